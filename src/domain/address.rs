//! Email addresses and their parser.

use super::error::{AddressError, AddressErrorKind, DomainError};
use super::limits::{LOCAL_SIGNS, LONGEST_LOCAL};
use super::name::Domain;
use super::pieces::{Unquoted, pieces};
use super::text::is_hidden;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

/// An email address such as `john@contoso.com`.
///
/// The parser accepts what email clients copy to the clipboard (`John <john@contoso.com>`,
/// `"Doe, Jane" <jane@contoso.com>`, `mailto:john@contoso.com`) and keeps only the address. Local
/// parts may be quoted and may contain letters of any alphabet (SMTPUTF8).
///
/// Two addresses are equal if they identify the same mailbox: Exchange ignores the case of the local
/// part, although SMTP lets servers distinguish `John` from `john`. Only ASCII letters are
/// case-folded, because Exchange Online mailboxes have ASCII addresses. The local part keeps its case
/// for display.
///
/// ```
/// use connector_checker::domain::MailAddress;
/// let address: MailAddress = "John Doe <John+news@Contoso.com>".parse()?;
/// assert_eq!(address.to_string(), "John+news@contoso.com");
/// assert_eq!(address, "john+NEWS@contoso.com".parse()?);
/// # Ok::<(), connector_checker::domain::AddressError>(())
/// ```
#[derive(Clone, Debug)]
pub struct MailAddress {
    local: Box<str>,
    domain: Domain,
}

impl MailAddress {
    /// The local part as written, unquoted and unescaped.
    pub fn local(&self) -> &str {
        &self.local
    }

    /// The domain, which decides the connector.
    pub fn domain(&self) -> &Domain {
        &self.domain
    }

    /// Parses a text with one address, with or without a display name.
    pub(super) fn parse_piece(text: &str) -> Result<Self, AddressError> {
        let address = without_name(text.trim())?;
        let (local, domain) = split_at_sign(address)?;
        let local = parse_local(local)?;
        let domain = domain.parse().map_err(|error: DomainError| AddressError {
            kind: AddressErrorKind::Domain(error.kind),
            part: error.part,
        })?;
        Ok(MailAddress { local, domain })
    }
}

impl FromStr for MailAddress {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut pieces = pieces(text);
        match (pieces.next(), pieces.next()) {
            (Some((_, piece)), None) => MailAddress::parse_piece(piece),
            (Some(_), Some(_)) => Err(AddressError::new(AddressErrorKind::Several, text.trim())),
            (None, _) => Err(AddressError::new(AddressErrorKind::Empty, "")),
        }
    }
}

impl PartialEq for MailAddress {
    fn eq(&self, other: &Self) -> bool {
        self.domain == other.domain && self.local.eq_ignore_ascii_case(&other.local)
    }
}

impl Eq for MailAddress {}

impl Hash for MailAddress {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.domain.hash(state);
        for byte in self.local.bytes() {
            state.write_u8(byte.to_ascii_lowercase());
        }
    }
}

/// Writes the address, quoting the local part if necessary.
impl fmt::Display for MailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if check_unquoted(&self.local).is_ok() {
            f.write_str(&self.local)?;
        } else {
            f.write_str("\"")?;
            for character in self.local.chars() {
                if matches!(character, '"' | '\\') {
                    f.write_str("\\")?;
                }
                write!(f, "{character}")?;
            }
            f.write_str("\"")?;
        }
        write!(f, "@{}", self.domain)
    }
}

