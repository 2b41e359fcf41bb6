//! Which connector handles this recipient? The core of the package's `Router` class.
//!
//! An answer is returned to JavaScript as one number, and an address is passed as bytes in a shared buffer, because an object or
//! a string would cost more than the answer itself. The script (`npm/router.js`) converts numbers to objects.

use super::organization::{lookup, organization};
use super::route::Explanation;
use super::{failure, out};
use crate::domain::{AddressError, MailAddress, PlainAddress};
use crate::routing::{Brief, Lookup, Message, Precedence, Router};
use std::cell::OnceCell;
use tsify::Ts;
use wasm_bindgen::prelude::*;

/// An outcome as a number: a connector is its position, a tie is `TIE` minus its number.
const MX: i32 = -1;
const STAYS: i32 = -2;
const NO_ADDRESS: i32 = -3;
const REJECTED: i32 = -4;
const LOOPS: i32 = -5;
const TIE: i32 = -6;
/// The readings differ. The script gets them one by one.
const DIFFER: i32 = i32::MIN;

/// A router that returns numbers.
#[wasm_bindgen]
pub struct RouterCore {
    lookup: Lookup,
    precedence: Precedence,
    /// The serialized organization.
    packed: Vec<u8>,
    /// Parsed for the first explanation, which most callers never need.
    router: OnceCell<Router>,
    /// The buffer for strings from JavaScript.
    text: Vec<u8>,
    /// The outcomes for the last address, in the router's own reading and in the other.
    last: [i32; 2],
}

#[wasm_bindgen]
impl RouterCore {
    /// Creates a router from a serialized organization, a reading and a kind of message.
    ///
    /// # Errors
    ///
    /// `code: "organization"`, `"precedence"`, `"message"`, `"domain"` or `"address"`, with the `path`.
    #[wasm_bindgen(constructor)]
    pub fn new(
        packed: Vec<u8>,
        entries: usize,
        precedence: &str,
        message: &str,
    ) -> Result<RouterCore, JsValue> {
        let reading = Precedence::ALL
            .into_iter()
            .find(|reading| reading.id() == precedence);
        let Some(reading) = reading else {
            let advice = "options.precedence must be \"most-specific\" or \"listed-order\".";
            return Err(failure("precedence", "options.precedence", advice));
        };
        let Some(message) = Message::by_id(message) else {
            let known: Vec<&str> = Message::ALL.iter().map(|message| message.id()).collect();
            let advice = format!("options.message must be one of {}.", known.join(", "));
            return Err(failure("message", "options.message", &advice));
        };
        let mut lookup = lookup(&packed, entries, reading)?;
        lookup.message = message;
        Ok(RouterCore {
            lookup,
            packed,
            router: OnceCell::new(),
            precedence: reading,
            text: Vec::new(),
            last: [MX; 2],
        })
    }

    /// Reserves a buffer of this many bytes, and returns its address.
    pub fn room(&mut self, bytes: usize) -> usize {
        if self.text.len() < bytes {
            self.text.resize(bytes, 0);
        }
        self.text.as_mut_ptr().expose_provenance()
    }

    /// The outcome for the address in the first bytes of the buffer, or `DIFFER` if the readings differ.
    pub fn route(&mut self, bytes: usize) -> i32 {
        let text = self.text.get_mut(..bytes).unwrap_or_default();
        self.last = codes(&self.lookup, text);
        let [own, other] = self.last;
        if own == other { own } else { DIFFER }
    }

    /// The outcome of the last call of `route`, in the router's own reading or in the other one.
    pub fn last(&self, other: bool) -> i32 {
        self.last[usize::from(other)]
    }

    /// The outcomes for each line of the buffer: all in the router's own reading, then all in the other one.
    #[wasm_bindgen(js_name = routeMany)]
    pub fn route_many(&mut self, bytes: usize) -> Vec<i32> {
        let text = self.text.get_mut(..bytes).unwrap_or_default();
        // Few addresses are shorter.
        let mut own = Vec::with_capacity(bytes / 8);
        let mut others = Vec::with_capacity(bytes / 16);
        let mut rest = text;
        loop {
            let (line, left) = rest.split_at_mut(line_end(rest));
            let [one, other] = codes(&self.lookup, line);
            own.push(one);
            others.push(other);
            match left {
                [] => break,
                [_, left @ ..] => rest = left,
            }
        }
        own.append(&mut others);
        own
    }

    /// The positions of the connectors of a tie.
    pub fn tied(&self, code: i32) -> Vec<usize> {
        let tie = usize::try_from(TIE.wrapping_sub(code)).ok();
        tie.map_or_else(Vec::new, |tie| self.lookup.tie(tie).to_vec())
    }

    /// Where mail for an address goes, why, and why not through another connector.
    ///
    /// # Errors
    ///
    /// `code: "address"` if the string isn't a mail address.
    pub fn explain(&self, address: &str) -> Result<Ts<Explanation>, JsValue> {
        let address: MailAddress = address
            .parse()
            .map_err(|error: AddressError| failure("address", "address", &error.to_string()))?;
        let router = self.router.get_or_init(|| {
            Router::new(organization(&self.packed), self.precedence).carrying(self.lookup.message)
        });
        out(&Explanation::of(router, router.route(&address)))
    }
}

/// How long the first line of a text is.
fn line_end(text: &[u8]) -> usize {
    const EACH: u64 = 0x0101_0101_0101_0101;
    let (eights, rest) = text.as_chunks();
    for (number, eight) in eights.iter().enumerate() {
        // A byte that is zero borrows from its highest bit, the lowest such byte first.
        let other = u64::from_le_bytes(*eight) ^ (EACH * b'\n' as u64);
        let ends = other.wrapping_sub(EACH) & !other & (EACH << 7);
        if ends != 0 {
            return 8 * number + (ends.trailing_zeros() / 8) as usize;
        }
    }
    let last = rest.iter().position(|byte| *byte == b'\n');
    text.len() - rest.len() + last.unwrap_or(rest.len())
}

/// The outcomes for an address in both readings.
fn codes(lookup: &Lookup, text: &mut [u8]) -> [i32; 2] {
    if let Some(plain) = PlainAddress::read(text) {
        return lookup.brief(plain).map(code);
    }
    let address = std::str::from_utf8(text)
        .ok()
        .map(str::parse::<MailAddress>);
    let Some(Ok(address)) = address else {
        return [NO_ADDRESS; 2];
    };
    lookup.brief_of(&address).map(code)
}

/// No organization that fits in a browser's memory has more connectors than an `i32` can count.
#[inline(always)]
fn code(brief: Brief) -> i32 {
    match brief {
        Brief::Connector(position) => position as i32,
        Brief::Mx => MX,
        Brief::StaysInMicrosoft365 => STAYS,
        Brief::Rejected => REJECTED,
        Brief::Loops => LOOPS,
        Brief::Tie(number) => TIE - number as i32,
    }
}
