//! Raw values as the values that a parameter takes.

use super::raw::{Raw, Record};
use crate::organization::{Item, Kind, Timestamp, Value};

/// Why a value can't be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doubt {
    /// Nothing was exported: unknown, without a word.
    Absent,
    /// The export lost the list.
    Lost,
    /// The text doesn't settle it.
    Open,
    /// A number in place of a word.
    Number,
    /// An object whose text isn't known.
    Form,
    /// A date that can't be told without the language it is written in.
    Date,
    /// It is of another type.
    WrongType,
}

/// What objects call the text that they stand for, the better first. Depending on its version and depth PowerShell writes
/// such objects of domains, addresses, identities and words.
const TEXTS: [&str; 9] = [
    "ToString",
    "Value",
    "Expression",
    "Address",
    "Domain",
    "SmtpDomain",
    "HostnameString",
    "Name",
    "OriginalString",
];

/// What an object stands for.
pub(super) fn inner<'t>(record: &Record<'t>) -> Option<Raw<'t>> {
    let named = |name: &'static str| {
        let properties = record.properties.iter();
        properties.filter(move |property| property.name.eq_ignore_ascii_case(name))
    };
    for name in TEXTS {
        // A word has `value`, its number, and `Value`, its text.
        let mut values = named(name).map(|property| &property.value);
        if let Some(text) = values.find_map(Raw::text) {
            return Some(Raw::Text(with_subdomains(record, name, text).into()));
        }
    }
    let whole = named("Value").map(|property| &property.value).next();
    if let Some(value @ (Raw::List { .. } | Raw::Boolean(_) | Raw::Number(_) | Raw::Null)) = whole {
        return Some(value.clone());
    }
    let objects = TEXTS.into_iter().flat_map(named);
    objects
        .filter_map(|property| match &property.value {
            Raw::Object(record) => inner(record),
            _ => None,
        })
        .next()
}

/// The text of a domain that has its subdomains as a property.
fn with_subdomains(record: &Record<'_>, name: &str, text: &str) -> String {
    let is = |name: &str| record.get(name) == Some(&Raw::Boolean(true));
    match name == "Domain" && !text.starts_with('*') {
        true if is("IsStar") => "*".to_owned(),
        true if is("IncludeSubDomains") => ["*.", text].concat(),
        _ => text.to_owned(),
    }
}

/// How spreadsheets and people write true and false, in the languages that have words of their own.
const TRUE: [&str; 10] = [
    "yes",
    "on",
    "wahr",
    "ja",
    "vrai",
    "oui",
    "verdadero",
    "verdadeiro",
    "vero",
    "waar",
];
const FALSE: [&str; 9] = [
    "no", "off", "falsch", "nein", "faux", "non", "falso", "onwaar", "nee",
];

/// True or false, if an export writes it in such a word. PowerShell itself takes none of them.
pub(super) fn in_words(kind: Option<Kind>, raw: &Raw<'_>) -> Option<Raw<'static>> {
    let word = raw.text().filter(|_| kind == Some(Kind::Boolean))?;
    let is = |words: &[&str]| words.iter().any(|known| known.eq_ignore_ascii_case(word));
    match (is(&TRUE), is(&FALSE)) {
        (true, _) => Some(Raw::Boolean(true)),
        (_, true) => Some(Raw::Boolean(false)),
        _ => None,
    }
}

/// Turns a raw value into one of this kind.
pub(super) fn convert(kind: Kind, raw: &Raw<'_>) -> Result<Value, Doubt> {
    if let Raw::Open(_) = raw {
        return Err(Doubt::Open);
    }
    // An object in a list is an entry.
    if let (Raw::Object(record), false) = (raw, matches!(kind, Kind::List(_)))
        && record.get("Add").or(record.get("Remove")).is_none()
    {
        return convert(kind, &inner(record).ok_or(Doubt::Form)?);
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
            Raw::Text(text) => timestamp(text),
            raw => other(raw),
        },
        Kind::Word(_) if matches!(raw, Raw::Number(_)) => Err(Doubt::Number),
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
fn timestamp(text: &str) -> Result<Value, Doubt> {
    let milliseconds = text
        .trim()
        .strip_prefix("/Date(")
        .and_then(|rest| rest.strip_suffix(")/"))
        .and_then(|number| number.parse::<u64>().ok());
    match milliseconds {
        Some(milliseconds) => {
            let time = Timestamp::of_clock(milliseconds / 1_000);
            Ok(Value::Text(time.to_string().into()))
        }
        // Which number is the day is known only with the language, and so is what the numbers count.
        None if Timestamp::parse(text).is_err() && text.contains(|c: char| c.is_numeric()) => {
            Err(Doubt::Date)
        }
        None => Ok(Value::from(text)),
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
        // What Windows PowerShell makes of a list in JSON.
        Raw::Object(record) => match wrapped(record) {
            Some(value) => list(entry, value),
            None => Ok(Value::list([convert(entry, raw)?])),
        },
        raw => Ok(Value::list([convert(entry, raw)?])),
    }
}

/// The list in `{ "value": […], "Count": 2 }`.
fn wrapped<'r, 't>(record: &'r Record<'t>) -> Option<&'r Raw<'t>> {
    let value = record.get("value")?;
    let is_list = matches!(value, Raw::List { .. }) || record.get("Count").is_some();
    is_list.then_some(value)
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
