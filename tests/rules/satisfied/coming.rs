//! What a connector for mail that comes must have.

use super::*;

#[test]
fn own_servers_are_identified_by_a_certificate_or_by_addresses() {
    let without = InboundConnector {
        tls_sender_certificate_name: None.into(),
        ..from_server()
    };
    assert_eq!(
        coming(OWN_SERVERS, Party::YourServer, &without),
        Satisfied::No
    );
    let by_address = InboundConnector {
        sender_ip_addresses: List::parse(["192.0.2.0/28"]).into(),
        ..without.clone()
    };
    assert_eq!(coming(OWN_SERVERS, Party::YourServer, &by_address), yes());
    let unreadable = InboundConnector {
        sender_ip_addresses: List::parse(["2001:db8::1"]).into(),
        ..without
    };
    assert_eq!(
        coming(OWN_SERVERS, Party::YourServer, &unreadable),
        open(&[In::SenderIPAddresses])
    );
    let neither = InboundConnector {
        tls_sender_certificate_name: Setting::Unknown,
        sender_ip_addresses: Setting::Unknown,
        ..from_server()
    };
    assert_eq!(
        coming(OWN_SERVERS, Party::YourServer, &neither),
        open(&[In::TlsSenderCertificateName, In::SenderIPAddresses])
    );
}

#[test]
fn mail_from_a_partner_needs_a_sender_and_tls() {
    assert_eq!(coming(PARTNER, Party::Partner, &from_partner()), yes());
    assert_eq!(coming(TENANT, Party::OtherTenant, &from_partner()), yes());
    let without_tls = InboundConnector {
        require_tls: false.into(),
        ..from_partner()
    };
    assert_eq!(coming(PARTNER, Party::Partner, &without_tls), Satisfied::No);
    assert_eq!(
        coming(TENANT, Party::OtherTenant, &without_tls),
        Satisfied::No
    );
    let nobody = InboundConnector {
        sender_domains: List::default().into(),
        ..from_partner()
    };
    assert_eq!(coming(PARTNER, Party::Partner, &nobody), Satisfied::No);
    // By addresses, a partner is identified as well; another organization in Exchange Online isn't.
    let by_address = InboundConnector {
        sender_ip_addresses: List::parse(["192.0.2.1"]).into(),
        ..nobody
    };
    assert_eq!(coming(PARTNER, Party::Partner, &by_address), yes());
    assert_eq!(
        coming(TENANT, Party::OtherTenant, &by_address),
        Satisfied::No
    );
}

#[test]
fn mail_from_a_service_needs_a_lock_for_everyone() {
    assert_eq!(coming(SERVICE, Party::Provider, &from_service()), yes());
    let open_door = InboundConnector {
        restrict_domains_to_ip_addresses: false.into(),
        ..from_service()
    };
    assert_eq!(coming(SERVICE, Party::Provider, &open_door), Satisfied::No);
    let by_certificate = InboundConnector {
        restrict_domains_to_certificate: true.into(),
        tls_sender_certificate_name: Some(parse_item("*.filter.example")).into(),
        ..open_door.clone()
    };
    assert_eq!(coming(SERVICE, Party::Provider, &by_certificate), yes());
    let without_name = InboundConnector {
        restrict_domains_to_certificate: true.into(),
        ..open_door
    };
    assert_eq!(
        coming(SERVICE, Party::Provider, &without_name),
        Satisfied::No
    );
    let for_some = InboundConnector {
        sender_domains: List::parse(["fabrikam.com"]).into(),
        ..from_service()
    };
    assert_eq!(coming(SERVICE, Party::Provider, &for_some), Satisfied::No);
}

#[test]
fn a_hosted_service_is_let_in_by_a_partner_connector_or_sends_to_everyone_by_the_other_type() {
    let matched = InboundConnector {
        tls_sender_certificate_name: Some(parse_item("mail.contoso.com")).into(),
        ..from_partner()
    };
    let relayed = InboundConnector {
        connector_type: ConnectorType::OnPremises.into(),
        ..matched.clone()
    };
    assert_eq!(coming(HOSTED, Party::HostedApp, &matched), yes());
    assert_eq!(coming(HOSTED, Party::HostedApp, &relayed), Satisfied::No);
    assert_eq!(coming(HOSTED_TO_ANYONE, Party::HostedApp, &relayed), yes());
    assert_eq!(
        coming(HOSTED_TO_ANYONE, Party::HostedApp, &matched),
        Satisfied::No
    );
}

#[test]
fn what_an_add_on_hands_back_comes_in_by_its_certificate_and_the_type_for_own_servers() {
    assert_eq!(coming(ADD_ON, Party::AddOn, &from_server()), yes());
    assert_eq!(coming(ADD_ON, Party::AddOn, &from_partner()), Satisfied::No);
    let by_address = InboundConnector {
        tls_sender_certificate_name: None.into(),
        sender_ip_addresses: List::parse(["192.0.2.1"]).into(),
        ..from_server()
    };
    assert_eq!(coming(ADD_ON, Party::AddOn, &by_address), Satisfied::No);
}
