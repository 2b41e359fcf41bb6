//! A step of the way, and the connector that it uses.

use super::end::Place;
use crate::evidence::Fact;
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
#[non_exhaustive]
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
