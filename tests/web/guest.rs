//! The app inside somebody else's page, which it leaves alone.

use connector_checker::app::{self, Place};
use js_sys::{Array, Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

/// Runs a piece of script with `it` as its argument.
fn script(code: &str, it: &JsValue) -> JsValue {
    let function = Function::new_with_args("it", code);
    match function.call1(&JsValue::NULL, it) {
        Ok(value) => value,
        Err(error) => panic!("{code}: {error:?}"),
    }
}

/// A new element at the end of the page, or in a shadow root there.
fn place(in_shadow: bool) -> Element {
    let make = if in_shadow {
        "const host = document.body.appendChild(document.createElement('section'));
         host.className = 'host';
         return host.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));"
    } else {
        "const host = document.body.appendChild(document.createElement('section'));
         host.className = 'host';
         return host.appendChild(document.createElement('div'));"
    };
    script(make, &JsValue::NULL).unchecked_into()
}

/// An empty page: what a test before this one left behind is gone.
fn empty_page() {
    let clear = "for (const host of document.querySelectorAll('.host')) host.remove();";
    script(clear, &JsValue::NULL);
}

/// Lets the app draw, and whatever it put off a little happen.
async fn rest() {
    let later = script(
        "return new Promise((resolve) => setTimeout(resolve, 400));",
        &JsValue::NULL,
    );
    let waited = JsFuture::from(later.unchecked_into::<Promise>()).await;
    assert!(waited.is_ok());
}

fn text(root: &Element, selector: &str) -> String {
    let code = format!("return it.querySelector({selector:?})?.textContent ?? '';");
    script(&code, root).as_string().unwrap_or_default()
}

fn heading(root: &Element) -> String {
    text(root, "h1")
}

/// Clicks what can be clicked and has these words.
fn click(root: &Element, words: &str) {
    let code = format!(
        "const found = [...it.querySelectorAll('a, button, label')].find((e) => e.textContent.trim() === {words:?});
         found?.click();
         return Boolean(found);"
    );
    assert_eq!(script(&code, root), JsValue::TRUE, "nothing says {words}");
}

fn mount(root: &Element, start: &str) -> app::AppHandle<app::App> {
    app::mount(root.clone(), Place::Memory, start)
}

/// What belongs to the page around: its address, title, history, attributes, styles and storage.
fn around() -> Vec<String> {
    let values = script(
        "return [location.href, document.title, history.length, document.documentElement.outerHTML.split('>')[0],
                 document.querySelectorAll('head *').length, JSON.stringify(localStorage), JSON.stringify(sessionStorage)].map(String);",
        &JsValue::NULL,
    );
    values
        .unchecked_into::<Array>()
        .iter()
        .filter_map(|value| value.as_string())
        .collect()
}

async fn walk_through(in_shadow: bool) {
    empty_page();
    let before = around();
    let root = place(in_shadow);
    let handle = mount(&root, "");
    rest().await;
    assert_eq!(heading(&root), "Connector Checker");
    click(&root, "Questions");
    rest().await;
    assert_eq!(heading(&root), "Where are your organization’s mailboxes?");
    click(
        &root,
        "We use neither Exchange Online nor Exchange Online Protection",
    );
    click(&root, "Continue");
    rest().await;
    assert_eq!(heading(&root), "Check your answers");
    click(&root, "See your result");
    rest().await;
    assert_eq!(heading(&root), "Do you need a connector? Doesn’t apply");
    let focused = script(
        "return it.getRootNode().activeElement === it.querySelector('h1');",
        &root,
    );
    assert_eq!(focused, JsValue::TRUE, "the new heading has the focus");
    assert_eq!(around(), before, "the page around is left alone");
    handle.destroy();
    rest().await;
    assert_eq!(root.inner_html(), "", "nothing is left behind");
}

#[wasm_bindgen_test]
async fn it_is_used_in_an_element_of_a_document() {
    walk_through(false).await;
}

#[wasm_bindgen_test]
async fn it_is_used_in_a_shadow_root() {
    walk_through(true).await;
}

