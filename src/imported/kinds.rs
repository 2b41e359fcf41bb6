//! What the lines of an answer begin with, and how they say how a setting is known.

/// A file and what could be made of it: its name, the id of its status, and the label.
pub(super) const FILE: &str = "file";
/// A doubt: the id of its severity, its place, how many equal ones there are, and the sentence.
pub(super) const NOTICE: &str = "notice";
/// The lists that may have more entries, by the names of their nouns.
pub(super) const INCOMPLETE: &str = "incomplete";
/// A noun and the names of its parameters, in the order of an object's settings.
pub(super) const PARAMETERS: &str = "parameters";

/// Before a setting that a file tells.
pub(super) const GIVEN: char = '=';
/// Before a list that a file tells in part.
pub(super) const CUT_OFF: char = '~';
/// Before a setting that has its default, because a command doesn't set it.
pub(super) const DEFAULT: char = '-';
/// In place of a setting that no file tells.
pub(super) const UNKNOWN: char = '?';

/// In a word of flags: on. Anything else is off.
pub(super) const ON: char = '1';
