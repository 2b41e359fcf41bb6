//! The program that reads files: in a worker of the site, or in the app as one file.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::import::{File, import};
use crate::imported::write;

/// Reads files, and answers with lines for [`Imported::take`](crate::imported::Imported::take).
///
/// The contents stand one after the other in `bytes`, their lengths in `lengths`, and the names in lines. What isn't
/// there is empty.
#[wasm_bindgen]
pub fn read(names: &str, bytes: &[u8], lengths: &[u32]) -> String {
    let mut rest = bytes;
    let files = names.lines().enumerate().map(|(place, name)| {
        let length = lengths.get(place).map_or(0, |length| *length as usize);
        let (bytes, after) = rest.split_at_checked(length).unwrap_or((rest, &[]));
        rest = after;
        File { name, bytes }
    });
    let files: Vec<File<'_>> = files.collect();
    write(&import(&files))
}
