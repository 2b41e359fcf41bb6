//! The answer for a transaction.

use super::ground::{Ground, Grounds};
use super::holds::Holds;
use super::refusal::Refusal;
use super::transaction::Transaction;
use crate::domain::MailAddress;
use crate::evidence::{Fact, Grade};

/// What becomes of a transaction, recipient by recipient. It owns its text.
///
/// See the [module](super) for an example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// What was sent.
    pub transaction: Transaction,
    /// One for each recipient, in the same order.
    pub fates: Vec<Fate>,
}

/// What becomes of the message for one recipient, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fate {
    /// The recipient.
    pub recipient: MailAddress,
    /// The steps in their order, up to the one that decides.
    pub steps: Vec<Step>,
    /// What may become of it, in the order of the steps; at least one outcome. If there are several, it
    /// can't be told which one holds.
    pub outcomes: Vec<Outcome>,
}

impl Fate {
    /// The outcome, if it can be told.
    pub fn settled(&self) -> Option<&Outcome> {
        match &self.outcomes[..] {
            [only] => Some(only),
            _ => None,
        }
    }

    /// The treatment, if it can be told. That can be so even if the connector can't be told.
    pub fn treatment(&self) -> Option<Treatment> {
        let mut treatments = self.outcomes.iter().map(|outcome| outcome.treatment);
        let first = treatments.next()?;
        treatments.all(|other| other == first).then_some(first)
    }

    /// What all of it rests on.
    pub fn grounds(&self) -> Grounds {
        let outcomes = self.outcomes.iter();
        outcomes.fold(Grounds::NONE, |all, outcome| all.with(outcome.grounds))
    }

    /// How well the answer is supported: as well as the weakest thing that it rests on.
    pub fn grade(&self) -> Grade {
        self.grounds().grade()
    }

    /// What the answer rests on, as sentences with their sources.
    pub fn claims(&self) -> impl Iterator<Item = &'static Fact> {
        self.grounds().iter().map(Ground::claim)
    }
}

/// One step of an attribution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The question.
    pub rule: Rule,
    /// The answer.
    pub holds: Holds,
    /// The connectors that match here, or may.
    pub connectors: Vec<Candidate>,
    /// What the answer rests on.
    pub grounds: Grounds,
}

impl Step {
    /// How well the step is supported.
    pub fn grade(&self) -> Grade {
        self.grounds.grade()
    }

    /// What it rests on, as sentences with their sources.
    pub fn claims(&self) -> impl Iterator<Item = &'static Fact> {
        self.grounds.iter().map(Ground::claim)
    }
}

/// The steps of an attribution, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// An OnPremises connector matches the certificate.
    Certificate,
    /// An OnPremises connector matches the source address, and the envelope sender is accepted.
    Address,
    /// The organization accepts the recipient's domain.
    Recipient,
    /// A Partner connector restricts the sender.
    Restriction,
    /// A Partner connector without restrictions names the sender's domain.
    SenderDomain,
    /// The Partner connector requires TLS, and the message isn't sent over TLS.
    Tls,
    /// The organization rejects direct send, and this is one.
    DirectSend,
    /// The directory lacks the recipient.
    Directory,
}

impl Rule {
    /// Every step, in its order.
    pub const ALL: [Rule; 8] = [
        Rule::Certificate,
        Rule::Address,
        Rule::Recipient,
        Rule::Restriction,
        Rule::SenderDomain,
        Rule::Tls,
        Rule::DirectSend,
        Rule::Directory,
    ];

    /// A stable name.
    pub const fn id(self) -> &'static str {
        match self {
            Rule::Certificate => "certificate",
            Rule::Address => "address",
            Rule::Recipient => "recipient",
            Rule::Restriction => "restriction",
            Rule::SenderDomain => "sender-domain",
            Rule::Tls => "tls",
            Rule::DirectSend => "direct-send",
            Rule::Directory => "directory",
        }
    }

    /// What says that there is such a step.
    pub(super) const fn grounds(self) -> Grounds {
        match self {
            Rule::Certificate => {
                Grounds::of(Ground::OwnServersFirst).with(Grounds::of(Ground::ByCertificate))
            }
            Rule::Address => Grounds::of(Ground::ByAddress),
            Rule::Recipient => Grounds::of(Ground::ByRecipient),
            Rule::Restriction => Grounds::of(Ground::RestrictingFirst),
            Rule::SenderDomain => Grounds::of(Ground::DefaultConnector),
            Rule::Tls => Grounds::of(Ground::TlsRequired),
            Rule::DirectSend => Grounds::of(Ground::DirectSendExempt),
            Rule::Directory => Grounds::of(Ground::UnknownRecipient),
        }
    }
}

/// What may become of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// How it is treated.
    pub treatment: Treatment,
    /// The step that decides.
    pub rule: Rule,
    /// The connectors that take it or refuse it. Several match equally well, or may match. None if no
    /// connector takes part, or only one that isn't listed.
    pub connectors: Vec<Candidate>,
    /// Whether it counts as internal: a connector keeps its hybrid headers or treats it so.
    pub internal: Holds,
    /// What that rests on.
    pub grounds: Grounds,
}

/// How a message is treated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Treatment {
    /// It is accepted as mail from the organization's own servers.
    FromOrganization,
    /// It is accepted as mail from a partner, or from a service provider with a Partner connector.
    FromPartner,
    /// It is accepted as mail from the internet, by the built-in connector.
    FromInternet,
    /// It is accepted as mail from the organization's own servers and passed on to a recipient outside.
    Relayed,
    /// It is refused.
    Refused(Refusal),
}

impl Treatment {
    /// Every treatment.
    pub const ALL: [Treatment; 4 + Refusal::ALL.len()] = [
        Treatment::FromOrganization,
        Treatment::FromPartner,
        Treatment::FromInternet,
        Treatment::Relayed,
        Treatment::Refused(Refusal::RelayDenied),
        Treatment::Refused(Refusal::RelayDeniedDomain),
        Treatment::Refused(Refusal::Restricted),
        Treatment::Refused(Refusal::TlsRequired),
        Treatment::Refused(Refusal::DirectSend),
        Treatment::Refused(Refusal::UnknownRecipient),
    ];

    /// A stable name.
    pub const fn id(self) -> &'static str {
        match self {
            Treatment::FromOrganization => "from-organization",
            Treatment::FromPartner => "from-partner",
            Treatment::FromInternet => "from-internet",
            Treatment::Relayed => "relayed",
            Treatment::Refused(refusal) => refusal.id(),
        }
    }

    /// What readers see.
    pub const fn label(self) -> &'static str {
        match self {
            Treatment::FromOrganization => "Accepted from your organization",
            Treatment::FromPartner => "Accepted from a partner organization",
            Treatment::FromInternet => "Accepted from the internet",
            Treatment::Relayed => "Relayed for your organization",
            Treatment::Refused(refusal) => refusal.label(),
        }
    }

    /// Why it is refused, if it is.
    pub const fn refusal(self) -> Option<Refusal> {
        match self {
            Treatment::Refused(refusal) => Some(refusal),
            _ => None,
        }
    }
}

/// A connector that matches, or may.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Its position in
    /// [`Organization::inbound_connectors`](crate::organization::Organization::inbound_connectors), since
    /// names need not differ.
    pub position: usize,
    /// Its name; empty if unknown.
    pub name: String,
    /// Whether it matches, if no step before settles the matter.
    pub matches: Holds,
}
