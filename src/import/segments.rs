//! Where the shapes in a text begin and end: a console session, a mail or a document has several in a row.
//!
//! A line decides, and what is around it: nothing begins inside a value of `Format-List`, a here-string, a comment
//! or a text of several lines.

use super::list;
use super::script;
use super::signs::{begins_command, begins_parameter, is_of_no_width, is_prompt, verb};
use super::what::What;

/// What begins in a text, beside lists of properties and commands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Json,
    Table,
}

/// The first JSON or table in the text from this byte on, and where it begins.
pub(super) fn next(text: &str, from: usize) -> Option<(usize, Shape)> {
    let mut around = Around::default();
    let mut typed = None;
    let mut at = from;
    for line in text.get(from..)?.split_inclusive('\n') {
        let rest = text.get(at..).unwrap_or_default();
        if !around.hides(line) {
            let indent = indent(line);
            let begins = rest.get(indent..).unwrap_or_default();
            if around.allows(indent) && begins_json(begins) {
                return Some((at + indent, Shape::Json));
            }
            if around.allows(indent) && begins_table(rest) {
                return Some((typed.unwrap_or(at), Shape::Table));
            }
            around.pass(line);
        }
        typed = line.trim_start().starts_with("#TYPE").then_some(at);
        at += line.len();
    }
    None
}

/// Where reading can go on after a mistake in JSON: at a line that can't be one of its own. At the text's end if
/// there is none.
pub(super) fn after_mistake(text: &str) -> usize {
    let mut at = 0;
    let mut is_after_blank = false;
    for line in text.split_inclusive('\n') {
        let is_document = || {
            let rest = text.get(at..).unwrap_or_default();
            is_after_blank && indent(line) == 0 && begins_json(rest)
        };
        // The mistake's own line is lost.
        if at > 0 && (is_other(line) || is_document()) {
            return at;
        }
        is_after_blank = line.trim().is_empty();
        at += line.len();
    }
    at
}

/// Where a table ends: before a line that is no row of it.
pub(super) fn table_end(text: &str) -> usize {
    let heading = heading(text);
    let count = |separator: &char| heading.matches(*separator).count();
    let separator = SEPARATORS.into_iter().rev().max_by_key(count);
    let is_cell = |line: &str| separator.is_some_and(|separator| line.contains(separator));
    let mut is_open = false;
    let mut is_after_blank = false;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if !is_open && !line.starts_with('"') {
            let is_blank = line.trim().is_empty();
            let rest = text.get(at..).unwrap_or_default();
            let is_end = is_after_blank && !is_blank && !is_cell(line);
            let is_other = || is_other(line) || begins_json(rest.trim_start_matches([' ', '\t']));
            if at > 0 && (is_end || is_other()) {
                return at;
            }
            is_after_blank = is_blank;
        }
        let quotes = line.bytes().filter(|byte| *byte == b'"').count();
        is_open ^= !quotes.is_multiple_of(2);
        at += line.len();
    }
    at
}

/// A part of a console's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) begin: usize,
    pub(super) end: usize,
    /// Whether it is made of lists and prompts. Anything else may be a script.
    pub(super) is_list: bool,
}

/// Cuts a console's text where lists of properties or prompts begin, and where commands without a prompt follow them.
pub(super) fn parts(text: &str) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut around = Around::default();
    let (mut begin, mut at, mut is_list, mut goes_on) = (0, 0, false, false);
    for line in text.split_inclusive('\n') {
        let is_hidden = !is_list && around.hides(line);
        let rest = text.get(at + line.len()..).unwrap_or_default();
        let turns = match is_list {
            _ if is_hidden => false,
            true if is_fence(line) => true,
            // The console's prompt for the rest of a command.
            true if line.trim_start().starts_with(">>") => false,
            true => !goes_on && around.allows(indent(line)) && ends_list(line),
            false => is_prompt(line) || begins_list(line, rest),
        };
        if turns {
            if begin < at {
                parts.push(Part {
                    begin,
                    end: at,
                    is_list,
                });
            }
            begin = at;
            is_list = !is_list;
            around.block = None;
        }
        if !is_hidden {
            around.pass(line);
        }
        goes_on = line.trim_end().ends_with(['`', '|', ',', '{', '(']);
        at += line.len();
    }
    parts.push(Part {
        begin,
        end: text.len(),
        is_list,
    });
    parts
}

