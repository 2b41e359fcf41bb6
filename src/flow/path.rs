//! The way from a sender to a recipient, hop by hop.

use super::tables::REMARKS;
use super::{End, Place};
use crate::evidence::{Fact, Grade};
use crate::rules::Party;

/// The connector that a hop uses, by its two ends. They name it in the plan of a
/// [`Verdict`](crate::rules::Verdict) too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ConnectorUse {
    /// Where its mail comes from, as the connector's settings call it.
    pub from: Party,
    /// Where its mail goes.
    pub to: Party,
}

impl ConnectorUse {
    /// Whether it takes mail into Microsoft 365; otherwise it takes mail out.
    pub fn is_incoming(self) -> bool {
        self.to == Party::Microsoft365
    }

    /// Its kind, in the words that the reader sees.
    pub fn label(self) -> &'static str {
        if self.is_incoming() {
            "Incoming connector"
        } else {
            "Outgoing connector"
        }
    }
}

/// How a hop is encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tls {
    /// Whenever both sides can; the mail goes through in the clear otherwise.
    Opportunistic,
    /// Always; without it, no mail goes through.
    Required,
    /// Always, and with a recent version.
    Required12,
    /// As strictly as the connector's settings say.
    AsSet,
    /// The mail does not leave the place, so it is a matter of that place.
    Inside,
    /// A matter of the service provider.
    Theirs,
}

impl Tls {
    /// The words that the reader sees.
    pub const fn label(self) -> &'static str {
        match self {
            Tls::Opportunistic => "TLS if both sides can",
            Tls::Required => "TLS required",
            Tls::Required12 => "TLS 1.2 or later required",
            Tls::AsSet => "TLS as set in the connector",
            Tls::Inside => "Port and TLS: an internal matter",
            Tls::Theirs => "Port and TLS: up to the service",
        }
    }
}

/// One step of a path, from machine to machine.
#[derive(Debug, PartialEq, Eq)]
pub struct Hop {
    /// Where it begins.
    pub from: Place,
    /// Where it ends; the same place where mail stays inside.
    pub to: Place,
    /// The connector of Microsoft 365 that it uses, if any.
    pub connector: Option<ConnectorUse>,
    /// The port; none where it is nobody's to open.
    pub port: Option<u16>,
    /// The encryption.
    pub tls: Tls,
    /// Why it goes this way, with or without a connector.
    pub because: &'static [Fact],
    /// What is known of its port and its encryption.
    pub carried: &'static [Fact],
}

impl Hop {
    /// What a drawing and a text alike say beside the hop, one fact a line: the connector or that
    /// there is none, its two ends, the port and the encryption.
    pub fn facts(&self) -> Vec<String> {
        let mut facts = match self.connector {
            None => vec!["No connector".to_owned()],
            Some(connector) => vec![
                connector.label().to_owned(),
                ["From: ", connector.from.label()].concat(),
                ["To: ", connector.to.label()].concat(),
            ],
        };
        facts.extend(self.port.map(|port| ["Port ", &port.to_string()].concat()));
        facts.push(self.tls.label().to_owned());
        facts
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
