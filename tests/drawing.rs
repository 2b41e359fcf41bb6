//! The drawing of an organization's mail: who is in it, and which connectors.

use connector_checker::markup::Markup;
use connector_checker::markup::map::{Line, Spot, State, Way, of_anybody, of_verdict, write};
use connector_checker::rules::{Answers, Party, Question, Verdict, check};

fn answers(given: &[(Question, &str)]) -> Answers {
    let mut answers = Answers::default();
    for (question, reply) in given {
        answers = answers.with(*question, reply);
    }
    answers
}

fn verdict(given: &[(Question, &str)]) -> Verdict {
    check(&answers(given))
}

/// All that can be asked for, with every need at once.
const EVERYTHING: [(Question, &str); 15] = [
    (Question::Mailboxes, "split"),
    (Question::Servers, "exchange-2010"),
    (Question::Hybrid, "no"),
    (Question::Devices, "yes"),
    (Question::SignIn, "no"),
    (Question::Reach, "outside"),
    (Question::Identity, "own"),
    (Question::Partner, "yes"),
    (Question::PartnerSecurity, "both"),
    (Question::OtherTenant, "yes"),
    (Question::Provider, "yes"),
    (Question::ProviderMail, "both"),
    (Question::Returns, "delivers"),
    (Question::Mx, "service"),
    (Question::MailFlowRule, "yes"),
];

fn spot<'a>(spots: &'a [Spot<'a>], name: &str) -> Option<&'a Spot<'a>> {
    spots.iter().find(|spot| spot.names.contains(&name))
}

fn is_connector(line: &&Line) -> bool {
    matches!(line.state, State::Planned(_) | State::Possible(_))
}

#[test]
fn every_connector_of_the_plan_is_one_line_at_its_other_end() {
    let some = answers(&EVERYTHING[..7]);
    for answers in [answers(&EVERYTHING), some, Answers::default()] {
        let verdict = check(&answers);
        assert!(!verdict.connectors.is_empty());
        let spots = of_verdict(&verdict);
        let lines = spots.iter().flat_map(|spot| &spot.lines);
        assert_eq!(lines.filter(is_connector).count(), verdict.connectors.len());
        for planned in &verdict.connectors {
            let (way, other) = match planned.to {
                Party::Microsoft365 => (Way::In, planned.from),
                other => (Way::Out, other),
            };
            let state = match planned.certain {
                true => State::Planned(planned.needs),
                false => State::Possible(planned.needs),
            };
            let spot = spot(&spots, other.label()).expect("the other end is drawn");
            assert!(
                spot.lines
                    .iter()
                    .any(|line| (line.way, line.state) == (way, state))
            );
            assert_eq!(spot.is_own, other == Party::YourServer);
        }
    }
}

#[test]
fn whoever_is_in_the_answers_is_drawn_without_a_connector_too() {
    let verdict = verdict(&[
        (Question::Mailboxes, "cloud"),
        (Question::Devices, "yes"),
        (Question::SignIn, "yes"),
        (Question::Partner, "yes"),
        (Question::PartnerSecurity, "ordinary"),
        (Question::OtherTenant, "no"),
        (Question::Provider, "no"),
        (Question::RelayDomain, "no"),
        (Question::MailFlowRule, "no"),
        (Question::MultiGeo, "no"),
        (Question::Remaining, "no"),
    ]);
    let spots = of_verdict(&verdict);
    for name in [Party::Partner.label(), "Devices and apps", "Internet"] {
        let spot = spot(&spots, name).expect(name);
        assert_eq!(spot.lines.len(), 1, "{name}");
        assert_eq!(spot.lines[0].state, State::Without, "{name}");
    }
    assert_eq!(spot(&spots, Party::YourServer.label()), None);
}

#[test]
fn devices_share_the_connectors_of_the_servers() {
    let verdict = verdict(&EVERYTHING);
    let spots = of_verdict(&verdict);
    let servers = spot(&spots, Party::YourServer.label()).expect("the servers");
    assert!(servers.names.contains(&"Devices and apps"));
}

#[test]
fn a_hosted_service_is_a_spot_of_its_own_and_no_device_of_the_servers() {
    let verdict = verdict(&[
        (Question::Mailboxes, "cloud"),
        (Question::Devices, "yes"),
        (Question::SignIn, "no"),
        (Question::Reach, "inside"),
        (Question::DirectSend, "yes"),
        (Question::Identity, "hosted-own"),
    ]);
    let spots = of_verdict(&verdict);
    let service = spot(&spots, Party::HostedApp.label()).expect("the service");
    assert!(!service.is_own);
    assert_eq!(spot(&spots, "Devices and apps"), None);
}

#[test]
fn internet_mail_passes_through_the_service_that_has_a_connector() {
    for (mail, expected) in [
        ("both", vec![(Way::Both, "Through your service provider")]),
        (
            "incoming",
            vec![
                (Way::In, "Through your service provider"),
                (Way::Out, "No connector"),
            ],
        ),
        (
            "outgoing",
            vec![
                (Way::In, "No connector"),
                (Way::Out, "Through your service provider"),
            ],
        ),
    ] {
        let verdict = verdict(&[
            (Question::Mailboxes, "cloud"),
            (Question::Provider, "yes"),
            (Question::ProviderMail, mail),
            (Question::Returns, "delivers"),
            (Question::Mx, "service"),
        ]);
        let spots = of_verdict(&verdict);
        let lines = &spot(&spots, "Internet").expect("the internet").lines;
        let said: Vec<_> = lines.iter().map(|line| (line.way, line.name)).collect();
        assert_eq!(said, expected, "{mail}");
    }
}

#[test]
fn an_organization_without_microsoft_365_has_no_drawing() {
    let verdict = verdict(&[(Question::Mailboxes, "none")]);
    assert_eq!(of_verdict(&verdict), []);
}

#[test]
fn the_drawing_reads_as_sentences() {
    let text = |given: &[(Question, &str)]| {
        let markup = Markup::of(|to| write(to, "Yours", &of_verdict(&verdict(given))));
        let mut text = String::new();
        let mut is_tag = false;
        for letter in markup.chars() {
            match letter {
                '<' => is_tag = true,
                '>' => is_tag = false,
                _ if !is_tag => text.push(letter),
                _ => {}
            }
        }
        text
    };
    let decided = text(&EVERYTHING);
    assert!(decided.contains("Inbound connector to Microsoft 365"));
    assert!(decided.contains("Outbound connector from Microsoft 365 Required"));
    assert!(!decided.contains("possibly"));
    let open = text(&[(Question::Mailboxes, "split")]);
    assert!(open.contains("Inbound connector to Microsoft 365 possibly"));
}

#[test]
fn a_connector_of_anybody_may_be_named_like_markup() {
    let spots = [Spot {
        is_own: false,
        names: vec!["a & b"],
        lines: vec![Line {
            way: Way::Out,
            name: "<b>",
            state: State::Plain,
        }],
    }];
    let markup = Markup::of(|to| write(to, "\"", &spots));
    for escaped in ["&lt;b&gt;", "a &amp; b", "&quot;"] {
        assert!(markup.contains(escaped), "{escaped}");
    }
}

#[test]
fn the_first_page_asks_about_connectors_to_everybody_but_the_internet() {
    for spot in of_anybody() {
        let is_asked = spot.lines.iter().all(|line| line.name == "Connector?");
        assert_eq!(is_asked, spot.names != ["Internet"]);
    }
}
