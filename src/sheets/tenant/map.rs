//! Where mail for every possible recipient goes.

use super::view::{Tenant, View, answers, import_first};
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
    let answers = answers(request);
    let mut asked = vec![("find", find), ("part", part)];
    if !answers.is_empty() {
        asked.push(("answers", &answers));
    }
    vec![
        Block::Field {
            name: FIND.to_owned(),
            label: "Find a recipient, a domain or a connector".to_owned(),
            hint: String::new(),
            value: find.to_owned(),
            errors: Vec::new(),
            has_lines: false,
        },
        Block::Asked(View::Map.question(&asked)),
        Block::group(
            "div",
            "actions",
            vec![
                save("Save as text", "map.txt", "text"),
                save("Save as JSON", "map.json", "json"),
                Block::Print,
            ],
        ),
    ]
}

fn save(label: &str, file: &str, form: &str) -> Block {
    Block::SaveAsked {
        label: label.to_owned(),
        file: file.to_owned(),
        question: View::Map.question(&[("form", form)]),
    }
}
