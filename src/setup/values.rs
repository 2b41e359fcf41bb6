//! The values that the form takes, made only by parsing.
//!
//! The values of connectors are those of the model. The form is stricter than the model, which can
//! hold whatever an organization has: each rule that it adds is in the function that reads such a
//! value. What belongs to Exchange Server has types of its own here.

use super::error::{Fault, FieldError};
use super::line::Line;
use crate::domain::{Domain, DomainErrorKind, DomainPattern};
use crate::organization::{AddressSpace, CertificateName, IpRange, Item, SmartHost, ValueError};
use std::fmt;
use std::str::FromStr;

/// The shortest prefix of a range, which makes the largest range
/// ([`Source::NewInboundConnector`](crate::evidence::Source::NewInboundConnector)).
const SHORTEST_PREFIX: u8 = 24;
/// The prefix of a single address.
const SINGLE: u8 = 32;
/// The longest label of a host name (RFC 1035).
const LONGEST_LABEL: usize = 63;
/// Where the host names of domains stand in Microsoft 365.
const SERVICE: &str = ".mail.protection.outlook.com";

/// A server to hand mail to. One host is wanted, so a range of addresses is refused.
///
/// ```
/// use connector_checker::organization::ValueError;
/// use connector_checker::setup::{Fault, smart_host};
/// assert_eq!(smart_host("Mail.Contoso.com")?.to_string(), "mail.contoso.com");
/// let error = smart_host("mail.contoso.com:25").unwrap_err();
/// assert_eq!(error.fault, Fault::Value(ValueError::Port));
/// # Ok::<(), connector_checker::setup::FieldError>(())
/// ```
pub fn smart_host(text: &str) -> Result<SmartHost, FieldError> {
    let refuse = |fault| Err(FieldError::new(fault, text.trim()));
    match SmartHost::parse(text) {
        Ok(SmartHost::Addresses(range)) if range.prefix_length() < SINGLE => {
            refuse(Fault::HostRange)
        }
        Ok(host) => Ok(host),
        Err(ValueError::PrefixLength) => refuse(Fault::HostRange),
        // An address would do here, but this is none.
        Err(ValueError::Domain(DomainErrorKind::IpAddress)) => refuse(Fault::NotHost),
        Err(error) => Err(blame(error, text, text)),
    }
}

/// The addresses that servers send from: one, or a range of /24 to /32, as the service takes them.
///
/// ```
/// use connector_checker::setup::{Fault, ip_range};
/// assert_eq!(ip_range("192.0.2.130/25")?.to_string(), "192.0.2.128/25");
/// assert_eq!(ip_range("192.0.2.0/23").unwrap_err().fault, Fault::RangeSize);
/// # Ok::<(), connector_checker::setup::FieldError>(())
/// ```
pub fn ip_range(text: &str) -> Result<IpRange, FieldError> {
    let refuse = |fault| Err(FieldError::new(fault, text.trim()));
    match IpRange::parse(text) {
        Ok(range) if range.prefix_length() < SHORTEST_PREFIX => refuse(Fault::RangeSize),
        Ok(range) => Ok(range),
        Err(ValueError::PrefixLength) => refuse(Fault::RangeSize),
        Err(error) => refuse(Fault::Value(error)),
    }
}

/// A name in a TLS certificate, as the model has it.
pub fn certificate_name(text: &str) -> Result<CertificateName, FieldError> {
    let domain = text.trim();
    let domain = domain.strip_prefix("*.").unwrap_or(domain);
    CertificateName::parse(text).map_err(|error| blame(error, text, domain))
}

/// A domain, or all of its subdomains, that a connector is for; never every domain, and never with
/// a cost.
///
/// ```
/// use connector_checker::setup::mail_domain;
/// assert!(mail_domain("*.contoso.com").is_ok());
/// assert!(mail_domain("*").is_err());
/// ```
pub fn mail_domain(text: &str) -> Result<AddressSpace, FieldError> {
    match text.parse()? {
        DomainPattern::Everything => Err(FieldError::new(Fault::EveryDomain, text.trim())),
        pattern => Ok(pattern.into()),
    }
}

/// The error with the part that is to blame: of a domain that is wrong, the part of the domain.
fn blame(error: ValueError, text: &str, domain: &str) -> FieldError {
    match (error, domain.parse::<Domain>()) {
        (ValueError::Domain(_), Err(error)) => error.into(),
        (error, _) => FieldError::new(Fault::Value(error), text.trim()),
    }
}

/// A certificate as Exchange Server names it: its issuer and its subject.
///
/// The names in it are free text, quotes of all kinds among it.
///
/// ```
/// use connector_checker::setup::CertificateId;
/// let typed = "<I>CN=Contoso CA<S>CN=mail.contoso.com";
/// assert_eq!(typed.parse::<CertificateId>()?.line().as_str(), typed);
/// # Ok::<(), connector_checker::setup::FieldError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CertificateId(Line);

impl CertificateId {
    /// The text, `<I>issuer<S>subject`.
    pub fn line(&self) -> &Line {
        &self.0
    }
}

impl FromStr for CertificateId {
    type Err = FieldError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let line: Line = text.parse()?;
        let names = line.as_str().strip_prefix("<I>");
        match names.and_then(|names| names.split_once("<S>")) {
            Some((issuer, subject)) if !issuer.is_empty() && !subject.is_empty() => {
                Ok(CertificateId(line))
            }
            _ => Err(FieldError::new(Fault::CertificateId, line.as_str())),
        }
    }
}

/// A domain of the organization itself, of which Microsoft 365 makes a host name.
///
/// ```
/// use connector_checker::setup::OwnDomain;
/// let domain: OwnDomain = "Contoso.com".parse()?;
/// let host = domain.service_host();
/// assert_eq!(host.to_string(), "contoso-com.mail.protection.outlook.com");
/// # Ok::<(), connector_checker::setup::FieldError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnDomain(Domain);

impl OwnDomain {
    /// The domain.
    pub fn domain(&self) -> &Domain {
        &self.0
    }

    /// The domain, as the pattern of a connector.
    pub fn itself(&self) -> AddressSpace {
        DomainPattern::Exact(self.0.clone()).into()
    }

    /// Its subdomains, as the pattern of a connector.
    pub fn subdomains(&self) -> AddressSpace {
        DomainPattern::Subdomains(self.0.clone()).into()
    }

    /// The host name that takes mail for the domain in Microsoft 365: the domain with hyphens for
    /// dots, in front of `.mail.protection.outlook.com`.
    pub fn service_host(&self) -> ServiceHost {
        let mut host = self.0.as_str().replace('.', "-");
        host.push_str(SERVICE);
        ServiceHost(host.into_boxed_str())
    }
}

impl FromStr for OwnDomain {
    type Err = FieldError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let domain: Domain = text.parse()?;
        let fault = if domain.as_str().ends_with(SERVICE) {
            Fault::ServiceHost
        } else if domain.as_str().len() > LONGEST_LABEL {
            Fault::ServiceHostTooLong
        } else {
            return Ok(OwnDomain(domain));
        };
        Err(FieldError::new(fault, domain.as_str()))
    }
}

/// The host in Microsoft 365 that takes mail for a domain, and mail from its servers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceHost(Box<str>);

impl fmt::Display for ServiceHost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
