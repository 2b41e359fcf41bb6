//! Every check of the project, in stages. Each says what it is before it runs, and the end is a table of seconds.

use crate::engines::{self, Engine};
use crate::run::{Result, at, cargo, root, run};
use crate::{npm, servers, site, size, supply, tools};
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

/// The features under which the library is a different one, and each must stand by itself.
const FEATURES: [&[&str]; 7] = [
    &[],
    &["--no-default-features"],
    &["--no-default-features", "--features", "sheets"],
    &["--features", "api"],
    &["--no-default-features", "--features", "api-rules"],
    &["--no-default-features", "--features", "api-routing"],
    &["--no-default-features", "--features", "api-quiz"],
];

struct Stage {
    name: &'static str,
    what: &'static str,
    run: fn() -> Result<()>,
}

const STAGES: [Stage; 12] = [
    Stage {
        name: "format",
        what: "every Rust file is formatted",
        run: format,
    },
    Stage {
        name: "clippy",
        what: "no warning, on the host and for wasm, with every set of features",
        run: clippy,
    },
    Stage {
        name: "supply",
        what: "licenses, sources and advisories of what others wrote, and the workflows",
        run: supply::check,
    },
    Stage {
        name: "host",
        what: "tests on this machine",
        run: host,
    },
    Stage {
        name: "doc",
        what: "examples in the documentation",
        run: doc,
    },
    Stage {
        name: "wasm",
        what: "tests compiled to wasm, in a headless browser",
        run: wasm,
    },
    Stage {
        name: "build",
        what: "the release site",
        run: site::build_if_needed,
    },
    Stage {
        name: "size",
        what: "the budgets of the first load and of the app as one file",
        run: sizes,
    },
    Stage {
        name: "npm",
        what: "the package for JavaScript, as somebody else has it",
        run: package,
    },
    Stage {
        name: "e2e",
        what: "the built site as a reader uses it, in a headless browser",
        run: e2e,
    },
    Stage {
        name: "hosts",
        what: "the custom element in sites of other people's making",
        run: hosts,
    },
    Stage {
        name: "servers",
        what: "the samples of docs/hosting, in nginx and Apache where they are there",
        run: servers,
    },
];

/// The names of the stages, for the help.
pub fn names() -> String {
    STAGES.map(|stage| stage.name).join(" ")
}

/// Runs the stages of these names, or all.
pub fn test(wanted: &[String]) -> Result<()> {
    let known: BTreeSet<&str> = STAGES.iter().map(|stage| stage.name).collect();
    if let Some(stranger) = wanted.iter().find(|name| !known.contains(name.as_str())) {
        return Err(format!(
            "There is no test stage \"{stranger}\"; the stages are: {}.",
            names()
        ));
    }
    let chosen: Vec<&Stage> = STAGES
        .iter()
        .filter(|stage| wanted.is_empty() || wanted.iter().any(|name| name == stage.name))
        .collect();
    let start = Instant::now();
    println!("=== tools: what the stages need");
    prepare(&chosen)?;
    let mut results: Vec<(&str, Duration, Option<Result<()>>)> =
        vec![("tools", start.elapsed(), Some(Ok(())))];
    for (number, stage) in chosen.iter().enumerate() {
        // One stage's failure says nothing about the others, but for the site that could not be built.
        let no_site = results
            .iter()
            .any(|(name, _, result)| *name == "build" && matches!(result, Some(Err(_))));
        if no_site && ["size", "npm", "e2e", "hosts", "servers"].contains(&stage.name) {
            results.push((stage.name, Duration::ZERO, None));
            continue;
        }
        println!(
            "\n=== {} of {}: {}: {}",
            number + 1,
            chosen.len(),
            stage.name,
            stage.what
        );
        let begin = Instant::now();
        let result = (stage.run)();
        if let Err(error) = &result {
            println!("{} failed: {error}", stage.name);
        }
        results.push((stage.name, begin.elapsed(), Some(result)));
    }
    println!("\n=== summary");
    for (name, time, result) in &results {
        let word = match result {
            Some(Ok(())) => "passed",
            Some(Err(_)) => "FAILED",
            None => "skipped",
        };
        println!("{name:<8} {:>7.1} s  {word}", time.as_secs_f64());
    }
    println!("{:<8} {:>7.1} s", "in all", start.elapsed().as_secs_f64());
    let count = |wanted: fn(&Option<Result<()>>) -> bool| {
        results
            .iter()
            .filter(|(_, _, result)| wanted(result))
            .count()
    };
    let (passed, failed, skipped) = (
        count(|result| matches!(result, Some(Ok(())))),
        count(|result| matches!(result, Some(Err(_)))),
        count(Option::is_none),
    );
    print!("checks: {passed} passed, {failed} failed");
    println!(
        "{}",
        if skipped > 0 {
            format!(", {skipped} skipped")
        } else {
            String::new()
        }
    );
    let names: Vec<&str> = results
        .iter()
        .filter(|(_, _, result)| matches!(result, Some(Err(_))))
        .map(|(name, ..)| *name)
        .collect();
    if names.is_empty() {
        Ok(())
    } else {
        Err(format!(
            "The tests failed in: {}. Run one stage alone with `cargo xtask test NAME`.",
            names.join(", ")
        ))
    }
}

