//! Chance: the published numbers of the generator, and no place more likely than another.

use super::proof::checked;
use super::*;
use connector_checker::quiz::{SplitMix64, fnv1a};

/// χ² of counts that should all be the same.
fn chi_squared(counts: &[usize]) -> f64 {
    let expected = counts.iter().sum::<usize>() as f64 / counts.len() as f64;
    let deviation = |count: &usize| (*count as f64 - expected).powi(2) / expected;
    counts.iter().map(deviation).sum()
}

/// The bound that chance alone passes once in a thousand, for so many places.
fn bound(places: usize) -> f64 {
    match places {
        3 => 13.82,
        4 => 16.27,
        5 => 18.47,
        24 => 49.73,
        _ => panic!("no bound for {places} places"),
    }
}

/// The outputs for seed 0 are those that other implementations of the algorithm give and test
/// (Java's `SplittableRandom` has the same ones); those for 1234567 are Rosetta Code's.
#[test]
fn the_generator_gives_its_published_numbers() {
    let first = |seed| {
        let mut random = SplitMix64::new(seed);
        [(); 5].map(|()| random.draw())
    };
    assert_eq!(
        first(0),
        [
            0xe220_a839_7b1d_cdaf,
            0x6e78_9e6a_a1b9_65f4,
            0x06c4_5d18_8009_454f,
            0xf88b_b8a8_724c_81ec,
            0x1b39_896a_51a8_749b,
        ]
    );
    assert_eq!(
        first(1_234_567),
        [
            6_457_827_717_110_365_317,
            3_203_168_211_198_807_973,
            9_817_491_932_198_370_423,
            4_593_380_528_125_082_431,
            16_408_922_859_458_223_821,
        ]
    );
}

/// The vectors of the hash's own authors.
#[test]
fn the_hash_gives_its_published_values() {
    assert_eq!(fnv1a(""), 0xcbf2_9ce4_8422_2325);
    assert_eq!(fnv1a("a"), 0xaf63_dc4c_8601_ec8c);
    assert_eq!(fnv1a("foobar"), 0x8594_4171_f739_67e8);
}

#[test]
fn a_bounded_number_stays_below_its_bound_and_favours_none() {
    let mut random = SplitMix64::new(7);
    assert_eq!(random.below(0), 0);
    assert_eq!(random.below(1), 0);
    for places in [3, 4, 5] {
        let mut counts = vec![0; places];
        for _ in 0..30_000 {
            counts[random.below(places)] += 1;
        }
        assert!(chi_squared(&counts) < bound(places), "{counts:?}");
    }
}

/// With this bound a third of all draws would be biased if none were drawn again: the numbers
/// below a half of it would come up twice as often.
#[test]
fn a_huge_bound_is_without_bias_too() {
    let third = usize::MAX / 3;
    let bound_of_two_thirds = third * 2;
    let mut random = SplitMix64::new(11);
    let draws = 30_000;
    let low = (0..draws)
        .filter(|_| random.below(bound_of_two_thirds) < third)
        .count();
    assert!(low.abs_diff(draws / 2) < draws / 50, "{low}");
}

#[test]
fn a_shuffle_favours_no_order() {
    let mut random = SplitMix64::new(3);
    let mut counts: BTreeMap<[u8; 4], usize> = BTreeMap::new();
    for _ in 0..48_000 {
        let mut list = [0, 1, 2, 3];
        random.shuffle(&mut list);
        *counts.entry(list).or_default() += 1;
    }
    let counts: Vec<usize> = counts.into_values().collect();
    assert!(chi_squared(&counts) < bound(24), "{counts:?}");
}

/// χ² of the places of the right answer, for each number of options. The bound is the one that
/// chance alone passes once in a thousand.
#[test]
fn the_right_answer_favours_no_place() {
    for level in Level::ALL {
        let places = checked(level);
        assert!(places.contains_key(&4), "{places:?}");
        for (count, counts) in places {
            let chi_squared = chi_squared(counts);
            assert!(chi_squared < bound(*count), "{chi_squared} for {counts:?}");
        }
    }
}
