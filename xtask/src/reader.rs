//! The program that reads files, for the site: a worker and its module, both named by their content. The script of the
//! page (static/import.js) starts it when a reader gives the first file.

use crate::dist::dist;
use crate::parts;
use crate::run::{Result, at, cargo, hash, replace_once, root, run};
use crate::slim::{minify, shorten_digests};
use crate::small_std;
use crate::tools::WASM;
use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The script of the page.
const PAGE: &str = "import.js";

/// The same program for the custom element, after wasm-bindgen's script.
const ELEMENT: &str = "reader.js";

/// The worker's own script, after wasm-bindgen's.
const WORKER: &str = "worker.js";

/// What the worker calls its module.
const MODULE: &str = "./reader_bg.wasm";

/// Its profile in Cargo.toml.
const PROFILE: &str = "reader";

/// It searches files sixteen bytes at a time. All engines that the app supports can do that.
const SIMD: &str = "-Ctarget-feature=+simd128";

/// The options of wasm-opt: for speed, since a file may have a million rows. The app's own options make a module smaller by
/// reordering its blocks, and slower by half.
const SWITCHES: &str =
    "-O3 --enable-simd --low-memory-unused --strip-producers --strip-target-features";

/// Whether a file of the site is one of these.
pub fn is_file(name: &str) -> bool {
    name == PAGE
        || ["worker-", "reader-"]
            .iter()
            .any(|start| name.starts_with(start))
}

/// Builds the program into dist/. `path` is PATH with the tools in it.
pub fn make(path: &OsString) -> Result<()> {
    println!("xtask: building the program that reads files into dist/");
    let folder = root().join("target/reader");
    at(&folder, fs::create_dir_all(&folder))?;
    let variables = small_std::variables_with(SIMD)?;
    let mut release = cargo();
    release
        .args(["rustc", "--profile", PROFILE])
        .envs(variables);
    compile(&mut release, PROFILE, &folder, path)?;
    let [module, glue, worker] =
        ["reader_bg.wasm", "reader.js", WORKER].map(|name| folder.join(name));
    parts::optimise_by(&module, path, SWITCHES)?;
    shorten_digests(&module, &glue)?;
    let module = at(&module, fs::read(&module))?;
    let name = format!("reader-{:016x}_bg.wasm", hash(&[&module]));
    at(&dist(), fs::write(dist().join(&name), module))?;
    let own = root().join("static").join(WORKER);
    let own = at(&own, fs::read_to_string(&own))?;
    let own = replace_once(WORKER, &own, MODULE, &format!("./{name}"))?;
    join(&glue, &own, &worker)?;
    let element = dist().join(ELEMENT);
    let own = at(&element, fs::read_to_string(&element))?;
    let own = replace_once(ELEMENT, &own, MODULE, &format!("./{name}"))?;
    join(&glue, &own, &element)?;
    minify(&element, path)?;
    minify(&worker, path)?;
    let worker = at(&worker, fs::read(&worker))?;
    let name = format!("worker-{:016x}.js", hash(&[&worker]));
    at(&dist(), fs::write(dist().join(&name), worker))?;
    let page = dist().join(PAGE);
    let script = at(&page, fs::read_to_string(&page))?;
    let script = replace_once(PAGE, &script, "./worker.js", &format!("./{name}"))?;
    at(&page, fs::write(&page, script))
}

/// Builds the program for a server of developers into a folder, under the names in the sources, and fast if the app is a
/// release. PATH has the tools in it already.
pub fn make_for_development(folder: &Path, is_release: bool) -> Result<()> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let (profile, built) = match is_release {
        true => (PROFILE, PROFILE),
        false => ("dev", "debug"),
    };
    compile(
        cargo().args(["rustc", "--profile", profile]),
        built,
        folder,
        &path,
    )?;
    let own = root().join("static").join(WORKER);
    let own = at(&own, fs::read_to_string(&own))?;
    join(&folder.join("reader.js"), &own, &folder.join(WORKER))
}

/// Compiles the module and its script into a folder.
fn compile(command: &mut Command, profile: &str, folder: &Path, path: &OsString) -> Result<()> {
    let failed = "The program that reads files couldn't be built: see the lines above.";
    run(
        command
            .args(["--quiet", "--lib", "--crate-type", "cdylib"])
            .args(["--target", WASM, "--features", "reader"])
            .current_dir(root()),
        failed,
    )?;
    let built = root().join(format!("target/{WASM}/{profile}/connector_checker.wasm"));
    run(
        Command::new("wasm-bindgen")
            .env("PATH", path)
            .args(["--target", "no-modules", "--no-typescript"])
            .args(["--out-name", "reader", "--out-dir"])
            .args([folder, &built]),
        failed,
    )
}

/// Writes the worker: wasm-bindgen's script, then the worker's own.
fn join(glue: &Path, own: &str, worker: &Path) -> Result<()> {
    let glue = at(glue, fs::read_to_string(glue))?;
    at(worker, fs::write(worker, [&glue, own].join("\n")))
}

#[cfg(test)]
mod tests {
    use super::is_file;

    #[test]
    fn its_files_are_told_from_those_of_the_app() {
        for name in [
            "import.js",
            "worker-0123456789abcdef.js",
            "reader-0123456789abcdef_bg.wasm",
        ] {
            assert!(is_file(name), "{name}");
        }
        for name in [
            "service-worker.js",
            "offline.js",
            "reader.js",
            "npm/wasm/rules.js",
        ] {
            assert!(!is_file(name), "{name}");
        }
    }
}
