//! Commands as they stand in guides, vendors' instructions and logs. They are read, never run.

use crate::expect::{notices, read, settings, status};
use connector_checker::import::Status;
use connector_checker::organization::Noun;

#[test]
fn a_cmdlet_may_have_the_prefix_that_the_session_was_given() {
    let read = read(
        "New-CloudOutboundConnector -Name Out -ConnectorType Partner -RecipientDomains contoso.com\nSet-CloudOutboundConnector -Identity Out -Enabled $false\nNew-EXOInboundConnector -Name In -SenderDomains fabrikam.com\n",
    );
    assert_eq!(status(&read), Status::Read);
    assert_eq!(notices(&read), [] as [&str; 0]);
    assert_eq!(
        settings(
            &read.organization.outbound_connectors[0],
            &["Name", "Enabled"]
        ),
        ["Out", "false"]
    );
    assert_eq!(
        settings(
            &read.organization.inbound_connectors[0],
            &["Name", "SenderDomains"]
        ),
        ["In", "[fabrikam.com]"]
    );
}

#[test]
fn a_new_command_has_what_it_gives_and_the_defaults_of_the_rest() {
    let read = read(
        "New-OutboundConnector -Name \"To headquarters\" -ConnectorType OnPremises -RecipientDomains contoso.com,*.fabrikam.com -SmartHosts @('mail.contoso.com') -UseMXRecord $false\n",
    );
    assert_eq!(status(&read), Status::Read);
    assert_eq!(
        settings(
            &read.organization.outbound_connectors[0],
            &[
                "Name",
                "ConnectorType",
                "RecipientDomains",
                "SmartHosts",
                "UseMXRecord",
                "Enabled",
                "CloudServicesMailEnabled"
            ]
        ),
        [
            "To headquarters",
            "OnPremises",
            "[contoso.com, *.fabrikam.com]",
            "[mail.contoso.com]",
            "false",
            "default true",
            "?"
        ],
    );
    assert!(
        !read.organization.is_complete(Noun::OutboundConnector),
        "a script doesn't show what else there is"
    );
}

#[test]
fn lines_continue_after_a_backtick_and_comments_say_nothing() {
    let read = read(
        "# To the filter\r\nNew-InboundConnector `\r\n  -Name 'In' `\r\n  -SenderDomains '*' <# everybody #> `\r\n  -RequireTls:$true # always\r\n",
    );
    assert_eq!(
        settings(
            &read.organization.inbound_connectors[0],
            &["Name", "SenderDomains", "RequireTls"]
        ),
        ["In", "[*]", "true"]
    );
}

#[test]
fn a_splatted_table_gives_its_entries() {
    let read = read(
        "$settings = @{\n  Name = 'Out'\n  RecipientDomains = @(\n    'a.example'\n    'b.example'\n  )\n  UseMXRecord = $true; Enabled = $false\n}\nNew-OutboundConnector @settings -TestMode $true\n",
    );
    assert_eq!(
        settings(
            &read.organization.outbound_connectors[0],
            &[
                "Name",
                "RecipientDomains",
                "UseMXRecord",
                "Enabled",
                "TestMode"
            ]
        ),
        ["Out", "[a.example, b.example]", "true", "false", "true"]
    );
}

#[test]
fn simple_variables_are_put_in_and_unknown_ones_are_told() {
    let read = read(
        "$domain = 'contoso.com'\n$host = \"mail.$domain\"\nNew-OutboundConnector -Name \"To $domain\" -RecipientDomains $domain -SmartHosts $host -TlsDomain $other -UseMXRecord $false\n",
    );
    assert_eq!(
        settings(
            &read.organization.outbound_connectors[0],
            &["Name", "RecipientDomains", "SmartHosts", "TlsDomain"]
        ),
        ["To contoso.com", "[contoso.com]", "[mail.contoso.com]", "?"]
    );
    assert_eq!(notices(&read), ["open-value 3:86 $other"]);
}

