//! Which brackets are open in a script, and where one ends that its author forgot to close.

use super::prose::{before_statement, is_resource_line};
use super::token::{Kind, Token};
use crate::import::signs::{begins_command, begins_parameter, is_prompt};

/// The operators that may stand between values. Any other word with a dash is a parameter.
const OPERATORS: [&str; 29] = [
    "and",
    "or",
    "xor",
    "not",
    "eq",
    "ne",
    "gt",
    "ge",
    "lt",
    "le",
    "like",
    "notlike",
    "match",
    "notmatch",
    "contains",
    "notcontains",
    "in",
    "notin",
    "replace",
    "split",
    "join",
    "is",
    "isnot",
    "as",
    "f",
    "band",
    "bor",
    "bxor",
    "bnot",
];

/// What a bracket holds, as far as its first word tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holds {
    Nothing,
    /// Texts, variables, domains: no parameter and no command can follow these.
    Values,
    Other,
}

struct Open {
    sign: &'static str,
    at: usize,
    holds: Holds,
}

impl Open {
    fn is_parenthesis(&self) -> bool {
        matches!(self.sign, "(" | "@(")
    }

    fn closing(&self) -> &'static str {
        match self.sign {
            "(" | "@(" => ")",
            "[" => "]",
            _ => "}",
        }
    }
}

/// What is open where a word begins.
#[derive(Default)]
pub(super) struct Brackets {
    open: Vec<Open>,
    /// Whether the line before goes on, since it ends with a comma or an operator.
    goes_on: bool,
    is_in_line: bool,
}

impl Brackets {
    /// Whether a line begins that may be a statement or prose.
    pub(super) fn begin_statement(&self) -> bool {
        let is_in_block = self.open.last().is_none_or(|open| open.sign == "{");
        is_in_block && !self.is_in_line && !self.goes_on
    }

    /// Takes notice of a word at this byte.
    pub(super) fn pass(&mut self, kind: &Kind<'_>, at: usize) {
        self.is_in_line = *kind != Kind::LineEnd;
        if let Some(last) = self.open.last_mut()
            && last.holds == Holds::Nothing
        {
            last.holds = holds(kind);
        }
        let Kind::Sign(sign) = kind else {
            self.goes_on &= !self.is_in_line;
            return;
        };
        self.goes_on = matches!(*sign, "," | "|" | "=" | "+" | "+=" | "&&" | "||");
        if matches!(*sign, "(" | "@(" | "{" | "@{" | "[") {
            let holds = Holds::Nothing;
            self.open.push(Open { sign, at, holds });
        } else if self.open.last().is_some_and(|open| open.closing() == *sign) {
            self.open.pop();
        }
    }

    /// The brackets that must have ended before this word, the innermost first: where each begins, and what closes it.
    /// `rest` is what follows the word.
    pub(super) fn forgotten(&mut self, kind: &Kind<'_>, rest: &str) -> Vec<(usize, &'static str)> {
        let mut forgotten = Vec::new();
        while let Some(last) = self.open.last()
            && self.must_have_ended(last, kind, rest)
        {
            forgotten.push((last.at, last.closing()));
            self.open.pop();
        }
        forgotten
    }

    fn must_have_ended(&self, last: &Open, kind: &Kind<'_>, rest: &str) -> bool {
        let is_list = last.is_parenthesis() && last.holds == Holds::Values && !self.goes_on;
        match kind {
            Kind::Parameter { name, .. } => is_list && !is_operator(name),
            // The brace closes the table or the block around it.
            Kind::Sign("}") => {
                last.is_parenthesis() && self.open.iter().any(|open| open.closing() == "}")
            }
            Kind::LineEnd => {
                let line = rest.split('\n').next().unwrap_or_default();
                let begins = begins_command(line) || is_prompt(line);
                is_list && (begins || ends_values(line, &self.open)) || last.sign == "@{" && begins
            }
            _ => false,
        }
    }

    /// Where brackets begin that hold values or settings and are open at the end.
    pub(super) fn unclosed(&self) -> impl Iterator<Item = usize> {
        let is_told = |open: &&Open| open.is_parenthesis() || open.sign == "@{";
        self.open.iter().filter(is_told).map(|open| open.at)
    }
}

fn holds(kind: &Kind<'_>) -> Holds {
    match kind {
        Kind::LineEnd => Holds::Nothing,
        Kind::Text(_) | Kind::Variable(_) | Kind::Sign("(" | "@(") => Holds::Values,
        Kind::Word(word) if word.contains(['.', '*']) => Holds::Values,
        Kind::Word(word) if word.starts_with(|c: char| c.is_ascii_digit()) => Holds::Values,
        _ => Holds::Other,
    }
}

fn is_operator(name: &str) -> bool {
    // An `i` or a `c` before it says whether case matters.
    let is_known = |name: &str| {
        let mut operators = OPERATORS.into_iter();
        operators.any(|known| known.eq_ignore_ascii_case(name))
    };
    is_known(name)
        || name
            .strip_prefix(['i', 'c', 'I', 'C'])
            .is_some_and(is_known)
}

/// Whether a line can't go on with values: it has a setting of the table around, a parameter, an assignment, or prose.
fn ends_values(line: &str, open: &[Open]) -> bool {
    let line = line.trim();
    let is_in_table = open
        .iter()
        .rev()
        .nth(1)
        .is_some_and(|around| around.closing() == "}");
    let name = line.split_once('=').map(|(name, _)| name.trim_end());
    let is_setting = name.is_some_and(|name| match name.strip_prefix('$') {
        Some(name) => is_word(name),
        None => is_in_table && is_word(name),
    });
    let parameter = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    let end = parameter
        .find(|c: char| !c.is_alphanumeric())
        .unwrap_or(parameter.len());
    let is_parameter =
        begins_parameter(line) && !is_operator(parameter.get(..end).unwrap_or_default());
    let is_prose = || line.contains(' ') && before_statement(line) == line.len();
    is_setting || is_parameter || is_resource_line(line) || is_prose()
}

fn is_word(name: &str) -> bool {
    !name.is_empty()
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// The token that stands for a closing bracket that isn't there.
pub(super) fn missing(sign: &'static str, at: usize) -> Token<'static> {
    Token {
        kind: Kind::Sign(sign),
        at,
        end: at,
        is_apart: false,
    }
}
