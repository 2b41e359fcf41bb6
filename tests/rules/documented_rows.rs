//! The rows of the documents' tables, each by its id.

use super::*;
use connector_checker::evidence::facts;

#[test]
fn out_of_scope() {
    check_row(
        "mailboxes=none",
        "out-of-scope",
        "out-of-scope",
        Need::DoesNotApply,
        &[],
    );
    let verdict = check(&answers("mailboxes=none devices=yes partner=yes"));
    assert_eq!(verdict.findings.len(), 1, "nothing else is said");
    assert_eq!(verdict.next, None, "and nothing more is asked");
}

#[test]
fn internet_mail() {
    check_row(
        "mailboxes=cloud",
        "internet-mail",
        "internet-mail",
        Need::NotNeeded,
        &[],
    );
}

#[test]
fn multi_geo() {
    check_row(
        "mailboxes=cloud multi-geo=yes",
        "multi-geo",
        "multi-geo",
        Need::NotNeeded,
        &[],
    );
}

#[test]
fn standalone_eop() {
    let text = "mailboxes=on-premises servers=exchange-2010";
    let both = [FROM_SERVER, TO_SERVER];
    check_row(
        text,
        "standalone-eop",
        "exchange-eop",
        Need::Required,
        &both,
    );
}

#[test]
fn split_mailboxes_need_both_directions_whatever_the_servers_run() {
    for servers in ["exchange-2010", "exchange-2007", "other"] {
        let verdict = check(&answers(&format!("mailboxes=split servers={servers}")));
        let certain = verdict.connectors.iter().filter(|planned| planned.certain);
        let ends: Vec<_> = certain.map(|planned| (planned.from, planned.to)).collect();
        assert_eq!(ends, [FROM_SERVER, TO_SERVER], "{servers}");
    }
}

#[test]
fn exchange_no_hybrid() {
    let text = "mailboxes=split servers=exchange-2010 hybrid=no";
    let need = Need::RequiredUnlessHybrid;
    let both = [FROM_SERVER, TO_SERVER];
    check_row(text, "split-mailboxes", "exchange-no-hybrid", need, &both);
    assert_eq!(
        check(&answers(text)).first(),
        [&facts::CONSIDER_HYBRID],
        "hybrid is to be considered first"
    );
}

#[test]
fn exchange_hybrid() {
    let text = "mailboxes=split servers=exchange-2010 hybrid=yes";
    let both = [FROM_SERVER, TO_SERVER];
    check_row(
        text,
        "split-mailboxes",
        "exchange-hybrid",
        Need::AlreadyCreated,
        &both,
    );
}

#[test]
fn exchange_2007() {
    let both = [FROM_SERVER, TO_SERVER];
    for (mailboxes, scenario) in [
        ("split", "split-mailboxes"),
        ("on-premises", "standalone-eop"),
    ] {
        let text = format!("mailboxes={mailboxes} servers=exchange-2007");
        check_row(&text, scenario, "exchange-2007", Need::Required, &both);
        let first = check(&answers(&text)).first();
        assert!(first.contains(&&facts::HYBRID_WITH_2007));
    }
}

#[test]
fn other_smtp() {
    let both = [FROM_SERVER, TO_SERVER];
    for (mailboxes, scenario) in [
        ("split", "split-mailboxes"),
        ("on-premises", "standalone-eop"),
    ] {
        let text = format!("mailboxes={mailboxes} servers=other");
        check_row(&text, scenario, "other-smtp", Need::Required, &both);
    }
}

#[test]
fn devices_by_client_submission() {
    let text = "mailboxes=cloud devices=yes sign-in=yes";
    check_row(text, "devices", "client-submission", Need::NotNeeded, &[]);
}

#[test]
fn devices_by_direct_send() {
    let text = "mailboxes=split devices=yes sign-in=no reach=inside direct-send=no";
    check_row(text, "devices", "direct-send", Need::NotNeeded, &[]);
}

#[test]
fn devices_by_smtp_relay() {
    let text = "mailboxes=cloud devices=yes sign-in=no reach=outside identity=own hybrid=no";
    check_row(text, "devices", "smtp-relay", Need::Needed, &[FROM_SERVER]);
}

