//! Whatever the input, there is an answer, and soon.

use super::properties::{connector, organization, transaction};
use super::{accepted, transaction as in_words};
use connector_checker::inbound::{Attributor, Tls, Transaction};
use connector_checker::organization::{
    CertificateName, InboundConnector, InboundParameter, Item, List, Organization, ParameterId,
    Settings, Value,
};
use proptest::prelude::*;
use std::net::IpAddr;

/// Texts that look like values, and some that don't.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("*".to_owned()),
        Just("*.".to_owned()),
        Just("smtp:*.com;100".to_owned()),
        Just("0.0.0.0/0".to_owned()),
        Just("255.255.255.255".to_owned()),
        Just("::/0".to_owned()),
        Just("*.com".to_owned()),
        Just("bücher.example".to_owned()),
        "[a-c*.@/:0-9 -]{0,12}",
        any::<String>(),
    ]
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        text().prop_map(|text| Value::Text(text.into())),
        (prop::collection::vec(text(), 0..4), any::<bool>()).prop_map(|(texts, complete)| {
            Value::List {
                entries: texts
                    .into_iter()
                    .map(|text| Value::Text(text.into()))
                    .collect(),
                complete,
            }
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn there_is_an_answer_for_any_settings(
        organization in organization(),
        transaction in transaction(),
        connector in connector(),
        settings in prop::collection::vec((any::<prop::sample::Index>(), prop::option::of(value())), 0..12),
        source in any::<IpAddr>(),
    ) {
        let mut organization = organization;
        let mut strange = connector;
        for (parameter, value) in settings {
            let parameter = InboundParameter::ALL[parameter.index(InboundParameter::ALL.len())];
            match value {
                // A value of the wrong type is refused, which is as good.
                Some(value) => drop(strange.set(parameter, value, None)),
                None => strange.forget(parameter),
            }
        }
        organization.inbound_connectors.push(strange);
        let attributor = Attributor::new(&organization);
        for source in [transaction.source, source] {
            let transaction = Transaction { source, ..transaction.clone() };
            for fate in attributor.attribute(&transaction).fates {
                prop_assert!(!fate.outcomes.is_empty());
                prop_assert!(!fate.answer().is_empty());
                prop_assert_eq!(fate.claims().count(), fate.grounds().iter().count());
                let trace = attributor.trace(&transaction, &fate);
                prop_assert_eq!(trace.count(), organization.inbound_connectors.len());
            }
        }
    }
}

#[test]
fn a_transaction_without_recipients_has_no_fates() {
    let transaction = in_words("203.0.113.5");
    assert!(
        Attributor::new(&Organization::default())
            .attribute(&transaction)
            .fates
            .is_empty()
    );
}

#[test]
fn a_hundred_thousand_connectors_and_names_are_no_matter() {
    let connectors = (0..100_000_u32).map(|number| InboundConnector {
        connector_type: connector_checker::organization::ConnectorType::OnPremises.into(),
        tls_sender_certificate_name: Some(Ok(CertificateName::parse(&format!(
            "*.company{number}.example"
        ))
        .expect("a name")))
        .into(),
        sender_ip_addresses: List::parse([&*format!(
            "10.{}.{}.{}",
            number >> 16,
            number >> 8 & 255,
            number & 255
        )])
        .into(),
        ..InboundConnector::new(format!("From {number}"))
    });
    let organization = Organization {
        accepted_domains: vec![accepted("company77777.example")],
        inbound_connectors: connectors.collect(),
        ..Organization::default()
    };
    let attributor = Attributor::new(&organization);
    let names = (0..1_000).map(|number| format!("a.company{}.example", 77_000 + number));
    let names: Vec<String> = names.collect();
    let transaction = Transaction {
        tls: Some(Tls::presenting(names.iter().map(String::as_str)).expect("names")),
        recipients: vec!["a@b.example".parse().expect("an address"); 1_000],
        ..in_words("10.0.0.9")
    };
    let attribution = attributor.attribute(&transaction);
    assert_eq!(attribution.fates.len(), 1_000);
    assert_eq!(super::shown(&attribution.fates[999]), "relayed 77778");
}

#[test]
fn crafted_names_of_one_suffix_are_found_one_by_one() {
    let nested: Vec<String> = (1..120)
        .map(|depth| "a.".repeat(depth) + "example")
        .collect();
    let names = nested.iter().map(|name| InboundConnector {
        connector_type: connector_checker::organization::ConnectorType::OnPremises.into(),
        tls_sender_certificate_name: Some(Ok(
            CertificateName::parse(&format!("*.{name}")).expect("a name")
        ))
        .into(),
        ..InboundConnector::new(&**name)
    });
    let organization = Organization {
        accepted_domains: nested.iter().map(|name| accepted(name)).collect(),
        inbound_connectors: names.collect(),
        ..Organization::default()
    };
    let deepest = format!("10.0.0.1 cert={} to=x@y.example", nested[118]);
    super::check(&organization, &deepest, "relayed 119");
}
