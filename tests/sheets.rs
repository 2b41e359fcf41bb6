//! The pages of the second module: what stands on them, and how they travel.

use connector_checker::flow::rows;
use connector_checker::link::{Link, Page};
use connector_checker::sheets::{Block, Sheet, sheet};
use proptest::prelude::*;

#[track_caller]
fn open(link: &str) -> Sheet {
    sheet(link).unwrap_or_else(|| panic!("no sheet for {link}"))
}

/// Every block of a sheet, those inside of others too.
fn all(blocks: &[Block]) -> Vec<&Block> {
    let mut found = Vec::new();
    for block in blocks {
        found.push(block);
        if let Block::Group { blocks, .. } = block {
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

fn links(sheet: &Sheet) -> Vec<(&str, &str)> {
    let links = all(&sheet.blocks)
        .into_iter()
        .filter_map(|block| match block {
            Block::Link { to, label } => Some((label.as_str(), to.as_str())),
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

mod flow {
    use super::*;

    #[test]
    fn nothing_is_picked_or_drawn_before_the_reader_picks() {
        let sheet = open("#/flow");
        let picks = [choices(&sheet, "from"), choices(&sheet, "to")].concat();
        assert_eq!(picks.len(), 8 + 5);
        assert!(picks.iter().all(|(_, is_on)| !is_on));
        assert!(!written(&sheet).contains("<svg"));
    }

    #[test]
    fn every_pair_is_drawn_told_hop_by_hop_and_marked_in_the_table() {
        for path in rows() {
            let link = format!("#/flow?from={}&to={}", path.from.id(), path.to.id());
            let sheet = open(&link);
            assert_eq!(sheet.dropped, [""; 0], "{link}");
            let text = written(&sheet);
            assert!(text.contains(&path.answer()), "{link}");
            assert!(text.contains("<svg"), "{link}");
            assert_eq!(text.matches("Shown above").count(), 1, "{link}");
            for hop in &path.hops {
                for fact in hop.facts() {
                    // Once beside the arrow, over several lines perhaps, and once in the list.
                    assert!(text.contains(&format!("<li>{fact}</li>")), "{link}: {fact}");
                }
            }
        }
    }

    #[test]
    fn the_table_has_a_row_for_every_pair() {
        let rows_shown = written(&open("#/flow"))
            .matches("<th scope=\"row\"")
            .count();
        assert_eq!(rows_shown, rows().count());
    }

    #[test]
    fn a_verdicts_own_parts_alone_are_on_offer_until_all_are_asked_for() {
        let cloud = open("#/flow?mailboxes=cloud");
        let senders: Vec<String> = choices(&cloud, "from")
            .into_iter()
            .map(|(end, _)| end)
            .collect();
        assert!(!senders.contains(&"your-server".to_owned()), "{senders:?}");
        let (_, all) = links(&cloud)[0];
        assert_eq!(all, "#/flow?mailboxes=cloud&parts=all");
        assert_eq!(choices(&open(all), "from").len(), 8);
    }

    #[test]
    fn a_recipient_that_another_sender_cannot_reach_is_no_longer_picked() {
        let sheet = open("#/flow?from=partner&to=internet");
        assert_eq!(sheet.dropped, ["to"]);
        assert!(
            choices(&sheet, "to")
                .iter()
                .all(|(end, is_on)| end != "internet" && !is_on)
        );
    }

    #[test]
    fn john_bob_and_sun_are_each_a_click_away() {
        let sheet = open("#/flow?mailboxes=split");
        let example: Vec<(&str, &str)> = links(&sheet)
            .into_iter()
            .filter(|(label, _)| label.contains(" to "))
            .collect();
        assert_eq!(example.len(), 6);
        assert!(example.contains(&(
            "John to Sun",
            "#/flow?mailboxes=split&from=your-server&to=internet"
        )));
    }

    #[test]
    fn whatever_means_nothing_is_named_and_left_out() {
        let sheet = open("#/flow?from=moon&colour=blue&parts=some&%3Cscript%3E=x");
        assert_eq!(sheet.dropped, ["from", "colour", "parts", "<script>"]);
        assert!(!written(&sheet).contains("<script>"));
    }

    #[test]
    fn every_link_leads_to_a_page_and_holds_nothing_unknown() {
        for link in [
            "#/flow",
            "#/flow?mailboxes=split&from=relay&to=internet&parts=all",
        ] {
            for (label, to) in links(&open(link)) {
                let parsed = Link::parse(to);
                assert_eq!(parsed.dropped, [], "{label}: {to}");
                if let Some(sheet) = sheet(to) {
                    assert_eq!(sheet.dropped, [""; 0], "{label}: {to}");
                }
            }
        }
    }
}

mod setup {
    use super::*;
    use connector_checker::rules::Question;
    use connector_checker::setup::{Field, Step};

    const SPLIT: &str = "#/setup?mailboxes=split&servers=exchange-2010&hybrid=no";

    /// Every field with its text and its errors.
    fn fields(sheet: &Sheet) -> Vec<(&str, &str, &[String])> {
        let fields = all(&sheet.blocks)
            .into_iter()
            .filter_map(|block| match block {
                Block::Field {
                    name,
                    value,
                    errors,
                    ..
                } => Some((&**name, &**value, &**errors)),
                _ => None,
            });
        fields.collect()
    }

    fn ticked(sheet: &Sheet) -> Vec<&str> {
        let ticks = all(&sheet.blocks)
            .into_iter()
            .filter_map(|block| match block {
                Block::Choice {
                    is_tick: true,
                    is_on: true,
                    label,
                    ..
                } => Some(&**label),
                _ => None,
            });
        ticks.collect()
    }

    fn copies(sheet: &Sheet) -> Vec<(&str, &str)> {
        let copies = all(&sheet.blocks)
            .into_iter()
            .filter_map(|block| match block {
                Block::Copy { about, text, .. } => Some((&**about, &**text)),
                _ => None,
            });
        copies.collect()
    }

    #[test]
    fn no_parameter_of_a_sheet_can_be_taken_for_an_answer() {
        let fields = Field::ALL.into_iter().map(Field::id);
        for name in fields.chain(["done", "from", "to", "parts"]) {
            assert!(Question::by_id(name).is_none(), "{name}");
        }
    }

    #[test]
    fn what_is_typed_stands_in_the_commands_that_are_copied_and_saved() {
        let sheet = open(&format!(
            "{SPLIT}&mail-servers=mail.contoso.com&domains=contoso.com"
        ));
        let commands: Vec<&str> = copies(&sheet)
            .into_iter()
            .filter(|(about, _)| about.starts_with("the command"))
            .map(|(_, text)| text)
            .collect();
        assert!(
            commands
                .iter()
                .any(|text| text.contains("-SmartHosts 'mail.contoso.com'"))
        );
        let saved = all(&sheet.blocks)
            .into_iter()
            .find_map(|block| match block {
                Block::Save { file, data, .. } if file == "connectors.ps1" => Some(data),
                _ => None,
            });
        let (_, data) = saved
            .and_then(|data| data.split_once(','))
            .expect("a script to save");
        let script = percent_encoding::percent_decode_str(data).decode_utf8_lossy();
        for text in commands {
            assert!(script.contains(text), "{text}");
        }
    }

    #[test]
    fn what_is_wrong_is_said_beside_its_field_and_the_text_is_kept() {
        let sheet = open(&format!("{SPLIT}&mail-servers=mail.contoso.com%3A25"));
        let wrong: Vec<_> = fields(&sheet)
            .into_iter()
            .filter(|(_, _, errors)| !errors.is_empty())
            .collect();
        let [(name, text, [error])] = wrong[..] else {
            panic!("{wrong:?}");
        };
        assert_eq!((name, text), ("mail-servers", "mail.contoso.com:25"));
        assert!(error.contains("port"), "{error}");
    }

    #[test]
    fn hostile_text_is_never_markup() {
        let hostile = "%3Cscript%3Ealert%281%29%3C%2Fscript%3E";
        for field in Field::ALL {
            let sheet = open(&format!("{SPLIT}&{}={hostile}", field.id()));
            assert!(!written(&sheet).contains("<script>"), "{}", field.id());
        }
    }

    #[test]
    fn a_tick_stays_and_is_counted() {
        let sheet = open(&format!("{SPLIT}&done=mx"));
        let mx = Step::by_id("mx").expect("the step");
        assert_eq!(ticked(&sheet), [mx.title]);
        assert!(written(&sheet).contains("1 of "));
    }

    #[test]
    fn ticking_and_clearing_lead_to_one_list_in_the_order_of_the_steps() {
        let sheet = open(&format!("{SPLIT}&done=mx"));
        for block in all(&sheet.blocks) {
            let Block::Choice { id, on, off, .. } = block else {
                continue;
            };
            let on: Vec<&str> = on.split(',').collect();
            let place = |id: &str| Step::all().position(|step| step.id == id);
            assert!(on.is_sorted_by_key(|id| place(id)), "{on:?}");
            assert!(on.contains(&"mx") && on.iter().any(|done| id.ends_with(done)));
            assert_eq!(off.contains("mx"), id != "step-mx", "{id}");
        }
    }

    #[test]
    fn no_two_copy_buttons_are_about_the_same() {
        let everything = Question::all().fold(String::from("#/setup?"), |link, question| {
            let reply = question
                .replies()
                .find(|reply| reply.id(question) == "yes" || reply.id(question) == "both");
            let reply = reply.unwrap_or_else(|| question.replies().next().expect("a reply"));
            format!("{link}&{}={}", question.text().id, reply.id(question))
        });
        for link in [everything.as_str(), SPLIT] {
            let sheet = open(link);
            let mut about: Vec<&str> = copies(&sheet).into_iter().map(|(about, _)| about).collect();
            let count = about.len();
            about.sort_unstable();
            about.dedup();
            assert_eq!(about.len(), count, "{link}");
        }
    }

    #[test]
    fn a_step_that_open_answers_decide_shows_no_command_and_asks_for_nothing() {
        let open_sheet = open("#/setup");
        assert!(fields(&open_sheet).is_empty());
        assert!(!written(&open_sheet).contains("<pre>"));
    }

    #[test]
    fn whatever_means_nothing_is_named_and_left_out() {
        let sheet = open(&format!(
            "{SPLIT}&done=dance&colour=blue&domains=contoso.com"
        ));
        assert_eq!(sheet.dropped, ["done", "colour"]);
    }
}

fn block() -> impl Strategy<Value = Block> {
    let text = || ".{0,12}";
    let texts = || prop::collection::vec(text(), 0..3);
    let leaf = prop_oneof![
        text().prop_map(Block::Passage),
        (text(), text()).prop_map(|(to, label)| Block::Link { to, label }),
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
        Just(Block::CopyLink),
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
        blocks in prop::collection::vec(block(), 0..6),
    ) {
        let sheet = Sheet { title, dropped, blocks };
        prop_assert_eq!(Sheet::unpack(&sheet.clone().pack()), Some(sheet));
    }

    #[test]
    fn any_other_row_of_texts_is_refused_and_not_misread(
        texts in prop::collection::vec("group|passage|link|choice|field|copy|copy-link|save|print|clear|end|div|[0-9]|.{0,4}", 0..30),
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
    fn any_link_at_all_has_an_answer(link in "(#/(flow|setup))?[?&=#/%;a-z0-9-]{0,60}") {
        if let Some(sheet) = sheet(&link) {
            prop_assert!(!sheet.title.is_empty());
        }
    }
}
