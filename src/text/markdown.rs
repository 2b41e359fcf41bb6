//! Markdown.

/// What Markdown takes for its own anywhere.
const SIGNS: [char; 12] = ['\\', '`', '*', '_', '[', ']', '<', '>', '#', '&', '~', '|'];

/// What it takes for its own at the beginning of a line.
const BULLETS: [char; 4] = ['-', '+', '=', ':'];

/// A line break that ends no line.
const BREAK: &str = "&#10;";

/// A text as Markdown that reads as the text does: nothing in it becomes markup, a line break stays
/// one, and a line that is empty parts two paragraphs.
///
/// ```
/// use connector_checker::text::markdown::escaped;
/// assert_eq!(escaped("*.contoso.com\n- <fabrikam>"), r"\*.contoso.com
/// \- \<fabrikam\>");
/// ```
pub fn escaped(text: &str) -> String {
    // Markdown drops what is empty before and after the paragraphs, and between them more than a line.
    let begun = text.trim_start_matches('\n');
    let inner = begun.trim_end_matches('\n');
    let mut escaped = BREAK.repeat(text.len() - begun.len());
    let mut characters = inner.chars().peekable();
    let mut line_breaks = 0;
    // Whether the line has nothing but digits so far, and how many.
    let mut digits = Some(0);
    while let Some(character) = characters.next() {
        let is_first = digits == Some(0);
        let ends_word = matches!(characters.peek(), None | Some(' ' | '\n'));
        let ends_line = matches!(characters.peek(), None | Some('\n'));
        match character {
            '\n' => {
                line_breaks += 1;
                escaped.push_str(if line_breaks > 2 { BREAK } else { "\n" });
                digits = Some(0);
                continue;
            }
            ' ' if is_first || ends_line => escaped.push_str("&#32;"),
            '\t' | '\u{b}' | '\u{c}' | '\r' => {
                escaped.push_str(&format!("&#{};", u32::from(character)));
            }
            '.' | ')' if ends_word && digits.is_some() && !is_first => {
                escaped.extend(['\\', character]);
            }
            _ if SIGNS.contains(&character) || is_first && BULLETS.contains(&character) => {
                escaped.extend(['\\', character]);
            }
            _ => escaped.push(character),
        }
        line_breaks = 0;
        digits = digits
            .filter(|_| character.is_ascii_digit())
            .map(|count| count + 1);
    }
    escaped.push_str(&BREAK.repeat(begun.len() - inner.len()));
    escaped
}