/// Whether a text is the source of a web page, from its first tag on.
pub(super) fn is_page(text: &str) -> bool {
    const TAGS: [&str; 16] = [
        "!doctype html",
        "html",
        "head",
        "body",
        "article",
        "section",
        "div",
        "p",
        "pre",
        "code",
        "table",
        "ul",
        "ol",
        "h1",
        "h2",
        "h3",
    ];
    TAGS.into_iter()
        .any(|tag| begins_tag(text.trim_start(), tag))
}

/// Where the source of a web page shows in a part of a text: a tag around code, or a tag or a character's name in a command,
/// outside of quotation marks.
pub(super) fn page_source(text: &str) -> Option<usize> {
    if !text.contains(['&', '<']) {
        return None;
    }
    let mut around = Around::default();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if !around.hides(line) {
            let indent = indent(line);
            let words = line.get(indent..).unwrap_or_default();
            if around.allows(indent) {
                let is_code = ["pre", "code", "/pre", "/code"]
                    .into_iter()
                    .any(|tag| begins_tag(words, tag));
                let is_command = || is_script_line(line) || begins_parameter(words);
                let mark = match is_code {
                    true => Some(0),
                    false => mark(words).filter(|_| is_command()),
                };
                if let Some(mark) = mark {
                    return Some(at + indent + mark);
                }
            }
            around.pass(line);
        }
        at += line.len();
    }
    None
}

/// Whether a text begins with this tag.
fn begins_tag(text: &str, tag: &str) -> bool {
    let name = text
        .strip_prefix('<')
        .and_then(|after| Some((after.get(..tag.len())?, after.get(tag.len()..)?)));
    name.is_some_and(|(name, after)| {
        name.eq_ignore_ascii_case(tag)
            && after.starts_with(|c: char| c == '>' || c == '/' || c.is_whitespace())
    })
}

/// The first tag or name of a character outside of quotation marks.
fn mark(words: &str) -> Option<usize> {
    const NAMES: [&str; 12] = [
        "&quot;", "&apos;", "&#39;", "&#x27;", "&#34;", "&lt;", "&gt;", "&amp;", "&nbsp;",
        "&ndash;", "&ldquo;", "&rsquo;",
    ];
    const TAGS: [&str; 7] = ["br", "pre", "code", "/pre", "/code", "/p", "/span"];
    let mut quote = None;
    words.char_indices().find_map(|(at, c)| {
        quote = quote_after(quote, c);
        let rest = words
            .get(at..)
            .filter(|_| quote.is_none() && matches!(c, '&' | '<'))?;
        let is_mark = NAMES.into_iter().any(|name| rest.starts_with(name))
            || TAGS.into_iter().any(|tag| begins_tag(rest, tag));
        is_mark.then_some(at)
    })
}

/// Whether a line can't belong to JSON or to a table: a fence, a prompt, a known property or a command.
fn is_other(line: &str) -> bool {
    is_fence(line) || is_prompt(line) || known_property(line).is_some() || begins_command(line)
}

/// Whether a line fences code in Markdown.
fn is_fence(line: &str) -> bool {
    let line = line.trim();
    let Some(mark) = line.chars().next().filter(|c| matches!(c, '`' | '~')) else {
        return false;
    };
    let info = line.trim_start_matches(mark);
    line.len() >= info.len() + 3 && !info.contains(mark) && !has_command(info)
}

/// Whether a text may have fences.
pub(super) fn may_have_fences(text: &str) -> bool {
    text.contains("```") || text.contains("~~~")
}

