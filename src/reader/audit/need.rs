//! The connectors that the reader's answers call for, beside those that the organization has.

use crate::audit::Object;
use crate::link::Link;
use crate::markup::Markup;
use crate::markup::connector::{write_ends, write_needs};
use crate::organization::{Noun, Organization};
use crate::reader::passage::{list, name, names};
use crate::rules::{Party, PlannedConnector, Satisfied, Unknown, check};

/// Writes each connector of the verdict on these answers, which are a link to it. Nothing without answers.
pub(super) fn write(to: &mut Markup, answers: &str, organization: &Organization) {
    let answers = Link::parse(answers).view.answers;
    if answers.given().next().is_none() {
        return;
    }
    let verdict = check(&answers);
    let (certain, possible): (Vec<_>, Vec<_>) = verdict
        .connectors
        .iter()
        .partition(|planned| planned.certain);
    if verdict.connectors.is_empty() {
        return;
    }
    to.element("section", "", |to| {
        to.words("h2", "", "What your answers call for");
        list(to, &certain, |to, planned| one(to, planned, organization));
        if !possible.is_empty() {
            to.element("details", "", |to| {
                let title = format!("Depends on unanswered questions ({})", possible.len());
                to.words("summary", "", &title);
                list(to, &possible, |to, planned| one(to, planned, organization));
            });
        }
    });
}

fn one(to: &mut Markup, planned: &PlannedConnector, organization: &Organization) {
    to.element("p", "", |to| {
        write_ends(to, planned.from, planned.to);
        to.text(" ");
        if !planned.certain {
            to.text("possibly ");
        }
        write_needs(to, planned.needs);
    });
    let is_outbound = planned.from == Party::Microsoft365;
    to.element("p", "", |to| match planned.satisfied_by(organization) {
        Satisfied::By(positions) => {
            let noun = match is_outbound {
                true => Noun::OutboundConnector,
                false => Noun::InboundConnector,
            };
            let named = named(noun, &positions, organization);
            to.text("You have it: ");
            names(to, named.iter().map(|name| &**name));
        }
        Satisfied::No => {
            let sentence = match is_outbound {
                true => "You don’t have such an outbound connector.",
                false => "You don’t have such an inbound connector.",
            };
            to.words("strong", "differs-note", sentence);
        }
        Satisfied::CantTell(unknown) => {
            to.text("Can’t tell. Missing: ");
            for (place, unknown) in unknown.iter().enumerate() {
                if place > 0 {
                    to.text(", ");
                }
                missing(to, unknown, organization);
            }
            to.text(".");
        }
    });
}

fn missing(to: &mut Markup, unknown: &Unknown, organization: &Organization) {
    match unknown {
        Unknown::Objects(noun) => to.text(&format!("the complete output of Get-{}", noun.name())),
        Unknown::Setting {
            position,
            parameter,
        } => {
            to.text(&format!("{} of ", parameter.name));
            let found = Object::listed(parameter.noun, *position, organization);
            name(to, found.as_ref().map_or("", |object| &object.name));
        }
    }
}

/// The names of the objects at these positions.
fn named(noun: Noun, positions: &[usize], organization: &Organization) -> Vec<String> {
    let objects = positions
        .iter()
        .map(|at| Object::listed(noun, *at, organization));
    let names = objects.map(|object| object.map_or(String::new(), |object| object.name.into()));
    names.collect()
}
