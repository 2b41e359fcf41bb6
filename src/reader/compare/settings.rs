//! The settings that differ by meaning.

use crate::audit::Object;
use crate::domain::text::visible;
use crate::markup::Markup;
use crate::organization::{
    Noun, ObjectDifference, Organization, Parameter, ParameterId, Sameness, Setting, Settings,
    Value,
};
use crate::reader::passage::{list, object, place};

/// How many entries of a list are shown.
const ENTRIES: usize = 10;

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

/// Without what wasn't exported and is the same thing on both sides, because the second organization is the first one
/// after some commands.
pub(super) fn without_the_untouched(
    mut differences: Vec<ObjectDifference>,
    organizations: [&Organization; 2],
) -> Vec<ObjectDifference> {
    differences.retain_mut(|difference| {
        let (before, after) = match difference.positions {
            [Some(before), Some(after)] => (before, after),
            // The organization's own settings have no position.
            [None, None] => (0, 0),
            _ => return true,
        };
        let [one, other] = organizations;
        difference
            .parameters
            .undecided
            .retain(|parameter| value(one, before, parameter) != value(other, after, parameter));
        difference.sameness = difference.parameters.sameness();
        difference.sameness != Sameness::Same
    });
    differences
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
    let values = |parameter: &Parameter| {
        [0, 1].map(|side: usize| {
            let position = difference.positions.get(side).copied().flatten();
            let organization = organizations.get(side);
            organization.map_or(Setting::Unknown, |organization| {
                value(organization, position.unwrap_or(0), parameter)
            })
        })
    };
    let parameters = &difference.parameters;
    let (unknown, open): (Vec<&Parameter>, Vec<&Parameter>) =
        parameters.undecided.iter().partition(|parameter| {
            values(parameter)
                .iter()
                .all(|value| value.known().is_none())
        });
    let different = parameters.different.iter().map(|row| (*row, ": "));
    let open = open.into_iter().map(|row| (row, ", can’t tell: "));
    to.element("ul", "", |to| {
        for (parameter, label) in different.chain(open) {
            let [before, after] = values(parameter).map(|value| text(&value));
            to.element("li", "", |to| {
                to.words("code", "", parameter.name);
                to.text(label);
                to.words("bdi", "", &before);
                to.text(" → ");
                to.words("bdi", "", &after);
            });
        }
        if !unknown.is_empty() {
            let names: Vec<&str> = unknown.iter().map(|parameter| parameter.name).collect();
            let words = format!("Not exported on either side: {}.", names.join(", "));
            to.words("li", "hint", &words);
        }
    });
}

/// The value of a parameter of an object.
fn value(organization: &Organization, at: usize, parameter: &Parameter) -> Setting<Value> {
    fn of<T: Settings>(object: Option<&T>, name: &str) -> Setting<Value> {
        let parameter = T::Parameter::by_name(name);
        match (object, parameter) {
            (Some(object), Some(parameter)) => object.get(parameter),
            _ => Setting::Unknown,
        }
    }
    let name = parameter.name;
    match parameter.noun {
        Noun::AcceptedDomain => of(organization.accepted_domains.get(at), name),
        Noun::RemoteDomain => of(organization.remote_domains.get(at), name),
        Noun::InboundConnector => of(organization.inbound_connectors.get(at), name),
        Noun::OutboundConnector => of(organization.outbound_connectors.get(at), name),
        Noun::TransportRule => of(organization.transport_rules.get(at), name),
        Noun::OrganizationConfig => of(Some(&organization.organization_config), name),
        Noun::Mailbox => Setting::Unknown,
    }
}

fn text(setting: &Setting<Value>) -> String {
    match setting.known() {
        None => "not exported".to_owned(),
        Some(Value::List { entries, complete }) if entries.is_empty() && *complete => {
            "empty".to_owned()
        }
        Some(Value::List { entries, complete }) => {
            let shown: Vec<String> = entries.iter().take(ENTRIES).map(single).collect();
            let more = match (entries.len().saturating_sub(ENTRIES), complete) {
                (0, true) => String::new(),
                (0, false) => " and more".to_owned(),
                (more, _) => format!(" and {more} more"),
            };
            shown.join(", ") + &more
        }
        Some(value) => single(value),
    }
}

fn single(value: &Value) -> String {
    match value {
        Value::Null => "empty".to_owned(),
        Value::Boolean(value) => value.to_string(),
        Value::Number(value) => value.to_string(),
        Value::Text(text) if text.is_empty() => "empty".to_owned(),
        Value::Text(text) => visible(text),
        Value::List { .. } => "a list".to_owned(),
    }
}
