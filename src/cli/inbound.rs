//! Whether a message from outside is accepted.

use super::answer::{Answer, Misuse, Status};
use super::arguments::Inbound;
use super::organization::Read;
use super::route::address;
use super::told::{facts, paragraph};
use super::world::World;
use crate::inbound::{Attributor, Tls, Transaction};
use crate::text::json::Json;

/// Attributes a message.
pub(super) fn inbound(call: &Inbound, world: &dyn World) -> Result<Answer, Answer> {
    let transaction = transaction(call)?;
    let read = Read::recognized(&call.files, world)?;
    let attributor = Attributor::new(&read.import.organization);
    let attribution = attributor.attribute(&transaction);
    if call.json {
        let mut json = Json::default();
        json.open('{');
        attribution.write(&mut json);
        json.name("trace");
        json.word(&attributor.trace_json(&attribution));
        return Ok(read.json(json));
    }
    let mut text = String::new();
    for fate in &attribution.fates {
        text += &paragraph(&format!("{} ({})", fate.answer(), fate.grade().label()), 0);
        for step in &fate.steps {
            text += &paragraph(&step.to_string(), 2);
        }
        for condition in fate.conditions() {
            text += &paragraph(condition, 2);
        }
        for entry in attributor.trace(&transaction, fate) {
            let name = match entry.name {
                "" => format!("Connector {}", entry.position + 1),
                name => name.to_owned(),
            };
            text += &paragraph(&format!("{name}: {entry}"), 2);
        }
    }
    text += "Because:\n";
    text += &facts(attribution.fates.iter().flat_map(|fate| fate.claims()), 2);
    Ok(read.answer(text, Status::Clean))
}

fn transaction(call: &Inbound) -> Result<Transaction, Misuse> {
    let names = call.certificate.iter().map(String::as_str);
    let tls = match call.tls || !call.certificate.is_empty() {
        false => None,
        true => Some(
            Tls::presenting(names).map_err(|error| Misuse(format!("--certificate: {error}")))?,
        ),
    };
    let recipients = call.to.iter().map(|text| address(text));
    Ok(Transaction {
        tls,
        // The null sender is <> in SMTP.
        mail_from: match call.from.as_deref() {
            None | Some("" | "<>") => None,
            Some(from) => Some(address(from)?),
        },
        recipients: recipients.collect::<Result<_, _>>()?,
        ..Transaction::from_address(call.ip)
    })
}
