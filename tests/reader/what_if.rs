//! What the reader's changes in the form do to routes.

use crate::{HOSTILE, ask, export, outbound, reading, seen};
use connector_checker::import::{File, import};
use connector_checker::imported::{Edited, Imported, WHAT_IF, write};
use connector_checker::reader::Session;
use connector_checker::routing::{ConnectorDraft, Draft, DraftFact, Switch};

fn text() -> String {
    let partner = outbound("To Fabrikam", "Partner", r#"["*.fabrikam.com"]"#);
    let sales = outbound("To sales", "Partner", r#"["sales.fabrikam.com"]"#);
    export(&[&partner, &sales], &[])
}

/// The form as an import fills it.
fn form(text: &str) -> Draft {
    let mut imported = Imported::default();
    let bytes = text.as_bytes();
    imported.take(&write(&import(&[File {
        name: "export.json",
        bytes,
    }])));
    imported.draft
}

/// The sentence and the passage that answer what changes of an imported form do. None if nothing has changed.
fn what_if(
    session: &Session,
    start: &Draft,
    numbers: &[Option<usize>],
    now: &Draft,
) -> Option<(String, String)> {
    answered(session, Edited::pairs(None, start, numbers, now)?)
}

fn answered(session: &Session, pairs: Vec<(&str, String)>) -> Option<(String, String)> {
    let pairs: Vec<(&str, &str)> = pairs
        .iter()
        .map(|(name, value)| (*name, &**value))
        .collect();
    let answer = ask(session, WHAT_IF, &pairs);
    let (sentence, passage) = answer.split_once('\n')?;
    Some((sentence.to_owned(), passage.to_owned()))
}

const SAME: [Option<usize>; 2] = [Some(0), Some(1)];

#[test]
fn a_form_that_nobody_has_changed_asks_nothing() {
    let start = form(&text());
    let mut now = start.clone();
    now.recipients = "ann@fabrikam.com".to_owned();
    now.say(DraftFact::Mx, "elsewhere");
    assert_eq!(Edited::pairs(None, &start, &SAME, &now), None);
}

#[test]
fn a_connector_that_is_turned_off_moves_its_recipients_with_a_witness() {
    let (session, start) = (reading(&text()), form(&text()));
    let mut now = start.clone();
    now.outbound_connectors[0].turn(Switch::Disabled, true);
    let (sentence, passage) = what_if(&session, &start, &SAME, &now).expect("an answer");
    assert_eq!(sentence, "The route of 1 region changes.");
    let words = seen(&passage);
    assert!(
        words.contains(
            "fabrikam.com and everything below it, except sales.fabrikam.com : To Fabrikam → MX record For example someone@fabrikam.com"
        ),
        "{words}"
    );
    assert!(words.contains("aren’t considered"), "{words}");
}

#[test]
fn a_connector_that_is_removed_moves_what_the_others_then_take() {
    let (session, start) = (reading(&text()), form(&text()));
    let mut now = start.clone();
    now.outbound_connectors.remove(1);
    let (sentence, passage) = what_if(&session, &start, &[Some(0)], &now).expect("an answer");
    assert_eq!(sentence, "The route of 1 region changes.");
    let words = seen(&passage);
    assert!(
        words.contains("sales.fabrikam.com : To sales → To Fabrikam"),
        "{words}"
    );
}

#[test]
fn a_connector_that_is_added_takes_its_domains() {
    let (session, start) = (reading(&text()), form(&text()));
    let mut now = start.clone();
    now.outbound_connectors.push(ConnectorDraft {
        recipient_domains: "northwind.com".to_owned(),
        ..ConnectorDraft::default()
    });
    let numbers = [Some(0), Some(1), None];
    let (_, passage) = what_if(&session, &start, &numbers, &now).expect("an answer");
    let words = seen(&passage);
    assert!(
        words.contains("northwind.com : MX record → Connector 3"),
        "{words}"
    );
}

#[test]
fn another_name_or_an_entry_that_is_covered_anyway_is_proven_to_change_nothing() {
    let (session, start) = (reading(&text()), form(&text()));
    let mut now = start.clone();
    now.outbound_connectors[0].name = "To Fabrikam and more".to_owned();
    now.outbound_connectors[0].recipient_domains = "*.fabrikam.com, hr.fabrikam.com".to_owned();
    let (sentence, passage) = what_if(&session, &start, &SAME, &now).expect("an answer");
    assert_eq!(
        sentence,
        "No route changes: this is proven for every recipient."
    );
    assert!(!passage.contains("<li>"), "{passage}");
}

#[test]
fn an_accepted_domain_counts_where_a_connector_serves_all_of_them() {
    let all = outbound("To headquarters", "OnPremises", "[]");
    let all = all.replace(
        r#""AllAcceptedDomains": false"#,
        r#""AllAcceptedDomains": true"#,
    );
    let text = export(&[&all], &[]);
    let (session, start) = (reading(&text), form(&text));
    let mut now = start.clone();
    now.say(DraftFact::Directory, "all");
    now.accepted_domains[0].text = "fabrikam.com".to_owned();
    let (sentence, passage) = what_if(&session, &start, &[Some(0)], &now).expect("an answer");
    assert_eq!(sentence, "The routes of 2 regions change.");
    let words = seen(&passage);
    assert!(
        words.contains("contoso.com : To headquarters → MX record"),
        "{words}"
    );
    assert!(
        words.contains("fabrikam.com : MX record → To headquarters"),
        "{words}"
    );
    // What is listed twice counts once, as in the form.
    now.accepted_domains = [&start.accepted_domains[..], &start.accepted_domains].concat();
    now.accepted_domains[1].match_subdomains = true;
    let (sentence, _) = what_if(&session, &start, &[Some(0)], &now).expect("an answer");
    assert_eq!(
        sentence,
        "No route changes: this is proven for every recipient."
    );
}

#[test]
fn what_was_not_exported_is_never_taken_for_unchanged() {
    let text = r#"[{"Name": "Little is known", "RecipientDomains": ["fabrikam.com"], "UseMXRecord": true}]"#;
    let (session, start) = (reading(text), form(text));
    let mut now = start.clone();
    now.outbound_connectors[0].recipient_domains = "northwind.com".to_owned();
    let (sentence, _) = what_if(&session, &start, &[Some(0)], &now).expect("an answer");
    assert!(
        sentence.starts_with("Can’t tell whether the route of "),
        "{sentence}"
    );
}

#[test]
fn what_was_typed_is_compared_without_any_import() {
    let start = Draft::default();
    let mut now = start.clone();
    now.outbound_connectors[2].turn(Switch::Disabled, true);
    let numbers = [Some(0), Some(1), Some(2)];
    let pairs = Edited::pairs(Some(&start), &start, &numbers, &now).expect("a change");
    let (_, passage) = answered(&Session::default(), pairs).expect("an answer");
    let words = seen(&passage);
    assert!(
        words.contains("sales.contoso.com : Connector 3 (most specific) or Connector 1 (listed order) → Connector 1"),
        "{words}"
    );
}

#[test]
fn hostile_names_stay_text() {
    let text = export(&[&outbound(HOSTILE, "Partner", r#"["fabrikam.com"]"#)], &[]);
    let (session, start) = (reading(&text), form(&text));
    let mut now = start.clone();
    now.outbound_connectors[0].turn(Switch::Disabled, true);
    let (_, passage) = what_if(&session, &start, &[Some(0)], &now).expect("an answer");
    assert!(
        passage.contains("&lt;img") && !passage.contains("<img"),
        "{passage}"
    );
}

#[test]
fn a_question_that_nobody_would_ask_is_answered_without_harm() {
    let session = reading(&text());
    for pairs in [
        &[
            ("connector", "what?"),
            ("no-connector", "99"),
            ("domain", "[]"),
        ][..],
        &[(
            "connector",
            r#"["7","Far away","Partner","*","000000000","1111111111"]"#,
        )],
        &[
            ("typed", ""),
            ("connector-before", "[]"),
            ("no-connector", "-1"),
        ],
    ] {
        let answer = ask(&session, WHAT_IF, pairs);
        assert!(answer.contains('\n'), "{answer}");
    }
    assert_eq!(ask(&Session::default(), WHAT_IF, &[]), "");
}
