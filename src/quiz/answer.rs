//! What somebody answered to one question, and how a link says it.

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
    /// The options that were picked or ticked, ascending and each once; empty where none was.
    Picked(Vec<u8>),
    /// The target of each option in their order, as far as they have one. At least two options.
    Matched(Vec<Option<u8>>),
}

/// The longest text that can be an answer: no question has nearly as many options.
const LONGEST: usize = 200;

impl Answer {
    /// The answer that picks these options, in whatever order they come.
    pub fn picked(options: impl IntoIterator<Item = u8>) -> Answer {
        let mut options: Vec<u8> = options.into_iter().collect();
        options.sort_unstable();
        options.dedup();
        Answer::Picked(options)
    }

    /// No answer at all.
    pub const NONE: Answer = Answer::Picked(Vec::new());

    /// The answer as a link says it: `2`, `0.3` or `1-0-2`; empty for none.
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

    /// The answer that a link says; none if the text is no answer.
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

/// A number in digits alone: `parse` by itself would take a plus sign.
fn number(text: &str) -> Option<u8> {
    let is_digits = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_digits)
}
