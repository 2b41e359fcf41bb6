//! What an answer says where accepted domains, or parts of the lists, weren't exported.

use super::made::{any_address, any_organization};
use super::properties::{config, router as router_of, said};
use super::{accepted, address, connector};
use connector_checker::evidence::Grade;
use connector_checker::organization::{
    AcceptedDomain, AcceptedDomainParameter, List, MailboxesHere, Noun, Organization,
    OutboundConnector, Setting, Settings,
};
use connector_checker::routing::{Ground, Outcome, Precedence, Route, Router, Standing};
use proptest::prelude::*;
use proptest::sample::Index;

/// An accepted domain in words of which one setting is unknown.
fn without(words: &str, parameter: AcceptedDomainParameter) -> AcceptedDomain {
    let mut domain = accepted(words);
    domain.forget(parameter);
    domain
}

fn organization(domains: Vec<AcceptedDomain>, connectors: &[&str]) -> Organization {
    Organization {
        accepted_domains: domains,
        outbound_connectors: connectors.iter().map(|words| connector(words)).collect(),
        ..Organization::default()
    }
}

fn route(organization: &Organization, recipient: &str) -> Route {
    let router = Router::new(organization, Precedence::default());
    router.route(&address(recipient))
}

/// What an answer says that is unknown.
fn unknown(organization: &Organization, recipient: &str) -> Vec<Ground> {
    unknown_of(&route(organization, recipient))
}

fn unknown_of(route: &Route) -> Vec<Ground> {
    let unknown: Vec<Ground> = route
        .grounds
        .iter()
        .filter(|one| one.is_unknown())
        .collect();
    let is_hedged = route.answer().starts_with("As far as is known, mail for ");
    assert_eq!(is_hedged, !unknown.is_empty(), "{}", route.answer());
    assert!(unknown.is_empty() || route.grade() >= Grade::Inferred);
    unknown
}

const UNKNOWN_DOMAINS: [Ground; 1] = [Ground::UnknownAcceptedDomains];

#[test]
fn whether_subdomains_match_is_asked_below_the_domain_only() {
    let domains = || {
        vec![without(
            "contoso.com",
            AcceptedDomainParameter::MatchSubDomains,
        )]
    };
    let all = organization(domains(), &["accepted", "*"]);
    assert_eq!(unknown(&all, "john@contoso.com"), []);
    assert_eq!(unknown(&all, "john@sales.contoso.com"), UNKNOWN_DOMAINS);
    assert_eq!(unknown(&all, "john@fabrikam.com"), []);
    // A connector that wins either way makes no difference.
    let exact = organization(domains(), &["accepted", "sales.contoso.com"]);
    assert_eq!(unknown(&exact, "john@sales.contoso.com"), []);
    let nobody = organization(domains(), &["*"]);
    assert_eq!(unknown(&nobody, "john@sales.contoso.com"), []);
}

#[test]
fn the_reading_in_which_acceptance_matters_may_be_the_other_one() {
    let domains = vec![without(
        "contoso.com",
        AcceptedDomainParameter::MatchSubDomains,
    )];
    let wildcard = organization(domains, &["accepted", "*.contoso.com"]);
    let route = route(&wildcard, "john@sales.contoso.com");
    assert_eq!(route.reading.outcome, Outcome::Connector(1));
    assert_eq!(
        unknown(&wildcard, "john@sales.contoso.com"),
        UNKNOWN_DOMAINS
    );
}

#[test]
fn the_type_of_a_domain_is_asked_where_no_connector_matches() {
    let domains = || vec![without("contoso.com", AcceptedDomainParameter::DomainType)];
    let none = organization(domains(), &[]);
    assert_eq!(unknown(&none, "john@contoso.com"), UNKNOWN_DOMAINS);
    assert!(
        !route(&none, "john@contoso.com")
            .grounds
            .contains(Ground::InternalRelay)
    );
    assert_eq!(unknown(&none, "john@fabrikam.com"), []);
    let matched = organization(domains(), &["contoso.com"]);
    assert_eq!(unknown(&matched, "john@contoso.com"), []);
}