/// Fetches what the stages need before the first of them runs, the quick things first: whoever lacks Node.js or a browser
/// should hear of it now, and not after minutes.
fn prepare(stages: &[&Stage]) -> Result<()> {
    let any = |names: &[&str]| stages.iter().any(|stage| names.contains(&stage.name));
    if any(&["format"]) {
        tools::component("rustfmt", "fmt")?;
    }
    if any(&["clippy"]) {
        tools::component("clippy", "clippy")?;
    }
    if any(&["clippy", "wasm"]) {
        tools::wasm_target()?;
    }
    if any(&["build", "size", "npm", "e2e", "hosts", "servers"]) {
        tools::node()?;
    }
    if any(&["hosts"]) {
        tools::mkdocs()?;
        tools::host_packages()?;
    }
    if any(&["wasm", "npm", "e2e", "hosts", "servers"]) {
        for reason in engines::ensure()?.left_out {
            println!("xtask: left out: {reason}");
        }
    }
    if any(&["npm"]) {
        tools::node_for_package()?;
    }
    if any(&["wasm"]) {
        tools::wasm_bindgen()?;
    }
    if any(&["supply"]) {
        supply::ensure()?;
    }
    if any(&["build", "size", "npm", "e2e", "hosts", "servers"]) {
        site::tools()?;
    }
    if any(&["servers"]) {
        servers::ensure()?;
    }
    Ok(())
}

fn format() -> Result<()> {
    run(
        cargo()
            .args(["fmt", "--all", "--check"])
            .current_dir(root()),
        "Some files are not formatted: run `cargo fmt --all`.",
    )
}

fn clippy() -> Result<()> {
    let check = |arguments: &[&str], features: &[&str]| {
        let line = format!("clippy {} {}", arguments.join(" "), features.join(" "));
        println!("xtask: {}", line.trim_end());
        run(
            cargo()
                .arg("clippy")
                .args(arguments)
                .args(features)
                .args(["--", "-D", "warnings"])
                .current_dir(root()),
            "clippy has something to say: see its lines above.",
        )
    };
    // The whole workspace once (but for the two programs that only call wasm-bindgen's tools, since checking them means
    // checking all of those tools); of the other sets of features, only the package that has them.
    let workspace = ["--workspace", "--exclude", "xtask-tools"];
    check(&[&workspace[..], &["--all-targets"]].concat(), &[])?;
    for features in &FEATURES[1..] {
        check(&["--all-targets"], features)?;
    }
    for features in FEATURES {
        check(&["--target", tools::WASM, "--lib", "--bins"], features)?;
    }
    let tests = ["--target", tools::WASM, "--test", "web", "--test", "domain"];
    check(&tests, &["--features", "api"])?;
    println!("xtask: clippy of fuzz/");
    run(
        cargo()
            .args(["clippy", "--locked", "--manifest-path", "fuzz/Cargo.toml"])
            .args(["--target-dir", "target", "--", "-D", "warnings"])
            .current_dir(root())
            // With a library of somebody's own it compiles none, for which it would want a C++ compiler. To check needs neither.
            .env("CUSTOM_LIBFUZZER_PATH", root().join("target/none.a")),
        "clippy has something to say of the fuzz targets: see its lines above.",
    )
}

fn host() -> Result<()> {
    run(
        cargo()
            // Benches are measured by hand, and the examples of the documentation are a stage of their own.
            .args(["test", "--workspace", "--exclude", "xtask-tools"])
            .args(["--lib", "--bins", "--tests"])
            .current_dir(root()),
        "Some tests failed: see the lines above.",
    )
}

fn doc() -> Result<()> {
    run(
        cargo().args(["test", "--doc"]).current_dir(root()),
        "Some examples failed: see the lines above.",
    )
}

fn wasm() -> Result<()> {
    let runner = tools::wasm_bindgen()?.bin().join(format!(
        "wasm-bindgen-test-runner{}",
        std::env::consts::EXE_SUFFIX
    ));
    let capabilities = root().join("target/webdriver.json");
    at(&capabilities, fs::create_dir_all(root().join("target")))?;
    in_each_engine(|engine| {
        at(
            &capabilities,
            fs::write(&capabilities, &engine.capabilities),
        )?;
        let mut command = engine.command(cargo().get_program());
        // The runner takes the first of these that is set.
        for variable in ["GECKODRIVER", "SAFARIDRIVER", "CHROMEDRIVER"] {
            command.env_remove(variable);
        }
        let (variable, driver) = &engine.wasm_driver;
        run(
            // Without --quiet, which the runner doesn't understand.
            command
                .args(["test", "--target", tools::WASM, "--features", "api"])
                .args(["--test", "web"])
                // The browser converts names in other alphabets by code of its own, so the same tables run there too.
                .args(["--test", "domain"])
                .current_dir(root())
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", &runner)
                .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", &capabilities)
                .env(variable, driver)
                // Twenty seconds is the runner's own limit; a loaded CI machine may need more.
                .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
                .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30"),
            "see the lines above.",
        )
    })
}

