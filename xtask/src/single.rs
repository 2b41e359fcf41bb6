//! The app as one file to open from a disk: dist/connector-checker.html.
//!
//! Browsers don't let a page from a disk load anything, so everything is in the page. There is one module with all
//! pages of the app, compressed and in base64 (static/whole.js reads it), the scripts, the style sheet and the
//! document. Its Content-Security-Policy allows exactly these, by their digests, a worker that the page makes of them,
//! and no network at all.

use crate::dist::dist;
use crate::page;
use crate::parts;
use crate::run::{Result, at, cargo, root, run};
use crate::slim;
use crate::small_std;
use crate::tools::WASM;
use base64::{Engine, engine::general_purpose::STANDARD};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The file's name in dist/.
pub const FILE: &str = "connector-checker.html";

/// 898 KB of 1,024 bytes, on the disk: with the program that reads files.
const BUDGET: u64 = 898 * 1024;

/// The scripts under static/, in the order in which they run.
const SCRIPTS: [&str; 4] = ["diagnose.js", "whole.js", "import.js", "start.js"];

/// The script that follows wasm-bindgen's in a worker.
const WORKER: &str = "worker.js";

/// Writes the file to dist/, from the page of the site there. `path` is PATH with the tools in it.
pub fn make(path: &OsString) -> Result<()> {
    let folder = root().join("target/single");
    at(&folder, fs::create_dir_all(&folder))?;
    let (module, glue) = compile(&folder, path)?;
    let glue = at(&glue, fs::read_to_string(&glue))?;
    let script = |name: &str| {
        let (source, copy) = (root().join("static").join(name), folder.join(name));
        at(&source, fs::copy(&source, &copy))?;
        slim::minify(&copy, path)?;
        at(&copy, fs::read_to_string(&copy))
    };
    let scripts = SCRIPTS.map(script).into_iter();
    let scripts: Vec<String> = scripts.collect::<Result<_>>()?;
    let worker = script(WORKER)?;
    let page = dist().join("index.html");
    let packed = pack(
        &[
            glue.trim().as_bytes(),
            &[0],
            worker.trim().as_bytes(),
            &[0],
            &at(&module, fs::read(&module))?,
        ]
        .concat(),
    )?;
    let file = page::of_one_file(
        &at(&page, fs::read_to_string(&page))?,
        scripts.join("\n").trim(),
        glue.trim(),
        &packed,
    )?;
    let path = dist().join(FILE);
    at(&path, fs::write(&path, file))
}

/// Prints the size of the file, and fails above the budget.
pub fn report() -> Result<()> {
    let path = dist().join(FILE);
    let size = at(&path, fs::metadata(&path))?.len();
    println!("{size:>10}  {FILE} on the disk, of {BUDGET} (898 KB)");
    if size > BUDGET {
        return Err(format!(
            "dist/{FILE} is {} bytes above its budget of {BUDGET} (898 KB): make it smaller, or change the budget in \
             xtask/src/single.rs on purpose.",
            size - BUDGET
        ));
    }
    Ok(())
}

/// The module with the app and all its pages, and the script that runs it.
fn compile(folder: &Path, path: &OsString) -> Result<(PathBuf, PathBuf)> {
    let failed = "The app as one file couldn't be built: see the lines above.";
    run(
        cargo()
            .args(["build", "--quiet", "--release", "--target", WASM])
            .args(["--bin", "connector-checker", "--features", "app,reader"])
            .current_dir(root())
            .envs(small_std::variables()?),
        failed,
    )?;
    let built = root().join(format!("target/{WASM}/release/connector-checker.wasm"));
    run(
        Command::new("wasm-bindgen")
            .env("PATH", path)
            .args(["--target", "no-modules", "--no-typescript", "--out-dir"])
            .args([folder, &built]),
        failed,
    )?;
    let [module, glue] =
        ["connector-checker_bg.wasm", "connector-checker.js"].map(|name| folder.join(name));
    parts::optimise(&module, path)?;
    slim::shorten_digests(&module, &glue)?;
    slim::minify(&glue, path)?;
    Ok((module, glue))
}

/// The bytes, compressed as much as possible, in base64.
fn pack(bytes: &[u8]) -> Result<String> {
    let mut packed = Vec::new();
    zopfli::compress(
        zopfli::Options::default(),
        zopfli::Format::Deflate,
        bytes,
        &mut packed,
    )
    .map_err(|error| format!("{FILE}: {error}"))?;
    Ok(STANDARD.encode(packed))
}
