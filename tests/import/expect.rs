//! What was read, as lines that a test can name.

use connector_checker::import::{File, Import, Status, import};
use connector_checker::organization::{ParameterId, Setting, Settings, Value};

/// Reads one text.
pub fn read(text: &str) -> Import {
    read_bytes(text.as_bytes())
}

/// Reads one file.
pub fn read_bytes(bytes: &[u8]) -> Import {
    import(&[File {
        name: "file",
        bytes,
    }])
}

/// A value as the tests write it: `true`, `3`, `text`, `[a, b]`, `[a, …]` for a list that is cut off, and
/// `nothing`.
pub fn shown(value: &Value) -> String {
    match value {
        Value::Null => "nothing".to_owned(),
        Value::Boolean(value) => value.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Text(text) => text.to_string(),
        Value::List { entries, complete } => {
            let mut entries: Vec<String> = entries.iter().map(shown).collect();
            entries.extend((!complete).then(|| "…".to_owned()));
            format!("[{}]", entries.join(", "))
        }
    }
}

/// What a text says of an object, by the names of its parameters: only these are asked for. `?` is unknown.
pub fn settings<T: Settings>(object: &T, names: &[&str]) -> Vec<String> {
    let one = |name: &&str| {
        let parameter =
            T::Parameter::by_name(name).unwrap_or_else(|| panic!("{name} is no parameter"));
        match object.get(parameter) {
            Setting::Given { value, .. } => shown(&value),
            Setting::Default(value) => format!("default {}", shown(&value)),
            Setting::Unknown => "?".to_owned(),
        }
    };
    names.iter().map(one).collect()
}

/// The notices as `code line:column words`.
pub fn notices(read: &Import) -> Vec<String> {
    let one = |notice: &connector_checker::import::Notice| {
        let (line, column) = (notice.at.line, notice.at.column);
        format!("{} {line}:{column} {}", notice.code.id(), notice.words)
            .trim_end()
            .to_owned()
    };
    read.notices.iter().map(one).collect()
}

/// The status of the only file.
pub fn status(read: &Import) -> Status {
    assert_eq!(read.files.len(), 1);
    read.files[0].status
}
