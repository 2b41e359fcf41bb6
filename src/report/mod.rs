//! The report of an audit as a file: for people, for spreadsheets, for pipelines and for PowerShell.
//!
//! | function | for |
//! |---|---|
//! | [`markdown`], [`html`] | people; the HTML is one file without a script |
//! | [`text`], [`concise`] | terminals: the file and the line first; in lines of 80 characters, or a line for each finding |
//! | [`csv`] | spreadsheets; no cell is a formula |
//! | [`json`] | programs |
//! | [`sarif`] | code scanning (SARIF 2.1.0) |
//! | [`github`] | annotations in a workflow of GitHub Actions |
//! | [`junit`] | pipelines that show test results |
//! | [`map`], [`map_json`] | terminals and people, and programs: where mail for every possible recipient goes |
//! | [`script`] | PowerShell: the remedies, every command in a comment and with `-WhatIf` |
//!
//! Names in a configuration are other people's text. In none of these forms do they become markup, a formula or
//! a command, and characters that hide or turn text are shown by their code points.
//!
//! ```
//! use connector_checker::audit::{Options, audit};
//! use connector_checker::organization::{ConnectorType, Organization, OutboundConnector};
//! use connector_checker::report;
//! let mut organization = Organization::default();
//! organization.outbound_connectors.push(OutboundConnector::of_type("<b>", ConnectorType::Partner));
//! let found = audit(&organization, &Options::default());
//! assert!(report::html(&found).contains("&lt;b&gt;"));
//! assert!(report::markdown(&found).contains("\\<b\\>"));
//! ```

mod block;
mod csv;
mod github;
mod html;
mod json;
mod junit;
mod lines;
mod map;
mod map_json;
mod markdown;
mod page;
mod sarif;
mod script;
mod visible;

pub use csv::csv;
pub use github::github;
pub use html::html;
pub use json::json;
pub use junit::junit;
pub use lines::{Colors, concise, text};
pub use map::{MAP_WITHOUT_RULES, map};
pub use map_json::map_json;
pub use markdown::markdown;
pub use sarif::sarif;
pub use script::script;
