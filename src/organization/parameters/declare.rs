//! The macro that generates types from rows.

/// A row's default as data.
macro_rules! fallback {
    (undocumented) => {
        Fallback::Undocumented
    };
    (none) => {
        Fallback::None
    };
    (empty) => {
        Fallback::Empty
    };
    (true) => {
        Fallback::Is(Literal::Boolean(true))
    };
    (false) => {
        Fallback::Is(Literal::Boolean(false))
    };
    ($word:expr) => {
        Fallback::Is(Literal::Word($word.word()))
    };
}

/// The initial value of a setting, from its row's default.
macro_rules! initial {
    (undocumented) => {
        $crate::organization::Setting::Unknown
    };
    (none) => {
        $crate::organization::Setting::Unknown
    };
    (empty) => {
        $crate::organization::Setting::Default(Default::default())
    };
    ($value:expr) => {
        $crate::organization::Setting::Default($value)
    };
}

/// Generates the type of a noun's objects, the enum of its parameters and their rows.
///
/// A row has its meaning as a doc comment; the parameter's name, the field's name, the type and the
/// default; and in braces whatever differs from the usual row. Parameters after `not held` have rows,
/// but the model has no setting for them.
macro_rules! settings {
    (
        $(#[$on_object:meta])*
        pub struct $Object:ident;
        $(#[$on_parameter:meta])*
        pub enum $Id:ident;
        $(#[$on_rows:meta])*
        pub(super) const $ROWS:ident;
        held {
            $(
                $(#[doc = $meaning:literal])+
                $Name:ident $field:ident: $Type:ty, default($($default:tt)+) { $($row:tt)* }
            )+
        }
        not held {
            $(
                $(#[doc = $other_meaning:literal])+
                $Other:ident { $($other_row:tt)* }
            )*
        }
    ) => {
        $(#[$on_object])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $Object {
            /// The identifier in the service, if it was exported.
            pub guid: Option<$crate::organization::Guid>,
            /// Where it was read. None if it comes from an editor.
            pub at: Option<$crate::organization::Location>,
            $(
                $(#[doc = $meaning])+
                #[doc = concat!("\n\nThe parameter `", stringify!($Name), "`.")]
                pub $field: $crate::organization::Setting<$Type>,
            )+
        }

        $(#[$on_parameter])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        #[repr(u8)]
        pub enum $Id {
            $($(#[doc = $meaning])+ $Name,)+
            $($(#[doc = $other_meaning])+ $Other,)*
        }

        $(#[$on_rows])*
        pub(super) const $ROWS: &[$crate::organization::Parameter] = {
            use $crate::organization::parameters::declare::fallback;
            use $crate::organization::{Content, Fallback, Literal, Noun, Parameter};
            &[
                $(Parameter {
                    name: stringify!($Name),
                    noun: Noun::$Object,
                    kind: Some(<$Type as Content>::KIND),
                    default: fallback!($($default)+),
                    meaning: concat!($($meaning),+).trim_ascii(),
                    $($row)*
                    ..Parameter::USUAL
                },)+
                $(Parameter {
                    name: stringify!($Other),
                    noun: Noun::$Object,
                    meaning: concat!($($other_meaning),+).trim_ascii(),
                    $($other_row)*
                    ..Parameter::USUAL
                },)*
            ]
        };

        const _: () = {
            use $crate::organization::parameters::declare::{initial, is_snake_case_of};
            use $crate::organization::parameters::row::{ParameterWords, words};
            use $crate::organization::{AnySetting, Content, Parameter, ParameterId, Setting, Settings, Value};

            $(assert!(is_snake_case_of(stringify!($field), stringify!($Name)));)+

            impl $Object {
                /// With the defaults of the cmdlets. Settings without a documented default are unknown.
                pub(crate) fn with_defaults() -> $Object {
                    $Object {
                        guid: None,
                        at: None,
                        $($field: initial!($($default)+),)+
                    }
                }

                /// With all settings unknown.
                fn unknown() -> $Object {
                    $Object {
                        guid: None,
                        at: None,
                        $($field: $crate::organization::Setting::Unknown,)+
                    }
                }
            }

            impl ParameterId for $Id {
                const ALL: &'static [$Id] = &[$($Id::$Name,)+ $($Id::$Other,)*];

                const WORDS: &'static [ParameterWords] = &words::<{ $ROWS.len() }>($ROWS);

                fn row(self) -> &'static Parameter {
                    // A variant's number is the index of its row.
                    &$ROWS[self as usize]
                }

                fn words(self) -> &'static ParameterWords {
                    &Self::WORDS[self as usize]
                }
            }

            impl Settings for $Object {
                type Parameter = $Id;

                fn get(&self, parameter: $Id) -> Setting<Value> {
                    match parameter {
                        $($Id::$Name => self.$field.map(Content::write),)+
                        $($Id::$Other => Setting::Unknown,)*
                    }
                }

                fn setting(&self, parameter: $Id) -> Option<&dyn AnySetting> {
                    match parameter {
                        $($Id::$Name => Some(&self.$field),)+
                        $($Id::$Other => None,)*
                    }
                }

                fn setting_mut(&mut self, parameter: $Id) -> Option<&mut dyn AnySetting> {
                    match parameter {
                        $($Id::$Name => Some(&mut self.$field),)+
                        $($Id::$Other => None,)*
                    }
                }
            }
        };
    };
}

/// Whether a field has the name of its parameter, apart from case and underscores. Evaluated at
/// compile time.
pub(in crate::organization) const fn is_snake_case_of(field: &str, name: &str) -> bool {
    let (field, name) = (field.as_bytes(), name.as_bytes());
    let (mut at, mut letter) = (0, 0);
    while at < field.len() {
        if field[at] != b'_' {
            if letter == name.len() || field[at] != name[letter].to_ascii_lowercase() {
                return false;
            }
            letter += 1;
        }
        at += 1;
    }
    letter == name.len()
}

pub(in crate::organization) use {fallback, initial, settings};
