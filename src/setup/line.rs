//! A text of one line: all that may come between the quotes of a command.

use super::error::{Fault, FieldError};
use crate::domain::text::is_hidden;
use std::fmt::Display;
use std::str::FromStr;

/// A text without line ends, control characters and characters that nobody sees.
///
/// Line ends would begin a new command, and characters that turn the direction of the text would
/// let a command read otherwise than it runs. Every other character may come: quotes too, which
/// the commands double.
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

    /// The text of a value whose own type has only letters, digits and a few signs in it.
    pub(super) fn of(value: &impl Display) -> Line {
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

impl From<&Line> for Line {
    fn from(line: &Line) -> Line {
        line.clone()
    }
}
