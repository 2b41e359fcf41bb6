//! Files of recipients: what the page shows around the answer.

use super::*;
use connector_checker::sheets::{Counting, Tenant, tenant};

/// The page of somebody who has imported a configuration.
fn page(counting: Counting) -> Sheet {
    let imported = Tenant {
        is_here: true,
        counting,
        ..Tenant::default()
    };
    tenant(imported, &Link::parse("#/tenant?show=recipients").into())
}

fn reading(done: u64) -> Sheet {
    page(Counting::Reading {
        files: 2,
        done,
        all: 4_000_000,
    })
}

/// What is announced.
fn announced(sheet: &Sheet) -> String {
    let mut blocks = all(&sheet.blocks).into_iter();
    let status = blocks.find_map(|block| match block {
        Block::Group { role, blocks, .. } if role == "status" => Some(blocks),
        _ => None,
    });
    match status.expect("a status").as_slice() {
        [Block::Passage(words)] => words.clone(),
        other => panic!("{other:?}"),
    }
}

fn has_cancel(sheet: &Sheet) -> bool {
    let is_cancel = |block: &&Block| {
        matches!(
            block,
            Block::Script {
                id: "stop-recipients",
                ..
            }
        )
    };
    all(&sheet.blocks).iter().any(is_cancel)
}

#[test]
fn a_configuration_comes_first() {
    let sheet = open("#/tenant?show=recipients");
    assert_eq!(sheet.title, "Many recipients");
    assert!(written(&sheet).contains("Import your configuration first."));
    assert!(
        !all(&sheet.blocks)
            .iter()
            .any(|block| matches!(block, Block::Files { .. }))
    );
}

#[test]
fn files_are_asked_for_and_nothing_is_announced() {
    let sheet = page(Counting::Nothing);
    assert!(all(&sheet.blocks).iter().any(|block| matches!(
        block,
        Block::Files {
            id: "recipients",
            ..
        }
    )));
    assert_eq!(announced(&sheet), "");
    assert!(!has_cancel(&sheet));
}

#[test]
fn progress_moves_with_each_piece_and_is_announced_at_each_quarter() {
    assert_eq!(announced(&reading(0)), "Reading 2 files (4.0 MB)… ");
    assert_eq!(announced(&reading(999_999)), announced(&reading(0)));
    assert_eq!(
        announced(&reading(1_000_000)),
        "Reading 2 files (4.0 MB)… At least 25% read. "
    );
    assert_eq!(
        announced(&reading(1_900_000)),
        announced(&reading(1_000_000))
    );
    assert!(announced(&reading(3_500_000)).contains("75%"));
    assert!(written(&reading(1_900_000)).contains("value=\"47\""));
    assert!(has_cancel(&reading(0)));
}

#[test]
fn empty_files_have_progress_too() {
    let sheet = page(Counting::Reading {
        files: 1,
        done: 0,
        all: 0,
    });
    assert_eq!(announced(&sheet), "Reading 1 file (0 bytes)… ");
}

#[test]
fn each_count_asks_a_question_of_its_own_and_is_saved_by_others() {
    let questions = |run| {
        let sheet = page(Counting::Counted { run, is_cut: false });
        let blocks = all(&sheet.blocks).into_iter();
        let asked = blocks.filter_map(|block| match block {
            Block::Asked(question) => Some(["", question].join(" ")),
            Block::SaveAsked { file, question, .. } => Some([file, &**question].join(" ")),
            _ => None,
        });
        asked.collect::<Vec<String>>()
    };
    assert_eq!(
        questions(1),
        [
            r#"recipients.csv ["recipients","run","1","as","csv"]"#,
            // The page's script knows this file by its name, and has everything read once more.
            r#"every-recipient.csv ["recipients","run","1","as","csv"]"#,
            r#" ["recipients","run","1"]"#
        ]
    );
    assert_ne!(questions(1), questions(2));
}

#[test]
fn a_cancel_and_a_failure_are_announced() {
    let cut = page(Counting::Counted {
        run: 1,
        is_cut: true,
    });
    assert!(announced(&cut).starts_with("Canceled."));
    let failed = page(Counting::Failed("Choose it again."));
    assert_eq!(announced(&failed), "Choose it again.");
    assert!(!has_cancel(&failed));
}
