//! Parse errors of values.

use crate::domain::text::excerpt;
use crate::domain::{AddressError, AddressErrorKind, DomainError, DomainErrorKind};
use std::error::Error;
use std::fmt;

/// Why a text isn't a value of its parameter. Its `Display` is one sentence that says what is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ValueError {
    /// Its domain is invalid.
    Domain(DomainErrorKind),
    /// The email address is invalid.
    Address(AddressErrorKind),
    /// An address space that isn't SMTP, or whose cost isn't from 1 to 100.
    AddressSpace,
    /// Neither an IP address nor a range of addresses.
    NotIpAddress,
    /// An IPv6 address where only IPv4 is accepted.
    Ipv6,
    /// Two addresses with a dash where only a prefix length is accepted.
    DashRange,
    /// A prefix length that isn't a number, or is longer than the address.
    PrefixLength,
    /// A range whose ends are in the wrong order, or one IPv4 and one IPv6.
    RangeEnds,
    /// A port after the name of a server.
    Port,
    /// A star in a certificate name that isn't before a domain.
    CertificateStar,
    /// A certificate's thumbprint where a name in it is expected.
    Thumbprint,
    /// A certificate's issuer and subject where a name in it is expected.
    IssuerAndSubject,
    /// Not a date and time such as `2026-11-26T08:30:00Z`.
    Timestamp,
    /// Not a condition's name.
    Predicate,
}

impl fmt::Display for ValueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Domain(kind) => return kind.fmt(f),
            Self::Address(kind) => return kind.fmt(f),
            Self::AddressSpace => {
                "This isn’t an SMTP address space such as smtp:contoso.com;1, or its cost isn’t from 1 to 100."
            }
            Self::NotIpAddress => "This isn’t an IP address or a range of IP addresses.",
            Self::Ipv6 => "This is an IPv6 address, but the parameter supports IPv4 only.",
            Self::DashRange => {
                "This is a range with a dash, but the parameter supports only ranges such as 192.0.2.0/24."
            }
            Self::PrefixLength => {
                "The prefix length isn’t a number, or is longer than the address."
            }
            Self::RangeEnds => {
                "The range ends before it begins, or mixes IPv4 and IPv6."
            }
            Self::Port => "This smart host has a port, which isn’t supported.",
            Self::CertificateStar => {
                "This certificate name has * in a position other than before a domain, as in *.contoso.com."
            }
            Self::Thumbprint => {
                "This is a certificate’s thumbprint, not a name in the certificate."
            }
            Self::IssuerAndSubject => {
                "This is a certificate’s issuer and subject, not a name in the certificate."
            }
            Self::Timestamp => "This isn’t a date and time such as 2026-11-26T08:30:00Z.",
            Self::Predicate => {
                "This isn’t a condition such as SentToScope: NotInOrganization."
            }
        })
    }
}

impl Error for ValueError {}

impl From<DomainError> for ValueError {
    fn from(error: DomainError) -> ValueError {
        ValueError::Domain(error.kind)
    }
}

impl From<AddressError> for ValueError {
    fn from(error: AddressError) -> ValueError {
        ValueError::Address(error.kind)
    }
}

/// An invalid text, kept with its error so that an audit can report it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invalid {
    /// The text as written.
    pub text: Box<str>,
    /// What is wrong with it.
    pub error: ValueError,
}

/// The sentence, and the text at a readable length with hidden characters escaped.
impl fmt::Display for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)?;
        if self.text.is_empty() {
            return Ok(());
        }
        write!(f, " Found: “{}”.", excerpt(&self.text))
    }
}

impl Error for Invalid {}
