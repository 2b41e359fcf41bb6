//! The form of the checklist: its parts, their steps, and when a step applies.

use super::command::{Command, Text};
use super::field::Field;
use super::form::Values;
use super::line::Line;
use super::values::OwnDomain;
use super::words::Instruction;
use crate::evidence::Fact;
use crate::rules::{Party, Rows};

/// A part of the checklist, with all the steps that it may have.
#[derive(Debug)]
pub struct PartText {
    /// A stable name, fit for a link.
    pub id: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// Its steps, in order.
    pub steps: &'static [Step],
}

/// A step of the checklist.
#[derive(Debug)]
pub struct Step {
    /// A short name for links, by which a tick is kept. It never changes.
    pub id: &'static str,
    /// The step in a few words.
    pub title: &'static str,
    /// When it applies.
    pub when: When,
    /// What to do, in a sentence or two.
    pub does: &'static str,
    /// Why, each reason with its source.
    pub because: &'static [Fact],
    /// What often goes wrong.
    pub warnings: &'static [Fact],
    /// Where the command departs from a document or adds to it, and why. Stands in the script too.
    pub corrects: &'static [Fact],
    /// What it shows beside the words.
    pub detail: Detail,
}

impl Step {
    /// The fields that it reads.
    pub fn fields(&self) -> &'static [Field] {
        match self.detail {
            Detail::Nothing => &[],
            Detail::Command(recipe) | Detail::Words(recipe) => recipe.fields,
            Detail::Mx => &[Field::Domains],
            Detail::SmartHost => &[Field::Tenant],
        }
    }

    /// What it shows, with these values.
    pub fn shown(&self, values: &Values) -> Shown {
        match self.detail {
            Detail::Nothing => Shown::Nothing,
            Detail::Command(recipe) => Shown::Command((recipe.make)(values)),
            Detail::Words(recipe) => Shown::Settings((recipe.make)(values).settings()),
            Detail::Mx => Shown::Mx(mx_records(values)),
            Detail::SmartHost => {
                let host = match &values.tenant {
                    Some(tenant) => Text::Known(Line::from(&tenant.service_host())),
                    None => Text::Missing(Field::Tenant),
                };
                let server = Instruction::fill("Server (smart host):", vec![host]);
                Shown::Settings(vec![server])
            }
        }
    }
}

fn mx_records(values: &Values) -> Vec<MxRecord> {
    if values.domains.is_empty() {
        return vec![MxRecord {
            domain: Text::Missing(Field::Domains),
            host: Text::Fixed("<domain with hyphens for dots>.mail.protection.outlook.com"),
        }];
    }
    let known = |domain: &OwnDomain| MxRecord {
        domain: Text::Known(Line::from(domain.domain())),
        host: Text::Known(Line::from(&domain.service_host())),
    };
    values.domains.iter().map(known).collect()
}

/// What a step shows beside its words.
#[derive(Clone, Copy, Debug)]
pub enum Detail {
    /// Nothing.
    Nothing,
    /// A command, and the same in words.
    Command(&'static Recipe),
    /// A command's settings in words only, for a server without that command.
    Words(&'static Recipe),
    /// The MX value of each domain.
    Mx,
    /// The host in Microsoft 365 that takes mail from servers and devices.
    SmartHost,
}

/// How a command is made of the values.
#[derive(Debug)]
pub struct Recipe {
    /// The fields that it reads.
    pub fields: &'static [Field],
    /// Makes the command.
    pub make: fn(&Values) -> Command,
}

/// What a step shows, with the reader's values in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Nothing.
    Nothing,
    /// A command: show its text and its settings.
    Command(Command),
    /// Settings in words.
    Settings(Vec<Instruction>),
    /// MX records.
    Mx(Vec<MxRecord>),
}

/// Where mail for a domain goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MxRecord {
    /// The domain.
    pub domain: Text,
    /// The host that its MX record names.
    pub host: Text,
}

/// When a step applies: a connector of the plan calls for it, and none calls it off.
#[derive(Clone, Copy, Debug)]
pub struct When {
    /// Any of these is enough.
    pub any: &'static [Call],
    /// None of these may hold.
    pub unless: &'static [Call],
}

/// Connectors of the plan that call for a step.
#[derive(Clone, Copy, Debug)]
pub struct Call {
    /// Their two ends, from and to: any of these.
    pub ends: &'static [(Party, Party)],
    /// Who makes them.
    pub by: Maker,
    /// The rows of the tables that ask for them: any of these.
    pub rows: Rows,
}

/// Who makes a connector.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Maker {
    /// The reader.
    You,
    /// The Hybrid Configuration wizard has made it.
    Wizard,
    /// Whoever.
    Anyone,
}