#[test]
fn devices_by_smtp_relay_where_a_hybrid_connector_exists() {
    let text = "mailboxes=cloud devices=yes sign-in=no reach=outside identity=own hybrid=yes";
    check_row(
        text,
        "devices",
        "smtp-relay-hybrid",
        Need::AlreadyCreated,
        &[FROM_SERVER],
    );
}

#[test]
fn devices_by_smtp_relay_beside_own_servers() {
    let text = "mailboxes=split devices=yes sign-in=no reach=outside identity=own";
    check_row(
        text,
        "devices",
        "smtp-relay-own-server",
        Need::Needed,
        &[FROM_SERVER],
    );
}

#[test]
fn devices_that_cannot_relay() {
    let text = "mailboxes=cloud devices=yes sign-in=no reach=outside";
    let shared = format!("{text} identity=shared");
    check_row(
        &shared,
        "devices",
        "relay-shared-address",
        Need::NotPossible,
        &[],
    );
    let hosted = format!("{text} identity=hosted");
    check_row(
        &hosted,
        "devices",
        "relay-hosted-app",
        Need::NotPossible,
        &[],
    );
}

#[test]
fn devices_beside_a_standalone_eop() {
    let text = "mailboxes=on-premises devices=yes";
    check_row(text, "devices", "through-own-server", Need::NotNeeded, &[]);
}

#[test]
fn partner() {
    let from = (Party::Partner, Party::Microsoft365);
    let to = (Party::Microsoft365, Party::Partner);
    for (wish, row, need, connectors) in [
        ("ordinary", "partner-ordinary-tls", Need::NotNeeded, &[][..]),
        ("incoming", "partner-incoming", Need::Needed, &[from]),
        ("outgoing", "partner-outgoing", Need::Needed, &[to]),
        ("both", "partner-both", Need::Needed, &[from, to]),
    ] {
        for mailboxes in ["cloud", "split", "on-premises"] {
            let text = format!("mailboxes={mailboxes} partner=yes partner-security={wish}");
            check_row(&text, "partner", row, need, connectors);
        }
    }
}

#[test]
fn other_tenant() {
    let both = [
        (Party::OtherTenant, Party::Microsoft365),
        (Party::Microsoft365, Party::OtherTenant),
    ];
    let text = "mailboxes=cloud other-tenant=yes";
    check_row(text, "other-tenant", "other-tenant", Need::Required, &both);
}

#[test]
fn service_provider() {
    let text = "mailboxes=cloud provider=yes provider-mail=both mx=service returns=delivers";
    let from = [(Party::Provider, Party::Microsoft365)];
    check_row(
        text,
        "service-provider",
        "service-provider",
        Need::Recommended,
        &from,
    );
    let to = [(Party::Microsoft365, Party::Provider)];
    let outgoing = "service-provider-outgoing";
    check_row(text, outgoing, outgoing, Need::Required, &to);
}

#[test]
fn service_provider_lets_both_documents_speak() {
    let verdict = check(&answers(
        "mailboxes=cloud provider=yes provider-mail=incoming mx=service",
    ));
    let case = finding(&verdict, "service-provider")
        .decided()
        .expect("decided");
    assert_eq!(case.grade(), Grade::DocumentsDisagree);
    assert!(case.row.because.len() >= 2, "a voice for each side");
}

#[test]
fn relay_domain() {
    for (subdomains, row) in [
        ("no", "relay-domain-only"),
        ("yes", "relay-domain-subdomains"),
    ] {
        let text = format!("mailboxes=split relay-domain=yes subdomains={subdomains}");
        check_row(&text, "relay-domain", row, Need::Required, &[TO_SERVER]);
        let verdict = check(&answers(&text));
        let covered: Vec<_> = verdict
            .connectors
            .iter()
            .filter(|planned| (planned.from, planned.to) == TO_SERVER)
            .flat_map(|planned| &planned.requirements)
            .map(|required| required.label())
            .filter(|words| words.contains("internal relay domain"))
            .map(|words| words.contains("subdomains"))
            .collect();
        assert_eq!(covered, [subdomains == "yes"]);
    }
}

#[test]
fn mail_flow_rule() {
    let to = [(Party::Microsoft365, Party::RuleTarget)];
    let text = "mailboxes=cloud rule=yes";
    check_row(
        text,
        "mail-flow-rule",
        "mail-flow-rule",
        Need::Required,
        &to,
    );
}
