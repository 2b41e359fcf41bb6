//! What several pages show in the same way.

use yew::Html;

use crate::markup::Markup;

pub mod claims;
pub mod element;
pub mod form;
pub mod frame;
pub mod organization_facts;
pub mod routing;
pub mod script;

/// What a function writes, as elements. Nothing else in the app makes elements of a text, and the
/// text comes from [`Markup`], which escapes it, or from a sheet, whose texts come from there.
pub fn markup(write: impl FnOnce(&mut Markup)) -> Html {
    Html::from_html_unchecked(Markup::of(write).into())
}
