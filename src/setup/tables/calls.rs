//! The connectors that require steps.

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
/// A hosted service that sends in the organization's name, to Microsoft 365.
pub const FROM_HOSTED: Ends = &[(Party::HostedApp, Party::Microsoft365)];
/// Microsoft 365, to a service that hands mail back.
pub const TO_ADD_ON: Ends = &[(Party::Microsoft365, Party::AddOn)];
/// A service that hands mail back, to Microsoft 365.
pub const FROM_ADD_ON: Ends = &[(Party::AddOn, Party::Microsoft365)];
/// Every connector for mail that leaves Microsoft 365.
pub const LEAVING: Ends = &[
    (Party::Microsoft365, Party::YourServer),
    (Party::Microsoft365, Party::Partner),
    (Party::Microsoft365, Party::OtherTenant),
    (Party::Microsoft365, Party::Provider),
    (Party::Microsoft365, Party::RuleTarget),
    (Party::Microsoft365, Party::AddOn),
];
/// Every connector.
pub const ALL: Ends = &[
    (Party::YourServer, Party::Microsoft365),
    (Party::Partner, Party::Microsoft365),
    (Party::OtherTenant, Party::Microsoft365),
    (Party::Provider, Party::Microsoft365),
    (Party::HostedApp, Party::Microsoft365),
    (Party::AddOn, Party::Microsoft365),
    (Party::Microsoft365, Party::YourServer),
    (Party::Microsoft365, Party::Partner),
    (Party::Microsoft365, Party::OtherTenant),
    (Party::Microsoft365, Party::Provider),
    (Party::Microsoft365, Party::RuleTarget),
    (Party::Microsoft365, Party::AddOn),
];

/// Any row.
pub const ANY_ROW: Rows = Rows::ANY;
/// Own servers whose Exchange Management Shell has the commands.
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
/// Devices, whatever else uses the connector.
pub const DEVICES: Rows = Rows::of(&[
    "direct-send-rejected",
    "smtp-relay",
    "smtp-relay-hybrid",
    "smtp-relay-own-server",
]);
/// An Exchange server that remains, whose mail passes through a connector made by hand.
pub const REMAINING: Rows = Rows::of(&["server-receives-mail", "server-relays"]);
/// Exchange servers that send through Microsoft 365.
pub const SENDING: Rows = Rows::of(&[
    "exchange-eop",
    "exchange-no-hybrid",
    "server-receives-mail",
    "server-relays",
]);
/// Exchange servers of any age that a connector is for.
pub const ANY_EXCHANGE: Rows = Rows::of(&[
    "exchange-eop",
    "exchange-no-hybrid",
    "exchange-hybrid",
    "exchange-2007",
    "server-receives-mail",
    "server-relays",
    "server-relays-hybrid",
]);
/// Internal relay domains.
pub const RELAY: Rows = Rows::of(&["relay-domain-only", "relay-domain-subdomains"]);

/// The reader creates one of these connectors.
pub const fn made_by_you(ends: Ends, rows: Rows) -> Call {
    Call {
        ends,
        by: Maker::You,
        rows,
    }
}

/// The wizard has created one of these connectors.
pub const fn made_by_wizard(ends: Ends, rows: Rows) -> Call {
    Call {
        ends,
        by: Maker::Wizard,
        rows,
    }
}

/// One of these connectors is in the plan, created by either.
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

/// A step with words only, without warnings or corrections.
pub const PLAIN: Step = Step {
    id: "",
    title: "",
    when: when(&[]),
    concerns: &[],
    does: "",
    because: &[],
    warnings: &[],
    corrects: &[],
    detail: Detail::Nothing,
};
