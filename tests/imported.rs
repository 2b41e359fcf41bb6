//! What an import found, on its way to the page: nothing is lost, and nothing is known that no file tells.
#![cfg(feature = "import")]

use connector_checker::import::{File, Severity, import};
use connector_checker::imported::{Imported, Told, cells, collect, line, write};
use connector_checker::organization::{Noun, OutboundParameter, RoutingView};
use proptest::prelude::*;
use tree_sitter::Parser;

fn imported(files: &[(&str, &str)]) -> Imported {
    let files = files.iter().map(|(name, text)| File {
        name,
        bytes: text.as_bytes(),
    });
    let mut imported = Imported::default();
    imported.take(&write(&import(&files.collect::<Vec<_>>())));
    imported
}

/// The names in the file that the command writes, each of a list.
fn lists_of_the_command() -> Vec<String> {
    let command = collect();
    let names = command.split("'=@(");
    let names = names.filter_map(|before| Some(before.rsplit_once('\'')?.1.to_owned()));
    let mut names: Vec<String> = names.collect();
    // Behind the last list there is none.
    names.retain(|name| name.starts_with("Get-"));
    names
}

#[test]
fn the_command_is_one_line_of_powershell() {
    let command = collect();
    assert_eq!(command.lines().count(), 1);
    let mut parser = Parser::new();
    parser
        .set_language(&tree_sitter_powershell::LANGUAGE.into())
        .expect("the grammar fits");
    let tree = parser.parse(&command, None).expect("no time limit is set");
    assert!(!tree.root_node().has_error(), "not PowerShell: {command}");
}

#[test]
fn what_the_command_collects_is_read_as_a_whole() {
    let objects = |cmdlet: &str| match cmdlet {
        // The connector in test mode is in two of the lists that the command joins.
        "Get-OutboundConnector" => {
            r#"[{"Name": "To headquarters", "ConnectorType": "OnPremises", "RecipientDomains": ["contoso.com"], "TestMode": false},
                {"Name": "Trial", "ConnectorType": "Partner", "RecipientDomains": ["fabrikam.com"], "TestMode": true},
                {"Name": "Trial", "ConnectorType": "Partner", "RecipientDomains": ["fabrikam.com"], "TestMode": true}]"#
        }
        "Get-InboundConnector" => {
            r#"[{"Name": "From headquarters", "ConnectorType": "OnPremises", "SenderDomains": ["smtp:*;1"]}]"#
        }
        "Get-AcceptedDomain" => {
            r#"[{"Name": "contoso.com", "DomainName": "contoso.com", "DomainType": "InternalRelay", "MatchSubDomains": true}]"#
        }
        "Get-RemoteDomain" => r#"[{"Name": "Default", "DomainName": "*"}]"#,
        "Get-TransportRule" => {
            r#"[{"Name": "Filter", "State": "Enabled", "RouteMessageOutboundConnector": "To headquarters", "SentToScope": "NotInOrganization"},
                {"Name": "Disclaimer", "State": "Enabled", "RouteMessageOutboundConnector": null}]"#
        }
        "Get-OrganizationConfig" => r#"[{"Name": "contoso", "RejectDirectSend": true}]"#,
        "Get-TransportConfig" => r#"[{"Name": "Transport Settings"}]"#,
        other => panic!("{other} is new: what does it write?"),
    };
    let lists = lists_of_the_command();
    let lists = lists
        .iter()
        .map(|name| format!("{name:?}: {}", objects(name)));
    let text = format!("{{{}}}", lists.collect::<Vec<_>>().join(", "));
    let bytes = text.as_bytes();
    let name = "connectors.json";
    let read = import(&[File { name, bytes }]);
    for noun in Noun::ALL.into_iter().filter(|noun| *noun != Noun::Mailbox) {
        assert!(read.organization.is_complete(noun), "{noun:?}");
    }
    let doubts = read.notices.iter();
    let doubts = doubts.filter(|notice| notice.code.severity() > Severity::Info);
    assert_eq!(doubts.count(), 0, "{:?}", read.notices);
    let imported = imported(&[(name, &text)]);
    let names = |objects: &[connector_checker::imported::Object]| -> Vec<String> {
        objects.iter().map(|object| object.name.clone()).collect()
    };
    assert_eq!(
        names(&imported.outbound_connectors),
        ["To headquarters", "Trial"]
    );
    assert_eq!(names(&imported.inbound_connectors), ["From headquarters"]);
    assert_eq!(names(&imported.accepted_domains), ["contoso.com"]);
    assert_eq!(
        names(&imported.rules),
        ["Filter"],
        "the other one routes nothing"
    );
    assert_eq!(imported.incomplete, [Noun::Mailbox]);
    assert_eq!(imported.draft.incomplete, []);
    assert!(imported.draft.accepted_domains[0].internal_relay);
    assert!(imported.draft.accepted_domains[0].match_subdomains);
}

