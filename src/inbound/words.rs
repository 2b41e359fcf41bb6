//! The words of an answer. Made on request: attributions themselves carry no sentences.

use super::attribution::{Candidate, Fate, Outcome, Rule, Step, Treatment};
use super::ground::Ground;
use super::trace::{Standing, TraceEntry};
use crate::evidence::{Fact, Grade, facts};
use std::fmt;

/// How to see in the organization which connector took a message, the surest first.
pub const CHECKS: [&Fact; 2] = [&facts::MESSAGE_TRACE_DETAIL, &facts::NO_CONNECTOR_REPORT];

/// What to know about a certificate or an address that organizations share.
pub const WARNINGS: [&Fact; 1] = [&facts::SHARED_IDENTITY];

impl Fate {
    /// The answer in sentences: what becomes of the message, or what may, and why that can't be told.
    ///
    /// ```
    /// use connector_checker::inbound::{Attributor, Transaction};
    /// use connector_checker::organization::Organization;
    /// let transaction = Transaction {
    ///     recipients: vec!["jane@contoso.com".parse()?],
    ///     ..Transaction::from_address("203.0.113.5".parse()?)
    /// };
    /// let attribution = Attributor::new(&Organization::default()).attribute(&transaction);
    /// assert_eq!(
    ///     attribution.fates[0].answer(),
    ///     "The message for jane@contoso.com is refused: 550 5.7.64 TenantAttribution; Relay Access Denied."
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn answer(&self) -> String {
        let to = &self.recipient;
        if let Some(outcome) = self.settled() {
            return format!("The message for {to} {outcome}.");
        }
        let grounds = self.grounds();
        let why = match grounds.iter().any(Ground::is_unknown) {
            true => "Something that decides this wasn’t exported.",
            false => "Microsoft’s documents don’t settle this.",
        };
        let mut answer = format!("Can’t tell what happens to the message for {to}. {why}");
        for outcome in &self.outcomes {
            answer.push_str(&format!(" Possible: it {outcome}."));
        }
        answer
    }

    /// What could change the answer and no export can settle, as sentences.
    pub fn conditions(&self) -> impl Iterator<Item = &'static str> {
        self.grounds().iter().filter_map(|ground| match ground {
            Ground::OtherOrganizations => Some(
                "If another organization’s OnPremises connector matches this server, the message counts as that organization’s.",
            ),
            Ground::DirectoryUnknown => Some(
                "If the directory doesn’t have this recipient, the message is refused with 550 5.4.1 instead.",
            ),
            _ => None,
        })
    }

    /// How to settle the answer in the organization itself. There is nothing to settle where documents
    /// agree.
    pub fn checks(&self) -> &'static [&'static Fact] {
        let is_open =
            |claim: &Fact| matches!(claim.grade, Grade::DocumentsDisagree | Grade::Undocumented);
        match self.claims().any(is_open) {
            true => &CHECKS,
            false => &[],
        }
    }

    /// What to know about sharing, if other organizations could change the answer.
    pub fn warnings(&self) -> &'static [&'static Fact] {
        match self.grounds().contains(Ground::OtherOrganizations) {
            true => &WARNINGS,
            false => &[],
        }
    }
}

/// What becomes of the message, after “it”.
impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.treatment.fmt(f)?;
        let is_tie = self.connectors.len() > 1;
        match (self.treatment, &self.connectors[..]) {
            (Treatment::FromInternet, _) => f.write_str(", because no connector matches")?,
            (Treatment::Refused(_), []) => {}
            (Treatment::Refused(_), connectors) => match self.rule {
                Rule::Restriction | Rule::Tls => write!(f, " (by {})", Names(connectors))?,
                // The connectors of the other refusals don't refuse anything themselves.
                _ => {}
            },
            (_, []) => f.write_str(", through a connector that isn’t listed")?,
            (_, connectors) => write!(f, ", through {}", Names(connectors))?,
        }
        if is_tie && self.treatment.refusal().is_none() {
            f.write_str(" (which of them isn’t documented)")?;
        }
        Ok(())
    }
}

