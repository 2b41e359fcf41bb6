//! The needs as options, and the questions that sort companies by them.

use crate::rules::Need;

/// A need in the words of the quizzes.
pub struct NeedText {
    /// The need.
    pub need: Need,
    /// The need as an option.
    pub option: &'static str,
    /// The question that asks which companies have it.
    pub asks: &'static str,
    /// Needs that could arguably replace it. They're never options of the same question.
    pub arguable: &'static [Need],
    /// Needs whose companies arguably have this one too. Such a company is never an option of the question that sorts by it.
    pub overlaps: &'static [Need],
}

/// Every need, in the order of [`Need::ALL`].
///
/// What is required unless a hybrid deployment makes it is required too, and still is when the wizard
/// has made it; whether something that serves a wish is required, or needed at all, is a matter of
/// words. So these are kept apart. Where Microsoft's tables have another word than the checker, the
/// option says both.
pub const NEEDS: [NeedText; Need::ALL.len()] = [
    NeedText {
        need: Need::Required,
        option: "Required: the company must create one manually.",
        asks: "Which of these companies must create a connector manually?",
        arguable: &[
            Need::RequiredUnlessHybrid,
            Need::Needed,
            Need::Recommended,
            Need::Optional,
        ],
        overlaps: &[
            Need::RequiredUnlessHybrid,
            Need::Needed,
            Need::Recommended,
            Need::Optional,
        ],
    },
    NeedText {
        need: Need::RequiredUnlessHybrid,
        option: "Required, unless a hybrid deployment creates it.",
        asks: "Which of these companies need connectors that a hybrid deployment would create?",
        arguable: &[Need::Required],
        overlaps: &[Need::Required, Need::AlreadyCreated],
    },
    NeedText {
        need: Need::Needed,
        option: "Needed for what the company wants. Microsoft’s tables call it optional: other mail flows without it.",
        asks: "For which of these companies is a connector that Microsoft’s tables call optional the only way to get what they want?",
        arguable: &[Need::Required, Need::Recommended, Need::Optional],
        overlaps: &[Need::Required, Need::Recommended, Need::Optional],
    },
    NeedText {
        need: Need::NotPossible,
        option: "Not possible like this: no connector helps, the company must change something first.",
        asks: "Which of these companies can’t get what they want like this, with a connector or without?",
        arguable: &[Need::DoesNotApply],
        overlaps: &[Need::DoesNotApply],
    },
    NeedText {
        need: Need::Recommended,
        option: "Recommended: mail flows without it, but something is likely to go wrong.",
        asks: "For which of these companies is a connector recommended, although mail flows without it?",
        arguable: &[Need::Required, Need::Needed, Need::Optional],
        overlaps: &[Need::Required, Need::Needed, Need::Optional],
    },
    NeedText {
        need: Need::Optional,
        option: "Optional: a matter of taste.",
        asks: "For which of these companies is a connector a matter of taste?",
        arguable: &[Need::Required, Need::Needed, Need::Recommended],
        overlaps: &[Need::Required, Need::Needed, Need::Recommended],
    },
    NeedText {
        need: Need::AlreadyCreated,
        option: "Already created by the Hybrid Configuration wizard.",
        asks: "For which of these companies has the Hybrid Configuration wizard already created the connectors?",
        arguable: &[Need::RequiredUnlessHybrid],
        overlaps: &[],
    },
    NeedText {
        need: Need::NotNeeded,
        option: "Not needed: Microsoft 365 does all of this without one.",
        asks: "For which of these companies does Microsoft 365 do everything needed without a connector?",
        arguable: &[Need::Recommended, Need::Optional],
        overlaps: &[Need::Recommended, Need::Optional, Need::DoesNotApply],
    },
    NeedText {
        need: Need::DoesNotApply,
        option: "Not available: Microsoft 365 has no connector for this.",
        asks: "For which of these companies does Microsoft 365 have no connector that would help?",
        arguable: &[Need::NotPossible],
        overlaps: &[Need::NotNeeded, Need::NotPossible],
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
