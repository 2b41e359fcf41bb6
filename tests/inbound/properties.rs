//! What holds for every organization and transaction.

use super::twin::{Doubt, Doubts, treatments};
use connector_checker::domain::MailAddress;
use connector_checker::inbound::{
    Attributor, Fate, Holds, Rule, Standing, Tls, Transaction, Treatment,
};
use connector_checker::organization::{
    AcceptedDomain, AcceptedDomainType, CertificateName, ConnectorType, InboundConnector,
    InboundParameter, Item, List, Noun, Organization, OrganizationConfigParameter, Settings, Value,
};
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeSet;

/// Names of few labels, so that organizations are full of coincidences.
pub fn name(most_labels: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(select(vec!["a", "b"]), 1..=most_labels)
        .prop_map(|labels| format!("{}.c", labels.join(".")))
}

fn certificate_name() -> impl Strategy<Value = String> {
    (any::<bool>(), name(3)).prop_map(|(wildcard, name)| match wildcard {
        true => format!("*.{name}"),
        false => name,
    })
}

fn range() -> impl Strategy<Value = String> {
    (0..4_u8, select(vec![0, 30, 31, 32]))
        .prop_map(|(last, length)| format!("192.0.2.{last}/{length}"))
}

fn sender() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => name(2),
        2 => name(2).prop_map(|name| format!("*.{name}")),
        3 => Just("*".to_owned()),
    ]
}

fn list<V: Item>(texts: &[String]) -> List<V> {
    List::parse(texts.iter().map(String::as_str))
}

prop_compose! {
    pub fn connector()(
        is_own in any::<bool>(),
        enabled in prop::bool::weighted(0.85),
        certificate in prop::option::weighted(0.5, certificate_name()),
        addresses in prop::collection::vec(range(), 0..3),
        senders in prop::collection::vec(sender(), 0..3),
        associated in prop::collection::vec(name(2), 0..2),
        has_associated in prop::bool::weighted(0.1),
        only_certificate in prop::bool::weighted(0.3),
        only_addresses in prop::bool::weighted(0.3),
        require_tls in prop::bool::weighted(0.3),
        trusts in prop::bool::weighted(0.05),
        hybrid in any::<bool>(),
    ) -> InboundConnector {
        let certificate = certificate.map(|name| Ok(CertificateName::parse(&name).expect("sound")));
        InboundConnector {
            connector_type: match is_own {
                true => ConnectorType::OnPremises.into(),
                false => ConnectorType::Partner.into(),
            },
            enabled: enabled.into(),
            tls_sender_certificate_name: certificate.into(),
            sender_ip_addresses: list(&addresses).into(),
            sender_domains: list(&senders).into(),
            associated_accepted_domains: match has_associated {
                true => list(&associated).into(),
                false => List::default().into(),
            },
            restrict_domains_to_certificate: only_certificate.into(),
            restrict_domains_to_ip_addresses: only_addresses.into(),
            require_tls: require_tls.into(),
            trusted_organizations: match trusts {
                true => List::parse(["a"]).into(),
                false => List::default().into(),
            },
            cloud_services_mail_enabled: hybrid.into(),
            ..InboundConnector::new("made up")
        }
    }
}

prop_compose! {
    fn accepted_domain()(name in name(3), subdomains in any::<bool>(), relay in any::<bool>()) -> AcceptedDomain {
        AcceptedDomain {
            match_sub_domains: subdomains.into(),
            domain_type: match relay {
                true => AcceptedDomainType::InternalRelay.into(),
                false => AcceptedDomainType::Authoritative.into(),
            },
            ..AcceptedDomain::new(name.parse().expect("sound"))
        }
    }
}

prop_compose! {
    pub fn organization()(
        accepted_domains in prop::collection::vec(accepted_domain(), 0..4),
        inbound_connectors in prop::collection::vec(connector(), 0..5),
        reject in any::<bool>(),
    ) -> Organization {
        let mut organization = Organization { accepted_domains, inbound_connectors, ..Organization::default() };
        organization.organization_config.reject_direct_send = reject.into();
        organization
    }
}

pub fn address() -> impl Strategy<Value = MailAddress> {
    name(3).prop_map(|name| format!("x@{name}").parse().expect("sound"))
}

prop_compose! {
    pub fn transaction()(
        source in prop_oneof![
            8 => (0..5_u8).prop_map(|last| format!("192.0.2.{last}")),
            1 => Just("::ffff:192.0.2.1".to_owned()),
            1 => Just("2001:db8::1".to_owned()),
        ],
        names in prop::option::weighted(0.7, prop::collection::vec(certificate_name(), 0..3)),
        mail_from in prop::option::weighted(0.9, address()),
        recipients in prop::collection::vec(address(), 1..3),
    ) -> Transaction {
        Transaction {
            tls: names.map(|names| Tls::presenting(names.iter().map(String::as_str)).expect("sound")),
            mail_from,
            recipients,
            ..Transaction::from_address(source.parse().expect("sound"))
        }
    }
}

