//! The recipients in a cell.

use crate::domain::parse_list;
use memchr::{memchr, memchr_iter};

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
    let has_status = !is_list && mark(cell).is_some();
    let is_sign = |byte: &u8| matches!(byte, b',' | b'<' | b'"' | b'\t' | b'(');
    let is_written_by_people =
        !has_status && (cell.iter().any(is_sign) || is_list && memchr(b';', cell).is_some());
    if is_written_by_people {
        let text = String::from_utf8_lossy(cell);
        for part in text.split('\t') {
            for entry in parse_list(part) {
                pass(entry.text.as_bytes(), Status::Other);
            }
        }
        return;
    }
    let mut rest = Some(cell);
    while let Some(text) = rest {
        let (recipient, after) = match memchr(b';', text) {
            // What is found is in the text.
            Some(end) => (&text[..end], text.get(end + 1..)),
            None => (text, None),
        };
        rest = after;
        let (address, status) = match mark(recipient) {
            Some(at) => {
                let (address, status) = recipient.split_at(at);
                let mut words = memchr_iter(b'D', status).filter_map(|at| status.get(at..));
                let is_delivered = words.any(|word| word.starts_with(b"Deliver"));
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

/// Where a status begins, with `##`. A search for several bytes would cost more than all else in such a short text.
fn mark(text: &[u8]) -> Option<usize> {
    memchr_iter(b'#', text).find(|at| text.get(at + 1) == Some(&b'#'))
}
