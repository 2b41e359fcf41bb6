//! The catalogue of facts: each fact once, with its grade and its places in documents.
//!
//! Everything that the checker says about the service is a [`Fact`]: a sentence, a [`Grade`], and the
//! [`Place`]s that support it. An [`Entry`] adds the [`Month`] in which it was last checked. Rows of
//! tables, hops, steps and routes refer to the constants in [`facts`], so every answer has its evidence
//! and no fact is worded twice.
//!
//! ```
//! use connector_checker::evidence::{Grade, facts};
//! let relay = &facts::SMTP_RELAY;
//! assert_eq!(relay.grade, Grade::Documented);
//! assert_eq!(relay.places[0].section, "SMTP relay");
//! ```

mod checked;
mod fact;
pub mod facts;
mod grade;
mod ids;
mod month;
mod names;
mod place;
pub mod places;
mod source;

pub use checked::{CHECKED, PLACES};
pub use fact::{Entry, Fact};
pub use grade::Grade;
pub use month::Month;
pub(crate) use names::same;
pub use place::Place;
pub use source::Source;
