//! The pages about the reader's own configuration: the questions that they ask, and the fields around the answers.

use crate::{all, choices, links, written};
use connector_checker::imported::cells;
use connector_checker::link::{Link, is_private};
use connector_checker::sheets::{Block, Counting, Request, Sheet, Tenant, tenant};

const HERE: Tenant = Tenant {
    is_here: true,
    has_other: false,
    said: "",
    counting: Counting::Nothing,
};

fn request(link: &str) -> Request {
    Link::parse(link).into()
}

fn shown(link: &str) -> Sheet {
    tenant(HERE, &request(link))
}

/// What a sheet asks the program that reads files, one list of words for each question.
fn asked(sheet: &Sheet) -> Vec<Vec<String>> {
    let blocks = all(&sheet.blocks).into_iter();
    let questions = blocks.filter_map(|block| match block {
        Block::Asked(question) => cells(question),
        _ => None,
    });
    questions.collect()
}

#[test]
fn without_a_configuration_only_the_pages_of_checks_ask_anything() {
    for (link, count) in [
        ("#/tenant", 0),
        ("#/tenant?show=audit", 0),
        ("#/tenant?show=map", 0),
        ("#/tenant?show=compare", 0),
        ("#/tenant?show=lint", 1),
    ] {
        let sheet = tenant(Tenant::default(), &request(link));
        assert_eq!(asked(&sheet).len(), count, "{link}");
    }
    let sheet = tenant(Tenant::default(), &request("#/tenant?show=audit"));
    assert!(written(&sheet).contains("Import your configuration first."));
    assert!(links(&sheet).contains(&("Import my configuration", "#/playground")));
}

#[test]
fn each_page_leads_to_the_others_about_the_same_configuration() {
    let all = ["audit", "map", "compare", "inbound", "recipients"];
    for view in all {
        let sheet = shown(&format!("#/tenant?show={view}"));
        let found = links(&sheet);
        for other in all {
            let to = format!("#/tenant?show={other}");
            let leads_there = found.iter().any(|(_, link)| *link == to);
            assert_eq!(leads_there, other != view, "from {view} to {other}");
        }
    }
}

#[test]
fn a_link_to_a_check_names_it() {
    let sheet = shown("#/tenant?show=lint&id=outbound-tie&colour=blue");
    assert_eq!(asked(&sheet), [["lint", "id", "outbound-tie"]]);
    assert_eq!(sheet.dropped, ["colour"]);
}

#[test]
fn an_audit_is_asked_for_with_what_no_export_tells_and_with_the_answers() {
    let mut request = request("#/tenant?show=audit");
    request.private.set("_spf", "v=spf1 -all");
    request.private.set("_mx", "elsewhere");
    let of = |request: &Request| asked(&tenant(HERE, request));
    assert_eq!(
        of(&request),
        [["audit", "mx", "elsewhere", "spf", "v=spf1 -all"]]
    );
    request.answers = Link::parse("#/verdict?mailboxes=cloud").view.answers;
    let last = of(&request).pop().expect("a question");
    assert_eq!(last[5..], ["answers", "#/verdict?mailboxes=cloud"]);
}

#[test]
fn what_is_entered_about_a_configuration_is_private() {
    for view in ["audit", "map", "compare"] {
        let sheet = shown(&format!("#/tenant?show={view}"));
        for block in all(&sheet.blocks) {
            if let Block::Field { name, .. } | Block::Choice { name, .. } = block {
                assert!(is_private(name), "{view}: {name}");
            }
        }
    }
}

#[test]
fn each_answer_of_a_choice_is_there_once() {
    let mut request = request("#/tenant?show=audit");
    request.private.set("_mx", "elsewhere");
    let found = choices(&tenant(HERE, &request), "_mx");
    let ids = ["microsoft-365", "elsewhere", "unknown"];
    assert_eq!(found, ids.map(|id| (id.to_owned(), id == "elsewhere")));
}

#[test]
fn every_file_of_a_report_asks_with_what_no_export_tells() {
    let mut request = request("#/tenant?show=audit");
    request.private.set("_mx", "elsewhere");
    let sheet = tenant(HERE, &request);
    let files = all(&sheet.blocks)
        .into_iter()
        .filter_map(|block| match block {
            Block::SaveAsked { file, question, .. } => Some((file, cells(question)?)),
            _ => None,
        });
    let files: Vec<_> = files.collect();
    assert_eq!(files.len(), 7);
    for (file, question) in files {
        assert_eq!(
            question[..4],
            ["audit", "mx", "elsewhere", "form"],
            "{file}"
        );
    }
}

#[test]
fn a_map_is_asked_for_by_part_in_the_link_and_by_name_in_the_tab() {
    let mut request = request("#/tenant?show=map&part=3");
    request.private.set("_find", "fabrikam");
    let questions = asked(&tenant(HERE, &request));
    assert_eq!(questions, [["map", "find", "fabrikam", "part", "3"]]);
    // What the reader has answered goes along, for the drawing.
    request.answers = Link::parse("#/verdict?mailboxes=cloud").view.answers;
    let questions = asked(&tenant(HERE, &request));
    assert_eq!(questions.len(), 1);
    assert_eq!(questions[0][5], "answers");
    assert!(
        questions[0][6].contains("mailboxes=cloud"),
        "{}",
        questions[0][6]
    );
}

#[test]
fn a_comparison_needs_another_configuration() {
    assert!(asked(&shown("#/tenant?show=compare")).is_empty());
    let both = Tenant {
        has_other: true,
        ..HERE
    };
    let sheet = tenant(both, &request("#/tenant?show=compare"));
    assert_eq!(asked(&sheet), [["compare"]]);
}

#[test]
fn what_went_wrong_is_said() {
    let tenant = tenant(
        Tenant {
            said: "This isn’t a file of settings.",
            ..HERE
        },
        &request("#/tenant?show=audit"),
    );
    assert!(written(&tenant).contains("This isn’t a file of settings."));
}
