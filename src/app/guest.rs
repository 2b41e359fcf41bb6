//! The app as a guest in somebody else's page: what the custom element (static/embed/embed.js)
//! calls. It is in the site's own module, so that a page with the element in it and the site
//! share one download.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

use super::{App, AppHandle, Message, Place, Theme, mount};

/// An app in an element of the page around.
#[wasm_bindgen]
pub struct Guest(AppHandle<App>);

#[wasm_bindgen]
impl Guest {
    /// Shows the app in an element, at the view of a link such as `#/check?mailboxes=split`.
    #[wasm_bindgen(constructor)]
    pub fn new(root: Element, link: &str) -> Guest {
        Guest(mount(root, Place::Memory, link))
    }

    /// Goes to the view of another link, without taking the focus.
    pub fn show(&self, link: String) {
        self.0.send_message(Message::Show(link));
    }

    /// Takes the colors of that name: `light`, `dark`, or those of the page around.
    pub fn color(&self, theme: &str) {
        self.0.send_message(Message::Theme(Theme::by_id(theme)));
    }

    /// Forgets everything and shows nothing, until it is shown again.
    ///
    /// It is not destroyed for that, because Yew never gives back the listeners of an app's root: an
    /// app at rest, which the next element takes over, holds far less than what each app that came
    /// and went would leave behind.
    pub fn rest(&self) {
        self.0.send_message(Message::Rest);
    }
}
