//! The grades of facts.

/// How well a fact is supported, from best to worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Grade {
    /// A Microsoft document says so.
    Documented,
    /// Microsoft's documents contradict each other, or only one mentions it.
    DocumentsDisagree,
    /// Seen in a real organization's settings, or reported by administrators.
    Reported,
    /// Follows from the documentation, but no document says so.
    Inferred,
    /// No one has published it.
    Undocumented,
}

impl Grade {
    /// Every grade, the best first.
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

    /// The label.
    pub const fn label(self) -> &'static str {
        match self {
            Grade::Documented => "Documented",
            Grade::DocumentsDisagree => "Documents disagree",
            Grade::Reported => "Reported",
            Grade::Inferred => "Inferred",
            Grade::Undocumented => "Undocumented",
        }
    }

    /// What the grade means, in a sentence.
    pub const fn meaning(self) -> &'static str {
        match self {
            Grade::Documented => "A Microsoft document says so.",
            Grade::DocumentsDisagree => {
                "Microsoft’s documents contradict each other, or only one mentions it."
            }
            Grade::Reported => {
                "Seen in a real organization’s settings or reported by administrators. No document says so."
            }
            Grade::Inferred => "Follows from the documentation, but no document says so.",
            Grade::Undocumented => "No one has published how the service behaves here.",
        }
    }
}
