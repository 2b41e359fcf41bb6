//! The tree of names, and how people say it.

use super::exported::{any_view, config};
use super::made::message;
use super::{address, coverage, map_lines, organization};
use connector_checker::coverage::{Branch, Coverage};
use proptest::prelude::*;

#[test]
fn equal_neighbors_are_one_branch_however_deep_they_are() {
    let organization = organization(
        &[],
        &[
            "*.example.com a.b.example.com",
            "b.example.com *.c.example.com c.example.com",
        ],
    );
    assert_eq!(
        map_lines(&coverage(&organization)),
        [
            "every domain: MX record",
            "  example.com and everything below it: *.example.com a.b.example.com",
            "    b.example.com: b.example.com *.c.example.com c.example.com",
            "    c.example.com and everything below it: b.example.com *.c.example.com c.example.com",
        ]
    );
}

#[test]
fn a_domain_and_what_is_below_it_are_two_branches_if_they_differ() {
    let organization = organization(&[], &["contoso.com", "*.contoso.com"]);
    assert_eq!(
        map_lines(&coverage(&organization)),
        [
            "every domain: MX record",
            "  contoso.com: contoso.com",
            "  everything below contoso.com: *.contoso.com",
        ]
    );
}

#[test]
fn a_mailbox_is_an_exception_of_its_domain() {
    let mut organization = organization(&[], &["*.contoso.com"]);
    organization.cloud_mailboxes = [
        address("john@contoso.com"),
        address("jane@sales.contoso.com"),
    ]
    .into_iter()
    .collect();
    let tree = coverage(&organization).tree();
    assert_eq!(
        tree.children[0].to_string(),
        "contoso.com and everything below it, except jane@sales.contoso.com and john@contoso.com"
    );
}

#[test]
fn a_sentence_lists_few_exceptions() {
    let shown = |exact: &str| {
        let organization = organization(&[], &["*.example", exact]);
        coverage(&organization).tree().children[0].to_string()
    };
    assert_eq!(
        shown("*.a.example"),
        "everything below example, except a.example with everything below it"
    );
    assert_eq!(
        shown("a.example b.example"),
        "everything below example, except a.example and b.example"
    );
    assert_eq!(
        shown("a.example b.example c.example d.example e.example"),
        "everything below example, except a.example, b.example, c.example and 2 more"
    );
}

fn check_neighbors<A: PartialEq>(branch: &Branch<A>) -> bool {
    let mut children = branch.children.iter();
    children.all(|child| child.answer != branch.answer && check_neighbors(child))
}

#[test]
fn no_branch_has_the_answer_of_the_one_around_it() {
    proptest!(config(1_000), |(view in any_view(), message in message())| {
        let coverage = Coverage::new(view, message);
        let tree = coverage.tree();
        prop_assert!(check_neighbors(&tree));
        prop_assert!(tree.all().count() <= coverage.regions().count());
    });
}
