//! JSON as `ConvertTo-Json` writes it, with the place of each property.
//!
//! Own code, since a notice needs the place of every value, which serde_json's values don't keep; it is
//! the second opinion in the tests. By RFC 8259, with more patience: several documents may follow each
//! other, and what was read before a mistake is kept.

use super::lines::Lines;
use super::raw::{Property, Raw, Record};
use super::steps::Steps;
use crate::organization::Location;
use std::borrow::Cow;

/// How deep objects and lists may be nested. `ConvertTo-Json` allows 100.
const DEPTH: u32 = 128;

/// Down to which depth reading may pause before an object or a list: where exports have their many objects. What is in those
/// is short.
const OUTER: u32 = 3;

/// What a text holds, and where it stops being JSON.
pub(super) struct Json<'t> {
    pub(super) documents: Vec<Raw<'t>>,
    pub(super) mistake: Option<usize>,
    /// Where its last document ends, if something else comes after it.
    pub(super) end: usize,
}

/// Reads the documents from `start` on, up to a line that begins as no JSON does.
pub(super) async fn read<'t>(
    text: &'t str,
    start: usize,
    lines: &mut Lines<'t>,
    steps: &Steps,
) -> Json<'t> {
    let mut reader = Reader {
        text,
        at: start,
        depth: 0,
        mistake: None,
        lines,
    };
    let mut documents = Vec::new();
    let mut end = start;
    loop {
        reader.space();
        if !documents.is_empty() && reader.is_over(end) {
            break;
        }
        // Documents in a row may have commas between them, where somebody joined files.
        while reader.take(b',') {
            reader.space();
        }
        if reader.at >= text.len() || reader.mistake.is_some() {
            break;
        }
        if let Some(document) = reader.outer(OUTER, steps).await {
            documents.push(document);
        }
        end = reader.at;
    }
    Json {
        documents,
        mistake: reader.mistake,
        end,
    }
}

/// Whether a mistake is only that the text ends, in the middle of a value or between two.
pub(super) fn is_cut(rest: &str) -> bool {
    let rest = rest.trim();
    let Some(inner) = rest.strip_prefix('"') else {
        return ["true", "false", "null"]
            .iter()
            .any(|word| word.starts_with(rest));
    };
    let mut is_escaped = false;
    let closes = |c: char| {
        let closes = c == '"' && !is_escaped;
        is_escaped = c == '\\' && !is_escaped;
        closes
    };
    !inner.chars().any(closes)
}

struct Reader<'t, 'l> {
    text: &'t str,
    at: usize,
    depth: u32,
    /// Where the first mistake is. From there on nothing is read.
    mistake: Option<usize>,
    lines: &'l mut Lines<'t>,
}