#[test]
fn the_form_describes_the_organization_that_was_read() {
    let text = r#"{"Get-OutboundConnector": [
        {"Name": "All", "Enabled": true, "ConnectorType": "OnPremises", "RecipientDomains": [], "AllAcceptedDomains": true,
         "IsTransportRuleScoped": false, "RouteAllMessagesViaOnPremises": true, "TestMode": false},
        {"Name": "Off", "Enabled": false, "ConnectorType": "Partner", "RecipientDomains": ["smtp:*.fabrikam.com;1", "contoso.com"]},
        {"Name": "Little is known"}],
      "Get-AcceptedDomain": [{"DomainName": "contoso.com", "DomainType": "Authoritative", "MatchSubDomains": false},
        {"DomainName": "fabrikam.com"}]}"#;
    let read = import(&[File {
        name: "file",
        bytes: text.as_bytes(),
    }]);
    let expected = RoutingView::from(&read.organization);
    let (found, problems) = imported(&[("file", text)]).draft.read();
    assert_eq!(problems, []);
    assert_eq!(found.outbound_connectors, expected.outbound_connectors);
    assert_eq!(found.accepted_domains, expected.accepted_domains);
    assert!(found.outbound_connectors[2].is_assumed(OutboundParameter::TestMode));
    assert!(
        found.may_have_more_mailboxes(),
        "nobody has said which there are"
    );
}

