//! How long the parts of an address may be, and of what they may be made.

/// The longest local part, in bytes (RFC 5321), counted without the quotes around it.
pub(super) const LONGEST_LOCAL: usize = 64;

/// The signs that a local part may have without quotes (RFC 5322).
pub(super) const LOCAL_SIGNS: &str = ".!#$%&'*+-/=?^_`{|}~";

/// The longest label, in bytes of its ASCII form (RFC 1035).
pub(super) const LONGEST_LABEL: usize = 63;

/// The longest name, in bytes of its ASCII form without the final dot (RFC 1035).
pub(super) const LONGEST_NAME: usize = 253;
