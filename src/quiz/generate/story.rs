//! Situations as stories.

use super::builder::Maker;
use crate::quiz::tables::{Company, STORY, Told};
use crate::rules::Answers;

/// A situation as a story: a sentence for everything relevant.
pub fn story(answers: &Answers, company: &str, maker: &mut Maker<'_>) -> Vec<String> {
    STORY
        .iter()
        .filter(|told| is_told_by(answers, told))
        .map(|told| maker.wording(told.says).replace("{}", company))
        .collect()
}

/// Whether the answers match a row of the story.
pub fn is_told_by(answers: &Answers, told: &Told) -> bool {
    told.when.iter().all(|clause| {
        let question = clause.question;
        answers.get(question).is_some() && answers.possible(question).is_within(clause.allowed)
    })
}

/// A company with a description, for the start of its story.
pub fn introduced(company: Company) -> String {
    [company.name, ", ", company.trade, ","].concat()
}
