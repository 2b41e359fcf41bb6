//! The service worker in dist/, which lets a browser keep the site, with the list of files and their digests.

use crate::dist::dist;
use crate::run::{Result, at, replace_once, root};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;

/// The worker's name in dist/. It stays the same, because browsers request it by name to find a new version.
pub const WORKER: &str = "service-worker.js";

/// The files that let browsers keep and install the site. Browsers request them after the first load. The icons are
/// the ones in the manifest.
pub const FILES: [&str; 6] = [
    "icon-192.png",
    "icon-512.png",
    "icon-maskable.png",
    "manifest.webmanifest",
    "offline.js",
    WORKER,
];

/// Writes the worker for these files of the site to dist/.
pub fn make(names: &[String]) -> Result<()> {
    let dist = dist();
    let mut files = BTreeMap::new();
    for name in names.iter().filter(|name| *name != WORKER) {
        let path = dist.join(name);
        files.insert(name.clone(), at(&path, fs::read(&path))?);
    }
    let source = root().join("static").join(WORKER);
    let worker = complete(&at(&source, fs::read_to_string(&source))?, &files)?;
    let path = dist.join(WORKER);
    at(&path, fs::write(&path, worker))
}

fn complete(source: &str, files: &BTreeMap<String, Vec<u8>>) -> Result<String> {
    // The page is stored under the folder's address, since hosts redirect its file name there.
    let lines = files.iter().map(|(name, content)| {
        let name = if name == "index.html" { "./" } else { name };
        format!(
            "\n  {name:?}: \"{}\",",
            STANDARD.encode(Sha256::digest(content))
        )
    });
    let files = format!("const FILES = {{{}\n}};", lines.collect::<String>());
    let version = STANDARD.encode(Sha256::digest(&files));
    let worker = replace_once(WORKER, source, "const FILES = {};", &files)?;
    let version = format!("const VERSION = \"{version}\";");
    replace_once(WORKER, &worker, "const VERSION = \"\";", &version)
}

#[cfg(test)]
mod tests {
    use super::complete;

    #[test]
    fn every_file_stands_in_the_worker_with_its_digest() {
        let files = [("index.html", "abc"), ("a.js", "")]
            .map(|(name, content)| (name.to_owned(), content.into()));
        let worker = complete(
            "const FILES = {};\nconst VERSION = \"\";\nrun();",
            &files.into(),
        )
        .unwrap();
        // The digests are the examples of the SHA-256 standard for "abc" and for an empty text, in base64.
        let lines = [
            "  \"./\": \"ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=\",",
            "  \"a.js\": \"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\",",
        ];
        for line in lines {
            assert!(worker.contains(line), "{worker}");
        }
        assert!(worker.ends_with("\";\nrun();") && !worker.contains("\"\""));
    }

    #[test]
    fn another_file_makes_another_version() {
        let version = |content: &str| {
            let files = [("index.html", "abc"), ("icon-192.png", content)]
                .map(|(name, content)| (name.to_owned(), content.into()));
            let worker = complete("const FILES = {};\nconst VERSION = \"\";", &files.into());
            worker.unwrap().lines().last().map(str::to_owned)
        };
        assert_ne!(version("old"), version("new"));
    }

    #[test]
    fn a_worker_without_a_place_for_them_fails_the_build() {
        for source in ["run();", "const FILES = {};", "const VERSION = \"\";"] {
            assert!(complete(source, &Default::default()).is_err(), "{source}");
        }
    }
}
