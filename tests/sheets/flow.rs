//! The mail flow.

use connector_checker::flow::{End, Hop, Path, rows};
use connector_checker::link::Link;

use super::*;

#[test]
fn nothing_is_picked_or_drawn_before_the_reader_picks() {
    let sheet = open("#/flow");
    let picks = [choices(&sheet, "from"), choices(&sheet, "to")].concat();
    assert_eq!(picks.len(), 8 + 5);
    assert!(picks.iter().all(|(_, is_on)| !is_on));
    assert!(!written(&sheet).contains("class=\"hops\""));
}

/// An item of the list of hops.
#[derive(Debug, PartialEq)]
struct Item {
    /// The class of its arrow, which draws whether a connector is used and whether mail arrives;
    /// none where the mail has arrived.
    arrow: Option<String>,
    /// Its words, an element each.
    words: Vec<String>,
    /// The sentences about its port and its encryption.
    claims: Vec<String>,
}

/// The list of hops as a reader finds it.
fn hops(sheet: &Sheet) -> Vec<Item> {
    let text = written(sheet);
    let (_, list) = text.split_once("<ol class=\"hops\"").expect("a list");
    let (list, _) = list.split_once("</ol>").expect("its end");
    let items = list.split("<li><p class=\"place\">").skip(1);
    items.map(item).collect()
}

fn item(markup: &str) -> Item {
    let (hop, claims) = markup
        .split_once("<ul class=\"claims\">")
        .unwrap_or((markup, ""));
    let arrow = hop
        .split_once("<div class=\"")
        .and_then(|(_, rest)| rest.split_once('"'));
    let says = claims.split("<li><p>").skip(1);
    Item {
        arrow: arrow.map(|(class, _)| class.to_owned()),
        words: words(hop),
        claims: says.map(|claim| words(claim)[0].clone()).collect(),
    }
}

/// The words of markup, without the tags between them.
fn words(markup: &str) -> Vec<String> {
    let pieces = markup.split('<').map(|piece| match piece.split_once('>') {
        Some((_, words)) => words.trim().to_owned(),
        None => piece.trim().to_owned(),
    });
    pieces.filter(|words| !words.is_empty()).collect()
}

/// What must be told of a path's hop besides the place where it begins.
fn facts(hop: &Hop) -> Vec<String> {
    let mut facts = vec![format!("to {}", hop.to.label())];
    match hop.connector {
        None => facts.push("No connector".to_owned()),
        Some(connector) => {
            let (from, to) = (connector.from.label(), connector.to.label());
            facts.extend([connector.label(), from, "to", to].map(str::to_owned));
        }
    }
    facts.extend(hop.port.map(|port| format!("Port {port}")));
    facts.push(hop.tls.label().to_owned());
    facts
}

/// The list that a path must have: the places in their order, each with the hop to the next.
fn expected(path: &Path) -> Vec<Item> {
    let mut items = Vec::new();
    for (position, hop) in path.hops.iter().enumerate() {
        let mut words = vec![hop.from.label().to_owned()];
        words.extend((position == 0).then(|| "Sender".to_owned()));
        words.extend(facts(hop));
        let arrow = match hop.connector {
            Some(_) => "hop connected",
            None => "hop",
        };
        items.push(Item {
            arrow: Some(arrow.to_owned()),
            words,
            claims: hop.carried.iter().map(|c| c.says.to_owned()).collect(),
        });
    }
    let arrives = path.hops.last().expect("a hop").to.label().to_owned();
    let (arrow, words) = match path.stop {
        None => (None, "Recipient".to_owned()),
        Some(_) => (
            Some("hop stopped".to_owned()),
            format!("Not delivered to {}", path.to.label()),
        ),
    };
    items.push(Item {
        arrow,
        words: vec![arrives, words],
        claims: Vec::new(),
    });
    items
}

