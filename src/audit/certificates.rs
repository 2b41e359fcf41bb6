//! Where the name in a certificate is among the accepted domains.

use super::answer::{Answer, Hit, Known, found};
use super::here::Here;
use crate::domain::Domain;
use crate::organization::{CertificateName, InboundConnector};

/// Where a certificate name is among the accepted domains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Level {
    /// Its domain is an accepted domain.
    Accepted,
    /// It is a host right below one.
    Parent,
    /// It is further below one.
    Deep,
    /// It is in none.
    Foreign,
}

/// Whether a certificate name is on this level.
pub(super) fn is_level(name: &CertificateName, here: &Here<'_>, level: Level) -> Known {
    let domain = name.domain();
    if here.is_own(domain)? {
        return Some(level == Level::Accepted);
    }
    let is_host = matches!(name, CertificateName::Host(_));
    for (above, parent) in domain.suffixes().skip(1).enumerate() {
        // A single label isn’t a domain.
        let Ok(parent) = parent.parse::<Domain>() else {
            continue;
        };
        if here.is_accepted(&parent)? {
            let is_near = is_host && above == 0;
            return Some(level == if is_near { Level::Parent } else { Level::Deep });
        }
    }
    Some(level == Level::Foreign)
}

/// The answer for a connector without a valid certificate name: there is nothing to find, unless the name
/// wasn’t exported.
pub(super) fn without_name(one: &InboundConnector) -> Answer {
    let name = one.tls_sender_certificate_name.known();
    found(name.map(|_| false), Hit::default)
}
