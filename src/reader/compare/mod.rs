//! What differs between two configurations.

mod arriving;
mod findings;
mod settings;

use super::passage::{ROWS, count, moves};
use super::question::Question;
use super::session::{Session, Side};
use crate::comparison::without_the_untouched;
use crate::coverage::{Difference, RouteChanges};
use crate::markup::Markup;
use crate::organization::{Arrival, List, Organization, RoutingView, Sameness};
use crate::routing::Message;

/// The differences as a passage.
pub(super) fn answer(session: &Session, question: &Question) -> String {
    let sides = [Side::Before, Side::After].map(|side| session.import(side));
    let [Some(before), Some(after)] = sides else {
        return String::new();
    };
    // No export lists the mailboxes in Exchange Online, and mail for those uses no connector.
    let organizations = [before, after].map(|read| Organization {
        cloud_mailboxes: List::default(),
        ..read.organization.clone()
    });
    let organizations = organizations.each_ref();
    let mut difference = Difference::of(organizations, [Arrival::SETTLED; 2], Message::default());
    if session.is_changed_by_a_script() {
        let all = std::mem::take(&mut difference.settings);
        difference.settings = without_the_untouched(all, organizations);
    }
    Markup::of(|to| {
        to.element("article", "", |to| {
            if session.is_changed_by_a_script() {
                to.words(
                    "p",
                    "",
                    "The second configuration is a script that changes objects. Its commands were applied to yours.",
                );
            }
            summary(to, &difference);
            routes(to, &difference.routes, organizations);
            settings::write(to, &difference.settings, organizations);
            arriving::write(to, &difference, organizations);
            findings::write(to, session, question, [before, after]);
        });
    })
}

fn summary(to: &mut Markup, difference: &Difference) {
    let certain = difference.settings.iter();
    let certain = certain.filter(|one| one.sameness == Sameness::Different);
    let certain = certain.count();
    let open = difference.settings.len() - certain;
    let mut sentence = match (certain, open) {
        (0, 0) => "No setting differs.".to_owned(),
        (1, _) => "1 object differs by meaning.".to_owned(),
        (certain, _) => format!("{certain} objects differ by meaning."),
    };
    if open > 0 {
        sentence += &format!(" Can’t tell for {}.", count(open, "object"));
    }
    let regions = count(difference.routes.changes().count(), "region");
    sentence += &match difference.routes.sameness() {
        Sameness::Same => {
            " No route of outgoing mail changes: this is proven for every recipient.".to_owned()
        }
        Sameness::Different => format!(" The route of {regions} changes or may change."),
        Sameness::CantTell => format!(" Can’t tell whether the route of {regions} changes."),
    };
    to.words("p", "lead", &sentence);
}

fn routes(to: &mut Markup, routes: &RouteChanges, organizations: [&Organization; 2]) {
    to.element("section", "", |to| {
        to.words("h2", "", "Routes of outgoing mail");
        if routes.sameness() == Sameness::Same {
            to.words("p", "", "No route changes: this is proven for every recipient.");
        } else {
            let views = organizations.map(RoutingView::from);
            moves(to, routes, views.each_ref(), ROWS * ROWS);
        }
        to.words(
            "p",
            "hint",
            "What mail flow rules do isn’t compared, only their settings are. Mailboxes in Exchange Online aren’t considered.",
        );
    });
}
