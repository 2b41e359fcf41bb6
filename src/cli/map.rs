//! Where mail for every possible recipient goes.

use super::answer::{Answer, Status};
use super::arguments::{Map, MapFormat};
use super::organization::Read;
use super::world::World;
use crate::coverage::Coverage;
use crate::organization::{Arrival, RoutingView};
use crate::report;
use crate::routing::Message;

/// Draws the map of an organization as a tree, or writes it for programs.
pub(super) fn map(call: &Map, world: &dyn World) -> Result<Answer, Answer> {
    let read = Read::recognized(&call.files, world)?;
    let view = RoutingView {
        arrival: Arrival::SETTLED,
        ..RoutingView::from(read.without_mailboxes())
    };
    let coverage = Coverage::new(view, Message::default());
    let text = match call.format {
        MapFormat::Text => report::map(&coverage),
        MapFormat::Json => report::map_json(&coverage) + "\n",
    };
    Ok(read.answer(text, Status::Clean))
}
