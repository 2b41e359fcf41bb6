//! PowerShell's words, as far as commands with values are made of them: the language specification,
//! chapter 2, <https://learn.microsoft.com/powershell/scripting/lang-spec/chapter-02>.

use super::brackets::{Brackets, missing};
use super::prose::{before_statement, code_in_sentence};
use super::token::{Kind, Part, Token};
use crate::import::listed::Verb;
use crate::import::signs::{
    begins_parameter, is_dash, is_double_quote, is_of_no_width, is_single_quote, verb,
};
use std::borrow::Cow;

const SIGNS: [&str; 18] = [
    "@(", "@{", "+=", "==", "&&", "||", "(", ")", "{", "}", "[", "]", ",", ";", "|", "=", "+", "&",
];

/// Splits a script into its words. Says where something is not closed.
pub(super) fn tokens(text: &str) -> (Vec<Token<'_>>, Vec<usize>) {
    let mut lexer = Lexer {
        text,
        at: 0,
        end: text.len(),
        is_after_code: false,
        unterminated: Vec::new(),
        parentheses: None,
        unbraced: text.len(),
        is_console: false,
    };
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let mut brackets = Brackets::default();
    loop {
        let before = lexer.at;
        lexer.space();
        if brackets.begin_statement() {
            lexer.prose();
        }
        let (at, is_apart) = (lexer.at, lexer.at > before);
        let Some(mut kind) = lexer.next() else {
            if !lexer.leave_code() {
                lexer.unterminated.extend(brackets.unclosed());
                return (tokens, lexer.unterminated);
            }
            let begin = tokens
                .iter()
                .rposition(|token| token.kind == Kind::LineEnd)
                .map_or(0, |before| before + 1);
            if !is_whole_command(tokens.get(begin..).unwrap_or_default()) {
                tokens.truncate(begin);
            }
            brackets = Brackets::default();
            tokens.push(Token {
                kind: Kind::LineEnd,
                at,
                end: lexer.at,
                is_apart,
            });
            continue;
        };
        if lexer.is_console {
            unmark(&mut kind);
        }
        let end = tokens.last().map_or(0, |last| last.end);
        for (begin, sign) in brackets.forgotten(&kind, lexer.rest()) {
            lexer.unterminated.push(begin);
            tokens.push(missing(sign, end));
        }
        brackets.pass(&kind, at);
        tokens.push(Token {
            kind,
            at,
            end: lexer.at,
            is_apart,
        });
    }
}

