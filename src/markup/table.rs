//! Tables, with their roles written out: on narrow screens the style sheet shows rows as cards, and
//! browsers then forget what they were.

use super::Markup;

/// Writes a table with these headings above its columns.
pub fn write(
    to: &mut Markup,
    class: &str,
    name: &str,
    columns: &[&str],
    rows: impl FnOnce(&mut Markup),
) {
    to.open("table", &[("class", class), ("role", "table")]);
    to.words("caption", "unseen", name);
    to.element("thead", "", |to| {
        write_row(to, "", |to| {
            for column in columns {
                to.open("th", &[("scope", "col"), ("role", "columnheader")]);
                to.text(column);
                to.close("th");
            }
        });
    });
    rows(to);
    to.close("table");
}

/// Writes a row.
pub fn write_row(to: &mut Markup, class: &str, cells: impl FnOnce(&mut Markup)) {
    to.open("tr", &[("class", class), ("role", "row")]);
    cells(to);
    to.close("tr");
}

/// Writes a cell.
pub fn write_cell(to: &mut Markup, content: impl FnOnce(&mut Markup)) {
    to.open("td", &[("role", "cell")]);
    content(to);
    to.close("td");
}

/// Writes what a row is about, or, with a span, so many rows.
pub fn write_head(to: &mut Markup, span: &str, content: impl FnOnce(&mut Markup)) {
    let scope = if span.is_empty() { "row" } else { "rowgroup" };
    let attributes = [("scope", scope), ("rowspan", span), ("role", "rowheader")];
    to.open("th", &attributes);
    content(to);
    to.close("th");
}
