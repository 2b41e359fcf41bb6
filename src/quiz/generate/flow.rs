//! Questions about messages: which connectors they use, and how they're sent.

use super::because::{all, because, is_documented};
use super::builder::{Maker, QuestionBuilder, lowered};
use super::plan::ends_in_words;
use super::subject::Subject;
use crate::evidence::Grade;
use crate::flow::{End, Hop, Path, Place, Tls, path, rows};
use crate::quiz::assertion::{Assertion, Ends, used};
use crate::quiz::question::Kind;
use crate::quiz::tables::{MESSAGES, PEOPLE, Spoken};
use crate::quiz::topic::Level;

/// A question about the message between two ends.
fn about(
    words: &str,
    path: &Path,
    ask: fn(End, End, &mut Maker<'_>) -> QuestionBuilder,
) -> Subject {
    let (from, to) = (path.from, path.to);
    let name = [words, from.id(), " ", to.id()].concat();
    Subject::new(name, move |maker| ask(from, to, maker))
}

/// The maximum number of options, except in single-choice questions.
const MOST: usize = 5;
/// The number of options of a single-choice question.
const OPTIONS: usize = 4;

/// The messages for questions: their whole path is documented, and there are words for both ends.
fn messages() -> Vec<Path> {
    let mut messages = Vec::new();
    for path in rows() {
        let is_told = spoken(path.from).is_some() && spoken(path.to).is_some();
        if is_told && path.grade() == Grade::Documented {
            messages.push(path);
        }
    }
    messages
}

fn spoken(end: End) -> Option<&'static Spoken> {
    MESSAGES.iter().find(|spoken| spoken.end == end)
}

fn is_device(end: End) -> bool {
    end.place() == Place::Device
}

/// Every subject about messages, by form of question.
pub fn forms(level: Level) -> Vec<Vec<Subject>> {
    let mut forms = vec![uses_at(level, |path| !is_device(path.from))];
    if level == Level::Advanced {
        let messages = messages();
        let mut connectors: Vec<Ends> = messages.iter().filter_map(used).flatten().collect();
        connectors.sort_unstable();
        connectors.dedup();
        forms.push(connectors.into_iter().map(passing).collect());
        let two = messages
            .iter()
            .filter(|path| path.hops.len() > 1 && count(path) == Some(2));
        forms.push(two.map(|path| about("counts ", path, counts)).collect());
        forms.push(vec![
            using(
                0,
                "Which of these messages are delivered without a connector?",
            ),
            using(2, "Which of these messages use two connectors?"),
        ]);
    }
    forms
}

/// Every subject about devices, by form of question.
pub fn device_forms(level: Level) -> Vec<Vec<Subject>> {
    let mut forms = vec![uses_at(level, |path| is_device(path.from))];
    if level == Level::Basic {
        forms.push(carried_from(is_device));
    }
    forms
}

/// The messages of a level. The basic ones are delivered through at most one connector.
fn uses_at(level: Level, is_wanted: fn(&Path) -> bool) -> Vec<Subject> {
    let is_easy = |path: &Path| count(path).is_some_and(|count| count < 2);
    messages()
        .iter()
        .filter(|path| is_wanted(path) && is_easy(path) == (level == Level::Basic))
        .map(|path| about("uses ", path, uses))
        .collect()
}

/// One message for each documented combination of port and encryption, from these senders.
pub fn carried_from(is_wanted: fn(End) -> bool) -> Vec<Subject> {
    carriers()
        .iter()
        .filter(|(path, _)| is_wanted(path.from))
        .map(|(path, _)| about("carried ", path, carried))
        .collect()
}

