//! The stages: what each needs, and how it is run.

use super::times::Times;
use crate::engines::{self, Engine};
use crate::run::{Result, at, cargo, root, run};
use crate::small_std::UNSTABLE;
use crate::{dist, npm, servers, site, size, supply, tools};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A stage of the test run.
pub struct Stage {
    pub name: &'static str,
    pub what: &'static str,
    /// Whether a quick run has it.
    pub quick: bool,
    /// Whether it looks at the built site.
    pub needs_site: bool,
    /// The files of it that can be named.
    pub files: Option<fn() -> Result<Vec<String>>>,
    pub run: fn(&Call) -> Result<()>,
}

/// How much is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// What must hold before a change lands.
    Gate,
    /// What a developer runs after each change.
    Quick,
    /// The gate, with every end-to-end test in every engine.
    EveryEngine,
}

/// What a stage is called with.
pub struct Call<'a> {
    pub scope: Scope,
    /// The only files that are wanted; all if there is none.
    pub files: &'a [String],
    pub times: &'a Times,
}

/// A stage that has nothing special about it.
const PLAIN: Stage = Stage {
    name: "",
    what: "",
    quick: false,
    needs_site: false,
    files: None,
    run: |_| Ok(()),
};

pub const STAGES: [Stage; 12] = [
    Stage {
        name: "format",
        what: "every Rust file is formatted",
        quick: true,
        run: format,
        ..PLAIN
    },
    Stage {
        name: "clippy",
        what: "no warning, on the host and for wasm, with every set of features",
        quick: true,
        run: clippy,
        ..PLAIN
    },
    Stage {
        name: "supply",
        what: "licenses, sources and advisories of what others wrote, and the workflows",
        run: |_| supply::check(),
        ..PLAIN
    },
    Stage {
        name: "host",
        what: "tests on this machine",
        quick: true,
        files: Some(host_files),
        run: host,
        ..PLAIN
    },
    Stage {
        name: "doc",
        what: "examples in the documentation",
        run: doc,
        ..PLAIN
    },
    Stage {
        name: "wasm",
        what: "tests compiled to wasm, in each engine",
        run: wasm,
        ..PLAIN
    },
    Stage {
        name: "build",
        what: "the release site",
        run: |_| site::build_if_needed(),
        ..PLAIN
    },
    Stage {
        name: "size",
        what: "the budgets of the first load and of the app as one file",
        needs_site: true,
        run: |_| {
            site::build_if_needed()?;
            size::report()
        },
        ..PLAIN
    },
    Stage {
        name: "npm",
        what: "the package for JavaScript, as somebody else has it",
        needs_site: true,
        files: Some(|| names("npm")),
        run: package,
        ..PLAIN
    },
    Stage {
        name: "e2e",
        what: "the built site as a reader uses it",
        quick: true,
        needs_site: true,
        files: Some(|| names("e2e")),
        run: e2e,
    },
    Stage {
        name: "hosts",
        what: "the custom element in sites of other people's making",
        needs_site: true,
        run: hosts,
        ..PLAIN
    },
    Stage {
        name: "servers",
        what: "the samples of docs/hosting, in nginx and Apache where they are there",
        needs_site: true,
        run: servers,
        ..PLAIN
    },
];

