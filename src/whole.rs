//! The sheets of the modules that otherwise come later, for the app as one file.

use std::cell::RefCell;

use connector_checker::organization::Timestamp;
use connector_checker::quiz::Quiz;
use connector_checker::sheets;
use js_sys::Date;
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    /// The questions of the last sheet, which the next click is most likely about too.
    static LAST: RefCell<Option<Quiz>> = const { RefCell::new(None) };
}

/// The mail flow's or the set-up guide's sheet of a link, packed.
#[wasm_bindgen]
pub fn guide(link: &str) -> String {
    let now = Timestamp::of_clock((Date::now() / 1000.0) as u64);
    sheets::guide(link, now).unwrap_or_default().pack()
}

/// The quiz's sheet of a link, packed.
#[wasm_bindgen]
pub fn quiz(link: &str) -> String {
    let sheet = LAST.with_borrow_mut(|last| sheets::quiz(last, link));
    sheet.unwrap_or_default().pack()
}
