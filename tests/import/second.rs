//! Second opinions: other people's parsers read the same texts.

use crate::expect::{notices, read, settings};
use connector_checker::import::{NoticeCode, Status};
use proptest::prelude::*;
use serde_json::{Value, json};
use tree_sitter::{Node, Parser};

/// Texts without white space around them, which readers leave out.
fn text() -> impl Strategy<Value = String> {
    "[a-z][a-zA-Z0-9 ,;:'\"#{}|\\\\/ü😀\\[\\]\t\n-]{0,16}[a-z]"
}

/// The same in one line.
fn line() -> impl Strategy<Value = String> {
    text().prop_map(|text| text.replace(['\n', '\t'], " "))
}

fn domains() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec("[a-z]{1,5}\\.example|\\*\\.[a-z]{1,5}\\.example|\\*", 0..4)
}

/// A connector's name, comment, recipient domains and whether it uses MX records.
type Connector = (String, String, Vec<String>, bool);

fn connectors(text: impl Strategy<Value = String>) -> impl Strategy<Value = Vec<Connector>> {
    let one = (text, domains(), any::<bool>());
    prop::collection::vec(one, 1..4).prop_map(|all| {
        let named = all.into_iter().enumerate();
        // Names differ, since of two objects with the same name one is left.
        named
            .map(|(at, (comment, domains, mx))| (format!("Out {at}"), comment, domains, mx))
            .collect()
    })
}

/// What the reader finds, as another parser does.
fn found(text: &str) -> Vec<[String; 4]> {
    let read = read(text);
    assert_eq!(
        read.files[0].status,
        Status::Read,
        "{:?}\n{text}",
        notices(&read)
    );
    let names = ["Name", "Comment", "RecipientDomains", "UseMXRecord"];
    let connectors = read.organization.outbound_connectors.iter();
    let values = connectors.map(|one| settings(one, &names));
    values
        .map(|values| values.try_into().expect("four names have four values"))
        .collect()
}

fn expected(connectors: &[Connector]) -> Vec<[String; 4]> {
    let connectors = connectors.iter();
    connectors
        .map(|(name, comment, domains, mx)| {
            [
                name.clone(),
                comment.clone(),
                format!("[{}]", domains.join(", ")),
                mx.to_string(),
            ]
        })
        .collect()
}

/// JSON with white space and escapes of its own.
fn written(value: &Value, spaces: &[&str], escapes: bool, to: &mut String) {
    let mut turn = to.len();
    let mut space = |to: &mut String| {
        turn += 1;
        to.push_str(spaces[turn % spaces.len()]);
    };
    space(to);
    match value {
        Value::Array(entries) => {
            to.push('[');
            for (place, entry) in entries.iter().enumerate() {
                to.push_str(if place > 0 { "," } else { "" });
                written(entry, spaces, escapes, to);
            }
            space(to);
            to.push(']');
        }
        Value::Object(entries) => {
            to.push('{');
            for (place, (name, entry)) in entries.iter().enumerate() {
                to.push_str(if place > 0 { "," } else { "" });
                written(&Value::from(name.as_str()), spaces, escapes, to);
                space(to);
                to.push(':');
                written(entry, spaces, escapes, to);
            }
            space(to);
            to.push('}');
        }
        Value::String(text) if escapes => {
            let units = text.encode_utf16();
            let escaped: String = units.map(|unit| format!("\\u{unit:04X}")).collect();
            to.push_str(&format!("\"{escaped}\""));
        }
        other => to.push_str(&other.to_string()),
    }
    space(to);
}

/// Where the grammar of PowerShell finds commands of this name, and whether each certainly runs once.
fn by_grammar(text: &str, name: &str) -> Option<Vec<bool>> {
    let mut parser = Parser::new();
    parser
        .set_language(&tree_sitter_powershell::LANGUAGE.into())
        .expect("the grammar fits");
    let tree = parser.parse(text, None).expect("no time limit is set");
    if tree.root_node().has_error() {
        return None;
    }
    let mut commands = Vec::new();
    let mut open = vec![tree.root_node()];
    while let Some(node) = open.pop() {
        let is_named = &text[node.byte_range()] == name;
        if node.kind() == "command_name" && is_named {
            commands.push((node.start_byte(), is_certain(node)));
        }
        open.extend((0..node.child_count()).filter_map(|at| node.child(at)));
    }
    commands.sort_unstable();
    Some(commands.into_iter().map(|(_, certain)| certain).collect())
}

fn is_certain(node: Node<'_>) -> bool {
    let conditional = [
        "if_statement",
        "foreach_statement",
        "for_statement",
        "while_statement",
        "do_statement",
        "switch_statement",
        "function_statement",
        "catch_clause",
        "trap_statement",
        "script_block_expression",
    ];
    let mut above = node.parent();
    while let Some(node) = above {
        if conditional.contains(&node.kind()) {
            return false;
        }
        above = node.parent();
    }
    true
}

/// A piece of a script, in which `§` stands for a command that makes a connector.
const PIECES: [&str; 18] = [
    "§",
    "§\r\n§",
    "  § ; §",
    "# §",
    "<# §\n§ #>",
    "Write-Host \"§\"",
    "Write-Host '§'",
    "$text = @'\n§\n'@",
    "if ($true) { § }",
    "if ($false) {\n  'x'\n} else {\n  §\n}",
    "foreach ($one in 1..3) { § }",
    "try {\n  §\n} catch { 'failed' }",
    "function Add-One {\n  §\n}",
    "$kept = §",
    "$list = 'a', 'b' # §",
    "Write-Host 'it''s §'",
    "while ($x -lt 3) {\n  §\n  $x++\n}",
    "§ `\n  -TestMode $true",
];

