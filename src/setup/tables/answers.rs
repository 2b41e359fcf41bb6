//! What a checklist comes to.

use super::calls::{CREATE_TO_SERVER, OVERVIEW, OWN_SERVERS};
use crate::evidence::{Citation, Claim, Grade, Source};

/// There are connectors to make.
pub const MAKE: Claim = Claim {
    says: "Work through the parts in their order, and finish one before you begin the next.",
    grade: Grade::Documented,
    cites: &[OVERVIEW],
};

/// The wizard has made them all.
pub const ALREADY_MADE: Claim = Claim {
    says: "The Hybrid Configuration wizard has created your connectors. View or edit them in the Exchange admin center, or run the wizard again; there is nothing to create.",
    grade: Grade::Documented,
    cites: &[OWN_SERVERS, CREATE_TO_SERVER],
};

/// The defaults suffice.
pub const NOTHING_TO_DO: Claim = Claim {
    says: "There is nothing to set up: your mail flows without a connector.",
    grade: Grade::Documented,
    cites: &[Citation {
        source: Source::ConfigureMailFlow,
        section: "When do I need a connector?",
    }],
};

/// No connector of Microsoft 365 would serve.
pub const OUT_OF_SCOPE: Claim = Claim {
    says: "There is nothing to set up here: Microsoft 365 has no connector for your situation.",
    grade: Grade::Documented,
    cites: &[Citation {
        source: Source::ConfigureMailFlow,
        section: "When do I need a connector?",
    }],
};
