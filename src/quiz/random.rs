//! Chance that is the same on every machine, for ever.
//!
//! The standard library promises no generator, and none that stays. So this is [`SplitMix64`] by
//! Guy Steele, Doug Lea and Christine Flood (“Fast splittable pseudorandom number generators”,
//! 2014): a counter that grows by the golden ratio, stirred. A text becomes its seed by FNV-1a, the
//! hash of Glenn Fowler, Landon Curt Noll and Kiem-Phong Vo (RFC 9923).

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

    /// The next number, each of all 2⁶⁴ as likely as any other.
    pub const fn draw(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below a bound, each as likely as any other; 0 for a bound of 0.
    ///
    /// The numbers from which a remainder would be likelier than others are drawn again.
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

    /// Puts a list into a random order, each as likely as any other (Fisher and Yates, in
    /// Durstenfeld’s form).
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            let other = self.below(last + 1);
            list.swap(last, other);
        }
    }

    /// One of a list; none of an empty one.
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

/// The hash of a text that goes on where another one, of which this is the hash, ended.
pub(super) const fn fnv1a_more(hash: u64, text: &str) -> u64 {
    let (mut hash, bytes) = (hash, text.as_bytes());
    let mut i = 0;
    while i < bytes.len() {
        hash = (hash ^ bytes[i] as u64).wrapping_mul(0x0000_0100_0000_01b3);
        i += 1;
    }
    hash
}
