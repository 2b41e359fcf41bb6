//! The two readings of the order in which connectors are considered.

/// How closely an entry fits a recipient; each reading puts these in an order of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Strength {
    /// The recipient's own domain is listed.
    Exact,
    /// A wildcard such as `*.contoso.com` covers it; among these, the longest comes first.
    Wildcard,
    /// The connector is for all accepted domains, and this is one.
    AllAccepted,
    /// The connector lists `*`.
    Everything,
}

impl Strength {
    /// The words for it, as a step of a list.
    pub const fn label(self) -> &'static str {
        match self {
            Strength::Exact => "exact domain",
            Strength::Wildcard => "wildcard",
            Strength::AllAccepted => "all accepted domains",
            Strength::Everything => "every domain (*)",
        }
    }
}

/// A reading of [`ROUTE_MAIL_SEVERAL`](crate::evidence::places::ROUTE_MAIL_SEVERAL).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Precedence {
    /// The page's sentence and example: the most specific connector wins. All three answers of
    /// the example follow from it, and Exchange Server documents the same idea, so it is the
    /// default.
    #[default]
    MostSpecific,
    /// The page's numbered list, word for word.
    ListedOrder,
}

impl Precedence {
    /// Both readings, the default first.
    pub const ALL: [Precedence; 2] = [Precedence::MostSpecific, Precedence::ListedOrder];

    /// A short name for URLs and exports. It never changes.
    pub const fn id(self) -> &'static str {
        match self {
            Precedence::MostSpecific => "most-specific",
            Precedence::ListedOrder => "listed-order",
        }
    }

    /// The name that the reader sees.
    pub const fn label(self) -> &'static str {
        match self {
            Precedence::MostSpecific => "Most specific",
            Precedence::ListedOrder => "Listed order",
        }
    }

    /// The order in which entries win, the strongest first. The list of the page does not speak of
    /// `*`; covering everything, it is the least specific of all in both readings.
    pub const fn order(self) -> [Strength; 4] {
        match self {
            Precedence::MostSpecific => [
                Strength::Exact,
                Strength::Wildcard,
                Strength::AllAccepted,
                Strength::Everything,
            ],
            Precedence::ListedOrder => [
                Strength::Exact,
                Strength::AllAccepted,
                Strength::Wildcard,
                Strength::Everything,
            ],
        }
    }

    /// The order as a phrase.
    pub const fn in_words(self) -> &'static str {
        match self {
            Precedence::MostSpecific => {
                "an exact domain, then the longest wildcard, then all accepted domains, then *"
            }
            Precedence::ListedOrder => {
                "an exact domain, then all accepted domains, then the longest wildcard, then *"
            }
        }
    }

    /// The reading that this one is not.
    pub const fn other(self) -> Precedence {
        match self {
            Precedence::MostSpecific => Precedence::ListedOrder,
            Precedence::ListedOrder => Precedence::MostSpecific,
        }
    }

    /// The place of a strength in the order; 0 is the strongest.
    pub(super) fn rank(self, strength: Strength) -> usize {
        self.order()
            .iter()
            .take_while(|step| **step != strength)
            .count()
    }
}