#[test]
fn every_pair_is_drawn_as_the_list_of_its_hops_and_marked_in_the_table() {
    for path in rows() {
        let link = format!("#/flow?from={}&to={}", path.from.id(), path.to.id());
        let sheet = open(&link);
        assert_eq!(sheet.dropped, [""; 0], "{link}");
        assert_eq!(hops(&sheet), expected(&path), "{link}");
        let text = written(&sheet);
        assert!(text.contains(&path.answer()), "{link}");
        assert_eq!(text.matches("Shown above").count(), 1, "{link}");
    }
}

#[test]
fn a_list_of_hops_reads_like_a_journey() {
    let journey = |link: &str| -> Vec<String> {
        let items = hops(&open(link)).into_iter();
        items.map(|item| item.words.join(" | ")).collect()
    };
    assert_eq!(
        journey("#/flow?from=relay&to=internet"),
        [
            "Your device or app | Sender | to Microsoft 365 | Inbound connector | Your organization’s email server | to | Microsoft 365 | Port 25 | TLS if both sides support it",
            "Microsoft 365 | to The internet | No connector | Port 25 | TLS if both sides support it",
            "The internet | Recipient",
        ]
    );
    assert_eq!(
        journey("#/flow?from=submission&to=partner"),
        [
            "Your device or app | Sender | to Microsoft 365 | No connector | Port 587 | TLS 1.2 or later required",
            "Microsoft 365 | to The partner’s email server | Outbound connector | Microsoft 365 | to | Partner organization | Port 25 | TLS required",
            "The partner’s email server | Recipient",
        ]
    );
    assert_eq!(
        journey("#/flow?from=microsoft-365&to=microsoft-365"),
        [
            "Microsoft 365 | Sender | to Microsoft 365 | No connector | Port and TLS: handled internally",
            "Microsoft 365 | Recipient",
        ]
    );
    assert_eq!(
        journey("#/flow?from=direct-send&to=internet"),
        [
            "Your device or app | Sender | to Microsoft 365 | No connector | Port 25 | TLS if both sides support it",
            "Microsoft 365 | Not delivered to the internet",
        ]
    );
}

#[test]
fn the_table_has_a_row_for_every_pair() {
    let rows_shown = written(&open("#/flow"))
        .matches("<th scope=\"row\"")
        .count();
    assert_eq!(rows_shown, rows().count());
}

#[test]
fn the_list_of_all_pairs_is_folded_but_for_the_sender_of_the_pair_shown() {
    let open_ones = |link: &str| -> Vec<String> {
        let sheet = open(link);
        assert_eq!(sheet.dropped, [""; 0], "{link}");
        let groups = folds(&sheet, "group").into_iter();
        let open = groups.filter(|(_, _, is_open)| *is_open);
        open.map(|(title, _, _)| title.to_owned()).collect()
    };
    assert_eq!(open_ones("#/flow"), [""; 0]);
    let pair = "#/flow?from=internet&to=your-server";
    let internet = End::Internet.label();
    assert_eq!(open_ones(pair), [["From ", internet].concat()]);
    let other = format!("{pair}&group=relay");
    assert_eq!(open_ones(&other), [["From ", End::Relay.label()].concat()]);
    assert_eq!(open_ones(&format!("{pair}&group=none")), [""; 0]);
    assert_eq!(open(&format!("{pair}&group=moon")).dropped, ["group"]);
}

#[test]
fn a_verdicts_own_parts_alone_are_on_offer_until_all_are_asked_for() {
    let cloud = open("#/flow?mailboxes=cloud&remaining-server=no");
    let senders: Vec<String> = choices(&cloud, "from")
        .into_iter()
        .map(|(end, _)| end)
        .collect();
    assert!(!senders.contains(&"your-server".to_owned()), "{senders:?}");
    let (_, all) = links(&cloud)[0];
    assert_eq!(all, "#/flow?mailboxes=cloud&remaining-server=no&parts=all");
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
