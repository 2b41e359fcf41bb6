//! Sentences with their evidence, as elements.

use yew::prelude::*;

use super::markup;
use crate::evidence::{Claim, Grade, Source};
use crate::markup::claims;

/// A grade as a mark and a word. Its meaning stands on the page about the sources.
pub fn grade(grade: Grade) -> Html {
    markup(|to| claims::write_grade(to, grade))
}

/// A list of claims, each with its grade and its sources.
pub fn claims<'a>(list: impl IntoIterator<Item = &'a Claim>) -> Html {
    markup(|to| claims::write(to, list))
}

/// A document as a link to it.
pub fn source(source: Source) -> Html {
    markup(|to| claims::write_source(to, source))
}
