//! A text of one line, the only text that a command quotes.

use super::error::{Fault, FieldError};
use crate::domain::text::is_hidden;
use std::fmt::{self, Display};
use std::str::FromStr;

/// A text without line breaks, control characters and invisible characters.
///
/// Line breaks would start a new command, and characters that change the text direction would make a
/// command look different from what it does. All other characters are allowed, including quotes,
/// which the commands double.
///
/// ```
/// use connector_checker::setup::Line;
/// let line: Line = " CN=L'Oréal ".parse()?;
/// assert_eq!(line.as_str(), "CN=L'Oréal");
/// assert!("one\ntwo".parse::<Line>().is_err());
/// # Ok::<(), connector_checker::setup::FieldError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line(Box<str>);

impl Line {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text of a value whose type guarantees one line.
    pub(super) fn of(value: &dyn Display) -> Line {
        Line(value.to_string().into_boxed_str())
    }
}

impl FromStr for Line {
    type Err = FieldError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        match text.chars().find(|character| is_hidden(*character)) {
            Some(hidden) => {
                let mut buffer = [0; 4];
                let part = hidden.encode_utf8(&mut buffer);
                Err(FieldError::new(Fault::Hidden, part))
            }
            None => Ok(Line(text.into())),
        }
    }
}

impl Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
