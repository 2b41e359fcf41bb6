//! What a bounce message means.

use super::code::Code;
use super::mail;
use super::name::{Name, NameKind};
use super::row::Row;
use super::scan::{Hits, Scan, lowered, single_spaces};
use super::tables::{CLASSES, DETAILS, SUBJECTS, WRAPPERS};

/// What a bounce message means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bounce {
    /// What was found, in the order in which it is worth reading: codes that only say that another server
    /// refused come last.
    pub findings: Vec<Finding>,
    /// Names of servers and connectors, and what else helps to find the place.
    pub names: Vec<Name>,
    /// Whether the original message is attached. It isn’t read.
    pub has_original: bool,
    /// Whether there is more than was read.
    pub is_cut: bool,
    /// How many bytes were looked at, those of decoded parts included.
    #[doc(hidden)]
    pub steps: usize,
}

/// A code, or a text without one, and what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The code.
    pub code: Option<Code>,
    /// The reply code before it, or instead of it.
    pub reply: Option<u16>,
    /// The text that it stands in; empty where there is none.
    pub quote: String,
    /// Its meanings: one, unless the text leaves it open.
    pub rows: Vec<&'static Row>,
    /// What decided.
    pub certainty: Certainty,
    /// Whether documents have the code only as its [twin](Code::twin).
    pub is_twin: bool,
}

/// What decided what a code means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// The text.
    Text,
    /// The number: only one meaning of it is known.
    Number,
    /// Nothing: the number has a meaning that the text doesn’t confirm, or several.
    Open,
    /// Only its class: no document explains the code.
    Class,
}

impl Certainty {
    /// Every kind.
    pub const ALL: [Certainty; 4] = [
        Certainty::Text,
        Certainty::Number,
        Certainty::Open,
        Certainty::Class,
    ];

    /// A stable name.
    pub const fn id(self) -> &'static str {
        match self {
            Certainty::Text => "text",
            Certainty::Number => "number",
            Certainty::Open => "open",
            Certainty::Class => "class",
        }
    }
}

/// How long a quote may be, in bytes.
const LONGEST_QUOTE: usize = 300;

/// What a bounce message means, or a line of it, or a code.
///
/// Any text will do, of any length: it takes time and memory in proportion to it.
///
/// ```
/// use connector_checker::bounce::explain;
/// let bounce = explain("LED=450 4.4.316 Connection refused [Message=Socket error code 10061]");
/// assert_eq!(bounce.findings[0].rows[0].id, "4.4.316");
/// assert!(explain("Hello").findings.is_empty());
/// ```
pub fn explain(text: &str) -> Bounce {
    let reading = mail::read(text);
    let mut scan = Scan::default();
    for text in &reading.texts {
        scan.look(text);
    }
    let mut findings: Vec<(bool, Finding)> = scan.codes.into_iter().map(finding).collect();
    findings.sort_by_key(|(says_little, _)| *says_little);
    let findings = findings.into_iter().map(|(_, finding)| finding);
    let mut findings: Vec<Finding> = findings.collect();
    let mut steps = reading.steps + scan.steps;
    for text in &reading.texts {
        steps += text.len();
        findings.extend(without_code(text, findings.is_empty()));
    }
    if findings.is_empty() {
        let rows = scan.names.iter().filter_map(of_attribute);
        findings.extend(rows.map(by_text));
    }
    Bounce {
        findings,
        names: scan.names,
        has_original: reading.has_original,
        is_cut: reading.is_cut || scan.is_cut,
        steps,
    }
}

/// Whether a code says little beside others: only that another server refused, or, as 5.0.0 and 5.3.0 do, that something else
/// is wrong. A code that is known to mean something by its text, or by its number, says it around another one too.
fn says_little(code: Code, certainty: Certainty, is_outer: bool) -> bool {
    let is_sure = matches!(certainty, Certainty::Text | Certainty::Number);
    !is_sure && (is_outer || code.detail == 0) || WRAPPERS.iter().any(|codes| codes.contain(code))
}

/// What was found of a code, and whether it says little beside others.
fn finding(hits: Hits) -> (bool, Finding) {
    let code = hits.code;
    let texts: Vec<String> = hits.texts.iter().map(|text| lowered(text)).collect();
    let (rows, certainty, is_twin) = meanings(code, &texts);
    // A number without a reply code that nothing confirms may be none.
    let is_bare = hits.reply.is_none() && matches!(certainty, Certainty::Open | Certainty::Class);
    let says_little = is_bare || says_little(code, certainty, hits.is_outer);
    // The longest text says most.
    let quote = hits.texts.into_iter().max_by_key(String::len);
    let mut quote = quote.unwrap_or_default();
    quote.truncate(quote.floor_char_boundary(LONGEST_QUOTE));
    let finding = Finding {
        code: Some(code),
        reply: hits.reply,
        quote,
        rows,
        certainty,
        is_twin,
    };
    (says_little, finding)
}

