//! Where a line is prose and where it is PowerShell: guides, tickets and mails have both.

use super::super::signs::{
    after_prompt, begins_parameter, is_dash, is_double_quote, is_of_no_width, is_single_quote, verb,
};
use super::super::what::What;
use std::ops::Range;

/// What a keyword needs behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Needs {
    /// A condition in parentheses and a block: `if (…) {…}`.
    Condition,
    /// A block: `try {…}`.
    Block,
    /// A name and a block: `function Name {…}`.
    Name,
}

/// The keywords with blocks, what each needs, and whether the block may run never or often.
const KEYWORDS: [(&str, Needs, bool); 23] = [
    ("if", Needs::Condition, true),
    ("elseif", Needs::Condition, true),
    ("else", Needs::Block, true),
    ("foreach", Needs::Condition, true),
    ("for", Needs::Condition, true),
    ("while", Needs::Condition, true),
    ("do", Needs::Block, true),
    ("until", Needs::Condition, true),
    ("switch", Needs::Condition, true),
    ("function", Needs::Name, true),
    ("filter", Needs::Name, true),
    ("workflow", Needs::Name, true),
    ("class", Needs::Name, true),
    ("catch", Needs::Block, true),
    ("trap", Needs::Block, true),
    ("try", Needs::Block, false),
    ("finally", Needs::Block, false),
    ("begin", Needs::Block, false),
    ("process", Needs::Block, false),
    ("end", Needs::Block, false),
    ("configuration", Needs::Name, false),
    ("node", Needs::Name, false),
    ("clean", Needs::Block, false),
];

/// What a word needs if it is a keyword, and whether its block may run never or often.
pub(super) fn keyword(word: &str) -> Option<(Needs, bool)> {
    let mut keywords = KEYWORDS.into_iter();
    let (_, needs, is_conditional) =
        keywords.find(|(known, ..)| known.eq_ignore_ascii_case(word))?;
    Some((needs, is_conditional))
}

/// How much at the begin of a line is no part of a statement: a prompt, a bullet or a number before a
/// command, the words before a command in a sentence, or all of it.
pub(super) fn before_statement(rest: &str) -> usize {
    let line = rest.split('\n').next().unwrap_or_default();
    let mark = marks(line);
    if is_row(line.get(mark..).unwrap_or_default()) {
        return line.len();
    }
    let begin = rest.get(mark..).unwrap_or_default();
    if begin.is_empty() || is_statement(begin) {
        return mark;
    }
    match command_in(line) {
        // What a pipeline feeds begins with the pipeline.
        Some(at) if line.get(..at).is_some_and(|before| before.contains('|')) => mark,
        Some(at) => at,
        None => line.len(),
    }
}

/// The length of what stands before a command in a list or in a console.
fn marks(line: &str) -> usize {
    let mut rest = line;
    loop {
        let begin = rest.trim_start_matches(|c: char| c.is_whitespace() || is_of_no_width(c));
        rest = match after_prompt(begin).or_else(|| after_bullet(begin)) {
            Some(after) => after,
            None => return line.len() - begin.len(),
        };
    }
}

/// What follows a bullet or a number: `• `, `- `, `1. `, `a) `, and `> ` before a citation.
fn after_bullet(line: &str) -> Option<&str> {
    let is_bullet = |c: char| "•·▪◦‣●○-–—*>".contains(c);
    let after = match line.strip_prefix(is_bullet) {
        Some(after) => after.trim_start_matches('>'),
        None => {
            let (number, after) = line.split_once(['.', ')'])?;
            let is_letter = number.len() == 1 && number.bytes().all(|b| b.is_ascii_alphabetic());
            let is_number = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
            (is_letter || is_number).then_some(after)?
        }
    };
    (after.is_empty() || after.starts_with(char::is_whitespace)).then_some(after)
}

/// Whether a line begins as statements do.
fn is_statement(rest: &str) -> bool {
    let line = rest.split('\n').next().unwrap_or_default();
    let Some(first) = line.chars().next() else {
        return true;
    };
    // Braces are rare in prose, and their number decides what is a condition.
    if line.contains(['{', '}']) {
        return true;
    }
    if is_dash(first) {
        return begins_parameter(line);
    }
    if !first.is_alphanumeric() {
        return true;
    }
    let ends = |c: char| {
        c.is_whitespace() || is_single_quote(c) || is_double_quote(c) || "()[],;|=&".contains(c)
    };
    let word = line.split(ends).next().unwrap_or_default();
    let after = rest.get(word.len()..).unwrap_or_default();
    let follows = after_blanks(after);
    let is_short = !word.contains(char::is_uppercase);
    after.trim_start_matches([' ', '\t']).starts_with('=')
        || is_cmdlet(word)
        || is_resource(word)
        || line.trim_end().ends_with('|') && is_short
        || ["echo", "return", "throw"].contains(&word.to_ascii_lowercase().as_str())
            && follows.starts_with(|c| c == '$' || is_single_quote(c) || is_double_quote(c))
        || word.eq_ignore_ascii_case("param") && follows.starts_with('(')
        || keyword(word).is_some_and(|(needs, _)| has_block(needs, follows))
}

