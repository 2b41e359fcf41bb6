//! Random numbers that are the same on every machine and in every version.
//!
//! The standard library has no such generator. So this is [`SplitMix64`] by Guy Steele, Doug Lea and Christine Flood (“Fast
//! splittable pseudorandom number generators”, 2014). A text is converted to a seed by FNV-1a, the hash of Glenn Fowler, Landon
//! Curt Noll and Kiem-Phong Vo (RFC 9923).

/// The generator SplitMix64.
///
/// ```
/// use connector_checker::quiz::SplitMix64;
/// let mut random = SplitMix64::new(0);
/// assert_eq!(random.draw(), 0xe220_a839_7b1d_cdaf);
/// ```
#[derive(Clone, Debug)]
pub struct SplitMix64 {
    state: u64,
}

impl SplitMix64 {
    /// The generator of this seed.
    pub const fn new(seed: u64) -> Self {
        SplitMix64 { state: seed }
    }

    /// The next number. All 2⁶⁴ numbers are equally likely.
    pub const fn draw(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below a bound, all equally likely; 0 for a bound of 0.
    ///
    /// Numbers that would bias the remainder are drawn again.
    pub const fn below(&mut self, bound: usize) -> usize {
        if bound == 0 {
            return 0;
        }
        let bound = bound as u64;
        loop {
            let drawn = self.draw();
            let rest = drawn % bound;
            // Whether the run of numbers that this one begins is a whole one.
            if drawn - rest <= u64::MAX - (bound - 1) {
                return rest as usize;
            }
        }
    }

    /// Shuffles a list, all orders equally likely (Fisher–Yates, in Durstenfeld’s form).
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            let other = self.below(last + 1);
            list.swap(last, other);
        }
    }

    /// A random item of a list; none for an empty list.
    pub(super) fn pick<T: Copy>(&mut self, list: &[T]) -> Option<T> {
        list.get(self.below(list.len())).copied()
    }
}

/// The 64-bit FNV-1a hash of a text.
///
/// ```
/// use connector_checker::quiz::fnv1a;
/// assert_eq!(fnv1a("a"), 0xaf63_dc4c_8601_ec8c);
/// ```
pub const fn fnv1a(text: &str) -> u64 {
    fnv1a_more(0xcbf2_9ce4_8422_2325, text)
}

/// Continues a hash with more text.
pub(super) const fn fnv1a_more(hash: u64, text: &str) -> u64 {
    let (mut hash, bytes) = (hash, text.as_bytes());
    let mut i = 0;
    while i < bytes.len() {
        hash = (hash ^ bytes[i] as u64).wrapping_mul(0x0000_0100_0000_01b3);
        i += 1;
    }
    hash
}
