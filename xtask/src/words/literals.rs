//! The string literals of a Rust file, as the compiler's own lexer finds them.
//!
//! Comments, attributes, tests, and the messages of assertions and panics aren't for readers. Pieces that `concat!` or `[…].concat()` joins
//! are one text, with `{}` for each piece that isn't a literal.

use crate::run::Result;
use proc_macro2::{Delimiter, Literal, TokenStream, TokenTree};

/// A text and the line where it begins.
#[derive(Debug, PartialEq)]
pub struct Text {
    pub line: usize,
    pub text: String,
}

/// Every text of a file, in order.
pub fn texts(source: &str) -> Result<Vec<Text>> {
    let tokens: TokenStream = source
        .parse()
        .map_err(|error| format!("not Rust: {error}"))?;
    let mut texts = Vec::new();
    walk(&trees(tokens), &mut texts);
    Ok(texts)
}

/// Macros and methods whose texts only developers see.
const FOR_DEVELOPERS: [&str; 11] = [
    "assert",
    "assert_eq",
    "assert_ne",
    "debug_assert",
    "env",
    "expect",
    "include_bytes",
    "include_str",
    "panic",
    "todo",
    "unreachable",
];

fn trees(tokens: TokenStream) -> Vec<TokenTree> {
    tokens.into_iter().collect()
}

fn walk(mut tokens: &[TokenTree], texts: &mut Vec<Text>) {
    while let [first, rest @ ..] = tokens {
        tokens = rest;
        match first {
            TokenTree::Literal(literal) => texts.extend(text(literal)),
            TokenTree::Punct(sign) if sign.as_char() == '#' => tokens = after_attribute(rest),
            TokenTree::Ident(name) => {
                let name = name.to_string();
                // A macro's name and its arguments have a `!` between them, a method's don't.
                let arguments = match rest {
                    [TokenTree::Punct(sign), arguments @ ..] if sign.as_char() == '!' => arguments,
                    _ => rest,
                };
                if let [TokenTree::Group(group), rest @ ..] = arguments {
                    if FOR_DEVELOPERS.contains(&name.as_str()) {
                        tokens = rest;
                    } else if name == "concat" {
                        join(&trees(group.stream()), texts);
                        tokens = rest;
                    }
                }
            }
            TokenTree::Group(group) => {
                let inside = trees(group.stream());
                match group.delimiter() == Delimiter::Bracket && concat_follows(rest) {
                    true => join(&inside, texts),
                    false => walk(&inside, texts),
                }
            }
            TokenTree::Punct(_) => {}
        }
    }
}

/// Whether `.concat()` comes next.
fn concat_follows(tokens: &[TokenTree]) -> bool {
    matches!(tokens, [TokenTree::Punct(dot), TokenTree::Ident(name), TokenTree::Group(_), ..]
        if dot.as_char() == '.' && name == "concat")
}

/// Joins the pieces of a list. The texts inside other pieces follow as texts of their own.
fn join(pieces: &[TokenTree], texts: &mut Vec<Text>) {
    let comma =
        |token: &TokenTree| matches!(token, TokenTree::Punct(sign) if sign.as_char() == ',');
    let mut joined: Option<Text> = None;
    let mut before = String::new();
    let mut others = Vec::new();
    for piece in pieces.split(comma).filter(|piece| !piece.is_empty()) {
        let literal = match piece {
            [TokenTree::Literal(literal)] => text(literal),
            _ => None,
        };
        match (literal, &mut joined) {
            (Some(literal), Some(joined)) => joined.text.push_str(&literal.text),
            (Some(literal), None) => {
                let text = [before.as_str(), &literal.text].concat();
                joined = Some(Text { text, ..literal });
            }
            (None, joined) => {
                match joined {
                    Some(joined) => joined.text.push_str("{}"),
                    None => before.push_str("{}"),
                }
                walk(piece, &mut others);
            }
        }
    }
    texts.extend(joined);
    texts.extend(others);
}