/// Whether a word is a cmdlet, with or without its module: a verb, a dash and a noun. `Set-up` is none.
pub(super) fn is_cmdlet(word: &str) -> bool {
    let name = word.rsplit('\\').next().unwrap_or(word);
    let name = name.trim_matches(is_of_no_width);
    let Some((verb, noun)) = name.split_once('-') else {
        return false;
    };
    let is_part = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_alphabetic())
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    let is_long = noun.len() > 4 || noun.starts_with(char::is_uppercase);
    is_part(verb) && is_part(noun) && is_long
}

/// Whether a word is a resource of Microsoft365DSC for Exchange Online.
fn is_resource(word: &str) -> bool {
    let begin = word.get(..3).unwrap_or_default();
    begin.eq_ignore_ascii_case("EXO") && word.len() > 3
}

/// Whether a line begins with such a resource that is known.
pub(super) fn is_resource_line(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let first = words.next().unwrap_or_default();
    let is_begin = words
        .next()
        .is_some_and(|next| next.starts_with(['\'', '"', '{']));
    is_begin && is_resource(first) && What::by_name(first).is_some()
}

/// Whether what follows a keyword is what it needs.
fn has_block(needs: Needs, follows: &str) -> bool {
    match needs {
        Needs::Block => follows.starts_with(['{', '[']),
        Needs::Name => {
            let name = follows
                .split(char::is_whitespace)
                .next()
                .unwrap_or_default();
            let after = after_blanks(follows.get(name.len()..).unwrap_or_default());
            name.contains('(') || after.starts_with(['{', '('])
        }
        Needs::Condition if follows.starts_with('-') => true,
        Needs::Condition => match follows.strip_prefix('(') {
            None => false,
            Some(inner) => {
                after_parenthesis(inner).is_none_or(|after| after_blanks(after).starts_with('{'))
            }
        },
    }
}

/// What follows the parenthesis that closes an open one, if it closes soon.
fn after_parenthesis(inner: &str) -> Option<&str> {
    let mut depth = 1_u32;
    for (at, byte) in inner.bytes().enumerate().take(2_000) {
        match byte {
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return inner.get(at + 1..);
        }
    }
    None
}

/// What follows blanks, line ends and comments.
fn after_blanks(text: &str) -> &str {
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        let end = match rest.strip_prefix("<#") {
            Some(comment) => comment.split_once("#>").map(|(_, after)| after),
            None if rest.starts_with('#') => rest.split_once('\n').map(|(_, after)| after),
            None => return rest,
        };
        rest = end.unwrap_or_default();
    }
}

/// Where a command with a parameter begins in a sentence: `Then run: New-OutboundConnector -Name …`.
fn command_in(line: &str) -> Option<usize> {
    let mut at = 0;
    let mut words = line.split_inclusive(char::is_whitespace).peekable();
    while let Some(part) = words.next() {
        let word = part.trim_end();
        let begins_arguments = |next: &&str| {
            let splat = next.strip_prefix('@').unwrap_or_default();
            begins_parameter(next) || splat.starts_with(char::is_alphabetic)
        };
        let is_known = verb(word).is_some() && What::by_name(word).is_some();
        let mut next = words.clone().filter(|part| !part.trim().is_empty());
        if is_known && next.next().as_ref().is_some_and(begins_arguments) {
            return Some(at);
        }
        at += part.len();
    }
    None
}

/// Whether a line is the row of a table in Markdown: `| New-OutboundConnector | makes one |`.
fn is_row(line: &str) -> bool {
    let line = line.trim_end();
    line.len() > 1 && line.starts_with('|') && line.ends_with('|')
}

/// The first command that a line has as code between backticks, without them: ``Run `New-OutboundConnector …` now``.
pub(super) fn code_in_sentence(line: &str) -> Option<Range<usize>> {
    let mut at = 0;
    while let Some(begin) = line.get(at..)?.find('`') {
        let begin = at + begin;
        let code = line.get(begin..)?.trim_start_matches('`');
        let from = line.len() - code.len();
        let name = code.split(|c: char| c.is_whitespace() || c == '`').next()?;
        let is_in_text = line.get(..begin)?.matches('"').count() % 2 == 1;
        if !is_in_text && verb(name).is_some() && What::by_name(name).is_some() {
            let marks = line.get(begin..from)?;
            let length = code.find(marks).unwrap_or(code.len());
            return Some(from..from + length);
        }
        at = from;
    }
    None
}
