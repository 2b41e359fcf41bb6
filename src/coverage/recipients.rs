//! Sets of recipients, named by a domain.

use crate::domain::{Domain, MailAddress};
use std::fmt;

/// Some of all possible recipients. These sets nest or are disjoint, which makes coverage exact.
///
/// ```
/// use connector_checker::coverage::Recipients;
/// let below = Recipients::Below("contoso.com".parse()?);
/// assert_eq!(below.to_string(), "everything below contoso.com");
/// assert!(below.contains(&"john@sales.contoso.com".parse()?));
/// assert!(!below.contains(&"john@contoso.com".parse()?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recipients {
    /// Every recipient.
    Everyone,
    /// Those in this domain and in its subdomains at any depth.
    Within(Domain),
    /// Those in this domain, without its subdomains.
    Domain(Domain),
    /// Those in its subdomains at any depth, without the domain itself. A single label is possible:
    /// `com` isn't a domain, but mail is sent to domains below it.
    Below(Domain),
    /// This one recipient.
    Mailbox(MailAddress),
}

impl Recipients {
    /// Whether a recipient is among them.
    pub fn contains(&self, recipient: &MailAddress) -> bool {
        let is_within = |name: &Domain| {
            let mut suffixes = recipient.domain().suffixes();
            suffixes.any(|suffix| suffix == name.as_str())
        };
        match self {
            Recipients::Everyone => true,
            Recipients::Within(name) => is_within(name),
            Recipients::Domain(name) => recipient.domain() == name,
            Recipients::Below(name) => recipient.domain() != name && is_within(name),
            Recipients::Mailbox(address) => recipient == address,
        }
    }
}

/// As a noun that can follow a preposition.
impl fmt::Display for Recipients {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Recipients::Everyone => f.write_str("every domain"),
            Recipients::Within(name) => write!(f, "{name} and everything below it"),
            Recipients::Domain(name) => name.fmt(f),
            Recipients::Below(name) => write!(f, "everything below {name}"),
            Recipients::Mailbox(address) => address.fmt(f),
        }
    }
}
