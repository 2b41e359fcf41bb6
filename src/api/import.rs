//! An organization from exports and scripts, for JavaScript.

use crate::import::{File, import, to_json};
use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;

/// Reads files, which have these names and bytes, as one organization. Returns JSON: `organization`, `files` and `notices`, whose
/// types are in `npm/import.d.ts`.
///
/// A text crosses as bytes too, so that the reader sees every file as it was saved, in whichever encoding.
#[wasm_bindgen(js_name = importFiles)]
pub fn import_files(names: Vec<String>, bytes: Vec<Uint8Array>) -> String {
    let bytes: Vec<Vec<u8>> = bytes.iter().map(Uint8Array::to_vec).collect();
    let files = names.iter().zip(&bytes);
    let files: Vec<File<'_>> = files.map(|(name, bytes)| File { name, bytes }).collect();
    to_json(&import(&files))
}