/// Fetches what the stages need before the first of them runs, the quick things first: whoever lacks Node.js or a browser
/// should hear of it now, and not after minutes.
pub fn prepare(scope: Scope, stages: &[&Stage]) -> Result<()> {
    let any = |names: &[&str]| stages.iter().any(|stage| names.contains(&stage.name));
    let site = stages.iter().any(|stage| stage.needs_site) || any(&["build"]);
    if any(&["format"]) {
        tools::component("rustfmt", "fmt")?;
    }
    if any(&["clippy"]) {
        tools::component("clippy", "clippy")?;
    }
    if any(&["clippy", "wasm"]) {
        tools::wasm_target()?;
    }
    if site {
        tools::node()?;
    }
    if any(&["hosts"]) {
        tools::mkdocs()?;
        tools::host_packages()?;
    }
    if scope == Scope::Quick {
        engines::one()?;
    } else if any(&["wasm", "npm", "e2e", "hosts", "servers"]) {
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
    if site {
        site::tools()?;
    }
    if any(&["servers"]) {
        servers::ensure()?;
    }
    Ok(())
}

fn format(_: &Call) -> Result<()> {
    run(
        cargo()
            .args(["fmt", "--all", "--check"])
            .current_dir(root()),
        "Some files are not formatted: run `cargo fmt --all`.",
    )
}

/// The sets of features that modules for the browser are made with, besides the app's.
const FEATURES: [&[&str]; 6] = [
    &["--no-default-features"],
    &["--no-default-features", "--features", "sheets"],
    &["--features", "api"],
    &["--no-default-features", "--features", "api-rules"],
    &["--no-default-features", "--features", "api-routing"],
    &["--no-default-features", "--features", "api-quiz"],
];

fn clippy(call: &Call) -> Result<()> {
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
    // The whole workspace, but for the two programs that only call wasm-bindgen's tools, since checking them means checking all
    // of those tools. Always the whole, or cargo would check what it depends on again, for other features of it.
    let workspace = ["--workspace", "--exclude", "xtask-tools"];
    let everything = [&workspace[..], &["--all-targets"]].concat();
    check(&everything, &["--all-features"])?;
    let for_wasm = ["--target", tools::WASM, "--lib", "--bins"];
    check(&for_wasm, &[])?;
    if call.scope == Scope::Quick {
        return Ok(());
    }
    // The engine alone is what others use in a program of their own; every other set of features is for the browser.
    check(&everything, &["--no-default-features"])?;
    for features in FEATURES {
        check(&for_wasm, features)?;
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

/// The test programs of the library, by the names that cargo gives them.
fn host_files() -> Result<Vec<String>> {
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

/// A compiled test program.
struct Program {
    name: String,
    path: PathBuf,
    /// The folder of its package, where cargo would run it.
    folder: PathBuf,
}

fn host(call: &Call) -> Result<()> {
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

/// Compiles the tests, and finds the programs in what cargo says.
fn test_programs() -> Result<Vec<Program>> {
    // Benches are measured by hand, and the examples of the documentation are a stage of their own.
    let mut cargo = cargo();
    cargo
        .args([
            "test",
            "--no-run",
            "--workspace",
            "--exclude",
            "xtask-tools",
        ])
        .args([
            "--lib",
            "--bins",
            "--tests",
            "--features",
            "connector-checker/serde",
        ])
        .arg("--message-format=json-render-diagnostics")
        .current_dir(root())
        .stderr(Stdio::inherit());
    let otherwise = "The tests could not be compiled: see the lines above.";
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

/// Runs a test program and keeps the time of each of its tests.
fn passes(program: &Program, times: &Times) -> Result<bool> {
    let mut child = at(
        &program.path,
        Command::new(&program.path)
            // The time of each test is told only by an option that is not stable yet, to whoever allows such options.
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

fn doc(_: &Call) -> Result<()> {
    run(
        cargo()
            // With the packages and features of the tests on this machine, so that nothing is compiled twice.
            .args(["test", "--doc", "--workspace", "--exclude", "xtask-tools"])
            .args(["--features", "connector-checker/serde"])
            .current_dir(root()),
        "Some examples failed: see the lines above.",
    )
}

fn wasm(_: &Call) -> Result<()> {
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

fn package(call: &Call) -> Result<()> {
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
    node.args(reporting(call.times, "npm"))
        .args(chosen(scripts("npm")?, call.files));
    run(
        &mut node,
        "Some tests of the package failed: see the lines above.",
    )
}

/// How Node runs tests: with the same lines on a terminal and in a log, the times in a file, and one file of tests after the
/// other, since each starts a browser and some measure time.
fn reporting(times: &Times, process: &str) -> Vec<String> {
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
fn scripts(tests: &str) -> Result<Vec<PathBuf>> {
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
fn name(script: &Path) -> Option<&str> {
    script.file_name()?.to_str()?.strip_suffix(".test.mjs")
}

/// The names of the files of a stage.
fn names(tests: &str) -> Result<Vec<String>> {
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

/// Those of the files that were named; all if none was.
fn chosen(mut files: Vec<PathBuf>, names: &[String]) -> Vec<PathBuf> {
    files.retain(|file| {
        names.is_empty() || name(file).is_some_and(|name| names.iter().any(|wanted| wanted == name))
    });
    files
}

/// The tests of what engines do differently.
const EVERY_ENGINE: &str = "e2e/every-engine";

/// The tests of a quick run: one a view.
const QUICK: &str = "quick";

fn e2e(call: &Call) -> Result<()> {
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

fn hosts(call: &Call) -> Result<()> {
    run(
        node()?
            .args(reporting(call.times, "hosts"))
            .arg(root().join("tests/hosts/hosts.test.mjs"))
            .env("CHECKER_HOSTS_NODE", tools::host_packages()?)
            .env("CHECKER_MKDOCS", tools::mkdocs()?),
        "Some tests of the element in other sites failed: see the lines above, and the pictures in target/e2e.",
    )
}

fn servers(call: &Call) -> Result<()> {
    let mut node = node()?;
    servers::tell(&mut node)?;
    run(
        node.args(reporting(call.times, "servers"))
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
    site::build_if_needed()?;
    let mut node = node_for(engine, &dist::dist())?;
    node.env("CHECKER_FIRST_LOAD", size::files()?[0].join(" "));
    Ok(node)
}

/// The same for a site in this folder.
fn node_for(engine: &Engine, site: &Path) -> Result<Command> {
    let pictures = root().join("target/e2e");
    at(&pictures, fs::create_dir_all(&pictures))?;
    let mut node = engine.command("node");
    node.current_dir(root())
        .env("CHECKER_NODE_TOOLS", tools::node()?)
        .env("CHECKER_SITE", site)
        .env("CHECKER_PICTURES", pictures);
    Ok(node)
}
