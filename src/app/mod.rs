//! The app that a reader sees: one Yew component over a pure state.
//!
//! [`mount`] puts it into any element, in a document or in a shadow root. Everything that a
//! reader does is an [`Action`](state::Action) on the [`State`]; pages are plain functions of it.
//! Only the component itself touches the browser: it shows the place, moves the focus, waits.

mod clock;
mod components;
pub mod desk;
mod dom;
pub mod edit;
mod face;
mod focus;
mod guest;
mod host_event;
mod keys;
mod late_page;
mod later;
mod loading;
mod message;
mod pages;
mod parts;
mod place;
mod site;
mod starting_point;
pub mod state;
pub mod workbench;

use std::sync::atomic::{AtomicUsize, Ordering};

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Node};
use yew::prelude::*;

use crate::document::READING;
use crate::link::{Link, Page};
use components::{form, frame};
use face::Face;
pub use guest::Guest;
use late_page::{Event, LatePage};
use later::Later;
pub use loading::preload;
pub use message::Message;
pub use place::{Place, Theme};
pub use site::show;
use state::{Action, Focus, State};
pub use yew::AppHandle;

/// Shows the app in an element, in place of what the element holds. What is there to be read (see
/// [`document`](crate::document)) stays on the first page.
///
/// `start` is the link of the first view, for a place in memory; a place in the address brings
/// its own. The returned handle ends the app and frees what it held.
pub fn mount(root: Element, place: Place, start: &str) -> AppHandle<App> {
    let start = AttrValue::from(start.to_owned());
    let reading = [".", READING].concat();
    let reading = root.query_selector(&reading).ok().flatten();
    let props = Props {
        place,
        start,
        reading: reading.map(Node::from),
    };
    yew::Renderer::<App>::with_root_and_props(root, props).render()
}

/// How the app is mounted.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// Where it keeps its place.
    pub place: Place,
    /// The link of the first view; empty for the one in the address.
    pub start: AttrValue,
    /// What the first page keeps of what was there before the app.
    pub reading: Option<Node>,
}

/// The app.
pub struct App {
    state: State,
    later: Later,
    /// What last happened that the page around may want to hear of.
    happened: Option<Event>,
    /// What it has not been told yet. On a slow machine a reader may be a page further before the last one
    /// has been drawn, so that it may be more than one thing.
    untold: Vec<Event>,
    theme: Theme,
    root: NodeRef,
    /// How many apps came before it in this document's life.
    number: usize,
    /// Whether nobody looks.
    is_resting: bool,
    /// Whether a reload would bring back what the reader typed.
    is_kept: bool,
    /// Whether everything is to be unfolded once it is made.
    unfolds: bool,
    /// Whether the page is to be printed once it is made.
    prints: bool,
    /// The address, about to follow what is being typed.
    showing: Option<Timeout>,
    /// What a page could not do at once, about to go on.
    going_on: Option<Timeout>,
    /// The clock of a quiz, about to strike.
    ticking: Option<Timeout>,
    _listeners: Vec<EventListener>,
}

/// How long the address waits before it follows what is being typed, in milliseconds: browsers
/// refuse more than a few changes a second.
const ADDRESS_DELAY: u32 = 300;

/// The link to the set-up guide of somebody who brings no answers along.
const BARE_SETUP: &str = "#/setup";

/// How many apps have been mounted.
static APPS: AtomicUsize = AtomicUsize::new(0);

fn arrive(link: &str) -> Action {
    Action::Arrive(Link::parse(link))
}

