//! JSON, as `ConvertTo-Json` makes it of one object or several, and as people hand it on.

use crate::expect::{notices, read, settings, status};
use connector_checker::import::Status;
use connector_checker::organization::Noun;

#[test]
fn an_array_of_connectors_is_read_with_the_place_of_each() {
    let read = read(
        r#"[
  {"Name": "To headquarters", "Enabled": true, "RecipientDomains": ["contoso.com", "*.fabrikam.com"], "UseMXRecord": true},
  {"Name": "To the archive", "Enabled": false, "SmartHosts": ["192.0.2.7"], "UseMXRecord": false}
]"#,
    );
    assert_eq!(status(&read), Status::Read);
    let [first, second] = read.organization.outbound_connectors.as_slice() else {
        panic!("{read:?}");
    };
    let asked = [
        "Name",
        "Enabled",
        "RecipientDomains",
        "UseMXRecord",
        "TestMode",
    ];
    assert_eq!(
        settings(first, &asked),
        [
            "To headquarters",
            "true",
            "[contoso.com, *.fabrikam.com]",
            "true",
            "?"
        ]
    );
    assert_eq!(
        settings(second, &["Enabled", "SmartHosts"]),
        ["false", "[192.0.2.7]"]
    );
    let at = second
        .smart_hosts
        .location()
        .map(|at| (at.line.get(), at.column));
    assert_eq!(at, Some((3, 48)));
    assert!(read.organization.is_complete(Noun::OutboundConnector));
    assert!(!read.organization.is_complete(Noun::InboundConnector));
    assert_eq!(notices(&read), [""; 0]);
}

#[test]
fn one_object_is_read_as_a_list_of_one() {
    let read = read(
        r#"{"Name": "In", "SenderDomains": ["smtp:*;1"], "SenderIPAddresses": [], "RequireTls": true}"#,
    );
    let [only] = read.organization.inbound_connectors.as_slice() else {
        panic!("{read:?}");
    };
    assert_eq!(
        settings(only, &["SenderDomains", "SenderIPAddresses", "RequireTls"]),
        ["[*]", "[]", "true"]
    );
}

#[test]
fn null_in_an_array_is_nothing() {
    let read = read("[null]");
    assert_eq!(status(&read), Status::NotRecognized);
    assert_eq!(notices(&read), ["nothing-known 1:1"]);
}

#[test]
fn a_list_with_value_and_count_is_that_list() {
    let read = read(
        r#"{"value": [{"Name": "A", "RecipientDomains": {"value": ["a.example"], "Count": 1}, "SmartHosts": {"value": [], "Count": 0}}], "Count": 1}"#,
    );
    let [only] = read.organization.outbound_connectors.as_slice() else {
        panic!("{read:?}");
    };
    assert_eq!(
        settings(only, &["RecipientDomains", "SmartHosts"]),
        ["[a.example]", "[]"]
    );
}

#[test]
fn documents_in_a_row_are_read_one_after_the_other() {
    let read = read(
        "{\"DomainName\": \"contoso.com\", \"DomainType\": \"Authoritative\"}\n{\"DomainName\": \"fabrikam.com\", \"DomainType\": \"InternalRelay\"}\n",
    );
    let domains: Vec<_> = read
        .organization
        .accepted_domains
        .iter()
        .map(|domain| settings(domain, &["DomainName", "DomainType"]))
        .collect();
    assert_eq!(
        domains,
        [
            ["contoso.com", "Authoritative"],
            ["fabrikam.com", "InternalRelay"]
        ]
    );
}

#[test]
fn a_wrapper_by_cmdlet_name_says_what_its_objects_are() {
    let read = read(
        r#"{"Get-InboundConnector": {"Name": "In"}, "OutboundConnector": [{"Name": "Out"}], "acceptedDomains": [], "remoteDomains": null,
            "OrganizationConfig": {"RejectDirectSend": true}, "comment": "made by hand"}"#,
    );
    let organization = &read.organization;
    assert_eq!(organization.inbound_connectors.len(), 1);
    assert_eq!(organization.outbound_connectors.len(), 1);
    assert!(
        organization.accepted_domains.is_empty() && organization.is_complete(Noun::AcceptedDomain)
    );
    assert!(organization.is_complete(Noun::RemoteDomain));
    assert!(!organization.is_complete(Noun::TransportRule));
    assert_eq!(
        settings(&organization.organization_config, &["RejectDirectSend"]),
        ["true"]
    );
}

