//! Entries that never win, and what shadows them.

use super::exported::{config, recipients};
use super::made::{any_organization, message};
use super::{coverage, organization, view};
use connector_checker::coverage::{Coverage, Entry, Shadow, Unused};
use connector_checker::domain::{DomainPattern, MailAddress};
use connector_checker::organization::{
    Arrival, Directory, MailboxesHere, Noun, Organization, RoutingView,
};
use connector_checker::routing::{Match, Message, Precedence, Router, Rule};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// What is unused, in words: the entry, and for each reading what shadows it.
fn shown(coverage: &Coverage) -> Vec<String> {
    let shadow = |shadow: &Shadow| match shadow {
        Shadow::Entry {
            entry, connectors, ..
        } => format!("{entry} of {connectors:?}"),
        Shadow::Mailboxes => "mailboxes".to_owned(),
        Shadow::Directory => "directory".to_owned(),
    };
    let unused = coverage.unused();
    let lines = unused.iter().map(|unused| {
        let shadows = unused.shadows.each_ref().map(|shadows| match shadows {
            None => "wins".to_owned(),
            Some(shadows) => shadows.iter().map(shadow).collect::<Vec<_>>().join(" + "),
        });
        let [first, second] = shadows;
        format!(
            "{} of {:?}: {first} | {second}",
            unused.entry, unused.connectors
        )
    });
    lines.collect()
}

#[test]
fn centralized_transport_for_every_domain_shadows_every_other_entry() {
    let organization = organization(&[], &["contoso.com *.contoso.com", "* central"]);
    assert_eq!(
        shown(&coverage(&organization)),
        [
            "contoso.com of [0]: * of [1] | * of [1]",
            "*.contoso.com of [0]: * of [1] | * of [1]",
        ]
    );
}

#[test]
fn a_wildcard_below_an_accepted_domain_is_unused_in_the_listed_order_alone() {
    let organization = organization(
        &["contoso.com subdomains"],
        &["accepted", "*.sales.contoso.com", "mail.sales.contoso.com"],
    );
    // The exact entry wins there too, but all accepted domains cover everything.
    assert_eq!(
        shown(&coverage(&organization)),
        ["*.sales.contoso.com of [1]: wins | AllAcceptedDomains of [0]"]
    );
}

#[test]
fn all_accepted_domains_are_unused_if_each_of_them_is_listed() {
    let organization = organization(
        &["contoso.com", "sales.contoso.com", "fabrikam.com"],
        &["accepted", "*.contoso.com", "fabrikam.com"],
    );
    assert_eq!(
        shown(&coverage(&organization)),
        ["AllAcceptedDomains of [0]: *.contoso.com of [1] + fabrikam.com of [2] | wins"]
    );
}

#[test]
fn an_entry_that_ties_is_not_unused() {
    let organization = organization(&[], &["contoso.com", "contoso.com", "*", "*"]);
    assert_eq!(shown(&coverage(&organization)), [""; 0]);
}

#[test]
fn all_accepted_domains_without_any_domain_have_no_shadow() {
    let organization = organization(&[], &["accepted"]);
    assert_eq!(
        shown(&coverage(&organization)),
        ["AllAcceptedDomains of [0]:  | "]
    );
}

#[test]
fn connectors_that_are_off_or_for_rules_take_no_part() {
    let organization = organization(
        &[],
        &["contoso.com off", "contoso.com rule", "*.contoso.com"],
    );
    assert_eq!(shown(&coverage(&organization)), [""; 0]);
}

#[test]
fn mail_that_never_reaches_a_connector_shadows_its_entries() {
    let organization = organization(
        &["contoso.com", "fabrikam.com relay"],
        &["contoso.com", "accepted"],
    );
    let shown_with = |arrival| {
        shown(&Coverage::new(
            view(&organization, arrival),
            Message::default(),
        ))
    };
    let all_here = Arrival {
        mailboxes: MailboxesHere::All,
        ..Arrival::SETTLED
    };
    assert_eq!(
        shown_with(all_here),
        [
            "contoso.com of [0]: mailboxes | mailboxes",
            "AllAcceptedDomains of [1]: mailboxes | mailboxes",
        ]
    );
    let not_in_directory = Arrival {
        directory: Directory::Mailboxes,
        ..Arrival::SETTLED
    };
    assert_eq!(
        shown_with(not_in_directory),
        ["contoso.com of [0]: directory | directory"]
    );
}

#[test]
fn an_entry_is_not_called_unused_for_certain_if_something_unknown_may_let_it_win() {
    let shadowed = |change: &dyn Fn(&mut Organization)| {
        let mut organization = organization(&["contoso.com"], &["fabrikam.com", "* central"]);
        change(&mut organization);
        coverage(&organization).unused()
    };
    assert!(shadowed(&|_| {}).iter().all(|unused| !unused.is_unknown));
    // Whether the connector that comes first is on.
    let unused =
        shadowed(&|organization| organization.outbound_connectors[1].enabled = Default::default());
    assert!(unused.iter().all(|unused| unused.is_unknown));
    // Further connectors only take recipients away.
    let unused = shadowed(&|organization| organization.incomplete.push(Noun::OutboundConnector));
    assert!(unused.iter().all(|unused| !unused.is_unknown));
    let mut organization = organization(&[], &["accepted"]);
    organization.incomplete.push(Noun::AcceptedDomain);
    assert!(coverage(&organization).unused()[0].is_unknown);
}

