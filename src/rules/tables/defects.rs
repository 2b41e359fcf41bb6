//! Where the documents are wrong or disagree.

use crate::evidence::{Fact, facts};

/// The defects that the checker works around.
pub const DEFECTS: &[Fact] = &[
    facts::ORDER_CONTRADICTION,
    facts::TABLE_LOST_ITS_CELLS,
    facts::WRONG_LINK,
    facts::SERVICE_NEEDS_CONNECTOR,
    facts::SERVICE_WITHOUT_CONNECTOR,
    facts::WILDCARD_APEX,
];
