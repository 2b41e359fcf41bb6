//! Texts of two bytes a character (UTF-16) among other bytes: parts of mail that are encoded so, and the files in which
//! Outlook saves a message (.msg), which hold its texts one after the other.

/// How many characters of ASCII a text has at least. Other bytes seldom look like as many.
const LEAST_WIDE: usize = 4;
const LEAST_NARROW: usize = 8;

/// The bytes of a text that once was bytes, each of which became one character: by Latin-1, or by Windows-1252, which has other
/// characters for 32 of them.
pub fn bytes_of(text: &str) -> Vec<u8> {
    let bytes = text.chars().map(|letter| match u8::try_from(letter) {
        Ok(byte) => Some(byte),
        // What these characters are doesn't matter here, only that each is one byte.
        Err(_) if is_windows(letter) => Some(0x80),
        Err(_) => None,
    });
    let bytes: Option<Vec<u8>> = bytes.collect();
    bytes.unwrap_or_else(|| text.as_bytes().to_vec())
}

/// Whether a character stands for a byte in Windows-1252 only.
pub fn is_windows(letter: char) -> bool {
    let mut known = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".chars();
    known.any(|known| known == letter)
}

/// The texts in some bytes: those of two bytes a character, then those of one.
pub fn texts(bytes: &[u8]) -> Vec<String> {
    let little: fn([u8; 2]) -> u16 = u16::from_le_bytes;
    // The first of two equals is the likelier one.
    let ways = [
        (0, little),
        (0, u16::from_be_bytes),
        (1, little),
        (1, u16::from_be_bytes),
    ];
    let mut best = Found::default();
    for (from, unit) in ways {
        let found = Found::of(bytes, from, unit);
        if found.count > best.count {
            best = found;
        }
    }
    let mut texts = best.texts;
    let mut at = 0;
    for (start, end) in best.places {
        narrow(bytes.get(at..start).unwrap_or_default(), &mut texts);
        at = end;
    }
    narrow(bytes.get(at..).unwrap_or_default(), &mut texts);
    texts
}

/// The texts of two bytes a character, by one way of reading them.
#[derive(Default)]
struct Found {
    texts: Vec<String>,
    /// Where they begin and end.
    places: Vec<(usize, usize)>,
    /// How many characters of ASCII they have.
    count: usize,
}

impl Found {
    fn of(bytes: &[u8], from: usize, unit: fn([u8; 2]) -> u16) -> Found {
        let mut found = Found::default();
        let (pairs, _) = bytes.get(from..).unwrap_or_default().as_chunks::<2>();
        let units = pairs.iter().map(|pair| unit(*pair));
        let mut text = String::new();
        let mut count = 0;
        let mut start = 0;
        for (at, unit) in units.chain([0]).enumerate() {
            if let Some(letter) = letter(unit) {
                count += usize::from(letter.is_ascii());
                text.push(letter);
                continue;
            }
            if count >= LEAST_WIDE {
                found.count += count;
                found.places.push((from + 2 * start, from + 2 * at));
                found.texts.push(std::mem::take(&mut text));
            }
            text.clear();
            count = 0;
            start = at + 1;
        }
        found
    }
}

/// The character of a number, if texts in a living language have it.
fn letter(unit: u16) -> Option<char> {
    let is_text = matches!(
        unit,
        0x09 | 0x0A
            | 0x0D
            | 0x20..=0x7E
            | 0xA0..=0x0A0C
            // Two bytes of ASCII that end a line look like one character, in one order and in the other.
            | 0x0A0E..=0x0D09
            | 0x0D0B..=0x1FFF
            | 0x2010..=0x2027
            | 0x20AC
            | 0x3000..=0x9FFF
            | 0xAC00..=0xD7A3
            | 0xFF01..=0xFF9F
    );
    is_text.then(|| char::from_u32(unit.into()))?
}

/// Adds the texts of one byte a character. What isn't UTF-8 in them is left out.
fn narrow(bytes: &[u8], texts: &mut Vec<String>) {
    let is_text = |byte: &u8| matches!(byte, b'\t' | b'\n' | b'\r' | 0x20..=0x7E | 0x80..);
    for run in bytes.split(|byte| !is_text(byte)) {
        let count = run.iter().filter(|byte| byte.is_ascii()).count();
        if count < LEAST_NARROW {
            continue;
        }
        let text = String::from_utf8_lossy(run);
        texts.push(text.replace(char::REPLACEMENT_CHARACTER, " "));
    }
}
