//! The ASCII form of a name with other letters in it (`bücher.example` → `xn--bcher-kva.example`).
//!
//! UTS 46 needs Unicode tables that would be larger than the rest of the engine. Every browser,
//! worker and Node includes them in its URL parser, so in wasm that parser converts the name and
//! readers download nothing. This is the only code below the app and the JavaScript face that calls
//! its environment; it is still a pure function of its argument. On the host the `idna` crate does
//! the same with the same options, and `tests/domain` runs one table of names with either.
//!
//! Callers pass only names whose ASCII characters are letters, digits, hyphens, underscores and dots:
//! other characters have a meaning in URLs.

/// The ASCII form by UTS 46 as the URL standard applies it, or `None` if there is none. The lengths
/// of labels aren't checked here.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn to_ascii(name: &str) -> Option<String> {
    idna::domain_to_ascii_cow(name.as_bytes(), idna::AsciiDenyList::URL)
        .ok()
        .map(String::from)
}

/// The ASCII form, by the browser's URL parser.
#[cfg(target_arch = "wasm32")]
pub(super) fn to_ascii(name: &str) -> Option<String> {
    /// A URL parser reads a name that ends in a number as an IPv4 address. This label prevents that
    /// and, as plain ASCII, doesn't affect the conversion of the others.
    const GUARD: &str = ".guard";

    // Some browsers unescape a percent sign even in its other widths.
    if name.contains(['\u{FF05}', '\u{FE6A}']) {
        return None;
    }
    let host = url::Url::new(&format!("http://{name}{GUARD}/"))
        .ok()?
        .hostname();
    host.strip_suffix(GUARD).map(String::from)
}

#[cfg(target_arch = "wasm32")]
mod url {
    use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_name = URL)]
        pub(super) type Url;

        #[wasm_bindgen(constructor, js_class = "URL", catch)]
        pub(super) fn new(address: &str) -> Result<Url, JsValue>;

        #[wasm_bindgen(method, getter, js_class = "URL")]
        pub(super) fn hostname(this: &Url) -> String;
    }
}
