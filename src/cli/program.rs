//! The program around the commands: the only file of the room that reads files, the clock and the environment.

use super::world::{Input, World};
use super::{Answer, run};
use crate::import::LARGEST;
use crate::organization::Timestamp;
use std::io::{self, IsTerminal, Read, Write};
use std::path::Path;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};
use std::{env, fs};

/// Runs the command that the process was called with.
pub fn main() -> ExitCode {
    let Answer {
        text,
        complaints,
        status,
    } = run(env::args_os(), &Machine);
    // Whoever reads the output may stop early, as `head` does; then nobody is left to complain to.
    let is_told = io::stderr().write_all(complaints.as_bytes()).is_ok()
        && io::stdout().write_all(text.as_bytes()).is_ok()
        && io::stdout().flush().is_ok();
    match is_told {
        true => ExitCode::from(status as u8),
        false => ExitCode::from(2),
    }
}

/// The machine that the process runs on.
struct Machine;

impl World for Machine {
    fn read(&self, path: &str) -> Result<Vec<Input>, String> {
        let cant = |error: io::Error| format!("{path} can’t be read ({error}).");
        if path == "-" {
            let bytes = limited(io::stdin().lock()).map_err(cant)?;
            return Ok(vec![Input {
                name: "standard input".to_owned(),
                bytes,
            }]);
        }
        if !Path::new(path).is_dir() {
            return Ok(vec![file(Path::new(path)).map_err(cant)?]);
        }
        let mut paths = Vec::new();
        for entry in fs::read_dir(path).map_err(cant)? {
            let entry = entry.map_err(cant)?.path();
            if entry.is_file() {
                paths.push(entry);
            }
        }
        paths.sort();
        let files = paths.iter().map(|path| file(path));
        files.collect::<Result<_, _>>().map_err(cant)
    }

    fn now(&self) -> Option<Timestamp> {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
        Some(Timestamp::of_clock(since.as_secs()))
    }

    fn has_colors(&self) -> bool {
        let is_forbidden = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let is_dumb = env::var_os("TERM").is_some_and(|terminal| terminal == "dumb");
        io::stdout().is_terminal() && !is_forbidden && !is_dumb
    }
}

fn file(path: &Path) -> io::Result<Input> {
    Ok(Input {
        name: path.to_string_lossy().into_owned(),
        bytes: limited(fs::File::open(path)?)?,
    })
}

/// What there is to read, up to just above what an import accepts: it says of the rest that it is too large.
fn limited(reader: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    reader.take(LARGEST as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
