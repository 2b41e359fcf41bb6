//! An IPv4 address, or a range of them.

use crate::organization::error::ValueError;
use crate::organization::item::Item;
use crate::organization::kind::Kind;
use std::fmt;
use std::net::{IpAddr, Ipv4Addr};

/// The prefix length of a single address.
const SINGLE: u8 = 32;

/// An IPv4 address, or a range with a prefix length.
///
/// A range is kept by its first address, whichever address in it was written. The service takes
/// ranges from /24 to /32 ([`Source::NewInboundConnector`](crate::evidence::Source::NewInboundConnector),
/// `SenderIPAddresses`); larger ones are values here, too, so that an audit can report them.
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

    /// The last address; that of a single address is itself.
    pub fn last(self) -> Ipv4Addr {
        Ipv4Addr::from(u32::from(self.first) | !mask(self.prefix_length))
    }

    /// How many leading bits its addresses share: 32 for a single address.
    pub fn prefix_length(self) -> u8 {
        self.prefix_length
    }

    /// Whether the address is in the range.
    pub fn contains(self, address: Ipv4Addr) -> bool {
        u32::from(address) & mask(self.prefix_length) == u32::from(self.first)
    }

    /// Whether any address is in both ranges.
    pub fn overlaps(self, other: IpRange) -> bool {
        self.contains(other.first) || other.contains(self.first)
    }

    /// Whether it has addresses that no server on the internet sends from: private, reserved or
    /// multicast ones (RFC 6890).
    pub fn is_private(self) -> bool {
        has_private(self.first, self.last())
    }
}

/// The blocks of RFC 6890 from which no server on the internet sends, by first and last address.
/// Those for documentation are not among them: examples use them in place of public ones.
const PRIVATE: [([u8; 4], [u8; 4]); 8] = [
    ([0, 0, 0, 0], [0, 255, 255, 255]),
    ([10, 0, 0, 0], [10, 255, 255, 255]),
    ([100, 64, 0, 0], [100, 127, 255, 255]),
    ([127, 0, 0, 0], [127, 255, 255, 255]),
    ([169, 254, 0, 0], [169, 254, 255, 255]),
    ([172, 16, 0, 0], [172, 31, 255, 255]),
    ([192, 168, 0, 0], [192, 168, 255, 255]),
    // Multicast, and all that is reserved beyond it.
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
