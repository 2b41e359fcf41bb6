//! The page of the reader's own configuration: what was imported fills the form, and stays in the tab.
#![cfg(feature = "app")]

use connector_checker::app::desk::{Desk, Hears, Shown};
use connector_checker::app::edit::{Edit, Rows, TextField, Toggle};
use connector_checker::app::state::{Action, State};
use connector_checker::imported::{Edited, cells, line};
use connector_checker::link::{Link, Page, View};
use connector_checker::organization::OutboundParameter;
use connector_checker::routing::{Draft, Ground, Router, Switch};
use connector_checker::sheets;

fn arrive(link: &str) -> Action {
    Action::Arrive(Link::parse(link))
}

fn says(words: &[&str]) -> Action {
    Hears::Lines(line(words)).into()
}

/// What a worker answers for a connector of which only name and domains are known, and a domain.
const ANSWER: &str = r#"["file","out.json","read","Read"]
["incomplete","RemoteDomain","InboundConnector"]
["parameters","OutboundConnector","Name","Enabled","RecipientDomains"]
["OutboundConnector","out.json, line 1, column 1","Secret","OnPremises","secret.example","00000","1101111","=Secret","?","=secret.example"]
["AcceptedDomain","out.json, line 2, column 1","secret.example","01","10","=secret.example"]"#;

fn imports(state: State) -> State {
    let pieces = ANSWER.lines().map(str::to_owned).map(Hears::Lines);
    let state = state.apply(says(&["reading", "1", "0", "2000"]));
    let state = pieces.map(Action::from).fold(state, State::apply);
    state.apply(says(&["end"]))
}

fn imported() -> State {
    imports(State::default().apply(arrive("#/playground")))
}

#[test]
fn what_was_imported_fills_the_form() {
    let state = imported();
    let (view, problems) = state.draft.read();
    assert_eq!(problems, []);
    assert_eq!(&*view.outbound_connectors[0].name, "Secret");
    assert!(state.draft.accepted_domains[0].internal_relay);
    assert_eq!(
        state.draft.recipients, "",
        "the example's recipients mean nothing here"
    );
    let desk = Desk::of(&state).expect("a desk");
    assert_eq!(desk.reading, None);
    assert_eq!(
        desk.imported.as_ref().map(|found| found.files.len()),
        Some(1)
    );
}

#[test]
fn recipients_that_were_typed_before_stay_and_are_private_then() {
    let state = State::default().apply(arrive("#/playground?to=ann@secret.example"));
    let state = imports(state);
    assert_eq!(state.draft.recipients, "ann@secret.example");
    assert_eq!(state.link(), "#/playground");
}

#[test]
fn nothing_that_was_imported_is_in_a_link_whatever_the_reader_edits() {
    let recipients = Edit::Type(TextField::Recipients, "ann@secret.example".to_owned());
    let renamed = Edit::Type(TextField::ConnectorName(0), "Secret too".to_owned());
    let state = imported()
        .apply(Action::from(recipients))
        .apply(Action::from(renamed));
    assert_eq!(state.link(), "#/playground");
    assert_eq!(state.link_to(Page::Playground), "#/playground");
    // Elsewhere and back it is still there.
    let about = View {
        page: Page::About,
        ..View::default()
    };
    let state = state.apply(Action::Go(about)).apply(arrive("#/playground"));
    assert_eq!(state.draft.outbound_connectors[0].name, "Secret too");
    assert_eq!(state.link(), "#/playground");
}

#[test]
fn another_form_may_be_in_a_link_again_and_the_imported_one_comes_back_on_demand() {
    let state = imported().apply(Action::from(Edit::Reset));
    assert_eq!(state.draft, Draft::default());
    let typed = Edit::Type(TextField::Recipients, "ann@contoso.com".to_owned());
    let state = state.apply(Action::from(typed));
    assert!(state.link().contains("ann"), "{}", state.link());
    let state = state.apply(Hears::FillAgain.into());
    assert_eq!(state.draft.outbound_connectors[0].name, "Secret");
    assert_eq!(state.link(), "#/playground");
    let state = state.apply(arrive("#/playground?domain=contoso.com"));
    assert_eq!(state.draft.accepted_domains[0].text, "contoso.com");
    assert_eq!(
        state.link(),
        "#/playground?order=most-specific&domain=contoso.com"
    );
}

#[test]
fn clearing_everything_forgets_what_was_imported() {
    let state = imported().apply(Action::from(Edit::Clear));
    assert_eq!(state.draft, Draft::empty());
    assert_eq!(Desk::of(&state), None);
    let state = imported().apply(says(&["nothing"]));
    assert_eq!(state.draft, Draft::empty());
    assert!(!state.is_private);
}

