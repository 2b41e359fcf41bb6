//! Addresses and ranges that Enhanced Filtering skips.

use super::ip_range::{IpRange, has_private, read_prefix_length};
use crate::organization::error::ValueError;
use crate::organization::item::Item;
use crate::organization::kind::Kind;
use std::fmt;
use std::net::{IpAddr, Ipv6Addr};

/// An IP address, a range with a prefix length, or one with a dash
/// ([`Source::NEW_INBOUND_CONNECTOR`](crate::evidence::Source::NEW_INBOUND_CONNECTOR), `EFSkipIPs`).
///
/// It is stored by its first and last address, so ranges are equal however they are written. Whether
/// the service accepts IPv6 here isn't documented.
///
/// ```
/// use connector_checker::organization::{Item, SkipRange};
/// let range = SkipRange::parse("192.0.2.0-192.0.2.255")?;
/// assert_eq!(range, SkipRange::parse("192.0.2.0/24")?);
/// assert_eq!(range.to_string(), "192.0.2.0-192.0.2.255");
/// # Ok::<(), connector_checker::organization::ValueError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SkipRange {
    first: IpAddr,
    last: IpAddr,
}

/// The IPv6 counterparts of the blocks in [`IpRange::is_private`].
const PRIVATE: [(u128, u128); 3] = [
    // Unspecified and loopback.
    (0, 1),
    // Unique local addresses.
    (0xfc00 << 112, (0xfe00 << 112) - 1),
    // Link-local addresses, and multicast after them.
    (0xfe80 << 112, u128::MAX),
];

impl SkipRange {
    /// The first address.
    pub fn first(self) -> IpAddr {
        self.first
    }

    /// The last address; for a single address, the same as the first.
    pub fn last(self) -> IpAddr {
        self.last
    }

    /// Whether both ranges share an address. IPv4 addresses sort before all IPv6 addresses, so ranges of
    /// different versions never overlap.
    pub fn overlaps(self, other: SkipRange) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    /// Whether it contains addresses that no internet server sends from: private, reserved or multicast
    /// (RFC 6890).
    pub fn is_private(self) -> bool {
        match (self.first, self.last) {
            (IpAddr::V4(first), IpAddr::V4(last)) => has_private(first, last),
            (IpAddr::V6(first), IpAddr::V6(last)) => {
                let mut blocks = PRIVATE.into_iter();
                blocks.any(|(from, to)| first.to_bits() <= to && from <= last.to_bits())
            }
            // Both ends always have the same version.
            _ => false,
        }
    }
}

impl From<IpRange> for SkipRange {
    fn from(range: IpRange) -> SkipRange {
        SkipRange {
            first: range.first().into(),
            last: range.last().into(),
        }
    }
}

impl Item for SkipRange {
    const KIND: Kind = Kind::SkipRange;

    fn parse(text: &str) -> Result<Self, ValueError> {
        let text = text.trim();
        let read = |text: &str| {
            let address = text.trim().parse::<IpAddr>();
            address.map_err(|_| ValueError::NotIpAddress)
        };
        if let Some((first, last)) = text.split_once('-') {
            let (first, last) = (read(first)?, read(last)?);
            let is_sound = first.is_ipv4() == last.is_ipv4() && first <= last;
            return match is_sound {
                true => Ok(SkipRange { first, last }),
                false => Err(ValueError::RangeEnds),
            };
        }
        let Some((address, length)) = text.split_once('/') else {
            let address = read(text)?;
            return Ok(SkipRange {
                first: address,
                last: address,
            });
        };
        match read(address)? {
            IpAddr::V4(_) => IpRange::parse(text).map(SkipRange::from),
            IpAddr::V6(address) => {
                let length = read_prefix_length(length, 128).ok_or(ValueError::PrefixLength)?;
                // A single address keeps all of its bits, ::/0 none.
                let rest = u128::MAX.checked_shr(length.into()).unwrap_or(0);
                Ok(SkipRange {
                    first: Ipv6Addr::from_bits(address.to_bits() & !rest).into(),
                    last: Ipv6Addr::from_bits(address.to_bits() | rest).into(),
                })
            }
        }
    }
}

impl fmt::Display for SkipRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.first.fmt(f)?;
        match self.first == self.last {
            true => Ok(()),
            false => write!(f, "-{}", self.last),
        }
    }
}
