//! Native form controls with a label, a hint and an error beside them.

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::element::{element, element_with, heading, text, typed, words};

/// Something to pick or to tick.
pub struct Choice {
    /// Whether one of several is picked (`radio`), or each is ticked by itself (`checkbox`).
    pub kind: &'static str,
    /// What tells it from all others on the page.
    pub id: String,
    /// Whether it is picked or ticked.
    pub is_on: bool,
    /// What it says.
    pub label: Html,
    /// Help below it; empty where none is needed.
    pub hint: &'static str,
    /// What is wrong with it.
    pub errors: Vec<String>,
    /// What happens when it is picked, ticked or cleared.
    pub onchange: Callback<Event>,
}

/// A radio button or a checkbox.
pub fn choice(choice: Choice) -> Html {
    let Choice {
        kind,
        id,
        is_on,
        label,
        hint,
        errors,
        onchange,
    } = choice;
    let about = format!("{id}-about");
    let is_wrong = (!errors.is_empty()).then_some("true");
    // Radio buttons of one group share their name: what stands before the last hyphen.
    let name = id.rsplit_once('-').map(|(group, _)| group.to_owned());
    let mut help = vec![text(hint)];
    help.extend(is_wrong.map(|_| error(errors)));
    html! {
        <div class="choice" key={id.clone()}>
            <input type={kind} {name} id={id.clone()} checked={is_on} aria-describedby={about.clone()}
                aria-invalid={is_wrong} {onchange} />
            <label for={id}>{ label }</label>
            <div class="hint" id={about}>{ for help }</div>
        </div>
    }
}

/// A text field.
pub struct Text {
    /// What tells it from all others on the page.
    pub id: String,
    /// Its label.
    pub label: String,
    /// Help below the label; empty where none is needed.
    pub hint: &'static str,
    /// What stands in it.
    pub value: String,
    /// What is wrong with it.
    pub errors: Vec<String>,
    /// How many lines it shows; with more than one it takes line ends too.
    pub rows: usize,
    /// What happens as the reader types.
    pub oninput: Callback<InputEvent>,
}

/// A text field with its label, its hint and its errors.
pub fn text_field(field: Text) -> Html {
    let Text {
        id,
        label,
        hint,
        value,
        errors,
        rows,
        oninput,
    } = field;
    let about = format!("{id}-about");
    let is_wrong = (!errors.is_empty()).then_some("true");
    let mut help = vec![words("p", "hint", hint)];
    help.extend(is_wrong.map(|_| error(errors)));
    let control = if rows > 1 {
        html! {
            <textarea id={id.clone()} rows={rows.to_string()} dir="auto" spellcheck="false"
                autocomplete="off" aria-describedby={about.clone()} aria-invalid={is_wrong}
                {value} {oninput} />
        }
    } else {
        html! {
            <input type="text" id={id.clone()} dir="auto" spellcheck="false" autocomplete="off"
                autocapitalize="none" aria-describedby={about.clone()} aria-invalid={is_wrong}
                {value} {oninput} />
        }
    };
    html! {
        <div class="field">
            <label for={id}>{ label }</label>
            <div id={about}>{ for help }</div>
            { control }
        </div>
    }
}

/// What is wrong with a field. What was typed may be written from right to left.
fn error(errors: Vec<String>) -> Html {
    let errors = errors
        .into_iter()
        .map(|error| element("span", "", vec![typed(error), text(" ")]));
    element_with("p", &["class", "dir"], &["error", "auto"], errors.collect())
}

/// A form that asks one thing and goes on with a button.
pub fn asks(name: &'static str, content: Html, onsubmit: Callback<SubmitEvent>) -> Html {
    html! {
        <form {onsubmit} novalidate=true key={name}>
            { content }
            <button type="submit" class="primary">{ "Continue" }</button>
        </form>
    }
}

/// A question with its choices. Its legend is the page's heading.
pub fn question(
    title: String,
    hint: &'static str,
    error: Option<&'static str>,
    choices: impl Iterator<Item = Choice>,
) -> Html {
    let mut parts = vec![element("legend", "", vec![heading(title)])];
    if !hint.is_empty() {
        parts.push(element_with(
            "p",
            &["class", "id"],
            &["hint", "question-hint"],
            vec![text(hint)],
        ));
    }
    if let Some(error) = error {
        let names = &["class", "id", "role", "tabindex"];
        let values = ["error", "question-error", "alert", "-1"];
        parts.push(element_with("p", names, &values, vec![text(error)]));
    }
    parts.extend(choices.map(choice));
    element_with(
        "fieldset",
        &["aria-describedby"],
        &["question-hint question-error"],
        parts,
    )
}

/// Whether the radio button or checkbox of an event is on now.
pub fn is_checked(event: &Event) -> bool {
    let input = event.target_dyn_into::<HtmlInputElement>();
    input.is_some_and(|input| input.checked())
}

/// What stands now in the text field of an event.
pub fn typed_text(event: &InputEvent) -> String {
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