/// Whether a rule is that of an entry.
fn decides(rule: &Rule, entry: &Entry, centralized: bool) -> bool {
    let matched = match rule {
        Rule::Centralized(matched) if centralized => matched,
        Rule::Scope(matched) if !centralized => matched,
        _ => return false,
    };
    match (matched, entry) {
        (Match::Exact(name), Entry::Pattern(DomainPattern::Exact(listed))) => name == listed,
        (Match::Wildcard { base, .. }, Entry::Pattern(DomainPattern::Subdomains(listed))) => {
            base == listed
        }
        (Match::Everything, Entry::Pattern(DomainPattern::Everything)) => true,
        (Match::AllAccepted { .. }, Entry::AllAcceptedDomains) => true,
        _ => false,
    }
}

/// Every entry of a connector that takes part.
fn entries(view: &RoutingView) -> Vec<(usize, Entry, bool)> {
    let mut entries = Vec::new();
    for (position, connector) in view.outbound_connectors.iter().enumerate() {
        let settings = connector.settings;
        if !settings.enabled || settings.is_transport_rule_scoped {
            continue;
        }
        let patterns = connector
            .recipient_domains
            .iter()
            .cloned()
            .map(Entry::Pattern);
        let all = settings
            .serves_accepted_domains()
            .then_some(Entry::AllAcceptedDomains);
        entries.extend(
            patterns
                .chain(all)
                .map(|entry| (position, entry, settings.is_centralized())),
        );
    }
    entries
}

fn is_of(unused: &Unused, (position, entry, centralized): &(usize, Entry, bool)) -> bool {
    unused.connectors.contains(position)
        && unused.entry == *entry
        && unused.centralized == *centralized
}

#[test]
fn exactly_those_entries_are_unused_that_decide_for_no_recipient() {
    let recipients = recipients();
    proptest!(config(300), |(organization in any_organization(), message in message())| {
        let view = view(&organization, Arrival::SETTLED);
        let unused = Coverage::new(view.clone(), message).unused();
        for (number, precedence) in Precedence::ALL.into_iter().enumerate() {
            let router = Router::new(view.clone(), precedence).carrying(message);
            let routes: Vec<_> = recipients.iter().map(|recipient| router.route(recipient)).collect();
            for (position, entry, centralized) in entries(&view) {
                let wins = routes.iter().any(|route| {
                    route.reading.outcome.includes(position)
                        && decides(&route.reading.rule, &entry, centralized)
                });
                let found = unused.iter().any(|unused| {
                    is_of(unused, &(position, entry.clone(), centralized))
                        && unused.shadows[number].is_some()
                });
                prop_assert_eq!(found, !wins, "{} of {}", entry, position);
            }
        }
    });
}

/// Whether an entry covers a recipient, as naively as can be.
fn covers(organization: &Organization, entry: &Entry, recipient: &MailAddress) -> bool {
    let domain = recipient.domain();
    match entry {
        Entry::Pattern(pattern) => pattern.covers(domain),
        Entry::AllAcceptedDomains => organization.accepted_domains.iter().any(|accepted| {
            let name = accepted.domain().expect("it is known");
            let includes = accepted.match_sub_domains.known() == Some(&true);
            domain == name || includes && DomainPattern::Subdomains(name.clone()).covers(domain)
        }),
    }
}

#[test]
fn the_shadows_of_an_entry_are_the_fewest_winners_that_cover_all_of_its_recipients() {
    let recipients = recipients();
    proptest!(config(300), |(organization in any_organization())| {
        let view = view(&organization, Arrival::SETTLED);
        let coverage = Coverage::new(view.clone(), Message::default());
        let is_elsewhere = |one: &&MailAddress| !view.cloud_mailboxes.contains(one);
        let recipients: Vec<&MailAddress> = recipients.iter().filter(is_elsewhere).collect();
        for unused in coverage.unused() {
            for (number, precedence) in Precedence::ALL.into_iter().enumerate() {
                let Some(shadows) = &unused.shadows[number] else { continue };
                let router = Router::new(view.clone(), precedence);
                let scope: Vec<&MailAddress> =
                    recipients.iter().copied().filter(|one| covers(&organization, &unused.entry, one)).collect();
                // Each winner as the set of recipients in the scope that it covers.
                let all = entries(&view);
                let winners: Vec<_> = all.iter().filter(|(position, entry, centralized)| {
                    scope.iter().any(|recipient| {
                        let reading = router.route(recipient).reading;
                        reading.outcome.includes(*position) && decides(&reading.rule, entry, *centralized)
                    })
                }).collect();
                let set = |entry: &Entry| -> BTreeSet<usize> {
                    let covered = |place: &usize| covers(&organization, entry, scope[*place]);
                    (0..scope.len()).filter(covered).collect()
                };
                let sets: BTreeSet<BTreeSet<usize>> = winners.iter().map(|(_, entry, _)| set(entry)).collect();
                let sets: Vec<_> = sets.into_iter().collect();
                prop_assume!(sets.len() <= 10);
                let fewest = (0_u32..1 << sets.len())
                    .filter(|chosen| {
                        let chosen = sets.iter().enumerate().filter(|(bit, _)| chosen & (1 << bit) != 0);
                        chosen.flat_map(|(_, set)| set).collect::<BTreeSet<_>>().len() == scope.len()
                    })
                    .map(u32::count_ones)
                    .min();
                prop_assert_eq!(Some(shadows.len() as u32), fewest);
                let covered: BTreeSet<usize> = shadows.iter().flat_map(|shadow| match shadow {
                    Shadow::Entry { entry, .. } => set(entry),
                    Shadow::Mailboxes | Shadow::Directory => BTreeSet::new(),
                }).collect();
                prop_assert_eq!(covered.len(), scope.len());
            }
        }
    });
}
