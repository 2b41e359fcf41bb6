//! Showing what somebody typed, safely: cut to a readable length, hidden characters named.

/// How many characters of an offending part an error keeps: enough to recognise it, little enough
/// to stand in one line beside a field, however large the input was.
const SHOWN: usize = 40;

/// The part as an error shows it: at most [`SHOWN`] characters, then an ellipsis; hidden characters
/// by their number, because nobody can delete what they cannot see.
pub(crate) fn excerpt(part: &str) -> Box<str> {
    let mut shown = String::new();
    let mut characters = part.chars();
    for character in characters.by_ref().take(SHOWN) {
        if is_hidden(character) {
            shown.push_str(&format!("U+{:04X}", u32::from(character)));
        } else {
            shown.push(character);
        }
    }
    if characters.next().is_some() {
        shown.push('…');
    }
    shown.into_boxed_str()
}

/// Control characters, and those that turn the direction of text or take no room in it. They make
/// one name look like another, and no mail system needs them. The two joiners (U+200C, U+200D) are
/// not among them: Persian and Indic names are spelled with them.
pub(crate) fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}'
            | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}'
            | '\u{E0000}'..='\u{E007F}')
}
