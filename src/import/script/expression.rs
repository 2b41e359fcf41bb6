//! The values of a script: texts, lists, tables, and variables that the script sets.

use super::prose::is_cmdlet;
use super::token::{Kind, Part};
use super::{COPIED, DEPTH, Reader, is_exo};
use crate::import::raw::{Property, Raw, Record};
use crate::import::what::What;
use std::borrow::Cow;

impl<'t> Reader<'t, '_> {
    /// The value of an argument: one value, or several between commas.
    pub(super) fn argument(&mut self) -> Raw<'t> {
        let first = self.single();
        if !self.is_sign(",") {
            return first;
        }
        let mut entries = vec![first];
        while self.take_sign(",") {
            self.line_ends();
            entries.push(self.single());
        }
        list(entries)
    }

    /// What is assigned to a variable, where operators may follow a value.
    pub(super) fn expression(&mut self) -> Raw<'t> {
        let first = self.at;
        let mut value = self.argument();
        loop {
            match self.kind() {
                Some(Kind::Sign("+")) => {
                    self.at += 1;
                    self.line_ends();
                    let second = self.argument();
                    value = match (value, second) {
                        (Raw::Text(one), Raw::Text(two)) => Raw::Text(one + two),
                        _ => Raw::Open(self.words_since(first).into()),
                    };
                }
                // An operator such as -split or -f, or a command.
                Some(Kind::Parameter { .. } | Kind::Word(_) | Kind::Text(_)) => {
                    while !matches!(
                        self.kind(),
                        None | Some(Kind::LineEnd | Kind::Sign(";" | "}" | ")" | "|"))
                    ) {
                        self.at += 1;
                    }
                    value = Raw::Open(self.words_since(first).into());
                }
                Some(Kind::Sign("|")) => return Raw::Open(self.words_since(first).into()),
                _ => return value,
            }
        }
    }

    /// One value.
    fn single(&mut self) -> Raw<'t> {
        let first = self.at;
        // A type in square brackets before a value changes nothing that matters here.
        while self.is_sign("[") {
            self.square_brackets();
        }
        let value = self.primary();
        let mut is_open = false;
        // A method or an index: `.Split(…)`, `[0]`.
        while let Some(token) = self.tokens.get(self.at)
            && !token.is_apart
            && self.at > first
        {
            match &token.kind {
                Kind::Sign("[") => self.square_brackets(),
                Kind::Sign("(") => {
                    self.at += 1;
                    self.skip_to(")");
                }
                Kind::Word(word) if word.starts_with('.') => self.at += 1,
                _ => break,
            }
            is_open = true;
        }
        match is_open {
            true => Raw::Open(self.words_since(first).into()),
            false => value,
        }
    }

    fn primary(&mut self) -> Raw<'t> {
        let first = self.at;
        let Some(kind) = self.kind().cloned() else {
            return Raw::Null;
        };
        self.at += 1;
        match kind {
            Kind::Word(word) => match word.parse() {
                Ok(number) => Raw::Number(number),
                Err(_) => self.word_with_more(first, word),
            },
            Kind::Text(parts) => self.text_of(&parts),
            Kind::Variable(name) => self.value_of(name),
            Kind::Sign("@(" | "(") if self.depth < DEPTH => {
                self.depth += 1;
                let value = self.parentheses(first, kind == Kind::Sign("@("));
                self.depth -= 1;
                value
            }
            Kind::Sign("@{") if self.depth < DEPTH => {
                self.depth += 1;
                let table = self.table("}");
                self.depth -= 1;
                Raw::Object(table)
            }
            // A script block; in the log of a wizard it is a list: `{a, b}`.
            Kind::Sign("{") if self.depth < DEPTH => {
                self.depth += 1;
                let value = self.in_braces(first);
                self.depth -= 1;
                value
            }
            _ => Raw::Open(self.words_since(first).into()),
        }
    }

    /// A word, joined with what follows it without a blank: `a=b`.
    fn word_with_more(&mut self, first: usize, word: Cow<'t, str>) -> Raw<'t> {
        let begin = self.at;
        while let Some(token) = self.tokens.get(self.at)
            && !token.is_apart
            && matches!(token.kind, Kind::Sign("=" | "+") | Kind::Word(_))
        {
            self.at += 1;
        }
        match self.at > begin {
            true => Raw::Text(self.words_since(first).into()),
            false => Raw::Text(word),
        }
    }

    fn text_of(&mut self, parts: &[Part<'t>]) -> Raw<'t> {
        if let [Part::Literal(text)] = parts {
            return Raw::Text(text.clone());
        }
        let mut whole = String::new();
        for part in parts {
            match part {
                Part::Literal(text) => whole.push_str(text),
                Part::Variable(name) => match self.value_of(name) {
                    Raw::Text(text) => whole.push_str(&text),
                    Raw::Number(number) => whole.push_str(&number.to_string()),
                    Raw::Boolean(true) => whole.push_str("True"),
                    Raw::Boolean(false) => whole.push_str("False"),
                    Raw::Null => {}
                    _ => return Raw::Open(["$", name].concat().into()),
                },
                Part::Expression(words) => {
                    let name = words.trim_start_matches("$(").trim_end_matches(')').trim();
                    match name.strip_prefix('$').map(|name| self.value_of(name)) {
                        Some(Raw::Text(text)) => whole.push_str(&text),
                        _ => return Raw::Open((*words).into()),
                    }
                }
            }
        }
        Raw::Text(whole.into())
    }

    pub(super) fn value_of(&mut self, name: &str) -> Raw<'t> {
        let lower = name.to_ascii_lowercase();
        match lower.as_str() {
            "true" => return Raw::Boolean(true),
            "false" => return Raw::Boolean(false),
            "null" => return Raw::Null,
            _ => {}
        }
        let mut members = lower.split('.');
        let whole = members.next().unwrap_or_default();
        let whole = whole.rsplit_once(':').map_or(whole, |(_, name)| name);
        let mut value = self.variables.known.get(whole);
        for member in members {
            value = match value {
                Some(Raw::Object(record)) => record.get(member),
                _ => None,
            };
        }
        match value {
            Some(Raw::Open(_)) | None => {}
            Some(value) => {
                self.variables.copied += size(value);
                if self.variables.copied <= COPIED {
                    return value.clone();
                }
            }
        }
        Raw::Open(["$", name].concat().into())
    }

    /// Values in parentheses. `@(…)` is a list whatever is in it.
    fn parentheses(&mut self, first: usize, is_list: bool) -> Raw<'t> {
        let mut entries = Vec::new();
        let mut is_open = false;
        let complete = loop {
            while matches!(self.kind(), Some(Kind::LineEnd | Kind::Sign(";" | ","))) {
                self.at += 1;
            }
            match self.kind() {
                None => break false,
                Some(Kind::Sign(")")) => {
                    let is_missing = self.is_missing();
                    self.at += 1;
                    break !is_missing;
                }
                // A command inside, or an operator: only running it would tell.
                Some(Kind::Parameter { .. } | Kind::Sign("|" | "+" | "=" | "}" | "&")) => {
                    is_open = true;
                    self.at += 1;
                }
                Some(Kind::Word(word)) if is_cmdlet(word) => {
                    is_open = true;
                    match What::by_name(word) {
                        Some(_) => self.command(self.certainty()),
                        None => self.at += 1,
                    }
                }
                Some(_) => match self.argument() {
                    Raw::List { entries: more, .. } => entries.extend(more),
                    value => entries.push(value),
                },
            }
        };
        if is_open {
            return Raw::Open(self.words_since(first).into());
        }
        match (is_list, entries.len()) {
            (false, 1) => entries.pop().unwrap_or(Raw::Null),
            _ => Raw::List { entries, complete },
        }
    }

    /// `key = value` lines up to the closing bracket.
    pub(super) fn table(&mut self, closing: &str) -> Record<'t> {
        let opening = self
            .at
            .checked_sub(1)
            .and_then(|before| self.tokens.get(before));
        let begin = opening.map_or(0, |token| token.at);
        let mut record = Record::default();
        loop {
            while matches!(self.kind(), Some(Kind::LineEnd | Kind::Sign(";" | ","))) {
                self.at += 1;
            }
            let at = self.location();
            let name: Cow<'t, str> = match self.kind() {
                None => return record,
                Some(Kind::Sign(sign)) if *sign == closing => {
                    self.at += 1;
                    return record;
                }
                // The next resource begins, and this one has no end.
                Some(Kind::Word(word)) if is_exo(word) && self.is_resource() => {
                    self.unterminated.push(begin);
                    return record;
                }
                Some(Kind::Word(word)) => word.clone(),
                Some(Kind::Text(parts)) => match parts.as_slice() {
                    [Part::Literal(text)] => text.clone(),
                    _ => Cow::Borrowed(""),
                },
                Some(_) => {
                    self.at += 1;
                    continue;
                }
            };
            self.at += 1;
            if !self.take_sign("=") {
                continue;
            }
            self.line_ends();
            let value = self.expression();
            record.properties.push(Property { name, value, at });
        }
    }

    /// A block where a value is wanted: words between commas, or something that only running would tell.
    fn in_braces(&mut self, first: usize) -> Raw<'t> {
        let mut entries = Vec::new();
        let mut is_open = false;
        loop {
            match self.kind().cloned() {
                None => break,
                Some(Kind::Sign("}")) => {
                    self.at += 1;
                    break;
                }
                Some(Kind::Sign(",") | Kind::LineEnd) => self.at += 1,
                Some(Kind::Word(word)) => {
                    entries.push(Raw::Text(word));
                    self.at += 1;
                }
                Some(Kind::Text(parts)) => {
                    let text = self.text_of(&parts);
                    entries.push(text);
                    self.at += 1;
                }
                Some(Kind::Sign(";")) => {
                    // `{smtp:*;1}`: the cost of an address space.
                    self.at += 1;
                    if let (Some(Raw::Text(space)), Some(Kind::Word(cost))) =
                        (entries.last_mut(), self.kind())
                    {
                        *space = [space, ";", cost].concat().into();
                        self.at += 1;
                    }
                }
                Some(Kind::Sign("{" | "@{")) => {
                    is_open = true;
                    self.at += 1;
                    self.skip_to("}");
                }
                Some(_) => {
                    is_open = true;
                    self.at += 1;
                }
            }
        }
        match is_open {
            true => Raw::Open(self.words_since(first).into()),
            false => list(entries),
        }
    }

    /// Whether the bracket that comes next isn't in the text.
    fn is_missing(&self) -> bool {
        let token = self.tokens.get(self.at);
        token.is_some_and(|token| token.at == token.end)
    }

    fn square_brackets(&mut self) {
        self.at += 1;
        self.skip_to("]");
    }

    /// Passes everything up to a closing sign, with brackets of the same kind in between.
    fn skip_to(&mut self, closing: &str) {
        let opening: &[&str] = match closing {
            ")" => &["(", "@("],
            "]" => &["["],
            _ => &["{", "@{"],
        };
        let mut depth = 1_u32;
        while let Some(kind) = self.kind() {
            if let Kind::Sign(sign) = kind {
                depth += u32::from(opening.contains(sign));
                depth -= u32::from(*sign == closing);
            }
            self.at += 1;
            if depth == 0 {
                return;
            }
        }
    }
}

fn list(entries: Vec<Raw<'_>>) -> Raw<'_> {
    Raw::List {
        entries,
        complete: true,
    }
}

/// What a copy of a value costs, in parts and letters.
fn size(value: &Raw<'_>) -> usize {
    match value {
        Raw::Null | Raw::Boolean(_) | Raw::Number(_) => 1,
        Raw::Text(text) | Raw::Open(text) => 1 + text.len(),
        Raw::List { entries, .. } => 1 + entries.iter().map(size).sum::<usize>(),
        Raw::Object(record) => {
            let properties = record.properties.iter();
            1 + properties
                .map(|property| 1 + size(&property.value))
                .sum::<usize>()
        }
    }
}
