//! Every check of the project, in stages: the selection, the order, and the summary at the end.

mod call;
mod e2e;
mod host;
mod node;
mod plan;
mod stages;
mod times;

use crate::run::{Result, at, root};
use call::Call;
use plan::Plan;
use stages::{STAGES, Stage};
use std::fs::{self, File};
use std::path::PathBuf;
use std::process::{Child, Command};
use std::time::{Duration, Instant};
use times::Times;

pub use node::{node, node_for_looks};

/// The help for each form of the command.
pub fn help() -> String {
    let names = STAGES.map(|stage| stage.name).join(" ");
    format!(
        "test                      runs every check: the gate that a change must pass
  test --quick              format, clippy, prose, the host tests and one end-to-end test for each view, in two minutes
  test --every-engine       the gate, with every end-to-end test in every engine
  test STAGE [FILE ...]     runs these stages, or only these files of a stage (`test e2e setup`); the stages are
                            {names}"
    )
}

/// A stage that ran.
struct Ran {
    name: &'static str,
    time: Duration,
    /// None if it was skipped because an earlier stage failed.
    result: Option<Result<()>>,
}

/// Runs the stages for these arguments.
pub fn test(arguments: &[String]) -> Result<()> {
    let plan = Plan::of(arguments)?;
    let times = Times::new()?;
    let start = Instant::now();
    println!("=== tools: the tools of the stages");
    let stages: Vec<&Stage> = plan.stages.iter().map(|(stage, _)| *stage).collect();
    stages::prepare(plan.scope, &stages)?;
    let mut ran = vec![Ran {
        name: "tools",
        time: start.elapsed(),
        result: Some(Ok(())),
    }];
    let mut site = BackgroundBuild::start(&plan)?;
    for (number, (stage, files)) in plan.stages.iter().enumerate() {
        let title = format!("{} of {}: {}", number + 1, plan.stages.len(), stage.name);
        println!("\n=== {title}: {}", stage.what);
        let begin = Instant::now();
        // A failed stage doesn't affect the others, except for a failed build of the site.
        let built = ran
            .iter()
            .all(|ran| ran.name != "build" || !matches!(ran.result, Some(Err(_))));
        let result = match site.take_if(|_| stage.name == "build") {
            Some(site) => Some(site.finish()),
            None if stage.needs_site && !built => None,
            None => Some((stage.run)(&Call {
                scope: plan.scope,
                files,
                times: &times,
            })),
        };
        if let Some(Err(error)) = &result {
            println!("{} failed: {error}", stage.name);
        }
        ran.push(Ran {
            name: stage.name,
            time: begin.elapsed(),
            result,
        });
    }
    println!("\n=== summary");
    println!("{}", times.summary()?);
    summary(&ran, start.elapsed())
}

/// The release site, built during the first stages: its compiler optimizes one module at a time, on one core.
struct BackgroundBuild {
    child: Child,
    log: PathBuf,
}

impl BackgroundBuild {
    /// Starts if a later stage needs the site.
    fn start(plan: &Plan) -> Result<Option<BackgroundBuild>> {
        let later = plan
            .stages
            .iter()
            .skip(1)
            .any(|(stage, _)| stage.name == "build");
        if !later {
            return Ok(None);
        }
        let log = root().join("target/build.log");
        at(&log, fs::create_dir_all(root().join("target")))?;
        let output = at(&log, File::create(&log))?;
        let errors = at(&log, output.try_clone())?;
        let program = std::env::current_exe().map_err(|error| format!("xtask: {error}"))?;
        let child = Command::new(program)
            .args(["build", "--if-needed"])
            .stdout(output)
            .stderr(errors)
            .spawn()
            .map_err(|error| format!("xtask build: {error}"))?;
        Ok(Some(BackgroundBuild { child, log }))
    }

    /// Waits for its end and prints its output.
    fn finish(mut self) -> Result<()> {
        let status = at(&self.log, self.child.wait())?;
        print!("{}", at(&self.log, fs::read_to_string(&self.log))?);
        match status.success() {
            true => Ok(()),
            false => Err("The release site couldn't be built: see the lines above.".to_owned()),
        }
    }
}

/// Prints the table of stages, and fails if one of them failed.
fn summary(ran: &[Ran], all: Duration) -> Result<()> {
    for Ran { name, time, result } in ran {
        let word = match result {
            Some(Ok(())) => "passed",
            Some(Err(_)) => "FAILED",
            None => "skipped",
        };
        println!("{name:<8} {:>7.1} s  {word}", time.as_secs_f64());
    }
    println!("{:<8} {:>7.1} s", "total", all.as_secs_f64());
    let failed: Vec<&str> = ran
        .iter()
        .filter(|ran| matches!(ran.result, Some(Err(_))))
        .map(|ran| ran.name)
        .collect();
    let skipped = ran.iter().filter(|ran| ran.result.is_none()).count();
    let passed = ran.len() - failed.len() - skipped;
    print!("checks: {passed} passed, {} failed", failed.len());
    match skipped {
        0 => println!(),
        _ => println!(", {skipped} skipped"),
    }
    if failed.is_empty() {
        return Ok(());
    }
    let failed = failed.join(", ");
    Err(format!(
        "The tests failed in: {failed}. Run one stage alone with `cargo xtask test NAME`."
    ))
}
