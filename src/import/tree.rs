//! Objects in what JSON, YAML and CLIXML hold: wherever somebody's export has put them.

use super::assemble::Assembly;
use super::listed::Verb;
use super::raw::{Property, Raw, Record};
use super::steps::Steps;
use super::what::What;
use crate::organization::Location;
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
        like: None,
    };
    walk(raw, hints, at, DEPTH, assembly, steps).await;
}

/// What is known of an object from what is around it.
#[derive(Clone, Copy)]
struct Hints {
    /// What the list that it is in is called.
    sure: Option<What>,
    /// What the object before it in the list is.
    like: Option<What>,
}

/// Takes in what there is, and says what it was.
fn walk<'a>(
    raw: &'a Raw<'_>,
    hints: Hints,
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
    hints: Hints,
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
            for entry in entries {
                let at = first_place(entry).unwrap_or(at);
                let hints = Hints {
                    like: what,
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
        _ => None,
    }
}

async fn object(
    record: &Record<'_>,
    hints: Hints,
    at: Location,
    depth: u32,
    assembly: &mut Assembly,
    steps: &Steps,
) -> Option<What> {
    let by_type = record.type_name.as_deref().and_then(What::by_name);
    // `{ "value": […], "Count": 2 }`, which Windows PowerShell makes of some lists.
    if let Some(list @ Raw::List { .. }) = record.get("value")
        && record.properties.len() <= 3
    {
        return walk(list, hints, at, depth, assembly, steps).await;
    }
    // A resource of a configuration document: its type stands beside its properties.
    let type_named = ["type", "resourceType", "ResourceName"].into_iter();
    let named = type_named.filter_map(|name| record.get(name)?.text());
    if let Some(what) = named.filter_map(What::by_name).next()
        && let Some(Raw::Object(inner)) = record.get("properties")
    {
        found(inner, what, at, assembly);
        return Some(what);
    }
    let mut is_wrapper = false;
    for property in &record.properties {
        if let (Some(what), Raw::List { .. } | Raw::Object(_) | Raw::Null) =
            (What::by_name(&property.name), &property.value)
            && by_type.is_none()
            && hints.sure.is_none()
        {
            is_wrapper = true;
            let hints = Hints {
                sure: Some(what),
                like: None,
            };
            walk(&property.value, hints, property.at, depth, assembly, steps).await;
        }
    }
    if is_wrapper {
        return None;
    }
    let by_properties = || What::by_properties(record);
    // An object without a word of its own is what its neighbour is, unless it holds other objects.
    let holds = |property: &Property<'_>| matches!(property.value, Raw::Object(_));
    let like = hints.like.filter(|_| !record.properties.iter().any(holds));
    let what = by_type.or(hints.sure).or_else(by_properties).or(like);
    match what {
        Some(what) => found(record, what, at, assembly),
        None => {
            let none = Hints {
                sure: None,
                like: None,
            };
            for Property { value, at, .. } in &record.properties {
                // Nothing else has objects in it.
                if matches!(value, Raw::List { .. } | Raw::Object(_)) {
                    walk(value, none, *at, depth, assembly, steps).await;
                }
            }
        }
    }
    what
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
