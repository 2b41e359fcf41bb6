//! What administrators have asked: from their answers to the headline, the needs and the reasons.

use super::together::and_nothing_else;
use super::*;
use connector_checker::evidence::{Fact, facts};

/// Checks the headline of some answers, and gives the verdict.
#[track_caller]
fn headline(text: &str, word: &str, sentence: &str) -> Verdict {
    let verdict = check(&and_nothing_else(text));
    let said = verdict.headline();
    assert_eq!((said.word, &*said.sentence), (word, sentence));
    verdict
}

/// The facts that a verdict gives as reasons.
fn reasons(verdict: &Verdict) -> Vec<&'static Fact> {
    let cases = verdict.findings.iter().flat_map(|finding| &finding.cases);
    cases.flat_map(|case| case.row.because).collect()
}

#[test]
fn a_printer_with_a_fixed_address_needs_its_connector() {
    let verdict = headline(
        "mailboxes=cloud devices=yes sign-in=no reach=outside identity=own hybrid=no",
        "Yes, for your devices",
        "1 connector is needed for what you asked.",
    );
    let case = finding(&verdict, "devices").decided().expect("decided");
    assert_eq!(case.row.documented, Some(Need::Optional));
    assert!(case.scenario.because.contains(&facts::DEVICES_OPTIONAL));
}

#[test]
fn a_partner_whose_unencrypted_mail_must_be_refused_needs_its_connector() {
    let text = "mailboxes=cloud partner=yes partner-security=incoming";
    let sentence = "1 connector is needed for what you asked.";
    let verdict = headline(text, "Yes, for your partner", sentence);
    let case = finding(&verdict, "partner").decided().expect("decided");
    assert_eq!(case.row.documented, Some(Need::Optional));
    headline(
        "mailboxes=cloud partner=yes partner-security=both devices=yes sign-in=no reach=outside identity=own hybrid=no",
        "Yes, for what you asked",
        "3 connectors are needed for what you asked.",
    );
}

#[test]
fn a_connector_that_keeps_others_from_bypassing_a_service_is_recommended() {
    let verdict = headline(
        "mailboxes=cloud provider=yes provider-mail=incoming mx=service",
        "It’s recommended",
        "1 connector is recommended.",
    );
    assert!(reasons(&verdict).contains(&&facts::AROUND_THE_SERVICE));
    let warnings = verdict.warnings();
    assert!(warnings.contains(&&facts::NO_LOCK_ON_PREMISES));
    assert!(warnings.contains(&&facts::ENHANCED_FILTERING));
}

#[test]
fn a_printer_with_a_changing_address_is_told_that_it_cant_work_and_what_can() {
    let text = "mailboxes=cloud devices=yes sign-in=no reach=outside";
    for identity in ["shared", "hosted"] {
        let verdict = headline(
            &format!("{text} identity={identity}"),
            "Not possible like this",
            "Printers, scanners and apps: not possible like this.",
        );
        let possible = match identity {
            "shared" => &facts::POSSIBLE_INSTEAD,
            _ => &facts::POSSIBLE_FOR_HOSTED,
        };
        assert!(reasons(&verdict).contains(&possible), "{identity}");
    }
    // What other servers need stays the answer, but what can't be is said as well.
    headline(
        "mailboxes=split servers=other devices=yes sign-in=no reach=outside identity=shared",
        "Yes",
        "2 connectors are required. Printers, scanners and apps: not possible like this.",
    );
}

