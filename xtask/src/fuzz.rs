//! A fuzzer's texts for every parser. It takes long, so it is not part of the tests. Each target in fuzz/ states what
//! must hold for any text, and runs for ten minutes.

use crate::run::{Result, at, cargo, path_with, root, run};
use crate::tools;
use std::fs;

/// How long each target runs, in seconds.
const SECONDS: u32 = 600;

/// Runs the target with this name, or all, for this many seconds each.
pub fn fuzz(arguments: &[String]) -> Result<()> {
    let mut wanted: Vec<&str> = Vec::new();
    let mut seconds = SECONDS;
    for argument in arguments {
        match argument.parse() {
            Ok(number) => seconds = number,
            Err(_) => wanted.push(argument),
        }
    }
    let known = targets()?;
    if let Some(stranger) = wanted
        .iter()
        .find(|name| !known.iter().any(|target| target == *name))
    {
        return Err(format!(
            "There is no fuzz target \"{stranger}\". The targets are: {}.",
            known.join(" ")
        ));
    }
    let path = path_with(&[tools::cargo_fuzz()?.bin()])?;
    let mut failures = Vec::new();
    for target in known
        .iter()
        .filter(|name| wanted.is_empty() || wanted.contains(&name.as_str()))
    {
        println!("=== {target}, {seconds} s");
        // The corpus grows from run to run. The seeds are its first examples.
        let [corpus, seeds] =
            ["corpus", "seeds"].map(|folder| root().join("fuzz").join(folder).join(target));
        at(&corpus, fs::create_dir_all(&corpus))?;
        let result = run(
            cargo()
                .args(["fuzz", "run", target])
                .args([corpus, seeds])
                .args(["--", "-max_len=4096", "-print_final_stats=1"])
                .arg(format!("-max_total_time={seconds}"))
                .current_dir(root())
                .env("PATH", &path)
                // The stable compiler has the fuzzer's instrumentation too. This variable enables it.
                .env("RUSTC_BOOTSTRAP", "1"),
            "see the lines above.",
        );
        if result.is_err() {
            failures.push(target.as_str());
        }
    }
    if failures.is_empty() {
        Ok(())
    } else {
        Err(format!(
            "The fuzzer found texts that break {}: see fuzz/artifacts. Fix the parser, and keep each text as a test.",
            failures.join(", ")
        ))
    }
}

/// The names of all targets: the files of fuzz/fuzz_targets.
fn targets() -> Result<Vec<String>> {
    let folder = root().join("fuzz/fuzz_targets");
    let mut names: Vec<String> = at(&folder, fs::read_dir(&folder))?
        .filter_map(|entry| entry.ok()?.path().file_stem()?.to_str().map(str::to_owned))
        .collect();
    names.sort();
    Ok(names)
}
