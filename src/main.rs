//! Starts the app; nothing else.

use connector_checker::app::{Place, mount};

fn main() {
    if let Some(root) = gloo::utils::document().get_element_by_id("app") {
        mount(root, Place::Address, "");
    }
}
