//! An organization as a person types it, and what of it can be understood so far.
//!
//! A draft keeps every text as typed, valid or not. [`Draft::read`] makes a [`RoutingView`] of
//! what is valid and reports the rest field by field, so that half a form already gives answers
//! and nothing that was typed is lost.

use super::message::Message;
use super::precedence::Precedence;
use crate::domain::{Domain, DomainPattern, ListEntry, MailAddress, parse_list};
use crate::organization::{
    AcceptedDomainParameter, AcceptedDomainType, AcceptedDomainView, Arrival, ConnectorType,
    MailboxesHere, Noun, OutboundConnectorView, OutboundParameter, RoutingSettings, RoutingView,
};
use std::collections::HashSet;

/// The form of an organization, in text. By default it is the worked example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The accepted domains.
    pub accepted_domains: Vec<AcceptedDomainDraft>,
    /// The connectors.
    pub outbound_connectors: Vec<ConnectorDraft>,
    /// The recipients to route, as typed or pasted.
    pub recipients: String,
    /// The mailboxes that are in Exchange Online, as typed or pasted.
    pub cloud_mailboxes: String,
    /// The reading of the order.
    pub precedence: Precedence,
    /// What the organization says of itself.
    pub arrival: Arrival,
    /// What kind of message is sent.
    pub message: Message,
    /// The lists that may have more entries, where an import filled the form.
    pub incomplete: Vec<Noun>,
}

/// An accepted domain of the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AcceptedDomainDraft {
    /// The domain as typed.
    pub text: String,
    /// Whether mail for its subdomains is accepted too.
    pub match_subdomains: bool,
    /// Whether it is an internal relay domain. Otherwise it is authoritative.
    pub internal_relay: bool,
    /// Its number among the imported domains, if it is one of them.
    pub origin: Option<usize>,
    /// What the import didn't tell and nobody has set since.
    pub unknown: Vec<AcceptedDomainParameter>,
}

/// A connector of the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConnectorDraft {
    /// Its name.
    pub name: String,
    /// Which servers it routes to.
    pub connector_type: ConnectorType,
    /// Its domains as typed: several, between commas, semicolons or spaces.
    pub recipient_domains: String,
    /// Whether each of [`Switch::ALL`] is on, in that order.
    pub switches: [bool; 5],
    /// Its number among the imported connectors, if it is one of them.
    pub origin: Option<usize>,
    /// What the import didn't tell and nobody has set since.
    pub unknown: Vec<OutboundParameter>,
}

/// A setting of a connector that is on or off; off at first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Switch {
    /// It is for every accepted domain.
    AllAcceptedDomains,
    /// It is turned off: the opposite of `Enabled`.
    Disabled,
    /// Only a mail flow rule may send mail to it.
    IsTransportRuleScoped,
    /// Centralized mail transport goes through it.
    RouteAllMessagesViaOnPremises,
    /// It is in test mode.
    TestMode,
}

impl Switch {
    /// Every switch.
    pub const ALL: [Switch; 5] = [
        Switch::AllAcceptedDomains,
        Switch::Disabled,
        Switch::IsTransportRuleScoped,
        Switch::RouteAllMessagesViaOnPremises,
        Switch::TestMode,
    ];

    /// The parameter that it sets.
    pub const fn parameter(self) -> OutboundParameter {
        match self {
            Switch::AllAcceptedDomains => OutboundParameter::AllAcceptedDomains,
            Switch::Disabled => OutboundParameter::Enabled,
            Switch::IsTransportRuleScoped => OutboundParameter::IsTransportRuleScoped,
            Switch::RouteAllMessagesViaOnPremises => {
                OutboundParameter::RouteAllMessagesViaOnPremises
            }
            Switch::TestMode => OutboundParameter::TestMode,
        }
    }