/// The treatment, after “it”.
impl fmt::Display for Treatment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Treatment::FromOrganization => "is accepted as mail from your organization",
            Treatment::FromPartner => "is accepted as mail from a partner organization",
            Treatment::FromInternet => "is accepted as mail from the internet",
            Treatment::Relayed => "is relayed as mail from your organization",
            Treatment::Refused(refusal) => return write!(f, "is refused: {}", refusal.reply()),
        })
    }
}

impl Rule {
    /// The question of the step.
    pub const fn question(self) -> &'static str {
        match self {
            Rule::Certificate => "Does an OnPremises connector match the certificate?",
            Rule::Address => {
                "Does an OnPremises connector match the address, and is MAIL FROM in an accepted domain?"
            }
            Rule::Recipient => "Is the recipient in an accepted domain?",
            Rule::Restriction => "Does a Partner connector restrict this sender?",
            Rule::SenderDomain => "Does another Partner connector apply to this sender?",
            Rule::Tls => "Does the Partner connector require TLS that is missing?",
            Rule::DirectSend => "Is this direct send, and is that rejected?",
            Rule::Directory => "Does the directory lack the recipient?",
        }
    }
}

/// The question with its answer.
impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.rule.question(), self.holds.label())?;
        match &self.connectors[..] {
            [] => f.write_str("."),
            connectors => write!(f, ": {}.", Names(connectors)),
        }
    }
}

/// What became of the connector, as a sentence that follows its name.
impl fmt::Display for TraceEntry<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.standing {
            Standing::Takes => "Takes the message.",
            Standing::Ties => "Matches as well as another connector.",
            Standing::Refuses => "Refuses the message.",
            Standing::DoesntExempt => {
                "Applies, but matches neither the certificate nor the address, so direct send is still rejected."
            }
            Standing::MayDecide => "May take or refuse the message.",
            Standing::Outranked(rule) => return write!(f, "Matches, but {}.", before(rule)),
            Standing::Disabled => "Turned off.",
            Standing::TrustsOrganizations => {
                "For trusted organizations only, so its other settings aren’t used."
            }
            Standing::NameNotAccepted => {
                "Matches the certificate, but the domain in TlsSenderCertificateName isn’t an accepted domain."
            }
            Standing::SenderNotAccepted => {
                "Lists the address, but MAIL FROM isn’t in an accepted domain."
            }
            Standing::NullSender => "Lists the address, but MAIL FROM is empty.",
            Standing::RecipientOutside => {
                "Not considered: the recipient isn’t in an accepted domain."
            }
            Standing::OtherSenders => "Applies to other sender domains.",
            Standing::NoMatch => "Doesn’t match.",
        })
    }
}

/// What came before a connector that matches, after “but”.
fn before(rule: Rule) -> &'static str {
    match rule {
        Rule::Certificate => "an OnPremises connector matches the certificate",
        Rule::Address => "an OnPremises connector matches the address",
        Rule::Recipient => "the recipient decides first",
        Rule::Restriction => "a connector that restricts decides",
        Rule::SenderDomain => "another connector decides",
        Rule::Tls => "another connector requires TLS",
        Rule::DirectSend => "direct send is rejected",
        Rule::Directory => "the directory decides",
    }
}

/// Names in a sentence: “A, B and C”.
struct Names<'a>(&'a [Candidate]);

impl fmt::Display for Names<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, candidate) in self.0.iter().enumerate() {
            f.write_str(match place {
                0 => "",
                place if place + 1 == self.0.len() => " and ",
                _ => ", ",
            })?;
            match &*candidate.name {
                "" => write!(f, "connector {}", candidate.position + 1)?,
                name => f.write_str(name)?,
            }
        }
        Ok(())
    }
}
