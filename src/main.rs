//! Starts the app; nothing else.

#[cfg(feature = "sheets")]
mod whole;

use connector_checker::app::{Place, mount};
use js_sys::{Function, Reflect};
use wasm_bindgen::JsCast;

fn main() {
    // The starter (static/start.js) knows where the other modules are, and leaves a way to them here.
    let load =
        Reflect::get(&js_sys::global(), &"connectorCheckerSheets".into()).unwrap_or_default();
    let root = gloo::utils::document().get_element_by_id("app");
    if let (Some(root), Some(load)) = (root, load.dyn_ref::<Function>()) {
        mount(root, Place::Address, "", load.clone());
    }
}
