//! Every other command.

use super::{TIE, call};
use connector_checker::cli::{Input, Status, World, run};
use serde_json::Value;

const ONE: &str = r#"[{"DomainName":"contoso.com","DomainType":"Authoritative","MatchSubDomains":false},
{"Name":"To Fabrikam","ConnectorType":"Partner","RecipientDomains":["fabrikam.com"],"UseMXRecord":true,"Enabled":true,"AllAcceptedDomains":false,"IsTransportRuleScoped":false,"RouteAllMessagesViaOnPremises":false,"TestMode":false}]"#;

/// The answer in one line, since lines are broken wherever they are full.
fn joined(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_difference_names_the_setting_and_the_recipients() {
    let wider = ONE.replace("\"fabrikam.com\"", "\"fabrikam.com\",\"northwind.com\"");
    let files = [("before.json", ONE), ("after.json", wider.as_str())];
    let answer = call(
        "diff before.json after.json --fail-if-routes-change",
        &files,
    );
    let text = joined(&answer.text);
    assert!(
        text.contains("OutboundConnector To Fabrikam: RecipientDomains: fabrikam.com → fabrikam.com, northwind.com"),
        "{text}"
    );
    assert!(
        text.contains("northwind.com: MX record → To Fabrikam"),
        "{text}"
    );
    assert_eq!(answer.status, Status::Found);
    assert_eq!(
        call("diff before.json after.json", &files).status,
        Status::Clean
    );
}

#[test]
fn that_no_route_changes_is_proven() {
    let renamed = ONE.replace("fabrikam.com", "FABRIKAM.com");
    let files = [("before.json", ONE), ("after.json", renamed.as_str())];
    let answer = call(
        "diff before.json after.json --fail-if-routes-change",
        &files,
    );
    let text = joined(&answer.text);
    for expected in [
        "No setting differs.",
        "No route of outgoing mail changes: this is proven for every recipient. What mail flow rules do isn’t compared",
        "An audit finds the same in both.",
    ] {
        assert!(text.contains(expected), "{text}");
    }
    assert_eq!(answer.status, Status::Clean);
}

#[test]
fn a_difference_tells_once_what_neither_file_tells() {
    let two = ONE.replace(
        "\n{\"Name\":\"To Fabrikam\"",
        "\n{\"Name\":\"To Northwind\",\"ConnectorType\":\"Partner\",\"RecipientDomains\":[\"northwind.com\"]},{\"Name\":\"To Fabrikam\"",
    );
    let files = [("before.json", &*two), ("after.json", &*two)];
    let text = joined(&call("diff before.json after.json", &files).text);
    assert!(text.starts_with("No setting differs."), "{text}");
    let open = text.split_once("Can’t tell, because neither side tells these settings in full:");
    let open = open.expect("what isn't told").1;
    assert!(open.contains("OutboundConnector To Northwind: "), "{open}");
    assert_eq!(open.matches("To Northwind").count(), 1, "{open}");
}

#[test]
fn a_difference_tries_incoming_messages_and_audits_both_sides() {
    let connector = |address: &str| {
        format!(
            "New-AcceptedDomain -Name 'contoso.com' -DomainName 'contoso.com'\n\
             New-InboundConnector -Name 'From filter' -ConnectorType Partner -SenderDomains '*' \
             -RestrictDomainsToIPAddresses $true -SenderIPAddresses '{address}'"
        )
    };
    let [before, after] = ["203.0.113.7", "10.0.0.7"].map(connector);
    let files = [("before.ps1", &*before), ("after.ps1", &*after)];
    let text = joined(&call("diff before.ps1 after.ps1", &files).text);
    for expected in [
        "SenderIPAddresses: 203.0.113.7 → 10.0.0.7",
        "Incoming messages: ",
        "For example from 203.0.113.7",
        "This isn’t a proof for all messages.",
        "New findings: ",
        "[inbound-address-private]",
    ] {
        assert!(text.contains(expected), "{expected} in {text}");
    }
}

#[test]
fn a_script_that_changes_objects_is_compared_with_what_it_makes_of_them() {
    let change = "Set-OutboundConnector -Identity 'To Fabrikam' -RecipientDomains tailspintoys.com";
    let files = [("before.json", ONE), ("change.ps1", change)];
    let answer = call(
        "diff before.json change.ps1 --fail-if-routes-change",
        &files,
    );
    let text = joined(&answer.text);
    assert!(
        text.starts_with("The second configuration is a script that changes objects."),
        "{text}"
    );
    assert!(
        text.contains("RecipientDomains: fabrikam.com → tailspintoys.com"),
        "{text}"
    );
    assert!(!text.contains("was removed"), "{text}");
    assert_eq!(answer.status, Status::Found);
    let removal = [
        ("before.json", ONE),
        ("change.ps1", "Remove-OutboundConnector 'To Fabrikam'"),
    ];
    let text = call("diff before.json change.ps1", &removal).text;
    assert!(
        text.contains("OutboundConnector To Fabrikam: removed."),
        "{text}"
    );
}

#[test]
fn a_route_that_may_change_counts_as_one_that_does() {
    let open = ONE.replace("\"AllAcceptedDomains\":false,", "");
    let files = [("before.json", ONE), ("after.json", open.as_str())];
    let answer = call(
        "diff before.json after.json --fail-if-routes-change",
        &files,
    );
    assert!(answer.text.contains("can’t tell"), "{}", answer.text);
    assert_eq!(answer.status, Status::Found);
}

#[test]
fn a_map_names_every_region_with_its_connector() {
    let text = call("map one.json", &[("one.json", ONE)]).text;
    let line = text.lines().find(|line| line.contains("fabrikam.com:"));
    assert!(
        line.is_some_and(|line| line.starts_with("  ") && line.contains("To Fabrikam")),
        "{text}"
    );
}

#[test]
fn a_map_for_programs_has_every_region_with_its_facts() {
    let answer = call("map one.json --format json", &[("one.json", ONE)]);
    assert_eq!(answer.status, Status::Clean);
    let map: Value = serde_json::from_str(&answer.text).expect("JSON");
    let everyone = &map["map"];
    assert_eq!(everyone["recipients"], "every other domain");
    assert_eq!(everyone["scope"], "everyone");
    assert_eq!(everyone["answer"], "MX record");
    let fabrikam = &everyone["exceptions"][0];
    assert_eq!(fabrikam["scope"], "domain");
    assert_eq!(fabrikam["name"], "fabrikam.com");
    assert_eq!(fabrikam["witness"], "someone@fabrikam.com");
    for (place, interpretation) in ["most-specific", "listed-order"].into_iter().enumerate() {
        let outcome = &fabrikam["outcomes"][place];
        assert_eq!(outcome["interpretation"], interpretation);
        assert_eq!(outcome["id"], "connector");
        assert_eq!(outcome["connectors"], serde_json::json!(["To Fabrikam"]));
    }
    assert_eq!(fabrikam["isDisputed"], false);
    assert_eq!(map["incomplete"], serde_json::json!([]));
    assert_eq!(fabrikam["isUnknown"], false);
    assert_eq!(fabrikam["unknown"], serde_json::json!([]));
    // Each fact that an answer names is there once, with a document.
    let facts = map["facts"].as_array().expect("facts");
    for id in fabrikam["because"].as_array().expect("reasons") {
        let named: Vec<&Value> = facts.iter().filter(|fact| fact["id"] == *id).collect();
        assert_eq!(named.len(), 1, "{id}");
    }
    let exact = facts
        .iter()
        .find(|fact| fact["id"] == "exact-entry")
        .expect("why it wins");
    assert!(
        exact["sources"][0]
            .as_str()
            .is_some_and(|place| place.starts_with("https://"))
    );
}

#[test]
fn a_map_for_programs_says_what_was_not_exported() {
    let connector =
        r#"[{"Name":"Little is known","RecipientDomains":["fabrikam.com"],"UseMXRecord":true}]"#;
    let answer = call("map one.json --format json", &[("one.json", connector)]);
    let map: Value = serde_json::from_str(&answer.text).expect("JSON");
    assert_eq!(map["incomplete"], serde_json::json!(["AcceptedDomain"]));
    let fabrikam = &map["map"]["exceptions"][0];
    assert_eq!(fabrikam["isUnknown"], true);
    let unknown = fabrikam["unknown"].as_array().expect("a list");
    assert!(unknown.contains(&"assumed".into()), "{unknown:?}");
}

#[test]
fn a_map_for_programs_names_what_never_wins_and_the_interpretation() {
    let all = r#"[{"Name":"Central","ConnectorType":"OnPremises","RecipientDomains":["*"],"UseMXRecord":false,"SmartHosts":["192.0.2.1"],"Enabled":true,"AllAcceptedDomains":false,"IsTransportRuleScoped":false,"RouteAllMessagesViaOnPremises":true,"TestMode":false}]"#;
    let files = [("one.json", ONE), ("all.json", all)];
    let answer = call("map one.json all.json --format json", &files);
    let map: Value = serde_json::from_str(&answer.text).expect("JSON");
    let never = map["neverWins"].as_array().expect("a list");
    assert!(
        never.iter().any(|entry| entry["entry"] == "fabrikam.com"
            && entry["connectors"] == serde_json::json!(["To Fabrikam"])
            && !entry["interpretations"]
                .as_array()
                .is_some_and(Vec::is_empty)),
        "{never:?}"
    );
}

#[test]
fn a_finding_s_id_is_explained_with_examples() {
    let answer = call("explain outbound-tie", &[]);
    assert_eq!(answer.status, Status::Clean);
    assert!(answer.text.starts_with("outbound-tie: Warning, "));
    for part in [
        "Because:",
        "What to do:",
        "Found in:",
        "Not found in:",
        "New-OutboundConnector",
    ] {
        assert!(answer.text.contains(part), "{part}");
    }
}

#[test]
fn a_code_is_explained_as_in_a_bounce_message() {
    let by_code = call("explain 5.7.64", &[]);
    assert!(by_code.text.starts_with("5.7.64\n"), "{}", by_code.text);
    let message = "550 5.7.64 TenantAttribution; Relay Access Denied";
    let by_message = call("bounce", &[("-", message)]);
    assert!(
        by_message.text.starts_with("550 5.7.64\n"),
        "{}",
        by_message.text
    );
    assert!(by_message.text.contains("Who has to act: "));
}

#[test]
fn an_id_is_explained_in_capital_letters_too_and_an_attribute_as_its_message() {
    let answer = call("explain OUTBOUND-Tie", &[]);
    assert!(answer.text.starts_with("outbound-tie: "), "{}", answer.text);
    for what in ["ATTR36", "attr36", "5.7.64-ATTR36"] {
        let answer = call(&format!("explain {what}"), &[]);
        assert_eq!(answer.status, Status::Clean, "{what}");
        assert!(
            answer.text.contains("An on-premises connector matched"),
            "{}",
            answer.text
        );
        assert!(!answer.text.starts_with('\n'));
    }
    assert_eq!(call("explain ATTR99", &[]).status, Status::Nothing);
    assert!(call("explain TIE", &[]).complaints.contains("outbound-tie"));
}

#[test]
fn what_is_neither_an_id_nor_a_code_is_refused_with_similar_ones() {
    let answer = call("explain tie", &[]);
    assert_eq!(answer.status, Status::Nothing);
    assert!(
        answer.complaints.contains("outbound-tie"),
        "{}",
        answer.complaints
    );
}

#[test]
fn a_report_may_be_in_the_encoding_of_powershell() {
    let text = "\u{feff}Réponse : 550 5.7.68 Direct Send not allowed";
    let utf_16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let latin = b"R\xE9ponse : 550 5.7.68 Direct Send not allowed".to_vec();
    for bytes in [utf_16, latin] {
        struct One(Vec<u8>);
        impl World for One {
            fn read(&self, path: &str) -> Result<Vec<Input>, String> {
                Ok(vec![Input {
                    name: path.to_owned(),
                    bytes: self.0.clone(),
                }])
            }
        }
        let answer = run(
            ["connector-checker", "bounce", "report.txt"].map(Into::into),
            &One(bytes),
        );
        assert!(answer.text.starts_with("550 5.7.68"), "{}", answer.text);
    }
}

#[test]
fn a_text_without_a_code_is_no_bounce_message() {
    assert_eq!(
        call("bounce mail.txt", &[("mail.txt", "Hello")]).status,
        Status::Nothing
    );
}

#[test]
fn an_import_lists_what_the_files_contain() {
    let answer = call("import tie.json", &[("tie.json", TIE)]);
    assert!(
        answer.text.starts_with("tie.json: read\n"),
        "{}",
        answer.text
    );
    assert!(answer.text.contains("2 outbound connectors"));
    let json = call("import tie.json --json", &[("tie.json", TIE)]).text;
    let json: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(
        json["organization"]["outboundConnectors"][1]["name"],
        "Also to Fabrikam"
    );
}

#[test]
fn a_route_names_the_connector_for_each_recipient() {
    let answer = call(
        "route one.json --to a@fabrikam.com b@northwind.com",
        &[("one.json", ONE)],
    );
    let text = joined(&answer.text);
    assert!(
        text.contains("ail for a@fabrikam.com goes through To Fabrikam."),
        "{text}"
    );
    assert!(
        text.contains("ail for b@northwind.com uses no connector."),
        "{text}"
    );
}

#[test]
fn a_route_names_the_rules_that_may_take_the_message_first() {
    let rules = "New-OutboundConnector -Name 'To signatures' -ConnectorType OnPremises -IsTransportRuleScoped $true\n\
        New-TransportRule -Name 'Sign' -FromScope InOrganization -RouteMessageOutboundConnector 'To signatures' -ExceptIfHeaderContainsMessageHeader X-Signed -ExceptIfHeaderContainsWords yes\n\
        New-TransportRule -Name 'Old' -Enabled $false -RouteMessageOutboundConnector 'To signatures'\n\
        New-TransportRule -Name 'Mark' -FromScope NotInOrganization -SetSCL 5";
    let files = [("one.json", ONE), ("rules.ps1", rules)];
    let text = joined(&call("route one.json rules.ps1 --to john@fabrikam.com", &files).text);
    let first = "Mail flow rules that may take a message first: Sign: to To signatures if FromScope: InOrganization, except if ";
    assert!(text.contains(first), "{text}");
    assert!(!text.contains("Old") && !text.contains("Mark"), "{text}");
    let json = call(
        "route one.json rules.ps1 --to john@fabrikam.com --json",
        &files,
    )
    .text;
    let json: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(json["rules"][0]["name"], "Sign");
    assert_eq!(
        json["rules"][0]["conditions"][0],
        "FromScope: InOrganization"
    );
    // Nothing is said to be without rules that no file shows.
    let text = joined(&call("route one.json --to john@fabrikam.com", &files).text);
    assert!(
        text.contains("Can’t tell whether a mail flow rule takes a message first"),
        "{text}"
    );
}

#[test]
fn a_rule_that_routes_differently_leaves_nothing_proven() {
    let objects: Value = serde_json::from_str(ONE).expect("JSON");
    let rule = r#"{"Name":"Filter","State":"Enabled","Mode":"Enforce","Priority":0,"Conditions":[],"Exceptions":[],
        "RouteMessageOutboundConnector":"To Fabrikam"}"#;
    let export = |rules: &str| {
        let [domain, connector] = [&objects[0], &objects[1]];
        format!(
            r#"{{"Get-AcceptedDomain":[{domain}],"Get-OutboundConnector":[{connector}],"Get-TransportRule":[{rules}]}}"#
        )
    };
    let (before, after) = (export(""), export(rule));
    let files = [("before.json", &*before), ("after.json", &*after)];
    let command = "diff before.json after.json --fail-if-routes-change";
    let answer = call(command, &files);
    let text = joined(&answer.text);
    assert!(text.contains("TransportRule Filter: added."), "{text}");
    assert!(
        text.contains("A mail flow rule that may route messages differs."),
        "{text}"
    );
    assert_eq!(answer.status, Status::Found);
    // Without the rule, nothing is left to doubt.
    let same = [("before.json", &*before), ("after.json", &*before)];
    assert_eq!(call(command, &same).status, Status::Clean);
}

