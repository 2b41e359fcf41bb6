//! When each place was last checked.

use super::fact::Fact;
use super::month::Month;
use super::names::same;
use super::place::Place;
use super::{facts, places};

/// Every place, by document.
pub static PLACES: [Place; places::ALL.len()] = {
    let mut all = [places::ALL[0].1; places::ALL.len()];
    let mut i = 0;
    while i < all.len() {
        all[i] = places::ALL[i].1;
        i += 1;
    }
    all
};

/// When each of the [`PLACES`] was last checked: the latest month of its facts. Computed at compile
/// time, so that a list of places doesn't include the facts.
pub static CHECKED: [Month; PLACES.len()] = {
    let mut checked = [LONG_AGO; PLACES.len()];
    let mut i = 0;
    while i < checked.len() {
        checked[i] = last_checked(PLACES[i]);
        i += 1;
    }
    checked
};

/// A month before all checks.
const LONG_AGO: Month = Month::new("2000-01");

const fn last_checked(place: Place) -> Month {
    let mut latest = LONG_AGO;
    let mut subject = 0;
    while subject < facts::ALL.len() {
        let entries = facts::ALL[subject];
        let mut i = 0;
        while i < entries.len() {
            if is_written_at(&entries[i].fact, place) {
                latest = latest.or_later(entries[i].checked);
            }
            i += 1;
        }
        subject += 1;
    }
    latest
}

const fn is_written_at(fact: &Fact, place: Place) -> bool {
    let mut i = 0;
    while i < fact.places.len() {
        let other = fact.places[i];
        // Addresses begin alike, so comparing them would take the compiler much longer than titles.
        if same(other.section, place.section) && same(other.source.title(), place.source.title()) {
            return true;
        }
        i += 1;
    }
    false
}
