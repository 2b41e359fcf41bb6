//! The text of an HTML body.

/// Elements in the middle of words, which separate nothing.
const INLINE: [&str; 14] = [
    "a", "abbr", "b", "bdi", "code", "em", "font", "i", "s", "small", "span", "strong", "u", "wbr",
];

/// Elements whose content nobody reads.
const UNSEEN: [&str; 2] = ["style", "script"];

/// Whether a text seems to be HTML.
pub fn is_html(text: &str) -> bool {
    const SIGNS: [&str; 7] = ["<html", "<body", "<div", "<table", "<br", "<p>", "<span"];
    // There is a character's boundary there, and `<` is a character.
    let start = &text[..text.floor_char_boundary(64 * 1024)];
    start.match_indices('<').any(|(at, _)| {
        let rest = &start.as_bytes()[at..];
        SIGNS.iter().any(|sign| starts_with(rest, sign))
    })
}

/// Whether bytes begin with an ASCII text in lower case, whatever their own case.
pub fn starts_with(bytes: &[u8], text: &str) -> bool {
    let start = bytes.get(..text.len());
    start.is_some_and(|start| start.eq_ignore_ascii_case(text.as_bytes()))
}

/// The text that a reader of some HTML sees, roughly: a line for each block.
pub fn text(html: &str) -> String {
    let mut text = String::with_capacity(html.len() / 2);
    let mut rest = html;
    // Once there is no further end of a tag, nobody looks for it again.
    let mut has_ends = true;
    while let Some((before, tag)) = rest.split_once('<') {
        push(&mut text, before);
        let is_tag = tag
            .as_bytes()
            .first()
            .is_some_and(|first| first.is_ascii_alphabetic() || b"/!?".contains(first));
        let end = match (is_tag && has_ends, tag.strip_prefix("!--")) {
            (false, _) => None,
            (true, Some(comment)) => comment
                .find("-->")
                .map(|end| end + "!--".len() + "--".len()),
            (true, None) => tag.find('>'),
        };
        has_ends &= !is_tag || end.is_some();
        // A `>` is one byte long, so the rest begins right after it.
        let Some((tag, after)) = end.map(|end| (&tag[..end], &tag[end + 1..])) else {
            text.push('<');
            rest = tag;
            continue;
        };
        rest = after;
        let name: &str = tag
            .trim_start_matches('/')
            .split(|letter: char| !letter.is_ascii_alphanumeric())
            .next()
            .unwrap_or_default();
        let is_one_of = |names: &[&str]| names.iter().any(|known| known.eq_ignore_ascii_case(name));
        if is_one_of(&UNSEEN) && !tag.starts_with('/') {
            rest = match rest.find("</") {
                Some(end) => &rest[end..],
                None => "",
            };
        } else if !is_one_of(&INLINE) {
            text.push('\n');
        }
    }
    push(&mut text, rest);
    text
}

/// Adds words without the characters' references in them.
fn push(text: &mut String, words: &str) {
    let mut rest = words;
    while let Some((before, reference)) = rest.split_once('&') {
        text.push_str(before);
        // No longer than it is.
        let start = &reference.as_bytes()[..reference.len().min(10)];
        let end = start.iter().position(|byte| *byte == b';');
        let letter = end.and_then(|end| Some((letter(reference.get(..end)?)?, end)));
        match letter {
            Some((letter, end)) => {
                text.push(letter);
                // A `;` is one byte long.
                rest = &reference[end + 1..];
            }
            None => {
                text.push('&');
                rest = reference;
            }
        }
    }
    text.push_str(rest);
}

fn letter(reference: &str) -> Option<char> {
    if let Some(number) = reference.strip_prefix('#') {
        let number = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        return char::from_u32(number.ok()?);
    }
    Some(match reference {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        _ => return None,
    })
}
