//! Values that are on or off, as a word of characters.

use super::kinds::ON;

/// A character for a value.
pub(super) fn flag(is_on: bool) -> char {
    if is_on { ON } else { '0' }
}

/// Those of some values whose characters are on.
pub(super) fn on<T, const COUNT: usize>(values: [T; COUNT], flags: &str) -> Vec<T> {
    let flagged = values.into_iter().zip(flags.chars());
    let on = flagged.filter(|(_, flag)| *flag == ON);
    on.map(|(value, _)| value).collect()
}
