//! Do I need a connector?
//!
//! [`Answers`] go in, a [`Verdict`] comes out of [`check()`]. The questions and the rows that decide
//! are data in [`tables`]; the engine knows none of them by name.
//!
//! ```
//! use connector_checker::rules::{Answers, Need, Question, check};
//!
//! let answers = Answers::default()
//!     .with(Question::Mailboxes, "split")
//!     .with(Question::Servers, "exchange-2010")
//!     .with(Question::Hybrid, "yes");
//! let verdict = check(&answers);
//! assert_eq!(verdict.findings[0].need(), Some(Need::AlreadyCreated));
//! ```

mod answers;
mod cases;
mod check;
mod explain;
mod question;
mod requirement;
mod satisfied;
mod table;
pub mod tables;

pub use answers::{Answers, ChoiceSet, Reply, UNKNOWN_ID};
pub use cases::{Case, Rows};
pub use check::{Finding, NeedSet, PlannedConnector, Verdict, check, next_question, path};
pub use explain::{Change, Headline, WhyNot};
pub use question::{Choice, Question, QuestionText, Step};
pub use requirement::Requirement;
pub use satisfied::{Satisfied, Unknown};
pub(crate) use table::is;
pub use table::{Clause, Connector, Identity, Need, Party, Row, Scenario};
