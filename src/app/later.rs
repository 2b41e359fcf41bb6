//! The page that came later, if the reader is on one.

use super::late_page::{LatePage, Shown};
use super::parts::Part;
use super::state::State;
use crate::link::Page;

/// The page that came later, if the reader is on one.
#[derive(Default)]
pub struct Later {
    page: Page,
    shown: Shown,
}

impl Later {
    /// Works out the page of a state. Returns, once, the part that has to be fetched first.
    pub fn open(&mut self, state: &State) -> Option<Part> {
        let page = state.view.page;
        if page != self.page {
            self.page = page;
            self.shown = Shown::Nothing;
        }
        let part = Part::of(page)?;
        if self.page().is_none()
            && let Some(open) = part.at_hand()
        {
            self.shown = Shown::Page(open(page));
        }
        match &mut self.shown {
            Shown::Page(page) => page.work(state),
            Shown::Coming | Shown::Failure => {}
            Shown::Nothing => {
                self.shown = Shown::Coming;
                return Some(part);
            }
        }
        None
    }

    /// Hears that a part could not be had.
    pub fn fail(&mut self, part: Part) {
        if Part::of(self.page) == Some(part) && matches!(self.shown, Shown::Coming) {
            self.shown = Shown::Failure;
        }
    }

    /// Lets the part be fetched once more.
    pub fn try_again(&mut self) {
        self.shown = Shown::Nothing;
    }

    /// What there is to show.
    pub fn shown(&self) -> &Shown {
        &self.shown
    }

    /// The page, once it is there.
    pub fn page(&self) -> Option<&dyn LatePage> {
        match &self.shown {
            Shown::Page(page) => Some(&**page),
            _ => None,
        }
    }

    /// The same, to work on.
    pub fn page_mut(&mut self) -> Option<&mut (dyn LatePage + 'static)> {
        match &mut self.shown {
            Shown::Page(page) => Some(&mut **page),
            _ => None,
        }
    }
}
