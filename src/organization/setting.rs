//! A setting: what it holds, and how that is known.

use std::num::NonZeroU32;

/// A setting of an object, with how its value is known.
///
/// Later answers depend on the difference: a connector whose `TestMode` was exported as false isn't
/// in test mode; one whose export had no such column may be.
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
    /// Somebody set it, or an export shows it.
    Given {
        /// The value.
        value: T,
        /// Where it was read. An editor has no such location.
        at: Option<Location>,
    },
    /// Nobody set it, so it has the value that the parameter's row names.
    Default(T),
    /// It wasn't exported, or its default isn't documented. It may have any value.
    #[default]
    Unknown,
}

impl<T> Setting<T> {
    /// A value without a location.
    pub const fn given(value: T) -> Setting<T> {
        Setting::Given { value, at: None }
    }

    /// The value, where it is known.
    pub const fn known(&self) -> Option<&T> {
        match self {
            Setting::Given { value, .. } | Setting::Default(value) => Some(value),
            Setting::Unknown => None,
        }
    }

    /// Whether somebody set it, or an export shows it.
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

/// Where an object or a setting was read. Which property it is follows from the parameter that was
/// asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Location {
    /// The file, as its position in [`Organization::files`](super::Organization::files).
    pub file: u32,
    /// The line; the first line is 1.
    pub line: NonZeroU32,
    /// The column in characters; the first column is 1.
    pub column: u32,
}

/// What a comparison by meaning finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sameness {
    /// Both mean the same.
    Same,
    /// One of the two is unknown, or known in part only, so they may be the same or not.
    CantTell,
    /// They mean different things.
    Different,
}

impl Sameness {
    /// The answer where nothing is unknown.
    pub const fn of(is_same: bool) -> Sameness {
        match is_same {
            true => Sameness::Same,
            false => Sameness::Different,
        }
    }

    /// What is true of a whole that consists of two parts.
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
