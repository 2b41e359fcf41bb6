//! An organization as the package's script packs it: one text instead of thousands of objects.
//!
//! A property read from a JavaScript object costs as much as a lookup, and an organization may have
//! 100,000 connectors. So the script looks the objects over where they are (`npm/organization.js`) and sends
//! their texts in one piece: entries between zero characters, each beginning with a letter that says
//! what it is. Settings are bits of one more letter.

use super::failure;
use crate::routing::{
    AcceptedDomain, AcceptedDomainType, ConnectorType, Organization, OutboundConnector,
};
use std::fmt::Display;
use std::str::FromStr;
use wasm_bindgen::JsValue;

/// Reads what was packed. `entries` is how many entries the script has put in.
pub fn unpack(packed: &str, entries: usize) -> Result<Organization, JsValue> {
    let mut organization = Organization::default();
    let mut found = 0;
    for entry in packed.split('\0').filter(|entry| !entry.is_empty()) {
        found += 1;
        // The first letter is ASCII, or no entry begins with it.
        let (kind, text) = entry.split_at_checked(1).unwrap_or(("", entry));
        let accepted = organization.accepted_domains.len();
        let connectors = &mut organization.outbound_connectors;
        match kind {
            "a" => {
                let (bits, text) = bits(text);
                let field = || format!("acceptedDomains[{accepted}].domain");
                organization.accepted_domains.push(AcceptedDomain {
                    match_subdomains: bits & 1 != 0,
                    domain_type: match bits >> 1 {
                        0 => AcceptedDomainType::Authoritative,
                        1 => AcceptedDomainType::InternalRelay,
                        _ => AcceptedDomainType::ExternalRelay,
                    },
                    ..AcceptedDomain::new(parse(text, "domain", field)?)
                });
            }
            "c" => connectors.push(connector(text)),
            "p" => {
                let place = connectors.len().saturating_sub(1);
                let Some(last) = connectors.last_mut() else {
                    break;
                };
                let count = last.recipient_domains.len();
                let field = || format!("outboundConnectors[{place}].recipientDomains[{count}]");
                last.recipient_domains.push(parse(text, "domain", field)?);
            }
            "m" => {
                let count = organization.cloud_mailboxes.len();
                let field = || format!("cloudMailboxes[{count}]");
                organization
                    .cloud_mailboxes
                    .push(parse(text, "address", field)?);
            }
            _ => break,
        }
    }
    if found == entries {
        Ok(organization)
    } else {
        let advice = "A name or a domain holds a character with the number 0: take it out.";
        Err(failure("organization", "organization", advice))
    }
}

fn connector(text: &str) -> OutboundConnector {
    let (bits, name) = bits(text);
    let is_on = |place: u8| bits & (1 << place) != 0;
    OutboundConnector {
        connector_type: match is_on(0) {
            true => ConnectorType::Partner,
            false => ConnectorType::OnPremises,
        },
        enabled: !is_on(1),
        all_accepted_domains: is_on(2),
        transport_rule_scoped: is_on(3),
        route_all_via_on_premises: is_on(4),
        test_mode: is_on(5),
        ..OutboundConnector::new(name)
    }
}

/// Six settings in one letter, of which the first has none, and the text after it.
fn bits(text: &str) -> (u8, &str) {
    let (letter, text) = text.split_at_checked(1).unwrap_or(("", text));
    (letter.bytes().next().unwrap_or_default() & 0x3f, text)
}

fn parse<T: FromStr<Err: Display>>(
    text: &str,
    code: &str,
    field: impl Fn() -> String,
) -> Result<T, JsValue> {
    text.parse()
        .map_err(|error: T::Err| failure(code, &field(), &error.to_string()))
}
