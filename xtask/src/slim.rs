//! Makes the files of a release build smaller, without changing their behavior.
//!
//! Every reader downloads them, and two things in them are useless to everyone. esbuild removes white space and long
//! names from the scripts and the style sheet. This module removes the digests from the names by which wasm-bindgen's
//! module and script call each other.
//!
//! It also names the files by their final content, which Trunk doesn't know.

use crate::parts;
use crate::run::{Result, at, hash, output};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Makes the files in Trunk's staging folder smaller, and returns their new names by old ones.
pub fn slim(folder: &Path) -> Result<BTreeMap<String, String>> {
    let files: Vec<PathBuf> = at(folder, fs::read_dir(folder))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    let with_end = |end: &str| {
        let end = end.to_owned();
        files
            .iter()
            .filter(move |file| file.to_string_lossy().ends_with(&end))
    };
    let mut glue = Vec::new();
    for module in with_end("_bg.wasm") {
        let script = PathBuf::from(module.to_string_lossy().replace("_bg.wasm", ".js"));
        shorten_digests(module, &script)?;
        let code = at(&script, fs::read_to_string(&script))?;
        at(&script, fs::write(&script, with_trust(&code)))?;
        if parts::are_in(folder) {
            parts::join(folder, &script)?;
        }
        glue.push(script);
    }
    let has_esbuild = output("esbuild", &["--version"]).is_some();
    if !has_esbuild {
        println!(
            "xtask: esbuild isn't on PATH, so scripts and styles keep their full size (`cargo xtask build` installs it)"
        );
    }
    for file in with_end(".js")
        .chain(with_end(".css"))
        .filter(|_| has_esbuild)
    {
        let unused: &[&str] = if glue.contains(file) { &UNUSED } else { &[] };
        esbuild(file, &env::var_os("PATH").unwrap_or_default(), unused)?;
    }
    name_by_content(folder)
}

/// Renames the files with Trunk's digests by their final content. Trunk's digests are of the files before this module
/// made them smaller, and they vary in length, so that no pattern in a server's configuration would match them.
fn name_by_content(folder: &Path) -> Result<BTreeMap<String, String>> {
    let mut renamed = BTreeMap::new();
    for (stem, files) in files_by_stem(folder)? {
        let plain = without_digest(&stem).unwrap_or(&stem);
        let mut digest = 0;
        for file in &files {
            digest = hash(&[&u64::to_le_bytes(digest), &at(file, fs::read(file))?]);
        }
        for file in files {
            let old = file.file_name().unwrap_or_default().to_string_lossy();
            let new = format!("{plain}-{digest:016x}{}", &old[stem.len()..]);
            at(&file, fs::rename(&file, folder.join(&new)))?;
            renamed.insert(old.into_owned(), new);
        }
    }
    Ok(renamed)
}

/// The files that get a digest, by the beginning of their names: a module belongs with its script.
fn files_by_stem(folder: &Path) -> Result<BTreeMap<String, Vec<PathBuf>>> {
    let mut stems: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    for entry in at(folder, fs::read_dir(folder))? {
        let file = at(folder, entry)?.path();
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let stem = ["_bg.wasm", ".js", ".css"]
            .iter()
            .find_map(|end| name.strip_suffix(end));
        if let Some(stem) = stem.filter(|stem| without_digest(stem).is_some()) {
            stems.entry(stem.to_owned()).or_default().push(file.clone());
        }
    }
    for files in stems.values_mut() {
        files.sort();
    }
    Ok(stems)
}

/// The part of a name from Trunk before the digest.
fn without_digest(stem: &str) -> Option<&str> {
    let (plain, digest) = stem.rsplit_once('-')?;
    // Trunk doesn't pad with zeros.
    let is_digest = (8..=DIGEST).contains(&digest.len()) && is_hexadecimal(digest);
    is_digest.then_some(plain)
}

