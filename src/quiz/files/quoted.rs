//! Texts between double quotes as JSON has them, and what is built of them.
//!
//! YAML reads such a text alike, so both formats share it.

/// A text between double quotes. Whatever is not printable in YAML is escaped as well: control
/// characters, the separators of lines and paragraphs, and the byte order mark.
pub fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\0'..='\u{1f}'
            | '\u{7f}'..='\u{9f}'
            | '\u{2028}'
            | '\u{2029}'
            | '\u{feff}'
            | '\u{fffe}'
            | '\u{ffff}' => {
                quoted.push_str(&format!("\\u{:04x}", u32::from(character)));
            }
            _ => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}

/// A list of values.
pub fn list(values: impl IntoIterator<Item = String>) -> String {
    let values: Vec<String> = values.into_iter().collect();
    ["[", &values.join(","), "]"].concat()
}

/// A list of texts.
pub fn texts<T: AsRef<str>>(texts: &[T]) -> String {
    list(texts.iter().map(|text| quoted(text.as_ref())))
}

/// An object of named values.
pub fn object(fields: &[(&str, String)]) -> String {
    let fields: Vec<String> = fields
        .iter()
        .map(|(name, value)| [&quoted(name), ":", value].concat())
        .collect();
    ["{", &fields.join(","), "}"].concat()
}
