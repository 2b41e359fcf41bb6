//! All rows, and how one is found.

use super::row::Row;
use super::tables::ROWS;

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

    /// Every row.
    pub fn all() -> impl Iterator<Item = &'static Row> {
        ROWS.into_iter().flatten()
    }
}
