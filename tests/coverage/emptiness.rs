//! Regions that have no recipients, and witnesses that are hard to find.

use super::{address, coverage, organization};
use connector_checker::coverage::Coverage;
use connector_checker::organization::{Arrival, Organization, RoutingView};
use connector_checker::routing::Message;

/// A name of this length below `example`.
fn long_name(length: usize) -> String {
    let mut name = "example".to_owned();
    while name.len() < length {
        let label = (length - name.len() - 1).min(60);
        // What is left for another label is never a dot alone.
        let label = if length - name.len() - 1 - label == 1 {
            label - 1
        } else {
            label
        };
        name = format!("{}.{name}", "l".repeat(label));
    }
    assert_eq!(name.len(), length);
    name
}

fn regions(patterns: &[String]) -> Vec<String> {
    let words = patterns.join(" ");
    let coverage = coverage(&organization(&[], &[&words]));
    coverage
        .regions()
        .map(|region| region.recipients.to_string())
        .collect()
}

#[test]
fn nothing_is_below_a_name_that_is_too_long_for_another_label() {
    for length in [252, 253] {
        let name = long_name(length);
        assert_eq!(regions(&[format!("*.{name}")]), ["every domain", &name]);
    }
    let name = long_name(251);
    let below = format!("everything below {name}");
    assert_eq!(
        regions(&[format!("*.{name}")]),
        ["every domain", &name, &below]
    );
}

#[test]
fn nothing_is_below_a_name_of_which_all_subdomains_are_mentioned() {
    let name = long_name(251);
    let letters = "abcdefghijklmnopqrstuvwxyz0123456789_";
    let mut patterns: Vec<String> = letters
        .chars()
        .map(|letter| format!("{letter}.{name}"))
        .collect();
    patterns.push(format!("*.{name}"));
    let below = format!("everything below {name}");
    assert!(!regions(&patterns).contains(&below));
    // One that isn't mentioned is left.
    let left = patterns.remove(17);
    assert!(regions(&patterns).contains(&below));
    let coverage = coverage(&organization(&[], &[&patterns.join(" ")]));
    let region = coverage
        .region(&address(&format!("john@{left}")))
        .expect("it has a region");
    assert_eq!(region.recipients.to_string(), below);
    assert_eq!(region.witness.domain().as_str(), left);
}

#[test]
fn a_wildcard_below_a_name_without_subdomains_of_its_own_can_be_unused() {
    let name = long_name(251);
    let letters = "abcdefghijklmnopqrstuvwxyz0123456789_";
    let exact: Vec<String> = letters
        .chars()
        .map(|letter| format!("{letter}.{name}"))
        .collect();
    let others = format!("{name} {}", exact.join(" "));
    let coverage = coverage(&organization(&[], &[&others, &format!("*.{name}")]));
    let unused = coverage.unused();
    assert_eq!(unused.len(), 1);
    assert_eq!(*unused[0].connectors, [1]);
    let shadows = unused[0].shadows[0].as_ref().expect("it never wins");
    assert_eq!(shadows.len(), 38);
}

#[test]
fn a_single_label_is_no_domain_but_has_subdomains() {
    let found = regions(&["*.com".to_owned()]);
    assert_eq!(found, ["every domain", "everything below com"]);
}

#[test]
fn a_witness_avoids_names_that_are_mentioned() {
    let mut names = organization(
        &[],
        &["*.contoso.com other.contoso.com other2.contoso.com *.example *.test other.invalid"],
    );
    names.cloud_mailboxes = [
        address("SOMEONE@contoso.com"),
        address("someone2@contoso.com"),
    ]
    .into_iter()
    .collect();
    let coverage = coverage(&names);
    let witness = |text: &str| {
        let region = coverage
            .region(&address(text))
            .expect("everyone is in a region");
        region.witness.to_string()
    };
    assert_eq!(witness("john@contoso.com"), "someone3@contoso.com");
    assert_eq!(witness("john@a.contoso.com"), "someone@other3.contoso.com");
    assert_eq!(witness("john@fabrikam.com"), "someone@other2.invalid");
    assert_eq!(witness("Someone@contoso.com"), "SOMEONE@contoso.com");
}

#[test]
fn an_organization_without_anything_has_one_region() {
    let coverage = Coverage::new(RoutingView::default(), Message::default());
    assert_eq!(coverage.regions().count(), 1);
    assert_eq!(coverage.tree().children, []);
    assert_eq!(coverage.unused(), []);
    let nothing_known = RoutingView {
        arrival: Arrival::default(),
        ..RoutingView::from(Organization::exported())
    };
    assert!(
        Coverage::new(nothing_known, Message::default())
            .tree()
            .answer
            .is_unknown()
    );
}