/// Whether JSON begins here: an object with a name, or a list of what exports have in lists.
fn begins_json(text: &str) -> bool {
    let mut inner = text;
    // Lists in lists; more than a few are somebody's riddle.
    for _ in 0..4 {
        let Some(entry) = inner.strip_prefix('[') else {
            break;
        };
        inner = entry.trim_start();
        if inner.starts_with([']', '"']) || inner.starts_with("null") {
            return true;
        }
    }
    let Some(name) = inner.strip_prefix('{').map(str::trim_start) else {
        return false;
    };
    let after = name
        .strip_prefix('"')
        .and_then(|name| name.split_once(['"', '\n']));
    name.starts_with('}') || after.is_some_and(|(_, after)| after.trim_start().starts_with(':'))
}

const SEPARATORS: [char; 4] = [',', ';', '\t', '|'];

/// Whether a table begins here, inside a text: a heading of names, some of them known, and a row of as many cells.
fn begins_table(text: &str) -> bool {
    let mut lines = text.lines();
    let (Some(heading), Some(row)) = (lines.next(), lines.next()) else {
        return false;
    };
    is_heading(heading)
        && SEPARATORS.into_iter().any(|separator| {
            let names = heading.matches(separator).count();
            names > 0 && row.matches(separator).count() >= names
        })
}

fn cell(text: &str) -> &str {
    text.trim().trim_matches('"')
}

/// Whether a text may begin with a table, after what PowerShell and spreadsheets write before one.
pub(super) fn may_be_table(text: &str) -> bool {
    let names = heading(text).split(SEPARATORS).map(cell);
    names.count() > 1
        && heading(text)
            .split(SEPARATORS)
            .map(cell)
            .any(What::is_property)
}

/// The first line of a table that isn't about it.
fn heading(text: &str) -> &str {
    let mut lines = text.lines().map(str::trim);
    let is_before =
        |line: &&str| line.is_empty() || line.starts_with("#TYPE") || line.starts_with("sep=");
    lines.find(|line| !is_before(line)).unwrap_or_default()
}

/// Whether a line has several names in a row, one of them known, and nothing else.
fn is_heading(line: &str) -> bool {
    let is_name = |name: &str| {
        name.starts_with(|c: char| c.is_ascii_alphabetic())
            && name
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    };
    // Nearly every other line has something else before its first separator.
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '"' | ' ');
    if !line.trim_start_matches(is_part).starts_with(SEPARATORS) {
        return false;
    }
    SEPARATORS.into_iter().any(|separator| {
        line.contains(separator) && {
            let mut names = line.split(separator).map(cell);
            let mut has_known = false;
            let are_names = names.all(|name| {
                has_known |= What::is_property(name);
                is_name(name)
            });
            are_names && has_known
        }
    })
}

/// The column of a line's colon, if it has a property that the checker knows.
fn known_property(line: &str) -> Option<usize> {
    let (name, _) = line.split_once(':')?;
    (What::is_property(name.trim()) && list::is_property(line)).then_some(name.len())
}

/// Whether an object begins here. A name alone, as in a letter, makes none.
fn begins_list(line: &str, rest: &str) -> bool {
    let is_common = |name: &str| {
        let common = ["Name", "Identity", "Enabled"];
        common
            .iter()
            .any(|known| name.trim().eq_ignore_ascii_case(known))
    };
    known_property(line).is_some_and(|colon| {
        let name = line.get(..colon).unwrap_or_default();
        !is_common(name) || rest.lines().next().is_some_and(list::is_property)
    })
}

/// Whether a line after an object or a prompt is a command without a prompt, a comment or a fence.
fn ends_list(line: &str) -> bool {
    is_script_line(line) || line.trim_start().starts_with('#') || is_fence(line)
}

/// Whether a line has a command or a resource without a prompt before it, or an assignment.
pub(super) fn is_script_line(line: &str) -> bool {
    let line = line.trim_start();
    let is_assignment = line.starts_with('$') && line.contains('=');
    is_assignment
        || (!list::is_property(line)
            && !is_prompt(line)
            && !script::is_log(line)
            && has_command(line))
}

