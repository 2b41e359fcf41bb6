//! Exports of a quiz.

mod gift;
mod json;
mod xapi;
mod yaml;

pub use gift::gift;
pub use json::json;
pub use xapi::{Learner, Taken, xapi};
pub use yaml::yaml;
