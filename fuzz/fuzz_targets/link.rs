//! The text of a link: it always leads to a view, whose own link leads to the very same with nothing left out.

#![no_main]

use connector_checker::link::{Link, Page};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let link = Link::parse(text);
    for dropped in &link.dropped {
        assert!(dropped.name.chars().count() <= 40 && dropped.value.chars().count() <= 40);
    }
    let written = match (&link.draft, link.view.page) {
        (Some(draft), _) => link.view.whole_link(draft),
        (None, Page::Flow | Page::Setup | Page::Quiz) => link.view.link_with(&link.parameters),
        (None, _) => link.view.link(),
    };
    let again = Link::parse(&written);
    assert_eq!(again.dropped, [], "{written}");
    assert_eq!(again.view, link.view, "{written}");
    assert_eq!(again.parameters, link.parameters, "{written}");
    // The example needs no words, so that a link to it brings none.
    assert_eq!(
        again.draft.unwrap_or_default(),
        link.draft.unwrap_or_default(),
        "{written}"
    );
});
