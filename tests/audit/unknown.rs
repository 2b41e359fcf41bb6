//! What is unknown: forgetting a setting never turns one answer into another, only into “can’t tell”.

use crate::strategies;
use connector_checker::audit::{Options, Report, audit};
use connector_checker::organization::{
    AcceptedDomainParameter, InboundParameter, Noun, Organization, OutboundParameter, ParameterId,
    RemoteDomainParameter, Settings, TransportRuleParameter,
};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// An object's own parameter that counts as its usual value when it isn't exported, since few exports have it or
/// every lint would need it.
const USUAL: [&str; 10] = [
    "Enabled",
    "State",
    "Mode",
    "TrustedOrganizations",
    "EFTestMode",
    "EFSkipMailGateway",
    "ScanAndDropRecipients",
    "ClientHostNames",
    // These identify the object.
    "Name",
    "DomainName",
];

/// A lint, and the object that it is about.
type At = (&'static str, Option<(Noun, usize)>);

/// Which lints were found or undecided, at which object.
fn answers(report: &Report) -> [BTreeSet<At>; 2] {
    let found = report.findings.iter().map(|finding| {
        let object = finding.object.as_ref();
        (
            finding.lint.id,
            object.map(|object| (object.noun, object.position)),
        )
    });
    let undecided = report.undecided.iter().map(|one| {
        let object = one.object.as_ref();
        (
            one.lint.id,
            object.map(|object| (object.noun, object.position)),
        )
    });
    [found.collect(), undecided.collect()]
}

/// Forgets a parameter of the first object of its noun.
fn forget<T: Settings>(list: &mut [T], name: &str) {
    let parameter = T::Parameter::by_name(name).expect("a parameter");
    if let Some(first) = list.first_mut() {
        first.forget(parameter);
    }
}

fn parameters() -> Vec<(Noun, &'static str)> {
    fn of<P: ParameterId>() -> Vec<(Noun, &'static str)> {
        let rows = P::ALL.iter().map(|parameter| parameter.row());
        let held = rows.filter(|row| row.kind.is_some() && !USUAL.contains(&row.name));
        held.map(|row| (row.noun, row.name)).collect()
    }
    [
        of::<AcceptedDomainParameter>(),
        of::<InboundParameter>(),
        of::<OutboundParameter>(),
        of::<RemoteDomainParameter>(),
        of::<TransportRuleParameter>(),
    ]
    .concat()
}

fn without(organization: &Organization, noun: Noun, name: &str) -> Organization {
    let mut changed = organization.clone();
    match noun {
        Noun::AcceptedDomain => forget(&mut changed.accepted_domains, name),
        Noun::RemoteDomain => forget(&mut changed.remote_domains, name),
        Noun::InboundConnector => forget(&mut changed.inbound_connectors, name),
        Noun::OutboundConnector => forget(&mut changed.outbound_connectors, name),
        Noun::TransportRule => forget(&mut changed.transport_rules, name),
        _ => {}
    }
    changed
}

/// The nouns whose lists may be cut off.
const LISTS: [Noun; 5] = [
    Noun::AcceptedDomain,
    Noun::RemoteDomain,
    Noun::InboundConnector,
    Noun::OutboundConnector,
    Noun::TransportRule,
];

/// What was found and is lost without a doubt, or is found only now and wasn't in doubt.
fn turned(organization: &Organization, changed: &Organization) -> Vec<String> {
    let options = Options::default();
    let [found, undecided] = answers(&audit(organization, &options));
    let [found_later, undecided_later] = answers(&audit(changed, &options));
    let lost = found
        .difference(&found_later)
        .filter(|answer| !undecided_later.contains(answer));
    let new = found_later
        .difference(&found)
        .filter(|answer| !undecided.contains(answer));
    let lost = lost.map(|answer| format!("{answer:?} is lost"));
    lost.chain(new.map(|answer| format!("{answer:?} is new")))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn forgetting_a_setting_turns_an_answer_into_the_same_or_into_a_doubt(
        organization in strategies::organization(),
        (noun, name) in prop::sample::select(parameters()),
    ) {
        let changed = without(&organization, noun, name);
        let turned = turned(&organization, &changed);
        prop_assert!(turned.is_empty(), "without {}: {:?}", name, turned);
    }

    #[test]
    fn a_list_that_was_cut_off_turns_an_answer_into_the_same_or_into_a_doubt(
        organization in strategies::organization(),
        noun in prop::sample::select(&LISTS[..]),
    ) {
        let mut whole = organization;
        whole.incomplete.retain(|other| *other != noun);
        let mut changed = whole.clone();
        changed.incomplete.push(noun);
        let turned = turned(&whole, &changed);
        prop_assert!(turned.is_empty(), "{:?} was cut off: {:?}", noun, turned);
    }
}
