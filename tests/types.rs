//! TypeScript's literal types, in src/api/types: written from the engine's own constants, so that nobody keeps them by hand.
//!
//! A question's name or a need is one of a few words, and TypeScript can know which. A file that is out of date is written
//! here, and the test fails once, so that somebody reads what has changed before it is committed.

#![cfg(feature = "import")]

use connector_checker::batch::{Problem, Reason};
use connector_checker::bounce::{Certainty, GuideStep, NameKind, Onward, Row, Side};
use connector_checker::evidence::{Grade, Source};
use connector_checker::import::{NoticeCode, Severity, Status};
use connector_checker::inbound::{Holds, Rule, Standing, Treatment};
use connector_checker::organization::{
    Choice, Directory, Kind, MailboxesHere, MxRecords, Noun, Parameter,
};
use connector_checker::quiz::{Kind as QuizKind, Level, Topic};
use connector_checker::routing::{Message, Outcome, Precedence};
use connector_checker::rules::{Identity, Need, Party, Question, Requirement, UNKNOWN_ID};
use std::fs;
use std::path::Path;

/// Each file with what it should say.
fn files() -> [(&'static str, String); 7] {
    let evidence = [
        union(
            "GradeId",
            "How well a statement is supported.",
            Grade::ALL.map(Grade::id),
        ),
        union(
            "SourceId",
            "A document.",
            Source::ALL.iter().map(|source| source.id()),
        ),
    ];
    let questions = Question::all().map(|question| question.text().id);
    let rules = [
        union("QuestionId", "The id of a question.", questions),
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
            "How Microsoft 365 identifies the sender of an inbound connector.",
            Identity::ALL.map(Identity::id),
        ),
        union(
            "RequirementId",
            "What a connector must require or cover.",
            Requirement::ALL.map(Requirement::id),
        ),
    ];
    let routing = [
        union(
            "Precedence",
            "An interpretation of Microsoft’s page on multiple connectors.",
            Precedence::ALL.map(Precedence::id),
        ),
        union("OutcomeId", "Where mail goes.", Outcome::IDS),
        union(
            "MessageKind",
            "How a message came about.",
            ids(Message::CHOICES),
        ),
        union(
            "RecipientsInDirectory",
            "Which recipients of the organization's own domains its Microsoft 365 directory has.",
            ids(Directory::CHOICES),
        ),
        union(
            "MailboxesInCloud",
            "Which of the organization's mailboxes are in Microsoft 365.",
            ids(MailboxesHere::CHOICES),
        ),
        union(
            "MxPointsTo",
            "Where the MX records of the organization's own domains point.",
            ids(MxRecords::CHOICES),
        ),
    ];
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
        union(
            "KindId",
            "How a question is answered.",
            kinds().map(|kind| kind.id()),
        ),
    ];
    let bounce = [
        union(
            "MeaningId",
            "What a code means.",
            Row::all().map(|row| row.id),
        ),
        union("SideId", "Who has to act.", Side::ALL.map(Side::id)),
        union(
            "NameId",
            "What a name in a bounce message names.",
            NameKind::ALL.map(NameKind::id),
        ),
        union(
            "CertaintyId",
            "What decided about the meaning of a code: its text, its number, nothing yet, or only its class.",
            Certainty::ALL.map(Certainty::id),
        ),
        union(
            "OnwardQuestionId",
            "A question that a bounce message leads to.",
            Onward::ALL
                .into_iter()
                .filter(|onward| onward.is_question())
                .map(Onward::id),
        ),
        union(
            "OnwardViewId",
            "A view that a bounce message leads to.",
            Onward::ALL
                .into_iter()
                .filter(|onward| !onward.is_question())
                .map(Onward::id),
        ),
        union(
            "GuideStepId",
            "A step of the set-up guide that a bounce message leads to.",
            GuideStep::all().map(|step| step.id),
        ),
    ];
    let import = [
        union(
            "FileStatusId",
            "What could be made of a file.",
            Status::ALL.map(Status::id),
        ),
        union(
            "NoticeCode",
            "What there is to say of a place in a file.",
            NoticeCode::ALL.map(NoticeCode::id),
        ),
        union(
            "SeverityId",
            "How much it matters.",
            Severity::ALL.map(Severity::id),
        ),
        union(
            "BatchProblemId",
            "Why something in a file of recipients couldn't be read.",
            Problem::ALL.map(Problem::id),
        ),
        union(
            "ReasonId",
            "What may explain that a message went another way.",
            Reason::ALL.map(Reason::id),
        ),
    ];
    let inbound = [
        union(
            "TreatmentId",
            "How a message is treated.",
            Treatment::ALL.map(Treatment::id),
        ),
        union(
            "StepId",
            "A step of an attribution.",
            Rule::ALL.map(Rule::id),
        ),
        union("StandingId", "How a connector fared.", Standing::IDS),
        union(
            "HoldsId",
            "Whether something holds.",
            Holds::ALL.map(Holds::id),
        ),
    ];
    [
        ("evidence", evidence.join("\n")),
        ("rules", rules.join("\n")),
        ("routing", routing.join("\n")),
        ("quiz", quiz.join("\n")),
        ("bounce", bounce.join("\n")),
        ("import", import.join("\n")),
        ("inbound", inbound.join("\n")),
    ]
}

