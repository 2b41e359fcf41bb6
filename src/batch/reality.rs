//! The prediction for each row beside the connector that the file names.

use super::reason::{self, Evidence, Took};
use super::recipients::Status;
use super::report::{Compared, Followed, LeftOut, Unexplained};
use super::routes::{Routed, Routes};
use super::tally::{At, some};
use crate::organization::RoutingView;
use crate::routing::Brief;
use std::collections::HashMap;

/// How many names of connectors are kept that the organization doesn't have, and how many kinds of rows that nothing
/// explains: a file may have another one in every row.
const STRANGERS: usize = 1_000;
const UNEXPLAINED: usize = 10_000;

/// What stands for the names beyond these.
const OTHERS: &str = "…";

#[derive(Debug)]
pub(super) struct Reality {
    /// Whether some file has a column of connectors.
    pub(super) compares: bool,
    /// The positions of the connectors by name, without case. Names need not differ.
    names: HashMap<String, Vec<usize>>,
    strangers: HashMap<String, usize>,
    /// Their names, as they are written first.
    written: Vec<Box<str>>,
    row: Row,
    /// The name that was looked up last, and what it is.
    last: (Vec<u8>, Named),
    found: Found,
    places: HashMap<Key, usize>,
}

/// What a cell names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
enum Named {
    #[default]
    Nothing,
    /// The first connector of this name.
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
        let mut names: HashMap<String, Vec<usize>> = HashMap::new();
        for (position, connector) in organization.outbound_connectors.iter().enumerate() {
            let name = connector.name.trim().to_lowercase();
            if !name.is_empty() {
                names.entry(name).or_default().push(position);
            }
        }
        Reality {
            compares: false,
            names,
            strangers: HashMap::new(),
            written: Vec::new(),
            row: Row::default(),
            last: (Vec::new(), Named::Nothing),
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
        if self.last.0 != cell {
            self.last = (cell.to_vec(), self.named(cell));
        }
        self.row.named = self.last.1;
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
        if let Some(position) = self.names.get(&name).and_then(|all| all.first()) {
            return Named::Connector(*position);
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
        let same_name = self.same_name(row.named, routes);
        let allows = |brief: Brief| match (brief, row.named) {
            (Brief::Connector(_) | Brief::Tie(_), Named::Connector(_)) => same_name
                .iter()
                .any(|position| routes.includes(brief, *position)),
            (Brief::Connector(_) | Brief::Tie(_), _) => false,
            (_, named) => named == Named::Nothing,
        };
        let [own, other] = briefs;
        let found = &mut self.found;
        match (allows(own), allows(other)) {
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

    /// The positions of the connectors with the name of this one.
    fn same_name(&self, named: Named, routes: &Routes) -> Vec<usize> {
        let Named::Connector(position) = named else {
            return Vec::new();
        };
        let connector = routes.connectors().get(position);
        let name = connector.map(|connector| connector.name.trim().to_lowercase());
        let all = name.and_then(|name| self.names.get(&name));
        all.cloned().unwrap_or_default()
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
        let written = &self.written;
        let unexplained = self.found.unexplained.into_iter().map(|(key, found)| {
            let took = match key.named {
                Named::Nothing => Took::Nothing,
                Named::Connector(position) => Took::Connector(position),
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
