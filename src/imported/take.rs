//! The answer of the worker, taken in line by line.

use super::cells::cells;
use super::flags::on;
use super::kinds::{CUT_OFF, DEFAULT, FILE, GIVEN, INCOMPLETE, NOTICE, PARAMETERS, UNKNOWN};
use crate::organization::{
    AcceptedDomainParameter, ConnectorType, MailboxesHere, Noun, OutboundConnectorView,
};
use crate::routing::{AcceptedDomainDraft, ConnectorDraft, Draft, Switch};

/// What an import found, as the page keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The files and pasted texts.
    pub files: Vec<ReadFile>,
    /// What there is to say of them, by file and place.
    pub remarks: Vec<Remark>,
    /// The connectors for mail to Microsoft 365.
    pub inbound_connectors: Vec<Object>,
    /// The connectors for mail from Microsoft 365.
    pub outbound_connectors: Vec<Object>,
    /// The accepted domains.
    pub accepted_domains: Vec<Object>,
    /// The mail flow rules that route to a connector, or may.
    pub rules: Vec<Object>,
    /// The form that it fills. Its rows know their numbers in these lists.
    pub draft: Draft,
    /// The lists that may have more entries.
    pub incomplete: Vec<Noun>,
    /// The names of the parameters of each noun, in the order of an object's settings.
    parameters: Vec<(Noun, Vec<String>)>,
}

/// A file, or a text that was pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadFile {
    /// What it is called.
    pub name: String,
    /// The id of its status.
    pub status: String,
    /// What readers see of its status.
    pub label: String,
}

/// A doubt about what a file says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The id of its severity.
    pub severity: String,
    /// The file, the line and the column of the first of them.
    pub place: String,
    /// How many equal ones there are.
    pub count: String,
    /// What is wrong, the words in question, and what to do.
    pub says: String,
}

/// An object that was read. Its settings are read from its line when somebody looks at them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Object {
    /// Its name, or its domain; empty if that is unknown.
    pub name: String,
    /// How many of its settings no file tells.
    pub unknown: usize,
    noun: Noun,
    line: Box<str>,
}

impl Object {
    /// A text that has its settings, to look for words in.
    pub fn searched(&self) -> &str {
        &self.line
    }
}

/// How a setting of an object is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// A file tells it.
    Given(String),
    /// A file tells a part of the list.
    CutOff(String),
    /// A command doesn't set it, so it has its default.
    Default(String),
    /// No file tells it.
    Unknown,
}

impl Default for Imported {
    /// Nothing yet. No export lists mailboxes, so nobody has said which are in Microsoft 365.
    fn default() -> Imported {
        let mut draft = Draft::empty();
        draft.arrival.mailboxes = MailboxesHere::Unknown;
        Imported {
            files: Vec::new(),
            remarks: Vec::new(),
            inbound_connectors: Vec::new(),
            outbound_connectors: Vec::new(),
            accepted_domains: Vec::new(),
            rules: Vec::new(),
            draft,
            incomplete: Vec::new(),
            parameters: Vec::new(),
        }
    }
}

impl Imported {
    /// Takes in some lines of the answer. What isn't such a line is ignored.
    pub fn take(&mut self, lines: &str) {
        for line in lines.lines() {
            if let Some(cells) = cells(line) {
                self.take_line(cells, line);
            }
        }
    }

    /// Takes in a line, split into its texts already.
    pub fn take_line(&mut self, cells: Vec<String>, line: &str) {
        let mut cells = cells.into_iter();
        let kind = cells.next().unwrap_or_default();
        let mut next = || cells.next().unwrap_or_default();
        match &*kind {
            FILE => self.files.push(ReadFile {
                name: next(),
                status: next(),
                label: next(),
            }),
            NOTICE => self.remarks.push(Remark {
                severity: next(),
                place: next(),
                count: next(),
                says: next(),
            }),
            INCOMPLETE => {
                self.incomplete.extend(cells.filter_map(|name| noun(&name)));
                let lists = self.incomplete.iter().copied();
                // Whether the mailboxes are all listed, the form asks.
                let routed = [Noun::AcceptedDomain, Noun::OutboundConnector];
                self.draft.incomplete = lists.filter(|noun| routed.contains(noun)).collect();
            }
            PARAMETERS => {
                if let Some(noun) = noun(&next()) {
                    self.parameters.push((noun, cells.collect()));
                }
            }
            kind => {
                if let Some(noun) = noun(kind) {
                    self.take_object(noun, cells.collect(), line);
                }
            }
        }
    }

