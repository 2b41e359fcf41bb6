//! In a real browser: the JavaScript face, and the app inside somebody else's page. (The names of `tests/domain` run there too.)

#![cfg(target_arch = "wasm32")]

#[cfg(feature = "api")]
#[path = "web/api.rs"]
mod api;
#[path = "web/guest.rs"]
mod guest;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
