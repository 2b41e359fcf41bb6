//! What does this bounce message mean?

use super::evidence::{Claim, claims};
use super::{failure, out};
use crate::bounce::{self, Certainty, GuideStep, NameKind, Row, Side, UNKNOWN_CODE};
use serde::Serialize;
use tsify::{Ts, Tsify};
use wasm_bindgen::prelude::*;

/// What a bounce message means: a whole report, with or without its MIME parts, a line of a log, or a code.
///
/// # Errors
///
/// `code: "text"` if the argument is no text.
#[wasm_bindgen(js_name = explainBounce)]
pub fn explain_bounce(
    #[wasm_bindgen(unchecked_param_type = "string")] text: JsValue,
) -> Result<Ts<Bounce>, JsValue> {
    let Some(text) = text.as_string() else {
        let advice = "Give the bounce message as a text.";
        return Err(failure("text", "text", advice));
    };
    out(&Bounce::of(bounce::explain(&text)))
}

/// What a bounce message means.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
#[tsify(missing_as_null)]
pub struct Bounce {
    /// What was found, the most specific first. Empty where the text has no code.
    findings: Vec<BounceFinding>,
    /// Servers and connectors that the text names.
    names: Vec<BounceName>,
    /// Whether the original message is attached. It isn't examined.
    has_original: bool,
    /// Whether the text has more codes or parts than were examined.
    is_cut: bool,
}

/// A code in a bounce message.
#[derive(Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
#[tsify(missing_as_null)]
pub struct BounceFinding {
    /// The enhanced status code, such as `5.7.64`.
    code: Option<String>,
    /// The reply code before it, or instead of it.
    reply: Option<u16>,
    /// The text that it stands in.
    quote: String,
    /// What the numbers say by the standard.
    class: String,
    /// What decided about the meaning.
    #[tsify(type = "CertaintyId")]
    certainty: &'static str,
    /// Whether documents have the code only with the other first number.
    is_twin: bool,
    /// One, unless the text leaves it open; none where no document explains the code.
    meanings: Vec<BounceMeaning>,
    /// What there is to say where no document explains the code.
    because: Vec<Claim>,
}

/// What a code means.
#[derive(Serialize, Tsify)]
pub struct BounceMeaning {
    #[tsify(type = "MeaningId")]
    id: &'static str,
    /// What it means, and what else is known.
    because: Vec<Claim>,
    /// Who has to act, the likeliest first.
    sides: Vec<BounceSide>,
    /// The setting or connector at fault.
    setting: &'static str,
    /// The likely causes, in order.
    causes: Vec<&'static str>,
    /// What to check.
    checks: Vec<BounceCheck>,
    /// Where in the checker to read on.
    onward: Vec<BounceOnward>,
}

/// Where in the checker to read on: a question of `check`, a view of the custom element, or a step of its set-up guide.
#[derive(Serialize, Tsify)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum BounceOnward {
    Question {
        #[tsify(type = "OnwardQuestionId")]
        id: &'static str,
        label: &'static str,
    },
    View {
        #[tsify(type = "OnwardViewId")]
        id: &'static str,
        label: &'static str,
    },
    Step {
        #[tsify(type = "GuideStepId")]
        id: &'static str,
        label: &'static str,
    },
}

/// Who has to act.
#[derive(Serialize, Tsify)]
pub struct BounceSide {
    #[tsify(type = "SideId")]
    id: &'static str,
    label: &'static str,
}

/// What to check, with the command that shows it. Names and addresses in it are examples.
#[derive(Serialize, Tsify)]
pub struct BounceCheck {
    does: &'static str,
    command: &'static str,
}

/// A server or a connector that the text names.
#[derive(Serialize, Tsify)]
pub struct BounceName {
    #[tsify(type = "NameId")]
    id: &'static str,
    label: &'static str,
    text: String,
}

impl Bounce {
    fn of(bounce: bounce::Bounce) -> Bounce {
        let names = bounce.names.into_iter().map(|name| BounceName {
            id: NameKind::id(name.kind),
            label: NameKind::label(name.kind),
            text: name.text,
        });
        Bounce {
            findings: bounce.findings.into_iter().map(BounceFinding::of).collect(),
            names: names.collect(),
            has_original: bounce.has_original,
            is_cut: bounce.is_cut,
        }
    }
}

impl BounceFinding {
    fn of(finding: bounce::Finding) -> BounceFinding {
        let unknown = match finding.certainty {
            Certainty::Class => UNKNOWN_CODE,
            _ => &[],
        };
        BounceFinding {
            class: finding.class(),
            code: finding.code.map(bounce::Code::text),
            reply: finding.reply,
            quote: finding.quote,
            certainty: finding.certainty.id(),
            is_twin: finding.is_twin,
            meanings: finding
                .rows
                .iter()
                .copied()
                .map(BounceMeaning::of)
                .collect(),
            because: claims(unknown),
        }
    }
}

impl BounceMeaning {
    fn of(row: &'static Row) -> BounceMeaning {
        let sides = row.sides.iter().map(|side| BounceSide {
            id: Side::id(*side),
            label: Side::label(*side),
        });
        let checks = row.checks.iter().map(|check| BounceCheck {
            does: check.does,
            command: check.command,
        });
        let places = row.onward.iter().map(|onward| {
            let (id, label) = (onward.id(), onward.label());
            match onward.is_question() {
                true => BounceOnward::Question { id, label },
                false => BounceOnward::View { id, label },
            }
        });
        let steps = GuideStep::of(row).map(|step| BounceOnward::Step {
            id: step.id,
            label: step.title,
        });
        BounceMeaning {
            id: row.id,
            because: claims(row.because),
            sides: sides.collect(),
            setting: row.setting,
            causes: row.causes.to_vec(),
            checks: checks.collect(),
            onward: places.chain(steps).collect(),
        }
    }
}
