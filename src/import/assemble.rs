//! Objects and commands as an organization.

use super::listed::{Listed, Verb};
use super::notice::{NoticeCode, Notices};
use super::raw::{Property, Raw, Record};
use super::rule;
use super::value::{Doubt, convert, in_words};
use super::what::What;
use crate::organization::{
    AcceptedDomain, Content, Guid, InboundConnector, Kind, Location, Noun, Organization,
    OrganizationConfig, OutboundConnector, Parameter, ParameterId, RemoteDomain, Sameness,
    Settings, Taken, TransportRule, Value,
};
use std::collections::HashMap;

/// How many objects are read at most.
const OBJECTS: usize = 200_000;

/// The organization that is being read, and what there is to say of it.
pub(super) struct Assembly {
    pub(super) organization: Organization,
    pub(super) notices: Notices,
    /// How many objects and commands were understood.
    pub(super) understood: usize,
    /// How many of them say something about mail flow in Exchange Online.
    pub(super) used: usize,
    /// Objects by noun and name in lower case.
    names: HashMap<(Noun, String), usize>,
    guids: HashMap<(Noun, Guid), usize>,
    count: usize,
    /// The nouns of which the file that is being read has objects that can't be had.
    lost: Vec<Noun>,
}

fn read_guid(text: &str) -> Option<Guid> {
    <Option<Guid> as Content>::read(Value::from(text)).flatten()
}

/// What stands in place of a name where a command takes a table that isn't known: any setting may be in it.
pub(super) const SPLAT: &str = "@";

/// Parameters that every cmdlet takes, and properties that say nothing of an object's settings.
const COMMON: [&str; 20] = [
    "Identity",
    "Guid",
    "Confirm",
    "WhatIf",
    "Verbose",
    "Debug",
    "ErrorAction",
    "ErrorVariable",
    "WarningAction",
    "WarningVariable",
    "InformationAction",
    "InformationVariable",
    "OutVariable",
    "OutBuffer",
    "PipelineVariable",
    "DomainController",
    "Organization",
    "ProgressAction",
    "Ensure",
    "Force",
];

impl Assembly {
    pub(super) fn new() -> Assembly {
        Assembly {
            organization: Organization::exported(),
            notices: Notices::default(),
            understood: 0,
            used: 0,
            names: HashMap::new(),
            guids: HashMap::new(),
            count: 0,
            lost: Vec::new(),
        }
    }

    /// Takes in an object that is known to be this.
    pub(super) fn take(&mut self, what: What, verb: Verb, record: &Record<'_>, at: Location) {
        self.count += 1;
        if self.count > OBJECTS {
            self.notices.say(NoticeCode::TooManyObjects, at, "", "");
            return;
        }
        self.understood += 1;
        self.used += usize::from(matches!(what, What::Noun(_)));
        match what {
            What::Noun(Noun::AcceptedDomain) => self.object::<AcceptedDomain>(verb, record, at),
            What::Noun(Noun::RemoteDomain) => self.object::<RemoteDomain>(verb, record, at),
            What::Noun(Noun::InboundConnector) => self.object::<InboundConnector>(verb, record, at),
            What::Noun(Noun::OutboundConnector) => {
                self.object::<OutboundConnector>(verb, record, at)
            }
            What::Noun(Noun::TransportRule) => self.object::<TransportRule>(verb, record, at),
            What::Noun(Noun::OrganizationConfig) => self.organization_config(record),
            What::ExchangeServer => {
                self.notices
                    .say(NoticeCode::ExchangeServer, at, name_in(record), "")
            }
            What::Noun(_) | What::Unused => self.notices.say(NoticeCode::NotUsed, at, "", ""),
        }
    }

    /// Says that all objects of a noun are listed.
    pub(super) fn complete(&mut self, noun: Noun) {
        self.organization.incomplete.retain(|other| *other != noun);
    }

    /// Says that there may be more objects than are listed.
    pub(super) fn cut_off(&mut self, noun: Noun) {
        if !self.organization.incomplete.contains(&noun) {
            self.organization.incomplete.push(noun);
        }
    }

    /// Says that the file has an object of this noun that can't be had.
    pub(super) fn lose(&mut self, noun: Noun) {
        if !self.lost.contains(&noun) {
            self.lost.push(noun);
        }
    }

    /// Says of what was lost that it may be more than is listed, whatever else the file says of it.
    pub(super) fn cut_off_lost(&mut self) {
        for noun in self.lost.clone() {
            self.cut_off(noun);
        }
    }

    /// Begins another file.
    pub(super) fn begin(&mut self) {
        self.lost.clear();
    }

