//! What changes for incoming messages.

use super::probes::Probes;
use crate::inbound::{Attributor, Fate, Transaction};
use crate::organization::{Noun, ObjectDifference, Organization};
use crate::text::number::counted;
use std::collections::{BTreeMap, BTreeSet};

/// What decides the fate of incoming messages.
const DECIDES: [Noun; 3] = [
    Noun::InboundConnector,
    Noun::AcceptedDomain,
    Noun::OrganizationConfig,
];

/// What two configurations do with the same incoming messages. They are tried, which proves nothing about all messages.
///
/// ```
/// use connector_checker::comparison::Arriving;
/// use connector_checker::organization::{ConnectorType, InboundConnector, List, Organization};
/// let organization = |address: &str| Organization {
///     inbound_connectors: vec![InboundConnector {
///         connector_type: ConnectorType::Partner.into(),
///         sender_ip_addresses: List::parse([address]).into(),
///         restrict_domains_to_ip_addresses: true.into(),
///         ..InboundConnector::new("Filter")
///     }],
///     ..Organization::default()
/// };
/// let (before, after) = (organization("203.0.113.7"), organization("203.0.113.8"));
/// assert!(Arriving::of(&before.differences(&after), [&before, &after]).is_some());
/// // No setting differs, so there is nothing to try.
/// assert!(Arriving::of(&[], [&before, &before]).is_none());
/// ```
#[derive(Clone, Debug)]
pub struct Arriving {
    /// How many messages were tried.
    pub tried: usize,
    /// Of how many it can't be told what becomes of them.
    pub open: usize,
    /// The messages that are treated differently, equal changes together. What certainly changes comes first.
    pub changes: Vec<Treated>,
}

/// The same change of several messages.
#[derive(Clone, Debug)]
pub struct Treated {
    /// How many messages change in this way.
    pub count: usize,
    /// The first of them.
    pub message: Transaction,
    /// What becomes of it before and after.
    pub fates: [Fate; 2],
}

impl Arriving {
    /// The trial of two organizations with these differences. None if no setting differs that decides what becomes of
    /// incoming messages: then nothing changes.
    pub fn of(
        differences: &[ObjectDifference],
        organizations: [&Organization; 2],
    ) -> Option<Arriving> {
        let mut deciding = differences.iter().map(|difference| difference.noun);
        if !deciding.any(|noun| DECIDES.contains(&noun)) {
            return None;
        }
        let attributors = organizations.map(Attributor::new);
        let (mut tried, mut open) = (0, 0);
        let mut changes: BTreeMap<[String; 2], Treated> = BTreeMap::new();
        for message in Probes::of(organizations).messages() {
            let [before, after] = attributors
                .each_ref()
                .map(|attributor| attributor.attribute(&message).fates);
            for fates in before
                .into_iter()
                .zip(after)
                .map(|(one, other)| [one, other])
            {
                tried += 1;
                open += usize::from(fates.iter().any(|fate| fate.settled().is_none()));
                let words = fates.each_ref().map(|fate| joined(outcomes(fate)));
                let [before, after] = &words;
                if before != after {
                    let changed = changes.entry(words).or_insert_with(|| Treated {
                        count: 0,
                        message: message.clone(),
                        fates,
                    });
                    changed.count += 1;
                }
            }
        }
        let mut changes: Vec<Treated> = changes.into_values().collect();
        changes.sort_by_key(Treated::is_open);
        Some(Arriving {
            tried,
            open,
            changes,
        })
    }

    /// What was tried, and what that is worth.
    pub fn in_words(&self) -> String {
        let mut words = format!(
            "{} tried: from each address range, certificate and sender domain that either configuration mentions, and from just outside. This isn’t a proof for all messages.",
            match self.tried {
                1 => "1 message was".to_owned(),
                tried => format!("{tried} messages were"),
            }
        );
        if self.open > 0 {
            let open = counted(self.open as u64, "message");
            words += &format!(" Can’t tell what happens to {open}.");
        }
        words
    }
}

impl Treated {
    /// Whether it can't be told what becomes of the messages on one of the sides.
    pub fn is_open(&self) -> bool {
        self.fates.iter().any(|fate| fate.settled().is_none())
    }

    /// What becomes of the messages before and after, in few words. Where that can't be told, what may happen on one side
    /// only: the rest is the same.
    pub fn in_words(&self) -> String {
        let [before, after] = self.fates.each_ref().map(outcomes);
        if !self.is_open() {
            return format!("{} → {}", joined(before), joined(after));
        }
        let only = |one: &BTreeSet<String>, other| one.difference(other).cloned().collect();
        let (new, gone): (BTreeSet<String>, BTreeSet<String>) =
            (only(&after, &before), only(&before, &after));
        let told = [("Possible now", new), ("No longer possible", gone)];
        let told = told.into_iter().filter(|(_, which)| !which.is_empty());
        let told: Vec<String> = told
            .map(|(label, which)| format!("{label}: {}.", joined(which)))
            .collect();
        told.join(" ")
    }

    /// How many messages there are, and one of them.
    pub fn example(&self) -> String {
        let message = &self.message;
        let mut words = format!(
            "{}. For example from {}",
            counted(self.count as u64, "message"),
            message.source
        );
        let subject = message.tls.as_ref().and_then(|tls| tls.subject.as_ref());
        if let Some(subject) = subject {
            words += &format!(" with the certificate {subject}");
        }
        if let Some(sender) = &message.mail_from {
            words += &format!(", sender {sender}");
        }
        let recipient = self.fates.first().map(|fate| fate.recipient.to_string());
        words + &format!(", to {}.", recipient.unwrap_or_default())
    }
}

/// What becomes of a message, or may, in few words: in an order that doesn't depend on the configuration.
fn outcomes(fate: &Fate) -> BTreeSet<String> {
    let outcomes = fate.outcomes.iter().map(|outcome| {
        let names: Vec<&str> = outcome
            .connectors
            .iter()
            .map(|one| &*one.name)
            .filter(|name| !name.is_empty())
            .collect();
        let label = outcome.treatment.label();
        match names.is_empty() {
            true => label.to_owned(),
            false => format!("{label} ({})", names.join(", ")),
        }
    });
    outcomes.collect()
}

fn joined(outcomes: BTreeSet<String>) -> String {
    let outcomes: Vec<String> = outcomes.into_iter().collect();
    outcomes.join(" or ")
}