#[test]
fn typographic_quotation_marks_and_dashes_are_read_as_plain_ones() {
    let read =
        read("New-InboundConnector –Name “From the ‘filter’” –SenderDomains ‘*’ —RequireTls $true");
    assert_eq!(
        settings(
            &read.organization.inbound_connectors[0],
            &["Name", "SenderDomains", "RequireTls"]
        ),
        ["From the ‘filter’", "[*]", "true"]
    );
}

#[test]
fn a_here_string_is_a_text_of_several_lines() {
    let read = read(
        "New-OutboundConnector -Name Out -Comment @\"\nfirst\n-Enabled $false\n\"@ -UseMXRecord $true\n",
    );
    assert_eq!(
        settings(
            &read.organization.outbound_connectors[0],
            &["Comment", "UseMXRecord", "Enabled"]
        ),
        ["first\n-Enabled False", "true", "default true"]
    );
}

#[test]
fn a_set_command_changes_what_came_before() {
    let read = read(
        "New-OutboundConnector Out -RecipientDomains a.example -UseMXRecord $true\nSet-OutboundConnector out -RecipientDomains @{Add='b.example','c.example'; Remove='a.example'} -Enabled $false\n",
    );
    let [only] = read.organization.outbound_connectors.as_slice() else {
        panic!("{read:?}");
    };
    assert_eq!(
        settings(only, &["RecipientDomains", "Enabled", "UseMXRecord"]),
        ["[b.example, c.example]", "false", "true"]
    );
}

#[test]
fn a_set_command_alone_leaves_everything_else_unknown() {
    let read = read("Set-InboundConnector -Identity 'In' -RequireTls $true");
    assert_eq!(
        settings(
            &read.organization.inbound_connectors[0],
            &["Name", "RequireTls", "Enabled"]
        ),
        ["In", "true", "?"]
    );
    assert_eq!(notices(&read), ["change-without-object 1:1 In"]);
}

#[test]
fn a_removed_object_is_gone_and_those_after_it_are_still_found() {
    let read = read(
        "New-OutboundConnector A -UseMXRecord $true\nNew-OutboundConnector B -UseMXRecord $true\nRemove-OutboundConnector A -Confirm:$false\nSet-OutboundConnector B -Enabled $false\n",
    );
    let [only] = read.organization.outbound_connectors.as_slice() else {
        panic!("{read:?}");
    };
    assert_eq!(settings(only, &["Name", "Enabled"]), ["B", "false"]);
}

#[test]
fn loops_conditions_and_pipelines_are_told_and_not_guessed() {
    for script in [
        "foreach ($d in $domains) {\n  New-OutboundConnector -Name $d -RecipientDomains $d\n}",
        "if ($test) { Set-OutboundConnector Out -Enabled $false }",
        "Get-OutboundConnector | Set-OutboundConnector -Enabled $false",
        "Import-Csv a.csv | ForEach-Object { New-OutboundConnector -Name $_.Name }",
        "function Add-Mine { New-OutboundConnector -Name Mine }",
    ] {
        let read = read(script);
        assert_eq!(read.organization.outbound_connectors.len(), 0, "{script}");
        assert_eq!(read.notices[0].code.id(), "not-run", "{script}");
    }
}

#[test]
fn a_block_that_surely_runs_is_read() {
    let read = read(
        "try {\n  New-OutboundConnector -Name Out -UseMXRecord $true -ErrorAction Stop | Out-Null\n} catch {\n  Write-Host $_\n}",
    );
    assert_eq!(read.organization.outbound_connectors.len(), 1);
    assert_eq!(notices(&read), [""; 0]);
}

#[test]
fn what_if_changes_nothing() {
    let read = read("New-OutboundConnector -Name Out -UseMXRecord $true -WhatIf");
    assert!(read.organization.outbound_connectors.is_empty());
    assert_eq!(notices(&read), ["what-if 1:1 New-OutboundConnector"]);
}

