//! The way from a sender to a recipient, hop by hop.

use super::end::{End, Place};
use super::hop::{ConnectorUse, Hop};
use super::tables::{ENDS, EndRow, REMARKS};
use crate::evidence::{Fact, Grade};

impl End {
    /// The end of that name in a link.
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

    /// Its name inside a sentence, behind "from" or "to".
    pub fn label(self) -> &'static str {
        self.row().label
    }

    /// The machine at which its mail starts or arrives.
    pub fn place(self) -> Place {
        self.row().place
    }

    /// Whether mail can be sent to it at all.
    pub fn can_receive(self) -> bool {
        self.row().receives.is_some()
    }

    /// The recipients that a sender here can be paired with. Mail between two outsiders doesn't pass
    /// Microsoft 365 or the organization, and a device never receives.
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
        // The table holds one row a variant, in the same order: a test and the array's length
        // prove it, so this index exists.
        &ENDS[self as usize]
    }
}

/// The one way that mail takes from a sender to a recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// Who sends.
    pub from: End,
    /// Who should receive.
    pub to: End,
    /// The hops in their order, each beginning where the one before it ends; never none.
    pub hops: Vec<&'static Hop>,
    /// Why the mail is not delivered: it then gets no further than the last hop.
    pub stop: Option<&'static Fact>,
}

/// The path from a sender to a recipient.
///
/// None for the pairs that are not on offer: nothing is sent to a device, and what outsiders send
/// each other never touches the organization. [`End::recipients`] tells them apart.
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

/// The path of every pair on offer: the whole table of who mails whom.
pub fn rows() -> impl Iterator<Item = Path> {
    let pairs = End::ALL
        .into_iter()
        .flat_map(|from| from.recipients().map(move |to| (from, to)));
    pairs.filter_map(|(from, to)| path(from, to))
}

impl Path {
    /// The connectors that it uses, in the order of its hops; never more than two.
    pub fn connectors(&self) -> impl Iterator<Item = ConnectorUse> {
        self.hops.iter().filter_map(|hop| hop.connector)
    }

    /// Why it goes this way and uses these connectors, nothing twice. What its ends make special
    /// comes first, then the hops' reasons in their order.
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

    /// How well it is supported: as well as its weakest reason.
    pub fn grade(&self) -> Grade {
        let grades = self.because().into_iter().map(|claim| claim.grade);
        grades.max().unwrap_or(Grade::Undocumented)
    }

    /// The path in a sentence: whether it uses connectors, or that the mail is not delivered.
    pub fn answer(&self) -> String {
        let outcome = match (self.stop, self.connectors().count()) {
            (Some(_), _) => " is not delivered.",
            (None, 0) => " uses no connector.",
            (None, 1) => " uses one connector.",
            (None, _) => " uses two connectors.",
        };
        let (from, to) = (self.from.label(), self.to.label());
        ["Mail from ", from, " to ", to, outcome].concat()
    }
}
