//! Scripts of `New-` and `Set-` commands, and blocks of Microsoft365DSC. A script is read, never run:
//! what depends on a variable that the text doesn't set, on a loop, a condition or a pipeline is told
//! as such.
//!
//! Own code, since no library of a size that a reader would download reads PowerShell; tree-sitter's
//! grammar is the second opinion in the tests.

mod brackets;
mod expression;
mod lexer;
mod prose;
mod token;

use super::assemble::SPLAT;
use super::lines::Lines;
use super::raw::{Property, Raw, Record};
use super::signs::is_prompt;
use super::what::What;
use crate::organization::Location;
use prose::Needs;
use std::collections::HashMap;
use token::{Kind, Token};

/// What a script says, in order.
pub(super) struct Script<'t> {
    pub(super) statements: Vec<Statement<'t>>,
    /// Where a quotation mark, a bracket or a comment has no end.
    pub(super) unterminated: Vec<(usize, &'t str)>,
}

/// A command or a resource.
pub(super) struct Statement<'t> {
    /// The cmdlet, or the type of the resource.
    pub(super) name: &'t str,
    pub(super) at: Location,
    pub(super) arguments: Vec<Property<'t>>,
    /// The values without a parameter's name, in order.
    pub(super) positional: Vec<(Raw<'t>, Location)>,
    pub(super) kind: StatementKind,
}

/// What a statement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StatementKind {
    /// A command that certainly runs once.
    Command,
    /// A command in a loop, a condition or a pipeline.
    Conditional,
    /// A block of Microsoft365DSC.
    Resource,
}

/// What the variables of a text are set to, from one part of it to the next.
#[derive(Default)]
pub(super) struct Variables<'t> {
    /// By name in lower case.
    known: HashMap<String, Raw<'t>>,
    /// How much of them was copied, in parts and letters: `$a = @($a, $a)`, again and again, would fill any memory.
    copied: usize,
}

/// Reads a script that begins at this byte of its file.
pub(super) fn read<'t>(
    text: &'t str,
    start: usize,
    lines: &mut Lines<'t>,
    variables: &mut Variables<'t>,
) -> Script<'t> {
    let (tokens, unterminated) = lexer::tokens(text);
    let mut reader = Reader {
        text,
        start,
        tokens,
        at: 0,
        depth: 0,
        conditional: 0,
        lines,
        variables,
        statements: Vec::new(),
        unterminated,
    };
    while reader.at < reader.tokens.len() {
        reader.block();
        // A closing bracket that nothing opened.
        reader.at += 1;
    }
    reader.unterminated.sort_unstable();
    let unterminated = reader.unterminated.into_iter();
    Script {
        statements: reader.statements,
        unterminated: unterminated
            .map(|at| (at + start, bracket_line(text, at)))
            .collect(),
    }
}

/// The line of a bracket from there on, as far as a notice shows it. Of texts and comments no words are told.
fn bracket_line(text: &str, at: usize) -> &str {
    let rest = text.get(at..).unwrap_or_default();
    let mut characters = rest.char_indices().take(SHOWN);
    let end = characters.find(|(_, c)| matches!(c, '\n' | '\r'));
    let end = end.or(rest.char_indices().nth(SHOWN));
    let line = rest.get(..end.map_or(rest.len(), |(end, _)| end));
    let begins = ["(", "@(", "{", "@{"];
    line.filter(|line| begins.iter().any(|begin| line.starts_with(begin)))
        .unwrap_or_default()
}

/// How many characters are more than a notice shows.
const SHOWN: usize = 100;

/// How deep brackets may be nested.
const DEPTH: u32 = 64;

/// How many words may stand between a keyword and its block. What goes beyond is taken for one.
const KEYWORD: usize = 1_000;

/// How much of variables may be copied. What goes beyond is as good as unknown.
const COPIED: usize = 16_000_000;

struct Reader<'t, 'l> {
    text: &'t str,
    start: usize,
    tokens: Vec<Token<'t>>,
    at: usize,
    depth: u32,
    /// How many loops and conditions are around.
    conditional: u32,
    lines: &'l mut Lines<'t>,
    variables: &'l mut Variables<'t>,
    statements: Vec<Statement<'t>>,
    unterminated: Vec<usize>,
}

