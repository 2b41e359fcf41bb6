//! A sheet as one text: whole, or refused.

use super::sheet;
use connector_checker::sheets::{Block, Sheet};
use proptest::prelude::*;

fn block() -> impl Strategy<Value = Block> {
    let text = || ".{0,12}";
    let texts = || prop::collection::vec(text(), 0..3);
    let leaf = prop_oneof![
        text().prop_map(Block::Passage),
        (text(), text(), any::<bool>()).prop_map(|(to, label, is_primary)| Block::Link {
            to,
            label,
            is_primary,
        }),
        (text(), text(), any::<bool>()).prop_map(|(to, label, is_primary)| Block::Begin {
            to,
            label,
            is_primary,
        }),
        (any::<u64>(), text()).prop_map(|(end, to)| Block::Clock { end, to }),
        (text(), text()).prop_map(|(label, to)| Block::CopyLink { label, to }),
        (text(), text()).prop_map(|(name, detail)| Block::Event { name, detail }),
        (any::<[bool; 2]>(), [text(); 3], [text(); 3]).prop_map(
            |([is_tick, is_on], [id, label, hint], [name, on, off])| Block::Choice {
                is_tick,
                id,
                is_on,
                label,
                hint,
                name,
                on,
                off,
            }
        ),
        ([text(); 4], texts(), any::<bool>()).prop_map(
            |([name, label, hint, value], errors, has_lines)| Block::Field {
                name,
                label,
                hint,
                value,
                errors,
                has_lines,
            }
        ),
        [text(); 3].prop_map(|[label, about, text]| Block::Copy { label, about, text }),
        [text(); 3].prop_map(|[label, file, data]| Block::Save { label, file, data }),
        Just(Block::Print),
        Just(Block::Clear),
    ];
    leaf.prop_recursive(3, 20, 5, move |inner| {
        let tag = prop::sample::select(vec!["div", "fieldset", "li", "p", "section"]);
        (tag, text(), text(), prop::collection::vec(inner, 0..5)).prop_map(
            |(tag, class, role, blocks)| Block::Group {
                tag,
                class,
                role,
                blocks,
            },
        )
    })
}

proptest! {
    #[test]
    fn a_sheet_comes_back_whole_from_its_texts(
        title in ".{0,12}",
        dropped in prop::collection::vec(".{0,12}", 0..4),
        has_keys in any::<bool>(),
        blocks in prop::collection::vec(block(), 0..6),
    ) {
        let sheet = Sheet { title, dropped, has_keys, blocks };
        prop_assert_eq!(Sheet::unpack(&sheet.clone().pack()), Some(sheet));
    }

    #[test]
    fn any_other_row_of_texts_is_refused_and_not_misread(
        texts in prop::collection::vec("group|passage|link|choice|field|copy|copy-link|save|print|clear|begin|event|end|div|[0-9]|.{0,4}", 0..30),
    ) {
        let row: String = texts.iter().map(|text| format!("{}:{text}", text.len())).collect();
        if let Some(sheet) = Sheet::unpack(&row) {
            prop_assert_eq!(sheet.pack(), row);
        }
    }

    #[test]
    fn no_text_at_all_brings_it_down(text in ".{0,80}|([0-9]{1,3}:[a-z]{0,9}){0,20}") {
        if let Some(sheet) = Sheet::unpack(&text) {
            prop_assert_eq!(Sheet::unpack(&sheet.clone().pack()), Some(sheet));
        }
    }

    #[test]
    fn any_link_at_all_has_an_answer(link in "(#/(flow|setup|quiz))?[?&=#/%;a-z0-9-]{0,60}") {
        if let Some(sheet) = sheet(&link) {
            prop_assert!(!sheet.title.is_empty());
        }
    }
}
