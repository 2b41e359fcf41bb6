//! Where mail for every possible recipient goes, as text.

use super::visible::visible;
use crate::coverage::{Answer, Branch, Coverage};
use crate::organization::RoutingView;
use crate::text::wrap::wrapped;

/// What a map leaves out, as a sentence.
pub const MAP_WITHOUT_RULES: &str = "Mail flow rules aren’t considered.";

/// A map as a tree of names, in lines of 80 characters.
///
/// ```
/// use connector_checker::coverage::Coverage;
/// use connector_checker::report;
/// use connector_checker::routing::{Message, worked_example};
/// let text = report::map(&Coverage::new(worked_example(), Message::default()));
/// assert!(text.starts_with("every other domain: MX record\n"));
/// ```
pub fn map(coverage: &Coverage) -> String {
    let mut text = String::new();
    write(
        &mut text,
        &coverage.tree(),
        coverage.router().organization(),
    );
    text + &wrapped(MAP_WITHOUT_RULES, 0)
}

/// A tree of names is as deep as its names have labels, so this ends soon; but a loop can't overflow.
fn write(text: &mut String, tree: &Branch<Answer>, organization: &RoutingView) {
    let mut open = vec![(tree, 0)];
    while let Some((branch, depth)) = open.pop() {
        let answer = branch.answer.in_words(organization);
        let line = visible(&format!("{branch}: {answer}"));
        // Deeper than this, lines would be too short to read.
        *text += &wrapped(&line, 2 * usize::min(depth, 10));
        open.extend(branch.children.iter().rev().map(|child| (child, depth + 1)));
    }
}
