//! `Format-List`, which no specification describes: what PowerShell 5.1 and 7 print, as people copy it
//! out of a console, with prompts, colours and wrapped lines.
//!
//! A block of `Name : value` lines is an object. Its colons stand below each other, so a line of the
//! same form inside a value of several lines is told apart: it begins where values do.

use super::lines::Lines;
use super::raw::{Property, Raw, Record};
use super::signs::{after_prompt, begins_parameter, is_of_no_width};
use super::steps::Steps;
use crate::organization::{
    AcceptedDomainParameter, InboundParameter, OrganizationConfigParameter, OutboundParameter,
    ParameterId, RemoteDomainParameter, TransportRuleParameter,
};
use std::borrow::Cow;

/// What is in a console's text: objects and commands, in order.
pub(super) enum Piece<'t> {
    /// An object.
    Object(Record<'t>),
    /// A command with the prompt before it, in all its lines, and where it begins.
    Command { line: &'t str, at: usize },
    /// A table's rule of dashes below its header row, and where the header is.
    Table { header: &'t str, at: usize },
}

/// Reads the text line by line.
pub(super) async fn read<'t>(
    text: &'t str,
    lines: &mut Lines<'t>,
    steps: &Steps,
) -> Vec<Piece<'t>> {
    let mut reader = Reader {
        text,
        lines,
        pieces: Vec::new(),
        block: None,
        before: None,
    };
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        reader.line(line.trim_end_matches(['\r', '\n']), at);
        at += line.len();
        steps.read(at).await;
    }
    reader.end_block();
    reader.pieces
}

struct Reader<'t, 'l> {
    text: &'t str,
    lines: &'l mut Lines<'t>,
    pieces: Vec<Piece<'t>>,
    block: Option<Block<'t>>,
    /// The line before, if it wasn't blank.
    before: Option<(&'t str, usize)>,
}

/// An object that is being read.
struct Block<'t> {
    record: Record<'t>,
    /// The column at which names begin, and that of the colon.
    indent: usize,
    colon: usize,
    /// Whether the colons stand below each other. One line alone doesn't tell.
    is_aligned: bool,
    had_blank: bool,
    /// The last line of the last value, and how wide it is with what stands before it.
    last: Cow<'t, str>,
    width: usize,
}

