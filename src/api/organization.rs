//! An organization as the package's script packs it: one text instead of thousands of objects.
//!
//! A property read from a JavaScript object costs as much as a lookup, and an organization may have
//! 100,000 connectors. So the script looks the objects over where they are (`npm/organization.js`) and sends
//! their texts in one piece: entries between zero characters, each beginning with a letter that says
//! what it is, then one whose bits are settings.

use super::failure;
use crate::domain::{Domain, DomainPattern, PlainPattern};
use crate::organization::{
    AcceptedDomainType, AcceptedDomainView, ConnectorType, OutboundConnectorView, RoutingSettings,
    RoutingView,
};
use crate::routing::{Lookup, Precedence};
use std::fmt::Display;
use std::str::FromStr;
use wasm_bindgen::JsValue;

/// The entries: what each is, its settings, and its text.
fn entries(packed: &[u8]) -> impl Iterator<Item = (u8, u8, &[u8])> {
    packed
        .split(|byte| *byte == 0)
        .filter_map(|entry| match entry {
            // Six settings in one letter, of which the first has none.
            [kind, bits, text @ ..] => Some((*kind, bits & 0x3f, text)),
            // What is before the first entry: nothing.
            _ => None,
        })
}

/// Reads what was packed, for the answers. `count` is how many entries the script has put in.
pub fn lookup(packed: &[u8], count: usize, precedence: Precedence) -> Result<Lookup, JsValue> {
    let found = packed.iter().filter(|byte| **byte == 0).count();
    if found != count {
        let advice = "A name or a domain holds a character with the number 0: take it out.";
        return Err(failure("organization", "organization", advice));
    }
    let mut lookup = Lookup::new(precedence);
    let (mut accepted, mut connectors, mut patterns, mut mailboxes) = (0, 0, 0, 0);
    let mut last = settings(0);
    // A copy of the text, to be made lower-case: complaints quote it as it was.
    let mut copy = Vec::new();
    for (kind, bits, text) in entries(packed) {
        copy.clear();
        copy.extend_from_slice(text);
        match kind {
            b'a' => {
                let field = || format!("acceptedDomains[{accepted}].domainName");
                let match_subdomains = bits & 1 != 0;
                if let Some(PlainPattern::Exact(name)) = PlainPattern::read(&mut copy) {
                    lookup.accept(accepted, name, match_subdomains);
                } else {
                    let domain: Domain = parse(text, "domain", field)?;
                    lookup.accept(accepted, domain.as_str().as_bytes(), match_subdomains);
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
                } else {
                    let pattern: DomainPattern = parse(text, "domain", field)?;
                    lookup.list(position, last, pattern.plain());
                }
                patterns += 1;
            }
            _ => {
                let field = || format!("cloudMailboxes[{mailboxes}]");
                lookup.keep(&parse(text, "address", field)?);
                mailboxes += 1;
            }
        }
    }
    Ok(lookup)
}

/// Reads what was packed, for explanations. Whatever `lookup` would complain about is left out.
pub fn organization(packed: &[u8]) -> RoutingView {
    let mut organization = RoutingView::default();
    for (kind, bits, text) in entries(packed) {
        let text = String::from_utf8_lossy(text);
        let connectors = &mut organization.outbound_connectors;
        match kind {
            b'a' => {
                let accepted = text.parse().map(|domain| AcceptedDomainView {
                    domain: Some(domain),
                    match_sub_domains: bits & 1 != 0,
                    domain_type: Some(match bits >> 1 {
                        0 => AcceptedDomainType::Authoritative,
                        1 => AcceptedDomainType::InternalRelay,
                        _ => AcceptedDomainType::ExternalRelay,
                    }),
                });
                organization.accepted_domains.extend(accepted);
            }
            b'c' => {
                connectors.push(OutboundConnectorView::new(text, settings(bits), Vec::new()));
            }
            b'p' => {
                if let (Some(last), Ok(pattern)) = (connectors.last_mut(), text.parse()) {
                    last.recipient_domains.push(pattern);
                }
            }
            _ => {
                if let Ok(mailbox) = text.parse() {
                    organization.cloud_mailboxes.push(mailbox);
                }
            }
        }
    }
    organization
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

fn parse<T: FromStr<Err: Display>>(
    text: &[u8],
    code: &str,
    field: impl Fn() -> String,
) -> Result<T, JsValue> {
    String::from_utf8_lossy(text)
        .parse()
        .map_err(|error: T::Err| failure(code, &field(), &error.to_string()))
}
