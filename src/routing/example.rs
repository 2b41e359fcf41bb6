//! The worked example of [`ROUTE_MAIL_EXAMPLE`](crate::evidence::places::ROUTE_MAIL_EXAMPLE), with the
//! page's own answers.

use super::connector::{AcceptedDomain, Organization, OutboundConnector};
use crate::domain::MailAddress;
use std::str::FromStr;

/// A recipient of the worked example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExampleRecipient {
    /// Who gets the message.
    pub address: MailAddress,
    /// Where the page's answer stands in [`worked_example`]'s connectors.
    pub connector: usize,
}

/// The organization of the example: four accepted domains, three connectors.
pub fn worked_example() -> Organization {
    let accepted = [
        "contoso.com",
        "sales.contoso.com",
        "fabrikam.com",
        "contoso.onmicrosoft.com",
    ];
    Organization {
        accepted_domains: accepted
            .map(|domain| AcceptedDomain::new(parse(domain)))
            .into(),
        outbound_connectors: vec![
            OutboundConnector {
                all_accepted_domains: true,
                ..OutboundConnector::new("Connector 1")
            },
            OutboundConnector {
                recipient_domains: vec![parse("contoso.com")],
                ..OutboundConnector::new("Connector 2")
            },
            OutboundConnector {
                recipient_domains: vec![parse("*.contoso.com")],
                ..OutboundConnector::new("Connector 3")
            },
        ],
        cloud_mailboxes: Vec::new(),
    }
}

/// The three recipients of the example, in the page's order.
///
/// ```
/// use connector_checker::routing::{Outcome, Precedence, Router};
/// use connector_checker::routing::{example_recipients, worked_example};
/// let router = Router::new(worked_example(), Precedence::MostSpecific);
/// for recipient in example_recipients() {
///     let outcome = router.route(&recipient.address).reading.outcome;
///     assert_eq!(outcome, Outcome::Connector(recipient.connector));
/// }
/// ```
pub fn example_recipients() -> [ExampleRecipient; 3] {
    [
        ("john@fabrikam.com", 0),
        ("john@contoso.com", 1),
        ("john@sales.contoso.com", 2),
    ]
    .map(|(address, connector)| ExampleRecipient {
        address: parse(address),
        connector,
    })
}

/// Parses a name that is written in this file.
fn parse<T: FromStr>(name: &str) -> T {
    let parsed = name.parse().ok();
    // It cannot fail: both functions above take no input, and the tests call them.
    parsed.expect("the names of the example are sound")
}
