//! Where mail for every possible recipient goes.

use super::answer::{Answer, Status};
use super::arguments::Map;
use super::organization::Read;
use super::world::World;
use crate::coverage::Coverage;
use crate::organization::{Arrival, RoutingView};
use crate::report;
use crate::routing::Message;

/// Draws the map of an organization as a tree.
pub(super) fn map(call: &Map, world: &dyn World) -> Result<Answer, Answer> {
    let read = Read::recognized(&call.files, world)?;
    let view = RoutingView {
        arrival: Arrival::SETTLED,
        ..RoutingView::from(read.without_mailboxes())
    };
    let coverage = Coverage::new(view, Message::default());
    Ok(read.answer(report::map(&coverage), Status::Clean))
}