#[test]
fn parameters_may_be_shortened_and_wrong_ones_are_told() {
    let read = read(
        "New-InboundConnector -Name In -SenderDom * -RequireTLS $true -Restrict $true -Colour blue",
    );
    assert_eq!(
        settings(
            &read.organization.inbound_connectors[0],
            &["SenderDomains", "RequireTls"]
        ),
        ["[*]", "true"]
    );
    assert_eq!(
        notices(&read),
        [
            "ambiguous-parameter 1:62 Restrict",
            "unknown-parameter 1:78 Colour"
        ]
    );
}

#[test]
fn a_parameter_of_the_other_cmdlet_is_told() {
    let read = read("New-OutboundConnector -Name Out -UseMXRecord $true -IsValidated $true");
    assert_eq!(
        notices(&read),
        ["parameter-of-other-cmdlet 1:52 IsValidated"]
    );
}

#[test]
fn a_rule_is_made_with_its_conditions_and_its_connector() {
    let read = read(
        "New-TransportRule 'To the filter' -SentToScope NotInOrganization -ExceptIfHeaderContainsMessageHeader 'X-Done' -ExceptIfHeaderContainsWords 'yes' -RouteMessageOutboundConnector 'Filter' -Enabled $false",
    );
    assert_eq!(
        settings(
            &read.organization.transport_rules[0],
            &[
                "Name",
                "Conditions",
                "Exceptions",
                "RouteMessageOutboundConnector",
                "State"
            ]
        ),
        [
            "To the filter",
            "[SentToScope: NotInOrganization]",
            "[ExceptIfHeaderContainsMessageHeader: X-Done, ExceptIfHeaderContainsWords: yes]",
            "Filter",
            "Disabled"
        ],
    );
}

#[test]
fn a_log_of_the_wizard_is_read_by_its_commands() {
    let read = read(
        "2024.03.05 10:11:12.345 10276 [Client=UX, Session=OnPremises, Cmdlet=New-SendConnector, Thread=9] START New-SendConnector -Name 'Outbound to Office 365' -AddressSpaces 'smtp:contoso.mail.onmicrosoft.com;1'\n\
         2024.03.05 10:11:13.345 10276 [Client=UX, Session=Tenant, Cmdlet=New-InboundConnector, Thread=9] START New-InboundConnector -Name 'Inbound from 1111' -ConnectorType 'OnPremises' -RequireTLS: $true -SenderDomains {smtp:*;1} -TlsSenderCertificateName '*.contoso.com' -AssociatedAcceptedDomains $null\n\
         2024.03.05 10:11:14.345 10276 [Client=UX, Session=Tenant, Cmdlet=New-InboundConnector, Thread=9] FINISH Time=1010.3ms Results=1\n",
    );
    assert_eq!(
        settings(
            &read.organization.inbound_connectors[0],
            &[
                "Name",
                "ConnectorType",
                "RequireTls",
                "SenderDomains",
                "TlsSenderCertificateName",
                "AssociatedAcceptedDomains"
            ]
        ),
        [
            "Inbound from 1111",
            "OnPremises",
            "true",
            "[*]",
            "*.contoso.com",
            "[]"
        ]
    );
    assert_eq!(
        notices(&read),
        ["exchange-server 1:105 Outbound to Office 365"]
    );
}

#[test]
fn a_text_that_nothing_closes_is_told_where_it_begins() {
    let read = read(
        "New-OutboundConnector -Name 'Out -UseMXRecord $true\nNew-OutboundConnector -Name B -UseMXRecord $true\n",
    );
    assert_eq!(status(&read), Status::ReadInPart);
    assert!(
        notices(&read).contains(&"unterminated 1:29".to_owned()),
        "{:?}",
        notices(&read)
    );
}

