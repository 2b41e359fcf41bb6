//! Links: every view has one, it survives the way there and back, and no text breaks it.

use connector_checker::link::{Guess, Link, Page, View, Walk, WalkStep};
use connector_checker::organization::{
    Arrival, ConnectorType, Directory, MailboxesHere, MxRecords,
};
use connector_checker::routing::{
    AcceptedDomainDraft, ConnectorDraft, Draft, DraftFact, Message, Precedence,
};
use connector_checker::rules::{Answers, Question, Step};
use proptest::prelude::*;

#[track_caller]
fn check_survives(view: View) {
    let link = view.link();
    let back = Link::parse(&link);
    assert_eq!(back.view, view, "{link}");
    assert_eq!(back.dropped, [], "{link}");
}

#[track_caller]
fn check_draft_survives(draft: &Draft) {
    let view = View {
        page: Page::Playground,
        ..View::default()
    };
    let link = view.whole_link(draft);
    let back = Link::parse(&link);
    assert_eq!(&back.draft.unwrap_or_default(), draft, "{link}");
    assert_eq!(back.dropped, [], "{link}");
}

#[test]
fn an_empty_link_leads_to_the_start() {
    for link in ["", "#", "#/", "/"] {
        assert_eq!(Link::parse(link), Link::default());
    }
}

#[test]
fn answers_stand_in_the_link_by_their_names() {
    let link = Link::parse("#/verdict?mailboxes=split&servers=unknown");
    let expected = Answers::default()
        .with(Question::Mailboxes, "split")
        .with(Question::Servers, "unknown");
    assert_eq!(link.view.page, Page::Verdict);
    assert_eq!(link.view.answers, expected);
}

#[test]
fn a_link_remembers_the_screen_that_the_reader_went_back_to() {
    let link = Link::parse("#/check?mailboxes=split&step=mailboxes");
    assert_eq!(link.view.step, Step::by_id("mailboxes"));
}

#[test]
fn what_a_link_holds_too_much_is_left_out_and_named() {
    let link =
        Link::parse("#/check?mailboxes=split&mailboxes2=x&servers=exchange-1996&step=nowhere");
    assert_eq!(link.view.link(), "#/check?mailboxes=split");
    let names: Vec<&str> = link
        .dropped
        .iter()
        .map(|dropped| dropped.name.as_str())
        .collect();
    assert_eq!(names, ["mailboxes2", "servers", "step"]);
}

#[test]
fn an_unknown_page_leads_to_the_start_with_a_notice() {
    let link = Link::parse("#/connectors/42?x=<script>");
    assert_eq!(link.view, View::default());
    assert_eq!(link.dropped[0].name, "connectors/42");
}

#[test]
fn a_notice_repeats_only_the_beginning_of_a_long_parameter() {
    let link = Link::parse(&format!("#/check?{}=1", "long".repeat(50_000)));
    assert!(link.dropped[0].name.len() <= 40);
}

#[test]
fn the_unchanged_example_needs_no_parameter() {
    let view = View {
        page: Page::Playground,
        ..View::default()
    };
    assert_eq!(view.whole_link(&Draft::default()), "#/playground");
    assert_eq!(Link::parse("#/playground").draft, None);
}

#[test]
fn an_empty_playground_is_not_taken_for_the_example() {
    check_draft_survives(&Draft::empty());
}

#[test]
fn a_link_brings_no_more_rows_than_a_person_can_use() {
    let link = Link::parse(&format!(
        "#/playground?{}",
        "domain=a.example&".repeat(5_000)
    ));
    assert_eq!(
        link.draft.map(|draft| draft.accepted_domains.len()),
        Some(200)
    );
    assert_eq!(link.dropped.len(), 4_800);
}

/// What older links couldn't say is unknown, and they mean what they always have.
#[test]
fn a_link_from_before_says_nothing_of_the_organization_itself() {
    let link = Link::parse(
        "#/playground?order=listed-order&domain=a.example;subdomains&cloud=x@a.example",
    );
    let draft = link.draft.expect("a draft");
    assert_eq!(draft.arrival, Arrival::default());
    assert_eq!(draft.message, Message::Person);
    assert!(draft.accepted_domains[0].match_subdomains);
    assert!(!draft.accepted_domains[0].internal_relay);
    assert!(draft.lists_mailboxes());
}