/// What follows an attribute, whose `#` has been read, and the item that it keeps for tests.
fn after_attribute(tokens: &[TokenTree]) -> &[TokenTree] {
    let attribute = match tokens {
        [TokenTree::Punct(sign), attribute @ ..] if sign.as_char() == '!' => attribute,
        _ => tokens,
    };
    let [TokenTree::Group(group), rest @ ..] = attribute else {
        return tokens;
    };
    let says = group.stream().to_string();
    if !says.starts_with("cfg (test") && !says.starts_with("cfg(test") {
        return rest;
    }
    let end = rest.iter().position(|token| match token {
        TokenTree::Punct(sign) => sign.as_char() == ';',
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        _ => false,
    });
    end.and_then(|end| rest.get(end + 1..)).unwrap_or_default()
}

/// A literal's text, if it is a string.
fn text(literal: &Literal) -> Option<Text> {
    let written = literal.to_string();
    let line = literal.span().start().line;
    let text = match written.strip_prefix('r') {
        Some(raw) => {
            let raw = raw.trim_matches('#');
            raw.strip_prefix('"')?.strip_suffix('"')?.to_owned()
        }
        None => unescape(written.strip_prefix('"')?.strip_suffix('"')?),
    };
    Some(Text { line, text })
}

/// The text between two quotes. The compiler has seen it, so every escape is one that Rust knows.
fn unescape(written: &str) -> String {
    let mut text = String::new();
    let mut rest = written.chars();
    while let Some(letter) = rest.next() {
        if letter != '\\' {
            text.push(letter);
            continue;
        }
        match rest.next() {
            Some('n') => text.push('\n'),
            Some('r') => text.push('\r'),
            Some('t') => text.push('\t'),
            Some('0') => text.push('\0'),
            Some('x') => text.extend(code(&rest.by_ref().take(2).collect::<String>())),
            Some('u') => {
                let digits: String = rest.by_ref().take_while(|digit| *digit != '}').collect();
                text.extend(code(digits.trim_start_matches('{')));
            }
            // A line's end and the indentation of the next aren't part of the text.
            Some('\n') => rest = rest.as_str().trim_start().chars(),
            Some(same) => text.push(same),
            None => {}
        }
    }
    text
}

fn code(digits: &str) -> Option<char> {
    char::from_u32(u32::from_str_radix(&digits.replace('_', ""), 16).ok()?)
}

#[cfg(test)]
mod tests {
    use super::texts;

    fn of(source: &str) -> Vec<String> {
        let texts = texts(source).unwrap();
        texts.into_iter().map(|text| text.text).collect()
    }

    #[test]
    fn a_literal_has_its_line_and_is_read_as_rust_reads_it() {
        let source = "const A: &str = \"One\\\n        line, \\\"two\\\" \\u{2019}\\x41\";\nconst B: &str = r#\"a \"raw\" \\n one\"#;";
        let texts = texts(source).unwrap();
        let lines: Vec<usize> = texts.iter().map(|text| text.line).collect();
        assert_eq!(lines, [1, 3]);
        assert_eq!(of(source), ["Oneline, \"two\" ’A", "a \"raw\" \\n one"]);
    }

    #[test]
    fn rows_of_a_macro_are_read_and_other_literals_are_no_texts() {
        let source = "facts! { const ALL; const A = \"A fact.\" Documented \"2026-11\" [B]; } const C: (u8, char, &[u8]) = (1, 'c', b\"bytes\");";
        assert_eq!(of(source), ["A fact.", "2026-11"]);
    }

    #[test]
    fn joined_pieces_are_one_text() {
        assert_eq!(
            of(r#"let a = concat!("Version ", env!("V"), " is free.");"#),
            ["Version {} is free."]
        );
        assert_eq!(
            of(
                r#"let a = [name, " goes to ", &["the ", x].concat(), "."].concat(); let b = ["c", "d"];"#
            ),
            ["{} goes to {}.", "the {}", "c", "d"]
        );
    }

    #[test]
    fn what_no_reader_sees_is_left_aside() {
        let source = r#"
            /// A comment with "quotes".
            #[serde(rename = "name")]
            fn a() { assert!(b, "no"); c.expect("no"); panic!("no"); include_str!("no"); d("yes"); }
            #[cfg(test)]
            #[path = "no"]
            mod tests { const E: &str = "no"; }
            #[cfg(test)]
            use x::y;
            const F: &str = "also";
        "#;
        assert_eq!(of(source), ["yes", "also"]);
    }
}
