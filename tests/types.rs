//! TypeScript's literal types, in src/api/types: written from the engine's own constants, so that nobody keeps them by hand.
//!
//! A question's name or a need is one of a few words, and TypeScript can know which. A file that is out of date is written
//! here, and the test fails once, so that somebody reads what has changed before it is committed.

use connector_checker::evidence::Grade;
use connector_checker::quiz::{Level, Topic};
use connector_checker::routing::Precedence;
use connector_checker::rules::{Need, Question, UNKNOWN_ID};
use std::fs;
use std::path::Path;

/// Each file with what it should say.
fn files() -> [(&'static str, String); 4] {
    let grades = union(
        "Grade",
        "How well something is supported.",
        Grade::ALL.map(Grade::label),
    );
    let questions = Question::all().map(|question| question.text().id);
    let rules = [
        union("QuestionId", "The name of a question.", questions),
        answers(),
        union(
            "Need",
            "Whether a connector is needed.",
            Need::ALL.map(Need::id),
        ),
    ];
    let readings = union(
        "Precedence",
        "A reading of Microsoft’s page on several connectors.",
        Precedence::ALL.map(Precedence::id),
    );
    let quiz = [
        union(
            "Topic",
            "What a question is about.",
            Topic::ALL.map(Topic::id),
        ),
        union(
            "Level",
            "How hard the questions are.",
            Level::ALL.map(Level::id),
        ),
    ];
    [
        ("evidence", grades),
        ("rules", rules.join("\n")),
        ("routing", readings),
        ("quiz", quiz.join("\n")),
    ]
}

/// A type that is one of a few words.
fn union(name: &str, what: &str, words: impl IntoIterator<Item = &'static str>) -> String {
    format!("/** {what} */\nexport type {name} = {};\n", quoted(words))
}

/// The answers that each question takes.
fn answers() -> String {
    let line = |question: Question| {
        let text = question.text();
        let choices = text.choices.iter().map(|choice| choice.id);
        format!(
            "    \"{}\"?: {};\n",
            text.id,
            quoted(choices.chain([UNKNOWN_ID]))
        )
    };
    format!(
        "/** The answers to some of the questions, by their names. */\nexport interface Answers {{\n{}}}\n",
        Question::all().map(line).collect::<String>()
    )
}

fn quoted(words: impl IntoIterator<Item = &'static str>) -> String {
    let words: Vec<String> = words
        .into_iter()
        .map(|word| format!("\"{word}\""))
        .collect();
    words.join(" | ")
}

#[test]
fn the_types_are_those_of_the_engine() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/api/types");
    let mut written = Vec::new();
    for (name, types) in files() {
        let file = folder.join(format!("{name}.d.ts"));
        if fs::read_to_string(&file).is_ok_and(|old| old == types) {
            continue;
        }
        fs::write(&file, types).unwrap();
        written.push(name);
    }
    assert!(
        written.is_empty(),
        "src/api/types was out of date. Read what has changed in {}, and run the test again.",
        written.join(" and ")
    );
}

#[test]
fn the_types_of_the_custom_element_have_the_same_words() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/embed/embed.d.ts");
    let types = fs::read_to_string(file).unwrap();
    for words in [
        quoted(Need::ALL.map(Need::id)),
        quoted(Precedence::ALL.map(Precedence::id)),
        quoted(Level::ALL.map(Level::id)),
    ] {
        assert!(types.contains(&words), "{words}");
    }
}
