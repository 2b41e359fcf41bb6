//! What differs between two configurations.

use super::answer::{Answer, Misuse, Status};
use super::arguments::Diff;
use super::organization::{Read, names};
use super::told::{line, paragraph};
use super::world::World;
use crate::coverage::{Difference, RouteChanges};
use crate::organization::{
    Arrival, ObjectDifference, Organization, Parameter, RoutingView, Sameness,
};
use crate::routing::Message;

/// Compares two configurations.
pub(super) fn diff(call: &Diff, world: &dyn World) -> Result<Answer, Answer> {
    if call.before == "-" && call.after == "-" {
        return Err(Misuse("Standard input can be read only once.".to_owned()).into());
    }
    let read = |path| Read::recognized(std::slice::from_ref(path), world);
    let (before, after) = (read(&call.before)?, read(&call.after)?);
    let organizations = [&before, &after].map(Read::without_mailboxes);
    let organizations = organizations.each_ref();
    let difference = Difference::of(organizations, [Arrival::SETTLED; 2], Message::default());
    let text =
        settings(&difference.settings, organizations) + &routes(&difference.routes, organizations);
    let is_proven = difference.routes.sameness() == Sameness::Same;
    let status = match call.fail_if_routes_change && !is_proven {
        true => Status::Found,
        false => Status::Clean,
    };
    let first = before.answer(text, status);
    let mut answer = after.answer(first.text, first.status);
    answer.complaints.insert_str(0, &first.complaints);
    Ok(answer)
}

fn settings(differences: &[ObjectDifference], organizations: [&Organization; 2]) -> String {
    if differences.is_empty() {
        return "No setting differs.\n".to_owned();
    }
    let mut text = "Settings:\n".to_owned();
    for difference in differences {
        let name = name(difference, organizations);
        let object = format!("{} {name}", difference.noun.name())
            .trim_end()
            .to_owned();
        let names = |of: &[&Parameter]| {
            let names: Vec<&str> = of.iter().map(|parameter| parameter.name).collect();
            names.join(", ")
        };
        let parameters = &difference.parameters;
        let (different, open) = (names(&parameters.different), names(&parameters.undecided));
        let what = match (difference.positions, difference.sameness) {
            ([None, Some(_)], Sameness::Different) => "added.".to_owned(),
            ([Some(_), None], Sameness::Different) => "removed.".to_owned(),
            ([None, Some(_)], _) => "can’t tell whether it was added.".to_owned(),
            ([Some(_), None], _) => "can’t tell whether it was removed.".to_owned(),
            _ if different.is_empty() && open.is_empty() => "can’t tell.".to_owned(),
            _ if different.is_empty() => format!("can’t tell: {open}."),
            _ if open.is_empty() => format!("{different}."),
            _ => format!("{different}. Can’t tell: {open}."),
        };
        text += &paragraph(&format!("{object}: {what}"), 2);
    }
    text
}

/// The name of an object, from whichever organization has it.
fn name(difference: &ObjectDifference, organizations: [&Organization; 2]) -> String {
    let sides = difference.positions.into_iter().zip(organizations);
    let mut names = sides.filter_map(|(position, organization)| {
        let names = names(organization, difference.noun);
        names.into_iter().nth(position?)
    });
    names.next().unwrap_or_default()
}

fn routes(routes: &RouteChanges, organizations: [&Organization; 2]) -> String {
    if routes.sameness() == Sameness::Same {
        return line("No route changes: this is proven for every recipient.", 0);
    }
    let views = organizations.map(RoutingView::from);
    let [before, after] = &views;
    let mut text = "Routes:\n".to_owned();
    for (branch, change) in routes.changes() {
        text += &paragraph(
            &format!("{branch}: {}", change.in_words([before, after])),
            2,
        );
    }
    text + &paragraph("Mail flow rules and incoming messages aren’t compared.", 0)
}
