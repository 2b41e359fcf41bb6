//! The arguments of a stage.

use super::times::Times;

/// The extent of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The checks that a change must pass.
    Gate,
    /// The checks for a developer after each change.
    Quick,
    /// The gate, with every end-to-end test in every engine.
    EveryEngine,
}

/// The arguments of a stage.
pub struct Call<'a> {
    pub scope: Scope,
    /// The selected files; empty for all.
    pub files: &'a [String],
    pub times: &'a Times,
}
