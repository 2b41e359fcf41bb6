//! Objects in what JSON, YAML and CLIXML hold: wherever somebody's export has put them.

use super::assemble::Assembly;
use super::listed::Verb;
use super::notice::NoticeCode;
use super::raw::{Property, Raw, Record};
use super::steps::Steps;
use super::value::is_type_name;
use super::what::What;
use crate::organization::{
    AcceptedDomainParameter, InboundParameter, Location, Noun, OutboundParameter, ParameterId,
    RemoteDomainParameter, TransportRuleParameter,
};
use std::cell::OnceCell;
use std::pin::Pin;

/// How deep objects are looked for.
const DEPTH: u32 = 8;

/// How many entries the lists of a tree have, as far as objects are looked for.
pub(super) fn size(raw: &Raw<'_>) -> usize {
    fn at(raw: &Raw<'_>, depth: u32) -> usize {
        let Some(depth) = depth.checked_sub(1) else {
            return 0;
        };
        match raw {
            Raw::List { entries, .. } => {
                let below = entries.iter().map(|entry| at(entry, depth));
                entries.len() + below.sum::<usize>()
            }
            Raw::Object(record) => {
                let values = record.properties.iter().map(|property| &property.value);
                values.map(|value| at(value, depth)).sum()
            }
            _ => 0,
        }
    }
    at(raw, DEPTH)
}

/// Takes in every object of a tree.
pub(super) async fn take(
    raw: &Raw<'_>,
    hint: Option<What>,
    at: Location,
    assembly: &mut Assembly,
    steps: &Steps,
) {
    let at = first_place(raw).unwrap_or(at);
    let hints = Hints {
        sure: hint,
        neighbors: None,
    };
    walk(raw, hints, at, DEPTH, assembly, steps).await;
    assembly.cut_off_lost();
}

/// What is known of an object from what is around it.
#[derive(Clone, Copy)]
struct Hints<'n> {
    /// What the list that it is in is called.
    sure: Option<What>,
    /// The list that it is in.
    neighbors: Option<&'n Neighbors<'n>>,
}

/// Nothing is known.
const NO_HINTS: Hints<'static> = Hints {
    sure: None,
    neighbors: None,
};

/// The entries of a list, and what all of them are that say so. That is found out for the first entry that doesn't.
struct Neighbors<'n> {
    entries: &'n [Raw<'n>],
    noun: OnceCell<Option<Noun>>,
}

impl Neighbors<'_> {
    fn noun(&self) -> Option<Noun> {
        *self.noun.get_or_init(|| {
            let mut only = None;
            for entry in self.entries {
                let Raw::Object(record) = entry else {
                    continue;
                };
                match (own(record), only) {
                    (Some(What::Noun(noun)), None) => only = Some(noun),
                    (Some(What::Noun(noun)), Some(other)) if noun != other => return None,
                    _ => {}
                }
            }
            only
        })
    }

    /// What an object is that doesn't say it: what its neighbors are, if it has nothing that those can't have.
    fn like(&self, record: &Record<'_>) -> Option<What> {
        let noun = self.noun()?;
        let has_name = record.get("Name").or(record.get("Identity")).is_some();
        let mut names = record.properties.iter().map(|property| &*property.name);
        (has_name && names.all(|name| may_have(noun, name))).then_some(What::Noun(noun))
    }
}

/// What an object says it is.
fn own(record: &Record<'_>) -> Option<What> {
    let by_type = record.type_name.as_deref().and_then(What::by_name);
    by_type.or_else(|| What::by_properties(record))
}

/// Properties that every object has, whatever it is.
const COMMON: [&str; 23] = [
    "Identity",
    "Guid",
    "Id",
    "AdminDisplayName",
    "DistinguishedName",
    "ExchangeObjectId",
    "ExchangeVersion",
    "IsValid",
    "ObjectCategory",
    "ObjectClass",
    "ObjectState",
    "ObjectVersion",
    "OrganizationId",
    "OrganizationalUnitRoot",
    "OriginatingServer",
    "PSComputerName",
    "PSShowComputerName",
    "RunspaceId",
    "ToString",
    "WhenChanged",
    "WhenChangedUTC",
    "WhenCreated",
    "WhenCreatedUTC",
];