impl<'t> Reader<'t, '_> {
    fn kind(&self) -> Option<&Kind<'t>> {
        self.tokens.get(self.at).map(|token| &token.kind)
    }

    fn kind_after(&self, further: usize) -> Option<&Kind<'t>> {
        self.tokens.get(self.at + further).map(|token| &token.kind)
    }

    fn is_sign(&self, sign: &str) -> bool {
        matches!(self.kind(), Some(Kind::Sign(here)) if *here == sign)
    }

    fn take_sign(&mut self, sign: &str) -> bool {
        let is_there = self.is_sign(sign);
        self.at += usize::from(is_there);
        is_there
    }

    fn line_ends(&mut self) {
        while matches!(self.kind(), Some(Kind::LineEnd)) {
            self.at += 1;
        }
    }

    fn location(&mut self) -> Location {
        let at = self
            .tokens
            .get(self.at)
            .map_or(self.text.len(), |token| token.at);
        self.lines.at(self.start + at)
    }

    /// The text from a token's begin to the end of the one before this.
    fn words_since(&self, first: usize) -> &'t str {
        let from = self.tokens.get(first).map_or(0, |token| token.at);
        let last = self.at.saturating_sub(1).max(first);
        let to = self
            .tokens
            .get(last)
            .map_or(self.text.len(), |token| token.end);
        self.text.get(from..to).unwrap_or_default()
    }

    /// Statements up to the bracket that closes the block, or to the end.
    fn block(&mut self) {
        while let Some(kind) = self.kind() {
            match kind {
                Kind::Sign("}") => return,
                Kind::Sign("{") => self.braces(0),
                // The line before feeds it.
                Kind::Sign("|") => self.pipeline(),
                Kind::Sign("[") => self.cast(),
                Kind::Word(_) => self.word_statement(),
                Kind::Variable(name) => {
                    let name = *name;
                    self.variable_statement(name);
                }
                _ => self.at += 1,
            }
        }
    }

    /// Passes the type before a value or a command: `[string]`, `[void]`.
    fn cast(&mut self) {
        while let Some(kind) = self.kind() {
            let is_end = matches!(kind, Kind::Sign("]") | Kind::LineEnd);
            self.at += 1;
            if is_end {
                return;
            }
        }
    }

    /// A block in braces, more or less certain to run.
    fn braces(&mut self, conditional: u32) {
        if self.depth >= DEPTH {
            self.at = self.tokens.len();
            return;
        }
        self.at += 1;
        self.depth += 1;
        self.conditional += conditional;
        self.block();
        self.conditional -= conditional;
        self.depth -= 1;
        self.take_sign("}");
    }

    /// `$name = …`, or something else that begins with a variable.
    fn variable_statement(&mut self, name: &'t str) {
        let sign = match self.kind_after(1) {
            Some(Kind::Sign(sign)) => *sign,
            _ => "",
        };
        match sign {
            "=" | "+=" => {
                self.at += 2;
                let first = self.at;
                if self.is_command() {
                    // A command whose output is kept.
                    self.assign(name, Raw::Open(name.into()));
                    self.word_statement();
                    return;
                }
                let value = self.expression();
                let is_known = self.conditional == 0 && sign == "=";
                let value = match is_known {
                    true => value,
                    false => Raw::Open(self.words_since(first).into()),
                };
                self.assign(name, value);
                self.rest_of_statement();
            }
            "[" => {
                // An entry of a table: from now on the table isn't known.
                self.assign(name, Raw::Open(name.into()));
                self.rest_of_statement();
            }
            _ => self.rest_of_statement(),
        }
    }

    /// Whether a command or a keyword comes next, and no value.
    fn is_command(&self) -> bool {
        let Some(Kind::Word(word)) = self.kind() else {
            return false;
        };
        prose::is_cmdlet(word)
            || prose::keyword(word).is_some_and(|(needs, _)| self.has_block(needs))
    }

    fn assign(&mut self, name: &str, value: Raw<'t>) {
        // A member of a variable changes the variable.
        let (whole, value) = match name.split_once('.') {
            Some((whole, _)) => (whole, Raw::Open(whole.to_owned().into())),
            None => (name, value),
        };
        let whole = whole.rsplit_once(':').map_or(whole, |(_, name)| name);
        self.variables
            .known
            .insert(whole.to_ascii_lowercase(), value);
    }

    /// Passes what is left of a statement, but reads the blocks in it.
    fn rest_of_statement(&mut self) {
        while let Some(kind) = self.kind() {
            match kind {
                Kind::LineEnd | Kind::Sign(";") => {
                    self.at += 1;
                    return;
                }
                Kind::Sign("}") => return,
                Kind::Sign("{") => self.braces(1),
                Kind::Sign("|") => self.pipeline(),
                _ => self.at += 1,
            }
        }
    }

    /// A statement that begins with a word: a keyword, a resource, a command.
    fn word_statement(&mut self) {
        let Some(Kind::Word(word)) = self.kind() else {
            return;
        };
        let keyword = prose::keyword(word);
        let is_tail = ["while", "until"]
            .iter()
            .any(|tail| word.eq_ignore_ascii_case(tail));
        if let Some((needs, is_conditional)) = keyword
            && self.has_block(needs)
        {
            self.at += 1;
            self.until_block(u32::from(is_conditional));
        } else if is_tail && matches!(self.kind_after(1), Some(Kind::Sign("("))) {
            // The condition after `do {…}`.
            self.at += 1;
            self.rest_of_statement();
        } else if word.eq_ignore_ascii_case("else") {
            // What follows it is a statement of its own, as in `else if`.
            self.at += 1;
        } else if is_exo(word) && self.is_resource() {
            self.resource();
        } else {
            let kind = self.certainty();
            self.command(kind);
            self.pipeline();
        }
    }

    /// What a command is here.
    fn certainty(&self) -> StatementKind {
        match self.conditional {
            0 => StatementKind::Command,
            _ => StatementKind::Conditional,
        }
    }

    /// Whether the keyword that comes next has its block. Without one it is a word of a sentence.
    fn has_block(&self, needs: Needs) -> bool {
        let (mut parentheses, mut squares) = (0_u32, 0_u32);
        let mut had_condition = needs != Needs::Condition;
        let (mut had_parameter, mut had_line_end) = (false, false);
        let rest = self.tokens.get(self.at + 1..).unwrap_or_default();
        for token in rest.iter().take(KEYWORD) {
            match &token.kind {
                Kind::Sign("(" | "@(") => parentheses += 1,
                Kind::Sign(")") => {
                    parentheses = parentheses.saturating_sub(1);
                    had_condition = true;
                }
                _ if parentheses > 0 => {}
                Kind::Sign("{") => return had_condition,
                Kind::LineEnd => had_line_end = true,
                Kind::Sign("[") => squares += 1,
                Kind::Sign("]") => squares = squares.saturating_sub(1),
                _ if squares > 0 => {}
                Kind::Sign(",") => {}
                _ if had_line_end || needs == Needs::Block => return false,
                Kind::Parameter { .. } => had_parameter = true,
                Kind::Word(_) | Kind::Text(_) | Kind::Variable(_) => match needs {
                    // `switch -File $path {…}`
                    Needs::Condition if had_parameter && !had_condition => had_condition = true,
                    Needs::Name => {}
                    _ => return false,
                },
                _ => return false,
            }
        }
        rest.len() > KEYWORD
    }

    /// Passes the condition of a block and reads the block.
    fn until_block(&mut self, conditional: u32) {
        let mut parentheses = 0_u32;
        while let Some(kind) = self.kind() {
            match kind {
                Kind::Sign("(" | "@(") => parentheses += 1,
                Kind::Sign(")") => parentheses = parentheses.saturating_sub(1),
                Kind::Sign("{") if parentheses == 0 => {
                    self.braces(conditional);
                    return;
                }
                Kind::Sign("{" | "@{") => {
                    self.braces(1);
                    continue;
                }
                Kind::Sign(";" | "}") if parentheses == 0 => return,
                _ => {}
            }
            self.at += 1;
        }
    }

    /// Whether a brace follows the word, after at most a name.
    fn is_resource(&self) -> bool {
        (1..=4)
            .filter_map(|further| self.kind_after(further))
            .find(|kind| !matches!(kind, Kind::LineEnd | Kind::Text(_) | Kind::Word(_)))
            .is_some_and(|kind| *kind == Kind::Sign("{"))
    }

    fn resource(&mut self) {
        let first = self.at;
        let at = self.location();
        self.at += 1;
        let name = self.words_since(first);
        while !self.is_sign("{") {
            self.at += 1;
        }
        self.at += 1;
        let record = self.table("}");
        self.statements.push(Statement {
            name,
            at,
            arguments: record.properties,
            positional: Vec::new(),
            kind: StatementKind::Resource,
        });
    }

    /// A command with its parameters.
    fn command(&mut self, certainty: StatementKind) {
        let first = self.at;
        let at = self.location();
        self.at += 1;
        let mut statement = Statement {
            name: self.words_since(first),
            at,
            arguments: Vec::new(),
            positional: Vec::new(),
            kind: certainty,
        };
        while let Some(kind) = self.kind() {
            match kind {
                // A line that begins with a parameter belongs to the command, as guides wrap them.
                Kind::LineEnd if matches!(self.kind_after(1), Some(Kind::Parameter { .. })) => {
                    self.at += 1;
                }
                Kind::LineEnd | Kind::Sign(";" | "}" | ")" | "|" | "&&" | "||") => break,
                Kind::Parameter { name, .. } => {
                    let name = *name;
                    let at = self.location();
                    self.at += 1;
                    if self.is_sign("{") && What::by_name(statement.name).is_none() {
                        // A block for another cmdlet to run, such as that of Invoke-Command.
                        self.braces(1);
                        continue;
                    }
                    let value = match self.begins_value() {
                        true => self.argument(),
                        // A switch.
                        false => Raw::Boolean(true),
                    };
                    statement.arguments.push(Property {
                        name: name.into(),
                        value,
                        at,
                    });
                }
                Kind::Splat(name) => {
                    let name = name.to_ascii_lowercase();
                    let at = self.location();
                    self.at += 1;
                    match self.value_of(&name) {
                        Raw::Object(Record { properties, .. }) => {
                            statement.arguments.extend(properties);
                        }
                        _ => {
                            let words = [SPLAT, &name].concat();
                            statement.arguments.push(Property {
                                name: SPLAT.into(),
                                value: Raw::Open(words.into()),
                                at,
                            });
                        }
                    }
                }
                Kind::Sign("{") => self.braces(1),
                Kind::Sign("&" | "]" | "=" | "+" | "+=" | "==") => self.at += 1,
                _ => {
                    let at = self.location();
                    let value = self.argument();
                    statement.positional.push((value, at));
                }
            }
        }
        // A sentence that begins with a cmdlet's name has words behind it, but no parameter. A heading has only the name.
        let is_sentence = certainty == StatementKind::Command
            && statement.arguments.is_empty()
            && !matches!(statement.positional.as_slice(), [(first, _)] if !matches!(first, Raw::List { .. }));
        if !is_sentence {
            self.statements.push(statement);
        }
    }

    /// The commands that a pipeline feeds: how often they run, only running would tell.
    fn pipeline(&mut self) {
        while self.take_sign("|") {
            self.line_ends();
            if matches!(self.kind(), Some(Kind::Word(_))) {
                self.command(StatementKind::Conditional);
            }
        }
    }

    /// Whether what comes next can be the value of the parameter before it.
    fn begins_value(&self) -> bool {
        matches!(
            self.kind(),
            Some(
                Kind::Word(_)
                    | Kind::Text(_)
                    | Kind::Variable(_)
                    | Kind::Sign("(" | "@(" | "@{" | "{" | "[")
            )
        )
    }
}

