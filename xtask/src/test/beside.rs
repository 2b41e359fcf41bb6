//! The stages that look at the built site, beside those that compile.
//!
//! A compiler often waits for a single crate, and a browser for its driver: one after the other, they leave a machine of two
//! processors half idle. So the whole run has a second process for the site and its browsers. What that prints is told in one
//! piece at the end.

use super::call::Scope;
use super::plan::{BESIDE, Plan};
use super::ran::Ran;
use crate::run::{Result, at, root};
use std::fs::{self, File};
use std::path::PathBuf;
use std::process::{Child, Command};

/// The process beside this one.
pub struct Beside {
    child: Child,
    log: PathBuf,
}

impl Beside {
    pub fn start(plan: &Plan) -> Result<Beside> {
        let log = root().join("target/beside.log");
        at(&log, fs::create_dir_all(root().join("target")))?;
        let output = at(&log, File::create(&log))?;
        let errors = at(&log, output.try_clone())?;
        let program = std::env::current_exe().map_err(|error| format!("xtask: {error}"))?;
        let stages: Vec<&str> = plan.stages.iter().map(|(stage, _)| stage.name).collect();
        println!(
            "xtask: {} run beside the others; see target/beside.log",
            stages.join(", ")
        );
        let child = Command::new(program)
            .args(["test", BESIDE])
            .args((plan.scope == Scope::EveryEngine).then_some("--every-engine"))
            .args(stages)
            .stdout(output)
            .stderr(errors)
            .spawn()
            .map_err(|error| format!("xtask test: {error}"))?;
        Ok(Beside { child, log })
    }

    /// Waits for its end, tells what it printed, and gives back what came of its stages.
    pub fn finish(mut self) -> Result<Vec<Ran>> {
        println!("\n=== beside these: the stages that look at the built site");
        let status = at(&self.log, self.child.wait())?;
        print!("{}", at(&self.log, fs::read_to_string(&self.log))?);
        if !status.success() {
            return Err(
                "The stages that look at the built site came to no end: see the lines above."
                    .to_owned(),
            );
        }
        let results = results();
        let text = at(&results, fs::read_to_string(&results))?;
        Ok(text.lines().filter_map(Ran::read).collect())
    }
}

/// Tells the other process what came of the stages.
pub fn tell(ran: &[Ran]) -> Result<()> {
    let results = results();
    let lines: String = ran.iter().map(Ran::line).collect();
    at(&results, fs::write(&results, lines))
}

fn results() -> PathBuf {
    root().join("target/beside.txt")
}
