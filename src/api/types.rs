//! TypeScript's literal types. tests/types.rs writes the files from the engine's own constants.

#![allow(
    dead_code,
    reason = "the compiler doesn't see that wasm-bindgen reads them"
)]

use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const EVIDENCE: &str = include_str!("types/evidence.d.ts");

#[cfg(feature = "api-rules")]
#[wasm_bindgen(typescript_custom_section)]
const RULES: &str = include_str!("types/rules.d.ts");

#[cfg(feature = "api-routing")]
#[wasm_bindgen(typescript_custom_section)]
const ROUTING: &str = include_str!("types/routing.d.ts");

#[cfg(feature = "api-quiz")]
#[wasm_bindgen(typescript_custom_section)]
const QUIZ: &str = include_str!("types/quiz.d.ts");

#[cfg(feature = "api-bounce")]
#[wasm_bindgen(typescript_custom_section)]
const BOUNCE: &str = include_str!("types/bounce.d.ts");

#[cfg(feature = "api-import")]
#[wasm_bindgen(typescript_custom_section)]
const IMPORT: &str = include_str!("types/import.d.ts");

#[cfg(feature = "api-inbound")]
#[wasm_bindgen(typescript_custom_section)]
const INBOUND: &str = include_str!("types/inbound.d.ts");