/// Whether an object of this kind can have a property of this name.
fn may_have(noun: Noun, name: &str) -> bool {
    let mut common = COMMON.into_iter();
    common.any(|known| known.eq_ignore_ascii_case(name))
        || match noun {
            Noun::AcceptedDomain => AcceptedDomainParameter::by_name(name).is_some(),
            Noun::RemoteDomain => RemoteDomainParameter::by_name(name).is_some(),
            Noun::InboundConnector => InboundParameter::by_name(name).is_some(),
            Noun::OutboundConnector => OutboundParameter::by_name(name).is_some(),
            Noun::TransportRule => TransportRuleParameter::by_name(name).is_some(),
            Noun::OrganizationConfig | Noun::Mailbox => false,
        }
}

/// Takes in what there is, and says what it was.
fn walk<'a>(
    raw: &'a Raw<'_>,
    hints: Hints<'a>,
    at: Location,
    depth: u32,
    assembly: &'a mut Assembly,
    steps: &'a Steps,
) -> Pin<Box<dyn Future<Output = Option<What>> + 'a>> {
    // In a box, since what is in it may be walked over in the same way.
    Box::pin(walk_over(raw, hints, at, depth, assembly, steps))
}

async fn walk_over(
    raw: &Raw<'_>,
    hints: Hints<'_>,
    at: Location,
    depth: u32,
    assembly: &mut Assembly,
    steps: &Steps,
) -> Option<What> {
    let depth = depth.checked_sub(1)?;
    match raw {
        Raw::List { entries, complete } => {
            let mut what = hints.sure;
            if let Some(What::Noun(noun)) = what {
                assembly.complete(noun);
            }
            let neighbors = Neighbors {
                entries,
                noun: OnceCell::new(),
            };
            for entry in entries {
                let at = first_place(entry).unwrap_or(at);
                let hints = Hints {
                    neighbors: Some(&neighbors),
                    ..hints
                };
                let found = walk(entry, hints, at, depth, assembly, steps).await;
                what = found.or(what);
                steps.taken().await;
            }
            if let (Some(What::Noun(noun)), false) = (what, complete) {
                assembly.cut_off(noun);
            }
            what
        }
        Raw::Object(record) => object(record, hints, at, depth, assembly, steps).await,
        Raw::Null => {
            if let Some(What::Noun(noun)) = hints.sure {
                assembly.complete(noun);
            }
            None
        }
        Raw::Text(text) => {
            let whats = match hints.sure {
                Some(what) => [Some(what).filter(|_| !text.trim().is_empty()), None],
                None => cut(text),
            };
            for what in whats {
                lost(what, at, assembly);
            }
            None
        }
        Raw::Boolean(_) | Raw::Number(_) => {
            lost(hints.sure, at, assembly);
            None
        }
        Raw::Open(_) => None,
    }
}

/// Says that nothing but a text is left of an object.
fn lost(what: Option<What>, at: Location, assembly: &mut Assembly) {
    if let Some(What::Noun(noun)) = what {
        assembly.lose(noun);
        let detail = [noun.name(), "."].concat();
        let notices = &mut assembly.notices;
        notices.say(NoticeCode::ObjectCutOff, at, "", &detail);
    }
}

/// What an object may have been of which `ConvertTo-Json` wrote only a text, since it was too deep: `@{Name=…; …}` or its
/// type. A connector may be of either direction.
fn cut(text: &str) -> [Option<What>; 2] {
    let text = text.trim();
    let Some(inner) = text.strip_prefix("@{") else {
        let is_type = text.contains("Microsoft.Exchange") && !text.contains(' ');
        return [is_type.then(|| What::by_name(text)).flatten(), None];
    };
    let names = inner.split(';').filter_map(|part| part.split_once('='));
    let names = names.map(|(name, _)| name.trim());
    let what = names.clone().find_map(What::by_property);
    let is_connector = |name: &str| name.eq_ignore_ascii_case("ConnectorType");
    match what.is_none() && names.clone().any(is_connector) {
        true => {
            [Noun::InboundConnector, Noun::OutboundConnector].map(|noun| Some(What::Noun(noun)))
        }
        false => [what, None],
    }
}

