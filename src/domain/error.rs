//! Parse errors of domains, patterns and addresses: a kind with its sentence, and the invalid part.

use super::text::excerpt;
use std::error::Error;
use std::fmt;

/// Why a text isn't a domain, and which part of it is invalid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DomainError {
    /// What is wrong.
    pub kind: DomainErrorKind,
    /// The invalid part, shortened to a readable length, with hidden characters escaped. Empty for
    /// [`DomainErrorKind::Empty`].
    pub part: Box<str>,
}

impl DomainError {
    pub(super) fn new(kind: DomainErrorKind, part: &str) -> Self {
        let part = excerpt(part);
        DomainError { kind, part }
    }

    /// What is wrong and what to enter instead, for a face with a field.
    ///
    /// ```
    /// use connector_checker::domain::Domain;
    /// let error = "contoso".parse::<Domain>().unwrap_err();
    /// assert_eq!(error.to_string(), "The top-level domain is missing. Found: “contoso”.");
    /// assert!(error.advice().starts_with("The top-level domain is missing. Enter the whole domain"));
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

/// What can be wrong with a domain or a domain pattern. Its `Display` is one sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DomainErrorKind {
    /// The text is empty.
    Empty,
    /// An email address where a domain is expected.
    Address,
    /// A web address, or a port after the name.
    Url,
    /// An IPv4 or IPv6 address.
    IpAddress,
    /// A wildcard where a plain domain is expected.
    Wildcard,
    /// A star at an invalid position of a pattern.
    MisplacedStar,
    /// Several names or words where one name is expected.
    Several,
    /// An invisible character, or one that changes the text direction.
    Hidden,
    /// An ASCII character that is invalid in a domain.
    Character,
    /// Non-ASCII characters that have no ASCII form.
    NotConvertible,
    /// Two consecutive dots, or a leading dot.
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
            Self::Empty => "The domain is missing.",
            Self::Address => "This is an email address, not a domain.",
            Self::Url => "This looks like a web address, not a domain.",
            Self::IpAddress => "This is an IP address, not a domain.",
            Self::Wildcard => "Wildcards aren’t allowed here.",
            Self::MisplacedStar => "This wildcard is invalid.",
            Self::Several => "This is more than one domain.",
            Self::Hidden => "This text contains a hidden character.",
            Self::Character => "A domain can’t contain this character.",
            Self::NotConvertible => "This isn’t a valid domain.",
            Self::EmptyLabel => "A dot has nothing before or after it.",
            Self::HyphenAtEdge => "A part of a domain can’t begin or end with a hyphen.",
            Self::LabelTooLong => "A part between two dots is longer than 63 characters.",
            Self::NameTooLong => "The domain is longer than 253 characters.",
            Self::SingleLabel => "The top-level domain is missing.",
        })
    }
}

impl DomainErrorKind {
    /// What is wrong and what to enter, for a face with a field.
    pub const fn advice(self) -> &'static str {
        match self {
            Self::Empty => "The domain is missing. Enter one, such as contoso.com.",
            Self::Address => {
                "This is an email address, not a domain. Enter only the part after the @, such as contoso.com."
            }
            Self::Url => {
                "This looks like a web address, not a domain. Enter only the domain, such as contoso.com."
            }
            Self::IpAddress => {
                "This is an IP address, not a domain. Enter a domain, such as contoso.com."
            }
            Self::Wildcard => {
                "Wildcards aren’t allowed here. Enter one domain, such as contoso.com."
            }
            Self::MisplacedStar => {
                "This wildcard is invalid. Enter *.contoso.com for subdomains, or * for every domain."
            }
            Self::Several => {
                "This is more than one domain. Enter one, without spaces, commas, or semicolons."
            }
            Self::Hidden => {
                "This text contains a hidden character. Delete it, or retype the domain."
            }
            Self::Character => {
                "A domain can’t contain this character. Use only letters, digits, hyphens, and dots."
            }
            Self::NotConvertible => {
                "This isn’t a valid domain. Check the spelling, or enter its ASCII form, which begins with xn--."
            }
            Self::EmptyLabel => {
                "A dot has nothing before or after it. Use single dots between words, as in contoso.com."
            }
            Self::HyphenAtEdge => {
                "A part of a domain can’t begin or end with a hyphen. Remove the hyphen."
            }
            Self::LabelTooLong => {
                "A part between two dots is longer than 63 characters. Enter a shorter one."
            }
            Self::NameTooLong => "The domain is longer than 253 characters. Enter a shorter one.",
            Self::SingleLabel => {
                "The top-level domain is missing. Enter the whole domain, such as contoso.com."
            }
        }
    }
}

