//! What there is to say of the reader's own configuration: a view for each question.
//!
//! The answers come from the program that reads files (`reader`), which has the configuration. Here are the fields
//! around them, and the questions as text. Only the view and a lint's id go into links: whatever a reader types here may be
//! a name of their organization.

mod audit;
mod compare;
mod counting;
mod inbound;
mod lint;
mod map;
mod recipients;
mod view;

pub use counting::{Counting, READ_SO_FAR, percent, reading};
pub use view::{Tenant, View};

use super::{Block, Request, Sheet};
use view::{CASE, SHOW};

/// The sheet of the view that a request names; without one, the list of all views.
pub fn sheet(tenant: Tenant, request: &Request) -> Sheet {
    let view = View::by_id(request.parameters.get(SHOW));
    let mut blocks = vec![Block::alert(tenant.said)];
    blocks.extend(view.map(|view| others(view, request)));
    blocks.extend(match view {
        Some(View::Audit) => audit::blocks(tenant, request),
        Some(View::Map) => map::blocks(tenant, request),
        Some(View::Compare) => compare::blocks(tenant, request),
        Some(View::Inbound) => inbound::blocks(tenant, request),
        Some(View::Recipients) => recipients::blocks(tenant, request),
        Some(View::Lint) => lint::blocks(request),
        None => doors(request),
    });
    Sheet {
        title: view.map_or("Audit and map", View::title).to_owned(),
        dropped: request.dropped(&|name, value| match name {
            SHOW => View::by_id(value).is_some(),
            CASE if view == Some(View::Inbound) => inbound::is_case(value),
            name => view.is_some_and(|view| view.parameters().contains(&name)),
        }),
        has_keys: false,
        blocks,
    }
}

/// Links to the other views, for who has another question about the same configuration.
fn others(view: View, request: &Request) -> Block {
    let doors = View::ALL.into_iter().filter(|door| door.is_door());
    let others = doors.filter(|door| *door != view);
    let links = others.map(|door| Block::link(door.link(request), door.title()));
    Block::group("p", "actions", links.collect())
}

fn doors(request: &Request) -> Vec<Block> {
    let doors = View::ALL.into_iter().filter(|view| view.is_door());
    let doors = doors.map(|view| {
        let link = Block::link(view.link(request), view.title());
        let about = Block::passage(|to| to.words("p", "hint", view.about()));
        Block::group("li", "", vec![link, about])
    });
    vec![
        Block::passage(|to| {
            to.words(
                "p",
                "lead",
                "Ask about your own configuration, once it’s imported. It stays in this browser.",
            );
        }),
        Block::group("ul", "results", doors.collect()),
        Block::link(View::Lint.link(request), "See every check of the audit"),
    ]
}
