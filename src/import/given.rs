//! An organization from the JSON that programs give: what `to_json` writes, and what people write with the
//! same names.

use super::fields::fill;
use super::json;
use super::lines::Lines;
use super::raw::Raw;
use super::steps::{Steps, all_at_once};
use super::wrong::{Reading, names, refused, texts, wrong};
use crate::domain::MailAddress;
use crate::organization::{
    AcceptedDomain, Arrival, Choice, Directory, InboundConnector, Invalid, List, MailboxesHere,
    MxRecords, Noun, Organization, OutboundConnector, RemoteDomain, Settings, TransportRule,
};

/// The names of what a cmdlet doesn't show.
const DIRECTORY: &str = "recipientsInDirectory";
const MAILBOXES: &str = "mailboxesInCloud";
const MX: &str = "mxPointsTo";

/// What an import says of the organization.
const INCOMPLETE: &str = "incomplete";

/// An organization as a program gives it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// Its configuration.
    pub organization: Organization,
    /// What it says of itself.
    pub arrival: Arrival,
}

/// Reads the JSON of an organization, with the names that [`to_json`](super::to_json) writes.
///
/// A setting that isn't there has the default of a `New-` command, unless the object's `unknown` lists it. An
/// object with `unknown` comes from an import, so invalid texts in it are kept, and match nothing. In any
/// other object they are errors.
///
/// # Errors
///
/// The first value that is wrong, with its path and what was expected.
///
/// ```
/// use connector_checker::import::from_json;
/// let given = from_json(r#"{"inboundConnectors": [{"name": "From headquarters"}]}"#)?;
/// assert_eq!(given.organization.inbound_connectors.len(), 1);
/// let error = from_json(r#"{"inboundConnectors": [{"name": "A", "enabled": "yes"}]}"#).unwrap_err();
/// assert_eq!(error.path, "inboundConnectors[0].enabled");
/// assert_eq!(error.to_string(), "inboundConnectors[0].enabled must be true or false.");
/// # Ok::<(), connector_checker::import::GivenError>(())
/// ```
pub fn from_json(text: &str) -> Reading<Given> {
    let mut lines = Lines::new(text, 0, &[]);
    let steps = Steps::default();
    let read = json::read(text, 0, &mut lines, &steps);
    let json::Json {
        documents,
        mistake,
        end,
    } = all_at_once(read);
    let [Raw::Object(record)] = &documents[..] else {
        return wrong("organization", "The organization must be an object.");
    };
    if mistake.is_some() || end < text.trim_end().len() {
        return wrong("organization", "The organization isn’t valid JSON.");
    }
    let mut given = Given::default();
    let mut incomplete = Vec::new();
    for property in &record.properties {
        let value = &property.value;
        match &*property.name {
            INCOMPLETE => incomplete = names(value, INCOMPLETE)?,
            DIRECTORY => {
                given.arrival.directory =
                    choice(value, DIRECTORY, Directory::CHOICES, Directory::by_id)?
            }
            MAILBOXES => {
                given.arrival.mailboxes = choice(
                    value,
                    MAILBOXES,
                    MailboxesHere::CHOICES,
                    MailboxesHere::by_id,
                )?
            }
            MX => given.arrival.mx = choice(value, MX, MxRecords::CHOICES, MxRecords::by_id)?,
            name => list(&mut given.organization, name, value)?,
        }
    }
    for (place, name) in incomplete.iter().enumerate() {
        let path = || format!("{INCOMPLETE}[{place}]");
        let Some(noun) = Noun::ALL.into_iter().find(|noun| noun.json_name() == name) else {
            let known = Noun::ALL.map(Noun::json_name).join(", ");
            return wrong(&path(), &format!("{} must be one of: {known}.", path()));
        };
        lacks(&mut given.organization, noun);
    }
    mailboxes(&mut given)?;
    Ok(given)
}

