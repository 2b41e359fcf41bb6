//! The guided walk through the worked example of Microsoft's page: the domains, the connectors, a
//! prediction for each recipient, and the contradiction.

use yew::prelude::*;

use crate::app::components::element::{
    element, folded, group, heading as h1, section, text, typed, words,
};
use crate::app::components::form::{self, Choice};
use crate::app::components::{claims, markup, routing};
use crate::app::desk::ROWS;
use crate::app::face::Face;
use crate::app::host_event;
use crate::app::late_page::{Event, LatePage};
use crate::app::place::Place;
use crate::app::state::{Action, State};
use crate::link::{self, Guess, Page, View, WalkStep};
use crate::markup::example;
use crate::routing::{
    ExampleRecipient, Ground, Precedence, Router, example_recipients, worked_example,
};
use crate::rules::Reply;
use crate::sheets::BOUNCED;

/// The heading of a screen.
fn heading(step: WalkStep) -> String {
    let asked = |place: u8| {
        let recipient = recipient(place);
        recipient
            .map(|example| example.address.to_string())
            .unwrap_or_default()
    };
    match step {
        WalkStep::Domains => "An example with four domains".to_owned(),
        WalkStep::Connectors => "Its three connectors".to_owned(),
        WalkStep::Predict(place) => format!("Which connector handles {}?", asked(place)),
        WalkStep::Answer(place) => format!("What happens to {}", asked(place)),
        WalkStep::Contradiction => "The page contradicts itself".to_owned(),
    }
}

fn recipient(place: u8) -> Option<ExampleRecipient> {
    example_recipients().into_iter().nth(usize::from(place))
}

/// The page.
pub struct Walk;

impl LatePage for Walk {
    fn view(&self, state: &State, face: &Face) -> Html {
        screen(state, face)
    }

    fn event(&self, state: &State, _place: Place) -> Option<Event> {
        let WalkStep::Answer(place) = state.view.walk.step else {
            return None;
        };
        let router = Router::new(worked_example(), Precedence::default());
        host_event::routes(&router, vec![recipient(place)?.address])
    }
}

fn screen(state: &State, face: &Face) -> Html {
    let walk = state.view.walk;
    let router = Router::new(worked_example(), Precedence::default());
    let mut parts = back(state, face, walk);
    let progress = format!("Step {} of {}", walk.step.place() + 1, WalkStep::ALL.len());
    parts.push(element("p", "progress", vec![typed(progress)]));
    let content = match walk.step {
        WalkStep::Predict(place) => predict(state, face, place, &router),
        step => {
            parts.push(h1(heading(step)));
            match step {
                WalkStep::Domains => domains(&router),
                WalkStep::Connectors => connectors(&router),
                WalkStep::Predict(place) | WalkStep::Answer(place) => answer(&walk, place, &router),
                WalkStep::Contradiction => contradiction(&router),
            }
        }
    };
    if walk.step.next().is_some() {
        let go_on = face.submits(Action::ContinueWalk);
        parts.push(form::asks(walk.step.id(), content, go_on));
    } else {
        let start = View {
            page: Page::Route,
            ..View::default()
        };
        let ways = vec![
            face.page_link(
                state,
                Page::Playground,
                "button primary",
                "Try your own domains",
            ),
            face.link(start, "", text("Start over")),
            face.page_link(state, Page::Bounce, "", BOUNCED),
        ];
        parts.push(content);
        parts.push(element("p", "actions", ways));
    }
    group(parts)
}

fn back(state: &State, face: &Face, walk: link::Walk) -> Vec<Html> {
    let Some(step) = walk.step.previous() else {
        return Vec::new();
    };
    let to = View {
        walk: link::Walk { step, ..walk },
        ..state.view
    };
    vec![element("p", "back", vec![face.link(to, "", text("Back"))])]
}

fn domains(router: &Router) -> Html {
    let introduction = words(
        "p",
        "",
        "Microsoft explains how a connector is chosen with one example. Your organization has mailboxes on its own server. Mail for them arrives in Microsoft 365, which chooses a connector to deliver it. The organization has these accepted domains:",
    );
    group(vec![introduction, domain_list(router)])
}

fn domain_list(router: &Router) -> Html {
    markup(|to| example::write_domains(to, router))
}

fn connectors(router: &Router) -> Html {
    group(vec![
        words(
            "p",
            "",
            "Three outbound connectors deliver mail to the organization’s own server. They differ only in their recipient domains:",
        ),
        markup(|to| example::write_connectors(to, router)),
        words(
            "p",
            "",
            "Next, three recipients. Predict the connector for each, then see what Microsoft’s page says.",
        ),
    ])
}

fn predict(state: &State, face: &Face, place: u8, router: &Router) -> Html {
    let connectors = &router.organization().outbound_connectors;
    let guess = guessed(&state.view.walk, place);
    let choices = Guess::ALL.into_iter().enumerate().map(|(line, option)| {
        let connector = match option {
            Guess::Connector(number) => connectors.get(usize::from(number)),
            Guess::DontKnow => None,
        };
        let pick = Action::Guess(place, option);
        Choice {
            kind: "radio",
            id: face.id(format!("guess-{line}")),
            is_on: guess == Some(option),
            label: match connector {
                Some(connector) => markup(|to| example::write_connector(to, connector)),
                None => text(Reply::DONT_KNOW),
            },
            hint: text(""),
            errors: Vec::new(),
            does: face.ticks(pick.clone(), pick),
        }
    });
    let error = state
        .unanswered
        .then_some("Select a connector. If you aren’t sure, select “I don’t know”.");
    let title = heading(WalkStep::Predict(place));
    group(vec![
        form::question(face, title, "", error, choices),
        folded("Show the accepted domains", vec![domain_list(router)]),
    ])
}

fn guessed(walk: &link::Walk, place: u8) -> Option<Guess> {
    walk.guesses.get(usize::from(place)).copied().flatten()
}

fn answer(walk: &link::Walk, place: u8, router: &Router) -> Html {
    let Some(example) = recipient(place) else {
        return Html::default();
    };
    let route = router.route(&example.address);
    let mut lead = vec![
        text("The page’s answer is "),
        element("strong", "", vec![routing::name(router, example.connector)]),
        text(". "),
    ];
    if let Some(Guess::Connector(number)) = guessed(walk, place) {
        if usize::from(number) == example.connector {
            lead.push(text("That’s what you predicted."));
        } else {
            lead.push(text("You predicted "));
            lead.push(routing::name(router, usize::from(number)));
            lead.push(text("."));
        }
    }
    let mut parts = vec![element("p", "lead", lead)];
    if route.other.is_some() {
        parts.push(words(
            "p",
            "differs-note",
            "The page’s list gives a different answer than its example.",
        ));
    }
    parts.push(routing::readings(&route));
    parts.push(section("Why", vec![routing::reasons(&route)]));
    parts.push(section(
        "Every connector",
        vec![routing::trace(&route, router, ROWS)],
    ));
    group(parts)
}

fn contradiction(router: &Router) -> Html {
    group(vec![
        claims::claims([Ground::OrderContradiction.claim()]),
        words("p", "lead", example::UNPUBLISHED),
        markup(|to| example::write_comparison(to, router)),
        section(
            "The two interpretations",
            vec![markup(example::write_readings)],
        ),
        section(
            "How to be sure",
            vec![words(
                "p",
                "",
                "Add the exact domain to the connector you want. Both interpretations prefer an exact match.",
            )],
        ),
    ])
}
