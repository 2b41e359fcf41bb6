//! An organization as the package's script packs it: one text instead of thousands of objects.
//!
//! A property read from a JavaScript object costs as much as a lookup, and an organization may have
//! 100,000 connectors. So the script looks the objects over where they are (`npm/organization.js`) and sends
//! their texts in one piece: entries between zero characters, each beginning with a letter that says
//! what it is, then one whose bits are settings.

use super::failure;
use crate::routing::{
    AcceptedDomain, AcceptedDomainType, ConnectorType, Organization, OutboundConnector,
};
use std::fmt::Display;
use std::str::FromStr;
use wasm_bindgen::JsValue;

/// Reads what was packed. `entries` is how many entries the script has put in.
pub fn unpack(packed: &[u8], entries: usize) -> Result<Organization, JsValue> {
    let found = packed.iter().filter(|byte| **byte == 0).count();
    if found != entries {
        let advice = "A name or a domain holds a character with the number 0: take it out.";
        return Err(failure("organization", "organization", advice));
    }
    let mut organization = Organization::default();
    for entry in packed.split(|byte| *byte == 0) {
        let [kind, bits, text @ ..] = entry else {
            // What is before the first entry: nothing.
            continue;
        };
        // The script's encoder writes nothing else.
        let Ok(text) = std::str::from_utf8(text) else {
            break;
        };
        // Six settings in one letter, of which the first has none.
        let bits = bits & 0x3f;
        let accepted = organization.accepted_domains.len();
        let connectors = &mut organization.outbound_connectors;
        match kind {
            b'a' => {
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
            b'c' => connectors.push(connector(bits, text)),
            b'p' => {
                let place = connectors.len().saturating_sub(1);
                let Some(last) = connectors.last_mut() else {
                    break;
                };
                let count = last.recipient_domains.len();
                let field = || format!("outboundConnectors[{place}].recipientDomains[{count}]");
                last.recipient_domains.push(parse(text, "domain", field)?);
            }
            b'm' => {
                let count = organization.cloud_mailboxes.len();
                let field = || format!("cloudMailboxes[{count}]");
                organization
                    .cloud_mailboxes
                    .push(parse(text, "address", field)?);
            }
            _ => break,
        }
    }
    Ok(organization)
}

fn connector(bits: u8, name: &str) -> OutboundConnector {
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

fn parse<T: FromStr<Err: Display>>(
    text: &str,
    code: &str,
    field: impl Fn() -> String,
) -> Result<T, JsValue> {
    text.parse()
        .map_err(|error: T::Err| failure(code, &field(), &error.to_string()))
}
