//! What an import found besides what the form holds: settings, inbound connectors, and mail flow rules.

use yew::prelude::*;

use super::import::more;
use crate::app::components::claims;
use crate::app::components::element::{
    control, element, element_with, group, open, section, text, typed, words,
};
use crate::app::desk::{Desk, Hears, Shown};
use crate::app::face::Face;
use crate::evidence::facts;
use crate::imported::{Imported, Object, Told};
use crate::organization::Noun;

/// The inbound connectors, each with its settings.
pub fn inbound_connectors(desk: &Desk, imported: &Imported, face: &Face) -> Html {
    let about = |object: &Object| {
        let value = |name| imported.value(object, name).unwrap_or_default();
        let kind = match &*value("ConnectorType") {
            "Partner" => "partner",
            "OnPremises" => "on-premises",
            _ => "type not exported",
        };
        let said = [
            "SenderDomains",
            "SenderIPAddresses",
            "TlsSenderCertificateName",
        ]
        .map(value);
        let said = said
            .iter()
            .map(|said| &**said)
            .filter(|said| !said.is_empty());
        let mut parts = vec![
            element("span", "hint", vec![text(kind)]),
            text(" "),
            element(
                "span",
                "short",
                vec![typed(said.collect::<Vec<_>>().join(" · "))],
            ),
        ];
        if value("Enabled") == "false" {
            parts.push(element("span", "badge", vec![text("Turned off")]));
        }
        parts
    };
    let list = &imported.inbound_connectors;
    let rows = rows(desk, imported, (Shown::Inbound, list), face, &about);
    let parts = vec![gap(imported, Noun::InboundConnector, list.is_empty()), rows];
    section("Inbound connectors", parts)
}

/// The mail flow rules that may take a message before its recipient's domain is looked at.
pub fn rules(desk: &Desk, imported: &Imported, face: &Face) -> Html {
    let about = |object: &Object| {
        let value = |name| imported.value(object, name);
        let connector = value("RouteMessageOutboundConnector");
        let mut parts = vec![text("→ ")];
        parts.push(match connector.filter(|name| !name.is_empty()) {
            Some(name) => element("bdi", "", vec![typed(name)]),
            None => text("connector not exported"),
        });
        if value("State").as_deref() == Some("Disabled") {
            parts.push(element("span", "badge", vec![text("Turned off")]));
        } else if value("Mode").is_some_and(|mode| mode != "Enforce") {
            parts.push(element("span", "badge", vec![text("Only tested")]));
        }
        let said = |name| value(name).filter(|value| !value.is_empty());
        let conditions = said("Conditions").unwrap_or_else(|| match value("Conditions") {
            Some(_) => "every message".to_owned(),
            None => "conditions not exported".to_owned(),
        });
        let mut says = conditions;
        if let Some(exceptions) = said("Exceptions") {
            says = [&says, ", except ", &exceptions].concat();
        }
        parts.push(text(" "));
        parts.push(element("span", "short", vec![typed(says)]));
        parts
    };
    let list = &imported.rules;
    let mut parts = vec![gap(imported, Noun::TransportRule, list.is_empty())];
    if !list.is_empty() {
        parts.push(words(
            "p",
            "hint",
            "Each of these may take a message first. The checker shows its conditions, but doesn’t apply them.",
        ));
        parts.push(claims::claims([&facts::CONDITIONAL_ROUTING]));
    }
    parts.push(rows(desk, imported, (Shown::Rules, list), face, &about));
    section("Mail flow rules that route messages", parts)
}

/// What may be missing from a list.
pub fn gap(imported: &Imported, noun: Noun, is_empty: bool) -> Html {
    let says = match (imported.incomplete.contains(&noun), is_empty) {
        (true, true) => "No file contains these, so the checker can’t tell whether there are any.",
        (true, false) => "There may be more that no file contains.",
        (false, true) => "None.",
        (false, false) => return Html::default(),
    };
    words("p", "hint", says)
}

/// The objects that the reader looks for, a line each, and their settings once they are open.
fn rows(
    desk: &Desk,
    imported: &Imported,
    (list, objects): (Shown, &[Object]),
    face: &Face,
    about: &dyn Fn(&Object) -> Vec<Html>,
) -> Html {
    let found = objects.iter().enumerate();
    let found = found.filter(|(_, object)| desk.finds(&[&object.name, object.searched()]));
    let found: Vec<(usize, &Object)> = found.collect();
    let shown = desk.rows(list);
    let rows = found.iter().take(shown).map(|(place, object)| {
        let name = match &*object.name {
            "" => text("No name"),
            name => element("bdi", "", vec![typed(name.to_owned())]),
        };
        let mut line = vec![element("strong", "", vec![name]), text(" ")];
        line.extend(about(object));
        line.push(unknown(object));
        let details = fold(desk, imported, (list, *place, object), line, face);
        element("div", "editor", vec![details])
    });
    let mut parts: Vec<Html> = rows.collect();
    parts.push(more(found.len(), shown, list, face));
    group(parts)
}

/// How many settings of an object no file tells.
fn unknown(object: &Object) -> Html {
    match object.unknown {
        0 => Html::default(),
        1 => words("span", "badge", "1 setting not exported"),
        many => {
            let says = typed(format!("{many} settings not exported"));
            element("span", "badge", vec![says])
        }
    }
}

/// Every setting of an object, under a line that opens and closes them.
pub fn fold(
    desk: &Desk,
    imported: &Imported,
    (list, place, object): (Shown, usize, &Object),
    line: Vec<Html>,
    face: &Face,
) -> Html {
    let is_open = desk.is_open(list, place);
    let does = face.folds(Hears::Open(list, place).into());
    let summary = control("summary", &[], Vec::new(), Some(does), line).into();
    let content = match is_open {
        true => vec![settings(imported, object)],
        false => Vec::new(),
    };
    let parts = vec![summary, element("div", "", content)];
    element_with("details", &["open"], &[open(is_open)], parts)
}

fn settings(imported: &Imported, object: &Object) -> Html {
    let (place, settings) = imported.settings(object);
    let mut lines = Vec::new();
    let mut unknown = Vec::new();
    for (name, told) in settings {
        let (value, note) = match told {
            Told::Given(value) => (value, ""),
            Told::CutOff(value) => (value, " … (cut off in the export)"),
            Told::Default(value) => (value, " (default)"),
            Told::Unknown => {
                unknown.push(name);
                continue;
            }
        };
        let value = match &*value {
            "" => text("none"),
            _ => element("bdi", "", vec![typed(value)]),
        };
        let value = vec![value, element("span", "hint", vec![text(note)])];
        let parts = vec![element("dt", "", humps(name)), element("dd", "", value)];
        lines.push(element("div", "", parts));
    }
    let mut parts = vec![element("dl", "", lines)];
    if !unknown.is_empty() {
        let says = ["Not exported: ", &unknown.join(", "), "."].concat();
        parts.push(element("p", "hint", vec![typed(says)]));
    }
    parts.push(element("p", "hint", vec![typed(place)]));
    element("div", "card", parts)
}

/// The name of a parameter, which may be broken before each of its words.
fn humps(name: &str) -> Vec<Html> {
    let mut parts = Vec::new();
    let mut word = String::new();
    for character in name.chars() {
        if character.is_ascii_uppercase() && word.ends_with(|last: char| last.is_ascii_lowercase())
        {
            parts.push(typed(std::mem::take(&mut word)));
            parts.push(element("wbr", "", Vec::new()));
        }
        word.push(character);
    }
    parts.push(typed(word));
    parts
}
