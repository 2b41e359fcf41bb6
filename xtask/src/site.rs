//! The site: calls Trunk to build or serve it, and knows whether the release site in dist/ is that of the present sources.
//!
//! index.html and Trunk.toml alone say how the site is built. This file adds nothing to that but the tools on PATH, and the
//! hook that Trunk.toml names.

use crate::dist::dist;
use crate::document;
use crate::embed;
use crate::npm;
use crate::offline;
use crate::page;
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

/// Serves the app for development and rebuilds it at every change, until interrupted. What follows the command goes to
/// Trunk, for instance `--open` or `--release`.
pub fn serve(arguments: &[String]) -> Result<()> {
    tools::wasm_target()?;
    let path = [tools::trunk()?.bin(), tools::wasm_bindgen()?.bin()];
    // Another project may be served already; its port being taken is no reason to stop.
    let port = (8080..8180)
        .find(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok())
        .ok_or(
            "Every port from 8080 to 8179 is taken: end one of the servers that listen there.",
        )?;
    println!(
        "xtask: building the app (one to two minutes the first time, seconds later); its address follows"
    );
    thread::spawn(move || {
        // Trunk listens only once the first build is done, so that a connection means a page.
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        while TcpStream::connect(address).is_err() {
            thread::sleep(Duration::from_millis(200));
        }
        println!(
            "\n    The app is at  http://127.0.0.1:{port}/\n    Ctrl-C ends it; every change of a source rebuilds it.\n"
        );
    });
    run(
        trunk(&path)?
            .args(["serve", "--port", &port.to_string()])
            // dist/ stays the release site, whatever is served meanwhile.
            .arg("--dist")
            .arg(root().join("target/site-debug"))
            .args(arguments),
        "Trunk stopped with an error: its lines above say why.",
    )
}

/// What a release build needs, as folders for PATH; fetched if missing.
pub fn tools() -> Result<[PathBuf; 3]> {
    tools::wasm_target()?;
    // The one that takes a moment first, so that a missing Node.js is heard of before the others have compiled.
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
            .args(["build", "--release", "--dist"])
            .arg(dist()),
        "The release site could not be built: the lines above say why.",
    )?;
    scorm::package()?;
    npm::package(&path)?;
    single::make(&path_with(&path)?)?;
    offline::make(&size::files()?.concat())?;
    release::finish()?;
    stamp::keep()
}

/// Builds the site as `serve` does, in seconds after a change, and gives its folder.
pub fn build_for_development() -> Result<PathBuf> {
    let path = tools()?;
    let folder = root().join("target/site-quick");
    run(
        trunk(&path)?.args(["build", "--dist"]).arg(&folder),
        "The site could not be built: the lines above say why.",
    )?;
    Ok(folder)
}

/// Builds the release site unless dist/ already holds that of the present sources.
pub fn build_if_needed() -> Result<()> {
    if stamp::fits() {
        println!("xtask: the release site in dist/ is that of the present sources");
        return Ok(());
    }
    build()
}

fn trunk(path: &[PathBuf]) -> Result<Command> {
    let mut trunk = Command::new("trunk");
    trunk
        .current_dir(root())
        .env("PATH", path_with(path)?)
        // Trunk would ask the network for news of itself at every start.
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // The stack of Trunk's own functions helps nobody whose app doesn't compile.
        .env("RUST_LIB_BACKTRACE", "0");
    // Trunk takes only "true" or "false" where the whole world writes NO_COLOR=1.
    if std::env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    Ok(trunk)
}

/// Trunk's post_build hook: makes a release smaller, and puts the page together.
pub fn after_trunk() -> Result<()> {
    let folder = std::env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .ok_or("after-trunk is called by Trunk (see Trunk.toml), not by hand.")?;
    let read = |name: &str| at(&folder.join(name), fs::read_to_string(folder.join(name)));
    let write = |name: &str, text: &str| at(&folder.join(name), fs::write(folder.join(name), text));
    let is_release = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let renamed = is_release.then(|| slim(&folder)).transpose()?;
    let document = document::write()?;
    let (html, reload) = page::of_site(&read("index.html")?, &document, renamed.as_ref(), read)?;
    if let Some(script) = reload {
        write(page::RELOAD, &script)?;
    }
    write("index.html", &html)?;
    embed::complete(&folder, &html)
}
