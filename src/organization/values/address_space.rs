//! Domain patterns, as connectors store them.

use crate::domain::DomainPattern;
use crate::organization::error::ValueError;
use crate::organization::item::Item;
use crate::organization::kind::Kind;
use std::fmt;

/// The default cost.
const USUAL_COST: u8 = 1;
/// The highest cost.
const HIGHEST_COST: u8 = 100;

/// A domain, a wildcard or `*`, as a connector lists it: `contoso.com` or `smtp:contoso.com;1`.
///
/// Connectors store some lists in the second form. Both mean the same, because the default cost is 1;
/// the effect of other costs isn't documented
/// ([`Source::NEW_INBOUND_CONNECTOR`](crate::evidence::Source::NEW_INBOUND_CONNECTOR), `SenderDomains`).
///
/// ```
/// use connector_checker::organization::{AddressSpace, Item};
/// let space = AddressSpace::parse("smtp:*.Contoso.com;1")?;
/// assert_eq!(space, AddressSpace::parse("*.contoso.com")?);
/// assert_eq!(space.to_string(), "*.contoso.com");
/// # Ok::<(), connector_checker::organization::ValueError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AddressSpace {
    /// The domains.
    pub pattern: DomainPattern,
    cost: u8,
}

impl AddressSpace {
    /// The cost, from 1 to 100.
    pub fn cost(&self) -> u8 {
        self.cost
    }
}

impl From<DomainPattern> for AddressSpace {
    fn from(pattern: DomainPattern) -> AddressSpace {
        AddressSpace {
            pattern,
            cost: USUAL_COST,
        }
    }
}

impl Item for AddressSpace {
    const KIND: Kind = Kind::AddressSpace;

    fn parse(text: &str) -> Result<Self, ValueError> {
        let text = text.trim();
        let (kind, rest) = text.split_once(':').unwrap_or(("smtp", text));
        let (pattern, cost) = match rest.split_once(';') {
            Some((pattern, cost)) => (pattern, cost.trim().parse().ok()),
            None => (rest, Some(USUAL_COST)),
        };
        let cost = cost.filter(|cost| (USUAL_COST..=HIGHEST_COST).contains(cost));
        match cost {
            Some(cost) if kind.trim().eq_ignore_ascii_case("smtp") => Ok(AddressSpace {
                pattern: pattern.parse()?,
                cost,
            }),
            _ => Err(ValueError::AddressSpace),
        }
    }
}

impl fmt::Display for AddressSpace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.cost {
            USUAL_COST => self.pattern.fmt(f),
            cost => write!(f, "smtp:{};{cost}", self.pattern),
        }
    }
}
