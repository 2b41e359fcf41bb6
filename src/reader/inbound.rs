//! Which inbound connector takes a message, and whether it is accepted.
//!
//! Without an import, the worked example's organization answers.

use super::question::Question;
use super::session::{Session, Side};
use crate::inbound::{
    Attribution, Attributor, EXAMPLE, EXAMPLE_DOMAIN, EXAMPLE_MESSAGES, Entered, Fate, Holds,
    Standing, Step, TraceEntry, Transaction,
};
use crate::markup::{Markup, claims};
use crate::organization::{Directory, Organization};
use crate::text::number::counted;

/// How many connectors of a list are shown.
const SHOWN: usize = 20;

/// The question's names.
const CASE: &str = "case";
const FORM: &str = "form";

/// What becomes of a message, as a passage; as JSON for the form `json`; for the form `example`, the organization of the
/// worked example.
pub(super) fn answer(session: &Session, question: &Question) -> String {
    if question.get(FORM) == "example" {
        return example();
    }
    let mut messages = EXAMPLE_MESSAGES.iter();
    let case = messages.find(|message| message.id == question.get(CASE));
    let is_example = case.is_some() || question.get("of") == "example";
    let read = session.import(Side::Before).filter(|_| !is_example);
    let attributor = match read {
        Some(read) => attributor(&read.organization, question),
        None => attributor(&EXAMPLE.organization(EXAMPLE_DOMAIN), question),
    };
    let sent = match case {
        Some(message) => vec![("", message.transaction(EXAMPLE_DOMAIN))],
        None => entered(question),
    };
    let mut answers: Vec<(&str, Attribution)> = Vec::new();
    for (when, transaction) in &sent {
        answers.push((when, attributor.attribute(transaction)));
    }
    // Where TLS changes nothing, there is one answer.
    let mut fates = answers.iter().map(|(_, attribution)| &attribution.fates);
    let first = fates.next();
    if fates.all(|fates| Some(fates) == first) {
        answers.truncate(1);
        answers.iter_mut().for_each(|(when, _)| *when = "");
    }
    match question.get(FORM) {
        "json" => json(&attributor, &answers),
        _ => Markup::of(|to| {
            if let Some(message) = case {
                to.words("p", "", &message.sentence(EXAMPLE_DOMAIN));
            }
            for (when, attribution) in &answers {
                for fate in &attribution.fates {
                    write(to, &attributor, when, &attribution.transaction, fate);
                }
            }
        }),
    }
}

fn attributor(organization: &Organization, question: &Question) -> Attributor {
    let directory = Directory::by_id(question.get("directory")).unwrap_or_default();
    Attributor::new(organization).with_directory(directory)
}

/// What was entered: twice, if it isn't known whether it is sent over TLS.
fn entered(question: &Question) -> Vec<(&'static str, Transaction)> {
    let entered = Entered {
        source: question.get("source"),
        certificate: question.get("certificate"),
        from: question.get("from"),
        to: question.get("to"),
    };
    let ways: &[(&str, bool)] = match question.get("tls") {
        "yes" => &[("", true)],
        "no" => &[("", false)],
        _ => &[("Without TLS", false), ("Over TLS", true)],
    };
    let sent = ways.iter().filter_map(|(when, is_over_tls)| {
        let transaction = entered.transaction(*is_over_tls)?;
        Some((*when, transaction))
    });
    sent.collect()
}

fn example() -> String {
    Markup::of(|to| {
        to.element("ul", "", |to| {
            for sentence in EXAMPLE.sentences(EXAMPLE_DOMAIN) {
                to.words("li", "", &sentence);
            }
        });
    })
}

fn json(attributor: &Attributor, answers: &[(&str, Attribution)]) -> String {
    let each = answers.iter().map(|(_, attribution)| {
        let trace = attributor.trace_json(attribution);
        [
            "{\"attribution\":",
            &attribution.to_json(),
            ",\"trace\":",
            &trace,
            "}",
        ]
        .concat()
    });
    ["[", &each.collect::<Vec<_>>().join(","), "]"].concat()
}

