//! What differs between two configurations.

use super::view::{Tenant, View, import_first};
use crate::sheets::{Block, Request};

/// The blocks of the view.
pub(super) fn blocks(tenant: Tenant, request: &Request) -> Vec<Block> {
    if !tenant.is_here {
        return import_first(request);
    }
    let mut blocks = vec![Block::Files {
        id: "other",
        label: "Files of the other configuration",
        hint: "Exports of it, or a script with Set- commands that change yours. Your own configuration counts as before, this one as after.",
    }];
    if tenant.has_other {
        blocks.push(Block::Asked(View::Compare.question(&[])));
        blocks.push(Block::group("div", "actions", vec![Block::Print]));
    }
    blocks
}
