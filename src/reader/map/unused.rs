//! Entries that never win, and what comes before them.

use crate::coverage::{Coverage, Shadow, Unused};
use crate::domain::text::visible;
use crate::markup::Markup;
use crate::reader::passage::{fold, names};
use crate::routing::Precedence;

/// Writes the entries that never win, in either interpretation.
pub(super) fn write(to: &mut Markup, coverage: &Coverage) {
    fold(
        to,
        "Entries that never win",
        "Other connectors match better for every recipient of these entries.",
        &coverage.unused(),
        |to, unused| one(to, coverage, unused),
    );
}

fn one(to: &mut Markup, coverage: &Coverage, unused: &Unused) {
    entry(to, &unused.entry.to_string(), unused.centralized);
    to.text(" of ");
    connectors(to, coverage, &unused.connectors);
    if unused.is_unknown {
        to.text(". Can’t tell: something that wasn’t exported may let it win");
    }
    to.element("ul", "", |to| {
        for (precedence, shadows) in Precedence::ALL.into_iter().zip(&unused.shadows) {
            to.element("li", "", |to| {
                to.text(&format!("{}: ", precedence.label()));
                match shadows.as_deref() {
                    None => to.text("wins."),
                    Some([]) => to.text("covers no recipient."),
                    Some(shadows) => {
                        to.text("after ");
                        for (place, shadow) in shadows.iter().enumerate() {
                            if place > 0 {
                                to.text(", then ");
                            }
                            write_shadow(to, coverage, shadow);
                        }
                        to.text(".");
                    }
                }
            });
        }
    });
}

fn write_shadow(to: &mut Markup, coverage: &Coverage, shadow: &Shadow) {
    match shadow {
        Shadow::Entry {
            connectors: others,
            entry: what,
            centralized,
        } => {
            entry(to, &what.to_string(), *centralized);
            to.text(" of ");
            connectors(to, coverage, others);
        }
        Shadow::Mailboxes => to.text("mailboxes in Exchange Online"),
        Shadow::Directory => to.text("recipients that the directory doesn’t have"),
    }
}

fn entry(to: &mut Markup, entry: &str, is_centralized: bool) {
    to.words("code", "", &visible(entry));
    if is_centralized {
        to.text(" (centralized mail transport)");
    }
}

fn connectors(to: &mut Markup, coverage: &Coverage, positions: &[usize]) {
    let organization = coverage.router().organization();
    let found = positions.iter();
    let found = found.filter_map(|position| organization.outbound_connectors.get(*position));
    names(to, found.map(|connector| &*connector.name));
}
