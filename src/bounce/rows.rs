//! All rows, and how one is found.

use super::row::Row;
use super::tables::{ATTRIBUTES, ROWS};

impl Row {
    /// The row of that id.
    ///
    /// ```
    /// use connector_checker::bounce::Row;
    /// assert!(Row::by_id("5.7.64-attr36").is_some());
    /// ```
    pub fn by_id(id: &str) -> Option<&'static Row> {
        Row::all().find(|row| row.id == id)
    }

    /// The row that an attribute’s number tells, such as 36 or 55.1.
    pub(super) fn of_attribute(number: &str) -> Option<&'static Row> {
        let whole = number.split('.').next();
        let mut known = ATTRIBUTES.iter();
        let (_, id) = known.find(|(known, _)| Some(*known) == whole)?;
        Row::by_id(id)
    }

    /// Every row.
    pub fn all() -> impl Iterator<Item = &'static Row> {
        ROWS.into_iter().flatten()
    }
}
