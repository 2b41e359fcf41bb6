//! Where the documents are wrong or disagree, told to the reader as it is.

use crate::evidence::{Citation, Claim, Grade, Source};

/// The defects that the checker works around.
pub const DEFECTS: &[Claim] = &[
    Claim {
        says: "With several connectors, the page’s list puts all accepted domains before wildcards, and its own example lets the wildcard win. It has said both since 2018.",
        grade: Grade::DocumentsDisagree,
        cites: &[Citation {
            source: Source::RouteMail,
            section: "What happens when I have multiple connectors for the same scenario?",
        }],
    },
    Claim {
        says: "The table about own email servers has lost its merged cells, so that two of its rows begin in the wrong column. The checker uses it repaired.",
        grade: Grade::Documented,
        cites: &[Citation {
            source: Source::ConfigureMailFlow,
            section: "What if I have EOP or Exchange Online and my own email servers?",
        }],
    },
    Claim {
        says: "The training unit’s row about partners links to the page on your own email servers instead of the one on partners.",
        grade: Grade::Documented,
        cites: &[
            Citation {
                source: Source::ManageMailFlow,
                section: "Manage connectors in Exchange Online",
            },
            Citation {
                source: Source::PartnerMail,
                section: "the page that is meant",
            },
        ],
    },
    Claim {
        says: "On filtering services, the training unit tells you to create a connector; the page about such services says that mail flows without one, and only advises it strongly.",
        grade: Grade::DocumentsDisagree,
        cites: &[
            Citation {
                source: Source::PlanConnectors,
                section: "When should I create a new connector?",
            },
            Citation {
                source: Source::ThirdPartyCloud,
                section: "",
            },
        ],
    },
    Claim {
        says: "Whether *.contoso.com also matches contoso.com itself: an example in the PowerShell reference says yes, everything else speaks of subdomains only.",
        grade: Grade::DocumentsDisagree,
        cites: &[
            Citation {
                source: Source::PowerShell,
                section: "New-OutboundConnector, examples",
            },
            Citation {
                source: Source::RouteMail,
                section: "What happens when I have multiple connectors for the same scenario?",
            },
        ],
    },
];
