//! The conditions of a mail flow rule. `Get-TransportRule` shows each as a property of its own, and in
//! `Conditions` only the types of them; the model holds them as text, which nobody evaluates.
//!
//! Properties that say how a rule looks at messages, rather than at which, are no conditions, and every rule has them:
//! `SenderAddressLocation`, `RecipientAddressType`. `ActivationDate` and `ExpiryDate` count as conditions: a rule that has one
//! doesn't act on every message.

use super::raw::{Property, Raw, Record};
use super::value::{convert, inner, is_type_name};
use crate::organization::{Kind, Value};

/// The conditions that rules know, without those that begin with `ExceptIf` and are otherwise called the
/// same (<https://learn.microsoft.com/exchange/security-and-compliance/mail-flow-rules/conditions-and-exceptions>).
const CONDITIONS: [&str; 69] = [
    "From",
    "FromMemberOf",
    "FromScope",
    "FromAddressContainsWords",
    "FromAddressMatchesPatterns",
    "SenderADAttributeContainsWords",
    "SenderADAttributeMatchesPatterns",
    "SenderInRecipientList",
    "SenderDomainIs",
    "SenderIpRanges",
    "SenderManagementRelationship",
    "SentTo",
    "SentToMemberOf",
    "SentToScope",
    "RecipientADAttributeContainsWords",
    "RecipientADAttributeMatchesPatterns",
    "RecipientAddressContainsWords",
    "RecipientAddressMatchesPatterns",
    "RecipientDomainIs",
    "RecipientInSenderList",
    "ManagerAddresses",
    "ManagerForEvaluatedUser",
    "BetweenMemberOf1",
    "BetweenMemberOf2",
    "ADComparisonAttribute",
    "ADComparisonOperator",
    "AnyOfToHeader",
    "AnyOfToHeaderMemberOf",
    "AnyOfCcHeader",
    "AnyOfCcHeaderMemberOf",
    "AnyOfToCcHeader",
    "AnyOfToCcHeaderMemberOf",
    "AnyOfRecipientAddressContainsWords",
    "AnyOfRecipientAddressMatchesPatterns",
    "SubjectContainsWords",
    "SubjectMatchesPatterns",
    "SubjectOrBodyContainsWords",
    "SubjectOrBodyMatchesPatterns",
    "HeaderContainsMessageHeader",
    "HeaderContainsWords",
    "HeaderMatchesMessageHeader",
    "HeaderMatchesPatterns",
    "MessageContainsDataClassifications",
    "MessageTypeMatches",
    "MessageSizeOver",
    "WithImportance",
    "HasClassification",
    "HasNoClassification",
    "HasSenderOverride",
    "SCLOver",
    "AttachmentContainsWords",
    "AttachmentMatchesPatterns",
    "AttachmentNameMatchesPatterns",
    "AttachmentExtensionMatchesWords",
    "AttachmentPropertyContainsWords",
    "AttachmentSizeOver",
    "AttachmentIsUnsupported",
    "AttachmentIsPasswordProtected",
    "AttachmentProcessingLimitExceeded",
    "AttachmentHasExecutableContent",
    "AttachmentDetectedLanguage",
    "ContentCharacterSetContainsWords",
    "MessageContainsAllDataClassifications",
    "ContainsAllDataClassifications",
    "ActivationDate",
    "ExpiryDate",
    "ContentPropertyContainsWords",
    "ExternalSenderIs",
    "SenderNotInScope",
];

/// How an exception's name begins.
const EXCEPT_IF: &str = "ExceptIf";

/// Which list of the rule a property belongs to, if it is a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Condition,
    Exception,
}

/// Whether a property or parameter of this name is a condition or an exception.
pub(super) fn place(name: &str) -> Option<Place> {
    let is_exception = name
        .get(..EXCEPT_IF.len())
        .is_some_and(|begin| begin.eq_ignore_ascii_case(EXCEPT_IF));
    if is_exception {
        return Some(Place::Exception);
    }
    let mut known = CONDITIONS.iter();
    known
        .any(|known| known.eq_ignore_ascii_case(name))
        .then_some(Place::Condition)
}

