//! The words of a script, as [`lexer`](super::lexer) finds them.

use std::borrow::Cow;

/// A word of a script.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Token<'t> {
    pub(super) kind: Kind<'t>,
    pub(super) at: usize,
    pub(super) end: usize,
    /// Whether white space comes before it.
    pub(super) is_apart: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind<'t> {
    /// A word without quotation marks: a command, a keyword, a value.
    Word(Cow<'t, str>),
    /// `-Name` or `-Name:`, without the dash and the colon.
    Parameter { name: &'t str, has_colon: bool },
    /// A text in quotation marks, or a here-string.
    Text(Vec<Part<'t>>),
    /// A variable with its members, as `name` or `name.member`.
    Variable(&'t str),
    /// `@name`, which spreads a table over a command.
    Splat(&'t str),
    /// A bracket, an operator or a separator. `@(` and `@{` count as one.
    Sign(&'static str),
    /// The end of a line that isn't continued.
    LineEnd,
}

/// A part of a text in quotation marks.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Part<'t> {
    Literal(Cow<'t, str>),
    Variable(&'t str),
    /// `$(…)`.
    Expression(&'t str),
}
