//! The mailboxes that are in Exchange Online, found without making a key for each question.

use super::index::Listed;
use crate::domain::MailAddress;
use crate::search::Names;

/// Addresses, lower-case. Nothing is known of one but that it is there: the type is that of the other index, so that readers
/// download the code once. In WebAssembly it takes no memory, since an entry is as long either way.
#[derive(Clone, Default)]
pub(super) struct Mailboxes(Names<Listed>);

impl Mailboxes {
    pub(super) fn add(&mut self, address: &MailAddress) {
        self.0.entry(key(address).as_bytes());
    }

    /// Whether this mailbox is among them.
    pub(super) fn contains(&self, address: &MailAddress) -> bool {
        !self.0.is_empty() && self.0.contains(key(address).as_bytes())
    }

    /// Whether the mailbox of this text is among them, which is a local part, an `@` and a domain, lower-case.
    pub(super) fn contains_text(&self, text: &[u8]) -> bool {
        !self.0.is_empty() && self.0.contains(text)
    }
}

/// As in a [`MailAddress`], the case of ASCII letters does not matter. The local part stands without quotes, and the last `@`
/// is the one before the domain, so that no two mailboxes share a key.
fn key(address: &MailAddress) -> String {
    let mut key = address.local().to_ascii_lowercase();
    key.push('@');
    key.push_str(address.domain().as_str());
    key
}