/// Whether the code in a sentence says what to make, change or remove, and how. Less is no more than the name of a
/// cmdlet or of its parameter.
fn is_whole_command(words: &[Token<'_>]) -> bool {
    let [first, rest @ ..] = words else {
        return false;
    };
    let parameters = rest.iter().filter_map(|token| match token.kind {
        Kind::Parameter { name, .. } => Some(name),
        _ => None,
    });
    let is_splat = |token: &Token<'_>| matches!(token.kind, Kind::Splat(_));
    let is_name = |name: &str| {
        ["Name", "Identity"]
            .iter()
            .any(|known| known.eq_ignore_ascii_case(name))
    };
    let named = parameters.clone().filter(|name| is_name(name)).count();
    let is_first =
        matches!(rest.first(), Some(token) if !matches!(token.kind, Kind::Parameter { .. }));
    let needs_no_more = matches!(&first.kind, Kind::Word(name) if verb(name) == Some(Verb::Remove));
    rest.iter().any(is_splat)
        || (is_first || named > 0) && (needs_no_more || parameters.count() > named)
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

struct Lexer<'t> {
    text: &'t str,
    at: usize,
    /// Where the text ends, or the code between backticks in a sentence.
    end: usize,
    /// Whether such code ended in this line: what is left of it is prose.
    is_after_code: bool,
    unterminated: Vec<usize>,
    /// Each parenthesis with the one that closes it, in their order, once one was looked for: to look for
    /// each through the rest of the text would take hours in a text of nothing but opening ones.
    parentheses: Option<Vec<(usize, usize)>>,
    /// From where on there is no `}`. For the same reason: there none is looked for again.
    unbraced: usize,
    /// Whether a prompt was seen. Then `>>` at the begin of a line is one too, within a text as well.
    is_console: bool,
}

impl<'t> Lexer<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..self.end).unwrap_or_default()
    }

    fn slice(&self, from: usize, to: usize) -> &'t str {
        self.text.get(from..to).unwrap_or_default()
    }

    fn skip(&mut self, c: char) {
        self.at += c.len_utf8();
    }

    /// Passes what separates words: white space, comments, and line ends after a backtick.
    fn space(&mut self) {
        loop {
            let rest = self.rest();
            if rest.starts_with("<#") {
                match rest.find("#>") {
                    Some(end) => self.at += end + 2,
                    None => {
                        self.unterminated.push(self.at);
                        self.at = self.end;
                    }
                }
            } else if rest.starts_with('#') {
                self.at += rest.find('\n').unwrap_or(rest.len());
            } else if let Some(after) = rest.strip_prefix('`')
                && let Some(line_end) = ["\r\n", "\n", " \r\n", " \n"]
                    .into_iter()
                    .find(|line_end| after.starts_with(line_end))
            {
                // A blank after the backtick is a mistake of the author, but there is no doubt what was meant.
                self.at += 1 + line_end.len();
                self.continuation();
            } else if rest.starts_with(['\\', '^']) && ends_like_other_shells(rest) {
                // The line end after it is followed by a parameter, which says the same.
                self.at += 1;
            } else if let Some(c) = rest.chars().next()
                && c != '\n'
                && (c.is_whitespace() || is_of_no_width(c))
            {
                self.skip(c);
            } else {
                return;
            }
        }
    }

    /// Passes the prompt before a line that goes on.
    fn prompt(&mut self) {
        let rest = self.rest();
        let begin = rest.trim_start_matches([' ', '\t']);
        if begin.starts_with(">>") {
            self.at += rest.len() - begin.trim_start_matches('>').len();
            self.is_console = true;
        }
    }

    /// Passes what a line that goes on begins with: a prompt, and blank lines before a parameter, as a text has
    /// them whose lines were paragraphs.
    fn continuation(&mut self) {
        self.prompt();
        let rest = self.rest();
        let begin = rest.trim_start();
        if begins_parameter(begin) {
            self.at += rest.len() - begin.len();
        }
    }

    /// Passes what is no part of a statement, at the begin of a line.
    fn prose(&mut self) {
        loop {
            self.space();
            let rest = self.rest();
            if rest.starts_with('\n') {
                return;
            }
            let line = rest.split('\n').next().unwrap_or_default();
            if self.end == self.text.len()
                && let Some(code) = code_in_sentence(line)
            {
                self.end = self.at + code.end;
                self.at += code.start;
                return;
            }
            let length = match self.is_after_code {
                true => line.len(),
                false => before_statement(rest),
            };
            if length == 0 {
                return;
            }
            let passed = self.rest().get(..length).unwrap_or_default();
            self.is_console |= passed.contains('>');
            self.at += length;
            if self.rest().starts_with('\n') {
                return;
            }
        }
    }

    /// Goes on behind the code between backticks, if that is what ended.
    fn leave_code(&mut self) -> bool {
        let is_in_code = self.end < self.text.len();
        self.is_after_code |= is_in_code;
        self.end = self.text.len();
        if is_in_code {
            let rest = self.rest();
            self.at += rest.len() - rest.trim_start_matches('`').len();
        }
        is_in_code
    }

    /// Whether a quotation mark stands within a word, as in `don't` or `5" wide`, and nothing in its line
    /// closes it.
    fn is_in_word(&self) -> bool {
        let before = self
            .text
            .get(..self.at)
            .and_then(|text| text.chars().next_back());
        let mut rest = self.rest().chars();
        let is_same_kind = match rest.next() {
            Some(quote) if is_single_quote(quote) => is_single_quote,
            _ => is_double_quote,
        };
        before.is_some_and(char::is_alphanumeric)
            && !rest.take_while(|c| *c != '\n').any(is_same_kind)
    }

    fn next(&mut self) -> Option<Kind<'t>> {
        let rest = self.rest();
        let first = rest.chars().next()?;
        if first == '\n' {
            self.at += 1;
            self.is_after_code = false;
            self.prompt();
            return Some(Kind::LineEnd);
        }
        if let Some(after) = rest.strip_prefix('@')
            && let Some(quote) = after.chars().next()
            && (is_single_quote(quote) || is_double_quote(quote))
            && let Some(text) = self.here_string(quote)
        {
            return Some(text);
        }
        if is_single_quote(first) || is_double_quote(first) {
            return Some(match is_single_quote(first) {
                _ if self.is_in_word() => Kind::Word(self.word()),
                true => self.single_quoted(),
                false => self.double_quoted(),
            });
        }
        if let Some(after) = rest.strip_prefix('@')
            && after.starts_with(is_name)
        {
            let begin = self.at + 1;
            let end = after.find(|c| !is_name(c)).unwrap_or(after.len());
            self.at = begin + end;
            return Some(Kind::Splat(self.slice(begin, self.at)));
        }
        if first == '$'
            && let Some(name) = self.variable()
        {
            return Some(Kind::Variable(name));
        }
        if let Some(sign) = SIGNS.into_iter().find(|sign| rest.starts_with(sign)) {
            self.at += sign.len();
            return Some(Kind::Sign(sign));
        }
        if is_dash(first)
            && let Some(parameter) = self.parameter(first)
        {
            return Some(parameter);
        }
        Some(Kind::Word(self.word()))
    }

    /// `-Name` or `-Name:`.
    fn parameter(&mut self, dash: char) -> Option<Kind<'t>> {
        let after = self.rest().strip_prefix(dash)?;
        if !after.starts_with(|c: char| c.is_alphabetic() || c == '_') {
            return None;
        }
        let length = after.find(|c| !is_name(c)).unwrap_or(after.len());
        let begin = self.at + dash.len_utf8();
        self.at = begin + length;
        let name = self.slice(begin, self.at);
        let has_colon = self.rest().starts_with(':');
        self.at += usize::from(has_colon);
        Some(Kind::Parameter { name, has_colon })
    }

    /// `$name`, `${name}`, `$scope:name`, each with members.
    fn variable(&mut self) -> Option<&'t str> {
        let after = self.rest().strip_prefix('$')?;
        if let Some(braced) = after.strip_prefix('{') {
            let end = match self.at < self.unbraced {
                true => braced.find('}'),
                false => None,
            };
            if end.is_none() {
                self.unbraced = self.unbraced.min(self.at);
            }
            let end = end?;
            let begin = self.at + 2;
            self.at = begin + end + 1;
            return Some(self.slice(begin, begin + end));
        }
        let is_part = |c: char| is_name(c) || c == ':' || c == '?';
        let name = after.find(|c| !is_part(c)).unwrap_or(after.len());
        if name == 0 {
            return None;
        }
        let begin = self.at + 1;
        self.at = begin + name;
        // Members: a dot and a name, again and again.
        while let Some(member) = self.rest().strip_prefix('.')
            && member.starts_with(|c: char| c.is_alphabetic())
        {
            self.at += 1 + member.find(|c| !is_name(c)).unwrap_or(member.len());
        }
        Some(self.slice(begin, self.at))
    }

    fn word(&mut self) -> Cow<'t, str> {
        let begin = self.at;
        let mut word: Option<String> = None;
        while let Some(c) = self.rest().chars().next() {
            let ends = c.is_whitespace()
                || is_single_quote(c)
                || is_double_quote(c)
                || "(){}[],;|=&".contains(c);
            if ends && self.at > begin {
                break;
            }
            if c == '`' {
                word.get_or_insert_with(|| self.slice(begin, self.at).to_owned());
                self.skip(c);
                let Some(next) = self.rest().chars().next() else {
                    break;
                };
                word.get_or_insert_default().push(escaped(next));
                self.skip(next);
                continue;
            }
            if let Some(word) = &mut word {
                word.push(c);
            }
            self.skip(c);
            if ends {
                break;
            }
        }
        match word {
            Some(word) => word.into(),
            None => self.slice(begin, self.at).into(),
        }
    }

    fn single_quoted(&mut self) -> Kind<'t> {
        let begin = self.at;
        self.at += self.rest().chars().next().map_or(0, char::len_utf8);
        let mut text = String::new();
        loop {
            let rest = self.rest();
            let Some(end) = rest.find(is_single_quote) else {
                return self.unclosed(begin, text);
            };
            text.push_str(rest.get(..end).unwrap_or_default());
            self.at += end;
            let quote = self.rest().chars().next().unwrap_or('\'');
            self.skip(quote);
            // Two of them mean one.
            match self.rest().chars().next() {
                Some(next) if is_single_quote(next) => {
                    text.push(quote);
                    self.skip(next);
                }
                _ => return Kind::Text(vec![Part::Literal(text.into())]),
            }
        }
    }

    /// A text that nothing closes: it ends with its line, so that the rest can be read.
    fn unclosed(&mut self, begin: usize, text: String) -> Kind<'t> {
        self.unterminated.push(begin);
        let rest = self.rest();
        let end = rest.find('\n').unwrap_or(rest.len());
        let tail = rest.get(..end).unwrap_or_default();
        self.at += end;
        Kind::Text(vec![Part::Literal((text + tail.trim_end()).into())])
    }

    fn double_quoted(&mut self) -> Kind<'t> {
        let begin = self.at;
        let quote = self.rest().chars().next().unwrap_or('"');
        self.skip(quote);
        let mut parts = Vec::new();
        let mut text = String::new();
        loop {
            let Some(c) = self.rest().chars().next() else {
                self.at = begin;
                self.skip(quote);
                return self.unclosed(begin, String::new());
            };
            if is_double_quote(c) {
                self.skip(c);
                match self.rest().chars().next() {
                    Some(next) if is_double_quote(next) => {
                        text.push(c);
                        self.skip(next);
                    }
                    _ => break,
                }
            } else {
                self.piece(c, &mut text, &mut parts);
            }
        }
        parts.extend((!text.is_empty() || parts.is_empty()).then(|| Part::Literal(text.into())));
        Kind::Text(parts)
    }

    /// A character of a text with variables in it, or what it begins.
    fn piece(&mut self, c: char, text: &mut String, parts: &mut Vec<Part<'t>>) {
        if c == '`' {
            self.skip(c);
            if let Some(next) = self.rest().chars().next() {
                text.push(escaped(next));
                self.skip(next);
            }
            return;
        }
        let part = match c {
            '$' if self.rest().starts_with("$(") => self.expression().map(Part::Expression),
            '$' => self.plain_variable().map(Part::Variable),
            _ => None,
        };
        let Some(part) = part else {
            text.push(c);
            self.skip(c);
            return;
        };
        if !text.is_empty() {
            parts.push(Part::Literal(std::mem::take(text).into()));
        }
        parts.push(part);
    }

    /// A variable in a text, where a dot after it is a dot of the text.
    fn plain_variable(&mut self) -> Option<&'t str> {
        let after = self.rest().strip_prefix('$')?;
        if after.starts_with('{') {
            return self.variable();
        }
        let length = after.find(|c| !is_name(c)).unwrap_or(after.len());
        if length == 0 {
            return None;
        }
        let begin = self.at + 1;
        self.at = begin + length;
        Some(self.slice(begin, self.at))
    }

    /// `$(…)` with whatever is in it.
    fn expression(&mut self) -> Option<&'t str> {
        let (begin, text) = (self.at, self.text);
        let pairs = self.parentheses.get_or_insert_with(|| pairs(text));
        // After the dollar sign.
        let place = pairs.binary_search_by_key(&(begin + 1), |(opening, _)| *opening);
        let (_, closing) = *pairs.get(place.ok()?)?;
        // In a here-string, the table is that of the whole text.
        let words = text.get(begin..closing + 1)?;
        self.at = closing + 1;
        Some(words)
    }

    /// `@"` and a line end, up to a line that begins with `"@`.
    fn here_string(&mut self, quote: char) -> Option<Kind<'t>> {
        let begin = self.at;
        let body = self.rest().get(1 + quote.len_utf8()..)?;
        let body_at = self.at + 1 + quote.len_utf8();
        let line_end = body.find(|c: char| c == '\n' || !c.is_whitespace())?;
        if body.as_bytes().get(line_end) != Some(&b'\n') {
            return None;
        }
        let first = body_at + line_end + 1;
        let is_same_kind = match is_single_quote(quote) {
            true => is_single_quote,
            false => is_double_quote,
        };
        let mut at = first;
        for line in self.text.get(first..)?.split_inclusive('\n') {
            let mark = match self.is_console {
                true => mark(line),
                false => 0,
            };
            let mut characters = line.chars().skip(mark);
            if characters.next().is_some_and(is_same_kind) && characters.next() == Some('@') {
                let content = self.slice(first, at);
                let content = content.strip_suffix('\n').unwrap_or(content);
                let content = content.strip_suffix('\r').unwrap_or(content);
                let quote_here = line.chars().nth(mark).map_or(0, char::len_utf8);
                self.at = at + mark + quote_here + 1;
                return Some(Kind::Text(self.here_parts(quote, first, content)));
            }
            at += line.len();
        }
        self.unterminated.push(begin);
        self.at = self.text.len();
        Some(Kind::Text(vec![Part::Literal(
            self.slice(first, self.at).into(),
        )]))
    }

    fn here_parts(&mut self, quote: char, begin: usize, content: &'t str) -> Vec<Part<'t>> {
        if is_single_quote(quote) {
            return vec![Part::Literal(content.into())];
        }
        let text = self.text;
        let end = begin + content.len();
        let mut inner = Lexer {
            text: self.slice(0, end),
            at: begin,
            end,
            is_after_code: false,
            unterminated: Vec::new(),
            parentheses: self.parentheses.take().or_else(|| Some(pairs(text))),
            unbraced: end,
            is_console: self.is_console,
        };
        let (mut parts, mut text) = (Vec::new(), String::new());
        while let Some(c) = inner.rest().chars().next() {
            inner.piece(c, &mut text, &mut parts);
        }
        self.parentheses = inner.parentheses;
        parts.extend((!text.is_empty() || parts.is_empty()).then(|| Part::Literal(text.into())));
        parts
    }
}