impl Component for App {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let Props { place, start, .. } = ctx.props();
        let mut link = match start.as_str() {
            "" => place.first_link(),
            start => start.to_owned(),
        };
        let mut state = State::default();
        if let Some(kept) = place.kept_setup() {
            let begun = Link::parse(&kept);
            // What is stored may be anybody's: it leads to the checklist or nowhere.
            if begun.view.page == Page::Setup {
                state.remember_setup(begun.parameters);
                if link == BARE_SETUP {
                    link = kept;
                }
            }
        }
        let mut app = App {
            state: state.apply(arrive(&link)),
            later: Later::default(),
            happened: None,
            untold: Vec::new(),
            theme: place.theme(),
            root: NodeRef::default(),
            number: APPS.fetch_add(1, Ordering::Relaxed),
            is_resting: false,
            is_kept: true,
            unfolds: false,
            prints: false,
            showing: None,
            going_on: None,
            ticking: None,
            _listeners: Vec::new(),
        };
        // The reader has just arrived: the browser's own focus stays where it is.
        app.state.focus = None;
        app.work(ctx);
        if link != place.link() {
            app.show_place(*place);
        }
        place.set_theme(app.theme);
        let moved = ctx
            .link()
            .callback(|link: String| Message::Act(arrive(&link)));
        app._listeners
            .extend(place.listen(move |link| moved.emit(link)));
        for (event, message) in [
            ("beforeprint", (|()| Message::Unfold) as fn(()) -> Message),
            ("pagehide", |()| Message::Leave),
            // A reload leads to the address of this moment; when the page goes, the address may have followed.
            ("beforeunload", |()| Message::Leave),
        ] {
            let call = ctx.link().callback(message);
            let listener = EventListener::new(&window(), event, move |_| call.emit(()));
            app._listeners.push(listener);
        }
        app
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let place = ctx.props().place;
        match message {
            Message::Act(action) => {
                let changes_link = action.changes_link();
                let is_edit = matches!(action, Action::Late(_) | Action::Fill(..));
                self.state = std::mem::take(&mut self.state).apply(action);
                self.work(ctx);
                if self.state.focus.is_some() {
                    dom::lose_focus(&self.root);
                }
                if is_edit {
                    let later = ctx.link().callback(|()| Message::ShowPlace);
                    self.showing = Some(Timeout::new(ADDRESS_DELAY, move || later.emit(())));
                } else if changes_link {
                    self.show_place(place);
                }
            }
            Message::Show(link) => {
                self.is_resting = false;
                self.state = std::mem::take(&mut self.state).apply(arrive(&link));
                // The reader may be busy elsewhere in the page: the focus stays where it is.
                self.state.focus = None;
                self.work(ctx);
            }
            Message::Rest => {
                self.is_resting = true;
                self.state = State::default();
                self.later = Later::default();
                self.happened = None;
                (self.showing, self.going_on, self.ticking) = (None, None, None);
            }
            Message::Theme(theme) => {
                self.theme = theme;
                place.set_theme(theme);
            }
            Message::CopyLink(name, to) => {
                let link = frame::whole_link(&self.state, &to);
                copy(ctx, name, link);
            }
            Message::Begin(to) => go(ctx, &clock::begun(&to)),
            Message::TimeIsUp(to) => go(ctx, &to),
            Message::Key(event) => {
                if self.later.page().is_some_and(LatePage::has_keys) {
                    // What was just picked is in the address before a key leads away from it.
                    if self.showing.is_some() {
                        self.show_place(place);
                    }
                    keys::press(&self.root, &event);
                }
                return false;
            }
            Message::Copy(name, text) => copy(ctx, name, text),
            Message::Unfold | Message::Print => {
                if let Some(page) = self.later.page_mut() {
                    page.show_all();
                }
                let everything = Action::Unfold(state::EVERY_PART);
                self.state = std::mem::take(&mut self.state).apply(everything);
                self.unfolds = true;
                self.prints = matches!(message, Message::Print);
            }
            // Nothing on the page changes by that, and a field that is just being clicked must not
            // be redrawn before its own event has arrived.
            Message::ShowPlace => {
                let was_kept = self.is_kept;
                if self.showing.is_some() {
                    self.show_place(place);
                }
                return self.is_kept != was_kept;
            }
            Message::Leave => {
                if self.showing.is_some() {
                    place.leave(&self.state.link());
                }
                return false;
            }
            Message::GoOn => {
                if let Some(page) = self.later.page_mut() {
                    page.go_on();
                }
                self.go_on(ctx);
            }
            Message::PartCame(part, is_here) => {
                if !is_here {
                    self.later.fail(part);
                }
                self.work(ctx);
            }
            Message::TryAgain => {
                self.later.try_again();
                self.work(ctx);
            }
            Message::Reload => {
                // What was just typed is in the address before the page goes.
                self.show_place(place);
                // A page that may not reload (in a locked frame, say) ignores the call.
                let _ = window().location().reload();
                return false;
            }
            Message::Tick => self.tick(ctx),
        }
        true
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        let place = ctx.props().place;
        if let Some(heading) =
            dom::find(&self.root, "h1").and_then(|heading| heading.text_content())
        {
            place.set_title(&frame::title(&heading, &self.state));
        }
        for (name, detail) in self.untold.drain(..) {
            dom::tell(&self.root, name, &detail);
        }
        if std::mem::take(&mut self.unfolds) {
            dom::unfold(&self.root);
        }
        if std::mem::take(&mut self.prints) {
            // A page that may not print (in a locked frame, say) ignores the call.
            let _ = window().print();
        }
        if let Some(focus) = self.state.focus.take() {
            if focus == Focus::Heading {
                place.scroll_to_top();
            }
            dom::focus(&self.root, &self.selector(focus));
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let hears = ctx.link().callback(|message: Message| message);
        let face = Face::new(hears, ctx.props().place, self.number);
        let onkeydown = ctx.link().callback(Message::Key);
        // What was just typed is in the address before a link leads away from it.
        let onclick = ctx.link().callback(|_: MouseEvent| Message::ShowPlace);
        let parts = match self.is_resting {
            true => Vec::new(),
            false => vec![
                frame::header(&self.state, &face),
                frame::main(
                    &face,
                    vec![
                        frame::notices(&self.state, &face, self.is_kept),
                        pages::page(
                            &self.state,
                            &face,
                            self.later.shown(),
                            ctx.props().reading.as_ref(),
                        ),
                    ],
                ),
                frame::footer(&self.state, &face, self.theme),
            ],
        };
        html! {
            <div class="app" ref={self.root.clone()} data-theme={self.theme.id()} {onclick} {onkeydown}>
                { for parts }
            </div>
        }
    }
}

