//! `Format-List`, as it is copied out of a console.

use crate::expect::{notices, read, settings, status};
use connector_checker::import::Status;
use connector_checker::organization::Noun;

#[test]
fn aligned_properties_of_several_objects_are_read() {
    let read = read(
        "\r\n\r\nName             : A\r\nRecipientDomains : {contoso.com, *.fabrikam.com}\r\nUseMXRecord      : False\r\nSmartHosts       : {mail.contoso.com}\r\nTlsDomain        : \r\n\r\nName             : B\r\nRecipientDomains : {}\r\nUseMXRecord      : True\r\n\r\n",
    );
    let [a, b] = read.organization.outbound_connectors.as_slice() else {
        panic!("{read:?}");
    };
    assert_eq!(
        settings(
            a,
            &[
                "Name",
                "RecipientDomains",
                "UseMXRecord",
                "SmartHosts",
                "TlsDomain",
                "Enabled"
            ]
        ),
        [
            "A",
            "[contoso.com, *.fabrikam.com]",
            "false",
            "[mail.contoso.com]",
            "nothing",
            "?"
        ]
    );
    assert_eq!(
        settings(b, &["Name", "RecipientDomains", "UseMXRecord"]),
        ["B", "[]", "true"]
    );
    assert_eq!(status(&read), Status::Read);
}

#[test]
fn properties_that_are_not_aligned_are_read_too() {
    let read = read("Name: In\nSenderDomains: {smtp:*;1}\nRequireTls: True\n");
    assert_eq!(
        settings(
            &read.organization.inbound_connectors[0],
            &["Name", "SenderDomains", "RequireTls"]
        ),
        ["In", "[*]", "true"]
    );
}

#[test]
fn a_wrapped_list_is_put_together() {
    let read = read(
        "Name              : In\nSenderIPAddresses : {192.0.2.1, 192.0.2.2,\n                    192.0.2.3, 198.51.100.0/\n                    24}\nRequireTls        : True\n",
    );
    assert_eq!(
        settings(
            &read.organization.inbound_connectors[0],
            &["SenderIPAddresses", "RequireTls"]
        ),
        ["[192.0.2.1, 192.0.2.2, 192.0.2.3, 198.51.100.0/24]", "true"]
    );
}

#[test]
fn a_list_that_ends_in_dots_is_incomplete() {
    for dots in ["…", "...", ", …", ", ..."] {
        let read = read(&format!(
            "Name              : In\nSenderIPAddresses : {{192.0.2.1, 192.0.2.2{dots}}}\n"
        ));
        assert_eq!(
            settings(
                &read.organization.inbound_connectors[0],
                &["SenderIPAddresses"]
            ),
            ["[192.0.2.1, 192.0.2.2, …]"],
            "{dots}"
        );
        assert_eq!(
            notices(&read),
            ["list-cut-off 2:1 SenderIPAddresses"],
            "{dots}"
        );
    }
}

#[test]
fn a_comment_that_looks_like_properties_makes_none() {
    let read = read(
        "Name         : In\nComment      : first line\n               RequireTls   : False\n               Name         : Other\nRequireTls   : True\nSenderDomains: {*}\n",
    );
    let [only] = read.organization.inbound_connectors.as_slice() else {
        panic!("{read:?}");
    };
    assert_eq!(settings(only, &["Name", "RequireTls"]), ["In", "true"]);
}

#[test]
fn prompts_and_colours_are_no_part_of_it_and_the_command_says_what_it_is() {
    let read = read(
        "PS C:\\> Get-AcceptedDomain | fl Name,Default\r\n\r\n\u{1B}[32;1mName    : \u{1B}[0mcontoso.com\r\n\u{1B}[32;1mDefault : \u{1B}[0mTrue\r\n\r\nPS C:\\>",
    );
    assert_eq!(
        settings(&read.organization.accepted_domains[0], &["Name", "Default"]),
        ["contoso.com", "true"]
    );
    assert!(read.organization.is_complete(Noun::AcceptedDomain));
}

#[test]
fn a_command_for_one_object_leaves_the_others_unknown() {
    for command in [
        "Get-InboundConnector 'In' | fl",
        "Get-InboundConnector -Identity In | Format-List",
        "Get-InboundConnector | where {$_.Enabled} | fl",
        "Get-InboundConnector | select -First 1 | fl",
    ] {
        let read = read(&format!(
            "[PS] C:\\>{command}\nName       : In\nRequireTls : True\n"
        ));
        assert_eq!(read.organization.inbound_connectors.len(), 1, "{command}");
        assert!(
            !read.organization.is_complete(Noun::InboundConnector),
            "{command}"
        );
    }
}

#[test]
fn objects_of_several_kinds_follow_each_other() {
    let read = read(
        "Name       : In\nRequireTls : True\n\nName        : Out\nUseMXRecord : True\n\nDomainName : contoso.com\nDomainType : Authoritative\n",
    );
    let organization = &read.organization;
    assert_eq!(
        [
            organization.inbound_connectors.len(),
            organization.outbound_connectors.len(),
            organization.accepted_domains.len()
        ],
        [1, 1, 1]
    );
}

#[test]
fn a_table_is_refused_with_the_command_that_gives_more() {
    let read = read(
        "\nName            Enabled ConnectorType\n----            ------- -------------\nTo headquarters True    OnPremises\n",
    );
    assert_eq!(status(&read), Status::NotRecognized);
    assert_eq!(
        notices(&read),
        ["format-table 2:1 Name            Enabled ConnectorType"]
    );
    assert!(read.notices[0].to_string().contains("ConvertTo-Json"));
}

