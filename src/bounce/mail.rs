//! What there is to read in a message: its texts and its delivery status, without the message that came back
//! with them.

use std::borrow::Cow;

use super::html::{self, starts_with};
use super::{charset, decode, wide};

/// How deep parts may stand in parts, and how many there may be. Real reports have three levels and five parts.
const DEEPEST: usize = 8;
const MOST_PARTS: usize = 200;

/// How often the bytes of a file are looked at, to find the texts in it.
const WAYS: usize = 6;

/// What there is to read.
#[derive(Default)]
pub struct Reading<'a> {
    /// The texts, decoded.
    pub texts: Vec<Cow<'a, str>>,
    /// Whether the original message is among the parts, which isn't read.
    pub has_original: bool,
    /// Whether there were more parts than are read.
    pub is_cut: bool,
    /// How many bytes were looked at.
    pub steps: usize,
    parts: usize,
}

/// Finds what there is to read in a text.
pub fn read(text: &str) -> Reading<'_> {
    let mut reading = Reading::default();
    // No text has that character: these are bytes, in which texts stand.
    if text.contains('\0') {
        reading.steps += text.len() * WAYS;
        for text in wide::texts(&wide::bytes_of(text)) {
            let mut inner = Reading::default();
            inner.whole(&text);
            reading.take(inner);
        }
    } else {
        reading.whole(text);
    }
    reading
}

impl<'a> Reading<'a> {
    /// A text of which nothing is known.
    fn whole(&mut self, text: &'a str) {
        let text = text.trim_start_matches(['\u{feff}', '\r', '\n', ' ', '\t']);
        self.steps += text.len();
        if is_message(text) {
            self.part(text, false, 0);
        } else if let Some((before, boundary, body)) = parts_without_head(text) {
            self.plain(before);
            // Somebody left the head out: what it would say is taken from the parts.
            let is_report = contains_word(body, "message/delivery-status");
            self.multipart(body, boundary, is_report, 0);
        } else {
            self.plain(text);
        }
    }

    /// A text as a reader sees it.
    fn add(&mut self, text: Cow<'a, str>) {
        let text = charset::without_escapes(charset::with_words(text));
        self.texts.push(text);
    }

    /// Text that stands there by itself. It may be HTML, or encoded without saying so.
    fn plain(&mut self, text: &'a str) {
        self.steps += text.len();
        let text = match is_base64(text) {
            true => Cow::Owned(charset::text(decode::base64(text), "")),
            false => Cow::Borrowed(text),
        };
        // Before the ends of lines are looked at, since such a word ends as a line of quoted-printable does.
        let text = charset::with_words(text);
        let text = match ["=\n", "=\r\n", "=3D"]
            .iter()
            .any(|sign| text.contains(sign))
        {
            true => Cow::Owned(charset::text(decode::quoted_printable(&text), "")),
            false => text,
        };
        self.add(match html::is_html(&text) {
            true => Cow::Owned(html::text(&text)),
            false => text,
        });
    }

    /// A part: its head, an empty line, its body.
    fn part(&mut self, text: &'a str, is_in_report: bool, depth: usize) {
        self.parts += 1;
        if depth > DEEPEST || self.parts > MOST_PARTS {
            self.is_cut = true;
            return;
        }
        let (head, body) = split_head(text);
        let head = Head::of(head);
        let is = |kind: &str| starts_with(head.kind.as_bytes(), kind);
        if is("multipart/") {
            let is_report = is("multipart/report");
            if let Some(boundary) = head.boundary() {
                self.multipart(body, &boundary, is_report, depth);
            }
        } else if is("message/rfc822") || is("message/global") && !is("message/global-delivery") {
            // In a report it is what came back; elsewhere somebody may have attached the report itself.
            let inner = head.decoded(body);
            let (inner_head, _) = split_head(inner.trim_start());
            let is_report = starts_with(Head::of(inner_head).kind.as_bytes(), "multipart/report");
            if is_in_report || !is_report {
                self.has_original = true;
                return;
            }
            match inner {
                Cow::Borrowed(inner) => self.part(inner.trim_start(), false, depth + 1),
                Cow::Owned(inner) => self.owned(inner.trim_start(), depth + 1),
            }
        } else if is("text/rfc822-headers") {
            self.has_original = true;
        } else if is("text/html") {
            let body = head.decoded(body);
            self.steps += body.len();
            self.add(Cow::Owned(html::text(&body)));
        } else if head.kind.is_empty()
            || is("text/")
            || is("message/delivery-status")
            || is("message/global-delivery")
        {
            let body = head.decoded(body);
            self.steps += body.len();
            self.add(body);
        } else if is("application/") && !is_in_report {
            self.attached(&head, body, depth);
        }
    }

    /// A file that somebody attached: a report, or the details of one.
    fn attached(&mut self, head: &Head, body: &str, depth: usize) {
        let name = head.parameter("name=").unwrap_or_default();
        let end = name.rsplit('.').next().unwrap_or_default();
        let is_one_of = |ends: &[&str]| ends.iter().any(|known| end.eq_ignore_ascii_case(known));
        let is_mail = is_one_of(&["eml"]);
        if !is_mail && !is_one_of(&["msg", "txt", "log"]) {
            return;
        }
        let text = head.decoded(body);
        self.steps += text.len();
        let (inner, _) = split_head(text.trim_start());
        if !is_mail {
            let mut inner = Reading::default();
            inner.plain(&text);
            inner.parts = self.parts;
            self.take(inner);
        } else if starts_with(Head::of(inner).kind.as_bytes(), "multipart/report") {
            self.owned(text.trim_start(), depth + 1);
        }
    }

    /// A part in a text of its own.
    fn owned(&mut self, text: &str, depth: usize) {
        let mut inner = Reading {
            parts: self.parts,
            ..Reading::default()
        };
        inner.part(text, false, depth);
        self.take(inner);
    }

