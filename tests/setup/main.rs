//! The set-up: steps, values, commands, and what leaves the app as text.

mod commands;
mod export;
mod following;
mod form;
mod grammar;
mod snapshots;
mod steps;

use connector_checker::organization::Timestamp;
use connector_checker::rules::{Answers, Question, check};
use connector_checker::setup::{Checklist, Field, Form, Standing, Values, checklist};

/// The morning of November 26, 2026.
fn today() -> Timestamp {
    Timestamp::of_clock(1_795_681_800)
}

/// A situation that the tests look at, by a name and answers as in a link.
struct Situation {
    name: &'static str,
    answers: &'static str,
}

const fn situation(name: &'static str, answers: &'static str) -> Situation {
    Situation { name, answers }
}

/// Every scenario, the cases of each that are set up differently, and some together.
const SITUATIONS: &[Situation] = &[
    situation("out-of-scope", "mailboxes=none"),
    situation("internet-mail", "mailboxes=cloud"),
    situation("multi-geo", "mailboxes=cloud multi-geo=yes"),
    situation(
        "standalone-eop",
        "mailboxes=on-premises servers=exchange-2010",
    ),
    situation(
        "standalone-eop-2007",
        "mailboxes=on-premises servers=exchange-2007",
    ),
    situation(
        "split-no-hybrid",
        "mailboxes=split servers=exchange-2010 hybrid=no",
    ),
    situation(
        "split-hybrid",
        "mailboxes=split servers=exchange-2010 hybrid=yes",
    ),
    situation("split-other-smtp", "mailboxes=split servers=other"),
    situation(
        "device-relay",
        "mailboxes=cloud hybrid=no devices=yes sign-in=no reach=outside identity=own",
    ),
    situation(
        "device-relay-hybrid",
        "mailboxes=cloud hybrid=yes devices=yes sign-in=no reach=outside identity=own",
    ),
    situation(
        "device-beside-own-server",
        "mailboxes=split servers=other devices=yes sign-in=no reach=outside identity=own",
    ),
    situation(
        "device-direct-send",
        "mailboxes=cloud devices=yes sign-in=no reach=inside direct-send=no",
    ),
    situation(
        "device-rejected",
        "mailboxes=cloud devices=yes sign-in=no reach=inside direct-send=yes identity=own",
    ),
    situation(
        "hosted-rejected",
        "mailboxes=cloud devices=yes sign-in=no reach=inside direct-send=yes identity=hosted-own",
    ),
    situation(
        "hosted-to-anyone",
        "mailboxes=cloud devices=yes sign-in=no reach=outside identity=hosted-own",
    ),
    situation(
        "device-not-possible",
        "mailboxes=cloud devices=yes sign-in=no reach=outside identity=shared",
    ),
    situation(
        "partner-incoming",
        "mailboxes=cloud partner=yes partner-security=incoming",
    ),
    situation(
        "partner-outgoing",
        "mailboxes=cloud partner=yes partner-security=outgoing",
    ),
    situation(
        "partner-both",
        "mailboxes=cloud partner=yes partner-security=both",
    ),
    situation("other-tenant", "mailboxes=cloud other-tenant=yes"),
    situation(
        "service-incoming",
        "mailboxes=cloud provider=yes provider-mail=incoming mx=service",
    ),
    situation(
        "service-outgoing",
        "mailboxes=cloud provider=yes provider-mail=outgoing returns=delivers",
    ),
    situation(
        "add-on",
        "mailboxes=cloud provider=yes provider-mail=outgoing returns=returns",
    ),
    situation(
        "gateway-and-add-on",
        "mailboxes=cloud provider=yes provider-mail=outgoing returns=both",
    ),
    situation(
        "server-relays",
        "mailboxes=cloud remaining-server=yes remaining-use=relay hybrid=no",
    ),
    situation(
        "server-for-management",
        "mailboxes=cloud remaining-server=yes remaining-use=management mx=microsoft-365",
    ),
    situation(
        "own-server-behind-service",
        "mailboxes=on-premises servers=exchange-2010 provider=yes provider-mail=incoming mx=service",
    ),
    situation(
        "relay-domain",
        "mailboxes=cloud relay-domain=yes subdomains=no",
    ),
    situation(
        "relay-subdomains",
        "mailboxes=cloud relay-domain=yes subdomains=yes",
    ),
    situation("mail-flow-rule", "mailboxes=cloud rule=yes"),
    situation(
        "hybrid-with-device-and-relay",
        "mailboxes=split servers=exchange-2010 hybrid=yes devices=yes sign-in=no reach=outside identity=own relay-domain=yes subdomains=yes",
    ),
    situation(
        "everything",
        "mailboxes=split servers=exchange-2010 hybrid=no devices=yes sign-in=no reach=outside identity=own partner=yes partner-security=both other-tenant=yes provider=yes provider-mail=both mx=service returns=both relay-domain=yes subdomains=yes rule=yes",
    ),
    situation(
        "servers-unknown",
        "mailboxes=split servers=unknown hybrid=unknown",
    ),
];

