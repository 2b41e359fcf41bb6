//! What holds for every organization and recipient.

use super::collisions::collisions;
use super::made::{any_address, any_organization, arrival, message, view};
use super::twin::{self, Answer, Way};
use connector_checker::domain::PlainAddress;
use connector_checker::evidence::Grade;
use connector_checker::organization::{
    Arrival, ConnectorType, Organization, OutboundConnector, OutboundConnectorView,
};
use connector_checker::routing::{
    Brief, Ground, Lookup, Match, Message, Outcome, Precedence, Reading, Router, Rule, Standing,
};
use proptest::prelude::*;

prop_compose! {
    /// What an organization says of itself, and the kind of message.
    pub fn said()(arrival in arrival(), message in message()) -> (Arrival, Message) {
        (arrival, message)
    }
}

/// The router of an organization that says this of itself, for this kind of message.
pub fn router(
    organization: &Organization,
    (arrival, message): (Arrival, Message),
    precedence: Precedence,
) -> Router {
    Router::new(view(organization, arrival), precedence).carrying(message)
}

pub fn config() -> ProptestConfig {
    ProptestConfig::with_cases(10_000)
}

/// The router's reading in the twin's terms.
fn as_answer(reading: &Reading) -> Answer {
    let positions = match &reading.outcome {
        Outcome::StaysInMicrosoft365 => {
            assert_eq!(reading.rule, Rule::CloudMailbox);
            return Answer::Stays;
        }
        Outcome::Rejected => {
            assert_eq!(reading.rule, Rule::UnknownRecipient);
            return Answer::Rejected;
        }
        Outcome::Loops => {
            assert_eq!(reading.rule, Rule::NoMatch);
            return Answer::Loops;
        }
        Outcome::Mx => {
            assert_eq!(reading.rule, Rule::NoMatch);
            return Answer::Mx;
        }
        Outcome::Connector(position) => vec![*position],
        Outcome::Tie(positions) => {
            assert!(positions.len() > 1);
            positions.to_vec()
        }
    };
    match &reading.rule {
        Rule::Centralized(matched) => Answer::Connectors(positions, true, as_way(matched)),
        Rule::Scope(matched) => Answer::Connectors(positions, false, as_way(matched)),
        rule => panic!("{rule:?} decides for no connector"),
    }
}

fn as_way(matched: &Match) -> Way {
    match matched {
        Match::Exact(_) => Way::Exact,
        Match::Wildcard { base, .. } => Way::Wildcard(base.to_string()),
        Match::AllAccepted { .. } => Way::AllAccepted,
        Match::Everything => Way::Everything,
    }
}

/// Where an answer sends the message, however that was decided.
fn destination(answer: &Answer) -> Result<&[usize], &Answer> {
    match answer {
        Answer::Connectors(positions, ..) => Ok(positions),
        other => Err(other),
    }
}

#[test]
fn the_router_answers_as_its_naive_twin_in_both_readings() {
    proptest!(config(), |(organization in any_organization(), said in said(), recipient in any_address())| {
        for precedence in Precedence::ALL {
            let router = router(&organization, said, precedence);
            let route = router.route(&recipient);
            let text = recipient.to_string();
            let expected = twin::answer(&organization, said, &text, precedence);
            prop_assert_eq!((route.precedence, route.message), (precedence, said.1));
            prop_assert_eq!(as_answer(&route.reading), expected.clone());

            let other = twin::answer(&organization, said, &text, precedence.other());
            let differs = destination(&other) != destination(&expected);
            let found = route.other.as_ref().map(as_answer);
            prop_assert_eq!(found, differs.then_some(other.clone()));
            for (asked, expected) in [(precedence, expected), (precedence.other(), other)] {
                let found = as_answer(route.under(asked));
                prop_assert_eq!(destination(&found), destination(&expected));
            }
        }
    });
}

