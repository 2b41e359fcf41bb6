//! Finds the codes and names in a text.

use super::code::Code;
use super::html::starts_with;
use super::name::{MARKERS, Name, NameKind};
use super::row::Row;

/// How many different codes are told apart, and how many places of each are looked at.
const MOST_CODES: usize = 40;
const MOST_PLACES: usize = 6;

/// How many names are kept, and how long one may be, in bytes.
const MOST_NAMES: usize = 24;
const LONGEST_NAME: usize = 200;

/// How far the text that belongs to a code reaches, in bytes: after it, and before.
const AFTER: usize = 600;
const BEFORE: usize = 120;

/// What is found.
#[derive(Default)]
pub struct Scan {
    /// The codes, in their order.
    pub codes: Vec<Hits>,
    /// The names.
    pub names: Vec<Name>,
    /// Whether there were more codes.
    pub is_cut: bool,
    /// How many bytes were looked at.
    pub steps: usize,
}

/// Where a code stands.
pub struct Hits {
    /// The code.
    pub code: Code,
    /// The reply code before it.
    pub reply: Option<u16>,
    /// The texts around it, with single spaces.
    pub texts: Vec<String>,
    /// Whether another code stands in its text, as what another server answered.
    pub is_outer: bool,
}

/// Lines that servers on the way wrote, with addresses and versions in them.
const SKIPPED: [&str; 11] = [
    "received:",
    "received-spf:",
    "x-",
    "arc-",
    "dkim-signature:",
    "authentication-results:",
    "message-id:",
    "references:",
    "in-reply-to:",
    "subject:",
    "thread-topic:",
];

/// Those of them with which the head of a message begins. After a code it is the head of the original message, whatever
/// language its heading is in.
const FIRST_OF_HEAD: [&str; 4] = ["received:", "arc-", "dkim-signature:", "return-path:"];

/// Where the original message or its head begins in a report without parts.
const ORIGINAL: [&str; 5] = [
    "original message headers",
    "content-type: message/rfc822",
    "content-type: text/rfc822-headers",
    "------ this is a copy of",
    "--- below this line is a copy",
];

/// Words before a number that is no code.
const VERSIONS: &[&str] = &[
    "v",
    "ver",
    "version",
    "versión",
    "versione",
    "rev",
    "release",
    "build",
    "exim",
    "postfix",
    "sendmail",
    "linux",
    "php",
    "kernel",
    "mysql",
    "mariadb",
    "wordpress",
    "ubuntu",
    "debian",
    "laravel",
    "symfony",
    "drupal",
    "django",
    "node",
    "section",
    "sections",
    "chapter",
    "kapitel",
    "chapitre",
    "abschnitt",
    "figure",
    "table",
    "tabelle",
];

impl Scan {
    /// Looks at a text.
    pub fn look(&mut self, text: &str) {
        let places = self.find(text);
        for (at, place) in places.iter().enumerate() {
            // A text reaches to the next place of another code. After the last place there is an empty rest.
            let next = places[at + 1..].iter().find(|next| next.code != place.code);
            self.keep(text, place, next);
        }
    }