#[test]
fn a_domain_that_is_missing_may_be_the_recipients() {
    let incomplete = |connectors| Organization {
        incomplete: vec![Noun::AcceptedDomain],
        ..organization(vec![accepted("contoso.com")], connectors)
    };
    let all = incomplete(&["accepted"]);
    assert_eq!(unknown(&all, "john@fabrikam.com"), UNKNOWN_DOMAINS);
    assert_eq!(unknown(&all, "john@contoso.com"), []);
    assert_eq!(unknown(&incomplete(&["*"]), "john@fabrikam.com"), []);
    // Without a connector, mail for a domain of the organization's own goes nowhere.
    assert_eq!(
        unknown(&incomplete(&[]), "john@fabrikam.com"),
        UNKNOWN_DOMAINS
    );
}

#[test]
fn what_is_unknown_of_domains_and_of_connectors_adds_up() {
    let mut second = connector("fabrikam.com");
    second.all_accepted_domains = Default::default();
    let organization = Organization {
        incomplete: vec![Noun::AcceptedDomain],
        outbound_connectors: vec![connector("*"), second],
        ..Organization::default()
    };
    assert_eq!(
        unknown(&organization, "john@contoso.com"),
        [Ground::Assumed, Ground::UnknownAcceptedDomains]
    );
}

#[test]
fn a_connector_that_is_missing_may_be_better_than_any() {
    let incomplete = |connectors| Organization {
        incomplete: vec![Noun::OutboundConnector],
        ..organization(vec![accepted("contoso.com")], connectors)
    };
    for connectors in [&[][..], &["contoso.com central"]] {
        assert_eq!(
            unknown(&incomplete(connectors), "john@contoso.com"),
            [Ground::UnknownConnectors]
        );
    }
}

#[test]
fn a_mailbox_that_is_missing_may_be_that_of_a_recipient_in_an_accepted_domain() {
    let incomplete = Organization {
        cloud_mailboxes: List::new(Vec::new(), false),
        ..organization(vec![accepted("contoso.com subdomains")], &["*"])
    };
    let unknown_mailboxes = [Ground::UnknownMailboxes];
    assert_eq!(unknown(&incomplete, "john@contoso.com"), unknown_mailboxes);
    assert_eq!(
        unknown(&incomplete, "john@a.contoso.com"),
        unknown_mailboxes
    );
    assert_eq!(unknown(&incomplete, "john@fabrikam.com"), []);
    let without_domains = Organization {
        incomplete: vec![Noun::AcceptedDomain],
        ..incomplete
    };
    assert_eq!(
        unknown(&without_domains, "john@fabrikam.com"),
        unknown_mailboxes
    );
}

#[test]
fn a_mailbox_that_is_known_to_be_in_exchange_online_rests_on_nothing_else() {
    let organization = Organization {
        cloud_mailboxes: List::new(vec![Ok(address("john@contoso.com"))], false),
        ..Organization::exported()
    };
    assert_eq!(unknown(&organization, "john@contoso.com"), []);
    assert_eq!(
        unknown(&organization, "jane@contoso.com"),
        [
            Ground::UnknownAcceptedDomains,
            Ground::UnknownConnectors,
            Ground::UnknownMailboxes
        ]
    );
}

#[test]
fn the_trace_says_of_which_connectors_acceptance_decides() {
    let domains = vec![without(
        "contoso.com",
        AcceptedDomainParameter::MatchSubDomains,
    )];
    let organization = organization(domains, &["accepted", "accepted partner", "*"]);
    let router = Router::new(organization, Precedence::default());
    let says = |recipient| -> Vec<bool> {
        let route = router.route(&address(recipient));
        let trace = router.trace(&route);
        trace
            .map(|entry| entry.grounds.contains(Ground::UnknownAcceptedDomains))
            .collect()
    };
    assert_eq!(says("john@sales.contoso.com"), [true, false, false]);
    assert_eq!(says("john@contoso.com"), [false; 3]);
    let route = router.route(&address("john@sales.contoso.com"));
    let first = router.trace(&route).next().expect("a connector");
    assert_eq!(first.standing, Standing::NoMatch);
}

