//! What can't be told, and what would tell.

use super::change::identity;
use super::lint::{Lint, Reads};
use super::object::Object;
use super::text::command_name;
use crate::organization::{Noun, Parameter};

/// A lint that couldn't be decided, for an object or for a whole list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undecided {
    /// The lint.
    pub lint: &'static Lint,
    /// The object. None if it concerns a whole list, or the organization.
    pub object: Option<Object>,
    /// What is missing. Never empty.
    pub missing: Vec<Missing>,
}

impl Undecided {
    /// The commands whose output would decide it. Empty if no cmdlet tells.
    pub fn commands(&self) -> Vec<String> {
        let mut commands = Vec::new();
        let own = self.object.as_ref().map(|object| object.noun);
        for missing in &self.missing {
            let command = match missing {
                Missing::Parameter(row) if Some(row.noun) == own => {
                    get_command(self.lint, self.object.as_ref())
                }
                Missing::Parameter(row) => get_all(row.noun),
                Missing::List(noun) => get_all(*noun),
                Missing::Mx | Missing::Mailboxes | Missing::Spf | Missing::Certificates => continue,
            };
            if !commands.contains(&command) {
                commands.push(command);
            }
        }
        commands
    }
}

/// Something that isn't known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// A parameter wasn't exported, or its list was cut off.
    Parameter(&'static Parameter),
    /// The objects of this noun weren't exported, or not all of them.
    List(Noun),
    /// Nobody has said where the MX record points.
    Mx,
    /// Nobody has said where the mailboxes are.
    Mailboxes,
    /// Nobody has given the SPF record.
    Spf,
    /// Nobody has given the certificates, or the date.
    Certificates,
}

impl Missing {
    /// The command that exports it with all others of its kind. None if no cmdlet tells.
    pub fn command(self) -> Option<String> {
        match self {
            Missing::Parameter(row) => Some(get_all(row.noun)),
            Missing::List(noun) => Some(get_all(noun)),
            Missing::Mx | Missing::Mailboxes | Missing::Spf | Missing::Certificates => None,
        }
    }

    /// What is missing, as a noun phrase.
    pub fn label(self) -> String {
        self.label_at(None)
    }

    /// The same beside objects of a kind, whose own parameters need only their names.
    pub(super) fn label_at(self, noun: Option<Noun>) -> String {
        match self {
            Missing::Parameter(row) if Some(row.noun) == noun => row.name.to_owned(),
            Missing::Parameter(row) => format!("{} of {}", row.name, row.noun.name()),
            Missing::List(noun) => format!("the complete output of Get-{}", noun.name()),
            Missing::Mx => "where the MX record points".to_owned(),
            Missing::Mailboxes => "where the mailboxes are".to_owned(),
            Missing::Spf => "the SPF record".to_owned(),
            Missing::Certificates => "the certificates’ expiry dates and today’s date".to_owned(),
        }
    }
}

/// The command that shows the settings that a lint reads: of an object, or of all of its kind.
pub(super) fn get_command(lint: &Lint, object: Option<&Object>) -> String {
    let Some(object) = object else {
        let nouns = lint.reads.nouns();
        let noun = nouns.first().copied().unwrap_or(Noun::OrganizationConfig);
        return get_all(noun);
    };
    let mut command = command_name("Get", object.noun);
    command += " -Identity ";
    command += &identity(object);
    command += " | Format-List Name";
    for row in lint
        .reads
        .rows()
        .filter(|row| row.noun == object.noun && row.name != "Name")
    {
        command += ", ";
        command += row.name;
    }
    command
}

/// The command that exports all objects of a noun.
fn get_all(noun: Noun) -> String {
    [&command_name("Get", noun), " | ConvertTo-Json -Depth 5"].concat()
}

impl Reads {
    /// The nouns that it reads, each once.
    pub fn nouns(&self) -> Vec<Noun> {
        let mut nouns: Vec<Noun> = self.rows().map(|row| row.noun).collect();
        nouns.dedup();
        nouns
    }
}
