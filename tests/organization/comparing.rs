//! Comparison by meaning: of settings, of objects and of organizations.

use super::{cut_off, texts};
use connector_checker::organization::{
    AcceptedDomain, ConnectorType, Guid, InboundConnector, InboundParameter, List, Noun,
    Organization, OutboundConnector, OutboundParameter, ParameterId, RuleState, Sameness, Setting,
    Settings, TransportRule, Value,
};

/// How two values of a parameter of inbound connectors compare.
fn inbound(parameter: InboundParameter, one: Value, two: Value) -> Sameness {
    compare(&InboundConnector::exported("a"), parameter, one, two)
}

fn outbound(parameter: OutboundParameter, one: Value, two: Value) -> Sameness {
    compare(&OutboundConnector::exported("a"), parameter, one, two)
}

fn compare<T: Settings + Clone>(
    start: &T,
    parameter: T::Parameter,
    one: Value,
    two: Value,
) -> Sameness {
    let with = |value| {
        let mut object = start.clone();
        let set = object.set(parameter, value, None);
        set.unwrap_or_else(|error| panic!("{error}"));
        object
    };
    let differences = with(one).differences(&with(two));
    let row = parameter.row();
    if differences.different.contains(&row) {
        Sameness::Different
    } else if differences.undecided.contains(&row) {
        Sameness::CantTell
    } else {
        Sameness::Same
    }
}

#[test]
fn lists_mean_the_same_in_any_order_and_spelling() {
    use InboundParameter::{EFSkipIPs, SenderDomains, SenderIPAddresses};
    for (parameter, one, two, sameness) in [
        (
            SenderDomains,
            texts(&["smtp:contoso.com;1"]),
            texts(&["Contoso.com"]),
            Sameness::Same,
        ),
        (
            SenderDomains,
            texts(&["a.example", "b.example"]),
            texts(&["b.example", "a.example"]),
            Sameness::Same,
        ),
        (
            SenderDomains,
            texts(&["a.example", "a.example"]),
            texts(&["a.example"]),
            Sameness::Same,
        ),
        (SenderDomains, Value::Null, texts(&[]), Sameness::Same),
        (
            SenderDomains,
            texts(&["a.example"]),
            texts(&["*.a.example"]),
            Sameness::Different,
        ),
        (
            SenderDomains,
            texts(&["smtp:a.example;5"]),
            texts(&["a.example"]),
            Sameness::Different,
        ),
        (
            SenderDomains,
            texts(&["A.*.com"]),
            texts(&["a.*.com "]),
            Sameness::Same,
        ),
        (
            SenderDomains,
            texts(&["a.*.com"]),
            texts(&["b.*.com"]),
            Sameness::Different,
        ),
        (
            SenderIPAddresses,
            texts(&["192.0.2.130/25"]),
            texts(&["192.0.2.128/25"]),
            Sameness::Same,
        ),
        (
            SenderIPAddresses,
            texts(&["192.0.2.1/32"]),
            texts(&["192.0.2.1"]),
            Sameness::Same,
        ),
        (
            SenderIPAddresses,
            texts(&["192.0.2.1"]),
            texts(&["192.0.2.2"]),
            Sameness::Different,
        ),
        (
            EFSkipIPs,
            texts(&["192.0.2.0-192.0.2.255"]),
            texts(&["192.0.2.0/24"]),
            Sameness::Same,
        ),
    ] {
        let says = format!("{one:?} and {two:?}");
        assert_eq!(inbound(parameter, one, two), sameness, "{says}");
    }
}

#[test]
fn what_a_cut_off_list_does_not_show_can_not_be_told() {
    use InboundParameter::SenderDomains;
    let (a, ab) = (["a.example"], ["a.example", "b.example"]);
    for (one, two, sameness) in [
        (cut_off(&a), texts(&ab), Sameness::CantTell),
        (texts(&ab), cut_off(&a), Sameness::CantTell),
        (cut_off(&a), texts(&a), Sameness::CantTell),
        (cut_off(&ab), texts(&a), Sameness::Different),
        (texts(&a), cut_off(&ab), Sameness::Different),
        (cut_off(&a), cut_off(&["b.example"]), Sameness::CantTell),
    ] {
        let says = format!("{one:?} and {two:?}");
        assert_eq!(inbound(SenderDomains, one, two), sameness, "{says}");
    }
}

#[test]
fn single_values_mean_the_same_in_any_spelling() {
    use OutboundParameter::{Comment, ConnectorType, LastValidationTimestamp, Name, TlsDomain};
    let text = |text: &str| Value::from(text);
    for (parameter, one, two, sameness) in [
        (
            ConnectorType,
            text("Partner"),
            text("partner"),
            Sameness::Same,
        ),
        (
            TlsDomain,
            text("*.Contoso.com"),
            text("*.contoso.com."),
            Sameness::Same,
        ),
        (
            TlsDomain,
            text("contoso.com"),
            text("*.contoso.com"),
            Sameness::Different,
        ),
        (TlsDomain, text(""), Value::Null, Sameness::Same),
        (
            TlsDomain,
            text("contoso.com"),
            Value::Null,
            Sameness::Different,
        ),
        (Comment, text(""), Value::Null, Sameness::Same),
        (Comment, text("Once"), text("once"), Sameness::Different),
        (
            Name,
            text("To Headquarters"),
            text("to headquarters"),
            Sameness::Same,
        ),
        (
            LastValidationTimestamp,
            text("2021-07-01T12:15:00+02:00"),
            text("2021-07-01T10:15:00.5Z"),
            Sameness::Same,
        ),
    ] {
        let says = format!("{one:?} and {two:?}");
        assert_eq!(outbound(parameter, one, two), sameness, "{says}");
    }
}

