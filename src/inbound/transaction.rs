//! What a server sends to Microsoft 365.

use crate::domain::{Domain, MailAddress};
use crate::organization::{CertificateName, Item, ValueError};
use std::net::IpAddr;

/// One SMTP transaction: everything that attribution depends on.
///
/// The host name that the server connects to isn't part of it, because every organization's endpoint
/// leads to the same servers. The From header isn't part of it either.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transaction {
    /// The address that the server connects from. An IPv4 address in IPv6 form counts as IPv4.
    pub source: IpAddr,
    /// The TLS session. None if the message isn't sent over TLS.
    pub tls: Option<Tls>,
    /// The envelope sender (MAIL FROM). None for the null sender of bounces and automatic replies.
    pub mail_from: Option<MailAddress>,
    /// The envelope recipients (RCPT TO).
    pub recipients: Vec<MailAddress>,
}

impl Transaction {
    /// A transaction without TLS, without a sender and still without recipients.
    pub fn from_address(source: IpAddr) -> Transaction {
        Transaction {
            source,
            tls: None,
            mail_from: None,
            recipients: Vec::new(),
        }
    }

    /// Whether the server presents a certificate with any name.
    pub(super) fn presents_certificate(&self) -> bool {
        self.names().next().is_some()
    }

    /// Every name in the certificate.
    pub(super) fn names(&self) -> impl Iterator<Item = &CertificateName> {
        let tls = self.tls.iter();
        tls.flat_map(|tls| tls.subject.iter().chain(&tls.alternative_names))
    }

    /// The domain of the envelope sender.
    pub(super) fn sender(&self) -> Option<&Domain> {
        self.mail_from.as_ref().map(MailAddress::domain)
    }

    /// Whether the recipients are in more than one domain.
    pub(super) fn has_several_domains(&self) -> bool {
        let mut domains = self.recipients.iter().map(MailAddress::domain);
        let first = domains.next();
        domains.any(|domain| Some(domain) != first)
    }
}

/// A TLS session. By default, the server presents no certificate.
///
/// The certificate is assumed to be valid: issued by a trusted authority and sent with its whole chain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tls {
    /// The name in the certificate's subject.
    pub subject: Option<CertificateName>,
    /// The alternative names in the certificate.
    pub alternative_names: Vec<CertificateName>,
}

impl Tls {
    /// A session in which the server presents a certificate with these names, the subject first.
    ///
    /// ```
    /// use connector_checker::inbound::Tls;
    /// let tls = Tls::presenting(["mail.contoso.com", "*.fabrikam.com"])?;
    /// assert_eq!(tls.subject.map(|name| name.to_string()).as_deref(), Some("mail.contoso.com"));
    /// assert_eq!(tls.alternative_names.len(), 1);
    /// # Ok::<(), connector_checker::organization::ValueError>(())
    /// ```
    pub fn presenting<'a>(names: impl IntoIterator<Item = &'a str>) -> Result<Tls, ValueError> {
        let mut names = names.into_iter().map(CertificateName::parse);
        Ok(Tls {
            subject: names.next().transpose()?,
            alternative_names: names.collect::<Result<_, _>>()?,
        })
    }
}