    /// The places of codes, at most a few of each. Names are taken up on the way.
    fn find(&mut self, text: &str) -> Vec<Place> {
        let mut places: Vec<Place> = Vec::new();
        let mut seen: Vec<(Code, usize)> = Vec::new();
        let mut line_start = 0;
        let mut is_skipped = false;
        let mut is_head = false;
        let mut earlier = 0;
        for line in text.split_inclusive('\n') {
            let start = line_start;
            line_start += line.len();
            self.steps += line.len();
            let trimmed = line.trim_start_matches([' ', '\t', '>']);
            let begins = |prefixes: &[&str]| {
                prefixes
                    .iter()
                    .any(|prefix| starts_with(trimmed.as_bytes(), prefix))
            };
            if begins(&ORIGINAL) {
                break;
            }
            let is_empty = trimmed.trim_end().is_empty();
            let is_continued = line.starts_with([' ', '\t']) && !is_empty;
            is_skipped = begins(&SKIPPED) || is_skipped && is_continued;
            // It ends with an empty line.
            is_head = !is_empty && (is_head || !places.is_empty() && begins(&FIRST_OF_HEAD));
            if is_skipped || is_head {
                continue;
            }
            let bytes = line.as_bytes();
            let mut before = b' ';
            let first = line.len() - trimmed.len();
            for (at, byte) in bytes.iter().enumerate() {
                let is_start = !before.is_ascii_alphanumeric();
                before = *byte;
                if !is_start {
                    continue;
                }
                match byte {
                    b'4' | b'5' => {
                        let place = place(text, start, start + at, earlier);
                        let Some(place) = place.filter(|place| place.start >= earlier) else {
                            continue;
                        };
                        let known = seen.iter().position(|(code, _)| *code == place.code);
                        if known.is_none() && seen.len() == MOST_CODES {
                            self.is_cut = true;
                            continue;
                        }
                        let known = known.unwrap_or_else(|| {
                            seen.push((place.code, 0));
                            seen.len() - 1
                        });
                        earlier = place.end;
                        if let Some((_, count)) = seen.get_mut(known)
                            && *count < MOST_PLACES
                        {
                            *count += 1;
                            places.push(place);
                        }
                    }
                    b'A'..=b'Z' | b'a'..=b'z' => self.name(line, at, at == first),
                    _ => {}
                }
            }
            self.mailbox_server(line);
        }
        places
    }

    /// Takes up the server of Exchange Online that wrote the report, if a line names it after a colon, in whatever language.
    fn mailbox_server(&mut self, line: &str) {
        let Some((_, server)) = line.rsplit_once([':', '：']) else {
            return;
        };
        let server = without_type(server.trim()).trim_end_matches('.');
        if server.len() <= LONGEST_NAME && is_mailbox_server(server) {
            self.add(NameKind::Reporter, server);
        }
    }

    fn keep(&mut self, text: &str, place: &Place, next: Option<&Place>) {
        let end = text.floor_char_boundary(place.end + AFTER);
        let end = next.map_or(end, |next| end.min(next.start));
        let between = next.and_then(|next| text.get(place.end..next.start));
        let is_outer = between.is_some_and(|between| between.len() <= AFTER && opens(between));
        let words = text.get(place.from..end).unwrap_or_default();
        self.steps += words.len();
        let words = single_spaces(&paragraph(words, place.start - place.from));
        match self.codes.iter_mut().find(|hits| hits.code == place.code) {
            Some(hits) => {
                hits.reply = hits.reply.or(place.reply);
                hits.texts.push(words);
                hits.is_outer |= is_outer;
            }
            None => self.codes.push(Hits {
                code: place.code,
                reply: place.reply,
                texts: vec![words],
                is_outer,
            }),
        }
    }

