//! The marks by which a mail or a ticket quotes lines: `> `, also `> > `, and `| `.

use super::list;
use super::signs::is_prompt;
use std::borrow::Cow;

/// How many characters were taken from the beginning of each line that has any, by the line's number from 0.
pub(super) type Taken = Vec<(u32, u32)>;

/// The text without the marks, and where they were.
pub(super) fn without_marks(text: Cow<'_, str>) -> (Cow<'_, str>, Taken) {
    let has_mark = text.starts_with(['>', '|'])
        || ["\n>", "\n|", "\n >", "\n |"]
            .iter()
            .any(|mark| text.contains(mark));
    let mut taken = Vec::new();
    // A whole file of JSON or XML quotes nothing.
    if !has_mark || text.trim_start().starts_with(['{', '[', '<']) {
        return (text, taken);
    }
    let mut lines = text.lines();
    let is_console = lines.any(|line| is_prompt(line.trim_start_matches(['>', '|', ' '])));
    let mut plain = String::with_capacity(text.len());
    let (mut before, mut was_quoted) = ("", false);
    for (number, line) in (0..).zip(text.split_inclusive('\n')) {
        let (marks, rest) = line.split_at(marks(line, is_console));
        let begins = was_quoted || begins_quotation(before, rest);
        let is_quoted = match marks {
            "" => false,
            // The rest of a pipeline, or the row of a table, begins in the same way.
            bar if bar.contains('|') => begins && is_bar(rest),
            deeper if deeper.contains(">>") => begins,
            _ => true,
        };
        let characters = marks.chars().count().try_into();
        match (is_quoted, characters) {
            (true, Ok(characters)) => taken.push((number, characters)),
            _ => plain.push_str(marks),
        }
        plain.push_str(rest);
        (before, was_quoted) = (line, is_quoted);
    }
    (plain.into(), taken)
}

/// The length of the marks before a line. At a console `>>` is the prompt of a command that goes on.
fn marks(line: &str, is_console: bool) -> usize {
    let mut rest = line;
    let mut length = 0;
    loop {
        let begin = rest.trim_start_matches(' ');
        let Some(after) = begin.strip_prefix(['>', '|']) else {
            return length;
        };
        let is_apart = after.is_empty() || after.starts_with([' ', '\t', '\r', '\n', '\u{A0}']);
        let is_deeper = after.starts_with('>') && !is_console;
        // What is further to the right is no mark, but in a text.
        if rest.len() - begin.len() > 3 || !(is_apart || is_deeper) {
            return length;
        }
        rest = after.strip_prefix([' ', '\u{A0}']).unwrap_or(after);
        length = line.len() - rest.len();
    }
}

fn is_bar(rest: &str) -> bool {
    !rest.trim_end().ends_with('|')
}

/// Whether a bar before this begins a quotation.
fn begins_quotation(before: &str, rest: &str) -> bool {
    let before = before.trim();
    before.is_empty() || before.ends_with(':') || list::is_property(rest)
}
