//! What is given, what has its default and what is unknown; reading and writing by parameter.

use super::{cut_off, texts};
use connector_checker::organization::{
    ConnectorType, InboundConnector, InboundParameter, Location, OutboundConnector,
    OutboundParameter, ParameterId, Setting, Settings, TlsAuthLevel, Value,
};
use std::num::NonZeroU32;

fn location(line: u32) -> Location {
    Location {
        file: 0,
        line: NonZeroU32::new(line).expect("lines begin at 1"),
        column: 1,
    }
}

#[test]
fn a_new_connector_has_defaults_and_an_exported_one_nothing() {
    let new = InboundConnector::new("a");
    assert_eq!(new.require_tls, Setting::Default(true));
    assert_eq!(new.connector_type, Setting::Unknown);
    assert_eq!(new.sender_domains, Setting::Unknown);
    let exported = InboundConnector::exported("a");
    for parameter in InboundParameter::ALL {
        let expected = match parameter {
            InboundParameter::Name => Setting::given(Value::from("a")),
            _ => Setting::Unknown,
        };
        assert_eq!(exported.get(*parameter), expected, "{parameter:?}");
    }
}

#[test]
fn a_setting_remembers_where_it_was_read() {
    let mut connector = InboundConnector::exported("a");
    let at = Some(location(7));
    connector
        .set(InboundParameter::RequireTls, Value::from(false), at)
        .expect("a Boolean");
    assert_eq!(connector.require_tls, Setting::Given { value: false, at });
    assert_eq!(connector.require_tls.location(), at);
    assert_eq!(connector.get(InboundParameter::RequireTls).location(), at);
    connector.forget(InboundParameter::RequireTls);
    assert_eq!(connector.require_tls, Setting::Unknown);
}

#[test]
fn what_is_written_by_parameter_is_read_in_the_field() {
    let mut connector = OutboundConnector::new("a");
    let mut set = |parameter, value| {
        let set = connector.set(parameter, value, None);
        set.unwrap_or_else(|error| panic!("{error}"));
    };
    set(OutboundParameter::ConnectorType, Value::from("onpremises"));
    set(
        OutboundParameter::TlsSettings,
        Value::from("DomainValidation"),
    );
    set(OutboundParameter::TlsDomain, Value::from("*.Contoso.com"));
    set(OutboundParameter::Comment, Value::from(""));
    set(OutboundParameter::SmartHosts, Value::Null);
    set(
        OutboundParameter::LinkForModifiedConnector,
        Value::from("00000000-0000-0000-0000-000000000000"),
    );
    assert_eq!(
        connector.connector_type.known(),
        Some(&ConnectorType::OnPremises)
    );
    let level = Some(TlsAuthLevel::DomainValidation);
    assert_eq!(connector.tls_settings.known(), Some(&level));
    let read = connector.get(OutboundParameter::TlsDomain);
    assert_eq!(read, Setting::given(Value::from("*.contoso.com")));
    assert_eq!(connector.comment, Setting::given(None));
    assert_eq!(connector.link_for_modified_connector, Setting::given(None));
    assert_eq!(
        connector.get(OutboundParameter::SmartHosts),
        Setting::given(texts(&[]))
    );
}

#[test]
fn entries_that_are_not_valid_are_kept_with_their_error() {
    let mut connector = InboundConnector::exported("a");
    let addresses = texts(&[
        "192.0.2.1",
        "2001:db8::1",
        "192.0.2.1-192.0.2.9",
        "10.0.0.0/8",
    ]);
    connector
        .set(InboundParameter::SenderIPAddresses, addresses.clone(), None)
        .expect("a list");
    connector
        .set(
            InboundParameter::TlsSenderCertificateName,
            Value::from("*"),
            None,
        )
        .expect("a text");
    let read = connector.get(InboundParameter::SenderIPAddresses);
    assert_eq!(read, Setting::given(addresses));
    let invalid = connector.invalid();
    let said: Vec<String> = invalid
        .iter()
        .map(|(parameter, invalid)| format!("{}: {invalid}", parameter.row().name))
        .collect();
    assert_eq!(
        said,
        [
            "TlsSenderCertificateName: This certificate name has * in a position other than before a domain, as in *.contoso.com. Found: “*”.",
            "SenderIPAddresses: This is an IPv6 address, but the parameter supports IPv4 only. Found: “2001:db8::1”.",
            "SenderIPAddresses: This is a range with a dash, but the parameter supports only ranges such as 192.0.2.0/24. Found: “192.0.2.1-192.0.2.9”.",
        ]
    );
}

