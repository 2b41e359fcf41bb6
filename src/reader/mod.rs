//! The program that reads files and answers questions about what they contain: in a worker of the site, or in the app
//! as one file.
//!
//! It keeps what it has read ([`Session`]), since an organization may be larger than what a page could hand over with each
//! question. A question is a line of texts; its answer is a passage of HTML, or a file's text.

mod answers;
mod audit;
mod compare;
mod inbound;
mod lint;
mod map;
mod passage;
mod question;
mod recipients;
mod session;
mod settings;
mod what_if;

pub use answers::answer;
pub use question::Question;
pub use session::{Session, Side};
pub use settings::Settings;

use std::cell::RefCell;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::import::File;

thread_local! {
    static SESSION: RefCell<Session> = RefCell::default();
}

/// Begins to read files.
///
/// The contents stand one after the other in `bytes`, their lengths in `lengths`, and the names in lines. What isn't
/// there is empty. `is_other` says whether they are the configuration to compare the first one with.
#[wasm_bindgen(js_name = beginReading)]
pub fn begin_reading(is_other: bool, names: &str, bytes: &[u8], lengths: &[u32]) {
    let mut rest = bytes;
    let files = names.lines().enumerate().map(|(place, name)| {
        let length = lengths.get(place).map_or(0, |length| *length as usize);
        let (bytes, after) = rest.split_at_checked(length).unwrap_or((rest, &[]));
        rest = after;
        File { name, bytes }
    });
    let files: Vec<File<'_>> = files.collect();
    let side = match is_other {
        true => Side::After,
        false => Side::Before,
    };
    SESSION.with_borrow_mut(|session| session.begin(side, &files));
}

/// Does the next step of reading, and says how many bytes are read, or -1 once there is nothing more to do.
#[wasm_bindgen(js_name = advanceReading)]
pub fn advance_reading() -> f64 {
    let done = SESSION.with_borrow_mut(Session::advance);
    // No file has so many bytes that a number of JavaScript couldn't count them.
    done.map_or(-1.0, |done| done as f64)
}

/// Ends reading: keeps what the files contain, and answers with lines for
/// [`Imported::take`](crate::imported::Imported::take).
#[wasm_bindgen(js_name = endReading)]
pub fn end_reading() -> String {
    SESSION.with_borrow_mut(Session::end)
}

/// Takes an organization that a program gives as JSON, instead of files, and answers as [`end_reading`] does.
///
/// # Errors
///
/// What is wrong with it, as a sentence.
#[wasm_bindgen]
pub fn give(organization: &str) -> Result<String, String> {
    SESSION.with_borrow_mut(|session| session.give(organization))
}

/// Begins to count files of recipients, whose names stand in lines. `has_rows` says whether [`feed_recipients`] answers with
/// a row for each recipient.
#[wasm_bindgen(js_name = beginRecipients)]
pub fn begin_recipients(names: &str, has_rows: bool) {
    let names: Vec<&str> = names.lines().collect();
    SESSION.with_borrow_mut(|session| session.begin_recipients(&names, has_rows));
}

/// Reads the next piece of these files. `is_last` says whether the current one ends with it. Answers with rows of CSV, or
/// with nothing.
#[wasm_bindgen(js_name = feedRecipients)]
pub fn feed_recipients(bytes: &[u8], is_last: bool) -> String {
    SESSION.with_borrow_mut(|session| session.feed_recipients(bytes, is_last))
}

/// Ends the count. `is_cut` says whether the files have more than what was read.
#[wasm_bindgen(js_name = endRecipients)]
pub fn end_recipients(is_cut: bool) {
    SESSION.with_borrow_mut(|session| session.end_recipients(is_cut));
}

/// Answers a question about what was read, as [`answer`] does.
#[wasm_bindgen(js_name = answer)]
pub fn answer_kept(question: &str) -> String {
    SESSION.with_borrow(|session| answer(session, question))
}

/// Takes settings of audits from lines, as [`Settings::parse`] describes them, instead of those before.
#[wasm_bindgen]
pub fn settings(lines: &str) {
    SESSION.with_borrow_mut(|session| session.set(lines));
}