/// Joins what the organization says of its mailboxes with their list.
fn mailboxes(given: &mut Given) -> Reading<()> {
    match given.arrival.mailboxes {
        MailboxesHere::Listed => {}
        MailboxesHere::All | MailboxesHere::Unknown => {
            lacks(&mut given.organization, Noun::Mailbox)
        }
        MailboxesHere::None if given.organization.cloud_mailboxes.entries().is_empty() => {
            given.organization.cloud_mailboxes = List::default();
        }
        MailboxesHere::None => {
            let path = Noun::Mailbox.json_name();
            return wrong(
                path,
                &format!("{path} must be empty if {MAILBOXES} is \"none\"."),
            );
        }
    }
    Ok(())
}

/// Says that a list may have more entries.
fn lacks(organization: &mut Organization, noun: Noun) {
    if noun == Noun::Mailbox {
        let entries = organization.cloud_mailboxes.entries().to_vec();
        organization.cloud_mailboxes = List::new(entries, false);
    } else if organization.is_complete(noun) {
        organization.incomplete.push(noun);
    }
}

/// One of the lists, or the settings of the organization itself.
fn list(organization: &mut Organization, name: &str, value: &Raw<'_>) -> Reading<()> {
    let Some(noun) = Noun::ALL.into_iter().find(|noun| noun.json_name() == name) else {
        let known = Noun::ALL.map(Noun::json_name).join(", ");
        let message =
            format!("Unknown setting {name}. Use one of: {known}, {DIRECTORY}, {MAILBOXES}, {MX}.");
        return wrong(name, &message);
    };
    if *value == Raw::Null {
        return Ok(());
    }
    match noun {
        Noun::AcceptedDomain => {
            organization.accepted_domains = objects(value, name, AcceptedDomain::with_defaults)?;
        }
        Noun::RemoteDomain => {
            organization.remote_domains = objects(value, name, RemoteDomain::with_defaults)?
        }
        Noun::InboundConnector => {
            organization.inbound_connectors =
                objects(value, name, InboundConnector::with_defaults)?;
        }
        Noun::OutboundConnector => {
            organization.outbound_connectors =
                objects(value, name, OutboundConnector::with_defaults)?;
        }
        Noun::TransportRule => {
            organization.transport_rules = objects(value, name, TransportRule::with_defaults)?;
        }
        Noun::OrganizationConfig => {
            fill(&mut organization.organization_config, value, name, false)?;
        }
        _ => organization.cloud_mailboxes = addresses(value, name)?,
    }
    Ok(())
}

fn addresses(value: &Raw<'_>, name: &str) -> Reading<List<MailAddress>> {
    let addresses = List::parse(texts(value, name)?);
    match invalid(addresses.entries()) {
        Some((place, error)) => Err(refused(&format!("{name}[{place}]"), error)),
        None => Ok(addresses),
    }
}

fn objects<T: Settings>(value: &Raw<'_>, name: &str, new: fn() -> T) -> Reading<Vec<T>> {
    let Raw::List { entries, .. } = value else {
        return wrong(name, &format!("{name} must be an array."));
    };
    let mut objects = Vec::with_capacity(entries.len());
    for (place, entry) in entries.iter().enumerate() {
        let mut object = new();
        fill(&mut object, entry, &format!("{name}[{place}]"), true)?;
        objects.push(object);
    }
    Ok(objects)
}

fn choice<T>(
    value: &Raw<'_>,
    name: &str,
    choices: &[Choice],
    by_id: fn(&str) -> Option<T>,
) -> Reading<T> {
    let found = match value {
        Raw::Text(id) => by_id(id),
        _ => None,
    };
    let known = || {
        let known: Vec<String> = choices
            .iter()
            .map(|choice| format!("\"{}\"", choice.id))
            .collect();
        known.join(" or ")
    };
    found.map_or_else(|| wrong(name, &format!("{name} must be {}.", known())), Ok)
}

/// The first invalid entry, with its place.
fn invalid<T>(entries: &[Result<T, Invalid>]) -> Option<(usize, &Invalid)> {
    let mut entries = entries.iter().enumerate();
    entries.find_map(|(place, entry)| Some((place, entry.as_ref().err()?)))
}