#[test]
fn a_file_of_recipients_is_routed_row_by_row() {
    let list = "recipient,subject\na@fabrikam.com,hello\n=b@northwind.com,hello\n";
    let files = [("one.json", ONE), ("list.csv", list)];
    let answer = call("route one.json --recipients list.csv", &files);
    let rows: Vec<&str> = answer.text.lines().collect();
    assert_eq!(rows.len(), 3, "{}", answer.text);
    assert!(
        rows[0].starts_with(r#""File","Line","Recipient","#),
        "{}",
        rows[0]
    );
    let first =
        r#""list.csv","2","a@fabrikam.com","Connector","To Fabrikam","Connector","To Fabrikam","#;
    assert!(rows[1].starts_with(first), "{}", rows[1]);
    assert!(
        rows[2].starts_with(r#""list.csv","3","'=b@northwind.com","MX record","","#),
        "{}",
        rows[2]
    );
    for (call_with, expected) in [
        (
            "route - --recipients -",
            "Standard input can be read once only.",
        ),
        (
            "route one.json --recipients list.csv --to a@b.example",
            "--to",
        ),
        (
            "route one.json --recipients missing.csv",
            "missing.csv can’t be read.",
        ),
    ] {
        let answer = call(
            call_with,
            &[("one.json", ONE), ("list.csv", list), ("-", ONE)],
        );
        assert_eq!(answer.status, Status::Nothing, "{call_with}");
        assert!(
            answer.complaints.contains(expected),
            "{}",
            answer.complaints
        );
    }
}

#[test]
fn a_file_without_recipients_is_told_and_the_status_says_so() {
    let binary: String = (0..64).map(char::from).collect();
    for (list, expected) in [
        (
            "sep=;\nDate;Empfaenger;Subject\n1;j@contoso.com;x\n",
            "Name the column recipient_address.",
        ),
        ("", "list.csv has no recipient’s address."),
        ("\n\n", "list.csv has no recipient’s address."),
        (
            "recipient,subject\n",
            "list.csv has no recipient’s address.",
        ),
        ("%PDF-1.7\nobj\n", "not text"),
        (&binary, "not text"),
    ] {
        let files = [("one.json", ONE), ("list.csv", list)];
        let answer = call("route one.json --recipients list.csv", &files);
        assert_eq!(answer.status, Status::Nothing, "{list}");
        assert_eq!(answer.text, "", "{list}");
        assert!(
            answer.complaints.contains(expected),
            "{}",
            answer.complaints
        );
    }
    let files = [("one.json", ONE), ("list.csv", "nobody\n")];
    let answer = call("route one.json --recipients list.csv", &files);
    assert_eq!(answer.status, Status::Nothing);
    assert!(answer.text.contains("Invalid address"), "{}", answer.text);
    assert!(answer.complaints.contains("has no recipient’s address."));
}

#[test]
fn an_inbound_message_is_attributed_step_by_step() {
    let config = "New-AcceptedDomain -Name 'contoso.com' -DomainName 'contoso.com'\n\
        New-InboundConnector -Name 'From headquarters' -ConnectorType OnPremises -SenderDomains '*' -RequireTls $true -TlsSenderCertificateName '*.contoso.com'\n";
    let files = [("in.ps1", config)];
    let message = "inbound in.ps1 --ip 203.0.113.5 --from a@contoso.com --to b@contoso.com";
    let with = call(&format!("{message} --certificate mail.contoso.com"), &files).text;
    assert!(
        with.contains("Does an OnPremises connector match the certificate? Yes"),
        "{with}"
    );
    let without = call(message, &files).text;
    assert!(
        without.contains("Does an OnPremises connector match the certificate? No"),
        "{without}"
    );
}

#[test]
fn nothing_is_said_of_files_that_are_no_configuration() {
    let files = [("a.txt", "Hello"), ("b.txt", "Hello")];
    for command in [
        "audit a.txt",
        "diff a.txt b.txt",
        "map a.txt",
        "route a.txt --to a@contoso.com",
        "inbound a.txt --ip 203.0.113.5 --to a@contoso.com",
    ] {
        let answer = call(command, &files);
        assert_eq!(answer.status, Status::Nothing, "{command}");
        assert_eq!(answer.text, "", "{command}");
        assert!(
            answer.complaints.ends_with("No file was recognized.\n"),
            "{command}"
        );
    }
}

#[test]
fn an_incorrect_call_is_refused() {
    for (command, expected) in [
        ("route one.json --to nobody", "nobody: "),
        ("route one.json", "--to"),
        ("audit missing.json", "missing.json can’t be read."),
        ("audit - -", "Standard input can be read only once."),
        ("diff - -", "Standard input can be read only once."),
        ("inbound one.json --ip here --to a@contoso.com", "--ip"),
        ("audits", "audit"),
        ("audit one.json --format pdf", "sarif"),
    ] {
        let answer = call(command, &[("one.json", ONE), ("-", ONE)]);
        assert_eq!(answer.status, Status::Nothing, "{command}");
        assert!(
            answer.complaints.contains(expected),
            "{command}: {}",
            answer.complaints
        );
        assert_eq!(answer.text, "", "{command}");
    }
}

#[test]
fn help_is_a_result_and_fits_80_columns() {
    for command in ["--help", "audit --help", "inbound --help"] {
        let answer = call(command, &[]);
        assert_eq!(
            (answer.status, answer.complaints.as_str()),
            (Status::Clean, "")
        );
        assert!(answer.text.contains("FILE"));
        assert!(
            answer.text.lines().all(|line| line.chars().count() <= 80),
            "{}",
            answer.text
        );
    }
}

#[test]
fn routes_as_json_name_every_connector_and_the_files() {
    let answer = call(
        "route one.json --json --to ann@fabrikam.com",
        &[("one.json", ONE)],
    );
    assert_eq!(answer.complaints, "");
    let json: Value = serde_json::from_str(&answer.text).expect("it is JSON");
    assert_eq!(json["routes"][0]["answer"]["connectors"][0], "To Fabrikam");
    assert_eq!(json["files"][0]["status"], "read");
    assert_eq!(json["notices"], Value::Array(Vec::new()));
}

#[test]
fn an_attribution_as_json_has_the_part_of_each_connector() {
    let inbound = r#"{"Name":"From HQ","ConnectorType":"OnPremises","SenderIPAddresses":["203.0.113.5"],"SenderDomains":["*"],"Enabled":true}"#;
    let answer = call(
        "inbound in.json --ip 203.0.113.5 --from <> --json --to ann@fabrikam.com",
        &[("in.json", inbound)],
    );
    let json: Value = serde_json::from_str(&answer.text).expect("it is JSON");
    assert_eq!(json["recipients"][0]["recipient"], "ann@fabrikam.com");
    assert_eq!(json["trace"][0]["connectors"][0]["connector"], "From HQ");
    assert_eq!(json["files"][0]["name"], "in.json");
}