/// What a code means by the texts around it.
fn meanings(code: Code, texts: &[String]) -> (Vec<&'static Row>, Certainty, bool) {
    let mut is_twin = false;
    let mut rows: Vec<&'static Row> = Row::all().filter(|row| row.has(code)).collect();
    if rows.is_empty() {
        is_twin = true;
        rows = Row::all().filter(|row| row.has(code.twin())).collect();
    }
    if rows.is_empty() {
        return (rows, Certainty::Class, false);
    }
    let is_told = |row: &&'static Row| texts.iter().any(|text| row.is_told_by(text));
    let told: Vec<&'static Row> = rows.iter().copied().filter(is_told).collect();
    if !told.is_empty() {
        return (told, Certainty::Text, is_twin);
    }
    let plain = rows.iter().all(|row| row.texts.is_empty());
    match rows.len() {
        1 if plain => (rows, Certainty::Number, is_twin),
        // Which of the twin’s meanings it is, and whether it is any, nothing says.
        _ if is_twin => (Vec::new(), Certainty::Class, false),
        _ => (rows, Certainty::Open, is_twin),
    }
}

/// What a text says without a code: in words that only one message has, or, where nothing else was found, with a
/// reply code alone.
fn without_code(text: &str, is_all: bool) -> Vec<Finding> {
    let lower = lowered(text);
    let mut findings = Vec::new();
    for row in Row::all().filter(|row| row.codes.is_empty() && row.is_told_by(&lower)) {
        findings.push(by_text(row));
    }
    if is_all
        && findings.is_empty()
        && let Some((reply, quote)) = text.lines().find_map(reply_alone)
    {
        let lower = lowered(&quote);
        let rows: Vec<&'static Row> = Row::all().filter(|row| row.is_told_by(&lower)).collect();
        let certainty = match rows.is_empty() {
            true => Certainty::Class,
            false => Certainty::Text,
        };
        findings.push(Finding {
            code: None,
            reply: Some(reply),
            quote,
            rows,
            certainty,
            is_twin: false,
        });
    }
    findings
}

/// A meaning that only words tell.
fn by_text(row: &'static Row) -> Finding {
    Finding {
        code: None,
        reply: None,
        quote: String::new(),
        rows: vec![row],
        certainty: Certainty::Text,
        is_twin: false,
    }
}

/// The meaning of an attribute.
fn of_attribute(name: &Name) -> Option<&'static Row> {
    let number = name.text.strip_prefix("ATTR")?;
    Row::of_attribute(number).filter(|_| name.kind == NameKind::Attribute)
}

/// The reply of a server in a line, without an enhanced code: `550 Unable to relay`.
fn reply_alone(line: &str) -> Option<(u16, String)> {
    const REPLIES: [u16; 20] = [
        421, 450, 451, 452, 454, 455, 501, 502, 503, 504, 521, 530, 534, 535, 550, 551, 552, 553,
        554, 571,
    ];
    let mut from = 0;
    let mut before = ' ';
    for word in line.split_inclusive([' ', ';', '-', '\'', '"', '=', ':']) {
        let start = from;
        from += word.len();
        let number = word.trim_end_matches([' ', '-']);
        let is_end = word.ends_with([' ', '-']);
        let follows = line.get(from..)?.trim_start().chars().next();
        let is_reply = is_end && number.len() == 3 && follows.is_some_and(char::is_alphabetic);
        let stands = start == 0
            || matches!(before, ';' | '\'' | '"' | '=' | ':')
            || line.get(..start)?.ends_with(": ");
        if is_reply
            && stands
            && let Ok(reply) = number.parse()
            && REPLIES.contains(&reply)
        {
            let quote = line.get(start..)?;
            // There is a character's boundary there.
            let quote = &quote[..quote.floor_char_boundary(LONGEST_QUOTE)];
            return Some((reply, single_spaces(quote)));
        }
        before = word.chars().next_back()?;
    }
    None
}

impl Finding {
    /// What the numbers say by the standard: whether the failure is temporary, and what it is about.
    pub fn class(&self) -> String {
        let class = match (self.code, self.reply) {
            (Some(code), _) => u16::from(code.class),
            (None, Some(reply)) => reply / 100,
            (None, None) => return String::new(),
        };
        // Only failures are found, which begin with 4 or 5.
        let kind = if class == 4 { CLASSES[0] } else { CLASSES[1] };
        let Some(code) = self.code else {
            return [kind, "."].concat();
        };
        let subject = SUBJECTS.get(usize::from(code.subject)).copied();
        let mut words = [kind, ". It concerns ", subject.unwrap_or_default()].concat();
        let mut details = DETAILS.iter();
        let is_it =
            |detail: &&(u16, u16, &str)| (detail.0, detail.1) == (code.subject, code.detail);
        if let Some((_, _, says)) = details.find(is_it) {
            words.push_str(": “");
            words.push_str(says);
            words.push('”');
        }
        words.push('.');
        words
    }
}
