//! What the app does to the elements of its page, besides drawing them: it finds them, moves the focus, unfolds what is
//! folded, and sends events to the page around.

use js_sys::JSON;
use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, CustomEventInit, Element, HtmlElement};
use yew::NodeRef;

/// The first element of the app that a selector names.
pub fn find(root: &NodeRef, selector: &str) -> Option<HtmlElement> {
    let found = root.cast::<Element>()?.query_selector(selector).ok()??;
    found.dyn_into().ok()
}

/// Moves the focus to the first element that a selector names.
pub fn focus(root: &NodeRef, selector: &str) {
    if let Some(element) = find(root, selector) {
        // A page that is being closed may refuse; there is nothing to tell the reader then.
        let _ = element.focus();
    }
}

/// Takes the focus away from what is about to go. A browser that loses the element with the focus in
/// the middle of a change has to lay the half-made page out at once, to find where the focus may go.
pub fn lose_focus(root: &NodeRef) {
    if let Some(focused) = find(root, ":focus") {
        // As above: there is nothing to tell the reader if that is refused.
        let _ = focused.blur();
    }
}

/// Tells the page around what has happened: as an event that bubbles, out of a shadow root too.
pub fn tell(root: &NodeRef, name: &str, detail: &str) {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    // The app's own JSON is always sound; without its detail, the event would tell nothing.
    let Ok(detail) = JSON::parse(detail) else {
        return;
    };
    init.set_detail(&detail);
    let name = ["connector-checker-", name].concat();
    let event = CustomEvent::new_with_event_init_dict(&name, &init);
    if let (Some(root), Ok(event)) = (root.cast::<Element>(), event) {
        // It fails only for an event that is under way already.
        let _ = root.dispatch_event(&event);
    }
}

/// Unfolds everything that is folded, for paper.
pub fn unfold(root: &NodeRef) {
    let root = root.cast::<Element>();
    let folded = root.and_then(|root| root.query_selector_all("details:not([open])").ok());
    let Some(folded) = folded else {
        return;
    };
    for place in 0..folded.length() {
        let details = folded
            .item(place)
            .and_then(|node| node.dyn_into::<Element>().ok());
        if let Some(details) = details {
            // A valid name cannot be refused.
            let _ = details.set_attribute("open", "");
        }
    }
}
