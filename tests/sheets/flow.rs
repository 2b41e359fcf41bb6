//! The mail flow.

use connector_checker::flow::rows;
use connector_checker::link::Link;

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
