//! The command, by its arguments and the bytes of its files: mostly without a process.
#![cfg(feature = "cli")]

mod audit;
mod process;
mod questions;

use connector_checker::cli::{Answer, Input, World, run};
use connector_checker::organization::Timestamp;

/// An accepted domain, and two connectors that tie.
pub const TIE: &str = r#"[{"DomainName":"contoso.com","DomainType":"Authoritative","MatchSubDomains":false},
{"Name":"To Fabrikam","ConnectorType":"Partner","RecipientDomains":["fabrikam.com"],"UseMXRecord":true,"Enabled":true,"AllAcceptedDomains":false,"IsTransportRuleScoped":false,"RouteAllMessagesViaOnPremises":false,"TestMode":false},
{"Name":"Also to Fabrikam","ConnectorType":"Partner","RecipientDomains":["fabrikam.com"],"UseMXRecord":true,"Enabled":true,"AllAcceptedDomains":false,"IsTransportRuleScoped":false,"RouteAllMessagesViaOnPremises":false,"TestMode":false}]"#;

/// Files in memory, and a clock that stands still.
pub struct Files<'f>(pub &'f [(&'f str, &'f str)]);

impl World for Files<'_> {
    fn read(&self, path: &str) -> Result<Vec<Input>, String> {
        let found = self.0.iter().find(|(name, _)| *name == path);
        let (name, text) = found.ok_or_else(|| format!("{path} can’t be read."))?;
        Ok(vec![Input {
            name: (*name).to_owned(),
            bytes: text.as_bytes().to_vec(),
        }])
    }

    fn now(&self) -> Option<Timestamp> {
        Some(Timestamp::of_clock(1_795_681_800))
    }
}

/// What a call answers. Arguments are separated by spaces.
pub fn call(arguments: &str, files: &[(&str, &str)]) -> Answer {
    let words = ["connector-checker"]
        .into_iter()
        .chain(arguments.split(' '));
    run(words.map(Into::into), &Files(files))
}
