//! The app's state: what each step of a reader does, without a browser.
#![cfg(feature = "app")]

use connector_checker::app::edit::{Edit, Rows, TextField, Toggle};
use connector_checker::app::state::{Action, EVERY_PART, Focus, State};
use connector_checker::link::{Guess, Link, Page, View, WalkStep};
use connector_checker::organization::{Arrival, Directory, MailboxesHere};
use connector_checker::routing::{Draft, DraftFact, Message, Precedence, Switch};
use connector_checker::rules::{Question, Reply, Step};
use connector_checker::sheets::{CLOSED, REPORT, Request};
use proptest::prelude::*;

fn arrive(link: &str) -> Action {
    Action::Arrive(Link::parse(link))
}

/// The state after a link and some actions.
fn after(link: &str, actions: impl IntoIterator<Item = Action>) -> State {
    actions
        .into_iter()
        .fold(State::default().apply(arrive(link)), State::apply)
}

fn screen(state: &State) -> Option<&'static str> {
    state.screen().map(|(step, _)| step.id)
}

fn pick(question: Question, reply: &str) -> Action {
    Action::Reply(question, question.reply_by_id(reply).expect("a reply"))
}

fn needs() -> Vec<Question> {
    Step::by_id("needs").expect("the list").questions.to_vec()
}

#[test]
fn what_the_organization_says_of_itself_is_in_the_link_and_comes_back() {
    let state = after(
        "#/playground?domain=a.example&to=x@a.example",
        [
            Action::from(Edit::Say(DraftFact::Mailboxes, "none")),
            Action::from(Edit::Say(DraftFact::Directory, "mailboxes")),
            Action::from(Edit::Say(DraftFact::Message, "forwarded")),
            Action::from(Edit::Turn(Toggle::InternalRelay(0), true)),
            // There is no such row.
            Action::from(Edit::Turn(Toggle::InternalRelay(9), true)),
        ],
    );
    let expected = Arrival {
        directory: Directory::Mailboxes,
        mailboxes: MailboxesHere::None,
        ..Arrival::default()
    };
    assert_eq!(state.draft.arrival, expected);
    assert_eq!(state.draft.message, Message::Forwarded);
    assert!(state.draft.accepted_domains[0].internal_relay);
    assert_eq!(after(&state.link(), []).draft, state.draft);
}

#[test]
fn nothing_is_preselected() {
    let state = after("#/check", []);
    assert_eq!(screen(&state), Some("mailboxes"));
    assert_eq!(state.view.answers.given().count(), 0);
}

#[test]
fn going_on_without_an_answer_is_told_and_changes_nothing() {
    let state = after("#/check", [Action::Continue]);
    assert!(state.unanswered);
    assert_eq!(screen(&state), Some("mailboxes"));
}

/// A bounce message holds names: neither it nor what is typed beside it ever gets into a link.
#[test]
fn of_a_bounce_message_only_the_code_is_in_the_link() {
    let fill = |name: &str, text: &str| Action::Fill(name.to_owned(), text.to_owned());
    let state = after(
        "#/bounce",
        [
            fill(REPORT, "550 5.7.64 anna@contoso.com"),
            fill("code", "anna@contoso.com 5.7.51"),
        ],
    );
    assert_eq!(state.link(), "#/bounce");
    assert_eq!(state.link_to(Page::Bounce), "#/bounce");
    let state = state.apply(fill("code", "5.7.51"));
    assert_eq!(state.link(), "#/bounce?code=5.7.51");
    assert_eq!(
        state.request().private.get(REPORT),
        "550 5.7.64 anna@contoso.com"
    );
    // Elsewhere and back: what was pasted is still in the tab.
    let state = state.apply(arrive("#/check")).apply(arrive("#/bounce"));
    assert!(!state.request().private.get(REPORT).is_empty());
    let cleared = state.apply(Action::ClearSheet);
    assert!(cleared.request().private.get(REPORT).is_empty());
    assert_eq!(cleared.link(), "#/bounce");
}

