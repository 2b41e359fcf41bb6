use super::{file_name, of_gallery, of_one_file, of_scorm_package, of_site};
use crate::run::Result;
use std::collections::BTreeMap;

/// Trunk's output.
const TRUNK: &str = r#"<!DOCTYPE html>
<html lang="en">
<head>
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src data:">
  <meta name="offline" content="./offline.js">

  <link rel="stylesheet" href="./style-1.css"/>
  <meta name="code" content="./connector-checker-1.js">
  <meta name="diagnosis" content="./diagnose.js">
  <script defer src="./start-1.js"></script>
</head>
<body>
  <div id="app"><!-- The document comes here. --></div>
</body>
</html>
"#;

const RELOAD: &str = "<script>const url = '{{__TRUNK_ADDRESS__}}' + '{{__TRUNK_WS_BASE__}}' + '.well-known/trunk/ws';</script>";

fn of_trunk(trunk: &str, style: &str) -> Result<(String, Option<String>)> {
    of_site(trunk, "<p>Words</p>", None, |file| {
        assert_eq!(file, "./style-1.css");
        Ok(style.to_owned())
    })
}

fn site() -> String {
    of_trunk(TRUNK, "p{}").unwrap().0
}

#[test]
fn the_page_of_the_site_holds_the_words_and_the_style_and_names_its_file() {
    let page = site();
    assert!(
        page.contains("<div id=\"app\"><p>Words</p></div>"),
        "{page}"
    );
    assert!(page.contains("<style>p{}</style>") && !page.contains("stylesheet"));
    assert_eq!(file_name(&page, "style").unwrap(), "./style-1.css");
}

#[test]
fn its_policy_allows_this_style_and_no_other() {
    // What `printf 'p{}' | openssl dgst -sha256 -binary | base64` says.
    let allowed = "style-src 'self' 'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='; img-src";
    assert!(site().contains(allowed), "{}", site());
}

#[test]
fn it_has_no_white_space_but_in_its_style() {
    let style = "p {\n  color: red;\n\n}";
    let (page, _) = of_trunk(TRUNK, style).unwrap();
    let (before, after) = page.split_once(&format!("<style>{style}</style>")).unwrap();
    for part in [before, after] {
        assert!(!part.contains("\n ") && !part.contains("\n\n"), "{part}");
    }
}

#[test]
fn its_files_have_their_new_names() {
    let named = ["connector-checker-1.js", "style-1.css", "start-1.js"];
    let new = |name: &str| (name.to_owned(), format!("new-{name}"));
    let mut renamed: BTreeMap<String, String> = named.map(new).into();
    renamed.extend([new("connector-checker-1_bg.wasm")]);
    let page = |renamed: &BTreeMap<String, String>| {
        // Trunk can also serve a release.
        let trunk = TRUNK.replace("</body>", &format!("{RELOAD}</body>"));
        of_site(&trunk, "", Some(renamed), |file| {
            assert_eq!(file, "./new-style-1.css");
            Ok("p{}".to_owned())
        })
    };
    let (html, _) = page(&renamed).unwrap();
    for name in named {
        let count = html.matches(&format!("\"./new-{name}\"")).count();
        assert_eq!(count, 1, "{html}");
        assert!(!html.contains(&format!("\"./{name}\"")));
        let mut fewer = renamed.clone();
        fewer.remove(name);
        assert!(page(&fewer).unwrap_err().contains(name));
    }
    renamed.extend([new("other-1.js")]);
    assert!(page(&renamed).unwrap_err().contains("other-1.js"));
}

#[test]
fn the_script_that_reloads_moves_into_a_file() {
    let (page, script) = of_trunk(
        &TRUNK.replace("</body>", &format!("{RELOAD}</body>")),
        "p{}",
    )
    .unwrap();
    assert_eq!(
        page,
        site().replace("</body>", "<script src=\"autoreload.js\"></script></body>")
    );
    assert_eq!(
        script.as_deref(),
        Some(
            "const url = location.host + new URL('.', location.href).pathname + '.well-known/trunk/ws';"
        )
    );
    assert_eq!(of_trunk(TRUNK, "p{}").unwrap().1, None);
}

