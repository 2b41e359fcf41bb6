//! What a connector for mail that leaves must have.

use super::*;

#[test]
fn a_connector_must_take_mail_by_domain_and_not_by_rules_only() {
    let nothing = OutboundConnector {
        recipient_domains: List::default().into(),
        ..to_server()
    };
    assert_eq!(
        leaving(OWN_SERVERS, Party::YourServer, &nothing),
        Satisfied::No
    );
    let accepted = OutboundConnector {
        all_accepted_domains: true.into(),
        ..nothing.clone()
    };
    assert_eq!(leaving(OWN_SERVERS, Party::YourServer, &accepted), yes());
    let scoped = OutboundConnector {
        is_transport_rule_scoped: true.into(),
        ..to_server()
    };
    assert_eq!(
        leaving(OWN_SERVERS, Party::YourServer, &scoped),
        Satisfied::No
    );
    // On a connector for a partner, all accepted domains have no effect.
    let partner = OutboundConnector {
        recipient_domains: List::default().into(),
        all_accepted_domains: true.into(),
        ..to_partner()
    };
    assert_eq!(leaving(PARTNER, Party::Partner, &partner), Satisfied::No);
}

#[test]
fn mail_for_a_rule_needs_a_connector_that_only_rules_use() {
    let scoped = OutboundConnector {
        is_transport_rule_scoped: true.into(),
        ..OutboundConnector::of_type("By rule", ConnectorType::Partner)
    };
    assert_eq!(leaving(RULE, Party::RuleTarget, &scoped), yes());
    assert_eq!(
        leaving(RULE, Party::RuleTarget, &to_partner()),
        Satisfied::No
    );
    let unknown = OutboundConnector {
        is_transport_rule_scoped: Setting::Unknown,
        ..scoped
    };
    assert_eq!(
        leaving(RULE, Party::RuleTarget, &unknown),
        open(&[Out::IsTransportRuleScoped])
    );
}

#[test]
fn mail_to_a_partner_needs_tls_of_the_agreed_level() {
    let with = |level: Option<TlsAuthLevel>, name: Option<&str>| OutboundConnector {
        tls_settings: level.into(),
        tls_domain: name.map(parse_item).into(),
        ..to_partner()
    };
    let domain = Some(TlsAuthLevel::DomainValidation);
    for (level, name, to_partner, to_tenant) in [
        (None, None, Satisfied::No, Satisfied::No),
        (
            Some(TlsAuthLevel::EncryptionOnly),
            None,
            yes(),
            Satisfied::No,
        ),
        (
            Some(TlsAuthLevel::CertificateValidation),
            None,
            yes(),
            yes(),
        ),
        (domain, Some("*.fabrikam.com"), yes(), yes()),
        (domain, None, Satisfied::No, Satisfied::No),
        (
            domain,
            Some("a.*.com"),
            open(&[Out::TlsDomain]),
            open(&[Out::TlsDomain]),
        ),
    ] {
        let connector = with(level, name);
        assert_eq!(leaving(PARTNER, Party::Partner, &connector), to_partner);
        assert_eq!(leaving(TENANT, Party::OtherTenant, &connector), to_tenant);
    }
}

#[test]
fn mail_to_a_service_needs_smart_hosts_that_are_used() {
    assert_eq!(leaving(SERVICE, Party::Provider, &to_service()), yes());
    let by_mx = OutboundConnector {
        use_mx_record: true.into(),
        ..to_service()
    };
    assert_eq!(leaving(SERVICE, Party::Provider, &by_mx), Satisfied::No);
    let without = OutboundConnector {
        smart_hosts: List::default().into(),
        ..to_service()
    };
    assert_eq!(leaving(SERVICE, Party::Provider, &without), Satisfied::No);
    let cut_off = OutboundConnector {
        smart_hosts: List::new(Vec::new(), false).into(),
        ..to_service()
    };
    assert_eq!(
        leaving(SERVICE, Party::Provider, &cut_off),
        open(&[Out::SmartHosts])
    );
}

#[test]
fn an_add_on_and_a_gateway_beside_it_get_mail_by_rules_only() {
    let by_rule = OutboundConnector {
        is_transport_rule_scoped: true.into(),
        recipient_domains: List::default().into(),
        ..to_service()
    };
    let own_type = OutboundConnector {
        connector_type: ConnectorType::OnPremises.into(),
        ..by_rule.clone()
    };
    assert_eq!(leaving(ADD_ON, Party::AddOn, &own_type), yes());
    assert_eq!(leaving(ADD_ON, Party::AddOn, &by_rule), Satisfied::No);
    assert_eq!(leaving(ADD_ON, Party::Provider, &by_rule), yes());
    assert_eq!(
        leaving(ADD_ON, Party::Provider, &to_service()),
        Satisfied::No
    );
}