#[test]
fn a_connector_of_exchange_server_is_told_apart() {
    let read = read(
        "Name           : Default Frontend\nBindings       : {0.0.0.0:25}\nRemoteIPRanges : {0.0.0.0-255.255.255.255}\nRequireTLS     : False\n",
    );
    assert_eq!(status(&read), Status::NotForThisTool);
    assert_eq!(notices(&read), ["exchange-server 1:1 Default Frontend"]);
}

#[test]
fn a_list_ends_at_its_brace_and_a_sentence_after_it_is_no_part_of_it() {
    for footer in [
        "Done.",
        "```",
        "Script finished: 3 items",
        "Count: 1",
        "-- \nRegards",
        "2 rows, {all} of them",
    ] {
        let read = read(&format!(
            "Name              : In\nSenderDomains     : {{smtp:*;1}}\nSenderIPAddresses : {{192.0.2.9}}\n{footer}\n"
        ));
        assert_eq!(
            settings(
                &read.organization.inbound_connectors[0],
                &["Name", "SenderDomains", "SenderIPAddresses"]
            ),
            ["In", "[*]", "[192.0.2.9]"],
            "{footer}"
        );
        assert_eq!(notices(&read), [""; 0], "{footer}");
    }
}

#[test]
fn a_known_name_begins_a_property_wherever_its_colon_stands() {
    let read = read(
        "Name              : In\nConnectorType     : Partner\nSenderDomains     : {smtp:*;1}\nRestrictDomainsToIPAddresses : True\nComment           : x\nTlsSenderCertificateName : a.example\nThis one is for the bank\nEnabled : True\nSenderIPAddresses: {192.0.2.9,\n192.0.2.10}\n\nName              : B\nSenderDomains     : {*}\n",
    );
    let [first, second] = read.organization.inbound_connectors.as_slice() else {
        panic!("{read:?}");
    };
    assert_eq!(
        settings(
            first,
            &[
                "Name",
                "SenderDomains",
                "RestrictDomainsToIPAddresses",
                "Comment",
                "TlsSenderCertificateName",
                "Enabled",
                "SenderIPAddresses"
            ]
        ),
        [
            "In",
            "[*]",
            "true",
            "x",
            "a.example",
            "true",
            "[192.0.2.9, 192.0.2.10]"
        ]
    );
    assert_eq!(settings(second, &["Name"]), ["B"]);
    assert_eq!(notices(&read), [""; 0]);
}

#[test]
fn a_name_in_a_comment_begins_no_property_unless_it_is_too_long_for_its_column() {
    let read = read(
        "Name           : In\nComment        : see below\nRequireTls : False\nEnabled: False\nRequireTls     : True\nSenderDomains  : {*}\n",
    );
    assert_eq!(
        settings(
            &read.organization.inbound_connectors[0],
            &["Comment", "RequireTls", "Enabled"]
        ),
        ["see below\nRequireTls : False\nEnabled: False", "true", "?"]
    );
}

#[test]
fn a_wrapped_value_of_one_line_is_one_line_again() {
    let read = read(
        "Name                          : Outbound connector to the signature service\n                                of Contoso Ltd: Berlin\nUseMXRecord                   : False\nTlsDomain                     : verylonghostnameverylonghostname.verylongho\n                                stname.example\nComment                       : first\n                                second\nRecipientDomains              : {}\n\nName                          : Sign\nSentToScope                   : NotInOrganization\nRouteMessageOutboundConnector : Outbound connector to the signature service\n                                of Contoso Ltd: Berlin\n",
    );
    assert_eq!(
        settings(
            &read.organization.outbound_connectors[0],
            &["Name", "TlsDomain", "Comment", "UseMXRecord"]
        ),
        [
            "Outbound connector to the signature service of Contoso Ltd: Berlin",
            "verylonghostnameverylonghostname.verylonghostname.example",
            "first\nsecond",
            "false"
        ]
    );
    assert_eq!(
        settings(
            &read.organization.transport_rules[0],
            &["RouteMessageOutboundConnector"]
        ),
        ["Outbound connector to the signature service of Contoso Ltd: Berlin"]
    );
    assert_eq!(notices(&read), [""; 0]);
}

#[test]
fn blanks_of_web_pages_and_chats_are_plain_ones() {
    for (name, colon, value) in [
        ("", "\u{A0}", "\u{A0}"),
        ("", "\u{202F}", " "),
        ("", " ", "\u{2007}"),
        ("\u{200B}", "\u{A0} \u{A0}", "\u{200B} "),
        ("\u{FEFF}", " ", "\u{A0}"),
        ("\u{A0}", "\u{A0}", "\u{A0}"),
    ] {
        let line = |label: &str, words: &str| format!("{name}{label}{colon}:{value}{words}\n");
        let text = [
            line("Name         ", "In"),
            line("SenderDomains", "{*}"),
            line("SenderIPAddresses", "{192.0.2.1,"),
            "\u{A0} \u{A0} \u{A0} 192.0.2.2}\n".to_owned(),
        ];
        let read = read(&text.concat());
        assert_eq!(
            settings(
                &read.organization.inbound_connectors[0],
                &["Name", "SenderDomains", "SenderIPAddresses"]
            ),
            ["In", "[*]", "[192.0.2.1, 192.0.2.2]"],
            "{text:?}"
        );
        assert_eq!(notices(&read), [""; 0], "{text:?}");
    }
}

#[test]
fn a_letter_with_colons_in_it_is_not_recognized() {
    let read = read("Dear colleague,\nplease note: the meeting is at 10:30.\nRegards: me\n");
    assert_eq!(status(&read), Status::NotRecognized);
}