#[test]
fn what_the_policy_forbids_fails_the_build() {
    for forbidden in [
        "<script>alert(1)</script>",
        "<style>p{}</style>",
        "<p style=\"color: red\"></p>",
        "<script>",
        "<script>'/trunk/ws'</script>",
        &RELOAD.repeat(2),
    ] {
        let page = TRUNK.replace("</body>", &format!("{forbidden}</body>"));
        assert!(of_trunk(&page, "p{}").is_err(), "{forbidden}");
    }
}

#[test]
fn a_page_without_a_place_for_what_comes_into_it_fails_the_build() {
    for place in [
        "id=\"app\"",
        "rel=\"stylesheet\"",
        "style-src 'self'",
        "http-equiv",
    ] {
        assert!(
            of_trunk(&TRUNK.replace(place, ""), "p{}").is_err(),
            "{place}"
        );
    }
}

#[test]
fn a_style_that_would_end_too_early_fails_the_build() {
    assert!(of_trunk(TRUNK, "p{content:'</style>'}").is_err());
}

fn one_file(script: &str) -> Result<String> {
    of_one_file(&site(), script, "run()", "AAAA")
}

#[test]
fn the_one_file_names_no_other_and_keeps_the_words() {
    let file = one_file("go()").unwrap();
    assert!(!file.contains("./"), "{file}");
    assert!(file.contains("<p>Words</p>") && file.contains("<style>p{}</style>"));
    assert!(file.contains("<script>go()</script>"));
}

#[test]
fn its_policy_allows_its_own_scripts_and_style_and_nothing_of_the_network() {
    let file = one_file("go()").unwrap();
    // What `printf 'go()' | openssl dgst -sha256 -binary | base64` says, and the same of run() and p{}.
    let policy = "default-src 'none'; script-src 'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw=' \
        'sha256-AvyuiL0SD1mVY3NNxR+V2uo+lhk6RMFrytWmRt6CrJQ=' 'wasm-unsafe-eval'; \
        worker-src blob:; style-src 'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='; img-src data:; base-uri 'none'; form-action 'none'";
    assert!(file.contains(&format!("content=\"{policy}\"")), "{file}");
}

#[test]
fn a_script_that_would_end_too_early_fails_the_build() {
    assert!(one_file("'</script>'").is_err());
}

#[test]
fn a_page_of_the_site_without_what_another_page_changes_fails_the_build() {
    for mark in [
        "</body>",
        "<script",
        "<style",
        "http-equiv",
        "name=\"code\"",
        "name=\"offline\"",
        "name=\"diagnosis\"",
    ] {
        let page = site().replace(mark, "<p ");
        assert!(
            of_one_file(&page, "go()", "run()", "AAAA").is_err(),
            "{mark}"
        );
    }
    for mark in ["<script", "name=\"offline\""] {
        assert!(
            of_scorm_package(&site().replace(mark, "<p "), &["a.js"]).is_err(),
            "{mark}"
        );
    }
}

#[test]
fn a_page_that_is_not_kept_leads_to_none_of_what_keeps_it() {
    for page in [
        of_scorm_package(&site(), &[]).unwrap(),
        one_file("go()").unwrap(),
    ] {
        for file in crate::offline::FILES {
            assert!(!page.contains(file), "{file}");
        }
    }
}

#[test]
fn the_gallery_shows_the_digest() {
    let page = "<code>integrity=\"<span id=\"digest\">sha384-</span>\"</code>";
    assert_eq!(
        of_gallery(page, "sha384-x").unwrap(),
        page.replace("sha384-", "sha384-x")
    );
    assert!(of_gallery("<code></code>", "sha384-x").is_err());
}
