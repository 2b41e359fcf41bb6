//! The rules read naively: every connector is looked at, and names are compared as text. It shares
//! nothing with the router but the types that it reads.

use connector_checker::domain::DomainPattern;
use connector_checker::organization::{
    AcceptedDomain, AcceptedDomainType, AddressSpace, Arrival, ConnectorType, Directory, List,
    MailboxesHere, MxRecords, Organization, OutboundConnector, RoutingView, Setting,
};
use connector_checker::routing::{Message, Precedence};

/// Adds a recipient domain to those of a connector.
pub fn add(connector: &mut OutboundConnector, pattern: DomainPattern) {
    let listed = connector.recipient_domains.known().expect("it is known");
    let more = listed.valid().cloned().chain([AddressSpace::from(pattern)]);
    connector.recipient_domains = more.collect::<List<_>>().into();
}

/// The organization whose view this is, where every setting is known.
pub fn organization(view: &RoutingView) -> Organization {
    let accepted = view.accepted_domains.iter().map(|accepted| AcceptedDomain {
        match_sub_domains: accepted.match_sub_domains.expect("it is known").into(),
        domain_type: accepted.domain_type.expect("it is known").into(),
        ..AcceptedDomain::new(accepted.domain.clone().expect("it is known"))
    });
    let connectors = view.outbound_connectors.iter().map(|connector| {
        let settings = connector.settings;
        let domains = connector.recipient_domains.iter().cloned();
        OutboundConnector {
            enabled: settings.enabled.into(),
            recipient_domains: domains.map(AddressSpace::from).collect::<List<_>>().into(),
            all_accepted_domains: settings.all_accepted_domains.into(),
            is_transport_rule_scoped: settings.is_transport_rule_scoped.into(),
            route_all_messages_via_on_premises: settings.route_all_messages_via_on_premises.into(),
            test_mode: settings.test_mode.into(),
            ..OutboundConnector::of_type(&*connector.name, settings.connector_type)
        }
    });
    Organization {
        accepted_domains: accepted.collect(),
        outbound_connectors: connectors.collect(),
        cloud_mailboxes: view.cloud_mailboxes.iter().cloned().collect(),
        ..Organization::default()
    }
}

/// What the rules answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    Stays,
    Rejected,
    Loops,
    Mx,
    /// The best connectors, whether by centralized transport, and how they match.
    Connectors(Vec<usize>, bool, Way),
}

/// How a connector's scope matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    Exact,
    /// With what stands behind the star.
    Wildcard(String),
    AllAccepted,
    Everything,
}

/// How good a way is: the higher of two wins.
fn worth(way: &Way, precedence: Precedence) -> (u32, usize) {
    match (way, precedence) {
        (Way::Exact, _) => (4, 0),
        (Way::Wildcard(base), Precedence::MostSpecific) => (3, base.len()),
        (Way::AllAccepted, Precedence::MostSpecific) => (2, 0),
        (Way::AllAccepted, Precedence::ListedOrder) => (3, 0),
        (Way::Wildcard(base), Precedence::ListedOrder) => (2, base.len()),
        (Way::Everything, _) => (1, 0),
    }
}

/// Whether the name is a subdomain, at any depth.
fn is_below(name: &str, base: &str) -> bool {
    name.ends_with(&format!(".{base}"))
}

/// Whether a switch is on. The twin knows every setting.
pub fn is_on(setting: &Setting<bool>) -> bool {
    *setting.known().expect("it is known")
}

/// Every way in which a connector's scope matches, each once.
pub fn ways(organization: &Organization, connector: &OutboundConnector, domain: &str) -> Vec<Way> {
    let mut ways = Vec::new();
    let listed = connector.recipient_domains.known().expect("it is known");
    for space in listed.valid() {
        let pattern = space.pattern.to_string();
        let way = match pattern.strip_prefix("*.") {
            _ if pattern == "*" => Some(Way::Everything),
            Some(base) if domain == base || is_below(domain, base) => {
                Some(Way::Wildcard(base.to_owned()))
            }
            None if domain == pattern => Some(Way::Exact),
            _ => None,
        };
        ways.extend(way.filter(|way| !ways.contains(way)));
    }
    let to_own_servers = connector.connector_type.known() == Some(&ConnectorType::OnPremises);
    let is_accepted = organization.accepted_domains.iter().any(|accepted| {
        let name = accepted.domain().expect("it is known").to_string();
        domain == name || (is_on(&accepted.match_sub_domains) && is_below(domain, &name))
    });
    if is_on(&connector.all_accepted_domains) && to_own_servers && is_accepted {
        ways.push(Way::AllAccepted);
    }
    ways
}

