//! The tests that Node runs: their files, and their environment.

use super::times::Times;
use crate::engines::{self, Engine};
use crate::run::{Result, at, root};
use crate::{dist, site, size, tools};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Node's options for tests: the same lines on a terminal and in a log, the times in a file, and one test file after
/// the other, since each starts a browser and some measure time.
pub fn reporting(times: &Times, process: &str) -> Vec<String> {
    let reporter = root().join("tests/times.mjs");
    let file = times.file(process);
    vec![
        "--test".to_owned(),
        "--test-concurrency=1".to_owned(),
        "--test-reporter=spec".to_owned(),
        "--test-reporter-destination=stdout".to_owned(),
        format!("--test-reporter={}", reporter.display()),
        format!("--test-reporter-destination={}", file.display()),
    ]
}

/// The files of tests directly in a folder.
pub fn scripts(tests: &str) -> Result<Vec<PathBuf>> {
    let folder = root().join("tests").join(tests);
    let mut files = Vec::new();
    for entry in at(&folder, fs::read_dir(&folder))? {
        let path = at(&folder, entry)?.path();
        if name(&path).is_some() {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// `start` for `tests/e2e/start.test.mjs`.
pub fn name(script: &Path) -> Option<&str> {
    script.file_name()?.to_str()?.strip_suffix(".test.mjs")
}

/// The names of the files of a stage.
pub fn names(tests: &str) -> Result<Vec<String>> {
    let mut files = scripts(tests)?;
    if tests == "e2e" {
        files.extend(scripts(EVERY_ENGINE)?);
    }
    let names: BTreeSet<String> = files
        .iter()
        .filter_map(|file| name(file))
        .map(str::to_owned)
        .collect();
    Ok(names.into_iter().collect())
}

/// The named files; all if none is named.
pub fn chosen(mut files: Vec<PathBuf>, names: &[String]) -> Vec<PathBuf> {
    files.retain(|file| {
        names.is_empty() || name(file).is_some_and(|name| names.iter().any(|wanted| wanted == name))
    });
    files
}

/// The tests of behavior that may differ between engines.
pub const EVERY_ENGINE: &str = "e2e/every-engine";

/// Node for a script that is run by hand, in Chromium or the engine in ENGINE.
pub fn node() -> Result<Command> {
    node_in(&engines::one()?)
}

/// Node for a script that looks at the development site, which builds in seconds.
pub fn node_for_looks() -> Result<Command> {
    node_for(&engines::one()?, &site::build_for_development()?)
}

/// Node with everything that the scripts in tests/e2e need, such as the built site. They read the paths from the
/// environment, so none of them knows the folders of the tools.
pub fn node_in(engine: &Engine) -> Result<Command> {
    site::build_if_needed()?;
    node_with_site(engine)
}

/// The same for a site that is already built.
pub fn node_with_site(engine: &Engine) -> Result<Command> {
    let mut node = node_for(engine, &dist::dist())?;
    let files = size::files()?;
    node.env("CHECKER_FIRST_LOAD", files.first.join(" "))
        .env("CHECKER_PARTS", files.later.join(" "));
    Ok(node)
}

/// The same for a site in this folder.
pub fn node_for(engine: &Engine, site: &Path) -> Result<Command> {
    let pictures = root().join("target/e2e");
    at(&pictures, fs::create_dir_all(&pictures))?;
    let mut node = engine.command("node");
    node.current_dir(root())
        .env("CHECKER_NODE_TOOLS", tools::node()?)
        .env("CHECKER_SITE", site)
        .env("CHECKER_PICTURES", pictures);
    Ok(node)
}
