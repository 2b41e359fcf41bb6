//! The content of the checklist: its parts with their steps, and the recipes of the commands. Rows
//! as constants, no logic.
//!
//! A new step is a new row here and its test.

mod before;
mod calls;
mod coming;
mod leaving;
mod recipes;
mod testing;

use super::table::PartText;

/// The parts, in order. The first two headings of the page on own servers become the two
/// directions in general, so that partners and devices find their place in them.
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
