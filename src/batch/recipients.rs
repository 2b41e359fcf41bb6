//! The recipients in a cell.

use crate::domain::parse_list;
use memchr::memchr;
use memchr::memmem;

/// What a report says became of a message for one recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Status {
    /// It was delivered to a mailbox in Exchange Online.
    Delivered,
    /// Something else, or nothing.
    Other,
}

/// Passes on each recipient of a cell. In a report several are separated by semicolons, each with its status:
/// `ann@contoso.com##Receive, Send`.
pub(super) fn each(cell: &[u8], is_list: bool, mut pass: impl FnMut(&[u8], Status)) {
    let has_status = !is_list && memmem::find(cell, b"##").is_some();
    let is_written_by_people = cell
        .iter()
        .any(|byte| matches!(byte, b',' | b'<' | b'"' | b'\t' | b'('));
    if !has_status && (is_written_by_people || is_list && memchr(b';', cell).is_some()) {
        let text = String::from_utf8_lossy(cell);
        for part in text.split('\t') {
            for entry in parse_list(part) {
                pass(entry.text.as_bytes(), Status::Other);
            }
        }
        return;
    }
    for recipient in cell.split(|byte| *byte == b';') {
        let (address, status) = match memmem::find(recipient, b"##") {
            Some(at) => {
                let (address, status) = recipient.split_at(at);
                let is_delivered = memmem::find(status, b"Deliver").is_some();
                let status = match is_delivered {
                    true => Status::Delivered,
                    false => Status::Other,
                };
                (address, status)
            }
            None => (recipient, Status::Other),
        };
        let address = address.trim_ascii();
        if !address.is_empty() {
            pass(address, status);
        }
    }
}
