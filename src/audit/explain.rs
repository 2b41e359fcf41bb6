//! The page of a lint.

use super::lint::Lint;
use super::lints;
use crate::evidence::Grade;
use crate::organization::Parameter;

/// What a reader may want to know of a lint.
#[derive(Clone, Debug)]
pub struct Page {
    /// The lint, with its reasons, its remedy and an example of each kind.
    pub lint: &'static Lint,
    /// How well it is supported.
    pub grade: Grade,
    /// The parameters that it reads.
    pub parameters: Vec<&'static Parameter>,
}

/// The page of the lint with this id. None if there is no such lint.
///
/// ```
/// use connector_checker::audit::explain;
/// let page = explain("inbound-address-private").expect("a lint");
/// assert!(page.lint.found.contains("10."));
/// assert!(explain("inbound-address-pirate").is_none());
/// ```
pub fn explain(id: &str) -> Option<Page> {
    let lint = Lint::all().find(|lint| lint.id == id)?;
    Some(Page {
        lint,
        grade: lint.grade(),
        parameters: lint.reads.rows().collect(),
    })
}

impl Lint {
    /// Every lint.
    pub fn all() -> impl Iterator<Item = &'static Lint> {
        lints::ALL.iter().copied()
    }
}
