//! All edits of the HTML that readers get, in order.
//!
//! Trunk creates a page from index.html. `of_site` turns it into the site's page, and that becomes the pages of the
//! one file and of the SCORM package. Each contains only what its Content-Security-Policy allows by digest.

use crate::html::{Html, attribute, edit, remove, set, texts};
use crate::run::{Result, replace_once};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

const POLICY: &str = "meta[http-equiv=Content-Security-Policy]";

/// The style sheet in Trunk's page.
const STYLE: &str = "link[rel=stylesheet]";

/// The references to the files with which a browser keeps the site. Pages that browsers don't keep lose them.
const OFFLINE: &str = "meta[name=offline]";

/// The file for Trunk's reload script.
pub const RELOAD: &str = "autoreload.js";

/// The site's page, made from Trunk's page, and Trunk's reload script if Trunk serves.
///
/// `document` is the content that shows before the app starts. `renamed` maps the old names of files to the names
/// with digests, and is None in development. `read` reads a file that the page names.
pub fn of_site(
    trunk: &str,
    document: &str,
    renamed: Option<&BTreeMap<String, String>>,
    read: impl Fn(&str) -> Result<String>,
) -> Result<(String, Option<String>)> {
    let (mut html, reload) = with_no_inline_script(trunk)?;
    if let Some(renamed) = renamed {
        html = with_names(html, renamed)?;
    }
    html = edit(&html, "#app", |app| app.set_inner_content(document, Html))?;
    html = without_indentation(&html);
    html = with_style(&html, read)?;
    Ok((html, reload))
}

/// The page of the app as one file, with everything that it runs. `glue` is the script that is compressed with the
/// module and runs from there.
pub fn of_one_file(site: &str, script: &str, glue: &str, packed: &str) -> Result<String> {
    let [style] = &texts(site, "style")?[..] else {
        return Err("The site's page doesn't have exactly one <style>.".to_owned());
    };
    let [for_script, for_glue, for_style] = [script, glue, style].map(source);
    let policy = format!(
        "default-src 'none'; script-src {for_script} {for_glue} 'wasm-unsafe-eval'; worker-src blob:; style-src {for_style}; img-src data:; base-uri 'none'; form-action 'none'"
    );
    let mut html = set(site, POLICY, "content", &policy)?;
    html = remove(&html, "script")?;
    html = remove(&html, OFFLINE)?;
    for name in ["code", "style", "diagnosis"] {
        html = remove(&html, &format!("meta[name={name}]"))?;
    }
    let scripts = format!(
        "<script>{script}</script>\n<script type=\"text/plain\" id=\"app-packed\">{packed}</script>\n"
    );
    let html = edit(&html, "body", |body| body.append(&scripts, Html))?;
    if texts(&html, "script")? == [script, packed] {
        Ok(html)
    } else {
        Err("A script of the one file contains its end tag, or its page has no </body>.".to_owned())
    }
}

/// The page of the SCORM package, with these script files before the starter.
pub fn of_scorm_package(site: &str, scripts: &[&str]) -> Result<String> {
    let html = remove(site, OFFLINE)?;
    let lines = scripts
        .iter()
        .map(|file| format!("<script src=\"{file}\"></script>\n"));
    let scripts = lines.collect::<String>();
    // The starter is deferred, so it runs after them in any position.
    edit(&html, "script", |starter| starter.before(&scripts, Html))
}

/// The gallery, with the digest of the custom element's script in the line that readers copy.
pub fn of_gallery(html: &str, digest: &str) -> Result<String> {
    edit(html, "#digest", |place| {
        place.set_inner_content(digest, Html)
    })
}

/// The name of a file in this build: the page passes it to the starter.
pub fn file_name(site: &str, file: &str) -> Result<String> {
    attribute(site, &format!("meta[name={file}]"), "content")
}

/// The page without Trunk's inline script, and that script as a separate file.
///
/// When it serves, Trunk adds a script to the page that reloads it after each build. The policy allows no inline
/// script. A looser policy for development would hide violations until release, so the script moves to a file. Its
/// WebSocket connects to the page's own host, which `connect-src 'self'` allows. So both builds have the same policy.
/// Any other content that the policy forbids is an error: the browser would ignore it and report it only in the
/// console.
fn with_no_inline_script(html: &str) -> Result<(String, Option<String>)> {
    const INLINE: &str = "script:not([src])";
    let inline = texts(html, INLINE)?;
    let has_style = !texts(html, "style, [style]")?.is_empty();
    match &inline[..] {
        [] if !has_style => Ok((html.to_owned(), None)),
        [script] if !has_style && script.contains("/trunk/ws") => {
            // Trunk replaces these in HTML only. The browser knows both values.
            let script = replace_once(RELOAD, script, "'{{__TRUNK_ADDRESS__}}'", "location.host")?;
            let folder = "new URL('.', location.href).pathname";
            let script = replace_once(RELOAD, &script, "'{{__TRUNK_WS_BASE__}}'", folder)?;
            let html = edit(html, INLINE, |script| {
                script.replace(&format!("<script src=\"{RELOAD}\"></script>"), Html);
            })?;
            Ok((html, Some(script)))
        }
        _ => Err(
            "index.html holds a script or a style, which the page's Content-Security-Policy forbids: move it into a file \
             under static/."
                .to_owned(),
        ),
    }
}

/// The page with the current names of its files.
fn with_names(mut html: String, renamed: &BTreeMap<String, String>) -> Result<String> {
    for (selector, name) in [
        ("meta[name=code]", "content"),
        (STYLE, "href"),
        ("script[defer]", "src"),
    ] {
        let old = attribute(&html, selector, name)?;
        let new = old.strip_prefix("./").and_then(|old| renamed.get(old));
        let new = new.ok_or(format!(
            "index.html names {old}, which isn't one of its files."
        ))?;
        html = set(&html, selector, name, &format!("./{new}"))?;
    }
    // A module is next to its script, and has the same name.
    let named = |(_, new): &(&String, &String)| new.ends_with(".wasm") || html.contains(*new);
    match renamed.iter().find(|file| !named(file)) {
        Some((old, _)) => Err(format!(
            "index.html wouldn't find {old}, which has a new name."
        )),
        None => Ok(html),
    }
}

/// The page without unnecessary white space: lines of index.html that Trunk has removed leave empty ones.
fn without_indentation(html: &str) -> String {
    let lines = html.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// The page with its style sheet inline, so that the first paint waits for no other file.
///
/// If a host's own policy refuses it, the starter (static/start.js) requests the same style sheet as a file, which
/// the page names.
fn with_style(html: &str, read: impl Fn(&str) -> Result<String>) -> Result<String> {
    let file = attribute(html, STYLE, "href")?;
    let style = read(&file)?;
    let style = style.trim();
    let policy = attribute(html, POLICY, "content")?;
    let own = "style-src 'self'";
    let allowed = format!("{own} {}", source(style));
    let policy = replace_once("The policy of index.html", &policy, own, &allowed)?;
    let html = set(html, POLICY, "content", &policy)?;
    let lines = format!("<meta name=\"style\" content=\"{file}\">\n<style>{style}</style>");
    let html = edit(&html, STYLE, |link| link.replace(&lines, Html))?;
    if texts(&html, "style")? == [style] {
        Ok(html)
    } else {
        Err("The style sheet can't be inline in index.html: it contains an end tag.".to_owned())
    }
}

/// How a policy allows inline content: by its digest.
fn source(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests;
