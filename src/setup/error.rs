//! Validation errors of fields: the fault and the invalid part.

use crate::domain::DomainError;
use crate::domain::text::excerpt;
use crate::organization::ValueError;
use std::error::Error;
use std::fmt;

/// Why a text isn't a value of its field, and which part of it is invalid.
///
/// ```
/// use connector_checker::setup::{Fault, ip_range};
/// let error = ip_range("192.0.2.0/16").unwrap_err();
/// assert_eq!(error.fault, Fault::RangeSize);
/// assert_eq!(error.to_string(), "This range is larger than /24. Found: “192.0.2.0/16”.");
/// assert!(error.advice().starts_with("This range is larger than /24. Split it into ranges"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// What is wrong.
    pub fault: Fault,
    /// The invalid part, shortened to a readable length, with hidden characters escaped.
    pub part: Box<str>,
}

impl FieldError {
    pub(super) fn new(fault: Fault, part: &str) -> FieldError {
        let part = excerpt(part);
        FieldError { fault, part }
    }

    /// What is wrong and what to enter instead, for a face that has a form.
    pub fn advice(&self) -> String {
        let mut advice = self.fault.advice().to_owned();
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

/// What is wrong, and the invalid part.
impl fmt::Display for FieldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = self.fault.to_string();
        self.name_part(&mut text);
        f.write_str(&text)
    }
}

impl Error for FieldError {}

/// What can be wrong with the text in a field. Its `Display` is one sentence that says what is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Fault {
    /// It isn't a value of the parameter.
    Value(ValueError),
    /// A line break or an invisible character.
    Hidden,
    /// Neither a host name nor an IPv4 address.
    NotHost,
    /// A range of addresses where one host is expected.
    HostRange,
    /// A range that is larger than /24, or has an invalid prefix length.
    RangeSize,
    /// Not a certificate's issuer and subject.
    CertificateId,
    /// A host name in Microsoft 365 where a domain is expected.
    ServiceHost,
    /// A domain too long to build a host name in Microsoft 365 from.
    ServiceHostTooLong,
    /// A pattern that matches every domain.
    EveryDomain,
    /// A value that is already in the list.
    Twice,
    /// A list that is too long for a form.
    TooMany,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Value(error) => return error.fmt(f),
            Self::Hidden => "This text contains a line break or a hidden character.",
            Self::NotHost => "This isn’t a host name or an IPv4 address.",
            Self::HostRange => "This is a range of addresses, not one host.",
            Self::RangeSize => "This range is larger than /24.",
            Self::CertificateId => "This isn’t a certificate’s issuer and subject.",
            Self::ServiceHost => "This is a host name in Microsoft 365, not a domain.",
            Self::ServiceHostTooLong => {
                "This domain has more than 63 characters, too many for a host name in Microsoft 365."
            }
            Self::EveryDomain => "* would match every domain.",
            Self::Twice => "This is listed twice.",
            Self::TooMany => "This list has more than 200 entries.",
        })
    }
}

impl Fault {
    /// What is wrong and what to enter, in two sentences.
    const fn advice(self) -> &'static str {
        match self {
            Self::Value(error) => value_advice(error),
            Self::Hidden => {
                "This text contains a line break or a hidden character. Delete it, or retype the text."
            }
            Self::NotHost => {
                "This isn’t a host name or an IPv4 address. Enter one, such as mail.contoso.com or 192.0.2.10."
            }
            Self::HostRange => {
                "This is a range of addresses. Enter the server’s host name or its one address."
            }
            Self::RangeSize => {
                "This range is larger than /24. Split it into ranges from /24 to /32, such as 192.0.2.0/24."
            }
            Self::CertificateId => {
                "This isn’t a certificate’s issuer and subject. Enter them as Exchange does: <I>issuer<S>subject."
            }
            Self::ServiceHost => {
                "This is a host name in Microsoft 365, not a domain. Enter your domain, such as contoso.com."
            }
            Self::ServiceHostTooLong => {
                "This domain has more than 63 characters, too many for a host name in Microsoft 365. Enter a shorter accepted domain."
            }
            Self::EveryDomain => {
                "* would match every domain. Enter the domains, such as contoso.com or *.contoso.com."
            }
            Self::Twice => "This is listed twice. Remove the duplicate.",
            Self::TooMany => {
                "This list has more than 200 entries. Use a second connector for the rest."
            }
        }
    }
}

/// What is wrong and what to enter where the value of a parameter is expected.
const fn value_advice(error: ValueError) -> &'static str {
    match error {
        ValueError::NotIpAddress | ValueError::DashRange => {
            "This isn’t an IPv4 address or a range from /24 to /32. Enter one, such as 192.0.2.10 or 192.0.2.0/24."
        }
        ValueError::Ipv6 => {
            "Connectors don’t support IPv6. Enter an IPv4 address, such as 192.0.2.10."
        }
        ValueError::Port => "A smart host can’t have a port. Remove the port.",
        ValueError::CertificateStar => {
            "This certificate name has an invalid *. Use * only before a domain, as in *.contoso.com."
        }
        ValueError::Thumbprint => {
            "This is a certificate’s thumbprint. Enter a name in the certificate, such as mail.contoso.com."
        }
        ValueError::IssuerAndSubject => {
            "This is a certificate’s issuer and subject. Enter a name in the certificate, such as mail.contoso.com."
        }
        ValueError::Domain(kind) => kind.advice(),
        // No field takes any other value, so readers don't download sentences for them.
        _ => "This isn’t a valid value. Enter one that matches the field’s help text.",
    }
}
