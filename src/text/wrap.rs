//! Lines of a limited width, for terminals.

/// How wide a line is at most.
pub const WIDTH: usize = 80;

/// A paragraph in lines of at most [`WIDTH`] characters, each with this indent and a line end. White space
/// separates words; a longer word has a line of its own, since addresses and names must stay whole.
///
/// ```
/// use connector_checker::text::wrap::wrapped;
/// assert_eq!(wrapped("Two  words.", 2), "  Two words.\n");
/// let long = wrapped(&"word ".repeat(40), 4);
/// assert!(long.lines().all(|line| line.starts_with("    word") && line.len() <= 80));
/// ```
pub fn wrapped(paragraph: &str, indent: usize) -> String {
    let (mut text, mut column) = (String::new(), 0);
    for word in paragraph.split_whitespace() {
        let width = word.chars().count();
        if column > 0 && column + 1 + width > WIDTH {
            text.push('\n');
            column = 0;
        }
        let space = if column == 0 { indent } else { 1 };
        text.extend(std::iter::repeat_n(' ', space));
        text.push_str(word);
        column += space + width;
    }
    if column > 0 {
        text.push('\n');
    }
    text
}
