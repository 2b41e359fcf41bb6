//! The router: the worked example and every rule by name, a twin that reads the rules naively, and
//! properties over generated organizations.

mod arriving;
mod assumptions;
mod collisions;
mod drafting;
mod golden;
mod grades;
mod incomplete;
mod names;
mod properties;
mod tracing;
mod twin;

use connector_checker::domain::MailAddress;
use connector_checker::organization::{
    AcceptedDomain, AcceptedDomainType, ConnectorType, Organization, OutboundConnector,
};
use connector_checker::routing::{Outcome, Precedence, Reading, Router};

/// A connector in words: its patterns, and `accepted`, `partner`, `off`, `rule`, `central` or
/// `test` for its settings.
fn connector(words: &str) -> OutboundConnector {
    let mut connector = OutboundConnector::of_type(words, ConnectorType::OnPremises);
    for word in words.split_whitespace() {
        match word {
            "accepted" => connector.all_accepted_domains = true.into(),
            "partner" => connector.connector_type = ConnectorType::Partner.into(),
            "off" => connector.enabled = false.into(),
            "rule" => connector.is_transport_rule_scoped = true.into(),
            "central" => {
                connector.route_all_messages_via_on_premises = true.into();
            }
            "test" => connector.test_mode = true.into(),
            pattern => twin::add(&mut connector, pattern.parse().expect(pattern)),
        }
    }
    connector
}

/// An accepted domain in words: its name, and `subdomains` or `relay` for its settings.
fn accepted(words: &str) -> AcceptedDomain {
    let (name, settings) = words.split_once(' ').unwrap_or((words, ""));
    AcceptedDomain {
        match_sub_domains: settings.contains("subdomains").into(),
        domain_type: match settings.contains("relay") {
            true => AcceptedDomainType::InternalRelay.into(),
            false => AcceptedDomainType::Authoritative.into(),
        },
        ..AcceptedDomain::new(name.parse().expect(name))
    }
}

fn organization(accepted_domains: &[&str], connectors: &[&str]) -> Organization {
    Organization {
        accepted_domains: accepted_domains
            .iter()
            .map(|words| accepted(words))
            .collect(),
        outbound_connectors: connectors.iter().map(|words| connector(words)).collect(),
        ..Organization::default()
    }
}

fn address(text: &str) -> MailAddress {
    text.parse().expect(text)
}

/// An outcome in a word or two; connectors by their number, counted from 1.
fn shown(reading: &Reading) -> String {
    match &reading.outcome {
        Outcome::Connector(position) => format!("{}", position + 1),
        Outcome::Tie(positions) => {
            let numbers: Vec<_> = positions.iter().map(|p| (p + 1).to_string()).collect();
            numbers.join(" or ")
        }
        Outcome::Mx => "MX".to_owned(),
        Outcome::StaysInMicrosoft365 => "stays".to_owned(),
        Outcome::Rejected => "rejected".to_owned(),
        Outcome::Loops => "loops".to_owned(),
    }
}

/// Checks where both readings send a recipient: most specific first, then listed order. Each
/// reading is asked for itself, and must know of the other one.
#[track_caller]
fn check_both(organization: &Organization, recipient: &str, expected: [&str; 2]) {
    let recipient = address(recipient);
    for (precedence, [own, other]) in [
        (Precedence::MostSpecific, expected),
        (Precedence::ListedOrder, [expected[1], expected[0]]),
    ] {
        let router = Router::new(organization.clone(), precedence);
        let route = router.route(&recipient);
        assert_eq!(shown(&route.reading), own, "{recipient}, {precedence:?}");
        let other = (other != own).then(|| other.to_owned());
        assert_eq!(
            route.other.as_ref().map(shown),
            other,
            "the other of {precedence:?}"
        );
    }
}

/// Checks where a recipient goes when both readings agree.
#[track_caller]
fn check(organization: &Organization, recipient: &str, expected: &str) {
    check_both(organization, recipient, [expected, expected]);
}
