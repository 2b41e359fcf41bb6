//! Lists of addresses as people paste them: from mail programs, spreadsheets and logs.

use super::address::MailAddress;
use super::error::AddressError;
use super::pieces::pieces;

/// One address of a pasted list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListEntry<'a> {
    /// The line that it stands in; the first line is 1.
    pub line: usize,
    /// What was written there, without the white space around it.
    pub text: &'a str,
    /// The address, or what is wrong with it.
    pub address: Result<MailAddress, AddressError>,
}

/// Parses addresses that are separated by line ends, semicolons or commas.
///
/// Separators inside quotes and angle brackets do not count, nor does the comma of a name as
/// Outlook writes it (`Smith, John <john@contoso.com>`). A quote or bracket that is never closed
/// spoils its own line only. The time is linear in the text, and nothing is kept but the entry
/// that is being read.
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
