//! The app on its own site: what the starter (static/start.js) calls.

use wasm_bindgen::prelude::wasm_bindgen;

use super::{Place, mount};

/// Shows the app in the place that the site's page has for it.
///
/// Not done by itself when the module starts: a page of somebody else's, which has the app in an element, may have
/// such a place of its own.
#[wasm_bindgen]
pub fn show() {
    if let Some(root) = gloo::utils::document().get_element_by_id("app") {
        mount(root, Place::Address, "");
    }
}
