//! Safe display of input: shortened to a readable length, with hidden characters escaped.

/// How many characters of an invalid part an error keeps: enough to recognize it, few enough for one
/// line next to a field.
const SHOWN: usize = 40;

/// The part as an error shows it: at most [`SHOWN`] characters, then an ellipsis. Hidden characters
/// appear by their code point, because no one can delete what they can't see.
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

/// Control characters, and characters without width or that change the text direction. They make one
/// name look like another, and no mail system needs them. The two joiners (U+200C, U+200D) aren't
/// included, because Persian and Indic names use them.
pub(crate) fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}'
            | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}'
            | '\u{E0000}'..='\u{E007F}')
}

/// The text with hidden characters shown by their code points.
pub(crate) fn visible(text: &str) -> String {
    let mut shown = String::new();
    for character in text.chars() {
        match is_hidden(character) {
            true => shown.push_str(&format!("U+{:04X}", u32::from(character))),
            false => shown.push(character),
        }
    }
    shown
}
