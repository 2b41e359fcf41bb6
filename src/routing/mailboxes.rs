//! The mailboxes that are in Exchange Online, found without making a key for each question.

use crate::domain::MailAddress;
use rustc_hash::FxHashMap;

/// Local parts by their domain, lower-case and in order.
#[derive(Default)]
pub(super) struct Mailboxes(FxHashMap<Box<str>, Vec<Box<str>>>);

impl Mailboxes {
    pub(super) fn new(addresses: &[MailAddress]) -> Mailboxes {
        let mut domains: FxHashMap<Box<str>, Vec<Box<str>>> = FxHashMap::default();
        for address in addresses {
            let locals = domains.entry(address.domain().as_str().into()).or_default();
            locals.push(address.local().to_ascii_lowercase().into());
        }
        domains
            .values_mut()
            .for_each(|locals| locals.sort_unstable());
        Mailboxes(domains)
    }

    /// Whether this mailbox is among them. As in a [`MailAddress`], the case of ASCII letters does
    /// not matter in the local part; the domain is lower-case already.
    pub(super) fn contains(&self, local: &str, domain: &str) -> bool {
        if self.0.is_empty() {
            return false;
        }
        let Some(locals) = self.0.get(domain) else {
            return false;
        };
        let lower_case = || local.bytes().map(|byte| byte.to_ascii_lowercase());
        locals
            .binary_search_by(|other| other.bytes().cmp(lower_case()))
            .is_ok()
    }
}
