//! A drawing of the organization's mail, with the connectors that it has and those that the reader's answers call for.

use crate::coverage::Answer;
use crate::domain::DomainPattern;
use crate::domain::text::visible;
use crate::link::Link;
use crate::markup::Markup;
use crate::markup::connector::write_needs;
use crate::markup::map::{Spot, Way, write_with};
use crate::organization::{
    ConnectorType, InboundConnector, Noun, Organization, OutboundConnector, RoutingView, Setting,
};
use crate::reader::passage::{count, name};
use crate::routing::{Outcome, Switch};
use crate::rules::{NeedSet, Party, PlannedConnector, Satisfied, check};

/// How many connectors of a direction are drawn at each end.
const SHOWN: usize = 8;

const OWN_SERVERS: &str = "Your servers";
const OTHERS: &str = "Partners and service providers";
const UNKNOWN: &str = "Connectors whose type wasn’t exported";
const INTERNET: &str = "Internet";

/// A line of the drawing.
struct Line {
    way: Way,
    /// The class of its look besides.
    look: &'static str,
    /// Words of the checker, before a name.
    words: String,
    /// A name of the configuration.
    name: Option<String>,
    /// What is known about it.
    states: Vec<&'static str>,
    /// The needs of the plan that it meets, or that nothing meets.
    needs: Vec<NeedSet>,
}

/// A connector, before it is known whether it is drawn.
struct Connector {
    kind: Option<ConnectorType>,
    is_on: bool,
    line: Line,
}

/// Writes the drawing. `everyone` is where mail for domains goes that the configuration doesn't mention, with the positions
/// of `view`. `answers` is a link to the verdict on the reader's answers, or empty.
pub(super) fn write(
    to: &mut Markup,
    organization: &Organization,
    (view, everyone): (&RoutingView, &Answer),
    answers: &str,
) {
    let mut inbound: Vec<Connector> = organization.inbound_connectors.iter().map(coming).collect();
    let mut outbound: Vec<Connector> = organization.outbound_connectors.iter().map(going).collect();
    let mut missing = Vec::new();
    let verdict = check(&Link::parse(answers).view.answers);
    // Without answers, every connector is only possible.
    for planned in verdict.connectors.iter().filter(|planned| planned.certain) {
        let connectors = match planned.from {
            Party::Microsoft365 => &mut outbound,
            _ => &mut inbound,
        };
        match planned.satisfied_by(organization) {
            Satisfied::By(positions) => {
                for position in positions {
                    if let Some(connector) = connectors.get_mut(position) {
                        let needs = &mut connector.line.needs;
                        if !needs.contains(&planned.needs) {
                            needs.push(planned.needs);
                        }
                    }
                }
            }
            Satisfied::No => missing.push(wanted(planned, "You don’t have this: ")),
            Satisfied::CantTell(_) => {
                missing.push(wanted(planned, "Can’t tell whether you have this: "));
            }
        }
    }
    let mut spots = Vec::new();
    for (kind, title) in [
        (Some(ConnectorType::OnPremises), OWN_SERVERS),
        (Some(ConnectorType::Partner), OTHERS),
        (None, UNKNOWN),
    ] {
        let is_own = kind == Some(ConnectorType::OnPremises);
        let (here, rest) = std::mem::take(&mut missing)
            .into_iter()
            .partition(|(is_of_own, _): &(bool, Line)| kind.is_some() && *is_of_own == is_own);
        missing = rest;
        // What is missing matters more than what is there.
        let mut lines: Vec<Line> = here.into_iter().map(|(_, line)| line).collect();
        for (connectors, way) in [(&mut inbound, Way::In), (&mut outbound, Way::Out)] {
            let (here, rest) = std::mem::take(connectors)
                .into_iter()
                .partition(|connector| connector.kind == kind);
            *connectors = rest;
            draw(here, way, &mut lines);
        }
        if !lines.is_empty() {
            spots.push(Spot {
                is_own,
                names: vec![title],
                lines,
            });
        }
    }
    spots.push(Spot {
        is_own: false,
        names: vec![INTERNET],
        lines: internet(organization, view, everyone),
    });
    write_with(to, "Your mail and your connectors", &spots, write_line);
    if !organization.is_complete(Noun::InboundConnector) {
        to.words(
            "p",
            "hint",
            "The files may not list every inbound connector.",
        );
    }
}

fn going(connector: &OutboundConnector) -> Connector {
    let mut states: Vec<&str> = state(&connector.enabled).into_iter().collect();
    for (setting, switch) in [
        (&connector.test_mode, Switch::TestMode),
        (
            &connector.is_transport_rule_scoped,
            Switch::IsTransportRuleScoped,
        ),
    ] {
        match setting.known() {
            Some(true) => states.push(switch.label()),
            Some(false) => {}
            None => states.push(match switch {
                Switch::TestMode => "can’t tell whether it’s in test mode",
                _ => "can’t tell whether only rules use it",
            }),
        }
    }
    let text = connector.name.known().map(ToString::to_string);
    let kind = connector.connector_type.known().copied();
    real(Way::Out, text, kind, &connector.enabled, states)
}

