//! The playground in a link.
//!
//! What a person typed goes into the link as it is, right or wrong, so that nothing is lost. The
//! worked example, unchanged, needs no parameter at all.

use super::query::{escape, push, unescape};
use crate::organization::ConnectorType;
use crate::routing::{AcceptedDomainDraft, ConnectorDraft, Draft, DraftFact, Precedence, Switch};

const SUBDOMAINS: &str = "subdomains";

const RELAY: &str = "relay";

const PARTNER: &str = "partner";

/// How many domains and how many connectors a link may bring. The playground is for people, and
/// a form of thousands of fields would only serve to make a browser hang.
pub const MOST_ROWS: usize = 200;

/// Takes a parameter of a link; false where it means nothing here.
pub fn take(draft: &mut Option<Draft>, name: &str, value: &str) -> bool {
    let fact = DraftFact::ALL.into_iter().find(|fact| fact.id() == name);
    let is_known = ["domain", "connector", "to", "cloud", "order"].contains(&name);
    if !is_known && fact.is_none() {
        return false;
    }
    let draft = draft.get_or_insert_with(Draft::empty);
    match name {
        "domain" if draft.accepted_domains.len() < MOST_ROWS => take_domain(draft, value),
        "connector" if draft.outbound_connectors.len() < MOST_ROWS => take_connector(draft, value),
        "to" => draft.recipients = unescape(value).into_owned(),
        "cloud" => draft.cloud_mailboxes = unescape(value).into_owned(),
        "order" => {
            let known = Precedence::ALL
                .into_iter()
                .find(|order| order.id() == value);
            draft.precedence = known.unwrap_or_default();
            return known.is_some();
        }
        _ => return fact.is_some_and(|fact| draft.say(fact, value)),
    }
    true
}

fn take_domain(draft: &mut Draft, value: &str) {
    let (text, flags) = value.split_once(';').unwrap_or((value, ""));
    let has = |flag| flags.split(';').any(|other| other == flag);
    draft.accepted_domains.push(AcceptedDomainDraft {
        text: unescape(text).into_owned(),
        match_subdomains: has(SUBDOMAINS),
        internal_relay: has(RELAY),
        ..AcceptedDomainDraft::default()
    });
}

fn take_connector(draft: &mut Draft, value: &str) {
    let mut parts = value.split(';');
    let mut text = || unescape(parts.next().unwrap_or_default()).into_owned();
    let mut connector = ConnectorDraft {
        name: text(),
        recipient_domains: text(),
        ..ConnectorDraft::default()
    };
    for flag in parts {
        if flag == PARTNER {
            connector.connector_type = ConnectorType::Partner;
        } else if let Some(switch) = Switch::ALL.into_iter().find(|switch| switch.id() == flag) {
            connector.turn(switch, true);
        }
    }
    draft.outbound_connectors.push(connector);
}

/// Writes the playground's parameters, none for the unchanged example.
pub fn write(draft: &Draft, link: &mut String) {
    if *draft == Draft::default() {
        return;
    }
    // The order is always there, so that an empty playground is told from the example.
    push(link, "order", draft.precedence.id());
    for domain in &draft.accepted_domains {
        let mut value = escape(&domain.text).into_owned();
        for (is_on, flag) in [
            (domain.match_subdomains, SUBDOMAINS),
            (domain.internal_relay, RELAY),
        ] {
            if is_on {
                value.push(';');
                value.push_str(flag);
            }
        }
        push(link, "domain", &value);
    }
    for connector in &draft.outbound_connectors {
        push(link, "connector", &connector_value(connector));
    }
    if !draft.recipients.is_empty() {
        push(link, "to", &escape(&draft.recipients));
    }
    if !draft.cloud_mailboxes.is_empty() {
        push(link, "cloud", &escape(&draft.cloud_mailboxes));
    }
    let new = Draft::empty();
    for fact in DraftFact::ALL {
        let said = draft.said(fact);
        if said != new.said(fact) {
            push(link, fact.id(), said);
        }
    }
}

fn connector_value(connector: &ConnectorDraft) -> String {
    let mut value = escape(&connector.name).into_owned();
    value.push(';');
    value.push_str(&escape(&connector.recipient_domains));
    let is_partner = connector.connector_type == ConnectorType::Partner;
    let switches = Switch::ALL.into_iter();
    let on = switches.filter(|switch| connector.is_on(*switch));
    for flag in on.map(Switch::id).chain(is_partner.then_some(PARTNER)) {
        value.push(';');
        value.push_str(flag);
    }
    value
}
