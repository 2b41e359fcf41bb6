//! Names, and what is known of each, found from their ends.
//!
//! A recipient asks for its domain and for whatever is left of that when labels are taken away in front. So the hash of a
//! name is made from its last letter to its first: on the way to the whole name it passes every suffix, and a lookup reads
//! each letter once. What is known of a name stands beside its place in one text of all names, because it is trips to memory
//! that a lookup in a large organization spends its time on.

/// What is known of each name.
#[derive(Default)]
pub(super) struct Names<T> {
    letters: Vec<u8>,
    entries: Vec<Entry<T>>,
    /// Open addressing: as many as a power of two, and at most half of them taken.
    slots: Vec<Slot>,
}

struct Entry<T> {
    start: usize,
    length: usize,
    known: T,
}

#[derive(Clone, Copy, Default)]
struct Slot {
    hash: u32,
    /// The number of the entry and one; zero where the slot is free.
    entry: u32,
}

impl<T: Default> Names<T> {
    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// What is known of a name: nothing yet, if it is new.
    pub(super) fn entry(&mut self, name: &[u8]) -> &mut T {
        if self.slots.len() <= 2 * self.entries.len() {
            self.grow();
        }
        let hash = hash_of(name);
        let number = self.number(hash, name).unwrap_or_else(|| {
            let number = self.entries.len();
            self.entries.push(Entry {
                start: self.letters.len(),
                length: name.len(),
                known: T::default(),
            });
            self.letters.extend_from_slice(name);
            self.place(hash, number);
            number
        });
        // The number of an entry is never above the last.
        &mut self.entries[number].known
    }

    /// Whether anything is known of a name.
    pub(super) fn contains(&self, name: &[u8]) -> bool {
        self.number(hash_of(name), name).is_some()
    }

    /// Walks over the name from its end, and gives each suffix that is known, the shortest first, with its length.
    #[inline(always)]
    pub(super) fn walk<'a>(&'a self, name: &[u8], mut found: impl FnMut(usize, &'a T)) {
        let mut hash = EMPTY;
        let mut at = name.len();
        loop {
            let next = at.checked_sub(1).and_then(|before| name.get(before));
            if matches!(next, None | Some(b'.')) {
                let suffix = name.get(at..).unwrap_or_default();
                let number = self.number(hash, suffix);
                if let Some(entry) = number.and_then(|number| self.entries.get(number)) {
                    found(suffix.len(), &entry.known);
                }
            }
            let Some(byte) = next else { return };
            hash = longer(hash, byte);
            at -= 1;
        }
    }

    /// The number of a name's entry.
    #[inline(always)]
    fn number(&self, hash: u32, name: &[u8]) -> Option<usize> {
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = spread(hash);
        loop {
            let slot = self.slots.get(at & mask)?;
            if slot.entry == 0 {
                return None;
            }
            if slot.hash == hash {
                let number = slot.entry as usize - 1;
                let entry = self.entries.get(number)?;
                let letters = self.letters.get(entry.start..)?.get(..entry.length)?;
                if is_same(letters, name) {
                    return Some(number);
                }
            }
            at += 1;
        }
    }

    fn grow(&mut self) {
        let count = (2 * self.slots.len()).max(16);
        let old = std::mem::replace(&mut self.slots, vec![Slot::default(); count]);
        for slot in old.iter().filter(|slot| slot.entry > 0) {
            self.place(slot.hash, slot.entry as usize - 1);
        }
    }

    /// Puts an entry into the first free slot from its own on. There is one: half of them are free.
    fn place(&mut self, hash: u32, number: usize) {
        let mask = self.slots.len() - 1;
        let mut at = spread(hash);
        // The mask keeps it below the length.
        while self.slots[at & mask].entry > 0 {
            at += 1;
        }
        let entry = number as u32 + 1;
        self.slots[at & mask] = Slot { hash, entry };
    }
}

/// Letter by letter: most names are too short for the call that compares memory to be worth it.
#[inline(always)]
fn is_same(one: &[u8], other: &[u8]) -> bool {
    let mut letters = other.iter();
    for letter in one {
        if letters.next() != Some(letter) {
            return false;
        }
    }
    one.len() == other.len()
}

/// Where the search for a hash begins: its high bits depend on every letter, its low ones do not.
#[inline(always)]
fn spread(hash: u32) -> usize {
    (hash ^ (hash >> 15)) as usize
}

/// The hash of nothing (FNV-1a, 32 bits).
const EMPTY: u32 = 0x811c_9dc5;

/// The hash with one more letter in front.
#[inline(always)]
fn longer(hash: u32, letter: &u8) -> u32 {
    (hash ^ u32::from(*letter)).wrapping_mul(0x0100_0193)
}

fn hash_of(name: &[u8]) -> u32 {
    name.iter().rev().fold(EMPTY, longer)
}
