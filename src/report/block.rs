//! The blocks of a page, which Markdown and HTML render.

/// A piece of a page.
#[derive(Clone, Debug)]
pub(super) enum Block {
    /// A heading of this level.
    Heading(u8, Vec<Span>),
    /// A paragraph.
    Text(Vec<Span>),
    /// A list.
    Items(Vec<Vec<Span>>),
    /// Commands, a line each.
    Code(Vec<String>),
}

/// A piece of text.
#[derive(Clone, Debug)]
pub(super) enum Span {
    /// The checker’s own words.
    Words(String),
    /// A name or a value from the configuration.
    Name(String),
    /// A link to a document.
    Link {
        /// The document’s title.
        title: String,
        /// Its address.
        address: String,
    },
}

/// The checker’s own words.
pub(super) fn words(text: impl Into<String>) -> Span {
    Span::Words(text.into())
}