#[test]
fn picking_an_answer_stays_on_its_screen_until_continue() {
    let state = after("#/check", [pick(Question::Mailboxes, "split")]);
    assert_eq!(screen(&state), Some("mailboxes"));
    assert!(state.same_entry, "Back must not stop at every click");
    let state = state.apply(Action::Continue);
    assert_eq!(screen(&state), Some("servers"));
    assert!(!state.same_entry);
}

#[test]
fn a_picked_answer_survives_a_reload() {
    let state = after("#/check", [pick(Question::Mailboxes, "split")]);
    let reloaded = after(&state.link(), []);
    assert_eq!(reloaded.view, state.view);
}

#[test]
fn changing_an_answer_comes_back_to_the_summary() {
    let all = "#/check?mailboxes=on-premises&servers=other&devices=no&partner=no&provider=no&relay-domain=no&rule=no";
    assert_eq!(screen(&after(all, [])), None, "everything is answered");
    let back = format!("{all}&step=servers");
    let changed = after(
        &back,
        [pick(Question::Servers, "exchange-2007"), Action::Continue],
    );
    assert_eq!(screen(&changed), None);
    assert_eq!(changed.view.page, Page::Check);
}

#[test]
fn a_list_with_a_tick_takes_the_rest_for_no() {
    let state = after(
        "#/check?mailboxes=cloud",
        [Action::Tick(Question::Devices, true), Action::Continue],
    );
    let no = Question::Partner.reply_by_id("no");
    assert_eq!(state.view.answers.get(Question::Partner), no);
    assert_eq!(screen(&state), Some("sign-in"));
}

#[test]
fn a_list_without_a_tick_asks_for_one() {
    let state = after("#/check?mailboxes=cloud", [Action::Continue]);
    assert!(state.unanswered);
    assert_eq!(screen(&state), Some("needs"));
}

#[test]
fn none_of_these_answers_the_whole_list() {
    let no = Question::Devices.reply_by_id("no");
    let state = after(
        "#/check?mailboxes=cloud",
        [Action::TickAll(needs(), no), Action::Continue],
    );
    assert_eq!(screen(&state), None, "the answers are there to check");
}

#[test]
fn a_tick_takes_back_none_of_these_and_i_dont_know() {
    for all in [Question::Devices.reply_by_id("no"), Some(Reply::DontKnow)] {
        let state = after(
            "#/check?mailboxes=cloud",
            [
                Action::TickAll(needs(), all),
                Action::Tick(Question::Partner, true),
            ],
        );
        assert_eq!(state.view.answers.get(Question::Devices), None);
        let yes = Question::Partner.reply_by_id("yes");
        assert_eq!(state.view.answers.get(Question::Partner), yes);
    }
}

#[test]
fn an_answer_that_no_longer_matters_comes_back_with_the_one_it_hangs_on() {
    let split = after("#/check?mailboxes=split&servers=other", []);
    let cloud = split
        .apply(pick(Question::Mailboxes, "cloud"))
        .apply(Action::Continue);
    assert_eq!(screen(&cloud), Some("needs"));
    let split = cloud
        .apply(pick(Question::Mailboxes, "split"))
        .apply(Action::Continue);
    assert_eq!(screen(&split), Some("needs"), "the servers are still known");
}

#[test]
fn a_page_without_answers_in_its_link_keeps_them() {
    let state = after(
        "#/verdict?mailboxes=split",
        [arrive("#/about"), arrive("#/playground")],
    );
    assert!(state.view.answers.get(Question::Mailboxes).is_some());
}

#[test]
fn the_walk_asks_for_a_prediction_before_it_answers() {
    let state = after("#/route?step=first", [Action::ContinueWalk]);
    assert!(state.unanswered);
    let state = state
        .apply(Action::Guess(0, Guess::DontKnow))
        .apply(Action::ContinueWalk);
    assert_eq!(state.view.walk.step, WalkStep::Answer(0));
}

