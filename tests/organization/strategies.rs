//! Objects and organizations with any settings, valid and not.

use connector_checker::domain::Domain;
use connector_checker::organization::{
    AcceptedDomain, Guid, InboundConnector, Kind, List, Noun, Organization, OrganizationConfig,
    OutboundConnector, ParameterId, RemoteDomain, Settings, TransportRule, Value, parse_item,
};
use proptest::prelude::*;
use std::fmt::Debug;

/// Any value of a kind, as text that the parameter takes. Some texts have the wrong content.
pub fn value(kind: Kind) -> BoxedStrategy<Value> {
    let text = |pattern: &'static str| pattern.prop_map(|text| Value::from(text.as_str()));
    match kind {
        Kind::Boolean => any::<bool>().prop_map(Value::from).boxed(),
        Kind::Number => (-2_i64..100).prop_map(Value::from).boxed(),
        Kind::Word(words) => prop::sample::select(words).prop_map(Value::from).boxed(),
        Kind::Guid => any::<u128>()
            .prop_map(|bits| {
                let digits = format!("{bits:032x}");
                let groups = [
                    &digits[..8],
                    &digits[8..12],
                    &digits[12..16],
                    &digits[16..20],
                    &digits[20..],
                ];
                Value::from(groups.join("-").as_str())
            })
            .boxed(),
        Kind::Optional(kind) => prop_oneof![Just(Value::Null), value(*kind)].boxed(),
        Kind::List(kind) => (prop::collection::vec(value(*kind), 0..4), any::<bool>())
            .prop_map(|(entries, complete)| Value::List { entries, complete })
            .boxed(),
        Kind::Text => text("[ -~éß\u{202e}]{0,6}").boxed(),
        Kind::Timestamp => text("20[0-2][0-9]-[01][0-9]-[0-3][0-9]T1[0-9]:[0-5]0:00Z").boxed(),
        Kind::MailAddress => text("[ab]{1,2}@[ab]\\.com|[ab]").boxed(),
        Kind::AddressSpace => text("(smtp:)?(\\*\\.)?[ab]{1,2}\\.com(;[1-3])?|\\*|a\\.\\*").boxed(),
        Kind::SmartHost => text("[ab]{1,2}\\.com|192\\.0\\.2\\.[0-9]|a\\.com:25").boxed(),
        Kind::IpRange | Kind::SkipRange => {
            text("192\\.0\\.2\\.[0-9](/3[0-2])?|::1|192\\.0\\.2\\.1-192\\.0\\.2\\.[1-3]").boxed()
        }
        Kind::Predicate => text("(SentTo|From)Scope: [ab](, [ab])?|no condition").boxed(),
        // Domains and names in certificates.
        _ => text("(\\*\\.)?[ab]{1,2}\\.com|[ab]").boxed(),
    }
}

/// What is done to a parameter.
#[derive(Clone, Debug)]
enum Change {
    Keep,
    Forget,
    Set(Value),
}

/// The object, with any of its settings given, unknown, or left as they are.
pub fn object<T: Settings + Clone + Debug + 'static>(start: T) -> BoxedStrategy<T> {
    let changes: Vec<BoxedStrategy<Change>> = T::Parameter::ALL
        .iter()
        .map(|parameter| match parameter.row().kind {
            None => Just(Change::Keep).boxed(),
            Some(kind) => prop_oneof![
                Just(Change::Keep),
                Just(Change::Forget),
                value(kind).prop_map(Change::Set),
            ]
            .boxed(),
        })
        .collect();
    changes
        .prop_map(move |changes| {
            let mut object = start.clone();
            for (parameter, change) in T::Parameter::ALL.iter().zip(changes) {
                match change {
                    Change::Keep => {}
                    Change::Forget => object.forget(*parameter),
                    Change::Set(value) => {
                        let set = object.set(*parameter, value, None);
                        set.unwrap_or_else(|error| panic!("{error}"));
                    }
                }
            }
            object
        })
        .boxed()
}

/// Up to three of these objects. Few names and identifiers, so that many are alike.
fn several<T: Debug + 'static>(
    object: impl Fn(&'static str) -> BoxedStrategy<T> + Copy + 'static,
    identify: fn(&mut T, Option<Guid>),
) -> impl Strategy<Value = Vec<T>> {
    let guid = prop::sample::select(vec![
        None,
        Guid::parse("07a1ca0e-3fd5-40b4-8bea-dd9597da77d9"),
        Guid::parse("f7d386a8-73e9-4805-a335-bd2b24ef690e"),
    ]);
    let one =
        (prop_oneof![Just("a"), Just("b.example")], guid).prop_flat_map(move |(name, guid)| {
            object(name).prop_map(move |mut object| {
                identify(&mut object, guid);
                object
            })
        });
    prop::collection::vec(one, 0..3)
}

/// Any organization.
pub fn organization() -> impl Strategy<Value = Organization> {
    let domain = || "a.example".parse::<Domain>().expect("a domain");
    let mailboxes = prop::collection::vec("[ab]@a\\.example", 0..3);
    (
        several(
            move |_| object(AcceptedDomain::new(domain())),
            |domain, guid| domain.guid = guid,
        ),
        several(
            |name| object(RemoteDomain::new(name)),
            |domain, guid| domain.guid = guid,
        ),
        several(
            |name| object(InboundConnector::new(name)),
            |connector, guid| connector.guid = guid,
        ),
        several(
            |name| object(OutboundConnector::new(name)),
            |connector, guid| connector.guid = guid,
        ),
        several(
            |name| object(TransportRule::new(name)),
            |rule, guid| rule.guid = guid,
        ),
        object(OrganizationConfig::default()),
        (mailboxes, any::<bool>()),
        prop::sample::subsequence(
            vec![
                Noun::AcceptedDomain,
                Noun::InboundConnector,
                Noun::OutboundConnector,
            ],
            0..=3,
        ),
    )
        .prop_map(
            |(
                accepted_domains,
                remote_domains,
                inbound_connectors,
                outbound_connectors,
                transport_rules,
                organization_config,
                (mailboxes, complete),
                incomplete,
            )| Organization {
                files: Vec::new(),
                accepted_domains,
                remote_domains,
                inbound_connectors,
                outbound_connectors,
                transport_rules,
                organization_config,
                cloud_mailboxes: List::new(
                    mailboxes.iter().map(|text| parse_item(text)).collect(),
                    complete,
                ),
                incomplete,
            },
        )
}
