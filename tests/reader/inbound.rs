//! Incoming mail: for the worked example and for what was read.

use super::{ask, reading};
use connector_checker::reader::Session;

const OWN: &str = r#"{
    "Get-AcceptedDomain": [{"Name": "own", "DomainName": "own.example", "DomainType": "Authoritative", "MatchSubDomains": false}],
    "Get-InboundConnector": [
        {"Name": "<b>Ours</b>", "Enabled": true, "ConnectorType": "OnPremises", "SenderDomains": ["smtp:*;1"], "SenderIPAddresses": ["192.0.2.7"], "TlsSenderCertificateName": null, "RequireTls": false, "RestrictDomainsToCertificate": false, "RestrictDomainsToIPAddresses": false, "AssociatedAcceptedDomains": [], "TrustedOrganizations": [], "CloudServicesMailEnabled": false, "TreatMessagesAsInternal": false},
        {"Name": "Adatum", "Enabled": true, "ConnectorType": "Partner", "SenderDomains": ["smtp:adatum.com;1"], "SenderIPAddresses": [], "TlsSenderCertificateName": null, "RequireTls": true, "RestrictDomainsToCertificate": false, "RestrictDomainsToIPAddresses": false, "AssociatedAcceptedDomains": [], "TrustedOrganizations": [], "CloudServicesMailEnabled": false, "TreatMessagesAsInternal": false}
    ],
    "Get-OrganizationConfig": {"Name": "o", "RejectDirectSend": false}
}"#;

fn of_message(session: &Session, source: &str, tls: &str, from: &str, to: &str) -> String {
    let with = [("source", source), ("tls", tls), ("from", from), ("to", to)];
    ask(session, "inbound", &with)
}

#[track_caller]
fn has(answer: &str, all: &[&str]) {
    for words in all {
        assert!(answer.contains(words), "{words} is not in {answer}");
    }
}

#[test]
fn without_an_import_the_example_answers() {
    let session = Session::default();
    let answer = ask(&session, "inbound", &[("case", "impostor")]);
    has(
        &answer,
        &[
            "A server at 203.0.113.77 sends over TLS without a certificate",
            "<h2>anna@contoso.com: Refused by a Partner connector’s restriction</h2>",
            "<code>550 5.7.51 TenantInboundAttribution; ",
            "<strong>From Fabrikam</strong>: Refuses the message.",
            "<strong>From Adatum</strong>: Applies to other sender domains.",
        ],
    );
    let example = ask(&session, "inbound", &[("form", "example")]);
    has(
        &example,
        &["<li>Connector From Adatum: Partner, SenderDomains adatum.com, RequireTls on.</li>"],
    );
    assert_eq!(ask(&session, "inbound", &[("case", "nothing")]), "");
}

#[test]
fn steps_come_in_their_order_with_grades_and_places() {
    let answer = ask(&Session::default(), "inbound", &[("case", "direct-send")]);
    let at = |words: &str| {
        answer
            .find(words)
            .unwrap_or_else(|| panic!("{words} in {answer}"))
    };
    let steps = [
        "Does an OnPremises connector match the certificate?",
        "Does an OnPremises connector match the address",
        "Is the recipient in an accepted domain?",
        "Does a Partner connector restrict this sender?",
        "Does another Partner connector apply to this sender?",
        "Is this direct send, and is that rejected?",
    ];
    assert!(steps.map(at).is_sorted());
    has(
        &answer,
        &[
            "grade documented",
            "https://techcommunity.microsoft.com/",
            "550 5.7.68",
        ],
    );
}

#[test]
fn what_was_read_answers_instead_of_the_example() {
    let session = reading(OWN);
    let answer = of_message(
        &session,
        "192.0.2.7",
        "no",
        "a@own.example",
        "sun@fabrikam.com",
    );
    has(
        &answer,
        &[
            "<h2>sun@fabrikam.com: Relayed for your organization</h2>",
            "through &lt;b&gt;Ours&lt;/b&gt;",
            "<strong>&lt;b&gt;Ours&lt;/b&gt;</strong>: Takes the message.",
        ],
    );
    assert!(!answer.contains("<b>"));
    // A message of the example is the example's.
    has(
        &ask(&session, "inbound", &[("case", "internet")]),
        &["anna@contoso.com: Accepted from the internet"],
    );
}

#[test]
fn where_tls_is_not_known_both_answers_are_given_if_they_differ() {
    let session = reading(OWN);
    let partner = of_message(
        &session,
        "203.0.113.9",
        "unknown",
        "bob@adatum.com",
        "a@own.example",
    );
    has(
        &partner,
        &[
            "<h2>Without TLS, a@own.example: Refused: TLS is required</h2>",
            "<h2>Over TLS, a@own.example: Accepted from a partner organization</h2>",
        ],
    );
    let own = of_message(
        &session,
        "192.0.2.7",
        "unknown",
        "a@own.example",
        "sun@fabrikam.com",
    );
    assert_eq!(own.matches("<h2>").count(), 1, "{own}");
}

