//! Small organizations with believable names, made of templates, and what the router says of them.

use super::because::because;
use super::draft::lowered;
use crate::domain::MailAddress;
use crate::evidence::{Fact, Grade};
use crate::organization::{
    AcceptedDomainView, ConnectorType, OutboundConnectorView, RoutingSettings, RoutingView,
};
use crate::quiz::question::Because;
use crate::quiz::random::SplitMix64;
use crate::quiz::tables::{COMPANIES, CONNECTORS, PEOPLE, Template, TemplateConnector, UNITS};
use crate::routing::{
    Ground, Outcome, Precedence, Route, Router, Standing, Switch, TraceEntry, example_recipients,
    worked_example,
};
use std::str::FromStr;

/// An organization with the recipients that may be asked about.
#[derive(Clone)]
pub struct SampleOrganization {
    /// Whose it is, as a sentence.
    pub introduction: String,
    pub organization: RoutingView,
    /// The recipients, in the order of the template.
    pub recipients: Vec<MailAddress>,
    /// Where each connector of the template stands in the organization.
    pub places: Vec<usize>,
}

impl SampleOrganization {
    /// The organization of a template. Another turn gives its domains to other companies.
    pub fn new(template: &Template, turn: usize, random: &mut SplitMix64) -> SampleOrganization {
        // A remainder of the list’s length is a place in it.
        let company = |role: usize| COMPANIES[(turn + role) % COMPANIES.len()];
        let (own, brand, bank, out) = (company(0), company(3), company(5), company(7));
        let mut units = UNITS.to_vec();
        random.shuffle(&mut units);
        // There are more than two units.
        let (u1, u2) = (units[0], units[1]);
        let full = |name: &str| {
            let labels = name.split('.').map(|label| match label {
                "own" => own.domain,
                "brand" => brand.domain,
                "bank" => bank.domain,
                "out" => out.domain,
                "u1" => u1,
                "u2" => u2,
                other => other,
            });
            labels.collect::<Vec<_>>().join(".")
        };

        let mut order: Vec<usize> = (0..template.connectors.len()).collect();
        random.shuffle(&mut order);
        let mut names = CONNECTORS.to_vec();
        random.shuffle(&mut names);
        let connectors = order.iter().zip(names);
        // The order holds exactly the places of the template’s connectors.
        let connectors =
            connectors.map(|(place, name)| connector(&template.connectors[*place], name, &full));
        let mut people = PEOPLE.to_vec();
        random.shuffle(&mut people);
        let accepted = template.accepted.iter();
        let accepted = accepted.map(|(name, match_sub_domains)| AcceptedDomainView {
            match_sub_domains: *match_sub_domains,
            ..AcceptedDomainView::new(parse(&full(name)))
        });
        let recipients = template.recipients.iter().zip(people);
        SampleOrganization {
            introduction: [
                own.name,
                " has these domains and connectors in Microsoft 365.",
            ]
            .concat(),
            organization: RoutingView {
                accepted_domains: accepted.collect(),
                outbound_connectors: connectors.collect(),
                ..RoutingView::default()
            },
            recipients: recipients
                .map(|(domain, person)| {
                    parse(&[&person.to_ascii_lowercase(), "@", &full(domain)].concat())
                })
                .collect(),
            places: (0..order.len())
                .filter_map(|place| order.iter().position(|other| *other == place))
                .collect(),
        }
    }

    /// Microsoft's own example.
    pub fn example() -> SampleOrganization {
        let organization = worked_example();
        SampleOrganization {
            introduction: "This is the example on Microsoft’s page about several connectors."
                .to_owned(),
            recipients: example_recipients()
                .map(|recipient| recipient.address)
                .into(),
            places: (0..organization.outbound_connectors.len()).collect(),
            organization,
        }
    }

    pub fn router(&self, precedence: Precedence) -> Router {
        Router::new(self.organization.clone(), precedence)
    }

    /// The outcomes that an option can name: every connector, and none.
    pub fn targets(&self) -> impl Iterator<Item = Option<usize>> {
        let connectors = 0..self.organization.outbound_connectors.len();
        connectors.map(Some).chain([None])
    }

