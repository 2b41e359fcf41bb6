//! The document in index.html: what there is to read before the app has come.
//!
//! The engine writes it from the rows of its tables (src/document), so that page and app say the same. It is a program of its
//! own, and not a part of this one, so that this one stays quick to compile.

use crate::run::{Result, cargo, root};
use crate::small_std::UNSTABLE;
use std::process::Stdio;

/// Where it goes.
const MARK: &str = "<!-- The document of src/document comes here when the site is built. -->";

/// The page with the document in it.
pub fn put_in(html: &str) -> Result<String> {
    let (before, after) = html
        .split_once(MARK)
        .ok_or(format!("index.html has no place for the document: {MARK}"))?;
    let output = cargo()
        .args([
            "run",
            "--quiet",
            "--no-default-features",
            "--bin",
            "document",
        ])
        .current_dir(root())
        // The switch of the release build (small_std.rs) would make cargo compile half of the engine's libraries anew.
        .env_remove(UNSTABLE.0)
        .stderr(Stdio::inherit())
        .output();
    match output {
        Ok(output) if output.status.success() => {
            let document = String::from_utf8_lossy(&output.stdout).into_owned();
            Ok([before, document.trim_end(), after].concat())
        }
        Ok(_) => Err("The document could not be written: the lines above say why.".to_owned()),
        Err(error) => Err(format!("The document could not be written: {error}")),
    }
}
