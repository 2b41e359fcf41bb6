//! The settings and the baseline of an audit, from JSON.
//!
//! ```json
//! {
//!   "mailboxesInCloud": "all",
//!   "recipientsInDirectory": "all",
//!   "mxPointsTo": "microsoft-365",
//!   "spf": "v=spf1 include:spf.protection.outlook.com -all",
//!   "certificates": [{ "name": "mail.contoso.com", "expires": "2027-03-01T00:00:00Z" }],
//!   "silences": [{ "lint": "outbound-tie", "object": "To Fabrikam", "reason": "Moves in March." }]
//! }
//! ```
//!
//! Every name may be missing. Without `object`, a silence is for all objects. The words for mailboxes, recipients and the
//! MX record are those of the package for JavaScript.

use super::answer::Misuse;
use super::world::{World, read_one};
use crate::audit::{CertificateExpiry, Fingerprint, Options, Silence};
use crate::import::text_of;
use crate::organization::{
    CertificateName, Choice, Directory, Item, MailboxesHere, MxRecords, Timestamp,
};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::error::Category;

/// A file of settings.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
struct Settings {
    mailboxes_in_cloud: Option<String>,
    recipients_in_directory: Option<String>,
    mx_points_to: Option<String>,
    spf: Option<String>,
    certificates: Option<Vec<Certificate>>,
    silences: Vec<Silenced>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Certificate {
    name: String,
    expires: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Silenced {
    lint: String,
    object: Option<String>,
    reason: String,
}

/// What a baseline needs of an earlier report.
#[derive(Debug, Deserialize)]
struct Baseline {
    findings: Vec<Known>,
    silenced: Vec<Known>,
}

#[derive(Debug, Deserialize)]
struct Known {
    fingerprint: String,
}

/// The options that a file of settings and a baseline give.
pub(super) fn options(
    settings: Option<&str>,
    baseline: Option<&str>,
    world: &dyn World,
) -> Result<Options, Misuse> {
    let mut options = Options {
        today: world.now(),
        ..Options::default()
    };
    if let Some(path) = settings {
        let settings: Settings = parsed(path, SETTINGS, world)?;
        apply(settings, &mut options).map_err(|what| Misuse(format!("{path}: {what}")))?;
    }
    if let Some(path) = baseline {
        let known: Baseline = parsed(path, BASELINE, world)?;
        let all = known.findings.iter().chain(&known.silenced);
        let fingerprints = all.map(|known| Fingerprint::parse(&known.fingerprint));
        let fingerprints = fingerprints.collect::<Option<Vec<_>>>();
        options.baseline = Some(fingerprints.ok_or_else(|| {
            Misuse(format!(
                "{path}: A fingerprint is invalid. Use a report in JSON."
            ))
        })?);
    }
    Ok(options)
}

/// What the files are, in JSON.
const SETTINGS: &str = "settings in JSON, such as {\"mxPointsTo\": \"microsoft-365\"}";
const BASELINE: &str = "the report of an earlier audit, made with --format json";

/// Reads a file of JSON. What it should be is told where it isn't that.
fn parsed<T: DeserializeOwned>(path: &str, expected: &str, world: &dyn World) -> Result<T, Misuse> {
    let bytes = read_one(path, world)?.bytes;
    // Windows PowerShell writes a mark, and UTF-16 where output goes into a file.
    let text = text_of(&bytes);
    let wrong = |what: &str| Misuse(format!("{path}: {what}. Use {expected}."));
    let value = serde_json::from_str(&text).map_err(|error| match error.classify() {
        Category::Data => wrong(&error.to_string()),
        Category::Io | Category::Syntax | Category::Eof => {
            wrong(&format!("This isn’t JSON: {error}"))
        }
    })?;
    // A list of values would do as well, and nobody means that.
    match text.trim_start().starts_with('{') {
        true => Ok(value),
        false => Err(wrong("This isn’t a JSON object")),
    }
}

fn apply(settings: Settings, options: &mut Options) -> Result<(), String> {
    let arrival = &mut options.arrival;
    let Settings {
        mailboxes_in_cloud: mailboxes,
        recipients_in_directory: directory,
        mx_points_to: mx,
        ..
    } = &settings;
    if let Some(id) = mailboxes {
        let known = MailboxesHere::by_id(id);
        arrival.mailboxes = known.ok_or_else(|| unknown(id, MailboxesHere::CHOICES))?;
    }
    if let Some(id) = directory {
        arrival.directory = Directory::by_id(id).ok_or_else(|| unknown(id, Directory::CHOICES))?;
    }
    if let Some(id) = mx {
        arrival.mx = MxRecords::by_id(id).ok_or_else(|| unknown(id, MxRecords::CHOICES))?;
    }
    options.spf = settings.spf.map(Into::into);
    options.certificates = match settings.certificates {
        None => None,
        Some(all) => Some(all.into_iter().map(certificate).collect::<Result<_, _>>()?),
    };
    let silences = settings.silences.into_iter().map(|one| Silence {
        lint: one.lint.into(),
        object: one.object.map(Into::into),
        reason: one.reason.into(),
    });
    options.silences = silences.collect();
    match options
        .silences
        .iter()
        .find(|one| one.reason.trim().is_empty())
    {
        None => Ok(()),
        Some(silence) => Err(format!("The silence of {} has no reason.", silence.lint)),
    }
}

fn certificate(given: Certificate) -> Result<CertificateExpiry, String> {
    let Certificate { name, expires } = given;
    Ok(CertificateExpiry {
        name: CertificateName::parse(&name).map_err(|error| format!("{name}: {error}"))?,
        expires: Timestamp::parse(&expires).map_err(|error| format!("{expires}: {error}"))?,
    })
}

fn unknown(given: &str, choices: &[Choice]) -> String {
    let known: Vec<&str> = choices.iter().map(|choice| choice.id).collect();
    format!("“{given}” isn’t one of {}.", known.join(", "))
}
