//! From a verdict to its checklist.
//!
//! A step applies if a connector of the plan requires it. The plan says how certain the connector is
//! and who creates it; the findings say which rows ask for it. Unanswered questions make a step
//! *possible*: it is shown as such, without a command, and needs no values. The steps of a
//! recommended or optional connector are shown too, marked as such.

use super::field::Field;
use super::table::{Call, Maker, PartText, Step, When};
use super::tables;
use crate::evidence::{Fact, facts};
use crate::rules::{Case, Need, NeedSet, PlannedConnector, Verdict};

impl PartText {
    /// Every part, in order.
    pub const ALL: &'static [PartText] = tables::PARTS;
}

impl Step {
    /// Every step, in order.
    pub fn all() -> impl Iterator<Item = &'static Step> {
        PartText::ALL.iter().flat_map(|part| part.steps)
    }

    /// The step with this name in a link.
    ///
    /// ```
    /// use connector_checker::setup::Step;
    /// assert!(Step::by_id("mx").is_some());
    /// assert!(Step::by_id("xm").is_none());
    /// ```
    pub fn by_id(id: &str) -> Option<&'static Step> {
        let mut parts = PartText::ALL.iter();
        parts.find_map(|part| part.steps.iter().find(|step| step.id == id))
    }
}

/// What there is to do.
#[derive(Clone, Debug)]
pub struct Checklist {
    /// The outcome.
    pub outcome: Outcome,
    /// The parts that have a step, in order.
    pub parts: Vec<Part>,
}

/// A part of the checklist.
#[derive(Clone, Debug)]
pub struct Part {
    /// Its name and heading.
    pub text: &'static PartText,
    /// The steps that apply or might apply.
    pub steps: Vec<PlannedStep>,
}

/// A step of the checklist.
#[derive(Clone, Copy, Debug)]
pub struct PlannedStep {
    /// The step.
    pub step: &'static Step,
    /// Whether it is needed.
    pub standing: Standing,
}

impl PlannedStep {
    /// Where its command departs from the documents. A possible step shows no command, so it has no
    /// corrections either.
    pub fn corrects(&self) -> &'static [Fact] {
        match self.standing {
            Standing::Needed | Standing::Recommended | Standing::Optional => self.step.corrects,
            Standing::Possible => &[],
        }
    }
}

/// Whether a step is needed, the strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// It belongs to a connector that is needed or already exists.
    Needed,
    /// It belongs to a connector without which something is likely to go wrong.
    Recommended,
    /// It belongs to an optional connector.
    Optional,
    /// It depends on unanswered questions.
    Possible,
}

impl Standing {
    /// The label; empty for needed steps.
    pub const fn label(self) -> &'static str {
        match self {
            Standing::Needed => "",
            Standing::Recommended => "Recommended",
            Standing::Optional => "Optional",
            Standing::Possible => "Might apply (depends on unanswered questions)",
        }
    }
}

/// The outcome of a checklist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// There are, or might be, connectors to create.
    Make,
    /// The wizard has created all of them.
    AlreadyMade,
    /// No connector is needed.
    NothingToDo,
    /// No Microsoft 365 connector helps, at least not with something that was asked for.
    OutOfScope,
}

impl Outcome {
    /// The answer in a sentence or two, with its source.
    pub const fn claim(self) -> &'static Fact {
        match self {
            Outcome::Make => &facts::PARTS_IN_ORDER,
            Outcome::AlreadyMade => &facts::WIZARD_HAS_CREATED,
            Outcome::NothingToDo => &facts::NOTHING_TO_SET_UP,
            Outcome::OutOfScope => &facts::NO_CONNECTOR_FOR_THIS,
        }
    }
}

impl Checklist {
    /// The steps, part by part.
    pub fn steps(&self) -> impl Iterator<Item = PlannedStep> {
        self.parts
            .iter()
            .flat_map(|part| part.steps.iter().copied())
    }

    /// The fields of the certain steps, in the order of the form.
    pub fn fields(&self) -> Vec<Field> {
        let mut fields = Vec::new();
        for step in self.certain_steps() {
            fields.extend_from_slice(step.fields());
        }
        Field::in_order(&fields)
    }

    /// The steps that don't depend on an unanswered question.
    pub(super) fn certain_steps(&self) -> Vec<&'static Step> {
        let mut certain = Vec::new();
        for part in &self.parts {
            for planned in &part.steps {
                if planned.standing != Standing::Possible {
                    certain.push(planned.step);
                }
            }
        }
        certain
    }
}

