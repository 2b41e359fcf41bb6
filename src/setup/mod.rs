//! The setup guide.
//!
//! A [`Verdict`](crate::rules::Verdict) says which connectors an organization needs. [`checklist`]
//! turns it into the steps that apply, in order, each with its reasons. A [`Form`] holds the reader's
//! input, [`Values`] what it parses to. Steps that create a connector show the same typed [`Command`]
//! twice: as PowerShell, and as settings in the Exchange admin center. [`markdown`] and
//! [`Script::ps1`] export both.
//!
//! Steps, commands and answers are data in `tables`; the engine knows none of them by name. Commands
//! aren't concatenated from text: combinations that the documents rule out can't be expressed, and a
//! value reaches a command only as a [`Line`], in quotes that it can't close.
//!
//! ```
//! use connector_checker::organization::Timestamp;
//! use connector_checker::rules::{Answers, Question, check};
//! use connector_checker::setup::{Field, Form, checklist, script};
//!
//! let answers = Answers::default()
//!     .with(Question::Mailboxes, "on-premises")
//!     .with(Question::Servers, "exchange-2010");
//! let checklist = checklist(&check(&answers));
//! assert!(checklist.fields().contains(&Field::Servers));
//!
//! let mut form = Form::default();
//! form.set(Field::Servers, "mail.contoso.com".to_owned());
//! let (values, problems) = form.read();
//! assert!(problems.is_empty());
//! let script = script(&checklist, &values).ps1(Timestamp::of_clock(1_795_681_800));
//! assert!(script.contains("# Created on 2026-11-26 by Connector Checker"));
//! assert!(script.contains("-SmartHosts 'mail.contoso.com'"));
//! ```

mod checklist;
mod command;
mod connector;
mod error;
mod field;
mod form;
mod line;
mod markdown;
mod powershell;
mod table;
mod tables;
mod values;
mod words;

pub use checklist::{Checklist, Outcome, Part, PlannedStep, Standing, checklist};
pub use command::{
    Argument, Command, Delivery, Given, Guard, Inbound, Outbound, ReceiveConnector, Scope,
    SendConnector, SenderIdentity, Senders, Shell, Tls, Use, ValueText,
};
pub use error::{Fault, FieldError};
pub use field::Field;
pub use form::{Form, Problem, Values};
pub use line::Line;
pub use markdown::markdown;
pub use powershell::{Block, Script, script};
pub use table::{Call, Detail, Maker, MxRecord, PartText, Recipe, Shown, Step, When};
pub use values::{
    CertificateId, OwnDomain, ServiceHost, certificate_name, ip_range, mail_domain, smart_host,
};
pub use words::Instruction;