#[test]
fn a_helpdesk_that_writes_to_our_own_people_is_answered_by_what_the_tenant_rejects() {
    let text = "mailboxes=cloud devices=yes sign-in=no reach=inside";
    let service = (Party::HostedApp, Party::Microsoft365);
    let verdict = headline(
        &format!("{text} direct-send=no"),
        "No",
        "You need no connector: Microsoft 365 delivers your mail without one.",
    );
    assert!(verdict.warnings().contains(&&facts::REJECT_BY_DEFAULT));
    let verdict = headline(
        &format!("{text} direct-send=yes identity=hosted-own"),
        "Yes, for your devices",
        "1 connector is needed for what you asked.",
    );
    let [planned] = &verdict.connectors[..] else {
        panic!("{} connectors", verdict.connectors.len());
    };
    assert_eq!((planned.from, planned.to), service);
    assert!(reasons(&verdict).contains(&&facts::REJECTED_DIRECT_SEND));
    assert!(verdict.first().contains(&&facts::OTHER_ENVELOPE_SENDER));
    let verdict = headline(
        &format!("{text} direct-send=yes identity=hosted"),
        "Not possible like this",
        "Printers, scanners and apps: not possible like this.",
    );
    for instead in [&facts::OTHER_ENVELOPE_SENDER, &facts::CLIENT_SUBMISSION] {
        assert!(reasons(&verdict).contains(&instead), "{}", instead.says);
    }
    let open = check(&and_nothing_else(&format!("{text} direct-send=unknown")));
    assert_eq!(open.headline().word, "It depends");
    assert!(open.depends_on.contains(&Question::DirectSend));
}

#[test]
fn a_scanner_in_a_tenant_that_rejects_direct_send_needs_a_connector() {
    let text = "mailboxes=cloud devices=yes sign-in=no reach=inside direct-send=yes";
    let sentence = "1 connector is needed for what you asked.";
    let own = format!("{text} identity=own");
    let verdict = headline(&own, "Yes, for your devices", sentence);
    let ends: Vec<_> = verdict.connectors.iter().map(|c| (c.from, c.to)).collect();
    assert_eq!(ends, [FROM_SERVER]);
    let word = check(&and_nothing_else(&format!("{text} identity=shared")))
        .headline()
        .word;
    assert_eq!(word, "Not possible like this");
}

#[test]
fn an_app_on_a_rented_machine_counts_as_ones_own() {
    let hint = Question::Identity.text().hint;
    assert!(hint.contains("rented virtual machine"), "{hint}");
    let text = "mailboxes=cloud devices=yes sign-in=no reach=outside identity=own hybrid=no";
    let verdict = check(&and_nothing_else(text));
    assert!(verdict.warnings().contains(&&facts::RENTED_MACHINE));
    assert_eq!(facts::RENTED_MACHINE.grade, Grade::DocumentsDisagree);
}

#[test]
fn a_hosted_app_with_a_certificate_in_our_domain_can_reach_everyone() {
    let verdict = headline(
        "mailboxes=cloud devices=yes sign-in=no reach=outside identity=hosted-own",
        "Yes, for your devices",
        "1 connector is needed for what you asked.",
    );
    let [planned] = &verdict.connectors[..] else {
        panic!("{} connectors", verdict.connectors.len());
    };
    assert_eq!(planned.identified_by, [Identity::Certificate]);
    let case = finding(&verdict, "devices").decided().expect("decided");
    assert_eq!(case.row.documented, Some(Need::NotPossible));
}

#[test]
fn a_signature_service_that_hands_mail_back_takes_a_rule_and_two_connectors() {
    let text = "mailboxes=cloud provider=yes provider-mail=outgoing returns=returns";
    let verdict = headline(text, "Yes", "2 connectors are required.");
    let ends: Vec<_> = verdict.connectors.iter().map(|c| (c.from, c.to)).collect();
    let to = (Party::Microsoft365, Party::AddOn);
    let from = (Party::AddOn, Party::Microsoft365);
    assert_eq!(ends, [to, from]);
    let required = |place: usize| &verdict.connectors[place].requirements;
    assert!(required(0).contains(&Requirement::RuleScoped));
    assert!(required(0).contains(&Requirement::OwnServerType));
    assert!(required(1).contains(&Requirement::OwnServerType));
    assert!(reasons(&verdict).contains(&&facts::ADD_ON_EXCEPTION));
}

