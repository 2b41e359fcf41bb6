//! What stays the same of a finding from one audit to the next.

use std::fmt;

/// What identifies a finding from one audit to the next: the 64-bit FNV-1a hash of what it says.
///
/// ```
/// use connector_checker::audit::Fingerprint;
/// let one = Fingerprint::parse("00c5a1f2e0b1d3a4").expect("sixteen digits");
/// assert_eq!(one.to_string(), "00c5a1f2e0b1d3a4");
/// assert_eq!(Fingerprint::parse("c5"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(u64);

impl Fingerprint {
    /// The hash of parts of text.
    pub(super) fn of(parts: &[String]) -> Fingerprint {
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        // A separator that no name has keeps the parts apart.
        for byte in parts.join("\0").bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        Fingerprint(hash)
    }

    /// Parses sixteen hexadecimal digits.
    pub fn parse(text: &str) -> Option<Fingerprint> {
        let is_hash = text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        let hash = u64::from_str_radix(text, 16).ok()?;
        is_hash.then_some(Fingerprint(hash))
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}
