//! The page of the reader's own configuration: what was imported fills the form, and stays in the tab.
#![cfg(feature = "app")]

use connector_checker::app::desk::{Desk, Hears, Shown};
use connector_checker::app::edit::{Edit, TextField, Toggle};
use connector_checker::app::state::{Action, State};
use connector_checker::imported::line;
use connector_checker::link::{Link, Page, View};
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
