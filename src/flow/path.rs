//! The path from a sender to a recipient, hop by hop.

use super::end::{End, Place};
use super::hop::{ConnectorUse, Hop};
use super::tables::{ENDS, EndRow, REMARKS};
use crate::evidence::{Fact, Grade};

impl End {
    /// The end with this name in a link.
    ///
    /// ```
    /// use connector_checker::flow::End;
    /// assert_eq!(End::by_id("internet"), Some(End::Internet));
    /// assert_eq!(End::by_id("moon"), None);
    /// ```
    pub fn by_id(id: &str) -> Option<End> {
        End::ALL.into_iter().find(|end| end.id() == id)
    }

    /// Its name in a link, for example `relay`.
    pub fn id(self) -> &'static str {
        self.row().id
    }

    /// Its name in a sentence, after "from" or "to".
    pub fn label(self) -> &'static str {
        self.row().label
    }

    /// Where its mail starts or arrives.
    pub fn place(self) -> Place {
        self.row().place
    }

    /// Whether it can receive mail.
    pub fn can_receive(self) -> bool {
        self.row().receives.is_some()
    }

    /// The recipients that it can send to. Mail between two outsiders never reaches the organization,
    /// and a device never receives.
    ///
    /// ```
    /// use connector_checker::flow::End;
    /// assert!(End::Relay.recipients().any(|to| to == End::Internet));
    /// assert!(!End::Partner.recipients().any(|to| to == End::Internet));
    /// ```
    pub fn recipients(self) -> impl Iterator<Item = End> {
        let is_offered = move |to: &End| match self.row() {
            own if self == *to => own.within.is_some(),
            own => to.can_receive() && !(own.is_outside && to.row().is_outside),
        };
        End::ALL.into_iter().filter(is_offered)
    }

    fn row(self) -> &'static EndRow {
        // The table has one row per variant, in the same order, as a test and the array's length
        // prove. So this index exists.
        &ENDS[self as usize]
    }
}

/// The path of mail from a sender to a recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// Who sends.
    pub from: End,
    /// Who should receive.
    pub to: End,
    /// The hops in order, each beginning where the previous one ends; at least one.
    pub hops: Vec<&'static Hop>,
    /// Why the mail isn't delivered, in which case it ends after the last hop.
    pub stop: Option<&'static Fact>,
}

/// The path from a sender to a recipient.
///
/// None for pairs without a path: devices don't receive mail, and mail between outsiders never
/// reaches the organization. [`End::recipients`] lists the pairs that have one.
///
/// ```
/// use connector_checker::flow::{End, path};
/// assert!(path(End::Internet, End::Internet).is_none());
/// assert!(path(End::DirectSend, End::Internet).is_some_and(|path| path.stop.is_some()));
/// ```
pub fn path(from: End, to: End) -> Option<Path> {
    if !from.recipients().any(|offered| offered == to) {
        return None;
    }
    let (sender, recipient) = (from.row(), to.row());
    let stop = sender.stop.filter(|_| recipient.is_outside);
    let hops = match sender.within {
        Some(inside) if from == to => vec![inside],
        _ if stop.is_some() => sender.sends.to_vec(),
        _ => [sender.sends, recipient.receives?].concat(),
    };
    Some(Path {
        from,
        to,
        hops,
        stop,
    })
}

/// The path of every pair that has one.
pub fn rows() -> impl Iterator<Item = Path> {
    let pairs = End::ALL
        .into_iter()
        .flat_map(|from| from.recipients().map(move |to| (from, to)));
    pairs.filter_map(|(from, to)| path(from, to))
}

impl Path {
    /// The connectors that it uses, in the order of its hops; two at most.
    pub fn connectors(&self) -> impl Iterator<Item = ConnectorUse> {
        self.hops.iter().filter_map(|hop| hop.connector)
    }

    /// Why the mail takes this path and uses these connectors, without repeats: first the remarks on
    /// its ends, then the reasons of its hops in order.
    pub fn because(&self) -> Vec<&'static Fact> {
        let remarks = REMARKS
            .iter()
            .filter(|remark| (remark.from, remark.to) == (self.from, self.to))
            .map(|remark| remark.says);
        let of_hops = self.hops.iter().flat_map(|hop| hop.because);
        let mut because = Vec::new();
        for claim in self.stop.into_iter().chain(remarks).chain(of_hops) {
            if !because.contains(&claim) {
                because.push(claim);
            }
        }
        because
    }

    /// The grade of its weakest reason.
    pub fn grade(&self) -> Grade {
        let grades = self.because().into_iter().map(|claim| claim.grade);
        grades.max().unwrap_or(Grade::Undocumented)
    }

    /// The path in a sentence: how many connectors it uses, or that the mail isn't delivered.
    pub fn answer(&self) -> String {
        let outcome = match (self.stop, self.connectors().count()) {
            (Some(_), _) => " isn’t delivered.",
            (None, 0) => " uses no connector.",
            (None, 1) => " uses one connector.",
            (None, _) => " uses two connectors.",
        };
        let (from, to) = (self.from.label(), self.to.label());
        ["Mail from ", from, " to ", to, outcome].concat()
    }
}