/// The length of the prompt before a line that goes on.
fn mark(line: &str) -> usize {
    let after = line.strip_prefix(">>").unwrap_or(line);
    let after = match after.len() < line.len() {
        true => after.strip_prefix(' ').unwrap_or(after),
        false => after,
    };
    line.len() - after.len()
}

/// Takes the prompts out of a text of several lines.
fn unmark(kind: &mut Kind<'_>) {
    let Kind::Text(parts) = kind else {
        return;
    };
    for part in parts {
        if let Part::Literal(text) = part
            && text.contains(">>")
        {
            let lines = text.split_inclusive('\n');
            let unmarked = lines.map(|line| line.get(mark(line)..).unwrap_or_default());
            *text = Cow::Owned(unmarked.collect());
        }
    }
}

/// Whether a line ends with the sign by which other shells go on, and does go on with a parameter.
fn ends_like_other_shells(rest: &str) -> bool {
    let after = rest.get(1..).unwrap_or_default();
    let Some((blanks, next)) = after.split_once('\n') else {
        return false;
    };
    let next = next.trim_start_matches([' ', '\t', '>']);
    blanks.trim().is_empty() && begins_parameter(next)
}

/// The places of the parentheses that have a partner, in the order of the opening ones.
fn pairs(text: &str) -> Vec<(usize, usize)> {
    let (mut open, mut pairs) = (Vec::new(), Vec::new());
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'(' => open.push(at),
            b')' => pairs.extend(open.pop().map(|opening| (opening, at))),
            _ => {}
        }
    }
    pairs.sort_unstable();
    pairs
}

/// What a character after a backtick means (chapter 2.3.7).
fn escaped(c: char) -> char {
    match c {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        '0' => '\0',
        c => c,
    }
}
