//! The spelling that nearly every address has, read where it stands.
//!
//! A [`MailAddress`](super::MailAddress) keeps what it has read, and takes whatever a mail program
//! may write. Who routes a hundred thousand addresses needs neither: their letters are looked at
//! once, made lower-case in place, and forgotten. What is spelled in any other way is left to the
//! full parser, so that there is one opinion on what an address is.

use super::limits::{LOCAL_SIGNS, LONGEST_LABEL, LONGEST_LOCAL, LONGEST_NAME};

/// A mail address without names, quotes or other alphabets, lower-case and only borrowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlainAddress<'a> {
    text: &'a [u8],
    domain: &'a [u8],
}

impl<'a> PlainAddress<'a> {
    /// Reads a text that is such an address, apart from white space around it. None for any other
    /// text, which may be an address nevertheless.
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

    /// The address: ASCII, lower-case.
    pub fn text(&self) -> &'a [u8] {
        self.text
    }

    /// What is behind its `@`.
    pub fn domain(&self) -> &'a [u8] {
        self.domain
    }
}

/// An entry of a connector's list of recipient domains, lower-case and only borrowed: what a
/// [`DomainPattern`](super::DomainPattern) says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlainPattern<'a> {
    /// This domain.
    Exact(&'a [u8]),
    /// What is below this name.
    Subdomains(&'a [u8]),
    /// Every domain there is.
    Everything,
}

impl<'a> PlainPattern<'a> {
    /// Reads a text that is such an entry. None for any other text, which may be an entry nevertheless.
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

/// The byte may stand in a local part.
const LOCAL: u8 = 1;
/// The byte may stand in a domain.
const DOMAIN: u8 = 2;
/// The byte is a dot or a hyphen, which may not stand at every place of a domain.
const JOINT: u8 = 4;
/// The byte is a capital letter; the bit is the one that makes it a small one.
const CAPITAL: u8 = 0x20;

/// Where each byte may stand.
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

/// Where the local part ends, if there is one with an `@` behind it; makes it lower-case.
fn read_local(text: &mut [u8]) -> Option<usize> {
    // No dot stands at the beginning, behind another, or at the end.
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

/// Whether it is a domain of two labels or more; makes it lower-case.
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