#[test]
fn a_parameter_has_an_effect_where_its_row_says_if_that_is_known() {
    let mut connector = OutboundConnector::exported("a");
    let smart_hosts = OutboundParameter::SmartHosts.row().applies;
    assert_eq!(connector.is_effective(smart_hosts), None);
    connector.use_mx_record = true.into();
    assert_eq!(connector.is_effective(smart_hosts), Some(false));
    connector.use_mx_record = false.into();
    assert_eq!(connector.is_effective(smart_hosts), Some(true));

    let accepted = OutboundParameter::AllAcceptedDomains.row().applies;
    assert_eq!(connector.is_effective(accepted), None);
    connector.connector_type = ConnectorType::Partner.into();
    assert_eq!(connector.is_effective(accepted), Some(false));

    let always = OutboundParameter::Enabled.row().applies;
    assert_eq!(connector.is_effective(always), Some(true));
    let reserved = OutboundParameter::LinkForModifiedConnector.row().applies;
    assert_eq!(connector.is_effective(reserved), Some(false));
}

#[test]
fn a_list_that_was_cut_off_stays_so() {
    let mut connector = InboundConnector::exported("a");
    let domains = cut_off(&["contoso.com"]);
    connector
        .set(InboundParameter::SenderDomains, domains.clone(), None)
        .expect("a list");
    assert_eq!(
        connector.get(InboundParameter::SenderDomains),
        Setting::given(domains)
    );
    let list = connector.sender_domains.known().expect("it was given");
    assert!(!list.is_complete());
}

#[test]
fn a_value_of_another_type_is_refused_and_changes_nothing() {
    let mut connector = OutboundConnector::new("a");
    let before = connector.clone();
    for (parameter, value, says) in [
        (
            OutboundParameter::Enabled,
            Value::from("yes"),
            "Enabled: found the text “yes”, expected true or false.",
        ),
        (
            OutboundParameter::ConnectorType,
            Value::from("Cloud"),
            "ConnectorType: found the text “Cloud”, expected OnPremises or Partner.",
        ),
        (
            OutboundParameter::TlsSettings,
            Value::from(true),
            "TlsSettings: found true, expected EncryptionOnly or CertificateValidation or DomainValidation, or null.",
        ),
        (
            OutboundParameter::RecipientDomains,
            Value::from("contoso.com"),
            "RecipientDomains: found the text “contoso.com”, expected a list in which each entry is a domain, *.domain, or *.",
        ),
        (
            OutboundParameter::SmartHosts,
            Value::list([25]),
            "SmartHosts: found a list, expected a list in which each entry is a host name or an IP address.",
        ),
        (
            OutboundParameter::Name,
            Value::Null,
            "Name: found nothing, expected text.",
        ),
        (
            OutboundParameter::LinkForModifiedConnector,
            Value::from(5),
            "LinkForModifiedConnector: found the number 5, expected a GUID, or null.",
        ),
        (
            OutboundParameter::Identity,
            Value::from("a"),
            "Identity: found the text “a”, but this parameter isn’t a setting.",
        ),
    ] {
        let error = connector.set(parameter, value, None).expect_err(says);
        assert_eq!(error.to_string(), says);
        assert_eq!(error.parameter, parameter.row());
        assert_eq!(connector, before);
    }
}

#[test]
fn a_hundred_thousand_connectors_fit_into_memory() {
    for size in [
        size_of::<OutboundConnector>(),
        size_of::<InboundConnector>(),
    ] {
        assert!(size <= 600, "{size} bytes");
    }
}
