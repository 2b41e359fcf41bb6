//! Domains, patterns and addresses: what parses, to what, and what is said of the rest.
//!
//! The tables run on the host and in a browser alike (`--target wasm32-unknown-unknown`), because
//! names in other alphabets are converted by different code there.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::{wasm_bindgen_test as test, wasm_bindgen_test_configure};

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test_configure!(run_in_browser);

mod addresses;
mod lists;
mod names;
#[cfg(not(target_arch = "wasm32"))]
mod properties;
