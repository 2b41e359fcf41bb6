//! Plain elements.
//!
//! The `html!` macro generates the code for each element in place, about 350 bytes of
//! WebAssembly a time and more for each attribute, and every reader downloads them. So they are
//! made here, by one function for all.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Listener, VList, VTag, VText};

/// An element with a class (or none, if empty) and children.
#[inline(never)]
pub fn element(tag: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    element_with(tag, &["class"], &[class], children)
}

/// An element with any attributes; those with an empty value are omitted.
#[inline(never)]
pub fn element_with(
    tag: &'static str,
    names: &'static [&'static str],
    values: &[&'static str],
    children: Vec<Html>,
) -> Html {
    let values = values.iter().map(|value| AttrValue::Static(value));
    control(tag, names, values.collect(), None, children).into()
}

/// What happens at an event on an element.
pub type Does = Rc<dyn Listener>;

/// An element with any attributes (those with an empty value are omitted), and what it does.
#[inline(never)]
pub fn control(
    tag: &'static str,
    names: &'static [&'static str],
    values: Vec<AttrValue>,
    does: Option<Does>,
    children: Vec<Html>,
) -> VTag {
    let mut attributes = Vec::new();
    for value in values {
        let is_there = !value.is_empty();
        attributes.push(is_there.then_some(AttributeOrProperty::Attribute(value)));
    }
    let mut element = VTag::new(tag);
    element.set_attributes(Attributes::Dynamic {
        keys: names,
        values: attributes.into(),
    });
    if let Some(does) = does {
        element.set_listeners(Box::new([Some(does)]));
    }
    element.add_children(children);
    element
}

/// An element that holds nothing but fixed words.
#[inline(never)]
pub fn words(tag: &'static str, class: &'static str, words: &'static str) -> Html {
    element(tag, class, vec![text(words)])
}

/// Words without an element around them.
#[inline(never)]
pub fn text(words: &'static str) -> Html {
    VText::new(words).into()
}

/// Words that are put together while the program runs. They are never markup.
#[inline(never)]
pub fn typed(words: String) -> Html {
    VText::new(words).into()
}

/// The heading of a page. It can take the focus, so that a new view is heard.
pub fn heading(words: String) -> Html {
    let values = &["-1", "heading"];
    element_with("h1", &["tabindex", "part"], values, vec![typed(words)])
}

/// A button with a label and an action.
pub fn button(label: &'static str, does: Does) -> Html {
    let values = vec!["button".into()];
    control("button", &["type"], values, Some(does), vec![text(label)]).into()
}

/// A section under a heading of its own.
pub fn section(heading: &'static str, mut content: Vec<Html>) -> Html {
    content.insert(0, words("h2", "", heading));
    element("section", "", content)
}

/// What can be opened and closed under a summary.
pub fn folded(summary: &'static str, mut content: Vec<Html>) -> Html {
    content.insert(0, words("summary", "", summary));
    element("details", "", content)
}

/// The value of the attribute `open`.
pub fn open(is_open: bool) -> &'static str {
    if is_open { "open" } else { "" }
}

/// Several nodes as one.
pub fn group(nodes: Vec<Html>) -> Html {
    VList::with_children(nodes, None).into()
}
