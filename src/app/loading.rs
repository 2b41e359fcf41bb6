//! How the parts of the program come: each is fetched when somebody first opens one of its pages, or
//! beforehand.
//!
//! The release build takes them out of the program (feature `split`). Without that feature they are
//! ordinary functions and always at hand: in tests, in development and in the app as one file.

use wasm_bindgen::prelude::wasm_bindgen;

use super::late_page::LatePage;
use super::parts::Part;
use crate::link::Page;

/// Makes a page of a part.
pub type Open = fn(Page) -> Box<dyn LatePage>;

/// Fetches every part, one after the other, for whoever wants no click to wait. What can't be had now
/// is tried again when somebody opens one of its pages.
#[wasm_bindgen]
pub async fn preload() {
    for part in Part::ALL {
        part.fetch().await;
    }
}

#[cfg(not(feature = "split"))]
mod whole {
    use super::{Open, Part};
    use crate::app::pages::{bounce, guide, quiz, tour};

    impl Part {
        /// Makes its pages.
        pub fn at_hand(self) -> Option<Open> {
            Some(match self {
                Part::Tour => tour,
                Part::Guide => guide,
                Part::Quiz => quiz,
                Part::Bounce => bounce,
            })
        }

        /// Nothing is to be fetched.
        pub async fn fetch(self) -> bool {
            true
        }
    }
}

#[cfg(feature = "split")]
mod split {
    // The macro declares what the linker is to resolve.
    #![allow(unsafe_code)]

    use std::cell::Cell;

    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    use super::{Open, Part};
    use crate::app::pages;

    thread_local! {
        /// The parts that have come. All apps of a document share them.
        static HERE: [Cell<Option<Open>>; Part::ALL.len()] = const { [const { Cell::new(None) }; Part::ALL.len()] };
    }

    // What is told of a part is the function that makes its pages, so that whoever has that calls
    // into the part as into any other code.

    #[wasm_split(tour, fallible)]
    fn tour() -> Result<Open, SplitLoaderError> {
        Ok(pages::tour)
    }

    #[wasm_split(guide, fallible)]
    fn guide() -> Result<Open, SplitLoaderError> {
        Ok(pages::guide)
    }

    #[wasm_split(quiz, fallible)]
    fn quiz() -> Result<Open, SplitLoaderError> {
        Ok(pages::quiz)
    }

    #[wasm_split(bounce, fallible)]
    fn bounce() -> Result<Open, SplitLoaderError> {
        Ok(pages::bounce)
    }

    impl Part {
        /// Makes its pages, if it has come.
        pub fn at_hand(self) -> Option<Open> {
            // There is one for each part.
            HERE.with(|here| here[self as usize].get())
        }

        /// Fetches it, unless it has come already. Whether it is here now.
        pub async fn fetch(self) -> bool {
            let open = match self {
                Part::Tour => tour().await,
                Part::Guide => guide().await,
                Part::Quiz => quiz().await,
                Part::Bounce => bounce().await,
            };
            let open = open.ok();
            HERE.with(|here| here[self as usize].set(open));
            open.is_some()
        }
    }
}