/// Removes a display name, angle brackets and the scheme of a mail link.
fn without_name(text: &str) -> Result<&str, AddressError> {
    let mut opened = None;
    let mut closed = None;
    let mut walk = Unquoted::new(text);
    for (at, byte) in walk.by_ref() {
        match byte {
            b'<' if opened.is_none() => opened = Some(at),
            b'>' if opened.is_some() && closed.is_none() => closed = Some(at),
            _ => {}
        }
    }
    if walk.unclosed {
        return Err(AddressError::new(AddressErrorKind::UnclosedQuote, text));
    }
    let address = match (opened, closed) {
        // Both are positions of one ASCII byte, and `<` is first, so every cut is a boundary.
        (Some(open), Some(close)) => {
            if !text[close + 1..].trim().is_empty() {
                return Err(AddressError::new(AddressErrorKind::Several, text));
            }
            &text[open + 1..close]
        }
        (Some(_), None) => {
            return Err(AddressError::new(AddressErrorKind::UnclosedBracket, text));
        }
        (None, _) => text,
    };
    let address = address.trim();
    let address = match address.split_once(':') {
        // What follows a question mark is the link's subject and body.
        Some((scheme, link)) if scheme.eq_ignore_ascii_case("mailto") => {
            link.split_once('?').map_or(link, |(address, _)| address)
        }
        _ => address,
    };
    if address.is_empty() {
        return Err(AddressError::new(AddressErrorKind::Empty, ""));
    }
    Ok(address)
}

/// The two sides of the only unquoted `@`, trimmed.
fn split_at_sign(address: &str) -> Result<(&str, &str), AddressError> {
    let refuse = |kind| Err(AddressError::new(kind, address));
    let mut at_signs = Unquoted::new(address).filter(|(_, byte)| *byte == b'@');
    let Some((at, _)) = at_signs.next() else {
        return refuse(AddressErrorKind::NoAtSign);
    };
    if at_signs.next().is_some() {
        let several = address.contains(char::is_whitespace);
        return refuse(match several {
            true => AddressErrorKind::Several,
            false => AddressErrorKind::SeveralAtSigns,
        });
    }
    // The `@` is one ASCII byte at `at`, so both cuts are character boundaries.
    let (local, domain) = (address[..at].trim(), address[at + 1..].trim());
    if local.is_empty() {
        return refuse(AddressErrorKind::NoLocalPart);
    }
    if domain.is_empty() {
        return refuse(AddressErrorKind::NoDomain);
    }
    Ok((local, domain))
}

/// The local part without its quotes.
fn parse_local(local: &str) -> Result<Box<str>, AddressError> {
    let quoted = local
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'))
        .and_then(unescape);
    let content = match quoted {
        Some(content) => {
            if let Some(hidden) = content.chars().find(|character| is_hidden(*character)) {
                let part = hidden.to_string();
                return Err(AddressError::new(AddressErrorKind::Hidden, &part));
            }
            if content.is_empty() {
                return Err(AddressError::new(AddressErrorKind::NoLocalPart, local));
            }
            content.into_boxed_str()
        }
        None => {
            check_unquoted(local)?;
            local.into()
        }
    };
    if content.len() > LONGEST_LOCAL {
        return Err(AddressError::new(AddressErrorKind::LocalTooLong, &content));
    }
    Ok(content)
}

/// A quoted string without its escapes. None if it contains an unescaped quote, because then it is
/// several strings.
fn unescape(quoted: &str) -> Option<String> {
    let mut content = String::new();
    let mut characters = quoted.chars();
    while let Some(character) = characters.next() {
        content.push(match character {
            '"' => return None,
            '\\' => characters.next()?,
            _ => character,
        });
    }
    Some(content)
}

/// Validates an unquoted local part (RFC 5322 dot-atom, with RFC 6531's letters).
fn check_unquoted(local: &str) -> Result<(), AddressError> {
    for character in local.chars() {
        let kind = if character.is_whitespace() {
            AddressErrorKind::Space
        } else if is_hidden(character) {
            AddressErrorKind::Hidden
        } else if character.is_ascii()
            && !character.is_ascii_alphanumeric()
            && !LOCAL_SIGNS.contains(character)
        {
            AddressErrorKind::LocalCharacter
        } else {
            continue;
        };
        let mut buffer = [0; 4];
        let part = match kind {
            AddressErrorKind::Space => local,
            _ => character.encode_utf8(&mut buffer),
        };
        return Err(AddressError::new(kind, part));
    }
    if local.split('.').any(str::is_empty) {
        return Err(AddressError::new(AddressErrorKind::Dots, local));
    }
    Ok(())
}
