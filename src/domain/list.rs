//! Lists of addresses pasted from email clients, spreadsheets and logs.

use super::address::MailAddress;
use super::error::AddressError;
use super::pieces::pieces;

/// One address of a pasted list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListEntry<'a> {
    /// Its line; the first line is 1.
    pub line: usize,
    /// Its text, trimmed.
    pub text: &'a str,
    /// The address, or what is wrong with it.
    pub address: Result<MailAddress, AddressError>,
}

/// Parses addresses separated by line breaks, semicolons or commas.
///
/// Separators in quotes and angle brackets don't count, nor does the comma in a name as Outlook writes
/// it (`Smith, John <john@contoso.com>`). An unclosed quote or bracket affects only its own line.
/// Parsing takes linear time and keeps only the current entry in memory.
///
/// ```
/// use connector_checker::domain::parse_list;
/// let pasted = "Smith, John <john@contoso.com>; bob@fabrikam.com\n\nnobody";
/// let entries: Vec<_> = parse_list(pasted).collect();
/// assert_eq!(entries.len(), 3);
/// assert!(entries[1].address.is_ok());
/// assert_eq!((entries[2].line, entries[2].text), (3, "nobody"));
/// ```
pub fn parse_list(text: &str) -> impl Iterator<Item = ListEntry<'_>> {
    pieces(text).map(|(line, text)| ListEntry {
        line,
        text,
        address: MailAddress::parse_piece(text),
    })
}
