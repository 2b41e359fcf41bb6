//! Do I know it? Quizzes for JavaScript: questions, scores, and files for others.

use super::evidence::{Claim, claims};
use super::{failure, out};
use crate::domain::AddressError;
use crate::quiz::{self, Answer, Kind, Learner, Level, Mark, Settings, Taken, Topic};
use serde::{Deserialize, Serialize};
use tsify::{Ts, Tsify};
use wasm_bindgen::prelude::*;

/// What a quiz is made of. The same settings always make the same quiz.
#[derive(Deserialize, Tsify)]
pub struct QuizSettings {
    /// Any text. Another text makes another quiz.
    seed: String,
    /// What is asked about: everything, if left out.
    #[tsify(optional, type = "TopicId[]")]
    topics: Option<Vec<String>>,
    /// How hard the questions are: basic, if left out.
    #[tsify(optional, type = "Level")]
    level: Option<String>,
    /// How many questions are wanted: 10, if left out. There may be fewer.
    #[tsify(optional)]
    count: Option<u32>,
}

/// How a quiz was taken.
#[derive(Deserialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct QuizTaken {
    /// Who took it.
    learner: QuizLearner,
    /// The answers, in the order of the questions.
    answers: Vec<QuizAnswer>,
    /// The share that must be right to pass, in percent.
    pass_mark: u8,
    /// When it was finished, as in `2026-11-21T09:30:00Z`.
    time: String,
}

/// Who took a quiz: by a mail address, or by an account and the address of the system that it
/// belongs to.
#[derive(Deserialize, Tsify)]
#[serde(untagged, rename_all_fields = "camelCase")]
pub enum QuizLearner {
    Mail { mail: String },
    Account { home_page: String, name: String },
}

impl QuizLearner {
    fn read(self) -> Result<Learner, JsValue> {
        match self {
            QuizLearner::Mail { mail } => {
                mail.parse()
                    .map(Learner::Mail)
                    .map_err(|error: AddressError| {
                        failure("taken", "learner.mail", &error.to_string())
                    })
            }
            QuizLearner::Account { home_page, name } => Ok(Learner::Account { home_page, name }),
        }
    }
}

