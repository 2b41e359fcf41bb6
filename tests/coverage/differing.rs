//! The difference of two configurations.

use super::made::accepted;
use super::{address, lines, organization, view};
use connector_checker::coverage::{Change, Difference};
use connector_checker::organization::{
    Arrival, Directory, Guid, List, MxRecords, Noun, Organization, OutboundParameter, Sameness,
    Setting, Settings,
};
use connector_checker::routing::Message;

fn difference(before: &Organization, after: &Organization) -> Difference {
    Difference::of([before, after], [Arrival::SETTLED; 2], Message::default())
}

/// The changes as lines; what doesn't change has a dash.
fn shown(before: &Organization, after: &Organization) -> Vec<String> {
    let views = [before, after].map(|organization| view(organization, Arrival::SETTLED));
    let answer = |change: &Option<Change>| match change {
        None => "–".to_owned(),
        Some(change) => change.in_words(views.each_ref()),
    };
    lines(&difference(before, after).routes.tree, &answer)
}

/// An organization with connectors of these names.
fn named(connectors: &[(&str, &str)]) -> Organization {
    let mut organization = organization(&[], &[]);
    for (name, words) in connectors {
        let mut connector = super::connector(words);
        connector.name = Setting::given((*name).into());
        organization.outbound_connectors.push(connector);
    }
    organization
}

#[test]
fn a_removed_entry_moves_its_own_recipients_alone() {
    let before = named(&[
        ("A", "*.contoso.com sales.contoso.com"),
        ("B", "mail.sales.contoso.com"),
    ]);
    let after = named(&[("A", "sales.contoso.com"), ("B", "mail.sales.contoso.com")]);
    assert_eq!(
        shown(&before, &after),
        [
            "every domain: –",
            "  contoso.com and everything below it: A → MX record",
            "    sales.contoso.com: –",
            "    mail.sales.contoso.com: –",
        ]
    );
}

#[test]
fn spelling_and_order_change_nothing() {
    let before = named(&[("A", "contoso.com *.fabrikam.com"), ("B", "*")]);
    let mut after = named(&[
        ("b", "smtp:*;1"),
        ("a", "smtp:*.Fabrikam.com;1 CONTOSO.com"),
    ]);
    after.outbound_connectors[1].comment = Setting::Default(None);
    let difference = difference(&before, &after);
    assert_eq!(difference.routes.sameness(), Sameness::Same);
    assert_eq!(difference.routes.changes().count(), 0);
    // The names of connectors differ in case alone.
    assert_eq!(
        difference.sameness(),
        Sameness::Same,
        "{:?}",
        difference.settings
    );
}

#[test]
fn a_renamed_connector_is_the_same_by_its_guid() {
    let guid = Guid::parse("5d4d52c5-1e6a-4d1f-8c27-1cf3b0b6c3aa");
    let mut before = named(&[("A", "contoso.com")]);
    let mut after = named(&[("New name", "contoso.com")]);
    assert_eq!(shown(&before, &after)[1], "  contoso.com: A → New name");
    before.outbound_connectors[0].guid = guid;
    after.outbound_connectors[0].guid = guid;
    let difference = difference(&before, &after);
    assert_eq!(difference.routes.sameness(), Sameness::Same);
    let parameters: Vec<&str> = difference.settings[0]
        .parameters
        .different
        .iter()
        .map(|row| row.name)
        .collect();
    assert_eq!(parameters, ["Name"]);
}

#[test]
fn a_connector_without_a_name_may_be_any_other() {
    let mut before = named(&[("A", "contoso.com")]);
    before.outbound_connectors[0].name = Setting::Unknown;
    assert_eq!(
        difference(&before, &before).routes.sameness(),
        Sameness::CantTell
    );
    let twice = named(&[("A", "contoso.com"), ("A", "fabrikam.com")]);
    assert_eq!(
        difference(&twice, &twice).routes.sameness(),
        Sameness::CantTell
    );
}

#[test]
fn a_setting_that_was_not_exported_may_have_changed() {
    let known = named(&[("A", "contoso.com"), ("B", "*")]);
    for parameter in [
        OutboundParameter::Enabled,
        OutboundParameter::RecipientDomains,
    ] {
        let mut unknown = known.clone();
        unknown.outbound_connectors[0].forget(parameter);
        for (before, after) in [(&known, &unknown), (&unknown, &known), (&unknown, &unknown)] {
            let changes = difference(before, after).routes;
            assert_eq!(changes.sameness(), Sameness::CantTell);
            let found = changes.tree.find(&address("john@contoso.com"));
            let change = found.answer.as_ref().expect("it can’t be told");
            assert_eq!(change.sameness, Sameness::CantTell);
        }
    }
}

#[test]
fn a_list_of_connectors_that_was_cut_off_leaves_everything_open() {
    let mut before = named(&[("A", "contoso.com")]);
    before.incomplete.push(Noun::OutboundConnector);
    let routes = difference(&before, &before).routes;
    assert!(
        routes
            .changes()
            .all(|(_, change)| change.sameness == Sameness::CantTell)
    );
    assert!(routes.tree.answer.is_some());
}