/// Why a text isn't an email address, and which part of it is invalid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddressError {
    /// What is wrong.
    pub kind: AddressErrorKind,
    /// The invalid part, shortened to a readable length, with hidden characters escaped. Empty for
    /// [`AddressErrorKind::Empty`].
    pub part: Box<str>,
}

impl AddressError {
    pub(super) fn new(kind: AddressErrorKind, part: &str) -> Self {
        let part = excerpt(part);
        AddressError { kind, part }
    }

    /// What is wrong and what to enter instead, for a face with a field.
    ///
    /// ```
    /// use connector_checker::domain::MailAddress;
    /// let error = "john".parse::<MailAddress>().unwrap_err();
    /// assert_eq!(error.to_string(), "The @ is missing. Found: “john”.");
    /// assert!(error.advice().starts_with("The @ is missing. Enter an email address"));
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

/// What can be wrong with an email address. Its `Display` is one sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AddressErrorKind {
    /// The text is empty.
    Empty,
    /// No `@` outside quotes.
    NoAtSign,
    /// More than one `@`.
    SeveralAtSigns,
    /// More than one address, or extra words.
    Several,
    /// Nothing before the `@`.
    NoLocalPart,
    /// Nothing after the `@`.
    NoDomain,
    /// A `<` without its `>`.
    UnclosedBracket,
    /// An unclosed quote.
    UnclosedQuote,
    /// A space in the local part.
    Space,
    /// A leading, trailing or double dot in the local part.
    Dots,
    /// A character that the local part can contain only in quotes.
    LocalCharacter,
    /// An invisible character, or one that changes the text direction.
    Hidden,
    /// A local part of more than 64 bytes.
    LocalTooLong,
    /// The domain is wrong.
    Domain(DomainErrorKind),
}

impl fmt::Display for AddressErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "The email address is missing.",
            Self::NoAtSign => "The @ is missing.",
            Self::SeveralAtSigns => "There’s more than one @.",
            Self::Several => "This is more than one address.",
            Self::NoLocalPart => "The part before the @ is missing.",
            Self::NoDomain => "The domain after the @ is missing.",
            Self::UnclosedBracket => "The closing > is missing.",
            Self::UnclosedQuote => "The closing quote is missing.",
            Self::Space => "There’s a space before the @.",
            Self::Dots => "Before the @, a dot needs a character on each side.",
            Self::LocalCharacter => "This character isn’t allowed before the @.",
            Self::Hidden => "This text contains a hidden character.",
            Self::LocalTooLong => "The part before the @ is longer than 64 characters.",
            Self::Domain(kind) => return kind.fmt(f),
        })
    }
}

impl AddressErrorKind {
    /// What is wrong and what to enter, for a face with a field.
    pub const fn advice(self) -> &'static str {
        match self {
            Self::Empty => "The email address is missing. Enter one, such as john@contoso.com.",
            Self::NoAtSign => "The @ is missing. Enter an email address, such as john@contoso.com.",
            Self::SeveralAtSigns => {
                "There’s more than one @. Enter one address, such as john@contoso.com."
            }
            Self::Several => "This is more than one address. Enter one, with nothing after it.",
            Self::NoLocalPart => {
                "The part before the @ is missing. Enter the whole address, such as john@contoso.com."
            }
            Self::NoDomain => {
                "The domain after the @ is missing. Enter the whole address, such as john@contoso.com."
            }
            Self::UnclosedBracket => {
                "The closing > is missing. Enter the address without brackets."
            }
            Self::UnclosedQuote => "The closing quote is missing. Add it, or remove the quotes.",
            Self::Space => "There’s a space before the @. Remove it.",
            Self::Dots => {
                "Before the @, a dot needs a character on each side. Remove the extra dot."
            }
            Self::LocalCharacter => {
                "This character isn’t allowed before the @. Remove it, or put that part in double quotes."
            }
            Self::Hidden => {
                "This text contains a hidden character. Delete it, or retype the address."
            }
            Self::LocalTooLong => {
                "The part before the @ is longer than 64 characters. Enter a shorter one."
            }
            Self::Domain(kind) => kind.advice(),
        }
    }
}

/// The invalid part, to follow the message; empty if there is none.
fn found(part: &str) -> String {
    match part {
        "" => String::new(),
        part => [" Found: “", part, "”."].concat(),
    }
}
