//! The form of a table: scenarios, their rows, and the connectors that a row asks for.
//!
//! A [`Scenario`] is a situation that an organization is in or not. Its [`Row`]s split that
//! situation into cases: whenever the scenario applies, exactly one of its rows does. Both are
//! plain data; the engine in [`super::check()`] knows no row by name.

use std::fmt;

use super::answers::ChoiceSet;
use super::question::Question;
use super::requirement::Requirement;
use crate::evidence::Fact;

/// A condition on one question: its answer must be among these choices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clause {
    /// The question.
    pub question: Question,
    /// The answers that satisfy the condition.
    pub allowed: ChoiceSet,
}

/// The condition that a question has one of the answers with these names.
pub(crate) const fn is(question: Question, ids: &[&str]) -> Clause {
    Clause {
        question,
        allowed: ChoiceSet::of(question, ids),
    }
}

/// A situation that an organization is in or not.
#[derive(Debug)]
pub struct Scenario {
    /// A stable name, as in the link to its row.
    pub id: &'static str,
    /// The situation in a few words.
    pub title: &'static str,
    /// The situation in a sentence to the reader.
    pub situation: &'static str,
    /// What must hold for the scenario to apply. All clauses must.
    pub when: &'static [Clause],
    /// The overall answer if connectors of this scenario alone are needed for what the reader asked;
    /// empty where no row says so.
    pub yes: &'static str,
    /// What the documents say of the scenario as a whole.
    pub because: &'static [Fact],
    /// The cases. Whenever the scenario applies, exactly one of them does.
    pub rows: &'static [Row],
}

/// One case of a scenario.
#[derive(Debug)]
pub struct Row {
    /// A stable name.
    pub id: &'static str,
    /// The case in a few words.
    pub title: &'static str,
    /// What must hold beyond the scenario's own condition.
    pub when: &'static [Clause],
    /// Whether a connector is needed, for somebody with these answers.
    pub need: Need,
    /// What Microsoft's tables call it, where that is another word. They don't know the answers.
    pub documented: Option<Need>,
    /// The connectors to have; none where none is needed.
    pub connectors: &'static [Connector],
    /// Why, each reason with its source.
    pub because: &'static [Fact],
    /// What to consider before setting anything up.
    pub first: &'static [Fact],
    /// What often goes wrong, or surprises.
    pub warnings: &'static [Fact],
}

impl Row {
    /// A row without connectors, for others to take their rest from.
    pub(super) const PLAIN: Row = Row {
        id: "",
        title: "",
        when: &[],
        need: Need::NotNeeded,
        documented: None,
        connectors: &[],
        because: &[],
        first: &[],
        warnings: &[],
    };
}

/// Whether a connector is needed, from the strongest to the weakest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
#[non_exhaustive]
pub enum Need {
    /// Mail does not flow without it.
    Required,
    /// It must be made by hand, unless a hybrid deployment makes it.
    RequiredUnlessHybrid,
    /// Other mail flows without it, but nothing else does what the reader has asked for.
    Needed,
    /// What the reader has asked for can't be had this way, with a connector or without.
    NotPossible,
    /// Mail flows without it, but something is likely to go wrong.
    Recommended,
    /// A matter of taste.
    Optional,
    /// The Hybrid Configuration wizard has made it.
    AlreadyCreated,
    /// The defaults suffice.
    NotNeeded,
    /// Microsoft 365 connectors aren't for this organization.
    DoesNotApply,
}

impl Need {
    /// Every need, the strongest first.
    pub const ALL: [Need; 9] = [
        Need::Required,
        Need::RequiredUnlessHybrid,
        Need::Needed,
        Need::NotPossible,
        Need::Recommended,
        Need::Optional,
        Need::AlreadyCreated,
        Need::NotNeeded,
        Need::DoesNotApply,
    ];

