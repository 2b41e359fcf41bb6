//! Every recipient has the answer of its region.

use super::exported::{any_view, config, recipients};
use super::made::message;
use super::{address, coverage, organization};
use connector_checker::coverage::{Answer, Coverage, Recipients};
use proptest::prelude::*;

#[test]
fn every_recipient_has_the_route_of_its_region_s_witness() {
    let recipients = recipients();
    proptest!(config(400), |(view in any_view(), message in message())| {
        let coverage = Coverage::new(view, message);
        let router = coverage.router();
        let tree = coverage.tree();
        for recipient in &recipients {
            let region = coverage.region(recipient).expect("everyone is in a region");
            prop_assert!(region.recipients.contains(recipient));
            let (route, witness) = (router.route(recipient), router.route(region.witness));
            prop_assert_eq!(&route.reading, &witness.reading, "{}", recipient);
            prop_assert_eq!(&route.other, &witness.other);
            prop_assert_eq!(route.grounds, witness.grounds);
            let answer = Answer::of(&route);
            prop_assert_eq!(region.answer, &answer);
            // The tree is read by what it says, without the regions that it was folded from.
            prop_assert_eq!(&tree.find(recipient).answer, &answer, "{}", recipient);
        }
    });
}

#[test]
fn every_witness_is_in_its_own_region_and_has_its_answer() {
    proptest!(config(1_000), |(view in any_view(), message in message())| {
        let coverage = Coverage::new(view, message);
        for region in coverage.regions() {
            prop_assert_eq!(coverage.region(region.witness), Some(region));
            prop_assert!(region.recipients.contains(region.witness));
            prop_assert_eq!(&Answer::of(&coverage.router().route(region.witness)), region.answer);
            // Whoever reads the address can enter it.
            prop_assert_eq!(&address(&region.witness.to_string()), region.witness);
        }
        let tree = coverage.tree();
        for branch in tree.all() {
            prop_assert_eq!(&tree.find(&branch.witness).witness, &branch.witness);
        }
    });
}

/// The same partition, said naively: what of all names a recipient is at or below, and which mailbox it
/// is.
#[test]
fn two_recipients_share_a_region_exactly_if_they_are_at_and_below_the_same_names() {
    let recipients = recipients();
    proptest!(config(100), |(view in any_view(), message in message())| {
        let coverage = Coverage::new(view, message);
        let organization = coverage.router().organization();
        let mut names: Vec<String> = Vec::new();
        for accepted in &organization.accepted_domains {
            names.extend(accepted.domain.as_ref().map(ToString::to_string));
        }
        for connector in &organization.outbound_connectors {
            let patterns = connector.recipient_domains.iter().map(ToString::to_string);
            names.extend(patterns.map(|pattern| pattern.trim_start_matches("*.").to_owned()));
        }
        names.retain(|name| name != "*");
        let relation = |recipient: &connector_checker::domain::MailAddress| {
            let domain = recipient.domain().as_str();
            let mailboxes = &organization.cloud_mailboxes;
            let mailbox = mailboxes.iter().position(|mailbox| mailbox == recipient);
            let to_names = names.iter().map(|name| {
                (domain == name, domain.ends_with(&format!(".{name}")))
            });
            (mailbox, mailbox.is_none().then(|| to_names.collect::<Vec<_>>()))
        };
        let mut known: Vec<(_, Recipients)> = Vec::new();
        for recipient in &recipients {
            let region = coverage.region(recipient).expect("everyone is in a region");
            let (relation, region) = (relation(recipient), region.recipients.clone());
            let same: Vec<bool> = known
                .iter()
                .filter(|(other, at)| (*other == relation) != (*at == region))
                .map(|_| true)
                .collect();
            prop_assert!(same.is_empty(), "{}", recipient);
            known.push((relation, region));
            known.dedup();
        }
    });
}

#[test]
fn regions_are_in_the_order_of_names_from_their_ends_and_mailboxes_last() {
    let mut organization = organization(
        &["contoso.com"],
        &[
            "*.contoso.com a-b.contoso.com",
            "x.a.contoso.com fabrikam.example",
        ],
    );
    organization.cloud_mailboxes = [address("John@contoso.com"), address("john@CONTOSO.com")]
        .into_iter()
        .collect();
    let coverage = coverage(&organization);
    let found: Vec<String> = coverage
        .regions()
        .map(|region| region.recipients.to_string())
        .collect();
    assert_eq!(
        found,
        [
            "every domain",
            "contoso.com",
            "everything below contoso.com",
            "x.a.contoso.com",
            "everything below x.a.contoso.com",
            "a-b.contoso.com",
            "everything below a-b.contoso.com",
            "fabrikam.example",
            "everything below fabrikam.example",
            "John@contoso.com",
        ]
    );
}
