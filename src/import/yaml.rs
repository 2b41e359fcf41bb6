//! The part of YAML in which configurations for Microsoft365DSC are written: block mappings and lists by
//! indentation, lists in brackets, texts with and without quotation marks, and texts of several lines.
//!
//! Anchors, tags and several documents aren't read. Own code, since the smallest library that knows places
//! would be the largest part of the reader; serde_norway is the second opinion in the tests.

use super::lines::Lines;
use super::raw::{Property, Raw, Record};

/// How deep blocks may be nested.
const DEPTH: u32 = 32;

/// Whether a text is YAML with something that the checker knows: a key or an entry, and a colon, and a known word.
pub(super) fn is(text: &str) -> bool {
    let mut has_known = false;
    for line in text.lines() {
        let words = line.trim();
        if words.is_empty() || words.starts_with('#') || words == "---" {
            continue;
        }
        let entry = words.strip_prefix("- ").unwrap_or(words);
        // PowerShell's own lists have room before their colons, and its scripts have other signs.
        let Some((key, rest)) = entry.split_once(':') else {
            if words.starts_with('-') || line.starts_with(' ') {
                continue;
            }
            return false;
        };
        if key.contains(|c: char| c.is_whitespace() || "${}()=".contains(c))
            && !key.starts_with(['"', '\''])
        {
            return false;
        }
        let name = if rest.trim().is_empty() { key } else { rest };
        has_known |= super::what::What::by_name(name.trim().trim_matches(['"', '\''])).is_some();
    }
    has_known
}

/// A line without its comment.
struct Line<'t> {
    indent: usize,
    words: &'t str,
    at: usize,
}

pub(super) fn read<'t>(text: &'t str, lines: &mut Lines<'t>) -> Raw<'t> {
    let mut all = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let begin = line.trim_start();
        let indent = line.len() - begin.len();
        let words = begin.trim_end();
        if !words.is_empty() && !words.starts_with('#') && words != "---" {
            all.push(Line {
                indent,
                words,
                at: at + indent,
            });
        }
        at += line.len();
    }
    let mut reader = Reader {
        all,
        next: 0,
        lines,
    };
    let indent = reader.all.first().map_or(0, |line| line.indent);
    reader.block(indent, DEPTH)
}

struct Reader<'t, 'l> {
    all: Vec<Line<'t>>,
    next: usize,
    lines: &'l mut Lines<'t>,
}

impl<'t> Reader<'t, '_> {
    fn line(&self) -> Option<(usize, &'t str, usize)> {
        let line = self.all.get(self.next)?;
        Some((line.indent, line.words, line.at))
    }

    /// The mapping or list whose lines begin at this column.
    fn block(&mut self, indent: usize, depth: u32) -> Raw<'t> {
        let is_list = self.line().is_some_and(|(_, words, _)| is_entry(words));
        let Some(depth) = depth.checked_sub(1) else {
            self.next = self.all.len();
            return Raw::Null;
        };
        match is_list {
            true => self.list(indent, depth),
            false => self.mapping(indent, depth),
        }
    }

    fn list(&mut self, indent: usize, depth: u32) -> Raw<'t> {
        let mut entries = Vec::new();
        while let Some((here, words, at)) = self.line() {
            if here != indent || !is_entry(words) {
                break;
            }
            let rest = words.strip_prefix('-').unwrap_or(words);
            let inner = rest.trim_start();
            let column = indent + words.len() - inner.len();
            if inner.is_empty() {
                self.next += 1;
                entries.push(self.below(indent, depth));
            } else if key_of(inner).is_some() || is_entry(inner) {
                // The entry is a block whose first line stands behind the dash.
                if let Some(line) = self.all.get_mut(self.next) {
                    *line = Line {
                        indent: column,
                        words: inner,
                        at: at + words.len() - inner.len(),
                    };
                }
                entries.push(self.block(column, depth));
            } else {
                self.next += 1;
                entries.push(scalar(inner));
            }
        }
        Raw::List {
            entries,
            complete: true,
        }
    }

    fn mapping(&mut self, indent: usize, depth: u32) -> Raw<'t> {
        let mut record = Record::default();
        while let Some((here, words, at)) = self.line() {
            if here < indent || (here == indent && is_entry(words)) {
                break;
            }
            self.next += 1;
            let Some((key, rest)) = key_of(words).filter(|_| here == indent) else {
                continue;
            };
            // Before the places of what is below it: asked for in another order, each would cost the whole text.
            let at = self.lines.at(at);
            let value = match rest {
                "" => self.below(indent, depth),
                "|" | ">" | "|-" | ">-" | "|+" | ">+" => self.lines_below(indent),
                rest => scalar(rest),
            };
            record.properties.push(Property {
                name: key.into(),
                value,
                at,
            });
        }
        Raw::Object(record)
    }

    /// The block below a key or a dash. A list may begin at the key's own column.
    fn below(&mut self, indent: usize, depth: u32) -> Raw<'t> {
        match self.line() {
            Some((here, words, _)) if here > indent || (here == indent && is_entry(words)) => {
                self.block(here, depth)
            }
            _ => Raw::Null,
        }
    }

    /// A text of several lines.
    fn lines_below(&mut self, indent: usize) -> Raw<'t> {
        let mut text = Vec::new();
        while let Some((here, words, _)) = self.line() {
            if here <= indent {
                break;
            }
            text.push(words);
            self.next += 1;
        }
        Raw::Text(text.join("\n").into())
    }
}

