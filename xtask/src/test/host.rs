//! The tests on the host: compiled by cargo, and run one program after the other.

use super::call::Call;
use super::times::Times;
use crate::run::{Result, at, cargo, root};
use crate::small_std::UNSTABLE;
use serde_json::Value;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The test programs of the library, by cargo's names.
pub fn host_files() -> Result<Vec<String>> {
    let folder = root().join("tests");
    let mut names = vec!["connector_checker".to_owned(), "xtask".to_owned()];
    for entry in at(&folder, fs::read_dir(&folder))? {
        let path = at(&folder, entry)?.path();
        let is_program = path.extension().is_some_and(|ending| ending == "rs");
        if is_program || path.join("main.rs").is_file() {
            names.push(
                path.file_stem()
                    .unwrap_or_default()
                    .to_string_lossy()
                    .into(),
            );
        }
    }
    names.sort();
    Ok(names)
}

/// The packages and features of all tests on the host, so that nothing is compiled twice.
pub const PACKAGES: [&str; 5] = [
    "--workspace",
    "--exclude",
    "xtask-tools",
    "--features",
    "connector-checker/app,connector-checker/cli,connector-checker/import,connector-checker/serde",
];

/// A compiled test program.
struct Program {
    name: String,
    path: PathBuf,
    /// The folder of its package, where cargo would run it.
    folder: PathBuf,
}

pub fn host(call: &Call) -> Result<()> {
    let mut failed = Vec::new();
    let programs = test_programs()?;
    let wanted = |program: &&Program| call.files.is_empty() || call.files.contains(&program.name);
    for program in programs.iter().filter(wanted) {
        println!("--- {}", program.name);
        if !passes(program, call.times)? {
            failed.push(program.name.as_str());
        }
    }
    match failed.as_slice() {
        [] => Ok(()),
        names => Err(format!(
            "Some tests failed in {}: see the lines above.",
            names.join(", ")
        )),
    }
}

/// Compiles the tests, and finds the programs in cargo's output.
fn test_programs() -> Result<Vec<Program>> {
    // Benches run by hand, and the examples of the documentation are a separate stage.
    let mut cargo = cargo();
    cargo
        .args(["test", "--no-run", "--lib", "--bins", "--tests"])
        .args(PACKAGES)
        .arg("--message-format=json-render-diagnostics")
        .current_dir(root())
        .stderr(Stdio::inherit());
    let otherwise = "The tests couldn't be compiled: see the lines above.";
    let output = cargo
        .output()
        .map_err(|error| format!("{otherwise} ({error})"))?;
    if !output.status.success() {
        return Err(otherwise.to_owned());
    }
    let messages = String::from_utf8_lossy(&output.stdout);
    let messages = messages
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok());
    Ok(messages.filter_map(|message| program(&message)).collect())
}

fn program(message: &Value) -> Option<Program> {
    if message.get("profile")?.get("test")? != &Value::Bool(true) {
        return None;
    }
    let manifest = Path::new(message.get("manifest_path")?.as_str()?);
    Some(Program {
        name: message.get("target")?.get("name")?.as_str()?.to_owned(),
        path: message.get("executable")?.as_str()?.into(),
        folder: manifest.parent()?.to_owned(),
    })
}

/// Runs a test program and stores the time of each test.
fn passes(program: &Program, times: &Times) -> Result<bool> {
    let mut child = at(
        &program.path,
        Command::new(&program.path)
            // An unstable option prints the time of each test, and the variable allows unstable options.
            .args(["-Zunstable-options", "--report-time"])
            .env(UNSTABLE.0, UNSTABLE.1)
            .current_dir(&program.folder)
            .stdout(Stdio::piped())
            .spawn(),
    )?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).lines() {
            let line = at(&program.path, line)?;
            println!("{line}");
            times.read(&program.name, &line);
        }
    }
    Ok(at(&program.path, child.wait())?.success())
}
