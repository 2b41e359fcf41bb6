//! The assertion behind an option, which the engine can evaluate.
//!
//! This is how quizzes get their keys: an option is correct if its assertion holds. Assertions are part of the question, so that
//! anyone can evaluate them again.

use super::inbound_is::InboundIs;
use crate::bounce::{Code, explain};
use crate::domain::{DomainPattern, MailAddress};
use crate::evidence::{Fact, Grade};
use crate::flow::{End, Path, Tls, path};
use crate::inbound::{Sample, SampleMessage};
use crate::organization::RoutingView;
use crate::routing::{Outcome, Precedence, Router};
use crate::rules::{Answers, Need, Party, check};
use crate::setup::{Checklist, Detail, Step, Values, checklist};

/// A connector by its two ends, from and to.
pub type Ends = (Party, Party);

/// A statement that is true or false. Connectors of an organization are given by their position, steps and parts of the checklist
/// by their ids.
#[derive(Clone, Debug, PartialEq)]
pub enum Assertion {
    /// In this situation, this is the overall need.
    Need {
        /// The situation.
        answers: Answers,
        /// The need.
        need: Need,
    },
    /// The plan for this situation has these connectors and no others, in any order.
    Plan {
        /// The situation.
        answers: Answers,
        /// The connectors.
        connectors: Vec<Ends>,
    },
    /// The plan for this situation has this connector.
    Planned {
        /// The situation.
        answers: Answers,
        /// The connector.
        connector: Ends,
    },
    /// The plan has the connector with this need or, without one, does not have it.
    PlannedNeed {
        /// The situation.
        answers: Answers,
        /// The connector.
        connector: Ends,
        /// Its need.
        need: Option<Need>,
    },
    /// A message uses exactly these connectors, in this order; none if it isn't delivered.
    Uses {
        /// Who sends.
        from: End,
        /// Who receives.
        to: End,
        /// The connectors.
        connectors: Option<Vec<Ends>>,
    },
    /// A message uses this many connectors, or isn't delivered.
    UsesCount {
        /// Who sends.
        from: End,
        /// Who receives.
        to: End,
        /// How many; none if it isn't delivered.
        count: Option<usize>,
    },
    /// A message is delivered, and passes through this connector.
    Passes {
        /// Who sends.
        from: End,
        /// Who receives.
        to: End,
        /// The connector.
        connector: Ends,
    },
    /// The first hop of a message is carried like this.
    Carried {
        /// Who sends.
        from: End,
        /// Who receives.
        to: End,
        /// On this port.
        port: Option<u16>,
        /// With this encryption.
        tls: Tls,
    },
    /// In both readings, a recipient's mail goes through this connector; none for delivery by MX.
    Routed {
        /// The recipient.
        recipient: MailAddress,
        /// The connector.
        connector: Option<usize>,
    },
    /// In this reading, a recipient's mail goes through this connector; none for delivery by MX.
    Read {
        /// The reading.
        precedence: Precedence,
        /// The recipient.
        recipient: MailAddress,
        /// The connector.
        connector: Option<usize>,
    },
    /// The two readings route a recipient's mail differently.
    ReadingsDiffer {
        /// The recipient.
        recipient: MailAddress,
    },
    /// With this entry added to this connector, both readings route a recipient's mail to its intended connector.
    Settled {
        /// The connector.
        connector: usize,
        /// The entry.
        entry: DomainPattern,
        /// The recipient.
        recipient: MailAddress,
        /// The intended connector.
        goal: usize,
    },
    /// The route of a recipient is supported this well.
    RouteGrade {
        /// The recipient.
        recipient: MailAddress,
        /// The grade.
        grade: Grade,
    },
    /// A claim is supported this well.
    ClaimGrade {
        /// The claim.
        claim: &'static Fact,
        /// The grade.
        grade: Grade,
    },
    /// The checklist of a situation has this step in this part.
    StepIn {
        /// The situation.
        answers: Answers,
        /// The step.
        step: &'static str,
        /// The part.
        part: &'static str,
    },
    /// The checklist of a situation has this step, in any part.
    StepApplies {
        /// The situation.
        answers: Answers,
        /// The step.
        step: &'static str,
    },
    /// A step shows this command.
    StepCommand {
        /// The step.
        step: &'static str,
        /// The command's name.
        command: &'static str,
    },
    /// This is among the reasons for a step.
    StepReason {
        /// The step.
        step: &'static str,
        /// The reason.
        claim: &'static Fact,
    },
    /// This is so of a code in a bounce message, which has one meaning only.
    Bounce {
        /// The code.
        code: Code,
        /// What is so.
        is: BounceIs,
    },
    /// This is so of a message to a made-up organization, whose directory has every recipient.
    Inbound {
        /// The organization.
        sample: &'static Sample,
        /// The message.
        message: &'static SampleMessage,
        /// The organization's domain.
        domain: &'static str,
        /// What is so.
        is: InboundIs,
    },
}

