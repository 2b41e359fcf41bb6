//! What a reader can change in the playground's form.

use super::desk::Desk;
use super::focus::Focus;
pub use super::focus::Rows;
use super::starting_point::Listed;
use super::state::{Action, Kept, LateStep, State};
use crate::organization::{AcceptedDomainParameter, ConnectorType, OutboundParameter};
use crate::routing::{AcceptedDomainDraft, ConnectorDraft, Draft, DraftFact, Precedence, Switch};

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
    /// Answers a question about the organization, by the id of the answer.
    Say(DraftFact, &'static str),
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
    /// Whether the accepted domain at this place is an internal relay domain.
    InternalRelay(usize),
    /// Whether the connector at this place leads to a partner.
    Partner(usize),
    /// A switch of the connector at this place.
    Switch(usize, Switch),
}

/// The switches of a connector that most connectors leave off.
pub const FOLDED_SWITCHES: [Switch; 4] = [
    Switch::Disabled,
    Switch::IsTransportRuleScoped,
    Switch::RouteAllMessagesViaOnPremises,
    Switch::TestMode,
];

impl From<Edit> for Action {
    fn from(edit: Edit) -> Action {
        Action::late(edit)
    }
}

impl LateStep for Edit {
    fn take(&self, state: &mut State) {
        state.focus = self.moves_focus(&state.draft);
        state.opened.clear();
        match self {
            Edit::Remove(Rows::Connectors, place) => {
                state.unfolded.retain(|unfolded| unfolded != place);
                let unfolded = state.unfolded.iter_mut();
                let later = unfolded.filter(|unfolded| **unfolded > *place);
                later.for_each(|unfolded| *unfolded -= 1);
            }
            Edit::Add(Rows::Connectors) => {
                state.unfolded.push(state.draft.outbound_connectors.len());
            }
            _ => {}
        }
        let desk = Desk::of(state);
        let is_compared = desk.is_some_and(|desk| desk.starting_point(state).is_some());
        self.clone().apply(&mut state.draft);
        Desk::follow(self.listed(), is_compared, state);
        if matches!(self, Edit::Reset | Edit::Clear) {
            // The form no longer holds what was imported, so that a link may have it again.
            state.is_private = false;
            state.fold();
        }
        if *self == Edit::Clear {
            state.kept = Kept::default();
        }
    }
}

impl Edit {
    /// What takes the focus after an edit of this draft.
    fn moves_focus(&self, draft: &Draft) -> Option<Focus> {
        match self {
            Edit::Add(rows) => {
                let place = match rows {
                    Rows::Domains => draft.accepted_domains.len(),
                    Rows::Connectors => draft.outbound_connectors.len(),
                };
                Some(Focus::Row(*rows, place))
            }
            Edit::Remove(rows, _) => Some(Focus::Add(*rows)),
            _ => None,
        }
    }

    /// What it does to the list of connectors.
    fn listed(&self) -> Listed {
        match self {
            Edit::Add(Rows::Connectors) => Listed::Added,
            Edit::Remove(Rows::Connectors, place) => Listed::Removed(*place),
            Edit::Reset | Edit::Clear => Listed::Others,
            _ => Listed::Same,
        }
    }

    /// Changes the draft.
    fn apply(self, draft: &mut Draft) {
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
                if let TextField::RecipientDomains(place) = field {
                    settle(draft, place, OutboundParameter::RecipientDomains);
                }
            }
            Edit::Turn(toggle, on) => toggle.turn(draft, on),
            Edit::Precedence(precedence) => draft.precedence = precedence,
            Edit::Say(fact, answer) => {
                draft.say(fact, answer);
            }
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
                    let set = AcceptedDomainParameter::MatchSubDomains;
                    domain.unknown.retain(|unknown| *unknown != set);
                }
            }
            Toggle::InternalRelay(place) => {
                if let Some(domain) = draft.accepted_domains.get_mut(place) {
                    domain.internal_relay = on;
                    let set = AcceptedDomainParameter::DomainType;
                    domain.unknown.retain(|unknown| *unknown != set);
                }
            }
            Toggle::Partner(place) => {
                if let Some(connector) = draft.outbound_connectors.get_mut(place) {
                    connector.connector_type = match on {
                        true => ConnectorType::Partner,
                        false => ConnectorType::OnPremises,
                    };
                }
                settle(draft, place, OutboundParameter::ConnectorType);
            }
            Toggle::Switch(place, switch) => {
                if let Some(connector) = draft.outbound_connectors.get_mut(place) {
                    connector.turn(switch, on);
                }
                settle(draft, place, switch.parameter());
            }
        }
    }
}

/// What the reader sets is known from then on, whatever an import left open.
fn settle(draft: &mut Draft, place: usize, set: OutboundParameter) {
    if let Some(connector) = draft.outbound_connectors.get_mut(place) {
        connector.unknown.retain(|unknown| *unknown != set);
    }
}

fn remove<T>(list: &mut Vec<T>, place: usize) {
    if place < list.len() {
        list.remove(place);
    }
}
