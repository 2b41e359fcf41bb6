//! Names, and what is known of each, found from their ends.
//!
//! A recipient asks for its domain and for whatever is left of that when labels are taken away in front. So the hash of a
//! name is made from its last letter to its first: on the way to the whole name it passes every suffix, and a lookup reads
//! each letter once.
//!
//! Whoever knows the hash can make names that share it. So a search looks at a bounded number of slots, and names that have no
//! slot so near are found by halving a sorted list: crafted names cost the logarithm of their number.

use std::fmt;

/// What is known of each name.
#[derive(Clone, Default)]
pub(crate) struct Names<T> {
    entries: Vec<Entry<T>>,
    /// Open addressing: as many as a power of two, and at most half of them taken. The low bits, as many as can count the
    /// slots, are the number of the entry and one, or zero where the slot is free. The high bits are those of the hash, so
    /// that nearly no other name's entry is looked at.
    slots: Vec<u32>,
    /// The numbers of the entries that are out of a search's reach, in the order of their names.
    far: Vec<u32>,
    /// What the entries of long names have no room for.
    tails: Vec<u8>,
    /// A bit for each length (in letters, from 64 on again) that some name has: what is left of a recipient's domain is most
    /// often too short to be one, and then nothing is looked at.
    lengths: u64,
}

impl<T> fmt::Debug for Names<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Names")
            .field("count", &self.entries.len())
            .finish_non_exhaustive()
    }
}

/// How many letters of a name stand in its entry.
const HEAD: usize = 28;

/// How many slots a search looks at. Where at most half of them are taken, and that by chance, hardly any name
/// has no slot so near.
const REACH: usize = 64;

/// A name and what is known of it. In WebAssembly it is as long as a line of the processor's cache and never stands in two,
/// so that a name costs one trip to memory: those are what a lookup in a large organization spends its time on.
#[derive(Clone)]
#[repr(align(64))]
struct Entry<T> {
    known: T,
    hash: u32,
    length: u32,
    /// Where in the tails the rest of a long name begins.
    tail: u32,
    head: [u8; HEAD],
}

impl<T: Default> Names<T> {
    pub(crate) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// What is known of a name: nothing yet, if it is new.
    pub(crate) fn entry(&mut self, name: &[u8]) -> &mut T {
        if self.slots.len() <= 2 * self.entries.len() {
            self.grow();
        }
        let hash = hash_of(name);
        let number = self.known(hash, name).unwrap_or_else(|| {
            let number = self.entries.len();
            let (start, rest) = name.split_at(name.len().min(HEAD));
            let mut head = [0; HEAD];
            // The start is never longer than the head.
            head[..start.len()].copy_from_slice(start);
            // No domain has more than 253 letters, and no memory for WebAssembly more than 32 bits can count.
            self.entries.push(Entry {
                known: T::default(),
                hash,
                length: name.len() as u32,
                tail: self.tails.len() as u32,
                head,
            });
            self.tails.extend_from_slice(rest);
            self.lengths |= bit(name.len());
            self.place(number);
            number
        });
        // The number of an entry is never above the last.
        &mut self.entries[number].known
    }

    /// Whether anything is known of a name.
    pub(crate) fn contains(&self, name: &[u8]) -> bool {
        self.known(hash_of(name), name).is_some()
    }

    /// The number of a name's entry, where a call more costs nothing beside the rest.
    #[inline(never)]
    fn known(&self, hash: u32, name: &[u8]) -> Option<usize> {
        self.number(hash, name)
    }

