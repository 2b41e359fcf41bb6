//! A real PowerShell grammar reads every script, and finds every value whole.
//!
//! The grammar knows the straight single quote only. PowerShell takes four curly ones for it too,
//! so a reader of our own, after PowerShell's rule, walks over the same text; both must find the
//! same strings at the same places.

use super::*;
use connector_checker::setup::script;
use proptest::prelude::*;
use std::ops::Range;
use tree_sitter::{Node, Parser};

/// A string of a script: where it stands, and what it says.
#[derive(Debug, PartialEq)]
struct Literal {
    place: Range<usize>,
    says: String,
}

fn is_quote(character: char) -> bool {
    matches!(character, '\'' | '‘' | '’' | '‚' | '‛')
}

/// What a string says: between its quotes, with two quotes for one.
fn unquote(text: &str) -> String {
    let mut inner = text.chars();
    inner.next();
    inner.next_back();
    let mut says = String::new();
    while let Some(character) = inner.next() {
        if is_quote(character) {
            let second = inner.next().expect("quotes come in pairs");
            assert!(is_quote(second), "a single quote within {text}");
        }
        says.push(character);
    }
    says
}

fn visit<'a>(node: Node<'a>, nodes: &mut Vec<Node<'a>>) {
    nodes.push(node);
    for at in 0..node.child_count() {
        visit(node.child(at).expect("it was counted"), nodes);
    }
}

/// The strings and the names of the commands that the grammar finds.
fn by_grammar(text: &str) -> (Vec<Literal>, Vec<String>) {
    let mut parser = Parser::new();
    parser
        .set_language(&tree_sitter_powershell::LANGUAGE.into())
        .expect("the grammar fits");
    let tree = parser.parse(text, None).expect("no time limit is set");
    assert!(!tree.root_node().has_error(), "not PowerShell:\n{text}");
    let mut nodes = Vec::new();
    visit(tree.root_node(), &mut nodes);
    let (mut literals, mut commands) = (Vec::new(), Vec::new());
    for node in nodes {
        let source = &text[node.byte_range()];
        match node.kind() {
            "verbatim_string_characters" => literals.push(Literal {
                place: node.byte_range(),
                says: unquote(source),
            }),
            "command_name" => commands.push(source.to_owned()),
            "variable" => assert!(["$true", "$false"].contains(&source), "{source}"),
            "expandable_string_literal"
            | "expandable_here_string_literal"
            | "verbatim_here_string_characters"
            | "sub_expression"
            | "script_block_expression"
            | "parenthesized_expression"
            | "redirection"
            | "empty_statement" => panic!("{} in:\n{text}", node.kind()),
            _ => {}
        }
    }
    (literals, commands)
}

/// The strings by PowerShell's own rule: a quote of any of five kinds opens, the next one that is
/// not doubled closes. Outside of strings and comments stand only a few characters.
fn by_rule(text: &str) -> Vec<Literal> {
    let mut literals = Vec::new();
    let mut characters = text.char_indices().peekable();
    while let Some((start, character)) = characters.next() {
        if character == '#' {
            while characters.next_if(|(_, next)| *next != '\n').is_some() {}
        } else if is_quote(character) {
            let end = loop {
                let (at, next) = characters.next().expect("a string is closed");
                let doubled = is_quote(next)
                    && characters
                        .next_if(|(_, second)| is_quote(*second))
                        .is_some();
                if is_quote(next) && !doubled {
                    break at + next.len_utf8();
                }
            };
            let place = start..end;
            let says = unquote(&text[place.clone()]);
            literals.push(Literal { place, says });
        } else {
            let is_plain =
                character.is_ascii_alphanumeric() || "-$, \n\u{FEFF}".contains(character);
            assert!(is_plain, "{character:?} outside of a string in:\n{text}");
        }
    }
    literals
}

/// What the strings of a script say, on which both readers must agree, and the names of its commands.
fn read(text: &str) -> (Vec<String>, Vec<String>) {
    let (literals, commands) = by_grammar(text);
    assert_eq!(literals, by_rule(text));
    let strings = literals.into_iter().map(|literal| literal.says);
    (strings.collect(), commands)
}

#[test]
fn every_situation_is_powershell_with_and_without_values() {
    for situation in SITUATIONS {
        let checklist = checklist_of(situation.answers);
        for form in [Form::default(), filled_in()] {
            let script = script(&checklist, &values(&form));
            let wanted: Vec<&str> = script
                .blocks
                .iter()
                .map(|block| block.command.name())
                .collect();
            if wanted.is_empty() {
                // The grammar takes no text without a command for a script.
                continue;
            }
            let text = script.ps1(today());
            let (strings, commands) = read(&text);
            assert_eq!(commands, wanted, "{}", situation.name);
            for field in script.missing() {
                assert!(strings.iter().any(|says| says == field.placeholder()));
            }
        }
    }
}