#[test]
fn mailboxes_that_neither_side_lists_are_the_same_on_both() {
    let organization = |connectors: &[&str]| Organization {
        cloud_mailboxes: List::new(Vec::new(), false),
        ..organization(&["contoso.com"], connectors)
    };
    let before = organization(&["contoso.com"]);
    assert_eq!(
        difference(&before, &before).routes.sameness(),
        Sameness::Same
    );
    // Whoever has no mailbox there takes another way, and nobody knows who that is.
    let after = organization(&[]);
    let routes = difference(&before, &after).routes;
    assert_eq!(routes.sameness(), Sameness::Different);
    // On one side only, it may be the difference.
    let listed = Organization {
        cloud_mailboxes: List::default(),
        ..before.clone()
    };
    assert_eq!(
        difference(&before, &listed).routes.sameness(),
        Sameness::CantTell
    );
}

#[test]
fn a_mailbox_that_is_added_moves_alone() {
    let before = organization(&["contoso.com"], &["contoso.com"]);
    let mut after = before.clone();
    after.cloud_mailboxes = [address("john@contoso.com")].into_iter().collect();
    assert_eq!(
        shown(&before, &after),
        [
            "every domain: –",
            "  john@contoso.com: contoso.com → Stays in Microsoft 365",
        ]
    );
}

#[test]
fn what_nobody_has_said_counts_only_if_it_makes_a_difference() {
    let unserved = organization(&["contoso.com"], &[]);
    let served = named(&[("A", "contoso.com")]);
    let served = Organization {
        accepted_domains: unserved.accepted_domains.clone(),
        ..served
    };
    let said = |mx, directory| Arrival {
        mx,
        directory,
        ..Arrival::SETTLED
    };
    let between = |organizations: [&Organization; 2], arrivals| {
        Difference::of(organizations, arrivals, Message::default())
            .routes
            .sameness()
    };
    let unknown = said(MxRecords::Unknown, Directory::Unknown);
    // The same doubts on both sides.
    assert_eq!(
        between([&unserved, &unserved], [unknown; 2]),
        Sameness::Same
    );
    // By MX record or in a loop: either way another route than through the connector.
    assert_eq!(
        between([&unserved, &served], [unknown; 2]),
        Sameness::Different
    );
    // It may have looped before as well.
    let here = said(MxRecords::Here, Directory::Unknown);
    assert_eq!(
        between([&unserved, &unserved], [unknown, here]),
        Sameness::CantTell
    );
    let elsewhere = said(MxRecords::Elsewhere, Directory::Unknown);
    assert_eq!(
        between([&unserved, &unserved], [elsewhere, here]),
        Sameness::Different
    );
    // It may have been rejected before as well.
    let rejecting = said(MxRecords::Elsewhere, Directory::Mailboxes);
    assert_eq!(
        between([&served, &served], [unknown, rejecting]),
        Sameness::CantTell
    );
    // A connector served it before, if anything did.
    assert_eq!(
        between([&served, &served], [unknown, elsewhere]),
        Sameness::Same
    );
}

#[test]
fn a_change_in_one_reading_is_a_change() {
    let organization = |connectors: &[(&str, &str)]| Organization {
        accepted_domains: vec![accepted("sales.contoso.com")],
        ..named(connectors)
    };
    let before = organization(&[("A", "accepted"), ("B", "*.contoso.com")]);
    let after = organization(&[("A", "accepted"), ("B", "*.contoso.com sales.contoso.com")]);
    assert_eq!(
        shown(&before, &after),
        [
            "every domain: –",
            "  sales.contoso.com: B (most specific) or A (listed order) → B",
        ]
    );
}

/// Whether mail to this recipient changes its way, if nobody has said what the directory and the mailboxes are.
fn unsettled(before: &Organization, after: &Organization, recipient: &str) -> Sameness {
    let arrival = Arrival::default();
    let routes = Difference::of([before, after], [arrival; 2], Message::default()).routes;
    let change = routes.tree.find(&address(recipient)).answer.as_ref();
    change.map_or(Sameness::Same, |change| change.sameness)
}

/// A mailbox or a rejection is possible only where the domain is accepted: on the side where that is unknown, it
/// isn't the doubt that the other side has.
#[test]
fn a_doubt_that_depends_on_an_unknown_accepted_domain_is_not_shared() {
    let before = Organization {
        accepted_domains: vec![accepted("contoso.com subdomains")],
        ..named(&[("A", "*.contoso.com")])
    };
    let recipient = "john@sales.contoso.com";
    assert_eq!(unsettled(&before, &before, recipient), Sameness::Same);
    let mut after = before.clone();
    after.accepted_domains[0].match_sub_domains = Default::default();
    assert_eq!(unsettled(&before, &after, recipient), Sameness::CantTell);
    assert_eq!(
        unsettled(&before, &after, "john@contoso.com"),
        Sameness::Same
    );
    let mut after = before.clone();
    after.accepted_domains.clear();
    after.incomplete.push(Noun::AcceptedDomain);
    assert_eq!(unsettled(&before, &after, recipient), Sameness::CantTell);
}
