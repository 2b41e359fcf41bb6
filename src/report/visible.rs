//! Other people’s text, so that it looks like what it is.

use crate::domain::text::is_hidden;

/// The text with hidden characters shown by their code points.
pub(super) fn visible(text: &str) -> String {
    let mut shown = String::new();
    for character in text.chars() {
        match is_hidden(character) {
            true => shown.push_str(&format!("U+{:04X}", u32::from(character))),
            false => shown.push(character),
        }
    }
    shown
}

/// JSON with hidden characters escaped. They occur in its strings only, and the strings stay the same.
pub(super) fn escape_hidden(json: &str) -> String {
    let mut escaped = String::new();
    for character in json.chars() {
        if is_hidden(character) {
            let mut units = [0; 2];
            for unit in character.encode_utf16(&mut units) {
                escaped.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            escaped.push(character);
        }
    }
    escaped
}
