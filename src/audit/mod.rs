//! What is wrong with this configuration, what is doubtful, and what can't be told from it.
//!
//! [`audit`] runs every [`Lint`] on an [`Organization`](crate::organization::Organization). Lints are data: a
//! file each in `lints`, with the facts that support it, the parameters that it reads, the remedy, and a small
//! pure test. A test has three outcomes: found, not found, and can't tell, because something wasn't exported.
//! What wasn't exported is never taken for off.
//!
//! A [`Finding`] has the changes that remedy it, so the commands and the changed organization
//! ([`Finding::applied`]) come from the same data. [`explain`] describes a lint, with an example of each kind.
//!
//! ```
//! use connector_checker::audit::{Options, audit};
//! use connector_checker::organization::{ConnectorType, InboundConnector, Organization};
//! let mut connector = InboundConnector::new("From the archive");
//! connector.connector_type = ConnectorType::OnPremises.into();
//! let mut organization = Organization::default();
//! organization.inbound_connectors.push(connector);
//! let report = audit(&organization, &Options::default());
//! assert_eq!(report.findings[0].lint.id, "inbound-without-identity");
//! ```

mod addresses;
mod answer;
mod certificates;
mod change;
mod effect;
mod explain;
mod finding;
mod fingerprint;
mod here;
mod kit;
mod lint;
mod lints;
mod location;
mod mail;
mod missing;
mod object;
mod options;
mod predicates;
mod report;
mod rivals;
mod run;
mod severity;
mod text;

pub use answer::{Answer, Hit};
pub use change::{Change, Wanted};
pub use effect::{Effect, Effects};
pub use explain::{Page, explain};
pub use finding::Finding;
pub use fingerprint::Fingerprint;
pub use here::Here;
pub use lint::{Lint, Reads, Test};
pub use location::FileLocation;
pub use missing::{Missing, Undecided};
pub use object::{Object, Others};
pub use options::{CertificateExpiry, Options, Silence};
pub use report::{Report, Silenced, UndecidedTogether};
pub use run::audit;
pub use severity::Severity;
