//! Do I need an Exchange Online connector, and which of my connectors handles this recipient?
//!
//! Two rivers flow through this crate, each one way, each a plain function of data:
//!
//! ```text
//! answers ──> rules::check ──> Verdict ──> page, JavaScript
//! Organization ──> routing::Router ──> Route ──> page, JavaScript
//! ```
//!
//! | question | module |
//! |---|---|
//! | Do I need a connector, and which? | [`rules`]: questions, tables as data, and the engine over them |
//! | Which of my connectors handles this recipient? | [`routing`]: the answer under each reading of Microsoft's documentation |
//! | Which way does mail take, and where on it is a connector? | [`flow`], hop by hop |
//! | How do I set it up? | [`setup`]: a verdict's steps, and commands that no value can break |
//! | Do I know it? | [`quiz`]: questions from a seed, answers from the engine, and files for learning platforms |
//! | What does this configuration say, and what doesn't it say? | [`organization`]: every parameter of the cmdlets, given, by default or unknown |
//! | Who says so, and how surely? | [`evidence`]: each fact once, with its grade, its places and when it was last checked |
//! | Is this a domain, a pattern or a mail address? | [`domain`]: names, made only by parsing |
//!
//! These are how the site and its package are made of them:
//!
//! - [`link`]: what a view's link says, and back.
//! - [`markup`]: the checker's own passages as HTML text.
//! - [`document`]: what index.html holds, for before the app and without it.
//! - [`sheets`]: pages that further modules work out, as lists of blocks.
//! - [`text`]: texts inside JSON and Markdown, where no character of theirs has a meaning.
//! - `api` (feature `api`): the engine for JavaScript, as plain objects.
//! - `app` (feature `app`): the Yew application.
//!
//! No feature is on by default, and then all of it is a pure function of its input: no browser, no
//! input or output, no clock, no randomness and no panic. The feature `serde` reads and writes an
//! [`organization::Organization`].
//!
//! ```
//! use connector_checker::rules::{Answers, Need, Question, check};
//! let answers = Answers::default()
//!     .with(Question::Mailboxes, "split")
//!     .with(Question::Servers, "exchange-2010")
//!     .with(Question::Hybrid, "yes");
//! assert_eq!(check(&answers).findings[0].need(), Some(Need::AlreadyCreated));
//! ```

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
pub mod text;
