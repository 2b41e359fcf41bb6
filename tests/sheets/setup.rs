//! The set-up guide.

use super::*;
use connector_checker::evidence::facts;
use connector_checker::rules::{Question, Reply};
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
        "done", "part", "step", "from", "to", "parts", "group", "find", "mine", "seed", "topics",
        "pick", "answers",
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
    assert!(script.contains("# Created on 2026-11-26 by Connector Checker"));
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
    let open_sheet = open("#/setup?mailboxes=unknown");
    assert!(!folds(&open_sheet, "part").is_empty());
    assert!(fields(&open_sheet).is_empty());
    assert!(!written(&open_sheet).contains("<pre>"));
}

#[test]
fn without_answers_there_is_a_choice_of_situations_and_no_step() {
    let sheet = open("#/setup");
    assert!(folds(&sheet, "part").is_empty());
    let offered = links(&sheet);
    assert!(offered.contains(&("Answer the questions", "#/check")));
    let situations: Vec<_> = offered
        .into_iter()
        .filter(|(_, to)| to.starts_with("#/setup?"))
        .collect();
    assert_eq!(situations.len(), 10);
    for (says, to) in situations {
        let link = Link::parse(to);
        assert_eq!(link.dropped, [], "{says}");
        let there = open(to);
        let parts = folds(&there, "part");
        assert!(!parts.is_empty(), "{says}");
        assert!(parts[0].2, "{says}: its first part is open");
        let is_sure = link.view.answers.get(Question::Mailboxes) != Some(Reply::DontKnow);
        let has_commands = copies(&there)
            .iter()
            .any(|(about, _)| about.starts_with("the command"));
        let is_made = written(&there).contains(facts::WIZARD_HAS_CREATED.says);
        assert!(has_commands || is_made || !is_sure, "{says}");
        assert!(is_sure || !has_commands, "{says}");
    }
}

#[test]
fn a_situation_asks_for_nothing_but_what_it_names() {
    let (_, to) = links(&open("#/setup"))
        .into_iter()
        .find(|(says, _)| says.contains("SMTP relay"))
        .map(|(says, to)| (says.to_owned(), to.to_owned()))
        .expect("the situation");
    let answers = Link::parse(&to).view.answers;
    let needs = connector_checker::rules::Step::by_id("needs").expect("the list");
    let yes: Vec<Question> = needs
        .questions
        .iter()
        .copied()
        .filter(|need| {
            answers
                .get(*need)
                .is_some_and(|reply| reply.id(*need) == "yes")
        })
        .collect();
    assert_eq!(yes, [Question::Devices]);
}

#[test]
fn one_part_is_open_at_a_time_and_each_says_how_much_of_it_is_done() {
    let is_open = |link: &str| -> Vec<bool> {
        let sheet = open(link);
        assert_eq!(sheet.dropped, [""; 0], "{link}");
        let parts = folds(&sheet, "part").into_iter();
        parts.map(|(_, _, is_open)| is_open).collect()
    };
    assert_eq!(is_open(SPLIT), [true, false, false, false]);
    let leaving = format!("{SPLIT}&part=part-1");
    assert_eq!(is_open(&leaving), [false, true, false, false]);
    let none = format!("{SPLIT}&part=none");
    assert_eq!(is_open(&none), [false; 4]);
    let sheet = open(&format!("{SPLIT}&done=mx"));
    let notes: Vec<&str> = folds(&sheet, "part").iter().map(|part| part.1).collect();
    let steps = |part: usize| -> usize {
        let (_, rest) = notes[part].split_once(" of ").expect("a count");
        rest.split(' ')
            .next()
            .and_then(|count| count.parse().ok())
            .expect("a number")
    };
    let done: Vec<&str> = notes
        .iter()
        .map(|note| note.split(' ').next().unwrap_or(""))
        .collect();
    assert_eq!(
        done,
        ["0", "1", "0", "0"],
        "the MX record is in the first part that follows"
    );
    let ticks = all(&sheet.blocks)
        .into_iter()
        .filter(|block| matches!(block, Block::Choice { is_tick: true, .. }));
    assert_eq!((0..4).map(steps).sum::<usize>(), ticks.count());
    assert_eq!(open(&format!("{SPLIT}&part=attic")).dropped, ["part"]);
}