fn ids(choices: &[Choice]) -> impl Iterator<Item = &'static str> {
    choices.iter().map(|choice| choice.id)
}

/// What an organization says of itself, by its names in JavaScript.
const ARRIVAL: [(&str, &[Choice]); 3] = [
    ("recipientsInDirectory", Directory::CHOICES),
    ("mailboxesInCloud", MailboxesHere::CHOICES),
    ("mxPointsTo", MxRecords::CHOICES),
];
/// Every outcome.
fn outcomes() -> [Outcome; 6] {
    [
        Outcome::Connector(0),
        Outcome::Tie(Vec::new()),
        Outcome::Mx,
        Outcome::StaysInMicrosoft365,
        Outcome::Rejected,
        Outcome::Loops,
    ]
}

/// Every kind of quiz question.
fn kinds() -> [QuizKind; 3] {
    let targets = Vec::new();
    [
        QuizKind::One,
        QuizKind::Several,
        QuizKind::Match { targets },
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
        "/** Answers to some of the questions, by their ids. */\nexport interface Answers {{\n{}}}\n",
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

/// The nouns whose parameters scripts check.
const NOUNS: [Noun; 2] = [Noun::AcceptedDomain, Noun::OutboundConnector];

/// The nouns whose parameters programs in JavaScript may give.
const GIVEN: [Noun; 4] = [
    Noun::AcceptedDomain,
    Noun::InboundConnector,
    Noun::OutboundConnector,
    Noun::OrganizationConfig,
];

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
    let words = |(name, choices): (&str, &[Choice])| {
        let words = quoted(ids(choices)).replace(" |", ",");
        format!("  {name}: [{words}],\n")
    };
    let lines = ARRIVAL.map(words).concat();
    let arrival = format!("export const ARRIVAL = {{\n  __proto__: null,\n{lines}}};\n");
    NOUNS.map(of).concat() + &arrival
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
fn interfaces(prefix: &str, nouns: &[Noun]) -> String {
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
            "/** The settings shown by `Get-{name}`. */\nexport interface {prefix}{name} {{\n{lines}}}\n"
        )
    };
    let all: Vec<String> = nouns.iter().copied().map(of).collect();
    all.join("\n")
}

