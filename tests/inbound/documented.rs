//! What Microsoft's pages say, one test for each sentence or example.

use super::{check, check_on, fate, organization, rejecting};
use connector_checker::evidence::Grade;
use connector_checker::inbound::{Ground, Holds, Refusal, Rule, Treatment};
use connector_checker::organization::Organization;

const INSIDE: &str = "jane@contoso.com";
const OUTSIDE: &str = "sun@fabrikam.com";

#[test]
fn a_certificate_in_an_accepted_domain_identifies_the_organization() {
    let hybrid = organization(
        &["contoso.com"],
        &["own cert=*.contoso.com from=* tls hybrid"],
    );
    let from = "203.0.113.5 cert=exchange.contoso.com from=bob@contoso.com";
    check(&hybrid, &format!("{from} to={INSIDE}"), "organization 1");
    check(&hybrid, &format!("{from} to={OUTSIDE}"), "relayed 1");
    let fate = fate(&hybrid, &format!("{from} to={INSIDE}"));
    assert_eq!(fate.outcomes[0].internal, Holds::Yes);
    assert!(fate.grounds().contains(Ground::HybridHeaders));
    assert_eq!(fate.grade(), Grade::Documented);
}

#[test]
fn the_envelope_sender_does_not_matter_with_a_certificate() {
    let own = organization(&["contoso.com"], &["own cert=*.contoso.com"]);
    for from in ["", "from=x@fabrikam.com", "from=x@contoso.com"] {
        let words = format!("203.0.113.5 cert=mail.contoso.com {from} to={OUTSIDE}");
        check(&own, &words, "relayed 1");
    }
}

#[test]
fn the_subject_or_any_alternative_name_may_match() {
    let own = organization(&["contoso.com"], &["own cert=*.contoso.com"]);
    check(
        &own,
        "203.0.113.5 cert=a.example,mail.contoso.com to=a@b.example",
        "relayed 1",
    );
    check(
        &own,
        "203.0.113.5 cert=a.example,b.example to=a@b.example",
        "550 5.7.64",
    );
}

#[test]
fn a_host_as_certificate_name_has_to_be_an_accepted_domain_itself() {
    let words = "203.0.113.5 cert=mail.contoso.com from=x@fabrikam.com to=jane@contoso.com";
    let host = ["own cert=mail.contoso.com"];
    let without = organization(&["contoso.com"], &host);
    check_on(&without, words, "internet", Ground::CertificateNotAccepted);
    let with = organization(&["contoso.com", "mail.contoso.com"], &host);
    check(&with, words, "organization 1");
    let wildcard = organization(&["contoso.com"], &["own cert=*.contoso.com"]);
    check(&wildcard, words, "organization 1");
}

#[test]
fn a_wildcard_catches_every_other_server_below_the_domain() {
    let own = organization(&["contoso.com"], &["own cert=*.contoso.com"]);
    check(
        &own,
        "198.51.100.1 cert=newsletter.contoso.com to=a@b.example",
        "relayed 1",
    );
}

#[test]
fn documents_disagree_on_how_deep_a_wildcard_reaches() {
    let own = organization(&["contoso.com"], &["own cert=*.contoso.com"]);
    let words = "203.0.113.5 cert=host.sub.contoso.com to=jane@contoso.com";
    check_on(&own, words, "organization 1", Ground::CertificateDepth);
    assert_eq!(fate(&own, words).grade(), Grade::DocumentsDisagree);
    let words = "203.0.113.5 cert=*.sub.contoso.com to=jane@contoso.com";
    check_on(&own, words, "organization 1", Ground::CertificateDepth);
    let words = "203.0.113.5 cert=contoso.com to=jane@contoso.com";
    check_on(&own, words, "organization 1", Ground::WildcardApex);
}

#[test]
fn an_address_needs_an_accepted_envelope_sender() {
    let own = organization(&["contoso.com"], &["own ip=203.0.113.0/24"]);
    let send = |from: &str| format!("203.0.113.5 tls {from} to={OUTSIDE}");
    check(&own, &send("from=bob@contoso.com"), "relayed 1");
    check(&own, &send("from=bob@fabrikam.com"), "550 5.7.64 1");
    check_on(&own, &send(""), "550 5.7.64 1", Ground::NullSender);
    check(
        &own,
        "203.0.114.5 from=bob@contoso.com to=a@b.example",
        "550 5.7.64",
    );
    let reply = fate(&own, &send("from=bob@fabrikam.com")).answer();
    assert!(reply.contains("Relay Access Denied ATTR36"), "{reply}");
}

