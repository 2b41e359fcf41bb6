//! The end-to-end tests, in one engine or in each.

use super::call::{Call, Scope};
use super::node::{EVERY_ENGINE, chosen, name, node_for, node_in, reporting, scripts};
use super::times::Times;
use crate::engines::{self, Engine};
use crate::run::{Result, at, root, run};
use crate::site;
use std::fs::{self, File};
use std::path::PathBuf;
use std::process::Child;

/// The tests of a quick run: one a view.
const QUICK: &str = "quick";

pub fn e2e(call: &Call) -> Result<()> {
    if call.scope == Scope::Quick {
        return quick(call);
    }
    let once = chosen(scripts("e2e")?, call.files);
    let everywhere = chosen(scripts(EVERY_ENGINE)?, call.files);
    let mut failures = Vec::new();
    let mut running = Vec::new();
    for (place, engine) in engines::ensure()?.ready.iter().enumerate() {
        let mut files = everywhere.clone();
        // What no engine can change runs in the first that is there, which is Chromium if it can be had.
        if place == 0 || call.scope == Scope::EveryEngine {
            files.extend(once.iter().cloned());
        }
        if !files.is_empty() {
            running.push(Lane::start(engine, &files, call.times)?);
        }
    }
    for lane in running {
        failures.extend(lane.finish()?);
    }
    match failures.as_slice() {
        [] => Ok(()),
        names => Err(format!(
            "Some end-to-end tests failed in {}: see the lines above, and the pictures in target/e2e.",
            names.join(" and ")
        )),
    }
}

/// The end-to-end tests of an engine, side by side with those of the others.
struct Lane {
    engine: &'static str,
    log: PathBuf,
    child: Child,
}

impl Lane {
    fn start(engine: &Engine, files: &[PathBuf], times: &Times) -> Result<Lane> {
        let mut node = node_in(engine)?;
        let log = root().join(format!("target/e2e/{}.log", engine.name));
        let output = at(&log, File::create(&log))?;
        let errors = at(&log, output.try_clone())?;
        node.args(reporting(times, &format!("e2e-{}", engine.name)))
            .args(files)
            .stdout(output)
            .stderr(errors);
        let child = at(&log, node.spawn())?;
        println!("xtask: {} files in {}", files.len(), engine.name);
        Ok(Lane {
            engine: engine.name,
            log,
            child,
        })
    }

    /// Waits for its end, tells what it printed, and names the engine if a test failed.
    fn finish(mut self) -> Result<Option<&'static str>> {
        let status = at(&self.log, self.child.wait())?;
        println!("--- {}", self.engine);
        print!("{}", at(&self.log, fs::read_to_string(&self.log))?);
        Ok((!status.success()).then_some(self.engine))
    }
}

/// One test a view, of the site as it is served for development, which is built in seconds.
fn quick(call: &Call) -> Result<()> {
    let site = site::build_for_development()?;
    let engine = engines::one()?;
    let mut files = chosen(scripts("e2e")?, call.files);
    if call.files.is_empty() {
        files.retain(|file| name(file) == Some(QUICK));
    }
    let mut node = node_for(&engine, &site)?;
    node.args(reporting(call.times, "e2e-quick")).args(files);
    run(
        &mut node,
        "Some end-to-end tests failed: see the lines above, and the pictures in target/e2e.",
    )
}
