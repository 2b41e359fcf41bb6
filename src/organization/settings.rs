//! Access to settings by parameter, for parsers, serializers and comparisons.

use super::content::Content;
use super::error::Invalid;
use super::parameters::{Applies, Parameter, ParameterId};
use super::setting::{Location, Sameness, Setting};
use super::value::Value;
use std::any::Any;
use std::error::Error;
use std::fmt;

/// A setting of any type.
pub trait AnySetting: Any {
    /// Sets the value, or returns a description of it if it has the wrong type.
    fn set(&mut self, value: Value, at: Option<Location>) -> Result<(), Box<str>>;

    /// Makes it unknown.
    fn forget(&mut self);

    /// Whether it means the same as another setting of the same parameter.
    fn same_meaning(&self, other: &dyn AnySetting) -> Sameness;

    /// The invalid texts in it.
    fn invalid(&self) -> Vec<&Invalid>;
}

impl<T: Content> AnySetting for Setting<T> {
    fn set(&mut self, value: Value, at: Option<Location>) -> Result<(), Box<str>> {
        let found = value.description();
        let value = T::read(value).ok_or(found)?;
        *self = Setting::Given { value, at };
        Ok(())
    }

    fn forget(&mut self) {
        *self = Setting::Unknown;
    }

    fn same_meaning(&self, other: &dyn AnySetting) -> Sameness {
        let other: &dyn Any = other;
        let other = other.downcast_ref::<Setting<T>>();
        match (self.known(), other.and_then(Setting::known)) {
            (Some(one), Some(two)) => one.same_meaning(two),
            _ => Sameness::CantTell,
        }
    }

    fn invalid(&self) -> Vec<&Invalid> {
        self.known().map_or_else(Vec::new, T::invalid)
    }
}

/// An object whose settings are parameters of cmdlets.
///
/// ```
/// use connector_checker::organization::{InboundConnector, InboundParameter, Setting, Settings, Value};
/// let mut connector = InboundConnector::new("From headquarters");
/// connector.set(InboundParameter::SenderDomains, Value::list(["smtp:*;1"]), None)?;
/// assert_eq!(connector.get(InboundParameter::SenderDomains), Setting::given(Value::list(["*"])));
/// assert_eq!(connector.get(InboundParameter::RequireTls), Setting::Default(Value::Boolean(true)));
/// # Ok::<(), connector_checker::organization::SettingError>(())
/// ```
pub trait Settings {
    /// The parameters.
    type Parameter: ParameterId;

    /// The setting of a parameter. None for the few parameters without one.
    fn setting(&self, parameter: Self::Parameter) -> Option<&dyn AnySetting>;

    /// The setting of a parameter, mutable.
    fn setting_mut(&mut self, parameter: Self::Parameter) -> Option<&mut dyn AnySetting>;

    /// The value of a parameter. Separate from [`AnySetting`], so that code that only reads settings
    /// doesn't include their parsers.
    fn get(&self, parameter: Self::Parameter) -> Setting<Value>;

    /// Sets a parameter. A value of the wrong type is an error. A text with invalid content is kept, and
    /// [`Settings::invalid`] lists it.
    fn set(
        &mut self,
        parameter: Self::Parameter,
        value: Value,
        at: Option<Location>,
    ) -> Result<(), SettingError> {
        let set = match self.setting_mut(parameter) {
            Some(setting) => setting.set(value, at),
            None => Err(value.description()),
        };
        set.map_err(|found| SettingError {
            parameter: parameter.row(),
            found,
        })
    }

    /// Makes a parameter unknown.
    fn forget(&mut self, parameter: Self::Parameter) {
        if let Some(setting) = self.setting_mut(parameter) {
            setting.forget();
        }
    }

    /// Whether the condition holds for this object. None if it depends on an unknown setting.
    ///
    /// ```
    /// use connector_checker::organization::{InboundConnector, InboundParameter, ParameterId, Settings};
    /// let mut connector = InboundConnector::new("From headquarters");
    /// let applies = InboundParameter::RequireTls.row().applies;
    /// assert_eq!(connector.is_effective(applies), None);
    /// connector.connector_type = connector_checker::organization::ConnectorType::Partner.into();
    /// assert_eq!(connector.is_effective(applies), Some(true));
    /// ```
    fn is_effective(&self, applies: Applies) -> Option<bool> {
        applies.holds(&|name| {
            let setting = self.get(Self::Parameter::by_name(name)?);
            setting.known().cloned()
        })
    }

    /// The invalid texts, each with its parameter.
    fn invalid(&self) -> Vec<(Self::Parameter, &Invalid)> {
        let all = Self::Parameter::ALL.iter().copied();
        let held = all.filter_map(|parameter| Some((parameter, self.setting(parameter)?)));
        let invalid = held.flat_map(|(parameter, setting)| {
            let found = setting.invalid().into_iter();
            found.map(move |invalid| (parameter, invalid))
        });
        invalid.collect()
    }

    /// The parameters that differ between both objects.
    fn differences(&self, other: &Self) -> Differences {
        let mut differences = Differences::default();
        for parameter in Self::Parameter::ALL {
            let settings = (self.setting(*parameter), other.setting(*parameter));
            let (Some(one), Some(two)) = settings else {
                continue;
            };
            match one.same_meaning(two) {
                Sameness::Same => {}
                Sameness::CantTell => differences.undecided.push(parameter.row()),
                Sameness::Different => differences.different.push(parameter.row()),
            }
        }
        differences
    }
}

/// The parameters that differ between two objects.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Differences {
    /// Those that differ.
    pub different: Vec<&'static Parameter>,
    /// Those that are unknown or incomplete in one of the two.
    pub undecided: Vec<&'static Parameter>,
}

impl Differences {
    /// Whether the objects as a whole mean the same.
    pub fn sameness(&self) -> Sameness {
        if !self.different.is_empty() {
            Sameness::Different
        } else if !self.undecided.is_empty() {
            Sameness::CantTell
        } else {
            Sameness::Same
        }
    }
}

/// Why a parameter can't be set to a value.
///
/// ```
/// use connector_checker::organization::{OutboundConnector, OutboundParameter, Settings, Value};
/// let mut connector = OutboundConnector::new("To headquarters");
/// let error = connector.set(OutboundParameter::TestMode, Value::from("maybe"), None).unwrap_err();
/// assert_eq!(error.to_string(), "TestMode: found the text “maybe”, expected true or false.");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingError {
    /// The parameter.
    pub parameter: &'static Parameter,
    /// A description of what was found.
    pub found: Box<str>,
}

impl fmt::Display for SettingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Parameter { name, kind, .. } = self.parameter;
        let found = &self.found;
        match kind {
            Some(kind) => write!(f, "{name}: found {found}, expected {kind}."),
            None => write!(
                f,
                "{name}: found {found}, but this parameter isn’t a setting."
            ),
        }
    }
}

impl Error for SettingError {}