#[test]
fn a_sender_in_a_subdomain_is_accepted_with_match_subdomains_only() {
    let words = "203.0.113.5 tls from=bob@sales.contoso.com to=sun@fabrikam.com";
    let plain = organization(&["contoso.com"], &["own ip=203.0.113.5"]);
    check(&plain, words, "550 5.7.64 1");
    let matching = organization(&["contoso.com subdomains"], &["own ip=203.0.113.5"]);
    check_on(&matching, words, "relayed 1", Ground::SenderSubdomain);
}

#[test]
fn certificates_come_before_addresses() {
    let both = organization(
        &["contoso.com"],
        &["own ip=203.0.113.5", "own cert=*.contoso.com"],
    );
    let words = "203.0.113.5 cert=mail.contoso.com from=bob@contoso.com to=jane@contoso.com";
    check(&both, words, "organization 2");
    check(
        &both,
        "203.0.113.5 cert=mail.fabrikam.com from=bob@contoso.com to=jane@contoso.com",
        "organization 1",
    );
}

#[test]
fn own_servers_come_before_partners() {
    let both = organization(
        &["contoso.com"],
        &[
            "partner from=* ip=203.0.113.5 only-ip",
            "own ip=203.0.113.5",
        ],
    );
    let words = "203.0.113.5 tls from=bob@contoso.com to=jane@contoso.com";
    check(&both, words, "organization 2");
    let words = "203.0.113.5 tls from=bob@fabrikam.com to=jane@contoso.com";
    check(&both, words, "partner 1");
}

#[test]
fn without_any_connector_mail_comes_in_as_from_the_internet() {
    let none = organization(&["contoso.com"], &[]);
    check(
        &none,
        "203.0.113.5 from=sun@fabrikam.com to=jane@contoso.com",
        "internet",
    );
    check(
        &none,
        "203.0.113.5 from=sun@fabrikam.com to=jane@a.contoso.com",
        "550 5.7.64",
    );
    let matching = organization(&["contoso.com subdomains"], &[]);
    check_on(
        &matching,
        "203.0.113.5 from=sun@fabrikam.com to=jane@a.contoso.com",
        "internet",
        Ground::RecipientSubdomain,
    );
}

#[test]
fn example_1_a_partner_by_domain_with_tls() {
    let partner = organization(&["contoso.com"], &["partner from=fabrikam.com tls"]);
    let sent = |how: &str| format!("198.51.100.1 {how} from=sun@fabrikam.com to={INSIDE}");
    check(&partner, &sent("tls"), "partner 1");
    check_on(&partner, &sent(""), "451 5.7.3 1", Ground::TlsReply);
    let other = "198.51.100.1 from=sun@tailspin.example to=jane@contoso.com";
    check(&partner, other, "internet");
}

#[test]
fn example_2_a_partner_by_domain_with_a_certificate() {
    let partner = organization(
        &["contoso.com"],
        &["partner from=fabrikam.com tls cert=*.fabrikam.com only-cert"],
    );
    let sent = |how: &str| format!("198.51.100.1 {how} from=sun@fabrikam.com to={INSIDE}");
    check(&partner, &sent("cert=mail.fabrikam.com"), "partner 1");
    check(
        &partner,
        &sent("cert=mail.tailspin.example"),
        "550 5.7.51 1",
    );
    check(&partner, &sent("tls"), "550 5.7.51 1");
    check(&partner, &sent(""), "550 5.7.51 1");
    let alternative = sent("cert=a.example,mail.fabrikam.com");
    check_on(
        &partner,
        &alternative,
        "partner 1? | 550 5.7.51 1?",
        Ground::SubjectOnly,
    );
}

#[test]
fn example_3_a_partner_by_domain_with_addresses() {
    let partner = organization(
        &["contoso.com"],
        &["partner from=fabrikam.com tls ip=198.51.100.0/24 only-ip"],
    );
    let sent = |from: &str| format!("{from} tls from=sun@fabrikam.com to={INSIDE}");
    check(&partner, &sent("198.51.100.77"), "partner 1");
    check(&partner, &sent("::ffff:198.51.100.77"), "partner 1");
    check(&partner, &sent("203.0.113.5"), "550 5.7.51 1");
    check_on(&partner, &sent("2001:db8::1"), "550 5.7.51 1", Ground::Ipv6);
}

#[test]
fn example_4_everything_has_to_come_through_a_filter() {
    let filter = organization(
        &["contoso.com"],
        &["partner from=* ip=198.51.100.0/24 only-ip"],
    );
    check(
        &filter,
        "198.51.100.1 from=a@b.example to=jane@contoso.com",
        "partner 1",
    );
    check(
        &filter,
        "203.0.113.5 from=a@b.example to=jane@contoso.com",
        "550 5.7.51 1",
    );
    // Microsoft 365 has no part in mail for others.
    check(
        &filter,
        "198.51.100.1 from=a@b.example to=c@d.example",
        "550 5.7.64",
    );
}

