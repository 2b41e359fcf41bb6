//! Quizzes for JavaScript: questions, scores, and export files.

use super::evidence::{Claim, claims};
use super::{failure, out};
use crate::domain::AddressError;
use crate::quiz::{self, Answer, Kind, Learner, Level, Mark, Settings, Taken, Topic};
use serde::{Deserialize, Serialize};
use tsify::{Ts, Tsify};
use wasm_bindgen::prelude::*;

/// Settings of a quiz. The same settings always create the same quiz.
#[derive(Deserialize, Tsify)]
pub struct QuizSettings {
    /// Any text. A different text creates a different quiz.
    seed: String,
    /// The topics. Default: all.
    #[tsify(optional, type = "TopicId[]")]
    topics: Option<Vec<String>>,
    /// The difficulty. Default: basic.
    #[tsify(optional, type = "Level")]
    level: Option<String>,
    /// The number of questions. Default: 10. There may be fewer.
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
    /// The passing score in percent.
    pass_mark: u8,
    /// When it was finished, as in `2026-11-21T09:30:00Z`.
    time: String,
}

/// Who took a quiz: a mail address, or an account with the URL of its system.
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

/// An answer to one question: the positions of the selected options. For a matching question, the position of the target for each
/// option in their order, or null. Empty for no answer.
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
    /// Creates the quiz with these settings.
    ///
    /// # Errors
    ///
    /// `code: "settings"` with the `path` of the invalid setting.
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

    /// Its questions, with their options, answers and explanations.
    ///
    /// # Errors
    ///
    /// None that a caller can cause.
    pub fn questions(&self) -> Result<Ts<QuizQuestions>, JsValue> {
        out(&QuizQuestions(
            self.0.questions.iter().map(QuizQuestion::of).collect(),
        ))
    }

    /// Scores answers.
    ///
    /// # Errors
    ///
    /// `code: "answers"` if the answers are invalid.
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

    /// The quiz in Microsoft Learn's YAML format.
    pub fn yaml(&self) -> String {
        quiz::yaml(&self.0)
    }

    /// The quiz as JSON. See `quiz.schema.json`.
    pub fn json(&self) -> String {
        quiz::json(&self.0)
    }

    /// The xAPI statements about a completed quiz, as JSON.
    ///
    /// # Errors
    ///
    /// `code: "taken"` with the `path` of the invalid value.
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

    /// Converts answers, by the kinds of their questions.
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

/// The error about a setting that isn't one of the allowed values.
fn not_one_of(path: &str, words: &[&str]) -> JsValue {
    let advice = format!("{path} must be one of {}.", words.join(", "));
    failure("settings", path, &advice)
}

/// The questions of a quiz.
#[derive(Serialize, Tsify)]
#[serde(transparent)]
pub struct QuizQuestions(Vec<QuizQuestion>);

/// A question with its options, answers and explanations.
#[derive(Serialize, Tsify)]
pub struct QuizQuestion {
    /// The topic and a hash of the words. The order of the options doesn't affect it.
    id: String,
    topic: QuizTopic,
    /// The situation, one line per item.
    situation: Vec<String>,
    /// The question itself.
    asks: String,
    /// Select one option, select every correct option, or match each option to a target.
    kind: QuizKind,
    /// The targets for the options. Empty unless the kind is match.
    targets: Vec<String>,
    options: Vec<QuizOption>,
}

/// How a question is answered.
#[derive(Serialize, Tsify)]
pub struct QuizKind {
    #[tsify(type = "KindId")]
    id: &'static str,
    label: &'static str,
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
    /// Whether the option is correct. Not in questions of the kind match.
    #[tsify(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    right: Option<bool>,
    /// The position of the correct target. Only in questions of the kind match.
    #[tsify(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    target: Option<usize>,
    /// The explanation, in sentences.
    says: Vec<String>,
    /// The supporting claims.
    claims: Vec<Claim>,
}

/// The score of a quiz. There is no partial credit within a question.
#[derive(Serialize, Tsify)]
pub struct QuizScore {
    /// Whether each question was answered correctly.
    marks: Vec<bool>,
    /// The number of correct answers.
    right: usize,
    /// The score in percent, rounded down.
    percent: u8,
    /// The score by topic, for the topics of the quiz.
    topics: Vec<QuizTally>,
}

/// The score for one topic.
#[derive(Serialize, Tsify)]
pub struct QuizTally {
    topic: QuizTopic,
    right: usize,
    asked: usize,
}

impl QuizQuestion {
    fn of(question: &quiz::QuizQuestion) -> QuizQuestion {
        let kind = &question.kind;
        QuizQuestion {
            id: question.id.clone(),
            topic: QuizTopic::of(question.topic),
            situation: question.situation_lines(),
            asks: question.asks.clone(),
            kind: QuizKind {
                id: kind.id(),
                label: kind.label(),
            },
            targets: kind.targets().to_vec(),
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
