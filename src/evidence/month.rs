//! The month in which a fact was last checked against its documents.

use std::fmt;

/// A month of a year.
///
/// ```
/// use connector_checker::evidence::Month;
/// let november = Month::new("2026-11");
/// assert_eq!(november.to_string(), "2026-11");
/// assert!(november > Month::new("2025-12"));
/// ```
// Text needs no formatting code, and sorts in the order of months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(&'static str);

impl Month {
    /// The month with this text.
    ///
    /// # Panics
    ///
    /// If the text isn't four digits, a hyphen, and a number from 01 to 12; in a constant, that is a
    /// compile error.
    pub const fn new(text: &'static str) -> Month {
        let [a, b, c, d, b'-', tens, ones] = *text.as_bytes() else {
            panic!("a month has seven characters");
        };
        assert!(a.is_ascii_digit() && b.is_ascii_digit() && c.is_ascii_digit());
        assert!(d.is_ascii_digit());
        assert!(matches!(
            (tens, ones),
            (b'0', b'1'..=b'9') | (b'1', b'0'..=b'2')
        ));
        Month(text)
    }

    /// The month as text.
    pub const fn as_str(self) -> &'static str {
        self.0
    }

    /// The later of two months.
    pub(super) const fn or_later(self, other: Month) -> Month {
        let (these, those) = (self.0.as_bytes(), other.0.as_bytes());
        let mut i = 0;
        while i < these.len() {
            if these[i] != those[i] {
                return if these[i] < those[i] { other } else { self };
            }
            i += 1;
        }
        self
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}
