//! Which connector handles this recipient? The core under the package's own `Router` class.
//!
//! An answer crosses to JavaScript as one number, and an address as bytes in a place that both
//! sides know, because an object or a string of its own would cost more than the answer does. The
//! script (`npm/router.js`) turns numbers into objects again.

use super::organization::{lookup, organization};
use super::route::Explanation;
use super::{failure, out};
use crate::domain::{AddressError, MailAddress, PlainAddress};
use crate::routing::{Brief, Lookup, Precedence, Router};
use std::cell::OnceCell;
use tsify::Ts;
use wasm_bindgen::prelude::*;

/// An outcome as a number: a connector is its position, a tie is `TIE` less its number.
const MX: i32 = -1;
const STAYS: i32 = -2;
const NO_ADDRESS: i32 = -3;
const TIE: i32 = -4;
/// The readings differ: they are asked for one by one.
const DIFFER: i32 = i32::MIN;

/// Answers with numbers.
#[wasm_bindgen]
pub struct RouterCore {
    lookup: Lookup,
    precedence: Precedence,
    /// The organization as it came.
    packed: Vec<u8>,
    /// Made of that for the first explanation: most callers never ask for one.
    router: OnceCell<Router>,
    /// Where JavaScript writes the text that a call is about.
    text: Vec<u8>,
    /// The outcomes of the last address, in the router's own reading and in the other.
    last: [i32; 2],
}

#[wasm_bindgen]
impl RouterCore {
    /// Makes a router of a packed organization and a reading.
    ///
    /// # Errors
    ///
    /// `code: "organization"`, `"precedence"`, `"domain"` or `"address"`, with the `path`.
    #[wasm_bindgen(constructor)]
    pub fn new(packed: Vec<u8>, entries: usize, precedence: &str) -> Result<RouterCore, JsValue> {
        let reading = Precedence::ALL
            .into_iter()
            .find(|reading| reading.id() == precedence);
        let Some(reading) = reading else {
            let advice = "options.precedence must be \"most-specific\" or \"listed-order\".";
            return Err(failure("precedence", "options.precedence", advice));
        };
        Ok(RouterCore {
            lookup: lookup(&packed, entries, reading)?,
            packed,
            router: OnceCell::new(),
            precedence: reading,
            text: Vec::new(),
            last: [MX; 2],
        })
    }

    /// Makes room for a text of so many bytes, and says where in the memory it is.
    pub fn room(&mut self, bytes: usize) -> usize {
        if self.text.len() < bytes {
            self.text.resize(bytes, 0);
        }
        self.text.as_mut_ptr().expose_provenance()
    }

    /// The outcome for the address that the first bytes of the text are; a number of its own where the other reading has
    /// another.
    pub fn route(&mut self, bytes: usize) -> i32 {
        let text = self.text.get_mut(..bytes).unwrap_or_default();
        self.last = codes(&self.lookup, text);
        let [own, other] = self.last;
        if own == other { own } else { DIFFER }
    }

    /// The outcome of the last call of `route` in the router's own reading, or in the other one.
    pub fn last(&self, other: bool) -> i32 {
        self.last[usize::from(other)]
    }

    /// The outcomes for each line of the text: all in the router's own reading, then all in the
    /// other one.
    #[wasm_bindgen(js_name = routeMany)]
    pub fn route_many(&mut self, bytes: usize) -> Vec<i32> {
        let text = self.text.get_mut(..bytes).unwrap_or_default();
        // An address is seldom shorter; where many are, the room grows.
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

    /// Where mail for an address goes, why, and what became of each connector.
    ///
    /// # Errors
    ///
    /// `code: "address"` if the text is no mail address.
    pub fn explain(&self, address: &str) -> Result<Ts<Explanation>, JsValue> {
        let address: MailAddress = address
            .parse()
            .map_err(|error: AddressError| failure("address", "address", &error.to_string()))?;
        let router = self
            .router
            .get_or_init(|| Router::new(organization(&self.packed), self.precedence));
        out(&Explanation::of(router, router.route(&address)))
    }
}

/// How long the first line of a text is.
fn line_end(text: &[u8]) -> usize {
    const EACH: u64 = 0x0101_0101_0101_0101;
    let (eights, rest) = text.as_chunks();
    for (number, eight) in eights.iter().enumerate() {
        // A byte that becomes zero borrows from its highest bit, the first of them before any other.
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

/// No organization that fits into a browser has as many connectors as an `i32` can't count.
#[inline(always)]
fn code(brief: Brief) -> i32 {
    match brief {
        Brief::Connector(position) => position as i32,
        Brief::Mx => MX,
        Brief::StaysInMicrosoft365 => STAYS,
        Brief::Tie(number) => TIE - number as i32,
    }
}