/// What is so of a code in a bounce message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BounceIs {
    /// This row is what it means.
    Meaning(&'static str),
    /// This setting is at fault.
    Setting(&'static str),
    /// This check shows the cause.
    ShownBy(&'static str),
}

impl Assertion {
    /// Whether it's true. Assertions about recipients refer to this organization.
    ///
    /// ```
    /// use connector_checker::quiz::Assertion;
    /// use connector_checker::routing::{Precedence, worked_example};
    /// let assertion = Assertion::Read {
    ///     precedence: Precedence::ListedOrder,
    ///     recipient: "john@sales.contoso.com".parse()?,
    ///     connector: Some(0),
    /// };
    /// assert!(assertion.holds(&worked_example()));
    /// # Ok::<(), connector_checker::domain::AddressError>(())
    /// ```
    pub fn holds(&self, organization: &RoutingView) -> bool {
        match self {
            Assertion::Need { answers, need } => {
                check(answers).headline().needs.only() == Some(*need)
            }
            Assertion::Plan {
                answers,
                connectors,
            } => {
                let plan = check(answers).connectors;
                let is_planned = |ends: &Ends| plan.iter().any(|one| (one.from, one.to) == *ends);
                plan.len() == connectors.len() && connectors.iter().all(is_planned)
            }
            Assertion::Planned { answers, connector } => need_of(answers, *connector).is_some(),
            Assertion::PlannedNeed {
                answers,
                connector,
                need,
            } => need_of(answers, *connector) == *need,
            Assertion::Uses {
                from,
                to,
                connectors,
            } => path(*from, *to).is_some_and(|path| used(&path) == *connectors),
            Assertion::UsesCount { from, to, count } => {
                path(*from, *to).is_some_and(|path| used(&path).map(|used| used.len()) == *count)
            }
            Assertion::Passes {
                from,
                to,
                connector,
            } => {
                let used = path(*from, *to).and_then(|path| used(&path));
                used.is_some_and(|used| used.contains(connector))
            }
            Assertion::Carried {
                from,
                to,
                port,
                tls,
            } => {
                let path = path(*from, *to);
                let first = path.and_then(|path| path.hops.first().copied());
                first.is_some_and(|hop| (hop.port, hop.tls) == (*port, *tls))
            }
            Assertion::Routed {
                recipient,
                connector,
            } => Precedence::ALL
                .into_iter()
                .all(|precedence| goes_to(organization, precedence, recipient, *connector)),
            Assertion::Read {
                precedence,
                recipient,
                connector,
            } => goes_to(organization, *precedence, recipient, *connector),
            Assertion::ReadingsDiffer { recipient } => {
                let router = Router::new(organization.clone(), Precedence::default());
                router.route(recipient).other.is_some()
            }
            Assertion::Settled {
                connector,
                entry,
                recipient,
                goal,
            } => {
                let mut organization = organization.clone();
                if let Some(changed) = organization.outbound_connectors.get_mut(*connector) {
                    changed.recipient_domains.push(entry.clone());
                }
                let routed = Assertion::Routed {
                    recipient: recipient.clone(),
                    connector: Some(*goal),
                };
                routed.holds(&organization)
            }
            Assertion::RouteGrade { recipient, grade } => {
                let router = Router::new(organization.clone(), Precedence::default());
                router.route(recipient).grade() == *grade
            }
            Assertion::ClaimGrade { claim, grade } => claim.grade == *grade,
            Assertion::StepIn {
                answers,
                step,
                part,
            } => part_of(&checklist(&check(answers)), step) == Some(part),
            Assertion::StepApplies { answers, step } => {
                part_of(&checklist(&check(answers)), step).is_some()
            }
            Assertion::StepCommand { step, command } => {
                Step::by_id(step).and_then(command_of) == Some(command)
            }
            Assertion::StepReason { step, claim } => {
                Step::by_id(step).is_some_and(|step| step.because.contains(claim))
            }
            Assertion::Bounce { code, is } => {
                let found = explain(&code.text()).findings;
                let [row] = found.first().map_or(&[][..], |first| &first.rows) else {
                    return false;
                };
                match is {
                    BounceIs::Meaning(id) => row.id == *id,
                    BounceIs::Setting(setting) => row.setting == *setting,
                    BounceIs::ShownBy(does) => row.checks.iter().any(|check| check.does == *does),
                }
            }
            Assertion::Inbound {
                sample,
                message,
                domain,
                is,
            } => {
                let fate = InboundIs::fate(sample, message, domain);
                let outcome = fate.as_ref().and_then(|fate| fate.settled());
                outcome.is_some_and(|outcome| is.holds(outcome))
            }
        }
    }
}

/// The need of a connector in the plan for a situation. None if it isn't in the plan, or if unanswered questions decide.
fn need_of(answers: &Answers, connector: Ends) -> Option<Need> {
    let plan = check(answers).connectors;
    let planned = plan
        .iter()
        .find(|planned| (planned.from, planned.to) == connector)?;
    planned.needs.only().filter(|_| planned.certain)
}

/// The connectors that a message uses; none if it isn't delivered.
pub(super) fn used(path: &Path) -> Option<Vec<Ends>> {
    let connectors = path.connectors().map(|used| (used.from, used.to));
    path.stop.is_none().then(|| connectors.collect())
}

fn goes_to(
    organization: &RoutingView,
    precedence: Precedence,
    recipient: &MailAddress,
    connector: Option<usize>,
) -> bool {
    let router = Router::new(organization.clone(), precedence);
    let expected = match connector {
        Some(position) => Outcome::Connector(position),
        None => Outcome::Mx,
    };
    router.route(recipient).reading.outcome == expected
}

/// The part of a checklist that has a step.
pub(super) fn part_of(checklist: &Checklist, step: &str) -> Option<&'static str> {
    let parts = checklist.parts.iter();
    let mut having = parts.filter(|part| part.steps.iter().any(|planned| planned.step.id == step));
    having.next().map(|part| part.text.id)
}

/// The name of the command that a step shows.
pub(super) fn command_of(step: &'static Step) -> Option<&'static str> {
    match step.detail {
        Detail::Command(recipe) => Some((recipe.make)(&Values::default()).name()),
        Detail::Nothing | Detail::Words(_) | Detail::Mx | Detail::SmartHost => None,
    }
}