    /// Takes up the name after a marker, if one stands at this place of a line.
    fn name(&mut self, line: &str, at: usize, is_first: bool) {
        let bytes = line.as_bytes().get(at..).unwrap_or_default();
        if let Some(number) = line.get(at..).and_then(attribute) {
            self.add(NameKind::Attribute, &["ATTR", number].concat());
            return;
        }
        let letter = bytes.first().map(u8::to_ascii_lowercase);
        for (marker, kind, is_at_start) in MARKERS {
            // Few words begin like one, and this is asked of every word.
            if marker.as_bytes().first() != letter.as_ref() {
                continue;
            }
            if is_at_start && !is_first || !starts_with(bytes, marker) {
                continue;
            }
            let rest = line.get(at + marker.len()..).unwrap_or_default();
            // There is a character's boundary there.
            let rest = &rest[..rest.floor_char_boundary(LONGEST_NAME)];
            // Delivery reports say by which rules a name is meant: dns;mail.contoso.com
            let rest = without_type(rest.trim_start());
            // Postfix and Exim: host mail.contoso.com[192.0.2.1] said. The word alone says nothing.
            let is_host = marker == "host ";
            let is_end = |letter: char| match kind {
                NameKind::Connector if marker.ends_with('\'') => letter == '\'',
                NameKind::Connector if marker.ends_with('"') => letter == '"',
                NameKind::Connector => matches!(letter, ';' | ',' | ']' | '>' | '\r' | '\n'),
                NameKind::Detail => matches!(letter, ']' | '\r' | '\n'),
                _ => {
                    letter.is_whitespace()
                        || matches!(letter, ']' | ';' | ',' | '}' | '(' | ')' | '<')
                        || is_host && letter == '['
                }
            };
            // A server without a name is given by its address.
            let (kind, rest) = match (kind, rest.strip_prefix('[')) {
                (NameKind::Remote, Some(address)) if !is_host => (NameKind::Address, address),
                _ => (kind, rest),
            };
            let name = rest.split(is_end).next().unwrap_or_default().trim();
            let after = rest.get(name.len()..).unwrap_or_default();
            if is_host && !(name.contains('.') && after.trim_start().starts_with('[')) {
                continue;
            }
            match kind {
                NameKind::Remote | NameKind::Reporter => {
                    let name = name.trim_end_matches(['.', ':']);
                    let is_own = marker == "server at " && is_mailbox_server(name);
                    self.add(if is_own { NameKind::Reporter } else { kind }, name);
                }
                // A trace has line ends in it as XML does.
                NameKind::Connector => self.add(kind, name.split("&#x").next().unwrap_or_default()),
                _ => self.add(kind, name),
            }
        }
    }

    fn add(&mut self, kind: NameKind, text: &str) {
        let is_known = |name: &Name| name.kind == kind && name.text.eq_ignore_ascii_case(text);
        if text.is_empty() || self.names.len() >= MOST_NAMES || self.names.iter().any(is_known) {
            return;
        }
        self.names.push(Name {
            kind,
            text: text.to_owned(),
        });
    }
}

/// A name in a delivery report, without the type before it: `dns; mail.contoso.com`.
fn without_type(name: &str) -> &str {
    match name.split_once(';') {
        Some((kind, rest)) if kind.eq_ignore_ascii_case("dns") => rest.trim_start(),
        _ => name,
    }
}

/// The number of an attribute with which a text begins: ATTR36, ATTR-36, ATTR 55.1. In other letters it’s a word like others,
/// unless a known number is its end.
fn attribute(text: &str) -> Option<&str> {
    const WORD: &str = "attr";
    if !starts_with(text.as_bytes(), WORD) {
        return None;
    }
    let (word, rest) = text.split_at_checked(WORD.len())?;
    let is_plain = word.bytes().all(|byte| byte.is_ascii_uppercase());
    let rest = match is_plain {
        true => rest.strip_prefix(ATTRIBUTE_SIGNS).unwrap_or(rest),
        false => rest,
    };
    let length = rest
        .bytes()
        .take_while(|byte| byte.is_ascii_digit() || *byte == b'.');
    let (number, after) = rest.split_at_checked(length.count())?;
    let number = number.trim_end_matches('.');
    let is_word = after.starts_with(|next: char| next.is_alphanumeric() || next == '_');
    let is_number = matches!(number.len(), 1..=6) && !number.starts_with('.');
    let is_known = || Row::of_attribute(number).is_some();
    (is_number && !is_word && (is_plain || is_known())).then_some(number)
}

/// Characters between the word of an attribute and its number.
const ATTRIBUTE_SIGNS: [char; 6] = [' ', '-', '_', '#', ':', '\u{a0}'];

/// Where a code stands in a text.
struct Place {
    code: Code,
    reply: Option<u16>,
    start: usize,
    end: usize,
    /// Where the text before it begins.
    from: usize,
}

