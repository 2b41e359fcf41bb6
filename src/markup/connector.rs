//! A connector as a drawing: from, to, and what it is worth to the reader.

use super::Markup;
use crate::rules::{Need, NeedSet, Party, Row};

/// Writes a drawing of a connector: from one party to another.
pub fn write_ends(to: &mut Markup, from: Party, into: Party) {
    to.element("span", "ends", |to| {
        to.words("span", "party", from.label());
        // The arrow is drawn by the style sheet; the word is for those who don't see it.
        to.element("span", "arrow", |to| to.words("span", "unseen", " to "));
        to.words("span", "party", into.label());
    });
}

/// Writes needs as badges.
pub fn write_needs(to: &mut Markup, set: NeedSet) {
    to.element("span", "needs", |to| {
        for (place, need) in set.iter().enumerate() {
            if place > 0 {
                to.text(" or ");
            }
            write_badge(to, need);
        }
    });
}

/// Writes what Microsoft's tables call a row, where that is another word than ours.
pub fn write_documented(to: &mut Markup, row: &Row) {
    if let Some(documented) = row.documented {
        to.element("p", "", |to| {
            to.text("Microsoft’s tables say: ");
            to.text(documented.label());
        });
    }
}

/// Writes a need as a badge: a mark, a color and the word.
pub fn write_badge(to: &mut Markup, need: Need) {
    let class = match need {
        Need::Required => "badge required",
        Need::Needed => "badge needed",
        Need::RequiredUnlessHybrid => "badge unless-hybrid",
        Need::Recommended => "badge recommended",
        Need::Optional => "badge optional",
        Need::AlreadyCreated => "badge already-created",
        Need::NotNeeded => "badge not-needed",
        Need::NotPossible => "badge not-possible",
        Need::DoesNotApply => "badge does-not-apply",
    };
    to.words("span", class, need.label());
}
