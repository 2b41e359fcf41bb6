//! What a verdict says in words: one overall answer, and why not the others.

use super::answers::{Answers, ChoiceSet};
use super::cases::Case;
use super::check::{Finding, NeedSet, Verdict};
use super::question::Question;
use super::table::{Need, Scenario};

/// The overall answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    /// The needs that are still possible overall: of several scenarios the strongest counts.
    pub needs: NeedSet,
    /// The answer in a word or two.
    pub word: &'static str,
    /// The answer in a sentence or two.
    pub sentence: String,
}

/// Why a case does not apply, or not for certain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhyNot {
    /// The case.
    pub case: Case,
    /// The smallest change of answers that would make it apply; never empty.
    pub changes: Vec<Change>,
}

/// One answer to change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The question.
    pub question: Question,
    /// The answers of which any would do.
    pub to: ChoiceSet,
}

impl Verdict {
    /// The overall answer in words.
    pub fn headline(&self) -> Headline {
        let needs = overall(&self.findings);
        let word = needs.only().map_or("It depends", |need| match need {
            Need::Required => "Yes",
            Need::RequiredUnlessHybrid => "Yes, unless you go hybrid",
            Need::Needed => self.yes(),
            Need::NotPossible => "Not possible like this",
            Need::Recommended => "It’s recommended",
            Need::Optional => "Optional",
            Need::AlreadyCreated => "Already done",
            Need::NotNeeded => "No",
            Need::DoesNotApply => "Doesn’t apply",
        });
        Headline {
            needs,
            word,
            sentence: self.sentence(),
        }
    }

    /// The answer that says what the connectors are needed for: one thing by its name.
    fn yes(&self) -> &'static str {
        let findings = self.findings.iter();
        let mut needed = findings.filter(|finding| finding.need() == Some(Need::Needed));
        match (needed.next(), needed.next()) {
            (Some(finding), None) => finding.scenario().yes,
            _ => "Yes, for what you asked",
        }
    }

    fn sentence(&self) -> String {
        let mut sentence = String::new();
        for (need, words) in [
            (Need::Required, "required"),
            (Need::RequiredUnlessHybrid, "required unless you go hybrid"),
            (Need::Needed, "needed for what you asked"),
            (Need::Recommended, "recommended"),
            (Need::Optional, "optional"),
        ] {
            match self.count(need) {
                0 => {}
                1 => sentence.push_str(&format!("1 connector is {words}. ")),
                count => sentence.push_str(&format!("{count} connectors are {words}. ")),
            }
        }
        match self.count(Need::AlreadyCreated) {
            0 => {}
            1 => sentence.push_str("The wizard has already created 1 connector. "),
            count => sentence.push_str(&format!(
                "The wizard has already created {count} connectors. "
            )),
        }
        for finding in &self.findings {
            if finding.certain && finding.need() == Some(Need::NotPossible) {
                sentence.push_str(finding.scenario().title);
                sentence.push_str(": not possible like this. ");
            }
        }
        let subject = match sentence.is_empty() {
            true => "The answer",
            false => "The rest",
        };
        match self.depends_on.len() {
            0 if sentence.is_empty() => sentence.push_str(self.without_connectors()),
            0 => {}
            1 => sentence.push_str(&format!("{subject} depends on 1 unanswered question.")),
            open => sentence.push_str(&format!(
                "{subject} depends on {open} unanswered questions."
            )),
        }
        sentence.truncate(sentence.trim_end().len());
        sentence
    }

    fn without_connectors(&self) -> &'static str {
        if self
            .findings
            .iter()
            .any(|f| f.need() == Some(Need::NotNeeded))
        {
            "You need no connector: Microsoft 365 delivers your mail without one."
        } else {
            "Microsoft 365 connectors are for Exchange Online and Exchange Online Protection only."
        }
    }

    /// How many connectors of the plan certainly have this need.
    fn count(&self, need: Need) -> usize {
        let certain = self.connectors.iter().filter(|planned| planned.certain);
        certain
            .filter(|planned| planned.needs.only() == Some(need))
            .count()
    }

    /// For each case that does not apply for certain: the smallest change of answers with which
    /// it would.
    ///
    /// Each clause of a case is about a question of its own, so the clauses that do not hold are
    /// exactly what must change, and nothing less will do.
    pub fn why_not(&self) -> impl Iterator<Item = WhyNot> {
        Scenario::cases().filter_map(|case| {
            let changes = changes(&self.answers, case);
            (!changes.is_empty()).then_some(WhyNot { case, changes })
        })
    }
}

fn changes(answers: &Answers, case: Case) -> Vec<Change> {
    case.clauses()
        .filter(|clause| !answers.possible(clause.question).is_within(clause.allowed))
        .map(|clause| Change {
            question: clause.question,
            to: clause.allowed,
        })
        .collect()
}

/// Of the scenarios that apply together, the strongest need counts; one that may fall away
/// leaves what the others say possible too.
fn overall(findings: &[Finding]) -> NeedSet {
    let mut findings = findings.iter();
    let Some(first) = findings.next() else {
        return NeedSet::default();
    };
    // Findings that apply for certain come first, so the first one tells whether any does.
    findings.fold(first.needs(), |so_far, finding| {
        let here = finding.needs();
        let joined = so_far.join(here, Need::min);
        match (first.certain, finding.certain) {
            (true, true) => joined,
            (true, false) => joined.or(so_far),
            (false, _) => joined.or(so_far).or(here),
        }
    })
}
