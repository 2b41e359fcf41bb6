//! The worked example: every message ends as its title says.

use connector_checker::inbound::{
    Attributor, EXAMPLE, EXAMPLE_DOMAIN, EXAMPLE_MESSAGES, Refusal, Standing, Treatment,
};
use std::collections::BTreeSet;

/// Each message with its treatment, and the connectors that take or refuse it, or know the server.
const EXPECTED: [(&str, Treatment, &[&str]); 10] = [
    ("headquarters", Treatment::Relayed, &["From headquarters"]),
    ("scanner", Treatment::Relayed, &["From the scanners"]),
    (
        "scanner-foreign",
        Treatment::Refused(Refusal::RelayDeniedDomain),
        &["From the scanners"],
    ),
    (
        "bounce",
        Treatment::Refused(Refusal::RelayDeniedDomain),
        &["From the scanners"],
    ),
    (
        "old-relay",
        Treatment::Refused(Refusal::RelayDeniedDomain),
        &["From the old relay"],
    ),
    ("partner", Treatment::FromPartner, &["From Fabrikam"]),
    (
        "impostor",
        Treatment::Refused(Refusal::Restricted),
        &["From Fabrikam"],
    ),
    (
        "without-tls",
        Treatment::Refused(Refusal::TlsRequired),
        &["From Adatum"],
    ),
    ("direct-send", Treatment::Refused(Refusal::DirectSend), &[]),
    ("internet", Treatment::FromInternet, &[]),
];

#[test]
fn each_message_of_the_example_has_one_outcome() {
    let attributor = Attributor::new(&EXAMPLE.organization(EXAMPLE_DOMAIN));
    assert_eq!(EXAMPLE_MESSAGES.len(), EXPECTED.len());
    for (message, (id, treatment, connectors)) in EXAMPLE_MESSAGES.iter().zip(EXPECTED) {
        assert_eq!(message.id, id);
        let sent = message.transaction(EXAMPLE_DOMAIN);
        let attribution = attributor.attribute(&sent);
        let [fate] = &attribution.fates[..] else {
            panic!("{id} has one recipient");
        };
        let outcome = fate.settled().unwrap_or_else(|| panic!("{id}: {fate:#?}"));
        assert_eq!(outcome.treatment, treatment, "{id}");
        let found: Vec<&str> = outcome.connectors.iter().map(|one| &*one.name).collect();
        assert_eq!(found, connectors, "{id}");
    }
}

#[test]
fn the_example_shows_why_a_connector_does_nothing_in_several_ways() {
    let attributor = Attributor::new(&EXAMPLE.organization(EXAMPLE_DOMAIN));
    let mut seen = BTreeSet::new();
    for message in EXAMPLE_MESSAGES {
        let sent = message.transaction(EXAMPLE_DOMAIN);
        let attribution = attributor.attribute(&sent);
        for fate in &attribution.fates {
            seen.extend(
                attributor
                    .trace(&sent, fate)
                    .map(|entry| entry.standing.id()),
            );
        }
    }
    for standing in [
        Standing::Takes,
        Standing::Refuses,
        Standing::NullSender,
        Standing::SenderNotAccepted,
        Standing::NameNotAccepted,
        Standing::OtherSenders,
        Standing::NoMatch,
    ] {
        assert!(
            seen.contains(standing.id()),
            "{} in {seen:?}",
            standing.id()
        );
    }
}

#[test]
fn the_example_is_told_in_sentences() {
    let sentences = EXAMPLE.sentences(EXAMPLE_DOMAIN);
    assert_eq!(
        sentences[0],
        "The accepted domain is contoso.com, and RejectDirectSend is on."
    );
    assert_eq!(
        sentences[1],
        "Connector From headquarters: OnPremises, TlsSenderCertificateName *.contoso.com."
    );
    assert_eq!(
        sentences[4],
        "Connector From Fabrikam: Partner, TlsSenderCertificateName *.fabrikam.com, SenderDomains fabrikam.com, RestrictDomainsToCertificate on, RequireTls on."
    );
    let bounce = EXAMPLE_MESSAGES
        .iter()
        .find(|message| message.id == "bounce");
    assert_eq!(
        bounce
            .map(|message| message.sentence(EXAMPLE_DOMAIN))
            .as_deref(),
        Some(
            "A server at 192.0.2.10 sends without TLS: MAIL FROM is empty, and the recipient is sun@northwindtraders.com."
        )
    );
}
