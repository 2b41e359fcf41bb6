//! The lengths and characters that parts of an address may have.

/// The longest local part, in bytes (RFC 5321), without its quotes.
pub(super) const LONGEST_LOCAL: usize = 64;

/// The punctuation allowed in an unquoted local part (RFC 5322).
pub(super) const LOCAL_SIGNS: &str = ".!#$%&'*+-/=?^_`{|}~";

/// The longest label, in bytes of its ASCII form (RFC 1035).
pub(crate) const LONGEST_LABEL: usize = 63;

/// The longest name, in bytes of its ASCII form without the final dot (RFC 1035).
pub(crate) const LONGEST_NAME: usize = 253;
