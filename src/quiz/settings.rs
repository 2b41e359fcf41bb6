//! What a quiz is wanted to be.

use super::topic::{Level, Topic};

/// What a quiz is made of.
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
    /// Any text. Another text makes another quiz.
    pub seed: String,
    /// The topics; their order and repeats don't matter.
    pub topics: Vec<Topic>,
    /// How hard the questions are.
    pub level: Level,
    /// How many questions are wanted. There are fewer where the bank has fewer: see [`Bank::len`](super::Bank::len).
    pub count: usize,
}
