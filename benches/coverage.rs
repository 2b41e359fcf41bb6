//! Coverage on this machine itself: `cargo bench --bench coverage`. Ends with ratios, which hold for any
//! machine.

use connector_checker::coverage::{Coverage, Difference, WhatIf};
use connector_checker::organization::{
    Arrival, ConnectorType, List, Organization, OutboundConnector, RoutingView, Setting,
};
use connector_checker::routing::Message;
use divan::{Bencher, black_box};
use std::time::{Duration, Instant};

fn main() {
    divan::main();
    for (name, measure) in [
        ("map", map_time as fn(usize) -> Duration),
        ("difference", difference_time),
    ] {
        for (small, large) in [(SIZES[0], SIZES[1]), (SIZES[1], SIZES[2])] {
            // The least of a few is the least disturbed.
            let [short, long] = [small, large].map(|count| (0..3).map(|_| measure(count)).min());
            let ratio =
                long.unwrap_or_default().as_secs_f64() / short.unwrap_or_default().as_secs_f64();
            println!("{name}: {large} patterns take {ratio:.1} × as long as {small}");
        }
    }
}

/// How many patterns the organizations have.
const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

/// A tenth as many connectors as patterns: exact domains and wildcards, at four depths.
fn organization(count: usize) -> Organization {
    let pattern = |number: usize| {
        let star = if number.is_multiple_of(2) { "*." } else { "" };
        let below = ["", "mail.", "a.sales.", "x.y.z."][number % 4];
        format!("{star}{below}company{}.example", number / 3)
    };
    let connector = |number: usize| {
        let patterns: Vec<String> = (10 * number..10 * number + 10).map(pattern).collect();
        OutboundConnector {
            recipient_domains: List::parse(patterns.iter().map(|pattern| &**pattern)).into(),
            ..OutboundConnector::of_type(format!("To company {number}"), ConnectorType::Partner)
        }
    };
    Organization {
        outbound_connectors: (0..count / 10).map(connector).collect(),
        ..Organization::default()
    }
}

/// The same without every hundredth connector.
fn changed(mut organization: Organization) -> Organization {
    for connector in organization.outbound_connectors.iter_mut().step_by(100) {
        connector.enabled = Setting::given(false);
    }
    organization
}

fn map_time(count: usize) -> Duration {
    let view = RoutingView::from(organization(count));
    let start = Instant::now();
    black_box(Coverage::new(view, Message::default()));
    start.elapsed()
}

fn difference_time(count: usize) -> Duration {
    let before = organization(count);
    let after = changed(before.clone());
    let start = Instant::now();
    black_box(Difference::of(
        [&before, &after],
        [Arrival::SETTLED; 2],
        Message::default(),
    ));
    start.elapsed()
}

/// The map, with the router.
#[divan::bench(args = SIZES, sample_count = 10)]
fn map(bencher: Bencher<'_, '_>, count: usize) {
    let view = RoutingView::from(organization(count));
    bencher
        .with_inputs(|| view.clone())
        .bench_local_values(|view| Coverage::new(view, Message::default()));
}

/// The folded tree of a map.
#[divan::bench(args = SIZES, sample_count = 10)]
fn tree(bencher: Bencher<'_, '_>, count: usize) {
    let coverage = Coverage::new(organization(count), Message::default());
    bencher.bench_local(|| coverage.tree());
}

/// The entries of a map that never win.
#[divan::bench(args = SIZES, sample_count = 10)]
fn unused(bencher: Bencher<'_, '_>, count: usize) {
    let coverage = Coverage::new(organization(count), Message::default());
    bencher.bench_local(|| coverage.unused());
}

/// The difference of two organizations.
#[divan::bench(args = SIZES, sample_count = 10)]
fn difference(bencher: Bencher<'_, '_>, count: usize) {
    let before = organization(count);
    let after = changed(before.clone());
    bencher.bench_local(|| {
        Difference::of([&before, &after], [Arrival::SETTLED; 2], Message::default())
    });
}

/// What would change without one connector.
#[divan::bench(args = SIZES, sample_count = 10)]
fn what_if(bencher: Bencher<'_, '_>, count: usize) {
    let coverage = Coverage::new(organization(count), Message::default());
    let mut connector = coverage.router().organization().outbound_connectors[0].clone();
    connector.settings.enabled = false;
    let change = WhatIf::Connector(0, connector);
    bencher.bench_local(|| coverage.what_if(&change));
}