/// The first hops whose port and encryption are documented, each with the first message that has it.
fn carriers() -> Vec<(Path, &'static Hop)> {
    let mut carriers: Vec<(Path, &'static Hop)> = Vec::new();
    for path in messages() {
        let Some(hop) = path.hops.first().copied() else {
            continue;
        };
        let is_new = carriers.iter().all(|(_, other)| *other != hop);
        if is_new && hop.port.is_some() && is_documented(hop.carried) {
            carriers.push((path, hop));
        }
    }
    carriers
}

fn count(path: &Path) -> Option<usize> {
    used(path).map(|used| used.len())
}

/// A message as an option.
fn in_words(path: &Path) -> String {
    ["From ", path.from.label(), " to ", path.to.label()].concat()
}

/// Who writes to whom, as a story.
fn story(from: End, to: End, maker: &mut Maker<'_>) -> Vec<String> {
    let company = maker.company();
    let people = maker.shuffled(PEOPLE.to_vec());
    let sends = spoken(from).map_or(&[][..], |spoken| spoken.sends);
    let receives = spoken(to).map_or(&[][..], |spoken| spoken.receives);
    [sends, receives]
        .into_iter()
        .zip(people)
        .map(|(wordings, person)| {
            let told = maker.wording(wordings).replace("{}", company.name);
            told.replace('@', person)
        })
        .collect()
}

fn connectors_in_words(connectors: Option<&[Ends]>) -> String {
    match connectors {
        None => "None: the message isn’t delivered.".to_owned(),
        Some([]) => "None: the message is delivered without a connector.".to_owned(),
        Some([only]) => ["One: ", &ends_in_words(*only)].concat(),
        Some(several) => {
            let words: Vec<String> = several.iter().copied().map(ends_in_words).collect();
            ["Two: ", &words.join(", then ")].concat()
        }
    }
}

fn uses(from: End, to: End, maker: &mut Maker<'_>) -> QuestionBuilder {
    let mut builder = QuestionBuilder::asking(maker.wording(&[
        "Which Microsoft 365 connectors does the message use?",
        "Which Microsoft 365 connectors does the message pass through?",
    ]));
    builder.situation = story(from, to, maker);
    let Some(asked) = path(from, to) else {
        return builder;
    };
    let right = used(&asked);
    // The connectors of other messages, each with an example.
    let mut others: Vec<(Option<Vec<Ends>>, Path)> = Vec::new();
    for other in messages() {
        let connectors = used(&other);
        if connectors != right && others.iter().all(|(known, _)| *known != connectors) {
            others.push((connectors, other));
        }
    }
    let mut others = maker.shuffled(others);
    others.truncate(OPTIONS - 1);
    others.push((right, asked.clone()));
    for (connectors, example) in others {
        let text = connectors_in_words(connectors.as_deref());
        let says = match example == asked {
            true => asked.answer(),
            false => [
                "That would apply to a different message: ",
                &lowered(&in_words(&example)),
                ".",
            ]
            .concat(),
        };
        let assertion = Assertion::Uses {
            from,
            to,
            connectors,
        };
        builder.add(text, assertion, because(vec![says], asked.because()));
    }
    builder
}

/// Port and encryption as an option.
fn carriage((port, tls): (Option<u16>, Tls)) -> String {
    let port = port.map(|port| port.to_string()).unwrap_or_default();
    ["Port ", &port, ", ", tls.label()].concat()
}

fn carried(from: End, to: End, maker: &mut Maker<'_>) -> QuestionBuilder {
    let mut builder =
        QuestionBuilder::asking("Which port and encryption does the first hop of the message use?");
    builder.situation = story(from, to, maker);
    let asked = path(from, to).and_then(|path| path.hops.first().copied());
    let Some(asked) = asked else {
        return builder;
    };
    let how = |hop: &Hop| (hop.port, hop.tls);
    // Whether TLS is required depends on the connector’s setting.
    let is_arguable = |tls: Tls| {
        matches!(
            (tls, asked.tls),
            (Tls::AsSet, Tls::Required) | (Tls::Required, Tls::AsSet)
        )
    };
    let mut hops: Vec<(Path, &Hop)> = carriers();
    hops.retain(|(_, hop)| how(hop) == how(asked) || !is_arguable(hop.tls));
    for (example, hop) in hops {
        let (port, tls) = how(hop);
        let says = match (port, tls) == how(asked) {
            true => String::new(),
            false => [
                "That would apply to a different message: ",
                &lowered(&in_words(&example)),
                ".",
            ]
            .concat(),
        };
        let assertion = Assertion::Carried {
            from,
            to,
            port,
            tls,
        };
        builder.add(
            carriage((port, tls)),
            assertion,
            because(vec![says], all(asked.carried)),
        );
    }
    builder
}

/// The messages that pass through a connector.
fn passing(connector: Ends) -> Subject {
    let words = ends_in_words(connector);
    let asks = [
        "Which of these messages pass through the connector ",
        &words,
        "?",
    ]
    .concat();
    Subject::new(["passes ", &words].concat(), move |maker| {
        let passes = |from, to| Assertion::Passes {
            from,
            to,
            connector,
        };
        several(&asks, passes, maker)
    })
}

/// The messages that use this many connectors.
fn using(count: usize, asks: &'static str) -> Subject {
    Subject::new(["counted ", &count.to_string()].concat(), move |maker| {
        let uses = |from, to| Assertion::UsesCount {
            from,
            to,
            count: Some(count),
        };
        several(asks, uses, maker)
    })
}

/// A question that asks for the messages with a true assertion: some of those, and some others.
fn several(
    asks: &str,
    assertion: impl Fn(End, End) -> Assertion,
    maker: &mut Maker<'_>,
) -> QuestionBuilder {
    let mut builder = QuestionBuilder::asking(asks);
    builder.kind = Kind::Several;
    let organization = Default::default();
    let (right, wrong): (Vec<Path>, Vec<Path>) = messages()
        .into_iter()
        .partition(|path| assertion(path.from, path.to).holds(&organization));
    let most = right.len().min(MOST - 1);
    let count = 1 + maker.random.below(most);
    let mut chosen = maker.shuffled(right);
    chosen.truncate(count);
    let mut wrong = maker.shuffled(wrong);
    wrong.truncate(MOST - chosen.len());
    for path in chosen.into_iter().chain(wrong) {
        let because = because(vec![path.answer()], path.because());
        builder.add(in_words(&path), assertion(path.from, path.to), because);
    }
    builder
}

fn counts(from: End, to: End, maker: &mut Maker<'_>) -> QuestionBuilder {
    let mut builder = QuestionBuilder::asking(
        "How many Microsoft 365 connectors does each of these messages use?",
    );
    let targets = [
        (None, "Not delivered"),
        (Some(0), "None"),
        (Some(1), "One"),
        (Some(2), "Two"),
    ];
    builder.kind = Kind::Match {
        targets: targets
            .iter()
            .map(|(_, words)| (*words).to_owned())
            .collect(),
    };
    let (asked, others): (Vec<Path>, Vec<Path>) = messages()
        .into_iter()
        .partition(|path| (path.from, path.to) == (from, to));
    let mut others = maker.shuffled(others);
    others.truncate(MOST - 1);
    for path in asked.into_iter().chain(others) {
        let (from, to) = (path.from, path.to);
        let assertions = targets.iter().map(|(count, _)| Assertion::UsesCount {
            from,
            to,
            count: *count,
        });
        let because = because(vec![path.answer()], path.because());
        builder.add_to_match(in_words(&path), assertions.collect(), because);
    }
    builder
}
