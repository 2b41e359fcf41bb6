//! The quiz: its settings, one question per screen, the result, and exports.
//!
//! The link contains everything including the answers, so that Back, reload and sharing work as everywhere. Only the learner's
//! mail address stays in the tab. Other parameters than those that the sheet writes are ignored.

mod asking;
mod beginning;
mod files;
mod judging;
mod result;

use std::borrow::Cow;

use super::{Block, Request, Sheet};
use crate::link::{Page, Parameters, View};
use crate::markup::Markup;
use crate::quiz::{
    Answer, Level, Quiz, QuizQuestion, Settings, Topic, generate, organization_lines, score,
};

/// The seed: any text.
pub const SEED: &str = "seed";
/// The topics, separated by commas; all topics if empty.
const TOPICS: &str = "topics";
const LEVEL: &str = "level";
const COUNT: &str = "count";
/// The passing score in percent.
const PASS: &str = "pass";
/// The time limit in minutes, if any.
pub const MINUTES: &str = "minutes";
/// When a quiz with a time limit was started, in seconds since 1970. The app sets it, like the seed.
pub const BEGAN: &str = "began";
/// The questions to retry, by number; all questions if empty.
const ONLY: &str = "only";
/// The current screen: the number of a question, one more for the result, or [`FILES`].
const AT: &str = "at";
const FILES: &str = "files";
/// The current selection, not checked yet.
const PICK: &str = "pick";
/// The checked answers, separated by commas, in the order of the questions.
const ANSWERS: &str = "answers";
/// Set if the reader checked without an answer, or if the time is up.
const OPEN: &str = "open";
/// The learner's mail address, for statements. Its name makes it private to the tab.
const LEARNER: &str = "_learner";

/// The sheet of a quiz. `last` caches the questions between clicks.
pub fn sheet(last: &mut Option<Quiz>, request: &Request) -> Sheet {
    let known = [
        SEED, TOPICS, LEVEL, COUNT, PASS, MINUTES, BEGAN, ONLY, AT, PICK, ANSWERS, OPEN,
    ];
    let named = request.parameters.iter().map(|(name, _)| name);
    let dropped: Vec<&str> = named.filter(|name| !known.contains(name)).collect();
    let mut parameters = request.parameters.clone();
    dropped.iter().for_each(|name| parameters.set(name, ""));
    let plan = Plan::of(&parameters, &request.private);
    let (title, blocks) = if plan.settings.seed.is_empty() {
        plan.beginning()
    } else if plan.awaits_begin() {
        plan.limit()
    } else {
        last.take_if(|quiz| quiz.settings != plan.settings);
        let quiz = last.get_or_insert_with(|| generate(&plan.settings));
        Test::of(&plan, quiz).screen()
    };
    Sheet {
        title,
        dropped: dropped.into_iter().map(str::to_owned).collect(),
        has_keys: true,
        blocks,
    }
}

/// The quiz that a link describes.
struct Plan<'a> {
    parameters: &'a Parameters,
    private: &'a Parameters,
    settings: Settings,
    pass: u8,
    /// The time limit in minutes.
    minutes: Option<u32>,
}

impl Plan<'_> {
    fn of<'a>(parameters: &'a Parameters, private: &'a Parameters) -> Plan<'a> {
        let number = |name: &str| parameters.get(name).parse::<u32>().ok();
        let named = named_topics(parameters);
        Plan {
            settings: Settings {
                seed: parameters.get(SEED).to_owned(),
                topics: match named.is_empty() {
                    true => Topic::ALL.to_vec(),
                    false => named,
                },
                level: Level::by_id(parameters.get(LEVEL)).unwrap_or_default(),
                count: number(COUNT).unwrap_or(10).clamp(1, 100) as usize,
            },
            pass: number(PASS).map_or(80, |pass| pass.min(100) as u8),
            minutes: number(MINUTES).map(|minutes| minutes.clamp(1, 999)),
            parameters,
            private,
        }
    }

    /// The link to the same quiz with changed parameters.
    fn link(&self, changes: &[(&str, &str)]) -> String {
        let mut parameters = self.parameters.clone();
        for name in [PICK, OPEN] {
            parameters.set(name, "");
        }
        for (name, value) in changes {
            parameters.set(name, value);
        }
        let view = View {
            page: Page::Quiz,
            ..View::default()
        };
        view.link_with(&parameters)
    }

    /// The link to the same questions without the reader's answers.
    fn unanswered(&self, only: &str) -> String {
        let none = [AT, ANSWERS, BEGAN].map(|name| (name, ""));
        self.link(&[&none[..], &[(ONLY, only)]].concat())
    }

    /// The link to the same settings without a seed.
    fn unseeded(&self) -> String {
        let none = [SEED, ONLY, AT, ANSWERS, BEGAN].map(|name| (name, ""));
        self.link(&none)
    }

    /// Whether the reader has opened a quiz with a time limit and hasn't started it.
    fn awaits_begin(&self) -> bool {
        let is_begun = [BEGAN, AT].map(|name| !self.parameters.get(name).is_empty());
        self.minutes.is_some() && is_begun == [false, false]
    }

    /// When the time is up, in seconds since 1970; none without a limit.
    fn end(&self) -> Option<u64> {
        let began: u64 = self.parameters.get(BEGAN).parse().ok()?;
        Some(began.saturating_add(u64::from(self.minutes?) * 60))
    }
}

