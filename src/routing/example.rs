//! The worked example of [`ROUTE_MAIL_EXAMPLE`](crate::evidence::places::ROUTE_MAIL_EXAMPLE), with the
//! page's own answers. The form begins with it.

use super::draft::{AcceptedDomainDraft, ConnectorDraft, Draft, Switch};
use crate::domain::MailAddress;
use crate::organization::{Arrival, RoutingView};

/// The accepted domains.
const ACCEPTED_DOMAINS: [&str; 4] = [
    "contoso.com",
    "sales.contoso.com",
    "fabrikam.com",
    "contoso.onmicrosoft.com",
];

/// The connectors, each with its domains; the one without any is for all accepted domains.
const CONNECTORS: [(&str, &str); 3] = [
    ("Connector 1", ""),
    ("Connector 2", "contoso.com"),
    ("Connector 3", "*.contoso.com"),
];

/// The recipients, each with where the page's answer stands among the connectors.
const RECIPIENTS: [(&str, usize); 3] = [
    ("john@fabrikam.com", 0),
    ("john@contoso.com", 1),
    ("john@sales.contoso.com", 2),
];

/// A recipient of the worked example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExampleRecipient {
    /// Who gets the message.
    pub address: MailAddress,
    /// Where the page's answer stands in [`worked_example`]'s connectors.
    pub connector: usize,
}

impl Default for Draft {
    fn default() -> Draft {
        let mut draft = Draft::empty();
        for text in ACCEPTED_DOMAINS {
            draft.accepted_domains.push(AcceptedDomainDraft {
                text: text.to_owned(),
                ..AcceptedDomainDraft::default()
            });
        }
        for (name, recipient_domains) in CONNECTORS {
            let mut connector = ConnectorDraft {
                name: name.to_owned(),
                recipient_domains: recipient_domains.to_owned(),
                ..ConnectorDraft::default()
            };
            connector.turn(Switch::AllAcceptedDomains, recipient_domains.is_empty());
            draft.outbound_connectors.push(connector);
        }
        for (address, _) in RECIPIENTS {
            draft.recipients.push_str(address);
            draft.recipients.push('\n');
        }
        draft
    }
}

/// The organization of the example: four accepted domains, three connectors. The page takes it for
/// granted that every message gets as far as them.
pub fn worked_example() -> RoutingView {
    RoutingView {
        arrival: Arrival::SETTLED,
        ..Draft::default().read().0
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
    RECIPIENTS.map(|(address, connector)| {
        let address = address.parse().ok();
        ExampleRecipient {
            // It cannot fail: the addresses are written above, and the tests parse each of them.
            address: address.expect("the addresses of the example are sound"),
            connector,
        }
    })
}
