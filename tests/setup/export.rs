//! What leaves the app as text: Markdown and `.ps1`.

use super::*;
use connector_checker::setup::{Script, Shell, Step, markdown, script};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// The text without its fenced code and with every code span as one sign: what Markdown takes for
/// markup. Spans end at as many backticks as they began with.
fn markup(text: &str) -> String {
    let mut outside = String::new();
    let mut fenced = false;
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if !fenced {
            let mut rest = line;
            while let Some(at) = rest.find('`') {
                let (before, span) = rest.split_at(at);
                let fence = span.len() - span.trim_start_matches('`').len();
                let (opening, inner) = span.split_at(fence);
                outside.push_str(before);
                outside.push('∎');
                let end = end_of_span(inner, opening).expect("a span is closed");
                rest = &inner[end..];
            }
            outside.push_str(rest);
            outside.push('\n');
        }
    }
    assert!(!fenced, "a fence is closed");
    outside
}

/// Where the text behind a closing run of backticks begins, which is as long as the opening one.
fn end_of_span(inner: &str, opening: &str) -> Option<usize> {
    let mut at = 0;
    loop {
        let start = at + inner[at..].find('`')?;
        let run = inner[start..].len() - inner[start..].trim_start_matches('`').len();
        at = start + run;
        if run == opening.len() {
            return Some(at);
        }
    }
}

#[test]
fn a_typed_value_never_becomes_markup() {
    let checklist = named("standalone-eop");
    let harmless = markup(&markdown(&checklist, &values(&filled_in()), &[]));
    let hostile = prop_oneof![
        "[`*_<>&\\[\\]()!#|~a '\\\\-]{1,24}",
        any::<String>(),
        prop::sample::select(vec![
            "</code><script>alert(1)</script>",
            "```",
            "``` `` `",
            "` <b>",
            "[x](javascript:alert(1))",
            "\\`",
            "- [x] done",
        ])
        .prop_map(str::to_owned),
    ];
    proptest!(ProptestConfig::with_cases(3_000), |(value in hostile)| {
        let mut form = filled_in();
        form.set(Field::ReceiveConnector, value.clone());
        form.set(Field::CertificateId, format!("<I>{value}<S>{value}"));
        let (values, _) = form.read();
        prop_assert_eq!(markup(&markdown(&checklist, &values, &[])), harmless.as_str());
    });
}

#[test]
fn a_value_with_backticks_is_fenced_by_more_of_them() {
    let mut form = filled_in();
    form.set(Field::ReceiveConnector, "a``b`".to_owned());
    let text = markdown(&named("standalone-eop"), &values(&form), &[]);
    assert!(text.contains(" ``` a``b` ```\n"));
    assert!(text.contains("-Identity 'a``b`' "));
}

#[test]
fn no_word_of_ours_becomes_markup_either() {
    for situation in SITUATIONS {
        let text = markdown(&checklist_of(situation.answers), &values(&filled_in()), &[]);
        let outside = markup(&text).replace("**", "");
        let mut before = ' ';
        for character in outside.chars() {
            let is_markup = matches!(character, '<' | '>' | '*' | '_' | '~' | '|');
            assert!(
                !is_markup || before == '\\',
                "{character} in {}",
                situation.name
            );
            before = character;
        }
    }
}

#[test]
fn ticks_are_kept_by_step() {
    let checklist = named("standalone-eop");
    let text = markdown(&checklist, &Values::default(), &["port", "no-such-step"]);
    assert_eq!(text.matches("- [x] ").count(), 1);
    assert!(text.contains("- [x] **Open port 25**"));
    let steps = checklist.steps().count();
    assert_eq!(text.matches("- [ ] ").count(), steps - 1);
}

#[test]
fn every_shown_step_gives_its_reasons_and_their_sources() {
    let checklist = named("everything");
    let text = markdown(&checklist, &Values::default(), &[]);
    for planned in checklist.steps() {
        for claim in planned.step.because.iter().chain(planned.step.warnings) {
            assert!(text.replace('\\', "").contains(claim.says));
            for cite in claim.places {
                assert!(text.contains(&cite.address()));
            }
        }
    }
}