#[test]
fn the_readers_notice_a_value_that_breaks_out() {
    let broken = "Set-ReceiveConnector -Identity 'it's'\n";
    assert!(std::panic::catch_unwind(|| by_grammar(broken)).is_err());
    let second = "Set-ReceiveConnector -Identity 'a'; Remove-Mailbox 'b'\n";
    assert!(std::panic::catch_unwind(|| by_grammar(second)).is_err());
    assert!(std::panic::catch_unwind(|| by_rule(second)).is_err());
    let curly = "Set-ReceiveConnector -Identity 'a’; Remove-Mailbox ‘b'\n";
    assert!(std::panic::catch_unwind(|| by_rule(curly)).is_err());
}

/// Texts that have broken out of quotes somewhere before, and texts of such characters.
fn hostile() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "'",
        "''",
        "'; Remove-Mailbox -Identity * #",
        "’; Remove-Mailbox *",
        "‘’‚‛'",
        "a‘'b",
        "$(Get-Date)",
        "`'",
        "`n",
        "\\'",
        "\"'\"",
        "#>",
        "<# ' #>",
        "@'",
        "'@",
        "@\"\n\"@",
        "--%",
        "{}",
        "%{ $_ }",
        "a\nb",
        "a\r'b",
        "a\u{85}b",
        "a\u{2028}b",
        "a\0b",
        "\u{202E}txet",
        "שלום '",
        "👩‍💻'👩‍💻",
        "Ò‘",
        "\u{FEFF}'",
        "']]>",
        "&#39;",
        "%27",
    ]);
    prop_oneof![
        known.prop_map(str::to_owned),
        "['‘’‚‛\"“”`$(){};|&#<>@%\\\\,a \n\r\0]{0,24}",
        any::<String>(),
        "[‘'’]{1,3}".prop_map(|text| text.repeat(2_000)),
    ]
}

#[test]
fn a_hostile_value_is_refused_or_comes_back_whole_as_one_string() {
    let checklist = named("standalone-eop");
    let (harmless, _) = read(&script(&checklist, &values(&filled_in())).ps1(today()));
    let mut config = ProptestConfig::with_cases(3_000);
    config.max_shrink_iters = 200;
    let (accepted, refused) = (std::cell::Cell::new(0), std::cell::Cell::new(0));
    proptest!(config, |(value in hostile())| {
        let mut form = filled_in();
        form.set(Field::ReceiveConnector, value.clone());
        form.set(Field::CertificateId, format!("<I>{value}<S>{value}"));
        let (values, problems) = form.read();
        for problem in &problems {
            prop_assert!(problem.message.ends_with("”."), "{}", problem.message);
        }
        let script = script(&checklist, &values);
        let text = script.ps1(today());
        let (strings, commands) = read(&text);
        let wanted: Vec<&str> = script.blocks.iter().map(|block| block.command.name()).collect();
        prop_assert_eq!(commands, wanted);
        for (field, typed) in [
            (Field::ReceiveConnector, value.trim().to_owned()),
            (Field::CertificateId, format!("<I>{value}<S>{value}").trim().to_owned()),
        ] {
            let is_refused = problems.iter().any(|problem| problem.field == field);
            let is_empty = form.get(field).trim().is_empty();
            let stands_there = if is_refused || is_empty { field.placeholder() } else { &typed };
            let found = strings.iter().filter(|says| *says == stands_there);
            prop_assert!(found.count() >= 1, "{field:?} lacks {stands_there:?} in\n{text}");
            let count = if is_refused { &refused } else { &accepted };
            count.set(count.get() + 1);
        }
        // Whatever was typed, the script has as many strings as with harmless values.
        prop_assert_eq!(strings.len(), harmless.len());
    });
    assert!(
        accepted.get() > 500 && refused.get() > 500,
        "both ways are tried"
    );
}

#[test]
fn a_hostile_value_in_every_field_never_adds_a_command() {
    let checklist = named("everything");
    proptest!(ProptestConfig::with_cases(500), |(value in hostile())| {
        let mut form = Form::default();
        for field in Field::ALL {
            form.set(field, value.clone());
        }
        let (values, _) = form.read();
        let script = script(&checklist, &values);
        let text = script.ps1(today());
        let (_, commands) = read(&text);
        let wanted: Vec<&str> = script.blocks.iter().map(|block| block.command.name()).collect();
        prop_assert_eq!(commands, wanted);
    });
}

#[test]
fn a_very_long_value_comes_back_whole() {
    let long = "it’s ".repeat(20_000);
    let mut form = filled_in();
    form.set(Field::ReceiveConnector, long.clone());
    let text = script(&named("standalone-eop"), &values(&form)).ps1(today());
    let (strings, _) = read(&text);
    assert!(strings.iter().any(|says| says == long.trim()));
}
