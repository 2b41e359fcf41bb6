//! The end-to-end tests, in one engine or in each.

use super::call::{Call, Scope};
use super::node::{EVERY_ENGINE, chosen, name, node_for, node_with_site, reporting, scripts};
use super::times::Times;
use crate::engines::{self, Engine};
use crate::run::{Result, at, root, run};
use crate::site;
use std::cmp::Reverse;
use std::collections::VecDeque;
use std::fs::{self, File};
use std::path::Path;
use std::process::Command;
use std::sync::{Mutex, mpsc};
use std::thread;

/// The test file of a quick run: one test for each view.
const QUICK: &str = "quick";

pub fn e2e(call: &Call) -> Result<()> {
    if call.scope == Scope::Quick {
        return quick(call);
    }
    let once = chosen(scripts("e2e")?, call.files);
    let everywhere = chosen(scripts(EVERY_ENGINE)?, call.files);
    site::build_if_needed()?;
    let engines = engines::ensure()?.ready;
    let mut visits = Vec::new();
    for (place, engine) in engines.iter().enumerate() {
        // Tests that don't depend on the engine run in the first one, which is Chromium if possible.
        let is_first = place == 0 || call.scope == Scope::EveryEngine;
        let once = once.iter().filter(|_| is_first);
        visits.extend(everywhere.iter().chain(once).map(|file| (engine, file)));
    }
    // The longest files start first, or a long one at the end would run alone.
    visits.sort_by_key(|(_, file)| Reverse(fs::metadata(file).map_or(0, |file| file.len())));
    let visits: Result<VecDeque<Visit>> = visits
        .into_iter()
        .map(|(engine, file)| Visit::new(engine, file, call.times))
        .collect();
    match side_by_side(visits?)?.as_slice() {
        [] => Ok(()),
        names => Err(format!(
            "Some end-to-end tests failed in {}: see the lines above, and the pictures in target/e2e.",
            names.join(" and ")
        )),
    }
}

/// A file of end-to-end tests in an engine.
struct Visit {
    /// `firefox-start`, `chromium-quiz-once`
    name: String,
    node: Command,
}

impl Visit {
    fn new(engine: &Engine, file: &Path, times: &Times) -> Result<Visit> {
        // A file in each folder may have the same name.
        let once = if file
            .parent()
            .is_some_and(|folder| folder.ends_with(EVERY_ENGINE))
        {
            ""
        } else {
            "-once"
        };
        let name = [engine.name, "-", name(file).unwrap_or_default(), once].concat();
        let mut node = node_with_site(engine)?;
        node.args(reporting(times, &format!("e2e-{name}")))
            .arg(file);
        Ok(Visit { name, node })
    }

    /// Whether its tests pass, and their output.
    fn passes(&mut self) -> Result<(bool, String)> {
        let log = root().join(format!("target/e2e/{}.log", self.name));
        let output = at(&log, File::create(&log))?;
        let errors = at(&log, output.try_clone())?;
        let status = at(&log, self.node.stdout(output).stderr(errors).status())?;
        Ok((status.success(), at(&log, fs::read_to_string(&log))?))
    }
}

/// Runs them in parallel, and returns the names of the failed ones. It runs one more than there are processors: a
/// browser waits for its driver, the driver for Node, and Node for the page. With more, each becomes so slow that
/// tests time out.
fn side_by_side(visits: VecDeque<Visit>) -> Result<Vec<String>> {
    let most = thread::available_parallelism().map_or(1, usize::from) + 1;
    println!("xtask: {} files, {most} at a time", visits.len());
    let visits = Mutex::new(visits);
    let next = || visits.lock().ok()?.pop_front();
    thread::scope(|scope| {
        let (tell, ended) = mpsc::channel();
        for _ in 0..most {
            let tell = tell.clone();
            let next = &next;
            scope.spawn(move || {
                while let Some(mut visit) = next() {
                    let result = visit.passes();
                    // Nobody listens any longer once another visit has failed to start.
                    let _ = tell.send((visit.name, result));
                }
            });
        }
        drop(tell);
        let mut failed = Vec::new();
        for (name, result) in ended {
            let (passes, printed) = result?;
            println!("--- {name}");
            print!("{printed}");
            if !passes {
                failed.push(name);
            }
        }
        Ok(failed)
    })
}

/// One test for each view, of the development site, which builds in seconds.
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
