//! Seven files as people hand them on, and what must come out of each.

use crate::expect::{notices, settings};
use connector_checker::import::{File, Import, Status, import};
use connector_checker::organization::Noun;
use connector_checker::routing::{Precedence, Router};

fn read(name: &str, bytes: &[u8]) -> Import {
    let read = import(&[File { name, bytes }]);
    assert_eq!(
        read.files[0].status,
        Status::Read,
        "{name}: {:?}",
        read.notices
    );
    read
}

#[test]
fn clixml_in_utf_16_without_a_cmdlet_in_it() {
    let read = read(
        "clixml",
        include_bytes!("samples/clixml-outbound-utf16.xml"),
    );
    let connectors = &read.organization.outbound_connectors;
    let names: Vec<_> = connectors
        .iter()
        .map(|connector| settings(connector, &["Name"]).concat())
        .collect();
    assert_eq!(names[0], "Outbound to 11111111-2222-4333-8444-555555555555");
    assert_eq!(names[1], "filter Outbound & \"archive\" <test>");
    assert_eq!(names.len(), 3);
    assert_eq!(
        settings(
            &connectors[0],
            &[
                "RecipientDomains",
                "ConnectorSource",
                "ValidationRecipients"
            ]
        ),
        ["[contoso.com]", "HybridWizard", "[]"]
    );
    assert_eq!(
        settings(
            &connectors[1],
            &["IsTransportRuleScoped", "RecipientDomains"]
        ),
        ["true", "[]"]
    );
    assert_eq!(
        settings(&connectors[2], &["UseMXRecord", "SmartHosts"]),
        ["true", "[]"]
    );
    assert!(connectors[0].guid.is_some());
    assert_eq!(notices(&read), [""; 0]);
}

#[test]
fn csv_that_lost_its_lists() {
    let read = read(
        "lost",
        include_bytes!("samples/csv-type-line-lost-lists.csv"),
    );
    let connectors = &read.organization.outbound_connectors;
    assert_eq!(connectors.len(), 3);
    for connector in connectors {
        assert_eq!(
            settings(connector, &["RecipientDomains", "SmartHosts"]),
            ["?", "?"]
        );
    }
    assert_eq!(
        settings(&connectors[0], &["Comment", "TlsDomain"]),
        ["nothing", "mail.fabrikam.com"]
    );
    assert_eq!(
        settings(&connectors[2], &["Comment", "TlsDomain"]),
        ["Journal reports to the archive.", "nothing"]
    );
    let codes: Vec<_> = read
        .notices
        .iter()
        .map(|notice| (notice.code.id(), &*notice.words, notice.count))
        .collect();
    assert_eq!(
        codes,
        [
            ("list-lost", "RecipientDomains", 3),
            ("list-lost", "SmartHosts", 3)
        ]
    );
}

#[test]
fn csv_with_semicolons_between_columns_and_in_values() {
    let read = read("semicolon", include_bytes!("samples/csv-semicolon.csv"));
    let connectors = &read.organization.inbound_connectors;
    assert_eq!(connectors.len(), 3);
    assert_eq!(
        settings(
            &connectors[2],
            &["Name", "SenderDomains", "SenderIPAddresses", "RequireTls"]
        ),
        [
            "Contoso Support; Büro \"Süd\"",
            "[*, contoso.com]",
            "[203.0.113.140, 203.0.113.139, 203.0.113.138, 203.0.113.137]",
            "false"
        ],
    );
    assert_eq!(notices(&read), [""; 0]);
}

#[test]
fn json_whose_lists_were_cut_to_texts() {
    let read = read("depth", include_bytes!("samples/json-depth-cut-off.json"));
    let [only] = read.organization.inbound_connectors.as_slice() else {
        panic!("{read:?}");
    };
    assert_eq!(
        settings(only, &["SenderDomains", "SenderIPAddresses", "EFUsers"]),
        [
            "[*, contoso.com]",
            "[203.0.113.140, 203.0.113.139, 203.0.113.138, 203.0.113.137]",
            "[]"
        ]
    );
}

#[test]
fn json_with_a_wrapper_for_everything() {
    let read = read(
        "wrapper",
        include_bytes!("samples/json-wrapper-by-kind.json"),
    );
    let organization = &read.organization;
    assert_eq!(
        (
            organization.accepted_domains.len(),
            organization.remote_domains.len()
        ),
        (2, 1)
    );
    assert_eq!(
        (
            organization.inbound_connectors.len(),
            organization.outbound_connectors.len()
        ),
        (1, 2)
    );
    let [rule] = organization.transport_rules.as_slice() else {
        panic!("{read:?}");
    };
    let target = settings(rule, &["RouteMessageOutboundConnector"]).concat();
    let mut connectors = organization.outbound_connectors.iter();
    assert!(
        connectors.any(|connector| connector.name.known().is_some_and(|name| name.is(&target))),
        "{target}"
    );
    assert!(
        Noun::ALL
            .into_iter()
            .filter(|noun| !matches!(noun, Noun::OrganizationConfig | Noun::Mailbox))
            .all(|noun| organization.is_complete(noun))
    );
}

#[test]
fn a_console_s_list_with_colours_that_is_cut_off() {
    let read = read(
        "colours",
        include_bytes!("samples/format-list-colours-cut-off-list.txt"),
    );
    let [only] = read.organization.inbound_connectors.as_slice() else {
        panic!("{read:?}");
    };
    assert_eq!(
        settings(
            only,
            &[
                "Name",
                "SenderIPAddresses",
                "RestrictDomainsToIPAddresses",
                "EFSkipLastIP",
                "RequireTls"
            ]
        ),
        [
            "Filter service - inbound",
            "[192.0.2.0/26, 192.0.2.64/26, 198.51.100.0/25, 203.0.113.0/25, …]",
            "true",
            "true",
            "?"
        ],
    );
    assert_eq!(
        read.notices
            .iter()
            .map(|notice| notice.code.id())
            .collect::<Vec<_>>(),
        ["list-cut-off"]
    );
    assert!(
        !read.organization.is_complete(Noun::InboundConnector),
        "the command names one connector"
    );
}

#[test]
fn the_worked_example_whose_documents_contradict_themselves() {
    let read = read("order", include_bytes!("samples/json-selection-order.json"));
    let organization = &read.organization;
    assert_eq!(
        (
            organization.outbound_connectors.len(),
            organization.accepted_domains.len()
        ),
        (3, 4)
    );
    let recipient = "x@sales.contoso.com".parse().unwrap();
    // Connector 3 has the wildcard, Connector 1 all accepted domains.
    let route = Router::new(organization, Precedence::MostSpecific).route(&recipient);
    assert_eq!(
        route.under(Precedence::MostSpecific).connectors,
        ["Connector 3"]
    );
    assert_eq!(
        route.under(Precedence::ListedOrder).connectors,
        ["Connector 1"]
    );
}
