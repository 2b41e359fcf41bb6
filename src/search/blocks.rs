//! Blocks of IPv4 addresses, each an address with a prefix length.
//!
//! Two blocks are apart or one is inside the other. So the addresses fall into disjoint pieces, and every
//! piece has an innermost block, from which links lead to the blocks around it: 32 at most. A lookup halves
//! the sorted list of pieces and follows the links. All of it takes memory for each block only, however
//! they are nested.

use super::positions::{Positions, Ties};
use std::cmp::Reverse;
use std::net::Ipv4Addr;

/// Blocks of addresses, with the positions of the objects that list each.
#[derive(Clone, Default)]
pub(crate) struct Blocks {
    blocks: Vec<Block>,
    /// Where each piece begins, ascending. Addresses before the first are in no block.
    pieces: Vec<Piece>,
}

#[derive(Clone)]
struct Block {
    last: u32,
    /// The number of the block around it.
    outer: Option<usize>,
    listed: Positions,
}

#[derive(Clone, Copy)]
struct Piece {
    first: u32,
    /// The number of the innermost block. None in a gap.
    block: Option<usize>,
}

impl Blocks {
    /// Indexes blocks: the first address, the number of leading bits that all addresses share, and the
    /// position of an object that lists the block.
    pub(crate) fn of(
        listed: impl IntoIterator<Item = (Ipv4Addr, u8, usize)>,
        ties: &mut Ties,
    ) -> Blocks {
        let whole = |(address, prefix_length, position): (Ipv4Addr, u8, usize)| {
            let rest = u32::MAX.checked_shr(prefix_length.into()).unwrap_or(0);
            let first = u32::from(address) & !rest;
            (first, first | rest, position)
        };
        let mut listed: Vec<_> = listed.into_iter().map(whole).collect();
        // An outer block is before those inside it.
        listed.sort_unstable_by_key(|(first, last, position)| (*first, Reverse(*last), *position));
        let mut blocks = Blocks::default();
        let mut innermost = None;
        let mut previous = None;
        for (first, last, position) in listed {
            if previous != Some((first, last)) {
                previous = Some((first, last));
                innermost = blocks.close_before(innermost, Some(first));
                let number = blocks.blocks.len();
                blocks.blocks.push(Block {
                    last,
                    outer: innermost,
                    listed: Positions::None,
                });
                innermost = Some(number);
                blocks.begin(first, innermost);
            }
            if let Some(block) = blocks.blocks.last_mut() {
                block.listed.add(position, ties);
            }
        }
        blocks.close_before(innermost, None);
        blocks
    }

    /// Ends the blocks that don't reach an address, and gives the innermost that does.
    fn close_before(&mut self, innermost: Option<usize>, next: Option<u32>) -> Option<usize> {
        let mut innermost = innermost;
        while let Some(Block { last, outer, .. }) =
            innermost.and_then(|number| self.blocks.get(number))
        {
            let (last, outer) = (*last, *outer);
            if next.is_some_and(|next| next <= last) {
                break;
            }
            innermost = outer;
            if let Some(after) = last.checked_add(1) {
                self.begin(after, innermost);
            }
        }
        innermost
    }

    /// Begins a piece. What began at the same address before has no addresses of its own.
    fn begin(&mut self, first: u32, block: Option<usize>) {
        if self.pieces.last().is_some_and(|piece| piece.first == first) {
            self.pieces.pop();
        }
        self.pieces.push(Piece { first, block });
    }

