//! Parses an organization that the package's script has serialized: one text instead of thousands of objects.
//!
//! Reading a property of a JavaScript object costs as much as a lookup, and an organization can have 100,000 connectors. So the
//! script validates the objects (`npm/organization.js`) and passes their strings together: entries separated by null characters,
//! each with a letter for its type, then a letter whose bits are settings.

use super::failure;
use crate::domain::{Domain, DomainPattern, MailAddress, PlainPattern};
use crate::organization::{
    AcceptedDomainType, AcceptedDomainView, Arrival, ConnectorType, Directory, MailboxesHere,
    MxRecords, Noun, OutboundConnectorView, RoutingSettings, RoutingView,
};
use crate::routing::{Lookup, Precedence};
use std::fmt::Display;
use std::str::FromStr;
use wasm_bindgen::JsValue;

/// In an accepted domain: its type is unknown, whether it covers subdomains is unknown, and it was imported.
const TYPE_UNKNOWN: u8 = 3;
const SUBDOMAINS_UNKNOWN: u8 = 1 << 3;
const IMPORTED_DOMAIN: u8 = 1 << 4;
/// In a recipient domain: it was imported.
const IMPORTED_PATTERN: u8 = 1;

/// The entries: type, settings, and text of each.
fn entries(packed: &[u8]) -> impl Iterator<Item = (u8, u8, &[u8])> {
    packed
        .split(|byte| *byte == 0)
        .filter_map(|entry| match entry {
            // Six settings in one letter.
            [kind, bits, text @ ..] => Some((*kind, bits & 0x3f, text)),
            // Before the first entry.
            _ => None,
        })
}

/// Parses an organization for lookups. `count` is the number of entries that the script has written.
pub fn lookup(packed: &[u8], count: usize, precedence: Precedence) -> Result<Lookup, JsValue> {
    let found = packed.iter().filter(|byte| **byte == 0).count();
    if found != count {
        let advice = "A name or a domain contains a null character. Remove it.";
        return Err(failure("organization", "organization", advice));
    }
    let mut lookup = Lookup::new(precedence);
    let (mut accepted, mut connectors, mut patterns, mut mailboxes) = (0, 0, 0, 0);
    let mut last = settings(0);
    // A copy of the text, which is converted to lower case. Errors quote the original.
    let mut copy = Vec::new();
    for (kind, bits, text) in entries(packed) {
        copy.clear();
        copy.extend_from_slice(text);
        match kind {
            b'a' => {
                let field = || format!("acceptedDomains[{accepted}].domainName");
                let match_subdomains = bits & 1 != 0;
                let domain_type = domain_type(bits);
                if let Some(PlainPattern::Exact(name)) = PlainPattern::read(&mut copy) {
                    lookup.accept(accepted, name, match_subdomains, domain_type);
                } else if let Some(domain) =
                    parse::<Domain>(text, "domain", bits & IMPORTED_DOMAIN != 0, field)?
                {
                    let name = domain.as_str().as_bytes();
                    lookup.accept(accepted, name, match_subdomains, domain_type);
                }
                accepted += 1;
            }
            b'c' => {
                last = settings(bits);
                lookup.add(connectors, last);
                connectors += 1;
                patterns = 0;
            }
            b'p' => {
                let position = connectors.saturating_sub(1);
                let field =
                    || format!("outboundConnectors[{position}].recipientDomains[{patterns}]");
                if let Some(pattern) = PlainPattern::read(&mut copy) {
                    lookup.list(position, last, pattern);
                } else if let Some(pattern) =
                    parse::<DomainPattern>(text, "domain", bits & IMPORTED_PATTERN != 0, field)?
                {
                    lookup.list(position, last, pattern.plain());
                }
                patterns += 1;
            }
            b'f' => lookup.arrival = arrival(bits),
            // A lookup answers by the defaults of what is unknown.
            b'u' | b'i' => {}
            _ => {
                let field = || format!("cloudMailboxes[{mailboxes}]");
                let mailbox: Option<MailAddress> = parse(text, "address", false, field)?;
                if let Some(mailbox) = mailbox {
                    lookup.keep(&mailbox);
                }
                mailboxes += 1;
            }
        }
    }
    Ok(lookup)
}

