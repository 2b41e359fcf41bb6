//! What a reader can change in the playground's form.

use crate::organization::ConnectorType;
use crate::routing::{AcceptedDomainDraft, ConnectorDraft, Draft, Precedence, Switch};

/// A change of the playground.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Adds an empty row.
    Add(Rows),
    /// Takes out the row at this place.
    Remove(Rows, usize),
    /// Types in a field.
    Type(TextField, String),
    /// Turns something on or off.
    Turn(Toggle, bool),
    /// Changes the reading.
    Precedence(Precedence),
    /// Goes back to the worked example.
    Reset,
    /// Clears the whole form.
    Clear,
}

/// A field of the playground that is typed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextField {
    /// The accepted domain at this place.
    AcceptedDomain(usize),
    /// The name of the connector at this place.
    ConnectorName(usize),
    /// The domains of the connector at this place.
    RecipientDomains(usize),
    /// The recipients.
    Recipients,
    /// The mailboxes in Exchange Online.
    CloudMailboxes,
}

/// Something in the playground that is on or off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toggle {
    /// Whether the accepted domain at this place covers its subdomains.
    MatchSubdomains(usize),
    /// Whether the connector at this place leads to a partner.
    Partner(usize),
    /// A switch of the connector at this place.
    Switch(usize, Switch),
}

/// The two lists of the playground.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rows {
    /// The accepted domains.
    Domains,
    /// The connectors.
    Connectors,
}

impl Rows {
    /// What the ids of its elements begin with.
    pub const fn id(self) -> &'static str {
        match self {
            Rows::Domains => "domain",
            Rows::Connectors => "connector",
        }
    }
}

/// The switches of a connector that stand under "More settings".
pub const FOLDED_SWITCHES: [Switch; 4] = [
    Switch::Disabled,
    Switch::IsTransportRuleScoped,
    Switch::RouteAllMessagesViaOnPremises,
    Switch::TestMode,
];

/// Whether a setting of a connector is in use that stands under "More settings".
pub fn has_folded_settings(connector: &ConnectorDraft) -> bool {
    let mut switches = FOLDED_SWITCHES.into_iter();
    connector.connector_type == ConnectorType::Partner
        || switches.any(|switch| connector.is_on(switch))
}

impl Edit {
    /// Changes the draft.
    pub fn apply(self, draft: &mut Draft) {
        match self {
            Edit::Add(Rows::Domains) => draft.accepted_domains.push(AcceptedDomainDraft::default()),
            Edit::Add(Rows::Connectors) => {
                draft.outbound_connectors.push(ConnectorDraft::default())
            }
            Edit::Remove(Rows::Domains, place) => remove(&mut draft.accepted_domains, place),
            Edit::Remove(Rows::Connectors, place) => remove(&mut draft.outbound_connectors, place),
            Edit::Type(field, text) => {
                if let Some(typed) = field.of(draft) {
                    *typed = text;
                }
            }
            Edit::Turn(toggle, on) => toggle.turn(draft, on),
            Edit::Precedence(precedence) => draft.precedence = precedence,
            Edit::Reset => *draft = Draft::default(),
            Edit::Clear => *draft = Draft::empty(),
        }
    }
}

impl TextField {
    fn of(self, draft: &mut Draft) -> Option<&mut String> {
        let connectors = &mut draft.outbound_connectors;
        match self {
            TextField::AcceptedDomain(place) => draft
                .accepted_domains
                .get_mut(place)
                .map(|domain| &mut domain.text),
            TextField::ConnectorName(place) => connectors
                .get_mut(place)
                .map(|connector| &mut connector.name),
            TextField::RecipientDomains(place) => connectors
                .get_mut(place)
                .map(|connector| &mut connector.recipient_domains),
            TextField::Recipients => Some(&mut draft.recipients),
            TextField::CloudMailboxes => Some(&mut draft.cloud_mailboxes),
        }
    }
}

impl Toggle {
    fn turn(self, draft: &mut Draft, on: bool) {
        match self {
            Toggle::MatchSubdomains(place) => {
                if let Some(domain) = draft.accepted_domains.get_mut(place) {
                    domain.match_subdomains = on;
                }
            }
            Toggle::Partner(place) => {
                if let Some(connector) = draft.outbound_connectors.get_mut(place) {
                    connector.connector_type = match on {
                        true => ConnectorType::Partner,
                        false => ConnectorType::OnPremises,
                    };
                }
            }
            Toggle::Switch(place, switch) => {
                if let Some(connector) = draft.outbound_connectors.get_mut(place) {
                    connector.turn(switch, on);
                }
            }
        }
    }
}

fn remove<T>(list: &mut Vec<T>, place: usize) {
    if place < list.len() {
        list.remove(place);
    }
}
