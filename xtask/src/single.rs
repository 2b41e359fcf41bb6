//! The app as one file that opens from a disk: dist/connector-checker.html.
//!
//! Browsers let no page from a disk load anything, so everything is in the page: one module with all pages of the app (two
//! later ones would repeat much of it), packed and written in letters (static/whole.js reads them); the scripts; the style
//! sheet; the document. Its Content-Security-Policy allows exactly these, by their digests, and no network at all.

use crate::dist::dist;
use crate::offline;
use crate::run::{Result, at, cargo, root, run};
use crate::small_std;
use crate::tools::WASM;
use crate::{page, slim};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The file's name in dist/.
pub const FILE: &str = "connector-checker.html";

/// 300 KB of 1,024 bytes, on the disk.
const BUDGET: u64 = 300 * 1024;

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
    let file = assemble(&Parts {
        script: scripts.join("\n").trim(),
        glue: glue.trim(),
        packed: &packed,
        page: &at(&page, fs::read_to_string(&page))?,
    })?;
    let path = dist().join(FILE);
    at(&path, fs::write(&path, file))
}

/// Prints how large the file is, and fails above the budget.
pub fn report() -> Result<()> {
    let path = dist().join(FILE);
    let size = at(&path, fs::metadata(&path))?.len();
    println!("{size:>10}  {FILE} on the disk, of {BUDGET} (300 KB)");
    if size > BUDGET {
        return Err(format!(
            "dist/{FILE} is {} bytes above its budget of {BUDGET} (300 KB): make it smaller, or change the budget in \
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
            .args(["--bin", "connector-checker", "--features", "sheets"])
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
    let switches = between(&page, "data-wasm-opt-params=\"", "\"").unwrap_or_default();
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

/// What the file is made of.
struct Parts<'a> {
    script: &'a str,
    /// The script of wasm-bindgen, which is packed with the module and runs from there.
    glue: &'a str,
    packed: &'a str,
    page: &'a str,
}

fn assemble(parts: &Parts<'_>) -> Result<String> {
    if parts.script.contains("</script") {
        return Err(format!("A script would end too early in {FILE}."));
    }
    let style = between(parts.page, "<style>", "</style>").ok_or("index.html has no <style>.")?;
    let [script, glue, style] = [parts.script, parts.glue, style].map(page::source);
    let policy = format!(
        "default-src 'none'; script-src {script} {glue} 'wasm-unsafe-eval'; style-src {style}; img-src data:; base-uri 'none'; form-action 'none'"
    );
    let mut page = String::new();
    for line in offline::without(parts.page).lines() {
        let is_of_files = [
            "<script",
            "name=\"code\"",
            "name=\"style\"",
            "name=\"guide\"",
            "name=\"quiz\"",
            "name=\"diagnosis\"",
        ];
        if line.contains("Content-Security-Policy") {
            page.push_str(&format!(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n"
            ));
        } else if !is_of_files.iter().any(|mark| line.contains(mark)) {
            page.push_str(line);
            page.push('\n');
        }
    }
    let packed = format!(
        "<script type=\"text/plain\" id=\"app-packed\">{}</script>\n",
        parts.packed
    );
    let script = format!("<script>{}</script>\n", parts.script);
    match page.rsplit_once("</body>") {
        Some((before, after)) => Ok([before, &script, &packed, "</body>", after].concat()),
        None => Err("index.html has no </body>".to_owned()),
    }
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

/// What stands in a page between these two.
fn between<'a>(page: &'a str, before: &str, after: &str) -> Option<&'a str> {
    page.split_once(before)?.1.split(after).next()
}

#[cfg(test)]
mod tests {
    use super::{Parts, assemble, letters};

    const PAGE: &str = "<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'\">\n\
        <meta name=\"style\" content=\"./style.css\">\n<style>p{}</style>\n\
        <meta name=\"quiz\" content=\"./quiz.js\">\n<script defer src=\"./start.js\"></script>\n</head>\n<body>\n<p>Words</p>\n</body>";

    fn file(script: &str) -> Result<String, String> {
        assemble(&Parts {
            script,
            glue: "run()",
            packed: "AAAA",
            page: PAGE,
        })
    }

    #[test]
    fn it_names_no_other_file_and_keeps_the_words() {
        let file = file("go()").unwrap();
        assert!(!file.contains("./"), "{file}");
        assert!(file.contains("<p>Words</p>") && file.contains("<style>p{}</style>"));
        assert!(file.contains("<script>go()</script>"));
    }

    #[test]
    fn its_policy_allows_its_own_script_and_nothing_of_the_network() {
        let file = file("go()").unwrap();
        // What `printf 'go()' | openssl dgst -sha256 -binary | base64` says, and the same of run().
        assert!(file.contains("script-src 'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw=' 'sha256-AvyuiL0SD1mVY3NNxR+V2uo+lhk6RMFrytWmRt6CrJQ=' 'wasm-unsafe-eval'"), "{file}");
        assert!(file.contains("default-src 'none'") && !file.contains("connect-src"));
    }

    #[test]
    fn a_script_that_would_end_too_early_fails_the_build() {
        assert!(file("'</script>'").is_err());
    }

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
