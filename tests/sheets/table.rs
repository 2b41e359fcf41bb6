//! The table of all cases.

use super::*;
use connector_checker::rules::Scenario;

/// The names of the cases that are shown.
fn cases(sheet: &Sheet) -> Vec<String> {
    let text = written(sheet);
    let rows = text.split("<th scope=\"row\" role=\"rowheader\">").skip(1);
    let names = rows.map(|row| row.split("</th>").next().unwrap_or_default());
    let plain = names.map(|name| name.rsplit("</strong>").next().unwrap_or_default());
    plain.map(str::to_owned).collect()
}

fn titles(sheet: &Sheet) -> Vec<&str> {
    folds(sheet, "").into_iter().map(|fold| fold.0).collect()
}

#[test]
fn every_case_stands_under_its_situation_and_nothing_is_folded() {
    let sheet = open("#/table");
    assert_eq!(cases(&sheet).len(), Scenario::cases().count());
    let situations = Scenario::ALL.iter().map(|scenario| scenario.title);
    assert_eq!(titles(&sheet), situations.collect::<Vec<_>>());
    assert!(folds(&sheet, "").iter().all(|(_, _, is_open)| *is_open));
}

#[test]
fn words_find_the_cases_that_hold_all_of_them_whatever_their_case() {
    let sheet = open("#/table?find=MULTI-geo");
    assert_eq!(titles(&sheet), ["Several regions (Multi-Geo)"]);
    assert!(written(&sheet).contains(&format!(
        "Showing 1 of {} cases.",
        Scenario::cases().count()
    )));
    let sheet = open("#/table?find=relay%20subdomains");
    assert_eq!(
        cases(&sheet),
        ["An internal relay domain with its subdomains"]
    );
    let nothing = open("#/table?find=submarine");
    assert_eq!(cases(&nothing), [""; 0]);
    assert!(written(&nothing).contains("Showing 0 of "));
}

#[test]
fn a_group_keeps_its_place_while_others_are_filtered_out() {
    let place = |link: &str| {
        let blocks = open(link).blocks;
        blocks.iter().position(
            |block| matches!(block, Block::Fold { title, .. } if title.contains("Multi-Geo")),
        )
    };
    assert_eq!(place("#/table?find=multi-geo"), place("#/table"));
}

#[test]
fn a_readers_own_cases_are_marked_and_can_be_shown_alone() {
    let answers = "mailboxes=split&servers=exchange-2010&hybrid=no&devices=unknown&partner=no";
    let every = open(&format!("#/table?{answers}"));
    let mine = open(&format!("#/table?{answers}&mine=yes"));
    let text = written(&mine);
    let certain = text.matches(">Applies to you<").count();
    let perhaps = text.matches(">Might apply to you<").count();
    assert_eq!(certain, 1);
    assert!(perhaps > 1);
    assert_eq!(cases(&mine).len(), certain + perhaps);
    assert_eq!(
        written(&every).matches(">Might apply to you<").count(),
        perhaps
    );
    assert_eq!(cases(&every).len(), Scenario::cases().count());
    assert!(
        titles(&mine)
            .iter()
            .all(|title| !title.starts_with("A partner"))
    );
}

#[test]
fn before_any_answer_nothing_is_marked_and_mine_leaves_everything() {
    let sheet = open("#/table?mine=yes");
    assert_eq!(cases(&sheet).len(), Scenario::cases().count());
    assert!(!written(&sheet).contains("class=\"mark\""));
    assert!(choices(&sheet, "mine").is_empty());
    assert!(links(&sheet).contains(&("Answer the questions", "#/check")));
}

#[test]
fn whatever_means_nothing_is_named_and_what_is_looked_for_is_never_markup() {
    let sheet = open("#/table?find=%3Cscript%3E&mine=no&colour=blue");
    assert_eq!(sheet.dropped, ["mine", "colour"]);
    assert!(!written(&sheet).contains("<script>"));
}
