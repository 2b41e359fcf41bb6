//! The month in which a fact was last compared with its documents.

use std::fmt;

/// A month of a year, as in a date.
///
/// ```
/// use connector_checker::evidence::Month;
/// let november = Month::new("2026-11");
/// assert_eq!(november.to_string(), "2026-11");
/// assert!(november > Month::new("2025-12"));
/// ```
// As text it needs no code to be shown, and its order is that of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(&'static str);

impl Month {
    /// The month of that name.
    ///
    /// # Panics
    ///
    /// If the text is not four digits, a hyphen, and a number from 01 to 12; in a constant, that stops
    /// the compiler.
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

    /// The month as it is shown.
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
