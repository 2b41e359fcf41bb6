//! Events for the page around the app: the verdict and the routes that a reader sees, as JSON.
//!
//! (The sheet of the quiz sends its own events.)

use super::late_page::Event;
use crate::domain::MailAddress;
use crate::routing::{Precedence, Reading, Router};
use crate::rules::{Answers, NeedSet, check};
use crate::text::json::Json;

/// The verdict for these answers.
pub fn verdict(answers: &Answers) -> Event {
    let verdict = check(answers);
    let headline = verdict.headline();
    let mut json = Json::default();
    json.open('{');
    json.name("answers");
    json.open('{');
    for (question, reply) in answers.given() {
        json.pair(question.text().id, reply.id(question));
    }
    json.close('}');
    json.pair("word", headline.word);
    json.pair("sentence", &headline.sentence);
    write_needs(&mut json, headline.needs);
    json.name("connectors");
    json.open('[');
    for planned in &verdict.connectors {
        json.open('{');
        for (end, party) in [("from", planned.from), ("to", planned.to)] {
            json.name(end);
            write_named(&mut json, party.id(), party.label());
        }
        json.name("certain");
        json.word(if planned.certain { "true" } else { "false" });
        write_needs(&mut json, planned.needs);
        json.close('}');
    }
    json.close(']');
    json.close('}');
    ("verdict", json.0)
}

fn write_needs(json: &mut Json, needs: NeedSet) {
    json.name("needs");
    json.open('[');
    for need in needs.iter() {
        write_named(json, need.id(), need.label());
    }
    json.close(']');
}

/// An id with its label, as in the package for JavaScript.
fn write_named(json: &mut Json, id: &str, label: &str) {
    json.open('{');
    json.pair("id", id);
    json.pair("label", label);
    json.close('}');
}

/// The routes of these recipients. None for an empty list.
pub fn routes(router: &Router, addresses: Vec<MailAddress>) -> Option<Event> {
    if addresses.is_empty() {
        return None;
    }
    let mut json = Json::default();
    json.open('{');
    json.name("routes");
    json.open('[');
    for address in addresses {
        let route = router.route(&address);
        json.open('{');
        json.pair("recipient", &address.to_string());
        json.name("answer");
        write_reading(&mut json, route.precedence, Some(&route.reading));
        json.name("other");
        write_reading(&mut json, route.precedence.other(), route.other.as_ref());
        json.close('}');
    }
    json.close(']');
    json.close('}');
    Some(("route", json.0))
}

fn write_reading(json: &mut Json, precedence: Precedence, reading: Option<&Reading>) {
    let Some(reading) = reading else {
        json.word("null");
        return;
    };
    json.open('{');
    json.name("reading");
    write_named(json, precedence.id(), precedence.label());
    json.name("outcome");
    write_named(json, reading.outcome.id(), reading.outcome.label());
    json.name("connectors");
    json.open('[');
    for name in &reading.connectors {
        json.text(name);
    }
    json.close(']');
    json.close('}');
}
