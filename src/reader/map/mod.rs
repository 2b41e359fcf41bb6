//! Where mail for every possible recipient goes.

mod drawing;
mod tree;
mod unused;

use super::passage::{count, fold, name, witness};
use super::question::Question;
use super::session::{Session, Side};
use crate::coverage::{Answer, Branch, Coverage, OwnRegion, Region};
use crate::domain::text::visible;
use crate::markup::Markup;
use crate::organization::{Arrival, Noun, Organization, RoutingView};
use crate::report;
use crate::routing::Message;

/// The map as a passage, or as the text of a file, if the question names a `form`.
pub(super) fn answer(session: &Session, question: &Question) -> String {
    let Some(read) = session.import(Side::Before) else {
        return String::new();
    };
    let coverage = Coverage::new(by_connectors(&read.organization), Message::default());
    match question.get("form") {
        "" => {}
        "json" => return report::map_json(&coverage),
        _ => return report::map(&coverage),
    }
    let tree = coverage.tree();
    Markup::of(|to| {
        to.element("article", "", |to| {
            summary(to, &coverage, &tree);
            // Who looks for something, or goes on to another part, has seen it.
            if question.get("find").is_empty() && matches!(question.get("part"), "" | "1") {
                let answers = question.get("answers");
                let everyone = (coverage.router().organization(), &tree.answer);
                drawing::write(to, &read.organization, everyone, answers);
            }
            tree::write(to, &coverage, &tree, question);
            doubts(to, &coverage, &tree);
            unused::write(to, &coverage);
            own_domains(to, &coverage);
        });
    })
}

/// The organization as far as its connectors are concerned: mail for mailboxes in Exchange Online uses none.
pub(super) fn by_connectors(organization: &Organization) -> RoutingView {
    let mut view = RoutingView::from(organization);
    view.cloud_mailboxes.clear();
    view.incomplete.retain(|noun| *noun != Noun::Mailbox);
    view.arrival = Arrival::SETTLED;
    view
}

fn summary(to: &mut Markup, coverage: &Coverage, tree: &Branch<Answer>) {
    let regions = coverage.regions().count();
    let organization = coverage.router().organization();
    to.words(
        "p",
        "lead",
        &format!(
            "Every possible recipient is in one of {}, and all recipients of a region have the same answer. The map shows the regions in {}.",
            count(regions, "region"),
            count(tree.all().count(), "row")
        ),
    );
    let mut notes =
        "This is outbound mail to recipients without a mailbox in Exchange Online. ".to_owned();
    notes += report::MAP_WITHOUT_RULES;
    if organization.incomplete.contains(&Noun::OutboundConnector) {
        notes += " The files may not list every outbound connector.";
    }
    if organization.incomplete.contains(&Noun::AcceptedDomain) {
        notes += " The files may not list every accepted domain.";
    }
    to.words("p", "hint", &notes);
}

/// Where the interpretations differ, and where several connectors match equally well.
fn doubts(to: &mut Markup, coverage: &Coverage, tree: &Branch<Answer>) {
    let organization = coverage.router().organization();
    let that = |is_so: fn(&Answer) -> bool| -> Vec<&Branch<Answer>> {
        tree.all().filter(|branch| is_so(&branch.answer)).collect()
    };
    fold(
        to,
        "The two interpretations differ",
        "Microsoft’s page on several connectors contradicts itself here.",
        &that(Answer::is_disputed),
        |to, branch| tree::row(to, branch, organization),
    );
    fold(
        to,
        "Ties",
        "Several connectors match equally well. Microsoft doesn’t document which one is used.",
        &that(Answer::is_tied),
        |to, branch| tree::row(to, branch, organization),
    );
}

fn own_domains(to: &mut Markup, coverage: &Coverage) {
    let region = |to: &mut Markup, region: &Region<'_>| {
        to.words("bdi", "mail", &visible(&region.recipients.to_string()));
        to.text(": ");
        name(
            to,
            &region.answer.in_words(coverage.router().organization()),
        );
        witness(to, &region.witness.to_string());
    };
    let own = |to: &mut Markup, own: &OwnRegion<'_>| region(to, &own.region);
    fold(
        to,
        "Accepted domains that no connector serves",
        "Mail to recipients without a mailbox here goes by MX record.",
        &coverage.unserved(),
        own,
    );
    fold(
        to,
        "Own domains whose mail takes a connector for *",
        "A connector for all domains is usually meant for the internet.",
        &coverage.own_by_star(),
        own,
    );
    fold(
        to,
        "Subdomains of a domain that is listed without them",
        "An exact entry such as contoso.com doesn’t include sales.contoso.com.",
        &coverage.below_plain_domains(),
        region,
    );
}
