//! Where mail for a file of recipients goes.

use super::counting::{Counting, READ_SO_FAR, percent, reading};
use super::view::{Tenant, View, import_first};
use crate::markup::Markup;
use crate::sheets::{Block, Request};

/// The blocks of the view.
pub(super) fn blocks(tenant: Tenant, request: &Request) -> Vec<Block> {
    if !tenant.is_here {
        return import_first(request);
    }
    // Each block has its place whatever is going on, so that the field and what is announced stay the same elements.
    vec![
        Block::passage(|to| {
            to.words(
                "p",
                "lead",
                "Find out where mail for thousands of recipients goes. Add a message trace to compare that with what Exchange Online did.",
            );
            to.words("p", "", "The imported configuration answers, without your changes in the form. The files are read in this browser and sent nowhere.");
        }),
        Block::Files {
            id: "recipients",
            label: "Files of recipients",
            hint: "Choose one or more: a list with an address in each line, a CSV file with a column of recipients, or the report of a historical search. Files of any size are read in pieces.",
        },
        status(tenant.counting),
        Block::group("div", "", under_way(tenant.counting)),
        Block::group("article", "", results(tenant.counting)),
    ]
}

/// What is going on. Each quarter is announced, not each piece.
fn status(counting: Counting) -> Block {
    Block::Group {
        tag: "p",
        class: match counting {
            Counting::Failed(_) => "error".to_owned(),
            _ => String::new(),
        },
        role: "status".to_owned(),
        blocks: vec![Block::passage(|to| to.text(&announced(counting)))],
    }
}

fn under_way(counting: Counting) -> Vec<Block> {
    let Counting::Reading { done, all, .. } = counting else {
        return Vec::new();
    };
    let cancel = Block::Script {
        id: "stop-recipients",
        label: "Cancel",
    };
    vec![
        Block::passage(|to| progress(to, done, all)),
        Block::group("p", "actions", vec![cancel]),
    ]
}

fn results(counting: Counting) -> Vec<Block> {
    let Counting::Counted { run, .. } = counting else {
        return Vec::new();
    };
    let run = run.to_string();
    let save = Block::SaveAsked {
        label: "Save as CSV".to_owned(),
        file: "recipients.csv".to_owned(),
        question: View::Recipients.question(&[("run", &run), ("as", "csv")]),
    };
    // Every recipient would be too much for an answer: the page's script has the files read once more, and takes a piece
    // of this file with each of theirs. It knows that by the name.
    let save_all = Block::SaveAsked {
        label: "Save every recipient as CSV".to_owned(),
        file: "every-recipient.csv".to_owned(),
        question: View::Recipients.question(&[("run", &run), ("as", "csv")]),
    };
    vec![
        Block::group("p", "actions", vec![save, save_all]),
        Block::Asked(View::Recipients.question(&[("run", &run)])),
    ]
}

fn announced(counting: Counting) -> String {
    match counting {
        Counting::Nothing => String::new(),
        Counting::Reading { files, done, all } => reading(files, done, all),
        Counting::Counted { is_cut: false, .. } => {
            "All of it was read. The results are below.".to_owned()
        }
        Counting::Counted { is_cut: true, .. } => {
            "Canceled. The results below cover what was read before.".to_owned()
        }
        Counting::Failed(why) => why.to_owned(),
    }
}

fn progress(to: &mut Markup, done: u64, all: u64) {
    let percent = percent(done, all);
    let attributes = [
        ("max", "100"),
        ("value", &*percent),
        ("aria-label", READ_SO_FAR),
    ];
    to.element("div", "row", |to| {
        to.open("progress", &attributes);
        to.close("progress");
        to.words("span", "hint", &[&percent, "%"].concat());
    });
}
