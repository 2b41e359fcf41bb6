//! Small organizations with realistic names, created from templates, and their routes.

use super::because::because;
use super::builder::lowered;
use crate::domain::MailAddress;
use crate::evidence::{Fact, Grade};
use crate::organization::{
    AcceptedDomainView, Arrival, ConnectorType, OutboundConnectorView, RoutingSettings, RoutingView,
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
    /// A sentence that introduces it.
    pub introduction: String,
    pub organization: RoutingView,
    /// The recipients, in the order of the template.
    pub recipients: Vec<MailAddress>,
    /// The position of each connector of the template in the organization.
    pub places: Vec<usize>,
}

impl SampleOrganization {
    /// The organization from a template. A different turn uses different companies.
    pub fn new(template: &Template, turn: usize, random: &mut SplitMix64) -> SampleOrganization {
        // The remainder is below the length of the list.
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
        // The order contains exactly the positions of the template’s connectors.
        let connectors =
            connectors.map(|(place, name)| connector(&template.connectors[*place], name, &full));
        let mut people = PEOPLE.to_vec();
        random.shuffle(&mut people);
        let accepted = template.accepted.iter();
        let accepted = accepted.map(|(name, match_sub_domains)| AcceptedDomainView {
            match_sub_domains: Some(*match_sub_domains),
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
                arrival: Arrival::SETTLED,
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
            introduction: "This is the example from Microsoft’s page about multiple connectors."
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

    /// The outcomes for options: every connector, and none.
    pub fn targets(&self) -> Vec<Option<usize>> {
        let connectors = 0..self.organization.outbound_connectors.len();
        let mut targets: Vec<_> = connectors.map(Some).collect();
        targets.push(None);
        targets
    }

    /// An outcome as an option.
    pub fn target_in_words(&self, target: Option<usize>) -> String {
        let connectors = &self.organization.outbound_connectors;
        match target.and_then(|position| connectors.get(position)) {
            Some(connector) => connector.name.to_string(),
            None => "No connector: delivery by MX record".to_owned(),
        }
    }

    /// Every outcome as an option.
    pub fn targets_in_words(&self) -> Vec<String> {
        let targets = self.targets().into_iter();
        targets.map(|target| self.target_in_words(target)).collect()
    }

    /// The recipients whose mail takes the same route in both readings, by documented facts only.
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
        _ => None,
    }
}

/// Why an outcome was or wasn't chosen, and what would change that.
pub fn because_of(router: &Router, route: &Route, target: Option<usize>) -> Because {
    let Some(position) = target else {
        let mut claims: Vec<_> = route.claims().collect();
        claims.push(Ground::NoMatch.claim());
        return because(vec![route.answer()], claims);
    };
    let mut trace = router.trace(route);
    let Some(entry) = trace.find(|entry| entry.position == position) else {
        return because(vec![route.answer()], route.claims().collect());
    };
    let fate = [&entry.connector.name, ": ", &lowered(&entry.to_string())].concat();
    let mut claims: Vec<&'static Fact> = entry.grounds.iter().map(Ground::claim).collect();
    claims.extend(route.claims());
    because(vec![fate, would_take(route, &entry)], claims)
}

/// What would make the router choose a connector.
fn would_take(route: &Route, entry: &TraceEntry<'_>) -> String {
    match entry.standing {
        Standing::Outranked(_) | Standing::EmptyScope | Standing::NoMatch => [
            "It would be used if it were the only connector to list ",
            route.recipient.domain().as_str(),
            " itself.",
        ]
        .concat(),
        _ => String::new(),
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

/// Parses a name composed of templates and names.
fn parse<T: FromStr>(name: &str) -> T {
    let parsed = name.parse().ok();
    // It can't fail: a test below creates every template with every company, and a hundred orders of people and units.
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