#[test]
fn variables_that_double_themselves_end_in_a_notice() {
    let mut script = "$a = 'a.example', 'b.example'\n".to_owned();
    script.push_str(&"$a = @($a, $a)\n".repeat(60));
    script.push_str("New-OutboundConnector -Name Out -RecipientDomains $a");
    let read = read(&script);
    assert_eq!(
        settings(
            &read.organization.outbound_connectors[0],
            &["RecipientDomains"]
        ),
        ["?"]
    );
    assert_eq!(read.notices[0].code.id(), "open-value");
}

#[test]
fn a_variable_as_the_name_in_any_command_is_told_and_no_missing_name() {
    let read = read(
        "New-OutboundConnector -Name $new -UseMXRecord $true\nNew-OutboundConnector $first -UseMXRecord $true\nSet-OutboundConnector -Identity $set -UseMXRecord $true\nSet-OutboundConnector $second -UseMXRecord $true\nRemove-OutboundConnector -Identity $gone\nRemove-OutboundConnector -Confirm:$false\nSet-OutboundConnector @table\n",
    );
    assert_eq!(
        notices(&read),
        [
            "open-value 1:23 $new",
            "open-value 2:23 $first",
            "open-value 3:23 $set",
            "open-value 4:23 $second",
            "open-value 5:26 $gone",
            "no-name 6:1",
            "open-value 7:23 @table",
        ]
    );
    assert_eq!(read.organization.outbound_connectors.len(), 2);
}

#[test]
fn a_table_that_the_text_doesn_t_set_may_hold_any_setting() {
    let read = read(
        "New-OutboundConnector @p -UseMXRecord $true\nNew-InboundConnector -Name In -RequireTls $true -SenderDomains *\nSet-InboundConnector In @q -Enabled $true\n",
    );
    assert_eq!(
        settings(
            &read.organization.outbound_connectors[0],
            &["Name", "UseMXRecord", "Enabled", "TestMode"]
        ),
        ["?", "true", "?", "?"]
    );
    assert_eq!(
        settings(
            &read.organization.inbound_connectors[0],
            &["Name", "RequireTls", "SenderDomains", "Enabled"]
        ),
        ["In", "?", "?", "true"]
    );
    assert_eq!(notices(&read), ["open-value 1:23 @p", "open-value 3:25 @q"]);
}

#[test]
fn a_variable_of_one_prompt_is_known_at_the_next() {
    for between in [
        "",
        "PS C:\\>\n",
        "PS C:\\> Get-InboundConnector\n\nName          : Old\nSenderDomains : {smtp:*;1}\n\n",
        "```\n\nAnd then:\n\n```powershell\n",
    ] {
        for prompt in ["PS C:\\> ", "[PS] C:\\Windows\\system32>", "PS> ", ""] {
            let text = [
                prompt,
                "$ips = \"192.0.2.1\", \"192.0.2.2\"\n",
                between,
                prompt,
                "New-InboundConnector -Name In -SenderDomains * -SenderIPAddresses $ips\n",
            ]
            .concat();
            let read = read(&text);
            let connectors = &read.organization.inbound_connectors;
            let shown = connectors
                .iter()
                .flat_map(|one| settings(one, &["Name", "SenderIPAddresses"]));
            let shown: Vec<String> = shown.filter(|value| value.starts_with('[')).collect();
            assert_eq!(shown, ["[192.0.2.1, 192.0.2.2]"], "{text}");
            assert_eq!(notices(&read), [""; 0], "{text}");
        }
    }
    let read = read(
        "PS C:\\> $p = @{\n>> Name = 'Out'\n>> RecipientDomains = 'a.example'\n>> }\nPS C:\\> $p.UseMXRecord\nPS C:\\> New-OutboundConnector @p -UseMXRecord $true\n",
    );
    assert_eq!(
        settings(
            &read.organization.outbound_connectors[0],
            &["Name", "RecipientDomains"]
        ),
        ["Out", "[a.example]"]
    );
}

