//! Each view with its answer.

use super::question::Question;
use super::session::Session;
use super::{audit, compare, inbound, lint, map, recipients, what_if};
use crate::imported::WHAT_IF;

/// What answers the questions of a view.
type Answers = fn(&Session, &Question) -> String;

/// The views' ids, as [`View`](crate::sheets::TenantView) has them, with their answers.
const ANSWERS: [(&str, Answers); 7] = [
    ("audit", audit::answer),
    ("map", map::answer),
    ("compare", compare::answer),
    ("inbound", inbound::answer),
    ("recipients", recipients::answer),
    ("lint", lint::answer),
    // The page with the form asks this.
    (WHAT_IF, what_if::answer),
];

/// The answer to a question about what was read, as a passage of HTML or a file's text. Empty for what isn't a question.
///
/// ```
/// use connector_checker::import::File;
/// use connector_checker::reader::{Session, Side, answer};
/// let mut session = Session::default();
/// let text = r#"New-InboundConnector -Name "From the archive" -SenderDomains * -ConnectorType OnPremises"#;
/// session.read(Side::Before, &[File { name: "set-up.ps1", bytes: text.as_bytes() }]);
/// assert!(answer(&session, r#"["audit"]"#).contains("From the archive"));
/// assert_eq!(answer(&session, "what?"), "");
/// ```
pub fn answer(session: &Session, question: &str) -> String {
    let Some(question) = Question::parse(question) else {
        return String::new();
    };
    let mut answers = ANSWERS.into_iter();
    let found = answers.find(|(view, _)| *view == question.view);
    found.map_or(String::new(), |(_, answer)| answer(session, &question))
}
