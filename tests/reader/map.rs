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
fn the_file_is_the_text_of_the_command() {
    let text = ask(&session(), "map", &[("form", "text")]);
    assert!(text.starts_with("every other domain: All mail\n"), "{text}");
    assert!(text.ends_with("Mail flow rules aren’t considered.\n"));
}
