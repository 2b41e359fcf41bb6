//! The values of the form, which only parsing creates.
//!
//! Values of connectors have the model's types. The form is stricter than the model, which can hold
//! whatever an organization has: each function here adds its own rules. Values of Exchange Server
//! have types of their own.

use super::error::{Fault, FieldError};
use super::line::Line;
use crate::domain::{Domain, DomainErrorKind, DomainPattern};
use crate::organization::{AddressSpace, CertificateName, IpRange, Item, SmartHost, ValueError};
use std::fmt;
use std::str::FromStr;

/// The shortest prefix of a range, which makes the largest range
/// ([`Source::NEW_INBOUND_CONNECTOR`](crate::evidence::Source::NEW_INBOUND_CONNECTOR)).
const SHORTEST_PREFIX: u8 = 24;
/// The prefix of a single address.
const SINGLE: u8 = 32;
/// The longest label of a host name (RFC 1035).
const LONGEST_LABEL: usize = 63;
/// The parent of the host names that Microsoft 365 builds from domains.
const SERVICE: &str = ".mail.protection.outlook.com";
/// The parent of the host names of newer domains, which no rule derives from the domain.
const NEWER_SERVICE: &str = ".mx.microsoft";

/// A server to deliver mail to. A range of addresses isn't one host, so it is refused.
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
        // An address would be valid here, but this isn't one.
        Err(ValueError::Domain(DomainErrorKind::IpAddress)) => refuse(Fault::NotHost),
        Err(error) => Err(blame(error, text, text)),
    }
}

/// The addresses that servers send from: one, or a range from /24 to /32, as the service accepts.
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

/// A name in a TLS certificate.
pub fn certificate_name(text: &str) -> Result<CertificateName, FieldError> {
    let domain = text.trim();
    let domain = domain.strip_prefix("*.").unwrap_or(domain);
    CertificateName::parse(text).map_err(|error| blame(error, text, domain))
}

/// A domain or its subdomains, as a connector's pattern: never every domain, and never with a cost.
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

/// The error with the invalid part: for an invalid domain, the part of the domain.
fn blame(error: ValueError, text: &str, domain: &str) -> FieldError {
    match (error, domain.parse::<Domain>()) {
        (ValueError::Domain(_), Err(error)) => error.into(),
        (error, _) => FieldError::new(Fault::Value(error), text.trim()),
    }
}

/// A certificate as Exchange Server identifies it, by issuer and subject.
///
/// Both names are free text and may contain any quotes.
///
/// ```
/// use connector_checker::setup::CertificateId;
/// let typed = "<I>CN=Contoso CA<S>CN=mail.contoso.com";
/// assert_eq!(typed.parse::<CertificateId>()?.to_string(), typed);
/// # Ok::<(), connector_checker::setup::FieldError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CertificateId(Line);

impl fmt::Display for CertificateId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for CertificateId {
    type Err = FieldError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let line: Line = text.parse()?;
        let names = line.as_str().strip_prefix("<I>").unwrap_or_default();
        // On bytes: string search is more code than everything else here.
        let mut threes = names.as_bytes().windows(3);
        match threes.position(|three| three == b"<S>") {
            Some(issuer @ 1..) if issuer + 3 < names.len() => Ok(CertificateId(line)),
            _ => Err(FieldError::new(Fault::CertificateId, line.as_str())),
        }
    }
}

/// A domain of the organization, from which the setup page builds a host name in Microsoft 365.
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

    /// The host name in Microsoft 365 that accepts mail for the domain, by the setup page's rule: the
    /// domain with hyphens for dots, then `.mail.protection.outlook.com`.
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
        let fault = if is_service(&domain) {
            Fault::ServiceHost
        } else if domain.as_str().len() > LONGEST_LABEL {
            Fault::ServiceHostTooLong
        } else {
            return Ok(OwnDomain(domain));
        };
        Err(FieldError::new(fault, domain.as_str()))
    }
}

/// The host in Microsoft 365 that accepts mail for a domain, and mail from its servers.
///
/// It is best copied from the admin center. From a domain, the setup page's older rule builds it
/// ([`HYPHENS_FOR_DOTS`](crate::evidence::facts::HYPHENS_FOR_DOTS)).
///
/// ```
/// use connector_checker::setup::ServiceHost;
/// let copied: ServiceHost = "contoso-com.o-v1.mx.microsoft".parse()?;
/// assert_eq!(copied.to_string(), "contoso-com.o-v1.mx.microsoft");
/// let built: ServiceHost = "contoso.com".parse()?;
/// assert_eq!(built.to_string(), "contoso-com.mail.protection.outlook.com");
/// # Ok::<(), connector_checker::setup::FieldError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceHost(Box<str>);

impl FromStr for ServiceHost {
    type Err = FieldError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let host: Domain = text.parse()?;
        match is_service(&host) {
            true => Ok(ServiceHost(host.as_str().into())),
            false => Ok(text.parse::<OwnDomain>()?.service_host()),
        }
    }
}

/// Whether the name is that of a host in Microsoft 365.
fn is_service(name: &Domain) -> bool {
    let name = name.as_str();
    name.ends_with(SERVICE) || name.ends_with(NEWER_SERVICE)
}

impl fmt::Display for ServiceHost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
