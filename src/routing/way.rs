//! How a scope matches a recipient, as two numbers: what lookups compare.

use super::precedence::Strength;
use crate::domain::{Domain, DomainPattern};

/// A way in which a connector's scope matches a recipient.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Way {
    pub(super) strength: Strength,
    /// How long the name in the scope is, which is an end of the recipient's domain: that behind a
    /// wildcard's star, or the accepted domain. Of two wildcards, the longer one is closer.
    pub(super) length: usize,
}

impl Way {
    /// The match of one entry of a connector's list, if it matches.
    pub(super) fn by_pattern(pattern: &DomainPattern, recipient: &Domain) -> Option<Way> {
        let (strength, length) = match pattern {
            DomainPattern::Exact(domain) => (Strength::Exact, domain.as_str().len()),
            DomainPattern::Subdomains(base) => (Strength::Wildcard, base.as_str().len()),
            DomainPattern::Everything => (Strength::Everything, 0),
        };
        pattern
            .covers(recipient)
            .then_some(Way { strength, length })
    }
}
