//! Text for commands.

use crate::organization::Noun;

/// The name of a cmdlet.
pub(super) fn command_name(verb: &str, noun: Noun) -> String {
    [verb, "-", noun.name()].concat()
}

/// A single-quoted PowerShell string. The quotes that would end it are doubled, and hidden characters,
/// line ends among them, are left out: a command must not look different from what it does.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::from("'");
    for character in text.chars().filter(|c| !crate::domain::text::is_hidden(*c)) {
        if matches!(character, '\'' | '\u{2018}'..='\u{201B}') {
            quoted.push(character);
        }
        quoted.push(character);
    }
    quoted.push('\'');
    quoted
}
