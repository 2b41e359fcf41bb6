//! The files for other people's pages: the custom element's script keeps its name, so that a page can name it for years, and
//! is told here what the files that it loads are called in this build.

use crate::run::{Result, at};
use crate::slim::LATER;
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha384};
use std::fs;
use std::path::Path;

/// The custom element's script.
const SCRIPT: &str = "embed.js";

/// Stands in the gallery for the script's digest.
const DIGEST: &str = "sha384-of-embed.js";

/// Writes the names of this build's files into the script, and the digest of the script into the gallery.
pub fn complete(folder: &Path) -> Result<()> {
    let read = |name: &str| at(&folder.join(name), fs::read_to_string(folder.join(name)));
    let write = |name: &str, text: &str| at(&folder.join(name), fs::write(folder.join(name), text));
    let script = name_files(&read(SCRIPT)?, &read("index.html")?)?;
    write(SCRIPT, &script)?;
    let digest = format!("sha384-{}", STANDARD.encode(Sha384::digest(&script)));
    println!("xtask: {SCRIPT} has integrity=\"{digest}\"");
    write(
        "gallery.html",
        &read("gallery.html")?.replace(DIGEST, &digest),
    )
}

/// The script with the names that the page has.
fn name_files(script: &str, page: &str) -> Result<String> {
    let [guide, quiz] = LATER.map(|name| {
        (
            format!("./{name}.js"),
            format!("name=\"{name}\" content=\""),
        )
    });
    let files = [
        (
            "./connector-checker.js".to_owned(),
            "name=\"code\" content=\"".to_owned(),
        ),
        (
            "./style.css".to_owned(),
            "name=\"style\" content=\"".to_owned(),
        ),
        guide,
        quiz,
    ];
    let mut script = script.to_owned();
    for (stands, before) in files {
        let place = page.find(&before).map(|place| place + before.len());
        let name = place
            .and_then(|place| page[place..].split('"').next())
            .ok_or(format!(
                "index.html has no file behind {before}: {SCRIPT} would not find it."
            ))?;
        if script.matches(&stands).count() != 1 {
            return Err(format!(
                "{SCRIPT} must name {stands} once, for the build to write the file's name there."
            ));
        }
        script = script.replace(&stands, name);
    }
    Ok(script)
}

#[cfg(test)]
mod tests {
    use super::name_files;

    const SCRIPT: &str = r#"{code:"./connector-checker.js",style:"./style.css",guide:"./guide.js",quiz:"./quiz.js"}"#;

    #[test]
    fn the_script_gets_the_names_of_the_page() {
        let page = r#"<meta name="style" content="./style-1.css"><meta name="guide" content="./guide-2.js">
                      <meta name="quiz" content="./quiz-3.js"><meta name="code" content="./connector-checker-4.js">"#;
        assert_eq!(
            name_files(SCRIPT, page).unwrap(),
            r#"{code:"./connector-checker-4.js",style:"./style-1.css",guide:"./guide-2.js",quiz:"./quiz-3.js"}"#
        );
    }

    #[test]
    fn a_page_without_one_of_the_files_fails_the_build() {
        assert!(name_files(SCRIPT, "<meta name=\"code\" content=\"./a.js\">").is_err());
    }
}
