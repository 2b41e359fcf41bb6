//! From a verdict to its checklist.
//!
//! A step applies when a connector of the plan calls for it. The plan says how certain the
//! connector is and who makes it; the findings say which rows ask for it. What the answers leave
//! open leaves a step *possible*: it is shown as such, without a command, and asks for no value.
//! An optional connector has its steps like any other, marked as optional: whoever comes here for
//! it wants it.

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

    /// The step of that name in a link.
    ///
    /// ```
    /// use connector_checker::setup::Step;
    /// assert!(Step::by_id("mx").is_some());
    /// assert!(Step::by_id("xm").is_none());
    /// ```
    pub fn by_id(id: &str) -> Option<&'static Step> {
        Step::all().find(|step| step.id == id)
    }
}

/// What there is to do.
#[derive(Clone, Debug)]
pub struct Checklist {
    /// What it comes to.
    pub outcome: Outcome,
    /// The parts that have a step, in order.
    pub parts: Vec<Part>,
}

/// A part of the checklist.
#[derive(Clone, Debug)]
pub struct Part {
    /// Its name and heading.
    pub text: &'static PartText,
    /// The steps that apply, or may.
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
    /// Where its command departs from the documents. A step that is only possible shows no command,
    /// and what would be said of it would hang in the air.
    pub fn corrects(&self) -> &'static [Fact] {
        match self.standing {
            Standing::Needed | Standing::Optional => self.step.corrects,
            Standing::Possible => &[],
        }
    }
}

/// Whether a step is needed, the strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// It belongs to a connector that is needed, or is there already.
    Needed,
    /// It belongs to a connector that serves a wish.
    Optional,
    /// Open answers decide.
    Possible,
}

impl Standing {
    /// The word that the reader sees; empty where none is needed.
    pub const fn label(self) -> &'static str {
        match self {
            Standing::Needed => "",
            Standing::Optional => "Optional",
            Standing::Possible => "Possible: open answers decide",
        }
    }
}

/// What a checklist comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// There are connectors to make, or may be.
    Make,
    /// The wizard has made all of them.
    AlreadyMade,
    /// No connector is needed.
    NothingToDo,
    /// No Microsoft 365 connector would serve.
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
    /// The steps, part after part.
    pub fn steps(&self) -> impl Iterator<Item = PlannedStep> {
        self.parts
            .iter()
            .flat_map(|part| part.steps.iter().copied())
    }

    /// The fields to fill in, in the order of the form: those of the steps that are certain.
    pub fn fields(&self) -> Vec<Field> {
        let certain = || self.certain_steps();
        let is_read = |field: &Field| certain().any(|step| step.fields().contains(field));
        Field::ALL.into_iter().filter(is_read).collect()
    }

    /// The steps that do not hang on an open answer.
    pub(super) fn certain_steps(&self) -> impl Iterator<Item = &'static Step> {
        self.steps()
            .filter(|planned| planned.standing != Standing::Possible)
            .map(|planned| planned.step)
    }
}

/// What to do for a verdict, in order, and only what applies.
///
/// It never fails: where no connector is to be made, [`Checklist::outcome`] says so.
///
/// ```
/// use connector_checker::rules::{Answers, Question, check};
/// use connector_checker::setup::{Outcome, checklist};
///
/// let answers = Answers::default().with(Question::Mailboxes, "none");
/// assert_eq!(checklist(&check(&answers)).outcome, Outcome::OutOfScope);
/// ```
pub fn checklist(verdict: &Verdict) -> Checklist {
    let parts = PartText::ALL.iter().map(|text| Part {
        text,
        steps: text
            .steps
            .iter()
            .filter_map(|step| {
                let standing = standing(verdict, &step.when)?;
                Some(PlannedStep { step, standing })
            })
            .collect(),
    });
    Checklist {
        outcome: outcome(verdict),
        parts: parts.filter(|part| !part.steps.is_empty()).collect(),
    }
}

fn outcome(verdict: &Verdict) -> Outcome {
    let mut plan = verdict.connectors.iter();
    let mut findings = verdict.findings.iter();
    if plan.any(|planned| Made::of(planned.needs).by_you) {
        Outcome::Make
    } else if !verdict.connectors.is_empty() {
        Outcome::AlreadyMade
    } else if findings.any(|finding| finding.needs().iter().any(|need| need == Need::NotNeeded)) {
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
        Some(Standing::Needed | Standing::Optional) => None,
    }
}

/// Who may have to make a connector, by the needs that are still possible.
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
    /// How firmly the verdict calls for the step, if it does at all.
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
        Some(if open || !certain {
            Standing::Possible
        } else if planned.needs.only() == Some(Need::Optional) {
            Standing::Optional
        } else {
            Standing::Needed
        })
    }

    /// Whether the named rows ask for the connector: for certain where nothing else is left of
    /// some scenario, possibly where they are a part of what is left, and else not at all.
    ///
    /// This looks at the findings, because a connector that is certain for one reason does not
    /// name those that are only possible.
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
