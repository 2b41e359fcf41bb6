//! The settings that differ by meaning.

use crate::audit::Object;
use crate::comparison::Values;
use crate::markup::Markup;
use crate::organization::{ObjectDifference, Organization, Sameness};
use crate::reader::passage::{list, object, place};

/// Writes the objects that differ, each with its settings before and after. Those of which that can't be told are folded.
pub(super) fn write(
    to: &mut Markup,
    differences: &[ObjectDifference],
    organizations: [&Organization; 2],
) {
    let (certain, open): (Vec<_>, Vec<_>) = differences
        .iter()
        .partition(|difference| difference.sameness == Sameness::Different);
    to.element("section", "", |to| {
        to.words("h2", "", &format!("Settings ({})", certain.len()));
        if differences.is_empty() {
            to.words(
                "p",
                "",
                "No setting differs. Order, spelling and empty values don’t count.",
            );
        }
        list(to, &certain, |to, difference| {
            one(to, difference, organizations)
        });
        if !open.is_empty() {
            to.element("details", "", |to| {
                let title = format!("Can’t tell whether these changed ({})", open.len());
                to.words("summary", "", &title);
                list(to, &open, |to, difference| {
                    one(to, difference, organizations)
                });
            });
        }
    });
}

fn one(to: &mut Markup, difference: &ObjectDifference, organizations: [&Organization; 2]) {
    let sides = difference.positions.into_iter().zip(organizations);
    let mut objects = sides.filter_map(|(position, organization)| {
        Object::listed(difference.noun, position?, organization)
    });
    let found = objects.next();
    to.element("p", "", |to| {
        match &found {
            Some(found) => object(to, found),
            None => to.text(difference.noun.name()),
        }
        to.text(match (difference.positions, difference.sameness) {
            ([None, Some(_)], Sameness::Different) => ": added.",
            ([Some(_), None], Sameness::Different) => ": removed.",
            ([None, Some(_)], _) => ": can’t tell whether it was added.",
            ([Some(_), None], _) => ": can’t tell whether it was removed.",
            (_, Sameness::CantTell) => ": can’t tell whether it changed.",
            _ => ": changed.",
        });
    });
    place(to, found.and_then(|found| found.at).as_ref());
    let values = Values::of(difference, organizations);
    let different = values.different.into_iter().map(|row| (row, ": "));
    let open = values.open.into_iter().map(|row| (row, ", can’t tell: "));
    to.element("ul", "", |to| {
        for ((parameter, [before, after]), label) in different.chain(open) {
            to.element("li", "", |to| {
                to.words("code", "", parameter.name);
                to.text(label);
                to.words("bdi", "", &before);
                to.text(" → ");
                to.words("bdi", "", &after);
            });
        }
        if !values.unknown.is_empty() {
            let names: Vec<&str> = values
                .unknown
                .iter()
                .map(|parameter| parameter.name)
                .collect();
            let words = format!("Not fully exported on either side: {}.", names.join(", "));
            to.words("li", "hint", &words);
        }
    });
}