#[test]
fn reading_that_is_cancelled_or_fails_changes_nothing() {
    for stop in [
        &["cancelled"][..],
        &["failed", "worker"],
        &["failed", "file"],
    ] {
        let before = imported();
        let draft = before.draft.clone();
        let state = before
            .apply(says(&["reading", "2", "0", "10"]))
            .apply(says(&["file", "other.json", "read", "Read"]));
        let desk = Desk::of(&state).expect("a desk");
        assert_eq!(desk.reading.as_ref().map(|reading| reading.files), Some(2));
        let state = state.apply(says(stop));
        let desk = Desk::of(&state).expect("a desk");
        assert_eq!(desk.reading, None);
        assert_ne!(desk.said, "");
        assert_eq!(state.draft, draft);
        assert_eq!(
            desk.imported.as_ref().map(|found| &*found.files[0].name),
            Some("out.json")
        );
    }
}

#[test]
fn how_far_reading_is_is_shown_and_each_quarter_is_said() {
    let at = |done: &str| State::default().apply(says(&["reading", "2", done, "2000"]));
    let reading = |state: &State| Desk::of(state).and_then(|desk| desk.reading.clone());
    let begun = reading(&at("0")).expect("it is being read");
    assert_eq!((begun.files, begun.done, begun.bytes), (2, 0, 2_000));
    let later = reading(&at("1100")).expect("it is being read");
    assert_eq!(sheets::percent(later.done, later.bytes), "55");
    let said = sheets::reading(later.files, later.done, later.bytes);
    assert_eq!(said, "Reading 2 files (2 KB)… At least 50% read. ");
    assert_eq!(
        sheets::reading(2, 1_400, 2_000),
        said,
        "nothing new is said"
    );
}

#[test]
fn what_no_file_tells_is_unknown_until_the_reader_sets_it() {
    let state = imported();
    let unknown = &state.draft.outbound_connectors[0].unknown;
    assert_eq!(unknown.len(), 6, "all but its domains");
    let address = "ann@secret.example".parse().expect("an address");
    let grounds = |state: &State| {
        let (view, _) = state.draft.read();
        Router::new(view, state.draft.precedence)
            .route(&address)
            .grounds
    };
    assert!(grounds(&state).contains(Ground::Assumed));
    let set = |toggle| Action::from(Edit::Turn(toggle, false));
    let toggles = Switch::ALL.map(|switch| Toggle::Switch(0, switch));
    let state = toggles.map(set).into_iter().fold(state, State::apply);
    let state = state.apply(set(Toggle::Partner(0)));
    assert!(state.draft.outbound_connectors[0].unknown.is_empty());
    assert!(!grounds(&state).contains(Ground::Assumed));
    assert_eq!(state.draft.accepted_domains[0].unknown.len(), 1);
    let state = state.apply(set(Toggle::MatchSubdomains(0)));
    assert!(state.draft.accepted_domains[0].unknown.is_empty());
}

#[test]
fn the_lists_are_searched_by_any_part_in_any_case() {
    let state = imported().apply(Hears::Find(" SECRET.ex ".to_owned()).into());
    let desk = Desk::of(&state).expect("a desk");
    assert!(desk.finds(&["Other", "secret.example"]));
    assert!(!desk.finds(&["Other", "secret"]));
    assert_eq!(desk.rows(Shown::Outbound), 20);
    let state = state.apply(Hears::More(Shown::Outbound).into());
    let desk = Desk::of(&state).expect("a desk");
    assert_eq!(
        [desk.rows(Shown::Outbound), desk.rows(Shown::Inbound)],
        [40, 20]
    );
    let state = state.apply(Hears::Find(String::new()).into());
    let desk = Desk::of(&state).expect("a desk");
    assert!(desk.finds(&[""]));
    assert_eq!(desk.rows(Shown::Outbound), 20);
}

#[test]
fn what_the_tab_kept_fills_the_form_unless_a_link_or_the_reader_has_filled_it() {
    let restores = |state: State| {
        let lines = [ANSWER, &line(&["end"]), &line(&["kept", "yes"])].join("\n");
        state.apply(Hears::Lines(lines).into())
    };
    let state = restores(State::default().apply(arrive("#/playground")));
    assert!(state.is_private);
    assert_eq!(Desk::of(&state).map(|desk| desk.is_kept), Some(true));
    let link = "#/playground?order=most-specific&domain=contoso.com";
    let state = restores(State::default().apply(arrive(link)));
    assert_eq!(state.link(), link);
    let state = state.apply(Hears::FillAgain.into());
    assert_eq!(state.link(), "#/playground");
}