/// Answers from text as in a link. The needs that it does not name are answered with no.
fn answers(text: &str) -> Answers {
    let mut answers = Answers::default();
    for pair in text.split_whitespace() {
        let (question, reply) = pair.split_once('=').expect("a pair");
        let question = Question::by_id(question).expect("a question's id");
        assert!(question.reply_by_id(reply).is_some(), "no reply {reply}");
        answers = answers.with(question, reply);
    }
    let needs = connector_checker::rules::Step::by_id("needs").expect("the list");
    for need in needs.questions {
        if answers.get(*need).is_none() {
            answers = answers.with(*need, "no");
        }
    }
    answers
}

fn checklist_of(text: &str) -> Checklist {
    checklist(&check(&answers(text)))
}

/// The situation of that name.
fn named(name: &str) -> Checklist {
    let mut situations = SITUATIONS.iter();
    let found = situations.find(|situation| situation.name == name);
    checklist_of(found.expect("a situation").answers)
}

/// The ids of the steps that stand so.
fn ids(checklist: &Checklist, is_wanted: impl Fn(Standing) -> bool) -> Vec<&'static str> {
    let steps = checklist.steps();
    let wanted = steps.filter(|planned| is_wanted(planned.standing));
    wanted.map(|planned| planned.step.id).collect()
}

/// A form in which every field is filled in, as a person might.
fn filled_in() -> Form {
    let mut form = Form::default();
    for (field, text) in [
        (Field::Domains, "contoso.com, sales.contoso.com"),
        (Field::Tenant, "contoso.com"),
        (Field::Servers, "mail.contoso.com"),
        (Field::Certificate, "mail.contoso.com"),
        (Field::Addresses, "192.0.2.10 192.0.2.128/25"),
        (Field::ReceiveConnector, r"EX1\Default Frontend EX1"),
        (
            Field::CertificateId,
            "<I>CN=Example CA, O=L'Exemple<S>CN=mail.contoso.com",
        ),
        (Field::RelayDomains, "old.contoso.com"),
        (Field::PartnerDomains, "fabrikam.com; *.fabrikam.com"),
        (Field::PartnerCertificate, "*.fabrikam.com"),
        (Field::PartnerAddresses, "198.51.100.0/24"),
        (Field::OtherDomains, "tailspintoys.com"),
        (
            Field::ServiceHosts,
            "smart1.service.example\nsmart2.service.example",
        ),
        (Field::ServiceCertificate, "*.service.example"),
        (Field::ServiceAddresses, "203.0.113.0/24"),
        (Field::RuleHosts, "203.0.113.77"),
        (Field::HostedCertificate, "crm.contoso.com"),
        (Field::AddOnHosts, "smtp.signatures.example"),
        (Field::AddOnCertificate, "s5hg3.signatures.example"),
    ] {
        form.set(field, text.to_owned());
    }
    form
}

/// The values of a form without a mistake.
fn values(form: &Form) -> Values {
    let (values, problems) = form.read();
    assert_eq!(problems, []);
    values
}
