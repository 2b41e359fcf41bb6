//! Keys on a page that asks to be answered: digits choose, and Enter goes on.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};
use yew::NodeRef;

/// Does what a key means, unless it means something to the element that has the focus.
pub fn press(root: &NodeRef, event: &KeyboardEvent) {
    let is_held = event.ctrl_key() || event.alt_key() || event.meta_key();
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let (Some(root), Some(target), false) = (root.cast::<Element>(), target, is_held) else {
        return;
    };
    let key = event.key();
    let is_taken = match &*key {
        // These do by themselves what they are for.
        "Enter" => "a, button, select, summary, textarea, input[type=text]",
        _ => "select, textarea, input[type=text]",
    };
    // The selectors are sound, so that no call here fails.
    if target.matches(is_taken).unwrap_or(true) {
        return;
    }
    let found = match key.parse::<u32>() {
        Ok(digit @ 1..=9) => {
            let choices = root.query_selector_all(".main .choice input").ok();
            choices.and_then(|choices| choices.item(digit - 1)?.dyn_into::<Element>().ok())
        }
        _ if key == "Enter" => root.query_selector(".main .primary").ok().flatten(),
        _ => None,
    };
    if let Some(control) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        event.prevent_default();
        // A choice that is made by its digit is also where the arrow keys go on from.
        let _ = control.focus();
        control.click();
    }
}