/// The conditions or exceptions of a rule, each as `Name: value, value`. Whether these are all of them
/// depends on what was exported.
pub(super) fn predicates(record: &Record<'_>, wanted: Place, is_whole: bool) -> Value {
    let mut entries = Vec::new();
    for property in &record.properties {
        if place(&property.name) != Some(wanted) {
            continue;
        }
        let mut values = Vec::new();
        words(&property.value, &mut values);
        if !values.is_empty() {
            entries.push(Value::from(
                [&*property.name, ": ", &values.join(", ")]
                    .concat()
                    .as_str(),
            ));
        }
    }
    Value::List {
        complete: is_whole,
        entries,
    }
}

/// The texts in a value. A condition that is off has none: nothing, false, or an empty list.
fn words(raw: &Raw<'_>, found: &mut Vec<String>) {
    match raw {
        Raw::Null | Raw::Boolean(false) => {}
        Raw::Boolean(true) => found.push("true".to_owned()),
        Raw::Number(number) => found.push(number.to_string()),
        Raw::Text(text) | Raw::Open(text) => {
            let text = text.trim();
            let inner = text
                .strip_prefix('{')
                .and_then(|text| text.strip_suffix('}'));
            let text = inner.unwrap_or(text).trim();
            if !text.is_empty() && !text.eq_ignore_ascii_case("false") {
                found.push(text.to_owned());
            }
        }
        Raw::List { entries, .. } => entries.iter().for_each(|entry| words(entry, found)),
        Raw::Object(record) => match inner(record) {
            Some(value) => words(&value, found),
            None => {
                let values = record.properties.iter().map(|property| &property.value);
                values.for_each(|value| words(value, found));
            }
        },
    }
}

/// Properties that belong to the condition of another one, or say when a rule applies: none is an entry of `Conditions`.
const WITHOUT_ENTRY: [&str; 7] = [
    "ADComparisonOperator",
    "BetweenMemberOf2",
    "HeaderContainsMessageHeader",
    "HeaderMatchesMessageHeader",
    "ManagerForEvaluatedUser",
    "ActivationDate",
    "ExpiryDate",
];

/// Whether an export shows all conditions: it does if it has the list of their types, and as many of them as that.
pub(super) fn shows_all(record: &Record<'_>, place: Place) -> bool {
    let list = match place {
        Place::Condition => "Conditions",
        Place::Exception => "Exceptions",
    };
    let listed = match record.get(list) {
        None => return false,
        Some(raw) => count(raw),
    };
    let shown = record.properties.iter().filter(|property| {
        let name = match place {
            Place::Condition => &*property.name,
            Place::Exception => property.name.get(EXCEPT_IF.len()..).unwrap_or_default(),
        };
        let mut values = Vec::new();
        words(&property.value, &mut values);
        let mut others = WITHOUT_ENTRY.into_iter();
        self::place(&property.name) == Some(place)
            && !values.is_empty()
            && !others.any(|other| other.eq_ignore_ascii_case(name))
    });
    listed.is_some_and(|listed| listed <= shown.count())
}

/// How many conditions such a list has, unless it is cut off.
fn count(raw: &Raw<'_>) -> Option<usize> {
    match convert(Kind::List(&Kind::Text), raw) {
        Ok(Value::List {
            entries,
            complete: true,
        }) => Some(entries.len()),
        Ok(_) => None,
        // Objects, of which nobody needs the text.
        Err(_) => match raw {
            Raw::List { entries, complete } if *complete => Some(entries.len()),
            _ => None,
        },
    }
}

/// Whether a property only repeats what others say: a list of the types of conditions, or of objects. A list that somebody
/// wrote has the conditions as text.
pub(super) fn repeats(property: &Property<'_>) -> bool {
    let mut names = ["Conditions", "Exceptions"].into_iter();
    names.any(|name| name.eq_ignore_ascii_case(&property.name)) && has_types(&property.value)
}

fn has_types(raw: &Raw<'_>) -> bool {
    match raw {
        Raw::Null | Raw::Object(_) => true,
        Raw::Text(text) => {
            let is_type = text.contains("Predicate") && !text.contains(':');
            text.trim().is_empty() || is_type || is_type_name(text)
        }
        Raw::List { entries, .. } => entries.iter().all(has_types),
        _ => false,
    }
}
