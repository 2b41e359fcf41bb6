//! The words of the quizzes: how a situation is told, what is asked, and what people and companies
//! are called. Rows as constants, no logic, and no answer to anything.

mod messages;
mod names;
mod needs;
mod story;
mod templates;

pub use messages::{MESSAGES, Spoken};
pub use names::{COMPANIES, CONNECTORS, Company, PEOPLE, UNITS};
pub use needs::{are_close, text_of};
pub use story::{STORY, Told};
pub use templates::{ADVANCED, BASIC, DISPUTED, GRADED, Template, TemplateConnector};
