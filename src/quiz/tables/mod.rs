//! The words of the quizzes: stories, questions, and names of people and companies. Rows of constants without logic or answers.

mod inbound;
mod messages;
mod names;
mod needs;
mod story;
mod templates;

pub use inbound::{Arriving, PLAINLY, TOGETHER};
pub use messages::{MESSAGES, Spoken};
pub use names::{COMPANIES, CONNECTORS, Company, PEOPLE, UNITS};
pub use needs::{are_close, text_of};
pub use story::{STORY, Told};
pub use templates::{ADVANCED, BASIC, DISPUTED, GRADED, Template, TemplateConnector};
