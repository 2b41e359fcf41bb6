//! Texts that are something else, of which nothing was understood: what they are, so that a reader knows where they belong.

use super::notice::NoticeCode;

/// How much of a text is looked at.
const BEGIN: usize = 4_000;

/// Words that are in a text, without case and signs: all of these, and what such a text is.
const SIGNS: [(&[&str], NoticeCode); 12] = [
    (
        &["recipientaddress", "senderaddress"],
        NoticeCode::MessageTrace,
    ),
    (&["recipientaddress", "messageid"], NoticeCode::MessageTrace),
    (
        &["recipientaddress", "messagetraceid"],
        NoticeCode::MessageTrace,
    ),
    (
        &["recipientstatus", "senderaddress"],
        NoticeCode::MessageTrace,
    ),
    (&["recipientstatus", "messageid"], NoticeCode::MessageTrace),
    (
        &["version", "counts", "findings", "undecided"],
        NoticeCode::OwnReport,
    ),
    (&["connectorchecker", "sarif"], NoticeCode::OwnReport),
    (&["outcomeseveritylinttitle"], NoticeCode::OwnReport),
    (
        &["rows", "recipients", "differing", "outcomes"],
        NoticeCode::OwnReport,
    ),
    (&["routesrecipient", "sentence"], NoticeCode::OwnReport),
    (&["recipientsrecipient", "sentence"], NoticeCode::OwnReport),
    (&["filelinerecipientmostspecific"], NoticeCode::OwnReport),
];

/// What a text is.
pub(super) fn what(text: &str) -> Option<NoticeCode> {
    let begin = text.chars().take(BEGIN);
    let letters = begin.filter(|c| c.is_alphanumeric());
    let letters = letters.collect::<String>().to_ascii_lowercase();
    let mut signs = SIGNS.into_iter();
    let is_in = |word: &&str| letters.contains(word);
    let (_, code) = signs.find(|(words, _)| words.iter().all(is_in))?;
    Some(code)
}
