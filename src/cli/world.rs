//! What commands need from outside.

use super::answer::Misuse;
use crate::organization::Timestamp;

/// A file that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// What it is called.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// What commands need from outside: files, and what a clock and a terminal say.
pub trait World {
    /// Reads a file, the files directly in a folder in the order of their names, or standard input for `-`. The error
    /// says what is wrong, as a sentence.
    fn read(&self, path: &str) -> Result<Vec<Input>, String>;

    /// The time. None if unknown.
    fn now(&self) -> Option<Timestamp> {
        None
    }

    /// Whether the output may have colors.
    fn has_colors(&self) -> bool {
        false
    }
}

/// Reads all of these.
pub(super) fn read_all(paths: &[String], world: &dyn World) -> Result<Vec<Input>, Misuse> {
    if paths.iter().filter(|path| *path == "-").count() > 1 {
        return Err(Misuse("Standard input can be read only once.".to_owned()));
    }
    let mut inputs = Vec::new();
    for path in paths {
        inputs.extend(world.read(path).map_err(Misuse)?);
    }
    Ok(inputs)
}

/// Reads one file. A folder isn't one.
pub(super) fn read_one(path: &str, world: &dyn World) -> Result<Input, Misuse> {
    let mut inputs = world.read(path).map_err(Misuse)?;
    match (inputs.pop(), inputs.is_empty()) {
        (Some(input), true) => Ok(input),
        _ => Err(Misuse(format!("{path} isn’t one file."))),
    }
}
