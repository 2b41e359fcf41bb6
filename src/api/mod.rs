//! The JavaScript face: plain functions over plain objects, without the app.
//!
//! This is the one room that knows serde-wasm-bindgen. What goes in is understood by the engine's
//! own parsers; what comes out is a picture of the engine's own types, and nothing is worked out
//! here. The TypeScript types are made of the same Rust types, and their literals of the engine's constants. An error
//! is a JavaScript `Error` with a stable `code` and the `path` of what is wrong, of which the scripts make a `CheckerError`.
//!
//! It becomes three modules, one for each question that a reader has, so that nobody downloads what they
//! don't ask: features `api-rules`, `api-routing` and `api-quiz`. The scripts in `npm/` put a thin layer
//! over each.

mod evidence;
#[cfg(feature = "api-routing")]
mod organization;
#[cfg(feature = "api-quiz")]
mod quiz;
#[cfg(feature = "api-routing")]
mod route;
#[cfg(feature = "api-routing")]
mod router;
#[cfg(feature = "api-rules")]
mod rules;
#[cfg(feature = "api-rules")]
mod table;
mod types;
#[cfg(feature = "api-rules")]
mod verdict;

#[cfg(feature = "api-quiz")]
pub use quiz::QuizCore;
#[cfg(feature = "api-routing")]
pub use router::RouterCore;
#[cfg(feature = "api-rules")]
pub use rules::{check, questions, table};

use serde::Serialize;
use tsify::{Ts, Tsify};
use wasm_bindgen::prelude::*;

/// An object for JavaScript.
fn out<T: Tsify + Serialize>(value: &T) -> Result<Ts<T>, JsValue> {
    // No type here can fail to be written; whoever adds one that can hears of it as an error.
    value
        .into_ts()
        .map_err(|error| failure("output", "output", &error.to_string()))
}

/// A JavaScript `Error` with a stable code and the path of what is wrong.
fn failure(code: &str, path: &str, message: &str) -> JsValue {
    let error = js_sys::Error::new(message);
    for (name, value) in [("code", code), ("path", path)] {
        // A new Error takes any property.
        let _ = js_sys::Reflect::set(&error, &name.into(), &value.into());
    }
    error.into()
}