#[test]
fn the_walk_ends_at_the_contradiction() {
    let guess = |place| Action::Guess(place, Guess::Connector(0));
    let mut state = after("#/route", [guess(0), guess(1), guess(2)]);
    for step in WalkStep::ALL.into_iter().skip(1) {
        state = state.apply(Action::ContinueWalk);
        assert_eq!(state.view.walk.step, step);
    }
    let end = state.clone().apply(Action::ContinueWalk);
    assert_eq!(end.view, state.view);
}

#[test]
fn the_playground_goes_back_to_the_example() {
    let clear = Action::from(Edit::Clear);
    let state = after(
        "#/playground",
        [clear, Action::from(Edit::Add(Rows::Connectors))],
    );
    assert_eq!(state.draft.outbound_connectors.len(), 1);
    let state = state.apply(Action::from(Edit::Reset));
    assert_eq!(state.draft, Draft::default());
}

#[test]
fn an_edit_of_a_row_that_is_gone_does_nothing() {
    let before = after("#/playground", []);
    let edits = [
        Edit::Remove(Rows::Connectors, 9),
        Edit::Remove(Rows::Domains, 9),
        Edit::Type(TextField::ConnectorName(9), "x".to_owned()),
        Edit::Type(TextField::RecipientDomains(9), "x".to_owned()),
        Edit::Type(TextField::AcceptedDomain(9), "x".to_owned()),
        Edit::Turn(Toggle::MatchSubdomains(9), true),
        Edit::Turn(Toggle::Partner(9), true),
        Edit::Turn(Toggle::Switch(9, Switch::TestMode), true),
    ];
    for edit in edits {
        let state = before.clone().apply(Action::from(edit));
        assert_eq!(state.draft, before.draft);
    }
}

#[test]
fn coming_by_the_address_makes_no_entry_of_the_history() {
    assert!(after("#/playground?domain=a.example", []).same_entry);
    assert!(!after("", [Action::Go(View::default())]).same_entry);
}

#[test]
fn a_connector_is_a_line_until_it_is_opened_and_stays_open_while_it_is_edited() {
    let link = "#/playground?order=most-specific&connector=A&connector=B;;off&connector=C;;test";
    let state = after(link, []);
    assert_eq!(state.unfolded, [0_usize; 0]);
    let state = state.apply(Action::OpenConnector(1));
    let off = Edit::Turn(Toggle::Switch(1, Switch::Disabled), false);
    let state = state.apply(Action::from(off));
    assert_eq!(state.unfolded, [1]);
    let state = state.apply(Action::from(Edit::Add(Rows::Connectors)));
    assert_eq!(state.unfolded, [1, 3], "a new one is open");
    let state = state.apply(Action::from(Edit::Remove(Rows::Connectors, 0)));
    assert_eq!(state.unfolded, [0, 2], "they follow their connectors");
    let state = state.apply(Action::OpenConnector(0));
    assert_eq!(state.unfolded, [2]);
    let state = state.apply(Action::from(Edit::Reset));
    assert_eq!(state.unfolded, [0_usize; 0], "another form is all lines");
}

#[test]
fn the_focus_goes_where_the_reader_is_needed() {
    let added = after("#/playground", [Action::from(Edit::Add(Rows::Domains))]);
    assert_eq!(added.focus, Some(Focus::Row(Rows::Domains, 4)));
    let removed = added.apply(Action::from(Edit::Remove(Rows::Domains, 4)));
    assert_eq!(removed.focus, Some(Focus::Add(Rows::Domains)));
    let unanswered = after("#/check", [Action::Continue]);
    assert_eq!(unanswered.focus, Some(Focus::Error));
    let next = after(
        "#/check",
        [pick(Question::Mailboxes, "split"), Action::Continue],
    );
    assert_eq!(next.focus, Some(Focus::Heading));
    let fold = |value: &str| Action::Fold("part".to_owned(), value.to_owned());
    let opened = after("#/setup?mailboxes=split", [fold("test")]);
    assert_eq!(opened.focus, Some(Focus::Fold));
    assert_eq!(opened.link(), "#/setup?mailboxes=split&part=test");
    assert_eq!(
        opened.apply(fold(CLOSED)).focus,
        None,
        "it stays where it was clicked"
    );
}

