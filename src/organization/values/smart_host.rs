//! Smart hosts.

use super::ip_range::IpRange;
use crate::domain::Domain;
use crate::organization::error::ValueError;
use crate::organization::item::Item;
use crate::organization::kind::Kind;
use std::fmt;
use std::net::Ipv6Addr;

/// A server to deliver mail to: a host name, an IPv4 address or a range, without a port
/// ([`Source::NEW_OUTBOUND_CONNECTOR`](crate::evidence::Source::NEW_OUTBOUND_CONNECTOR), `SmartHosts`).
///
/// ```
/// use connector_checker::organization::{Item, SmartHost, ValueError};
/// assert_eq!(SmartHost::parse("Mail.Contoso.com")?.to_string(), "mail.contoso.com");
/// assert_eq!(SmartHost::parse("[192.0.2.10]")?, SmartHost::parse("192.0.2.10")?);
/// assert_eq!(SmartHost::parse("mail.contoso.com:25"), Err(ValueError::Port));
/// # Ok::<(), ValueError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SmartHost {
    /// A host name.
    Name(Domain),
    /// An address, or a range of addresses.
    Addresses(IpRange),
}

impl Item for SmartHost {
    const KIND: Kind = Kind::SmartHost;

    fn parse(text: &str) -> Result<Self, ValueError> {
        let text = text.trim();
        // Exchange shows addresses in brackets.
        let bare = text
            .strip_prefix('[')
            .and_then(|text| text.strip_suffix(']'));
        let bare = bare.unwrap_or(text);
        match IpRange::parse(bare) {
            Ok(range) => return Ok(SmartHost::Addresses(range)),
            // Colons alone don't mean IPv6: a port has one too.
            Err(ValueError::Ipv6) if bare.parse::<Ipv6Addr>().is_ok() => {
                return Err(ValueError::Ipv6);
            }
            Err(ValueError::PrefixLength) => return Err(ValueError::PrefixLength),
            Err(_) => {}
        }
        if let Some((_, port)) = text.rsplit_once(':')
            && port.bytes().all(|byte| byte.is_ascii_digit())
        {
            return Err(ValueError::Port);
        }
        Ok(SmartHost::Name(text.parse()?))
    }
}

impl fmt::Display for SmartHost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SmartHost::Name(name) => name.fmt(f),
            SmartHost::Addresses(range) => range.fmt(f),
        }
    }
}
