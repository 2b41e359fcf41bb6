//! One hop of a path, and the connector that it uses.

use super::end::Place;
use crate::evidence::Fact;
use crate::rules::Party;

/// The connector that a hop uses, identified by its two ends, as in the plan of a
/// [`Verdict`](crate::rules::Verdict).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ConnectorUse {
    /// Where its mail comes from, as named in the connector's settings.
    pub from: Party,
    /// Where its mail goes.
    pub to: Party,
}

impl ConnectorUse {
    /// Whether it is an inbound connector; otherwise it is an outbound connector.
    pub fn is_incoming(self) -> bool {
        self.to == Party::Microsoft365
    }

    /// The label of its direction.
    pub fn label(self) -> &'static str {
        if self.is_incoming() {
            "Inbound connector"
        } else {
            "Outbound connector"
        }
    }
}

/// How a hop is encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Tls {
    /// If both sides support it; otherwise the mail is sent unencrypted.
    Opportunistic,
    /// Always; without it, no mail is sent.
    Required,
    /// Always, with TLS 1.2 or later.
    Required12,
    /// As set in the connector.
    AsSet,
    /// The mail doesn't leave the place, which handles it internally.
    Inside,
    /// As set by the service provider.
    Theirs,
}

impl Tls {
    /// The label.
    pub const fn label(self) -> &'static str {
        match self {
            Tls::Opportunistic => "TLS if both sides support it",
            Tls::Required => "TLS required",
            Tls::Required12 => "TLS 1.2 or later required",
            Tls::AsSet => "TLS as set in the connector",
            Tls::Inside => "Port and TLS: handled internally",
            Tls::Theirs => "Port and TLS: set by the service provider",
        }
    }
}

/// One hop of a path.
#[derive(Debug, PartialEq, Eq)]
pub struct Hop {
    /// Where it begins.
    pub from: Place,
    /// Where it ends; the same place where mail stays inside.
    pub to: Place,
    /// The connector of Microsoft 365 that it uses, if any.
    pub connector: Option<ConnectorUse>,
    /// The port; none if no one has to open one.
    pub port: Option<u16>,
    /// The encryption.
    pub tls: Tls,
    /// Why the mail takes this hop, with or without a connector.
    pub because: &'static [Fact],
    /// Facts about its port and encryption.
    pub carried: &'static [Fact],
}
