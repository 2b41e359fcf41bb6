//! A question before its answer is checked.

use super::{ANSWERS, AT, OPEN, PICK, Test, choices, pick, write_situation};
use crate::quiz::{Answer, Kind, QuizQuestion};
use crate::sheets::Block;

impl Test<'_> {
    pub(super) fn question(&self, question: &QuizQuestion, at: usize) -> (String, Vec<Block>) {
        let plan = self.plan;
        let picked = Answer::parse(plan.parameters.get(PICK)).unwrap_or(Answer::NONE);
        let is_answered = match &picked {
            Answer::Picked(options) => !options.is_empty(),
            Answer::Matched(targets) => targets.iter().all(Option::is_some),
        };
        let at_text = at.to_string();
        let check = match is_answered {
            true => {
                let answers = self.answers_with(at, &picked);
                plan.link(&[(ANSWERS, &answers), (AT, &at_text)])
            }
            false => plan.link(&[(PICK, &picked.to_text()), (OPEN, "yes"), (AT, &at_text)]),
        };
        let error = match plan.parameters.get(OPEN) {
            "" => "",
            _ if is_answered => "",
            _ => how(&question.kind),
        };
        let mut blocks = vec![
            self.topic_and_progress(question, at),
            Block::passage(|to| write_situation(to, question)),
            Block::alert(error),
        ];
        blocks.extend(options(question, &picked));
        blocks.push(Block::group(
            "p",
            "actions",
            vec![
                Block::primary(check, "Check"),
                Block::link(self.to(at + 1), "Skip"),
            ],
        ));
        // A selection counts even if the time is up before it's checked.
        let answers = match is_answered {
            true => self.answers_with(at, &picked),
            false => self.answers_with(at, &Answer::NONE),
        };
        let pick = picked.to_text();
        blocks.extend(self.clock(&answers, &pick));
        blocks.push(self.back(at));
        let title = format!("Question {at} of {}", self.quiz.questions.len());
        (title, blocks)
    }

    /// The answers including this one, for a link.
    fn answers_with(&self, at: usize, answer: &Answer) -> String {
        let mut texts: Vec<String> = self.answers.iter().map(Answer::to_text).collect();
        if texts.len() < at {
            texts.resize(at, String::new());
        }
        if let Some(text) = texts.get_mut(at - 1) {
            *text = answer.to_text();
        }
        texts.join(",")
    }
}

/// The error for an unanswered question of this kind.
fn how(kind: &Kind) -> &'static str {
    match kind {
        Kind::One => "Select an answer before you check.",
        Kind::Several => "Select at least one answer before you check.",
        Kind::Match { .. } => "Select a match on every line before you check.",
    }
}

/// The options of a question, as choices.
fn options(question: &QuizQuestion, picked: &Answer) -> Vec<Block> {
    let texts = question.options.iter().map(|option| option.text.clone());
    // No question has more than a few options.
    let places = || 0u8..;
    match &question.kind {
        Kind::One => {
            let picks = places().zip(texts).map(|(place, text)| {
                let is_on = *picked == Answer::picked([place]);
                pick(PICK, &place.to_string(), is_on, text)
            });
            vec![choices(&question.asks, picks.collect())]
        }
        Kind::Several => {
            let ticked = match picked {
                Answer::Picked(options) => &options[..],
                Answer::Matched(_) => &[],
            };
            let ticks = places().zip(texts).map(|(place, text)| {
                let others = || ticked.iter().copied().filter(move |other| *other != place);
                Block::Choice {
                    is_tick: true,
                    id: format!("pick-{place}"),
                    is_on: ticked.contains(&place),
                    label: text,
                    hint: String::new(),
                    name: PICK.to_owned(),
                    on: Answer::picked(others().chain([place])).to_text(),
                    off: Answer::picked(others()).to_text(),
                }
            });
            vec![choices(&question.asks, ticks.collect())]
        }
        Kind::Match { targets } => {
            let count = question.options.len();
            let matched = match picked {
                Answer::Matched(targets) if targets.len() == count => targets.clone(),
                _ => vec![None; count],
            };
            let mut blocks = vec![Block::passage(|to| to.words("h2", "", &question.asks))];
            blocks.extend(texts.enumerate().map(|(line, text)| {
                let picks = places().zip(targets).map(|(target, label)| {
                    let mut with = matched.clone();
                    if let Some(slot) = with.get_mut(line) {
                        *slot = Some(target);
                    }
                    Block::Choice {
                        is_tick: false,
                        id: format!("line-{line}-{target}"),
                        is_on: matched.get(line) == Some(&Some(target)),
                        label: label.clone(),
                        hint: String::new(),
                        name: PICK.to_owned(),
                        on: Answer::Matched(with).to_text(),
                        off: String::new(),
                    }
                });
                choices(&text, picks.collect())
            }));
            blocks
        }
    }
}
