//! The site: calls Trunk to build or serve it, and checks whether the release site in dist/ matches the sources.
//!
//! index.html and Trunk.toml define the build. This file adds only the tools on PATH, and the hook in Trunk.toml.

use crate::dist::dist;
use crate::document;
use crate::embed;
use crate::npm;
use crate::offline;
use crate::page;
use crate::reader;
use crate::release;
use crate::run::{Result, at, path_with, root, run};
use crate::scorm;
use crate::single;
use crate::size;
use crate::slim::slim;
use crate::small_std;
use crate::stamp;
use crate::tools;
use std::fs;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::Command;
use std::thread;
use std::time::Duration;

/// Set if the program that reads files is made after Trunk: `build` makes it smaller, and names it by its content.
const READER_LATER: &str = "CHECKER_READER_LATER";

/// Serves the app for development and rebuilds it at every change, until interrupted. The arguments go to Trunk, for
/// instance `--open` or `--release`.
pub fn serve(arguments: &[String]) -> Result<()> {
    tools::wasm_target()?;
    let path = [tools::trunk()?.bin(), tools::wasm_bindgen()?.bin()];
    // Another project may be using the port: try the next one.
    let port = (8080..8180)
        .find(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok())
        .ok_or("Every port from 8080 to 8179 is in use: stop one of these servers.")?;
    println!(
        "xtask: building the app (one to two minutes the first time, then seconds); then its address appears here"
    );
    thread::spawn(move || {
        // Trunk listens only after the first build, so a connection means that there is a page.
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        while TcpStream::connect(address).is_err() {
            thread::sleep(Duration::from_millis(200));
        }
        println!(
            "\n    The app is at  http://127.0.0.1:{port}/\n    Press Ctrl-C to stop. Every change of a source rebuilds the app.\n"
        );
    });
    run(
        trunk(&path)?
            .args(["serve", "--port", &port.to_string()])
            // dist/ remains the release site while another one is served.
            .arg("--dist")
            .arg(root().join("target/site-debug"))
            .args(arguments),
        "Trunk failed: see the lines above.",
    )
}

/// The tools of a release build, as folders for PATH; downloaded if missing.
pub fn tools() -> Result<[PathBuf; 3]> {
    tools::wasm_target()?;
    // The quick one first, so that a missing Node.js is reported before the others compile.
    let wasm_opt = tools::wasm_opt()?;
    Ok([
        tools::trunk()?.bin(),
        tools::wasm_bindgen()?.bin(),
        wasm_opt,
    ])
}

/// Builds the release site into dist/.
pub fn build() -> Result<()> {
    let path = tools()?;
    println!("xtask: building the release site into dist/ (one to three minutes after a change)");
    run(
        trunk(&path)?
            .envs(small_std::variables()?)
            .env(READER_LATER, "1")
            .args(["build", "--release", "--features", "split", "--dist"])
            .arg(dist()),
        "The release site couldn't be built: see the lines above.",
    )?;
    reader::make(&path_with(&path)?)?;
    scorm::package()?;
    npm::package(&path)?;
    single::make(&path_with(&path)?)?;
    offline::make(&size::files()?.all())?;
    release::finish()?;
    stamp::keep()
}

/// Builds the site like `serve`, in seconds after a change, and returns its folder.
pub fn build_for_development() -> Result<PathBuf> {
    let path = tools()?;
    let folder = root().join("target/site-quick");
    run(
        trunk(&path)?.args(["build", "--dist"]).arg(&folder),
        "The site couldn't be built: see the lines above.",
    )?;
    Ok(folder)
}

/// Builds the release site unless dist/ matches the sources.
pub fn build_if_needed() -> Result<()> {
    if stamp::fits() {
        println!("xtask: the release site in dist/ is up to date");
        return Ok(());
    }
    build()
}

fn trunk(path: &[PathBuf]) -> Result<Command> {
    let mut trunk = Command::new("trunk");
    trunk
        .current_dir(root())
        .env("PATH", path_with(path)?)
        // Trunk would check for updates of itself at every start.
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // The stack of Trunk's own functions doesn't help when the app doesn't compile.
        .env("RUST_LIB_BACKTRACE", "0");
    // Trunk accepts only "true" or "false", while the convention is NO_COLOR=1.
    if std::env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    Ok(trunk)
}

/// Trunk's post_build hook: makes a release smaller, and assembles the page.
pub fn after_trunk() -> Result<()> {
    let folder = std::env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .ok_or("Trunk calls after-trunk (see Trunk.toml); don't call it by hand.")?;
    let read = |name: &str| at(&folder.join(name), fs::read_to_string(folder.join(name)));
    let write = |name: &str, text: &str| at(&folder.join(name), fs::write(folder.join(name), text));
    let is_release = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let renamed = is_release.then(|| slim(&folder)).transpose()?;
    if std::env::var_os(READER_LATER).is_none() {
        reader::make_for_development(&folder, is_release)?;
    }
    let document = document::write()?;
    let (html, reload) = page::of_site(&read("index.html")?, &document, renamed.as_ref(), read)?;
    if let Some(script) = reload {
        write(page::RELOAD, &script)?;
    }
    write("index.html", &html)?;
    embed::complete(&folder, &html)
}
