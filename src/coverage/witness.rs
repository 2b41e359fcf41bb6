//! Made-up names that a configuration doesn't mention.

use crate::domain::{LONGEST_LABEL, LONGEST_NAME};

/// The characters of labels. The hyphen, which is last, is invalid at both ends.
const LETTERS: &[u8; 38] = b"abcdefghijklmnopqrstuvwxyz0123456789_-";

/// Above this length there are more labels than any memory has names.
const LONGEST_LISTED: usize = 12;

/// A label for a new name below `name` that isn't taken. None if every label that fits is taken: the
/// new name would have more than 253 bytes, or too few labels are that short.
///
/// Tries hardly more labels than are taken.
pub(super) fn free_label(name: &str, is_taken: impl Fn(&str) -> bool) -> Option<String> {
    let room = LONGEST_NAME.checked_sub(name.len() + 1)?;
    let room = room.min(LONGEST_LABEL);
    let mut readable = numbered("other").take_while(|label| label.len() <= room);
    if let Some(label) = readable.find(|label| !is_taken(label)) {
        return Some(label);
    }
    let mut all = (1..=room.min(LONGEST_LISTED)).flat_map(labels);
    all.find(|label| !is_taken(label))
}

/// A top-level domain that isn't taken: one that nobody can register, if possible.
pub(super) fn free_top_level(is_taken: impl Fn(&str) -> bool) -> Option<String> {
    let reserved = ["example", "test", "invalid"].map(str::to_owned);
    let mut candidates = reserved.into_iter().chain(numbered("other"));
    candidates.find(|label| !is_taken(label))
}

/// A local part that isn't taken.
pub(super) fn free_local(is_taken: impl Fn(&str) -> bool) -> Option<String> {
    numbered("someone").find(|local| !is_taken(local))
}

/// The word itself, then the word with 2, 3 and so on. Names are finite in number, so a search ends.
fn numbered(word: &'static str) -> impl Iterator<Item = String> {
    let numbers = (2_u64..).map(move |number| format!("{word}{number}"));
    std::iter::once(word.to_owned()).chain(numbers)
}

/// Every label of this length.
fn labels(length: usize) -> impl Iterator<Item = String> {
    let base = LETTERS.len() as u64;
    // 38 to the power of the longest length fits into 64 bits.
    let count = base.saturating_pow(length as u32);
    (0..count).filter_map(move |mut number| {
        let mut label = String::new();
        for _ in 0..length {
            // A remainder is below the number of letters.
            label.push(char::from(LETTERS[(number % base) as usize]));
            number /= base;
        }
        let is_valid = !label.starts_with('-') && !label.ends_with('-');
        is_valid.then_some(label)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Domain;
    use std::collections::BTreeSet;

    #[test]
    fn the_listed_labels_are_all_that_the_parser_accepts() {
        let listed: BTreeSet<String> = (1..=2).flat_map(labels).collect();
        assert_eq!(listed.len(), 37 + 37 * 37);
        let bytes = || (0_u8..128).map(char::from);
        let texts = bytes().map(String::from);
        let texts =
            texts.chain(bytes().flat_map(|one| bytes().map(move |two| format!("{one}{two}"))));
        let accepted = texts.filter(|text| {
            let name: Result<Domain, _> = format!("{text}.example").parse();
            name.is_ok_and(|name| name.as_str() == format!("{text}.example"))
        });
        assert!(accepted.collect::<BTreeSet<_>>() == listed);
    }

    #[test]
    fn the_longest_listed_labels_can_be_counted() {
        assert!(38_u64.checked_pow(LONGEST_LISTED as u32).is_some());
    }

    #[test]
    fn a_free_label_is_found_however_many_are_taken() {
        assert_eq!(
            free_label("contoso.com", |_| false).as_deref(),
            Some("other")
        );
        let taken = |label: &str| label == "other" || label == "other2";
        assert_eq!(free_label("contoso.com", taken).as_deref(), Some("other3"));
        let long = "a".repeat(251);
        assert_eq!(
            free_label(&long, |label| label != "_").as_deref(),
            Some("_")
        );
        assert_eq!(free_label(&long, |_| true), None);
        assert_eq!(free_label(&"a".repeat(252), |_| false), None);
    }
}
