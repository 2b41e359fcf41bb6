//! Names in certificates.

use crate::domain::{Domain, DomainErrorKind};
use crate::organization::error::ValueError;
use crate::organization::item::Item;
use crate::organization::kind::Kind;
use std::fmt;

/// The number of hexadecimal digits in a SHA-1 thumbprint.
const THUMBPRINT: usize = 40;

/// A name that a certificate must have: a host, or `*.` before a domain.
///
/// ```
/// use connector_checker::organization::{CertificateName, Item, ValueError};
/// assert_eq!(CertificateName::parse("*.Contoso.com")?.to_string(), "*.contoso.com");
/// assert_eq!(CertificateName::parse("mail.*.com"), Err(ValueError::CertificateStar));
/// # Ok::<(), ValueError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CertificateName {
    /// `mail.contoso.com`.
    Host(Domain),
    /// `*.contoso.com`.
    Wildcard(Domain),
}

impl CertificateName {
    /// The host, or the domain after the star. It must be an accepted domain for the certificate to
    /// identify an organization.
    pub fn domain(&self) -> &Domain {
        match self {
            CertificateName::Host(domain) | CertificateName::Wildcard(domain) => domain,
        }
    }

    /// Whether a certificate with this name is valid for the host. A star matches one label.
    ///
    /// ```
    /// use connector_checker::organization::{CertificateName, Item};
    /// let wildcard = CertificateName::parse("*.contoso.com")?;
    /// assert!(wildcard.covers(&"mail.contoso.com".parse()?));
    /// assert!(!wildcard.covers(&"contoso.com".parse()?));
    /// # Ok::<(), connector_checker::organization::ValueError>(())
    /// ```
    pub fn covers(&self, host: &Domain) -> bool {
        match self {
            CertificateName::Host(name) => name == host,
            CertificateName::Wildcard(base) => host.suffixes().nth(1) == Some(base.as_str()),
        }
    }
}

impl Item for CertificateName {
    const KIND: Kind = Kind::CertificateName;

    fn parse(text: &str) -> Result<Self, ValueError> {
        let text = text.trim();
        if text.len() == THUMBPRINT && text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(ValueError::Thumbprint);
        }
        // On bytes: string search is a lot of code.
        let mut threes = text.as_bytes().windows(3);
        if text.starts_with("<I>") || threes.any(|three| three == b"CN=") {
            return Err(ValueError::IssuerAndSubject);
        }
        let parsed = match text.strip_prefix("*.") {
            Some(base) => base.parse().map(CertificateName::Wildcard),
            None => text.parse().map(CertificateName::Host),
        };
        parsed.map_err(|error| match error.kind {
            DomainErrorKind::Wildcard => ValueError::CertificateStar,
            _ => error.into(),
        })
    }
}

impl fmt::Display for CertificateName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CertificateName::Host(domain) => domain.fmt(f),
            CertificateName::Wildcard(domain) => write!(f, "*.{domain}"),
        }
    }
}
