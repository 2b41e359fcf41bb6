//! Pages as lists of blocks: the table, the mail flow, the set-up guide, the quiz and the bounce messages.
//!
//! Each is a plain function of a [`Request`], so that it is tested without a browser. The app shows
//! whatever blocks there are. What a reader picks or types becomes a parameter of the link, and that
//! a new request. What is for the tab alone, as [`is_private`] tells by the name, never becomes part of
//! a link.
//!
//! [`is_private`]: crate::link::is_private
//!
//! ```
//! use connector_checker::link::Link;
//! use connector_checker::sheets::flow;
//!
//! let sheet = flow(&Link::parse("#/flow?from=your-server&to=internet").into());
//! assert_eq!(sheet.title, "Mail flow, hop by hop");
//! assert!(sheet.dropped.is_empty());
//! ```

mod blocks;
mod bounce;
mod flow;
mod quiz;
mod request;
mod setup;
mod table;
mod tenant;

pub use blocks::{Block, CLOSED, Sheet};
pub use bounce::{BOUNCED, REPORT, sheet as bounce};
pub use flow::sheet as flow;
pub use quiz::{BEGAN, MINUTES, SEED, sheet as quiz};
pub use request::Request;
pub use setup::sheet as setup;
pub use table::sheet as table;
pub use tenant::{
    Counting, READ_SO_FAR, Tenant, View as TenantView, percent, reading, sheet as tenant,
};

use crate::link::{Page, Parameters};
use crate::organization::Timestamp;

/// The sheet of a request; none if its page has none. A script that is saved says that it was made
/// `now`, since there is no clock here.
///
/// Whatever a request holds leads to a sheet: what means nothing is left out and named.
pub fn sheet(request: &Request, now: Timestamp) -> Option<Sheet> {
    Some(match request.page {
        Page::Table => table(request),
        Page::Flow => flow(request),
        Page::Setup => setup(request, now),
        Page::Quiz => quiz(&mut None, request),
        Page::Bounce => bounce(&mut None, request, &Parameters::default()),
        Page::Tenant => tenant(Tenant::default(), request),
        _ => return None,
    })
}
