//! Raw values as the values that a parameter takes.

use super::raw::Raw;
use crate::organization::{Kind, Value};

/// Why a value can't be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doubt {
    /// Nothing was exported: unknown, without a word.
    Absent,
    /// The export lost the list.
    Lost,
    /// The text doesn't settle it.
    Open,
    /// It is of another type.
    WrongType,
}

/// Turns a raw value into one of this kind.
pub(super) fn convert(kind: Kind, raw: &Raw<'_>) -> Result<Value, Doubt> {
    if let Raw::Open(_) = raw {
        return Err(Doubt::Open);
    }
    // What Windows PowerShell makes of a list in JSON, and what a date becomes there.
    if let Raw::Object(record) = raw
        && let Some(value) = record.get("value")
    {
        return convert(kind, value);
    }
    match kind {
        Kind::Optional(inner) => match raw {
            Raw::Null => Ok(Value::Null),
            Raw::Text(text) if text.trim().is_empty() => Ok(Value::Null),
            raw => convert(*inner, raw),
        },
        Kind::List(entry) => list(*entry, raw),
        Kind::Boolean => match raw {
            Raw::Boolean(value) => Ok(Value::Boolean(*value)),
            Raw::Number(number @ (0 | 1)) => Ok(Value::Boolean(*number == 1)),
            raw => match raw.text().map(|text| text.trim_start_matches('$')) {
                Some(text) if text.eq_ignore_ascii_case("true") => Ok(Value::Boolean(true)),
                Some(text) if text.eq_ignore_ascii_case("false") => Ok(Value::Boolean(false)),
                Some(_) => Err(Doubt::WrongType),
                None => other(raw),
            },
        },
        Kind::Number => match raw {
            Raw::Number(number) => Ok(Value::Number(*number)),
            raw => match raw.text().map(str::parse) {
                Some(Ok(number)) => Ok(Value::Number(number)),
                Some(Err(_)) => Err(Doubt::WrongType),
                None => other(raw),
            },
        },
        Kind::Timestamp => match raw {
            Raw::Text(text) => Ok(timestamp(text)),
            raw => other(raw),
        },
        _ => match raw {
            Raw::Text(text) if is_type_name(text) => Err(Doubt::Lost),
            Raw::Text(text) => Ok(Value::from(text.trim())),
            Raw::Number(number) => Ok(Value::Text(number.to_string().into())),
            // A list of one, where one value is meant.
            Raw::List { entries, .. } if entries.len() == 1 => match entries.first() {
                Some(entry) => convert(kind, entry),
                None => Err(Doubt::Absent),
            },
            raw => other(raw),
        },
    }
}

/// A value of no type that fits.
fn other(raw: &Raw<'_>) -> Result<Value, Doubt> {
    match raw {
        Raw::Null => Err(Doubt::Absent),
        Raw::Text(text) if text.trim().is_empty() => Err(Doubt::Absent),
        _ => Err(Doubt::WrongType),
    }
}

/// A time as Windows PowerShell writes it in JSON, as a time that the model reads.
fn timestamp(text: &str) -> Value {
    let milliseconds = text
        .trim()
        .strip_prefix("/Date(")
        .and_then(|rest| rest.strip_suffix(")/"))
        .and_then(|number| number.parse::<u64>().ok());
    match milliseconds {
        Some(milliseconds) => {
            let time = crate::organization::Timestamp::of_clock(milliseconds / 1_000);
            Value::Text(time.to_string().into())
        }
        None => Value::from(text),
    }
}

/// Whether a text is the name of a type, which some exports write in place of a list.
pub(super) fn is_type_name(text: &str) -> bool {
    let text = text.trim();
    text.starts_with("System.") && !text.contains(' ')
        || text.starts_with("Microsoft.Exchange.Data.MultiValuedProperty")
        || text.starts_with("Deserialized.")
        || text.starts_with("@{") && text.ends_with('}')
}

fn list(entry: Kind, raw: &Raw<'_>) -> Result<Value, Doubt> {
    match raw {
        Raw::Null => Ok(Value::list::<Value>([])),
        Raw::List { entries, complete } => {
            let mut values = Vec::with_capacity(entries.len());
            let mut is_whole = *complete;
            for raw in entries {
                match raw {
                    Raw::Null => {}
                    Raw::Text(text) if is_ellipsis(text) => is_whole = false,
                    raw => values.push(convert(entry, raw)?),
                }
            }
            Ok(Value::List {
                entries: values,
                complete: is_whole,
            })
        }
        Raw::Text(text) => from_text(entry, text),
        // An empty list as some versions write it.
        Raw::Object(record) if record.properties.is_empty() => Ok(Value::list::<Value>([])),
        raw => Ok(Value::list([convert(entry, raw)?])),
    }
}

fn is_ellipsis(text: &str) -> bool {
    matches!(text.trim(), "…" | "...")
}

/// A list that an export wrote as one text: `{a, b}`, `a b`, `a; b`, `a|b`, or `a` and `b` in lines.
fn from_text(entry: Kind, text: &str) -> Result<Value, Doubt> {
    let text = text.trim();
    if is_type_name(text) {
        return Err(Doubt::Lost);
    }
    let (inner, mut complete) = match text.strip_prefix('{') {
        Some(inner) => match inner.strip_suffix('}') {
            Some(inner) => (inner, true),
            None => (inner, false),
        },
        None => (text, true),
    };
    let inner = inner.trim();
    let whole = inner
        .strip_suffix('…')
        .or_else(|| inner.strip_suffix("..."))
        .unwrap_or(inner);
    complete &= whole.len() == inner.len();
    let may_have_blanks = matches!(entry, Kind::Text | Kind::Predicate);
    let mut entries: Vec<Value> = Vec::new();
    for part in parts(whole, may_have_blanks) {
        let part = part.trim().trim_matches(['"', '\'']);
        if is_ellipsis(part) {
            complete = false;
        } else if !part.is_empty() {
            entries.push(convert(entry, &Raw::Text(part.into()))?);
        }
    }
    Ok(Value::List { entries, complete })
}

/// The parts between separators. The cost in `smtp:contoso.com;1` belongs to its address space.
fn parts(text: &str, may_have_blanks: bool) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut begin = 0;
    for (at, character) in text.char_indices() {
        let separates = match character {
            ',' | '|' | '\n' | '\r' => true,
            ';' => !is_cost(text.get(begin..at), text.get(at + 1..)),
            character => !may_have_blanks && character.is_whitespace(),
        };
        if separates {
            parts.extend(text.get(begin..at));
            begin = at + character.len_utf8();
        }
    }
    parts.extend(text.get(begin..));
    parts
}

/// Whether what follows a semicolon is the cost of the address space before it.
fn is_cost(space: Option<&str>, rest: Option<&str>) -> bool {
    let is_space =
        space.is_some_and(|space| space.trim().to_ascii_lowercase().starts_with("smtp:"));
    let rest = rest.unwrap_or_default();
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let after = rest.as_bytes().get(digits);
    let ends = after.is_none_or(|byte| !byte.is_ascii_alphanumeric() && *byte != b'.');
    is_space && (1..=3).contains(&digits) && ends
}
