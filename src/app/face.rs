//! What every page is handed: ways to act, and a way to make links.

use std::fmt::Display;
use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;
use yew::virtual_dom::{Listener, ListenerKind};

use super::components::element::{Does, control, text};
use super::edit::{Edit, TextField};
use super::message::Message;
use super::place::{Place, Theme};
use super::state::{Action, State};
use crate::link::{Link, Page, View};

/// Ways to act on the state, and to link to places.
pub struct Face {
    hears: Callback<Message>,
    place: Place,
    number: usize,
}

impl Face {
    pub(super) fn new(hears: Callback<Message>, place: Place, number: usize) -> Face {
        Face {
            hears,
            place,
            number,
        }
    }

    /// An id that is unique in the document.
    pub fn id(&self, name: impl Display) -> AttrValue {
        id(self.number, name).into()
    }

    fn on(&self, event: ListenerKind, message: impl Fn(Event) -> Message + 'static) -> Does {
        Rc::new(On {
            event,
            says: Box::new(message),
            hears: self.hears.clone(),
        })
    }

    /// Does an action at a click.
    pub fn clicks(&self, action: Action) -> Does {
        self.on(ListenerKind::onclick, move |_| Message::Act(action.clone()))
    }

    /// Does an action instead of what the browser would do at a click or when a form is sent.
    fn takes_over(&self, event: ListenerKind, action: Action) -> Does {
        self.on(event, move |event| {
            event.prevent_default();
            Message::Act(action.clone())
        })
    }

    /// Does an action at a click on a summary. What it opens and closes follows from the state alone.
    pub fn folds(&self, action: Action) -> Does {
        self.takes_over(ListenerKind::onclick, action)
    }

    /// Does an action when a form is sent, which goes nowhere else.
    pub fn submits(&self, action: Action) -> Does {
        self.takes_over(ListenerKind::onsubmit, action)
    }

    /// Does one action when something is picked or ticked, and another one when it is cleared.
    pub fn ticks(&self, on: Action, off: Action) -> Does {
        self.on(ListenerKind::onchange, move |event| {
            let action = if is_checked(&event) { &on } else { &off };
            Message::Act(action.clone())
        })
    }

    /// Follows what is typed in a field.
    pub fn types(&self, field: TextField) -> Does {
        self.on(ListenerKind::oninput, move |event| {
            Message::Act(Action::from(Edit::Type(field, typed_text(&event))))
        })
    }

    /// Takes the colors that are picked in a list.
    pub fn picks_theme(&self) -> Does {
        self.on(ListenerKind::onchange, |event| {
            let select = event.target_dyn_into::<HtmlSelectElement>();
            let picked = select.map(|select| select.value()).unwrap_or_default();
            Message::Theme(Theme::by_id(&picked))
        })
    }

    /// Gives a sheet's parameter whatever is typed in a field.
    pub fn fills(&self, name: String) -> Does {
        self.on(ListenerKind::oninput, move |event| {
            Message::Act(Action::Fill(name.clone(), typed_text(&event)))
        })
    }

    /// Hears what is typed in a field, as an action on a page that loads later.
    pub fn hears(&self, action: impl Fn(String) -> Action + 'static) -> Does {
        self.on(ListenerKind::oninput, move |event| {
            Message::Act(action(typed_text(&event)))
        })
    }

    /// Copies the link to a place, or to the present view if that is empty, at a click on the button
    /// of that name.
    pub fn copies_link(&self, name: String, to: String) -> Does {
        self.on(ListenerKind::onclick, move |_| {
            Message::CopyLink(name.clone(), to.clone())
        })
    }

    /// Goes to a place with a new seed in its link at a click.
    pub fn begins(&self, to: String) -> Does {
        self.on(ListenerKind::onclick, move |_| Message::Begin(to.clone()))
    }

    /// Copies a text at a click on the button of that name.
    pub fn copies(&self, name: String, text: String) -> Does {
        self.on(ListenerKind::onclick, move |_| {
            Message::Copy(name.clone(), text.clone())
        })
    }