/// Parses an organization for explanations. Ignores whatever `lookup` rejects.
pub fn organization(packed: &[u8]) -> RoutingView {
    let mut organization = RoutingView::default();
    for (kind, bits, text) in entries(packed) {
        let text = String::from_utf8_lossy(text);
        let connectors = &mut organization.outbound_connectors;
        match kind {
            b'a' => {
                let is_known = bits & SUBDOMAINS_UNKNOWN == 0;
                // Each keeps its position, even where its name is unknown.
                organization.accepted_domains.push(AcceptedDomainView {
                    domain: text.parse().ok(),
                    match_sub_domains: is_known.then_some(bits & 1 != 0),
                    domain_type: domain_type(bits),
                });
                if text.is_empty() {
                    lacks(&mut organization, Noun::AcceptedDomain);
                }
            }
            b'c' => {
                connectors.push(OutboundConnectorView::new(text, settings(bits), Vec::new()));
            }
            b'p' => {
                if let (Some(last), Ok(pattern)) = (connectors.last_mut(), text.parse()) {
                    last.recipient_domains.push(pattern);
                }
            }
            b'u' => {
                let parameter = OutboundConnectorView::PARAMETERS.get(usize::from(bits));
                if let (Some(last), Some(parameter)) = (connectors.last_mut(), parameter) {
                    last.assume(*parameter);
                }
            }
            b'i' => {
                for (place, noun) in RoutingView::LISTS.into_iter().enumerate() {
                    if bits & (1 << place) != 0 {
                        lacks(&mut organization, noun);
                    }
                }
            }
            b'f' => organization.arrival = arrival(bits),
            _ => {
                if let Ok(mailbox) = text.parse() {
                    organization.cloud_mailboxes.push(mailbox);
                }
            }
        }
    }
    organization
}

/// Says that a list may have more entries.
fn lacks(organization: &mut RoutingView, noun: Noun) {
    if !organization.incomplete.contains(&noun) {
        organization.incomplete.push(noun);
    }
}

/// None if it is unknown.
fn domain_type(bits: u8) -> Option<AcceptedDomainType> {
    match bits >> 1 & 3 {
        0 => Some(AcceptedDomainType::Authoritative),
        1 => Some(AcceptedDomainType::InternalRelay),
        TYPE_UNKNOWN => None,
        _ => Some(AcceptedDomainType::ExternalRelay),
    }
}

/// What the organization says of itself: two bits for the place of each answer among all.
fn arrival(bits: u8) -> Arrival {
    fn answer<T: Copy + Default>(all: &[T], bits: u8) -> T {
        all.get(usize::from(bits & 3)).copied().unwrap_or_default()
    }
    Arrival {
        directory: answer(Directory::ALL, bits),
        mailboxes: answer(MailboxesHere::ALL, bits >> 2),
        mx: answer(MxRecords::ALL, bits >> 4),
    }
}

fn settings(bits: u8) -> RoutingSettings {
    let is_on = |place: u8| bits & (1 << place) != 0;
    RoutingSettings {
        connector_type: match is_on(0) {
            true => ConnectorType::Partner,
            false => ConnectorType::OnPremises,
        },
        enabled: !is_on(1),
        all_accepted_domains: is_on(2),
        is_transport_rule_scoped: is_on(3),
        route_all_messages_via_on_premises: is_on(4),
        test_mode: is_on(5),
    }
}

/// Parses a text. An import keeps what it can't parse, and that matches nothing: where `imported`, there is no error.
fn parse<T: FromStr<Err: Display>>(
    text: &[u8],
    code: &str,
    imported: bool,
    field: impl Fn() -> String,
) -> Result<Option<T>, JsValue> {
    match String::from_utf8_lossy(text).parse() {
        Ok(parsed) => Ok(Some(parsed)),
        Err(_) if imported => Ok(None),
        Err(error) => Err(failure(code, &field(), &T::Err::to_string(&error))),
    }
}
