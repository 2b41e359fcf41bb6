//! What differs between two configurations.

use super::answer::{Answer, Misuse, Status};
use super::arguments::Diff;
use super::organization::{Read, names};
use super::told::paragraph;
use super::world::{World, read_all};
use crate::audit::{Finding, Options, audit};
use crate::comparison::{Arriving, Treated, Values, only_in, without_the_untouched};
use crate::coverage::{Difference, RouteChanges};
use crate::organization::{
    Arrival, Noun, ObjectDifference, Organization, Parameter, RoutingView, Sameness, TransportRule,
};
use crate::routing::Message;

/// How many names of objects with the same unknown settings are told.
const NAMES: usize = 3;

/// How many changes of incoming messages, and how many findings of a kind, are told.
const ROWS: usize = 20;

/// Compares two configurations. The second one may be a script that changes the first one.
pub(super) fn diff(call: &Diff, world: &dyn World) -> Result<Answer, Answer> {
    if call.before == "-" && call.after == "-" {
        return Err(Misuse("Standard input can be read only once.".to_owned()).into());
    }
    let inputs = |path| read_all(std::slice::from_ref(path), world);
    let (first, second) = (inputs(&call.before)?, inputs(&call.after)?);
    let before = Read::from(&first).or_nothing()?;
    let mut after = Read::from(&second).or_nothing()?;
    let is_change = after.import.changes_others();
    if is_change {
        after = Read::from(&[first, second].concat());
    }
    let organizations = [&before, &after].map(Read::without_mailboxes);
    let organizations = organizations.each_ref();
    let difference = Difference::of(organizations, [Arrival::SETTLED; 2], Message::default());
    let differences = match is_change {
        true => without_the_untouched(difference.settings, organizations),
        false => difference.settings,
    };
    let rule_changes = rules_change(&differences, organizations);
    let valued: Vec<Valued<'_>> = differences
        .iter()
        .map(|difference| (difference, Values::of(difference, organizations)))
        .collect();
    let text = [
        script(is_change),
        settings(&valued, organizations),
        routes(&difference.routes, organizations, rule_changes),
        arriving(&differences, organizations),
        findings(organizations),
        unknown(&valued, organizations),
    ]
    .concat();
    let is_proven = difference.routes.sameness() == Sameness::Same && !rule_changes;
    let status = match call.fail_if_routes_change && !is_proven {
        true => Status::Found,
        false => Status::Clean,
    };
    // What is wrong with the first files is told with the second, if those change them.
    let told = match is_change {
        true => Answer {
            text,
            complaints: String::new(),
            status: before.status.max(status),
        },
        false => before.answer(text, status),
    };
    let mut answer = after.answer(told.text, told.status);
    answer.complaints.insert_str(0, &told.complaints);
    Ok(answer)
}

/// An object that differs, with the values of its settings.
type Valued<'d> = (&'d ObjectDifference, Values);

fn script(is_change: bool) -> String {
    match is_change {
        true => paragraph(
            "The second configuration is a script that changes objects. Its commands were applied to the first.",
            0,
        ),
        false => String::new(),
    }
}

