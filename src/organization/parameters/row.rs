//! The rows of parameters.

use crate::evidence::{Grade, Source};
use crate::organization::kind::Kind;
use crate::organization::value::Value;
use crate::organization::words::ConnectorType;
use std::fmt::Debug;

/// A parameter of the cmdlets of one noun, as the documents describe it.
///
/// ```
/// use connector_checker::organization::{Fallback, InboundParameter, Literal, ParameterId};
/// let row = InboundParameter::RequireTls.row();
/// assert_eq!(row.name, "RequireTls");
/// assert_eq!(row.default, Fallback::Is(Literal::Boolean(true)));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Its name, as the cmdlets spell it.
    pub name: &'static str,
    /// The cmdlet noun.
    pub noun: Noun,
    /// The type in the reference.
    pub type_name: &'static str,
    /// What the model accepts. None if the model has no such setting, because the parameter only
    /// identifies an object or is another form of a setting.
    pub kind: Option<Kind>,
    /// Whether the `New-` cmdlet has it.
    pub new: Taken,
    /// Whether the `Set-` cmdlet has it.
    pub set: Taken,
    /// When it has an effect.
    pub applies: Applies,
    /// Its default.
    pub default: Fallback,
    /// Parameters of the same cmdlets that can't be used together with it.
    pub excludes: &'static [&'static str],
    /// Its label in the Exchange admin center, if known.
    pub label: Option<&'static str>,
    /// What to choose there for a value, if the label alone doesn't say so. The first match is used.
    pub wordings: &'static [Wording],
    /// What it means, in one sentence.
    pub meaning: &'static str,
    /// What the documents disagree on or don't say, and limits that the type doesn't express.
    pub note: Option<&'static str>,
    /// How well the row is supported.
    pub grade: Grade,
    /// The document that says so, if it isn't the noun's own.
    pub source: Option<Source>,
}

/// The part of a row that the setup guide uses. It is separate so that readers who need only this
/// don't download the meaning of every parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParameterWords {
    /// [`Parameter::name`].
    pub name: &'static str,
    /// [`Parameter::applies`].
    pub applies: Applies,
    /// [`Parameter::default`].
    pub default: Fallback,
    /// [`Parameter::label`].
    pub label: Option<&'static str>,
    /// [`Parameter::wordings`].
    pub wordings: &'static [Wording],
    /// Whether values are words that the parameter defines.
    pub is_word: bool,
}

/// That part of every row, computed at compile time.
pub(super) const fn words<const COUNT: usize>(rows: &[Parameter]) -> [ParameterWords; COUNT] {
    let mut words = [rows[0].words(); COUNT];
    let mut place = 0;
    while place < COUNT {
        words[place] = rows[place].words();
        place += 1;
    }
    words
}

impl Parameter {
    /// The part of the row that the setup guide uses.
    pub const fn words(&self) -> ParameterWords {
        ParameterWords {
            name: self.name,
            applies: self.applies,
            default: self.default,
            label: self.label,
            wordings: self.wordings,
            is_word: match self.kind {
                Some(kind) => kind.is_word(),
                None => false,
            },
        }
    }

    /// The values that most rows share.
    pub(super) const USUAL: Parameter = Parameter {
        name: "",
        noun: Noun::OrganizationConfig,
        type_name: "Boolean",
        kind: None,
        new: Taken::Optional,
        set: Taken::Optional,
        applies: Applies::Always,
        default: Fallback::None,
        excludes: &[],
        label: None,
        wordings: &[],
        meaning: "",
        note: None,
        grade: Grade::Documented,
        source: None,
    };

    /// The document, if it is one that the checker cites. None if only the cmdlet's own page says so.
    pub const fn document(&self) -> Option<Source> {
        match (self.source, self.noun) {
            (Some(source), _) => Some(source),
            (None, Noun::InboundConnector) => Some(Source::NEW_INBOUND_CONNECTOR),
            (None, Noun::OutboundConnector) => Some(Source::NEW_OUTBOUND_CONNECTOR),
            (None, _) => None,
        }
    }