fn write(to: &mut Markup, attributor: &Attributor, when: &str, sent: &Transaction, fate: &Fate) {
    let label = fate
        .treatment()
        .map_or("Can’t tell", |treatment| treatment.label());
    let mut heading = [&fate.recipient.to_string(), ": ", label].concat();
    if !when.is_empty() {
        heading = [when, ", ", &heading].concat();
    }
    to.element("section", "", |to| {
        to.words("h2", "", &heading);
        to.words("p", "", &fate.answer());
        if let Some(refusal) = fate.treatment().and_then(|treatment| treatment.refusal()) {
            to.words(
                "p",
                "",
                "The sender sees this, followed by the name of a server:",
            );
            to.element("pre", "", |to| to.words("code", "", &refusal.reply()));
        }
        internal(to, fate);
        to.element("p", "evidence", |to| claims::write_grade(to, fate.grade()));
        conditions(to, fate);
        to.words("h3", "", "Step by step");
        to.element("ol", "", |to| {
            fate.steps.iter().for_each(|step| write_step(to, step));
        });
        fold(to, "What each connector did", |to| {
            trace(to, attributor, sent, fate)
        });
        fold(to, "Where this is documented", |to| {
            claims::write(to, fate.claims())
        });
        if !fate.checks().is_empty() {
            fold(to, "Check it in your organization", |to| {
                claims::write(to, fate.checks().iter().copied());
            });
        }
    });
}

/// Whether the message counts as internal, where it is one of the organization's own.
fn internal(to: &mut Markup, fate: &Fate) {
    let Some(outcome) = fate
        .settled()
        .filter(|outcome| !outcome.connectors.is_empty())
    else {
        return;
    };
    let words = match (outcome.treatment.refusal(), outcome.internal) {
        (None, Holds::Yes) => "It counts as internal mail.",
        (None, Holds::CantTell) => "Can’t tell whether it counts as internal mail.",
        _ => return,
    };
    to.words("p", "", words);
}

/// What could change the answer and no export shows.
fn conditions(to: &mut Markup, fate: &Fate) {
    let mut all = fate.conditions().peekable();
    if all.peek().is_none() {
        return;
    }
    to.words("h3", "", "What could change this");
    to.element("ul", "", |to| {
        for condition in all {
            to.words("li", "", condition);
        }
    });
    claims::write(to, fate.warnings().iter().copied());
}

fn write_step(to: &mut Markup, step: &Step) {
    to.element("li", "", |to| {
        to.words("p", "", step.rule.question());
        to.element("p", "", |to| {
            to.words("strong", "", step.holds.label());
            let names = step.connectors.iter().take(SHOWN).map(|candidate| {
                let may = match candidate.matches {
                    Holds::CantTell => " (can’t tell)",
                    _ => "",
                };
                [&*named(&candidate.name, candidate.position), may].concat()
            });
            let mut names: Vec<String> = names.collect();
            if step.connectors.len() > SHOWN {
                names.push(format!("{} more", step.connectors.len() - SHOWN));
            }
            if !names.is_empty() {
                to.text(": ");
                to.text(&names.join(", "));
            }
            to.text(" ");
            claims::write_grade(to, step.grade());
        });
        fold(to, "Why", |to| claims::write(to, step.claims()));
    });
}

/// The connectors that had a part first, then those that don't match.
fn trace(to: &mut Markup, attributor: &Attributor, sent: &Transaction, fate: &Fate) {
    let is_far = |entry: &TraceEntry<'_>| {
        matches!(entry.standing, Standing::NoMatch | Standing::OtherSenders)
    };
    let (far, near): (Vec<_>, Vec<_>) = attributor.trace(sent, fate).partition(is_far);
    let count = near.len() + far.len();
    if count == 0 {
        to.words("p", "", "There are no inbound connectors.");
        return;
    }
    to.element("ul", "", |to| {
        for entry in near.iter().chain(&far).take(SHOWN) {
            to.element("li", "", |to| {
                to.words("strong", "", &named(entry.name, entry.position));
                to.text(": ");
                to.text(&entry.to_string());
            });
        }
    });
    if count > SHOWN {
        let all = counted(count as u64, "connector");
        let more = format!("The first {SHOWN} of {all}. The file has all of them.");
        to.words("p", "hint", &more);
    }
}

/// A connector in words, even if nothing has its name.
fn named(name: &str, position: usize) -> String {
    match name {
        "" => format!("Connector {}", position + 1),
        name => name.to_owned(),
    }
}

fn fold(to: &mut Markup, title: &str, content: impl FnOnce(&mut Markup)) {
    to.element("details", "", |to| {
        to.words("summary", "", title);
        content(to);
    });
}
