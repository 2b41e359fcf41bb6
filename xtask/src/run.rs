//! Runs other programs: finds them, calls them, and turns each failure into one sentence.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

/// An error is a sentence for the person at the terminal, and says what to do. No code handles errors by kind.
pub type Result<T> = std::result::Result<T, String>;

/// The cargo that runs this program, so that only one toolchain is in use.
pub fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs a command with its output on the terminal. `otherwise` is the error if it fails.
pub fn run(command: &mut Command, otherwise: &str) -> Result<()> {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(otherwise.to_owned()),
        Err(error) => Err(format!("{otherwise} ({error})")),
    }
}

/// The output of a command, or None if it can't be run or fails.
pub fn output(program: impl AsRef<OsStr>, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

/// Finds a program in the folders of PATH.
pub fn find(program: &str) -> Option<PathBuf> {
    // Windows starts "npm" only by its full name, "npm.cmd".
    let endings: &[&str] = if cfg!(windows) {
        &[".exe", ".cmd"]
    } else {
        &[""]
    };
    env::split_paths(&env::var_os("PATH")?)
        .flat_map(|folder| {
            endings
                .iter()
                .map(move |ending| folder.join(format!("{program}{ending}")))
        })
        .find(|path| path.is_file())
}

/// The program in a variable, or else the first of these names on PATH. A variable with a path that isn't a file is
/// an error.
pub fn named(variable: &str, names: &[&str]) -> Result<Option<PathBuf>> {
    match env::var_os(variable).map(PathBuf::from) {
        Some(path) if path.is_file() => Ok(Some(path)),
        Some(path) => Err(format!(
            "{variable} is set to {}, which isn't a file.",
            path.display()
        )),
        None => Ok(names.iter().find_map(|name| find(name))),
    }
}

/// A PATH that starts with these folders.
pub fn path_with(first: &[PathBuf]) -> Result<std::ffi::OsString> {
    let rest = env::var_os("PATH").unwrap_or_default();
    env::join_paths(first.iter().cloned().chain(env::split_paths(&rest))).map_err(|error| {
        format!("A folder of the tools can't be in PATH: {error}. Choose another XDG_CACHE_HOME.")
    })
}

/// Adds the path of the file to an error.
pub fn at<T>(path: &Path, result: std::io::Result<T>) -> Result<T> {
    result.map_err(|error| format!("{}: {error}", path.display()))
}

/// A text with one mark replaced. The mark must occur exactly once: a file whose text has changed must not pass
/// unedited.
pub fn replace_once(file: &str, text: &str, mark: &str, new: &str) -> Result<String> {
    match text.matches(mark).count() {
        1 => Ok(text.replace(mark, new)),
        count => Err(format!(
            "{file} contains {mark} {count} times; the build needs exactly one."
        )),
    }
}

/// FNV-1a, 64 bits: the same number for the same bytes on every machine and with every compiler. The standard
/// library's hasher doesn't promise that.
pub fn hash(parts: &[&[u8]]) -> u64 {
    parts
        .iter()
        .flat_map(|part| part.iter())
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
        })
}

/// The folder of the clone.
pub fn root() -> PathBuf {
    // xtask is in a folder directly under it, whatever the working directory.
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .map_or_else(|| ".".into(), Path::to_path_buf)
}
