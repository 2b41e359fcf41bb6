//! The needs as answers to pick, and the questions that sort companies by them.

use crate::rules::Need;

/// A need in the words of the quizzes.
pub struct NeedText {
    /// The need.
    pub need: Need,
    /// The need as an option.
    pub option: &'static str,
    /// The question that asks which companies have it.
    pub asks: &'static str,
    /// Needs that could be argued for in its place. They never stand beside it as options.
    pub arguable: &'static [Need],
    /// Needs of which a company could be argued to have it too. Such a company is no option of the
    /// question that sorts by it.
    pub overlaps: &'static [Need],
}

/// Every need, in the order of [`Need::ALL`].
///
/// What is required unless a hybrid deployment makes it is required too, and still is when the wizard
/// has made it; whether something that serves a wish is required, or needed at all, is a matter of
/// words. So these are kept apart.
pub const NEEDS: [NeedText; Need::ALL.len()] = [
    NeedText {
        need: Need::Required,
        option: "Required: what the company wants takes one, made by hand.",
        asks: "Which of these companies must make a connector by hand?",
        arguable: &[Need::RequiredUnlessHybrid, Need::Optional],
        overlaps: &[Need::RequiredUnlessHybrid, Need::Optional],
    },
    NeedText {
        need: Need::RequiredUnlessHybrid,
        option: "Required, unless a hybrid deployment creates it.",
        asks: "Which of these companies need connectors that a hybrid deployment would create for them?",
        arguable: &[Need::Required],
        overlaps: &[Need::Required, Need::AlreadyCreated],
    },
    NeedText {
        need: Need::Optional,
        option: "Optional: mail flows without one, which only adds what the company wants.",
        asks: "For which of these companies do Microsoft’s documents call a connector optional?",
        arguable: &[Need::Required],
        overlaps: &[Need::Required],
    },
    NeedText {
        need: Need::AlreadyCreated,
        option: "Already there: the Hybrid Configuration wizard has created it.",
        asks: "For which of these companies has the Hybrid Configuration wizard already created the connectors?",
        arguable: &[Need::RequiredUnlessHybrid],
        overlaps: &[],
    },
    NeedText {
        need: Need::NotNeeded,
        option: "Not needed: Microsoft 365 does all of this without one.",
        asks: "For which of these companies does Microsoft 365 do everything without a connector?",
        arguable: &[Need::Optional],
        overlaps: &[Need::Optional, Need::DoesNotApply],
    },
    NeedText {
        need: Need::DoesNotApply,
        option: "No help: Microsoft 365 has no connector for this.",
        asks: "For which of these companies has Microsoft 365 no connector that would help?",
        arguable: &[],
        overlaps: &[Need::NotNeeded],
    },
];

/// The words of a need.
pub const fn text_of(need: Need) -> &'static NeedText {
    // One entry a variant, in the same order: the array's length and a test prove it, so this index
    // exists.
    &NEEDS[need as usize]
}

/// Whether two needs could be argued to be the same, or to hold together.
pub fn are_close(one: Need, other: Need) -> bool {
    let reaches = |from: &NeedText, to| from.arguable.contains(&to) || from.overlaps.contains(&to);
    reaches(text_of(one), other) || reaches(text_of(other), one)
}

const _: () = {
    let mut i = 0;
    while i < NEEDS.len() {
        assert!(NEEDS[i].need as usize == i);
        i += 1;
    }
};