    fn take_object(&mut self, noun: Noun, cells: Vec<String>, line: &str) {
        let (list, said) = match noun {
            Noun::OutboundConnector => (&mut self.outbound_connectors, SAID_OF_CONNECTOR),
            Noun::InboundConnector => (&mut self.inbound_connectors, 1),
            Noun::AcceptedDomain => (&mut self.accepted_domains, SAID_OF_DOMAIN),
            Noun::TransportRule => (&mut self.rules, 1),
            Noun::RemoteDomain | Noun::OrganizationConfig | Noun::Mailbox => return,
        };
        let cell = |place: usize| cells.get(place).cloned().unwrap_or_default();
        let name = cell(1);
        let origin = Some(list.len());
        let settings = cells.iter().skip(1 + said);
        list.push(Object {
            name: name.clone(),
            unknown: settings.filter(|cell| cell.starts_with(UNKNOWN)).count(),
            noun,
            line: line.into(),
        });
        match noun {
            Noun::OutboundConnector => {
                let mut connector = ConnectorDraft {
                    name,
                    connector_type: match &*cell(2) {
                        "Partner" => ConnectorType::Partner,
                        _ => ConnectorType::OnPremises,
                    },
                    recipient_domains: cell(3),
                    origin,
                    unknown: on(OutboundConnectorView::PARAMETERS, &cell(5)),
                    ..ConnectorDraft::default()
                };
                for switch in on(Switch::ALL, &cell(4)) {
                    connector.turn(switch, true);
                }
                self.draft.outbound_connectors.push(connector);
            }
            Noun::AcceptedDomain => {
                let parameters = [
                    AcceptedDomainParameter::MatchSubDomains,
                    AcceptedDomainParameter::DomainType,
                ];
                let set = on(parameters, &cell(2));
                self.draft.accepted_domains.push(AcceptedDomainDraft {
                    text: name,
                    match_subdomains: set.contains(&AcceptedDomainParameter::MatchSubDomains),
                    internal_relay: set.contains(&AcceptedDomainParameter::DomainType),
                    origin,
                    unknown: on(parameters, &cell(3)),
                });
            }
            _ => {}
        }
    }

    /// Where an object was read, and each of its settings with how it is known.
    pub fn settings(&self, object: &Object) -> (String, Vec<(&str, Told)>) {
        let mut cells = cells(&object.line).unwrap_or_default().into_iter().skip(1);
        let place = cells.next().unwrap_or_default();
        let said = match object.noun {
            Noun::OutboundConnector => SAID_OF_CONNECTOR,
            Noun::AcceptedDomain => SAID_OF_DOMAIN,
            _ => 1,
        };
        let mut named = self.parameters.iter();
        let names = named.find(|(noun, _)| *noun == object.noun);
        let names = names.map_or(&[][..], |(_, names)| names);
        let settings = names.iter().zip(cells.skip(said));
        let settings = settings.map(|(name, cell)| (&**name, told(&cell)));
        (place, settings.collect())
    }

    /// The value of one setting; none if no file tells it.
    pub fn value(&self, object: &Object, name: &str) -> Option<String> {
        let (_, settings) = self.settings(object);
        let mut settings = settings.into_iter();
        match settings.find(|(known, _)| *known == name)?.1 {
            Told::Given(value) | Told::CutOff(value) | Told::Default(value) => Some(value),
            Told::Unknown => None,
        }
    }
}

/// How many cells say what the form has of a connector, and of an accepted domain.
const SAID_OF_CONNECTOR: usize = 5;
const SAID_OF_DOMAIN: usize = 3;

fn noun(name: &str) -> Option<Noun> {
    Noun::ALL.into_iter().find(|noun| noun.name() == name)
}

fn told(cell: &str) -> Told {
    let mut characters = cell.chars();
    let sign = characters.next();
    let value = characters.as_str().to_owned();
    match sign {
        Some(CUT_OFF) => Told::CutOff(value),
        Some(DEFAULT) => Told::Default(value),
        Some(GIVEN) => Told::Given(value),
        _ => Told::Unknown,
    }
}
