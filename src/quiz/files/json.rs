//! JSON, for other programs.

use crate::evidence::{Fact, Place};
use crate::quiz::question::{Mark, Quiz, QuizOption, QuizQuestion};
use crate::text::json::{list, named, object, quoted, texts};

/// A quiz as JSON, with everything in it. See `static/quiz.schema.json`.
///
/// ```
/// use connector_checker::quiz::{Settings, generate, json};
/// let json = json(&generate(&Settings::default()));
/// assert!(json.starts_with("{\"format\":\"connector-checker-quiz\",\"version\":2,"));
/// ```
pub fn json(quiz: &Quiz) -> String {
    let settings = &quiz.settings;
    let topics: Vec<&str> = settings.topics.iter().map(|topic| topic.id()).collect();
    object(&[
        ("format", quoted("connector-checker-quiz")),
        ("version", "2".to_owned()),
        ("seed", quoted(&settings.seed)),
        ("level", quoted(settings.level.id())),
        ("topics", texts(&topics)),
        ("questions", list(quiz.questions.iter().map(question))),
    ])
}

fn question(question: &QuizQuestion) -> String {
    let kind = &question.kind;
    object(&[
        ("id", quoted(&question.id)),
        ("topic", named(question.topic.id(), question.topic.label())),
        ("situation", texts(&question.situation_lines())),
        ("asks", quoted(&question.asks)),
        ("kind", named(kind.id(), kind.label())),
        ("targets", texts(kind.targets())),
        ("options", list(question.options.iter().map(option))),
    ])
}

fn option(option: &QuizOption) -> String {
    let mark = match option.mark {
        Mark::Right => ("right", "true".to_owned()),
        Mark::Wrong => ("right", "false".to_owned()),
        Mark::Target(target) => ("target", target.to_string()),
    };
    object(&[
        ("text", quoted(&option.text)),
        mark,
        ("says", texts(&option.because.says)),
        (
            "claims",
            list(option.because.claims.iter().map(|one| claim(one))),
        ),
    ])
}

fn claim(claim: &Fact) -> String {
    object(&[
        ("id", quoted(claim.id().unwrap_or_default())),
        ("says", quoted(claim.says)),
        ("grade", named(claim.grade.id(), claim.grade.label())),
        ("sources", list(claim.places.iter().map(source))),
    ])
}

fn source(cite: &Place) -> String {
    object(&[
        ("id", quoted(cite.source.id())),
        ("label", quoted(cite.source.title())),
        ("section", quoted(cite.section)),
        ("url", quoted(&cite.address())),
    ])
}
