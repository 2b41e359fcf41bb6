//! Escaping texts for other formats, numbers for people, and lines for terminals.

pub mod csv;
pub mod json;
pub mod markdown;
pub mod number;
pub mod wrap;
