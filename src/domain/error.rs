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

    /// What to type instead, for faces that have a field for it.
    ///
    /// ```
    /// use connector_checker::domain::Domain;
    /// let error = "contoso".parse::<Domain>().unwrap_err();
    /// assert_eq!(error.to_string(), "The ending is missing. Found: “contoso”.");
    /// assert!(error.advice().starts_with("The ending is missing: type the whole domain"));
    /// ```
    pub fn advice(&self) -> String {
        [self.kind.advice(), &found(&self.part)].concat()
    }
}

impl fmt::Display for DomainError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)?;
        f.write_str(&found(&self.part))
    }
}

impl Error for DomainError {}

/// What can be wrong with a domain or a pattern of domains. Its `Display` is one sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
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
            Self::Empty => "There is no domain.",
            Self::Address => "This is a mail address, not a domain.",
            Self::Url => "This looks like a web address, not a domain.",
            Self::IpAddress => "This is an IP address, and connectors go by names.",
            Self::Wildcard => "A * can’t stand here.",
            Self::MisplacedStar => "A * stands alone or in front of a dot.",
            Self::Several => "This is more than one domain.",
            Self::Hidden => "There is a hidden character in this text.",
            Self::Character => "A domain has only letters, digits, hyphens and dots.",
            Self::NotConvertible => "No domain can be spelled like this.",
            Self::EmptyLabel => "Something is missing beside a dot.",
            Self::HyphenAtEdge => "A part of a domain can’t begin or end with a hyphen.",
            Self::LabelTooLong => "A part between two dots is longer than 63 characters.",
            Self::NameTooLong => "The domain is longer than 253 characters.",
            Self::SingleLabel => "The ending is missing.",
        })
    }
}

impl DomainErrorKind {
    /// One sentence that says what to type, for faces that have a field for it.
    pub const fn advice(self) -> &'static str {
        match self {
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
            Self::Wildcard => "A * can’t stand here: type one plain domain, such as contoso.com.",
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
            Self::NameTooLong => "The domain is longer than 253 characters: type a shorter one.",
            Self::SingleLabel => {
                "The ending is missing: type the whole domain, such as contoso.com."
            }
        }
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

    /// What to type instead, for faces that have a field for it.
    ///
    /// ```
    /// use connector_checker::domain::MailAddress;
    /// let error = "john".parse::<MailAddress>().unwrap_err();
    /// assert_eq!(error.to_string(), "The @ is missing. Found: “john”.");
    /// assert!(error.advice().starts_with("The @ is missing: type a mail address"));
    /// ```
    pub fn advice(&self) -> String {
        [self.kind.advice(), &found(&self.part)].concat()
    }
}

impl fmt::Display for AddressError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)?;
        f.write_str(&found(&self.part))
    }
}

impl Error for AddressError {}

/// What can be wrong with a mail address. Its `Display` is one sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
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
            Self::Empty => "There is no mail address.",
            Self::NoAtSign => "The @ is missing.",
            Self::SeveralAtSigns => "There is more than one @.",
            Self::Several => "This is more than one address.",
            Self::NoLocalPart => "The part in front of the @ is missing.",
            Self::NoDomain => "The domain behind the @ is missing.",
            Self::UnclosedBracket => "The closing > is missing.",
            Self::UnclosedQuote => "A quote is never closed.",
            Self::Space => "There is a space in front of the @.",
            Self::Dots => "In front of the @, a dot stands between two other characters only.",
            Self::LocalCharacter => "This character can’t stand in front of the @.",
            Self::Hidden => "There is a hidden character in this text.",
            Self::LocalTooLong => "The part in front of the @ is longer than 64 characters.",
            Self::Domain(kind) => return kind.fmt(f),
        })
    }
}

impl AddressErrorKind {
    /// One sentence that says what to type, for faces that have a field for it.
    pub const fn advice(self) -> &'static str {
        match self {
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
            Self::Domain(kind) => kind.advice(),
        }
    }
}

/// The part that is to blame, behind a sentence; nothing if there is none.
fn found(part: &str) -> String {
    match part {
        "" => String::new(),
        part => [" Found: “", part, "”."].concat(),
    }
}
