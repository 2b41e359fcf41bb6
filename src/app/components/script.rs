//! Elements that the script for files (static/import.js) listens to, by their ids.

use yew::prelude::*;

use super::element::{Does, control, element, text};
use crate::app::desk::Hears;
use crate::app::face::Face;
use crate::sheets::REPORT;

/// The event by which the script hears that its page is there, and of a question.
pub const ASK: &str = "import";

/// The id by which the script knows an element.
fn id(name: &str) -> AttrValue {
    ["import-", name].concat().into()
}

/// A field for files.
pub fn files(name: &str, label: &'static str, hint: &'static str) -> Html {
    let (id, about) = (id(name), id(&[name, "-about"].concat()));
    let names = &["type", "id", "multiple", "aria-describedby"];
    let values = vec!["file".into(), id.clone(), "multiple".into(), about.clone()];
    let label = control("label", &["for"], vec![id], None, vec![text(label)]);
    let names_about = &["class", "id"];
    let hint = control(
        "p",
        names_about,
        vec!["hint".into(), about],
        None,
        vec![text(hint)],
    );
    let input = control("input", names, values, None, Vec::new());
    element(
        "div",
        "field",
        vec![label.into(), hint.into(), input.into()],
    )
}

/// A button.
pub fn button(name: &str, label: &'static str) -> Html {
    let values = vec!["button".into(), id(name)];
    control("button", &["type", "id"], values, None, vec![text(label)]).into()
}

/// A button that saves the answer to a question as a file.
pub fn save(label: Html, file: String, question: String) -> Html {
    let names = &["type", "data-save", "data-question"];
    let values = vec!["button".into(), file.into(), question.into()];
    control("button", names, values, None, vec![label]).into()
}

/// The field through which the script hands over what it hears. Nobody sees it.
pub fn heard(face: &Face) -> Html {
    unseen("answer", face.hears(|lines| Hears::Lines(lines).into()))
}

/// The field through which the script hands over a file with a bounce message.
pub fn report(face: &Face) -> Html {
    unseen("report", face.fills(REPORT.to_owned()))
}

/// A field that nobody sees.
fn unseen(name: &str, does: Does) -> Html {
    let names = &["type", "id", "autocomplete"];
    let values = vec!["hidden".into(), id(name), "off".into()];
    control("input", names, values, Some(does), Vec::new()).into()
}