    /// Takes over what was found in a text that is soon gone.
    fn take(&mut self, inner: Reading<'_>) {
        self.steps += inner.steps;
        self.parts = inner.parts;
        self.is_cut |= inner.is_cut;
        self.has_original |= inner.has_original;
        let texts = inner.texts.into_iter();
        self.texts
            .extend(texts.map(|text| Cow::Owned(text.into_owned())));
    }

    /// The parts between lines of a boundary.
    fn multipart(&mut self, body: &'a str, boundary: &str, is_report: bool, depth: usize) {
        self.steps += body.len();
        let mut start = None;
        let mut at = 0;
        for line in body.split_inclusive('\n') {
            let end = at;
            at += line.len();
            let Some(rest) = line
                .strip_prefix("--")
                .and_then(|line| line.strip_prefix(boundary))
            else {
                continue;
            };
            let rest = rest.trim_end();
            if !(rest.is_empty() || rest == "--") {
                continue;
            }
            // Lines begin and end where characters do.
            if let Some(part) = start.and_then(|start| body.get(start..end)) {
                self.part(part, is_report, depth + 1);
            }
            start = rest.is_empty().then_some(at);
        }
        if let Some(part) = start.and_then(|start| body.get(start..)) {
            self.part(part, is_report, depth + 1);
        }
    }
}

/// What a head says of its body.
#[derive(Default)]
struct Head {
    kind: String,
    encoding: String,
}

impl Head {
    fn of(head: &str) -> Head {
        let mut found = Head::default();
        let mut last: Option<bool> = None;
        for line in head.lines() {
            if line.starts_with([' ', '\t']) {
                match last {
                    Some(true) => found.kind.push_str(line),
                    Some(false) => found.encoding.push_str(line),
                    None => {}
                }
                continue;
            }
            last = None;
            let Some((name, value)) = line.split_once(':') else {
                continue;
            };
            let name = name.trim_end();
            if name.eq_ignore_ascii_case("content-type") {
                value.trim().clone_into(&mut found.kind);
                last = Some(true);
            } else if name.eq_ignore_ascii_case("content-transfer-encoding") {
                value.trim().clone_into(&mut found.encoding);
                last = Some(false);
            }
        }
        found
    }

    fn boundary(&self) -> Option<String> {
        self.parameter("boundary=")
    }

    /// What the content type says after a name and `=`.
    fn parameter(&self, name: &str) -> Option<String> {
        let bytes = self.kind.as_bytes();
        let at = (0..bytes.len()).find(|at| {
            let rest = bytes.get(*at..).unwrap_or_default();
            starts_with(rest, name)
        })?;
        let value = self.kind.get(at + name.len()..)?;
        let value = match value.strip_prefix('"') {
            Some(quoted) => quoted.split('"').next()?,
            None => value.split([';', ' ', '\t']).next()?,
        };
        (!value.is_empty()).then(|| value.to_owned())
    }

    fn decoded<'a>(&self, body: &'a str) -> Cow<'a, str> {
        let is = |encoding: &str| starts_with(self.encoding.as_bytes(), encoding);
        let charset = self.parameter("charset=").unwrap_or_default();
        if is("base64") {
            Cow::Owned(charset::text(decode::base64(body), &charset))
        } else if is("quoted-printable") {
            Cow::Owned(charset::text(decode::quoted_printable(body), &charset))
        } else {
            charset::of_characters(body, &charset)
        }
    }
}

/// Divides a part at its first empty line.
fn split_head(text: &str) -> (&str, &str) {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.trim_end_matches(['\r', '\n']).is_empty() {
            // Lines begin and end where characters do.
            return (&text[..at], &text[at + line.len()..]);
        }
        at += line.len();
    }
    (text, "")
}

/// Whether a text begins with the head of a message: fields only, and one that speaks of the body or of the way.
fn is_message(text: &str) -> bool {
    let (head, _) = split_head(text);
    let mut is_one = false;
    for (place, line) in head.lines().enumerate() {
        if line.starts_with([' ', '\t']) && place > 0 || place == 0 && line.starts_with("From ") {
            continue;
        }
        let Some((name, _)) = line.split_once(':') else {
            return false;
        };
        let name = name.trim_end().as_bytes();
        if name.is_empty() || name.iter().any(|byte| !byte.is_ascii_graphic()) {
            return false;
        }
        const SIGNS: [&str; 4] = ["content-type", "mime-version", "received", "return-path"];
        is_one |= SIGNS
            .iter()
            .any(|sign| name.eq_ignore_ascii_case(sign.as_bytes()));
    }
    is_one
}

/// The parts of a message whose head is missing: what stands before them, their boundary, and they.
fn parts_without_head(text: &str) -> Option<(&str, &str, &str)> {
    let mut at = 0;
    let mut lines = text.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        if let Some(boundary) = line.trim_end().strip_prefix("--")
            && boundary.len() > 2
            && lines
                .peek()
                .is_some_and(|next| starts_with(next.as_bytes(), "content-"))
        {
            // It is where a line begins.
            return Some((&text[..at], boundary, &text[at..]));
        }
        at += line.len();
    }
    None
}

/// Whether a text consists of nothing but base64.
fn is_base64(text: &str) -> bool {
    let text = text.trim();
    text.len() >= 64
        && !text.contains(' ')
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"+/=\r\n".contains(&byte))
}

/// Whether a word in lower case stands in a text, whatever the text's case.
fn contains_word(text: &str, word: &str) -> bool {
    let mut lines = text.lines();
    lines.any(|line| {
        line.split([' ', ';', ':'])
            .any(|piece| piece.eq_ignore_ascii_case(word))
    })
}
