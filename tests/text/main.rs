//! Texts inside other formats, read back by other people's parsers.

mod markdown;

use connector_checker::text::json;
use connector_checker::text::markdown::escaped;
use proptest::prelude::*;
use serde_json::Value;

/// Any text, more often than by chance of what has a meaning somewhere.
fn text() -> impl Strategy<Value = String> {
    let signs = prop::sample::select(vec![
        "\n",
        "\n\n",
        " ",
        "    ",
        "\t",
        "\r",
        "\r\n",
        "\u{b}",
        "\u{c}",
        "\0",
        "\u{1b}",
        "\u{7f}",
        "\u{85}",
        "\u{a0}",
        "\u{2028}",
        "\u{feff}",
        "\u{ffff}",
        "\\",
        "\"",
        "/",
        "*",
        "**",
        "_",
        "`",
        "```",
        "~~~",
        "[",
        "]",
        "(",
        ")",
        "[a]: /b",
        "![a](b)",
        "<",
        ">",
        "<b>",
        "<!--",
        "#",
        "# ",
        "-",
        "- ",
        "---",
        "+ ",
        "=",
        "===",
        ":",
        ":::",
        "1",
        "1. ",
        "12) ",
        "|",
        "|-|",
        "&",
        "&amp;",
        "&#10;",
        "https://a.example",
        "$",
        "{",
        "}",
        "^",
        "a",
        "é",
        "漢",
        "🙂",
    ]);
    let signs = prop::collection::vec(signs, 0..12).prop_map(|signs| signs.concat());
    prop_oneof![4 => signs, 1 => any::<String>()]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    #[test]
    fn json_reads_back_as_the_same_text(text in text()) {
        let value = Value::String(text.clone());
        prop_assert_eq!(serde_json::from_str::<Value>(&json::quoted(&text)).ok(), Some(value));
    }

    /// What is neither printable nor escaped would be no YAML.
    #[test]
    fn json_is_yaml_too(text in text()) {
        let read = serde_norway::from_str::<String>(&json::quoted(&text)).ok();
        prop_assert_eq!(read, Some(text));
    }

    #[test]
    fn a_value_reads_the_same_whole_and_piece_by_piece(name in text(), one in text(), two in text()) {
        let mut pieces = json::Json::default();
        pieces.open('{');
        pieces.pair("name", &name);
        pieces.name(&name);
        pieces.open('[');
        pieces.text(&one);
        pieces.word("null");
        pieces.open('[');
        pieces.close(']');
        pieces.text(&two);
        pieces.close(']');
        pieces.close('}');
        let values = [json::quoted(&one), "null".to_owned(), json::list([]), json::quoted(&two)];
        let whole = json::object(&[("name", json::quoted(&name)), (&name, json::list(values))]);
        prop_assert_eq!(&pieces.0, &whole);
        let read: Value = serde_json::from_str(&whole).expect("JSON");
        let list = serde_json::json!([one, null, [], two]);
        prop_assert_eq!(&read[&name], &list);
    }

    #[test]
    fn markdown_shows_the_very_text(text in text()) {
        prop_assert_eq!(markdown::read(&escaped(&text)), text);
    }
}

#[test]
fn markdown_keeps_paragraphs_and_lines() {
    let text = "One.\nTwo.\n\nThree.";
    assert_eq!(escaped(text), text);
}
