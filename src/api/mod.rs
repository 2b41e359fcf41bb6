//! The JavaScript API: plain functions over plain objects, without the app.
//!
//! This is the only room that uses serde-wasm-bindgen. The engine's own parsers read the input. The output mirrors the engine's
//! types, and nothing is computed here. The TypeScript types are generated from the same Rust types, and their literals from the
//! engine's constants. An error is a JavaScript `Error` with a stable `code` and the `path` of the invalid value. The scripts turn
//! it into a `CheckerError`.
//!
//! It's built as six modules, one for each question, so that nobody downloads code they don't call: features `api-rules`,
//! `api-routing`, `api-quiz`, `api-bounce`, `api-import` and `api-inbound`. The scripts in `npm/` wrap them.

#[cfg(feature = "api-import")]
mod batch;
#[cfg(feature = "api-bounce")]
mod bounce;
#[cfg(any(
    feature = "api-rules",
    feature = "api-routing",
    feature = "api-quiz",
    feature = "api-bounce"
))]
mod evidence;
#[cfg(feature = "api-import")]
mod import;
#[cfg(feature = "api-inbound")]
mod inbound;
#[cfg(any(feature = "api-routing", feature = "api-import"))]
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

#[cfg(feature = "api-import")]
pub use batch::BatchCore;
#[cfg(feature = "api-bounce")]
pub use bounce::explain_bounce;
#[cfg(feature = "api-import")]
pub use import::import_files;
#[cfg(feature = "api-inbound")]
pub use inbound::InboundCore;
#[cfg(feature = "api-quiz")]
pub use quiz::QuizCore;
#[cfg(feature = "api-routing")]
pub use route::Explanation;
#[cfg(feature = "api-routing")]
pub use router::RouterCore;
#[cfg(feature = "api-rules")]
pub use rules::{check, questions, table};

#[cfg(any(
    feature = "api-rules",
    feature = "api-routing",
    feature = "api-quiz",
    feature = "api-bounce"
))]
use serde::Serialize;
#[cfg(any(
    feature = "api-rules",
    feature = "api-routing",
    feature = "api-quiz",
    feature = "api-bounce"
))]
use tsify::{Ts, Tsify};
use wasm_bindgen::prelude::*;

/// Serializes an object for JavaScript.
#[cfg(any(
    feature = "api-rules",
    feature = "api-routing",
    feature = "api-quiz",
    feature = "api-bounce"
))]
fn out<T: Tsify + Serialize>(value: &T) -> Result<Ts<T>, JsValue> {
    // No type here can fail to serialize. A new type that can would show up as this error.
    value
        .into_ts()
        .map_err(|error| failure("output", "output", &error.to_string()))
}

/// A JavaScript `Error` with a stable code and the path of the invalid value.
fn failure(code: &str, path: &str, message: &str) -> JsValue {
    let error = js_sys::Error::new(message);
    for (name, value) in [("code", code), ("path", path)] {
        // A new Error accepts any property.
        let _ = js_sys::Reflect::set(&error, &name.into(), &value.into());
    }
    error.into()
}
