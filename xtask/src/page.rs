//! What the first paint needs stands in the page itself, so that it waits for no other file: the document, and the style sheet.
//!
//! The page's Content-Security-Policy allows this one style sheet by its digest. Where a host's own policy refuses it, the
//! starter (static/start.js) asks for the same as a file, which the page names for that.

use crate::run::{Result, at};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// How a policy allows what stands in a page: by its digest.
pub fn source(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

/// Puts the style sheet into the page of a folder.
pub fn complete(folder: &Path) -> Result<()> {
    let page = folder.join("index.html");
    let html = at(&page, fs::read_to_string(&page))?;
    let (_, name) = link(&html)?;
    let file = folder.join(name.trim_start_matches("./"));
    let style = at(&file, fs::read_to_string(&file))?;
    at(&page, fs::write(&page, with_style(&html, style.trim())?))
}

/// The line that leads to the style sheet, and the file that it names.
fn link(html: &str) -> Result<(&str, &str)> {
    let line = html
        .lines()
        .find(|line| line.contains("rel=\"stylesheet\""));
    line.and_then(|line| Some((line, line.split("href=\"").nth(1)?.split('"').next()?)))
        .ok_or("index.html leads to no style sheet.".to_owned())
}

fn with_style(html: &str, style: &str) -> Result<String> {
    const ALLOWED: &str = "style-src 'self'";
    // The lines of index.html that Trunk has taken out leave empty ones.
    let lines = html.lines().map(str::trim).filter(|line| !line.is_empty());
    let html = lines.collect::<Vec<_>>().join("\n");
    let (line, file) = link(&html)?;
    if style.contains("</style") || html.matches(ALLOWED).count() != 1 {
        return Err(format!(
            "The style sheet can't stand in index.html: it would end too early, or the page's policy has no {ALLOWED}."
        ));
    }
    Ok(html
        .replace(ALLOWED, &format!("{ALLOWED} {}", source(style)))
        .replace(
            line,
            &format!("<meta name=\"style\" content=\"{file}\">\n<style>{style}</style>"),
        ))
}

#[cfg(test)]
mod tests {
    use super::with_style;

    const PAGE: &str = "<meta content=\"default-src 'none'; style-src 'self'; img-src data:\">\n<link rel=\"stylesheet\" href=\"./style-1.css\"/>\n<p>Words</p>";

    #[test]
    fn the_page_has_its_style_and_names_the_file() {
        let page = with_style(PAGE, "p{}").unwrap();
        assert!(page.contains("<style>p{}</style>") && !page.contains("stylesheet"));
        assert!(page.contains("<meta name=\"style\" content=\"./style-1.css\">"));
        assert!(page.contains("<p>Words</p>"));
    }

    #[test]
    fn its_policy_allows_this_style_and_no_other() {
        // What `printf 'p{}' | openssl dgst -sha256 -binary | base64` says.
        let allowed =
            "style-src 'self' 'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='; img-src";
        let page = with_style(PAGE, "p{}").unwrap();
        assert!(page.contains(allowed), "{page}");
    }

    #[test]
    fn a_style_of_many_lines_stands_there_as_its_digest_has_it() {
        let style = "p {\n  color: red;\n\n}";
        let page = with_style(&PAGE.replace('\n', "\n\n  "), style).unwrap();
        assert!(page.contains(&format!("<style>{style}</style>")), "{page}");
        assert!(page.ends_with("\n<p>Words</p>"));
    }

    #[test]
    fn a_style_that_cannot_stand_there_fails_the_build() {
        assert!(with_style(PAGE, "p{content:'</style>'}").is_err());
        assert!(with_style("<p>Words</p>", "p{}").is_err());
        assert!(with_style(&PAGE.replace("style-src 'self'", ""), "p{}").is_err());
    }
}
