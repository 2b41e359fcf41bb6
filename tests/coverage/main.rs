//! Coverage: the map of all possible recipients, what follows from it, and the difference of two
//! configurations. Brute force over small alphabets judges them.

mod changing;
mod differing;
mod differing_everywhere;
mod emptiness;
mod exported;
mod folding;
#[path = "../routing/made.rs"]
mod made;
mod own;
mod regions;
mod unknown;
mod unused;

use connector_checker::coverage::{Branch, Coverage};
use connector_checker::organization::{Arrival, Organization};
use connector_checker::routing::Message;
use made::{address, connector, organization, view};

/// The map of an organization in which nothing keeps a message from its connectors.
fn coverage(organization: &Organization) -> Coverage {
    Coverage::new(view(organization, Arrival::SETTLED), Message::default())
}

/// A tree as lines: the recipients and what `answer` says of them, each below the ones around it.
fn lines<A>(tree: &Branch<A>, answer: &dyn Fn(&A) -> String) -> Vec<String> {
    let mut lines = vec![format!("{}: {}", tree.recipients, answer(&tree.answer))];
    for child in &tree.children {
        lines.extend(
            self::lines(child, answer)
                .iter()
                .map(|line| format!("  {line}")),
        );
    }
    lines
}

/// The tree of a map as lines.
fn map_lines(coverage: &Coverage) -> Vec<String> {
    let organization = coverage.router().organization();
    lines(&coverage.tree(), &|answer| answer.in_words(organization))
}