impl<'t> Reader<'t, '_> {
    fn line(&mut self, line: &'t str, at: usize) {
        let clean = plain(without_colours(line));
        if clean.trim().is_empty() {
            if let Some(block) = &mut self.block {
                block.had_blank = true;
            }
            self.before = None;
            return;
        }
        if self.goes_on(line, at) {
            return;
        }
        if let Some(command) = after_prompt(line) {
            self.end_block();
            if !command.trim().is_empty() {
                self.pieces.push(Piece::Command { line, at });
            }
        } else if is_rule(&clean)
            && let Some((header, at)) = self.before
            && !is_property(header)
        {
            self.end_block();
            // Below a property it is no rule of a table, but what somebody drew between two objects.
            if !is_property(header) {
                self.pieces.push(Piece::Table { header, at });
            }
        } else {
            self.property_or_more(line, &clean, at);
        }
        self.before = Some((line, at));
    }

    /// Takes a line that belongs to the command right before it.
    fn goes_on(&mut self, line: &'t str, at: usize) -> bool {
        let (
            None,
            Some(Piece::Command {
                line: command,
                at: begin,
            }),
        ) = (&self.block, self.pieces.last_mut())
        else {
            return false;
        };
        // Nothing stands between them but a line end.
        let end = *begin + command.len();
        let is_next = self
            .text
            .get(end..at)
            .is_some_and(|between| between.trim().is_empty());
        let is_mark = line.trim_start().starts_with(">>");
        let is_open = command.trim_end().ends_with(['`', ',', '|', '{', '(']);
        let goes_on = is_next && (is_mark || is_open || begins_parameter(line.trim_start()));
        if goes_on && let Some(whole) = self.text.get(*begin..at + line.len()) {
            *command = whole;
        }
        goes_on
    }

    fn property_or_more(&mut self, line: &'t str, clean: &str, at: usize) {
        let Some(found) = property(clean) else {
            self.more(clean);
            return;
        };
        if let Some(block) = &mut self.block {
            let is_in_place = found.indent == block.indent && found.colon == block.colon;
            let is_free = !block.is_aligned || block.record.properties.len() == 1;
            let is_name = found.indent == block.indent
                && found.indent <= block.colon
                && (is_in_place || is_free || !block.had_blank && block.is_label(&found));
            let is_repeated = block.record.get(found.name).is_some();
            if is_name && !is_repeated {
                // Two lines whose colons differ: the block isn't aligned.
                block.is_aligned &= is_in_place || !is_free;
                block.had_blank = false;
                block.last = Cow::Owned(found.value.to_owned());
                block.width = clean.chars().count();
                let property = self.make(line, &found, at);
                if let Some(block) = &mut self.block {
                    block.record.properties.push(property);
                }
                return;
            }
            // A line inside a value, unless a blank line has ended the object.
            if !is_repeated && !block.had_blank || found.indent > block.indent {
                self.more(clean);
                return;
            }
            self.end_block();
        }
        let property = self.make(line, &found, at);
        self.block = Some(Block {
            record: Record {
                type_name: None,
                properties: vec![property],
            },
            indent: found.indent,
            colon: found.colon,
            is_aligned: found.is_padded,
            had_blank: false,
            last: Cow::Owned(found.value.to_owned()),
            width: clean.chars().count(),
        });
    }

    fn make(&mut self, line: &str, found: &Line<'_>, at: usize) -> Property<'t> {
        let name_at = line.find(found.name).unwrap_or_default();
        Property {
            name: Cow::Owned(found.name.to_owned()),
            value: Raw::Text(Cow::Owned(found.value.to_owned())),
            at: self.lines.at(at + name_at),
        }
    }

    /// A further line of the last value.
    fn more(&mut self, clean: &str) {
        let Some(block) = &mut self.block else {
            return;
        };
        // Text that begins where names do, after a blank line, is no part of the object.
        let indent = clean.len() - clean.trim_start().len();
        if block.had_blank && indent <= block.indent {
            self.end_block();
            return;
        }
        let is_below = indent <= block.indent;
        let Some(property) = block.record.properties.last_mut() else {
            return;
        };
        let Raw::Text(value) = &mut property.value else {
            return;
        };
        let is_list = value.starts_with('{');
        let is_text = is_any(&property.name, &TEXTS);
        if is_list && value.ends_with('}') || !is_list && !is_text && is_below && block.width < WIDE
        {
            // A sentence below the object, or between two of its properties.
            return;
        }
        let more = clean.trim();
        let between = match (is_list, is_text) {
            (true, _) if value.ends_with(',') => " ",
            (true, _) => "",
            (false, true) => "\n",
            (false, false) => wrapped(&property.name, &block.last),
        };
        let value = value.to_mut();
        value.push_str(between);
        value.push_str(more);
        block.last = Cow::Owned(more.to_owned());
        block.width = clean.trim_end().chars().count();
    }

    fn end_block(&mut self) {
        if let Some(block) = self.block.take() {
            self.pieces.push(Piece::Object(block.record));
        }
    }
}

/// Properties whose values may have several lines.
const TEXTS: [&str; 4] = ["Comment", "Comments", "Description", "Notes"];

/// Properties with values of several words.
const NAMES: [&str; 3] = ["Name", "Identity", "RouteMessageOutboundConnector"];

/// How wide a line is at least that a console has wrapped.
const WIDE: usize = 70;

/// How long a word is at least that a console has cut in the middle.
const LONG: usize = 40;

/// What stood where a console has wrapped a value of one line: it does so at a blank, if the line has one.
fn wrapped(name: &str, last: &str) -> &'static str {
    let has_blank = last.contains(char::is_whitespace);
    let is_cut = !has_blank && (!is_any(name, &NAMES) || last.chars().count() >= LONG);
    match is_cut || last.is_empty() {
        true => "",
        false => " ",
    }
}

