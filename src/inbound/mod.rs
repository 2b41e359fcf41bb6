//! Which inbound connector takes this message, is it accepted, and what does it count as?
//!
//! Microsoft calls it attribution: Exchange Online finds out whose message a [`Transaction`] is. An
//! [`Attributor`] is built from an [`Organization`](crate::organization::Organization) and answers with an
//! [`Attribution`]: for each recipient the steps in their documented order, the [`Treatment`], and the
//! connectors and grounds behind it. [`Attributor::trace`] says what became of every connector.
//!
//! | step | question |
//! |---|---|
//! | [`Rule::Certificate`] | Does a connector from the organization's own servers match the certificate? |
//! | [`Rule::Address`] | Does one match the address, with an accepted envelope sender? |
//! | [`Rule::Recipient`] | Otherwise: does the organization accept the recipient's domain? |
//! | [`Rule::Restriction`] | Does a partner connector restrict this sender, and are its conditions met? |
//! | [`Rule::SenderDomain`] | Does a partner connector without restrictions name the sender's domain? |
//! | [`Rule::Tls`] | Does that connector require TLS? |
//! | [`Rule::DirectSend`] | Does the organization reject direct send? |
//! | [`Rule::Directory`] | Does the directory have the recipient? |
//!
//! A [`Fate`] has several [`Outcome`]s if it can't be told which one holds: because a setting wasn't
//! exported, or because no document says so. Its grounds say which. What wasn't exported never counts as a
//! no, and connectors that match equally well are all named.
//!
//! Connectors of other organizations take part in the first two steps. No export shows them, so
//! [`Fate::conditions`] mentions them where they could change the answer.
//!
//! ```
//! use connector_checker::inbound::{Attributor, Tls, Transaction, Treatment};
//! use connector_checker::organization::{
//!     AcceptedDomain, ConnectorType, InboundConnector, Item, CertificateName, Organization,
//! };
//! let organization = Organization {
//!     accepted_domains: vec![AcceptedDomain::new("contoso.com".parse()?)],
//!     inbound_connectors: vec![InboundConnector {
//!         connector_type: ConnectorType::OnPremises.into(),
//!         tls_sender_certificate_name: Some(Ok(CertificateName::parse("*.contoso.com")?)).into(),
//!         ..InboundConnector::new("From headquarters")
//!     }],
//!     ..Organization::default()
//! };
//! let transaction = Transaction {
//!     tls: Some(Tls::presenting(["mail.contoso.com"])?),
//!     recipients: vec!["jane@fabrikam.com".parse()?],
//!     ..Transaction::from_address("203.0.113.5".parse()?)
//! };
//! let attribution = Attributor::new(&organization).attribute(&transaction);
//! let fate = &attribution.fates[0];
//! assert_eq!(fate.settled().map(|outcome| outcome.treatment), Some(Treatment::Relayed));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod answer;
mod attribution;
mod attributor;
mod claims;
mod connector;
mod course;
mod entered;
mod fit;
mod ground;
mod holds;
mod index;
mod origin;
mod partners;
mod refusal;
mod sample;
mod trace;
mod transaction;
mod words;

pub use attribution::{Attribution, Candidate, Fate, Outcome, Rule, Step, Treatment};
pub use attributor::Attributor;
pub use entered::{Entered, MOST_RECIPIENTS, address};
pub use ground::{Ground, Grounds};
pub use holds::Holds;
pub use refusal::Refusal;
pub use sample::{
    EXAMPLE, EXAMPLE_DOMAIN, EXAMPLE_MESSAGES, Sample, SampleConnector, SampleMessage,
};
pub use trace::{Standing, TraceEntry};
pub use transaction::{Tls, Transaction};
pub use words::{CHECKS, WARNINGS};
