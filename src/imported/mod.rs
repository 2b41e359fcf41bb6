//! What an import found, on its way to the page that shows it; and what a reader changes there, on its way back ([`Edited`]).
//!
//! Files are read in a worker, with a program of its own. Its answer is text: a line for each file, notice and
//! object, each a JSON array of texts ([`write`]). The page takes the lines in pieces ([`Imported::take`]), between
//! which the browser gets a turn, and keeps each object as its line until somebody looks at its settings.
//!
//! ```
//! use connector_checker::imported::{Imported, cells};
//! let mut imported = Imported::default();
//! imported.take(r#"["file","connectors.json","read","Read"]"#);
//! assert_eq!(imported.files[0].name, "connectors.json");
//! assert_eq!(cells(r#"["a","\u00e9"]"#), Some(vec!["a".to_owned(), "é".to_owned()]));
//! ```

mod cells;
mod collect;
mod edited;
mod flags;
mod kinds;
mod take;
#[cfg(feature = "import")]
mod write;

pub use cells::{cells, line};
pub use collect::{COLLECTED, WHY_AGAIN, collect};
pub use edited::{Edited, WHAT_IF};
pub use take::{Imported, Object, ReadFile, Remark, Told};
#[cfg(feature = "import")]
pub use write::write;
