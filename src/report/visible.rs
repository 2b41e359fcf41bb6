//! Other people’s text, so that it looks like what it is.

pub(super) use crate::domain::text::visible;

use crate::domain::text::is_hidden;

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