/// Whether a parameter is the one without which an object of the noun means nothing.
fn is_first(noun: Noun, row: &Parameter) -> bool {
    noun != Noun::OrganizationConfig && held(noun).next().is_some_and(|(first, _)| first == row)
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

/// The nouns that an import gives.
const IMPORTED: [Noun; 6] = [
    Noun::AcceptedDomain,
    Noun::RemoteDomain,
    Noun::InboundConnector,
    Noun::OutboundConnector,
    Noun::TransportRule,
    Noun::OrganizationConfig,
];

/// What an import gives of each noun. A setting that isn't there is in `unknown`.
fn imported() -> String {
    let of = |noun: Noun| {
        let line = |(row, kind): (&Parameter, Kind)| {
            let (meaning, name) = (row.meaning, row.json_name());
            format!("  /** {meaning} */\n  {name}?: {};\n", given_type(kind))
        };
        let lines: String = held(noun).map(line).collect();
        let names: Vec<String> = held(noun)
            .map(|(row, _)| format!("\"{}\"", row.json_name()))
            .collect();
        let name = noun.name();
        format!(
            "/** What files say of the settings that `Get-{name}` shows. */\nexport interface Imported{name} {{\n{lines}  \
             /** The settings that no file tells. */\n  unknown: Imported{name}Setting[];\n  \
             /** The lists that were cut off. */\n  incomplete: Imported{name}Setting[];\n}}\n\n\
             /** A setting of it. */\nexport type Imported{name}Setting = {};\n",
            names.join(" | ")
        )
    };
    let lists = Noun::ALL
        .into_iter()
        .filter(|noun| *noun != Noun::OrganizationConfig);
    let lists = union(
        "ListName",
        "A list of an organization.",
        lists.map(Noun::json_name),
    );
    [IMPORTED.map(of).join("\n"), lists].join("\n")
}

fn given_type(kind: Kind) -> String {
    match kind {
        Kind::List(_) => "string[]".to_owned(),
        Kind::Number => "number".to_owned(),
        Kind::Optional(inner) => format!("{} | null", given_type(*inner)),
        other => script_type(other),
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
            with_part(element, marks, &interfaces("ConnectorChecker", &NOUNS)),
        ),
        (
            "npm/parameters.d.ts",
            [types, &interfaces("", &GIVEN), "\n", &imported()].concat(),
        ),
        (script, with_part(script, marks, &parameters())),
    ];
    check_files(files.map(|(name, text)| (name.to_owned(), text)));
}

#[test]
fn the_documents_name_every_parameter_that_scripts_may_give() {
    let document = read("docs/embedding.md");
    let parameters = NOUNS.into_iter().flat_map(held);
    let parameters = parameters.map(|(row, _)| row.json_name());
    let said = ARRIVAL.map(|(name, _)| name.to_owned());
    for name in parameters.chain(said) {
        let name = format!("`{name}`");
        assert!(document.contains(&name), "docs/embedding.md lacks {name}");
    }
}

#[test]
fn the_types_of_the_custom_element_have_the_same_words() {
    let types = read("static/embed/embed.d.ts");
    for words in [
        quoted(Need::ALL.map(Need::id)),
        quoted(Party::ALL.map(Party::id)),
        quoted(Precedence::ALL.map(Precedence::id)),
        quoted(Level::ALL.map(Level::id)),
        quoted(Topic::ALL.map(Topic::id)),
        quoted(Outcome::IDS),
        quoted(ids(Message::CHOICES)),
        quoted(kinds().map(|kind| kind.id())),
    ] {
        assert!(types.contains(&format!("{words};")), "{words}");
    }
    for (name, choices) in ARRIVAL {
        let property = format!("{name}?: {} | undefined;", quoted(ids(choices)));
        assert!(types.contains(&property), "{property}");
    }
}

#[test]
fn the_script_of_the_router_has_the_labels_of_the_engine() {
    let script = read("npm/router.js");
    for outcome in outcomes() {
        let named = format!("outcome(\"{}\", \"{}\")", outcome.id(), outcome.label());
        assert!(script.contains(&named), "{named}");
    }
}
