//! What an audit takes besides the configuration: from a file of settings, from a baseline, and from the page's fields.

use super::question::Question;
use crate::audit::{CertificateExpiry, Fingerprint, Options, Silence};
use crate::imported::cells;
use crate::organization::{
    CertificateName, Directory, MailboxesHere, MxRecords, Timestamp, parse_item,
};
use crate::text::json::Json;

/// What the files of settings say.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    options: Options,
    /// What of them is unknown or invalid.
    problems: Vec<String>,
}

impl Settings {
    /// The settings of lines. Each is an array of texts, of which the first is a name:
    ///
    /// | name | values |
    /// |---|---|
    /// | `today` | a date and time |
    /// | `mailboxesInCloud`, `recipientsInDirectory`, `mxPointsTo` | an ID, as in the command's file of settings |
    /// | `spf` | an SPF record |
    /// | `certificate` | a name, and a date and time |
    /// | `silence` | a lint's ID, the name of an object or nothing, and a reason |
    /// | `baseline` | none: there is one, even if it's empty |
    /// | `known` | a fingerprint of the baseline |
    ///
    /// ```
    /// use connector_checker::reader::Settings;
    /// let settings = Settings::parse(r#"["mxPointsTo","elsewhere"]"#);
    /// assert!(settings.json().contains(r#""mxPointsTo":"elsewhere""#));
    /// ```
    pub fn parse(lines: &str) -> Settings {
        let mut settings = Settings::default();
        for line in lines.lines() {
            let cells = cells(line).unwrap_or_default();
            let words: Vec<&str> = cells.iter().map(|cell| &**cell).collect();
            if settings.take(&words).is_none() {
                let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
                settings.problems.push(words.join(": "));
            }
        }
        settings
    }

    /// Takes a line. None if it says nothing that is known.
    fn take(&mut self, words: &[&str]) -> Option<()> {
        let options = &mut self.options;
        match *words {
            ["today", time] => options.today = Some(parse_item(time).ok()?),
            ["mailboxesInCloud", id] => options.arrival.mailboxes = MailboxesHere::by_id(id)?,
            ["recipientsInDirectory", id] => options.arrival.directory = Directory::by_id(id)?,
            ["mxPointsTo", id] => options.arrival.mx = MxRecords::by_id(id)?,
            ["spf", text] => options.spf = Some(text.into()),
            ["certificate", name, expires] => {
                let certificate = certificate(name, expires)?;
                let all = options.certificates.get_or_insert_default();
                all.push(certificate);
            }
            ["silence", lint, object, reason] if !reason.trim().is_empty() => {
                options.silences.push(Silence {
                    lint: lint.into(),
                    object: Some(object.into()).filter(|_| !object.is_empty()),
                    reason: reason.into(),
                });
            }
            ["baseline"] => drop(options.baseline.get_or_insert_default()),
            ["known", fingerprint] => {
                let fingerprint = Fingerprint::parse(fingerprint)?;
                options.baseline.get_or_insert_default().push(fingerprint);
            }
            _ => return None,
        }
        Some(())
    }

    /// The options of an audit: what a question says comes before what the files say. With what is wrong with either.
    pub(super) fn options(&self, question: &Question) -> (Options, Vec<String>) {
        let mut all = self.clone();
        for (field, name) in [
            ("mailboxes", "mailboxesInCloud"),
            ("directory", "recipientsInDirectory"),
            ("mx", "mxPointsTo"),
            ("spf", "spf"),
        ] {
            let value = question.get(field).trim();
            if !value.is_empty() && all.take(&[name, value]).is_none() {
                all.problems.push(format!("{field}: {value}"));
            }
        }
        let typed = question.get("certificates");
        let lines = typed.lines().filter(|line| !line.trim().is_empty());
        let mut certificates = Vec::new();
        for line in lines {
            let (name, expires) = line.trim().rsplit_once([' ', '\t']).unwrap_or((line, ""));
            match certificate(name, expires) {
                Some(certificate) => certificates.push(certificate),
                None => all.problems.push(line.to_owned()),
            }
        }
        if !certificates.is_empty() {
            all.options.certificates = Some(certificates);
        }
        (all.options, all.problems)
    }

    /// The settings as a file for the command, without the baseline: that is a report in JSON.
    pub fn json(&self) -> String {
        written(&self.options)
    }
}

/// A certificate's name and when it expires: a date, or a date and time.
fn certificate(name: &str, expires: &str) -> Option<CertificateExpiry> {
    let whole = [expires, "T00:00:00Z"].concat();
    let time: Option<Timestamp> = [expires, &whole]
        .into_iter()
        .find_map(|text| parse_item(text).ok());
    Some(CertificateExpiry {
        name: parse_item::<CertificateName>(name.trim()).ok()?,
        expires: time?,
    })
}

/// Options as a file of settings.
pub(super) fn written(options: &Options) -> String {
    let mut json = Json::default();
    json.open('{');
    let arrival = options.arrival;
    json.pair("mailboxesInCloud", arrival.mailboxes.id());
    json.pair("recipientsInDirectory", arrival.directory.id());
    json.pair("mxPointsTo", arrival.mx.id());
    if let Some(spf) = &options.spf {
        json.pair("spf", spf);
    }
    if let Some(certificates) = &options.certificates {
        json.name("certificates");
        json.open('[');
        for certificate in certificates {
            json.open('{');
            json.pair("name", &certificate.name.to_string());
            json.pair("expires", &certificate.expires.to_string());
            json.close('}');
        }
        json.close(']');
    }
    json.name("silences");
    json.open('[');
    for silence in &options.silences {
        json.open('{');
        json.pair("lint", &silence.lint);
        if let Some(object) = &silence.object {
            json.pair("object", object);
        }
        json.pair("reason", &silence.reason);
        json.close('}');
    }
    json.close(']');
    json.close('}');
    json.0 + "\n"
}
