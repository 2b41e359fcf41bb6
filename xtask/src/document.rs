//! The document in the page, which readers see before the app starts.
//!
//! The engine writes it from the rows of its tables (src/document), so that page and app say the same. It is a
//! separate program, so that this one compiles quickly.

use crate::run::{Result, cargo, root};
use crate::small_std::UNSTABLE;
use std::process::Stdio;

/// The document as HTML, to replace the app element.
pub fn write() -> Result<String> {
    let output = cargo()
        .args(["run", "--quiet", "--bin", "document"])
        .current_dir(root())
        // The release build's flags (small_std.rs) would make cargo recompile half of the engine's libraries.
        .env_remove(UNSTABLE.0)
        .stderr(Stdio::inherit())
        .output();
    match output {
        Ok(output) if output.status.success() => {
            Ok(String::from_utf8_lossy(output.stdout.trim_ascii_end()).into_owned())
        }
        Ok(_) => Err("The document couldn't be written: see the lines above.".to_owned()),
        Err(error) => Err(format!("The document couldn't be written: {error}")),
    }
}