/// The objects that certainly differ, and those with a setting that only one side tells.
fn settings(differences: &[Valued<'_>], organizations: [&Organization; 2]) -> String {
    let mut text = String::new();
    for (difference, values) in differences {
        let what = match (difference.positions, difference.sameness) {
            ([None, Some(_)], Sameness::Different) => ": added.",
            ([Some(_), None], Sameness::Different) => ": removed.",
            ([None, Some(_)], _) => ": can’t tell whether it was added.",
            ([Some(_), None], _) => ": can’t tell whether it was removed.",
            _ if values.different.is_empty() && values.open.is_empty() => {
                match values.unknown.is_empty() {
                    true => ": can’t tell.",
                    // That is told together with what else isn't known.
                    false => continue,
                }
            }
            _ => ":",
        };
        text += &paragraph(&format!("{}{what}", object(difference, organizations)), 2);
        let different = values.different.iter().map(|row| (row, ""));
        let open = values.open.iter().map(|row| (row, "can’t tell: "));
        for ((parameter, [before, after]), label) in different.chain(open) {
            let value = format!("{}: {label}{before} → {after}", parameter.name);
            text += &paragraph(&value, 4);
        }
    }
    match text.is_empty() {
        true => paragraph(
            "No setting differs. Order, spelling and empty values don’t count.",
            0,
        ),
        false => format!("Settings:\n{text}"),
    }
}

/// An object with what it is. Its name is from whichever organization has it.
fn object(difference: &ObjectDifference, organizations: [&Organization; 2]) -> String {
    let kind = difference.noun.name();
    match name(difference, organizations) {
        Some(name) => format!("{kind} {name}"),
        None => kind.to_owned(),
    }
}

fn name(difference: &ObjectDifference, organizations: [&Organization; 2]) -> Option<String> {
    let sides = difference.positions.into_iter().zip(organizations);
    let mut names = sides.filter_map(|(position, organization)| {
        let names = names(organization, difference.noun);
        names.into_iter().nth(position?)
    });
    names.next()
}

/// Whether a mail flow rule that may route messages certainly differs.
fn rules_change(differences: &[ObjectDifference], organizations: [&Organization; 2]) -> bool {
    let mut differences = differences.iter();
    differences.any(|difference| {
        let mut sides = difference.positions.into_iter().zip(organizations);
        let may_route = sides.any(|(position, organization)| {
            let rule = position.and_then(|position| organization.transport_rules.get(position));
            rule.is_some_and(TransportRule::may_route)
        });
        difference.noun == Noun::TransportRule
            && difference.sameness == Sameness::Different
            && may_route
    })
}

fn routes(routes: &RouteChanges, organizations: [&Organization; 2], rule_changes: bool) -> String {
    const LIMITS: &str = "What mail flow rules do isn’t compared, only their settings are. Mailboxes in Exchange Online aren’t considered.";
    const RULE: &str = "A mail flow rule that may route messages differs. By domain, no route of outgoing mail changes: this is proven for every recipient.";
    if routes.sameness() == Sameness::Same && rule_changes {
        return paragraph(&format!("{RULE} {LIMITS}"), 0);
    }
    if routes.sameness() == Sameness::Same {
        let proven = "No route of outgoing mail changes: this is proven for every recipient.";
        return paragraph(&format!("{proven} {LIMITS}"), 0);
    }
    let views = organizations.map(RoutingView::from);
    let [before, after] = &views;
    let mut text = "Routes of outgoing mail:\n".to_owned();
    for (branch, change) in routes.changes() {
        text += &paragraph(
            &format!("{branch}: {}", change.in_words([before, after])),
            2,
        );
    }
    text + &paragraph(LIMITS, 2)
}

fn arriving(differences: &[ObjectDifference], organizations: [&Organization; 2]) -> String {
    let Some(arriving) = Arriving::of(differences, organizations) else {
        return paragraph(
            "Nothing changes for incoming messages: no setting of an inbound connector, an accepted domain or the organization differs.",
            0,
        );
    };
    let mut text = "Incoming messages:\n".to_owned();
    if arriving.changes.is_empty() {
        text += &paragraph("None of the tried messages is treated differently.", 2);
    }
    text += &rows(&arriving.changes, treated);
    text + &paragraph(&arriving.in_words(), 2)
}

fn treated(treated: &Treated) -> String {
    let label = match treated.is_open() {
        true => "Can’t tell. ",
        false => "",
    };
    let words = format!("{label}{}", treated.in_words());
    paragraph(&words, 2) + &paragraph(&treated.example(), 4)
}

fn findings(organizations: [&Organization; 2]) -> String {
    let [before, after] = organizations.map(|one| audit(one, &Options::default()));
    let (appeared, gone) = (only_in(&after, &before), only_in(&before, &after));
    if appeared.is_empty() && gone.is_empty() {
        return paragraph("An audit finds the same in both.", 0);
    }
    let mut text = String::new();
    for (title, all) in [("New findings:\n", appeared), ("No longer found:\n", gone)] {
        if !all.is_empty() {
            text += title;
            text += &rows(&all, found);
        }
    }
    text
}

fn found(finding: &&Finding) -> String {
    let lint = finding.lint;
    let message = finding.message();
    paragraph(
        &format!("{}: {message} [{}]", lint.severity.id(), lint.id),
        2,
    )
}

/// The settings that neither side tells, for all objects with the same ones together.
fn unknown(differences: &[Valued<'_>], organizations: [&Organization; 2]) -> String {
    type Alike<'d> = (&'d [&'static Parameter], Vec<&'d ObjectDifference>);
    let mut groups: Vec<Alike<'_>> = Vec::new();
    for (difference, values) in differences {
        let unknown = &*values.unknown;
        if unknown.is_empty() {
            continue;
        }
        match groups.iter_mut().find(|(of, _)| *of == unknown) {
            Some((_, objects)) => objects.push(difference),
            None => groups.push((unknown, vec![difference])),
        }
    }
    if groups.is_empty() {
        return String::new();
    }
    let mut text = paragraph(
        "Can’t tell, because neither side tells these settings in full:",
        0,
    );
    for (parameters, objects) in groups {
        let shown = objects.iter().take(NAMES);
        let shown: Vec<String> = shown.filter_map(|one| name(one, organizations)).collect();
        let more = match objects.len().saturating_sub(NAMES) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let kind = objects.first().map_or("", |one| one.noun.name());
        let parameters: Vec<&str> = parameters.iter().map(|one| one.name).collect();
        let objects = format!("{kind} {}{more}", shown.join(", "));
        let group = format!("{}: {}", objects.trim_end(), parameters.join(", "));
        text += &paragraph(&group, 2);
    }
    text
}

/// The first rows, and how many more there are.
fn rows<T>(all: &[T], write: impl Fn(&T) -> String) -> String {
    let shown: String = all.iter().take(ROWS).map(write).collect();
    match all.len().saturating_sub(ROWS) {
        0 => shown,
        more => shown + &paragraph(&format!("and {more} more"), 2),
    }
}
