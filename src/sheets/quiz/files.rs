//! Exports of the questions and answers.

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
            ("GIFT (Moodle)", "connector-quiz.gift", gift(quiz)),
            ("YAML (Microsoft Learn)", "connector-quiz.yml", yaml(quiz)),
            ("JSON (other programs)", "connector-quiz.json", json(quiz)),
        ];
        let files =
            files.map(|(label, file, text)| Block::group("li", "", vec![save(label, file, &text)]));
        let mut blocks = vec![
            Block::passage(|to| {
                let sentence = match count {
                    1 => {
                        "1 question, with its answer and an explanation of every option:".to_owned()
                    }
                    _ => format!(
                        "{count} questions, with their answers and an explanation of every option:"
                    ),
                };
                to.words("p", "lead", &sentence);
            }),
            Block::group("ul", "", files.into()),
        ];
        let (to, label) = match is_answered {
            true => {
                blocks.push(self.statements());
                (self.to(count + 1), "Back to your result")
            }
            false => (self.plan.link(&[(AT, "")]), "Take this quiz"),
        };
        blocks.push(Block::group("p", "back", vec![Block::link(to, label)]));
        ("Export this quiz".to_owned(), blocks)
    }

    /// The reader's answers for a learning record store, which identifies people by their addresses.
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
                to.words("p", "", "Import this file into a learning record store (LRS). Nothing is sent automatically.");
            }),
            Block::Field {
                name: LEARNER.to_owned(),
                label: "Your email address".to_owned(),
                hint: "The address that identifies you in the LRS.".to_owned(),
                value: typed.to_owned(),
                errors,
                has_lines: false,
            },
            // Always present, so that the field stays the same element while the reader types.
            Block::group("p", "", file.into_iter().collect()),
        ];
        Block::group("section", "", blocks)
    }
}
