//! The files for other pages. The custom element's script keeps its name, so that a page can refer to it for years.
//! The build writes the names of the files that it loads into it.

use crate::page;
use crate::run::{Result, at, replace_once};
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

/// The script with the file names of the site's page.
fn with_names(script: &str, site: &str) -> Result<String> {
    let mut script = script.to_owned();
    for (file, name) in [("code", "./connector-checker.js"), ("style", "./style.css")] {
        script = replace_once(SCRIPT, &script, name, &page::file_name(site, file)?)?;
    }
    Ok(script)
}

#[cfg(test)]
mod tests {
    use super::with_names;

    const SCRIPT: &str = r#"{code:"./connector-checker.js",style:"./style.css"}"#;

    #[test]
    fn the_script_gets_the_names_of_the_page() {
        let page = r#"<meta name="style" content="./style-1.css"><meta name="code" content="./connector-checker-2.js">"#;
        assert_eq!(
            with_names(SCRIPT, page).unwrap(),
            r#"{code:"./connector-checker-2.js",style:"./style-1.css"}"#
        );
    }

    #[test]
    fn a_page_without_one_of_the_files_fails_the_build() {
        assert!(with_names(SCRIPT, "<meta name=\"code\" content=\"./a.js\">").is_err());
    }
}
