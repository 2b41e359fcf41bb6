//! The questions, and what somebody answered, as files for others.

use super::{AT, LEARNER, Test};
use crate::domain::MailAddress;
use crate::quiz::{Answer, Learner, Taken, gift, json, xapi, yaml};
use crate::sheets::blocks::{Block, save};

impl Test<'_> {
    pub(super) fn files(&self) -> (String, Vec<Block>) {
        let quiz = &*self.quiz;
        let count = quiz.questions.len();
        let is_answered = self.answers.iter().any(|answer| *answer != Answer::NONE);
        let files = [
            ("GIFT, for Moodle", "connector-quiz.gift", gift(quiz)),
            (
                "YAML, for Microsoft Learn",
                "connector-quiz.yml",
                yaml(quiz),
            ),
            ("JSON, for programs", "connector-quiz.json", json(quiz)),
        ];
        let files =
            files.map(|(label, file, text)| Block::group("li", "", vec![save(label, file, &text)]));
        let mut blocks = vec![
            Block::passage(|to| {
                let sentence = match count {
                    1 => "One question, with its answer and the explanation of every option:"
                        .to_owned(),
                    _ => format!(
                        "{count} questions, with their answers and the explanation of every option:"
                    ),
                };
                to.words("p", "lead", &sentence);
            }),
            Block::group("ul", "", files.into()),
        ];
        let (to, label) = match is_answered {
            true => {
                blocks.push(self.statements());
                (self.to(count + 1), "Back to the result")
            }
            false => (self.plan.link(&[(AT, "")]), "Take this quiz"),
        };
        blocks.push(Block::group("p", "back", vec![Block::link(to, label)]));
        ("Files of this quiz".to_owned(), blocks)
    }

    /// What the reader answered, for a learning record store, which knows people by their addresses.
    fn statements(&self) -> Block {
        let typed = self.plan.private.get(LEARNER);
        let address = typed.parse::<MailAddress>();
        let errors = match &address {
            Err(error) if !typed.is_empty() => vec![error.advice()],
            _ => Vec::new(),
        };
        let file = address.map(|address| {
            let taken = Taken {
                learner: Learner::Mail(address),
                answers: self.answers.clone(),
                pass_mark: self.plan.pass,
                time: None,
            };
            let statements = xapi(&self.quiz, &taken);
            save("xAPI statements", "connector-quiz-xapi.json", &statements)
        });
        let blocks = vec![
            Block::passage(|to| {
                to.words("h2", "", "Your answers as xAPI statements");
                to.words("p", "", "A learning record store takes them. Nothing is sent: you save the file and give it to whoever asked for it.");
            }),
            Block::Field {
                name: LEARNER.to_owned(),
                label: "Your email address".to_owned(),
                hint: "The one by which the learning record store knows you.".to_owned(),
                value: typed.to_owned(),
                errors,
                has_lines: false,
            },
            // There is always a place for the file, so that the field stays the same element while it is
            // typed into.
            Block::group("p", "", file.into_iter().collect()),
        ];
        Block::group("section", "", blocks)
    }
}
