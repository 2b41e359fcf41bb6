//! A file of recipients, fed in pieces. What is expected was counted by hand, or by a slow twin.

mod answers;
mod forms;
mod pieces;
mod reality;
mod twin;

use connector_checker::batch::{Batch, Example, Report};
use connector_checker::organization::{
    ConnectorType, OutboundConnectorView, RoutingSettings, RoutingView,
};
use connector_checker::routing::{Message, Outcome, worked_example};

/// What a batch finds in one file for the organization of Microsoft's example: its connector 1 is for all
/// accepted domains (contoso.com, sales.contoso.com and others), 2 for contoso.com, 3 for *.contoso.com.
fn read(text: &str) -> Report {
    read_by(worked_example(), text.as_bytes())
}

fn read_by(organization: RoutingView, bytes: &[u8]) -> Report {
    let mut batch = Batch::new(organization, Message::default());
    batch.feed(bytes);
    batch.finish()
}

/// An organization with connectors of these names and recipient domains.
fn organization(connectors: &[(&str, &[&str])]) -> RoutingView {
    let settings = RoutingSettings::of_type(ConnectorType::OnPremises);
    let connector = |(name, domains): &(&str, &[&str])| {
        let domains = domains
            .iter()
            .map(|domain| domain.parse().expect("a domain"));
        OutboundConnectorView::new(*name, settings, domains.collect())
    };
    RoutingView {
        outbound_connectors: connectors.iter().map(connector).collect(),
        ..RoutingView::default()
    }
}

/// The outcomes with their counts: a connector is its position, anything else its id. Two of them where the
/// readings differ.
fn outcomes(report: &Report) -> Vec<(String, u64)> {
    let shown = |outcome: &Outcome| match outcome {
        Outcome::Connector(position) => position.to_string(),
        Outcome::Tie(positions) => format!("{positions:?}"),
        other => other.id().to_owned(),
    };
    let groups = report.outcomes.iter().map(|group| {
        let [own, other] = &group.outcomes;
        let words = match own == other {
            true => shown(own),
            false => format!("{} or {}", shown(own), shown(other)),
        };
        (words, group.recipients)
    });
    groups.collect()
}

fn counted(outcomes: &[(&str, u64)]) -> Vec<(String, u64)> {
    let outcomes = outcomes.iter();
    outcomes
        .map(|(words, count)| ((*words).to_owned(), *count))
        .collect()
}

/// Examples as `line text`.
fn lines(examples: &[Example]) -> Vec<String> {
    let examples = examples.iter();
    examples
        .map(|one| format!("{} {}", one.line, one.text))
        .collect()
}
