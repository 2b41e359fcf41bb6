//! The settings of a quiz.

use super::topic::{Level, Topic};

/// The settings of a quiz.
///
/// ```
/// use connector_checker::quiz::{Level, Settings, Topic, generate};
/// let settings = Settings {
///     seed: "any text = {at all}".to_owned(),
///     topics: vec![Topic::Routing, Topic::Documents],
///     level: Level::Advanced,
///     count: 4,
/// };
/// assert_eq!(generate(&settings).questions.len(), 4);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Any text. A different text creates a different quiz.
    pub seed: String,
    /// The topics. Order and duplicates don't matter.
    pub topics: Vec<Topic>,
    /// How hard the questions are.
    pub level: Level,
    /// The number of questions. There are fewer if the bank has fewer: see [`Bank::len`](super::Bank::len).
    pub count: usize,
}