    /// Walks over the name from its end, and gives each suffix that is known, the shortest first, with its length.
    #[inline(always)]
    pub(crate) fn walk<'a>(&'a self, name: &[u8], mut found: impl FnMut(usize, &'a T)) {
        let mut hash = EMPTY;
        let mut at = name.len();
        loop {
            let next = at.checked_sub(1).and_then(|before| name.get(before));
            if matches!(next, None | Some(b'.')) {
                let suffix = name.get(at..).unwrap_or_default();
                if self.lengths & bit(suffix.len()) != 0
                    && let Some(number) = self.number(hash, suffix)
                    && let Some(entry) = self.entries.get(number)
                {
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
        let start = spread(hash);
        for step in 0..REACH {
            let slot = *self.slots.get(start.wrapping_add(step) & mask)?;
            let number = (slot as usize & mask).checked_sub(1)?;
            if (slot ^ hash) & !(mask as u32) == 0 && self.is_name(self.entries.get(number)?, name)
            {
                return Some(number);
            }
        }
        self.far_number(name)
    }

    /// Letter by letter: most names are too short for the call that compares memory to be worth it.
    #[inline(always)]
    fn is_name(&self, entry: &Entry<T>, name: &[u8]) -> bool {
        if entry.length as usize != name.len() {
            return false;
        }
        for (letter, other) in entry.head.iter().zip(name) {
            if letter != other {
                return false;
            }
        }
        match name.get(HEAD..) {
            None | Some([]) => true,
            Some(rest) => self
                .tails
                .get(entry.tail as usize..)
                .is_some_and(|tail| tail.starts_with(rest)),
        }
    }

    fn grow(&mut self) {
        self.slots = vec![0; (2 * self.slots.len()).max(16)];
        self.far.clear();
        for number in 0..self.entries.len() {
            self.place(number);
        }
    }

    /// Puts an entry into the first free slot within reach of its own, if there is one.
    fn place(&mut self, number: usize) {
        // The number of an entry is below their count.
        let entry = &self.entries[number];
        let mask = self.slots.len() - 1;
        let start = spread(entry.hash);
        for step in 0..REACH {
            // The mask keeps it below the length.
            let slot = &mut self.slots[start.wrapping_add(step) & mask];
            if *slot as usize & mask == 0 {
                *slot = (entry.hash & !(mask as u32)) | (number as u32 + 1);
                return;
            }
        }
        self.place_far(number);
    }

    /// The number of a name's entry, if that is out of reach.
    #[cold]
    #[inline(never)]
    fn far_number(&self, name: &[u8]) -> Option<usize> {
        let place = self.search(name.split_at(name.len().min(HEAD))).ok()?;
        self.far.get(place).map(|number| *number as usize)
    }

    /// Adds an entry that is out of reach. All behind it move by one place, which is four bytes for each: even where a
    /// hundred thousand names were made for that, it is a matter of seconds.
    #[cold]
    #[inline(never)]
    fn place_far(&mut self, number: usize) {
        let (Ok(place) | Err(place)) = self.search(self.name(number as u32));
        // It is never above the length.
        self.far.insert(place, number as u32);
    }

    /// Where a name is among those out of reach, or would be: by halving the list.
    #[inline(never)]
    fn search(&self, name: (&[u8], &[u8])) -> Result<usize, usize> {
        self.far
            .binary_search_by(|number| self.name(*number).cmp(&name))
    }

    /// The name of an entry: its head, and the rest.
    #[inline(never)]
    fn name(&self, number: u32) -> (&[u8], &[u8]) {
        // The number of an entry is below their count, and a tail is as long as what the entry has no room for.
        let entry = &self.entries[number as usize];
        let length = entry.length as usize;
        let rest = &self.tails[entry.tail as usize..][..length.saturating_sub(HEAD)];
        (&entry.head[..length.min(HEAD)], rest)
    }
}

/// Where the search for a hash begins: its high bits depend on every letter, its low ones do not.
#[inline(always)]
fn spread(hash: u32) -> usize {
    (hash ^ (hash >> 15)) as usize
}

#[inline(always)]
fn bit(length: usize) -> u64 {
    1 << (length & 63)
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

#[cfg(test)]
#[path = "../../tests/routing/collisions.rs"]
mod collisions;

#[cfg(test)]
mod tests {
    use super::collisions::collisions;
    use super::*;
    use std::collections::BTreeSet;

    fn names_of(texts: &[String]) -> Names<Option<usize>> {
        let mut names = Names::default();
        for (number, text) in texts.iter().enumerate() {
            *names.entry(text.as_bytes()) = Some(number);
        }
        names
    }

    #[test]
    fn names_of_one_hash_are_told_apart() {
        // Found by trying: as long as each other, and alike in the letters that stand in the entry.
        let start = "a".repeat(HEAD);
        for (one, two) in [
            ("gmomgrrj.example".to_owned(), "vswtfltm.example".to_owned()),
            (
                format!("{start}jpieycye.example"),
                format!("{start}kywtptfi.example"),
            ),
        ] {
            assert_eq!(hash_of(one.as_bytes()), hash_of(two.as_bytes()));
            let mut names = names_of(std::slice::from_ref(&one));
            assert!(!names.contains(two.as_bytes()), "{two} is {one}");
            *names.entry(two.as_bytes()) = Some(1);
            assert_eq!(*names.entry(one.as_bytes()), Some(0));
            assert_eq!(*names.entry(two.as_bytes()), Some(1));
        }
    }

    /// How many slots all the names together lie behind those where their searches begin.
    fn detours(texts: &[String]) -> usize {
        let names = names_of(texts);
        assert!(names.slots.len() >= 2 * texts.len());
        let mask = names.slots.len() - 1;
        let detours = names.slots.iter().enumerate().filter_map(|(at, slot)| {
            let number = (*slot as usize & mask).checked_sub(1)?;
            Some(at.wrapping_sub(spread(names.entries[number].hash)) & mask)
        });
        let detours: Vec<_> = detours.collect();
        assert_eq!(detours.len(), texts.len());
        detours.iter().sum()
    }

    // Where at most half of the slots are taken, and that by chance, the mean is below a half. These
    // tests allow for one, since no names are chance.

    #[test]
    fn a_search_looks_at_few_slots_however_many_names_there_are() {
        for count in [10, 1_000, 30_000] {
            let of = |number| format!("team-{number}.division-{}.example", number % 7);
            let found = detours(&(0..count).map(of).collect::<Vec<_>>());
            assert!(found <= count, "{found} for {count} names");
        }
    }

    #[test]
    fn names_whose_letters_differ_in_high_bits_alone_are_spread_as_well() {
        let of = |number| format!("{number:04b}").replace('0', "a").replace('1', "q");
        let found = detours(&(0..10).map(of).collect::<Vec<_>>());
        assert!(found <= 10, "{found} for ten names");
    }

    #[test]
    fn a_search_looks_at_few_names_even_where_all_of_them_share_a_hash() {
        let texts = collisions(400);
        let hashes: BTreeSet<u32> = texts.iter().map(|text| hash_of(text.as_bytes())).collect();
        assert_eq!((hashes.len(), texts.len()), (1, 400));
        let mut names = names_of(&texts[..360]);
        for (number, text) in texts.iter().enumerate() {
            let expected = (number < 360).then_some(number);
            let found = names.number(hash_of(text.as_bytes()), text.as_bytes());
            assert_eq!(found, expected, "{text}");
        }
        assert_eq!(names.far.len(), 360 - REACH);
        // A list of 296 names is halved nine times at most.
        let looked_at = REACH as u32 + names.far.len().ilog2() + 1;
        assert!(looked_at < 100, "{looked_at} of 360");
        assert!(names.far.is_sorted_by_key(|number| names.name(*number)));
        // They stay where they are when others come.
        for number in 0..2_000 {
            *names.entry(format!("team-{number}.example").as_bytes()) = Some(360 + number);
        }
        for (number, text) in texts[..360].iter().enumerate() {
            assert_eq!(*names.entry(text.as_bytes()), Some(number));
        }
        let number = |text: &str| names.number(hash_of(text.as_bytes()), text.as_bytes());
        assert_eq!(number("team-1999.example"), Some(360 + 1_999));
        assert_eq!(number(&texts[360]), None);
    }

    #[test]
    fn ordinary_names_are_all_within_reach() {
        let of = |number| format!("team-{number}.division-{}.example", number % 7);
        let names = names_of(&(0..30_000).map(of).collect::<Vec<_>>());
        assert!(names.far.is_empty());
    }

    #[test]
    fn every_length_below_64_has_a_bit_of_its_own() {
        let bits: BTreeSet<_> = (0..64).map(bit).collect();
        assert_eq!(bits.len(), 64);
        assert_eq!(bit(253), bit(253 - 3 * 64));
    }
}
