//! The additional files of a release: checksums of all files, and a list of all parts with their licenses.

use crate::dist::{collect, dist};
use crate::run::{Result, at, cargo, root};
use crate::tools::WASM;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

/// The file with the checksum of every other, for `sha256sum --check`.
pub const SUMS: &str = "SHA256SUMS";

/// The file with the licenses of everything compiled into the app.
pub const LICENSES: &str = "licenses.txt";

/// Writes the list of licenses, then the checksums.
pub fn finish() -> Result<()> {
    let dist = dist();
    let write = |name: &str, text: String| at(&dist.join(name), fs::write(dist.join(name), text));
    write(LICENSES, licenses()?)?;
    write(SUMS, sums(&dist)?)
}

fn sums(folder: &Path) -> Result<String> {
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    files.retain(|file| !file.ends_with(SUMS));
    files.sort();
    let mut sums = String::new();
    for file in files {
        let sum = Sha256::digest(at(&file, fs::read(&file))?);
        sum.iter().for_each(|byte| {
            // Writing to a string can't fail.
            let _ = write!(sums, "{byte:02x}");
        });
        let name = file.strip_prefix(folder).unwrap_or(&file).to_string_lossy();
        sums.push_str(&format!("  {}\n", name.replace('\\', "/")));
    }
    Ok(sums)
}

/// A crate that is compiled into the app.
struct Crate {
    license: String,
    folder: PathBuf,
}

/// The project's own licenses, then each crate with its license and the texts that its authors publish, each text
/// once.
fn licenses() -> Result<String> {
    let own = |name: &str| at(&root().join(name), fs::read_to_string(root().join(name)));
    let mut list =
        "Connector Checker is under the MIT or the Apache 2.0 license, at your option:\n\n"
            .to_owned();
    for name in ["LICENSE-MIT", "LICENSE-APACHE"] {
        list.push_str(&own(name)?);
        list.push('\n');
    }
    list.push_str(
        "Compiled into its modules are Rust's standard library (MIT OR Apache-2.0, https://www.rust-lang.org) and the crates \
         below, from https://crates.io. The scripts that run the modules (connector-checker-*.js and those in npm/wasm) are \
         written by wasm-bindgen, which is among these crates.\n\n",
    );
    let crates = crates()?;
    let mut texts: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (name, one) in &crates {
        list.push_str(&format!("{name}: {}\n", one.license));
        for text in texts_in(&one.folder)? {
            texts.entry(text).or_default().push(name);
        }
    }
    for (text, names) in texts {
        let line = "-".repeat(72);
        list.push_str(&format!(
            "\n{line}\nThe text that comes with {}:\n\n{text}\n",
            names.join(", ")
        ));
    }
    Ok(list)
}

/// The crates of the app, by name and version.
fn crates() -> Result<BTreeMap<String, Crate>> {
    // The crates for the browser. The list of all crates that cargo knows is ten times as long.
    let features = ["--package", "connector-checker", "--features", "split,api"];
    let edges = ["--target", WASM, "--edges", "normal,no-proc-macro"];
    let form = ["--prefix", "none", "--format", "{p}"];
    let tree = ask(&[&["tree", "--locked"], &features[..], &edges, &form].concat())?;
    let used: BTreeSet<String> = tree
        .lines()
        .filter_map(|line| line.split_once(" v"))
        .map(|(name, rest)| format!("{name} {}", rest.split(' ').next().unwrap_or_default()))
        .collect();
    // Without the target, cargo would download the crates of all other systems too.
    let known = ask(&[
        "metadata",
        "--locked",
        "--all-features",
        "--format-version",
        "1",
        "--filter-platform",
        WASM,
    ])?;
    let known: Value =
        serde_json::from_str(&known).map_err(|error| format!("cargo metadata: {error}"))?;
    let said = |package: &Value, what: &str| package[what].as_str().unwrap_or_default().to_owned();
    let packages = known["packages"].as_array().into_iter().flatten();
    let crates: BTreeMap<String, Crate> = packages
        // A crate without a source is the project's own.
        .filter(|package| package["source"].is_string())
        .map(|package| {
            let name = format!("{} {}", said(package, "name"), said(package, "version"));
            let one = Crate {
                license: said(package, "license"),
                folder: Path::new(&said(package, "manifest_path")).with_file_name(""),
            };
            (name, one)
        })
        .filter(|(name, _)| used.contains(name))
        .collect();
    match crates.iter().find(|(_, one)| one.license.is_empty()) {
        Some((name, _)) => Err(format!(
            "The crate {name} names no license: check it before you add it to the app."
        )),
        None => Ok(crates),
    }
}

fn ask(arguments: &[&str]) -> Result<String> {
    let output = cargo()
        .args(arguments)
        .current_dir(root())
        .stderr(Stdio::inherit())
        .output();
    match output {
        Ok(output) if output.status.success() => {
            Ok(String::from_utf8_lossy(&output.stdout).into_owned())
        }
        _ => Err(format!(
            "cargo {} failed: see the lines above.",
            arguments.join(" ")
        )),
    }
}

/// The licenses and notices that a crate's authors publish with it.
fn texts_in(folder: &Path) -> Result<Vec<String>> {
    let mut texts = Vec::new();
    for entry in at(folder, fs::read_dir(folder))? {
        let path = at(folder, entry)?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .to_uppercase();
        let is_one = ["LICENSE", "LICENCE", "NOTICE", "COPYING", "UNLICENSE"];
        if path.is_file() && is_one.iter().any(|start| name.starts_with(start)) {
            let text = at(&path, fs::read(&path))?;
            texts.push(
                String::from_utf8_lossy(&text)
                    .replace("\r\n", "\n")
                    .trim()
                    .to_owned(),
            );
        }
    }
    Ok(texts)
}

#[cfg(test)]
mod tests {
    use super::{licenses, sums};
    use std::fs;

    #[test]
    fn the_sums_are_those_of_the_standard() {
        let folder =
            std::env::temp_dir().join(format!("connector-checker-sums-{}", std::process::id()));
        fs::create_dir_all(folder.join("b")).unwrap();
        fs::write(folder.join("a.txt"), "abc").unwrap();
        fs::write(folder.join("b/empty"), "").unwrap();
        let sums = sums(&folder);
        fs::remove_dir_all(&folder).unwrap();
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.txt\n\
                        e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b/empty\n";
        assert_eq!(sums.unwrap(), expected);
    }

    #[test]
    fn the_list_names_what_is_in_the_app_and_not_what_only_builds_it() {
        let list = licenses().unwrap();
        for name in ["yew", "wasm-bindgen", "serde-wasm-bindgen"] {
            assert!(list.contains(&format!("\n{name} 0.")), "{name}");
        }
        assert!(!list.contains("\nsyn ") && !list.contains("\nzopfli "));
        assert!(list.contains("Permission is hereby granted"));
    }
}
