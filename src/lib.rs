//! Do I need an Exchange Online connector, and which of my connectors handles this recipient?
//!
//! Two data flows, each one way, each a pure function of data:
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
//! | Where does mail go for every possible recipient, and what would change? | [`coverage`]: a map in regions, and the difference of two configurations |
//! | What else differs between two configurations? | [`comparison`]: values of settings, incoming messages, findings |
//! | Where does mail for a file of recipients go, and did the service send it there? | [`batch`]: fed in pieces, by both readings, beside the connectors that a message trace names |
//! | Which inbound connector takes this message, and is it accepted? | [`inbound`]: attribution step by step, with the refusals that senders see |
//! | What route does a message take, and where does it use a connector? | [`flow`], hop by hop |
//! | How do I set it up? | [`setup`]: a verdict's steps, and commands that no value can break |
//! | My mail bounced: what does the message mean? | [`bounce`]: codes and texts as rows, and what finds them |
//! | Do I know it? | [`quiz`]: questions from a seed, answers from the engine, and files for learning platforms |
//! | What does this configuration set, and what is unknown? | [`organization`]: every parameter of the cmdlets, given, by default or unknown |
//! | What is wrong with this configuration, and what can’t be told? | [`audit`]: lints as data, each with its evidence and its remedy; [`report`] writes the result as a file |
//! | Which document says so, and how firmly? | [`evidence`]: each fact once, with its grade, its places and the month of the last check |
//! | Is this a domain, a pattern or an email address? | [`domain`]: names, created only by parsing |
//!
//! The site and its package use them through these modules:
//!
//! - [`link`]: serializes a view to its link and parses it.
//! - [`markup`]: the checker's own passages as HTML text.
//! - [`document`]: the content of index.html, shown before the app starts and without it.
//! - [`sheets`]: pages as lists of blocks, which the app renders.
//! - [`text`]: escaping for JSON and Markdown.
//! - `api` (feature `api`): the engine for JavaScript, as plain objects.
//! - `cli` (feature `cli`): the command for a terminal and for pipelines.
//! - `app` (feature `app`): the Yew application.
//!
//! No feature is on by default. Without features, everything is a pure function of its input: no browser, no
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
pub mod audit;
pub mod batch;
pub mod bounce;
#[cfg(feature = "cli")]
pub mod cli;
pub mod comparison;
pub mod coverage;
pub mod document;
pub mod domain;
pub mod evidence;
pub mod flow;
#[cfg(feature = "import")]
pub mod import;
pub mod imported;
pub mod inbound;
pub mod link;
pub mod markup;
pub mod organization;
pub mod quiz;
#[cfg(feature = "reader")]
pub mod reader;
pub mod report;
pub mod routing;
pub mod rules;
mod search;
pub mod setup;
pub mod sheets;
pub mod text;
