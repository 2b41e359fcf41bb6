//! What changes for incoming messages.

use super::probes::Probes;
use crate::coverage::Difference;
use crate::domain::text::visible;
use crate::inbound::{Attributor, Fate, Transaction};
use crate::markup::Markup;
use crate::organization::{Noun, Organization};
use crate::reader::passage::{count, list};
use std::collections::{BTreeMap, BTreeSet};

/// What decides the fate of incoming messages.
const DECIDES: [Noun; 3] = [
    Noun::InboundConnector,
    Noun::AcceptedDomain,
    Noun::OrganizationConfig,
];

/// The same change of several messages.
struct Changed {
    count: usize,
    /// The first of them.
    message: Transaction,
    fates: [Fate; 2],
}

/// Writes which of the tried messages are treated differently. That nothing changes is said only where no setting that
/// decides differs.
pub(super) fn write(to: &mut Markup, difference: &Difference, organizations: [&Organization; 2]) {
    to.element("section", "", |to| {
        to.words("h2", "", "Incoming messages");
        let mut settings = difference.settings.iter();
        if !settings.any(|difference| DECIDES.contains(&difference.noun)) {
            return to.words(
                "p",
                "",
                "Nothing changes: no setting of an inbound connector, an accepted domain or the organization differs.",
            );
        }
        let attributors = organizations.map(Attributor::new);
        let (mut tried, mut open) = (0, 0);
        let mut changes: BTreeMap<[String; 2], Changed> = BTreeMap::new();
        for message in Probes::of(organizations).messages() {
            let [before, after] = attributors
                .each_ref()
                .map(|attributor| attributor.attribute(&message).fates);
            for fates in before.into_iter().zip(after).map(|(one, other)| [one, other]) {
                tried += 1;
                open += usize::from(fates.iter().any(|fate| fate.settled().is_none()));
                let words = fates.each_ref().map(in_words);
                let [before, after] = &words;
                if before != after {
                    let changed = changes.entry(words).or_insert_with(|| Changed {
                        count: 0,
                        message: message.clone(),
                        fates,
                    });
                    changed.count += 1;
                }
            }
        }
        let mut changes: Vec<Changed> = changes.into_values().collect();
        // What certainly changes comes first.
        changes.sort_by_key(Changed::is_open);
        if changes.is_empty() {
            to.words("p", "", "None of the tried messages is treated differently.");
        }
        list(to, &changes, one);
        to.words("p", "hint", &tried_in_words(tried, open));
    });
}

fn tried_in_words(tried: usize, open: usize) -> String {
    let mut words = format!(
        "{} tried: from each address range, certificate and sender domain that either configuration mentions, and from just outside. This isn’t a proof for all messages.",
        match tried {
            1 => "1 message was".to_owned(),
            tried => format!("{tried} messages were"),
        }
    );
    if open > 0 {
        words += &format!(" Can’t tell what happens to {}.", count(open, "message"));
    }
    words
}

impl Changed {
    /// Whether it can't be told what becomes of the message on one of the sides.
    fn is_open(&self) -> bool {
        self.fates.iter().any(|fate| fate.settled().is_none())
    }
}

/// What becomes of a message, or may, in few words: in an order that doesn't depend on the configuration.
fn in_words(fate: &Fate) -> String {
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
    let outcomes: BTreeSet<String> = outcomes.collect();
    let outcomes: Vec<String> = outcomes.into_iter().collect();
    outcomes.join(" or ")
}

fn one(to: &mut Markup, changed: &Changed) {
    let [before, after] = changed.fates.each_ref().map(in_words);
    to.element("p", "", |to| {
        if changed.is_open() {
            to.text("Can’t tell: ");
        }
        to.words("bdi", "", &visible(&before));
        to.text(" → ");
        to.words("bdi", "", &visible(&after));
    });
    let message = &changed.message;
    to.element("p", "hint", |to| {
        to.text(&format!(
            "{}. For example from {}",
            count(changed.count, "message"),
            message.source
        ));
        let subject = message.tls.as_ref().and_then(|tls| tls.subject.as_ref());
        if let Some(subject) = subject {
            to.text(&format!(" with the certificate {subject}"));
        }
        if let Some(sender) = &message.mail_from {
            to.text(&format!(", sender {sender}"));
        }
        let recipient = changed.fates.first().map(|fate| fate.recipient.to_string());
        to.text(&format!(", to {}.", recipient.unwrap_or_default()));
    });
}
