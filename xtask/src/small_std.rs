//! Rust's standard library for the site, compiled to be small.
//!
//! rustup's standard library is compiled for speed, and for a report when a program panics. Every reader would
//! download its formatting, locations and texts, for a message that no reader sees. This one is compiled from the
//! same sources (rustup's rust-src), for size and with panics that simply end the app. It makes the first load about
//! a tenth smaller. It is built once for each version of Rust and kept with the other tools.
//!
//! The two flags for this aren't stable yet. With the pinned compiler (rust-toolchain.toml) their meaning doesn't
//! change. With the next compiler, check this file again. Trunk called by hand works without all this: its site is a
//! little larger and otherwise the same.

use crate::run::{Result, at, cargo, output, run};
use crate::tools::{self, WASM};
use std::fs;
use std::path::Path;

/// An empty package: compiling it compiles the standard library.
const PACKAGE: &str = "[workspace]
[package]
name = \"nothing\"
edition = \"2024\"
[profile.release]
opt-level = \"z\"
codegen-units = 1
panic = \"abort\"
";

/// Panics end the program at once, without a report.
const FLAGS: &str = "-Zunstable-options -Cpanic=immediate-abort";

/// Lets the stable compiler accept both flags.
pub const UNSTABLE: (&str, &str) = ("RUSTC_BOOTSTRAP", "1");

/// The variables that make cargo use it for the site, and for nothing else.
pub fn variables() -> Result<[(String, String); 2]> {
    variables_with("")
}

/// The same, with more flags for the compiler.
pub fn variables_with(more: &str) -> Result<[(String, String); 2]> {
    let version = output("rustc", &["--version"])
        .ok_or("There is no rustc on PATH: install Rust from https://rustup.rs.")?;
    let number = version.split(' ').nth(1).unwrap_or_default();
    let libraries = format!("lib/rustlib/{WASM}/lib");
    let what = format!("the small standard library of Rust {number} (some seconds, once)");
    let proof = format!("{libraries}/whole");
    let place = tools::ensure(&format!("std-{number}"), &proof, &what, |folder| {
        make(folder, &folder.join(&libraries))
    })?;
    let target = WASM.to_uppercase().replace('-', "_");
    // A module with too few features has unused code, which its readers would download.
    let flags = format!("--sysroot={} {FLAGS} -Dwarnings {more}", place.display());
    let flags = flags.trim_end().to_owned();
    Ok([
        (format!("CARGO_TARGET_{target}_RUSTFLAGS"), flags),
        (UNSTABLE.0.to_owned(), UNSTABLE.1.to_owned()),
    ])
}

fn make(folder: &Path, libraries: &Path) -> Result<()> {
    tools::source_of_std()?;
    let package = folder.join("build");
    let source = package.join("src");
    at(&source, fs::create_dir_all(&source))?;
    at(&source, fs::write(source.join("lib.rs"), ""))?;
    at(&package, fs::write(package.join("Cargo.toml"), PACKAGE))?;
    run(
        cargo()
            .args(["build", "--release", "--target", WASM])
            .args([
                "-Zbuild-std=std,panic_abort",
                "-Zbuild-std-features=optimize_for_size",
            ])
            .arg("--target-dir")
            .arg(package.join("target"))
            .current_dir(&package)
            .env(UNSTABLE.0, UNSTABLE.1)
            // The site is optimized as a whole, so the libraries must contain the optimizer's input.
            .env("RUSTFLAGS", format!("{FLAGS} -Cembed-bitcode=yes")),
        "The standard library could not be compiled: cargo's lines above say why. If they speak of the network, connect once \
         and run the command again.",
    )?;
    at(libraries, fs::create_dir_all(libraries))?;
    let built = package.join("target").join(WASM).join("release/deps");
    for entry in at(&built, fs::read_dir(&built))? {
        let path = at(&built, entry)?.path();
        if let Some(name) = path
            .file_name()
            .filter(|_| path.extension().is_some_and(|end| end == "rlib"))
        {
            at(&path, fs::copy(&path, libraries.join(name)))?;
        }
    }
    at(libraries, fs::write(libraries.join("whole"), ""))?;
    at(&package, fs::remove_dir_all(&package))
}
