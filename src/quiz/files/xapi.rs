//! A completed quiz as Experience API statements (xAPI 1.0.3).

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::domain::MailAddress;
use crate::quiz::answer::Answer;
use crate::quiz::question::{Kind, Quiz, QuizQuestion};
use crate::quiz::random::{fnv1a, fnv1a_more};
use crate::quiz::score::{Score, score};
use crate::text::json::{list, object, quoted, texts};

/// Who took a quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Learner {
    /// By a mail address.
    Mail(MailAddress),
    /// By an account.
    Account {
        /// The URL of the account's system, as in `https://training.example`.
        home_page: String,
        /// The account's name there.
        name: String,
    },
}

/// How a quiz was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Who took it.
    pub learner: Learner,
    /// The answers, in the order of the questions.
    pub answers: Vec<Answer>,
    /// The passing score in percent.
    pub pass_mark: u8,
    /// When it was finished, as in `2026-11-21T09:30:00Z`. If none is given, the store sets the time.
    pub time: Option<String>,
}

/// A list of statements about a completed quiz for a learning record store: one for each answered question, one that the quiz was
/// completed, and one that it was passed or failed.
///
/// The ids of activities are UUIDs derived from the questions, so they need no server and are the same for everyone. Statements
/// have no id: the store sets it.
///
/// ```
/// use connector_checker::quiz::{Learner, Settings, Taken, Topic, generate, xapi};
/// let settings = Settings { topics: vec![Topic::Flow], count: 1, ..Settings::default() };
/// let quiz = generate(&settings);
/// let statements = xapi(&quiz, &Taken {
///     learner: Learner::Mail("jo@contoso.com".parse().unwrap()),
///     answers: vec![quiz.questions[0].key()],
///     pass_mark: 80,
///     time: None,
/// });
/// assert!(statements.contains("http://adlnet.gov/expapi/verbs/passed"));
/// ```
pub fn xapi(quiz: &Quiz, taken: &Taken) -> String {
    let score = score(quiz, &taken.answers);
    let pairs = quiz.questions.iter().zip(&taken.answers).zip(&score.marks);
    let answered = pairs
        .filter(|((_, answer), _)| **answer != Answer::NONE)
        .map(|((question, answer), is_right)| {
            let result = object(&[
                ("success", is_right.to_string()),
                ("response", quoted(&pattern(answer))),
            ]);
            statement(quiz, taken, "answered", interaction(question), result)
        });
    let outcome = match score.passes(taken.pass_mark) {
        true => "passed",
        false => "failed",
    };
    let about_quiz = [
        ("completed", "completion", true),
        (outcome, "success", outcome == "passed"),
    ];
    let about_quiz = about_quiz.map(|(verb, name, value)| {
        let result = object(&[(name, value.to_string()), ("score", points(&score))]);
        statement(quiz, taken, verb, assessment(quiz), result)
    });
    list(answered.chain(about_quiz))
}

fn points(score: &Score) -> String {
    let percent = score.percent();
    object(&[
        ("scaled", format!("{}.{:02}", percent / 100, percent % 100)),
        ("raw", score.right().to_string()),
        ("min", "0".to_owned()),
        ("max", score.marks.len().to_string()),
    ])
}

fn statement(quiz: &Quiz, taken: &Taken, verb: &str, about: String, result: String) -> String {
    let (by, identity) = match &taken.learner {
        Learner::Mail(address) => ("mbox", quoted(&mailto(address))),
        Learner::Account { home_page, name } => {
            let account = object(&[("homePage", quoted(home_page)), ("name", quoted(name))]);
            ("account", account)
        }
    };
    let parent = object(&[("id", quoted(&quiz_name(quiz)))]);
    let activities = object(&[("grouping", list([parent]))]);
    let mut parts = vec![
        (
            "actor",
            object(&[("objectType", quoted("Agent")), (by, identity)]),
        ),
        (
            "verb",
            object(&[
                (
                    "id",
                    quoted(&["http://adlnet.gov/expapi/verbs/", verb].concat()),
                ),
                ("display", in_english(verb)),
            ]),
        ),
        ("object", about),
        ("result", result),
        ("context", object(&[("contextActivities", activities)])),
    ];
    if let Some(time) = &taken.time {
        parts.push(("timestamp", quoted(time)));
    }
    object(&parts)
}

/// The characters of a mail address that are escaped in a link.
const NOT_IN_LINKS: AsciiSet = NON_ALPHANUMERIC
    .remove(b'.')
    .remove(b'-')
    .remove(b'_')
    .remove(b'+');

/// A mail address as a link.
fn mailto(address: &MailAddress) -> String {
    let local = utf8_percent_encode(address.local(), &NOT_IN_LINKS);
    format!("mailto:{local}@{}", address.domain())
}

fn activity(name: &str, definition: &[(&str, String)]) -> String {
    object(&[
        ("objectType", quoted("Activity")),
        ("id", quoted(name)),
        ("definition", object(definition)),
    ])
}

fn assessment(quiz: &Quiz) -> String {
    activity(
        &quiz_name(quiz),
        &[
            (
                "type",
                quoted("http://adlnet.gov/expapi/activities/assessment"),
            ),
            ("name", in_english("Connector Checker: knowledge check")),
        ],
    )
}

fn interaction(question: &QuizQuestion) -> String {
    let options = question.options.iter().map(|option| &*option.text);
    let mut definition = vec![
        (
            "type",
            quoted("http://adlnet.gov/expapi/activities/cmi.interaction"),
        ),
        ("description", in_english(&question.to_text())),
        (
            "correctResponsesPattern",
            texts(&[pattern(&question.key())]),
        ),
    ];
    match &question.kind {
        Kind::One | Kind::Several => definition.extend([
            ("interactionType", quoted("choice")),
            ("choices", components(options)),
        ]),
        Kind::Match { targets } => definition.extend([
            ("interactionType", quoted("matching")),
            ("source", components(options)),
            ("target", components(targets.iter().map(|target| &**target))),
        ]),
    }
    activity(&uuid(&question.id), &definition)
}

/// Options or targets, with their positions as ids.
fn components<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    list(texts.enumerate().map(|(place, text)| {
        object(&[
            ("id", quoted(&place.to_string())),
            ("description", in_english(text)),
        ])
    }))
}

/// An answer as xAPI writes it.
fn pattern(answer: &Answer) -> String {
    let parts: Vec<String> = match answer {
        Answer::Picked(options) => options.iter().map(u8::to_string).collect(),
        Answer::Matched(targets) => targets
            .iter()
            .enumerate()
            .filter_map(|(place, target)| Some(format!("{place}[.]{}", (*target)?)))
            .collect(),
    };
    parts.join("[,]")
}

fn in_english(text: &str) -> String {
    object(&[("en", quoted(text))])
}

fn quiz_name(quiz: &Quiz) -> String {
    let ids: Vec<&str> = quiz
        .questions
        .iter()
        .map(|question| &*question.id)
        .collect();
    uuid(&ids.join(" "))
}

/// An id that needs no server: a UUID of version 8 (custom), derived from a text.
fn uuid(text: &str) -> String {
    let high = fnv1a_more(fnv1a("connector-checker\n"), text);
    let low = fnv1a_more(high, "\n");
    let low = fnv1a_more(low, text);
    let (a, b, c) = (high >> 32, (high >> 16) & 0xffff, high & 0xfff);
    let (d, e) = ((low >> 48) & 0x3fff | 0x8000, low & 0xffff_ffff_ffff);
    format!("urn:uuid:{a:08x}-{b:04x}-8{c:03x}-{d:04x}-{e:012x}")
}
