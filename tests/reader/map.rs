//! The map of all recipients.

use crate::{ask, export, outbound, reading, seen};
use connector_checker::reader::Session;

fn session() -> Session {
    let all = outbound("All mail", "OnPremises", r#"["*"]"#);
    let partner = outbound("To Fabrikam", "Partner", r#"["*.fabrikam.com"]"#);
    let unused = outbound("Nothing left", "OnPremises", r#"["*.sales.fabrikam.com"]"#);
    let unused = unused.replace(r#""Enabled": true"#, r#""Enabled": false"#);
    reading(&export(&[&all, &partner, &unused], &[]))
}

#[test]
fn each_region_has_its_connector_and_a_witness() {
    let passage = ask(&session(), "map", &[]);
    let words = seen(&passage);
    assert!(
        words.contains("every other domain → All mail For example someone@"),
        "{words}"
    );
    // Both interpretations take a wildcard to cover the domain itself if nothing else names that.
    let below =
        "fabrikam.com and everything below it → To Fabrikam For example someone@fabrikam.com";
    assert!(words.contains(below), "{words}");
    // The color and the name go together.
    assert!(passage.contains("<bdi class=\"hue hue-0\">All mail</bdi>"));
    assert!(passage.contains("<bdi class=\"hue hue-1\">To Fabrikam</bdi>"));
}

#[test]
fn own_domains_that_leave_through_a_connector_for_everything_are_named() {
    let words = seen(&ask(&session(), "map", &[]));
    assert!(
        words.contains("Own domains whose mail takes a connector for * (1)"),
        "{words}"
    );
}

#[test]
fn entries_that_never_win_are_named_with_what_comes_before_them() {
    let one = outbound("Central", "OnPremises", r#"["*"]"#);
    let one = one.replace(
        r#""RouteAllMessagesViaOnPremises": false"#,
        r#""RouteAllMessagesViaOnPremises": true"#,
    );
    let other = outbound("To Fabrikam", "OnPremises", r#"["fabrikam.com"]"#);
    let words = seen(&ask(&reading(&export(&[&one, &other], &[])), "map", &[]));
    assert!(words.contains("Entries that never win (1)"), "{words}");
    assert!(
        words.contains("fabrikam.com of To Fabrikam Most specific: after * (centralized mail transport) of Central ."),
        "{words}"
    );
}

#[test]
fn a_search_finds_names_and_says_where_an_address_goes() {
    let words = seen(&ask(
        &session(),
        "map",
        &[("find", "Jane@sales.fabrikam.com")],
    ));
    assert!(
        words.contains("jane@sales.fabrikam.com → To Fabrikam"),
        "{words}"
    );
    let words = seen(&ask(&session(), "map", &[("find", "TO FABRIKAM")]));
    assert!(words.contains("1 row with these letters."), "{words}");
    let words = seen(&ask(&session(), "map", &[("find", "nobody at all")]));
    assert!(words.contains("0 rows with these letters."));
}

#[test]
fn a_tie_and_a_difference_of_the_interpretations_are_listed() {
    let one = outbound("One", "Partner", r#"["fabrikam.com"]"#);
    let other = outbound("Other", "Partner", r#"["fabrikam.com"]"#);
    let words = seen(&ask(&reading(&export(&[&one, &other], &[])), "map", &[]));
    assert!(words.contains("Ties (1)"), "{words}");
    assert!(words.contains("fabrikam.com → a tie of One, Other"));
}

#[test]
fn what_was_not_exported_is_said() {
    let text = r#"[{"Name": "Little is known", "RecipientDomains": ["fabrikam.com"], "UseMXRecord": true}]"#;
    let words = seen(&ask(&reading(text), "map", &[]));
    assert!(words.contains("The files may not list every accepted domain."));
    assert!(words.contains("as far as is known"), "{words}");
}

#[test]
fn ten_thousand_names_come_in_parts() {
    let many: Vec<String> = (0..10_000)
        .map(|place| {
            outbound(
                &format!("C{place}"),
                "Partner",
                &format!(r#"["d{place:05}.example"]"#),
            )
        })
        .collect();
    let many: Vec<&str> = many.iter().map(|one| &**one).collect();
    let session = reading(&export(&many, &[]));
    let first = ask(&session, "map", &[]);
    assert!(first.len() < 200_000, "{} bytes", first.len());
    assert!(
        seen(&first).contains("Part 1 of 20"),
        "{}",
        &seen(&first)[..400]
    );
    let last = seen(&ask(&session, "map", &[("part", "9999")]));
    assert!(!last.contains("Next part"));
    assert!(last.contains("Previous part"));
    assert_ne!(seen(&first), seen(&ask(&session, "map", &[("part", "2")])));
}

#[test]
fn the_file_for_programs_is_that_of_the_command_too() {
    let text = ask(&session(), "map", &[("form", "json")]);
    let map: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(map["map"]["answer"], "All mail");
    assert_eq!(map["map"]["exceptions"][0]["answer"], "To Fabrikam");
    assert_eq!(map["incomplete"], serde_json::json!([]));
}

/// A line of the drawing, from its beginning to its end.
fn drawn(passage: &str, name: &str) -> String {
    let mut lines = passage.split("<li class=\"line ").skip(1);
    let line = lines.find(|line| line.contains(name));
    let line = line.and_then(|line| line.split("</li>").next());
    line.unwrap_or_default().to_owned()
}

#[test]
fn the_drawing_has_each_connector_at_its_end_with_its_way_and_state() {
    let off = outbound("Old", "OnPremises", r#"["old.example"]"#);
    let off = off.replace(r#""Enabled": true"#, r#""Enabled": false"#);
    let test = outbound("Trial", "Partner", r#"["trial.example"]"#);
    let test = test.replace(r#""TestMode": false"#, r#""TestMode": true"#);
    let inbound = r#"{"Name": "From Fabrikam", "Enabled": true, "ConnectorType": "Partner", "SenderDomains": ["fabrikam.com"]}"#;
    let passage = ask(&reading(&export(&[&off, &test], &[inbound])), "map", &[]);
    let (own, others) = passage
        .split_once("class=\"hub\"")
        .expect("Microsoft 365 is in the middle");
    assert!(
        own.contains("Your servers") && own.contains("<bdi>Old</bdi>"),
        "{own}"
    );
    assert!(!own.contains("Trial") && !own.contains("From Fabrikam"));
    assert!(others.contains("Partners and service providers"));
    let old = drawn(&passage, "Old");
    assert!(old.starts_with("out without"), "{old}");
    assert!(
        seen(&format!("<{old}")).ends_with("Old from Microsoft 365 Turned off"),
        "{old}"
    );
    // That a connector is on goes without saying.
    let trial = seen(&format!("<{}", drawn(&passage, "Trial")));
    assert!(
        trial.ends_with("Trial from Microsoft 365 Test mode"),
        "{trial}"
    );
    let from = drawn(&passage, "From Fabrikam");
    assert!(
        from.starts_with("in\"") && from.contains(" to Microsoft 365"),
        "{from}"
    );
    assert!(seen(&passage).contains("Internet No connector to and from Microsoft 365"));
}

#[test]
fn the_drawing_shows_what_mail_for_the_internet_goes_through() {
    let words = seen(&ask(&session(), "map", &[]));
    assert!(
        words
            .contains("Internet No connector to Microsoft 365 Through All mail from Microsoft 365"),
        "{words}"
    );
    let only = r#"{"Name": "From the filter", "Enabled": true, "ConnectorType": "Partner", "SenderDomains": ["*"],
        "SenderIPAddresses": ["192.0.2.7"], "RestrictDomainsToIPAddresses": true}"#;
    let words = seen(&ask(&reading(&export(&[], &[only])), "map", &[]));
    assert!(
        words.contains(
            "Only through From the filter to Microsoft 365 No connector from Microsoft 365"
        ),
        "{words}"
    );
}

#[test]
fn the_drawing_says_which_needed_connector_is_there_and_which_is_missing() {
    let answers = "#/verdict?mailboxes=on-premises&servers=other";
    let to = outbound("To headquarters", "OnPremises", r#"["*"]"#);
    let passage = ask(
        &reading(&export(&[&to], &[])),
        "map",
        &[("answers", answers)],
    );
    let there = drawn(&passage, "To headquarters");
    assert!(
        there.contains("By your answers:") && there.contains("badge"),
        "{there}"
    );
    let missing = drawn(&passage, "You don’t have this: inbound connector");
    assert!(
        missing.starts_with("in possible") && missing.contains("badge"),
        "{missing}"
    );
    // An export that ends before the inbound connectors says nothing about them.
    let cut = format!("[{to}]");
    let passage = ask(&reading(&cut), "map", &[("answers", answers)]);
    assert!(
        !drawn(
            &passage,
            "Can’t tell whether you have this: inbound connector"
        )
        .is_empty()
    );
    assert!(seen(&passage).contains("The files may not list every inbound connector."));
    // Without answers nothing is missing.
    let words = seen(&ask(&reading(&export(&[&to], &[])), "map", &[]));
    assert!(!words.contains("You don’t have this"), "{words}");
}

#[test]
fn the_drawing_counts_what_would_be_too_much() {
    let many: Vec<String> = (0..30)
        .map(|place| {
            outbound(
                &format!("C{place}"),
                "Partner",
                &format!(r#"["d{place}.example"]"#),
            )
        })
        .collect();
    let many: Vec<&str> = many.iter().map(|one| &**one).collect();
    let passage = ask(&reading(&export(&many, &[])), "map", &[]);
    let drawing = passage.split("</figure>").next().unwrap_or_default();
    assert_eq!(drawing.matches("<bdi>C").count(), 8);
    assert!(seen(drawing).contains("22 more outbound connectors from Microsoft 365"));
    // Whoever looks for something has seen it.
    assert!(!ask(&reading(&export(&many, &[])), "map", &[("find", "d7")]).contains("<figure"));
}

#[test]
fn the_file_is_the_text_of_the_command() {
    let text = ask(&session(), "map", &[("form", "text")]);
    assert!(text.starts_with("every other domain: All mail\n"), "{text}");
    assert!(text.ends_with("Mail flow rules aren’t considered.\n"));
}