    fn organization_config(&mut self, record: &Record<'_>) {
        let mut config = std::mem::take(&mut self.organization.organization_config);
        for property in &record.properties {
            if let Some(parameter) =
                <OrganizationConfig as Settings>::Parameter::by_name(&property.name)
            {
                let local = in_words(parameter.row().kind, &property.value);
                let value = local.as_ref().unwrap_or(&property.value);
                self.set(&mut config, parameter, value, property);
            }
        }
        self.organization.organization_config = config;
    }

    fn object<T: Listed>(&mut self, verb: Verb, record: &Record<'_>, at: Location) {
        let identity = record.get("Identity").and_then(Raw::text);
        let name = match verb {
            Verb::Get | Verb::New => record.get("Name").and_then(Raw::text).or(identity),
            Verb::Set | Verb::Remove => identity,
        };
        let guid = record.get("Guid").and_then(Raw::text);
        let guid = guid.and_then(read_guid);
        let is_absent = record
            .get("Ensure")
            .and_then(Raw::text)
            .is_some_and(|word| word.eq_ignore_ascii_case("Absent"));
        let place = self.find::<T>(name, guid);
        let is_open = record.get(SPLAT).is_some();
        match verb {
            _ if is_absent => {}
            Verb::Remove => match place {
                Some(place) => self.remove::<T>(place),
                None if name.is_none() => self.no_name(verb, record, at),
                None => {}
            },
            Verb::Get | Verb::New => {
                let mut object = match verb {
                    Verb::New if !is_open => T::made(),
                    _ => T::unknown(),
                };
                *object.guid() = guid;
                *object.at() = Some(at);
                self.fill(&mut object, verb, record);
                if object.name().is_none() {
                    match name {
                        Some(name) => object.name_by(name, at),
                        // Its domain says which one it is.
                        None if T::NOUN == Noun::RemoteDomain
                            && record.get("DomainName").is_some() => {}
                        None => self.no_name(verb, record, at),
                    }
                }
                self.put(object, place, at);
            }
            Verb::Set => {
                let place = match (place, name) {
                    (Some(place), _) => place,
                    (None, Some(name)) => {
                        self.notices
                            .say(NoticeCode::ChangeWithoutObject, at, name, "");
                        let mut object = T::unknown();
                        *object.at() = Some(at);
                        object.name_by(name, at);
                        self.put(object, None, at);
                        T::list(&mut self.organization).len() - 1
                    }
                    (None, None) => {
                        self.no_name(verb, record, at);
                        return;
                    }
                };
                let list = T::list(&mut self.organization);
                let Some(object) = list.get(place) else {
                    return;
                };
                let mut object = object.clone();
                if is_open {
                    let all = T::Parameter::ALL.iter();
                    let is_name = |parameter: &T::Parameter| {
                        matches!(parameter.row().name, "Name" | "DomainName")
                    };
                    let may_change = all.filter(|parameter| !is_name(parameter));
                    may_change.for_each(|parameter| object.forget(*parameter));
                }
                self.fill(&mut object, verb, record);
                let name = object.name();
                if let Some(here) = T::list(&mut self.organization).get_mut(place) {
                    *here = object;
                }
                if let Some(name) = name {
                    self.names.insert((T::NOUN, name.to_lowercase()), place);
                }
            }
        }
    }

    /// Says why the name isn't known: it's a variable, or isn't there.
    fn no_name(&mut self, verb: Verb, record: &Record<'_>, at: Location) {
        let mut open = record.properties.iter().filter_map(|property| {
            let mut names = ["Identity", "Name", SPLAT].into_iter();
            let name = names.find(|name| name.eq_ignore_ascii_case(&property.name))?;
            match &property.value {
                Raw::Open(words) => Some((name, words, property.at)),
                _ => None,
            }
        });
        match open.next() {
            // What is open in the settings is told with them.
            Some(("Name" | SPLAT, ..)) if matches!(verb, Verb::Get | Verb::New) => {}
            Some((name, words, at)) => {
                let detail = match name {
                    SPLAT => String::new(),
                    name => [name, "."].concat(),
                };
                self.notices.say(NoticeCode::OpenValue, at, words, &detail);
            }
            None => self.notices.say(NoticeCode::NoName, at, "", ""),
        }
    }

    fn find<T: Listed>(&self, name: Option<&str>, guid: Option<Guid>) -> Option<usize> {
        let by_guid = guid.and_then(|guid| self.guids.get(&(T::NOUN, guid)));
        let by_name = || self.names.get(&(T::NOUN, name?.to_lowercase()));
        let by_identity = || {
            let guid = read_guid(name?)?;
            self.guids.get(&(T::NOUN, guid))
        };
        by_guid.or_else(by_name).or_else(by_identity).copied()
    }

