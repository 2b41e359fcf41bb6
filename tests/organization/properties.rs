//! What holds for every value, object and organization.

use super::strategies::{object, organization, value};
use connector_checker::organization::{
    AddressSpace, CertificateName, Guid, InboundConnector, InboundParameter, IpRange, Item, Kind,
    OutboundConnector, OutboundParameter, ParameterId, Predicate, Sameness, Setting, Settings,
    SkipRange, SmartHost, Timestamp, Value,
};
use proptest::prelude::*;

/// Texts of the characters that shape values, so that many come close to parsing.
fn near_miss() -> impl Strategy<Value = String> {
    "[019aZé.:;,*/<> \\-+\\[\\]{}TZ=I]{0,20}"
}

#[test]
fn the_parsers_take_any_text_without_panicking() {
    proptest!(ProptestConfig::with_cases(5_000), |(text in prop_oneof![any::<String>(), near_miss()])| {
        let _ = AddressSpace::parse(&text);
        let _ = CertificateName::parse(&text);
        let _ = SmartHost::parse(&text);
        let _ = IpRange::parse(&text);
        let _ = SkipRange::parse(&text);
        let _ = Timestamp::parse(&text);
        let _ = Predicate::parse(&text);
        let _ = Guid::parse(&text);
    });
}

fn shown_again<V: Item>(text: &str) -> Result<(), TestCaseError> {
    if let Ok(value) = V::parse(text) {
        prop_assert_eq!(V::parse(&value.to_string()), Ok(value));
    }
    Ok(())
}

#[test]
fn what_parses_is_shown_in_a_form_that_parses_to_the_same() {
    proptest!(ProptestConfig::with_cases(5_000), |(text in near_miss())| {
        shown_again::<AddressSpace>(&text)?;
        shown_again::<CertificateName>(&text)?;
        shown_again::<SmartHost>(&text)?;
        shown_again::<IpRange>(&text)?;
        shown_again::<SkipRange>(&text)?;
    });
    proptest!(|(address in any::<std::net::Ipv4Addr>(), length in 0_u32..=32)| {
        shown_again::<IpRange>(&format!("{address}/{length}"))?;
        shown_again::<SkipRange>(&format!("{address}/{length}"))?;
    });
}

#[test]
fn every_day_of_four_hundred_years_is_counted() {
    let mut expected = Timestamp::parse("1600-01-01T00:00:00Z")
        .expect("a time")
        .seconds();
    for year in 1600..2000 {
        for month in 1..=12 {
            for day in 1..=31 {
                let text = format!("{year}-{month:02}-{day:02}T00:00:00Z");
                let Ok(time) = Timestamp::parse(&text) else {
                    assert!(day > 28, "{text}");
                    continue;
                };
                assert_eq!(time.seconds(), expected, "{text}");
                assert_eq!(time.to_string(), text);
                expected += 86_400;
            }
        }
    }
    assert_eq!(
        Timestamp::parse("2000-01-01T00:00:00Z")
            .expect("a time")
            .seconds(),
        expected
    );
}

#[test]
fn a_setting_reads_back_what_it_was_set_to() {
    let all: Vec<(OutboundParameter, Kind)> = OutboundParameter::ALL
        .iter()
        .filter_map(|parameter| Some((*parameter, parameter.row().kind?)))
        .collect();
    let setting =
        prop::sample::select(all).prop_flat_map(|(parameter, kind)| (Just(parameter), value(kind)));
    proptest!(|((parameter, value) in setting)| {
        let mut connector = OutboundConnector::exported("a");
        connector.set(parameter, value, None).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let Setting::Given { value: read, .. } = connector.get(parameter) else {
            return Err(TestCaseError::fail("it was given"));
        };
        let mut again = OutboundConnector::exported("a");
        again.set(parameter, read, None).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(connector, again);
    });
}

#[test]
fn comparison_is_symmetric_and_never_finds_a_thing_different_from_itself() {
    proptest!(|(one in object(InboundConnector::new("a")), two in object(InboundConnector::new("A")))| {
        prop_assert!(one.differences(&one).different.is_empty());
        prop_assert_eq!(one.differences(&two), two.differences(&one));
    });
    proptest!(ProptestConfig::with_cases(64), |(one in organization(), two in organization())| {
        prop_assert_ne!(one.same_meaning(&one), Sameness::Different);
        prop_assert_eq!(one.same_meaning(&two), two.same_meaning(&one));
    });
}

#[test]
fn what_is_unknown_is_never_different() {
    proptest!(|(one in object(OutboundConnector::new("a")), two in object(OutboundConnector::exported("a")))| {
        let differences = one.differences(&two);
        for parameter in OutboundParameter::ALL {
            let row = parameter.row();
            let is_known = |connector: &OutboundConnector| connector.get(*parameter) != Setting::Unknown;
            if row.kind.is_some() && !(is_known(&one) && is_known(&two)) {
                prop_assert!(differences.undecided.contains(&row), "{}", row.name);
            }
        }
    });
}

/// The same value spelled otherwise: entries in another order and repeated, letters in another case.
fn respelled(value: Value, kind: Kind) -> Value {
    match (value, kind) {
        (Value::List { entries, complete }, Kind::List(kind)) => {
            let mut entries: Vec<Value> = entries
                .into_iter()
                .rev()
                .map(|entry| match kind {
                    // In lists, case doesn't matter in texts of any kind.
                    Kind::Text => shouted(entry),
                    kind => respelled(entry, *kind),
                })
                .collect();
            entries.extend(entries.first().cloned());
            Value::List { entries, complete }
        }
        (value, Kind::Optional(kind)) => respelled(value, *kind),
        (value, Kind::Text | Kind::Timestamp) => value,
        (value, _) => shouted(value),
    }
}

fn shouted(value: Value) -> Value {
    match value {
        Value::Text(text) => Value::Text(text.to_ascii_uppercase().into()),
        value => value,
    }
}

#[test]
fn order_case_and_repetition_never_matter() {
    proptest!(|(connector in object(InboundConnector::new("a")))| {
        let mut other = connector.clone();
        for parameter in InboundParameter::ALL {
            if let (Setting::Given { value, .. }, Some(kind)) = (connector.get(*parameter), parameter.row().kind) {
                other.set(*parameter, respelled(value, kind), None).map_err(|error| TestCaseError::fail(error.to_string()))?;
            }
        }
        prop_assert!(connector.differences(&other).different.is_empty());
        prop_assert_eq!(connector.differences(&other), connector.differences(&connector));
    });
}

#[test]
fn the_order_of_objects_never_matters() {
    proptest!(ProptestConfig::with_cases(64), |(organization in organization())| {
        let mut other = organization.clone();
        // Objects that nothing tells apart are compared in order, so here is only one of each.
        other.inbound_connectors.dedup_by_key(|connector| connector.guid);
        let mut reversed = other.clone();
        reversed.inbound_connectors.reverse();
        prop_assert_eq!(other.same_meaning(&reversed), other.same_meaning(&other));
    });
}
