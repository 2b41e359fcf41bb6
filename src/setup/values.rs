//! The values that commands take, made only by parsing, within the limits that the documents name.
//!
//! The limits are those of the cmdlets' reference
//! ([`Source::NewInboundConnector`](crate::evidence::Source),
//! [`Source::NewOutboundConnector`](crate::evidence::Source)): IPv4 only, single or
//! from /24 to /32; no port on a smart host; a star only in front of a domain.

use super::error::{ValueError, ValueErrorKind};
use super::line::Line;
use crate::domain::{Domain, DomainErrorKind, DomainPattern};
use std::fmt;
use std::net::Ipv4Addr;
use std::str::FromStr;

/// The shortest prefix of a range, which makes the largest range.
const SHORTEST_PREFIX: u8 = 24;
/// The prefix of a single address.
const WHOLE_ADDRESS: u8 = 32;
/// The longest label of a host name (RFC 1035).
const LONGEST_LABEL: usize = 63;
/// Where the host names of domains stand in Microsoft 365.
const SERVICE: &str = ".mail.protection.outlook.com";

/// A server to hand mail to: a host name or an IPv4 address, without a port.
///
/// ```
/// use connector_checker::setup::{SmartHost, ValueErrorKind};
/// let host: SmartHost = "Mail.Contoso.com".parse()?;
/// assert_eq!(host.to_string(), "mail.contoso.com");
/// let error = "mail.contoso.com:25".parse::<SmartHost>().unwrap_err();
/// assert_eq!(error.kind, ValueErrorKind::Port);
/// # Ok::<(), connector_checker::setup::ValueError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SmartHost {
    /// A host name.
    Name(Domain),
    /// An IPv4 address.
    Address(Ipv4Addr),
}

impl FromStr for SmartHost {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        if let Ok(address) = text.parse() {
            return Ok(SmartHost::Address(address));
        }
        let is_address = |text: &str| text.parse::<Ipv4Addr>().is_ok();
        let kind = match (text.split_once('/'), text.split_once(':')) {
            (Some((address, _)), None) if is_address(address) => ValueErrorKind::HostRange,
            (None, Some((_, rest))) if rest.contains(':') => ValueErrorKind::Ipv6,
            (None, Some(_)) => ValueErrorKind::Port,
            _ => {
                return text.parse().map(SmartHost::Name).map_err(host_error);
            }
        };
        Err(ValueError::new(kind, text))
    }
}

/// What is wrong with a domain, said of a host: there an address would be welcome.
fn host_error(error: crate::domain::DomainError) -> ValueError {
    let mut error = ValueError::from(error);
    if error.kind == ValueErrorKind::Domain(DomainErrorKind::IpAddress) {
        error.kind = ValueErrorKind::NotHost;
    }
    error
}

impl fmt::Display for SmartHost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SmartHost::Name(name) => name.fmt(f),
            SmartHost::Address(address) => address.fmt(f),
        }
    }
}

/// An IPv4 address, or a range of them from /24 to /32.
///
/// A range may be typed by any address in it, as the reference does: it is kept by its first one,
/// and a /32 as the single address that it is. So one range has one form.
///
/// ```
/// use connector_checker::setup::{IpRange, ValueErrorKind};
/// let range: IpRange = "192.0.2.130/25".parse()?;
/// assert_eq!(range.to_string(), "192.0.2.128/25");
/// let error = "192.0.2.0/23".parse::<IpRange>().unwrap_err();
/// assert_eq!(error.kind, ValueErrorKind::RangeLength);
/// # Ok::<(), connector_checker::setup::ValueError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IpRange {
    first: Ipv4Addr,
    prefix: u8,
}

impl FromStr for IpRange {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        let refuse = |kind| Err(ValueError::new(kind, text));
        if text.bytes().filter(|byte| *byte == b':').take(2).count() == 2 {
            return refuse(ValueErrorKind::Ipv6);
        }
        let (address, prefix) = match text.split_once('/') {
            Some((address, prefix)) => (address, read_prefix(prefix)),
            None => (text, Some(WHOLE_ADDRESS)),
        };
        let Ok(address) = address.parse::<Ipv4Addr>() else {
            return refuse(ValueErrorKind::NotIpv4);
        };
        let Some(prefix) = prefix else {
            return refuse(ValueErrorKind::RangeLength);
        };
        // The prefix is at least 24, so the shift is by eight bits at most.
        let mask = u32::MAX << (WHOLE_ADDRESS - prefix);
        Ok(IpRange {
            first: Ipv4Addr::from(u32::from(address) & mask),
            prefix,
        })
    }
}

