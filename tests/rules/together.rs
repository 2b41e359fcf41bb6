//! Several scenarios at once.

use super::*;

#[test]
fn split_mailboxes_and_devices_share_the_incoming_connector() {
    let verdict = check(&answers(
        "mailboxes=split servers=other devices=yes sign-in=no reach=outside identity=own",
    ));
    let incoming: Vec<_> = verdict
        .connectors
        .iter()
        .filter(|planned| (planned.from, planned.to) == FROM_SERVER)
        .collect();
    assert_eq!(incoming.len(), 1);
    assert_eq!(incoming[0].cases.len(), 2, "one connector, two reasons");
    assert_eq!(
        incoming[0].needs.only(),
        Some(Need::Required),
        "the stronger need counts"
    );
}

#[test]
fn what_the_wizard_created_serves_an_internal_relay_domain_too() {
    let verdict = check(&answers(
        "mailboxes=split servers=exchange-2010 hybrid=yes relay-domain=yes subdomains=yes",
    ));
    let outgoing = verdict
        .connectors
        .iter()
        .find(|c| (c.from, c.to) == TO_SERVER);
    let outgoing = outgoing.expect("the plan holds the outgoing connector");
    assert_eq!(outgoing.needs.only(), Some(Need::AlreadyCreated));
    assert_eq!(
        outgoing.requirements.len(),
        1,
        "and says what it must cover"
    );
}

#[test]
fn a_bank_and_a_second_tenant_need_connectors_of_their_own() {
    let verdict = check(&answers(
        "mailboxes=cloud partner=yes partner-security=both other-tenant=yes",
    ));
    let certain = verdict.connectors.iter().filter(|planned| planned.certain);
    assert_eq!(certain.count(), 4);
}

#[test]
fn the_headline_takes_the_strongest_need() {
    for (text, word) in [
        ("mailboxes=none", "Doesn’t apply"),
        ("mailboxes=cloud multi-geo=yes", "No"),
        (
            "mailboxes=split servers=exchange-2010 hybrid=yes",
            "Already done",
        ),
        (
            "mailboxes=split servers=exchange-2010 hybrid=no",
            "Yes, unless you go hybrid",
        ),
        ("mailboxes=split servers=other", "Yes"),
    ] {
        let verdict = check(&and_nothing_else(text));
        assert_eq!(verdict.headline().word, word, "{text}");
    }
    assert_eq!(check(&Answers::default()).headline().word, "It depends");
}

#[test]
fn what_only_may_apply_asks_nothing_of_a_certain_connector() {
    let verdict = check(&answers(
        "mailboxes=split servers=other relay-domain=unknown",
    ));
    let outgoing = verdict
        .connectors
        .iter()
        .find(|c| (c.from, c.to) == TO_SERVER);
    let outgoing = outgoing.expect("the plan holds the outgoing connector");
    assert!(outgoing.certain);
    assert!(outgoing.requirements.is_empty());
    assert_eq!(outgoing.cases.len(), 1);
}

/// The answers, and "no" to every other question of the list of needs.
pub fn and_nothing_else(text: &str) -> Answers {
    let no_needs = Step::by_id("needs").expect("the list").questions.iter();
    no_needs.fold(answers(text), |answers, need| match answers.get(*need) {
        None => answers.with(*need, "no"),
        Some(_) => answers,
    })
}

#[test]
fn the_headline_counts_the_connectors_and_what_is_open() {
    for (text, sentence) in [
        (
            "mailboxes=none",
            "Microsoft 365 connectors are for Exchange Online and Exchange Online Protection only.",
        ),
        (
            "mailboxes=cloud",
            "You need no connector: Microsoft 365 delivers your mail without one.",
        ),
        (
            "mailboxes=split servers=other",
            "2 connectors are required.",
        ),
        (
            "mailboxes=split servers=exchange-2010 hybrid=yes",
            "The wizard has already created 2 connectors.",
        ),
        (
            "mailboxes=cloud relay-domain=yes subdomains=no",
            "1 connector is required.",
        ),
        (
            "mailboxes=cloud rule=unknown",
            "The answer depends on 1 unanswered question.",
        ),
        (
            "mailboxes=split servers=other rule=unknown other-tenant=unknown",
            "2 connectors are required. The rest depends on 2 unanswered questions.",
        ),
    ] {
        let verdict = check(&and_nothing_else(text));
        assert_eq!(verdict.headline().sentence, sentence, "{text}");
    }
}

#[test]
fn what_only_may_apply_is_not_decided() {
    let verdict = check(&answers("mailboxes=cloud"));
    let multi_geo = finding(&verdict, "multi-geo");
    assert_eq!(multi_geo.cases.len(), 1);
    assert!(!multi_geo.certain);
    assert!(multi_geo.decided().is_none());
}

#[test]
fn what_to_watch_out_for_is_told_once_and_only_of_what_applies() {
    let warned = |text: &str| -> Vec<&str> {
        let verdict = check(&and_nothing_else(text));
        verdict.warnings().iter().map(|claim| claim.says).collect()
    };
    let direct = "mailboxes=cloud devices=yes sign-in=no reach=inside direct-send=no";
    let warnings = warned(direct);
    assert!(!warnings.is_empty());
    let once: BTreeSet<&str> = warnings.iter().copied().collect();
    assert_eq!(once.len(), warnings.len());
    assert!(warned("mailboxes=cloud").is_empty());
    assert!(warned("mailboxes=cloud devices=unknown").is_empty());
}
