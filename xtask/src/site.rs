//! The site: calls Trunk to build or serve it, and knows whether the release site in dist/ is that of the present sources.
//!
//! index.html and Trunk.toml alone say how the site is built. This file adds nothing to that but the tools on PATH, and the
//! hook that Trunk.toml names.

pub use crate::dist::{collect, dist};
use crate::document;
use crate::embed;
use crate::npm;
use crate::offline;
use crate::page;
use crate::release;
use crate::run::{Result, at, hash, path_with, root, run};
use crate::scorm;
use crate::single;
use crate::size;
use crate::slim::slim;
use crate::small_std;
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
    let mark = mark_file();
    at(&mark, fs::create_dir_all(root().join("target")))?;
    at(&mark, fs::write(&mark, mark_of_now()?))
}

/// Builds the release site unless dist/ already holds that of the present sources.
pub fn build_if_needed() -> Result<()> {
    // Without a mark, or without a site, there is nothing to compare: both of them missing must not count as equal.
    let mark = fs::read_to_string(mark_file()).ok();
    if mark.is_some() && mark == mark_of_now().ok() {
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

/// Remembers, outside dist/, what dist/ was built from. Trunk called by hand replaces dist/index.html, and the mark no
/// longer fits.
fn mark_file() -> PathBuf {
    root().join("target/release-site")
}

fn mark_of_now() -> Result<String> {
    let root = root();
    let mut files = Vec::new();
    for folder in ["src", "static", "npm", ".cargo"] {
        collect(&root.join(folder), &mut files)?;
    }
    collect(&npm::folder(), &mut files)?;
    for file in [
        "Cargo.toml",
        "Cargo.lock",
        "Trunk.toml",
        "index.html",
        "rust-toolchain.toml",
        "tests/e2e/package-lock.json",
        "xtask/src/npm.rs",
        "xtask/src/document.rs",
        "xtask/src/embed.rs",
        "xtask/src/offline.rs",
        "xtask/src/page.rs",
        "xtask/src/release.rs",
        "xtask/src/scorm.rs",
        "xtask/src/single.rs",
        "xtask/src/slim.rs",
        "xtask/src/small_std.rs",
        "dist/index.html",
    ] {
        files.push(root.join(file));
    }
    files.extend([scorm::PACKAGE, single::FILE].map(|name| dist().join(name)));
    files.sort();
    let mut sum = 0;
    for file in files {
        let name = file.to_string_lossy().into_owned();
        let content = at(&file, fs::read(&file))?;
        // The length keeps the end of one file apart from the beginning of the next.
        sum = hash(&[
            &u64::to_le_bytes(sum),
            name.as_bytes(),
            &content.len().to_le_bytes(),
            &content,
        ]);
    }
    Ok(format!("{sum:016x}\n"))
}

/// Trunk's post_build hook, which puts the document and the style sheet into the page, keeps it true to its
/// Content-Security-Policy, and makes a release smaller.
///
/// When it serves, Trunk adds a script to the page that reloads it after each build. The policy allows no script inside
/// the page. Rather than a looser policy for development, which would hide until release what the strict one forbids, the
/// script moves into a file; its WebSocket goes to the page's own host, which `connect-src 'self'` allows. So the policy is
/// the same, word for word, in both. In a release page the hook finds nothing to move, and only checks.
pub fn after_trunk() -> Result<()> {
    let folder = std::env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .ok_or("after-trunk is called by Trunk (see Trunk.toml), not by hand.")?;
    let page = folder.join("index.html");
    let html = at(&page, fs::read_to_string(&page))?;
    let (html, moved) = move_reload_script(&html)?;
    if let Some(script) = moved {
        let file = folder.join("autoreload.js");
        at(&file, fs::write(&file, script))?;
    }
    at(&page, fs::write(&page, document::put_in(&html)?))?;
    if std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release") {
        slim(&folder)?;
    }
    page::complete(&folder)?;
    embed::complete(&folder)
}

/// The page without Trunk's inline script, and that script as a file. Any other inline script or style is an error: it
/// would be dead in the browser, and say so only in the console.
fn move_reload_script(html: &str) -> Result<(String, Option<String>)> {
    let forbidden = |what: &str| {
        Err(format!(
            "index.html holds {what}, which the page's Content-Security-Policy forbids: move it into a file under static/."
        ))
    };
    if html.contains("<style") {
        return forbidden("a <style> element");
    }
    let mut kept = String::new();
    let mut moved = None;
    let mut rest = html;
    while let Some(start) = rest.find("<script") {
        let after = &rest[start..];
        let (Some(open), Some(close)) = (after.find('>'), after.find("</script>")) else {
            return forbidden("a <script> without an end");
        };
        let end = close + "</script>".len();
        if after[..open].contains(" src=") {
            kept.push_str(&rest[..start + end]);
        } else if after[open..close].contains("/trunk/ws") {
            kept.push_str(&rest[..start]);
            kept.push_str("<script src=\"autoreload.js\"></script>");
            moved = Some(
                // Trunk fills these in only in HTML. The browser knows both by itself.
                after[open + 1..close]
                    .replace("'{{__TRUNK_ADDRESS__}}'", "location.host")
                    .replace(
                        "'{{__TRUNK_WS_BASE__}}'",
                        "new URL('.', location.href).pathname",
                    ),
            );
        } else {
            return forbidden("a script");
        }
        rest = &after[end..];
    }
    kept.push_str(rest);
    Ok((kept, moved))
}

#[cfg(test)]
mod tests {
    use super::move_reload_script;

    #[test]
    fn the_reload_script_moves_into_a_file() {
        let html = "<body><script src=\"a.js\"></script><p><script>\
                    const url = '{{__TRUNK_ADDRESS__}}' + '{{__TRUNK_WS_BASE__}}' + '.well-known/trunk/ws';</script></p></body>";
        let (html, script) = move_reload_script(html).unwrap();
        assert_eq!(
            html,
            "<body><script src=\"a.js\"></script><p><script src=\"autoreload.js\"></script></p></body>"
        );
        assert_eq!(
            script.as_deref(),
            Some(
                "const url = location.host + new URL('.', location.href).pathname + '.well-known/trunk/ws';"
            )
        );
    }

    #[test]
    fn what_the_policy_forbids_fails_the_build() {
        for html in [
            "<script>alert(1)</script>",
            "<style>p{}</style>",
            "<script>",
        ] {
            assert!(move_reload_script(html).is_err(), "{html}");
        }
    }

    #[test]
    fn a_release_page_stays_as_it_is() {
        let html = "<head><script type=\"module\" src=\"start.js\"></script></head>";
        assert_eq!(move_reload_script(html).unwrap(), (html.to_owned(), None));
    }
}