/// The number behind the slash, where the documents allow it.
fn read_prefix(text: &str) -> Option<u8> {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    let prefix: u8 = text.parse().ok().filter(|_| is_number)?;
    (SHORTEST_PREFIX..=WHOLE_ADDRESS)
        .contains(&prefix)
        .then_some(prefix)
}

impl fmt::Display for IpRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.first.fmt(f)?;
        match self.prefix {
            WHOLE_ADDRESS => Ok(()),
            prefix => write!(f, "/{prefix}"),
        }
    }
}

/// A name in a TLS certificate: a host, or `*.` in front of a domain.
///
/// ```
/// use connector_checker::setup::{CertificateName, ValueErrorKind};
/// let name: CertificateName = "*.Contoso.com".parse()?;
/// assert_eq!(name.to_string(), "*.contoso.com");
/// let error = "mail.*.com".parse::<CertificateName>().unwrap_err();
/// assert_eq!(error.kind, ValueErrorKind::CertificateStar);
/// # Ok::<(), connector_checker::setup::ValueError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CertificateName {
    /// The name of one host.
    Host(Domain),
    /// `*.contoso.com`: every host right below the domain.
    Wildcard(Domain),
}

impl CertificateName {
    /// Whether a certificate of this name is good for the host. A star stands for one label.
    pub fn covers(&self, host: &Domain) -> bool {
        match self {
            CertificateName::Host(name) => name == host,
            CertificateName::Wildcard(base) => host.suffixes().nth(1) == Some(base.as_str()),
        }
    }
}

impl FromStr for CertificateName {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        let parsed = match text.strip_prefix("*.") {
            Some(base) => base.parse().map(CertificateName::Wildcard),
            None => text.parse().map(CertificateName::Host),
        };
        parsed.map_err(|error| match error.kind {
            DomainErrorKind::Wildcard => ValueError::new(ValueErrorKind::CertificateStar, text),
            _ => error.into(),
        })
    }
}

impl fmt::Display for CertificateName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CertificateName::Host(name) => name.fmt(f),
            CertificateName::Wildcard(base) => {
                f.write_str("*.")?;
                base.fmt(f)
            }
        }
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
/// # Ok::<(), connector_checker::setup::ValueError>(())
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
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let line: Line = text.parse()?;
        let names = line.as_str().strip_prefix("<I>");
        match names.and_then(|names| names.split_once("<S>")) {
            Some((issuer, subject)) if !issuer.is_empty() && !subject.is_empty() => {
                Ok(CertificateId(line))
            }
            _ => Err(ValueError::new(
                ValueErrorKind::CertificateId,
                line.as_str(),
            )),
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
/// # Ok::<(), connector_checker::setup::ValueError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnDomain(Domain);

impl OwnDomain {
    /// The domain.
    pub fn domain(&self) -> &Domain {
        &self.0
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
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let domain: Domain = text.parse()?;
        let kind = if domain.as_str().ends_with(SERVICE) {
            ValueErrorKind::ServiceHost
        } else if domain.as_str().len() > LONGEST_LABEL {
            ValueErrorKind::ServiceHostTooLong
        } else {
            return Ok(OwnDomain(domain));
        };
        Err(ValueError::new(kind, domain.as_str()))
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

/// A domain, or all of its subdomains, that a connector is for; never every domain.
///
/// ```
/// use connector_checker::setup::MailDomain;
/// assert!("*.contoso.com".parse::<MailDomain>().is_ok());
/// assert!("*".parse::<MailDomain>().is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailDomain(DomainPattern);

impl MailDomain {
    /// A domain of the organization itself.
    pub fn exact(domain: &OwnDomain) -> MailDomain {
        MailDomain(DomainPattern::Exact(domain.domain().clone()))
    }

    /// The subdomains of a domain of the organization itself.
    pub fn subdomains(domain: &OwnDomain) -> MailDomain {
        MailDomain(DomainPattern::Subdomains(domain.domain().clone()))
    }
}

impl FromStr for MailDomain {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.parse()? {
            DomainPattern::Everything => {
                Err(ValueError::new(ValueErrorKind::EveryDomain, text.trim()))
            }
            pattern => Ok(MailDomain(pattern)),
        }
    }
}

impl fmt::Display for MailDomain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
