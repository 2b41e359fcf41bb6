//! The result, overall and by question.

use super::judging::write_options;
use super::{AT, FILES, ONLY, OPEN, Test, write_situation};
use crate::markup::{Markup, table};
use crate::quiz::{Answer, Score, score};
use crate::sheets::Block;
use crate::text::json::object;

impl Test<'_> {
    pub(super) fn result(&self) -> (String, Vec<Block>) {
        let score = score(&self.quiz, &self.answers);
        let count = self.quiz.questions.len();
        let (percent, passes) = (score.percent(), score.passes(self.plan.pass));
        let outcome = if passes { "passed" } else { "not passed" };
        let title = format!(
            "Your result: {} of {count} correct, {outcome}",
            score.right()
        );
        let missed: Vec<String> = self
            .numbers
            .iter()
            .zip(&score.marks)
            .filter(|(_, is_right)| !**is_right)
            .map(|(number, _)| number.to_string())
            .collect();
        let mut actions = vec![Block::begin(self.plan.unseeded(), "New questions")];
        if !missed.is_empty() {
            let to = self.plan.unanswered(&missed.join("."));
            actions.push(Block::link(to, "Retry missed questions"));
        }
        actions.push(Block::CopyLink {
            label: "Copy link to this quiz".to_owned(),
            to: self.plan.unanswered(self.plan.parameters.get(ONLY)),
        });
        actions.push(Block::Print);
        let files = self.plan.link(&[(AT, FILES)]);
        actions.push(Block::link(files, "Export this quiz"));
        let time = match self.plan.parameters.get(OPEN) {
            "" => "",
            _ => "Time’s up. Unanswered questions count as incorrect.",
        };
        let blocks = vec![
            Block::alert(time),
            Block::passage(|to| {
                to.words(
                    "p",
                    "lead",
                    &format!("{percent}% correct. Passing score: {}%.", self.plan.pass),
                );
                write_topics(to, &score);
            }),
            Block::group("div", "actions", actions),
            Block::passage(|to| {
                for (place, question) in self.quiz.questions.iter().enumerate() {
                    let answer = self.answers.get(place).cloned().unwrap_or(Answer::NONE);
                    to.element("section", "finding", |to| {
                        to.words("h2", "", &format!("Question {}", place + 1));
                        write_situation(to, question);
                        to.words("p", "label", &question.asks);
                        write_options(to, question, &answer);
                    });
                }
            }),
            Block::Event {
                name: "quiz-result",
                detail: object(&[
                    ("right", score.right().to_string()),
                    ("count", count.to_string()),
                    ("percent", percent.to_string()),
                    ("pass", self.plan.pass.to_string()),
                    ("passed", passes.to_string()),
                ]),
            },
        ];
        (title, blocks)
    }
}

fn write_topics(to: &mut Markup, score: &Score) {
    let columns = ["Topic", "Correct"];
    table::write(to, "mails", "Your result by topic", &columns, |to| {
        to.element("tbody", "", |to| {
            for tally in &score.topics {
                table::write_row(to, "", |to| {
                    table::write_head(to, "", |to| to.text(tally.topic.label()));
                    table::write_cell(to, |to| {
                        to.text(&format!("{} of {}", tally.right, tally.asked));
                    });
                });
            }
        });
    });
}
