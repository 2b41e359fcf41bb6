//! The steps of some situations, one by one.

use super::*;
use connector_checker::rules::{Need, NeedSet};
use connector_checker::setup::{Shown, Step, script};

#[test]
fn own_servers_follow_the_page_step_by_step() {
    let steps = ids(&named("standalone-eop"), |standing| {
        standing == Standing::Needed
    });
    let page = [
        "server",
        "tls",
        "receive",
        "name",
        "port",
        "firewall",
        "addresses",
        "scope",
        "to-server",
        "validate",
        "mx",
        "from-server",
        "send",
        "test-out",
        "test-in",
    ];
    let of_page = steps.into_iter().filter(|id| page.contains(id));
    assert!(of_page.eq(page));
}

#[test]
fn servers_without_an_exchange_management_shell_get_words() {
    for name in ["standalone-eop-2007", "split-other-smtp"] {
        let checklist = named(name);
        let script = script(&checklist, &Values::default());
        let names: Vec<&str> = script
            .blocks
            .iter()
            .map(|block| block.command.name())
            .collect();
        assert_eq!(
            names,
            ["New-OutboundConnector", "New-InboundConnector"],
            "{name}"
        );
        let words = Step::by_id("send-other")
            .expect("the step")
            .shown(&Values::default());
        assert!(matches!(words, Shown::Settings(settings) if settings.len() == 5));
        assert!(ids(&checklist, |_| true).contains(&"send-other"));
    }
}

#[test]
fn the_mx_record_stays_with_the_service_in_front() {
    let steps = ids(&named("own-server-behind-service"), |_| true);
    assert!(steps.contains(&"mx-service") && !steps.contains(&"mx"));
}

#[test]
fn a_recommended_connector_has_its_steps_marked_as_such_and_a_needed_one_has_not() {
    let recommended = ids(&named("service-incoming"), |standing| {
        standing == Standing::Recommended
    });
    assert!(recommended.contains(&"from-service") && recommended.contains(&"filtering"));
    let needed = ids(&named("device-relay"), |standing| {
        standing == Standing::Needed
    });
    assert!(needed.contains(&"from-server") && needed.contains(&"device-send"));
    let needed = ids(&named("device-beside-own-server"), |standing| {
        standing == Standing::Needed
    });
    assert!(needed.contains(&"from-server") && needed.contains(&"device-send"));
}

#[test]
fn only_the_fields_are_asked_for_that_a_step_reads() {
    use Field::*;
    for (name, fields) in [
        ("internet-mail", &[][..]),
        ("split-hybrid", &[]),
        (
            "standalone-eop",
            &[
                Domains,
                Tenant,
                Servers,
                Certificate,
                Addresses,
                ReceiveConnector,
                CertificateId,
            ],
        ),
        (
            "split-other-smtp",
            &[Domains, Tenant, Servers, Certificate, Addresses],
        ),
        ("device-relay", &[Tenant, Certificate, Addresses]),
        ("device-relay-hybrid", &[Tenant]),
        (
            "partner-incoming",
            &[PartnerDomains, PartnerCertificate, PartnerAddresses],
        ),
        ("partner-outgoing", &[PartnerDomains, PartnerCertificate]),
        ("other-tenant", &[OtherDomains]),
        ("service-incoming", &[ServiceCertificate, ServiceAddresses]),
        ("service-outgoing", &[ServiceHosts]),
        ("relay-domain", &[Servers, RelayDomains]),
        ("mail-flow-rule", &[RuleHosts]),
        ("hosted-rejected", &[Domains, HostedCertificate]),
        ("hosted-to-anyone", &[HostedCertificate]),
        ("add-on", &[AddOnHosts, AddOnCertificate]),
        (
            "gateway-and-add-on",
            &[ServiceHosts, AddOnHosts, AddOnCertificate],
        ),
        // The service in front keeps the MX record, and all accepted domains cover the relay
        // domain, so neither list is read.
        (
            "everything",
            &[
                Tenant,
                Servers,
                Certificate,
                Addresses,
                ReceiveConnector,
                CertificateId,
                PartnerDomains,
                PartnerCertificate,
                PartnerAddresses,
                OtherDomains,
                ServiceHosts,
                ServiceCertificate,
                ServiceAddresses,
                RuleHosts,
                AddOnHosts,
                AddOnCertificate,
            ],
        ),
    ] {
        assert_eq!(named(name).fields(), fields, "{name}");
    }
}

/// No row calls its connector optional today; where one does, its steps say so.
#[test]
fn the_tag_of_a_step_follows_the_need_of_its_connector() {
    for (need, standing) in [
        (Need::Required, Standing::Needed),
        (Need::Needed, Standing::Needed),
        (Need::Recommended, Standing::Recommended),
        (Need::Optional, Standing::Optional),
    ] {
        let text = "mailboxes=cloud provider=yes provider-mail=incoming mx=service";
        let mut verdict = check(&answers(text));
        for planned in &mut verdict.connectors {
            planned.needs = NeedSet::of(need);
        }
        let steps = checklist(&verdict).steps().collect::<Vec<_>>();
        assert!(steps.len() > 3);
        assert!(steps.iter().all(|step| step.standing == standing));
    }
}
