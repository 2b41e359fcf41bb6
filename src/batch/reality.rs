//! The prediction for each row beside the connector that the file names.

use super::reason::{self, Evidence, Took};
use super::recipients::Status;
use super::report::{Compared, Followed, LeftOut, Unexplained};
use super::routes::{Routed, Routes};
use super::tally::{At, some};
use crate::organization::RoutingView;
use crate::routing::Brief;
use crate::search::Names;
use std::collections::HashMap;

/// How many names of connectors are kept that the organization doesn't have, and how many kinds of rows that nothing
/// explains: a file may have another one in every row.
const STRANGERS: usize = 1_000;
const UNEXPLAINED: usize = 10_000;

/// How many cells are remembered with what they name, and how long those may be.
const SEEN: usize = 4_096;
const LONGEST_SEEN: usize = 256;

/// What stands for the names beyond these.
const OTHERS: &str = "…";

#[derive(Debug)]
pub(super) struct Reality {
    /// Whether some file has a column of connectors.
    pub(super) compares: bool,
    /// The place among the groups of each name, without case.
    names: HashMap<String, usize>,
    /// The positions of the connectors of each name, which need not differ.
    groups: Vec<Vec<usize>>,
    strangers: HashMap<String, usize>,
    /// Their names, as they are written first.
    written: Vec<Box<str>>,
    row: Row,
    /// What cells were found to name, and how many of them there are. A report repeats a few names in every row.
    seen: Names<Option<Named>>,
    seen_count: usize,
    found: Found,
    places: HashMap<Key, usize>,
}

/// What a cell names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
enum Named {
    #[default]
    Nothing,
    /// A connector: the place of its name among the groups.
    Connector(usize),
    Stranger(usize),
}

/// What rows have in common that nothing explains.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Key {
    briefs: [Brief; 2],
    named: Named,
    evidence: Evidence,
}

/// The current row.
#[derive(Debug, Default)]
struct Row {
    briefs: Option<[Brief; 2]>,
    /// Whether recipients have different routes.
    differs: bool,
    is_unknown: bool,
    is_delivered: bool,
    address: Vec<u8>,
    named: Named,
    /// None if the file has no such column.
    has_connector: bool,
    is_incoming: bool,
}

#[derive(Debug, Default)]
struct Found {
    rows: u64,
    as_predicted: u64,
    followed: [Followed; 2],
    either: u64,
    unexplained: Vec<(Key, Followed)>,
    unexplained_rows: u64,
    left_out: LeftOut,
}

impl Reality {
    pub(super) fn new(organization: &RoutingView) -> Reality {
        let mut names = HashMap::new();
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for (position, connector) in organization.outbound_connectors.iter().enumerate() {
            let name = connector.name.trim().to_lowercase();
            if name.is_empty() {
                continue;
            }
            let place = *names.entry(name).or_insert(groups.len());
            match groups.get_mut(place) {
                Some(group) => group.push(position),
                None => groups.push(vec![position]),
            }
        }
        Reality {
            compares: false,
            names,
            groups,
            strangers: HashMap::new(),
            written: Vec::new(),
            row: Row::default(),
            seen: Names::default(),
            seen_count: 0,
            found: Found::default(),
            places: HashMap::new(),
        }
    }

    /// Takes in a recipient of the row.
    pub(super) fn recipient(&mut self, routed: Routed, status: Status, text: &[u8]) {
        if !self.compares {
            return;
        }
        let row = &mut self.row;
        match row.briefs {
            None => {
                row.briefs = Some(routed.briefs);
                row.address.extend_from_slice(text);
                row.is_delivered = status == Status::Delivered;
            }
            Some(briefs) => {
                row.differs |= briefs != routed.briefs;
                row.is_delivered &= status == Status::Delivered;
            }
        }
        row.is_unknown |= !routed.unknown.is_empty();
    }

    /// Takes in the name of the connector that took the message of the row.
    pub(super) fn connector(&mut self, cell: &[u8]) {
        self.row.has_connector = true;
        if cell.len() > LONGEST_SEEN {
            self.row.named = self.named(cell);
            return;
        }
        self.row.named = match *self.seen.entry(cell) {
            Some(named) => named,
            None => {
                let named = self.named(cell);
                if self.seen_count >= SEEN {
                    self.seen = Names::default();
                    self.seen_count = 0;
                }
                self.seen_count += 1;
                *self.seen.entry(cell) = Some(named);
                named
            }
        };
    }