    /// The address of the reference page of a cmdlet that has it.
    ///
    /// ```
    /// use connector_checker::organization::{OutboundParameter, ParameterId};
    /// let address = OutboundParameter::IsValidated.row().reference();
    /// assert!(address.ends_with("/exchangepowershell/set-outboundconnector"));
    /// ```
    pub fn reference(&self) -> String {
        let verb = match (self.new, self.set) {
            (Taken::No, Taken::No) => "get",
            (Taken::No, _) => "set",
            _ => "new",
        };
        let noun = self.noun.name().to_ascii_lowercase();
        format!("https://learn.microsoft.com/powershell/module/exchangepowershell/{verb}-{noun}")
    }

    /// Its name in JSON, in camel case as .NET converts it.
    ///
    /// ```
    /// use connector_checker::organization::{InboundParameter, ParameterId};
    /// assert_eq!(InboundParameter::SenderIPAddresses.row().json_name(), "senderIPAddresses");
    /// assert_eq!(InboundParameter::EFSkipIPs.row().json_name(), "efSkipIPs");
    /// ```
    pub fn json_name(&self) -> String {
        camel_case(self.name).collect()
    }
}

/// A name in camel case. Of several leading capitals, the last one begins the second word, unless
/// nothing follows it.
fn camel_case(name: &'static str) -> impl Iterator<Item = char> {
    let is_capital = |c: &char| c.is_ascii_uppercase();
    let capitals = name.chars().take_while(is_capital).count();
    let lowered = match name.chars().nth(capitals) {
        Some(_) if capitals > 1 => capitals - 1,
        _ => capitals,
    };
    let letters = name.chars().enumerate();
    letters.map(move |(at, letter)| match at < lowered {
        true => letter.to_ascii_lowercase(),
        false => letter,
    })
}

/// The noun of cmdlets: the kind of object that `Get-`, `New-` and `Set-` work on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Noun {
    /// Domains that the organization receives mail for.
    AcceptedDomain,
    /// Settings for mail to and from external domains.
    RemoteDomain,
    /// Connectors for mail to Microsoft 365.
    InboundConnector,
    /// Connectors for mail from Microsoft 365.
    OutboundConnector,
    /// Mail flow rules.
    TransportRule,
    /// The settings of the organization itself.
    OrganizationConfig,
    /// Mailboxes, of which the model has only the addresses.
    Mailbox,
}

impl Noun {
    /// Every noun.
    pub const ALL: [Noun; 7] = [
        Noun::AcceptedDomain,
        Noun::RemoteDomain,
        Noun::InboundConnector,
        Noun::OutboundConnector,
        Noun::TransportRule,
        Noun::OrganizationConfig,
        Noun::Mailbox,
    ];

    /// The noun, as the cmdlets spell it.
    pub const fn name(self) -> &'static str {
        match self {
            Noun::AcceptedDomain => "AcceptedDomain",
            Noun::RemoteDomain => "RemoteDomain",
            Noun::InboundConnector => "InboundConnector",
            Noun::OutboundConnector => "OutboundConnector",
            Noun::TransportRule => "TransportRule",
            Noun::OrganizationConfig => "OrganizationConfig",
            Noun::Mailbox => "Mailbox",
        }
    }

    /// The name of the list of its objects in JSON.
    pub const fn json_name(self) -> &'static str {
        match self {
            Noun::AcceptedDomain => "acceptedDomains",
            Noun::RemoteDomain => "remoteDomains",
            Noun::InboundConnector => "inboundConnectors",
            Noun::OutboundConnector => "outboundConnectors",
            Noun::TransportRule => "transportRules",
            Noun::OrganizationConfig => "organizationConfig",
            Noun::Mailbox => "cloudMailboxes",
        }
    }
}

/// Whether a cmdlet has a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Taken {
    /// It is required.
    Required,
    /// It is optional.
    Optional,
    /// The cmdlet doesn't have it.
    No,
}

/// When a parameter has an effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Applies {
    /// Always.
    Always,
    /// On connectors of this type only.
    To(ConnectorType),
    /// Only while another parameter of the same object has this value.
    With(&'static str, Literal),
    /// It is reserved for Microsoft.
    Reserved,
}

