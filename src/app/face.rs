//! What every page is handed: ways to act, and a way to make links.

use web_sys::HtmlSelectElement;
use yew::html::Scope;
use yew::prelude::*;

use super::components::element::text;
use super::components::form::{is_checked, typed_text};
use super::place::{Place, Theme};
use super::state::{Action, Edit, State, TextField};
use super::{App, Message};
use crate::link::{Page, View};

/// Ways to act on the state, and to link to places.
pub struct Face {
    app: Scope<App>,
    place: Place,
}

impl Face {
    pub(super) fn new(app: Scope<App>, place: Place) -> Face {
        Face { app, place }
    }

    /// Does an action at a click.
    pub fn clicks(&self, action: Action) -> Callback<MouseEvent> {
        self.app.callback(move |_| Message::Act(action.clone()))
    }

    /// Does an action when a form is sent, which goes nowhere else.
    pub fn submits(&self, action: Action) -> Callback<SubmitEvent> {
        self.app.callback(move |submit: SubmitEvent| {
            submit.prevent_default();
            Message::Act(action.clone())
        })
    }

    /// Does one action when something is picked or ticked, and another one when it is cleared.
    pub fn ticks(&self, on: Action, off: Action) -> Callback<Event> {
        self.app.callback(move |event: Event| {
            let action = if is_checked(&event) { &on } else { &off };
            Message::Act(action.clone())
        })
    }

    /// Follows what is typed in a field.
    pub fn types(&self, field: TextField) -> Callback<InputEvent> {
        self.app.callback(move |event: InputEvent| {
            Message::Act(Action::Edit(Edit::Type(field, typed_text(&event))))
        })
    }

    /// Takes the colors that are picked in a list.
    pub fn picks_theme(&self) -> Callback<Event> {
        self.app.callback(|event: Event| {
            let select = event.target_dyn_into::<HtmlSelectElement>();
            let picked = select.map(|select| select.value()).unwrap_or_default();
            Message::Theme(Theme::by_id(&picked))
        })
    }

    /// Copies a text at a click.
    pub fn copies(&self, text: String) -> Callback<MouseEvent> {
        self.app.callback(move |_| Message::Copy(text.clone()))
    }

    /// Whether the address of the browser is the app's own.
    pub fn has_address(&self) -> bool {
        self.place == Place::Address
    }

    /// A link to a place in the app.
    pub fn link(&self, to: View, class: &'static str, content: Html) -> Html {
        self.link_with(to, class, false, content)
    }

    /// A link that may be the one to the present page.
    ///
    /// On the app's own site it is an ordinary link, and the browser does the rest. Inside
    /// another page following it must not touch the address, so the click is taken over.
    pub fn link_with(&self, to: View, class: &'static str, current: bool, content: Html) -> Html {
        let href = to.link();
        let onclick = (!self.has_address()).then(|| {
            self.app.callback(move |click: MouseEvent| {
                click.prevent_default();
                Message::Act(Action::Go(to))
            })
        });
        let class = (!class.is_empty()).then(|| AttrValue::from(class));
        let current = current.then_some("page");
        html! { <a {href} {class} aria-current={current} {onclick}>{ content }</a> }
    }

    /// A link to a page, with whatever the reader has there.
    pub fn page_link(
        &self,
        state: &State,
        page: Page,
        class: &'static str,
        content: &'static str,
    ) -> Html {
        self.link(at(state, page), class, text(content))
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