#[test]
fn a_list_that_no_file_has_may_have_entries() {
    let imported = imported(&[("in.json", r#"[{"Name": "In", "SenderDomains": ["*"]}]"#)]);
    assert!(imported.incomplete.contains(&Noun::OutboundConnector));
    assert_eq!(
        imported.draft.incomplete,
        [Noun::AcceptedDomain, Noun::OutboundConnector]
    );
}

#[test]
fn every_setting_is_there_with_how_it_is_known() {
    let imported = imported(&[
        (
            "export.json",
            "[{\"Name\": \"Exported\", \"RecipientDomains\": [\"contoso.com\", \"*.fabrikam.com\"],\n \"UseMXRecord\": false}]",
        ),
        (
            "script.ps1",
            "New-OutboundConnector -Name Made -UseMXRecord $true",
        ),
    ]);
    let [exported, made] = imported.outbound_connectors.as_slice() else {
        panic!("{imported:?}");
    };
    let (place, settings) = imported.settings(exported);
    assert_eq!(place, "export.json, line 1, column 3");
    let told = |name| {
        settings
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, told)| told)
    };
    let domains = "contoso.com, *.fabrikam.com".to_owned();
    assert_eq!(told("RecipientDomains"), Some(&Told::Given(domains)));
    assert_eq!(told("UseMXRecord"), Some(&Told::Given("false".to_owned())));
    assert_eq!(told("TestMode"), Some(&Told::Unknown));
    assert!(exported.unknown > 10);
    let (_, settings) = imported.settings(made);
    let enabled = settings.iter().find(|(name, _)| *name == "Enabled");
    assert_eq!(
        enabled,
        Some(&("Enabled", Told::Default("true".to_owned())))
    );
    assert_eq!(imported.value(made, "TestMode").as_deref(), Some("false"));
    assert_eq!(imported.value(exported, "TestMode"), None);
}

#[test]
fn what_is_wrong_in_a_list_stays_for_the_form_to_say() {
    let text =
        r#"[{"Name": "Out", "RecipientDomains": ["a.*.com", "contoso.com"], "UseMXRecord": true}]"#;
    let imported = imported(&[("out.json", text)]);
    let (view, problems) = imported.draft.read();
    assert_eq!(view.outbound_connectors[0].recipient_domains.len(), 1);
    assert_eq!(problems.len(), 1);
    assert_eq!(imported.remarks[0].severity, "warning");
    assert!(imported.remarks[0].place.starts_with("out.json, line 1"));
}

#[test]
fn each_file_has_its_status() {
    let imported = imported(&[("empty.txt", ""), ("mail.txt", "Dear all,\nwelcome.")]);
    let labels: Vec<&str> = imported.files.iter().map(|file| &*file.label).collect();
    assert_eq!(labels, ["Empty", "Not recognized"]);
}

#[test]
fn five_thousand_connectors_and_domains_arrive_in_pieces() {
    let connectors = (0..5_000).map(|number| {
        format!(r#"{{"Name": "C{number}", "RecipientDomains": ["d{number}.example"], "UseMXRecord": true}}"#)
    });
    let domains = (0..5_000).map(|number| {
        format!(r#"{{"DomainName": "a{number}.example", "DomainType": "Authoritative"}}"#)
    });
    let text = format!(
        r#"{{"Get-OutboundConnector": [{}], "Get-AcceptedDomain": [{}]}}"#,
        connectors.collect::<Vec<_>>().join(","),
        domains.collect::<Vec<_>>().join(","),
    );
    let answer = write(&import(&[File {
        name: "file",
        bytes: text.as_bytes(),
    }]));
    assert!(answer.len() < 3_000_000, "{} bytes", answer.len());
    let mut imported = Imported::default();
    let lines: Vec<&str> = answer.lines().collect();
    for piece in lines.chunks(100) {
        imported.take(&piece.join("\n"));
    }
    let (view, problems) = imported.draft.read();
    assert_eq!(view.outbound_connectors.len(), 5_000);
    assert_eq!(view.accepted_domains.len(), 5_000);
    assert_eq!(problems, []);
    assert_eq!(
        imported.draft.outbound_connectors[4_999].origin,
        Some(4_999)
    );
}

#[test]
fn texts_of_other_programs_are_read_as_json_has_them() {
    let read = |line| cells(line);
    assert_eq!(read("[]"), Some(Vec::new()));
    assert_eq!(
        read(r#"["\ud83d\ude00\/\t\ud800x","a"]"#),
        Some(vec!["😀/\t\u{fffd}x".to_owned(), "a".to_owned()])
    );
    for wrong in [
        "",
        "[",
        "[1]",
        r#"["a"#,
        r#"["a",]"#,
        r#"["a"] b"#,
        r#"["\u00"]"#,
        r#"["a" "b"]"#,
    ] {
        assert_eq!(read(wrong), None, "{wrong}");
    }
}

proptest! {
    #[test]
    fn every_text_comes_back_from_its_line(texts in prop::collection::vec(any::<String>(), 0..5)) {
        let line = line(&texts);
        prop_assert!(!line.contains('\n'));
        prop_assert_eq!(cells(&line), Some(texts));
    }

    #[test]
    fn no_text_is_too_strange_for_the_page(kind in "file|notice|incomplete|parameters|OutboundConnector|AcceptedDomain|TransportRule|Mailbox|x", texts in prop::collection::vec(any::<String>(), 0..9), noise in any::<String>()) {
        let mut imported = Imported::default();
        let mut all = vec![kind];
        all.extend(texts);
        imported.take(&line(&all));
        imported.take(&noise);
        let _ = imported.draft.read();
        for object in imported.outbound_connectors.iter().chain(&imported.rules) {
            let _ = imported.settings(object);
        }
    }
}
