//! IPv4 addresses and ranges.

use crate::organization::error::ValueError;
use crate::organization::item::Item;
use crate::organization::kind::Kind;
use std::fmt;
use std::net::{IpAddr, Ipv4Addr};

/// The prefix length of a single address.
const SINGLE: u8 = 32;

/// An IPv4 address, or a range with a prefix length.
///
/// A range is stored by its first address, regardless of which one was written. The service accepts
/// ranges from /24 to /32 ([`Source::NEW_INBOUND_CONNECTOR`](crate::evidence::Source::NEW_INBOUND_CONNECTOR),
/// `SenderIPAddresses`); larger ones are values here too, so that an audit can report them.
///
/// ```
/// use connector_checker::organization::{IpRange, Item, ValueError};
/// let range = IpRange::parse("10.20.0.1/16")?;
/// assert_eq!(range.to_string(), "10.20.0.0/16");
/// assert_eq!(range.prefix_length(), 16);
/// assert!(range.is_private());
/// assert_eq!(IpRange::parse("192.0.2.1-192.0.2.9"), Err(ValueError::DashRange));
/// # Ok::<(), ValueError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IpRange {
    first: Ipv4Addr,
    prefix_length: u8,
}

impl IpRange {
    /// The first address.
    pub fn first(self) -> Ipv4Addr {
        self.first
    }

    /// The last address; for a single address, the same as the first.
    pub fn last(self) -> Ipv4Addr {
        Ipv4Addr::from(u32::from(self.first) | !mask(self.prefix_length))
    }

    /// The number of leading bits its addresses share: 32 for a single address.
    pub fn prefix_length(self) -> u8 {
        self.prefix_length
    }

    /// Whether the address is in the range.
    pub fn contains(self, address: Ipv4Addr) -> bool {
        u32::from(address) & mask(self.prefix_length) == u32::from(self.first)
    }

    /// Whether both ranges share an address.
    pub fn overlaps(self, other: IpRange) -> bool {
        self.contains(other.first) || other.contains(self.first)
    }

    /// Whether it contains addresses that no internet server sends from: private, reserved or multicast
    /// (RFC 6890).
    pub fn is_private(self) -> bool {
        has_private(self.first, self.last())
    }
}

/// The blocks of RFC 6890 that no internet server sends from, by first and last address. Documentation
/// blocks aren't included, because examples use them as public addresses.
const PRIVATE: [([u8; 4], [u8; 4]); 8] = [
    ([0, 0, 0, 0], [0, 255, 255, 255]),
    ([10, 0, 0, 0], [10, 255, 255, 255]),
    ([100, 64, 0, 0], [100, 127, 255, 255]),
    ([127, 0, 0, 0], [127, 255, 255, 255]),
    ([169, 254, 0, 0], [169, 254, 255, 255]),
    ([172, 16, 0, 0], [172, 31, 255, 255]),
    ([192, 168, 0, 0], [192, 168, 255, 255]),
    // Multicast, and all reserved addresses after it.
    ([224, 0, 0, 0], [255, 255, 255, 255]),
];

/// Whether any of the addresses between these two is private.
pub(super) fn has_private(first: Ipv4Addr, last: Ipv4Addr) -> bool {
    let mut blocks = PRIVATE.into_iter();
    blocks.any(|(from, to)| first <= Ipv4Addr::from(to) && Ipv4Addr::from(from) <= last)
}

/// The bits that addresses of this prefix length share.
fn mask(prefix_length: u8) -> u32 {
    let rest = SINGLE.saturating_sub(prefix_length);
    u32::MAX.checked_shl(rest.into()).unwrap_or(0)
}

impl Item for IpRange {
    const KIND: Kind = Kind::IpRange;

    fn parse(text: &str) -> Result<Self, ValueError> {
        let text = text.trim();
        let (address, length) = text.split_once('/').unwrap_or((text, "32"));
        let is_address = |text: &str| text.trim().parse::<IpAddr>().is_ok();
        let Ok(first) = address.parse::<Ipv4Addr>() else {
            return Err(match text.split_once('-') {
                Some((first, last)) if is_address(first) && is_address(last) => {
                    ValueError::DashRange
                }
                None if is_address(address) => ValueError::Ipv6,
                _ => ValueError::NotIpAddress,
            });
        };
        let prefix_length = read_prefix_length(length, SINGLE).ok_or(ValueError::PrefixLength)?;
        let first = Ipv4Addr::from(u32::from(first) & mask(prefix_length));
        Ok(IpRange {
            first,
            prefix_length,
        })
    }
}

/// The number after a slash, up to the number of bits of an address.
pub(super) fn read_prefix_length(text: &str, longest: u8) -> Option<u8> {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    let length = text.parse().ok().filter(|_| is_number)?;
    (length <= longest).then_some(length)
}

impl fmt::Display for IpRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.prefix_length {
            SINGLE => self.first.fmt(f),
            length => write!(f, "{}/{length}", self.first),
        }
    }
}
