//! The package for JavaScript, in dist/npm, ready for `npm publish`.
//!
//! The engine is compiled seven times, once for each of a reader's questions (see src/api), and for the command (src/cli). The scripts and types in
//! npm/ are a thin layer over these modules, and are published unchanged.

use crate::dist::dist;
use crate::run::{Result, at, cargo, path_with, replace_once, root, run};
use crate::size::brotli;
use crate::slim::{minify, shorten_digests};
use crate::{small_std, tools};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

/// What wasm-opt does to a module that readers download.
const SMALL: &[&str] = &["-Oz", "-Oz", "--one-caller-inline-max-function-size=5"];

/// The WebAssembly modules, and what wasm-opt does to each. The feature of `routing` is `api-routing`.
const MODULES: [(&str, &[&str]); 7] = [
    ("rules", SMALL),
    // Programs call the router for one address after another, so its speed is worth some bytes.
    (
        "routing",
        &["-O3", "--one-caller-inline-max-function-size=5"],
    ),
    ("quiz", SMALL),
    ("bounce", SMALL),
    ("import", SMALL),
    ("inbound", SMALL),
    // The command is for Node alone, so that no page downloads it.
    ("command", &["-Oz"]),
];

/// The entries with a budget: the limit for all of their scripts and their module, with brotli, in KB of 1,024 bytes,
/// and the files that a browser loads for each.
const ENTRIES: [(&str, usize, &[&str]); 5] = [
    (
        "check",
        37,
        &["check.js", "wasm/rules.js", "wasm/rules_bg.wasm"],
    ),
    (
        "route",
        // They include every parameter of the cmdlets: an incorrect name or type is rejected.
        42,
        &[
            "route.js",
            "router.js",
            "organization.js",
            "parameters.js",
            "wasm/routing.js",
            "wasm/routing_bg.wasm",
        ],
    ),
    (
        "bounce",
        55,
        &["bounce.js", "wasm/bounce.js", "wasm/bounce_bg.wasm"],
    ),
    (
        "import",
        // Most of it reads and assembles objects of six cmdlets.
        163,
        &[
            "import.js",
            "organization.js",
            "parameters.js",
            "wasm/import.js",
            "wasm/import_bg.wasm",
        ],
    ),
    (
        "inbound",
        // In one module with the import it would add 27 KB to that, for everyone who only imports.
        98,
        &["inbound.js", "wasm/inbound.js", "wasm/inbound_bg.wasm"],
    ),
];

/// The files that every entry loads.
const SHARED: [&str; 3] = ["errors.js", "start.js", "version.js"];

/// The folder of the package.
pub fn folder() -> PathBuf {
    dist().join("npm")
}

/// Builds the package.
pub fn package(tools: &[PathBuf]) -> Result<()> {
    println!("xtask: building the package for JavaScript into dist/npm");
    let folder = folder();
    if folder.exists() {
        at(&folder, fs::remove_dir_all(&folder))?;
    }
    let wasm = folder.join("wasm");
    at(&wasm, fs::create_dir_all(&wasm))?;
    // wasm-opt keeps one processor busy, and so does the compiler with the next module.
    thread::scope(|scope| {
        let mut running = Vec::new();
        for (name, effort) in MODULES {
            module(name, tools, &wasm)?;
            running.push(scope.spawn(|| optimise(name, effort, tools, &wasm)));
        }
        running.into_iter().try_for_each(|one| {
            one.join()
                .map_err(|_| "wasm-opt couldn't be called.".to_owned())?
        })
    })?;
    let own = root().join("npm");
    for entry in at(&own, fs::read_dir(&own))? {
        let path = at(&own, entry)?.path();
        copy(&path, &folder)?;
        if let Some(name) = path
            .file_name()
            .filter(|_| path.extension().is_some_and(|end| end == "js"))
        {
            minify(&folder.join(name), &path_with(tools)?)?;
        }
    }
    for name in [
        "LICENSE-APACHE",
        "LICENSE-MIT",
        "static/quiz.schema.json",
        "static/report.schema.json",
    ] {
        copy(&root().join(name), &folder)?;
    }
    let version = version()?;
    let script = folder.join("version.js");
    let line = format!("export const version = \"{version}\";\n");
    at(&script, fs::write(&script, line))?;
    let manifest = folder.join("package.json");
    let text = at(&manifest, fs::read_to_string(&manifest))?;
    // The version comes from Cargo.toml only.
    let text = replace_once(
        "package.json",
        &text,
        "\"version\": \"0.0.0\"",
        &format!("\"version\": \"{version}\""),
    )?;
    at(&manifest, fs::write(&manifest, text))
}

