//! What a bounce message means: from its codes to the connector or setting at fault.
//!
//! [`explain`] takes whatever a reader has: a whole non-delivery report, with or without its MIME parts, a line of
//! a log, or a code. `mail` finds what there is to read in it, `scan` the codes and names in that, and the rows of
//! `tables` say what each code means. Codes stand for the same in every language; where one number has
//! several meanings, the text beside it decides, and where that doesn't, all of them are given. A code that no row has is
//! answered by its class.
//!
//! No library reads the MIME parts: a reader of mail that does all that there is to mail takes a hundred times the
//! bytes of the four things that matter here (parts, two encodings, and which part is the original message). The tests hold
//! it against such a library.
//!
//! ```
//! use connector_checker::bounce::{Certainty, explain};
//!
//! let bounce = explain("550 5.7.64 TenantAttribution; Relay Access Denied [AM5EUR02FT041.eop-EUR02.prod.protection.outlook.com]");
//! let finding = &bounce.findings[0];
//! assert_eq!(finding.certainty, Certainty::Text);
//! assert_eq!(finding.rows[0].id, "5.7.64");
//! ```

mod charset;
mod code;
mod decode;
mod explain;
mod html;
mod mail;
mod name;
mod row;
mod rows;
mod scan;
pub(crate) mod steps;
mod tables;
mod wide;

pub use code::{Code, Codes};
pub use explain::{Bounce, Certainty, Finding, explain};
pub use name::{Name, NameKind};
pub use row::{Check, Onward, Row, Side};
pub use steps::GuideStep;

use crate::evidence::{Fact, facts};

/// What there is to say of a code that no row has.
pub const UNKNOWN_CODE: &[Fact] = &[facts::NDR_UNKNOWN_CODE, facts::STATUS_CODE_CLASSES];
