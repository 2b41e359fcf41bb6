//! The audit: every lint on its examples and fixtures, its remedies, and what holds for all of them.

mod content;
#[cfg(feature = "import")]
mod effects;
#[cfg(feature = "import")]
mod examples;
#[cfg(feature = "import")]
mod fixtures;
mod options;
mod properties;
#[cfg(feature = "import")]
mod read;
#[path = "../organization/strategies.rs"]
#[allow(
    dead_code,
    reason = "the other half is for the organization’s own tests"
)]
mod strategies;
mod unknown;