/// What to say when a tool fails for a module.
fn failed(what: &str, name: &str) -> String {
    format!("{what} failed for the package's module {name}: see the lines above.")
}

/// Compiles one module and its script.
fn module(name: &str, tools: &[PathBuf], to: &Path) -> Result<()> {
    let feature = format!("api-{name}");
    run(
        cargo()
            .args(["rustc", "--quiet", "--lib", "--crate-type", "cdylib"])
            .args(["--target", tools::WASM, "--release"])
            .args(["--features", &feature])
            .envs(small_std::variables()?)
            .current_dir(root()),
        &failed("cargo", name),
    )?;
    let built = root().join("target").join(tools::WASM).join("release");
    run(
        tool("wasm-bindgen", tools)?
            .args(["--target", "web", "--omit-default-module-path"])
            .args(["--out-name", name, "--out-dir"])
            .arg(to)
            .arg(built.join("connector_checker.wasm")),
        &failed("wasm-bindgen", name),
    )?;
    let script = to.join(format!("{name}.js"));
    let module = to.join(format!("{name}_bg.wasm"));
    shorten_digests(&module, &script)?;
    minify(&script, &path_with(tools)?)?;
    // Only its script calls the module.
    let types = to.join(format!("{name}_bg.wasm.d.ts"));
    at(&types, fs::remove_file(&types))
}

/// Makes one module smaller or faster.
fn optimise(name: &str, effort: &[&str], tools: &[PathBuf], folder: &Path) -> Result<()> {
    let module = folder.join(format!("{name}_bg.wasm"));
    run(
        tool("wasm-opt", tools)?
            .args(effort)
            .args([
                "--low-memory-unused",
                "--strip-debug",
                "--strip-producers",
                "-o",
            ])
            .args([&module, &module]),
        &failed("wasm-opt", name),
    )
}

/// One of the tools, by its path.
fn tool(name: &str, folders: &[PathBuf]) -> Result<Command> {
    let mut command = Command::new(name);
    command.env("PATH", path_with(folders)?);
    Ok(command)
}

fn copy(file: &Path, folder: &Path) -> Result<()> {
    let name = file.file_name().unwrap_or_default();
    at(file, fs::copy(file, folder.join(name))).map(|_| ())
}

/// The version of the crate and of the package.
fn version() -> Result<String> {
    let path = root().join("Cargo.toml");
    let text = at(&path, fs::read_to_string(&path))?;
    let line = text.split_once("\n[package]").and_then(|(_, package)| {
        package
            .lines()
            .find_map(|line| line.strip_prefix("version = \""))
    });
    line.and_then(|line| line.strip_suffix('"'))
        .map(str::to_owned)
        .ok_or("Cargo.toml has no version under [package].".to_owned())
}

/// Prints the size of each entry, and fails above the budget.
pub fn report() -> Result<()> {
    for (entry, budget, files) in ENTRIES {
        let mut sum = 0;
        for name in SHARED.iter().chain(files) {
            let path = folder().join(name);
            let size = brotli(&at(&path, fs::read(&path))?)?;
            println!("{size:>10}  {name}");
            sum += size;
        }
        let most = budget * 1024;
        println!("{sum:>10}  connector-checker/{entry}, of {most} ({budget} KB, brotli)\n");
        if sum > most {
            return Err(format!(
                "connector-checker/{entry} is {} bytes above its budget of {most} ({budget} KB): make it smaller, or change the \
                 budget in xtask/src/npm.rs on purpose.",
                sum - most
            ));
        }
    }
    Ok(())
}
