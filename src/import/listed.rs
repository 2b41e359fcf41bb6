//! The nouns of which an organization has a list, as one for whoever assembles it.

use super::raw::Record;
use super::rule::{self, Place};
use super::value::convert;
use crate::organization::{
    AcceptedDomain, Content, Guid, InboundConnector, Kind, Location, Name, Noun, Organization,
    OutboundConnector, ParameterId, RemoteDomain, RuleState, Setting, Settings, TransportRule,
    TransportRuleParameter, Value,
};

/// What is done to an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verb {
    /// An export shows it.
    Get,
    /// A command makes it.
    New,
    /// A command changes it.
    Set,
    /// A command removes it.
    Remove,
}

/// A noun whose objects the organization has a list of.
pub(super) trait Listed: Settings + Clone {
    const NOUN: Noun;
    fn list(organization: &mut Organization) -> &mut Vec<Self>;
    /// An object of which nothing is known.
    fn unknown() -> Self;
    /// What `New-` makes of nothing but a name.
    fn made() -> Self;
    fn guid(&mut self) -> &mut Option<Guid>;
    fn at(&mut self) -> &mut Option<Location>;
    /// The name that commands find it by.
    fn name(&self) -> Option<Box<str>>;
    /// What an object has whose name is only its identity.
    fn name_by(&mut self, identity: &str, at: Location);
    /// Fills in what is no parameter of the model under its own name.
    fn fill_more(&mut self, _verb: Verb, _record: &Record<'_>) {}
}

macro_rules! listed {
    ($($Object:ident $list:ident $(, $fill_more:ident)?;)+) => {
        $(
            impl Listed for $Object {
                const NOUN: Noun = Noun::$Object;

                fn list(organization: &mut Organization) -> &mut Vec<$Object> {
                    &mut organization.$list
                }

                fn unknown() -> $Object {
                    let mut object = $Object::exported("");
                    object.name = Setting::Unknown;
                    object
                }

                fn made() -> $Object {
                    let mut object = $Object::new("");
                    object.name = Setting::Unknown;
                    object
                }

                fn guid(&mut self) -> &mut Option<Guid> {
                    &mut self.guid
                }

                fn at(&mut self) -> &mut Option<Location> {
                    &mut self.at
                }

                fn name(&self) -> Option<Box<str>> {
                    self.name.known().map(|name| Box::from(&**name))
                }

                fn name_by(&mut self, identity: &str, at: Location) {
                    self.name = given(Name::from(identity), at);
                }

                $(
                    fn fill_more(&mut self, verb: Verb, record: &Record<'_>) {
                        $fill_more(self, verb, record);
                    }
                )?
            }
        )+
    };
}
listed! {
    RemoteDomain remote_domains;
    InboundConnector inbound_connectors;
    OutboundConnector outbound_connectors;
    TransportRule transport_rules, fill_rule;
}

impl Listed for AcceptedDomain {
    const NOUN: Noun = Noun::AcceptedDomain;

    fn list(organization: &mut Organization) -> &mut Vec<AcceptedDomain> {
        &mut organization.accepted_domains
    }

    fn unknown() -> AcceptedDomain {
        AcceptedDomain::exported()
    }

    fn made() -> AcceptedDomain {
        AcceptedDomain::exported()
    }

    fn guid(&mut self) -> &mut Option<Guid> {
        &mut self.guid
    }

    fn at(&mut self) -> &mut Option<Location> {
        &mut self.at
    }

    fn name(&self) -> Option<Box<str>> {
        let name = self.name.known().map(|name| Box::from(&**name));
        name.or_else(|| self.domain().map(|domain| domain.as_str().into()))
    }

    /// An accepted domain is usually called by the domain itself.
    fn name_by(&mut self, identity: &str, at: Location) {
        if self.domain_name == Setting::Unknown {
            let value = Content::read(Value::from(identity));
            self.domain_name = value.map_or(Setting::Unknown, |value| given(value, at));
        } else {
            self.name = given(Name::from(identity), at);
        }
    }
}

fn given<T>(value: T, at: Location) -> Setting<T> {
    Setting::Given {
        value,
        at: Some(at),
    }
}

/// The conditions of a rule, and the state that `New-TransportRule` calls `Enabled`.
fn fill_rule(rule: &mut TransportRule, verb: Verb, record: &Record<'_>) {
    let parts = [
        (Place::Condition, TransportRuleParameter::Conditions),
        (Place::Exception, TransportRuleParameter::Exceptions),
    ];
    let at = rule.at;
    for (place, parameter) in parts {
        let is_shown = record.properties.iter().any(|property| {
            let is_list = parameter.row().name.eq_ignore_ascii_case(&property.name);
            rule::place(&property.name) == Some(place) || is_list && rule::repeats(property)
        });
        if is_shown {
            let is_whole = verb == Verb::New || rule::shows_all(record, place);
            let value = rule::predicates(record, place, is_whole);
            // The parameter takes a list of texts, so this can't be refused.
            let _ = rule.set(parameter, value, at);
        }
    }
    let enabled = record
        .get("Enabled")
        .filter(|_| record.get("State").is_none());
    if let Some(Ok(Value::Boolean(enabled))) = enabled.map(|raw| convert(Kind::Boolean, raw)) {
        let state = if enabled {
            RuleState::Enabled
        } else {
            RuleState::Disabled
        };
        rule.state = Setting::Given { value: state, at };
    }
}