#[test]
fn names_that_were_made_to_share_their_hash_are_routed_as_by_the_naive_twin() {
    let names = collisions(200);
    // Every third is listed as itself, every third with its subdomains, and every third not at all.
    let mut organization = Organization::default();
    for (number, name) in names.iter().enumerate() {
        let pattern = match number % 3 {
            0 => name.clone(),
            1 => format!("*.{name}"),
            _ => continue,
        };
        let mut connector = OutboundConnector::new(&*pattern);
        twin::add(&mut connector, pattern.parse().expect("sound"));
        organization.outbound_connectors.push(connector);
    }
    for precedence in Precedence::ALL {
        let router = Router::new(organization.clone(), precedence);
        for name in &names {
            for recipient in [format!("x@{name}"), format!("x@team.{name}")] {
                let route = router.route(&recipient.parse().expect("sound"));
                let said = Default::default();
                let expected = twin::answer(&organization, said, &recipient, precedence);
                assert_eq!(as_answer(&route.reading), expected, "{recipient}");
            }
        }
    }
}

/// Without the orders of either reading: by what the connectors list alone.
#[test]
fn the_readings_differ_exactly_where_wildcards_and_accepted_domains_name_others_and_no_entry_is_exact()
 {
    proptest!(config(), |(organization in any_organization(), said in said(), recipient in any_address())| {
        let domain = recipient.domain().as_str();
        let (arrival, message) = said;
        let (_, contenders) = twin::contenders(&organization, message, domain);
        let having = |wanted: &dyn Fn(&Way) -> bool| -> Vec<usize> {
            let has = contenders.iter().filter(|(_, ways)| ways.iter().any(wanted));
            has.map(|(position, _)| *position).collect()
        };
        let exact = having(&|way| *way == Way::Exact);
        let accepted = having(&|way| *way == Way::AllAccepted);
        let lengths = contenders.iter().flat_map(|(_, ways)| ways).filter_map(|way| match way {
            Way::Wildcard(base) => Some(base.len()),
            _ => None,
        });
        let longest = lengths.max();
        let wildcard = having(&|way| match way {
            Way::Wildcard(base) => Some(base.len()) == longest,
            _ => false,
        });
        let expected = !twin::stays(&organization, arrival, &recipient.to_string())
            && !twin::is_rejected(&organization, arrival, domain)
            && exact.is_empty()
            && !accepted.is_empty()
            && !wildcard.is_empty()
            && accepted != wildcard;

        let router = router(&organization, said, Precedence::default());
        let route = router.route(&recipient);
        prop_assert_eq!(route.other.is_some(), expected);
        prop_assert_eq!(route.grounds.contains(Ground::OrderContradiction), expected);
        if expected {
            prop_assert!(route.grade() >= Grade::DocumentsDisagree);
            prop_assert!(route.advice().is_some());
            prop_assert!(!route.checks().is_empty());
        }
    });
}

#[test]
fn an_exact_entry_makes_the_readings_agree() {
    proptest!(config(), |(organization in any_organization(), recipient in any_address(), at in any::<prop::sample::Index>())| {
        let router = Router::new(organization.clone(), Precedence::default());
        let Some(other) = router.route(&recipient).other else {
            return Ok(());
        };
        // As the advice says: on one of the connectors in question, and on no other.
        let Answer::Connectors(positions, ..) = as_answer(&other) else {
            panic!("only connectors are in dispute");
        };
        let wanted = positions[at.index(positions.len())];
        let mut mended = organization;
        let entry = recipient.domain().to_string().parse().expect("a domain is a pattern");
        twin::add(&mut mended.outbound_connectors[wanted], entry);
        let router = Router::new(mended, Precedence::default());
        let route = router.route(&recipient);
        prop_assert_eq!(route.reading.outcome, Outcome::Connector(wanted));
        prop_assert_eq!(route.other, None);
    });
}

/// Whether centralized transport goes through a connector.
fn entry_is_centralized(organization: &Organization, position: usize) -> bool {
    let view = organization.outbound_connectors[position].view();
    view.settings.is_centralized()
}

