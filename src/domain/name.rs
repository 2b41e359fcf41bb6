//! A domain name of mail, and what can be wrong with one.

use super::ascii::to_ascii;
use super::error::{DomainError, DomainErrorKind};
use super::limits::{LONGEST_LABEL, LONGEST_NAME};
use super::plain::read_domain;
use super::text::is_hidden;
use std::borrow::Borrow;
use std::fmt;
use std::str::FromStr;

/// No name of 253 ASCII bytes is written in more: each character of it costs a byte or more there,
/// and has at most four decomposed parts of four bytes. So nothing huge reaches the conversion.
const LONGEST_UNCONVERTED: usize = LONGEST_NAME * 4 * 4;

/// A domain name such as `contoso.com`: lower-case ASCII by construction, without the final dot.
///
/// Parsing ignores case, surrounding white space and one final dot, and turns other alphabets into
/// their ASCII form, because domains are compared in that form. Labels are letters, digits,
/// hyphens and underscores; DNS would not have underscores in a mail domain, but Exchange takes
/// them, and a configuration that it accepted must load here. A name of a single label is refused:
/// every accepted domain is verified in the public DNS, so `contoso` is a `.com` forgotten.
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
    /// The name, lower-case ASCII.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name itself, then what is left each time that its first label is taken away. Never cuts
    /// inside a label, so `evilcontoso.com` does not lead to `contoso.com`.
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

    /// Parses a name of at least this many labels.
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
            // Some characters are another spelling of an ASCII one that no name has (a full-width
            // `*`, say), and URL parsers differ in what they make of those.
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

/// Lets a map keyed by domains be asked for a suffix without allocating. Sound because a
/// `Domain` hashes, equals and orders exactly as the one string in it.
impl Borrow<str> for Domain {
    fn borrow(&self) -> &str {
        &self.0
    }
}

/// Recognises what people paste where a domain is wanted, and any character that no name has.
fn refuse_foreign_text(text: &str) -> Result<(), DomainError> {
    let refuse = |kind, part: &str| Err(DomainError::new(kind, part));
    if text.is_empty() {
        return refuse(DomainErrorKind::Empty, "");
    }
    if text.contains('@') {
        return refuse(DomainErrorKind::Address, text);
    }
    // Two colons are an IPv6 address, one is a port or the scheme of a URL.
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
        // Cut to this one character; `at` is where it begins, so both ends are boundaries.
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

/// Checks the labels of a lower-case ASCII name without its final dot.
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
    // No top-level domain is a number, and programs read such a name as an IPv4 address.
    if last.bytes().all(|byte| byte.is_ascii_digit()) {
        return refuse(DomainErrorKind::IpAddress, name);
    }
    if labels < fewest_labels {
        return refuse(DomainErrorKind::SingleLabel, name);
    }
    Ok(())
}
