//! The form of a row: what a code means, and what to do.

use super::code::{Code, Codes};
use crate::evidence::Fact;

/// A meaning of one or more codes.
#[derive(Debug, PartialEq, Eq)]
pub struct Row {
    /// A stable name: mostly the code, and a word where the code has several meanings.
    pub id: &'static str,
    /// The codes that may mean this; none where only the text tells.
    pub codes: &'static [Codes],
    /// Texts by which this meaning is told from others of the same number: any of these lists, of which
    /// each part must be there. After an exclamation mark, it must not. Lower case.
    pub texts: &'static [&'static [&'static str]],
    /// What it means, and what else is known of it. The first one is the meaning.
    pub because: &'static [Fact],
    /// Who has to act, the likeliest first.
    pub sides: &'static [Side],
    /// The setting or the connector that is at fault.
    pub setting: &'static str,
    /// The causes, the likeliest first.
    pub causes: &'static [&'static str],
    /// What to check.
    pub checks: &'static [Check],
    /// Where in the checker to read on.
    pub onward: &'static [Onward],
}

impl Row {
    /// Whether a code may mean this.
    pub fn has(&self, code: Code) -> bool {
        self.codes.iter().any(|codes| codes.contain(code))
    }

    /// Whether a text tells this meaning from others. It is in lower case, with single spaces.
    pub fn is_told_by(&self, text: &str) -> bool {
        self.texts.iter().any(|parts| {
            parts.iter().all(|part| match part.strip_prefix('!') {
                Some(absent) => !text.contains(absent),
                None => text.contains(part),
            })
        })
    }
}

/// What to check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Check {
    /// What to look at, as a sentence.
    pub does: &'static str,
    /// The command that shows it. Names and addresses in it are examples.
    pub command: &'static str,
}

/// Who has to act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Whoever sends: the administrator of the sending server.
    Sender,
    /// The administrator of the Microsoft 365 organization whose settings refused the message.
    Tenant,
    /// The administrator of the organization’s own email servers.
    OwnServer,
    /// Whoever looks after the device or app.
    Device,
    /// The recipient’s organization.
    Destination,
    /// Microsoft.
    Service,
}

impl Side {
    /// Every side.
    pub const ALL: [Side; 6] = [
        Side::Sender,
        Side::Tenant,
        Side::OwnServer,
        Side::Device,
        Side::Destination,
        Side::Service,
    ];

    /// A stable name.
    pub const fn id(self) -> &'static str {
        match self {
            Side::Sender => "sender",
            Side::Tenant => "tenant",
            Side::OwnServer => "own-server",
            Side::Device => "device",
            Side::Destination => "destination",
            Side::Service => "service",
        }
    }

    /// The words that the reader sees.
    pub const fn label(self) -> &'static str {
        match self {
            Side::Sender => "Sending server",
            Side::Tenant => "Microsoft 365 organization",
            Side::OwnServer => "On-premises email server",
            Side::Device => "Device or app",
            Side::Destination => "Recipient’s organization",
            Side::Service => "Microsoft",
        }
    }
}

/// Where in the checker to read on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Onward {
    /// The questions about devices and apps.
    AskDevices,
    /// The questions about the organization’s own servers.
    AskOwnServers,
    /// The questions about partners.
    AskPartners,
    /// The questions about service providers.
    AskServices,
    /// The questions about domains with recipients elsewhere.
    AskSubdomains,
    /// The question about mail flow rules.
    AskRules,
    /// The question about several regions.
    AskMultiGeo,
    /// The set-up guide.
    SetUp,
    /// The routing of recipients by one’s own connectors.
    Route,
    /// The attribution of an incoming message by one’s own connectors.
    Incoming,
}

impl Onward {
    /// Every place.
    pub const ALL: [Onward; 10] = [
        Onward::AskDevices,
        Onward::AskOwnServers,
        Onward::AskPartners,
        Onward::AskServices,
        Onward::AskSubdomains,
        Onward::AskRules,
        Onward::AskMultiGeo,
        Onward::SetUp,
        Onward::Route,
        Onward::Incoming,
    ];

    /// Whether it is a question, not a page.
    pub const fn is_question(self) -> bool {
        !matches!(self, Onward::SetUp | Onward::Route | Onward::Incoming)
    }

    /// The id of the question, or of the view as the custom element has it.
    pub const fn id(self) -> &'static str {
        match self {
            Onward::AskDevices => "devices",
            Onward::AskOwnServers => "servers",
            Onward::AskPartners => "partner",
            Onward::AskServices => "provider",
            Onward::AskSubdomains => "relay-domain",
            Onward::AskRules => "rule",
            Onward::AskMultiGeo => "multi-geo",
            Onward::SetUp => "setup",
            Onward::Route => "playground",
            Onward::Incoming => "inbound",
        }
    }

    /// The words of a link to it.
    pub const fn label(self) -> &'static str {
        match self {
            Onward::AskDevices => "How should your device or app send?",
            Onward::AskOwnServers => "Which connectors do your own servers need?",
            Onward::AskPartners => "Which connectors does a partner need?",
            Onward::AskServices => "Which connectors does a service provider need?",
            Onward::AskSubdomains => "Does a domain have recipients elsewhere?",
            Onward::AskRules => "Does a mail flow rule choose the route?",
            Onward::AskMultiGeo => "Does your organization span several regions?",
            Onward::SetUp => "Set up the connector, step by step",
            Onward::Route => "Check which of your connectors handles the recipient",
            Onward::Incoming => {
                "See which inbound connector takes the message, or why it’s refused"
            }
        }
    }
}
