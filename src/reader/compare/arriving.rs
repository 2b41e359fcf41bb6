//! What changes for incoming messages.

use crate::comparison::{Arriving, Treated};
use crate::coverage::Difference;
use crate::domain::text::visible;
use crate::markup::Markup;
use crate::organization::Organization;
use crate::reader::passage::list;

/// Writes which of the tried messages are treated differently. That nothing changes is said only where no setting that
/// decides differs.
pub(super) fn write(to: &mut Markup, difference: &Difference, organizations: [&Organization; 2]) {
    to.element("section", "", |to| {
        to.words("h2", "", "Incoming messages");
        let Some(arriving) = Arriving::of(&difference.settings, organizations) else {
            return to.words(
                "p",
                "",
                "Nothing changes: no setting of an inbound connector, an accepted domain or the organization differs.",
            );
        };
        if arriving.changes.is_empty() {
            to.words("p", "", "None of the tried messages is treated differently.");
        }
        list(to, &arriving.changes, one);
        to.words("p", "hint", &arriving.in_words());
    });
}

fn one(to: &mut Markup, treated: &Treated) {
    to.element("p", "", |to| {
        if treated.is_open() {
            to.text("Can’t tell. ");
        }
        to.words("bdi", "", &visible(&treated.in_words()));
    });
    to.words("p", "hint", &treated.example());
}