/// The steps that apply to a verdict, in order.
///
/// It never fails: if there is no connector to create, [`Checklist::outcome`] says so.
///
/// ```
/// use connector_checker::rules::{Answers, Question, check};
/// use connector_checker::setup::{Outcome, checklist};
///
/// let answers = Answers::default().with(Question::Mailboxes, "none");
/// assert_eq!(checklist(&check(&answers)).outcome, Outcome::OutOfScope);
/// ```
pub fn checklist(verdict: &Verdict) -> Checklist {
    let mut parts = Vec::new();
    for text in PartText::ALL {
        let mut steps = Vec::new();
        for step in text.steps {
            if let Some(standing) = standing(verdict, &step.when) {
                steps.push(PlannedStep { step, standing });
            }
        }
        if !steps.is_empty() {
            parts.push(Part { text, steps });
        }
    }
    Checklist {
        outcome: outcome(verdict),
        parts,
    }
}

fn outcome(verdict: &Verdict) -> Outcome {
    let mut plan = verdict.connectors.iter();
    let any_finding = |wanted: Need| {
        let mut findings = verdict.findings.iter();
        findings.any(|finding| finding.needs().iter().any(|need| need == wanted))
    };
    if plan.any(|planned| Made::of(planned.needs).by_you) {
        Outcome::Make
    } else if !verdict.connectors.is_empty() {
        Outcome::AlreadyMade
    } else if !any_finding(Need::NotPossible) && any_finding(Need::NotNeeded) {
        Outcome::NothingToDo
    } else {
        Outcome::OutOfScope
    }
}

fn standing(verdict: &Verdict, when: &When) -> Option<Standing> {
    let strongest = |calls: &[Call]| calls.iter().filter_map(|call| call.standing(verdict)).min();
    let called = strongest(when.any)?;
    match strongest(when.unless) {
        None => Some(called),
        Some(Standing::Possible) => Some(Standing::Possible),
        Some(Standing::Needed | Standing::Recommended | Standing::Optional) => None,
    }
}

/// Who might have to create a connector, by the needs that are still possible.
struct Made {
    by_you: bool,
    by_wizard: bool,
}

impl Made {
    fn of(needs: NeedSet) -> Made {
        let is_wizard = |need: Need| need == Need::AlreadyCreated;
        Made {
            by_you: needs.iter().any(|need| !is_wizard(need)),
            by_wizard: needs.iter().any(is_wizard),
        }
    }
}

impl Call {
    /// How certainly the verdict requires the step, if at all.
    fn standing(&self, verdict: &Verdict) -> Option<Standing> {
        let plan = verdict.connectors.iter();
        let named = plan.filter(|planned| self.ends.contains(&(planned.from, planned.to)));
        named
            .filter_map(|planned| self.standing_for(planned, verdict))
            .min()
    }

    fn standing_for(&self, planned: &PlannedConnector, verdict: &Verdict) -> Option<Standing> {
        let made = Made::of(planned.needs);
        let (may, open) = match self.by {
            Maker::You => (made.by_you, made.by_wizard),
            Maker::Wizard => (made.by_wizard, made.by_you),
            Maker::Anyone => (true, false),
        };
        if !may {
            return None;
        }
        let certain = match self.rows.ids() {
            [] => planned.certain,
            _ => self.is_asked_by_rows(planned, verdict)?,
        };
        Some(match planned.needs.only() {
            _ if open || !certain => Standing::Possible,
            Some(Need::Recommended) => Standing::Recommended,
            Some(Need::Optional) => Standing::Optional,
            _ => Standing::Needed,
        })
    }

    /// Whether the named rows ask for the connector: certainly if they are all that is left of some
    /// scenario, possibly if they are part of what is left, otherwise not at all.
    ///
    /// This uses the findings: a connector that is certain for one reason doesn't name the reasons
    /// that are only possible.
    fn is_asked_by_rows(&self, planned: &PlannedConnector, verdict: &Verdict) -> Option<bool> {
        let asks = |case: &Case| {
            let mut connectors = case.row.connectors.iter();
            self.rows.ids().contains(&case.row.id)
                && connectors.any(|one| (one.from, one.to) == (planned.from, planned.to))
        };
        let findings = verdict.findings.iter();
        findings
            .filter(|finding| finding.cases.iter().any(asks))
            .map(|finding| finding.certain && finding.cases.iter().all(asks))
            .max()
    }
}