fn is_any(name: &str, names: &[&str]) -> bool {
    names.iter().any(|known| known.eq_ignore_ascii_case(name))
}

impl Block<'_> {
    /// Whether a line with its colon elsewhere begins a property: its name is known. Within a text, only one
    /// that is too long to be aligned does.
    fn is_label(&self, found: &Line<'_>) -> bool {
        let last = self.record.properties.last();
        let is_in_text = last.is_some_and(|property| is_any(&property.name, &TEXTS));
        let is_long = found.indent + found.name.len() >= self.colon;
        is_known(found.name) && (is_long || !is_in_text)
    }
}

/// Whether an object of the model has a property of this name.
fn is_known(name: &str) -> bool {
    name.eq_ignore_ascii_case("Identity")
        || OutboundParameter::by_name(name).is_some()
        || InboundParameter::by_name(name).is_some()
        || AcceptedDomainParameter::by_name(name).is_some()
        || RemoteDomainParameter::by_name(name).is_some()
        || TransportRuleParameter::by_name(name).is_some()
        || OrganizationConfigParameter::by_name(name).is_some()
}

/// A line of the form `Name : value`, with columns in bytes.
struct Line<'c> {
    indent: usize,
    name: &'c str,
    colon: usize,
    /// Whether there is room between the name and its colon.
    is_padded: bool,
    value: &'c str,
}

fn property(clean: &str) -> Option<Line<'_>> {
    let (before, value) = clean.split_once(':')?;
    let name = before.trim();
    let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    // A time or an address such as `https://` has no space after its colon.
    if !is_name || !(value.is_empty() || value.starts_with([' ', '\t'])) {
        return None;
    }
    Some(Line {
        indent: before.len() - before.trim_start().len(),
        name,
        colon: before.len(),
        is_padded: before.ends_with([' ', '\t']),
        value: value.trim(),
    })
}

/// Whether a line has the form of a property.
pub(super) fn is_property(line: &str) -> bool {
    property(&plain(line.into())).is_some()
}

/// Whether a line is the rule of dashes below a table's header row.
fn is_rule(clean: &str) -> bool {
    let mut groups = clean.split_whitespace();
    clean.contains("--") && groups.all(|group| group.bytes().all(|byte| byte == b'-'))
}

/// The line with plain blanks around its name and colon, where a web page or a chat has put others, and without
/// characters of no width there.
fn plain(line: Cow<'_, str>) -> Cow<'_, str> {
    if line.is_ascii() {
        return line;
    }
    let end = line.find(':').map_or(0, |colon| colon + 1);
    let (name, value) = line.split_at(end);
    let rest = value.trim_start_matches(|c: char| c.is_whitespace() || is_of_no_width(c));
    let (blanks, _) = value.split_at(value.len() - rest.len());
    let begin = name.chars().chain(blanks.chars());
    let begin = begin.filter(|c| !is_of_no_width(*c));
    let mut plain: String = begin
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .collect();
    plain.push_str(rest);
    plain.into()
}

/// The line without the sequences by which a terminal changes colours (ECMA-48).
fn without_colours(line: &str) -> Cow<'_, str> {
    if !line.contains('\u{1B}') && !line.contains("[0m") {
        return line.into();
    }
    let mut clean = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find(['\u{1B}', '[']) {
        let (before, sequence) = rest.split_at(at);
        clean.push_str(before);
        // Some terminals give the sequence to the clipboard without the escape character.
        let body = sequence.strip_prefix('\u{1B}').unwrap_or(sequence);
        let end = body
            .strip_prefix('[')
            .and_then(|body| body.split_once('m'))
            .filter(|(code, _)| {
                code.bytes()
                    .all(|byte| byte.is_ascii_digit() || byte == b';')
            });
        match end {
            Some((_, after)) => rest = after,
            None => {
                let mut characters = sequence.chars();
                clean.extend(characters.next());
                rest = characters.as_str();
            }
        }
    }
    clean.push_str(rest);
    clean.into()
}