#[test]
fn the_tab_keeps_it_only_while_the_reader_wants_that() {
    let kept = |state: &State| Desk::of(state).map(|desk| desk.is_kept);
    let state = imported();
    assert_eq!(kept(&state), Some(false));
    let state = state.apply(Hears::Keep(true).into());
    assert_eq!(kept(&state), Some(true));
    // The browser refuses.
    let state = state.apply(says(&["kept", "no"]));
    assert_eq!(kept(&state), Some(false));
}

/// The question what the reader's changes do, once they are compared with something.
fn what_if(state: &State) -> Option<String> {
    let start = Desk::of(state)?.starting_point(state)?;
    start.question(&state.draft)
}

#[test]
fn changes_of_an_imported_form_are_compared_with_the_files() {
    let state = imported();
    assert_eq!(what_if(&state), None, "nothing has changed");
    let off = Edit::Turn(Toggle::Switch(0, Switch::Disabled), true);
    let state = state.apply(Action::from(off.clone()));
    let question = what_if(&state).expect("a question");
    // The files say the rest.
    assert!(!question.contains("-before"), "{question}");
    assert!(question.contains("Secret"), "{question}");
    let back = Edit::Turn(Toggle::Switch(0, Switch::Disabled), false);
    let state = state.apply(Action::from(back));
    let unknown = &state.draft.outbound_connectors[0].unknown;
    assert!(
        !unknown.contains(&OutboundParameter::Enabled),
        "the reader has set it"
    );
    assert_ne!(what_if(&state), None, "the files don’t say so");
    let state = state.apply(Hears::FillAgain.into());
    assert_eq!(what_if(&state), None);
}

#[test]
fn connectors_keep_their_numbers_while_others_come_and_go() {
    let state = State::default().apply(arrive("#/playground"));
    assert_eq!(what_if(&state), None, "nobody compares");
    let state = [
        Edit::Add(Rows::Connectors),
        Edit::Remove(Rows::Connectors, 0),
    ]
    .into_iter()
    .map(Action::from)
    .fold(state.apply(Hears::CompareFromHere.into()), State::apply);
    let question = what_if(&state).expect("a question");
    let cells = cells(&question).expect("a line");
    let edited = Edited::of(
        cells[1..]
            .chunks_exact(2)
            .map(|pair| (&*pair[0], &*pair[1])),
    );
    assert_eq!(edited.no_connectors, [0]);
    assert_eq!(edited.numbers, [None]);
    let start = edited.start.expect("what was typed");
    assert_eq!(
        start.outbound_connectors,
        Draft::default().outbound_connectors
    );
    assert_eq!(start.accepted_domains, Draft::default().accepted_domains);
}

#[test]
fn another_form_is_not_compared_with_what_was_there() {
    let edit = || Action::from(Edit::Remove(Rows::Connectors, 0));
    let compared = || {
        let state = State::default().apply(arrive("#/playground"));
        state.apply(Hears::CompareFromHere.into()).apply(edit())
    };
    assert_ne!(what_if(&compared()), None);
    for state in [
        compared().apply(arrive("#/playground?domain=contoso.com")),
        compared().apply(Action::from(Edit::Reset)),
        compared().apply(Action::from(Edit::Clear)),
        imports(compared()),
        imported().apply(Action::from(Edit::Reset)),
        imported().apply(arrive("#/playground?domain=contoso.com")),
    ] {
        assert_eq!(what_if(&state), None);
        let typed = Edit::Type(TextField::ConnectorName(0), "Another".to_owned());
        let state = state.apply(Action::from(typed));
        assert_eq!(what_if(&state).is_some(), state.is_private);
    }
}

#[test]
fn the_last_answer_is_at_hand_while_the_next_one_is_worked_out() {
    let state = imported();
    let desk = |state: &State| Desk::of(state).expect("a desk").last_what_if().to_owned();
    assert_eq!(desk(&state), "");
    let state = state
        .apply(says(&[
            "answer",
            "[\"what-if\",\"a\",\"b\"]",
            "One region.\n<ul></ul>",
        ]))
        .apply(says(&["answer", "[\"map\"]", "A map.\n<p></p>"]));
    assert_eq!(desk(&state), "<ul></ul>");
    // What was read anew makes it void.
    assert_eq!(desk(&imports(state)), "");
}
