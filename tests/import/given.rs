//! An organization from the JSON that programs give.

use connector_checker::import::{File, Import, from_json, import, to_json};
use connector_checker::inbound::{Attributor, Transaction};
use connector_checker::organization::{Directory, MailboxesHere, MxRecords, Noun, Organization};
use serde_json::Value;
use std::fs;
use std::path::Path;

/// The organization that an import writes.
fn written(read: &Import) -> Value {
    let whole: Value = serde_json::from_str(&to_json(read)).expect("JSON");
    whole["organization"].clone()
}

fn error(text: &str) -> (String, String) {
    let error = from_json(text).expect_err(text);
    (error.path.clone(), error.to_string())
}

#[test]
fn what_an_import_writes_is_read_as_it_was() {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import/samples");
    for entry in fs::read_dir(samples).expect("the samples") {
        let path = entry.expect("a sample").path();
        let (name, bytes) = (path.display().to_string(), fs::read(&path).expect("a file"));
        let read = import(&[File {
            name: &name,
            bytes: &bytes,
        }]);
        let before = written(&read);
        let given = from_json(&before.to_string()).expect(&name);
        let after = Import {
            organization: given.organization,
            files: Vec::new(),
            notices: Vec::new(),
        };
        assert_eq!(written(&after), before, "{name}");
    }
}

#[test]
fn what_is_left_out_is_complete_and_has_its_default() {
    assert_eq!(
        from_json("{}").map(|given| given.organization),
        Ok(Organization::default())
    );
    let given = from_json(
        r#"{"acceptedDomains": null, "inboundConnectors": [{"name": "A", "connectorType": "Partner", "requireTls": false}]}"#,
    );
    let organization = given.expect("an organization").organization;
    let [connector] = &organization.inbound_connectors[..] else {
        panic!("one connector");
    };
    assert_eq!(connector.enabled.known(), Some(&true));
    assert_eq!(connector.require_tls.known(), Some(&false));
    // It has no default.
    assert_eq!(connector.sender_domains.known(), None);
    assert!(organization.is_complete(Noun::InboundConnector));
}

#[test]
fn what_no_cmdlet_shows_is_said_by_name() {
    let given = from_json(
        r#"{"recipientsInDirectory": "mailboxes", "mailboxesInCloud": "unknown", "mxPointsTo": "elsewhere", "cloudMailboxes": ["jane@contoso.com"]}"#,
    );
    let given = given.expect("an organization");
    assert_eq!(given.arrival.directory, Directory::Mailboxes);
    assert_eq!(given.arrival.mailboxes, MailboxesHere::Unknown);
    assert_eq!(given.arrival.mx, MxRecords::Elsewhere);
    assert_eq!(given.organization.cloud_mailboxes.valid().count(), 1);
    assert!(!given.organization.is_complete(Noun::Mailbox));
}