impl Applies {
    /// Whether the condition holds, given a function that returns values of parameters. None if the
    /// value it depends on is unknown.
    pub fn holds(self, known: &dyn Fn(&str) -> Option<Value>) -> Option<bool> {
        let (name, wanted) = match self {
            Applies::Always => return Some(true),
            Applies::Reserved => return Some(false),
            Applies::To(connector_type) => ("ConnectorType", Value::from(connector_type.word())),
            Applies::With(name, literal) => (name, Value::from(literal)),
        };
        Some(known(name)? == wanted)
    }
}

/// The default of a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Fallback {
    /// This value, as documented.
    Is(Literal),
    /// An empty list, or no value: the meaning of omitting the parameter, documented or not.
    Empty,
    /// Undocumented.
    Undocumented,
    /// No default: `New-` requires it, or the service sets it.
    None,
}

/// What to choose in the admin center for a value of a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wording {
    /// When the wording applies.
    pub applies: Applies,
    /// The value that it describes.
    pub held: Held,
    /// The wording. It ends with a colon if the values follow, otherwise with a period.
    pub says: &'static str,
}

impl Wording {
    /// A wording for every object.
    pub(super) const fn of(held: Held, says: &'static str) -> Wording {
        Wording::with(Applies::Always, held, says)
    }

    /// A wording for some objects only.
    pub(super) const fn with(applies: Applies, held: Held, says: &'static str) -> Wording {
        Wording {
            applies,
            held,
            says,
        }
    }
}

/// What a setting may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Held {
    /// Any value that isn't empty.
    Something,
    /// An empty list, or no value.
    Nothing,
    /// This value, alone or as the only one in a list.
    This(Literal),
}

impl Held {
    /// Whether a value matches.
    ///
    /// ```
    /// use connector_checker::organization::{Held, Literal, Value};
    /// let everything = Held::This(Literal::Word("*"));
    /// assert!(everything.is(&Value::list(["*"])));
    /// assert!(!everything.is(&Value::list(["*", "contoso.com"])));
    /// assert!(Held::Nothing.is(&Value::Null));
    /// ```
    pub fn is(self, value: &Value) -> bool {
        let is_nothing = match value {
            Value::Null => true,
            Value::List { entries, complete } => entries.is_empty() && *complete,
            Value::Boolean(_) | Value::Number(_) | Value::Text(_) => false,
        };
        match self {
            Held::Something => !is_nothing,
            Held::Nothing => is_nothing,
            Held::This(literal) => {
                let this = Value::from(literal);
                *value == this || *value == Value::list([this])
            }
        }
    }
}

/// A value in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Literal {
    /// True or false.
    Boolean(bool),
    /// A word that the parameter defines.
    Word(&'static str),
}

impl From<Literal> for Value {
    fn from(literal: Literal) -> Value {
        match literal {
            Literal::Boolean(value) => Value::Boolean(value),
            Literal::Word(word) => Value::from(word),
        }
    }
}

/// A parameter as a compile-time identifier.
///
/// ```
/// use connector_checker::organization::{OutboundParameter, ParameterId};
/// let found = OutboundParameter::by_name("usemxrecord");
/// assert_eq!(found, Some(OutboundParameter::UseMXRecord));
/// assert_eq!(OutboundParameter::by_json_name("useMXRecord"), found);
/// assert_eq!(OutboundParameter::by_json_name("partner"), None);
/// ```
pub trait ParameterId: Copy + Eq + Debug + 'static {
    /// Every parameter of the noun, in the order of its rows.
    const ALL: &'static [Self];

    /// The part of every row that the setup guide uses, in the same order.
    const WORDS: &'static [ParameterWords];

    /// Its row.
    fn row(self) -> &'static Parameter;

    /// The part of its row that the setup guide uses.
    fn words(self) -> &'static ParameterWords;

    /// The parameter with this name, ignoring case like PowerShell.
    fn by_name(name: &str) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        all.find(|parameter| parameter.words().name.eq_ignore_ascii_case(name))
    }

    /// The parameter with this name in JSON, where case matters.
    fn by_json_name(name: &str) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        all.find(|parameter| camel_case(parameter.words().name).eq(name.chars()))
    }
}
