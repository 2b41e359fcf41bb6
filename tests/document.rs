//! The document in index.html: all that there is to read without the app.

use connector_checker::document::{self, picture};
use connector_checker::markup::Markup;
use connector_checker::routing::{Precedence, Router, example_recipients, worked_example};
use connector_checker::rules::tables::OWN_SERVERS;
use connector_checker::rules::{Question, Scenario};

fn written() -> String {
    Markup::of(document::write)
}

/// What stands between each pair of these marks.
fn between<'a>(text: &'a str, open: &'a str, close: char) -> impl Iterator<Item = &'a str> {
    text.split(open)
        .skip(1)
        .filter_map(move |rest| rest.split(close).next())
}

#[test]
fn every_situation_every_server_and_every_recipient_is_there() {
    let text = written();
    for scenario in Scenario::ALL {
        assert!(text.contains(scenario.title), "{}", scenario.title);
        assert!(text.contains(scenario.situation), "{}", scenario.situation);
    }
    for row in OWN_SERVERS {
        assert!(text.contains(row.title), "{}", row.title);
    }
    for example in example_recipients() {
        assert!(text.contains(&example.address.to_string()));
    }
    for reply in Question::Mailboxes.replies() {
        assert!(text.contains(reply.label(Question::Mailboxes)));
    }
}

#[test]
fn its_picture_gives_the_two_answers_that_the_router_gives() {
    let router = Router::new(worked_example(), Precedence::default());
    let recipient = picture::RECIPIENT.parse().unwrap();
    let route = router.route(&recipient);
    for (precedence, connector, domains) in picture::ANSWERS {
        assert_eq!(route.under(precedence).connectors, [connector]);
        let connectors = &router.organization().outbound_connectors;
        let found = connectors.iter().find(|found| *found.name == *connector);
        let found = found.unwrap();
        let own = match &found.recipient_domains[..] {
            [] => "all accepted domains".to_owned(),
            [pattern] => pattern.to_string(),
            _ => panic!("{connector} has several domains"),
        };
        assert!(domains.ends_with(&own), "{domains}");
    }
    assert!(written().contains(picture::RECIPIENT));
}

#[test]
fn every_link_within_it_leads_to_one_passage() {
    let text = written();
    let links: Vec<&str> = between(&text, "href=\"#", '"').collect();
    assert!(links.len() > 12);
    for link in links.into_iter().filter(|link| *link != "/") {
        let ids = between(&text, "id=\"", '"').filter(|id| *id == link);
        assert_eq!(ids.count(), 1, "{link}");
    }
}

#[test]
fn every_element_that_is_opened_is_closed() {
    let text = written();
    let mut open = Vec::new();
    for tag in between(&text, "<", '>') {
        match tag.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name), "at </{name}>"),
            None => open.push(tag.split(' ').next().unwrap_or_default()),
        }
    }
    assert_eq!(open, Vec::<&str>::new());
}
