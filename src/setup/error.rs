//! What can be wrong with what is typed into a field: a fault, and the part that is to blame.

use crate::domain::DomainError;
use crate::domain::text::excerpt;
use crate::organization::ValueError;
use std::error::Error;
use std::fmt;

/// Why a text is not the value that its field takes, and which part of it is to blame.
///
/// ```
/// use connector_checker::setup::{Fault, ip_range};
/// let error = ip_range("192.0.2.0/16").unwrap_err();
/// assert_eq!(error.fault, Fault::RangeSize);
/// assert_eq!(error.to_string(), "This range is larger than /24. Found: “192.0.2.0/16”.");
/// assert!(error.advice().starts_with("A range goes from /24 to /32: split a larger one"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// What is wrong.
    pub fault: Fault,
    /// The offending part, cut to a readable length, hidden characters named.
    pub part: Box<str>,
}

impl FieldError {
    pub(super) fn new(fault: Fault, part: &str) -> FieldError {
        let part = excerpt(part);
        FieldError { fault, part }
    }

    /// What to type instead, for whoever has the form before them.
    pub fn advice(&self) -> String {
        let mut advice = self.fault.advice();
        self.name_part(&mut advice);
        advice
    }

    fn name_part(&self, text: &mut String) {
        if !self.part.is_empty() {
            for piece in [" Found: “", &self.part, "”."] {
                text.push_str(piece);
            }
        }
    }
}

impl From<DomainError> for FieldError {
    fn from(error: DomainError) -> FieldError {
        let DomainError { kind, part } = error;
        FieldError {
            fault: Fault::Value(ValueError::Domain(kind)),
            part,
        }
    }
}

/// What is wrong, and the part that is to blame.
impl fmt::Display for FieldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = self.fault.to_string();
        self.name_part(&mut text);
        f.write_str(&text)
    }
}

impl Error for FieldError {}

/// What can be wrong with what is typed into a field. Its `Display` is one sentence that says what
/// is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Fault {
    /// It is no value of the parameter at all.
    Value(ValueError),
    /// A line end, or a character that cannot be seen.
    Hidden,
    /// Neither a host name nor an IPv4 address.
    NotHost,
    /// A range of addresses where one host is wanted.
    HostRange,
    /// A range that is larger than /24, or whose prefix length is none.
    RangeSize,
    /// Not the issuer and subject of a certificate.
    CertificateId,
    /// A host name in Microsoft 365 where the domain is wanted that it is made of.
    ServiceHost,
    /// A domain from which no host name in Microsoft 365 can be made.
    ServiceHostTooLong,
    /// A pattern that takes every domain.
    EveryDomain,
    /// A value that its list has already.
    Twice,
    /// A list that is too long for a form.
    TooMany,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Value(error) => return error.fmt(f),
            Self::Hidden => "There is a line end or a hidden character in this text.",
            Self::NotHost => "This is neither a host name nor an IPv4 address.",
            Self::HostRange => "This is a range of addresses, and one host is wanted.",
            Self::RangeSize => "This range is larger than /24.",
            Self::CertificateId => "This is not the issuer and subject of a certificate.",
            Self::ServiceHost => "This is a host name in Microsoft 365, not a domain.",
            Self::ServiceHostTooLong => {
                "Microsoft 365 makes one label of this domain, and it has more than 63 characters."
            }
            Self::EveryDomain => "A * alone would take every domain there is.",
            Self::Twice => "This is listed twice.",
            Self::TooMany => "This list has more than 200 entries.",
        })
    }
}

impl Fault {
    /// One sentence that says what to type.
    fn advice(self) -> String {
        let advice = match self {
            Self::Value(error) => return value_advice(error),
            Self::Hidden => {
                "There is a line end or a hidden character in this text: delete it, or type the text by hand."
            }
            Self::NotHost => {
                "Type a host name, such as mail.contoso.com, or an IPv4 address, such as 192.0.2.10."
            }
            Self::HostRange => {
                "This is a range of addresses: type the one address, or the host name, of the server."
            }
            Self::RangeSize => {
                "A range goes from /24 to /32: split a larger one into ranges such as 192.0.2.0/24."
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
            Self::TooMany => {
                "This list has more than 200 entries: put the rest on a second connector."
            }
        };
        advice.to_owned()
    }
}

/// What to type where the value of a parameter is wanted.
fn value_advice(error: ValueError) -> String {
    let advice = match error {
        ValueError::NotIpAddress | ValueError::DashRange => {
            "Type an IPv4 address, such as 192.0.2.10, or a range of /24 to /32, such as 192.0.2.0/24."
        }
        ValueError::Ipv6 => {
            "Connectors take no IPv6 addresses: type an IPv4 address, such as 192.0.2.10."
        }
        ValueError::Port => "A smart host can’t have a port: take the colon and what follows out.",
        ValueError::CertificateStar => {
            "In the name of a certificate, a * stands only in front of a domain, as in *.contoso.com."
        }
        ValueError::Thumbprint => {
            "This is the thumbprint of a certificate: type a name in it, such as mail.contoso.com."
        }
        ValueError::IssuerAndSubject => {
            "This is the issuer and subject of a certificate: type a name in it, such as mail.contoso.com."
        }
        ValueError::Domain(kind) => kind.advice(),
        // No field takes any other value.
        error => return error.to_string(),
    };
    advice.to_owned()
}
