//! The explanation of an answer.

use super::{ANSWERS, Test, write_situation};
use crate::markup::{Markup, claims};
use crate::quiz::{Answer, Because, Kind, Mark, QuizOption, QuizQuestion};
use crate::sheets::Block;
use crate::text::json::{named, object, quoted};

impl Test<'_> {
    pub(super) fn explanation(
        &self,
        question: &QuizQuestion,
        answer: &Answer,
        at: usize,
    ) -> (String, Vec<Block>) {
        let count = self.quiz.questions.len();
        let outcome = if question.is_right(answer) {
            "correct"
        } else {
            "incorrect"
        };
        let label = if at == count {
            "See your result"
        } else {
            "Next question"
        };
        let mut blocks = vec![
            self.topic_and_progress(question, at),
            Block::passage(|to| {
                write_situation(to, question);
                to.words("h2", "", &question.asks);
                write_options(to, question, answer);
            }),
            Block::group("p", "actions", vec![Block::primary(self.to(at + 1), label)]),
        ];
        blocks.extend(self.clock(self.plan.parameters.get(ANSWERS), ""));
        blocks.push(self.back(at));
        blocks.push(self.event(question, answer, at));
        (format!("Question {at} of {count}: {outcome}"), blocks)
    }

    /// The event for the page around and for a learning platform.
    fn event(&self, question: &QuizQuestion, answer: &Answer, at: usize) -> Block {
        let (topic, kind) = (question.topic, &question.kind);
        Block::Event {
            name: "quiz-answer",
            detail: object(&[
                ("number", at.to_string()),
                ("id", quoted(&question.id)),
                ("topic", named(topic.id(), topic.label())),
                ("kind", named(kind.id(), kind.label())),
                ("response", quoted(&answer.to_text())),
                ("key", quoted(&question.key().to_text())),
                ("right", question.is_right(answer).to_string()),
            ]),
        }
    }
}

/// Every option with the selection, the correct answer, and the explanation.
pub(super) fn write_options(to: &mut Markup, question: &QuizQuestion, answer: &Answer) {
    to.element("ul", "marked", |to| {
        for (place, option) in question.options.iter().enumerate() {
            let (is_right, said) = judge(question, option, answer, place);
            to.element("li", if is_right { "right" } else { "wrong" }, |to| {
                to.words("strong", "", &option.text);
                to.words("p", "mark", &said);
                write_because(to, &option.because);
            });
        }
    });
}

/// Whether the reader judged an option correctly, and the words for it.
fn judge(
    question: &QuizQuestion,
    option: &QuizOption,
    answer: &Answer,
    place: usize,
) -> (bool, String) {
    let is_picked = |place: usize| match answer {
        Answer::Picked(options) => options.iter().any(|option| usize::from(*option) == place),
        Answer::Matched(_) => false,
    };
    match (&question.kind, option.mark) {
        (Kind::Match { targets }, Mark::Target(target)) => {
            let put = match answer {
                Answer::Matched(put) => put.get(place).copied().flatten().map(usize::from),
                Answer::Picked(_) => None,
            };
            let name = |target: usize| targets.get(target).map_or("", |name| name);
            let said = match put {
                Some(put) if put == target => ["Correct: ", name(target)].concat(),
                Some(put) => [
                    "Incorrect: you selected “",
                    name(put),
                    "”. Correct answer: ",
                    name(target),
                ]
                .concat(),
                None => ["Not answered. Correct answer: ", name(target)].concat(),
            };
            (put == Some(target), said)
        }
        (_, mark) => {
            let (is_key, is_chosen) = (mark == Mark::Right, is_picked(place));
            let said = match (is_key, is_chosen) {
                (true, true) => "Correct",
                (true, false) => "Correct answer (you missed it)",
                (false, true) => "Incorrect",
                (false, false) => "Correctly not selected",
            };
            (is_key == is_chosen, said.to_owned())
        }
    }
}

fn write_because(to: &mut Markup, because: &Because) {
    for sentence in &because.says {
        to.words("p", "", sentence);
    }
    claims::write(to, because.claims.iter().copied());
}
