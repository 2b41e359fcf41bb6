//! Incoming mail: the worked example, the fields, and what they ask.

use super::*;
use connector_checker::imported::cells;
use connector_checker::inbound::EXAMPLE_MESSAGES;
use connector_checker::link::is_private;
use connector_checker::sheets::Tenant;

const VIEW: &str = "#/tenant?show=inbound";

const SOUND: [(&str, &str); 4] = [
    ("_inbound-source", "203.0.113.5"),
    ("_inbound-tls", "no"),
    ("_inbound-from", "jane@secret.example"),
    ("_inbound-to", "bob@secret.example"),
];

/// The sheet of somebody who has imported a configuration and entered these.
fn entered(fields: &[(&str, &str)]) -> Sheet {
    let mut request = Request::from(Link::parse(VIEW));
    for (name, value) in fields {
        request.private.set(name, value);
    }
    let tenant = Tenant {
        is_here: true,
        ..Tenant::default()
    };
    sheets::tenant(tenant, &request)
}

/// The questions, as their cells.
fn questions(sheet: &Sheet) -> Vec<Vec<String>> {
    let questions = all(&sheet.blocks)
        .into_iter()
        .filter_map(|block| match block {
            Block::Asked(question) => cells(question),
            _ => None,
        });
    questions.collect()
}

fn errors(sheet: &Sheet) -> Vec<(&str, &str)> {
    let fields = all(&sheet.blocks)
        .into_iter()
        .filter_map(|block| match block {
            Block::Field { name, errors, .. } => {
                Some(errors.iter().map(|error| (&**name, &**error)))
            }
            _ => None,
        });
    fields.flatten().collect()
}

#[test]
fn nothing_is_selected_or_answered_at_first() {
    let sheet = open(VIEW);
    assert_eq!(sheet.title, "Incoming mail");
    let messages = choices(&sheet, "case");
    assert_eq!(messages.len(), EXAMPLE_MESSAGES.len() + 1);
    assert!(messages.iter().all(|(_, is_on)| !is_on));
    // The example's connectors are the only question.
    assert_eq!(questions(&sheet), [["inbound", "form", "example"]]);
    assert!(written(&sheet).contains("Select a message"));
    assert!(links(&sheet).contains(&("Import my configuration", "#/playground")));
}

#[test]
fn each_message_of_the_example_has_a_link_and_a_question() {
    for message in EXAMPLE_MESSAGES {
        let sheet = open(&format!("{VIEW}&case={}", message.id));
        assert!(sheet.dropped.is_empty(), "{}", message.id);
        let asked = questions(&sheet);
        assert_eq!(asked[1..], [["inbound", "case", message.id]]);
        assert!(choices(&sheet, "case").contains(&(message.id.to_owned(), true)));
    }
    assert_eq!(open(&format!("{VIEW}&case=weather")).dropped, ["case"]);
    assert_eq!(open("#/tenant?show=audit&case=scanner").dropped, ["case"]);
}

#[test]
fn every_field_is_for_the_tab_alone() {
    for sheet in [open(&format!("{VIEW}&case=own")), entered(&SOUND)] {
        let mut names = Vec::new();
        for block in all(&sheet.blocks) {
            match block {
                Block::Field { name, .. } => names.push(name.as_str()),
                Block::Choice { name, .. } if name != "case" => names.push(name),
                _ => {}
            }
        }
        assert!(names.len() > 5);
        assert!(names.iter().all(|name| is_private(name)), "{names:?}");
        assert!(links(&sheet).iter().all(|(_, to)| !to.contains("secret")));
    }
}

#[test]
fn what_is_entered_is_asked_once_it_is_whole() {
    let sheet = entered(&SOUND);
    let asked = questions(&sheet);
    assert_eq!(asked.len(), 1);
    assert_eq!(
        asked[0],
        [
            "inbound",
            "of",
            "import",
            "source",
            "203.0.113.5",
            "tls",
            "no",
            "certificate",
            "",
            "from",
            "jane@secret.example",
            "to",
            "bob@secret.example",
            "directory",
            "",
        ]
    );
    // MAIL FROM may be empty, and nothing else.
    for (without, asks) in [(0, false), (1, false), (2, true), (3, false)] {
        let mut fields = SOUND.to_vec();
        fields.remove(without);
        assert_eq!(questions(&entered(&fields)).len() == 1, asks, "{fields:?}");
    }
}

#[test]
fn an_error_stands_at_its_field_and_nothing_is_asked() {
    for (name, value, words) in [
        (
            "_inbound-source",
            "203.0.113.0/24",
            "This isn’t an IPv4 or IPv6 address",
        ),
        ("_inbound-from", "jane", ""),
        ("_inbound-to", "bob@secret.example, jane", "“jane”"),
    ] {
        let mut fields = SOUND.to_vec();
        fields.retain(|(field, _)| *field != name);
        fields.push((name, value));
        let sheet = entered(&fields);
        let found = errors(&sheet);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].0, name);
        assert!(found[0].1.starts_with(words), "{found:?}");
        assert!(questions(&sheet).is_empty());
        assert!(written(&sheet).contains("Correct the fields"));
    }
}

#[test]
fn a_certificate_is_asked_for_unless_there_is_no_tls() {
    let certificate = |tls| {
        let sheet = entered(&[("_inbound-tls", tls), ("_inbound-certificate", "a..b")]);
        errors(&sheet).len()
    };
    assert_eq!(["yes", "unknown", "no"].map(certificate), [1, 1, 0]);
}

#[test]
fn with_an_import_there_is_no_example() {
    let sheet = entered(&[]);
    assert!(choices(&sheet, "case").is_empty());
    assert!(!written(&sheet).contains("contoso"));
    assert_eq!(choices(&sheet, "_inbound-tls").len(), 3);
}