/// An answer to one question. Where options are picked, their places; where they are put to
/// targets, the place of each one's target in the order of the options, or null. Empty for none.
#[derive(Deserialize, Tsify)]
#[serde(transparent)]
pub struct QuizAnswer(#[tsify(type = "(number | null)[]")] Vec<Option<u8>>);

/// Answers in the order of the questions.
#[derive(Deserialize, Tsify)]
#[serde(transparent)]
pub struct QuizAnswers(Vec<QuizAnswer>);

/// A quiz.
#[wasm_bindgen]
pub struct QuizCore(quiz::Quiz);

#[wasm_bindgen]
impl QuizCore {
    /// Makes the quiz of these settings.
    ///
    /// # Errors
    ///
    /// `code: "settings"` with the `path` of what is wrong.
    #[wasm_bindgen(constructor)]
    pub fn new(settings: Ts<QuizSettings>) -> Result<QuizCore, JsValue> {
        let given = settings
            .to_rust()
            .map_err(|error| failure("settings", "settings", &error.to_string()))?;
        let topic = |(place, id): (usize, String)| {
            let path = format!("topics[{place}]");
            Topic::by_id(&id).ok_or_else(|| not_one_of(&path, &Topic::ALL.map(Topic::id)))
        };
        let level = |id: String| {
            Level::by_id(&id).ok_or_else(|| not_one_of("level", &Level::ALL.map(Level::id)))
        };
        let topics = given
            .topics
            .map(|topics| topics.into_iter().enumerate().map(topic).collect());
        Ok(QuizCore(quiz::generate(&Settings {
            seed: given.seed,
            topics: topics.unwrap_or_else(|| Ok(Topic::ALL.to_vec()))?,
            level: given.level.map_or(Ok(Level::default()), level)?,
            count: given.count.unwrap_or(10) as usize,
        })))
    }

    /// Its questions, with all that is known of their options.
    ///
    /// # Errors
    ///
    /// None that a caller could cause.
    pub fn questions(&self) -> Result<Ts<QuizQuestions>, JsValue> {
        out(&QuizQuestions(
            self.0.questions.iter().map(QuizQuestion::of).collect(),
        ))
    }

    /// How well it was answered.
    ///
    /// # Errors
    ///
    /// `code: "answers"` if these are no answers.
    pub fn score(&self, answers: Ts<QuizAnswers>) -> Result<Ts<QuizScore>, JsValue> {
        let answers = answers
            .to_rust()
            .map_err(|error| failure("answers", "answers", &error.to_string()))?;
        let score = quiz::score(&self.0, &self.answers(answers.0));
        out(&QuizScore {
            right: score.right(),
            percent: score.percent(),
            topics: score.topics.iter().map(QuizTally::of).collect(),
            marks: score.marks,
        })
    }

    /// The quiz in Moodle's GIFT format.
    pub fn gift(&self) -> String {
        quiz::gift(&self.0)
    }

    /// The quiz in the YAML of Microsoft Learn.
    pub fn yaml(&self) -> String {
        quiz::yaml(&self.0)
    }

    /// The quiz as JSON, as `quiz.schema.json` describes it.
    pub fn json(&self) -> String {
        quiz::json(&self.0)
    }

    /// The statements about the quiz's being taken, as JSON.
    ///
    /// # Errors
    ///
    /// `code: "taken"` with the `path` of what is wrong.
    pub fn xapi(&self, taken: Ts<QuizTaken>) -> Result<String, JsValue> {
        let taken = taken
            .to_rust()
            .map_err(|error| failure("taken", "taken", &error.to_string()))?;
        Ok(quiz::xapi(
            &self.0,
            &Taken {
                learner: taken.learner.read()?,
                answers: self.answers(taken.answers),
                pass_mark: taken.pass_mark,
                time: Some(taken.time),
            },
        ))
    }

    /// The answers as the questions take them.
    fn answers(&self, answers: Vec<QuizAnswer>) -> Vec<Answer> {
        let pairs = self.0.questions.iter().zip(answers);
        pairs
            .map(|(question, QuizAnswer(places))| match question.kind {
                _ if places.is_empty() => Answer::NONE,
                Kind::One | Kind::Several => Answer::picked(places.into_iter().flatten()),
                Kind::Match { .. } => Answer::Matched(places),
            })
            .collect()
    }
}

/// The error about a setting that is not one of some words.
fn not_one_of(path: &str, words: &[&str]) -> JsValue {
    let advice = format!("{path} must be one of {}.", words.join(", "));
    failure("settings", path, &advice)
}

/// The questions of a quiz.
#[derive(Serialize, Tsify)]
#[serde(transparent)]
pub struct QuizQuestions(Vec<QuizQuestion>);

/// A question with all that is known of its answers.
#[derive(Serialize, Tsify)]
pub struct QuizQuestion {
    /// The topic and a digest of the words; the order of the options is no part of it.
    id: String,
    topic: QuizTopic,
    /// The situation, line by line.
    situation: Vec<String>,
    /// The question itself.
    asks: String,
    /// Pick one option, tick every right one, or put each option to one of the targets.
    #[tsify(type = "\"one\" | \"several\" | \"match\"")]
    kind: &'static str,
    /// What the options are put to; empty unless the kind is match.
    targets: Vec<String>,
    options: Vec<QuizOption>,
}

/// What a question is about.
#[derive(Serialize, Tsify)]
pub struct QuizTopic {
    #[tsify(type = "TopicId")]
    id: &'static str,
    label: &'static str,
}

/// An option of a question.
#[derive(Serialize, Tsify)]
pub struct QuizOption {
    text: String,
    /// Whether it is to be chosen. Not in a question of the kind match.
    #[tsify(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    right: Option<bool>,
    /// The place of the target to which it belongs. Only in a question of the kind match.
    #[tsify(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    target: Option<usize>,
    /// What the checker makes of the option, in sentences.
    says: Vec<String>,
    /// What that rests on.
    claims: Vec<Claim>,
}

/// How well a quiz was answered. A question is right as a whole or not at all.
#[derive(Serialize, Tsify)]
pub struct QuizScore {
    /// Whether each question was answered rightly.
    marks: Vec<bool>,
    /// How many were.
    right: usize,
    /// The share, in whole percent and rounded down.
    percent: u8,
    /// Topic by topic, for those that the quiz asked about.
    topics: Vec<QuizTally>,
}

/// How the questions of one topic were answered.
#[derive(Serialize, Tsify)]
pub struct QuizTally {
    topic: QuizTopic,
    right: usize,
    asked: usize,
}

impl QuizQuestion {
    fn of(question: &quiz::QuizQuestion) -> QuizQuestion {
        let (kind, targets) = match &question.kind {
            Kind::One => ("one", &[][..]),
            Kind::Several => ("several", &[][..]),
            Kind::Match { targets } => ("match", &targets[..]),
        };
        QuizQuestion {
            id: question.id.clone(),
            topic: QuizTopic::of(question.topic),
            situation: question.situation_lines(),
            asks: question.asks.clone(),
            kind,
            targets: targets.to_vec(),
            options: question.options.iter().map(QuizOption::of).collect(),
        }
    }
}

impl QuizTopic {
    fn of(topic: Topic) -> QuizTopic {
        QuizTopic {
            id: topic.id(),
            label: topic.label(),
        }
    }
}

impl QuizOption {
    fn of(option: &quiz::QuizOption) -> QuizOption {
        let (right, target) = match option.mark {
            Mark::Right => (Some(true), None),
            Mark::Wrong => (Some(false), None),
            Mark::Target(target) => (None, Some(target)),
        };
        QuizOption {
            text: option.text.clone(),
            right,
            target,
            says: option.because.says.clone(),
            claims: claims(option.because.claims.iter().copied()),
        }
    }
}

impl QuizTally {
    fn of(tally: &quiz::Tally) -> QuizTally {
        QuizTally {
            topic: QuizTopic::of(tally.topic),
            right: tally.right,
            asked: tally.asked,
        }
    }
}
