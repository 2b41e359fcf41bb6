//! The content of the checklist: its parts and their steps, and the recipes for the commands, as
//! rows of constants without logic.
//!
//! To add a step, add a row here and its test.

mod before;
mod calls;
mod coming;
mod leaving;
mod recipes;
mod testing;

use super::table::PartText;

/// The parts, in order. The page on own servers has one heading for each direction of mail; here
/// they cover partners and devices too.
pub const PARTS: &[PartText] = &[
    PartText {
        id: "before",
        title: "Before you start",
        steps: before::STEPS,
    },
    PartText {
        id: "part-1",
        title: "Part 1: mail from Microsoft 365",
        steps: leaving::STEPS,
    },
    PartText {
        id: "part-2",
        title: "Part 2: mail to Microsoft 365",
        steps: coming::STEPS,
    },
    PartText {
        id: "test",
        title: "Test",
        steps: testing::STEPS,
    },
];