/// The code that stands at this place, if it is one and not part of an address, a version or a date.
fn place(text: &str, line_start: usize, start: usize, earlier: usize) -> Option<Place> {
    let token = Token::of(text.get(start..)?)?;
    let code = token.code;
    let end = start + token.length;
    let after = text.as_bytes().get(end..).unwrap_or_default();
    let is_cut_off = match after {
        [b'.', b'.' | b'0'..=b'9', ..] => true,
        // German makes one word of a code and what it is: 5.7.64-Fehler. Versions look the same.
        [b'-', next, ..] if next.is_ascii_alphabetic() => !Row::all().any(|row| row.has(code)),
        [b'-', next, ..] => next.is_ascii_digit(),
        [b'/', next, ..] => next.is_ascii_digit() && !matches!(next, b'4' | b'5'),
        [next, ..] => next.is_ascii_alphanumeric() || matches!(next, b'_' | b'@'),
        [] => false,
    };
    let before = text.get(line_start..start)?;
    let reply = reply_before(before);
    let stands_free = match before.as_bytes() {
        [] => true,
        [.., one, b'-' | b'/'] => one.is_ascii_digit(),
        [.., last] => !matches!(last, b'.' | b'_' | b'@' | b'-' | b'/' | b'\\' | b'+'),
    };
    if is_cut_off || !stands_free || reply.is_none() && (is_version(before) || is_date(code, after))
    {
        return None;
    }
    if token.has_blanks && !is_certain(text, &token, start, before, reply) {
        return None;
    }
    let from = text.ceil_char_boundary(start.saturating_sub(BEFORE));
    Some(Place {
        code,
        reply,
        start,
        end,
        from: from.max(line_start).max(earlier).min(start),
    })
}

/// A code as it is written.
struct Token {
    code: Code,
    /// Its length, in bytes.
    length: usize,
    /// Whether there are blanks in it.
    has_blanks: bool,
}

impl Token {
    /// The code with which a text begins.
    fn of(text: &str) -> Option<Token> {
        let mut rest = text;
        let mut has_blanks = false;
        let mut numbers = [0; 3];
        for (at, number) in numbers.iter_mut().enumerate() {
            if at > 0 {
                let before = after_gap(rest).strip_prefix('.')?;
                let after = after_gap(before);
                // Characters without a width are no blanks: HTML allows a line to break there.
                let gap = &rest[..rest.len() - after.len()];
                has_blanks |= gap.contains(|letter| letter != '.' && !THIN.contains(&letter));
                rest = after;
            }
            let digits = rest.bytes().take(4).take_while(u8::is_ascii_digit).count();
            if digits == 4 {
                return None;
            }
            *number = rest.get(..digits)?.parse().ok()?;
            rest = &rest[digits..];
        }
        let [class, subject, detail] = numbers;
        // A fourth number makes it something else.
        let next = after_gap(rest).strip_prefix('.').map(after_gap);
        let is_longer =
            next.is_some_and(|next| next.starts_with(|next: char| next.is_ascii_digit()));
        if has_blanks && is_longer {
            return None;
        }
        Some(Token {
            code: Code::new(class, subject, detail)?,
            length: text.len() - rest.len(),
            has_blanks,
        })
    }
}

/// Characters without a width, at which a word may be broken.
const THIN: [char; 4] = ['\u{ad}', '\u{200b}', '\u{2060}', '\u{feff}'];

/// How many characters may stand between the numbers of a code, and how much of the text after it is looked at, in bytes.
const WIDEST_GAP: usize = 24;
const NEAR: usize = 160;