    fn put<T: Listed>(&mut self, mut object: T, place: Option<usize>, at: Location) {
        let name = object.name();
        let guid = *object.guid();
        let list = T::list(&mut self.organization);
        let place = match place.and_then(|place| Some((place, list.get_mut(place)?))) {
            Some((place, earlier)) => {
                let same = earlier.differences(&object);
                if same.sameness() == Sameness::Different {
                    let name = name.as_deref().unwrap_or_default();
                    self.notices.say(NoticeCode::Duplicate, at, name, "");
                }
                *earlier = object;
                place
            }
            None => {
                list.push(object);
                list.len() - 1
            }
        };
        if let Some(name) = name {
            self.names.insert((T::NOUN, name.to_lowercase()), place);
        }
        if let Some(guid) = guid {
            self.guids.insert((T::NOUN, guid), place);
        }
    }

    /// Removes an object. Those behind it move up.
    fn remove<T: Listed>(&mut self, place: usize) {
        T::list(&mut self.organization).remove(place);
        let up = |noun: Noun, at: &mut usize| {
            let is_gone = noun == T::NOUN && *at == place;
            if noun == T::NOUN && *at > place {
                *at -= 1;
            }
            !is_gone
        };
        self.names.retain(|(noun, _), at| up(*noun, at));
        self.guids.retain(|(noun, _), at| up(*noun, at));
    }

    fn fill<T: Listed>(&mut self, object: &mut T, verb: Verb, record: &Record<'_>) {
        for property in &record.properties {
            if T::NOUN == Noun::TransportRule && rule::repeats(property) {
                continue;
            }
            if let Raw::Open(words) = &property.value {
                let notices = &mut self.notices;
                let at = property.at;
                match &*property.name {
                    SPLAT => notices.say(NoticeCode::OpenValue, at, words, ""),
                    "Ensure" => notices.say(NoticeCode::OpenValue, at, words, "Ensure."),
                    _ => {}
                }
            }
            if property.name == SPLAT {
                continue;
            }
            let parameter = match verb {
                Verb::Get => T::Parameter::by_name(&property.name),
                _ => self.parameter::<T>(verb, property),
            };
            let Some(parameter) = parameter else {
                continue;
            };
            let local = (verb == Verb::Get)
                .then(|| in_words(parameter.row().kind, &property.value))
                .flatten();
            let adds = match &property.value {
                Raw::Object(change) if verb == Verb::Set => Change::of(change),
                _ => None,
            };
            match adds {
                Some(change) => self.change(object, parameter, change, property),
                None => {
                    let value = local.as_ref().unwrap_or(&property.value);
                    self.set(object, parameter, value, property);
                }
            }
        }
        object.fill_more(verb, record);
    }

    /// The parameter that a command names, in full or by a beginning that no other one has.
    fn parameter<T: Listed>(
        &mut self,
        verb: Verb,
        property: &Property<'_>,
    ) -> Option<T::Parameter> {
        let name = &*property.name;
        let found = T::Parameter::by_name(name);
        let begins = |known: &str| {
            known
                .get(..name.len())
                .is_some_and(|begin| begin.eq_ignore_ascii_case(name))
        };
        if found.is_none() && (COMMON.into_iter().any(begins) || rule::place(name).is_some()) {
            return None;
        }
        let parameter = found.or_else(|| {
            let mut like = T::Parameter::ALL
                .iter()
                .filter(|parameter| begins(parameter.row().name));
            match (like.next(), like.next()) {
                (Some(only), None) => Some(*only),
                (Some(_), Some(_)) => {
                    self.notices
                        .say(NoticeCode::AmbiguousParameter, property.at, name, "");
                    None
                }
                _ => {
                    // Of mail flow rules the model holds what routes; their other actions are many.
                    if T::NOUN != Noun::TransportRule {
                        self.notices
                            .say(NoticeCode::UnknownParameter, property.at, name, "");
                    }
                    None
                }
            }
        })?;
        let row = parameter.row();
        let taken = match verb {
            Verb::New => row.new,
            _ => row.set,
        };
        let is_of_exchange_online = T::NOUN != Noun::AcceptedDomain;
        if taken == Taken::No && is_of_exchange_online {
            self.notices
                .say(NoticeCode::ParameterOfOther, property.at, row.name, "");
        }
        Some(parameter)
    }

    fn set<T: Settings>(
        &mut self,
        object: &mut T,
        parameter: T::Parameter,
        raw: &Raw<'_>,
        property: &Property<'_>,
    ) {
        let row = parameter.row();
        let Some(kind) = row.kind else {
            return;
        };
        let value = match convert(kind, raw) {
            Ok(value) => value,
            Err(doubt) => {
                object.forget(parameter);
                self.doubt(doubt, row, kind, raw, property.at);
                return;
            }
        };
        // A list in which the text ends is told where it ends.
        if let Value::List {
            complete: false, ..
        } = &value
            && !ends_early(raw)
        {
            self.notices
                .say(NoticeCode::ListCutOff, property.at, row.name, "");
        }
        let words = shown(raw);
        if object.set(parameter, value, Some(property.at)).is_err() {
            object.forget(parameter);
            self.doubt(Doubt::WrongType, row, kind, raw, property.at);
            return;
        }
        let invalid = object
            .setting(parameter)
            .map_or_else(Vec::new, |setting| setting.invalid());
        for invalid in invalid {
            let words = match invalid.text.is_empty() {
                true => &words,
                false => &*invalid.text,
            };
            let detail = [row.name, ": ", &invalid.error.to_string()].concat();
            self.notices
                .say(NoticeCode::InvalidValue, property.at, words, &detail);
        }
    }

