//! JSON writers: by nested calls, or incrementally.

/// A JSON string.
///
/// Characters that aren't printable in YAML are escaped too, so that YAML parses the string the same
/// way: control characters, line and paragraph separators, and the byte order mark.
///
/// ```
/// use connector_checker::text::json::quoted;
/// assert_eq!(quoted("C:\\mail\n\"in\""), r#""C:\\mail\n\"in\"""#);
/// ```
pub fn quoted(text: &str) -> String {
    let mut quoted = String::new();
    write_text(&mut quoted, text);
    quoted
}

fn write_text(to: &mut String, text: &str) {
    to.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => {
                to.push('\\');
                to.push(character);
            }
            '\n' => to.push_str("\\n"),
            '\0'..='\u{1f}'
            | '\u{7f}'..='\u{9f}'
            | '\u{2028}'
            | '\u{2029}'
            | '\u{feff}'
            | '\u{fffe}'
            | '\u{ffff}' => {
                to.push_str("\\u");
                for place in [12, 8, 4, 0] {
                    let digit = u32::from(character) >> place & 0xf;
                    to.push(char::from_digit(digit, 16).unwrap_or_default());
                }
            }
            _ => to.push(character),
        }
    }
    to.push('"');
}

/// An array of values.
pub fn list(values: impl IntoIterator<Item = String>) -> String {
    let values: Vec<String> = values.into_iter().collect();
    ["[", &values.join(","), "]"].concat()
}

/// An array of strings.
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

/// An id with its label, as JavaScript gets them.
pub fn named(id: &str, label: &str) -> String {
    object(&[("id", quoted(id)), ("label", quoted(label))])
}

/// An incremental serializer, small because every reader downloads it.
#[derive(Default)]
pub struct Json(pub String);

impl Json {
    /// Begins a value, with a comma if it isn't the first in its list.
    #[inline(never)]
    fn begin(&mut self) {
        if !(self.0.is_empty() || self.0.ends_with(['{', '[', ':'])) {
            self.0.push(',');
        }
    }

    /// Opens an object or an array.
    #[inline(never)]
    pub fn open(&mut self, bracket: char) {
        self.begin();
        self.0.push(bracket);
    }

    /// Closes the innermost object or array.
    pub fn close(&mut self, bracket: char) {
        self.0.push(bracket);
    }

    /// A JSON literal, such as `true` or a number.
    #[inline(never)]
    pub fn word(&mut self, word: &str) {
        self.begin();
        self.0.push_str(word);
    }

    /// A string.
    #[inline(never)]
    pub fn text(&mut self, text: &str) {
        self.begin();
        write_text(&mut self.0, text);
    }

    /// The name of the next value.
    #[inline(never)]
    pub fn name(&mut self, name: &str) {
        self.text(name);
        self.0.push(':');
    }

    /// A named string.
    #[inline(never)]
    pub fn pair(&mut self, name: &str, text: &str) {
        self.name(name);
        self.text(text);
    }
}
