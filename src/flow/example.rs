//! The documents' own example: John, Bob and Sun.

use super::End;
use crate::evidence::{Fact, facts};

/// Three people and where their mailboxes are.
#[derive(Debug)]
pub struct Example {
    /// Who they are, with the places that describe them.
    pub because: Fact,
    /// The people, in the documents' order.
    pub people: [Person; 3],
}

/// A person of the example.
#[derive(Debug, PartialEq, Eq)]
pub struct Person {
    /// The person's name.
    pub name: &'static str,
    /// Where the mailbox is.
    pub end: End,
}

/// John, Bob and Sun. The pairs of the example are all pairs of different people.
///
/// ```
/// use connector_checker::flow::{EXAMPLE, End, path};
///
/// let [john, bob, sun] = &EXAMPLE.people;
/// let uses_connector = |from: End, to: End| {
///     path(from, to).is_some_and(|path| path.connectors().next().is_some())
/// };
/// assert!(uses_connector(john.end, sun.end));
/// assert!(!uses_connector(bob.end, sun.end));
/// ```
pub const EXAMPLE: Example = Example {
    because: facts::JOHN_BOB_AND_SUN,
    people: [
        Person {
            name: "John",
            end: End::YourServer,
        },
        Person {
            name: "Bob",
            end: End::Microsoft365,
        },
        Person {
            name: "Sun",
            end: End::Internet,
        },
    ],
};