#[test]
fn lists_are_read_as_braces_as_one_text_and_as_empty_text() {
    let read = read(
        r#"{"Name": "In", "SenderIPAddresses": "192.0.2.1 192.0.2.2", "SenderDomains": "{smtp:*;1, smtp:contoso.com;1}", "EFSkipIPs": "", "EFUsers": {}}"#,
    );
    let [only] = read.organization.inbound_connectors.as_slice() else {
        panic!("{read:?}");
    };
    assert_eq!(
        settings(
            only,
            &["SenderIPAddresses", "SenderDomains", "EFSkipIPs", "EFUsers"]
        ),
        ["[192.0.2.1, 192.0.2.2]", "[*, contoso.com]", "[]", "[]"],
    );
}

#[test]
fn a_list_of_which_only_the_type_is_left_is_lost() {
    for lost in [
        "System.Object[]",
        "System.Collections.ArrayList",
        "System.String[]",
        "@{Value=a; Count=1}",
    ] {
        let read = read(&format!(
            r#"{{"Name": "Out", "UseMXRecord": true, "RecipientDomains": "{lost}"}}"#
        ));
        assert_eq!(
            settings(
                &read.organization.outbound_connectors[0],
                &["RecipientDomains"]
            ),
            ["?"],
            "{lost}"
        );
        assert_eq!(
            notices(&read),
            ["list-lost 1:38 RecipientDomains"],
            "{lost}"
        );
    }
}

#[test]
fn times_are_read_as_dates_and_as_iso() {
    for time in [
        r#""2024-02-29T12:00:00Z""#,
        r#""/Date(1709208000000)/""#,
        r#"{"value": "/Date(1709208000000)/", "DateTime": "Thursday"}"#,
    ] {
        let read = read(&format!(
            r#"{{"Name": "Out", "UseMXRecord": true, "LastValidationTimestamp": {time}}}"#
        ));
        let found = settings(
            &read.organization.outbound_connectors[0],
            &["LastValidationTimestamp"],
        );
        assert_eq!(found, ["2024-02-29T12:00:00Z"], "{time}");
    }
}

#[test]
fn what_comes_before_a_mistake_is_kept_and_the_mistake_is_told_at_its_place() {
    let read = read(
        "[\n {\"Name\": \"A\", \"UseMXRecord\": true},\n {\"Name\": \"B\", \"UseMXRecord\": tru",
    );
    assert_eq!(status(&read), Status::ReadInPart);
    let names: Vec<_> = read
        .organization
        .outbound_connectors
        .iter()
        .map(|connector| settings(connector, &["Name", "UseMXRecord"]))
        .collect();
    assert_eq!(names, [["A", "true"], ["B", "?"]]);
    assert_eq!(notices(&read), ["json-syntax 3:31 tru"]);
    assert!(
        !read.organization.is_complete(Noun::OutboundConnector),
        "there may have been more"
    );
}

#[test]
fn a_prompt_before_the_json_is_no_part_of_it() {
    let text = "PS C:\\> Get-OutboundConnector \"Only this\" | ConvertTo-Json\r\n{\r\n    \"Name\": \"Only this\",\r\n    \"UseMXRecord\": false\r\n}\r\n";
    let read = read(text);
    assert_eq!(read.organization.outbound_connectors.len(), 1);
    assert!(
        !read.organization.is_complete(Noun::OutboundConnector),
        "the command names one connector"
    );
}

#[test]
fn a_value_of_another_type_is_told_with_what_was_expected() {
    let read = read(
        r#"{"Name": "Out", "UseMXRecord": "maybe", "TlsSettings": "Strong", "Enabled": "True"}"#,
    );
    let only = &read.organization.outbound_connectors[0];
    assert_eq!(
        settings(only, &["UseMXRecord", "TlsSettings", "Enabled"]),
        ["?", "?", "true"]
    );
    assert_eq!(
        notices(&read),
        ["wrong-type 1:17 maybe", "wrong-type 1:41 Strong"]
    );
    assert_eq!(status(&read), Status::ReadInPart);
}

#[test]
fn an_invalid_domain_is_kept_and_told() {
    let read = read(r#"{"Name": "Out", "RecipientDomains": ["a.*.com", "contoso.com"]}"#);
    assert_eq!(
        settings(
            &read.organization.outbound_connectors[0],
            &["RecipientDomains"]
        ),
        ["[a.*.com, contoso.com]"]
    );
    assert_eq!(notices(&read), ["invalid-value 1:17 a.*.com"]);
}

#[test]
fn a_rule_has_its_conditions_as_text() {
    let read = read(
        r#"[{"Name": "To the filter", "State": "Enabled", "Mode": "Enforce", "Priority": 0, "SentToScope": "NotInOrganization",
            "SenderDomainIs": ["contoso.com", "fabrikam.com"], "ExceptIfHeaderContainsWords": ["done"], "RouteMessageOutboundConnector": "Filter"}]"#,
    );
    let [rule] = read.organization.transport_rules.as_slice() else {
        panic!("{read:?}");
    };
    assert_eq!(
        settings(
            rule,
            &[
                "State",
                "Priority",
                "Conditions",
                "Exceptions",
                "RouteMessageOutboundConnector"
            ]
        ),
        [
            "Enabled",
            "0",
            "[SentToScope: NotInOrganization, SenderDomainIs: contoso.com, fabrikam.com, …]",
            "[ExceptIfHeaderContainsWords: done, …]",
            "Filter"
        ],
    );
}