/// Whether a line has a word such as `New-OutboundConnector` or `EXOOutboundConnector` where a command can begin.
fn has_command(line: &str) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let mut rest = line;
    let mut may_begin = true;
    while let Some(c) = rest.chars().next() {
        if is_part(c) {
            let end = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
            let (word, after) = rest.split_at(end);
            let is_resource = word
                .get(..3)
                .is_some_and(|begin| begin.eq_ignore_ascii_case("EXO"));
            if may_begin && (is_resource || verb(word).is_some()) && What::by_name(word).is_some() {
                return true;
            }
            rest = after;
            may_begin = false;
        } else {
            may_begin = c.is_whitespace() || is_of_no_width(c) || "{|;(&=\\`".contains(c);
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
        }
    }
    false
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches([' ', '\t']).len()
}

/// What is around a line.
#[derive(Default)]
struct Around {
    /// The columns of names and colons of the object that is being listed, and whether a blank line came since.
    block: Option<(usize, usize, bool)>,
    /// What ends the here-string, comment or text that began on a line before.
    open: Option<&'static str>,
}

impl Around {
    /// Whether something that begins at this column is no further line of a value.
    fn allows(&self, indent: usize) -> bool {
        self.block.is_none_or(|(names, colon, had_blank)| {
            indent <= names || (had_blank && indent < colon)
        })
    }

    /// Whether a line belongs to a here-string, a comment or a text of several lines.
    fn hides(&mut self, line: &str) -> bool {
        let Some(end) = self.open else {
            return false;
        };
        let begin = line.trim_start();
        let is_over = match end {
            "#>" => line.contains(end),
            "'@" | "\"@" => begin.starts_with(end),
            // No export has a blank line in it, and prose has odd quotation marks.
            _ => begin.is_empty() || line.matches(end).count() % 2 == 1,
        };
        if is_over {
            self.open = None;
        }
        true
    }

    /// Takes notice of a line.
    fn pass(&mut self, line: &str) {
        let indent = indent(line);
        if line.trim().is_empty() {
            if let Some((_, _, had_blank)) = &mut self.block {
                *had_blank = true;
            }
            return;
        }
        if is_fence(line) || is_prompt(line) {
            self.block = None;
        }
        if let Some(colon) = known_property(line)
            && self.allows(indent)
        {
            self.block = Some((indent, colon, false));
            return;
        }
        if self.block.is_some() && !(self.allows(indent) && ends_list(line)) {
            return;
        }
        self.block = None;
        self.open = opened(line);
    }
}

/// What a line of a script leaves open, as what ends it.
fn opened(line: &str) -> Option<&'static str> {
    let words = line.trim();
    if words.ends_with("@'") {
        return Some("'@");
    }
    if words.ends_with("@\"") {
        return Some("\"@");
    }
    if words.rfind("<#") > words.rfind("#>") {
        return Some("#>");
    }
    let is_script = begins_command(line) || begins_parameter(words) || is_assignment(words);
    is_script.then(|| open_quote(words)).flatten()
}

/// Whether a line gives a value to a variable or to an entry of a table.
fn is_assignment(words: &str) -> bool {
    let name = words.split_once('=').map(|(name, _)| name.trim());
    name.is_some_and(|name| {
        name.starts_with('$') || name.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

/// The quotation mark that a line doesn't close.
fn open_quote(words: &str) -> Option<&'static str> {
    let mut open = None;
    for c in words.chars() {
        if open.is_none() && c == '#' {
            return None;
        }
        open = quote_after(open, c);
    }
    open
}

/// The quotation mark that is open after a character.
fn quote_after(open: Option<&'static str>, c: char) -> Option<&'static str> {
    match (open, c) {
        (None, '\'') => Some("'"),
        (None, '"') => Some("\""),
        (Some("'"), '\'') | (Some("\""), '"') => None,
        (open, _) => open,
    }
}