fn is_hexadecimal(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Lets esbuild remove unused code from wasm-bindgen's script. Other scripts may be called from elsewhere.
const UNUSED: [&str; 1] = ["--tree-shaking=true"];

/// wasm-bindgen's script with the place where it creates elements from a text changed: it passes the text through the
/// function given to `trust`. The app then works in a page that requires trusted types. Yew sets the text itself and
/// doesn't support such types.
fn with_trust(code: &str) -> String {
    const SETS: &str = ".innerHTML = getStringFromWasm0(arg1, arg2)";
    if !code.contains(SETS) {
        return code.to_owned();
    }
    let trusted = code.replace(SETS, ".innerHTML = trusted(getStringFromWasm0(arg1, arg2))");
    trusted + "\nlet trusted = String;\nexport const trust = (make) => { trusted = make; };\n"
}

/// Removes white space and long names from a script or style sheet, with the esbuild of that PATH.
pub fn minify(file: &Path, path: &OsStr) -> Result<()> {
    esbuild(file, path, &[])
}

fn esbuild(file: &Path, path: &OsStr, arguments: &[&str]) -> Result<()> {
    let output = Command::new("esbuild")
        .env("PATH", path)
        .args(["--minify", "--log-level=error"])
        .args(arguments)
        .arg(file)
        .stderr(Stdio::inherit())
        .output();
    match output {
        Ok(output) if output.status.success() => at(file, fs::write(file, output.stdout)),
        _ => Err(format!(
            "esbuild couldn't read {}: see its lines above.",
            file.display()
        )),
    }
}

/// How the names of functions that call closures begin. The rest is the closure's type, with a digest of each crate.
const CLOSURE: &str = "wasm_bindgen_";

/// The number of hexadecimal digits in a digest.
const DIGEST: usize = 16;

/// Replaces the digests with numbers of the same length, in both files alike. Almost all of their digits are zero,
/// and so compress to nothing.
pub fn shorten_digests(module: &Path, script: &Path) -> Result<()> {
    let mut code = at(script, fs::read_to_string(script))?;
    let mut wasm = at(module, fs::read(module))?;
    for (name, short) in short_names(&code) {
        code = code.replace(&name, &short);
        replace(&mut wasm, name.as_bytes(), short.as_bytes());
    }
    at(script, fs::write(script, code))?;
    at(module, fs::write(module, wasm))
}

/// The names with a digest in a script, each with a unique one of the same length, in the order in which they can be
/// replaced: a long name may begin with a short one, and a new name may be the old one of a later name.
fn short_names(code: &str) -> Vec<(String, String)> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let words = code.split(|c: char| !is_name(c));
    let is_shared = |word: &&str| word.starts_with("__wb") || word.starts_with(CLOSURE);
    let names: BTreeSet<&str> = words.filter(is_shared).collect();
    let mut taken: BTreeMap<&str, usize> = BTreeMap::new();
    let mut short = Vec::new();
    for name in names {
        if name.starts_with(CLOSURE) {
            let length = name.len() - 1;
            let number = taken.entry(CLOSURE).or_default();
            short.push((name.to_owned(), format!("w{number:0length$}")));
            *number += 1;
            continue;
        }
        let Some((stem, digest)) = name.rsplit_once('_') else {
            continue;
        };
        if digest.len() == DIGEST && is_hexadecimal(digest) {
            let number = taken.entry(stem).or_default();
            short.push((name.to_owned(), format!("{stem}_{number:0DIGEST$}")));
            *number += 1;
        }
    }
    short.sort_by_key(|(name, _)| Reverse(name.len()));
    short
}

/// Replaces every occurrence of one text with another of the same length.
fn replace(bytes: &mut [u8], from: &[u8], to: &[u8]) {
    let mut at = 0;
    while let Some(rest) = bytes.get_mut(at..).filter(|rest| rest.len() >= from.len()) {
        match rest.windows(from.len()).position(|here| here == from) {
            Some(place) => {
                rest[place..place + to.len()].copy_from_slice(to);
                at += place + to.len();
            }
            None => return,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{name_by_content, replace, short_names};
    use std::{env, fs};

    #[test]
    fn files_are_named_by_what_is_in_them_however_short_their_old_digest_was() {
        let folder =
            env::temp_dir().join(format!("connector-checker-names-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let write = |name: &str, text: &str| fs::write(folder.join(name), text).unwrap();
        write("app-73c44445894ffcd.js", "app");
        write("app-73c44445894ffcd_bg.wasm", "module");
        write("embed-frame.js", "keeps its name");
        let renamed = name_by_content(&folder).unwrap();
        assert_eq!(renamed.len(), 2);
        for name in renamed.values() {
            assert!(folder.join(name).is_file(), "{name}");
        }
        let script = &renamed["app-73c44445894ffcd.js"];
        let digest = &script["app-".len()..script.len() - ".js".len()];
        assert_eq!(digest.len(), 16);
        assert_eq!(
            renamed["app-73c44445894ffcd_bg.wasm"],
            format!("app-{digest}_bg.wasm")
        );
        assert!(folder.join("embed-frame.js").is_file());
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn names_keep_their_length_and_stay_apart() {
        let names = [
            "__wbg_new_00112233445566aa",
            "__wbg_new_00112233445566bb",
            // wasm-bindgen's own numbers look like digests.
            "__wbindgen_cast_0000000000000001",
            "__wbindgen_cast_0000000000000002",
            "__wbindgen_cast_0000000000000003",
            "wasm_bindgen_11___true_",
            "wasm_bindgen_11___true__1_",
        ];
        let code = names.join("(), ") + "(), __wbg_get";
        let mut shortened = code.clone();
        for (name, short) in short_names(&code) {
            assert_eq!(name.len(), short.len());
            shortened = shortened.replace(&name, &short);
        }
        let zeros = |count: usize| "0".repeat(count);
        let expected = [
            "__wbg_new_0000000000000000".to_owned(),
            "__wbg_new_0000000000000001".to_owned(),
            "__wbindgen_cast_0000000000000000".to_owned(),
            "__wbindgen_cast_0000000000000001".to_owned(),
            "__wbindgen_cast_0000000000000002".to_owned(),
            ["w", &zeros(22)].concat(),
            ["w", &zeros(24), "1"].concat(),
        ];
        assert_eq!(shortened, expected.join("(), ") + "(), __wbg_get");
    }

    #[test]
    fn every_occurrence_is_replaced() {
        let mut bytes = b"ab--ab".to_vec();
        replace(&mut bytes, b"ab", b"cd");
        assert_eq!(bytes, b"cd--cd");
    }
}
