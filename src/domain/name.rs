//! Domain names and their parser.

use super::ascii::to_ascii;
use super::error::{DomainError, DomainErrorKind};
use super::limits::{LONGEST_LABEL, LONGEST_NAME};
use super::plain::read_domain;
use super::text::is_hidden;
use std::borrow::Borrow;
use std::fmt;
use std::str::FromStr;

/// The longest text that can have an ASCII form of 253 bytes: each character takes a byte or more
/// there, and decomposes into at most four characters of four bytes. Longer texts aren't converted.
const LONGEST_UNCONVERTED: usize = LONGEST_NAME * 4 * 4;

/// A domain name such as `contoso.com`: always lowercase ASCII, without a final dot.
///
/// The parser ignores case, surrounding white space and one final dot, and converts other alphabets
/// to their ASCII form, in which domains are compared. Labels contain letters, digits, hyphens and
/// underscores: mail domains in DNS have no underscores, but Exchange accepts them, and every
/// configuration that it accepts must load. A single label is an error: accepted domains are verified
/// in public DNS, so `contoso` lacks its `.com`.
///
/// ```
/// use connector_checker::domain::Domain;
/// let domain: Domain = " Sales.Contoso.COM. ".parse()?;
/// assert_eq!(domain.as_str(), "sales.contoso.com");
/// assert!(domain.suffixes().eq(["sales.contoso.com", "contoso.com", "com"]));
/// # Ok::<(), connector_checker::domain::DomainError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Domain(Box<str>);

impl Domain {
    /// The name in lowercase ASCII.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name itself, then each of its parents. Only whole labels are removed, so `contoso.com` isn't
    /// a suffix of `evilcontoso.com`.
    pub fn suffixes(&self) -> impl Iterator<Item = &str> {
        std::iter::successors(Some(self.as_str()), |name| {
            name.split_once('.').map(|(_, parent)| parent)
        })
    }

    /// The suffix of this length; the whole name if none has it.
    pub(crate) fn suffix(&self, length: usize) -> Domain {
        let suffix = self.suffixes().find(|suffix| suffix.len() == length);
        Domain(suffix.unwrap_or(self.as_str()).into())
    }

    /// Parses a name with at least this many labels.
    pub(super) fn parse(text: &str, fewest_labels: usize) -> Result<Self, DomainError> {
        let text = text.trim();
        // Nearly every name is plain, and an organization may have a hundred thousand of them.
        let mut plain = text.as_bytes().to_vec();
        if read_domain(&mut plain)
            && let Ok(name) = String::from_utf8(plain)
        {
            return Ok(Domain(name.into_boxed_str()));
        }
        refuse_foreign_text(text)?;
        let ascii = if text.is_ascii() {
            text.to_ascii_lowercase()
        } else if text.len() > LONGEST_UNCONVERTED {
            return Err(DomainError::new(DomainErrorKind::NameTooLong, text));
        } else {
            // Some characters map to an ASCII one that is invalid in names (such as a full-width `*`),
            // and URL parsers handle those differently.
            to_ascii(text)
                .filter(|ascii| ascii.chars().all(is_name_character))
                .ok_or_else(|| DomainError::new(DomainErrorKind::NotConvertible, text))?
        };
        let name = ascii.strip_suffix('.').unwrap_or(&ascii);
        check_labels(name, fewest_labels)?;
        Ok(Domain(name.into()))
    }
}

impl FromStr for Domain {
    type Err = DomainError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Domain::parse(text, 2)
    }
}

impl fmt::Display for Domain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Allows looking up a suffix in a map keyed by domains without allocating. Correct because a `Domain`
/// hashes, compares and orders exactly like its string.
impl Borrow<str> for Domain {
    fn borrow(&self) -> &str {
        &self.0
    }
}

/// Rejects texts that people paste instead of a domain, and invalid characters.
fn refuse_foreign_text(text: &str) -> Result<(), DomainError> {
    let refuse = |kind, part: &str| Err(DomainError::new(kind, part));
    if text.is_empty() {
        return refuse(DomainErrorKind::Empty, "");
    }
    if text.contains('@') {
        return refuse(DomainErrorKind::Address, text);
    }
    // Two colons mean an IPv6 address, one a port or a URL scheme.
    let colons = text.bytes().filter(|byte| *byte == b':').take(2).count();
    let slashes = text.contains(['/', '\\']);
    if text.starts_with('[') || (colons == 2 && !slashes) {
        return refuse(DomainErrorKind::IpAddress, text);
    }
    if slashes || colons > 0 {
        return refuse(DomainErrorKind::Url, text);
    }
    if text.contains('*') {
        return refuse(DomainErrorKind::Wildcard, text);
    }
    for (at, character) in text.char_indices() {
        // This one character: `at` is where it begins, so both ends are boundaries.
        let part = &text[at..at + character.len_utf8()];
        if character.is_whitespace() || matches!(character, ',' | ';') {
            return refuse(DomainErrorKind::Several, text);
        }
        if is_hidden(character) {
            return refuse(DomainErrorKind::Hidden, part);
        }
        if character.is_ascii() && !is_name_character(character) {
            return refuse(DomainErrorKind::Character, part);
        }
    }
    Ok(())
}

fn is_name_character(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '.' | '-' | '_')
}

/// Validates the labels of a lowercase ASCII name without its final dot.
fn check_labels(name: &str, fewest_labels: usize) -> Result<(), DomainError> {
    let refuse = |kind, part: &str| Err(DomainError::new(kind, part));
    let mut labels = 0;
    let mut last = "";
    for label in name.split('.') {
        if label.is_empty() {
            return refuse(DomainErrorKind::EmptyLabel, name);
        }
        if label.len() > LONGEST_LABEL {
            return refuse(DomainErrorKind::LabelTooLong, label);
        }
        if label.starts_with('-') || label.ends_with('-') {
            return refuse(DomainErrorKind::HyphenAtEdge, label);
        }
        labels += 1;
        last = label;
    }
    if name.len() > LONGEST_NAME {
        return refuse(DomainErrorKind::NameTooLong, name);
    }
    // No top-level domain is a number, and programs parse such a name as an IPv4 address.
    if last.bytes().all(|byte| byte.is_ascii_digit()) {
        return refuse(DomainErrorKind::IpAddress, name);
    }
    if labels < fewest_labels {
        return refuse(DomainErrorKind::SingleLabel, name);
    }
    Ok(())
}
