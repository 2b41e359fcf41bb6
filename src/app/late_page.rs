//! What the app knows about a page that loads later.

use yew::Html;

use super::face::Face;
use super::place::Place;
use super::state::State;

/// What has happened that the page around may want to hear of: a name, which follows
/// `connector-checker-`, and the details as JSON.
pub type Event = (&'static str, String);

/// A page of a part that came later, with what it keeps while the reader is on it.
///
/// The app knows such a page by these functions alone, so that nothing else of its part is needed
/// from the beginning.
pub trait LatePage {
    /// Shows what there is.
    fn view(&self, state: &State, face: &Face) -> Html;

    /// Works out what there is to show of a state.
    fn work(&mut self, _state: &State) {}

    /// Whether there is more to work out or to show than could be done at once.
    fn is_unfinished(&self) -> bool {
        false
    }

    /// Does a little more of that.
    fn go_on(&mut self) {}

    /// Shows everything at once, for a page on paper.
    fn show_all(&mut self) {}

    /// The parameters of the link that mean nothing here.
    fn dropped(&self) -> &[String] {
        &[]
    }

    /// What the page around may want to hear of.
    fn event(&self, _state: &State, _place: Place) -> Option<Event> {
        None
    }

    /// When the time is up, in seconds since 1970, and where to go then, if it is limited.
    fn clock(&self) -> Option<(u64, &str)> {
        None
    }

    /// Whether digits choose and Enter goes on.
    fn has_keys(&self) -> bool {
        false
    }
}

/// What there is of such a page.
#[derive(Default)]
pub enum Shown {
    /// The reader is on a page that was there from the beginning.
    #[default]
    Nothing,
    /// Its part is loading.
    Coming,
    /// Its part couldn't be loaded.
    Failure,
    /// The page.
    Page(Box<dyn LatePage>),
}