    /// A short name for links. It never changes.
    pub const fn id(self) -> &'static str {
        match self {
            Switch::AllAcceptedDomains => "all-accepted",
            Switch::Disabled => "off",
            Switch::IsTransportRuleScoped => "rule-only",
            Switch::RouteAllMessagesViaOnPremises => "centralized",
            Switch::TestMode => "test",
        }
    }

    /// The words that the reader sees.
    pub const fn label(self) -> &'static str {
        match self {
            Switch::AllAcceptedDomains => "All accepted domains",
            Switch::Disabled => "Turned off",
            Switch::IsTransportRuleScoped => "Used only by a mail flow rule",
            Switch::RouteAllMessagesViaOnPremises => "Centralized mail transport",
            Switch::TestMode => "Test mode",
        }
    }

    /// Whether only a connector to the organization's own servers can have it.
    pub const fn needs_on_premises(self) -> bool {
        // Read from the rows while the program is compiled, which then carries none of them.
        const NEEDS: [bool; Switch::ALL.len()] = {
            let mut needs = [false; Switch::ALL.len()];
            let mut at = 0;
            while at < needs.len() {
                needs[at] = Switch::ALL[at].parameter().needs_on_premises();
                at += 1;
            }
            needs
        };
        // A switch's number is its place among all of them.
        NEEDS[self as usize]
    }
}

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DraftField {
    /// The accepted domain at this place.
    AcceptedDomain(usize),
    /// The domains of the connector at this place.
    RecipientDomains(usize),
    /// A switch of the connector at this place.
    Switch(usize, Switch),
    /// The mailboxes in Exchange Online.
    CloudMailboxes,
}

/// An invalid entry, which is ignored until it is corrected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where it was typed.
    pub field: DraftField,
    /// What is wrong, and what to do.
    pub message: String,
}

impl ConnectorDraft {
    /// Whether a switch is on.
    pub const fn is_on(&self, switch: Switch) -> bool {
        // A switch's number is below their count, which is the array's length.
        self.switches[switch as usize]
    }

    /// Turns a switch on or off.
    pub const fn turn(&mut self, switch: Switch, on: bool) {
        self.switches[switch as usize] = on;
    }
}

impl Default for ConnectorDraft {
    /// A connector to the organization's own servers, of which nothing has been typed yet.
    fn default() -> ConnectorDraft {
        ConnectorDraft {
            name: String::new(),
            connector_type: ConnectorType::OnPremises,
            recipient_domains: String::new(),
            switches: [false; 5],
            origin: None,
            unknown: Vec::new(),
        }
    }
}

impl From<&OutboundConnectorView> for ConnectorDraft {
    fn from(connector: &OutboundConnectorView) -> ConnectorDraft {
        let settings = connector.settings;
        let mut recipient_domains = String::new();
        for pattern in &connector.recipient_domains {
            if !recipient_domains.is_empty() {
                recipient_domains.push_str(", ");
            }
            recipient_domains.push_str(&pattern.to_string());
        }
        ConnectorDraft {
            name: connector.name.to_string(),
            connector_type: settings.connector_type,
            recipient_domains,
            switches: [
                settings.all_accepted_domains,
                !settings.enabled,
                settings.is_transport_rule_scoped,
                settings.route_all_messages_via_on_premises,
                settings.test_mode,
            ],
            origin: None,
            unknown: connector.assumed().collect(),
        }
    }
}

impl Draft {
    /// A form in which nothing has been typed yet.
    pub fn empty() -> Draft {
        Draft {
            accepted_domains: Vec::new(),
            outbound_connectors: Vec::new(),
            recipients: String::new(),
            cloud_mailboxes: String::new(),
            precedence: Precedence::default(),
            arrival: Arrival::default(),
            message: Message::default(),
            incomplete: Vec::new(),
        }
    }

    /// Whether the list of mailboxes counts. Where every mailbox is in Exchange Online or none is,
    /// it is kept, but not read.
    pub fn lists_mailboxes(&self) -> bool {
        let mailboxes = self.arrival.mailboxes;
        matches!(mailboxes, MailboxesHere::Listed | MailboxesHere::Unknown)
    }

    /// The organization that the form describes, and what of it could not be understood.
    ///
    /// Empty fields are not wrong, only unfinished: they are left out in silence.
    ///
    /// ```
    /// use connector_checker::routing::Draft;
    ///
    /// let mut draft = Draft::default();
    /// draft.outbound_connectors[2].recipient_domains = "a.*.com".to_owned();
    /// let (organization, problems) = draft.read();
    /// assert_eq!(organization.outbound_connectors.len(), 3);
    /// assert_eq!(problems.len(), 1);
    /// ```
    pub fn read(&self) -> (RoutingView, Vec<Problem>) {
        let mut problems = Vec::new();
        let organization = RoutingView {
            accepted_domains: self.read_accepted_domains(&mut problems),
            outbound_connectors: self
                .outbound_connectors
                .iter()
                .enumerate()
                .map(|(place, connector)| connector.read(place, &mut problems))
                .collect(),
            cloud_mailboxes: self.read_cloud_mailboxes(&mut problems),
            incomplete: self.incomplete.clone(),
            arrival: self.arrival,
        };
        (organization, problems)
    }

