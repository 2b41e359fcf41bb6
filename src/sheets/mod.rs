//! Pages that come in modules of their own, when a reader first opens one.
//!
//! The way of the mail, the set-up guide and the quiz hold more words than the questions, and most
//! readers come for the questions. So they are worked out by further WebAssembly modules without any user
//! interface in them: [`sheet`] makes of a link a [`Sheet`], which is the page as a list of blocks,
//! and the app shows whatever blocks come. What a reader picks or types becomes a parameter of the
//! link, and that link a new sheet. What is for the tab alone, as [`is_private`] tells by the name, never
//! becomes part of the link: it comes on a line below it.
//!
//! [`is_private`]: crate::link::is_private
//!
//! ```
//! use connector_checker::organization::Timestamp;
//! use connector_checker::sheets::{Sheet, sheet};
//!
//! let now = Timestamp::of_clock(1_795_681_800);
//! let sheet = sheet("#/flow?from=your-server&to=internet", now).expect("a page of this module");
//! assert_eq!(sheet.title, "Which way does the mail go?");
//! // So it travels from module to module.
//! assert_eq!(Sheet::unpack(&sheet.clone().pack()), Some(sheet));
//! ```

mod blocks;
mod flow;
mod quiz;
mod request;
mod setup;
mod wire;

pub use blocks::{Block, Sheet};
pub use quiz::{BEGAN, MINUTES, SEED};

use crate::link::Page;
use crate::organization::Timestamp;
use crate::quiz::Quiz;
use request::Request;

/// The sheet of a link, with the line below it, if there is one; none if its page has none.
///
/// Whatever a link holds leads to a sheet: what means nothing is left out and named. `now` is when
/// it is asked for, since there is no clock here.
pub fn sheet(link: &str, now: Timestamp) -> Option<Sheet> {
    guide(link, now).or_else(|| quiz(&mut None, link))
}

/// The sheet of a link to the mail flow or to the set-up guide. A script that is saved says that it
/// was made `now`.
pub fn guide(link: &str, now: Timestamp) -> Option<Sheet> {
    let (page, request) = Request::of(link);
    match page {
        Page::Flow => Some(flow::sheet(&request)),
        Page::Setup => Some(setup::sheet(&request, now)),
        _ => None,
    }
}

/// The sheet of a link to the quiz. `last` holds the questions of the last one, which take a while to
/// make, for the next click.
pub fn quiz(last: &mut Option<Quiz>, link: &str) -> Option<Sheet> {
    let (page, request) = Request::of(link);
    (page == Page::Quiz).then(|| quiz::sheet(last, &request))
}