impl App {
    /// Works out what a page that came later shows, and fetches its part first if need be.
    fn work(&mut self, ctx: &Context<Self>) {
        if let Some(part) = self.later.open(&self.state) {
            ctx.link()
                .send_future(async move { Message::PartCame(part, part.fetch().await) });
        }
        if let Some(page) = self.later.page() {
            self.state.leave_out(page.dropped());
        }
        self.hear(ctx.props().place);
        self.go_on(ctx);
        self.tick(ctx);
    }

    /// Takes in what has happened, if that is not what happened before.
    fn hear(&mut self, place: Place) {
        let page = self.state.view.page;
        let happened = match (place, page) {
            (Place::Memory, Page::Verdict) => Some(host_event::verdict(&self.state.view.answers)),
            // On its own site, only a learning platform listens, and the script that takes files.
            (Place::Memory, _)
            | (Place::Address, Page::Quiz | Page::Bounce | Page::Tenant | Page::Playground) => {
                let page = self.later.page();
                page.and_then(|page| page.event(&self.state, place))
            }
            (Place::Address, _) => None,
        };
        if happened != self.happened {
            self.untold.extend(happened.clone());
            self.happened = happened;
        }
    }

    /// Sees to what a page could not do at once, between which the browser gets a turn.
    fn go_on(&mut self, ctx: &Context<Self>) {
        let later = ctx.link().callback(|()| Message::GoOn);
        let page = self.later.page();
        let is_unfinished = page.is_some_and(LatePage::is_unfinished);
        self.going_on = is_unfinished.then(|| Timeout::new(0, move || later.emit(())));
    }

    /// Waits for the next full minute of a quiz with a time limit, or for its end. After the end, a returning
    /// reader may look around.
    fn tick(&mut self, ctx: &Context<Self>) {
        let clock = self.later.page().and_then(LatePage::clock);
        self.ticking = clock.and_then(|(end, to)| {
            let (wait, message) = match clock::seconds_until(end) {
                0 => return None,
                left @ 1..=60 => (left, Message::TimeIsUp(to.to_owned())),
                left => ((left - 1) % 60 + 1, Message::Tick),
            };
            let app = ctx.link().clone();
            Some(Timeout::new(wait as u32 * 1000, move || {
                app.send_message(message)
            }))
        });
    }

    fn show_place(&mut self, place: Place) {
        self.showing = None;
        let link = self.state.link();
        self.is_kept = place.show(&link, self.state.same_entry);
        if self.state.view.page == Page::Setup {
            let is_begun = !self.state.parameters(Page::Setup).is_empty();
            place.keep_setup(is_begun.then_some(&*link));
        }
    }

    /// Where the focus is to go.
    fn selector(&self, focus: Focus) -> String {
        let of = |name: String| format!("#{}", face::id(self.number, name));
        match focus {
            Focus::Heading => "h1".to_owned(),
            Focus::Fold => ".fold[open] > summary".to_owned(),
            Focus::Error => of(form::ERROR.to_owned()),
            Focus::Row(rows, place) => of(format!("{}-{place}", rows.id())),
            Focus::Add(rows) => of(format!("add-{}", rows.id())),
        }
    }
}

/// Goes to a place as if the reader had followed a link.
fn go(ctx: &Context<App>, to: &str) {
    if !ctx.props().place.go(to) {
        ctx.link().send_message(Message::Act(arrive(to)));
    }
}

/// Copies a text, and lets the state know whether that worked.
fn copy(ctx: &Context<App>, name: String, text: String) {
    let clipboard = window().navigator().clipboard();
    let writing = if clipboard.is_undefined() {
        // Browsers hide the clipboard from pages that came without encryption.
        js_sys::Promise::reject(&JsValue::NULL)
    } else {
        clipboard.write_text(&text)
    };
    ctx.link().send_future(async move {
        let worked = JsFuture::from(writing).await.is_ok();
        Message::Act(Action::Copied(name, worked))
    });
}