fn any_rows() -> impl Strategy<Value = Rows> {
    prop::sample::select(vec![Rows::Domains, Rows::Connectors])
}

fn any_field() -> impl Strategy<Value = TextField> {
    (0..5_usize).prop_flat_map(|place| {
        prop::sample::select(vec![
            TextField::AcceptedDomain(place),
            TextField::ConnectorName(place),
            TextField::RecipientDomains(place),
            TextField::Recipients,
            TextField::CloudMailboxes,
        ])
    })
}

fn any_toggle() -> impl Strategy<Value = Toggle> {
    (0..5_usize, prop::sample::select(Switch::ALL.to_vec())).prop_flat_map(|(place, switch)| {
        prop::sample::select(vec![
            Toggle::MatchSubdomains(place),
            Toggle::Partner(place),
            Toggle::Switch(place, switch),
        ])
    })
}

fn any_action() -> impl Strategy<Value = Action> {
    let questions: Vec<Question> = Question::all().collect();
    let question = prop::sample::select(questions);
    let reply = prop_oneof![Just(Reply::DontKnow), (0..6_u8).prop_map(Reply::Choice)];
    let links = vec![
        "",
        "#/check",
        "#/verdict",
        "#/table",
        "#/table?mailboxes=split&find=partner&mine=yes",
        "#/route",
        "#/playground",
        "#/about",
        "#/check?mailboxes=split",
        "#/check?mailboxes=none",
        "#/nowhere?x=1",
        "#/check?step=identity",
        "#/route?step=third",
        "#/playground?order=listed-order",
        "#/flow",
        "#/flow?mailboxes=split&from=relay",
        "#/setup",
        "#/setup?domains=contoso.com&done=mx",
    ];
    prop_oneof![
        prop::sample::select(links).prop_map(arrive),
        Just(Action::CloseNotice),
        Just(Action::Continue),
        Just(Action::ContinueWalk),
        (question.clone(), reply.clone())
            .prop_map(|(question, reply)| Action::Reply(question, reply)),
        (question, any::<bool>()).prop_map(|(question, ticked)| Action::Tick(question, ticked)),
        prop::option::of(reply).prop_map(|reply| Action::TickAll(needs(), reply)),
        (0..4_u8, prop::sample::select(Guess::ALL.to_vec()))
            .prop_map(|(place, guess)| Action::Guess(place, guess)),
        (any_field(), "\\PC{0,12}").prop_map(|(field, text)| Action::from(Edit::Type(field, text))),
        (any_toggle(), any::<bool>()).prop_map(|(toggle, on)| Action::from(Edit::Turn(toggle, on))),
        any_rows().prop_map(|rows| Action::from(Edit::Add(rows))),
        (any_rows(), 0..5_usize).prop_map(|(rows, place)| Action::from(Edit::Remove(rows, place))),
        Just(Action::from(Edit::Clear)),
        Just(Action::ShowMore),
        (0..5_usize).prop_map(Action::Open),
        Just(Action::from(Edit::Precedence(Precedence::ListedOrder))),
        (any_parameter(), "\\PC{0,12}").prop_map(|(name, value)| Action::Fill(name, value)),
        Just(Action::ClearSheet),
        (0..5_usize).prop_map(Action::OpenConnector),
        Just(Action::Fold("part".to_owned(), "test".to_owned())),
        Just(Action::Unfold(EVERY_PART)),
    ]
}

fn any_parameter() -> impl Strategy<Value = String> {
    let names = vec![
        "from",
        "to",
        "parts",
        "domains",
        "done",
        "mail-servers",
        "_learner",
    ];
    prop::sample::select(names).prop_map(str::to_owned)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn wherever_a_reader_wanders_the_link_leads_back_there(
        actions in prop::collection::vec(any_action(), 0..30),
    ) {
        let state = after("", actions);
        let reloaded = after(&state.link(), []);
        prop_assert_eq!(reloaded.link(), state.link());
        prop_assert!(!state.link().contains("_learner"));
        if state.view.page == Page::Check {
            prop_assert_eq!(screen(&reloaded), screen(&state));
        }
    }
}

