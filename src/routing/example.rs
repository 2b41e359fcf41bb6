//! The worked example of [`ROUTE_MAIL_EXAMPLE`](crate::evidence::places::ROUTE_MAIL_EXAMPLE), with the
//! page's own answers.

use crate::domain::{DomainPattern, MailAddress};
use crate::organization::{
    AcceptedDomain, AddressSpace, ConnectorType, Name, Organization, OutboundConnector,
    RoutingSettings,
};
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
    let connector = |name, all_accepted_domains, domains: &[&str]| {
        let settings = RoutingSettings {
            all_accepted_domains,
            ..RoutingSettings::of_type(ConnectorType::OnPremises)
        };
        let domains = domains.iter().map(|domain| parse::<DomainPattern>(domain));
        OutboundConnector::with_routing(
            Name::from(name),
            settings,
            domains.map(AddressSpace::from).collect(),
        )
    };
    Organization {
        accepted_domains: accepted
            .map(|domain| AcceptedDomain::new(parse(domain)))
            .into(),
        outbound_connectors: vec![
            connector("Connector 1", true, &[]),
            connector("Connector 2", false, &["contoso.com"]),
            connector("Connector 3", false, &["*.contoso.com"]),
        ],
        ..Organization::default()
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