impl<'t> Reader<'t, '_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> bool {
        let is_there = self.peek() == Some(byte);
        self.at += usize::from(is_there);
        is_there
    }

    fn space(&mut self) {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let space = |byte: &&u8| matches!(byte, b' ' | b'\t' | b'\r' | b'\n');
        self.at += rest.iter().take_while(space).count();
    }

    /// Whether a line comes next, after a document that ended here, that is no JSON at all.
    fn is_over(&self, end: usize) -> bool {
        let Some(rest) = self.text.get(self.at..).filter(|rest| !rest.is_empty()) else {
            return true;
        };
        let passed = self.text.get(end..self.at).unwrap_or_default();
        let words = ["null", "true", "false"];
        let is_word = |rest: &str| words.iter().any(|word| rest.starts_with(word));
        let is_json = match rest.strip_prefix('[') {
            // A prompt such as `[PS] C:\>`, or a type.
            Some(inner) => is_word(inner) || !inner.starts_with(|c: char| c.is_ascii_alphabetic()),
            None => is_word(rest) || rest.starts_with(['{', '}', ']', ':', ',']),
        };
        passed.contains('\n') && !is_json
    }

    fn wrong<T>(&mut self) -> Option<T> {
        self.mistake.get_or_insert(self.at.min(self.text.len()));
        None
    }

    /// A value, or what there is of it before a mistake.
    fn value(&mut self) -> Option<Raw<'t>> {
        self.space();
        match self.peek() {
            Some(b'{' | b'[') if self.depth >= DEPTH => self.wrong(),
            Some(b'{') => {
                self.depth += 1;
                let object = self.object();
                self.depth -= 1;
                Some(Raw::Object(object))
            }
            Some(b'[') => {
                self.depth += 1;
                let list = self.list();
                self.depth -= 1;
                Some(list)
            }
            Some(b'"') => self.string().map(Raw::Text),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => self.word(),
        }
    }

    fn word(&mut self) -> Option<Raw<'t>> {
        let rest = self.text.get(self.at..)?;
        let words = [
            ("true", Raw::Boolean(true)),
            ("false", Raw::Boolean(false)),
            ("null", Raw::Null),
        ];
        for (word, value) in words {
            if rest.starts_with(word) {
                self.at += word.len();
                return Some(value);
            }
        }
        self.wrong()
    }

    fn number(&mut self) -> Option<Raw<'t>> {
        let rest = self.text.get(self.at..)?;
        let part = |c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.' | 'e' | 'E');
        let end = rest.find(|c| !part(c)).unwrap_or(rest.len());
        let number = rest.get(..end)?;
        if number.parse::<f64>().is_err() {
            return self.wrong();
        }
        self.at += end;
        Some(match number.parse() {
            Ok(number) => Raw::Number(number),
            Err(_) => Raw::Text(number.into()),
        })
    }

    /// A value, before whose objects and lists reading may pause.
    async fn outer(&mut self, depth: u32, steps: &Steps) -> Option<Raw<'t>> {
        self.space();
        steps.read(self.at).await;
        match (self.peek(), depth.checked_sub(1)) {
            (Some(b'['), Some(depth)) => {
                self.depth += 1;
                self.at += 1;
                let mut entries = Vec::new();
                let mut complete = true;
                while complete && !self.closes(b']') {
                    entries.extend(Box::pin(self.outer(depth, steps)).await);
                    complete = self.goes_on(b']');
                }
                self.depth -= 1;
                Some(Raw::List { entries, complete })
            }
            (Some(b'{'), Some(depth)) => {
                self.depth += 1;
                self.at += 1;
                let mut record = Record::default();
                while !self.closes(b'}')
                    && let Some((name, at)) = self.name()
                {
                    self.space();
                    let value = match self.peek() {
                        // Most values are neither, and cost no allocation.
                        Some(b'[' | b'{') => Box::pin(self.outer(depth, steps)).await,
                        _ => self.value(),
                    };
                    if let Some(value) = value {
                        record.properties.push(Property { name, value, at });
                    }
                    if !self.goes_on(b'}') {
                        break;
                    }
                }
                self.depth -= 1;
                Some(Raw::Object(record))
            }
            _ => self.value(),
        }
    }

    fn list(&mut self) -> Raw<'t> {
        self.at += 1;
        let mut entries = Vec::new();
        let mut complete = true;
        while complete && !self.closes(b']') {
            let entry = self.value();
            entries.extend(entry);
            complete = self.goes_on(b']');
        }
        Raw::List { entries, complete }
    }

    fn object(&mut self) -> Record<'t> {
        self.at += 1;
        let mut record = Record::default();
        while !self.closes(b'}')
            && let Some((name, at)) = self.name()
        {
            if let Some(value) = self.value() {
                record.properties.push(Property { name, value, at });
            }
            if !self.goes_on(b'}') {
                break;
            }
        }
        record
    }

    /// Whether this bracket comes next, which is taken.
    fn closes(&mut self, bracket: u8) -> bool {
        self.space();
        self.take(bracket)
    }

    /// Whether another entry or the closing bracket follows. Anything else is a mistake.
    fn goes_on(&mut self, bracket: u8) -> bool {
        self.space();
        let goes_on = self.mistake.is_none() && (self.take(b',') || self.peek() == Some(bracket));
        if !goes_on {
            self.wrong::<()>();
        }
        goes_on
    }

    /// The name of a property up to its colon, and where it is.
    fn name(&mut self) -> Option<(Cow<'t, str>, Location)> {
        let at = self.at;
        let name = match self.peek() {
            Some(b'"') => self.string(),
            _ => self.wrong(),
        };
        self.space();
        let Some(name) = name.filter(|_| self.take(b':')) else {
            return self.wrong();
        };
        Some((name, self.lines.at(at)))
    }

    fn string(&mut self) -> Option<Cow<'t, str>> {
        let begin = self.at;
        self.at += 1;
        let mut decoded: Option<String> = None;
        loop {
            let rest = self.text.get(self.at..)?;
            let Some(end) = rest.find(['"', '\\']) else {
                // The mistake is the quotation mark that nothing closes.
                self.at = begin;
                return self.wrong();
            };
            let plain = rest.get(..end)?;
            self.at += end + 1;
            if rest.as_bytes().get(end) == Some(&b'"') {
                return Some(match decoded {
                    None => plain.into(),
                    Some(text) => (text + plain).into(),
                });
            }
            let text = decoded.get_or_insert_default();
            text.push_str(plain);
            let Some(character) = self.escape() else {
                return self.wrong();
            };
            decoded.get_or_insert_default().push(character);
        }
    }

    /// What is meant by what comes after a backslash.
    fn escape(&mut self) -> Option<char> {
        let letter = self.peek()?;
        self.at += 1;
        Some(match letter {
            b'"' | b'\\' | b'/' => char::from(letter),
            b'b' => '\u{8}',
            b'f' => '\u{C}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let unit = self.unit()?;
                let before = self.at;
                let rest = self.text.get(self.at..)?;
                if (0xD800..0xDC00).contains(&unit) && rest.starts_with("\\u") {
                    self.at += 2;
                    let second = self.unit()?;
                    let pair = char::decode_utf16([unit, second]).next();
                    match pair {
                        Some(Ok(character)) => character,
                        // The second one is a character of its own.
                        _ => {
                            self.at = before;
                            char::REPLACEMENT_CHARACTER
                        }
                    }
                } else {
                    char::from_u32(unit.into()).unwrap_or(char::REPLACEMENT_CHARACTER)
                }
            }
            _ => {
                self.at -= 1;
                return None;
            }
        })
    }

    fn unit(&mut self) -> Option<u16> {
        let digits = self.text.get(self.at..self.at + 4)?;
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        self.at += 4;
        u16::from_str_radix(digits, 16).ok()
    }
}