/// The topics of a link, in their own order and each once.
fn named_topics(parameters: &Parameters) -> Vec<Topic> {
    let named = parameters.get(TOPICS).split(',');
    let named: Vec<Topic> = named.filter_map(Topic::by_id).collect();
    let mut topics = Topic::ALL.to_vec();
    topics.retain(|topic| named.contains(topic));
    topics
}

/// A quiz in progress.
struct Test<'a> {
    plan: &'a Plan<'a>,
    quiz: Cow<'a, Quiz>,
    /// The number of each question in the whole quiz, from 1.
    numbers: Vec<usize>,
    answers: Vec<Answer>,
}

impl<'a> Test<'a> {
    fn of(plan: &'a Plan<'a>, whole: &'a Quiz) -> Test<'a> {
        let named = plan.parameters.get(ONLY).split('.');
        let named: Vec<usize> = named.filter_map(|number| number.parse().ok()).collect();
        let all = 1..=whole.questions.len();
        let mut numbers: Vec<usize> = all
            .clone()
            .filter(|number| named.contains(number))
            .collect();
        let quiz = if numbers.is_empty() {
            numbers.extend(all);
            Cow::Borrowed(whole)
        } else {
            let asked = |number: &usize| whole.questions.get(number - 1).cloned();
            Cow::Owned(Quiz {
                settings: whole.settings.clone(),
                questions: numbers.iter().filter_map(asked).collect(),
            })
        };
        let answers = plan.parameters.get(ANSWERS).split(',');
        Test {
            plan,
            numbers,
            answers: answers
                .map(|text| Answer::parse(text).unwrap_or(Answer::NONE))
                .take(quiz.questions.len())
                .collect(),
            quiz,
        }
    }

    fn screen(&self) -> (String, Vec<Block>) {
        let count = self.quiz.questions.len();
        let at = self.plan.parameters.get(AT);
        if at == FILES {
            return self.files();
        }
        let at = at.parse().unwrap_or(1).clamp(1, count + 1);
        match (self.quiz.questions.get(at - 1), self.checked(at)) {
            (Some(question), None) => self.question(question, at),
            (Some(question), Some(answer)) => self.explanation(question, answer, at),
            (None, _) => self.result(),
        }
    }

    /// The checked answer to the question with this number.
    fn checked(&self, number: usize) -> Option<&Answer> {
        let answer = self.answers.get(number - 1);
        answer.filter(|answer| **answer != Answer::NONE)
    }

    /// The link to a question, or after the last one to the result.
    fn to(&self, at: usize) -> String {
        self.plan.link(&[(AT, &at.to_string())])
    }

    fn topic_and_progress(&self, question: &QuizQuestion, at: usize) -> Block {
        let score = score(&self.quiz, &self.answers);
        let asked = at - 1;
        Block::passage(|to| {
            to.element("p", "progress", |to| {
                to.text(question.topic.label());
                if asked > 0 {
                    to.text(&format!(" · {} correct so far", score.right()));
                }
            });
        })
    }

    /// The timer of a quiz with a time limit, and the link to continue without it. When it ends, the result of these answers is
    /// shown.
    fn clock(&self, answers: &str, pick: &str) -> Option<Block> {
        let end = self.plan.end()?;
        let result = (self.quiz.questions.len() + 1).to_string();
        let over = [(ANSWERS, answers), (AT, &result), (OPEN, "yes")];
        let unlimited = [(MINUTES, ""), (BEGAN, ""), (PICK, pick)];
        let blocks = vec![
            Block::Clock {
                end,
                to: self.plan.link(&over),
            },
            Block::link(self.plan.link(&unlimited), "Continue without a time limit"),
        ];
        Some(Block::group("div", "clock", blocks))
    }

    fn back(&self, at: usize) -> Block {
        let (to, label) = match at {
            1 => (self.plan.unseeded(), "Back to settings"),
            _ => (self.to(at - 1), "Back"),
        };
        Block::group("p", "back", vec![Block::link(to, label)])
    }
}

/// A radio button.
fn pick(name: &str, value: &str, is_on: bool, label: String) -> Block {
    Block::Choice {
        is_tick: false,
        id: [name, "-", value].concat(),
        is_on,
        label,
        hint: String::new(),
        name: name.to_owned(),
        on: value.to_owned(),
        off: String::new(),
    }
}

/// A group of choices with a legend.
fn choices(legend: &str, mut blocks: Vec<Block>) -> Block {
    let legend = Block::passage(|to| to.text(legend));
    blocks.insert(0, Block::group("legend", "label", vec![legend]));
    Block::group("fieldset", "", blocks)
}

fn write_situation(to: &mut Markup, question: &QuizQuestion) {
    for sentence in &question.situation {
        to.words("p", "", sentence);
    }
    if let Some(organization) = &question.organization {
        to.element("ul", "settings", |to| {
            for line in organization_lines(organization) {
                to.words("li", "", &line);
            }
        });
    }
}