#[test]
fn a_gateway_beside_an_add_on_is_used_by_a_rule_as_well() {
    let text = "mailboxes=cloud provider=yes provider-mail=outgoing returns=both";
    let verdict = headline(text, "Yes", "3 connectors are required.");
    let mut plan = verdict.connectors.iter();
    let gateway = plan.find(|one| one.to == Party::Provider);
    let gateway = gateway.expect("the gateway's connector");
    assert!(gateway.requirements.contains(&Requirement::RuleScoped));
    assert!(reasons(&verdict).contains(&&facts::GATEWAY_BY_RULE));
}

#[test]
fn an_exchange_server_that_only_manages_recipients_may_go_and_its_connectors_too() {
    let text = "mailboxes=cloud remaining-server=yes remaining-use=management";
    let nothing = "You need no connector: Microsoft 365 delivers your mail without one.";
    let verdict = headline(&format!("{text} mx=microsoft-365"), "No", nothing);
    assert!(reasons(&verdict).contains(&&facts::SERVER_FOR_MANAGEMENT));
    assert!(reasons(&verdict).contains(&&facts::CONNECTORS_OF_UNUSED_SERVER));
    let verdict = headline(
        &format!("{text} mx=own-servers"),
        "Yes, for your server",
        "1 connector is needed for what you asked.",
    );
    assert!(verdict.first().contains(&&facts::MOVE_MX_FIRST));
}

#[test]
fn an_exchange_server_that_relays_for_devices_stays() {
    let text = "mailboxes=cloud remaining-server=yes remaining-use=relay";
    let needed = "1 connector is needed for what you asked.";
    let verdict = headline(&format!("{text} hybrid=no"), "Yes, for your server", needed);
    assert!(reasons(&verdict).contains(&&facts::SERVER_STAYS));
    let created = "The wizard has already created 1 connector.";
    headline(&format!("{text} hybrid=yes"), "Already done", created);
}

#[test]
fn a_service_that_the_mx_record_doesnt_name_is_not_locked_in() {
    let text = "mailboxes=cloud provider=yes provider-mail=incoming";
    let nothing = "You need no connector: Microsoft 365 delivers your mail without one.";
    let verdict = headline(&format!("{text} mx=microsoft-365"), "No", nothing);
    assert!(reasons(&verdict).contains(&&facts::MX_NOT_AT_SERVICE));
    let verdict = headline(&format!("{text} mx=own-servers"), "No", nothing);
    let warnings = verdict.warnings();
    assert!(warnings.contains(&&facts::FILTERING_BEHIND_OWN_SERVERS));
}

#[test]
fn exchange_2007_is_answered_by_the_page_and_by_what_overrules_it() {
    for mailboxes in ["split", "on-premises"] {
        let text = format!("mailboxes={mailboxes} servers=exchange-2007");
        let verdict = headline(&text, "Yes", "2 connectors are required.");
        let findings = verdict.findings.iter();
        let grades: Vec<Grade> = findings.map(|finding| finding.grade()).collect();
        assert!(grades.contains(&Grade::DocumentsDisagree));
        assert!(verdict.first().contains(&&facts::REPLACE_OLD_EXCHANGE));
    }
    for text in [
        "mailboxes=split servers=exchange-2010 hybrid=yes",
        "mailboxes=split servers=exchange-2010 hybrid=no",
        "mailboxes=on-premises servers=exchange-2010",
    ] {
        let warnings = check(&and_nothing_else(text)).warnings();
        assert!(warnings.contains(&&facts::EXCHANGE_FLOOR), "{text}");
    }
}

#[test]
fn a_relay_domain_whose_mx_leads_back_is_warned_of_the_loop() {
    for subdomains in ["yes", "no"] {
        let text = format!("mailboxes=cloud relay-domain=yes subdomains={subdomains}");
        let warnings = check(&and_nothing_else(&text)).warnings();
        assert!(warnings.contains(&&facts::RELAY_BY_MX_LOOPS));
    }
}