#[test]
fn the_trace_agrees_with_the_route_and_with_the_twin() {
    proptest!(config(), |(organization in any_organization(), said in said(), recipient in any_address())| {
        for precedence in Precedence::ALL {
            let router = router(&organization, said, precedence);
            let route = router.route(&recipient);
            let trace: Vec<_> = router.trace(&route).collect();
            prop_assert_eq!(trace.len(), organization.outbound_connectors.len());
            let domain = recipient.domain().as_str();
            let takes_part = |message, position| {
                let (_, contenders) = twin::contenders(&organization, message, domain);
                contenders.iter().any(|(other, _)| *other == position)
            };
            // It would take part in the choice for another kind of message.
            let is_excepted = |position| {
                route.reading.outcome != Outcome::StaysInMicrosoft365
                    && said.1.leaves_directly()
                    && entry_is_centralized(&organization, position)
                    && takes_part(Message::Person, position)
                    && !takes_part(said.1, position)
            };
            for (position, entry) in trace.iter().enumerate() {
                let connector = &organization.outbound_connectors[position];
                prop_assert_eq!(entry.position, position);
                prop_assert_eq!(entry.connector, &connector.view());

                let mut found: Vec<_> = entry.matches.iter().map(as_way).collect();
                let mut ways = twin::ways(&organization, connector, recipient.domain().as_str());
                let by_words = |way: &Way| format!("{way:?}");
                found.sort_by_key(by_words);
                ways.sort_by_key(by_words);
                prop_assert_eq!(&found, &ways);

                let is_on_premises =
                    connector.connector_type.known() == Some(&ConnectorType::OnPremises);
                let listed = &entry.connector.recipient_domains;
                let has_scope = !listed.is_empty()
                    || (is_on_premises && twin::is_on(&connector.all_accepted_domains));
                let expected = if !twin::is_on(&connector.enabled) {
                    Standing::Disabled
                } else if twin::is_on(&connector.is_transport_rule_scoped) {
                    Standing::OnlyByTransportRule
                } else if !has_scope {
                    Standing::EmptyScope
                } else if ways.is_empty() {
                    Standing::NoMatch
                } else if is_excepted(position) {
                    Standing::Excepted
                } else if route.reading.outcome == Outcome::Connector(position) {
                    Standing::Chosen
                } else if route.reading.outcome.includes(position) {
                    Standing::Tied
                } else {
                    Standing::Outranked(&route.reading.rule)
                };
                prop_assert_eq!(entry.standing, expected);
                if matches!(expected, Standing::Chosen | Standing::Tied) {
                    let best = entry.matches.first().map(as_way);
                    let decided = match &route.reading.rule {
                        Rule::Centralized(matched) | Rule::Scope(matched) => Some(as_way(matched)),
                        _ => None,
                    };
                    prop_assert_eq!(best, decided);
                }
            }
        }
    });
}

#[test]
fn an_answer_rests_on_what_is_disabled_exactly_if_enabling_all_of_it_changes_the_answer() {
    proptest!(config(), |(organization in any_organization(), said in said(), recipient in any_address())| {
        let text = recipient.to_string();
        let mut enabled = organization.clone();
        for connector in &mut enabled.outbound_connectors {
            connector.enabled = true.into();
        }
        for precedence in Precedence::ALL {
            let before = twin::answer(&organization, said, &text, precedence);
            let after = twin::answer(&enabled, said, &text, precedence);
            let router = router(&organization, said, precedence);
            let rests_on_it = router.route(&recipient).grounds.contains(Ground::Disabled);
            prop_assert_eq!(rests_on_it, destination(&before) != destination(&after));
        }
    });
}

