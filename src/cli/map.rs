//! Where mail for every possible recipient goes.

use super::answer::{Answer, Status};
use super::arguments::Map;
use super::organization::Read;
use super::told::paragraph;
use super::world::World;
use crate::coverage::{Answer as Of, Branch, Coverage};
use crate::organization::{Arrival, RoutingView};
use crate::routing::Message;

/// Draws the map of an organization as a tree.
pub(super) fn map(call: &Map, world: &dyn World) -> Result<Answer, Answer> {
    let read = Read::recognized(&call.files, world)?;
    let view = RoutingView {
        arrival: Arrival::SETTLED,
        ..RoutingView::from(read.without_mailboxes())
    };
    let coverage = Coverage::new(view, Message::default());
    let mut text = String::new();
    write(
        &mut text,
        &coverage.tree(),
        coverage.router().organization(),
    );
    text += &paragraph("Mail flow rules aren’t considered.", 0);
    Ok(read.answer(text, Status::Clean))
}

/// A tree of names is as deep as its names have labels, so this ends soon; but a loop can't overflow.
fn write(text: &mut String, tree: &Branch<Of>, organization: &RoutingView) {
    let mut open = vec![(tree, 0)];
    while let Some((branch, depth)) = open.pop() {
        let answer = branch.answer.in_words(organization);
        // Deeper than this, lines would be too short to read.
        *text += &paragraph(&format!("{branch}: {answer}"), 2 * usize::min(depth, 10));
        open.extend(branch.children.iter().rev().map(|child| (child, depth + 1)));
    }
}