    /// An outcome as an option.
    pub fn target_in_words(&self, target: Option<usize>) -> String {
        let connectors = &self.organization.outbound_connectors;
        match target.and_then(|position| connectors.get(position)) {
            Some(connector) => connector.name.to_string(),
            None => "No connector: delivery by the MX record".to_owned(),
        }
    }

    /// The recipients whose mail goes the same way in both readings, by documents alone.
    pub fn agreed(&self) -> Vec<MailAddress> {
        let router = self.router(Precedence::default());
        let is_agreed = |recipient: &&MailAddress| {
            let route = router.route(recipient);
            route.other.is_none() && route.grade() == Grade::Documented
        };
        self.recipients.iter().filter(is_agreed).cloned().collect()
    }
}

/// Where a route goes: a connector, or none.
pub fn target_of(route: &Route) -> Option<usize> {
    match route.reading.outcome {
        Outcome::Connector(position) => Some(position),
        Outcome::Tie(_) | Outcome::Mx | Outcome::StaysInMicrosoft365 => None,
    }
}

/// What became of one outcome on a route: chosen or not, why, and what would have to be different.
pub fn because_of(router: &Router, route: &Route, target: Option<usize>) -> Because {
    let Some(position) = target else {
        let claims = route.claims().chain([Ground::NoMatch.claim()]);
        return because([route.answer()], claims);
    };
    let mut trace = router.trace(route);
    let Some(entry) = trace.find(|entry| entry.position == position) else {
        return because([route.answer()], route.claims());
    };
    let fate = [&entry.connector.name, ": ", &lowered(&entry.to_string())].concat();
    let claims: Vec<&'static Fact> = entry.grounds.iter().map(Ground::claim).collect();
    because(
        [fate, would_take(route, &entry)],
        claims.into_iter().chain(route.claims()),
    )
}

/// What would have to be different for a connector to be chosen.
fn would_take(route: &Route, entry: &TraceEntry<'_>) -> String {
    match entry.standing {
        Standing::Outranked(_) | Standing::EmptyScope | Standing::NoMatch => [
            "It would be chosen if it listed ",
            route.recipient.domain().as_str(),
            " itself, and no other connector did.",
        ]
        .concat(),
        Standing::Chosen | Standing::Tied | Standing::Disabled | Standing::OnlyByTransportRule => {
            String::new()
        }
    }
}

fn connector(
    template: &TemplateConnector,
    name: &str,
    full: &dyn Fn(&str) -> String,
) -> OutboundConnectorView {
    let is_on = |switch| template.on.contains(&switch);
    let settings = RoutingSettings {
        connector_type: match template.is_partner {
            true => ConnectorType::Partner,
            false => ConnectorType::OnPremises,
        },
        enabled: !is_on(Switch::Disabled),
        all_accepted_domains: is_on(Switch::AllAcceptedDomains),
        is_transport_rule_scoped: is_on(Switch::IsTransportRuleScoped),
        route_all_messages_via_on_premises: is_on(Switch::RouteAllMessagesViaOnPremises),
        test_mode: is_on(Switch::TestMode),
    };
    let entries = template.entries.iter();
    let domains = entries.map(|entry| parse(&full(entry)));
    OutboundConnectorView::new(name, settings, domains.collect())
}

/// Parses a name that is made of the templates and the names.
fn parse<T: FromStr>(name: &str) -> T {
    let parsed = name.parse().ok();
    // It cannot fail: a test below makes every template with every company, and people and units shuffled a hundred ways.
    parsed.expect("the names of the templates are sound")
}

#[cfg(test)]
mod tests {
    use super::SampleOrganization;
    use crate::quiz::random::SplitMix64;
    use crate::quiz::tables::{ADVANCED, BASIC, COMPANIES, DISPUTED, GRADED};

    #[test]
    fn every_template_can_be_of_any_company() {
        for template in [BASIC, ADVANCED, DISPUTED, GRADED].into_iter().flatten() {
            for turn in 0..COMPANIES.len() {
                for seed in 0..100 {
                    let sample =
                        SampleOrganization::new(template, turn, &mut SplitMix64::new(seed));
                    assert_eq!(sample.recipients.len(), template.recipients.len());
                    let connectors = &sample.organization.outbound_connectors;
                    assert_eq!(connectors.len(), template.connectors.len());
                }
            }
        }
    }
}
