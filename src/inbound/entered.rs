//! What a server sends, as a person enters it: text, and what is wrong with it.

use super::transaction::{Tls, Transaction};
use crate::domain::{MailAddress, parse_list};
use crate::organization::{CertificateName, Item};
use std::net::IpAddr;

/// The most recipients of a message that a person enters.
pub const MOST_RECIPIENTS: usize = 20;

/// The fields of a form. Each has a function that reads it, whose error is a sentence.
#[derive(Clone, Copy, Debug, Default)]
pub struct Entered<'a> {
    /// The address that the server connects from.
    pub source: &'a str,
    /// The names in the certificate, between commas or spaces; empty for none.
    pub certificate: &'a str,
    /// MAIL FROM; empty for the null sender.
    pub from: &'a str,
    /// The recipients, between commas or on lines.
    pub to: &'a str,
}

impl Entered<'_> {
    /// What is sent, over TLS or not. None if a field is invalid, or one that a message needs is empty.
    ///
    /// ```
    /// use connector_checker::inbound::Entered;
    /// let entered = Entered { source: "203.0.113.5", to: "jane@contoso.com", ..Entered::default() };
    /// assert_eq!(entered.transaction(false).map(|sent| sent.recipients.len()), Some(1));
    /// assert!(Entered { source: "mail.contoso.com", ..entered }.transaction(false).is_none());
    /// ```
    pub fn transaction(&self, is_over_tls: bool) -> Option<Transaction> {
        let mut names = self.certificate().ok()?.into_iter();
        let tls = is_over_tls.then(|| Tls {
            subject: names.next(),
            alternative_names: names.collect(),
        });
        let recipients = self.recipients().ok()?;
        let sent = Transaction {
            tls,
            mail_from: self.sender().ok()?,
            recipients,
            ..Transaction::from_address(address(self.source).ok()?)
        };
        (!sent.recipients.is_empty()).then_some(sent)
    }

    /// The names in the certificate.
    ///
    /// # Errors
    ///
    /// The first name that isn't one.
    pub fn certificate(&self) -> Result<Vec<CertificateName>, String> {
        let pieces = self.certificate.split([',', ';', ' ', '\n', '\t']);
        let names = pieces.map(str::trim).filter(|name| !name.is_empty());
        let names = names.map(|name| {
            CertificateName::parse(name).map_err(|error| quoted(name, &error.to_string()))
        });
        names.collect()
    }

    /// The envelope sender; none for the null sender.
    ///
    /// # Errors
    ///
    /// What is wrong with the address.
    pub fn sender(&self) -> Result<Option<MailAddress>, String> {
        match self.from.trim() {
            "" | "<>" => Ok(None),
            from => from
                .parse()
                .map(Some)
                .map_err(|error: crate::domain::AddressError| error.to_string()),
        }
    }

    /// The recipients, each once.
    ///
    /// # Errors
    ///
    /// The first address that isn't one, or that there are too many.
    pub fn recipients(&self) -> Result<Vec<MailAddress>, String> {
        let mut recipients = Vec::new();
        for entry in parse_list(self.to) {
            let recipient = entry
                .address
                .map_err(|error| quoted(entry.text, &error.to_string()))?;
            if recipients.contains(&recipient) {
                continue;
            }
            if recipients.len() == MOST_RECIPIENTS {
                return Err(format!(
                    "There are more than {MOST_RECIPIENTS} recipients. Enter fewer."
                ));
            }
            recipients.push(recipient);
        }
        Ok(recipients)
    }
}

/// The address that a server connects from.
///
/// # Errors
///
/// A sentence.
///
/// ```
/// use connector_checker::inbound::address;
/// assert!(address(" 203.0.113.5 ").is_ok());
/// assert!(address("203.0.113.0/24").is_err());
/// ```
pub fn address(text: &str) -> Result<IpAddr, &'static str> {
    let read = text.trim().parse();
    read.map_err(|_| "This isn’t an IPv4 or IPv6 address such as 203.0.113.5.")
}

/// An error with what it is about.
fn quoted(text: &str, error: &str) -> String {
    ["“", text, "”: ", error].concat()
}
