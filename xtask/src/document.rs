//! What there is to read in the page before the app has come.
//!
//! The engine writes it from the rows of its tables (src/document), so that page and app say the same. It is a program of its
//! own, and not a part of this one, so that this one stays quick to compile.

use crate::run::{Result, cargo, root};
use crate::small_std::UNSTABLE;
use std::process::Stdio;

/// The document, as HTML for the place of the app.
pub fn write() -> Result<String> {
    let output = cargo()
        .args(["run", "--quiet", "--bin", "document"])
        .current_dir(root())
        // The switch of the release build (small_std.rs) would make cargo compile half of the engine's libraries anew.
        .env_remove(UNSTABLE.0)
        .stderr(Stdio::inherit())
        .output();
    match output {
        Ok(output) if output.status.success() => {
            Ok(String::from_utf8_lossy(output.stdout.trim_ascii_end()).into_owned())
        }
        Ok(_) => Err("The document could not be written: the lines above say why.".to_owned()),
        Err(error) => Err(format!("The document could not be written: {error}")),
    }
}