proptest! {
    #[test]
    fn json_in_any_white_space_reads_as_serde_json_reads_it(
        connectors in connectors(text()),
        spaces in prop::sample::subsequence(vec!["", " ", "\n", "\t", "\r\n  "], 1..5),
        escapes in any::<bool>(),
    ) {
        let objects = connectors.iter().map(|(name, comment, domains, mx)| json!({
            "Name": name, "Comment": comment, "RecipientDomains": domains, "UseMXRecord": mx,
        }));
        let value: Value = objects.collect();
        let mut text = String::new();
        written(&value, &spaces, escapes, &mut text);
        prop_assert_eq!(&serde_json::from_str::<Value>(&text).expect("it is JSON"), &value);
        prop_assert_eq!(found(&text), expected(&connectors));
    }

    #[test]
    fn json_that_serde_json_refuses_is_never_read_without_a_notice(
        connectors in connectors(line()),
        at in any::<prop::sample::Index>(),
        with in prop::sample::select(vec!["", "}", "]", ",", "\"", ":", "x", "\\"]),
    ) {
        let objects = connectors.iter().map(|(name, comment, _, mx)| json!({
            "Name": name, "Comment": comment, "UseMXRecord": mx,
        }));
        let good = objects.collect::<Value>().to_string();
        let mut at = at.index(good.len());
        while !good.is_char_boundary(at) {
            at -= 1;
        }
        let (before, after) = good.split_at(at);
        let after = after.get(1..).unwrap_or_default();
        let text = [before, with, after].concat();
        let is_good = serde_json::from_str::<Value>(&text).is_ok();
        let read = read(&text);
        let is_told = read.notices.iter().any(|notice| matches!(
            notice.code,
            NoticeCode::JsonSyntax | NoticeCode::NothingKnown
        ));
        // Commas and documents in a row are read with more patience.
        let is_patient = text.starts_with(',') || serde_json::Deserializer::from_str(&text)
            .into_iter::<Value>()
            .all(|value| value.is_ok());
        prop_assert!(is_good || is_told || is_patient || !read.notices.is_empty(), "{text}");
        prop_assert!(!is_good || !read.notices.iter().any(|one| one.code == NoticeCode::JsonSyntax), "{text}");
    }

    #[test]
    fn csv_that_another_program_writes_reads_as_that_program_reads_it(
        connectors in connectors(text()),
        separator in prop::sample::select(vec![b',', b';', b'\t']),
        always in any::<bool>(),
        crlf in any::<bool>(),
    ) {
        let style = if always { csv::QuoteStyle::Always } else { csv::QuoteStyle::Necessary };
        let end = if crlf { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
        let mut writer = csv::WriterBuilder::new()
            .delimiter(separator)
            .quote_style(style)
            .terminator(end)
            .from_writer(Vec::new());
        writer.write_record(["Name", "Comment", "RecipientDomains", "UseMXRecord"]).expect("a buffer");
        for (name, comment, domains, mx) in &connectors {
            let (domains, mx) = (domains.join(";"), mx.to_string());
            writer.write_record([name, comment, &domains, &mx]).expect("a buffer");
        }
        let bytes = writer.into_inner().expect("a buffer");
        let text = String::from_utf8(bytes).expect("it is UTF-8");
        let mut reader = csv::ReaderBuilder::new().delimiter(separator).from_reader(text.as_bytes());
        let rows: Vec<(String, String)> = reader
            .records()
            .map(|row| row.expect("a row"))
            .map(|row| (row[0].to_owned(), row[1].to_owned()))
            .collect();
        let found = found(&text);
        let ours: Vec<(String, String)> = found
            .iter()
            .map(|[name, comment, ..]| (name.clone(), comment.clone()))
            .collect();
        prop_assert_eq!(ours, rows);
        prop_assert_eq!(found, expected(&connectors));
    }

    #[test]
    fn yaml_that_serde_norway_writes_reads_the_same(connectors in connectors(line())) {
        let objects = connectors.iter().map(|(name, comment, domains, mx)| json!({
            "Identity": name, "Comment": comment, "RecipientDomains": domains, "UseMXRecord": mx,
        }));
        let value = json!({ "EXOOutboundConnector": objects.collect::<Value>() });
        let text = serde_norway::to_string(&value).expect("it can be written");
        prop_assert_eq!(&serde_norway::from_str::<Value>(&text).expect("it is YAML"), &value);
        prop_assert_eq!(found(&text), expected(&connectors));
    }

    #[test]
    fn a_command_of_a_script_is_one_for_the_grammar(
        pieces in prop::collection::vec(prop::sample::select(PIECES.to_vec()), 1..6),
    ) {
        let mut script = String::new();
        let mut number = 0;
        for piece in pieces {
            for (place, part) in piece.split('§').enumerate() {
                if place > 0 {
                    number += 1;
                    script.push_str(&format!("New-OutboundConnector -Name C{number} -UseMXRecord $true"));
                }
                script.push_str(part);
            }
            script.push('\n');
        }
        let commands = by_grammar(&script, "New-OutboundConnector");
        prop_assume!(commands.is_some());
        let commands = commands.unwrap_or_default();
        let read = read(&script);
        let certain = commands.iter().filter(|certain| **certain).count();
        prop_assert_eq!(read.organization.outbound_connectors.len(), certain, "{}", script);
        let told: u32 = read
            .notices
            .iter()
            .filter(|notice| notice.code == NoticeCode::NotRun)
            .map(|notice| notice.count)
            .sum();
        prop_assert_eq!(told as usize, commands.len() - certain, "{}", script);
    }
}
