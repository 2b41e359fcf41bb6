//! The files for other people's pages: the custom element's script keeps its name, so that a page can name it for years, and
//! is told here what the files that it loads are called in this build.

use crate::page;
use crate::run::{Result, at, replace_once};
use crate::slim::LATER;
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha384};
use std::fs;
use std::path::Path;

/// The custom element's script.
const SCRIPT: &str = "embed.js";

/// Writes the names of this build's files into the script, and the digest of the script into the gallery.
pub fn complete(folder: &Path, site: &str) -> Result<()> {
    let read = |name: &str| at(&folder.join(name), fs::read_to_string(folder.join(name)));
    let write = |name: &str, text: &str| at(&folder.join(name), fs::write(folder.join(name), text));
    let script = with_names(&read(SCRIPT)?, site)?;
    write(SCRIPT, &script)?;
    let digest = format!("sha384-{}", STANDARD.encode(Sha384::digest(&script)));
    println!("xtask: {SCRIPT} has integrity=\"{digest}\"");
    let gallery = "gallery.html";
    write(gallery, &page::of_gallery(&read(gallery)?, &digest)?)
}

/// The script with the names that the site's page has.
fn with_names(script: &str, site: &str) -> Result<String> {
    let mut script = script.to_owned();
    let first = [("code", "./connector-checker.js"), ("style", "./style.css")];
    let first = first.map(|(file, name)| (file, name.to_owned()));
    let later = LATER.map(|file| (file, format!("./{file}.js")));
    for (file, name) in first.into_iter().chain(later) {
        script = replace_once(SCRIPT, &script, &name, &page::file_name(site, file)?)?;
    }
    Ok(script)
}

#[cfg(test)]
mod tests {
    use super::with_names;

    const SCRIPT: &str = r#"{code:"./connector-checker.js",style:"./style.css",guide:"./guide.js",quiz:"./quiz.js"}"#;

    #[test]
    fn the_script_gets_the_names_of_the_page() {
        let page = r#"<meta name="style" content="./style-1.css"><meta name="guide" content="./guide-2.js">
                      <meta name="quiz" content="./quiz-3.js"><meta name="code" content="./connector-checker-4.js">"#;
        assert_eq!(
            with_names(SCRIPT, page).unwrap(),
            r#"{code:"./connector-checker-4.js",style:"./style-1.css",guide:"./guide-2.js",quiz:"./quiz-3.js"}"#
        );
    }

    #[test]
    fn a_page_without_one_of_the_files_fails_the_build() {
        assert!(with_names(SCRIPT, "<meta name=\"code\" content=\"./a.js\">").is_err());
    }
}
