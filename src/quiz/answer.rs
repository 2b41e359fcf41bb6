//! An answer to one question, and its form in a link.

/// An answer to one question, by the positions of its options.
///
/// ```
/// use connector_checker::quiz::Answer;
/// assert_eq!(Answer::picked([3, 0]).to_text(), "0.3");
/// assert_eq!(Answer::Matched(vec![Some(1), None, Some(0)]).to_text(), "1--0");
/// assert_eq!(Answer::parse("1--0"), Some(Answer::Matched(vec![Some(1), None, Some(0)])));
/// assert_eq!(Answer::parse("one"), None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The selected options, ascending and each once. Can be empty.
    Picked(Vec<u8>),
    /// The target of each option in their order, if it has one. At least two options.
    Matched(Vec<Option<u8>>),
}

/// The maximum length of an answer. No question has nearly that many options.
const LONGEST: usize = 200;

impl Answer {
    /// The answer that selects these options, in any order.
    pub fn picked(options: impl IntoIterator<Item = u8>) -> Answer {
        let mut options: Vec<u8> = options.into_iter().collect();
        options.sort_unstable();
        options.dedup();
        Answer::Picked(options)
    }

    /// No answer at all.
    pub const NONE: Answer = Answer::Picked(Vec::new());

    /// Serializes the answer for a link: `2`, `0.3` or `1-0-2`; empty for none.
    pub fn to_text(&self) -> String {
        let written = |place: &u8| place.to_string();
        match self {
            Answer::Picked(options) => {
                let texts: Vec<String> = options.iter().map(written).collect();
                texts.join(".")
            }
            Answer::Matched(targets) => {
                let texts = targets.iter().map(|target| target.as_ref().map(written));
                let texts: Vec<String> = texts.map(Option::unwrap_or_default).collect();
                texts.join("-")
            }
        }
    }

    /// Parses an answer from a link. None if the text isn't an answer.
    pub fn parse(text: &str) -> Option<Answer> {
        if text.len() > LONGEST {
            return None;
        }
        if text.is_empty() {
            return Some(Answer::NONE);
        }
        if text.contains('-') {
            let target = |text: &str| match text {
                "" => Some(None),
                text => number(text).map(Some),
            };
            let targets = text.split('-').map(target);
            return Some(Answer::Matched(targets.collect::<Option<_>>()?));
        }
        let options = text.split('.').map(number);
        Some(Answer::picked(options.collect::<Option<Vec<u8>>>()?))
    }
}

/// A number of digits only: `parse` would accept a plus sign.
fn number(text: &str) -> Option<u8> {
    let is_digits = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_digits)
}