#[test]
fn example_5_a_partner_by_address_is_disputed_by_the_reference() {
    let partner = organization(&["contoso.com"], &["partner from=* ip=198.51.100.1 tls"]);
    check(
        &partner,
        "198.51.100.1 tls from=a@b.example to=jane@contoso.com",
        "partner 1",
    );
    check(
        &partner,
        "198.51.100.1 from=a@b.example to=jane@contoso.com",
        "451 5.7.3 1",
    );
    check_on(
        &partner,
        "203.0.113.5 from=a@b.example to=jane@contoso.com",
        "451 5.7.3 1? | internet",
        Ground::PartnerAddresses,
    );
}

#[test]
fn a_connector_that_restricts_beats_one_that_names_a_domain() {
    let two = organization(
        &["contoso.com"],
        &[
            "partner from=fabrikam.com",
            "partner from=* ip=198.51.100.1 only-ip",
        ],
    );
    check(
        &two,
        "198.51.100.1 from=sun@fabrikam.com to=jane@contoso.com",
        "partner 2",
    );
    check(
        &two,
        "203.0.113.5 from=sun@fabrikam.com to=jane@contoso.com",
        "550 5.7.51 2",
    );
}

#[test]
fn meeting_one_of_two_restricting_connectors_is_enough() {
    let two = organization(
        &["contoso.com"],
        &[
            "partner from=* ip=198.51.100.1 only-ip",
            "partner from=* cert=gateway.example only-cert",
        ],
    );
    let by_certificate = "203.0.113.5 cert=gateway.example from=a@b.example to=jane@contoso.com";
    check_on(&two, by_certificate, "partner 2", Ground::EitherRestriction);
    let by_address = "198.51.100.1 from=a@b.example to=jane@contoso.com";
    check_on(&two, by_address, "partner 1", Ground::EitherRestriction);
    check(
        &two,
        "203.0.113.5 from=a@b.example to=jane@contoso.com",
        "550 5.7.51 1 2",
    );
}

#[test]
fn both_restrictions_of_one_connector_have_to_be_met() {
    let one = organization(
        &["contoso.com"],
        &["partner from=* ip=198.51.100.1 only-ip cert=gateway.example only-cert"],
    );
    let sent = |how: &str| format!("{how} from=a@b.example to={INSIDE}");
    check(
        &one,
        &sent("198.51.100.1 cert=gateway.example"),
        "partner 1",
    );
    let one_only = sent("198.51.100.1 cert=other.example");
    check_on(&one, &one_only, "550 5.7.51 1", Ground::BothRestrictions);
    check(
        &one,
        &sent("203.0.113.5 cert=gateway.example"),
        "550 5.7.51 1",
    );
}

#[test]
fn restrictions_have_no_effect_on_own_servers() {
    let own = organization(
        &["contoso.com"],
        &["own cert=*.contoso.com only-cert ip=203.0.113.5 only-ip tls from=fabrikam.com"],
    );
    check(
        &own,
        "198.51.100.1 from=a@b.example to=jane@contoso.com",
        "internet",
    );
    check_on(
        &own,
        "203.0.113.5 from=bob@contoso.com to=jane@contoso.com",
        "organization 1",
        Ground::RequireTlsOnPremises,
    );
}

#[test]
fn direct_send_is_rejected_for_own_senders_without_a_matching_connector() {
    let reject = rejecting(organization(&["contoso.com"], &[]));
    let sent = |from: &str| format!("203.0.113.5 {from} to={INSIDE}");
    check(&reject, &sent("from=printer@contoso.com"), "550 5.7.68");
    check(&reject, &sent("from=sun@fabrikam.com"), "internet");
    check(&reject, &sent(""), "internet");
    check(&reject, &sent("from=printer@a.contoso.com"), "internet");
    let matching = rejecting(organization(&["contoso.com subdomains"], &[]));
    check(&matching, &sent("from=printer@a.contoso.com"), "550 5.7.68");
}

