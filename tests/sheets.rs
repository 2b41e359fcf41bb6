//! The pages of the later modules: what stands on them, and how they travel.

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
        for name in fields.chain([
            "done", "from", "to", "parts", "seed", "topics", "pick", "answers",
        ]) {
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

mod quiz {
    use super::*;
    use connector_checker::quiz::{Level, Settings, Topic, generate};

    const LINK: &str = "#/quiz?seed=tuesday&count=8&level=advanced";

    fn made() -> connector_checker::quiz::Quiz {
        generate(&Settings {
            seed: "tuesday".to_owned(),
            topics: Topic::ALL.to_vec(),
            level: Level::Advanced,
            count: 8,
        })
    }

    /// Where the reader gets by the one link that looks like what they came for.
    fn primary(sheet: &Sheet) -> &str {
        let found = all(&sheet.blocks)
            .into_iter()
            .find_map(|block| match block {
                Block::Link {
                    to,
                    is_primary: true,
                    ..
                } => Some(to.as_str()),
                _ => None,
            });
        found.expect("a way on")
    }

    fn event(sheet: &Sheet) -> Option<(&str, &str)> {
        all(&sheet.blocks)
            .into_iter()
            .find_map(|block| match block {
                Block::Event { name, detail } => Some((name.as_str(), detail.as_str())),
                _ => None,
            })
    }

    #[test]
    fn whoever_knows_everything_gets_everything_right() {
        let quiz = made();
        let mut link = LINK.to_owned();
        for (place, question) in quiz.questions.iter().enumerate() {
            let number = place + 1;
            let asked = open(&link);
            assert_eq!(asked.title, format!("Question {number} of 8"));
            assert!(written(&asked).contains(question.topic.label()));
            let picked = open(&format!("{link}&pick={}", question.key().to_text()));
            let checked = open(primary(&picked));
            assert_eq!(checked.title, format!("Question {number} of 8: right"));
            let (name, detail) = event(&checked).expect("an event");
            assert_eq!(name, "quiz-answer");
            assert!(detail.contains("\"right\":true"), "{detail}");
            link = primary(&checked).to_owned();
        }
        let result = open(&link);
        assert_eq!(result.title, "Your result: 8 of 8 right, passed");
        assert!(
            !links(&result)
                .iter()
                .any(|(label, _)| label.contains("missed"))
        );
    }

    #[test]
    fn the_choices_lead_to_the_key_and_nothing_else_does() {
        for (place, question) in made().questions.iter().enumerate() {
            let link = format!("{LINK}&at={}", place + 1);
            // The reader clicks through the right answer, one choice after the other.
            let mut picked = String::new();
            loop {
                let sheet = open(&format!("{link}&pick={picked}"));
                let key = question.key().to_text();
                let towards = choices(&sheet, "pick")
                    .into_iter()
                    .filter(|(value, is_on)| !is_on && leads_to(value, &key))
                    .max_by_key(|(value, _)| value.bytes().filter(u8::is_ascii_digit).count());
                let Some((value, _)) = towards else { break };
                picked = value;
            }
            assert_eq!(picked, question.key().to_text(), "{link}");
        }
    }

    /// Whether an answer is a part of the key: no option in it that is not there too.
    fn leads_to(value: &str, key: &str) -> bool {
        let is_matching = key.contains('-');
        let mark = if is_matching { '-' } else { '.' };
        let (value, key): (Vec<&str>, Vec<&str>) =
            (value.split(mark).collect(), key.split(mark).collect());
        match is_matching {
            true => value
                .iter()
                .zip(&key)
                .all(|(one, other)| one.is_empty() || one == other),
            false => value.iter().all(|one| key.contains(one)),
        }
    }

    #[test]
    fn checking_nothing_asks_for_an_answer_and_stays() {
        let sheet = open(LINK);
        let again = open(primary(&sheet));
        assert_eq!(again.title, sheet.title);
        assert!(written(&again).contains("before you check"));
    }

    #[test]
    fn only_the_missed_questions_are_asked_again() {
        let quiz = made();
        let keys: Vec<String> = quiz
            .questions
            .iter()
            .map(|question| question.key().to_text())
            .collect();
        let mut answers = keys.clone();
        answers[1] = String::new();
        answers[4] = String::new();
        let result = open(&format!("{LINK}&answers={}&at=9", answers.join(",")));
        assert_eq!(result.title, "Your result: 6 of 8 right, not passed");
        let missed = links(&result)
            .into_iter()
            .find(|(label, _)| label.contains("missed"));
        let (_, to) = missed.expect("a way to them");
        let first = open(to);
        assert_eq!(first.title, "Question 1 of 2");
        assert!(written(&first).contains(&quiz.questions[1].situation[0]));
        let second = open(&format!("{to}&at=2&answers={}", keys[1]));
        assert!(written(&second).contains(&quiz.questions[4].situation[0]));
        // And the result of those names them by their first numbers, for yet another time.
        let result = open(&format!("{to}&at=3&answers={}", keys[1]));
        let (_, to) = links(&result)
            .into_iter()
            .find(|(label, _)| label.contains("missed"))
            .expect("a way to the last");
        assert!(to.contains("only=5"), "{to}");
    }

    #[test]
    fn the_shared_link_holds_no_answers() {
        let result = open(&format!("{LINK}&answers=0,1&at=9"));
        let shared = all(&result.blocks)
            .into_iter()
            .find_map(|block| match block {
                Block::CopyLink { to, .. } => Some(to.as_str()),
                _ => None,
            });
        assert_eq!(shared, Some(LINK));
    }

    #[test]
    fn hostile_parameters_are_no_answers() {
        let sheet = open(
            "#/quiz?seed=%3Cb%3E&count=99999999999999999999&pass=-1&at=-3&answers=%3C,9999,1-&pick=z&only=0.9999&level=hard&topics=%3Cb%3E",
        );
        assert!(sheet.title.starts_with("Question 1 of "), "{}", sheet.title);
        assert!(!written(&sheet).contains("<b>"));
    }
}

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
        (text(), text()).prop_map(|(to, label)| Block::Begin { to, label }),
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