    /// A stable name.
    pub const fn id(self) -> &'static str {
        match self {
            Need::Required => "required",
            Need::RequiredUnlessHybrid => "required-unless-hybrid",
            Need::Needed => "needed",
            Need::NotPossible => "not-possible",
            Need::Recommended => "recommended",
            Need::Optional => "optional",
            Need::AlreadyCreated => "already-created",
            Need::NotNeeded => "not-needed",
            Need::DoesNotApply => "does-not-apply",
        }
    }

    /// The words that the reader sees.
    pub const fn label(self) -> &'static str {
        match self {
            Need::Required => "Required",
            Need::RequiredUnlessHybrid => "Required unless you go hybrid",
            Need::Needed => "Needed for what you asked",
            Need::NotPossible => "Not possible like this",
            Need::Recommended => "Recommended",
            Need::Optional => "Optional",
            Need::AlreadyCreated => "Already created by the wizard",
            Need::NotNeeded => "Not needed",
            Need::DoesNotApply => "Doesn’t apply to you",
        }
    }
}

impl fmt::Display for Need {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.label())
    }
}

/// An end of a mail flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Party {
    /// The organization's own servers and devices ("on-premises").
    YourServer,
    /// Exchange Online or Exchange Online Protection.
    Microsoft365,
    /// A business partner.
    Partner,
    /// Another organization in Exchange Online.
    OtherTenant,
    /// A filtering or archiving service.
    Provider,
    /// The server that a mail flow rule sends to.
    RuleTarget,
    /// A service of another company that sends in the organization's name.
    HostedApp,
    /// A service that takes mail out and hands it back.
    AddOn,
}

impl Party {
    /// Every party.
    pub const ALL: [Party; 8] = [
        Party::YourServer,
        Party::Microsoft365,
        Party::Partner,
        Party::OtherTenant,
        Party::Provider,
        Party::RuleTarget,
        Party::HostedApp,
        Party::AddOn,
    ];

    /// A stable name.
    pub const fn id(self) -> &'static str {
        match self {
            Party::YourServer => "your-server",
            Party::Microsoft365 => "microsoft-365",
            Party::Partner => "partner",
            Party::OtherTenant => "other-tenant",
            Party::Provider => "provider",
            Party::RuleTarget => "rule-target",
            Party::HostedApp => "hosted-app",
            Party::AddOn => "add-on",
        }
    }

    /// The name that the reader sees; where Microsoft's pages have one, it is theirs.
    pub const fn label(self) -> &'static str {
        match self {
            Party::YourServer => "Your organization’s email server",
            Party::Microsoft365 => "Microsoft 365",
            Party::Partner => "Partner organization",
            Party::OtherTenant => "The other Exchange Online organization",
            Party::Provider => "Your service provider",
            Party::RuleTarget => "The server that your rule names",
            Party::HostedApp => "The service that sends in your name",
            Party::AddOn => "Your add-on service",
        }
    }
}

/// How an inbound connector identifies the sender.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Identity {
    /// By the name in a TLS certificate.
    Certificate,
    /// By the address from which it connects.
    IpAddress,
    /// By the domain of the sender's address.
    SenderDomain,
}

impl Identity {
    /// Every kind.
    pub const ALL: [Identity; 3] = [
        Identity::Certificate,
        Identity::IpAddress,
        Identity::SenderDomain,
    ];

    /// A stable name.
    pub const fn id(self) -> &'static str {
        match self {
            Identity::Certificate => "certificate",
            Identity::IpAddress => "ip-address",
            Identity::SenderDomain => "sender-domain",
        }
    }

    /// The words that the reader sees.
    pub const fn label(self) -> &'static str {
        match self {
            Identity::Certificate => "the name in its TLS certificate",
            Identity::IpAddress => "its public IP addresses",
            Identity::SenderDomain => "the sender’s domain",
        }
    }
}

/// A connector that a row asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Connector {
    /// Where its mail comes from.
    pub from: Party,
    /// Where its mail goes.
    pub to: Party,
    /// What may identify the sender: any of these. Empty for mail that leaves Microsoft 365.
    pub identified_by: &'static [Identity],
    /// What the connector must insist on or cover.
    pub requirements: &'static [Requirement],
}