#[test]
fn windows_powershell_reads_the_file_as_utf_8() {
    for situation in SITUATIONS {
        let text = script(&checklist_of(situation.answers), &Values::default()).ps1(today());
        assert!(text.as_bytes().starts_with(b"\xEF\xBB\xBF# "));
        assert_eq!(text.matches('\u{FEFF}').count(), 1);
    }
}

/// The lines of a saved script before its first block.
fn head(script: &Script) -> Vec<String> {
    let text = script.ps1(today());
    let lines = text.trim_start_matches('\u{FEFF}').lines();
    let head = lines.take_while(|line| !line.is_empty());
    head.map(str::to_owned).collect()
}

#[test]
fn a_saved_script_says_when_and_by_what_it_was_made_and_to_read_it_first() {
    let head = head(&script(&named("everything"), &Values::default()));
    let version = env!("CARGO_PKG_VERSION");
    let made = format!(
        "# Created on 2026-11-26 by Connector Checker {version}. Review it before you run anything."
    );
    assert_eq!(head[1], made);
}

#[test]
fn a_saved_script_names_its_shells_and_requires_a_module_only_where_all_of_it_does() {
    let mut kinds = BTreeSet::new();
    for situation in SITUATIONS {
        let script = script(&checklist_of(situation.answers), &Values::default());
        if script.blocks.is_empty() {
            continue;
        }
        let shells: BTreeSet<Shell> = script
            .blocks
            .iter()
            .map(|block| block.command.shell())
            .collect();
        let head = head(&script);
        for shell in [Shell::ExchangeOnline, Shell::ExchangeServer] {
            let line = format!("#   {}, {}", shell.name(), shell.place());
            assert_eq!(head.contains(&line), shells.contains(&shell), "{line}");
        }
        let required: Vec<&str> = head
            .iter()
            .filter_map(|line| line.strip_prefix("#Requires "))
            .collect();
        // The Exchange Management Shell of Exchange Server 2013 runs on version 3.
        let wanted: &[&str] = match shells.contains(&Shell::ExchangeServer) {
            true => &["-Version 3.0"],
            false => &["-Version 5.1", "-Modules ExchangeOnlineManagement"],
        };
        assert_eq!(required, wanted, "{}", situation.name);
        kinds.insert(shells);
    }
    assert_eq!(kinds.len(), 2, "with a server's commands and without");
}

#[test]
fn every_block_says_its_shell_above_its_command() {
    let script = script(&named("everything"), &Values::default());
    let shells: Vec<Shell> = script
        .blocks
        .iter()
        .map(|block| block.command.shell())
        .collect();
    assert!(shells.contains(&Shell::ExchangeOnline) && shells.contains(&Shell::ExchangeServer));
    for (block, shell) in script.blocks.iter().zip(shells) {
        let text = block.text();
        let mut lines = text.lines().rev();
        let command = lines.next().expect("a line");
        assert!(command.starts_with(block.command.name()));
        assert!(lines.clone().all(|line| line.starts_with("# ")));
        let said = format!("# Run in {}, {}.", shell.name(), shell.place());
        assert!(lines.any(|line| line == said), "{text}");
    }
}

#[test]
fn the_file_says_what_is_still_to_fill_in_and_no_more() {
    let checklist = named("partner-both");
    let empty = script(&checklist, &Values::default());
    assert_eq!(empty.missing(), [Field::PartnerDomains]);
    assert!(
        empty
            .ps1(today())
            .contains("# Still missing:\n#   <domains of your partner>\n")
    );
    let full = script(&checklist, &values(&filled_in()));
    assert_eq!(full.missing(), []);
    assert!(!full.ps1(today()).contains("Still missing"));
}

#[test]
fn what_the_page_has_wrong_is_said_with_its_source() {
    let text = script(&named("standalone-eop"), &Values::default()).ps1(today());
    for said in [
        "runs on your own server, in the Exchange Management Shell",
        "omits DNSRoutingEnabled",
        "Set up your email server to relay mail to the Internet via Office 365",
    ] {
        assert!(text.contains(said), "{said}");
    }
    let send = Step::by_id("send").expect("the step");
    assert_eq!(send.corrects.len(), 2);
}
