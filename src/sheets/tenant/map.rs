//! Where mail for every possible recipient goes.

use super::view::{Tenant, View, import_first};
use crate::sheets::{Block, Request};

/// What the reader looks for: for the tab alone, by its name.
const FIND: &str = "_find";

/// The blocks of the view.
pub(super) fn blocks(tenant: Tenant, request: &Request) -> Vec<Block> {
    if !tenant.is_here {
        return import_first(request);
    }
    let find = request.private.get(FIND);
    let part = request.parameters.get("part");
    vec![
        Block::Field {
            name: FIND.to_owned(),
            label: "Find a recipient, a domain or a connector".to_owned(),
            hint: String::new(),
            value: find.to_owned(),
            errors: Vec::new(),
            has_lines: false,
        },
        Block::Asked(View::Map.question(&[("find", find), ("part", part)])),
        Block::group(
            "div",
            "actions",
            vec![
                Block::SaveAsked {
                    label: "Save as text".to_owned(),
                    file: "map.txt".to_owned(),
                    question: View::Map.question(&[("form", "text")]),
                },
                Block::Print,
            ],
        ),
    ]
}