#[test]
fn a_value_that_equals_the_default_equals_the_default() {
    let new = OutboundConnector::new("a");
    let mut given = new.clone();
    given.enabled = true.into();
    given.tls_settings = None.into();
    given.recipient_domains = List::default().into();
    assert!(new.differences(&given).different.is_empty());
    given.enabled = false.into();
    let differences = new.differences(&given);
    assert_eq!(differences.different, [OutboundParameter::Enabled.row()]);
    // Neither has a type, and nobody has published the default of these two.
    assert_eq!(
        differences.undecided,
        [
            OutboundParameter::ConnectorType.row(),
            OutboundParameter::CloudServicesMailEnabled.row(),
        ]
    );
    assert_eq!(differences.sameness(), Sameness::Different);
    assert_eq!(new.differences(&new).sameness(), Sameness::CantTell);
}

/// A connector of which everything is known.
fn outbound_connector(name: &str) -> OutboundConnector {
    OutboundConnector {
        cloud_services_mail_enabled: false.into(),
        ..OutboundConnector::of_type(name, ConnectorType::Partner)
    }
}

fn with_connectors(connectors: Vec<OutboundConnector>) -> Organization {
    Organization {
        outbound_connectors: connectors,
        ..Organization::default()
    }
}

fn guid(last: u8) -> Option<Guid> {
    let guid = Guid::parse(&format!("07a1ca0e-3fd5-40b4-8bea-dd9597da77{last:02x}"));
    assert!(guid.is_some());
    guid
}

#[test]
fn objects_are_recognized_by_identifier_and_then_by_name() {
    let identified = |name, last| OutboundConnector {
        guid: guid(last),
        ..outbound_connector(name)
    };
    // The first one has another name, the second another identifier, the third is the same.
    let one = with_connectors(vec![
        identified("old name", 1),
        identified("Kept", 2),
        outbound_connector("Third"),
    ]);
    let two = with_connectors(vec![
        outbound_connector("third"),
        identified("kept", 9),
        identified("new name", 1),
    ]);
    let differences = one.differences(&two);
    assert_eq!(differences.len(), 1);
    assert_eq!(differences[0].noun, Noun::OutboundConnector);
    assert_eq!(differences[0].positions, [Some(0), Some(2)]);
    assert_eq!(
        differences[0].parameters.different,
        [OutboundParameter::Name.row()]
    );
    assert_eq!(one.same_meaning(&two), Sameness::Different);
}

#[test]
fn objects_with_the_same_name_are_compared_in_order() {
    let same_name = |enabled: bool| OutboundConnector {
        enabled: enabled.into(),
        ..outbound_connector("a")
    };
    let one = with_connectors(vec![same_name(true), same_name(false)]);
    assert_eq!(one.same_meaning(&one), Sameness::Same);
    let two = with_connectors(vec![same_name(true)]);
    let differences = one.differences(&two);
    assert_eq!(differences.len(), 1);
    assert_eq!(differences[0].positions, [Some(1), None]);
}

#[test]
fn an_object_that_is_missing_is_a_difference_only_where_the_list_is_complete() {
    let one = with_connectors(vec![outbound_connector("a")]);
    let mut two = Organization::default();
    assert_eq!(one.differences(&two)[0].sameness, Sameness::Different);
    assert_eq!(two.differences(&one)[0].positions, [None, Some(0)]);
    two.incomplete.push(Noun::OutboundConnector);
    assert_eq!(one.differences(&two)[0].sameness, Sameness::CantTell);
    assert_eq!(two.differences(&one)[0].sameness, Sameness::CantTell);
}

#[test]
fn accepted_domains_are_recognized_by_the_domain() {
    let domain = |name: &str| AcceptedDomain {
        name: Setting::given(name.into()),
        ..AcceptedDomain::new("contoso.com".parse().expect("a domain"))
    };
    let with = |domain| Organization {
        accepted_domains: vec![domain],
        ..Organization::default()
    };
    let differences = with(domain("One")).differences(&with(domain("Two")));
    assert_eq!(differences.len(), 1);
    assert_eq!(differences[0].positions, [Some(0), Some(0)]);
}

#[test]
fn every_part_of_an_organization_counts() {
    let empty = Organization::default();
    assert_eq!(empty.same_meaning(&empty.clone()), Sameness::Same);

    let mut rejecting = empty.clone();
    rejecting.organization_config.reject_direct_send = true.into();
    let differences = empty.differences(&rejecting);
    assert_eq!(differences.len(), 1);
    assert_eq!(differences[0].noun, Noun::OrganizationConfig);

    let mut with_mailbox = empty.clone();
    with_mailbox.cloud_mailboxes = List::parse(["bob@contoso.com"]);
    assert_eq!(empty.differences(&with_mailbox)[0].noun, Noun::Mailbox);

    let mut with_rule = empty.clone();
    with_rule.transport_rules.push(TransportRule {
        state: RuleState::Disabled.into(),
        ..TransportRule::new("a")
    });
    assert_eq!(empty.differences(&with_rule)[0].noun, Noun::TransportRule);

    let unknown = Organization::exported();
    assert_eq!(unknown.same_meaning(&empty), Sameness::CantTell);
}
