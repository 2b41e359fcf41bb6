//! A line: a JSON array of texts.

use crate::text::json::Json;

/// These texts as a line, without its end.
///
/// ```
/// use connector_checker::imported::{cells, line};
/// let texts = ["To \"headquarters\"", "a\nb", ""];
/// assert_eq!(line(&texts), r#"["To \"headquarters\"","a\nb",""]"#);
/// assert_eq!(cells(&line(&texts)), Some(texts.map(str::to_owned).to_vec()));
/// ```
pub fn line<T: AsRef<str>>(texts: &[T]) -> String {
    let mut json = Json::default();
    json.open('[');
    for text in texts {
        json.text(text.as_ref());
    }
    json.close(']');
    json.0
}

/// The texts of a line. None if it isn't an array of texts.
pub fn cells(line: &str) -> Option<Vec<String>> {
    let mut rest = line.trim().strip_prefix('[')?;
    let mut cells = Vec::new();
    if rest == "]" {
        return Some(cells);
    }
    loop {
        let (cell, after) = text(rest)?;
        cells.push(cell);
        match after {
            "]" => return Some(cells),
            after => rest = after.strip_prefix(',')?,
        }
    }
}

/// The text that begins here, and what comes after it.
fn text(line: &str) -> Option<(String, &str)> {
    let mut rest = line.strip_prefix('"')?;
    let mut text = String::new();
    loop {
        let end = rest.find(['"', '\\'])?;
        let (plain, after) = rest.split_at(end);
        text.push_str(plain);
        if let Some(after) = after.strip_prefix('"') {
            return Some((text, after));
        }
        let mut escape = after.strip_prefix('\\')?.chars();
        let character = match escape.next()? {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'b' => '\u{8}',
            'f' => '\u{c}',
            'u' => {
                let (character, after) = escaped(escape.as_str())?;
                text.push(character);
                rest = after;
                continue;
            }
            other => other,
        };
        text.push(character);
        rest = escape.as_str();
    }
}

/// The character whose number stands here, and what comes after it. Half a character is replaced.
fn escaped(text: &str) -> Option<(char, &str)> {
    let (high, after) = number(text)?;
    let low = after.strip_prefix("\\u").and_then(number);
    let pair = low.and_then(|(low, after)| {
        let pair = char::decode_utf16([high, low]).next()?.ok()?;
        (pair.len_utf16() == 2).then_some((pair, after))
    });
    let single = char::from_u32(high.into()).unwrap_or(char::REPLACEMENT_CHARACTER);
    Some(pair.unwrap_or((single, after)))
}

fn number(text: &str) -> Option<(u16, &str)> {
    let (digits, after) = text.split_at_checked(4)?;
    Some((u16::from_str_radix(digits, 16).ok()?, after))
}
