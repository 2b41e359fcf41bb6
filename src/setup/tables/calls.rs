//! What several steps share: the connectors that call for them, and the places that they cite.

use crate::evidence::{Citation, Source};
use crate::rules::Party;
use crate::setup::table::{Call, Detail, Maker, Step, When};

type Ends = &'static [(Party, Party)];
type Rows = &'static [&'static str];

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
pub const ANY_ROW: Rows = &[];
/// Own servers with an Exchange Management Shell that has the commands.
pub const EXCHANGE: Rows = &["exchange-eop", "exchange-no-hybrid"];
/// Own servers without it.
pub const NO_SHELL: Rows = &["exchange-2007", "other-smtp"];
/// Own servers of any kind, connected by hand.
pub const OWN: Rows = &[
    "exchange-eop",
    "exchange-no-hybrid",
    "exchange-2007",
    "other-smtp",
];
/// Own servers of any kind, connected by hand or by the wizard.
pub const OWN_OR_HYBRID: Rows = &[
    "exchange-eop",
    "exchange-no-hybrid",
    "exchange-hybrid",
    "exchange-2007",
    "other-smtp",
];
/// Devices, beside whatever else uses the connector.
pub const DEVICES: Rows = &["smtp-relay", "smtp-relay-hybrid", "smtp-relay-own-server"];
/// Internal relay domains.
pub const RELAY: Rows = &["relay-domain-only", "relay-domain-subdomains"];

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

const fn page(section: &'static str) -> Citation {
    Citation {
        source: Source::RouteMail,
        section,
    }
}

/// The set-up page: its list of steps.
pub const OVERVIEW: Citation = page("Overview of the steps");
/// The set-up page: what the own servers need.
pub const PREREQUISITES: Citation = page("Prerequisites for your email server environment");
/// The set-up page: what the organization in Microsoft 365 needs.
pub const ENVIRONMENT: Citation = page("Configure your Office 365 environment");
/// The set-up page: the outgoing connector.
pub const CREATE_TO_SERVER: Citation =
    page("Set up a connector from Office 365 to your email server");
/// The set-up page: the MX record.
pub const CHANGE_MX: Citation =
    page("Change your MX record to redirect your mail flow from the Internet to Office 365");
/// The set-up page: the incoming connector.
pub const CREATE_FROM_SERVER: Citation =
    page("Set up a connector from your email server to Office 365");
/// The set-up page: the own server as a sender.
pub const RELAY_MAIL: Citation =
    page("Set up your email server to relay mail to the Internet via Office 365");
/// The set-up page: the tests.
pub const TESTS: Citation =
    page("How do I know connectors will route my organization mail correctly?");
/// The overview page: own servers.
pub const OWN_SERVERS: Citation = Citation {
    source: Source::ConfigureMailFlow,
    section: "What if I have EOP or Exchange Online and my own email servers?",
};
/// The overview page: partners.
pub const PARTNERS: Citation = Citation {
    source: Source::ConfigureMailFlow,
    section: "Connectors for mail flow with a partner organization",
};
/// The page on partner connectors.
pub const SECURE_PARTNER: Citation = Citation {
    source: Source::PartnerMail,
    section: "",
};
/// The page on devices: relay.
pub const SMTP_RELAY: Citation = Citation {
    source: Source::Devices,
    section: "SMTP relay",
};
/// The page on accepted domains: internal relay.
pub const RELAY_DOMAINS: Citation = Citation {
    source: Source::AcceptedDomains,
    section: "Manage accepted domains: internal relay",
};
/// The page on filtering services.
pub const THIRD_PARTY: Citation = Citation {
    source: Source::ThirdPartyCloud,
    section: "",
};
/// The page on routing by a rule.
pub const CONDITIONAL: Citation = Citation {
    source: Source::ConditionalRouting,
    section: "Create a connector, then a mail flow rule",
};

/// The reference of the connector commands, by command and parameter.
pub const fn reference(section: &'static str) -> Citation {
    Citation {
        source: Source::PowerShell,
        section,
    }
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