/// Where a message goes in both readings, by the names of the connectors: positions differ where one
/// is missing.
fn outcomes(organization: &Organization, route: &Route) -> [(&'static str, Vec<usize>); 2] {
    let number = |position: &usize| {
        let connector: &OutboundConnector = &organization.outbound_connectors[*position];
        let name = connector
            .name
            .known()
            .expect("every connector has a number");
        name.parse().expect("a number")
    };
    Precedence::ALL.map(|precedence| {
        let outcome = &route.under(precedence).outcome;
        let positions = match outcome {
            Outcome::Connector(position) => vec![number(position)],
            Outcome::Tie(positions) => positions.iter().map(number).collect(),
            _ => Vec::new(),
        };
        (outcome.id(), positions)
    })
}

/// What an export lacks.
#[derive(Clone, Debug)]
enum Missing {
    Domain(Index),
    DomainName(Index),
    MatchSubDomains(Index),
    DomainType(Index),
    Connector(Index),
    Mailboxes,
}

fn missing() -> impl Strategy<Value = Missing> {
    prop_oneof![
        any::<Index>().prop_map(Missing::Domain),
        any::<Index>().prop_map(Missing::DomainName),
        any::<Index>().prop_map(Missing::MatchSubDomains),
        any::<Index>().prop_map(Missing::DomainType),
        any::<Index>().prop_map(Missing::Connector),
        Just(Missing::Mailboxes),
    ]
}

/// Takes something away, and gives the ground that says so.
fn take_away(organization: &mut Organization, missing: &Missing) -> Option<Ground> {
    let domains = &mut organization.accepted_domains;
    let connectors = &mut organization.outbound_connectors;
    Some(match missing {
        Missing::Domain(at) if !domains.is_empty() => {
            domains.remove(at.index(domains.len()));
            organization.incomplete.push(Noun::AcceptedDomain);
            Ground::UnknownAcceptedDomains
        }
        Missing::DomainName(at) if !domains.is_empty() => {
            let place = at.index(domains.len());
            domains[place].forget(AcceptedDomainParameter::DomainName);
            Ground::UnknownAcceptedDomains
        }
        Missing::MatchSubDomains(at) if !domains.is_empty() => {
            let place = at.index(domains.len());
            domains[place].forget(AcceptedDomainParameter::MatchSubDomains);
            Ground::UnknownAcceptedDomains
        }
        Missing::DomainType(at) if !domains.is_empty() => {
            let place = at.index(domains.len());
            domains[place].forget(AcceptedDomainParameter::DomainType);
            Ground::UnknownAcceptedDomains
        }
        Missing::Connector(at) if !connectors.is_empty() => {
            connectors.remove(at.index(connectors.len()));
            organization.incomplete.push(Noun::OutboundConnector);
            Ground::UnknownConnectors
        }
        Missing::Mailboxes => {
            organization.cloud_mailboxes = List::new(Vec::new(), false);
            Ground::UnknownMailboxes
        }
        _ => return None,
    })
}

proptest! {
    #![proptest_config(config())]

    /// Whatever an export lacks, an answer that would be another one with it says so.
    #[test]
    fn an_answer_that_what_is_missing_could_change_says_so(
        mut organization in any_organization(),
        recipient in any_address(),
        missing in prop::collection::vec(missing(), 1..4),
        said in said(),
    ) {
        if said.0.mailboxes == MailboxesHere::None {
            organization.cloud_mailboxes = List::default();
        }
        let route_of = |organization: &Organization| {
            router_of(organization, said, Precedence::default()).route(&recipient)
        };
        for (place, connector) in organization.outbound_connectors.iter_mut().enumerate() {
            connector.name = Setting::given(place.to_string().as_str().into());
        }
        let whole = organization.clone();
        let mut exported = organization;
        let grounds: Vec<Ground> =
            missing.iter().filter_map(|missing| take_away(&mut exported, missing)).collect();
        let was = outcomes(&whole, &route_of(&whole));
        let stays = was[0].0 == Outcome::StaysInMicrosoft365.id();
        let is_accepted = !unknown(
            &Organization { cloud_mailboxes: List::new(Vec::new(), false), ..whole.clone() },
            &recipient.to_string(),
        ).is_empty();
        // No mailbox in Exchange Online has an address in another domain.
        prop_assume!(!stays || is_accepted);
        let route = route_of(&exported);
        if outcomes(&exported, &route) != was {
            let says = unknown_of(&route);
            prop_assert!(grounds.iter().any(|ground| says.contains(ground)), "{says:?}");
        }
    }
}
