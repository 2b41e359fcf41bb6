//! Makes the files of a release build smaller, without touching what they do.
//!
//! Every reader downloads them, and two things in them are there for nobody: white space and long
//! names in the scripts and the style sheet, which esbuild takes out, and the digests in the names
//! by which wasm-bindgen's module and script call each other.
//!
//! It also names the files by what is in them now, which Trunk could not know.

use crate::run::{Result, at, hash, output, replace_once};
use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Makes the files in Trunk's staging folder smaller, and gives back what they are called now: new names by old ones.
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
        let code = with_trust(&with_one_start(&code)?);
        at(&script, fs::write(&script, code))?;
        glue.push(script);
    }
    let has_esbuild = output("esbuild", &["--version"]).is_some();
    if !has_esbuild {
        println!(
            "xtask: esbuild is not on PATH, so scripts and styles keep their full size (`cargo xtask build` brings it)"
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

/// The modules that come later.
pub const LATER: [&str; 2] = ["guide", "quiz"];

/// Gives the files that Trunk names by a digest, and those of the later modules, names that change with what is in them: a
/// browser that kept an older one would otherwise use it with a newer app. Trunk's own digests are of the files as they were
/// before this module made them smaller, and some are shorter than others, so that no pattern of a server would know them.
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

/// The files that get a digest, under what their names begin with: a module stands with its script, which belong together.
fn files_by_stem(folder: &Path) -> Result<BTreeMap<String, Vec<PathBuf>>> {
    let mut stems: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    for entry in at(folder, fs::read_dir(folder))? {
        let file = at(folder, entry)?.path();
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let stem = ["_bg.wasm", ".js", ".css"]
            .iter()
            .find_map(|end| name.strip_suffix(end));
        if let Some(stem) =
            stem.filter(|stem| LATER.contains(stem) || without_digest(stem).is_some())
        {
            stems.entry(stem.to_owned()).or_default().push(file.clone());
        }
    }
    for files in stems.values_mut() {
        files.sort();
    }
    Ok(stems)
}

/// What stands before the digest in a name that Trunk gave.
fn without_digest(stem: &str) -> Option<&str> {
    let (plain, digest) = stem.rsplit_once('-')?;
    // Trunk writes no zeros in front.
    let is_digest = (8..=DIGEST).contains(&digest.len()) && is_hexadecimal(digest);
    is_digest.then_some(plain)
}

fn is_hexadecimal(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Lets esbuild take out of wasm-bindgen's script what nothing in it calls. Other scripts may be called from elsewhere.
const UNUSED: [&str; 1] = ["--tree-shaking=true"];

/// wasm-bindgen's script without the way of starting that the site does not take.
fn with_one_start(code: &str) -> Result<String> {
    replace_once(
        "The script of wasm-bindgen",
        code,
        "export { initSync, __wbg_init as default }",
        "export { __wbg_init as default }",
    )
}

/// wasm-bindgen's script where it makes elements of a text: by what `trust` was given, so that the app can be in a page that
/// requires trusted types. Yew sets the text itself and knows no such types. Modules without a user interface stay as they are.
fn with_trust(code: &str) -> String {
    const SETS: &str = ".innerHTML = getStringFromWasm0(arg1, arg2)";
    if !code.contains(SETS) {
        return code.to_owned();
    }
    let trusted = code.replace(SETS, ".innerHTML = trusted(getStringFromWasm0(arg1, arg2))");
    trusted + "\nlet trusted = String;\nexport const trust = (make) => { trusted = make; };\n"
}

/// Takes white space and long names out of a script or style sheet, with the esbuild of that PATH.
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
            "esbuild could not read {}: its lines above say why.",
            file.display()
        )),
    }
}

/// How many hexadecimal digits a digest has.
const DIGEST: usize = 16;

/// Replaces the digests by numbers of the same length, in both files alike. Almost all of those
/// are zero, and so compress to nothing.
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

/// The names with a digest in a script, each with one of the same length that no other has.
fn short_names(code: &str) -> BTreeMap<String, String> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let words = code.split(|c: char| !is_name(c));
    let names: BTreeSet<&str> = words.filter(|word| word.starts_with("__wb")).collect();
    let mut taken: BTreeMap<&str, usize> = BTreeMap::new();
    let mut short = BTreeMap::new();
    for name in names {
        let Some((stem, digest)) = name.rsplit_once('_') else {
            continue;
        };
        if digest.len() == DIGEST && is_hexadecimal(digest) {
            let number = taken.entry(stem).or_default();
            short.insert(name.to_owned(), format!("{stem}_{number:0DIGEST$}"));
            *number += 1;
        }
    }
    short
}

/// Overwrites every occurrence of one text by another of the same length.
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
        write("guide.js", "guide");
        write("guide_bg.wasm", "module");
        write("embed-frame.js", "keeps its name");
        let renamed = name_by_content(&folder).unwrap();
        assert_eq!(renamed.len(), 4);
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
        let code = "import * as wasm; __wbg_new_00112233445566aa(), __wbg_new_00112233445566bb(), __wbg_get";
        let short = short_names(code);
        assert_eq!(
            short["__wbg_new_00112233445566aa"],
            "__wbg_new_0000000000000000"
        );
        assert_eq!(
            short["__wbg_new_00112233445566bb"],
            "__wbg_new_0000000000000001"
        );
        assert_eq!(short.len(), 2);
    }

    #[test]
    fn every_occurrence_is_replaced() {
        let mut bytes = b"ab--ab".to_vec();
        replace(&mut bytes, b"ab", b"cd");
        assert_eq!(bytes, b"cd--cd");
    }
}
