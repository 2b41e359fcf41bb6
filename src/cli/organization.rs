//! What the files contain, for every command that takes some.

use super::answer::{Answer, Misuse, Status};
use super::arguments::Import as Call;
use super::told::{line, visible};
use super::world::{Input, World, read_all};
use crate::import::{self, File, Import, Severity};
use crate::organization::{List, Noun, Organization, ParameterId, Settings, Value};
use crate::text::json::Json;

/// What was read, and what there is to complain about.
pub(super) struct Read {
    pub(super) import: Import,
    pub(super) complaints: String,
    pub(super) status: Status,
}

impl Read {
    /// Reads an organization from files.
    pub(super) fn of(paths: &[String], world: &dyn World) -> Result<Read, Misuse> {
        Ok(Read::from(&read_all(paths, world)?))
    }

    /// What the contents of files say.
    pub(super) fn from(inputs: &[Input]) -> Read {
        let files: Vec<File<'_>> = inputs
            .iter()
            .map(|input| File {
                name: &input.name,
                bytes: &input.bytes,
            })
            .collect();
        let import = import::import(&files);
        Read {
            complaints: complaints(&import),
            status: status(&import),
            import,
        }
    }

    /// The same, for a command that says something about the organization: of one of which nothing is known, that
    /// would look like an answer.
    pub(super) fn recognized(paths: &[String], world: &dyn World) -> Result<Read, Answer> {
        Read::of(paths, world)?.or_nothing()
    }

    /// What was read, if that is anything at all.
    pub(super) fn or_nothing(self) -> Result<Read, Answer> {
        match self.status {
            Status::Nothing => Err(Answer::complaint(
                self.complaints + "connector-checker: No file was recognized.\n",
            )),
            _ => Ok(self),
        }
    }

    /// The organization as far as its connectors are concerned. No export lists the mailboxes in Exchange Online, and
    /// mail for those uses no connector.
    pub(super) fn without_mailboxes(&self) -> Organization {
        Organization {
            cloud_mailboxes: List::default(),
            ..self.import.organization.clone()
        }
    }

    /// The answer of a command as JSON, with what there is to say of the reading. Notices are in it, and nowhere else.
    pub(super) fn json(self, mut json: Json) -> Answer {
        import::write_reading(&mut json, &self.import);
        json.close('}');
        Answer {
            text: json.0 + "\n",
            complaints: String::new(),
            status: self.status,
        }
    }

    /// The answer of a command, with what there is to complain about in the files.
    pub(super) fn answer(self, text: String, status: Status) -> Answer {
        Answer {
            text,
            complaints: self.complaints,
            status: self.status.max(status),
        }
    }
}

/// Says what the files contain.
pub(super) fn import(call: &Call, world: &dyn World) -> Result<Answer, Answer> {
    let read = Read::of(&call.files, world)?;
    let text = match call.json {
        true => import::to_json(&read.import) + "\n",
        false => contents(&read.import),
    };
    Ok(read.answer(text, Status::Clean))
}

fn contents(read: &Import) -> String {
    let mut text = String::new();
    for file in &read.files {
        let status = file.status.label().to_lowercase();
        text += &line(&format!("{}: {status}", file.name), 0);
    }
    let organization = &read.organization;
    for (noun, label) in LISTS {
        let names = names(organization, noun);
        if names.is_empty() {
            continue;
        }
        let plural = if names.len() == 1 { "" } else { "s" };
        let more = match organization.is_complete(noun) {
            true => "",
            false => ", perhaps more",
        };
        text += &format!("{} {label}{plural}{more}\n", names.len());
        for name in names {
            text += &line(&name, 2);
        }
    }
    text
}

/// The kinds of objects, and what readers call one.
const LISTS: [(Noun, &str); 5] = [
    (Noun::AcceptedDomain, "accepted domain"),
    (Noun::RemoteDomain, "remote domain"),
    (Noun::InboundConnector, "inbound connector"),
    (Noun::OutboundConnector, "outbound connector"),
    (Noun::TransportRule, "mail flow rule"),
];

/// The names of the objects of a kind, in their order. An accepted domain’s is the domain.
pub(super) fn names(organization: &Organization, noun: Noun) -> Vec<String> {
    let one = organization;
    match noun {
        Noun::AcceptedDomain => named(&one.accepted_domains, "DomainName"),
        Noun::RemoteDomain => named(&one.remote_domains, "Name"),
        Noun::InboundConnector => named(&one.inbound_connectors, "Name"),
        Noun::OutboundConnector => named(&one.outbound_connectors, "Name"),
        Noun::TransportRule => named(&one.transport_rules, "Name"),
        Noun::OrganizationConfig | Noun::Mailbox => Vec::new(),
    }
}

/// What a parameter names each object.
fn named<T: Settings>(objects: &[T], parameter: &str) -> Vec<String> {
    let name = |one: &T| {
        let parameter = T::Parameter::by_name(parameter)?;
        match one.get(parameter).known()? {
            Value::Text(text) if !text.is_empty() => Some(text.to_string()),
            _ => None,
        }
    };
    let names = objects.iter().map(name);
    names
        .map(|name| name.unwrap_or_else(|| "(no name)".to_owned()))
        .collect()
}

/// Every notice at its place, as compilers write them.
fn complaints(read: &Import) -> String {
    let mut text = String::new();
    for notice in &read.notices {
        let file = read.organization.file(notice.at).unwrap_or_default();
        let (at, severity) = (notice.at, notice.code.severity().id());
        let times = match notice.count {
            0 | 1 => String::new(),
            count => format!(" ({count} times)"),
        };
        let notice = visible(&format!(
            "{file}:{}:{}: {severity}: {notice}{times}",
            at.line, at.column
        ));
        text += &(notice + "\n");
    }
    text
}

fn status(read: &Import) -> Status {
    use import::Status as Of;
    let mut files = read.files.iter().map(|file| file.status);
    if files
        .clone()
        .all(|status| !matches!(status, Of::Read | Of::ReadInPart))
    {
        return Status::Nothing;
    }
    let mut notices = read.notices.iter();
    let has_errors = notices.any(|notice| notice.code.severity() == Severity::Error);
    match has_errors || files.any(|status| status == Of::TooLarge) {
        true => Status::Found,
        false => Status::Clean,
    }
}