/// Runs tests in every engine, and says in the end in which of them they failed.
fn in_each_engine(tests: impl Fn(&Engine) -> Result<()>) -> Result<()> {
    let mut failures = Vec::new();
    for engine in engines::ensure()?.ready {
        println!("--- {}", engine.name);
        if let Err(error) = tests(&engine) {
            failures.push(format!("{}: {error}", engine.name));
        }
    }
    if failures.is_empty() {
        Ok(())
    } else {
        Err(format!("Some tests failed in {}", failures.join("; in ")))
    }
}

fn sizes() -> Result<()> {
    site::build_if_needed()?;
    size::report()
}

fn package() -> Result<()> {
    site::build_if_needed()?;
    npm::report()?;
    run(
        cargo()
            .args(["test", "--quiet", "--test", "quiz", "hostile_files"])
            .current_dir(root()),
        "The files for the parsers in Node could not be written: see the lines above.",
    )?;
    let mut node = node()?;
    node.env("CHECKER_NPM_TOOLS", tools::node_for_package()?);
    let otherwise = "Some tests of the package failed: see the lines above.";
    run(node.args(TEST).args(scripts("npm")?), otherwise)
}

/// How Node runs tests: with the same lines on a terminal and in a log, and one file after the other, since each starts a
/// browser and some measure time.
const TEST: [&str; 3] = ["--test", "--test-reporter=spec", "--test-concurrency=1"];

/// Every test script of a folder of tests.
fn scripts(tests: &str) -> Result<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> = Vec::new();
    site::collect(&root().join("tests").join(tests), &mut files)?;
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    files.sort();
    Ok(files)
}

fn e2e() -> Result<()> {
    let files = scripts("e2e")?;
    let engines = engines::ensure()?.ready;
    let run_in = |engine: &Engine| -> Result<Command> {
        let mut node = node_in(engine)?;
        node.args(TEST).args(&files);
        Ok(node)
    };
    let failed = "see the lines above, and the pictures in target/e2e";
    let mut failures = Vec::new();
    // The first engine tells what it does as it goes. The others run side by side meanwhile, and tell it afterwards.
    let (first, others) = engines.split_first().ok_or("No browser was found.")?;
    let mut running = Vec::new();
    for engine in others {
        let log = root().join(format!("target/e2e/{}.log", engine.name));
        let mut command = run_in(engine)?;
        let output = at(&log, File::create(&log))?;
        let errors = at(&log, output.try_clone())?;
        let child = at(&log, command.stdout(output).stderr(errors).spawn())?;
        running.push((engine.name, log, child));
    }
    println!("--- {}", first.name);
    if run(&mut run_in(first)?, failed).is_err() {
        failures.push(first.name);
    }
    for (name, log, mut child) in running {
        let status = at(&log, child.wait())?;
        println!("--- {name}");
        print!("{}", at(&log, fs::read_to_string(&log))?);
        if !status.success() {
            failures.push(name);
        }
    }
    if failures.is_empty() {
        Ok(())
    } else {
        Err(format!(
            "Some end-to-end tests failed in {}: {failed}.",
            failures.join(" and ")
        ))
    }
}

fn hosts() -> Result<()> {
    run(
        node()?
            .args(TEST)
            .arg(root().join("tests/hosts/hosts.test.mjs"))
            .env("CHECKER_HOSTS_NODE", tools::host_packages()?)
            .env("CHECKER_MKDOCS", tools::mkdocs()?),
        "Some tests of the element in other sites failed: see the lines above, and the pictures in target/e2e.",
    )
}

fn servers() -> Result<()> {
    let mut node = node()?;
    servers::tell(&mut node)?;
    run(
        node.args(TEST)
            .arg(root().join("tests/servers/servers.test.mjs")),
        "Some tests of the samples in docs/hosting failed: see the lines above.",
    )
}

/// Node for a script that is run by hand, in Chromium or the engine that ENGINE names.
pub fn node() -> Result<Command> {
    node_in(&engines::one()?)
}

/// Node with everything the scripts under tests/e2e need, the built site first of all. They read it from the environment,
/// so that none of them knows where this program keeps its tools.
fn node_in(engine: &Engine) -> Result<Command> {
    let tools = tools::node()?;
    site::build_if_needed()?;
    let pictures = root().join("target/e2e");
    at(&pictures, fs::create_dir_all(&pictures))?;
    let mut node = engine.command("node");
    node.current_dir(root())
        .env("CHECKER_NODE_TOOLS", tools)
        .env("CHECKER_SITE", site::dist())
        .env("CHECKER_FIRST_LOAD", size::files()?[0].join(" "))
        .env("CHECKER_PICTURES", pictures);
    Ok(node)
}
