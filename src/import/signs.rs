//! Signs by which a line tells what it is: prompts, verbs, parameters, quotation marks, and what can't be seen.

use super::listed::Verb;
use super::what::What;

/// Whether a line begins with a prompt.
pub(super) fn is_prompt(line: &str) -> bool {
    after_prompt(line).is_some()
}

/// The command after a prompt such as `PS C:\>` or `[PS] C:\Windows\system32>`.
pub(super) fn after_prompt(line: &str) -> Option<&str> {
    let begin = line.trim_start();
    let after = begin.strip_prefix("PS").unwrap_or_default();
    let is_plain = after.starts_with(|c: char| c.is_whitespace() || c == '>');
    if !(is_plain || begin.starts_with("[PS]")) {
        return None;
    }
    let (_, command) = begin.split_once('>')?;
    Some(command.trim_start_matches(['>', ' ']))
}

/// Whether a character can't be seen, as web pages and chats put them into what is copied.
pub(super) fn is_of_no_width(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

/// Whether PowerShell takes this for a single quotation mark (chapter 2.3.5.2 of its specification).
pub(super) fn is_single_quote(c: char) -> bool {
    matches!(c, '\'' | '\u{2018}'..='\u{201B}')
}

/// Whether PowerShell takes this for a double quotation mark.
pub(super) fn is_double_quote(c: char) -> bool {
    matches!(c, '"' | '\u{201C}'..='\u{201E}')
}

/// Whether PowerShell takes this for a dash.
pub(super) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2013}'..='\u{2015}')
}

/// Whether a text begins with a parameter.
pub(super) fn begins_parameter(text: &str) -> bool {
    let mut characters = text.chars();
    let is_dash = characters.next().is_some_and(is_dash);
    is_dash && characters.next().is_some_and(char::is_alphabetic)
}

/// What a command does to an object. None if it only shows some.
pub(super) fn verb(name: &str) -> Option<Verb> {
    let name = name.rsplit('\\').next()?;
    let (verb, _) = name.split_once('-')?;
    let verbs = [
        ("new", Verb::New),
        ("set", Verb::Set),
        ("remove", Verb::Remove),
    ];
    let mut verbs = verbs.into_iter();
    let (_, verb) = verbs.find(|(known, _)| verb.eq_ignore_ascii_case(known))?;
    Some(verb)
}

/// Whether a line begins with a command that changes something.
pub(super) fn begins_command(line: &str) -> bool {
    let line = line.trim_start();
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let end = line.find(|c| !is_part(c)).unwrap_or(line.len());
    let (word, after) = line.split_at(end);
    let is_apart = after.is_empty() || after.starts_with(char::is_whitespace);
    is_apart && verb(word).is_some() && What::by_name(word).is_some()
}
