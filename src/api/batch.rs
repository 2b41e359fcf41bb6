//! Where does mail for a file of recipients go, and did the service send it there? The core of the package's `Batch` class.

use super::failure;
use super::organization::{lookup, organization};
use crate::batch::Batch;
use crate::routing::{Message, Precedence};
use wasm_bindgen::prelude::*;

/// A batch that returns JSON.
#[wasm_bindgen]
pub struct BatchCore(Batch);

#[wasm_bindgen]
impl BatchCore {
    /// Creates a batch from a serialized organization and a kind of message.
    ///
    /// # Errors
    ///
    /// `code: "organization"`, `"message"`, `"domain"` or `"address"`, with the `path`.
    #[wasm_bindgen(constructor)]
    pub fn new(packed: &[u8], entries: usize, message: &str) -> Result<BatchCore, JsValue> {
        let Some(message) = Message::by_id(message) else {
            let known: Vec<&str> = Message::ALL.iter().map(|message| message.id()).collect();
            let advice = format!("options.message must be one of {}.", known.join(", "));
            return Err(failure("message", "options.message", &advice));
        };
        // It is discarded, and rejects what `organization` would ignore.
        lookup(packed, entries, Precedence::default())?;
        Ok(BatchCore(Batch::new(organization(packed), message)))
    }

    /// Reads the next piece of the file.
    pub fn feed(&mut self, bytes: &[u8]) {
        self.0.feed(bytes);
    }

    /// Ends the file. What is fed next is another one.
    #[wasm_bindgen(js_name = nextFile)]
    pub fn next_file(&mut self) {
        self.0.next_file();
    }

    /// Ends the last file, and returns the report as JSON, whose types are in `npm/import.d.ts`.
    pub fn finish(self) -> String {
        self.0.finish().to_json()
    }
}
