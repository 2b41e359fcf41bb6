//! Domains that were made to share their hash, as somebody could make them who has read the router.

use std::collections::HashMap;

/// FNV-1a of 32 bits, by which the router finds names, from their last letter to their first.
const EMPTY: u32 = 0x811c_9dc5;
const PRIME: u32 = 0x0100_0193;
/// Times the prime, this is one.
const INVERSE: u32 = 0x359c_449b;

/// The hash with these letters in front.
fn longer(hash: u32, letters: &str) -> u32 {
    let letters = letters.bytes().rev();
    letters.fold(hash, |hash, letter| {
        (hash ^ u32::from(letter)).wrapping_mul(PRIME)
    })
}

/// The hash without these letters in front.
fn shorter(hash: u32, letters: &str) -> u32 {
    let letters = letters.bytes();
    letters.fold(hash, |hash, letter| {
        hash.wrapping_mul(INVERSE) ^ u32::from(letter)
    })
}

/// Five letters that no other number below 26⁵ has.
fn letters(number: u32) -> String {
    let letter = |place| char::from(b'a' + (number / 26_u32.pow(place) % 26) as u8);
    (0..5).map(letter).collect()
}

/// So many domains of one hash. They are made of two parts that meet in the middle: one is followed from the end on, the
/// other one backwards from the hash that all of them are to have.
pub fn collisions(count: usize) -> Vec<String> {
    let end = longer(EMPTY, ".example");
    let middles: HashMap<u32, u32> = (0..1 << 20)
        .map(|number| (longer(end, &letters(number)), number))
        .collect();
    let fronts = (0..26_u32.pow(5)).map(letters);
    let found = fronts.filter_map(|front| {
        let back = middles.get(&shorter(0x5eed, &front))?;
        Some([&front, &*letters(*back), ".example"].concat())
    });
    found.take(count).collect()
}
