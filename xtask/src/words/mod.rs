//! The texts for readers: their list, and the environment of their check.
//!
//! This module finds the literals of Rust files. `tests/words/strings.mjs` finds the strings of scripts and pages,
//! and selects the sentences and labels. The check is in `tests/words/`.

mod literals;

use crate::run::{Result, at, root, run};
use crate::tools;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Prints every text for readers, one on each line, after its file and line.
pub fn list() -> Result<()> {
    run(
        node()?.arg("tests/words/list.mjs"),
        "The texts couldn't be listed: see the lines above.",
    )
}

/// Node with the packages of `tests/words` and the literals of the Rust files.
pub fn node() -> Result<Command> {
    let mut node = Command::new("node");
    node.current_dir(root())
        .env("CHECKER_WORDS_TOOLS", tools::word_packages()?)
        .env("CHECKER_LITERALS", write_literals()?);
    Ok(node)
}

/// Writes the literals of `src`, each as `[file, line, text]` in JSON on a line of its own.
fn write_literals() -> Result<PathBuf> {
    let mut lines = String::new();
    for path in rust_files(&root().join("src"))? {
        let source = at(&path, fs::read_to_string(&path))?;
        let file = path.strip_prefix(root()).unwrap_or(&path);
        // Slashes on every system.
        let file: Vec<_> = file.iter().map(|part| part.to_string_lossy()).collect();
        let file = file.join("/");
        let texts = literals::texts(&source).map_err(|error| format!("{file}: {error}"))?;
        for text in texts {
            lines.push_str(&serde_json::json!([file, text.line, text.text]).to_string());
            lines.push('\n');
        }
    }
    let path = root().join("target/literals.jsonl");
    at(&path, fs::create_dir_all(root().join("target")))?;
    at(&path, fs::write(&path, lines))?;
    Ok(path)
}

/// The Rust files in a folder and the folders in it, in a fixed order.
fn rust_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in at(folder, fs::read_dir(folder))? {
        let path = at(folder, entry)?.path();
        if path.is_dir() {
            files.extend(rust_files(&path)?);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
