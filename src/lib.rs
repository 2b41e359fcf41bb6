//! Do I need an Exchange Online connector, and which of my connectors handles this recipient?
//!
//! Two rivers flow through this crate, each one way, each a plain function of data:
//!
//! ```text
//! answers ──> rules::check ──> Verdict ──> page, JavaScript
//! Organization ──> routing::Router ──> Route ──> page, JavaScript
//! ```
//!
//! - [`evidence`]: what is known, each fact once: how well it is supported, where it is written, and
//!   when it was last checked.
//! - [`domain`]: names of domains and mail addresses, made only by parsing.
//! - [`organization`]: an organization's mail flow configuration, with the parameters of its cmdlets.
//! - [`rules`]: do I need a connector? Questions, tables as data, and the engine over them.
//! - [`routing`]: which connector handles this recipient? In both readings of Microsoft's page.
//! - [`flow`]: which way does mail take, and where on it is a connector? Hop by hop.
//! - [`setup`]: how do I set it up? A verdict's steps, the reader's values, commands that those
//!   values can't break.
//! - [`quiz`]: do I know it? Quizzes whose answers come from the engine, and files of them for
//!   others.
//! - [`link`]: what a view's link says, and back.
//! - [`markup`]: the checker's own passages as HTML text.
//! - [`document`]: what index.html holds, for before the app and without it.
//! - [`sheets`]: pages that further modules work out, as lists of blocks.
//! - `api` (feature `api`): the engine for JavaScript, as plain objects.
//! - `app` (feature `app`): the Yew application.
//!
//! Below `api` and `app` there is no browser, no input or output, no clock and no randomness: all
//! of it builds and tests on any machine in seconds.

#[cfg(feature = "api-core")]
pub mod api;
#[cfg(feature = "app")]
pub mod app;
pub mod document;
pub mod domain;
pub mod evidence;
pub mod flow;
pub mod link;
pub mod markup;
pub mod organization;
pub mod quiz;
pub mod routing;
pub mod rules;
pub mod setup;
pub mod sheets;
