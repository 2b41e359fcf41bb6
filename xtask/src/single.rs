//! The app as one file that opens from a disk: dist/connector-checker.html.
//!
//! Browsers let no page from a disk load anything, so everything is in the page: one module with all pages of the app (two
//! later ones would repeat much of it), packed and written in letters (static/whole.js reads them); the scripts; the style
//! sheet; the document. Its Content-Security-Policy allows exactly these, by their digests, and no network at all.

use crate::dist::dist;
use crate::html;
use crate::page;
use crate::run::{Result, at, cargo, root, run};
use crate::slim;
use crate::small_std;
use crate::tools::WASM;

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The file's name in dist/.
pub const FILE: &str = "connector-checker.html";

/// 304 KB of 1,024 bytes, on the disk.
const BUDGET: u64 = 304 * 1024;

/// The scripts under static/, in the order in which they run.
const SCRIPTS: [&str; 3] = ["diagnose.js", "whole.js", "start.js"];

/// Makes the file beside the site in dist/, of which it takes the page. `path` is PATH with the tools in it.
pub fn make(path: &OsString) -> Result<()> {
    let folder = root().join("target/single");
    at(&folder, fs::create_dir_all(&folder))?;
    let (module, glue) = compile(&folder, path)?;
    let glue = at(&glue, fs::read_to_string(&glue))?;
    let mut scripts = Vec::new();
    for name in SCRIPTS {
        let (source, copy) = (root().join("static").join(name), folder.join(name));
        at(&source, fs::copy(&source, &copy))?;
        slim::minify(&copy, path)?;
        scripts.push(at(&copy, fs::read_to_string(&copy))?);
    }
    let page = dist().join("index.html");
    let packed = pack(
        &[
            glue.trim().as_bytes(),
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

/// Prints how large the file is, and fails above the budget.
pub fn report() -> Result<()> {
    let path = dist().join(FILE);
    let size = at(&path, fs::metadata(&path))?.len();
    println!("{size:>10}  {FILE} on the disk, of {BUDGET} (304 KB)");
    if size > BUDGET {
        return Err(format!(
            "dist/{FILE} is {} bytes above its budget of {BUDGET} (304 KB): make it smaller, or change the budget in \
             xtask/src/single.rs on purpose.",
            size - BUDGET
        ));
    }
    Ok(())
}

/// The module with the app and all its pages, and the script that runs it.
fn compile(folder: &Path, path: &OsString) -> Result<(PathBuf, PathBuf)> {
    let failed = "The app as one file could not be made: the lines above say why.";
    run(
        cargo()
            .args(["build", "--quiet", "--release", "--target", WASM])
            .args(["--bin", "connector-checker", "--features", "app,sheets"])
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
    // As Trunk does it, with the switches that index.html has for the site.
    let page = root().join("index.html");
    let page = at(&page, fs::read_to_string(&page))?;
    let app = "link[data-bin=connector-checker]";
    let switches = html::attribute(&page, app, "data-wasm-opt-params")?;
    run(
        Command::new("wasm-opt")
            .env("PATH", path)
            .arg("-Oz")
            .args(switches.split(' '))
            .arg(&module)
            .arg("-o")
            .arg(&module),
        failed,
    )?;
    slim::shorten_digests(&module, &glue)?;
    slim::minify(&glue, path)?;
    Ok((module, glue))
}

/// The bytes, packed as small as can be, in letters.
fn pack(bytes: &[u8]) -> Result<String> {
    let mut packed = Vec::new();
    zopfli::compress(
        zopfli::Options::default(),
        zopfli::Format::Deflate,
        bytes,
        &mut packed,
    )
    .map_err(|error| format!("{FILE}: {error}"))?;
    Ok(letters(&packed))
}

/// Bytes as letters of seven bits, so that most take one byte in UTF-8. What HTML would read otherwise (no byte, the end of
/// a line in Windows, the beginning of a tag) stands 128 higher.
fn letters(bytes: &[u8]) -> String {
    let mut letters = String::new();
    let mut add = |digit: u32| {
        let code = (digit & 127) as u8;
        letters.push(char::from(match code {
            b'\0' | b'\r' | b'<' => code + 128,
            code => code,
        }));
    };
    let (mut bits, mut waiting) = (0, 0);
    for byte in bytes {
        bits = (bits << 8) | u32::from(*byte);
        waiting += 8;
        while waiting >= 7 {
            waiting -= 7;
            add(bits >> waiting);
            bits &= (1 << waiting) - 1;
        }
    }
    if waiting > 0 {
        add(bits << (7 - waiting));
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn letters_hold_seven_bits_each_and_nothing_that_html_would_change() {
        // By hand: 1010101 1000000 0000001 101, filled up with zeros.
        assert_eq!(letters(&[0xab, 0x00, 0x0d]), "\u{55}\u{40}\u{01}\u{50}");
        let all: Vec<u8> = (0..=255).collect();
        let text = letters(&all);
        assert!(!text.contains(['\0', '\r', '<']));
        let bits: String = text
            .chars()
            .map(|letter| format!("{:07b}", u32::from(letter) & 127))
            .collect();
        let back: Vec<u8> = (0..all.len())
            .map(|at| u8::from_str_radix(&bits[at * 8..at * 8 + 8], 2).unwrap())
            .collect();
        assert_eq!(back, all);
    }
}
