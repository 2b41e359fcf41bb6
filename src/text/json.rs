//! JSON, written from the inside out or piece by piece.

/// A text between double quotes.
///
/// Whatever is not printable in YAML is escaped as well, so that YAML reads such a text alike: control
/// characters, the separators of lines and paragraphs, and the byte order mark.
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

/// A value that is written piece by piece: little code, for what every reader downloads.
#[derive(Default)]
pub struct Json(pub String);

impl Json {
    /// Begins a value: with a comma, if another one stands before it in the same list.
    #[inline(never)]
    fn begin(&mut self) {
        if !(self.0.is_empty() || self.0.ends_with(['{', '[', ':'])) {
            self.0.push(',');
        }
    }

    /// Opens an object or a list.
    #[inline(never)]
    pub fn open(&mut self, bracket: char) {
        self.begin();
        self.0.push(bracket);
    }

    /// Closes what was opened last.
    pub fn close(&mut self, bracket: char) {
        self.0.push(bracket);
    }

    /// A word of JSON's own.
    #[inline(never)]
    pub fn word(&mut self, word: &str) {
        self.begin();
        self.0.push_str(word);
    }

    /// A text.
    #[inline(never)]
    pub fn text(&mut self, text: &str) {
        self.begin();
        write_text(&mut self.0, text);
    }

    /// The name of the value that comes next.
    #[inline(never)]
    pub fn name(&mut self, name: &str) {
        self.text(name);
        self.0.push(':');
    }

    /// A text with its name.
    #[inline(never)]
    pub fn pair(&mut self, name: &str, text: &str) {
        self.name(name);
        self.text(text);
    }
}