#[test]
fn the_order_of_connectors_and_domains_decides_nothing() {
    proptest!(config(), |(organization in any_organization(), said in said(), recipient in any_address())| {
        let mut reversed = organization.clone();
        reversed.outbound_connectors.reverse();
        reversed.accepted_domains.reverse();
        let last = organization.outbound_connectors.len().wrapping_sub(1);
        for precedence in Precedence::ALL {
            let route = router(&organization, said, precedence).route(&recipient);
            let backwards = router(&reversed, said, precedence);
            let mirrored = match as_answer(&backwards.route(&recipient).reading) {
                Answer::Connectors(positions, centralized, way) => {
                    let positions = positions.iter().rev().map(|position| last - position);
                    Answer::Connectors(positions.collect(), centralized, way)
                }
                other => other,
            };
            prop_assert_eq!(as_answer(&route.reading), mirrored);
            prop_assert_eq!(route.grade(), backwards.route(&recipient).grade());
        }
    });
}

#[test]
fn every_answer_has_claims_and_the_grade_of_the_weakest() {
    proptest!(config(), |(organization in any_organization(), said in said(), recipient in any_address())| {
        let router = router(&organization, said, Precedence::default());
        let route = router.route(&recipient);
        let weakest = route.claims().map(|claim| claim.grade).max();
        prop_assert_eq!(weakest, Some(route.grade()));
        if let Outcome::Tie(_) = route.reading.outcome {
            prop_assert_eq!(route.grade(), Grade::Undocumented);
        }
        let is_open = |grade| matches!(grade, Grade::DocumentsDisagree | Grade::Undocumented);
        let open = route.claims().any(|claim| is_open(claim.grade));
        prop_assert_eq!(!route.checks().is_empty(), open);
    });
}

/// The lookup of an organization, made as by somebody who has no [`Organization`] to give.
fn filled_setting_by_setting(
    organization: &Organization,
    (arrival, message): (Arrival, Message),
    precedence: Precedence,
) -> Lookup {
    let mut lookup = Lookup::new(precedence);
    (lookup.arrival, lookup.message) = (arrival, message);
    for (position, accepted) in organization.accepted_domains.iter().enumerate() {
        let name = accepted.domain().expect("it is known").as_str().as_bytes();
        let domain_type = accepted.domain_type.known().copied();
        let match_subdomains = twin::is_on(&accepted.match_sub_domains);
        lookup.accept(position, name, match_subdomains, domain_type);
    }
    for (position, connector) in organization.outbound_connectors.iter().enumerate() {
        let OutboundConnectorView {
            settings,
            recipient_domains,
            ..
        } = connector.view();
        lookup.add(position, settings);
        for pattern in recipient_domains {
            lookup.list(position, settings, pattern.plain());
        }
    }
    for mailbox in organization.cloud_mailboxes.valid() {
        lookup.keep(mailbox);
    }
    lookup
}

#[test]
fn the_brief_answer_is_that_of_the_route() {
    proptest!(config(), |(organization in any_organization(), said in said(), recipient in any_address())| {
        for precedence in Precedence::ALL {
            let router = router(&organization, said, precedence);
            let route = router.route(&recipient);
            let mut text = recipient.to_string().into_bytes();
            let plain = PlainAddress::read(&mut text).expect("the generator makes plain ones");
            let other = route.other.as_ref().unwrap_or(&route.reading);
            let expected = [&route.reading, other];
            let mut lookup = Lookup::of(&view(&organization, said.0), precedence);
            lookup.message = said.1;
            let brief = lookup.brief(plain);
            prop_assert_eq!(brief, lookup.brief_of(&recipient));
            let filled = filled_setting_by_setting(&organization, said, precedence);
            prop_assert_eq!(brief, filled.brief(plain));
            for (brief, reading) in brief.into_iter().zip(expected) {
                let outcome = match brief {
                    Brief::Connector(position) => Outcome::Connector(position),
                    Brief::Tie(number) => Outcome::Tie(lookup.tie(number).to_vec()),
                    Brief::Mx => Outcome::Mx,
                    Brief::StaysInMicrosoft365 => Outcome::StaysInMicrosoft365,
                    Brief::Rejected => Outcome::Rejected,
                    Brief::Loops => Outcome::Loops,
                };
                prop_assert_eq!(&outcome, &reading.outcome);
            }
            // The same number stands for the same connectors.
            prop_assert_eq!(brief[0] == brief[1], expected[0].outcome == expected[1].outcome);
        }
    });
}