#[test]
fn a_connector_by_address_or_certificate_exempts_from_that() {
    let exempt = rejecting(organization(
        &["contoso.com"],
        &[
            "partner from=contoso.com ip=203.0.113.5",
            "partner from=fabrikam.com",
        ],
    ));
    let printer = "203.0.113.5 from=printer@contoso.com to=jane@contoso.com";
    check_on(&exempt, printer, "partner 1", Ground::DirectSendExempt);
    let certificate = rejecting(organization(
        &["contoso.com"],
        &["partner from=contoso.com cert=*.service.example"],
    ));
    let service = "203.0.113.5 cert=a.service.example from=x@contoso.com to=jane@contoso.com";
    check(&certificate, service, "partner 1");
    // One that only names the domain doesn't.
    let domain = rejecting(organization(
        &["contoso.com"],
        &["partner from=contoso.com"],
    ));
    check(&domain, printer, "550 5.7.68 1");
    // Nor is it needed for own servers or a restricting connector.
    let own = rejecting(organization(&["contoso.com"], &["own ip=203.0.113.5"]));
    check(&own, printer, "organization 1");
    let lock = rejecting(organization(
        &["contoso.com"],
        &["partner from=* ip=203.0.113.5 only-ip"],
    ));
    check(&lock, printer, "partner 1");
}

#[test]
fn restrictions_are_assumed_to_refuse_before_direct_send_does() {
    let lock = rejecting(organization(
        &["contoso.com"],
        &["partner from=* ip=198.51.100.1 only-ip"],
    ));
    let printer = "203.0.113.5 from=printer@contoso.com to=jane@contoso.com";
    check_on(&lock, printer, "550 5.7.51 1", Ground::RefusalOrder);
    assert_eq!(fate(&lock, printer).grade(), Grade::Inferred);
    let tls = rejecting(organization(
        &["contoso.com"],
        &["partner from=contoso.com tls"],
    ));
    check_on(&tls, printer, "451 5.7.3 1", Ground::RefusalOrder);
}

#[test]
fn the_steps_are_in_their_documented_order() {
    let partner = organization(&["contoso.com"], &["partner from=fabrikam.com"]);
    let fate = fate(
        &partner,
        "198.51.100.1 from=sun@fabrikam.com to=jane@contoso.com",
    );
    let steps: Vec<_> = fate
        .steps
        .iter()
        .map(|step| (step.rule, step.holds))
        .collect();
    assert_eq!(
        steps,
        [
            (Rule::Certificate, Holds::No),
            (Rule::Address, Holds::No),
            (Rule::Recipient, Holds::Yes),
            (Rule::Restriction, Holds::No),
            (Rule::SenderDomain, Holds::Yes),
            (Rule::Tls, Holds::No),
            (Rule::DirectSend, Holds::No),
            (Rule::Directory, Holds::No),
        ]
    );
    let named = fate.steps.iter().map(|step| step.to_string());
    let named: Vec<_> = named.filter(|words| words.contains(": ")).collect();
    let expected =
        "Does another Partner connector apply to this sender? Yes: partner from=fabrikam.com.";
    assert_eq!(named, [expected]);
}

#[test]
fn a_post_of_2023_disputes_that_the_certificate_s_domain_is_needed() {
    let own = organization(&["contoso.com"], &["own cert=mail.contoso.com"]);
    let words = "203.0.113.5 cert=mail.contoso.com from=bob@contoso.com to=sun@fabrikam.com";
    check_on(&own, words, "550 5.7.64", Ground::SenderForCertificate);
    assert_eq!(fate(&own, words).grade(), Grade::DocumentsDisagree);
    let below = organization(&["jpn.contoso.com"], &["own cert=*.contoso.com"]);
    let words = "203.0.113.5 cert=mail.contoso.com to=sun@fabrikam.com";
    check_on(&below, words, "550 5.7.64 1", Ground::AcceptedBelowWildcard);
}

#[test]
fn only_a_sender_that_is_not_accepted_is_told_that_a_domain_is_missing() {
    let send = |from: &str| format!("203.0.113.5 cert=mail.contoso.com {from} to={OUTSIDE}");
    let refusal = |own: &Organization, words: &str| fate(own, words).treatment();
    let plain = Some(Treatment::Refused(Refusal::RelayDenied));
    let domain = Some(Treatment::Refused(Refusal::RelayDeniedDomain));
    let own = organization(&["contoso.com"], &["own cert=mail.contoso.com"]);
    assert_eq!(refusal(&own, &send("from=bob@contoso.com")), plain);
    assert_eq!(refusal(&own, &send("from=bob@fabrikam.com")), domain);
    assert_eq!(refusal(&own, &send("")), domain);
    // Both domains are accepted, and the connector is limited to others.
    let limited = "own cert=*.contoso.com for=adatum.com";
    let limited = organization(&["contoso.com", "adatum.com"], &[limited]);
    assert_eq!(refusal(&limited, &send("from=bob@fabrikam.com")), plain);
    let told = fate(&own, &send("from=bob@contoso.com"));
    let mut claims = told.claims().map(|fact| fact.says);
    assert!(!claims.any(|says| says.contains("neither the envelope sender")));
}