#[test]
fn lists_that_may_have_more_entries_are_named() {
    let given = from_json(r#"{"incomplete": ["inboundConnectors", "cloudMailboxes"]}"#);
    let organization = given.expect("an organization").organization;
    assert!(!organization.is_complete(Noun::InboundConnector));
    assert!(!organization.is_complete(Noun::Mailbox));
    assert!(organization.is_complete(Noun::AcceptedDomain));
}

#[test]
fn an_invalid_text_matches_nothing_where_it_was_imported_and_is_an_error_where_somebody_wrote_it() {
    let imported = from_json(
        r#"{"inboundConnectors": [{"name": "A", "senderIPAddresses": ["here"], "unknown": ["enabled"], "incomplete": []}]}"#,
    );
    assert!(imported.is_ok());
    let (path, message) = error(
        r#"{"inboundConnectors": [{"name": "A", "senderIPAddresses": ["192.0.2.1", "here"]}]}"#,
    );
    assert_eq!(path, "inboundConnectors[0].senderIPAddresses[1]");
    assert_eq!(
        message,
        "This isn’t an IP address or a range of IP addresses. Found: “here”."
    );
}

#[test]
fn the_first_wrong_value_is_named_with_what_was_expected() {
    for (text, path, expected) in [
        ("", "organization", "an object"),
        ("[]", "organization", "an object"),
        ("{} {}", "organization", "an object"),
        (r#"{"acceptedDomains": []"#, "organization", "JSON"),
        (
            r#"{"domains": []}"#,
            "domains",
            "Use one of: acceptedDomains, ",
        ),
        (r#"{"acceptedDomains": {}}"#, "acceptedDomains", "an array"),
        (
            r#"{"acceptedDomains": ["contoso.com"]}"#,
            "acceptedDomains[0]",
            "an object",
        ),
        (
            r#"{"acceptedDomains": [{}]}"#,
            "acceptedDomains[0].domainName",
            "a string",
        ),
        (
            r#"{"acceptedDomains": [{"domainName": 1}]}"#,
            "acceptedDomains[0].domainName",
            "a domain",
        ),
        (
            r#"{"inboundConnectors": [{"Name": "A"}]}"#,
            "inboundConnectors[0].Name",
            "Use one of: name, ",
        ),
        (
            r#"{"inboundConnectors": [{"name": "A", "identity": "A"}]}"#,
            "inboundConnectors[0].identity",
            "Use one of",
        ),
        (
            r#"{"inboundConnectors": [{"name": "A", "requireTls": null}]}"#,
            "inboundConnectors[0].requireTls",
            "true or false",
        ),
        (
            r#"{"inboundConnectors": [{"name": "A", "requireTls": {}}]}"#,
            "inboundConnectors[0].requireTls",
            "true or false",
        ),
        (
            r#"{"inboundConnectors": [{"name": "A", "senderDomains": ["*", 1]}]}"#,
            "inboundConnectors[0].senderDomains[1]",
            "a domain",
        ),
        (
            r#"{"inboundConnectors": [{"name": "A", "senderDomains": [["*"]]}]}"#,
            "inboundConnectors[0].senderDomains[0]",
            "a domain",
        ),
        (
            r#"{"inboundConnectors": [{"name": "A", "connectorType": "Own"}]}"#,
            "inboundConnectors[0].connectorType",
            "OnPremises or Partner",
        ),
        (
            r#"{"inboundConnectors": [{"unknown": ["nam"]}]}"#,
            "inboundConnectors[0].unknown[0]",
            "Use one of",
        ),
        (
            r#"{"inboundConnectors": [{"name": "A", "unknown": ["name"]}]}"#,
            "inboundConnectors[0].unknown[0]",
            "isn’t given",
        ),
        (
            r#"{"inboundConnectors": [{"name": "A", "incomplete": ["enabled"]}]}"#,
            "inboundConnectors[0].incomplete[0]",
            "a list",
        ),
        (
            r#"{"organizationConfig": []}"#,
            "organizationConfig",
            "an object",
        ),
        (
            r#"{"organizationConfig": {"rejectDirectSend": 1}}"#,
            "organizationConfig.rejectDirectSend",
            "true or false",
        ),
        (r#"{"cloudMailboxes": ["jane"]}"#, "cloudMailboxes[0]", "@"),
        (
            r#"{"cloudMailboxes": [null]}"#,
            "cloudMailboxes[0]",
            "a string",
        ),
        (
            r#"{"cloudMailboxes": ["a@b.example"], "mailboxesInCloud": "none"}"#,
            "cloudMailboxes",
            "empty",
        ),
        (
            r#"{"mxPointsTo": "here"}"#,
            "mxPointsTo",
            r#""microsoft-365" or "elsewhere" or "unknown""#,
        ),
        (
            r#"{"incomplete": ["mailboxes"]}"#,
            "incomplete[0]",
            "cloudMailboxes",
        ),
        (r#"{"incomplete": "all"}"#, "incomplete", "an array"),
    ] {
        let (found, message) = error(text);
        assert_eq!(found, path, "{text}");
        assert!(message.contains(expected), "{text}: {message}");
    }
}

#[test]
fn however_deep_or_strange_a_text_is_reading_it_ends() {
    let deep = ["[", "{\"a\":"].map(|open| open.repeat(100_000));
    for text in deep {
        assert_eq!(error(&text).0, "organization");
        assert!(from_json(&format!(r#"{{"acceptedDomains": {text}"#)).is_err());
    }
    for number in [
        "1e999",
        "-9223372036854775809",
        "99999999999999999999",
        "1.5",
    ] {
        let text = format!(r#"{{"transportRules": [{{"name": "A", "priority": {number}}}]}}"#);
        assert_eq!(error(&text).0, "transportRules[0].priority");
    }
    for name in ["\\ud800", "\\u0000", "\\udfff\\ud800", "a\\r\\nb"] {
        let text = format!(r#"{{"inboundConnectors": [{{"name": "{name}"}}]}}"#);
        let given = from_json(&text).expect(&text);
        let transaction = Transaction {
            recipients: vec!["jane@contoso.com".parse().expect("an address")],
            ..Transaction::from_address([203, 0, 113, 5].into())
        };
        let attributor = Attributor::new(&given.organization);
        let json = attributor.trace_json(&attributor.attribute(&transaction));
        serde_json::from_str::<Value>(&json).expect(&json);
    }
}
