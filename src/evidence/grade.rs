//! How well a fact is supported.

/// How well a fact is supported, from the firmest to the least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Grade {
    /// A Microsoft document says so.
    Documented,
    /// Microsoft's documents contradict each other, or one speaks where another is silent.
    DocumentsDisagree,
    /// Seen in a real organization's settings, or told by administrators.
    Reported,
    /// Follows from what is documented, but no document says it.
    Inferred,
    /// Nobody has published it.
    Undocumented,
}

impl Grade {
    /// Every grade, the firmest first.
    pub const ALL: [Grade; 5] = [
        Grade::Documented,
        Grade::DocumentsDisagree,
        Grade::Reported,
        Grade::Inferred,
        Grade::Undocumented,
    ];

    /// A stable name.
    pub const fn id(self) -> &'static str {
        match self {
            Grade::Documented => "documented",
            Grade::DocumentsDisagree => "documents-disagree",
            Grade::Reported => "reported",
            Grade::Inferred => "inferred",
            Grade::Undocumented => "undocumented",
        }
    }

    /// The word that the reader sees.
    pub const fn label(self) -> &'static str {
        match self {
            Grade::Documented => "Documented",
            Grade::DocumentsDisagree => "Documents disagree",
            Grade::Reported => "Reported",
            Grade::Inferred => "Inferred",
            Grade::Undocumented => "Undocumented",
        }
    }

    /// What the word means, as a sentence.
    pub const fn meaning(self) -> &'static str {
        match self {
            Grade::Documented => "A Microsoft document says so.",
            Grade::DocumentsDisagree => {
                "Microsoft’s documents contradict each other, or one speaks where another is silent."
            }
            Grade::Reported => {
                "Seen in a real organization’s settings or told by administrators; no document says it."
            }
            Grade::Inferred => "Follows from what is documented, but no document says it.",
            Grade::Undocumented => "Nobody has published how the service behaves here.",
        }
    }
}