#[test]
fn a_connector_of_exchange_server_is_told_apart() {
    let read = read(
        r#"[{"Name": "To the internet", "AddressSpaces": ["smtp:*;1"], "SmartHosts": [], "DNSRoutingEnabled": true}]"#,
    );
    assert_eq!(status(&read), Status::NotForThisTool);
    assert_eq!(notices(&read), ["exchange-server 1:3 To the internet"]);
    assert!(read.organization.outbound_connectors.is_empty());
}

#[test]
fn equal_objects_are_one_and_different_ones_of_a_name_are_told() {
    let one = r#"{"Name": "Out", "UseMXRecord": true}"#;
    let same = read(&[one, one].concat());
    assert_eq!(
        (
            same.organization.outbound_connectors.len(),
            notices(&same).len()
        ),
        (1, 0)
    );
    let other = read(&[one, r#"{"Name": "OUT", "UseMXRecord": false}"#].concat());
    assert_eq!(other.organization.outbound_connectors.len(), 1);
    assert_eq!(notices(&other), ["duplicate 1:38 OUT"]);
}

#[test]
fn deep_nesting_and_half_characters_end_in_a_notice_or_a_replacement() {
    let deep = ["[".repeat(10_000), "]".repeat(10_000)].concat();
    assert_eq!(status(&read(&deep)), Status::NotRecognized);
    let read = read(r#"{"Name": "Half \ud800 and \u00fc \ud83d\ude00", "UseMXRecord": true}"#);
    assert_eq!(
        settings(&read.organization.outbound_connectors[0], &["Name"]),
        ["Half \u{FFFD} and ü 😀"]
    );
}

#[test]
fn connectors_that_are_cut_off_by_depth_are_told_and_may_be_more_than_none() {
    for (value, count) in [
        (
            r#"["@{Name=Out; RecipientDomains=System.Object[]}", "@{Name=Out2}"]"#,
            2,
        ),
        (r#"["Out", "Out2"]"#, 2),
        (r#""@{Name=Out; UseMXRecord=False} @{Name=Out2}""#, 1),
        (
            r#""Microsoft.Exchange.Data.Directory.SystemConfiguration.OutboundConnector""#,
            1,
        ),
        (r#"{"value": "@{Name=Out}", "Count": 1}"#, 1),
        (r#""System.Object[]""#, 1),
        (
            r#"[{"Name": "Seen", "UseMXRecord": true}, "@{Name=Out}"]"#,
            1,
        ),
        (
            r#"["@{Name=Out}", {"Name": "Seen", "UseMXRecord": true}]"#,
            1,
        ),
    ] {
        let text = format!(
            "{{\"AcceptedDomains\": [{{\"DomainName\": \"contoso.com\"}}],\n \"OutboundConnectors\": {value}}}"
        );
        let read = read(&text);
        assert_eq!(notices(&read), ["object-cut-off 2:2"], "{value}");
        assert_eq!(read.notices[0].count, count, "{value}");
        assert!(
            !read.organization.is_complete(Noun::OutboundConnector),
            "{value}"
        );
        assert!(
            read.organization.is_complete(Noun::AcceptedDomain),
            "{value}"
        );
        assert_eq!(status(&read), Status::ReadInPart, "{value}");
    }
}

#[test]
fn a_file_with_nothing_but_cut_off_objects_says_so() {
    let only = read(r#"{"InboundConnectors": ["@{Name=In; SenderDomains=System.Object[]}"]}"#);
    assert_eq!(notices(&only), ["object-cut-off 1:2"]);
    assert_eq!(status(&only), Status::NotRecognized);
    let bare = read(r#"["@{Name=In; SenderDomains=System.Object[]}"]"#);
    assert_eq!(notices(&bare), ["object-cut-off 1:1"]);
    let either = read(r#"["@{Name=In; ConnectorType=Partner}"]"#);
    assert_eq!(
        notices(&either),
        ["object-cut-off 1:1", "object-cut-off 1:1"]
    );
    assert!(!either.organization.is_complete(Noun::InboundConnector));
    let other = read(r#"["@{DisplayName=In; Mail=x}"]"#);
    assert_eq!(notices(&other), ["nothing-known 1:1"]);
}

#[test]
fn a_text_in_another_object_is_no_connector_that_is_cut_off() {
    let read = read(
        r#"[{"Name": "In", "SenderDomains": ["*"], "Comment": "Name=Out; UseMXRecord=True", "OutboundConnector": "Out"}]"#,
    );
    assert_eq!(notices(&read), [""; 0]);
    assert_eq!(read.organization.inbound_connectors.len(), 1);
}

#[test]
fn a_report_of_microsoft365dsc_has_only_the_connectors_that_it_names() {
    let read = read(
        r#"[{"ResourceInstanceName": "EXOInboundConnector-In", "ResourceName": "EXOInboundConnector", "Identity": "In", "Enabled": true},
{"ResourceInstanceName": "EXOOutboundConnector-O", "ResourceName": "EXOOutboundConnector", "Identity": "O"},
{"ResourceInstanceName": "AADApplication-x", "ResourceName": "AADApplication", "DisplayName": "x", "Identity": "x"},
{"ResourceInstanceName": "AADGroup-y", "ResourceName": "AADGroup", "Name": "y"}]"#,
    );
    let organization = &read.organization;
    assert_eq!(organization.inbound_connectors.len(), 1);
    assert_eq!(organization.outbound_connectors.len(), 1);
    assert_eq!(notices(&read), [""; 0]);
}

#[test]
fn an_object_is_what_its_neighbors_are_only_if_its_properties_allow_it() {
    let connector =
        r#"{"Name": "O", "ConnectorType": "Partner", "RecipientDomains": ["x.example"]}"#;
    for (other, count) in [
        (r#"{"Name": "u2", "DisplayName": "x"}"#, 1),
        (r#"{"Name": "u2", "Mail": "x@contoso.com"}"#, 1),
        (r#"{"Enabled": true}"#, 1),
        ("{}", 1),
        (
            r#"{"Name": "O2", "Enabled": false, "ConnectorType": "Partner"}"#,
            2,
        ),
        (
            r#"{"Name": "O2", "WhenChanged": "2024-02-29T12:00:00Z"}"#,
            2,
        ),
    ] {
        for text in [
            format!("[{connector}, {other}]"),
            format!("[{other}, {connector}]"),
        ] {
            let read = read(&text);
            assert_eq!(read.organization.outbound_connectors.len(), count, "{text}");
            assert_eq!(notices(&read), [""; 0], "{text}");
        }
    }
}

#[test]
fn a_connector_whose_direction_nothing_tells_is_told() {
    let alone = read(r#"[{"Name": "X", "Enabled": true, "ConnectorType": "Partner"}]"#);
    assert_eq!(notices(&alone), ["unknown-direction 1:3 X"]);
    assert_eq!(status(&alone), Status::NotRecognized);
    let domain = r#"{"DomainName": "contoso.com", "DomainType": "Authoritative"}"#;
    let other = r#"{"Name": "X", "ConnectorType": "Partner"}"#;
    let beside = read(&format!("[{domain}, {other}]"));
    assert_eq!(beside.organization.accepted_domains.len(), 1);
    assert_eq!(notices(&beside), ["unknown-direction 1:65 X"]);
    assert_eq!(status(&beside), Status::ReadInPart);
    let both = r#"{"Name": "I", "SenderDomains": ["*"]}, {"Name": "O", "RecipientDomains": ["*"]}"#;
    let mixed = read(&format!("[{both}, {other}, {both}]"));
    let organization = &mixed.organization;
    assert_eq!(notices(&mixed), ["unknown-direction 1:84 X"]);
    assert!(!organization.is_complete(Noun::InboundConnector));
    assert!(!organization.is_complete(Noun::OutboundConnector));
    let table = read("Name,Enabled,ConnectorType\nX,True,Partner\n");
    assert_eq!(notices(&table), ["unknown-direction 2:1 X"]);
}

#[test]
fn a_file_that_ends_in_the_middle_says_so_and_not_that_powershell_cut_a_list_off() {
    for (end, place) in [
        (
            r#", "RecipientDomains": ["b.exa"#,
            "json-syntax 1:58 \"b.exa",
        ),
        (r#", "RecipientDomains": ["b.example","#, "json-syntax 1:70"),
        (r#", "RecipientDomains": ["b.example""#, "json-syntax 1:69"),
        (
            r#", "RecipientDomains": {"value": ["b.example""#,
            "json-syntax 1:79",
        ),
        (r#", "UseMXRecord": tr"#, "json-syntax 1:52 tr"),
    ] {
        let text = [r#"[{"Name": "B", "UseMXRecord": true"#, end].concat();
        let read = read(&text);
        assert_eq!(notices(&read), [place], "{text}");
        assert!(
            read.notices[0].to_string().contains("ends in the middle"),
            "{text}"
        );
    }
    let other = read(r#"[{"Name": "B", "UseMXRecord": true} oops]"#);
    assert_eq!(notices(&other), ["json-syntax 1:37 oops]"]);
    assert!(!other.notices[0].to_string().contains("ends in the middle"));
}