    fn doubt(&mut self, doubt: Doubt, row: &Parameter, kind: Kind, raw: &Raw<'_>, at: Location) {
        let name = row.name;
        match doubt {
            Doubt::Absent => {}
            Doubt::Lost => self.notices.say(NoticeCode::ListLost, at, name, ""),
            Doubt::Open | Doubt::Number | Doubt::Form | Doubt::Date => {
                let code = match doubt {
                    Doubt::Number => NoticeCode::NumberForWord,
                    Doubt::Form => NoticeCode::UnknownForm,
                    Doubt::Date => NoticeCode::LocalDate,
                    _ => NoticeCode::OpenValue,
                };
                let detail = [name, "."].concat();
                self.notices.say(code, at, &shown(raw), &detail);
            }
            Doubt::WrongType => {
                let detail = format!("{name}: expected {kind}.");
                self.notices
                    .say(NoticeCode::WrongType, at, &shown(raw), &detail);
            }
        }
    }

    /// `@{Add='…'; Remove='…'}`: a change of a list that was there before.
    fn change<T: Settings>(
        &mut self,
        object: &mut T,
        parameter: T::Parameter,
        change: Change<'_, '_>,
        property: &Property<'_>,
    ) {
        let row = parameter.row();
        let before = object.get(parameter).known().cloned();
        let (mut entries, complete) = match before {
            Some(Value::List { entries, complete }) => (entries, complete),
            _ => (Vec::new(), false),
        };
        let Some(kind @ Kind::List(_)) = row.kind else {
            self.set(object, parameter, &property.value, property);
            return;
        };
        for (raw, adds) in [(change.remove, false), (change.add, true)] {
            let values = match raw.map(|raw| convert(kind, raw)) {
                None => continue,
                Some(Ok(Value::List { entries, .. })) => entries,
                Some(_) => {
                    object.forget(parameter);
                    self.doubt(Doubt::Open, row, kind, &property.value, property.at);
                    return;
                }
            };
            let is_same = |one: &Value, two: &Value| key(one) == key(two);
            entries.retain(|entry| !values.iter().any(|value| is_same(entry, value)));
            if adds {
                entries.extend(values);
            }
        }
        let value = Value::List { entries, complete };
        if object.set(parameter, value, Some(property.at)).is_err() {
            object.forget(parameter);
        }
    }
}

/// What `@{Add=…; Remove=…}` says.
struct Change<'r, 't> {
    add: Option<&'r Raw<'t>>,
    remove: Option<&'r Raw<'t>>,
}

impl<'r, 't> Change<'r, 't> {
    fn of(record: &'r Record<'t>) -> Option<Change<'r, 't>> {
        let (add, remove) = (record.get("Add"), record.get("Remove"));
        (add.is_some() || remove.is_some()).then_some(Change { add, remove })
    }
}

/// What tells entries of a list apart: `smtp:contoso.com;1` is `contoso.com`.
fn key(value: &Value) -> String {
    match value {
        Value::Text(text) => {
            let text = text.trim().to_ascii_lowercase();
            let space = text.strip_prefix("smtp:").unwrap_or(&text);
            space.split(';').next().unwrap_or_default().to_owned()
        }
        _ => String::new(),
    }
}

/// Whether the text ends in this list.
fn ends_early(raw: &Raw<'_>) -> bool {
    match raw {
        Raw::List { complete, .. } => !complete,
        Raw::Object(record) => record.get("value").is_some_and(ends_early),
        _ => false,
    }
}

/// A raw value as a notice shows it.
fn shown(raw: &Raw<'_>) -> String {
    match raw {
        Raw::Null => String::new(),
        Raw::Boolean(value) => value.to_string(),
        Raw::Number(number) => number.to_string(),
        Raw::Text(text) | Raw::Open(text) => text.to_string(),
        Raw::List { entries, .. } => {
            let shown: Vec<String> = entries.iter().take(4).map(shown).collect();
            shown.join(", ")
        }
        Raw::Object(_) => "@{…}".to_owned(),
    }
}

fn name_in<'r>(record: &'r Record<'_>) -> &'r str {
    let name = record.get("Name").or(record.get("Identity"));
    name.and_then(Raw::text).unwrap_or_default()
}
