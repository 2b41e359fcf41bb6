//! The time of each test, so that a slow test shows in the run that made it slow.
//!
//! The reporter `tests/times.mjs` writes a line for each test of Node's runner. Rust's test programs print the time
//! of each test themselves.

use crate::run::{Result, at, root};
use std::cell::RefCell;
use std::fs;
use std::path::PathBuf;

/// A slower test is listed at the end of the run, whatever its rank, in seconds.
const SLOW: f64 = 20.0;

/// The number of slowest tests that are always listed.
const NAMED: usize = 10;

/// The times of a run.
pub struct Times {
    /// The folder for Node's reporter, with a file for each process.
    folder: PathBuf,
    /// The times of the host tests.
    host: RefCell<Vec<Timed>>,
}

/// A test and its time in seconds.
#[derive(Clone, Debug, PartialEq)]
struct Timed {
    seconds: f64,
    name: String,
}

impl Times {
    /// Starts with none.
    pub fn new() -> Result<Times> {
        let folder = root().join("target/times");
        if folder.exists() {
            at(&folder, fs::remove_dir_all(&folder))?;
        }
        at(&folder, fs::create_dir_all(&folder))?;
        Ok(Times {
            folder,
            host: RefCell::default(),
        })
    }

    /// The file for the times of a process of Node.
    pub fn file(&self, process: &str) -> PathBuf {
        self.folder.join(format!("{process}.txt"))
    }

    /// Reads the time in a line of a Rust test program, if there is one.
    pub fn read(&self, program: &str, line: &str) {
        self.host.borrow_mut().extend(rust(program, line));
    }

    /// The slowest tests, as lines to read.
    pub fn summary(&self) -> Result<String> {
        let mut all = self.host.borrow().clone();
        for entry in at(&self.folder, fs::read_dir(&self.folder))? {
            let path = at(&self.folder, entry)?.path();
            let process = path.file_stem().unwrap_or_default().to_string_lossy();
            let lines = at(&path, fs::read_to_string(&path))?;
            all.extend(lines.lines().filter_map(|line| node(&process, line)));
        }
        Ok(told(all))
    }
}

/// `test names::are_read ... ok <0.012s>`
fn rust(program: &str, line: &str) -> Option<Timed> {
    let (name, rest) = line.strip_prefix("test ")?.split_once(" ... ")?;
    let (_, time) = rest.trim_end().strip_suffix("s>")?.split_once('<')?;
    Some(Timed {
        seconds: time.parse().ok()?,
        name: format!("host {program}: {name}"),
    })
}

/// Milliseconds, a tab and the name.
fn node(process: &str, line: &str) -> Option<Timed> {
    let (time, name) = line.split_once('\t')?;
    Some(Timed {
        seconds: time.parse::<f64>().ok()? / 1000.0,
        name: format!("{process} {name}"),
    })
}

fn told(mut all: Vec<Timed>) -> String {
    all.sort_by(|one, other| other.seconds.total_cmp(&one.seconds));
    let slow = all.iter().filter(|test| test.seconds > SLOW).count();
    let mut lines = vec![format!("the slowest of {} tests:", all.len())];
    for test in all.iter().take(NAMED.max(slow)) {
        let mark = if test.seconds > SLOW { "  SLOW" } else { "" };
        lines.push(format!("{:>8.2} s  {}{mark}", test.seconds, test.name));
    }
    if slow > 0 {
        lines.push(format!(
            "{slow} took longer than {SLOW} s: make them faster, or prove the same on the host."
        ));
    }
    lines.push(String::new());
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_of_both_kinds_of_test_are_read() {
        let timed = |seconds, name: &str| {
            let name = name.to_owned();
            Some(Timed { seconds, name })
        };
        assert_eq!(
            rust("rules", "test proofs::all ... ok <2.013s>"),
            timed(2.013, "host rules: proofs::all")
        );
        assert_eq!(rust("rules", "test proofs::all ... FAILED"), None);
        assert_eq!(rust("rules", "running 3 tests"), None);
        assert_eq!(
            node("e2e-firefox", "1500.5\tstart: the app starts"),
            timed(1.5005, "e2e-firefox start: the app starts")
        );
    }

    #[test]
    fn ten_are_named_and_each_that_is_slow() {
        let test = |seconds| Timed {
            seconds,
            name: format!("test of {seconds}"),
        };
        let quick = told((1..=15).map(f64::from).map(test).collect());
        assert_eq!(quick.matches("test of").count(), 10);
        assert!(
            quick.contains("test of 15") && !quick.contains("test of 5\n"),
            "{quick}"
        );
        let slow = told((11..=35).map(f64::from).map(test).collect());
        assert_eq!(slow.matches("SLOW").count(), 15);
        assert!(slow.contains("15 took longer than 20 s"), "{slow}");
    }
}
