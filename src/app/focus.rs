//! Where the keyboard is after something that the reader does.

/// Something that takes the focus, so that keyboard and screen reader are where the reader is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The heading of a new view.
    Heading,
    /// The fold that was just opened.
    Fold,
    /// The error of a question.
    Error,
    /// A row that was just added.
    Row(Rows, usize),
    /// The button that adds a row, after one has been removed.
    Add(Rows),
}

/// The two lists of the playground.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rows {
    /// The accepted domains.
    Domains,
    /// The connectors.
    Connectors,
}

impl Rows {
    /// What the ids of its elements begin with.
    pub const fn id(self) -> &'static str {
        match self {
            Rows::Domains => "domain",
            Rows::Connectors => "connector",
        }
    }
}
