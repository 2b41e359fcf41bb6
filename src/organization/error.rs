//! What can be wrong with a value.

use crate::domain::text::excerpt;
use crate::domain::{AddressError, AddressErrorKind, DomainError, DomainErrorKind};
use std::error::Error;
use std::fmt;

/// Why a text isn't the value that its parameter takes. Its `Display` is one sentence that says what
/// is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ValueError {
    /// The domain in it is wrong.
    Domain(DomainErrorKind),
    /// The mail address is wrong.
    Address(AddressErrorKind),
    /// An address space of another type than SMTP, or with a cost that isn't from 1 to 100.
    AddressSpace,
    /// Neither an IP address nor a range of addresses.
    NotIpAddress,
    /// An IPv6 address where only IPv4 is taken.
    Ipv6,
    /// Two addresses with a dash where a prefix length is taken.
    DashRange,
    /// A prefix length that isn't a number, or is longer than the address.
    PrefixLength,
    /// A range whose ends are in the wrong order, or one IPv4 and one IPv6.
    RangeEnds,
    /// A port after the name of a server.
    Port,
    /// A star in the name of a certificate anywhere but before a domain.
    CertificateStar,
    /// The thumbprint of a certificate where a name in it is taken.
    Thumbprint,
    /// The issuer and subject of a certificate where a name in it is taken.
    IssuerAndSubject,
    /// Not a date and time as `2026-11-26T08:30:00Z`.
    Timestamp,
    /// No name of a condition.
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
            Self::NotIpAddress => "This is neither an IP address nor a range of IP addresses.",
            Self::Ipv6 => "This is an IPv6 address, and the parameter takes IPv4 only.",
            Self::DashRange => {
                "This is a range with a dash, and the parameter takes ranges as 192.0.2.0/24 only."
            }
            Self::PrefixLength => {
                "The prefix length isn’t a number, or is longer than the address."
            }
            Self::RangeEnds => {
                "The range ends before it begins, or mixes IPv4 and IPv6."
            }
            Self::Port => "This has a port, and a smart host can’t have one.",
            Self::CertificateStar => {
                "The name of a certificate has a * only before a domain, as in *.contoso.com."
            }
            Self::Thumbprint => {
                "This is the thumbprint of a certificate, not a name in it."
            }
            Self::IssuerAndSubject => {
                "This is the issuer and subject of a certificate, not a name in it."
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

/// A text that isn't a valid value, kept with what is wrong with it: an audit reports it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invalid {
    /// The text as it was written.
    pub text: Box<str>,
    /// What is wrong with it.
    pub error: ValueError,
}

/// The sentence, and the text at a readable length with hidden characters named.
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
