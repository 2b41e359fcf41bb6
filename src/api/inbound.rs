//! Which inbound connector takes this message, and is it accepted? The core of the package's `Inbound` class.

use super::failure;
use crate::import::{GivenError, from_json};
use crate::inbound::{Attributor, Tls, Transaction, address};
use crate::organization::{CertificateName, Item, ValueError};
use std::fmt::Display;
use wasm_bindgen::prelude::*;

/// An attributor that returns JSON, whose types are in `npm/inbound.d.ts`.
#[wasm_bindgen]
pub struct InboundCore(Attributor);

#[wasm_bindgen]
impl InboundCore {
    /// Creates an attributor from the JSON of an organization.
    ///
    /// # Errors
    ///
    /// `code: "organization"`, `"domain"` or `"address"`, with the `path`.
    #[wasm_bindgen(constructor)]
    pub fn new(organization: &str) -> Result<InboundCore, JsValue> {
        let given = from_json(organization).map_err(|error| {
            let code = match error.value {
                Some(ValueError::Domain(_)) => "domain",
                Some(ValueError::Address(_)) => "address",
                _ => "organization",
            };
            failure(code, &error.path, &GivenError::to_string(&error))
        })?;
        let attributor = Attributor::new(&given.organization);
        Ok(InboundCore(
            attributor.with_directory(given.arrival.directory),
        ))
    }

    /// What becomes of a message. An empty `from` is the null sender.
    ///
    /// # Errors
    ///
    /// `code: "transaction"`, with the `path`.
    pub fn attribute(
        &self,
        ip: &str,
        tls: bool,
        certificate: Vec<String>,
        from: &str,
        to: Vec<String>,
    ) -> Result<String, JsValue> {
        let transaction = transaction(ip, tls, &certificate, from, &to)?;
        Ok(self.0.attribute(&transaction).to_json())
    }

    /// The part of every connector in that.
    ///
    /// # Errors
    ///
    /// `code: "transaction"`, with the `path`.
    pub fn trace(
        &self,
        ip: &str,
        tls: bool,
        certificate: Vec<String>,
        from: &str,
        to: Vec<String>,
    ) -> Result<String, JsValue> {
        let transaction = transaction(ip, tls, &certificate, from, &to)?;
        Ok(self.0.trace_json(&self.0.attribute(&transaction)))
    }
}

fn transaction(
    ip: &str,
    tls: bool,
    certificate: &[String],
    from: &str,
    to: &[String],
) -> Result<Transaction, JsValue> {
    let source = address(ip).map_err(|error| invalid("ip", &error))?;
    let names = read(certificate, "certificate", CertificateName::parse)?;
    let mut names = names.into_iter();
    let tls = tls.then(|| Tls {
        subject: names.next(),
        alternative_names: names.collect(),
    });
    let mail_from = match from {
        "" => None,
        from => Some(from.parse().map_err(|error| invalid("from", &error))?),
    };
    Ok(Transaction {
        source,
        tls,
        mail_from,
        recipients: read(to, "to", str::parse)?,
    })
}

fn read<T, E: Display>(
    texts: &[String],
    name: &str,
    parse: impl Fn(&str) -> Result<T, E>,
) -> Result<Vec<T>, JsValue> {
    let texts = texts.iter().enumerate();
    let read = texts.map(|(place, text)| {
        let read = parse(text);
        read.map_err(|error| invalid(&format!("{name}[{place}]"), &error))
    });
    read.collect()
}

/// A text that isn't what it should be. Its error is a sentence.
fn invalid(name: &str, error: &impl Display) -> JsValue {
    let message = error.to_string();
    failure("transaction", &format!("transaction.{name}"), &message)
}