/// The accepted domain that the recipient's domain is or, with match-subdomains, is below; the
/// longest of several.
fn accepted<'a>(organization: &'a Organization, domain: &str) -> Option<&'a AcceptedDomain> {
    let name = |accepted: &AcceptedDomain| accepted.domain().expect("it is known").to_string();
    let domains = organization.accepted_domains.iter();
    let covers = |accepted: &&AcceptedDomain| {
        let is_above = is_below(domain, &name(accepted));
        domain == name(accepted) || (is_on(&accepted.match_sub_domains) && is_above)
    };
    domains
        .filter(covers)
        .max_by_key(|accepted| name(accepted).len())
}

/// The connectors that take part and match, with every way; if any of them is centralized, those
/// only. Messages that centralized transport doesn't send back leave those out.
pub fn contenders(
    organization: &Organization,
    message: Message,
    domain: &str,
) -> (bool, Vec<(usize, Vec<Way>)>) {
    let leaves_directly = matches!(message, Message::Forwarded | Message::Redirected)
        && accepted(organization, domain).is_none();
    let mut matching = Vec::new();
    let mut centralized = Vec::new();
    for (position, connector) in organization.outbound_connectors.iter().enumerate() {
        let ways = ways(organization, connector, domain);
        let takes_part = is_on(&connector.enabled) && !is_on(&connector.is_transport_rule_scoped);
        if !takes_part || ways.is_empty() {
            continue;
        }
        let to_own_servers = connector.connector_type.known() == Some(&ConnectorType::OnPremises);
        if is_on(&connector.route_all_messages_via_on_premises) && to_own_servers {
            if leaves_directly {
                continue;
            }
            centralized.push((position, ways.clone()));
        }
        matching.push((position, ways));
    }
    match centralized.is_empty() {
        true => (false, matching),
        false => (true, centralized),
    }
}

/// Whether the mailbox is known to be in Exchange Online.
pub fn stays(organization: &Organization, arrival: Arrival, recipient: &str) -> bool {
    let (_, domain) = recipient.rsplit_once('@').expect("an address");
    let all = arrival.mailboxes == MailboxesHere::All && accepted(organization, domain).is_some();
    let mut mailboxes = organization.cloud_mailboxes.valid();
    all || mailboxes.any(|mailbox| mailbox.to_string().to_lowercase() == recipient.to_lowercase())
}

/// Whether the directory is known to lack a recipient of an authoritative domain. Whoever stays is
/// in it.
pub fn is_rejected(organization: &Organization, arrival: Arrival, domain: &str) -> bool {
    let accepted = accepted(organization, domain);
    let domain_type = accepted.map(|accepted| accepted.domain_type.known().expect("it is known"));
    arrival.directory == Directory::Mailboxes
        && domain_type == Some(&AcceptedDomainType::Authoritative)
}

/// The answer for a recipient, given as text.
pub fn answer(
    organization: &Organization,
    (arrival, message): (Arrival, Message),
    recipient: &str,
    precedence: Precedence,
) -> Answer {
    let (_, domain) = recipient.rsplit_once('@').expect("an address");
    if stays(organization, arrival, recipient) {
        return Answer::Stays;
    }
    if is_rejected(organization, arrival, domain) {
        return Answer::Rejected;
    }
    let (centralized, contenders) = contenders(organization, message, domain);
    let best = contenders
        .iter()
        .flat_map(|(_, ways)| ways)
        .max_by_key(|way| worth(way, precedence));
    let Some(best) = best else {
        let comes_back = arrival.mx == MxRecords::Here && accepted(organization, domain).is_some();
        return if comes_back {
            Answer::Loops
        } else {
            Answer::Mx
        };
    };
    let winners = contenders.iter().filter(|(_, ways)| ways.contains(best));
    let winners = winners.map(|(position, _)| *position).collect();
    Answer::Connectors(winners, centralized, best.clone())
}
