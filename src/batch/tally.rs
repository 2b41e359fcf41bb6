//! Counts of recipients. Their number is bounded by the organization, not by the file.

use super::report::{Example, Group, Invalid, Problem, Unknown};
use super::routes::{Routed, Routes};
use crate::routing::{Brief, Ground};
use crate::search::Names;

/// How many examples are kept of everything.
const EXAMPLES: usize = 5;

/// How many of what is no address.
const INVALID: usize = 100;

/// How long an example may be.
const LONGEST: usize = 320;

/// A file's number and a line.
pub(super) type At = (u32, u64);

/// Keeps an example, unless there are enough.
pub(super) fn example(examples: &mut Vec<Example>, most: usize, text: &[u8], at: At) {
    if examples.len() < most {
        let text = text.get(..LONGEST).unwrap_or(text);
        examples.push(Example {
            file: at.0,
            line: at.1,
            text: String::from_utf8_lossy(text).into(),
        });
    }
}

/// The same for the usual number.
pub(super) fn some(examples: &mut Vec<Example>, text: &[u8], at: At) {
    example(examples, EXAMPLES, text, at);
}

#[derive(Debug, Default)]
pub(super) struct Tally {
    pub(super) lines: u64,
    pub(super) rows: u64,
    pub(super) recipients: u64,
    pub(super) invalid: Invalid,
    pub(super) problems: Vec<(Problem, u64, Example)>,
    groups: Vec<Counted>,
    /// The group of each outcome in which both readings agree, at the outcome's place: that of most recipients.
    agreed: Vec<Option<usize>>,
    /// The groups of all other pairs of outcomes.
    others: Names<Option<usize>>,
    unknown: u64,
    because: Vec<(Ground, u64)>,
}

/// The place of an outcome among all. There is one for each connector, and none for ties, whose numbers may be anything.
fn place_of(brief: Brief) -> Option<usize> {
    match brief {
        Brief::Mx => Some(0),
        Brief::StaysInMicrosoft365 => Some(1),
        Brief::Rejected => Some(2),
        Brief::Loops => Some(3),
        Brief::Connector(position) => Some(position + 4),
        Brief::Tie(_) => None,
    }
}

/// A name for a pair of outcomes.
fn name_of(briefs: [Brief; 2]) -> [u8; 18] {
    let mut name = [0; 18];
    for (brief, part) in briefs.into_iter().zip(name.chunks_exact_mut(9)) {
        let (kind, number) = match (brief, place_of(brief)) {
            (Brief::Tie(number), _) => (1, number),
            (_, place) => (0, place.unwrap_or_default()),
        };
        // Numbers fit into 64 bits, and a part has a byte more than that.
        part[0] = kind;
        part[1..].copy_from_slice(&(number as u64).to_le_bytes());
    }
    name
}

#[derive(Debug)]
struct Counted {
    briefs: [Brief; 2],
    recipients: u64,
    examples: Vec<Example>,
}

impl Tally {
    /// Counts a recipient.
    pub(super) fn count(&mut self, routed: Routed, text: &[u8], at: At) {
        self.recipients += 1;
        let place = self.place(routed.briefs);
        if let Some(group) = self.groups.get_mut(place) {
            group.recipients += 1;
            some(&mut group.examples, text, at);
        }
        if !routed.unknown.is_empty() {
            self.unknown += 1;
            for ground in routed.unknown.iter() {
                let mut because = self.because.iter_mut();
                match because.find(|(other, _)| *other == ground) {
                    Some((_, count)) => *count += 1,
                    None => self.because.push((ground, 1)),
                }
            }
        }
    }

    /// The group of these outcomes.
    fn place(&mut self, briefs: [Brief; 2]) -> usize {
        let next = self.groups.len();
        let [own, other] = briefs;
        let place = match place_of(own).filter(|_| own == other) {
            Some(at) => {
                if self.agreed.len() <= at {
                    self.agreed.resize(at + 1, None);
                }
                // There is one for each place up to this.
                *self.agreed[at].get_or_insert(next)
            }
            None => {
                let group = self.others.entry(&name_of(briefs));
                *group.get_or_insert(next)
            }
        };
        if place == next {
            self.groups.push(Counted {
                briefs,
                recipients: 0,
                examples: Vec::new(),
            });
        }
        place
    }

    pub(super) fn invalid(&mut self, text: &[u8], at: At) {
        self.invalid.count += 1;
        example(&mut self.invalid.examples, INVALID, text, at);
    }

    pub(super) fn problem(&mut self, problem: Problem, at: At) {
        self.problem_with(problem, b"", at);
    }

    /// A file is a table with these columns, none of which holds recipients.
    pub(super) fn no_recipients(&mut self, file: u32, columns: &str) {
        self.problem_with(Problem::NoRecipients, columns.as_bytes(), (file, 1));
    }

    fn problem_with(&mut self, problem: Problem, text: &[u8], at: At) {
        let mut problems = self.problems.iter_mut();
        if let Some((_, count, _)) = problems.find(|(other, ..)| *other == problem) {
            *count += 1;
            return;
        }
        let mut first = Vec::new();
        some(&mut first, text, at);
        let first = first.into_iter().map(|first| (problem, 1, first));
        self.problems.extend(first);
    }

    pub(super) fn differing(&self) -> u64 {
        let differing = self.groups.iter().filter(|group| {
            let [own, other] = group.briefs;
            own != other
        });
        differing.map(|group| group.recipients).sum()
    }

    pub(super) fn unknown(&self) -> Unknown {
        let mut because = self.because.clone();
        // In the order in which an explanation gives them.
        because.sort_by_key(|(ground, _)| Ground::ALL.iter().position(|one| one == ground));
        Unknown {
            recipients: self.unknown,
            because,
        }
    }

    /// The outcomes, the most frequent first.
    pub(super) fn groups(&self, routes: &Routes) -> Vec<Group> {
        let groups = self.groups.iter().map(|group| Group {
            outcomes: group.briefs.map(|brief| routes.outcome(brief)),
            recipients: group.recipients,
            examples: group.examples.clone(),
        });
        let mut groups: Vec<Group> = groups.collect();
        // Stable, so equals stay in the order of the file.
        groups.sort_by_key(|group| std::cmp::Reverse(group.recipients));
        groups
    }
}
