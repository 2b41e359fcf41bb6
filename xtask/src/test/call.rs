//! What a stage is called with.

use super::times::Times;

/// How much is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// What must hold before a change lands.
    Gate,
    /// What a developer runs after each change.
    Quick,
    /// The gate, with every end-to-end test in every engine.
    EveryEngine,
}

/// What a stage is called with.
pub struct Call<'a> {
    pub scope: Scope,
    /// The only files that are wanted; all if there is none.
    pub files: &'a [String],
    pub times: &'a Times,
}
