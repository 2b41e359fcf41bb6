//! What several steps share: the connectors that call for them.

use crate::rules::{Party, Rows};
use crate::setup::table::{Call, Detail, Maker, Step, When};

type Ends = &'static [(Party, Party)];

/// Own servers, to Microsoft 365.
pub const FROM_SERVER: Ends = &[(Party::YourServer, Party::Microsoft365)];
/// Microsoft 365, to own servers.
pub const TO_SERVER: Ends = &[(Party::Microsoft365, Party::YourServer)];
/// A partner, to Microsoft 365.
pub const FROM_PARTNER: Ends = &[(Party::Partner, Party::Microsoft365)];
/// Microsoft 365, to a partner.
pub const TO_PARTNER: Ends = &[(Party::Microsoft365, Party::Partner)];
/// Another Exchange Online organization, to Microsoft 365.
pub const FROM_TENANT: Ends = &[(Party::OtherTenant, Party::Microsoft365)];
/// Microsoft 365, to another Exchange Online organization.
pub const TO_TENANT: Ends = &[(Party::Microsoft365, Party::OtherTenant)];
/// A service provider, to Microsoft 365.
pub const FROM_SERVICE: Ends = &[(Party::Provider, Party::Microsoft365)];
/// Microsoft 365, to a service provider.
pub const TO_SERVICE: Ends = &[(Party::Microsoft365, Party::Provider)];
/// Microsoft 365, to the server that a rule names.
pub const TO_RULE: Ends = &[(Party::Microsoft365, Party::RuleTarget)];
/// Every connector for mail that leaves Microsoft 365.
pub const LEAVING: Ends = &[
    (Party::Microsoft365, Party::YourServer),
    (Party::Microsoft365, Party::Partner),
    (Party::Microsoft365, Party::OtherTenant),
    (Party::Microsoft365, Party::Provider),
    (Party::Microsoft365, Party::RuleTarget),
];
/// Every connector.
pub const ALL: Ends = &[
    (Party::YourServer, Party::Microsoft365),
    (Party::Partner, Party::Microsoft365),
    (Party::OtherTenant, Party::Microsoft365),
    (Party::Provider, Party::Microsoft365),
    (Party::Microsoft365, Party::YourServer),
    (Party::Microsoft365, Party::Partner),
    (Party::Microsoft365, Party::OtherTenant),
    (Party::Microsoft365, Party::Provider),
    (Party::Microsoft365, Party::RuleTarget),
];

/// Whichever row asks.
pub const ANY_ROW: Rows = Rows::ANY;
/// Own servers with an Exchange Management Shell that has the commands.
pub const EXCHANGE: Rows = Rows::of(&["exchange-eop", "exchange-no-hybrid"]);
/// Own servers without it.
pub const NO_SHELL: Rows = Rows::of(&["exchange-2007", "other-smtp"]);
/// Own servers of any kind, connected by hand.
pub const OWN: Rows = Rows::of(&[
    "exchange-eop",
    "exchange-no-hybrid",
    "exchange-2007",
    "other-smtp",
]);
/// Own servers of any kind, connected by hand or by the wizard.
pub const OWN_OR_HYBRID: Rows = Rows::of(&[
    "exchange-eop",
    "exchange-no-hybrid",
    "exchange-hybrid",
    "exchange-2007",
    "other-smtp",
]);
/// Devices, beside whatever else uses the connector.
pub const DEVICES: Rows = Rows::of(&["smtp-relay", "smtp-relay-hybrid", "smtp-relay-own-server"]);
/// Internal relay domains.
pub const RELAY: Rows = Rows::of(&["relay-domain-only", "relay-domain-subdomains"]);

/// The reader makes one of these connectors.
pub const fn made_by_you(ends: Ends, rows: Rows) -> Call {
    Call {
        ends,
        by: Maker::You,
        rows,
    }
}

/// The wizard has made one of these connectors.
pub const fn made_by_wizard(ends: Ends, rows: Rows) -> Call {
    Call {
        ends,
        by: Maker::Wizard,
        rows,
    }
}

/// Somebody makes one of these connectors.
pub const fn there(ends: Ends, rows: Rows) -> Call {
    Call {
        ends,
        by: Maker::Anyone,
        rows,
    }
}

/// Any of these calls for the step.
pub const fn when(any: &'static [Call]) -> When {
    When { any, unless: &[] }
}

/// A step that shows words only, has no warning and follows its documents.
pub const PLAIN: Step = Step {
    id: "",
    title: "",
    when: when(&[]),
    does: "",
    because: &[],
    warnings: &[],
    corrects: &[],
    detail: Detail::Nothing,
};
