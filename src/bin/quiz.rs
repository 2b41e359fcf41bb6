//! The module of the quiz: makes its sheets, for an app that fetches it when a reader first opens it.

use std::cell::RefCell;

use connector_checker::quiz::Quiz;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

thread_local! {
    /// The questions of the last sheet, which the next click is most likely about too.
    static LAST: RefCell<Option<Quiz>> = const { RefCell::new(None) };
}

/// The sheet of a link, packed. A link to any other page makes an empty one.
#[wasm_bindgen]
pub fn sheet(link: &str) -> String {
    let sheet = LAST.with_borrow_mut(|last| connector_checker::sheets::quiz(last, link));
    sheet.unwrap_or_default().pack()
}
