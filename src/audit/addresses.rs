//! Which inbound connectors list the same addresses.

use crate::organization::{InboundConnector, List, Organization};
use crate::search::{Blocks, Ties};

/// Which inbound connectors list the same addresses, found without comparing each connector with each.
pub(super) struct Addresses {
    blocks: Blocks,
    ties: Ties,
    /// The first address of every listed range with its connector, ascending.
    firsts: Vec<(u32, usize)>,
    /// The connectors of whose addresses some or all are unknown, ascending.
    doubtful: Vec<usize>,
}

impl Addresses {
    /// Those of an organization.
    pub(super) fn of(organization: &Organization) -> Addresses {
        let connectors = organization.inbound_connectors.iter().enumerate();
        let (mut listed, mut doubtful) = (Vec::new(), Vec::new());
        for (position, connector) in connectors {
            let ranges = ranges(connector);
            listed.extend(ranges.map(|range| (range.first(), range.prefix_length(), position)));
            let known = connector.sender_ip_addresses.known();
            if !known.is_some_and(List::is_complete) {
                doubtful.push(position);
            }
        }
        let firsts = listed.iter();
        let firsts = firsts.map(|(first, _, position)| (u32::from(*first), *position));
        let mut firsts: Vec<(u32, usize)> = firsts.collect();
        firsts.sort_unstable();
        let mut ties = Ties::default();
        Addresses {
            blocks: Blocks::of(listed, &mut ties),
            ties,
            firsts,
            doubtful,
        }
    }

    /// The connectors that list an address of this one, itself included, and those of which that isn't known. Ascending,
    /// each once.
    pub(super) fn may_share(&self, one: &InboundConnector) -> Vec<usize> {
        let mut found = self.doubtful.clone();
        for range in ranges(one) {
            // Ranges are apart or nested: another one contains this one, or begins inside.
            for positions in self.blocks.around(range.first()) {
                found.extend(self.ties.list(&positions));
            }
            let [first, last] = [range.first(), range.last()].map(u32::from);
            let start = self.firsts.partition_point(|(other, _)| *other < first);
            let inside = self.firsts.get(start..).unwrap_or_default().iter();
            let inside = inside.take_while(|(other, _)| *other <= last);
            found.extend(inside.map(|(_, position)| position));
        }
        // Sorted runs in a row, which the stable sort takes as they are.
        found.sort();
        found.dedup();
        found
    }
}

fn ranges(connector: &InboundConnector) -> impl Iterator<Item = crate::organization::IpRange> + '_ {
    let listed = connector.sender_ip_addresses.known().into_iter();
    listed.flat_map(List::valid).copied()
}