mod sheets {
    use super::*;

    fn fill(name: &str, value: &str) -> Action {
        Action::Fill(name.to_owned(), value.to_owned())
    }

    #[test]
    fn what_is_picked_stands_in_the_link_beside_the_answers() {
        let state = after("#/flow?mailboxes=split", [fill("from", "relay")]);
        assert_eq!(state.link(), "#/flow?mailboxes=split&from=relay");
        assert!(state.same_entry, "Back must not stop at every click");
    }

    #[test]
    fn what_is_for_the_tab_alone_is_in_no_link_and_only_the_sheet_is_asked_with_it() {
        let files = "#/quiz?seed=1&answers=0&at=files";
        let state = after(files, [fill("_learner", "jo@contoso.com")]);
        assert_eq!(state.link(), files);
        assert_eq!(state.link_to(Page::Quiz), files);
        assert_eq!(state.request().private.get("_learner"), "jo@contoso.com");
        // It stays while the reader goes through the quiz, and a reload forgets it.
        let result = "#/quiz?seed=1&answers=0&at=2";
        let state = state.apply(arrive(result));
        assert_eq!(state.request().private.get("_learner"), "jo@contoso.com");
        let reloaded = after(&state.link(), []);
        assert_eq!(reloaded.request(), Request::from(Link::parse(result)));
        let cleared = state.apply(fill("_learner", ""));
        assert_eq!(cleared.request(), reloaded.request());
    }

    #[test]
    fn what_was_typed_is_there_again_after_a_detour() {
        let state = after(
            "#/setup?domains=contoso.com",
            [arrive("#/about"), arrive("#/setup?mailboxes=split")],
        );
        assert_eq!(state.link(), "#/setup?mailboxes=split&domains=contoso.com");
    }

    #[test]
    fn going_back_to_a_link_without_parameters_shows_what_was_there() {
        for (before, there) in [
            ("#/flow", "#/flow?from=relay&to=internet"),
            ("#/quiz", "#/quiz?seed=1"),
        ] {
            let state = after(before, [arrive(there), arrive(before)]);
            assert_eq!(state.link(), before);
        }
    }

    #[test]
    fn the_way_to_a_page_brings_along_what_the_reader_has_there() {
        let state = after("#/quiz?seed=1&at=3", [arrive("#/about")]);
        assert_eq!(state.link_to(Page::Quiz), "#/quiz?seed=1&at=3");
        // A form stays where it is, however long, and needs no place in every link to it.
        let state = after("#/setup?domains=contoso.com", [arrive("#/about")]);
        assert_eq!(state.link_to(Page::Setup), "#/setup");
    }

    #[test]
    fn each_sheet_has_its_own() {
        let state = after("#/setup?domains=contoso.com", [arrive("#/flow?from=relay")]);
        assert_eq!(state.link(), "#/flow?from=relay");
    }

    #[test]
    fn clearing_takes_all_of_it_back_and_leaves_the_answers() {
        let state = after(
            "#/setup?mailboxes=split&domains=contoso.com",
            [Action::ClearSheet],
        );
        assert_eq!(state.link(), "#/setup?mailboxes=split");
    }

    #[test]
    fn what_a_sheet_leaves_out_is_named_and_gone() {
        let mut state = after("#/flow?from=moon&to=internet", []);
        state.leave_out(&["from".to_owned()]);
        assert_eq!(state.link(), "#/flow?to=internet");
        let [dropped] = &state.dropped[..] else {
            panic!("{:?}", state.dropped);
        };
        assert_eq!((&*dropped.name, &*dropped.value), ("from", "moon"));
    }

    #[test]
    fn hostile_parameters_survive_the_way_into_a_link_and_back() {
        let hostile = "a=b&c#d%25;e\n<script>’“”";
        let state = after("#/setup", [fill("domains", hostile)]);
        let back = after(&state.link(), []);
        assert_eq!(back.parameters(Page::Setup).get("domains"), hostile);
    }
}
