//! A connector as a drawing: from, to, and what it is worth to the reader.

use yew::prelude::*;

use super::element::{element, text, words};
use crate::rules::{Need, NeedSet, Party};

/// From one party to another.
pub fn ends(from: Party, to: Party) -> Html {
    let from = words("span", "party", from.label());
    let to = words("span", "party", to.label());
    element("span", "ends", vec![from, arrow(), to])
}

/// The arrow is drawn by the style sheet; what stands here is for those who don't see it.
fn arrow() -> Html {
    element("span", "arrow", vec![words("span", "unseen", " to ")])
}

/// Needs as badges: several where open answers decide between them.
pub fn needs(set: NeedSet) -> Html {
    let mut badges = Vec::new();
    for need in set.iter() {
        if !badges.is_empty() {
            badges.push(text(" or "));
        }
        badges.push(badge(need));
    }
    element("span", "needs", badges)
}

/// A need as a badge: a mark, a color and the word.
pub fn badge(need: Need) -> Html {
    let class = match need {
        Need::Required => "badge required",
        Need::RequiredUnlessHybrid => "badge unless-hybrid",
        Need::Optional => "badge optional",
        Need::AlreadyCreated => "badge already-created",
        Need::NotNeeded => "badge not-needed",
        Need::DoesNotApply => "badge does-not-apply",
    };
    words("span", class, need.label())
}
