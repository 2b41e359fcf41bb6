//! The model as JSON.

use super::strategies::organization;
use connector_checker::organization::{
    ConnectorType, InboundConnector, List, Noun, Organization, OutboundConnector, Setting,
    parse_item,
};
use proptest::prelude::*;
use serde_json::json;

fn read(value: serde_json::Value) -> Result<Organization, String> {
    serde_json::from_value(value).map_err(|error| error.to_string())
}

#[test]
fn what_is_written_is_read_as_the_same() {
    proptest!(|(organization in organization())| {
        let written = serde_json::to_string(&organization).expect("it can be written");
        let read: Organization = serde_json::from_str(&written).expect("it can be read");
        prop_assert_eq!(read, organization);
    });
}

#[test]
fn an_object_has_what_was_given_and_names_what_is_unknown() {
    let mut connector = OutboundConnector::of_type("To headquarters", ConnectorType::OnPremises);
    let domains = ["smtp:contoso.com;1", "a.*.com"].map(parse_item);
    connector.recipient_domains = List::new(domains.into(), false).into();
    connector.tls_domain = None.into();
    connector.test_mode = Setting::Unknown;
    let written = serde_json::to_value(&connector).expect("it can be written");
    assert_eq!(
        written,
        json!({
            "name": "To headquarters",
            "connectorType": "OnPremises",
            "recipientDomains": ["contoso.com", "a.*.com"],
            "tlsDomain": null,
            "unknown": ["cloudServicesMailEnabled", "testMode"],
            "incomplete": ["recipientDomains"],
        })
    );
}

#[test]
fn what_is_absent_has_its_default() {
    let connector: InboundConnector = serde_json::from_value(json!({
        "name": "From the filter",
        "senderIPAddresses": ["192.0.2.0/24"],
        "guid": "07a1ca0e-3fd5-40b4-8bea-dd9597da77d9",
    }))
    .expect("it can be read");
    assert_eq!(connector.require_tls, Setting::Default(true));
    assert_eq!(connector.connector_type, Setting::Unknown);
    assert!(connector.guid.is_some());
    let empty: Organization = serde_json::from_value(json!({})).expect("it can be read");
    assert_eq!(empty, Organization::default());
}

#[test]
fn an_organization_says_which_of_its_lists_are_incomplete() {
    let exported = Organization::exported();
    let written = serde_json::to_value(&exported).expect("it can be written");
    assert_eq!(
        written["incomplete"],
        json!([
            "acceptedDomains",
            "remoteDomains",
            "inboundConnectors",
            "outboundConnectors",
            "transportRules",
            "cloudMailboxes",
        ])
    );
    assert_eq!(
        written["organizationConfig"],
        json!({ "unknown": ["rejectDirectSend"] })
    );
    let some = read(json!({ "incomplete": ["outboundConnectors"] })).expect("it can be read");
    assert!(!some.is_complete(Noun::OutboundConnector));
    assert!(some.is_complete(Noun::Mailbox));
}

#[test]
fn an_export_in_camel_case_is_read() {
    let organization = read(json!({
        "acceptedDomains": [
            { "domainName": "Contoso.com", "domainType": "InternalRelay", "default": false },
        ],
        "outboundConnectors": [
            {
                "enabled": true,
                "useMXRecord": false,
                "comment": null,
                "connectorType": "Partner",
                "recipientDomains": [],
                "smartHosts": ["d000001.o.filter.example.net"],
                "tlsSettings": "CertificateValidation",
                "isTransportRuleScoped": true,
                "linkForModifiedConnector": "00000000-0000-0000-0000-000000000000",
                "name": "filter Outbound & \"archive\" <test>",
                "lastValidationTimestamp": "2021-07-01T10:15:00Z",
            },
        ],
        "transportRules": [
            {
                "name": "filter Outbound",
                "priority": 3,
                "conditions": ["SentToScope: NotInOrganization"],
                "routeMessageOutboundConnector": "filter Outbound & \"archive\" <test>",
            },
        ],
    }))
    .expect("it can be read");
    let connector = &organization.outbound_connectors[0];
    assert!(connector.view().settings.is_transport_rule_scoped);
    assert_eq!(
        connector.view().settings.connector_type,
        ConnectorType::Partner
    );
    assert_eq!(
        organization.transport_rules[0].priority.known(),
        Some(&Some(3))
    );
}

#[test]
fn what_is_not_known_here_is_refused_by_name() {
    for (json, says) in [
        (
            json!({ "outboundConnectors": [{ "name": "a", "partner": true }] }),
            "unknown field `partner`, expected one of `name`, `connectorType`",
        ),
        (
            json!({ "outboundConnectors": [{ "name": "a", "Enabled": true }] }),
            "unknown field `Enabled`",
        ),
        (
            json!({ "connectors": [] }),
            "unknown field `connectors`, expected one of `acceptedDomains`",
        ),
        (
            json!({ "outboundConnectors": [{ "enabled": "yes" }] }),
            "Enabled: found the text “yes”, expected true or false.",
        ),
        (
            json!({ "outboundConnectors": [{ "identity": "a" }] }),
            "Identity: found the text “a”, but this parameter isn’t a setting.",
        ),
        (
            json!({ "outboundConnectors": [{ "guid": "a" }] }),
            "guid: expected a GUID",
        ),
        (
            json!({ "outboundConnectors": [{ "unknown": ["partner"] }] }),
            "unknown field `partner`",
        ),
        (
            json!({ "outboundConnectors": [{ "enabled": true, "unknown": ["enabled"] }] }),
            "enabled has a value but is listed as unknown",
        ),
        (
            json!({ "outboundConnectors": [{ "enabled": true, "incomplete": ["enabled"] }] }),
            "enabled isn’t a list, so it can’t be incomplete",
        ),
        (
            json!({ "outboundConnectors": [{ "recipientDomains": [{}] }] }),
            "expected true, false, a whole number, text, a list of these, or null",
        ),
        (
            json!({ "transportRules": [{ "priority": 18446744073709551615_u64 }] }),
            "the number is too large",
        ),
        (
            json!({ "outboundConnectors": ["a"] }),
            "expected an object with settings",
        ),
        (
            json!({ "cloudMailboxes": "bob@contoso.com" }),
            "cloudMailboxes: expected a list of email addresses",
        ),
        (
            json!({ "incomplete": ["connectors"] }),
            "incomplete: `connectors` isn’t a list of an organization",
        ),
    ] {
        let error = read(json).expect_err(says);
        assert!(error.contains(says), "{error}");
    }
    let twice = r#"{ "outboundConnectors": [{ "enabled": true, "enabled": false }] }"#;
    let error = serde_json::from_str::<Organization>(twice)
        .expect_err("twice")
        .to_string();
    assert!(error.contains("enabled occurs twice"), "{error}");
}