/// Whether a word begins as the resources for Exchange Online do.
fn is_exo(word: &str) -> bool {
    let begin = word.get(..3);
    begin.is_some_and(|begin| begin.eq_ignore_ascii_case("exo"))
}

/// Whether a line begins as those of logs do, with a time: `2024.03.05`, `10:11`, `[…`. `1. ` is the number
/// of a step.
pub(super) fn is_log(line: &str) -> bool {
    let after = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_number = after.len() < line.len();
    let follows = after.strip_prefix(['.', ':', '/', '-']).unwrap_or_default();
    let is_bracket = line.starts_with('[') && !is_prompt(line);
    is_bracket || is_number && follows.starts_with(|c: char| c.is_ascii_digit())
}

/// Where commands begin in the lines of a log, such as that of the Hybrid Configuration wizard, whose
/// lines begin with a time. None if the line isn't one of those.
pub(super) fn command_in_log(line: &str) -> Option<usize> {
    if !is_log(line) {
        return None;
    }
    let verbs = ["New-", "Set-", "Remove-"];
    let mut begins = verbs.iter().flat_map(|verb| line.match_indices(verb));
    begins.find_map(|(at, verb)| {
        let rest = line.get(at + verb.len()..)?;
        let noun = rest.split(|c: char| !c.is_ascii_alphanumeric()).next()?;
        let follows = rest.get(noun.len()..)?.trim_start();
        (!noun.is_empty() && follows.starts_with('-')).then_some(at)
    })
}
