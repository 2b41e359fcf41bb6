//! Settings: a value, and how it is known.

use std::num::NonZeroU32;

/// A setting of an object, and how its value is known.
///
/// The difference matters: a connector whose `TestMode` was exported as false isn't in test mode, but
/// one whose export lacks that column might be.
///
/// ```
/// use connector_checker::organization::{OutboundConnector, Setting};
///
/// let mut connector = OutboundConnector::new("To headquarters");
/// assert_eq!(connector.enabled, Setting::Default(true));
/// connector.enabled = Setting::given(true);
/// assert_eq!(connector.enabled.known(), Some(&true));
///
/// let read = OutboundConnector::exported("To headquarters");
/// assert_eq!(read.enabled.known(), None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Setting<T> {
    /// It was set, or an export contains it.
    Given {
        /// The value.
        value: T,
        /// Where it was read. None if it comes from an editor.
        at: Option<Location>,
    },
    /// It wasn't set, so it has the default of the parameter's row.
    Default(T),
    /// It wasn't exported, or its default isn't documented. It can have any value.
    #[default]
    Unknown,
}

impl<T> Setting<T> {
    /// A value without a location.
    pub const fn given(value: T) -> Setting<T> {
        Setting::Given { value, at: None }
    }

    /// The value, if known.
    pub const fn known(&self) -> Option<&T> {
        match self {
            Setting::Given { value, .. } | Setting::Default(value) => Some(value),
            Setting::Unknown => None,
        }
    }

    /// Whether it was set, or an export contains it.
    pub const fn is_given(&self) -> bool {
        matches!(self, Setting::Given { .. })
    }

    /// Where it was read.
    pub const fn location(&self) -> Option<Location> {
        match self {
            Setting::Given { at, .. } => *at,
            Setting::Default(_) | Setting::Unknown => None,
        }
    }

    /// The same setting with another value.
    pub(super) fn map<U>(&self, convert: impl FnOnce(&T) -> U) -> Setting<U> {
        match self {
            Setting::Given { value, at } => Setting::Given {
                value: convert(value),
                at: *at,
            },
            Setting::Default(value) => Setting::Default(convert(value)),
            Setting::Unknown => Setting::Unknown,
        }
    }
}

impl<T> From<T> for Setting<T> {
    /// A given value without a location.
    fn from(value: T) -> Setting<T> {
        Setting::given(value)
    }
}

/// Where an object or a setting was read. The parameter identifies the property.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Location {
    /// The file, as its index in [`Organization::files`](super::Organization::files).
    pub file: u32,
    /// The line; the first line is 1.
    pub line: NonZeroU32,
    /// The column in characters; the first column is 1.
    pub column: u32,
}

/// The result of a comparison by meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sameness {
    /// Both mean the same.
    Same,
    /// At least one is unknown or incomplete, so they may or may not be the same.
    CantTell,
    /// They mean different things.
    Different,
}

impl Sameness {
    /// The result if nothing is unknown.
    pub const fn of(is_same: bool) -> Sameness {
        match is_same {
            true => Sameness::Same,
            false => Sameness::Different,
        }
    }

    /// The result for a whole that consists of two parts.
    ///
    /// ```
    /// use connector_checker::organization::Sameness;
    /// assert_eq!(Sameness::Same.and(Sameness::CantTell), Sameness::CantTell);
    /// assert_eq!(Sameness::CantTell.and(Sameness::Different), Sameness::Different);
    /// ```
    pub fn and(self, other: Sameness) -> Sameness {
        self.max(other)
    }
}
