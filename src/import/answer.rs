//! What was read, as JSON for programs.

use super::Import;
use crate::organization::{Kind, Noun, ParameterId, Setting, Settings, Value};
use crate::text::json::Json;

/// What was read, as JSON: `organization`, `files` and `notices`.
///
/// Properties have the names of the cmdlets' parameters in camel case. An object has every setting that is
/// known, with the defaults of a `New-` command filled in. `unknown` lists the settings that the text doesn't
/// tell, `incomplete` the lists that were cut off. `organization.incomplete` lists what wasn't exported, or
/// not as a whole.
///
/// ```
/// use connector_checker::import::{File, import, to_json};
/// let text = r#"{"Name": "To the archive", "RecipientDomains": ["*"], "UseMXRecord": false}"#;
/// let json = to_json(&import(&[File { name: "out.json", bytes: text.as_bytes() }]));
/// assert!(json.contains(r#""outboundConnectors":[{"name":"To the archive","recipientDomains":["*"]"#));
/// ```
pub fn to_json(read: &Import) -> String {
    let organization = &read.organization;
    let mut json = Json::default();
    json.open('{');
    json.name("organization");
    json.open('{');
    objects(
        &mut json,
        Noun::AcceptedDomain,
        &organization.accepted_domains,
    );
    objects(&mut json, Noun::RemoteDomain, &organization.remote_domains);
    objects(
        &mut json,
        Noun::InboundConnector,
        &organization.inbound_connectors,
    );
    objects(
        &mut json,
        Noun::OutboundConnector,
        &organization.outbound_connectors,
    );
    objects(
        &mut json,
        Noun::TransportRule,
        &organization.transport_rules,
    );
    json.name(Noun::OrganizationConfig.json_name());
    object(&mut json, &organization.organization_config);
    json.name("incomplete");
    json.open('[');
    for noun in Noun::ALL
        .into_iter()
        .filter(|noun| !organization.is_complete(*noun))
    {
        json.text(noun.json_name());
    }
    json.close(']');
    json.close('}');
    write_reading(&mut json, read);
    json.close('}');
    json.0
}

/// Writes what there is to say of the reading, into an object: the files and the notices.
pub(crate) fn write_reading(json: &mut Json, read: &Import) {
    json.name("files");
    json.open('[');
    for file in &read.files {
        json.open('{');
        json.pair("name", &file.name);
        json.pair("status", file.status.id());
        json.close('}');
    }
    json.close(']');
    json.name("notices");
    json.open('[');
    for notice in &read.notices {
        json.open('{');
        json.pair("code", notice.code.id());
        json.pair("severity", notice.code.severity().id());
        json.pair(
            "file",
            read.organization.file(notice.at).unwrap_or_default(),
        );
        for (name, number) in [
            ("line", notice.at.line.get()),
            ("column", notice.at.column),
            ("count", notice.count),
        ] {
            json.name(name);
            json.word(&number.to_string());
        }
        json.pair("message", &notice.to_string());
        json.close('}');
    }
    json.close(']');
}

fn objects<T: Settings>(json: &mut Json, noun: Noun, objects: &[T]) {
    json.name(noun.json_name());
    json.open('[');
    for one in objects {
        object(json, one);
    }
    json.close(']');
}

fn object<T: Settings>(json: &mut Json, object: &T) {
    let (mut unknown, mut incomplete) = (Vec::new(), Vec::new());
    json.open('{');
    for parameter in T::Parameter::ALL {
        if object.setting(*parameter).is_none() {
            continue;
        }
        let row = parameter.row();
        let name = row.json_name();
        match object.get(*parameter) {
            Setting::Given { value, .. } | Setting::Default(value) => {
                json.name(&name);
                write(json, &value);
                if let (
                    Some(Kind::List(_)),
                    Value::List {
                        complete: false, ..
                    },
                ) = (row.kind, &value)
                {
                    incomplete.push(name);
                }
            }
            Setting::Unknown => unknown.push(name),
        }
    }
    for (name, names) in [("unknown", unknown), ("incomplete", incomplete)] {
        json.name(name);
        json.open('[');
        for name in names {
            json.text(&name);
        }
        json.close(']');
    }
    json.close('}');
}

fn write(json: &mut Json, value: &Value) {
    match value {
        Value::Null => json.word("null"),
        Value::Boolean(true) => json.word("true"),
        Value::Boolean(false) => json.word("false"),
        Value::Number(number) => json.word(&number.to_string()),
        Value::Text(text) => json.text(text),
        Value::List { entries, .. } => {
            json.open('[');
            for entry in entries {
                write(json, entry);
            }
            json.close(']');
        }
    }
}
