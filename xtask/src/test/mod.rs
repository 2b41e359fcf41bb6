//! Every check of the project, in stages: which of them run, in which order, and the summary at the end.

mod beside;
mod call;
mod e2e;
mod host;
mod node;
mod plan;
mod ran;
mod stages;
mod times;

use crate::run::Result;
use beside::Beside;
use call::Call;
use plan::Plan;
use ran::{Outcome, Ran};
use stages::{STAGES, Stage};
use std::time::{Duration, Instant};
use times::Times;

pub use node::node;

/// What is said of each way to call it, for the help.
pub fn help() -> String {
    let names = STAGES.map(|stage| stage.name).join(" ");
    format!(
        "test                      runs every check: the gate that a change must pass
  test --quick              format, clippy, the tests on this machine and one end-to-end test a view, in two minutes
  test --every-engine       the same as the gate, but every end-to-end test in every engine
  test STAGE [FILE ...]     runs these stages, or only these files of a stage (`test e2e setup`); the stages are
                            {names}"
    )
}

/// Runs what these arguments ask for.
pub fn test(arguments: &[String]) -> Result<()> {
    let plan = Plan::of(arguments)?;
    let start = Instant::now();
    println!("=== tools: what the stages need");
    let stages: Vec<&Stage> = plan.stages.iter().map(|(stage, _)| *stage).collect();
    stages::prepare(plan.scope, &stages)?;
    let mut ran = vec![Ran {
        name: "tools".to_owned(),
        time: start.elapsed(),
        outcome: Outcome::Passed,
    }];
    if plan.is_beside {
        let times = Times::more();
        return beside::tell(&run_all(&plan, &times));
    }
    let times = Times::new()?;
    let (here, beside) = plan.split();
    let beside = beside.map(|plan| Beside::start(&plan)).transpose()?;
    ran.extend(run_all(&here, &times));
    if let Some(beside) = beside {
        ran.extend(beside.finish()?);
    }
    println!("\n=== summary");
    println!("{}", times.summary()?);
    summary(&ran, start.elapsed())
}

/// Runs the stages of a plan, one after the other.
fn run_all(plan: &Plan, times: &Times) -> Vec<Ran> {
    let mut ran: Vec<Ran> = Vec::new();
    for (number, (stage, files)) in plan.stages.iter().enumerate() {
        let title = format!("{} of {}: {}", number + 1, plan.stages.len(), stage.name);
        println!("\n=== {title}: {}", stage.what);
        let begin = Instant::now();
        // One stage's failure says nothing about the others, but for the site that could not be built.
        let lacks_site = |ran: &Ran| ran.name == "build" && ran.outcome == Outcome::Failed;
        let outcome = if stage.needs_site && ran.iter().any(lacks_site) {
            Outcome::Skipped
        } else {
            let call = Call {
                scope: plan.scope,
                files,
                times,
            };
            match (stage.run)(&call) {
                Ok(()) => Outcome::Passed,
                Err(error) => {
                    println!("{} failed: {error}", stage.name);
                    Outcome::Failed
                }
            }
        };
        ran.push(Ran {
            name: stage.name.to_owned(),
            time: begin.elapsed(),
            outcome,
        });
    }
    ran
}

/// Prints the table of stages, and fails if one of them did.
fn summary(ran: &[Ran], all: Duration) -> Result<()> {
    for Ran {
        name,
        time,
        outcome,
    } in ran
    {
        let word = outcome.word();
        println!("{name:<8} {:>7.1} s  {word}", time.as_secs_f64());
    }
    println!("{:<8} {:>7.1} s", "in all", all.as_secs_f64());
    let named = |wanted| -> Vec<&str> {
        ran.iter()
            .filter(|ran| ran.outcome == wanted)
            .map(|ran| &*ran.name)
            .collect()
    };
    let [passed, failed, skipped] = [Outcome::Passed, Outcome::Failed, Outcome::Skipped].map(named);
    print!("checks: {} passed, {} failed", passed.len(), failed.len());
    match skipped.len() {
        0 => println!(),
        count => println!(", {count} skipped"),
    }
    if failed.is_empty() {
        return Ok(());
    }
    let failed = failed.join(", ");
    Err(format!(
        "The tests failed in: {failed}. Run one stage alone with `cargo xtask test NAME`."
    ))
}
