//! The mailboxes that are in Exchange Online, found without making a key for each question.

use crate::domain::MailAddress;

/// Domains and local parts, lower-case and in order.
#[derive(Default)]
pub(super) struct Mailboxes(Vec<[Box<str>; 2]>);

impl Mailboxes {
    pub(super) fn new(addresses: &[MailAddress]) -> Mailboxes {
        let key = |address: &MailAddress| {
            let local = address.local().to_ascii_lowercase();
            [address.domain().as_str().into(), local.into()]
        };
        let mut keys: Vec<_> = addresses.iter().map(key).collect();
        keys.sort_unstable();
        Mailboxes(keys)
    }

    /// Whether this mailbox is among them. As in a [`MailAddress`], the case of ASCII letters does
    /// not matter in the local part; the domain is lower-case already.
    pub(super) fn contains(&self, local: &str, domain: &str) -> bool {
        let lower_case = || local.bytes().map(|byte| byte.to_ascii_lowercase());
        let found = self.0.binary_search_by(|[other_domain, other_local]| {
            let by_domain = other_domain.as_ref().cmp(domain);
            by_domain.then_with(|| other_local.bytes().cmp(lower_case()))
        });
        found.is_ok()
    }
}
