//! Audits: what was found, what can't be told, remedies and what they do.

use crate::{ask, export, outbound, reading, seen};

/// Two connectors that list the same domain.
fn tie() -> String {
    let one = outbound("To Fabrikam", "Partner", r#"["fabrikam.com"]"#);
    let other = outbound("Also to Fabrikam", "Partner", r#"["fabrikam.com"]"#);
    export(&[&one, &other], &[])
}

#[test]
fn a_finding_has_its_place_its_reasons_and_its_page() {
    let passage = ask(&reading(&tie()), "audit", &[]);
    let words = seen(&passage);
    assert!(words.contains("OutboundConnector To Fabrikam"), "{words}");
    assert!(words.contains("See also Also to Fabrikam"));
    assert!(words.contains("export.json , line 1"), "{words}");
    assert!(words.contains("What to do: List each domain on one connector only."));
    assert!(passage.contains(r##"href="#/tenant?show=lint&amp;id=outbound-tie""##));
    assert!(passage.contains("class=\"claims\""));
}

#[test]
fn the_first_sentence_counts() {
    let words = seen(&ask(&reading(&tie()), "audit", &[]));
    let lead: Vec<&str> = words.split('.').take(3).collect();
    assert!(
        lead[0].contains("error") && lead[0].contains("warning"),
        "{lead:?}"
    );
    assert!(lead[1].ends_with("checks found nothing"), "{lead:?}");
}

#[test]
fn what_was_not_exported_is_said_with_the_command_that_tells() {
    let session = reading(
        r#"[{"Name": "Little is known", "RecipientDomains": ["fabrikam.com"], "UseMXRecord": true}]"#,
    );
    let words = seen(&ask(&session, "audit", &[]));
    assert!(words.contains("Can’t tell What these checks need wasn’t exported"));
    assert!(
        words.contains("OutboundConnector Little is known . Missing: "),
        "{words}"
    );
    assert!(words.contains("Get-OutboundConnector | ConvertTo-Json -Depth 5"));
    assert!(words.contains("Get-InboundConnector | ConvertTo-Json -Depth 5"));
}

#[test]
fn a_remedy_that_only_names_a_setting_without_effect_changes_no_route() {
    let connector = outbound("To Fabrikam", "Partner", r#"["fabrikam.com"]"#);
    let connector = connector.replace(
        r#""AllAcceptedDomains": false"#,
        r#""AllAcceptedDomains": true"#,
    );
    let words = seen(&ask(&reading(&export(&[&connector], &[])), "audit", &[]));
    let remedy =
        "Set-OutboundConnector -Identity 'To Fabrikam' -AllAcceptedDomains $false Copy the remedy";
    let (_, after) = words.split_once(remedy).expect("the remedy");
    assert!(
        after
            .trim_start()
            .starts_with("Changes no route of outgoing mail: this is proven for every recipient."),
        "{after}"
    );
}

#[test]
fn a_remedy_that_moves_recipients_names_them_with_a_witness() {
    let connector = outbound("All mail", "OnPremises", r#"["*", "fabrikam.com"]"#);
    let connector = connector.replace(
        r#""AllAcceptedDomains": false"#,
        r#""AllAcceptedDomains": true"#,
    );
    let words = seen(&ask(&reading(&export(&[&connector], &[])), "audit", &[]));
    let (_, after) = words
        .split_once("-RecipientDomains 'fabrikam.com' Copy the remedy")
        .unwrap_or_else(|| panic!("{words}"));
    let after = after.trim_start();
    assert!(after.starts_with("Changes the route of these recipients: every other domain : All mail → MX record For example someone@"), "{after}");
}

#[test]
fn the_answers_that_need_a_connector_stand_beside_those_that_there_are() {
    let answers = [("answers", "#/verdict?mailboxes=on-premises&servers=other")];
    let words = seen(&ask(&reading(&export(&[], &[])), "audit", &answers));
    assert!(words.contains("What your answers call for"));
    assert!(words.contains("You don’t have such an inbound connector."));
    assert!(words.contains("You don’t have such an outbound connector."));
    let own = outbound("To own servers", "OnPremises", r#"["*"]"#);
    let words = seen(&ask(&reading(&export(&[&own], &[])), "audit", &answers));
    assert!(words.contains("You have it: To own servers"), "{words}");
    let session = reading(
        r#"[{"Name": "Little is known", "SenderDomains": ["*"], "SenderIPAddresses": ["192.0.2.7"]}]"#,
    );
    let words = seen(&ask(&session, "audit", &answers));
    assert!(words.contains("Can’t tell. Missing: "), "{words}");
}

#[test]
fn without_answers_nothing_is_said_of_need() {
    let words = seen(&ask(&reading(&tie()), "audit", &[]));
    assert!(!words.contains("What your answers call for"));
}

#[test]
fn a_long_list_is_shown_in_part() {
    let many: Vec<String> = (0..300)
        .map(|place| {
            outbound(
                &format!("C{place:03}"),
                "Partner",
                &format!(r#"["d{place}.example"]"#),
            )
        })
        .map(|one| one.replace(r#""TestMode": false"#, r#""TestMode": true"#))
        .collect();
    let many: Vec<&str> = many.iter().map(|one| &**one).collect();
    let passage = ask(&reading(&export(&many, &[])), "audit", &[]);
    let words = seen(&passage);
    assert!(words.contains("Show 200 more"));
    assert!(words.contains("80 more aren’t shown."));
    assert!(!words.contains("C299"));
    assert!(ask(&reading(&export(&many, &[])), "audit", &[("form", "csv")]).contains("C299"));
}

#[test]
fn every_form_of_a_file_names_the_finding() {
    let session = reading(&tie());
    for form in ["html", "markdown", "csv", "json", "sarif"] {
        let file = ask(&session, "audit", &[("form", form)]);
        assert!(file.contains("outbound-tie"), "{form}");
        assert!(!file.contains("<article>"), "{form}");
    }
    assert!(ask(&session, "audit", &[("form", "ps1")]).contains("# Remedies for the findings"));
}
