//! What there is to say of the reader's own configuration: the sheet, with the answers of the program that reads files.

use super::sheet::SheetPage;
use crate::app::components::script::{self, ASK};
use crate::app::desk::Desk;
use crate::app::state::State;
use crate::imported::line;
use crate::markup::Markup;
use crate::sheets::{self, Block, Request, Sheet, Tenant};

/// The page.
pub fn page() -> SheetPage {
    SheetPage::of_state(sheet, script::heard)
}

fn sheet(request: &Request, state: &State) -> Sheet {
    let empty = Desk::default();
    let desk = Desk::of(state).unwrap_or(&empty);
    let tenant = Tenant {
        is_here: desk.imported.is_some(),
        has_other: desk.has_other,
        said: desk.said,
        counting: desk.counting,
    };
    let mut sheet = sheets::tenant(tenant, request);
    let mut open = Vec::new();
    put_answers(&mut sheet.blocks, desk, &mut open);
    // One question at a time: the next one is asked once this one is answered. Without any, the script hears that the
    // page is there, since the tab may have kept a configuration. The block is always there, since Yew compares lists from
    // their end: with one more, the field in which somebody types would become another element.
    let turn = desk.turn().to_string();
    let detail = open.first().map(|question| line(&[&turn, question]));
    sheet.blocks.push(Block::Event {
        name: ASK,
        detail: detail.unwrap_or_else(|| "null".to_owned()),
    });
    sheet
}

/// Puts the answers where they were asked for, and gathers the questions that are still open.
fn put_answers(blocks: &mut [Block], desk: &Desk, open: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Group { blocks, .. } | Block::Fold { blocks, .. } | Block::OnSite(blocks) => {
                put_answers(blocks, desk, open);
            }
            Block::Asked(question) => {
                let answer = desk.answer(question);
                if answer.is_none() {
                    open.push(std::mem::take(question));
                }
                let passage = answer.map_or_else(waiting, ToString::to_string);
                *block = Block::Passage(passage);
            }
            _ => {}
        }
    }
}

/// What stands there meanwhile.
fn waiting() -> String {
    Markup::of(|to| to.words("p", "", "Working…"))
}