/// The treatments that a fate leaves possible.
pub fn possible(fate: &Fate) -> BTreeSet<Treatment> {
    fate.outcomes
        .iter()
        .map(|outcome| outcome.treatment)
        .collect()
}

fn fates(organization: &Organization, transaction: &Transaction) -> Vec<Fate> {
    Attributor::new(organization).attribute(transaction).fates
}

/// How many questions the twin may ask.
const DOUBTS: u32 = Doubt::NullSender as u32 + 1;

/// Everything that the twin leaves possible, and whether it had to ask.
fn by_twin(
    organization: &Organization,
    transaction: &Transaction,
    recipient: &MailAddress,
) -> (BTreeSet<Treatment>, bool) {
    let (mut all, mut asked) = (BTreeSet::new(), false);
    for answers in 0..1 << DOUBTS {
        let doubts = Doubts::new(answers);
        let domain = recipient.domain().as_str();
        all.extend(treatments(organization, transaction, domain, &doubts));
        asked |= doubts.were_asked();
        if !asked {
            break;
        }
    }
    (all, asked)
}

/// The settings that attribution depends on and that have two values, one of which a connector has.
const SWITCHES: [InboundParameter; 4] = [
    InboundParameter::Enabled,
    InboundParameter::RequireTls,
    InboundParameter::RestrictDomainsToCertificate,
    InboundParameter::RestrictDomainsToIPAddresses,
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    #[test]
    fn the_attributor_agrees_with_the_naive_reading(
        organization in organization(),
        transaction in transaction(),
    ) {
        for fate in fates(&organization, &transaction) {
            let (twin, asked) = by_twin(&organization, &transaction, &fate.recipient);
            let found = possible(&fate);
            // Each connector leaves its own question open, while the twin answers for all at once.
            prop_assert!(twin.is_subset(&found), "{:?} lacks some of {:?}", found, twin);
            if !asked {
                prop_assert_eq!(found, twin);
            }
        }
    }

    #[test]
    fn a_switch_that_was_not_exported_leaves_the_answers_for_both_of_its_values(
        organization in organization(),
        transaction in transaction(),
        connector in any::<prop::sample::Index>(),
        switch in select(SWITCHES.to_vec()),
    ) {
        let count = organization.inbound_connectors.len();
        if count == 0 {
            return Ok(());
        }
        let connector = connector.index(count);
        let with = |value: Option<bool>| {
            let mut organization = organization.clone();
            let connector = &mut organization.inbound_connectors[connector];
            match value {
                Some(value) => connector.set(switch, Value::from(value), None).expect("a switch"),
                None => connector.forget(switch),
            }
            fates(&organization, &transaction)
        };
        let (on, off) = (with(Some(true)), with(Some(false)));
        for ((unknown, on), off) in with(None).iter().zip(&on).zip(&off) {
            let both: BTreeSet<_> = possible(on).union(&possible(off)).copied().collect();
            prop_assert_eq!(possible(unknown), both);
        }
    }

    #[test]
    fn a_type_that_was_not_exported_leaves_the_answers_for_both_types(
        organization in organization(),
        transaction in transaction(),
        connector in any::<prop::sample::Index>(),
    ) {
        let count = organization.inbound_connectors.len();
        if count == 0 {
            return Ok(());
        }
        let connector = connector.index(count);
        let with = |value: Option<ConnectorType>| {
            let mut organization = organization.clone();
            let connector = &mut organization.inbound_connectors[connector];
            match value {
                Some(value) => connector.connector_type = value.into(),
                None => connector.forget(InboundParameter::ConnectorType),
            }
            fates(&organization, &transaction)
        };
        let own = with(Some(ConnectorType::OnPremises));
        let partner = with(Some(ConnectorType::Partner));
        for ((unknown, own), partner) in with(None).iter().zip(&own).zip(&partner) {
            let both: BTreeSet<_> = possible(own).union(&possible(partner)).copied().collect();
            prop_assert_eq!(possible(unknown), both);
        }
    }

    #[test]
    fn what_was_not_exported_never_counts_as_a_no(
        organization in organization(),
        transaction in transaction(),
        forgotten in prop::collection::vec((any::<prop::sample::Index>(), select(vec![
            InboundParameter::Enabled,
            InboundParameter::ConnectorType,
            InboundParameter::SenderDomains,
            InboundParameter::RequireTls,
            InboundParameter::RestrictDomainsToCertificate,
            InboundParameter::RestrictDomainsToIPAddresses,
            InboundParameter::TlsSenderCertificateName,
            InboundParameter::SenderIPAddresses,
            InboundParameter::AssociatedAcceptedDomains,
            InboundParameter::TrustedOrganizations,
        ])), 0..4),
        forget_subdomains in any::<bool>(),
        forget_rejection in prop::bool::weighted(0.3),
        shorten in prop::option::weighted(0.5, select(vec![Noun::AcceptedDomain, Noun::InboundConnector])),
    ) {
        let mut partly = organization.clone();
        for (connector, parameter) in forgotten {
            let count = partly.inbound_connectors.len();
            if count > 0 {
                partly.inbound_connectors[connector.index(count)].forget(parameter);
            }
        }
        if forget_subdomains && let Some(domain) = partly.accepted_domains.first_mut() {
            domain.match_sub_domains = connector_checker::organization::Setting::Unknown;
        }
        if forget_rejection {
            partly.organization_config.forget(OrganizationConfigParameter::RejectDirectSend);
        }
        match shorten {
            Some(Noun::AcceptedDomain) => {
                partly.accepted_domains.pop();
            }
            Some(_) => {
                partly.inbound_connectors.pop();
            }
            None => {}
        }
        partly.incomplete.extend(shorten);
        let (before, after) = (fates(&organization, &transaction), fates(&partly, &transaction));
        for (whole, partly) in before.iter().zip(&after) {
            let (whole_possible, partly_possible) = (possible(whole), possible(partly));
            prop_assert!(
                whole_possible.is_subset(&partly_possible),
                "{:?} became {:?}", whole_possible, partly_possible
            );
            // And where it is told for certain, nothing unknown is behind it.
            if whole_possible.len() == 1 && partly_possible.len() > 1 {
                prop_assert!(partly.grounds().iter().any(|ground| ground.is_unknown()));
            }
        }
    }

    #[test]
    fn the_parts_of_an_answer_fit_together(
        organization in organization(),
        transaction in transaction(),
    ) {
        let attributor = Attributor::new(&organization);
        let attribution = attributor.attribute(&transaction);
        prop_assert_eq!(&attribution.transaction, &transaction);
        prop_assert_eq!(attribution.fates.len(), transaction.recipients.len());
        for (fate, recipient) in attribution.fates.iter().zip(&transaction.recipients) {
            prop_assert_eq!(&fate.recipient, recipient);
            prop_assert!(!fate.outcomes.is_empty());
            prop_assert!(fate.steps.is_sorted_by(|one, other| one.rule < other.rule));
            prop_assert_eq!(fate.steps[0].rule, Rule::Certificate);
            let rules = |fate: &Fate| fate.outcomes.iter().map(|outcome| outcome.rule).collect::<Vec<_>>();
            for rule in rules(fate) {
                prop_assert!(fate.steps.iter().any(|step| step.rule == rule), "{:?}", rule);
            }
            for outcome in &fate.outcomes {
                let positions = outcome.connectors.iter().map(|candidate| candidate.position);
                prop_assert!(positions.clone().is_sorted_by(|one, other| one < other));
                prop_assert!(positions.clone().all(|at| at < organization.inbound_connectors.len()));
                prop_assert!(outcome.connectors.iter().all(|candidate| candidate.matches != Holds::No));
                // Every accepted message but one from the internet has a connector.
                let is_internet = outcome.treatment == Treatment::FromInternet;
                if outcome.treatment.refusal().is_none() {
                    prop_assert_eq!(is_internet, outcome.connectors.is_empty());
                }
            }
            prop_assert!(fate.answer().contains(&recipient.to_string()));
            let trace: Vec<_> = attributor.trace(&transaction, fate).collect();
            prop_assert_eq!(trace.len(), organization.inbound_connectors.len());
            if let Some(outcome) = fate.settled() && outcome.treatment.refusal().is_none() {
                for entry in trace {
                    let listed = outcome.connectors.iter().any(|one| one.position == entry.position);
                    let takes = matches!(entry.standing, Standing::Takes | Standing::Ties);
                    prop_assert_eq!(listed, takes);
                }
            }
        }
    }

    #[test]
    fn connectors_that_are_off_make_no_difference(
        organization in organization(),
        transaction in transaction(),
        more in prop::collection::vec(connector(), 1..3),
    ) {
        let before = fates(&organization, &transaction);
        let mut organization = organization;
        organization.inbound_connectors.extend(more.into_iter().map(|connector| InboundConnector {
            enabled: false.into(),
            ..connector
        }));
        prop_assert_eq!(before, fates(&organization, &transaction));
    }
}