async fn object(
    record: &Record<'_>,
    hints: Hints<'_>,
    at: Location,
    depth: u32,
    assembly: &mut Assembly,
    steps: &Steps,
) -> Option<What> {
    let by_type = record.type_name.as_deref().and_then(What::by_name);
    if let Some(list) = listed(record) {
        return walk(list, hints, at, depth, assembly, steps).await;
    }
    // A resource of a configuration document: its type stands beside its properties.
    let type_named = ["type", "resourceType", "ResourceName"].into_iter();
    let named = type_named.filter_map(|name| record.get(name)?.text());
    let named = named.filter_map(What::by_name).next();
    if let Some(what) = named
        && let Some(Raw::Object(inner)) = record.get("properties")
    {
        found(inner, what, at, assembly);
        return Some(what);
    }
    // In a report of Microsoft365DSC the type is one of the properties, and there are many that don't matter here.
    if record.get("ResourceInstanceName").is_some() {
        if let Some(what) = named {
            found(record, what, at, assembly);
        }
        return named;
    }
    let mut is_wrapper = false;
    for property in &record.properties {
        if by_type.is_none()
            && hints.sure.is_none()
            && let Some(what) = What::by_name(&property.name)
            && holds_objects(property, record)
        {
            is_wrapper = true;
            let hints = Hints {
                sure: Some(what),
                neighbors: None,
            };
            walk(&property.value, hints, property.at, depth, assembly, steps).await;
        }
    }
    if is_wrapper {
        return None;
    }
    let by_properties = || What::by_properties(record);
    let like = || hints.neighbors?.like(record);
    let what = by_type.or(hints.sure).or_else(by_properties).or_else(like);
    match what {
        Some(what) => found(record, what, at, assembly),
        None if unknown_direction(record, assembly) => {}
        None => {
            for Property { value, at, .. } in &record.properties {
                // Nothing else has objects in it.
                if matches!(value, Raw::List { .. } | Raw::Object(_)) {
                    walk(value, NO_HINTS, *at, depth, assembly, steps).await;
                }
            }
        }
    }
    what
}

/// The list in `{ "value": […], "Count": 2 }`, which Windows PowerShell makes of some lists. Too deep, it is a text.
fn listed<'r, 't>(record: &'r Record<'t>) -> Option<&'r Raw<'t>> {
    let value = record
        .get("value")
        .filter(|_| record.properties.len() <= 3)?;
    let is_cut = matches!(value, Raw::Text(_)) && record.get("Count").is_some();
    (is_cut || matches!(value, Raw::List { .. })).then_some(value)
}

/// Whether a property that is called like a kind of object holds such objects, or what is left of them.
fn holds_objects(property: &Property<'_>, record: &Record<'_>) -> bool {
    match &property.value {
        Raw::List { .. } | Raw::Object(_) | Raw::Null => true,
        Raw::Text(text) => {
            let is_plural = property.name.ends_with(['s', 'S']);
            is_type_name(text) || cut(text)[0].is_some() || is_plural && own(record).is_none()
        }
        _ => false,
    }
}

/// Says so if an object is a connector, but may be inbound or outbound.
pub(super) fn unknown_direction(record: &Record<'_>, assembly: &mut Assembly) -> bool {
    let name = record.get("Name").or(record.get("Identity"));
    let kind = record.get("ConnectorType").and_then(Raw::text);
    let mut kinds = ["OnPremises", "Partner"].into_iter();
    let is_connector = kind.is_some_and(|kind| kinds.any(|known| known.eq_ignore_ascii_case(kind)));
    let (Some(name), Some(first), true) = (name, record.properties.first(), is_connector) else {
        return false;
    };
    for noun in [Noun::InboundConnector, Noun::OutboundConnector] {
        assembly.lose(noun);
        assembly.cut_off(noun);
    }
    let words = name.text().unwrap_or_default();
    let notices = &mut assembly.notices;
    notices.say(NoticeCode::UnknownDirection, first.at, words, "");
    true
}

fn found(record: &Record<'_>, what: What, at: Location, assembly: &mut Assembly) {
    if let What::Noun(noun) = what {
        assembly.complete(noun);
    }
    assembly.take(what, Verb::Get, record, at);
}

/// Where an object begins, as far as its first property tells.
fn first_place(raw: &Raw<'_>) -> Option<Location> {
    match raw {
        Raw::Object(record) => Some(record.properties.first()?.at),
        _ => None,
    }
}
