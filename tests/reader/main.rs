//! What the program that reads files answers about a configuration. What is expected was worked out by hand.
#![cfg(feature = "reader")]

mod audit;
mod compare;
mod inbound;
mod lint;
mod map;
mod recipients;
mod settings;
mod what_if;

use connector_checker::import::File;
use connector_checker::imported::line;
use connector_checker::reader::{Session, Side, answer};

/// A name that is markup, if anybody takes it for that.
const HOSTILE: &str = "\"><img src=x onerror=alert(1)>";

/// A session that has read a text as the reader's configuration.
fn reading(text: &str) -> Session {
    let mut session = Session::default();
    reads(&mut session, Side::Before, text);
    session
}

fn reads(session: &mut Session, side: Side, text: &str) {
    let bytes = text.as_bytes();
    session.read(
        side,
        &[File {
            name: "export.json",
            bytes,
        }],
    );
}

/// The answer to a question of a view.
fn ask(session: &Session, view: &str, with: &[(&str, &str)]) -> String {
    let mut cells = vec![view];
    cells.extend(with.iter().flat_map(|(name, value)| [*name, *value]));
    answer(session, &line(&cells))
}

/// What a reader sees of a passage: its words, with white space between elements.
fn seen(passage: &str) -> String {
    let mut words = String::new();
    let mut rest = passage;
    while let Some((text, tag)) = rest.split_once('<') {
        words.push_str(text);
        words.push(' ');
        rest = tag.split_once('>').map_or("", |(_, after)| after);
    }
    words.push_str(rest);
    let words: Vec<&str> = words.split_whitespace().collect();
    words.join(" ")
}

/// A whole export of an organization with these connectors, each as JSON.
fn export(outbound: &[&str], inbound: &[&str]) -> String {
    format!(
        r#"{{"Get-OutboundConnector": [{}], "Get-InboundConnector": [{}],
        "Get-AcceptedDomain": [{{"Name": "own", "DomainName": "contoso.com", "DomainType": "Authoritative", "MatchSubDomains": false}}],
        "Get-RemoteDomain": [], "Get-TransportRule": []}}"#,
        outbound.join(","),
        inbound.join(",")
    )
}

/// An outbound connector with nothing unknown about its routes.
fn outbound(name: &str, kind: &str, domains: &str) -> String {
    format!(
        r#"{{"Name": {}, "Enabled": true, "ConnectorType": "{kind}", "RecipientDomains": {domains},
        "UseMXRecord": false, "SmartHosts": ["mail.contoso.com"], "TlsSettings": "CertificateValidation", "TestMode": false,
        "IsTransportRuleScoped": false, "AllAcceptedDomains": false, "RouteAllMessagesViaOnPremises": false}}"#,
        line(&[name]).trim_matches(['[', ']'])
    )
}

#[test]
fn hostile_names_are_text_in_every_answer() {
    let connector = outbound(HOSTILE, "OnPremises", r#"["fabrikam.com", "*"]"#);
    let twin = outbound(&format!("{HOSTILE}2"), "Partner", r#"["fabrikam.com"]"#);
    let inbound = format!(
        r#"{{"Name": {}, "ConnectorType": "OnPremises", "SenderIPAddresses": ["192.0.2.7"]}}"#,
        line(&[HOSTILE]).trim_matches(['[', ']'])
    );
    let mut session = reading(&export(&[&connector, &twin], &[&inbound]));
    reads(&mut session, Side::After, &export(&[&connector], &[]));
    for view in ["audit", "map", "compare"] {
        let passage = ask(&session, view, &[]);
        assert!(passage.contains("&lt;img"), "{view} names it");
        assert!(!passage.contains("<img"), "{view}");
    }
    let passage = ask(&session, "map", &[("find", HOSTILE)]);
    assert!(!passage.contains("<img"));
    let passage = ask(&session, "lint", &[("id", HOSTILE)]);
    assert!(!passage.contains("<img"));
}

#[test]
fn nothing_is_answered_about_what_was_not_read() {
    let session = Session::default();
    for view in ["audit", "map", "compare"] {
        assert_eq!(ask(&session, view, &[]), "");
    }
    let session = reading("[]");
    assert_eq!(ask(&session, "compare", &[]), "");
}
