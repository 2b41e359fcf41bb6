//! A fast path for the most common form of addresses, parsed in place.
//!
//! A [`MailAddress`](super::MailAddress) owns its text and accepts everything that email clients write.
//! Routing a hundred thousand addresses needs neither: this parser scans them once and lowercases them
//! in place. It leaves every other form to the full parser, so the two never disagree.

use super::limits::{LOCAL_SIGNS, LONGEST_LABEL, LONGEST_LOCAL, LONGEST_NAME};

/// A borrowed, lowercase email address without names, quotes or other alphabets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlainAddress<'a> {
    text: &'a [u8],
    domain: &'a [u8],
}

impl<'a> PlainAddress<'a> {
    /// Parses such an address, ignoring surrounding white space. None for any other text, which may
    /// still be an address.
    ///
    /// ```
    /// use connector_checker::domain::PlainAddress;
    /// let mut text = *b"John@Contoso.com";
    /// let plain = PlainAddress::read(&mut text).expect("a plain spelling");
    /// assert_eq!(plain.text(), b"john@contoso.com");
    /// assert_eq!(plain.domain(), b"contoso.com");
    /// assert!(PlainAddress::read(&mut *b"John <john@contoso.com>".to_vec()).is_none());
    /// ```
    pub fn read(text: &'a mut [u8]) -> Option<PlainAddress<'a>> {
        let text = trimmed(text);
        let at = read_local(text)?;
        let (_, domain) = text.split_at_mut_checked(at + 1)?;
        if !read_domain(domain) {
            return None;
        }
        let text = &*text;
        let domain = text.get(at + 1..)?;
        Some(PlainAddress { text, domain })
    }

    /// The address in lowercase ASCII.
    pub fn text(&self) -> &'a [u8] {
        self.text
    }

    /// The part after the `@`.
    pub fn domain(&self) -> &'a [u8] {
        self.domain
    }
}

/// A borrowed, lowercase entry of a connector's list of recipient domains: a
/// [`DomainPattern`](super::DomainPattern) without its own text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlainPattern<'a> {
    /// This domain.
    Exact(&'a [u8]),
    /// Subdomains of this name.
    Subdomains(&'a [u8]),
    /// Every domain.
    Everything,
}

impl<'a> PlainPattern<'a> {
    /// Parses such an entry. None for any other text, which may still be an entry.
    ///
    /// ```
    /// use connector_checker::domain::PlainPattern;
    /// let mut text = *b"*.Contoso.com";
    /// assert_eq!(PlainPattern::read(&mut text), Some(PlainPattern::Subdomains(b"contoso.com")));
    /// assert_eq!(PlainPattern::read(&mut *b"contoso".to_vec()), None);
    /// ```
    pub fn read(text: &'a mut [u8]) -> Option<PlainPattern<'a>> {
        match text {
            [b'*'] => Some(PlainPattern::Everything),
            [b'*', b'.', base @ ..] => read_domain(base).then_some(PlainPattern::Subdomains(base)),
            name => read_domain(name).then_some(PlainPattern::Exact(name)),
        }
    }
}

fn trimmed(mut text: &mut [u8]) -> &mut [u8] {
    while let [b' ' | b'\t' | b'\r', rest @ ..] = text {
        text = rest;
    }
    while let [rest @ .., b' ' | b'\t' | b'\r'] = text {
        text = rest;
    }
    text
}

/// The byte is valid in a local part.
const LOCAL: u8 = 1;
/// The byte is valid in a domain.
const DOMAIN: u8 = 2;
/// The byte is a dot or a hyphen, which is invalid at some positions of a domain.
const JOINT: u8 = 4;
/// The byte is an uppercase letter; setting this bit in it makes it lowercase.
const CAPITAL: u8 = 0x20;

/// Where each byte is valid.
const PLACES: [u8; 256] = {
    let mut places = [0; 256];
    let mut byte = 0;
    while byte < 128 {
        if (byte as u8).is_ascii_alphanumeric() {
            places[byte] = LOCAL | DOMAIN;
        }
        if (byte as u8).is_ascii_uppercase() {
            places[byte] |= CAPITAL;
        }
        byte += 1;
    }
    let signs = LOCAL_SIGNS.as_bytes();
    let mut sign = 0;
    while sign < signs.len() {
        places[signs[sign] as usize] = LOCAL;
        sign += 1;
    }
    places[b'.' as usize] = LOCAL | DOMAIN | JOINT;
    places[b'-' as usize] = LOCAL | DOMAIN | JOINT;
    places[b'_' as usize] = LOCAL | DOMAIN;
    places
};

/// The end of the local part, if an `@` follows it. Lowercases it.
fn read_local(text: &mut [u8]) -> Option<usize> {
    // No dot at the beginning or end, and no two in a row.
    let mut behind_dot = 0;
    for (at, byte) in text.iter_mut().enumerate() {
        // Any byte is below the table's length.
        let place = PLACES[usize::from(*byte)];
        if place & (LOCAL | JOINT) != LOCAL {
            if place & LOCAL == 0 {
                let is_end = *byte == b'@' && at != behind_dot && at <= LONGEST_LOCAL;
                return is_end.then_some(at);
            }
            if *byte == b'.' {
                if at == behind_dot {
                    return None;
                }
                behind_dot = at + 1;
            }
        }
        *byte |= place & CAPITAL;
    }
    None
}

/// Whether it is a domain of two or more labels. Lowercases it.
pub(super) fn read_domain(domain: &mut [u8]) -> bool {
    let (mut start, mut last) = (0, b'.');
    for (at, byte) in domain.iter_mut().enumerate() {
        // Any byte is below the table's length.
        let place = PLACES[usize::from(*byte)];
        if place & DOMAIN == 0 {
            return false;
        }
        *byte |= place & CAPITAL;
        if place & JOINT != 0 {
            if last == b'.' {
                return false;
            }
            if *byte == b'.' {
                if last == b'-' || at - start > LONGEST_LABEL {
                    return false;
                }
                start = at + 1;
            }
        }
        last = *byte;
    }
    let label = domain.get(start..).unwrap_or_default();
    start > 0
        && !matches!(last, b'.' | b'-')
        && label.len() <= LONGEST_LABEL
        && domain.len() <= LONGEST_NAME
        && !label.iter().all(u8::is_ascii_digit)
}