    fn named(&mut self, cell: &[u8]) -> Named {
        let text = match std::str::from_utf8(cell) {
            Ok(text) => text.trim().to_owned(),
            // Older programs save Latin letters as a byte each.
            Err(_) => cell.iter().copied().map(char::from).collect(),
        };
        let name = text.to_lowercase();
        if name.is_empty() {
            return Named::Nothing;
        }
        if let Some(place) = self.names.get(&name) {
            return Named::Connector(*place);
        }
        if let Some(number) = self.strangers.get(&name) {
            return Named::Stranger(*number);
        }
        if self.written.len() >= STRANGERS {
            return Named::Stranger(self.written.len());
        }
        self.strangers.insert(name, self.written.len());
        self.written.push(text.into());
        Named::Stranger(self.written.len() - 1)
    }

    /// Takes in the direction of the row: 1 for a message to the organization.
    pub(super) fn direction(&mut self, cell: &[u8]) {
        let word = cell.trim_ascii();
        self.row.is_incoming = word == b"1"
            || [&b"inbound"[..], b"incoming"]
                .iter()
                .any(|incoming| word.eq_ignore_ascii_case(incoming));
    }

    /// Compares the row, which ends.
    pub(super) fn row(&mut self, routes: &Routes, at: At) {
        if !self.compares {
            return;
        }
        let mut row = std::mem::take(&mut self.row);
        if row.has_connector {
            self.compare(&row, routes, at);
        }
        // The buffer is used again.
        row.address.clear();
        self.row.address = row.address;
    }

    fn compare(&mut self, row: &Row, routes: &Routes, at: At) {
        let found = &mut self.found;
        if row.is_incoming {
            found.left_out.incoming += 1;
            return;
        }
        let Some(briefs) = row.briefs else {
            found.left_out.without_recipient += 1;
            return;
        };
        if row.differs {
            found.left_out.several += 1;
            return;
        }
        found.rows += 1;
        let same_name = self.same_name(row.named);
        let allows = |brief: Brief| match (brief, row.named) {
            (Brief::Connector(_) | Brief::Tie(_), Named::Connector(_)) => same_name
                .iter()
                .any(|position| routes.includes(brief, *position)),
            (Brief::Connector(_) | Brief::Tie(_), _) => false,
            (_, named) => named == Named::Nothing,
        };
        let [own, other] = briefs;
        let allowed = (allows(own), allows(other));
        let found = &mut self.found;
        match allowed {
            (true, true) if own == other => found.as_predicted += 1,
            (true, true) => found.either += 1,
            (false, false) => {
                found.unexplained_rows += 1;
                let key = Key {
                    briefs,
                    named: row.named,
                    evidence: Evidence {
                        is_unknown: row.is_unknown,
                        is_delivered: row.is_delivered,
                    },
                };
                self.unexplained(key, &row.address, at);
            }
            (is_own, _) => {
                let [first, second] = &mut found.followed;
                let followed = if is_own { first } else { second };
                followed.rows += 1;
                some(&mut followed.examples, &row.address, at);
            }
        }
    }

    /// The positions of the connectors that a cell names.
    fn same_name(&self, named: Named) -> &[usize] {
        match named {
            Named::Connector(place) => self.groups.get(place).map_or(&[], |group| group),
            Named::Nothing | Named::Stranger(_) => &[],
        }
    }

    fn unexplained(&mut self, key: Key, address: &[u8], at: At) {
        let all = &mut self.found.unexplained;
        if all.len() >= UNEXPLAINED && !self.places.contains_key(&key) {
            return;
        }
        let place = *self.places.entry(key).or_insert(all.len());
        if place == all.len() {
            all.push((key, Followed::default()));
        }
        if let Some((_, rows)) = all.get_mut(place) {
            rows.rows += 1;
            some(&mut rows.examples, address, at);
        }
    }

    /// What was found. None if no file names connectors.
    pub(super) fn compared(self, routes: &Routes) -> Option<Compared> {
        if !self.compares {
            return None;
        }
        let (written, groups) = (&self.written, &self.groups);
        let unexplained = self.found.unexplained.into_iter().map(|(key, found)| {
            let took = match key.named {
                Named::Nothing => Took::Nothing,
                // Every group has a connector: the first of its name.
                Named::Connector(place) => Took::Connector(groups[place][0]),
                Named::Stranger(number) => {
                    Took::Stranger(written.get(number).map_or(OTHERS, |name| name).into())
                }
            };
            Unexplained {
                reasons: reason::of(key.briefs, &took, key.evidence, routes.connectors()),
                outcomes: key.briefs.map(|brief| routes.outcome(brief)),
                took,
                rows: found.rows,
                examples: found.examples,
            }
        });
        let mut unexplained: Vec<Unexplained> = unexplained.collect();
        unexplained.sort_by_key(|one| std::cmp::Reverse(one.rows));
        Some(Compared {
            rows: self.found.rows,
            as_predicted: self.found.as_predicted,
            followed: self.found.followed,
            either: self.found.either,
            unexplained,
            unexplained_rows: self.found.unexplained_rows,
            left_out: self.found.left_out,
        })
    }
}