#[test]
fn whatever_means_nothing_is_named_and_left_out() {
    let sheet = open(&format!(
        "{SPLIT}&done=dance&colour=blue&domains=contoso.com"
    ));
    assert_eq!(sheet.dropped, ["done", "colour"]);
}

#[test]
fn a_step_can_be_opened_alone() {
    let sheet = open(&format!(
        "{SPLIT}&mail-servers=mail.contoso.com&step=to-server"
    ));
    assert_eq!(
        sheet.title,
        "Create the connector from Microsoft 365 to your server"
    );
    assert!(sheet.dropped.is_empty());
    // Its fields and no others, its command, and the way to its neighbors with everything that was entered.
    let step = Step::by_id("to-server").expect("the step");
    let names: Vec<&str> = fields(&sheet).into_iter().map(|(name, ..)| name).collect();
    let own: Vec<&str> = step.fields().iter().map(|field| field.id()).collect();
    assert_eq!(names, own);
    assert!(
        copies(&sheet)
            .iter()
            .any(|(_, text)| text.contains("'mail.contoso.com'"))
    );
    assert_eq!(choices(&sheet, "done").len(), 1);
    let all_steps = format!("{SPLIT}&mail-servers=mail.contoso.com&part=part-1");
    assert!(
        links(&sheet).contains(&("See all steps", &*all_steps)),
        "{:?}",
        links(&sheet)
    );
    let next = links(&sheet)
        .into_iter()
        .find(|(label, _)| label.starts_with("Next: "));
    let (label, to) = next.expect("a next step");
    let next = open(to);
    assert_eq!(label, format!("Next: {}", next.title));
    let previous = links(&next)
        .into_iter()
        .find(|(label, _)| label.starts_with("Previous: "));
    assert_eq!(
        previous.map(|(label, _)| label),
        Some(&*format!("Previous: {}", sheet.title))
    );
}

#[test]
fn every_step_of_a_guide_can_be_opened_alone_at_its_place() {
    let guide = open(SPLIT);
    let count = choices(&guide, "done").len();
    for (place, (id, _)) in choices(&guide, "done").iter().enumerate() {
        let alone = open(&format!("{SPLIT}&step={id}"));
        assert_eq!(alone.title, Step::by_id(id).expect("a step").title);
        let says = format!("Step {} of {count}.", place + 1);
        assert!(written(&alone).contains(&says), "{id}");
    }
}

#[test]
fn a_step_that_the_answers_do_not_ask_for_is_explained_and_says_so() {
    let sheet = open(&format!("{SPLIT}&relay-domain=no&step=relay"));
    assert_eq!(sheet.title, "Make the domain an internal relay domain");
    let text = written(&sheet);
    assert!(
        text.contains("Your answers don’t ask for this step."),
        "{text}"
    );
    assert!(text.contains("type to internal relay"), "{text}");
    assert!(choices(&sheet, "done").is_empty());
    let bare = open("#/setup?step=relay");
    assert!(!written(&bare).contains("Your answers"));
    let situation = links(&bare)
        .into_iter()
        .find(|(label, _)| label.contains("internal relay"))
        .unwrap_or_else(|| panic!("{:?}", links(&bare)));
    assert!(written(&open(situation.1)).contains("Step "));
}

#[test]
fn an_unknown_step_is_left_out() {
    let sheet = open(&format!("{SPLIT}&step=nothing"));
    assert_eq!(sheet.dropped, ["step"]);
    assert_eq!(sheet.title, open(SPLIT).title);
}

#[test]
fn a_step_names_the_codes_that_it_concerns() {
    let sheet = open(&format!("{SPLIT}&step=from-server"));
    for code in ["5.7.64", "4.4.62", "4.7.500"] {
        let to = format!("#/bounce?code={code}");
        assert!(links(&sheet).contains(&(code, &*to)), "{code}");
    }
    // Two meanings of one code are one link.
    let step = Step::by_id("tls").expect("the step");
    assert_eq!(
        step.concerns
            .iter()
            .filter(|id| id.starts_with("4.4.317"))
            .count(),
        2
    );
    let tls = open(&format!("{SPLIT}&step=tls"));
    let same = links(&tls)
        .into_iter()
        .filter(|(label, _)| *label == "4.4.317");
    assert_eq!(same.count(), 1);
}
