//! Markdown.

/// The characters that Markdown treats as special anywhere.
const SIGNS: [char; 12] = ['\\', '`', '*', '_', '[', ']', '<', '>', '#', '&', '~', '|'];

/// The characters that it treats as special at the start of a line.
const BULLETS: [char; 4] = ['-', '+', '=', ':'];

/// A line break as an entity, which Markdown keeps.
const BREAK: &str = "&#10;";

/// A text escaped for Markdown: nothing in it becomes markup, line breaks are kept, and an empty line
/// separates paragraphs.
///
/// ```
/// use connector_checker::text::markdown::escaped;
/// assert_eq!(escaped("*.contoso.com\n- <fabrikam>"), r"\*.contoso.com
/// \- \<fabrikam\>");
/// ```
pub fn escaped(text: &str) -> String {
    // Markdown removes empty lines at the start and end, and all but one between paragraphs.
    let begun = text.trim_start_matches('\n');
    let inner = begun.trim_end_matches('\n');
    let mut escaped = BREAK.repeat(text.len() - begun.len());
    let mut characters = inner.chars().peekable();
    let mut line_breaks = 0;
    // The number of digits, while the line has nothing else.
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
