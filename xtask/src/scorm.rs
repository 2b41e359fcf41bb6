//! The quiz as a package for learning platforms, in SCORM 1.2.
//!
//! It contains the site's own files. Only the page differs: it has no references to the files that let browsers keep
//! the site. Two scripts from static/scorm run before the app, one with the settings of the quiz and one for the
//! platform.

use crate::dist::dist;
use crate::page;
use crate::run::{Result, at, replace_once, root};
use crate::size;
use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The package's name in dist/.
pub const PACKAGE: &str = "connector-checker-quiz-scorm12.zip";
const MANIFEST: &str = "imsmanifest.xml";
/// In the order in which they run.
const SCRIPTS: [&str; 2] = ["quiz-settings.js", "scorm.js"];

/// Files by their names, in the order of the package.
type Files = BTreeMap<String, Vec<u8>>;

/// Writes the package of the site to dist/.
pub fn package() -> Result<()> {
    let (dist, own) = (dist(), root().join("static/scorm"));
    let mut files = Files::new();
    // Not all of dist/: the quiz needs only the files that the app's pages name.
    for name in size::files()?.of_app() {
        let path = dist.join(&name);
        files.insert(name, at(&path, fs::read(&path))?);
    }
    for name in SCRIPTS.into_iter().chain([MANIFEST]) {
        let path = own.join(name);
        files.insert(name.to_owned(), at(&path, fs::read(&path))?);
    }
    let packed = zip(&complete(files)?)?;
    println!("xtask: dist/{PACKAGE} has {} bytes", packed.len());
    let path = dist.join(PACKAGE);
    at(&path, fs::write(&path, packed))
}

/// The files with a page that runs the scripts, and a manifest of all of them.
fn complete(mut files: Files) -> Result<Files> {
    let page = page::of_scorm_package(text(&files, "index.html")?, &SCRIPTS)?;
    files.insert("index.html".to_owned(), page.into_bytes());
    // The names are this project's own, without characters that are special in XML.
    let names = files.keys().filter(|name| *name != MANIFEST);
    let lines = names.map(|name| format!("  <file href=\"{name}\"/>\n    "));
    let end = "</resource>";
    let all = lines.chain([end.to_owned()]).collect::<String>();
    let manifest = replace_once(MANIFEST, text(&files, MANIFEST)?, end, &all)?;
    files.insert(MANIFEST.to_owned(), manifest.into_bytes());
    Ok(files)
}

/// The content of a file as text.
fn text<'a>(files: &'a Files, name: &str) -> Result<&'a str> {
    let content = files.get(name).and_then(|file| str::from_utf8(file).ok());
    content.ok_or(format!("The SCORM package has no text file {name}."))
}

/// A zip file that is identical for identical files.
fn zip(files: &Files) -> Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        // The first day of zip's calendar, instead of the build's date.
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        zip.start_file(name.as_str(), options)
            .map_err(std::io::Error::from)
            .and_then(|()| zip.write_all(content))
            .map_err(|error| format!("{PACKAGE}, {name}: {error}"))?;
    }
    zip.finish()
        .map(Cursor::into_inner)
        .map_err(|error| format!("{PACKAGE}: {error}"))
}

#[cfg(test)]
mod tests {
    use super::{Files, complete, zip};

    fn files() -> Files {
        let page = "<head>\n<script src=\"./start-1.js\" defer></script>\n<meta name=\"offline\" content=\"./offline.js\">\n</head>";
        let manifest = "<resource>\n    </resource>";
        let scripts = ["quiz-settings.js", "scorm.js", "start-1.js"].map(|name| (name, ""));
        let files = [("index.html", page), ("imsmanifest.xml", manifest)];
        let all = files.into_iter().chain(scripts);
        all.map(|(name, content)| (name.to_owned(), content.into()))
            .collect()
    }

    fn text(files: &Files, name: &str) -> String {
        String::from_utf8(files[name].clone()).unwrap()
    }

    #[test]
    fn the_page_runs_the_settings_then_the_adapter_then_the_app() {
        let page = text(&complete(files()).unwrap(), "index.html");
        let sources: Vec<&str> = page.split("src=\"").skip(1).collect();
        let names = ["quiz-settings.js\"", "scorm.js\"", "./start-1.js\""];
        assert_eq!(sources.len(), names.len(), "{page}");
        for (source, name) in sources.iter().zip(names) {
            assert!(source.starts_with(name), "{page}");
        }
    }

    #[test]
    fn the_manifest_names_every_file_but_itself() {
        let files = complete(files()).unwrap();
        let manifest = text(&files, "imsmanifest.xml");
        assert_eq!(manifest.matches("<file ").count(), files.len() - 1);
        for name in files.keys().filter(|name| *name != "imsmanifest.xml") {
            assert!(manifest.contains(&format!("<file href=\"{name}\"/>")));
        }
    }

    #[test]
    fn a_page_or_a_manifest_without_its_mark_fails_the_build() {
        for (name, mark) in [
            ("index.html", "meta[name=offline]"),
            ("imsmanifest.xml", "</resource>"),
        ] {
            let mut files = files();
            files.insert(name.to_owned(), "<head></head>".into());
            let error = complete(files).unwrap_err();
            assert!(error.contains(mark), "{error}");
        }
    }

    #[test]
    fn the_same_files_make_the_same_package() {
        let package = || zip(&complete(files()).unwrap()).unwrap();
        assert_eq!(package(), package());
    }
}
