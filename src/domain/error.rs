//! What can be wrong with a domain, a pattern or an address: a kind with one sentence, and the part
//! of the text that is to blame.

use super::text::excerpt;
use std::error::Error;
use std::fmt;

/// Why a text is not a domain, and which part of it is to blame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DomainError {
    /// What is wrong.
    pub kind: DomainErrorKind,
    /// The offending part, cut to a readable length, hidden characters named. Empty for
    /// [`DomainErrorKind::Empty`].
    pub part: Box<str>,
}

impl DomainError {
    pub(super) fn new(kind: DomainErrorKind, part: &str) -> Self {
        let part = excerpt(part);
        DomainError { kind, part }
    }
}

impl fmt::Display for DomainError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_error(f, &self.kind, &self.part)
    }
}

impl Error for DomainError {}

/// What can be wrong with a domain or a pattern of domains. Its `Display` is one sentence that
/// also says what to type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DomainErrorKind {
    /// Nothing was typed.
    Empty,
    /// A mail address where a domain is wanted.
    Address,
    /// A web address, or a port behind the name.
    Url,
    /// An IPv4 or IPv6 address.
    IpAddress,
    /// A wildcard where a plain domain is wanted.
    Wildcard,
    /// A star where none may stand in a pattern.
    MisplacedStar,
    /// Several names, or words, where one name is wanted.
    Several,
    /// A character that cannot be seen, or that turns the direction of the text.
    Hidden,
    /// An ASCII character that no domain has.
    Character,
    /// Characters of another alphabet that no domain has.
    NotConvertible,
    /// Two dots side by side, or one in front.
    EmptyLabel,
    /// A label that begins or ends with a hyphen.
    HyphenAtEdge,
    /// A label of more than 63 bytes.
    LabelTooLong,
    /// A name of more than 253 bytes.
    NameTooLong,
    /// One label without a dot.
    SingleLabel,
}

impl fmt::Display for DomainErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "Type a domain, such as contoso.com.",
            Self::Address => {
                "This is a mail address: type only what stands behind the @, such as contoso.com."
            }
            Self::Url => {
                "This looks like a web address: type the domain alone, such as contoso.com."
            }
            Self::IpAddress => {
                "This is an IP address, and connectors go by names: type a domain, such as contoso.com."
            }
            Self::Wildcard => {
                "A * can’t stand here: type one plain domain, such as contoso.com."
            }
            Self::MisplacedStar => {
                "A * stands alone or in front of a dot: type *.contoso.com for subdomains, or * for every domain."
            }
            Self::Several => "Type one domain here, without spaces, commas or semicolons.",
            Self::Hidden => {
                "There is a hidden character in this text: delete it, or type the domain by hand."
            }
            Self::Character => {
                "A domain has only letters, digits, hyphens and dots: take this character out."
            }
            Self::NotConvertible => {
                "No domain can be spelled like this: check the letters, or type its form that begins with xn--."
            }
            Self::EmptyLabel => {
                "Something is missing beside a dot: type one dot between two words, as in contoso.com."
            }
            Self::HyphenAtEdge => {
                "A part of a domain can’t begin or end with a hyphen: take the hyphen out."
            }
            Self::LabelTooLong => {
                "A part between two dots is longer than 63 characters: type a shorter one."
            }
            Self::NameTooLong => {
                "The domain is longer than 253 characters: type a shorter one."
            }
            Self::SingleLabel => "The ending is missing: type the whole domain, such as contoso.com.",
        })
    }
}

/// Why a text is not a mail address, and which part of it is to blame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddressError {
    /// What is wrong.
    pub kind: AddressErrorKind,
    /// The offending part, cut to a readable length, hidden characters named. Empty for
    /// [`AddressErrorKind::Empty`].
    pub part: Box<str>,
}

impl AddressError {
    pub(super) fn new(kind: AddressErrorKind, part: &str) -> Self {
        let part = excerpt(part);
        AddressError { kind, part }
    }
}

impl fmt::Display for AddressError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_error(f, &self.kind, &self.part)
    }
}

impl Error for AddressError {}

/// What can be wrong with a mail address. Its `Display` is one sentence that also says what to
/// type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AddressErrorKind {
    /// Nothing was typed.
    Empty,
    /// No `@` outside quotes.
    NoAtSign,
    /// More than one `@`.
    SeveralAtSigns,
    /// More than one address, or words beside it.
    Several,
    /// Nothing in front of the `@`.
    NoLocalPart,
    /// Nothing behind the `@`.
    NoDomain,
    /// A `<` without its `>`.
    UnclosedBracket,
    /// A quote that is never closed.
    UnclosedQuote,
    /// A space in the local part.
    Space,
    /// A dot at an end of the local part, or two side by side.
    Dots,
    /// A character that the local part has only within quotes.
    LocalCharacter,
    /// A character that cannot be seen, or that turns the direction of the text.
    Hidden,
    /// A local part of more than 64 bytes.
    LocalTooLong,
    /// The domain is wrong.
    Domain(DomainErrorKind),
}

impl fmt::Display for AddressErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "Type a mail address, such as john@contoso.com.",
            Self::NoAtSign => "The @ is missing: type a mail address, such as john@contoso.com.",
            Self::SeveralAtSigns => {
                "There is more than one @: type one address, such as john@contoso.com."
            }
            Self::Several => "Type one address here, with nothing behind it.",
            Self::NoLocalPart => {
                "The part in front of the @ is missing: type the whole address, such as john@contoso.com."
            }
            Self::NoDomain => {
                "The domain behind the @ is missing: type the whole address, such as john@contoso.com."
            }
            Self::UnclosedBracket => "The closing > is missing: type the address without brackets.",
            Self::UnclosedQuote => "A quote is never closed: close it, or leave the quotes out.",
            Self::Space => "There is a space in front of the @: take it out.",
            Self::Dots => {
                "In front of the @, a dot stands between two other characters only: take the extra dot out."
            }
            Self::LocalCharacter => {
                "This character can’t stand in front of the @: take it out, or put that part in double quotes."
            }
            Self::Hidden => {
                "There is a hidden character in this text: delete it, or type the address by hand."
            }
            Self::LocalTooLong => {
                "The part in front of the @ is longer than 64 characters: type a shorter one."
            }
            Self::Domain(kind) => return kind.fmt(f),
        })
    }
}

/// An error in one line: the sentence of its kind, then the part that is to blame.
fn write_error(f: &mut fmt::Formatter<'_>, kind: &impl fmt::Display, part: &str) -> fmt::Result {
    write!(f, "{kind}")?;
    if part.is_empty() {
        return Ok(());
    }
    write!(f, " Found: “{part}”.")
}
