//! What a finding means. No configuration is needed for it.

use super::view::View;
use crate::sheets::{Block, Request};

/// The blocks of the view.
pub(super) fn blocks(request: &Request) -> Vec<Block> {
    let id = request.parameters.get("id");
    let mut blocks = vec![Block::Asked(View::Lint.question(&[("id", id)]))];
    if !id.is_empty() {
        let links = vec![
            Block::link(View::Lint.link(request), "See every check"),
            Block::link(View::Audit.link(request), "Back to the audit"),
        ];
        blocks.push(Block::group("div", "actions", links));
    }
    blocks
}
