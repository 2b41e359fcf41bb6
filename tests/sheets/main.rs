//! The pages that are sheets: what is on them.

mod bounce;
mod flow;
mod inbound;
mod quiz;
mod recipients;
mod setup;
mod table;
mod tenant;

use connector_checker::link::{Link, Page};
use connector_checker::organization::Timestamp;
use connector_checker::sheets::{self, Block, Request, Sheet};

/// The sheet of a link on the morning of November 26, 2026.
fn sheet(link: &str) -> Option<Sheet> {
    asked(&Link::parse(link).into())
}

fn asked(request: &Request) -> Option<Sheet> {
    sheets::sheet(request, Timestamp::of_clock(1_795_681_800))
}

#[track_caller]
fn open(link: &str) -> Sheet {
    sheet(link).unwrap_or_else(|| panic!("no sheet for {link}"))
}

/// Every block of a sheet, those inside of others too.
fn all(blocks: &[Block]) -> Vec<&Block> {
    let mut found = Vec::new();
    for block in blocks {
        found.push(block);
        if let Block::Group { blocks, .. } | Block::Fold { blocks, .. } | Block::OnSite(blocks) =
            block
        {
            found.extend(all(blocks));
        }
    }
    found
}

/// Everything that is written on a sheet, markup and all.
fn written(sheet: &Sheet) -> String {
    let passages = all(&sheet.blocks)
        .into_iter()
        .filter_map(|block| match block {
            Block::Passage(markup) => Some(markup.as_str()),
            _ => None,
        });
    passages.collect::<Vec<_>>().join("\n")
}

/// The choices of a parameter: each value with whether it is on.
fn choices(sheet: &Sheet, of: &str) -> Vec<(String, bool)> {
    let choices = all(&sheet.blocks)
        .into_iter()
        .filter_map(|block| match block {
            Block::Choice {
                name, on, is_on, ..
            } if name == of => Some((on.clone(), *is_on)),
            _ => None,
        });
    choices.collect()
}

/// The folds of a parameter (those with none for an empty name): each title and note with whether it
/// is open.
fn folds<'a>(sheet: &'a Sheet, of: &str) -> Vec<(&'a str, &'a str, bool)> {
    let folds = all(&sheet.blocks)
        .into_iter()
        .filter_map(|block| match block {
            Block::Fold {
                name,
                is_open,
                title,
                note,
                ..
            } if *name == of => Some((title.as_str(), note.as_str(), *is_open)),
            _ => None,
        });
    folds.collect()
}

fn links(sheet: &Sheet) -> Vec<(&str, &str)> {
    let links = all(&sheet.blocks)
        .into_iter()
        .filter_map(|block| match block {
            Block::Link { to, label, .. } => Some((label.as_str(), to.as_str())),
            _ => None,
        });
    links.collect()
}

#[test]
fn only_its_own_pages_have_a_sheet() {
    for page in Page::ALL {
        let link = format!("#/{}", page.id());
        assert_eq!(sheet(&link).is_some(), page.is_sheet(), "{link}");
    }
}
