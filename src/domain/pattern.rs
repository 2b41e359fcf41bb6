//! Patterns of recipient domains in connectors.

use super::error::{DomainError, DomainErrorKind};
use super::name::Domain;
use super::plain::PlainPattern;
use std::fmt;
use std::str::FromStr;

/// One entry of a connector's list of recipient domains.
///
/// A star is valid alone or as the whole first label. The cmdlet's reference
/// ([`OUTBOUND_RECIPIENT_DOMAINS`](crate::evidence::places::OUTBOUND_RECIPIENT_DOMAINS)) allows it
/// nowhere else.
///
/// ```
/// use connector_checker::domain::{DomainErrorKind, DomainPattern};
/// let pattern: DomainPattern = "*.Contoso.com".parse()?;
/// assert_eq!(pattern.to_string(), "*.contoso.com");
/// assert!(pattern.covers(&"mail.sales.contoso.com".parse()?));
/// let error = "a.*.com".parse::<DomainPattern>().unwrap_err();
/// assert_eq!(error.kind, DomainErrorKind::MisplacedStar);
/// # Ok::<(), connector_checker::domain::DomainError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DomainPattern {
    /// `contoso.com`: this domain and none of its subdomains.
    Exact(Domain),
    /// `*.contoso.com`: subdomains at any depth, and the domain itself (on which documents disagree).
    /// The domain may be a single label: `*.com` is a pattern, although `com` isn't a domain.
    Subdomains(Domain),
    /// `*`: every domain.
    Everything,
}

impl DomainPattern {
    /// A borrowed form of the pattern.
    pub fn plain(&self) -> PlainPattern<'_> {
        match self {
            DomainPattern::Exact(domain) => PlainPattern::Exact(domain.as_str().as_bytes()),
            DomainPattern::Subdomains(domain) => {
                PlainPattern::Subdomains(domain.as_str().as_bytes())
            }
            DomainPattern::Everything => PlainPattern::Everything,
        }
    }

    /// Whether the pattern matches this recipient domain, at label boundaries.
    pub fn covers(&self, recipient: &Domain) -> bool {
        match self {
            DomainPattern::Exact(domain) => domain == recipient,
            DomainPattern::Subdomains(domain) => {
                recipient.suffixes().any(|suffix| suffix == domain.as_str())
            }
            DomainPattern::Everything => true,
        }
    }
}

impl FromStr for DomainPattern {
    type Err = DomainError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        if text == "*" {
            return Ok(DomainPattern::Everything);
        }
        let (parsed, make): (_, fn(Domain) -> Self) = match text.strip_prefix("*.") {
            Some(base) => (Domain::parse(base, 1), DomainPattern::Subdomains),
            None => (Domain::parse(text, 2), DomainPattern::Exact),
        };
        parsed.map(make).map_err(|error| match error.kind {
            // Stars are valid here, but not at this position, and `*.` needs a domain.
            DomainErrorKind::Wildcard => DomainError::new(DomainErrorKind::MisplacedStar, text),
            DomainErrorKind::Empty if !text.is_empty() => {
                DomainError::new(DomainErrorKind::MisplacedStar, text)
            }
            _ => error,
        })
    }
}

impl fmt::Display for DomainPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DomainPattern::Exact(domain) => write!(f, "{domain}"),
            DomainPattern::Subdomains(domain) => write!(f, "*.{domain}"),
            DomainPattern::Everything => f.write_str("*"),
        }
    }
}
