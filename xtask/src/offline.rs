//! What lets a browser keep the site: the service worker in dist/, told which files there are and what is in them.

use crate::dist::dist;
use crate::run::{Result, at, root};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;

/// The worker's name in dist/. It stays the same, because browsers ask for it by name to hear of a new version.
pub const WORKER: &str = "service-worker.js";

/// What lets browsers keep and install the site. They ask for it after the first load. The icons are those that the manifest
/// names.
pub const FILES: [&str; 6] = [
    "icon-192.png",
    "icon-512.png",
    "icon-maskable.png",
    "manifest.webmanifest",
    "offline.js",
    WORKER,
];

/// What stands in the worker's source for the files, and for the digest of their list.
const PLACES: [&str; 2] = ["const FILES = {};", "const VERSION = \"\";"];

/// The page without the lines that lead to these files, for where it is not a browser's business to keep it.
pub fn without(page: &str) -> String {
    let leads = |line: &&str| !FILES.iter().any(|name| line.contains(name));
    page.lines().filter(leads).collect::<Vec<_>>().join("\n")
}

/// Writes the worker of the site in dist/ beside it, for these files of the site.
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
    for place in PLACES {
        if source.matches(place).count() != 1 {
            return Err(format!("static/{WORKER} must hold {place} once."));
        }
    }
    // The page goes by the folder's address, since hosts redirect its file name to that.
    let lines = files.iter().map(|(name, content)| {
        let name = if name == "index.html" { "./" } else { name };
        format!(
            "\n  {name:?}: \"{}\",",
            STANDARD.encode(Sha256::digest(content))
        )
    });
    let files = format!("const FILES = {{{}\n}};", lines.collect::<String>());
    let version = STANDARD.encode(Sha256::digest(&files));
    Ok(source
        .replace(PLACES[0], &files)
        .replace(PLACES[1], &format!("const VERSION = \"{version}\";")))
}

#[cfg(test)]
mod tests {
    use super::{complete, without};

    #[test]
    fn every_file_stands_in_the_worker_with_its_digest() {
        let files = [("index.html", "abc"), ("a.js", "")]
            .map(|(name, content)| (name.to_owned(), content.into()));
        let worker = complete(
            "const FILES = {};\nconst VERSION = \"\";\nrun();",
            &files.into(),
        )
        .unwrap();
        // The digests are those that the SHA-256 standard gives for "abc" and for nothing, in base64.
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
    fn a_page_that_is_not_kept_leads_to_none_of_it() {
        let page = "<link rel=\"manifest\" href=\"./manifest.webmanifest\">\n<p>Words</p>\n<meta name=\"offline\" content=\"./offline.js\">";
        assert_eq!(without(page), "<p>Words</p>");
    }

    #[test]
    fn a_worker_without_a_place_for_them_fails_the_build() {
        assert!(complete("run();", &Default::default()).is_err());
    }
}
