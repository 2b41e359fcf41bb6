//! What the page around hears of: the verdict and the routes that a reader is looking at, as JSON.
//!
//! (What happens in a quiz, its sheet tells by itself.)

use super::state::{RECIPIENTS_SHOWN, State};
use super::workbench::Workbench;
use crate::domain::{MailAddress, parse_list};
use crate::link::{Page, WalkStep};
use crate::routing::{Precedence, Reading, Router, example_recipients, worked_example};
use crate::rules::{NeedSet, check};
use crate::text::json::Json;

/// The name of the event and what it tells, if there is anything to tell of the view.
pub fn host_event(state: &State, workbench: &Workbench) -> Option<(&'static str, String)> {
    let view = &state.view;
    let mut json = Json::default();
    match (view.page, view.walk.step) {
        (Page::Verdict, _) => {
            write_verdict(&mut json, state);
            Some(("verdict", json.0))
        }
        (Page::Playground, _) => {
            let entries = parse_list(&state.draft.recipients).take(RECIPIENTS_SHOWN);
            let addresses = entries.filter_map(|entry| entry.address.ok());
            write_routes(json, &workbench.router, addresses.collect())
        }
        (Page::Route, WalkStep::Answer(place)) => {
            let example = example_recipients().into_iter().nth(usize::from(place))?;
            let router = Router::new(worked_example(), Precedence::default());
            write_routes(json, &router, vec![example.address])
        }
        _ => None,
    }
}

fn write_verdict(json: &mut Json, state: &State) {
    let answers = &state.view.answers;
    let verdict = check(answers);
    let headline = verdict.headline();
    json.open('{');
    json.name("answers");
    json.open('{');
    for (question, reply) in answers.given() {
        json.pair(question.text().id, reply.id(question));
    }
    json.close('}');
    json.pair("word", headline.word);
    json.pair("sentence", &headline.sentence);
    write_needs(json, headline.needs);
    json.name("connectors");
    json.open('[');
    for planned in &verdict.connectors {
        json.open('{');
        json.pair("from", planned.from.label());
        json.pair("to", planned.to.label());
        json.name("certain");
        json.word(if planned.certain { "true" } else { "false" });
        write_needs(json, planned.needs);
        json.close('}');
    }
    json.close(']');
    json.close('}');
}

fn write_needs(json: &mut Json, needs: NeedSet) {
    json.name("needs");
    json.open('[');
    for need in needs.iter() {
        json.text(need.id());
    }
    json.close(']');
}

/// Nothing where there is no route: a list that is still empty answers nothing.
fn write_routes(
    mut json: Json,
    router: &Router,
    addresses: Vec<MailAddress>,
) -> Option<(&'static str, String)> {
    if addresses.is_empty() {
        return None;
    }
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
    json.pair("reading", precedence.id());
    json.pair("outcome", reading.outcome.id());
    json.name("connectors");
    json.open('[');
    for name in &reading.connectors {
        json.text(name);
    }
    json.close(']');
    json.close('}');
}