fn coming(connector: &InboundConnector) -> Connector {
    let text = connector.name.known().map(ToString::to_string);
    let kind = connector.connector_type.known().copied();
    let states = state(&connector.enabled).into_iter().collect();
    real(Way::In, text, kind, &connector.enabled, states)
}

fn real(
    way: Way,
    text: Option<String>,
    kind: Option<ConnectorType>,
    enabled: &Setting<bool>,
    states: Vec<&'static str>,
) -> Connector {
    let is_on = enabled.known() != Some(&false);
    Connector {
        kind,
        is_on,
        line: Line {
            way,
            look: if is_on { "" } else { " without" },
            words: String::new(),
            name: Some(text.unwrap_or_default()),
            states,
            needs: Vec::new(),
        },
    }
}

/// What there is to say unless a connector is on.
fn state(enabled: &Setting<bool>) -> Option<&'static str> {
    match enabled.known() {
        Some(true) => None,
        Some(false) => Some(Switch::Disabled.label()),
        None => Some("Can’t tell whether it’s on"),
    }
}

/// A connector of the plan that the organization doesn't have, or may not have, and whether its other end is the
/// organization's own.
fn wanted(planned: &PlannedConnector, label: &str) -> (bool, Line) {
    let (way, noun, party) = match planned.from {
        Party::Microsoft365 => (Way::Out, "outbound connector", planned.to),
        party => (Way::In, "inbound connector", party),
    };
    let line = Line {
        way,
        look: " possible",
        words: format!("{label}{noun} ({})", party.label()),
        name: None,
        states: Vec::new(),
        needs: vec![planned.needs],
    };
    (party == Party::YourServer, line)
}

/// Adds the lines of connectors: those that meet a need and those that are on first, the rest counted.
fn draw(mut connectors: Vec<Connector>, way: Way, lines: &mut Vec<Line>) {
    connectors.sort_by_key(|connector| (connector.line.needs.is_empty(), !connector.is_on));
    let rest = connectors.len().saturating_sub(SHOWN);
    let shown = connectors.into_iter().take(SHOWN);
    lines.extend(shown.map(|connector| connector.line));
    if rest > 0 {
        let noun = match way {
            Way::In => "more inbound connector",
            Way::Out | Way::Both => "more outbound connector",
        };
        lines.push(plain(way, count(rest, noun), None));
    }
}

fn plain(way: Way, words: String, name: Option<String>) -> Line {
    Line {
        way,
        look: " without",
        words,
        name,
        states: Vec::new(),
        needs: Vec::new(),
    }
}

/// Mail with the internet: through a connector, or without one.
fn internet(organization: &Organization, view: &RoutingView, everyone: &Answer) -> Vec<Line> {
    let mut connectors = organization.inbound_connectors.iter();
    let only = connectors.find(|connector| takes_all(connector));
    let without = |way| plain(way, "No connector".to_owned(), None);
    let mx = [Outcome::Mx, Outcome::Mx];
    let out = (everyone.outcomes != mx || everyone.is_unknown()).then(|| {
        let words = everyone.in_words(view);
        plain(Way::Out, "Through ".to_owned(), Some(words))
    });
    match (only, out) {
        (None, None) => vec![without(Way::Both)],
        (None, Some(out)) => vec![without(Way::In), out],
        (Some(only), out) => {
            let text = only.name.known().map_or("", |name| name).to_owned();
            let only = plain(Way::In, "Only through ".to_owned(), Some(text));
            vec![only, out.unwrap_or_else(|| without(Way::Out))]
        }
    }
}

/// Whether a connector lets mail from every sender come from its servers only.
fn takes_all(connector: &InboundConnector) -> bool {
    let is_on = |setting: &Setting<bool>| setting.known() == Some(&true);
    let senders = connector.sender_domains.known();
    let mut senders = senders.into_iter().flat_map(|list| list.valid());
    is_on(&connector.enabled)
        && connector.connector_type.known() == Some(&ConnectorType::Partner)
        && (is_on(&connector.restrict_domains_to_certificate)
            || is_on(&connector.restrict_domains_to_ip_addresses))
        && senders.any(|sender| sender.pattern == DomainPattern::Everything)
}

fn write_line(to: &mut Markup, line: &Line) {
    to.element(
        "li",
        &["line ", line.way.class(), line.look].concat(),
        |to| {
            to.element("span", "", |to| {
                to.text(&visible(&line.words));
                if let Some(text) = &line.name {
                    to.element("strong", "", |to| name(to, text));
                }
            });
            to.words("span", "toward", line.way.words());
            for state in &line.states {
                to.text(" ");
                to.words("span", "badge", state);
            }
            if !line.needs.is_empty() {
                to.element("div", "", |to| {
                    to.text("By your answers:");
                    for needs in &line.needs {
                        to.text(" ");
                        write_needs(to, *needs);
                    }
                });
            }
        },
    );
}
