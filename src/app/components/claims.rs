//! Sentences with their evidence, as elements.

use yew::prelude::*;

use super::markup;
use crate::evidence::{Fact, Grade};
use crate::markup::claims;

/// A grade as a mark and a word. The page about the sources explains it.
pub fn grade(grade: Grade) -> Html {
    markup(|to| claims::write_grade(to, grade))
}

/// A list of claims, each with its grade and its sources.
pub fn claims<'a>(list: impl IntoIterator<Item = &'a Fact>) -> Html {
    markup(|to| claims::write(to, list))
}
