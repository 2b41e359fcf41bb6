//! Texts inside the formats of others, where no character of theirs has a meaning.

pub mod json;
pub mod markdown;
