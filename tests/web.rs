//! In a real browser: the JavaScript face, names as its URL parser converts them, and the app inside somebody else's page.

#![cfg(target_arch = "wasm32")]

#[cfg(feature = "api")]
#[path = "web/api.rs"]
mod api;
#[path = "web/guest.rs"]
mod guest;
#[path = "web/names.rs"]
mod names;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