#[test]
fn what_other_organizations_could_change_is_said() {
    let answer = of_message(
        &reading(OWN),
        "203.0.113.9",
        "yes",
        "bob@adatum.com",
        "a@own.example",
    );
    has(
        &answer,
        &[
            "What could change this",
            "If another organization’s OnPremises connector matches this server",
            "If the directory doesn’t have this recipient",
        ],
    );
}

#[test]
fn what_was_not_exported_is_not_told() {
    let session = reading(
        r#"{"Get-InboundConnector": [{"Name": "Little", "Enabled": true, "SenderIPAddresses": ["192.0.2.7"]}]}"#,
    );
    let answer = of_message(
        &session,
        "192.0.2.7",
        "no",
        "a@own.example",
        "sun@fabrikam.com",
    );
    has(
        &answer,
        &[
            "sun@fabrikam.com: Can’t tell",
            "Something that decides this wasn’t exported.",
        ],
    );
}

#[test]
fn the_directory_is_what_the_reader_says() {
    let with = |directory| {
        let with = [
            ("source", "203.0.113.9"),
            ("tls", "yes"),
            ("from", "k@x.example"),
            ("to", "a@own.example"),
            ("directory", directory),
        ];
        ask(&reading(OWN), "inbound", &with)
    };
    has(
        &with("unknown"),
        &["If the directory doesn’t have this recipient"],
    );
    assert!(!with("all").contains("If the directory"));
}

#[test]
fn nothing_is_answered_to_what_is_not_a_message() {
    let session = reading(OWN);
    for (source, from, to) in [
        ("", "a@own.example", "b@own.example"),
        ("mail.own.example", "a@own.example", "b@own.example"),
        ("192.0.2.7", "nobody", "b@own.example"),
        ("192.0.2.7", "a@own.example", ""),
    ] {
        assert_eq!(
            of_message(&session, source, "no", from, to),
            "",
            "{source} {from} {to}"
        );
    }
}

#[test]
fn of_many_connectors_the_first_are_listed_and_the_file_has_all() {
    let one = |place: usize| {
        format!(
            r#"{{"Name": "C{place}", "ConnectorType": "OnPremises", "SenderIPAddresses": ["198.51.100.1"]}}"#
        )
    };
    let all: Vec<String> = (0..1_000).map(one).collect();
    let session = reading(&format!(
        r#"{{"Get-InboundConnector": [{}]}}"#,
        all.join(",")
    ));
    let answer = of_message(
        &session,
        "192.0.2.7",
        "no",
        "a@own.example",
        "sun@fabrikam.com",
    );
    has(&answer, &["The first 20 of 1,000 connectors."]);
    assert!(answer.len() < 50_000, "{}", answer.len());
    let with = [
        ("source", "192.0.2.7"),
        ("tls", "no"),
        ("from", "a@own.example"),
        ("to", "sun@fabrikam.com"),
        ("form", "json"),
    ];
    let file = ask(&session, "inbound", &with);
    let file: serde_json::Value = serde_json::from_str(&file).expect("it is JSON");
    let traced = file[0]["trace"][0]["connectors"].as_array();
    assert_eq!(traced.map(Vec::len), Some(1_000));
}

#[test]
fn an_organization_that_a_program_gives_answers_like_one_that_was_read() {
    let mut session = Session::default();
    let given = r#"{"acceptedDomains": [{"domainName": "own.example"}], "inboundConnectors": [{"name": "Ours", "connectorType": "OnPremises", "senderDomains": ["*"], "senderIPAddresses": ["192.0.2.7"]}]}"#;
    assert!(
        session
            .give(given)
            .is_ok_and(|lines| lines.contains("Ours"))
    );
    let answer = of_message(
        &session,
        "192.0.2.7",
        "no",
        "a@own.example",
        "sun@fabrikam.com",
    );
    has(
        &answer,
        &["sun@fabrikam.com: Relayed for your organization"],
    );
    let of_example = [
        ("of", "example"),
        ("source", "192.0.2.10"),
        ("tls", "no"),
        ("from", "a@contoso.com"),
        ("to", "sun@fabrikam.com"),
    ];
    has(
        &ask(&session, "inbound", &of_example),
        &["through From the scanners"],
    );
    let error = session.give(r#"{"inboundConnectors": [{"name": 1}]}"#);
    assert!(error.is_err_and(|sentence| sentence.starts_with("inboundConnectors[0].name")));
}
