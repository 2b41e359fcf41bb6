//! Rows of CSV (RFC 4180) that are safe to open in a spreadsheet.

/// Makes spreadsheets read the file as UTF-8.
pub const BYTE_ORDER_MARK: char = '\u{FEFF}';

/// What begins a formula in a spreadsheet. The wide forms count too, since some programs take them for the
/// others.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Adds a row. A cell that a spreadsheet would take for a formula begins with an apostrophe.
///
/// ```
/// use connector_checker::text::csv::row;
/// let mut csv = String::new();
/// row(&mut csv, ["=1+1", "say \"hi\""]);
/// assert_eq!(csv, "\"'=1+1\",\"say \"\"hi\"\"\"\r\n");
/// ```
pub fn row(csv: &mut String, cells: impl IntoIterator<Item = impl AsRef<str>>) {
    for (place, cell) in cells.into_iter().enumerate() {
        let cell = cell.as_ref();
        if place > 0 {
            csv.push(',');
        }
        csv.push('"');
        // White space before it doesn't hide a formula from every program.
        if cell.trim_start().starts_with(FORMULA) || cell.starts_with(['\t', '\r']) {
            csv.push('\'');
        }
        csv.push_str(&cell.replace('"', "\"\""));
        csv.push('"');
    }
    csv.push_str("\r\n");
}
