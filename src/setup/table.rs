//! The structure of the checklist: its parts, their steps, and when a step applies.

use super::command::{Command, ValueText};
use super::field::Field;
use super::form::Values;
use super::line::Line;
use super::values::OwnDomain;
use super::words::Instruction;
use crate::evidence::Fact;
use crate::rules::{Party, Rows};

/// A part of the checklist with all its possible steps.
#[derive(Debug)]
pub struct PartText {
    /// A stable name for links.
    pub id: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// Its steps, in order.
    pub steps: &'static [Step],
}

/// A step of the checklist.
#[derive(Debug)]
pub struct Step {
    /// A short name for links, which also identifies completed steps. It never changes.
    pub id: &'static str,
    /// The step's title.
    pub title: &'static str,
    /// When it applies.
    pub when: When,
    /// The meanings of bounce messages that it concerns, by their ids. Each begins with its code.
    pub concerns: &'static [&'static str],
    /// What to do, in a few sentences.
    pub does: &'static str,
    /// Why, each reason with its source.
    pub because: &'static [Fact],
    /// What to watch for.
    pub warnings: &'static [Fact],
    /// Where the command departs from a document or adds to it, and why. The script includes it.
    pub corrects: &'static [Fact],
    /// What it shows besides the text.
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
                    Some(tenant) => ValueText::Known(Line::of(tenant)),
                    None => ValueText::Missing(Field::Tenant),
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
            domain: ValueText::Missing(Field::Domains),
            host: ValueText::Fixed("<domain with hyphens for dots>.mail.protection.outlook.com"),
        }];
    }
    let known = |domain: &OwnDomain| MxRecord {
        domain: ValueText::Known(Line::of(domain.domain())),
        host: ValueText::Known(Line::of(&domain.service_host())),
    };
    values.domains.iter().map(known).collect()
}

/// What a step shows besides its text.
#[derive(Clone, Copy, Debug)]
pub enum Detail {
    /// Nothing.
    Nothing,
    /// A command, also as settings.
    Command(&'static Recipe),
    /// A command's settings only, for a server without that command.
    Words(&'static Recipe),
    /// The MX value of each domain.
    Mx,
    /// The host in Microsoft 365 that accepts mail from servers and devices.
    SmartHost,
}

/// How to build a command from the values.
#[derive(Debug)]
pub struct Recipe {
    /// The fields that it reads.
    pub fields: &'static [Field],
    /// Builds the command.
    pub make: fn(&Values) -> Command,
}

/// What a step shows, with the reader's values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Nothing.
    Nothing,
    /// A command, to show as text and as settings.
    Command(Command),
    /// Settings.
    Settings(Vec<Instruction>),
    /// MX records.
    Mx(Vec<MxRecord>),
}

/// Where mail for a domain goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MxRecord {
    /// The domain.
    pub domain: ValueText,
    /// The host that its MX record names by the setup page's rule. For new domains it may differ
    /// ([`HYPHENS_FOR_DOTS`](crate::evidence::facts::HYPHENS_FOR_DOTS)).
    pub host: ValueText,
}

/// When a step applies: a connector of the plan requires it, and none rules it out.
#[derive(Clone, Copy, Debug)]
pub struct When {
    /// Any of these is enough.
    pub any: &'static [Call],
    /// None of these may hold.
    pub unless: &'static [Call],
}

/// Connectors of the plan that require a step.
#[derive(Clone, Copy, Debug)]
pub struct Call {
    /// Their two ends, from and to: any of these.
    pub ends: &'static [(Party, Party)],
    /// Who creates them.
    pub by: Maker,
    /// The rows of the tables that require them: any of these.
    pub rows: Rows,
}

/// Who creates a connector.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Maker {
    /// The reader.
    You,
    /// The Hybrid Configuration wizard has created it.
    Wizard,
    /// Either of them.
    Anyone,
}
