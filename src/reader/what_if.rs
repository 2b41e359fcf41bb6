//! What the reader's changes in the form do to routes.

use super::passage::{ROWS, count, moves};
use super::question::Question;
use super::session::{Session, Side};
use crate::coverage::{Coverage, RouteChanges, WhatIf};
use crate::domain::Domain;
use crate::imported::Edited;
use crate::markup::Markup;
use crate::organization::{
    AcceptedDomainView, MailboxesHere, Noun, OutboundConnectorView, RoutingView, Sameness,
};
use std::collections::BTreeSet;

/// How many regions are listed.
const REGIONS: usize = 5 * ROWS;

/// A line for those who only hear it, and the regions that move as a passage.
pub(super) fn answer(session: &Session, question: &Question) -> String {
    let edited = Edited::of(question.pairs());
    let Some(before) = start(session, &edited) else {
        return String::new();
    };
    let all = changes(&before, &edited);
    let mut after = before.clone();
    all.iter().for_each(|what| what.make(&mut after));
    let coverage = Coverage::new(before, edited.changed.message);
    let routes = coverage.what_if_all(&all);
    let views = [coverage.router().organization(), &after];
    let passage = Markup::of(|to| {
        moves(to, &routes, views, REGIONS);
        to.words(
            "p",
            "hint",
            "Mail flow rules, incoming messages and mailboxes in Exchange Online aren’t considered.",
        );
    });
    [&*sentence(&routes), "\n", &passage].concat()
}

/// What the form was, with what it says of the organization now: that isn't a change.
fn start(session: &Session, edited: &Edited) -> Option<RoutingView> {
    let mut view = match &edited.start {
        Some(draft) => draft.read().0,
        None => RoutingView::from(&session.import(Side::Before)?.organization),
    };
    // As the form calls them.
    let connectors = view.outbound_connectors.iter_mut().enumerate();
    for (place, connector) in connectors.filter(|(_, one)| one.name.trim().is_empty()) {
        connector.name = format!("Connector {}", place + 1).into();
    }
    view.arrival = edited.changed.arrival;
    // Mail for a mailbox in Exchange Online uses no connector, before and after.
    view.cloud_mailboxes.clear();
    view.incomplete.retain(|noun| *noun != Noun::Mailbox);
    if view.arrival.mailboxes == MailboxesHere::Unknown {
        view.arrival.mailboxes = MailboxesHere::Listed;
    }
    Some(view)
}

fn changes(before: &RoutingView, edited: &Edited) -> Vec<WhatIf> {
    let (changed, _) = edited.changed.read();
    let mut all = Vec::new();
    for number in &edited.no_connectors {
        if let Some(connector) = before.outbound_connectors.get(*number) {
            let mut settings = connector.settings;
            settings.enabled = false;
            let gone = OutboundConnectorView::new(connector.name.clone(), settings, Vec::new());
            all.push(WhatIf::Connector(*number, gone));
        }
    }
    let mut last = before.outbound_connectors.len();
    // The form reads every connector, so each has its number.
    let numbers = edited.numbers.iter();
    for (connector, number) in changed.outbound_connectors.into_iter().zip(numbers) {
        let position = number.filter(|number| *number < before.outbound_connectors.len());
        let position = position.unwrap_or_else(|| {
            last += 1;
            last - 1
        });
        all.push(WhatIf::Connector(position, connector));
    }
    domains(before, edited, changed.accepted_domains, &mut all);
    all
}

fn domains(
    before: &RoutingView,
    edited: &Edited,
    new: Vec<AcceptedDomainView>,
    all: &mut Vec<WhatIf>,
) {
    let gone = edited.no_domains.iter();
    let gone: BTreeSet<Domain> = gone.filter_map(|text| text.parse().ok()).collect();
    let mut kept = BTreeSet::new();
    for (position, accepted) in before.accepted_domains.iter().enumerate() {
        let Some(domain) = &accepted.domain else {
            continue;
        };
        if gone.contains(domain) {
            let nothing = AcceptedDomainView {
                domain: None,
                domain_type: None,
                match_sub_domains: None,
            };
            all.push(WhatIf::AcceptedDomain(position, nothing));
        } else {
            kept.insert(domain);
        }
    }
    // The form ignores what is listed twice, and says so.
    let new = new.into_iter();
    let new = new.filter(|one| {
        one.domain
            .as_ref()
            .is_none_or(|domain| !kept.contains(&domain))
    });
    let positions = before.accepted_domains.len()..;
    all.extend(
        positions
            .zip(new)
            .map(|(position, one)| WhatIf::AcceptedDomain(position, one)),
    );
}

fn sentence(routes: &RouteChanges) -> String {
    let all = routes.changes().map(|(_, change)| change.sameness);
    let (certain, open): (Vec<_>, Vec<_>) =
        all.partition(|sameness| *sameness == Sameness::Different);
    let regions = |number| count(number, "region");
    match (certain.len(), open.len()) {
        (0, 0) => "No route changes: this is proven for every recipient.".to_owned(),
        (0, open) => format!("Can’t tell whether the route of {} changes.", regions(open)),
        (1, 0) => "The route of 1 region changes.".to_owned(),
        (certain, 0) => format!("The routes of {} change.", regions(certain)),
        (certain, open) => format!(
            "The route of {} changes. Can’t tell for {}.",
            regions(certain),
            regions(open)
        ),
    }
}
