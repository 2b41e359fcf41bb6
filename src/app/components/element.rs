//! Plain elements.
//!
//! The `html!` macro writes out the making of each element where it stands, about 350 bytes of
//! WebAssembly a time, and every reader downloads them. Pages are mostly plain elements, so they
//! are made here instead; `html!` is for what needs attributes and listeners.

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VList, VTag, VText};

/// An element with a class (or none, if empty) and children.
#[inline(never)]
pub fn element(tag: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    element_with(tag, &["class"], &[class], children)
}

/// An element with any attributes; those with an empty value are left out.
#[inline(never)]
pub fn element_with(
    tag: &'static str,
    names: &'static [&'static str],
    values: &[&'static str],
    children: Vec<Html>,
) -> Html {
    let mut attributes = Vec::new();
    for value in values {
        attributes.push((!value.is_empty()).then_some(AttributeOrProperty::Static(value)));
    }
    let mut element = VTag::new(tag);
    element.set_attributes(Attributes::Dynamic {
        keys: names,
        values: attributes.into(),
    });
    element.add_children(children);
    element.into()
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
#[inline(never)]
pub fn heading(words: String) -> Html {
    html! { <h1 tabindex="-1">{ words }</h1> }
}

/// A button. What it does is all that tells it from others.
#[inline(never)]
pub fn button(label: &'static str, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" {onclick}>{ label }</button> }
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

/// Several nodes as one.
pub fn group(nodes: Vec<Html>) -> Html {
    VList::with_children(nodes, None).into()
}
