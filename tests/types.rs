//! TypeScript's literal types, in src/api/types: written from the engine's own constants, so that nobody keeps them by hand.
//!
//! A question's name or a need is one of a few words, and TypeScript can know which. A file that is out of date is written
//! here, and the test fails once, so that somebody reads what has changed before it is committed.

use connector_checker::evidence::{Grade, Source};
use connector_checker::organization::{Kind, Noun, Parameter};
use connector_checker::quiz::{Level, Topic};
use connector_checker::routing::Precedence;
use connector_checker::rules::{Identity, Need, Party, Question, Requirement, UNKNOWN_ID};
use std::fs;
use std::path::Path;

/// Each file with what it should say.
fn files() -> [(&'static str, String); 4] {
    let evidence = [
        union(
            "GradeId",
            "How well something is supported.",
            Grade::ALL.map(Grade::id),
        ),
        union("SourceId", "A document.", Source::ALL.map(Source::id)),
    ];
    let questions = Question::all().map(|question| question.text().id);
    let rules = [
        union("QuestionId", "The name of a question.", questions),
        answers(),
        union(
            "NeedId",
            "Whether a connector is needed.",
            Need::ALL.map(Need::id),
        ),
        union(
            "PartyId",
            "An end of a mail flow.",
            Party::ALL.map(Party::id),
        ),
        union(
            "IdentityId",
            "How Microsoft 365 recognizes the sender of an incoming connector.",
            Identity::ALL.map(Identity::id),
        ),
        union(
            "RequirementId",
            "What a connector must insist on or cover.",
            Requirement::ALL.map(Requirement::id),
        ),
    ];
    let readings = union(
        "Precedence",
        "A reading of Microsoft’s page on several connectors.",
        Precedence::ALL.map(Precedence::id),
    );
    let quiz = [
        union(
            "TopicId",
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
        ("evidence", evidence.join("\n")),
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

/// The nouns whose parameters JavaScript may give.
const NOUNS: [Noun; 2] = [Noun::AcceptedDomain, Noun::OutboundConnector];

/// The parameters that the model holds.
fn held(noun: Noun) -> impl Iterator<Item = (&'static Parameter, Kind)> {
    let rows = noun.parameters().iter();
    rows.filter_map(|row| Some((row, row.kind?)))
}

/// The parameters' kinds, as scripts check them.
fn parameters() -> String {
    let of = |noun: Noun| {
        let line = |(row, kind): (&Parameter, Kind)| {
            format!("  {}: {},\n", row.json_name(), script_kind(kind))
        };
        let name = match noun {
            Noun::AcceptedDomain => "ACCEPTED_DOMAIN",
            _ => "OUTBOUND_CONNECTOR",
        };
        let lines: String = held(noun).map(line).collect();
        format!("export const {name} = {{\n  __proto__: null,\n{lines}}};\n")
    };
    NOUNS.map(of).concat()
}

fn script_kind(kind: Kind) -> String {
    match kind {
        Kind::Boolean => "\"boolean\"".to_owned(),
        Kind::Word(words) => format!("[{}]", quoted(words.iter().copied()).replace(" |", ",")),
        Kind::List(_) => "\"string[]\"".to_owned(),
        Kind::Optional(inner) => match script_kind(*inner) {
            words if words.ends_with(']') => words.replace(']', ", null]"),
            text => text.replace("string", "string?"),
        },
        _ => "\"string\"".to_owned(),
    }
}

/// The parameters as an interface each. `prefix` is what its name begins with.
fn interfaces(prefix: &str) -> String {
    let of = |noun: Noun| {
        let line = |(row, kind): (&Parameter, Kind)| {
            let (mark, missing) = match is_first(noun, row) {
                true => ("", ""),
                false => ("?", " | undefined"),
            };
            format!(
                "  /** {} */\n  {}{mark}: {}{missing};\n",
                row.meaning,
                row.json_name(),
                script_type(kind)
            )
        };
        let lines: String = held(noun).map(line).collect();
        let name = noun.name();
        format!(
            "/** The settings that `Get-{name}` shows. */\nexport interface {prefix}{name} {{\n{lines}}}\n"
        )
    };
    NOUNS.map(of).join("\n")
}

/// Whether a parameter is the one without which an object of the noun means nothing.
fn is_first(noun: Noun, row: &Parameter) -> bool {
    held(noun).next().is_some_and(|(first, _)| first == row)
}

fn script_type(kind: Kind) -> String {
    match kind {
        Kind::Boolean => "boolean".to_owned(),
        Kind::Word(words) => quoted(words.iter().copied()),
        Kind::List(_) => "readonly string[] | null".to_owned(),
        Kind::Optional(inner) => format!("{} | null", script_type(*inner)),
        _ => "string".to_owned(),
    }
}

/// A file with the part between two marks in it replaced.
fn with_part(file: &str, [from, to]: [&str; 2], part: &str) -> String {
    let text = read(file);
    let (before, rest) = text.split_once(from).expect(file);
    let (_, after) = rest.split_once(to).expect(file);
    format!("{before}{from}{part}{to}{after}")
}

fn read(file: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap()
}

/// Writes the files that are not what they should be, and fails if there are any.
fn check_files(files: impl IntoIterator<Item = (String, String)>) {
    let mut written = Vec::new();
    for (name, text) in files {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(&name);
        if fs::read_to_string(&file).is_ok_and(|old| old == text) {
            continue;
        }
        fs::write(&file, text).unwrap();
        written.push(name);
    }
    assert!(
        written.is_empty(),
        "What is written from the engine was out of date. Read what has changed in {}, and run the test again.",
        written.join(" and ")
    );
}

#[test]
fn the_types_are_those_of_the_engine() {
    check_files(files().map(|(name, types)| (format!("src/api/types/{name}.d.ts"), types)));
}

#[test]
fn scripts_and_types_know_the_parameters_of_the_model() {
    let marks = ["// parameters\n", "// end of parameters\n"];
    let script = "npm/parameters.js";
    let types = "// The parameters of the model: tests/types.rs writes this file.\n\n";
    let element = "static/embed/embed.d.ts";
    let files = [
        // Whoever uses the element has this file alone.
        (
            element,
            with_part(element, marks, &interfaces("ConnectorChecker")),
        ),
        ("npm/parameters.d.ts", types.to_owned() + &interfaces("")),
        (script, with_part(script, marks, &parameters())),
    ];
    check_files(files.map(|(name, text)| (name.to_owned(), text)));
}

#[test]
fn the_documents_name_every_parameter_that_scripts_may_give() {
    let document = read("docs/embedding.md");
    for (row, _) in NOUNS.into_iter().flat_map(held) {
        let name = format!("`{}`", row.json_name());
        assert!(document.contains(&name), "docs/embedding.md lacks {name}");
    }
}

#[test]
fn the_types_of_the_custom_element_have_the_same_words() {
    let types = read("static/embed/embed.d.ts");
    for words in [
        quoted(Need::ALL.map(Need::id)),
        quoted(Precedence::ALL.map(Precedence::id)),
        quoted(Level::ALL.map(Level::id)),
    ] {
        assert!(types.contains(&words), "{words}");
    }
}
