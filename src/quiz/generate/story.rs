//! Situations, told.

use super::draft::Maker;
use crate::quiz::tables::{Company, STORY, Told};
use crate::rules::Answers;

/// A situation as a story: a sentence for everything that matters.
pub fn story(answers: &Answers, company: &str, maker: &mut Maker<'_>) -> Vec<String> {
    STORY
        .iter()
        .filter(|told| is_told_by(answers, told))
        .map(|told| maker.wording(told.says).replace("{}", company))
        .collect()
}

/// Whether the answers are those that a row of the story tells.
pub fn is_told_by(answers: &Answers, told: &Told) -> bool {
    told.when.iter().all(|clause| {
        let question = clause.question;
        answers.get(question).is_some() && answers.possible(question).is_within(clause.allowed)
    })
}

/// A company with what it is, to stand at the beginning of its story.
pub fn introduced(company: Company) -> String {
    [company.name, ", ", company.trade, ","].concat()
}
