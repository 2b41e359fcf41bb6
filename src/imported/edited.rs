//! What a reader has changed in the form, on its way to the program that reads files.
//!
//! That program has what was imported, so a question has only the rows that changed. What was typed is nowhere else, so a
//! question about that has all rows of the start besides.

use super::cells::{cells, line};
use super::flags::{flag, on};
use crate::organization::{AcceptedDomainParameter, ConnectorType, OutboundConnectorView};
use crate::routing::{AcceptedDomainDraft, ConnectorDraft, Draft, DraftFact, Switch};

/// The id of the view that such questions are of.
pub const WHAT_IF: &str = "what-if";

/// The names in a question. A connector's row begins with its number at the start, if it has one.
mod name {
    /// The start was typed: its rows are here.
    pub const TYPED: &str = "typed";
    /// A row of the start.
    pub const DOMAIN_BEFORE: &str = "domain-before";
    pub const CONNECTOR_BEFORE: &str = "connector-before";
    /// A row that is new or differs.
    pub const DOMAIN: &str = "domain";
    pub const CONNECTOR: &str = "connector";
    /// What isn't there any more: the domain, and the connector's number.
    pub const NO_DOMAIN: &str = "no-domain";
    pub const NO_CONNECTOR: &str = "no-connector";
}

/// What a reader has changed in the form.
///
/// ```
/// use connector_checker::imported::Edited;
/// use connector_checker::routing::Draft;
/// let start = Draft::default();
/// let mut now = start.clone();
/// now.outbound_connectors.remove(1);
/// let pairs = Edited::pairs(Some(&start), &start, &[Some(0), Some(2)], &now).expect("something differs");
/// let edited = Edited::of(pairs.iter().map(|(name, value)| (*name, &**value)));
/// assert_eq!(edited.no_connectors, [1]);
/// assert!(edited.changed.outbound_connectors.is_empty());
/// assert_eq!(Edited::pairs(None, &start, &[Some(0), Some(1), Some(2)], &start), None);
/// ```
pub struct Edited {
    /// What the form was, if that was typed.
    pub start: Option<Draft>,
    /// The rows that are new or differ, and what the form says of the organization.
    pub changed: Draft,
    /// For each connector of these, its number at the start. None for a new one.
    pub numbers: Vec<Option<usize>>,
    /// The numbers of the connectors that are gone.
    pub no_connectors: Vec<usize>,
    /// The domains that are gone, as they were typed.
    pub no_domains: Vec<String>,
}

impl Edited {
    /// The names and values of a question about a form. None if no row differs.
    ///
    /// `numbers` has, for each connector of the form, its number at the start. `typed` is the start, if the program
    /// doesn't have it.
    pub fn pairs(
        typed: Option<&Draft>,
        start: &Draft,
        numbers: &[Option<usize>],
        now: &Draft,
    ) -> Option<Vec<(&'static str, String)>> {
        let mut pairs = Vec::new();
        let before = &start.outbound_connectors;
        let connectors = now.outbound_connectors.iter().enumerate();
        let mut is_there = vec![false; before.len()];
        for (place, connector) in connectors {
            let number = numbers.get(place).copied().flatten();
            if let Some(slot) = number.and_then(|number| is_there.get_mut(number)) {
                *slot = true;
            }
            if number.and_then(|number| before.get(number)) != Some(connector) {
                let row = connector_row(number, connector, place);
                pairs.push((name::CONNECTOR, row));
            }
        }
        let gone = is_there
            .iter()
            .enumerate()
            .filter(|(_, is_there)| !**is_there);
        pairs.extend(gone.map(|(number, _)| (name::NO_CONNECTOR, number.to_string())));
        let [before, now_there] = [start, now].map(|draft| &draft.accepted_domains[..]);
        let (gone, new) = between(before, now_there);
        pairs.extend(
            gone.iter()
                .map(|domain| (name::NO_DOMAIN, domain.text.clone())),
        );
        pairs.extend(new.iter().map(|domain| (name::DOMAIN, domain_row(domain))));
        if pairs.is_empty() {
            return None;
        }
        if let Some(typed) = typed {
            pairs.push((name::TYPED, String::new()));
            let domains = typed.accepted_domains.iter();
            pairs.extend(domains.map(|domain| (name::DOMAIN_BEFORE, domain_row(domain))));
            let connectors = typed.outbound_connectors.iter().enumerate();
            pairs.extend(connectors.map(|(place, connector)| {
                let row = connector_row(Some(place), connector, place);
                (name::CONNECTOR_BEFORE, row)
            }));
        }
        let said = DraftFact::ALL.map(|fact| (fact.id(), now.said(fact).to_owned()));
        pairs.extend(said);
        Some(pairs)
    }

