//! The command inside the package for JavaScript: the same program, whose world is a script of Node (npm/cli.js).

use super::world::{Input, World};
use super::{Answer, run};
use crate::organization::Timestamp;
use js_sys::{Array, Uint8Array};
use std::ffi::OsString;
use std::iter::once;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// What the script does for the command.
    pub type Host;

    /// Pairs of a name and its bytes. Throws a sentence.
    #[wasm_bindgen(method, catch)]
    fn read(this: &Host, path: &str) -> Result<Vec<Array>, JsValue>;

    /// Seconds since 1970.
    #[wasm_bindgen(method)]
    fn now(this: &Host) -> f64;

    #[wasm_bindgen(method, js_name = hasColors)]
    fn has_colors(this: &Host) -> bool;
}

impl World for Host {
    fn read(&self, path: &str) -> Result<Vec<Input>, String> {
        let pairs =
            Host::read(self, path).map_err(|error| error.as_string().unwrap_or_default())?;
        let inputs = pairs.iter().map(|pair| Input {
            name: pair.get(0).as_string().unwrap_or_default(),
            bytes: Uint8Array::new(&pair.get(1)).to_vec(),
        });
        Ok(inputs.collect())
    }

    fn now(&self) -> Option<Timestamp> {
        Some(Timestamp::of_clock(Host::now(self) as u64))
    }

    fn has_colors(&self) -> bool {
        Host::has_colors(self)
    }
}

/// What the command answers.
#[wasm_bindgen(getter_with_clone)]
pub struct Told {
    /// For standard output.
    pub text: String,
    /// For the error stream.
    pub complaints: String,
    /// The status.
    pub status: u8,
}

/// Runs the command with the words that follow its name.
#[wasm_bindgen]
pub fn command(words: Vec<String>, host: &Host) -> Told {
    let words = once("connector-checker".to_owned()).chain(words);
    let Answer {
        text,
        complaints,
        status,
    } = run(words.map(OsString::from), host);
    Told {
        text,
        complaints,
        status: status as u8,
    }
}