/// What comes after blanks, one end of a line among them at most, as where somebody’s program wrapped it.
fn after_gap(text: &str) -> &str {
    let mut has_broken = false;
    let end = text.char_indices().take(WIDEST_GAP).find(|(_, letter)| {
        let is_gap = match letter {
            '\n' => !std::mem::replace(&mut has_broken, true),
            // It quotes the next line.
            '>' => has_broken,
            letter => letter.is_whitespace() || THIN.contains(letter),
        };
        !is_gap
    });
    // A longer gap is none, and neither is the end of the text.
    end.map_or("", |(end, _)| &text[end..])
}

/// Words after which a number is a code, in the languages of most reports.
const CODE_WORDS: [&str; 16] = [
    "status",
    "code",
    "statuscode",
    "smtp",
    "error",
    "ndr",
    "dsn",
    "fehler",
    "fehlercode",
    "foutcode",
    "erreur",
    "código",
    "codigo",
    "codice",
    "errore",
    "fout",
];

/// Whether a number with blanks in it is a code, and no date or numbered heading: a reply code or a word says so, or nothing else is
/// there, or the text after it is that of the code.
fn is_certain(text: &str, token: &Token, start: usize, before: &str, reply: Option<u16>) -> bool {
    let end = start + token.length;
    let rest = text.get(end..).unwrap_or_default();
    let is_all = || {
        text.get(..start)
            .is_some_and(|text| text.trim_start().is_empty())
            && rest.trim_start().is_empty()
    };
    let word = last_word(before);
    let is_named = before.trim_end().ends_with(['#', ';'])
        || CODE_WORDS
            .iter()
            .any(|known| known.eq_ignore_ascii_case(word));
    let is_told = || {
        let near = lowered(&rest[..rest.floor_char_boundary(NEAR)]);
        Row::all().any(|row| row.has(token.code) && row.is_told_by(&near))
    };
    reply.is_some() || is_named || is_all() || is_told()
}

/// Whether a name is that of a server with mailboxes in Exchange Online, not of one that takes mail from outside.
fn is_mailbox_server(name: &str) -> bool {
    const END: &str = ".prod.outlook.com";
    let bytes = name.as_bytes();
    let start = bytes.len().saturating_sub(END.len());
    // The end of a name is compared byte by byte.
    starts_with(&bytes[start..], END) && !name.contains(' ')
}

/// The reply code in front of a code, as in `550 5.7.64`, `550;5.7.711`, `550-5.7.26` and `550 #5.1.0`.
fn reply_before(before: &str) -> Option<u16> {
    let trimmed = before.trim_end_matches([' ', '\u{a0}', ';', '-', '#', ':', '(', '\'']);
    let bytes = trimmed.as_bytes();
    let (rest, digits) = bytes.split_last_chunk::<3>()?;
    let is_free = rest
        .last()
        .is_none_or(|last| !last.is_ascii_alphanumeric() && *last != b'.');
    let is_near = before.len() - trimmed.len() <= 3 && before.len() > trimmed.len();
    match digits {
        [
            first @ (b'4' | b'5'),
            second @ b'0'..=b'9',
            third @ b'0'..=b'9',
        ] if is_free && is_near => {
            let number = [first, second, third]
                .iter()
                .fold(0, |number, digit| number * 10 + u16::from(**digit - b'0'));
            Some(number)
        }
        _ => None,
    }
}

/// The first paragraph of a text after a place in it, without the signs that quote each line. What comes after an empty line speaks
/// of something else; what stands before the code was cut already.
fn paragraph(words: &str, place: usize) -> String {
    let (before, after) = words.split_at_checked(place).unwrap_or(("", words));
    let lines = after.lines().enumerate().map(|(at, line)| match at {
        0 => line,
        _ => line.trim_start_matches(['>', ' ', '\t']),
    });
    let lines: Vec<&str> = lines.take_while(|line| !line.is_empty()).collect();
    [before, &lines.join(" ")].concat()
}

/// Words after which the answer of another server comes.
const ANSWERS: [&str; 6] = [
    "returned",
    "responded",
    "replied",
    "answered",
    "response was",
    " said:",
];