    /// Who lists each block that an address is in, the innermost block first.
    pub(crate) fn around(&self, address: Ipv4Addr) -> impl Iterator<Item = Positions> + '_ {
        let address = u32::from(address);
        let after = self.pieces.partition_point(|piece| piece.first <= address);
        let piece = after.checked_sub(1).and_then(|at| self.pieces.get(at));
        let get = |number: usize| self.blocks.get(number);
        let innermost = piece.and_then(|piece| piece.block).and_then(get);
        let blocks = std::iter::successors(innermost, move |block| block.outer.and_then(get));
        blocks.map(|block| block.listed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Blocks in words, listed by their places.
    fn blocks(texts: &[&str]) -> (Blocks, Ties) {
        let mut ties = Ties::default();
        let listed = texts.iter().enumerate().map(|(position, text)| {
            let (address, length) = text.split_once('/').unwrap_or((text, "32"));
            let address = address.parse().expect("an address");
            (address, length.parse().expect("a length"), position)
        });
        (Blocks::of(listed, &mut ties), ties)
    }

    fn around(texts: &[&str], address: &str) -> Vec<usize> {
        let (blocks, ties) = blocks(texts);
        let found = blocks.around(address.parse().expect("an address"));
        found
            .flat_map(|positions| ties.list(&positions).to_vec())
            .collect()
    }

    #[test]
    fn an_address_is_in_every_block_around_it() {
        let texts = [
            "10.0.0.0/8",
            "10.1.0.0/16",
            "10.1.2.3",
            "10.1.2.0/24",
            "11.0.0.0/8",
        ];
        assert_eq!(around(&texts, "10.1.2.3"), [2, 3, 1, 0]);
        assert_eq!(around(&texts, "10.1.2.4"), [3, 1, 0]);
        assert_eq!(around(&texts, "10.1.3.0"), [1, 0]);
        assert_eq!(around(&texts, "10.255.255.255"), [0]);
        assert_eq!(around(&texts, "11.0.0.0"), [4]);
        assert!(around(&texts, "9.255.255.255").is_empty());
        assert!(around(&texts, "12.0.0.0").is_empty());
    }

    #[test]
    fn the_first_and_the_last_address_of_all_are_found() {
        let texts = [
            "0.0.0.0/0",
            "0.0.0.0",
            "255.255.255.255",
            "255.255.255.0/24",
        ];
        assert_eq!(around(&texts, "0.0.0.0"), [1, 0]);
        assert_eq!(around(&texts, "255.255.255.255"), [2, 3, 0]);
        assert_eq!(around(&texts, "128.0.0.0"), [0]);
    }

    #[test]
    fn a_block_that_several_list_names_them_all() {
        let texts = [
            "192.0.2.0/24",
            "198.51.100.1",
            "192.0.2.9/24",
            "192.0.2.0/24",
        ];
        assert_eq!(around(&texts, "192.0.2.200"), [0, 2, 3]);
    }

    #[test]
    fn a_lookup_agrees_with_looking_at_every_block() {
        // Four leading and four trailing bits vary, so that blocks are nested, equal and apart.
        let texts: Vec<String> = (0..400_u32)
            .map(|seed| {
                let bits = seed.wrapping_mul(2_654_435_761);
                let address = (bits & 0xF000_0000) | (bits >> 8 & 0xF);
                let length = [0, 1, 2, 3, 4, 28, 29, 30, 31, 32][(bits >> 16) as usize % 10];
                format!("{}/{length}", Ipv4Addr::from(address))
            })
            .collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        for count in [1, 3, 10, 40, 400] {
            let texts = &texts[..count];
            for sample in 0..512_u32 {
                let address = (sample << 23 & 0xF000_0000) | (sample & 0x1F);
                let mut expected: Vec<usize> = Vec::new();
                for (position, text) in texts.iter().enumerate() {
                    let (first, length) = text.split_once('/').expect("a block");
                    let first = u32::from(first.parse::<Ipv4Addr>().expect("an address"));
                    let length: u32 = length.parse().expect("a length");
                    if length == 0 || (first ^ address) >> (32 - length) == 0 {
                        expected.push(position);
                    }
                }
                let mut found = around(texts, &Ipv4Addr::from(address).to_string());
                found.sort_unstable();
                assert_eq!(found, expected, "{}", Ipv4Addr::from(address));
            }
        }
    }

    #[test]
    fn nested_blocks_take_memory_for_each_block_only() {
        let wide = (0..2_000).map(|position| (Ipv4Addr::UNSPECIFIED, 0, position));
        let single = (0..2_000_u32).map(|at| (Ipv4Addr::from(at << 8), 32, 2_000 + at as usize));
        let blocks = Blocks::of(wide.chain(single), &mut Ties::default());
        assert_eq!(blocks.blocks.len(), 2_001);
        assert!(blocks.pieces.len() <= 2 * 2_001 + 1);
    }
}
