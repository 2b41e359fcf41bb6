//! Situations, told.

use super::draft::Maker;
use crate::quiz::tables::{Company, STORY};
use crate::rules::{Answers, Question};

/// A situation as a story: a sentence for everything that matters.
pub fn story(answers: &Answers, company: &str, maker: &mut Maker<'_>) -> Vec<String> {
    let is_given = |(question, reply): &(Question, &str)| {
        answers.get(*question).map(|given| given.id(*question)) == Some(*reply)
    };
    STORY
        .iter()
        .filter(|told| told.when.iter().all(is_given))
        .map(|told| maker.wording(told.says).replace("{}", company))
        .collect()
}

/// A company with what it is, to stand at the beginning of its story.
pub fn introduced(company: Company) -> String {
    [company.name, ", ", company.trade, ","].concat()
}
