//! What became of every connector, and what the words say.

use super::{organization, rejecting, transaction};
use connector_checker::inbound::{Attributor, Ground, Rule, Standing};
use connector_checker::organization::{Directory, Organization};

/// The standing of each connector, and its sentence.
fn trace(organization: &Organization, words: &str) -> Vec<(Standing, String)> {
    let transaction = transaction(words);
    let attributor = Attributor::new(organization);
    let attribution = attributor.attribute(&transaction);
    let entries = attributor.trace(&transaction, &attribution.fates[0]);
    entries
        .map(|entry| (entry.standing, entry.to_string()))
        .collect()
}

fn standings(organization: &Organization, words: &str) -> Vec<Standing> {
    let trace = trace(organization, words);
    trace.into_iter().map(|(standing, _)| standing).collect()
}

#[test]
fn every_connector_says_why_it_did_nothing() {
    let organization = organization(
        &["contoso.com"],
        &[
            "own cert=*.contoso.com",
            "own cert=*.fabrikam.com",
            "own ip=203.0.113.5",
            "own ip=198.51.100.1",
            "own ip=203.0.113.5 off",
            "own ip=203.0.113.5 trusts",
            "partner from=* ip=203.0.113.5 only-ip",
            "partner from=tailspin.example",
            "partner from=fabrikam.com for=contoso.net",
        ],
    );
    let words = "203.0.113.5 cert=mail.fabrikam.com from=sun@fabrikam.com to=jane@contoso.com";
    use Standing::*;
    assert_eq!(
        standings(&organization, words),
        [
            NoMatch,
            NameNotAccepted,
            SenderNotAccepted,
            NoMatch,
            Disabled,
            TrustsOrganizations,
            Takes,
            OtherSenders,
            NoMatch,
        ]
    );
    let bounce = "203.0.113.5 tls to=jane@contoso.com";
    assert_eq!(standings(&organization, bounce)[2], NullSender);
    let outside = "203.0.113.5 tls from=sun@fabrikam.com to=a@b.example";
    assert_eq!(standings(&organization, outside)[6], RecipientOutside);
    let own = "203.0.113.5 cert=mail.contoso.com from=bob@contoso.com to=jane@contoso.com";
    assert_eq!(standings(&organization, own)[0], Takes);
    assert_eq!(
        standings(&organization, own)[2],
        Outranked(Rule::Certificate)
    );
    assert_eq!(
        standings(&organization, own)[6],
        Outranked(Rule::Certificate)
    );
}

#[test]
fn refusals_and_ties_name_their_connectors() {
    let lock = "partner from=* ip=198.51.100.1 only-ip";
    let organization = organization(&["contoso.com"], &[lock, lock, "partner from=b.example"]);
    use Standing::*;
    let refused = "203.0.113.5 from=a@b.example to=jane@contoso.com";
    assert_eq!(
        standings(&organization, refused),
        [Refuses, Refuses, Outranked(Rule::Restriction)]
    );
    let passed = "198.51.100.1 from=a@b.example to=jane@contoso.com";
    assert_eq!(
        standings(&organization, passed),
        [Ties, Ties, Outranked(Rule::Restriction)]
    );
    let bounce = "198.51.100.1 to=jane@contoso.com";
    assert_eq!(
        standings(&organization, bounce),
        [MayDecide, MayDecide, OtherSenders]
    );
    let direct = rejecting(super::organization(
        &["contoso.com"],
        &["partner from=contoso.com"],
    ));
    let printer = "203.0.113.5 from=printer@contoso.com to=jane@contoso.com";
    assert_eq!(standings(&direct, printer), [DoesntExempt]);
}

#[test]
fn every_standing_has_a_sentence_of_its_own() {
    use Standing::*;
    let all = [
        Takes,
        Ties,
        Refuses,
        DoesntExempt,
        MayDecide,
        Outranked(Rule::Certificate),
        Disabled,
        TrustsOrganizations,
        NameNotAccepted,
        SenderNotAccepted,
        NullSender,
        RecipientOutside,
        OtherSenders,
        NoMatch,
    ];
    let organization = organization(&["contoso.com"], &["own ip=203.0.113.5 only-ip"]);
    let transaction = transaction("198.51.100.1 from=a@b.example to=jane@contoso.com");
    let attributor = Attributor::new(&organization);
    let attribution = attributor.attribute(&transaction);
    let entry = attributor
        .trace(&transaction, &attribution.fates[0])
        .next()
        .expect("one");
    assert!(entry.grounds.contains(Ground::OnPremisesRefusesNothing));
    let mut sentences: Vec<String> = all
        .into_iter()
        .map(|standing| {
            let mut entry = entry.clone();
            entry.standing = standing;
            entry.to_string()
        })
        .collect();
    assert!(sentences.iter().all(|sentence| sentence.ends_with('.')));
    sentences.sort();
    sentences.dedup();
    assert_eq!(sentences.len(), all.len());
}

#[test]
fn a_connector_that_is_off_may_have_been_created_so() {
    let organization = organization(&["contoso.com"], &["own off", "partner off"]);
    let transaction = transaction("198.51.100.1 to=jane@contoso.com");
    let attributor = Attributor::new(&organization);
    let attribution = attributor.attribute(&transaction);
    let entries = attributor.trace(&transaction, &attribution.fates[0]);
    let created = entries.map(|entry| entry.grounds.contains(Ground::CreatedDisabled));
    assert_eq!(created.collect::<Vec<_>>(), [true, false]);
}

#[test]
fn a_refusal_names_the_connectors_that_refuse_and_no_others() {
    let lock = organization(
        &["contoso.com"],
        &["partner from=* ip=198.51.100.1 only-ip"],
    );
    let words = "203.0.113.5 from=a@b.example to=jane@contoso.com";
    let answer = super::fate(&lock, words).answer();
    assert!(
        answer.ends_with(" set (by partner from=* ip=198.51.100.1 only-ip)."),
        "{answer}"
    );
    let attributor = Attributor::new(&lock).with_directory(Directory::Mailboxes);
    let passed = transaction("198.51.100.1 from=a@b.example to=jane@contoso.com");
    let answer = attributor.attribute(&passed).fates[0].answer();
    assert!(answer.ends_with("Access denied."), "{answer}");
}

#[test]
fn words_say_what_happens_in_one_sentence() {
    let organization = organization(&["contoso.com"], &["own ip=203.0.113.5"]);
    let answer = |words: &str| super::fate(&organization, words).answer();
    assert_eq!(
        answer("203.0.113.5 tls from=bob@contoso.com to=jane@contoso.com"),
        "The message for jane@contoso.com is accepted as mail from your organization, through own ip=203.0.113.5."
    );
    assert_eq!(
        answer("198.51.100.1 tls from=sun@fabrikam.com to=jane@contoso.com"),
        "The message for jane@contoso.com is accepted as mail from the internet, because no connector matches."
    );
}
