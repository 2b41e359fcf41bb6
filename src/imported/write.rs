//! The answer of the worker.

use super::cells::line;
use super::flags::flag;
use super::kinds::{CUT_OFF, DEFAULT, FILE, GIVEN, INCOMPLETE, NOTICE, PARAMETERS, UNKNOWN};
use crate::import::Import;
use crate::organization::{
    AcceptedDomain, AcceptedDomainParameter, AcceptedDomainType, Invalid, List, Location, Noun,
    Organization, OutboundConnector, ParameterId, Setting, Settings, TransportRule, Value,
};
use crate::routing::{ConnectorDraft, Switch};

/// What was read, as lines for [`Imported::take`](super::Imported::take): files, notices, and the objects that the
/// page shows. Of the mail flow rules these are the ones that route to a connector, or may.
///
/// ```
/// use connector_checker::import::{File, import};
/// use connector_checker::imported::{Imported, write};
/// let text = r#"[{"Name": "To headquarters", "RecipientDomains": ["contoso.com"], "UseMXRecord": true}]"#;
/// let read = import(&[File { name: "outbound.json", bytes: text.as_bytes() }]);
/// let mut imported = Imported::default();
/// imported.take(&write(&read));
/// assert_eq!(imported.draft.outbound_connectors[0].recipient_domains, "contoso.com");
/// ```
pub fn write(read: &Import) -> String {
    let organization = &read.organization;
    let mut answer = Answer(String::new());
    for file in &read.files {
        answer.line(&[FILE, &file.name, file.status.id(), file.status.label()]);
    }
    for notice in &read.notices {
        answer.line(&[
            NOTICE,
            notice.code.severity().id(),
            &place(organization, notice.at),
            &notice.count.to_string(),
            &notice.to_string(),
        ]);
    }
    let mut incomplete = vec![INCOMPLETE];
    let nouns = Noun::ALL.into_iter();
    let nouns = nouns.filter(|noun| !organization.is_complete(*noun));
    incomplete.extend(nouns.map(Noun::name));
    answer.line(&incomplete);
    answer.objects(
        organization,
        &organization.outbound_connectors,
        Noun::OutboundConnector,
        |connector| (connector.at, connector_cells(connector)),
    );
    answer.objects(
        organization,
        &organization.inbound_connectors,
        Noun::InboundConnector,
        |connector| (connector.at, vec![name(&connector.name)]),
    );
    answer.objects(
        organization,
        &organization.accepted_domains,
        Noun::AcceptedDomain,
        |domain| (domain.at, domain_cells(domain)),
    );
    let rules = organization.transport_rules.iter();
    let rules: Vec<TransportRule> = rules.filter(|rule| rule.may_route()).cloned().collect();
    answer.objects(organization, &rules, Noun::TransportRule, |rule| {
        (rule.at, vec![name(&rule.name)])
    });
    answer.0
}

struct Answer(String);

impl Answer {
    fn line<T: AsRef<str>>(&mut self, cells: &[T]) {
        self.0.push_str(&line(cells));
        self.0.push('\n');
    }

    /// The names of a noun's parameters, then a line for each object: its noun, its place, what the function says of
    /// it, which begins with its name, and its settings.
    fn objects<T: Settings>(
        &mut self,
        organization: &Organization,
        objects: &[T],
        noun: Noun,
        says: impl Fn(&T) -> (Option<Location>, Vec<String>),
    ) {
        let Some(first) = objects.first() else {
            return;
        };
        let all = T::Parameter::ALL.iter().copied();
        let held: Vec<T::Parameter> = all
            .filter(|parameter| first.setting(*parameter).is_some())
            .collect();
        let mut names = vec![PARAMETERS, noun.name()];
        names.extend(held.iter().map(|parameter| parameter.row().name));
        self.line(&names);
        for object in objects {
            let (at, said) = says(object);
            let at = at.map(|at| place(organization, at));
            let mut cells = vec![noun.name().to_owned(), at.unwrap_or_default()];
            cells.extend(said);
            cells.extend(
                held.iter()
                    .map(|parameter| setting(&object.get(*parameter))),
            );
            self.line(&cells);
        }
    }
}

fn place(organization: &Organization, at: Location) -> String {
    let file = organization.file(at).unwrap_or_default();
    format!("{file}, line {}, column {}", at.line, at.column)
}

fn name(name: &Setting<crate::organization::Name>) -> String {
    name.known()
        .map_or_else(String::new, |name| (**name).to_owned())
}

/// A connector as the form has it: name, type, domains, switches, and what is unknown.
fn connector_cells(connector: &OutboundConnector) -> Vec<String> {
    let view = connector.view();
    let draft = ConnectorDraft::from(&view);
    let domains = connector.recipient_domains.known();
    let switches = Switch::ALL.map(|switch| flag(draft.is_on(switch)));
    let unknown = crate::organization::OutboundConnectorView::PARAMETERS;
    let unknown = unknown.map(|parameter| flag(view.is_assumed(parameter)));
    vec![
        draft.name,
        draft.connector_type.word().to_owned(),
        domains.map_or_else(String::new, patterns),
        switches.iter().collect(),
        unknown.iter().collect(),
    ]
}

/// The domains of a list as the form has them. What isn't valid is there too, for the form to say so.
fn patterns(list: &List<crate::organization::AddressSpace>) -> String {
    let entries = list.entries().iter().map(|entry| match entry {
        Ok(space) => space.pattern.to_string(),
        Err(Invalid { text, .. }) => text.to_string(),
    });
    entries.collect::<Vec<_>>().join(", ")
}

/// An accepted domain as the form has it: the domain, whether it matches subdomains and is an internal relay, and
/// which of these two is unknown.
fn domain_cells(domain: &AcceptedDomain) -> Vec<String> {
    let text = match domain.domain_name.known() {
        Some(Ok(domain)) => domain.to_string(),
        Some(Err(Invalid { text, .. })) => text.to_string(),
        None => String::new(),
    };
    let view = domain.view();
    let is_relay = view.domain_type == Some(AcceptedDomainType::InternalRelay);
    let set = [flag(view.match_sub_domains == Some(true)), flag(is_relay)];
    let unknown = [
        AcceptedDomainParameter::MatchSubDomains,
        AcceptedDomainParameter::DomainType,
    ];
    let unknown = unknown.map(|parameter| flag(domain.get(parameter).known().is_none()));
    vec![text, set.iter().collect(), unknown.iter().collect()]
}

/// A setting: how it is known, and its value.
fn setting(setting: &Setting<Value>) -> String {
    let (sign, value) = match setting {
        Setting::Unknown => return UNKNOWN.to_string(),
        Setting::Default(value) => (DEFAULT, value),
        Setting::Given { value, .. } => match value {
            Value::List {
                complete: false, ..
            } => (CUT_OFF, value),
            value => (GIVEN, value),
        },
    };
    let mut text = sign.to_string();
    write_value(value, &mut text);
    text
}

/// A value in words. Nothing and an empty list have none.
fn write_value(value: &Value, text: &mut String) {
    match value {
        Value::Null => {}
        Value::Boolean(true) => text.push_str("true"),
        Value::Boolean(false) => text.push_str("false"),
        Value::Number(number) => text.push_str(&number.to_string()),
        Value::Text(value) => text.push_str(value),
        Value::List { entries, .. } => {
            for (place, entry) in entries.iter().enumerate() {
                if place > 0 {
                    text.push_str(", ");
                }
                write_value(entry, text);
            }
        }
    }
}
