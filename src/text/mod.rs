//! Escaping texts for other formats, and lines for terminals.

pub mod json;
pub mod markdown;
pub mod wrap;
