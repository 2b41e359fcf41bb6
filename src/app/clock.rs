//! The reader's own clock, for a quiz with a time limit.

use js_sys::{Date, Math};

use crate::link::Link;
use crate::sheets::{BEGAN, MINUTES, SEED};

/// Now, in seconds since 1970. An earlier time counts as 1970.
pub fn now() -> u64 {
    (Date::now() / 1000.0) as u64
}

/// How many seconds there are until a time in seconds since 1970; 0 if it has passed.
pub fn seconds_until(end: u64) -> u64 {
    end.saturating_sub(now())
}

/// The link that begins a quiz. It has a seed that nobody has had before, most likely, unless it brought
/// one: nine digits are enough for that, and short enough to be read out in a class. And if the time is
/// limited, it says when it began.
pub fn begun(to: &str) -> String {
    let Link {
        view,
        mut parameters,
        ..
    } = Link::parse(to);
    if parameters.get(SEED).is_empty() {
        let seed = (Math::random() * 1e9) as u64;
        parameters.set(SEED, &seed.to_string());
    }
    if !parameters.get(MINUTES).is_empty() {
        parameters.set(BEGAN, &now().to_string());
    }
    view.link_with(&parameters)
}
