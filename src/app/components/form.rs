//! Native form controls with a label, a hint and an error beside them.

use yew::prelude::*;

use super::element::{Does, control, element, element_with, heading, text, typed};
use crate::app::face::Face;

/// Something to pick or to tick.
pub struct Choice {
    /// Whether one of several is picked (`radio`), or each is ticked by itself (`checkbox`).
    pub kind: &'static str,
    /// What tells it from all others on the page.
    pub id: AttrValue,
    /// Whether it is picked or ticked.
    pub is_on: bool,
    /// What it says.
    pub label: Html,
    /// Help below it; empty where none is needed.
    pub hint: Html,
    /// What is wrong with it.
    pub errors: Vec<String>,
    /// What happens when it is picked, ticked or cleared.
    pub does: Does,
}

/// A radio button or a checkbox.
pub fn choice(choice: Choice) -> Html {
    let id = choice.id;
    let about = AttrValue::from(format!("{id}-about"));
    // Radio buttons of one group share their name: what stands before the last hyphen.
    let name = id.rsplit_once('-').map(|(group, _)| group.to_owned());
    let values = vec![
        choice.kind.into(),
        name.unwrap_or_default().into(),
        id.clone(),
        about.clone(),
        is_wrong(&choice.errors),
    ];
    let names = &["type", "name", "id", "aria-describedby", "aria-invalid"];
    let mut input = control("input", names, values, Some(choice.does), Vec::new());
    input.set_checked(choice.is_on);
    let help = vec![choice.hint, error(choice.errors)];
    let parts = vec![
        input.into(),
        control("label", &["for"], vec![id], None, vec![choice.label]).into(),
        control(
            "div",
            &["class", "id"],
            vec!["hint".into(), about],
            None,
            help,
        )
        .into(),
    ];
    element("div", "choice", parts)
}

/// A text field.
pub struct Text {
    /// What tells it from all others on the page.
    pub id: AttrValue,
    /// Its label.
    pub label: String,
    /// Help below the label; empty where none is needed.
    pub hint: Html,
    /// What stands in it.
    pub value: String,
    /// What is wrong with it.
    pub errors: Vec<String>,
    /// How many lines it shows; with more than one it takes line ends too.
    pub rows: usize,
    /// What happens as the reader types.
    pub does: Does,
}

/// A text field with its label, its hint and its errors.
pub fn text_field(field: Text) -> Html {
    let id = field.id;
    let about = AttrValue::from(format!("{id}-about"));
    let has_lines = field.rows > 1;
    let (tag, kind, rows) = match has_lines {
        true => ("textarea", "", field.rows.to_string()),
        false => ("input", "text", String::new()),
    };
    let names = &[
        "type",
        "rows",
        "id",
        "dir",
        "spellcheck",
        "autocomplete",
        "autocapitalize",
        "aria-describedby",
        "aria-invalid",
    ];
    let values = vec![
        kind.into(),
        rows.into(),
        id.clone(),
        "auto".into(),
        "false".into(),
        "off".into(),
        "none".into(),
        about.clone(),
        is_wrong(&field.errors),
    ];
    let mut input = control(tag, names, values, Some(field.does), Vec::new());
    input.set_value(AttrValue::from(field.value));
    let help = vec![element("p", "hint", vec![field.hint]), error(field.errors)];
    let parts = vec![
        control("label", &["for"], vec![id], None, vec![typed(field.label)]).into(),
        control("div", &["id"], vec![about], None, help).into(),
        input.into(),
    ];
    element("div", "field", parts)
}

fn is_wrong(errors: &[String]) -> AttrValue {
    AttrValue::Static(if errors.is_empty() { "" } else { "true" })
}

/// What is wrong with a field. What was typed may be written from right to left.
fn error(errors: Vec<String>) -> Html {
    let errors: Vec<Html> = errors
        .into_iter()
        .map(|error| element("span", "", vec![typed(error), text(" ")]))
        .collect();
    if errors.is_empty() {
        return Html::default();
    }
    element_with("p", &["class", "dir"], &["error", "auto"], errors)
}

/// A form that asks one thing and goes on with a button.
pub fn asks(name: &'static str, content: Html, goes_on: Does) -> Html {
    let names = &["type", "class"];
    let go_on = element_with(
        "button",
        names,
        &["submit", "primary"],
        vec![text("Continue")],
    );
    let values = vec!["novalidate".into()];
    let parts = vec![content, go_on];
    let mut form = control("form", &["novalidate"], values, Some(goes_on), parts);
    // Another question is another form: nothing of the last one is to be seen in it.
    form.key = Some(name.into());
    form.into()
}

/// The name of the error beside a question. There is one question a screen.
pub const ERROR: &str = "question-error";
const HINT: &str = "question-hint";

/// A question with its choices. Its legend is the page's heading.
pub fn question(
    face: &Face,
    title: String,
    hint: &'static str,
    error: Option<&'static str>,
    choices: impl Iterator<Item = Choice>,
) -> Html {
    let (hint_id, error_id) = (face.id(HINT), face.id(ERROR));
    let described = format!("{hint_id} {error_id}");
    let mut parts = vec![element("legend", "", vec![heading(title)])];
    if !hint.is_empty() {
        let values = vec!["hint".into(), hint_id];
        parts.push(control("p", &["class", "id"], values, None, vec![text(hint)]).into());
    }
    if let Some(error) = error {
        let names = &["class", "id", "role", "tabindex"];
        let values = vec!["error".into(), error_id, "alert".into(), "-1".into()];
        parts.push(control("p", names, values, None, vec![text(error)]).into());
    }
    parts.extend(choices.map(choice));
    let values = vec![described.into()];
    control("fieldset", &["aria-describedby"], values, None, parts).into()
}
