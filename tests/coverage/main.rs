//! Coverage: the map of all possible recipients, what follows from it, and the difference of two
//! configurations. Brute force over small alphabets judges them.

mod changing;
mod differing;
mod differing_everywhere;
mod emptiness;
mod folding;
mod made;
mod own;
mod regions;
mod unknown;
mod unused;

use connector_checker::coverage::{Branch, Coverage};
use connector_checker::domain::MailAddress;
use connector_checker::organization::{
    AcceptedDomain, AcceptedDomainType, Arrival, ConnectorType, List, Organization,
    OutboundConnector, RoutingView,
};
use connector_checker::routing::Message;

/// A connector in words, which are its name too: its patterns, and `accepted`, `partner`, `off`, `rule`
/// or `central` for its settings.
fn connector(words: &str) -> OutboundConnector {
    let mut connector = OutboundConnector::of_type(words, ConnectorType::OnPremises);
    // Its default isn't documented.
    connector.cloud_services_mail_enabled = false.into();
    let mut patterns = Vec::new();
    for word in words.split_whitespace() {
        match word {
            "accepted" => connector.all_accepted_domains = true.into(),
            "partner" => connector.connector_type = ConnectorType::Partner.into(),
            "off" => connector.enabled = false.into(),
            "rule" => connector.is_transport_rule_scoped = true.into(),
            "central" => connector.route_all_messages_via_on_premises = true.into(),
            pattern => patterns.push(pattern),
        }
    }
    connector.recipient_domains = List::parse(patterns).into();
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

fn view(organization: &Organization, arrival: Arrival) -> RoutingView {
    RoutingView {
        arrival,
        ..RoutingView::from(organization)
    }
}

/// The map of an organization in which nothing keeps a message from its connectors.
fn coverage(organization: &Organization) -> Coverage {
    Coverage::new(view(organization, Arrival::SETTLED), Message::default())
}

fn address(text: &str) -> MailAddress {
    text.parse().expect(text)
}

/// A tree as lines: the recipients and what `answer` says of them, each below the ones around it.
fn lines<A>(tree: &Branch<A>, answer: &dyn Fn(&A) -> String) -> Vec<String> {
    let mut lines = vec![format!("{}: {}", tree.recipients, answer(&tree.answer))];
    for child in &tree.children {
        lines.extend(
            self::lines(child, answer)
                .iter()
                .map(|line| format!("  {line}")),
        );
    }
    lines
}

/// The tree of a map as lines.
fn map_lines(coverage: &Coverage) -> Vec<String> {
    let organization = coverage.router().organization();
    lines(&coverage.tree(), &|answer| answer.in_words(organization))
}
