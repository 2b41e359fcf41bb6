//! A report as JSON.

use super::visible::escape_hidden;
use crate::audit::{FileLocation, Finding, Object, Report, Severity};
use crate::text::json::Json;

/// A report as JSON: `counts`, `findings`, `undecided`, `silenced`, `clean` and `gone`. See
/// `static/report.schema.json`.
///
/// Names are as they are in the configuration; hidden characters in them are escaped.
pub fn json(report: &Report) -> String {
    let mut json = Json::default();
    json.open('{');
    json.pair("version", env!("CARGO_PKG_VERSION"));
    json.name("counts");
    json.open('{');
    for severity in Severity::ALL {
        json.name(severity.id());
        json.word(&report.count(severity).to_string());
    }
    json.close('}');
    json.name("findings");
    list(&mut json, &report.findings, |json, finding| {
        write_finding(json, finding, None)
    });
    json.name("undecided");
    list(&mut json, &report.undecided, |json, undecided| {
        json.open('{');
        json.pair("lint", undecided.lint.id);
        write_object(json, undecided.object.as_ref());
        json.name("missing");
        list(json, &undecided.missing, |json, missing| {
            json.text(&missing.label())
        });
        json.name("commands");
        list(json, &undecided.commands(), |json, command| {
            json.text(command)
        });
        json.close('}');
    });
    json.name("silenced");
    list(&mut json, &report.silenced, |json, silenced| {
        write_finding(json, &silenced.finding, Some(&silenced.reason));
    });
    json.name("clean");
    list(&mut json, &report.clean, |json, lint| json.text(lint.id));
    json.name("gone");
    list(&mut json, &report.gone, |json, gone| {
        json.text(&gone.to_string())
    });
    json.close('}');
    escape_hidden(&json.0)
}

fn list<T>(json: &mut Json, items: &[T], write: impl Fn(&mut Json, &T)) {
    json.open('[');
    for item in items {
        write(json, item);
    }
    json.close(']');
}

fn write_finding(json: &mut Json, finding: &Finding, reason: Option<&str>) {
    let lint = finding.lint;
    json.open('{');
    json.pair("lint", lint.id);
    json.pair("severity", lint.severity.id());
    json.pair("grade", lint.grade().id());
    json.pair("message", &finding.message());
    write_object(json, finding.object.as_ref());
    if let Some(parameter) = finding.parameter {
        json.pair("parameter", parameter.name);
    }
    write_location(json, finding.at.as_ref());
    json.name("values");
    list(json, &finding.values, |json, value| json.text(value));
    json.name("seeAlso");
    list(json, &finding.beside.listed, |json, other| {
        json.text(&other.name)
    });
    json.name("seeAlsoHasMore");
    json.word(if finding.beside.has_more {
        "true"
    } else {
        "false"
    });
    json.pair("remedy", lint.remedy);
    json.name("commands");
    list(json, &finding.commands(), |json, command| {
        json.text(command)
    });
    json.pair("check", &finding.check_command());
    json.pair("fingerprint", &finding.fingerprint().to_string());
    json.name("isNew");
    json.word(if finding.is_new { "true" } else { "false" });
    if let Some(reason) = reason {
        json.pair("reason", reason);
    }
    json.close('}');
}

fn write_object(json: &mut Json, object: Option<&Object>) {
    let Some(object) = object else {
        return;
    };
    json.name("object");
    json.open('{');
    json.pair("kind", object.noun.name());
    json.pair("name", &object.name);
    if let Some(guid) = object.guid {
        json.pair("guid", &guid.to_string());
    }
    write_location(json, object.at.as_ref());
    json.close('}');
}

fn write_location(json: &mut Json, at: Option<&FileLocation>) {
    let Some(at) = at else {
        return;
    };
    json.pair("file", &at.file);
    for (name, number) in [("line", at.line), ("column", at.column)] {
        json.name(name);
        json.word(&number.to_string());
    }
}
