//! Microsoft365DSC, as blocks and as YAML.

use crate::expect::{notices, read, settings, status};
use connector_checker::import::Status;

#[test]
fn a_configuration_s_blocks_are_objects() {
    let read = read(
        "Configuration Tenant\n{\n    param ([PSCredential] $Credential)\n    Import-DscResource -ModuleName 'Microsoft365DSC'\n    Node localhost\n    {\n        EXOInboundConnector \"EXOInboundConnector-In\"\n        {\n            Identity             = \"In\";\n            SenderDomains        = @(\"smtp:*;1\");\n            RequireTls           = $True;\n            Credential           = $Credential;\n            Ensure               = \"Present\";\n        }\n        EXOAcceptedDomain 'contoso'\n        {\n            Identity   = 'contoso.com'\n            DomainType = 'InternalRelay'\n        }\n    }\n}\n",
    );
    assert_eq!(status(&read), Status::Read);
    assert_eq!(
        settings(
            &read.organization.inbound_connectors[0],
            &["Name", "SenderDomains", "RequireTls", "Enabled"]
        ),
        ["In", "[*]", "true", "?"]
    );
    assert_eq!(
        settings(
            &read.organization.accepted_domains[0],
            &["DomainName", "DomainType"]
        ),
        ["contoso.com", "InternalRelay"]
    );
    assert_eq!(notices(&read), [""; 0]);
}

#[test]
fn what_is_to_be_absent_is_no_object() {
    let read = read("EXOOutboundConnector 'gone' { Identity = 'Gone'; Ensure = 'Absent' }");
    assert!(read.organization.outbound_connectors.is_empty());
}

#[test]
fn yaml_by_resource_is_read() {
    let read = read(
        "# exported\nEXOOutboundConnector:\n  - Identity: \"To headquarters\"\n    ConnectorType: OnPremises\n    RecipientDomains:\n      - contoso.com\n      - '*.fabrikam.com'\n    SmartHosts: [mail.contoso.com, 192.0.2.7]\n    UseMXRecord: false\n    Comment: |\n      two\n      lines\n  - Identity: Other\n    UseMXRecord: true # by MX\nEXOAcceptedDomain:\n- Identity: contoso.com\n  DomainType: Authoritative\n",
    );
    let [first, second] = read.organization.outbound_connectors.as_slice() else {
        panic!("{read:?}");
    };
    assert_eq!(
        settings(
            first,
            &[
                "Name",
                "ConnectorType",
                "RecipientDomains",
                "SmartHosts",
                "UseMXRecord",
                "Comment"
            ]
        ),
        [
            "To headquarters",
            "OnPremises",
            "[contoso.com, *.fabrikam.com]",
            "[mail.contoso.com, 192.0.2.7]",
            "false",
            "two\nlines"
        ]
    );
    assert_eq!(
        settings(second, &["Name", "UseMXRecord"]),
        ["Other", "true"]
    );
    assert_eq!(
        settings(
            &read.organization.accepted_domains[0],
            &["DomainName", "DomainType"]
        ),
        ["contoso.com", "Authoritative"]
    );
}

#[test]
fn a_configuration_document_with_types_and_properties_is_read() {
    let read = read(
        "resources:\n  - name: inbound\n    type: Microsoft365DSC/EXOInboundConnector\n    properties:\n      Identity: In\n      RequireTls: true\n",
    );
    assert_eq!(
        settings(
            &read.organization.inbound_connectors[0],
            &["Name", "RequireTls"]
        ),
        ["In", "true"]
    );
}

#[test]
fn a_variable_as_the_name_of_a_resource_is_told_as_in_a_script() {
    let read = read(
        "$known = 'Known'\nEXOOutboundConnector 'a' { Identity = $known; UseMXRecord = $true }\nEXOOutboundConnector 'b' { Identity = $Name; UseMXRecord = $true }\nEXOInboundConnector 'c' { Identity = \"From $Site\"; RequireTls = $true }\nEXOInboundConnector 'd' { Name = $Node.Name; RequireTls = $true; Ensure = $Ensure }\n",
    );
    assert_eq!(
        settings(&read.organization.outbound_connectors[0], &["Name"]),
        ["Known"]
    );
    assert_eq!(
        settings(&read.organization.outbound_connectors[1], &["Name"]),
        ["?"]
    );
    assert_eq!(
        notices(&read),
        [
            "open-value 3:28 $Name",
            "open-value 4:27 $Site",
            "open-value 5:27 $Node.Name",
            "open-value 5:66 $Ensure",
        ]
    );
}
