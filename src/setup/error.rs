//! What can be wrong with a value: a kind with one sentence, and the part that is to blame.

use crate::domain::text::excerpt;
use crate::domain::{DomainError, DomainErrorKind};
use std::error::Error;
use std::fmt;

/// Why a text is not the value that its field wants, and which part of it is to blame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueError {
    /// What is wrong.
    pub kind: ValueErrorKind,
    /// The offending part, cut to a readable length, hidden characters named.
    pub part: Box<str>,
}

impl ValueError {
    pub(super) fn new(kind: ValueErrorKind, part: &str) -> ValueError {
        let part = excerpt(part);
        ValueError { kind, part }
    }
}

impl From<DomainError> for ValueError {
    fn from(error: DomainError) -> ValueError {
        let DomainError { kind, part } = error;
        ValueError {
            kind: ValueErrorKind::Domain(kind),
            part,
        }
    }
}

impl fmt::Display for ValueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)?;
        if self.part.is_empty() {
            return Ok(());
        }
        f.write_str(" Found: “")?;
        f.write_str(&self.part)?;
        f.write_str("”.")
    }
}

impl Error for ValueError {}

/// What can be wrong with a value. Its `Display` is one sentence that also says what to type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ValueErrorKind {
    /// A line end, or a character that cannot be seen.
    Hidden,
    /// Neither a host name nor an IPv4 address.
    NotHost,
    /// An IPv6 address.
    Ipv6,
    /// A smart host with a port.
    Port,
    /// A range of addresses where one host is wanted.
    HostRange,
    /// Not an IPv4 address where one is wanted.
    NotIpv4,
    /// A range larger than /24, or one that is written otherwise.
    RangeLength,
    /// A star where none may stand in the name of a certificate.
    CertificateStar,
    /// Not the issuer and subject of a certificate.
    CertificateId,
    /// A host name in Microsoft 365 where the domain is wanted that it is made of.
    ServiceHost,
    /// A domain from which no host name in Microsoft 365 can be made.
    ServiceHostTooLong,
    /// A pattern that takes every domain.
    EveryDomain,
    /// A value that stands in its list already.
    Twice,
    /// A list that is too long for a form.
    TooMany,
    /// A domain is wrong.
    Domain(DomainErrorKind),
}

impl fmt::Display for ValueErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Hidden => {
                "There is a line end or a hidden character in this text: delete it, or type the text by hand."
            }
            Self::NotHost => {
                "Type a host name, such as mail.contoso.com, or an IPv4 address, such as 192.0.2.10."
            }
            Self::Ipv6 => "Connectors take no IPv6 addresses: type an IPv4 address, such as 192.0.2.10.",
            Self::Port => "A smart host can’t have a port: take the colon and what follows out.",
            Self::HostRange => {
                "This is a range of addresses: type the one address, or the host name, of the server."
            }
            Self::NotIpv4 => {
                "Type an IPv4 address, such as 192.0.2.10, or a range of /24 to /32, such as 192.0.2.0/24."
            }
            Self::RangeLength => {
                "A range goes from /24 to /32: split a larger one into ranges such as 192.0.2.0/24."
            }
            Self::CertificateStar => {
                "In the name of a certificate, a * stands only in front of a domain, as in *.contoso.com."
            }
            Self::CertificateId => {
                "Type the certificate’s issuer and subject as <I>issuer<S>subject, the way Exchange names it."
            }
            Self::ServiceHost => {
                "This is a host name in Microsoft 365: type the domain that it is made of, such as contoso.com."
            }
            Self::ServiceHostTooLong => {
                "Microsoft 365 makes one label of at most 63 characters of this domain, and it is longer: type a shorter accepted domain."
            }
            Self::EveryDomain => {
                "A * alone would take every domain there is: type the domains, such as contoso.com or *.contoso.com."
            }
            Self::Twice => "This is listed twice: take one of the two out.",
            Self::TooMany => "This list has more than 200 entries: put the rest on a second connector.",
            Self::Domain(kind) => return kind.fmt(f),
        })
    }
}