fn is_entry(words: &str) -> bool {
    words == "-" || words.starts_with("- ")
}

/// The key of a line, and what follows its colon.
fn key_of(words: &str) -> Option<(&str, &str)> {
    if words.starts_with(['[', '{']) {
        return None;
    }
    if let Some(quote) = words.chars().next().filter(|c| matches!(c, '"' | '\'')) {
        let (key, rest) = words.get(1..)?.split_once(quote)?;
        return Some((key, rest.trim_start().strip_prefix(':')?.trim()));
    }
    if let Some(key) = words.strip_suffix(':') {
        return Some((key.trim_end(), ""));
    }
    let (key, rest) = words.split_once(": ")?;
    Some((key.trim_end(), without_comment(rest.trim())))
}

fn without_comment(words: &str) -> &str {
    match words.chars().next() {
        Some('#') => "",
        Some(quote @ ('"' | '\'')) => match after_quote(words, quote) {
            Some(rest) if rest.trim_start().starts_with('#') => {
                // The rest is the end of the words, so the cut is between characters.
                words.get(..words.len() - rest.len()).unwrap_or(words)
            }
            _ => words,
        },
        _ => words.split(" #").next().unwrap_or(words).trim_end(),
    }
}

/// What follows the quotation mark that closes the first one. A single one is doubled within a text, and a double one
/// comes after a backslash.
fn after_quote(words: &str, quote: char) -> Option<&str> {
    let mut rest = words.get(1..)?;
    loop {
        let at = rest.find([quote, '\\'])?;
        let sign = rest.get(at..)?;
        let after = sign.get(1..)?;
        let is_escape = sign.starts_with('\\');
        rest = match quote {
            '"' if is_escape => {
                let next = after.chars().next()?;
                after.get(next.len_utf8()..)?
            }
            _ if is_escape => after,
            '\'' if after.starts_with('\'') => after.get(1..)?,
            _ => return Some(after),
        };
    }
}

/// A value in a line.
fn scalar(words: &str) -> Raw<'_> {
    let words = without_comment(words);
    if let Some(inner) = words.strip_prefix('[') {
        let inner = inner.strip_suffix(']').unwrap_or(inner);
        let entries = inner
            .split(',')
            .map(str::trim)
            .filter(|entry| !entry.is_empty());
        return Raw::List {
            entries: entries.map(scalar).collect(),
            complete: true,
        };
    }
    if words == "{}" {
        return Raw::Object(Record::default());
    }
    for quote in ['"', '\''] {
        if let Some(inner) = words
            .strip_prefix(quote)
            .and_then(|rest| rest.strip_suffix(quote))
        {
            let twice = [quote, quote].iter().collect::<String>();
            return match quote {
                '\'' if inner.contains(&twice) => Raw::Text(inner.replace(&twice, "'").into()),
                '"' if inner.contains('\\') => {
                    Raw::Text(inner.replace("\\\"", "\"").replace("\\\\", "\\").into())
                }
                _ => Raw::Text(inner.into()),
            };
        }
    }
    match words {
        "null" | "~" | "Null" | "NULL" => Raw::Null,
        "true" | "True" | "TRUE" => Raw::Boolean(true),
        "false" | "False" | "FALSE" => Raw::Boolean(false),
        words => match words.parse() {
            Ok(number) => Raw::Number(number),
            Err(_) => Raw::Text(words.into()),
        },
    }
}
