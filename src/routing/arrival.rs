//! What becomes of a message before any connector is considered, and where none matches.

use super::brief::Brief;
use super::explain::{Ground, Grounds};
use super::index::Accepted;
use crate::organization::{
    AcceptedDomainType, Arrival, Directory, MailboxesHere, MxRecords, RoutingView,
};

/// What becomes of mail for a domain before any connector is considered. None if connectors decide.
///
/// Two comparisons for each recipient in an accepted domain, and none for others.
#[inline(always)]
pub(super) fn before_connectors(arrival: Arrival, accepted: Option<Accepted>) -> Option<Brief> {
    let accepted = accepted?;
    if arrival.mailboxes == MailboxesHere::All {
        return Some(Brief::StaysInMicrosoft365);
    }
    let is_rejected = accepted.authoritative && arrival.directory == Directory::Mailboxes;
    is_rejected.then_some(Brief::Rejected)
}

/// What becomes of mail for a domain that no connector matches.
#[inline(always)]
pub(super) fn without_connector(arrival: Arrival, accepted: Option<Accepted>) -> Brief {
    match arrival.mx == MxRecords::Here && accepted.is_some() {
        true => Brief::Loops,
        false => Brief::Mx,
    }
}

/// Whether it makes a difference, before connectors are considered, that a domain is accepted.
pub(super) fn depends_on_acceptance(arrival: Arrival) -> bool {
    arrival.mailboxes == MailboxesHere::All || arrival.directory == Directory::Mailboxes
}

/// What the directory's part in the answer rests on. `outcome` is what became of the message before
/// connectors.
pub(super) fn grounds(
    organization: &RoutingView,
    accepted: Option<Accepted>,
    outcome: Option<Brief>,
) -> Grounds {
    let mut grounds = Grounds::default();
    let domains = &organization.accepted_domains;
    let Some(domain) = accepted.and_then(|accepted| domains.get(accepted.position)) else {
        return grounds;
    };
    let directory = organization.arrival.directory;
    let is_authoritative = domain.domain_type == Some(AcceptedDomainType::Authoritative);
    match outcome {
        Some(Brief::StaysInMicrosoft365) => {
            grounds.insert(Ground::AllMailboxes);
            if !is_authoritative && directory != Directory::All {
                grounds.insert(Ground::PassedOn);
            }
        }
        Some(_) => grounds.insert(Ground::UnknownRecipient),
        None => match (domain.domain_type, directory) {
            (None, Directory::Mailboxes) => grounds.insert(Ground::UnknownAcceptedDomains),
            (None | Some(AcceptedDomainType::Authoritative), Directory::Unknown) => {
                grounds.insert(Ground::DirectoryUnknown);
            }
            _ => {}
        },
    }
    grounds
}