#[test]
fn an_unclosed_bracket_takes_nothing_away_from_what_follows() {
    let next = "New-InboundConnector -Name Next -SenderDomains next.example\n";
    for (broken, domains, notice) in [
        (
            "New-InboundConnector -Name In -SenderDomains (\"a.example\",\"b.example\" -RequireTls $true\n",
            "[a.example, b.example, …]",
            "unterminated 1:46 (\"a.example\",\"b.example\" -RequireTls $tr…",
        ),
        (
            "New-InboundConnector -Name In -RequireTls $true -SenderDomains @('a.example',\n  'b.example'\n\nDon't forget to wait (an hour or so).\n",
            "[a.example, b.example, …]",
            "unterminated 1:64 @('a.example',",
        ),
        (
            "New-InboundConnector -Name In -SenderDomains @('a.example'\n  -RequireTls $true\n",
            "[a.example, …]",
            "unterminated 1:46 @('a.example'",
        ),
        (
            "$p = @{\n  Name = 'In'\n  SenderDomains = @('a.example'\n  RequireTls = $true\n}\nNew-InboundConnector @p\n",
            "[a.example, …]",
            "unterminated 3:19 @('a.example'",
        ),
        (
            "$p = @{\n  Name = 'In'\n  SenderDomains = 'a.example'\n  RequireTls = $true\n\nNew-InboundConnector @p\n",
            "[a.example]",
            "unterminated 1:6 @{",
        ),
        (
            "EXOInboundConnector 'In'\n{\n  Identity = 'In'\n  RequireTls = $true\n  SenderDomains = @('a.example'\n}\n",
            "[a.example, …]",
            "unterminated 5:19 @('a.example'",
        ),
    ] {
        let text = [broken, next].concat();
        let read = read(&text);
        let [first, second] = read.organization.inbound_connectors.as_slice() else {
            panic!("{text}: {read:?}");
        };
        assert_eq!(
            settings(first, &["Name", "SenderDomains", "RequireTls"]),
            ["In", domains, "true"],
            "{text}"
        );
        assert_eq!(
            settings(second, &["Name", "SenderDomains"]),
            ["Next", "[next.example]"],
            "{text}"
        );
        assert_eq!(notices(&read), [notice], "{text}");
        assert_eq!(status(&read), Status::ReadInPart, "{text}");
    }
}

#[test]
fn a_resource_without_its_closing_brace_ends_where_the_next_begins() {
    let read = read(
        "EXOOutboundConnector 'a'\n{\n  Identity = 'A'\n  UseMXRecord = $true\n\nEXOOutboundConnector 'b'\n{\n  Identity = 'B'\n}\n",
    );
    let connectors = &read.organization.outbound_connectors;
    let shown = connectors
        .iter()
        .flat_map(|one| settings(one, &["Name", "UseMXRecord"]));
    assert_eq!(shown.collect::<Vec<_>>(), ["A", "true", "B", "?"]);
    assert_eq!(notices(&read), ["unterminated 2:1 {"]);
}

#[test]
fn brackets_over_several_lines_that_are_closed_are_told_as_nothing() {
    for (value, expected) in [
        (
            "(\n  'a.example',\n  'b.example'\n)",
            "[a.example, b.example]",
        ),
        (
            "@(\n\n  'a.example'\n\n  'b.example'\n\n)",
            "[a.example, b.example]",
        ),
        ("@('a.example'\n'b.example')", "[a.example, b.example]"),
        (
            "@(\n  'a.example' # one\n  # two\n  'b.example'\n)",
            "[a.example, b.example]",
        ),
        ("('a.example' -replace 'a', 'b')", "?"),
        ("('a.example b.example' -split ' ')", "?"),
    ] {
        let text = format!("New-InboundConnector -Name In -SenderDomains {value}\n");
        let read = read(&text);
        assert_eq!(
            settings(&read.organization.inbound_connectors[0], &["SenderDomains"]),
            [expected],
            "{text}"
        );
        let codes = read.notices.iter().map(|one| one.code.id());
        assert!(codes.clone().all(|code| code == "open-value"), "{text}");
    }
}