/// Whether what stands between two codes says that the second one is another server’s: `554 5.7.0 < #5.7.133 SMTP; …>`,
/// `550 5.0.350 Remote server returned an error -> 550 …`, `5.1.2 - Bad destination host 550-'5.7.64 …'`.
fn opens(between: &str) -> bool {
    let mut lines = between.lines();
    let _ = lines.next();
    // A report of another recipient begins on a line of its own.
    if lines.any(|line| !line.starts_with([' ', '\t'])) {
        return false;
    }
    let lower = lowered(between);
    let is_left_open = match lower.rfind('<') {
        // Programs write “<<<” before each answer.
        Some(at) => !lower[at..].contains('>') && !lower[..at].ends_with('<'),
        None => false,
    };
    is_left_open
        || ["->", "→"].iter().any(|arrow| lower.contains(arrow))
        || ANSWERS.iter().any(|answer| lower.contains(answer))
        || lower.ends_with("-'")
        || lower.trim_start().starts_with("smtp;")
}

/// Whether the word in front of a number says that it is a version or a section.
fn is_version(before: &str) -> bool {
    let word = last_word(before);
    without_signs(before).ends_with('§')
        || VERSIONS
            .iter()
            .any(|known| known.eq_ignore_ascii_case(word))
}

/// The word in front of a number.
fn last_word(before: &str) -> &str {
    let before = without_signs(before);
    match before.rfind(|letter: char| !letter.is_alphabetic()) {
        Some(at) => before[at..].trim_start_matches(|letter: char| !letter.is_alphabetic()),
        None => before,
    }
}

fn without_signs(before: &str) -> &str {
    before.trim_end_matches([' ', ':', '=', '(', '"', '.'])
}

/// Whether a number is a date, since a time of day comes after it: 5.1.24 10:30.
fn is_date(code: Code, after: &[u8]) -> bool {
    let is_possible = matches!(code.subject, 1..=7) && matches!(code.detail, 10..=99);
    let rest = after
        .iter()
        .skip_while(|byte| matches!(**byte, b' ' | b','))
        .take(5);
    let rest: Vec<u8> = rest.copied().collect();
    is_possible
        && matches!(
            rest.as_slice(),
            [b'0'..=b'2', b'0'..=b'9', b':', b'0'..=b'5', b'0'..=b'9']
                | [b'0'..=b'9', b':', b'0'..=b'5', b'0'..=b'9', ..]
        )
}

/// A text on one line, with single spaces and small letters, as far as those of ASCII go: the texts of rows have no others.
/// A whole report goes through here, so that it is done byte by byte.
pub fn lowered(text: &str) -> String {
    let mut lowered = Vec::with_capacity(text.len());
    for byte in text.bytes() {
        match byte.is_ascii_whitespace() {
            false => lowered.push(byte.to_ascii_lowercase()),
            true if lowered.last() == Some(&b' ') => {}
            true => lowered.push(b' '),
        }
    }
    // Bytes of other letters are as they were.
    let lowered = String::from_utf8(lowered).unwrap_or_default();
    with_attributes(lowered)
}

/// A text in which attributes are written as the texts of rows have them: attr36 for attr-36.
fn with_attributes(text: String) -> String {
    const WORD: &str = "attr";
    let is_number = |rest: &&str| rest.starts_with(|next: char| next.is_ascii_digit());
    let joined = |piece: &str| {
        let rest = piece.strip_prefix(ATTRIBUTE_SIGNS).filter(is_number);
        [WORD, rest.unwrap_or(piece)].concat()
    };
    match text.split_once(WORD) {
        None => text,
        Some((before, after)) => {
            let pieces = after.split(WORD).map(joined);
            [before.to_owned()].into_iter().chain(pieces).collect()
        }
    }
}

/// A text on one line, with single spaces.
pub fn single_spaces(text: &str) -> String {
    let mut single = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !single.is_empty() {
            single.push(' ');
        }
        single.push_str(word);
    }
    single
}
