//! What an option says of an incoming message.

use crate::inbound::{Attributor, Fate, Outcome, Rule, Sample, SampleMessage, Treatment};
use crate::organization::Directory;

/// What is so of an incoming message, which has one outcome only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InboundIs {
    /// It is treated so.
    Treated(Treatment),
    /// It is refused with this code.
    Code(&'static str),
    /// The connector at this position takes it or refuses it; none if no connector does.
    Decided(Option<usize>),
    /// This step settles it.
    Step(Rule),
}

impl InboundIs {
    /// What becomes of a message. None if it has no recipient.
    pub(super) fn fate(sample: &Sample, message: &SampleMessage, domain: &str) -> Option<Fate> {
        let attributor = Attributor::new(&sample.organization(domain));
        let attributor = attributor.with_directory(Directory::All);
        let attribution = attributor.attribute(&message.transaction(domain));
        attribution.fates.into_iter().next()
    }

    pub(super) fn holds(self, outcome: &Outcome) -> bool {
        match self {
            InboundIs::Treated(treatment) => outcome.treatment == treatment,
            InboundIs::Code(code) => {
                let refusal = outcome.treatment.refusal();
                refusal.is_some_and(|refusal| refusal.code() == code)
            }
            InboundIs::Decided(position) => {
                // In the other steps, an outcome names connectors that only know the server.
                let decides = !matches!(
                    outcome.rule,
                    Rule::Recipient | Rule::DirectSend | Rule::Directory
                );
                let mut connectors = outcome.connectors.iter().filter(|_| decides);
                connectors.next().map(|candidate| candidate.position) == position
            }
            InboundIs::Step(rule) => outcome.rule == rule,
        }
    }
}
