//! Values in the forms that PowerShell, spreadsheets and people give them.

use crate::expect::{notices, read, settings, status};
use connector_checker::import::Status;

#[test]
fn a_word_that_is_an_object_with_its_number_is_that_word() {
    let read = read(
        r#"{"Name": "Out", "UseMXRecord": false, "ConnectorType": {"value": 1, "Value": "OnPremises"},
            "ConnectorSource": {"Value": "HybridWizard", "value": 2}, "TlsSettings": {"value": 2, "Value": "DomainValidation"}}"#,
    );
    assert_eq!(
        settings(
            &read.organization.outbound_connectors[0],
            &["ConnectorType", "ConnectorSource", "TlsSettings"]
        ),
        ["OnPremises", "HybridWizard", "DomainValidation"]
    );
    assert_eq!(notices(&read), [""; 0]);
}

#[test]
fn a_number_in_place_of_a_word_is_unknown_and_says_how_to_export_words() {
    let read = read(
        r#"{"Name": "Out", "UseMXRecord": false, "ConnectorType": 0, "TlsSettings": {"value": 2}, "ConnectorSource": 2}"#,
    );
    assert_eq!(
        settings(
            &read.organization.outbound_connectors[0],
            &["ConnectorType", "TlsSettings", "ConnectorSource"]
        ),
        ["?", "?", "?"]
    );
    assert_eq!(
        notices(&read),
        [
            "number-for-word 1:39 0",
            "number-for-word 1:59 @{…}",
            "number-for-word 1:88 2"
        ]
    );
    assert!(read.notices[0].to_string().contains("-EnumsAsStrings"));
    assert_eq!(status(&read), Status::Read);
}

#[test]
fn an_object_of_a_domain_an_address_or_an_identity_is_its_text() {
    let read = read(
        r#"[{"Name": "Out", "UseMXRecord": false,
            "TlsDomain": {"Domain": "mail.contoso.com", "IncludeSubDomains": false, "IsStar": false},
            "RecipientDomains": [{"Domain": "contoso.com", "IncludeSubDomains": true, "IsStar": false}, {"Domain": "", "IsStar": false, "Address": "*.fabrikam.com"}],
            "SmartHosts": {"value": [{"Domain": {"HostnameString": "mail.contoso.com"}, "IsIPAddress": false}], "Count": 1}},
           {"DomainName": {"Domain": "fabrikam.com", "Address": "fabrikam.com", "SmtpDomain": {"Domain": "fabrikam.com"}}, "DomainType": "InternalRelay"},
           {"Name": "R", "StopRuleProcessing": false, "RouteMessageOutboundConnector": {"Rdn": "", "Parent": null, "Name": "Out", "DistinguishedName": "CN=Out"}},
           {"Name": "In", "SenderIPAddresses": [{"LowerBound": {"Value": 1}, "Expression": "192.0.2.0/24"}]}]"#,
    );
    let organization = &read.organization;
    assert_eq!(notices(&read), [""; 0]);
    assert_eq!(
        settings(
            &organization.outbound_connectors[0],
            &["TlsDomain", "RecipientDomains", "SmartHosts"]
        ),
        [
            "mail.contoso.com",
            "[*.contoso.com, *.fabrikam.com]",
            "[mail.contoso.com]"
        ]
    );
    assert_eq!(
        settings(&organization.accepted_domains[0], &["DomainName"]),
        ["fabrikam.com"]
    );
    assert_eq!(
        settings(
            &organization.transport_rules[0],
            &["RouteMessageOutboundConnector"]
        ),
        ["Out"]
    );
    assert_eq!(
        settings(&organization.inbound_connectors[0], &["SenderIPAddresses"]),
        ["[192.0.2.0/24]"]
    );
}

#[test]
fn an_object_that_is_not_known_is_unknown_without_a_request_to_correct_it() {
    let read =
        read(r#"{"Name": "Out", "UseMXRecord": false, "TlsDomain": {"Length": 3, "Chars": [1]}}"#);
    assert_eq!(
        settings(&read.organization.outbound_connectors[0], &["TlsDomain"]),
        ["?"]
    );
    assert_eq!(notices(&read), ["unknown-form 1:39 @{…}"]);
}

#[test]
fn entries_of_a_list_in_clixml_are_their_own_text() {
    let read = read(
        r#"<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">
<Obj RefId="0"><TN RefId="0"><T>Deserialized.Microsoft.Exchange.Data.Directory.SystemConfiguration.InboundConnector</T></TN><ToString>In</ToString><Props>
<Obj N="SenderDomains" RefId="1"><LST><Obj RefId="2"><ToString>smtp:*.contoso.com;1</ToString><Props><S N="Type">smtp</S><I32 N="Cost">1</I32></Props></Obj></LST></Obj>
<Obj N="SenderIPAddresses" RefId="3"><LST><Obj RefId="4"><ToString>192.0.2.0/24</ToString><Props><I32 N="CIDRLength">24</I32></Props></Obj><S>198.51.100.1</S></LST></Obj>
<S N="Name">In</S></Props></Obj></Objs>"#,
    );
    assert_eq!(notices(&read), [""; 0]);
    assert_eq!(
        settings(
            &read.organization.inbound_connectors[0],
            &["Name", "SenderDomains", "SenderIPAddresses"]
        ),
        ["In", "[*.contoso.com]", "[192.0.2.0/24, 198.51.100.1]"]
    );
}

#[test]
fn true_and_false_are_read_in_the_languages_of_spreadsheets() {
    for (yes, no) in [
        ("WAHR", "FALSCH"),
        ("VRAI", "FAUX"),
        ("VERDADERO", "FALSO"),
        ("Yes", "No"),
        ("On", "Off"),
        ("TRUE", "false"),
    ] {
        let table = format!("Name;Enabled;UseMXRecord\nOut;{yes};{no}\n");
        let yaml = format!(
            "Exchange:\n  OutboundConnector:\n    - Identity: Out\n      Enabled: {yes}\n      UseMXRecord: {no}\n"
        );
        for text in [table, yaml] {
            let read = read(&text);
            assert_eq!(
                settings(
                    &read.organization.outbound_connectors[0],
                    &["Enabled", "UseMXRecord"]
                ),
                ["true", "false"],
                "{text}"
            );
            assert_eq!(notices(&read), [""; 0], "{text}");
        }
    }
}

#[test]
fn a_command_takes_true_and_false_only_as_powershell_does() {
    let read = read("New-OutboundConnector -Name Out -ConnectorType OnPremises -Enabled Yes");
    assert_eq!(notices(&read), ["wrong-type 1:59 Yes"]);
}

#[test]
fn a_date_in_the_form_of_a_language_is_unknown_and_needs_no_correction() {
    for date in [
        "03.05.2024 08:11:02",
        "14/09/2026 10:10:10",
        "5/3/2024 8:11:02 AM",
        "3 mai 2024 08:11:02",
    ] {
        let read = read(&format!(
            "Name,UseMXRecord,LastValidationTimestamp\nOut,True,{date}\n"
        ));
        assert_eq!(
            settings(
                &read.organization.outbound_connectors[0],
                &["LastValidationTimestamp"]
            ),
            ["?"]
        );
        assert_eq!(notices(&read), [format!("local-date 2:10 {date}")]);
        assert!(!read.notices[0].to_string().contains("Correct"));
    }
}