#[wasm_bindgen_test]
async fn it_begins_at_the_view_that_the_page_asks_for() {
    empty_page();
    let before = around();
    let root = place(false);
    let handle = mount(&root, "#/check?mailboxes=split");
    rest().await;
    assert_eq!(heading(&root), "What do your own email servers run?");
    assert_eq!(
        text(&root, "[role=status]"),
        "",
        "and has nothing to complain about"
    );
    assert_eq!(around(), before);
    handle.destroy();
}

#[wasm_bindgen_test]
async fn it_takes_the_place_of_what_the_element_held() {
    empty_page();
    let root = place(false);
    root.set_inner_html("<p>Loading</p>");
    let handle = mount(&root, "#/about");
    rest().await;
    assert_eq!(heading(&root), "About this checker");
    assert!(!root.inner_html().contains("Loading"));
    handle.destroy();
}

#[wasm_bindgen_test]
async fn two_of_them_in_one_page_do_not_disturb_each_other() {
    empty_page();
    let (one, two) = (place(false), place(true));
    let first = mount(&one, "#/check");
    let second = mount(&two, "#/check");
    rest().await;
    click(&one, "All in Exchange Online");
    click(&one, "Continue");
    rest().await;
    assert_eq!(heading(&one), "Which of these apply to you?");
    assert_eq!(heading(&two), "Where are your organization’s mailboxes?");
    click(&two, "Some in Exchange Online, some on our own servers");
    click(&two, "Continue");
    rest().await;
    assert_eq!(heading(&one), "Which of these apply to you?");
    assert_eq!(heading(&two), "What do your own email servers run?");
    first.destroy();
    rest().await;
    assert_eq!(one.inner_html(), "");
    assert_eq!(heading(&two), "What do your own email servers run?");
    second.destroy();
}

#[wasm_bindgen_test]
async fn two_of_them_in_one_document_do_not_share_their_radio_buttons() {
    empty_page();
    let (one, two) = (place(false), place(false));
    let first = mount(&one, "#/check");
    let second = mount(&two, "#/check");
    rest().await;
    click(&one, "All in Exchange Online");
    click(
        &two,
        "We use neither Exchange Online nor Exchange Online Protection",
    );
    rest().await;
    let checked = |root: &Element| {
        let code =
            "return it.querySelector('input:checked')?.parentElement.textContent ?? 'nothing';";
        script(code, root).as_string().unwrap_or_default()
    };
    assert!(checked(&one).starts_with("All in"), "{}", checked(&one));
    assert!(
        checked(&two).starts_with("We use neither"),
        "{}",
        checked(&two)
    );
    first.destroy();
    second.destroy();
}

#[wasm_bindgen_test]
async fn it_does_not_follow_the_address_of_the_page_around() {
    empty_page();
    let root = place(false);
    let handle = mount(&root, "#/about");
    rest().await;
    script("history.replaceState(null, '', '#/table');", &JsValue::NULL);
    script(
        "dispatchEvent(new HashChangeEvent('hashchange'));",
        &JsValue::NULL,
    );
    rest().await;
    assert_eq!(heading(&root), "About this checker");
    script(
        "history.replaceState(null, '', location.pathname);",
        &JsValue::NULL,
    );
    handle.destroy();
}

#[wasm_bindgen_test]
async fn a_sheet_is_shown_and_its_links_leave_the_page_around_alone() {
    empty_page();
    let before = around();
    let root = place(true);
    let handle = mount(&root, "#/flow?mailboxes=cloud");
    rest().await;
    rest().await;
    assert_eq!(heading(&root), "Mail flow, hop by hop");
    click(&root, "Show all");
    rest().await;
    assert!(text(&root, ".main").contains("Showing all senders and recipients"));
    click(&root, "John to Sun");
    rest().await;
    let said = text(&root, ".main p[role=status]");
    assert_eq!(
        said,
        "Mail from your own email server to the internet uses one connector."
    );
    assert_eq!(around(), before, "the page around is left alone");
    handle.destroy();
}