    /// Understands the names and values of a question. What isn't one of them is ignored.
    pub fn of<'p>(pairs: impl Iterator<Item = (&'p str, &'p str)>) -> Edited {
        let mut edited = Edited {
            start: None,
            changed: Draft::empty(),
            numbers: Vec::new(),
            no_connectors: Vec::new(),
            no_domains: Vec::new(),
        };
        let mut start = Draft::empty();
        for (name, value) in pairs {
            let row = || cells(value).unwrap_or_default();
            match name {
                name::TYPED => edited.start = Some(Draft::empty()),
                name::DOMAIN_BEFORE => start.accepted_domains.push(domain_of(row())),
                name::CONNECTOR_BEFORE => start.outbound_connectors.push(connector_of(row()).1),
                name::DOMAIN => edited.changed.accepted_domains.push(domain_of(row())),
                name::CONNECTOR => {
                    let (number, connector) = connector_of(row());
                    edited.numbers.push(number);
                    edited.changed.outbound_connectors.push(connector);
                }
                name::NO_DOMAIN => edited.no_domains.push(value.to_owned()),
                name::NO_CONNECTOR => edited.no_connectors.extend(value.parse::<usize>()),
                name => {
                    let mut facts = DraftFact::ALL.into_iter();
                    if let Some(fact) = facts.find(|fact| fact.id() == name) {
                        edited.changed.say(fact, value);
                    }
                }
            }
        }
        edited.start = edited.start.map(|_| start);
        edited
    }
}

/// What two lists have between their equal beginnings and their equal ends.
fn between<'a, T: PartialEq>(one: &'a [T], other: &'a [T]) -> (&'a [T], &'a [T]) {
    let pairs = one.iter().zip(other);
    let same = pairs.take_while(|(one, other)| one == other).count();
    let [one, other] = [one, other].map(|list| list.get(same..).unwrap_or_default());
    let pairs = one.iter().rev().zip(other.iter().rev());
    let same = pairs.take_while(|(one, other)| one == other).count();
    // No more are equal than the shorter one has.
    let cut = |list: &'a [T]| list.get(..list.len() - same).unwrap_or_default();
    (cut(one), cut(other))
}

const DOMAIN_FLAGS: [AcceptedDomainParameter; 2] = [
    AcceptedDomainParameter::MatchSubDomains,
    AcceptedDomainParameter::DomainType,
];

fn domain_row(domain: &AcceptedDomainDraft) -> String {
    let is_on = [domain.match_subdomains, domain.internal_relay].map(flag);
    let unknown = DOMAIN_FLAGS.map(|parameter| flag(domain.unknown.contains(&parameter)));
    line(&[
        domain.text.clone(),
        is_on.iter().collect(),
        unknown.iter().collect(),
    ])
}

fn domain_of(row: Vec<String>) -> AcceptedDomainDraft {
    let mut cells = row.into_iter();
    let mut next = || cells.next().unwrap_or_default();
    let text = next();
    let is_on = on(DOMAIN_FLAGS, &next());
    AcceptedDomainDraft {
        text,
        match_subdomains: is_on.contains(&AcceptedDomainParameter::MatchSubDomains),
        internal_relay: is_on.contains(&AcceptedDomainParameter::DomainType),
        unknown: on(DOMAIN_FLAGS, &next()),
        origin: None,
    }
}

fn connector_row(number: Option<usize>, connector: &ConnectorDraft, place: usize) -> String {
    let switches = Switch::ALL.map(|switch| flag(connector.is_on(switch)));
    let unknown = OutboundConnectorView::PARAMETERS;
    let unknown = unknown.map(|parameter| flag(connector.unknown.contains(&parameter)));
    line(&[
        number.map_or_else(String::new, |number| number.to_string()),
        connector.shown_name(place),
        connector.connector_type.word().to_owned(),
        connector.recipient_domains.clone(),
        switches.iter().collect(),
        unknown.iter().collect(),
    ])
}

fn connector_of(row: Vec<String>) -> (Option<usize>, ConnectorDraft) {
    let mut cells = row.into_iter();
    let mut next = || cells.next().unwrap_or_default();
    let number = next().parse().ok();
    let mut connector = ConnectorDraft {
        name: next(),
        connector_type: match &*next() {
            "Partner" => ConnectorType::Partner,
            _ => ConnectorType::OnPremises,
        },
        recipient_domains: next(),
        ..ConnectorDraft::default()
    };
    for switch in on(Switch::ALL, &next()) {
        connector.turn(switch, true);
    }
    connector.unknown = on(OutboundConnectorView::PARAMETERS, &next());
    (number, connector)
}
