//! The difference of two configurations, for every recipient of small alphabets.

use super::exported::{config, export, gaps, recipients};
use super::made::{any_organization, arrival, message};
use super::view;
use connector_checker::coverage::Difference;
use connector_checker::domain::{Domain, MailAddress};
use connector_checker::organization::{
    Arrival, Directory, List, MailboxesHere, MxRecords, Organization, Sameness,
};
use connector_checker::routing::{Outcome, Precedence, Router};
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeSet;

/// An outcome by the names of its connectors, which are unique in made-up organizations.
fn by_name(outcome: &Outcome, organization: &Organization) -> (&'static str, BTreeSet<String>) {
    let name = |position: usize| {
        let connector = &organization.outbound_connectors[position];
        connector.name.known().expect("it has a name").to_string()
    };
    let names = match outcome {
        Outcome::Connector(position) => vec![name(*position)],
        Outcome::Tie(positions) => positions.iter().map(|position| name(*position)).collect(),
        _ => Vec::new(),
    };
    (outcome.id(), names.into_iter().collect())
}

#[test]
fn every_recipient_is_in_the_difference_exactly_if_the_routers_differ() {
    let recipients = recipients();
    proptest!(config(300), |(
        before in any_organization(), mut after in any_organization(), is_reversed: bool, message in message()
    )| {
        if is_reversed {
            after.outbound_connectors.reverse();
        }
        let arrivals = [Arrival::SETTLED; 2];
        let difference = Difference::of([&before, &after], arrivals, message);
        let back = Difference::of([&after, &before], arrivals, message);
        let organizations = [&before, &after];
        let routers = organizations.map(|organization| {
            let view = view(organization, Arrival::SETTLED);
            Router::new(view, Precedence::default()).carrying(message)
        });
        for recipient in &recipients {
            let outcomes = [0, 1].map(|side: usize| {
                let route = routers[side].route(recipient);
                Precedence::ALL.map(|precedence| {
                    by_name(&route.under(precedence).outcome, organizations[side])
                })
            });
            let found = difference.routes.tree.find(recipient).answer.as_ref();
            prop_assert_eq!(found.is_some(), outcomes[0] != outcomes[1], "{}", recipient);
            // The way back is the same change, the other way round.
            let back = back.routes.tree.find(recipient).answer.as_ref();
            let turned = back.map(|change| (&change.after, &change.before, change.sameness));
            prop_assert_eq!(found.map(|change| (&change.before, &change.after, change.sameness)), turned);
        }
        for (branch, change) in difference.routes.changes() {
            let witness = &branch.witness;
            let outcomes = [0, 1].map(|side: usize| routers[side].route(witness).reading.outcome);
            prop_assert_eq!(&change.before.outcomes[0], &outcomes[0]);
            prop_assert_eq!(&change.after.outcomes[0], &outcomes[1]);
        }
    });
}

#[test]
fn a_configuration_and_itself_have_no_difference() {
    proptest!(config(500), |(organization in any_organization(), arrival in arrival(), message in message())| {
        let mut reordered = organization.clone();
        reordered.outbound_connectors.reverse();
        reordered.accepted_domains.reverse();
        for other in [&organization, &reordered] {
            let difference = Difference::of([&organization, other], [arrival; 2], message);
            prop_assert_eq!(difference.sameness(), Sameness::Same);
            prop_assert_eq!(difference.routes.tree.all().count(), 1);
        }
    });
}

/// What an export doesn't say of `arrival`.
fn forget(arrival: Arrival, what: [bool; 3]) -> Arrival {
    let [directory, mailboxes, mx] = what;
    Arrival {
        directory: if directory {
            Directory::Unknown
        } else {
            arrival.directory
        },
        mailboxes: if mailboxes {
            MailboxesHere::Unknown
        } else {
            arrival.mailboxes
        },
        mx: if mx { MxRecords::Unknown } else { arrival.mx },
    }
}

/// Two organizations that are known in full are compared with what their exports say, whatever those
/// lack.
#[test]
fn nothing_is_said_to_be_the_same_that_may_differ() {
    let recipients = recipients();
    let said = (
        select(vec![Directory::All, Directory::Mailboxes]),
        select(vec![MailboxesHere::All, MailboxesHere::Listed]),
        select(vec![MxRecords::Here, MxRecords::Elsewhere]),
    );
    let said = said.prop_map(|(directory, mailboxes, mx)| Arrival {
        directory,
        mailboxes,
        mx,
    });
    proptest!(config(1_500), |(
        before in any_organization(),
        replaced in any_organization(),
        is_similar: bool,
        gaps in [gaps(), gaps()],
        said in said,
        unsaid: [[bool; 3]; 2],
        message in message(),
    )| {
        let mut after = match is_similar {
            false => replaced.clone(),
            true => before.clone(),
        };
        if is_similar && let Some(first) = after.outbound_connectors.first_mut() {
            first.enabled = (first.enabled.known() != Some(&true)).into();
        }
        // Mailboxes are the same before and after, and each has an address in an accepted domain.
        let mut before = before;
        let mailboxes: Vec<_> = before.cloud_mailboxes.valid().cloned().collect();
        let is_own = |organization: &Organization, domain: &Domain| {
            let mut accepted = organization.accepted_domains.iter();
            accepted.any(|accepted| accepted.domain() == Some(domain))
        };
        let both = mailboxes.into_iter().filter(|mailbox| {
            [&before, &after].iter().all(|one| is_own(one, mailbox.domain()))
        });
        let both: List<MailAddress> = both.collect();
        (before.cloud_mailboxes, after.cloud_mailboxes) = (both.clone(), both);
        let organizations = [&before, &after];
        let routers = organizations.map(|organization| {
            let view = view(organization, said);
            Router::new(view, Precedence::default()).carrying(message)
        });
        let [one, other] = gaps;
        let exports = [export(before.clone(), &one), export(after.clone(), &other)];
        let arrivals = unsaid.map(|what| forget(said, what));
        let routes = Difference::of(exports.each_ref(), arrivals, message).routes;
        for recipient in &recipients {
            if routes.tree.find(recipient).answer.is_some() {
                continue;
            }
            let [one, other] = [0, 1].map(|side: usize| {
                let route = routers[side].route(recipient);
                Precedence::ALL.map(|precedence| {
                    by_name(&route.under(precedence).outcome, organizations[side])
                })
            });
            prop_assert_eq!(one, other, "{}", recipient);
        }
    });
}
