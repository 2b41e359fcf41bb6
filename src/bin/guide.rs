//! The module of the mail flow and the set-up guide: makes their sheets, for an app that fetches it
//! when a reader first opens one of them.

use connector_checker::organization::Timestamp;
use js_sys::Date;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// The sheet of a link, packed. A link to any other page makes an empty one.
#[wasm_bindgen]
pub fn sheet(link: &str) -> String {
    let now = Timestamp::of_clock((Date::now() / 1000.0) as u64);
    let sheet = connector_checker::sheets::guide(link, now);
    sheet.unwrap_or_default().pack()
}