    fn read_accepted_domains(&self, problems: &mut Vec<Problem>) -> Vec<AcceptedDomainView> {
        let mut read: Vec<AcceptedDomainView> = Vec::new();
        let mut known: HashSet<Domain> = HashSet::new();
        for (place, draft) in self.accepted_domains.iter().enumerate() {
            if draft.text.trim().is_empty() {
                continue;
            }
            let field = DraftField::AcceptedDomain(place);
            match draft.text.parse::<Domain>() {
                Ok(domain) if known.contains(&domain) => {
                    let message = format!("{domain} is listed twice. Remove the duplicate.");
                    problems.push(Problem { field, message });
                }
                Ok(domain) => {
                    let is_known = |parameter| !draft.unknown.contains(&parameter);
                    let domain_type = match draft.internal_relay {
                        true => AcceptedDomainType::InternalRelay,
                        false => AcceptedDomainType::Authoritative,
                    };
                    known.insert(domain.clone());
                    read.push(AcceptedDomainView {
                        match_sub_domains: is_known(AcceptedDomainParameter::MatchSubDomains)
                            .then_some(draft.match_subdomains),
                        domain_type: is_known(AcceptedDomainParameter::DomainType)
                            .then_some(domain_type),
                        domain: Some(domain),
                    });
                }
                Err(error) => problems.push(Problem {
                    field,
                    message: error.advice(),
                }),
            }
        }
        read
    }

    fn read_cloud_mailboxes(&self, problems: &mut Vec<Problem>) -> Vec<MailAddress> {
        let mut read = Vec::new();
        if !self.lists_mailboxes() {
            return read;
        }
        let mut wrong: Option<(usize, String)> = None;
        for ListEntry { line, address, .. } in parse_list(&self.cloud_mailboxes) {
            match (address, &mut wrong) {
                (Ok(address), _) => read.push(address),
                (Err(error), None) => wrong = Some((1, format!("Line {line}: {}", error.advice()))),
                (Err(_), Some((count, _))) => *count += 1,
            }
        }
        if let Some((count, first)) = wrong {
            let message = match count - 1 {
                0 => first,
                more => format!("{first} ({more} more after it.)"),
            };
            problems.push(Problem {
                field: DraftField::CloudMailboxes,
                message,
            });
        }
        read
    }
}

impl ConnectorDraft {
    fn read(&self, place: usize, problems: &mut Vec<Problem>) -> OutboundConnectorView {
        let mut recipient_domains = Vec::new();
        let separators = |c: char| c.is_whitespace() || matches!(c, ',' | ';');
        let pieces = self.recipient_domains.split(separators);
        for piece in pieces.filter(|piece| !piece.is_empty()) {
            match piece.parse::<DomainPattern>() {
                Ok(pattern) => recipient_domains.push(pattern),
                Err(error) => problems.push(Problem {
                    field: DraftField::RecipientDomains(place),
                    message: error.advice(),
                }),
            }
        }
        for switch in Switch::ALL {
            let is_partner = self.connector_type == ConnectorType::Partner;
            if is_partner && self.is_on(switch) && switch.needs_on_premises() {
                problems.push(Problem {
                    field: DraftField::Switch(place, switch),
                    message: "This has no effect on a Partner connector. Turn it off, or change the connector type.".to_owned(),
                });
            }
        }
        let settings = RoutingSettings {
            connector_type: self.connector_type,
            enabled: !self.is_on(Switch::Disabled),
            all_accepted_domains: self.is_on(Switch::AllAcceptedDomains),
            is_transport_rule_scoped: self.is_on(Switch::IsTransportRuleScoped),
            route_all_messages_via_on_premises: self.is_on(Switch::RouteAllMessagesViaOnPremises),
            test_mode: self.is_on(Switch::TestMode),
        };
        let mut view =
            OutboundConnectorView::new(self.shown_name(place), settings, recipient_domains);
        self.unknown
            .iter()
            .for_each(|parameter| view.assume(*parameter));
        view
    }

    /// The connector's name, or one made of its place where nothing is typed.
    pub fn shown_name(&self, place: usize) -> String {
        match self.name.trim() {
            "" => format!("Connector {}", place + 1),
            name => name.to_owned(),
        }
    }
}
