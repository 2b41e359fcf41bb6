//! The values of settings that differ.

use crate::domain::text::visible;
use crate::organization::{
    Noun, ObjectDifference, Organization, Parameter, ParameterId, Sameness, Setting, Settings,
    Value,
};

/// How many entries of a list are shown.
const ENTRIES: usize = 10;

/// The settings of an object that differ, or may do so, each with its values before and after in words.
///
/// ```
/// use connector_checker::comparison::Values;
/// use connector_checker::organization::{ConnectorType, List, Organization, OutboundConnector};
/// let organization = |domain: &str| Organization {
///     outbound_connectors: vec![OutboundConnector {
///         recipient_domains: List::parse([domain]).into(),
///         ..OutboundConnector::of_type("To partner", ConnectorType::Partner)
///     }],
///     ..Organization::default()
/// };
/// let (before, after) = (organization("fabrikam.com"), organization("*.fabrikam.com"));
/// let differences = before.differences(&after);
/// let values = Values::of(&differences[0], [&before, &after]);
/// let (parameter, values) = &values.different[0];
/// assert_eq!(parameter.name, "RecipientDomains");
/// assert_eq!(values, &["fabrikam.com", "*.fabrikam.com"]);
/// ```
#[derive(Clone, Debug)]
pub struct Values {
    /// The parameters that differ.
    pub different: Vec<(&'static Parameter, [String; 2])>,
    /// Those of which one side is unknown or incomplete.
    pub open: Vec<(&'static Parameter, [String; 2])>,
    /// Those that neither side tells in full, without a difference in what they tell.
    pub unknown: Vec<&'static Parameter>,
}

impl Values {
    /// Those of an object.
    pub fn of(difference: &ObjectDifference, organizations: [&Organization; 2]) -> Values {
        let values = |parameter: &Parameter| {
            let sides = [0, 1].map(|side: usize| {
                let position = difference.positions.get(side).copied().flatten();
                (organizations.get(side), position.unwrap_or(0))
            });
            sides.map(|(organization, position)| {
                organization.map_or(Setting::Unknown, |organization| {
                    value(organization, position, parameter)
                })
            })
        };
        let parameters = &difference.parameters;
        let is_unknown = |parameter: &&&'static Parameter| {
            let [before, after] = values(parameter);
            before.known().is_none() && after.known().is_none() || text(&before) == text(&after)
        };
        let undecided = parameters.undecided.iter();
        let (unknown, open): (Vec<&'static Parameter>, Vec<_>) = undecided.partition(is_unknown);
        let in_words = |parameter: &'static Parameter| {
            (parameter, values(parameter).map(|value| text(&value)))
        };
        Values {
            different: parameters.different.iter().copied().map(in_words).collect(),
            open: open.into_iter().map(in_words).collect(),
            unknown,
        }
    }
}

/// Without what wasn't exported and is the same thing on both sides, because the second organization is the first one
/// after some commands.
pub fn without_the_untouched(
    mut differences: Vec<ObjectDifference>,
    organizations: [&Organization; 2],
) -> Vec<ObjectDifference> {
    differences.retain_mut(|difference| {
        let (before, after) = match difference.positions {
            [Some(before), Some(after)] => (before, after),
            // The organization's own settings have no position.
            [None, None] => (0, 0),
            _ => return true,
        };
        let [one, other] = organizations;
        difference
            .parameters
            .undecided
            .retain(|parameter| value(one, before, parameter) != value(other, after, parameter));
        difference.sameness = difference.parameters.sameness();
        difference.sameness != Sameness::Same
    });
    differences
}

/// The value of a parameter of an object.
fn value(organization: &Organization, at: usize, parameter: &Parameter) -> Setting<Value> {
    fn of<T: Settings>(object: Option<&T>, name: &str) -> Setting<Value> {
        let parameter = T::Parameter::by_name(name);
        match (object, parameter) {
            (Some(object), Some(parameter)) => object.get(parameter),
            _ => Setting::Unknown,
        }
    }
    let name = parameter.name;
    match parameter.noun {
        Noun::AcceptedDomain => of(organization.accepted_domains.get(at), name),
        Noun::RemoteDomain => of(organization.remote_domains.get(at), name),
        Noun::InboundConnector => of(organization.inbound_connectors.get(at), name),
        Noun::OutboundConnector => of(organization.outbound_connectors.get(at), name),
        Noun::TransportRule => of(organization.transport_rules.get(at), name),
        Noun::OrganizationConfig => of(Some(&organization.organization_config), name),
        Noun::Mailbox => Setting::Unknown,
    }
}

fn text(setting: &Setting<Value>) -> String {
    match setting.known() {
        None => "not exported".to_owned(),
        Some(Value::List { entries, complete }) if entries.is_empty() && *complete => {
            "empty".to_owned()
        }
        Some(Value::List { entries, complete }) => {
            let shown: Vec<String> = entries.iter().take(ENTRIES).map(single).collect();
            let more = match (entries.len().saturating_sub(ENTRIES), complete) {
                (0, true) => String::new(),
                (0, false) => " and more".to_owned(),
                (more, _) => format!(" and {more} more"),
            };
            shown.join(", ") + &more
        }
        Some(value) => single(value),
    }
}

fn single(value: &Value) -> String {
    match value {
        Value::Null => "empty".to_owned(),
        Value::Boolean(value) => value.to_string(),
        Value::Number(value) => value.to_string(),
        Value::Text(text) if text.is_empty() => "empty".to_owned(),
        Value::Text(text) => visible(text),
        Value::List { .. } => "a list".to_owned(),
    }
}
