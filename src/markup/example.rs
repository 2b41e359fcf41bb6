//! The worked example of Microsoft's page: its domains, its connectors, and both readings of it.

use super::Markup;
use crate::domain::Domain;
use crate::organization::OutboundConnectorView;
use crate::routing::{ExampleRecipient, Precedence, Router, example_recipients};

/// What is unknown about the contradiction in the comparison.
pub const UNPUBLISHED: &str = "Microsoft hasn’t published which of the two the service follows.";

/// Writes the accepted domains of the example.
pub fn write_domains(to: &mut Markup, router: &Router) {
    to.element("ul", "", |to| {
        for accepted in &router.organization().accepted_domains {
            to.element("li", "", |to| {
                let domain = accepted.domain.as_ref().map_or("", Domain::as_str);
                to.words("code", "", domain)
            });
        }
    });
}

/// Writes the connectors of the example, each with what it is for.
pub fn write_connectors(to: &mut Markup, router: &Router) {
    to.element("ul", "", |to| {
        for connector in &router.organization().outbound_connectors {
            to.element("li", "", |to| write_connector(to, connector));
        }
    });
}

/// Writes a connector of the example, and what it is for.
pub fn write_connector(to: &mut Markup, connector: &OutboundConnectorView) {
    to.text(&connector.name);
    to.text(": ");
    if connector.settings.serves_accepted_domains() {
        to.text("all accepted domains");
    }
    for pattern in &connector.recipient_domains {
        to.words("code", "", &pattern.to_string());
    }
}

/// Writes the page's answer for each recipient next to the result of each interpretation.
pub fn write_comparison(to: &mut Markup, router: &Router) {
    to.element("table", "compare", |to| {
        to.words("caption", "unseen", "The example under each interpretation");
        to.element("thead", "", |to| {
            to.element("tr", "", |to| {
                let answers = ["Recipient", "The page’s answer"].into_iter();
                for column in answers.chain(Precedence::ALL.map(Precedence::label)) {
                    to.open("th", &[("scope", "col")]);
                    to.text(column);
                    to.close("th");
                }
            });
        });
        to.element("tbody", "", |to| {
            for example in example_recipients() {
                to.element("tr", "", |to| write_row(to, router, &example));
            }
        });
    });
}

fn write_row(to: &mut Markup, router: &Router, example: &ExampleRecipient) {
    let route = router.route(&example.address);
    to.open("th", &[("scope", "row")]);
    to.words("span", "mail", &example.address.to_string());
    to.close("th");
    to.element("td", "", |to| {
        let connectors = &router.organization().outbound_connectors;
        if let Some(connector) = connectors.get(example.connector) {
            to.words("bdi", "", &connector.name);
        }
    });
    for precedence in Precedence::ALL {
        let reading = route.under(precedence);
        to.element("td", "", |to| {
            // Every message of the example goes through one connector, so its name says where.
            for name in &reading.connectors {
                to.words("bdi", "", name);
            }
            // Of the two, the reading that breaks with the page's own answer is marked.
            if !reading.outcome.includes(example.connector) {
                to.words("span", "differs-note", "differs");
            }
        });
    }
}

/// Writes how the two interpretations differ.
pub fn write_readings(to: &mut Markup) {
    to.element("dl", "", |to| {
        for reading in Precedence::ALL {
            to.element("div", "", |to| {
                to.words("dt", "label", reading.label());
                to.words("dd", "", reading.in_words());
            });
        }
    });
}
