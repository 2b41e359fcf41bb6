//! The ASCII form of a name with other letters in it (`bücher.example` → `xn--bcher-kva.example`).
//!
//! UTS 46 needs Unicode tables that would outweigh the rest of the engine. Every browser, worker
//! and Node already carries them in its URL parser, so in wasm that parser converts the name and
//! readers download nothing. This is the one place below the app and the JavaScript face that
//! touches what surrounds us; it is still a pure function of its argument. On the host the `idna`
//! crate does the same work with the same options, and `tests/domain` runs one table of names
//! against whichever of the two it was built with.
//!
//! The caller passes only names whose ASCII characters are letters, digits, hyphens, underscores
//! and dots: a URL parser would give a meaning of its own to any other.

/// The ASCII form by UTS 46 as the URL standard applies it, or `None` where there is none. The
/// labels' lengths are not checked here.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn to_ascii(name: &str) -> Option<String> {
    idna::domain_to_ascii_cow(name.as_bytes(), idna::AsciiDenyList::URL)
        .ok()
        .map(String::from)
}

/// The same by the URL parser of the browser.
#[cfg(target_arch = "wasm32")]
pub(super) fn to_ascii(name: &str) -> Option<String> {
    /// A URL reads a name that ends in a number as an IPv4 address. With this label behind it no
    /// name does, and being plain ASCII it leaves the conversion of the others alone.
    const GUARD: &str = ".guard";

    // Some browsers unescape a percent sign even where it is spelled in another width.
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