    /// Prints the page at a click.
    pub fn prints(&self) -> Does {
        self.on(ListenerKind::onclick, |_| Message::Print)
    }

    /// Fetches the part of this page once more at a click.
    pub fn tries_again(&self) -> Does {
        self.on(ListenerKind::onclick, |_| Message::TryAgain)
    }

    /// Reloads the page at a click.
    pub fn reloads(&self) -> Does {
        self.on(ListenerKind::onclick, |_| Message::Reload)
    }

    /// Whether the address of the browser is the app's own.
    pub fn has_address(&self) -> bool {
        self.place == Place::Address
    }

    /// A link to a place in the app.
    pub fn link(&self, to: View, class: &'static str, content: Html) -> Html {
        let more = [class.into(), "".into()];
        self.anchor(to.link(), || Action::Go(to), more, content)
    }

    /// A link to a place in the app, as a text such as `#/flow`.
    pub fn link_to(&self, to: &str, class: &'static str, content: Html) -> Html {
        let arrive = || Action::Arrive(Link::parse(to));
        self.anchor(to.to_owned(), arrive, [class.into(), "".into()], content)
    }

    /// On the app's own site it is an ordinary link, and the browser does the rest. Inside
    /// another page following it must not touch the address, so the click is taken over.
    fn anchor(
        &self,
        to: String,
        action: impl FnOnce() -> Action,
        more: [AttrValue; 2],
        content: Html,
    ) -> Html {
        let does = (!self.has_address()).then(|| self.takes_over(ListenerKind::onclick, action()));
        let [class, current] = more;
        let values = vec![to.into(), class, current];
        let names = &["href", "class", "aria-current"];
        control("a", names, values, does, vec![content]).into()
    }

    /// A link to a page, with whatever the reader has there.
    pub fn page_link(
        &self,
        state: &State,
        page: Page,
        class: &'static str,
        content: &'static str,
    ) -> Html {
        self.page_link_with(state, page, class, false, content)
    }

    /// A link to a page that may be the present one, with whatever the reader has there.
    pub fn page_link_with(
        &self,
        state: &State,
        page: Page,
        class: &'static str,
        current: bool,
        content: &'static str,
    ) -> Html {
        let current = if current { "page" } else { "" };
        let go = || Action::Go(at(state, page));
        let more = [class.into(), current.into()];
        self.anchor(state.link_to(page), go, more, text(content))
    }
}

/// A listener for one kind of event, which makes a message of it.
struct On {
    event: ListenerKind,
    says: Box<dyn Fn(Event) -> Message>,
    hears: Callback<Message>,
}

impl Listener for On {
    fn kind(&self) -> ListenerKind {
        self.event.clone()
    }

    fn handle(&self, event: Event) {
        self.hears.emit((self.says)(event));
    }

    fn passive(&self) -> bool {
        // A form that is sent and a link that is followed are stopped in their listeners.
        false
    }
}

/// An id in the app of that number. Other apps may live in the same document, and a label must not
/// reach across to them.
pub fn id(app: usize, name: impl Display) -> String {
    match app {
        0 => name.to_string(),
        number => format!("app-{number}-{name}"),
    }
}

/// The same state on another page.
pub fn at(state: &State, page: Page) -> View {
    View {
        page,
        step: None,
        ..state.view
    }
}

/// Whether the radio button or checkbox of an event is on now.
fn is_checked(event: &Event) -> bool {
    let input = event.target_dyn_into::<HtmlInputElement>();
    input.is_some_and(|input| input.checked())
}

/// The present text in the text field of an event.
fn typed_text(event: &Event) -> String {
    let input = event
        .target_dyn_into::<HtmlInputElement>()
        .map(|input| input.value());
    let area = || {
        event
            .target_dyn_into::<HtmlTextAreaElement>()
            .map(|area| area.value())
    };
    input.or_else(area).unwrap_or_default()
}