#[test]
fn a_link_says_of_the_organization_what_it_can_and_names_the_rest() {
    let link = Link::parse(
        "#/playground?domain=a.example;relay&directory=all&in-cloud=some&mx=microsoft-365&message=journal",
    );
    let draft = link.draft.expect("a draft");
    assert!(draft.accepted_domains[0].internal_relay);
    let expected = Arrival {
        directory: Directory::All,
        mailboxes: MailboxesHere::Listed,
        mx: MxRecords::Here,
    };
    assert_eq!(draft.arrival, expected);
    assert_eq!(draft.message, Message::Journal);
    let names: Vec<&str> = link.dropped.iter().map(|dropped| &*dropped.name).collect();
    assert_eq!(names, ["in-cloud"]);
}

#[test]
fn every_screen_of_the_walk_has_a_link() {
    for step in WalkStep::ALL {
        let guesses = [Some(Guess::Connector(2)), None, Some(Guess::DontKnow)];
        check_survives(View {
            page: Page::Route,
            walk: Walk { step, guesses },
            ..View::default()
        });
    }
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof!["\\PC{0,20}", ".{0,12}", "[;=&#%?+ *,@\"'<>\\n]{0,12}"]
}

prop_compose! {
    fn any_answers()(replies in prop::collection::vec(prop::option::of(0..6_usize), 16)) -> Answers {
        let mut answers = Answers::default();
        for (question, reply) in Question::all().zip(replies) {
            answers.set(question, reply.and_then(|place| question.replies().nth(place)));
        }
        answers
    }
}

prop_compose! {
    fn any_connector()(
        name in any_text(),
        recipient_domains in any_text(),
        is_partner: bool,
        switches: [bool; 5],
    ) -> ConnectorDraft {
        let connector_type = if is_partner { ConnectorType::Partner } else { ConnectorType::OnPremises };
        ConnectorDraft { name, connector_type, recipient_domains, switches, ..ConnectorDraft::default() }
    }
}

prop_compose! {
    fn any_draft()(
        domains in prop::collection::vec((any_text(), any::<bool>(), any::<bool>()), 0..4),
        outbound_connectors in prop::collection::vec(any_connector(), 0..4),
        recipients in any_text(),
        cloud_mailboxes in any_text(),
        is_listed: bool,
        said in any::<[prop::sample::Index; DraftFact::ALL.len()]>(),
    ) -> Draft {
        let mut draft = Draft {
            accepted_domains: domains
                .into_iter()
                .map(|(text, match_subdomains, internal_relay)| {
                    AcceptedDomainDraft { text, match_subdomains, internal_relay, ..AcceptedDomainDraft::default() }
                })
                .collect(),
            outbound_connectors,
            recipients,
            cloud_mailboxes,
            precedence: if is_listed { Precedence::ListedOrder } else { Precedence::MostSpecific },
            ..Draft::empty()
        };
        for (fact, at) in DraftFact::ALL.into_iter().zip(said) {
            draft.say(fact, at.get(fact.choices()).id);
        }
        draft
    }
}

proptest! {
    #[test]
    fn answers_survive_the_way_into_a_link_and_back(
        answers in any_answers(),
        page in prop::sample::select(vec![Page::Check, Page::Verdict, Page::Table]),
    ) {
        check_survives(View { page, answers, ..View::default() });
    }

    #[test]
    fn whatever_is_typed_in_the_playground_survives(draft in any_draft()) {
        check_draft_survives(&draft);
    }

    #[test]
    fn any_text_leads_to_a_page_and_its_link_is_stable(text in ".{0,80}") {
        check_survives(Link::parse(&text).view);
    }

    #[test]
    fn a_nearly_right_link_leads_to_a_page_and_its_link_is_stable(
        page in prop::sample::select(vec!["check", "verdict", "table", "route", "playground", "about"]),
        parameters in prop::collection::vec((
            prop::sample::select(vec![
                "mailboxes", "step", "devices", "guess-1", "domain", "connector", "to", "cloud",
                "order", "directory", "in-cloud", "mx", "message", "nonsense",
            ]),
            "[a-z0-9%;,*.@&=-]{0,16}",
        ), 0..6),
    ) {
        let query: Vec<String> = parameters
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let link = Link::parse(&format!("#/{page}?{}", query.join("&")));
        check_survives(link.view);
        check_draft_survives(&link.draft.unwrap_or_default());
    }
}
