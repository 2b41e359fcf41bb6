//! A quiz, its questions and their options.

use super::answer::Answer;
use super::assertion::Assertion;
use super::settings::Settings;
use super::topic::Topic;
use crate::domain::Domain;
use crate::evidence::{Fact, Place};
use crate::organization::{ConnectorType, OutboundConnectorView, RoutingView};

/// A quiz.
#[derive(Clone, Debug, PartialEq)]
pub struct Quiz {
    /// Its settings. The same settings always create the same quiz.
    pub settings: Settings,
    /// Its questions, all different.
    pub questions: Vec<QuizQuestion>,
}

/// A question with its options, answers and explanations.
#[derive(Clone, Debug, PartialEq)]
pub struct QuizQuestion {
    /// A unique id: the topic and a hash of the words. The order of the options doesn't affect it.
    pub id: String,
    /// What it is about.
    pub topic: Topic,
    /// The situation, sentence by sentence.
    pub situation: Vec<String>,
    /// The domains and connectors of the situation, shown as a list.
    pub organization: Option<RoutingView>,
    /// The question itself.
    pub asks: String,
    /// How it's answered.
    pub kind: Kind,
    /// The options in the order shown; at least three.
    pub options: Vec<QuizOption>,
}

/// How a question is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Select the one correct option.
    One,
    /// Select every correct option. At least one is correct, and at least one is incorrect.
    Several,
    /// Match each option to one of the targets. A target can have several options, or none.
    Match {
        /// The targets; at least two.
        targets: Vec<String>,
    },
}

impl Kind {
    /// A stable name.
    ///
    /// ```
    /// use connector_checker::quiz::Kind;
    /// assert_eq!((Kind::One.id(), Kind::One.label()), ("one", "Single choice"));
    /// ```
    pub const fn id(&self) -> &'static str {
        match self {
            Kind::One => "one",
            Kind::Several => "several",
            Kind::Match { .. } => "match",
        }
    }

    /// The words that the reader sees.
    pub const fn label(&self) -> &'static str {
        match self {
            Kind::One => "Single choice",
            Kind::Several => "Multiple choice",
            Kind::Match { .. } => "Matching",
        }
    }

    /// The targets of [`Kind::Match`]; empty for the other kinds.
    pub fn targets(&self) -> &[String] {
        match self {
            Kind::One | Kind::Several => &[],
            Kind::Match { targets } => targets,
        }
    }
}

/// An option of a question.
#[derive(Clone, Debug, PartialEq)]
pub struct QuizOption {
    /// The text that the reader sees.
    pub text: String,
    /// Whether it's correct, or which target it belongs to.
    pub mark: Mark,
    /// Why it's correct or incorrect.
    pub because: Because,
    /// Its assertion, which the engine can evaluate. In a question of [`Kind::Match`], one for each target in their order, of
    /// which exactly one is true.
    pub assertions: Vec<Assertion>,
}

/// The engine's verdict on an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Correct.
    Right,
    /// Incorrect.
    Wrong,
    /// Belongs to the target at this position.
    Target(usize),
}

/// Why an option is correct or incorrect.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Because {
    /// The explanation. Empty if the claims are enough.
    pub says: Vec<String>,
    /// The supporting claims, with their sources. Never empty.
    pub claims: Vec<&'static Fact>,
}

impl QuizQuestion {
    /// Its situation as lines of text: the sentences, then the organization, if any.
    pub fn situation_lines(&self) -> Vec<String> {
        let mut lines = self.situation.clone();
        lines.extend(self.organization.iter().flat_map(organization_lines));
        lines
    }

    /// The whole question as one text: the situation, the organization line by line, and the question itself.
    pub fn to_text(&self) -> String {
        let mut text = self.situation.join(" ");
        for line in self.organization.iter().flat_map(organization_lines) {
            text.push('\n');
            text.push_str(&line);
        }
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        text.push_str(&self.asks);
        text
    }

    /// The correct answer.
    ///
    /// ```
    /// use connector_checker::quiz::{Kind, Settings, Topic, generate};
    /// let settings = Settings { topics: vec![Topic::Flow], count: 1, ..Settings::default() };
    /// let question = &generate(&settings).questions[0];
    /// assert_eq!(question.kind, Kind::One);
    /// assert!(question.is_right(&question.key()));
    /// ```
    pub fn key(&self) -> Answer {
        let places = || 0u8..;
        match self.kind {
            Kind::One | Kind::Several => Answer::picked(
                places()
                    .zip(&self.options)
                    .filter(|(_, option)| option.mark == Mark::Right)
                    .map(|(place, _)| place),
            ),
            Kind::Match { .. } => Answer::Matched(
                self.options
                    .iter()
                    .map(|option| match option.mark {
                        Mark::Target(target) => u8::try_from(target).ok(),
                        Mark::Right | Mark::Wrong => None,
                    })
                    .collect(),
            ),
        }
    }

    /// Whether an answer is correct: it selects exactly the correct options, or matches every option to its target.
    pub fn is_right(&self, answer: &Answer) -> bool {
        *answer == self.key()
    }
}

impl Because {
    /// Everything as one text, each claim followed by its grade and its sources.
    pub fn to_text(&self) -> String {
        let mut texts = self.says.clone();
        for claim in &self.claims {
            let documents: Vec<String> = claim.places.iter().map(document).collect();
            let documents = match documents.is_empty() {
                true => String::new(),
                false => [": ", &documents.join("; ")].concat(),
            };
            texts.push([claim.says, " (", claim.grade.label(), &documents, ")"].concat());
        }
        texts.join(" ")
    }
}

/// A place in a document, in words.
fn document(cite: &Place) -> String {
    match cite.section {
        "" => ["“", cite.source.title(), "”"].concat(),
        section => ["“", cite.source.title(), "”, ", section].concat(),
    }
}

/// An organization in words, one line for each domain and connector.
///
/// ```
/// use connector_checker::quiz::organization_lines;
/// use connector_checker::routing::worked_example;
/// let lines = organization_lines(&worked_example());
/// assert_eq!(lines[0], "Accepted domain: contoso.com.");
/// assert_eq!(lines[4], "Connector 1: to on-premises servers, for all accepted domains.");
/// ```
pub fn organization_lines(organization: &RoutingView) -> Vec<String> {
    let domains = organization.accepted_domains.iter().map(|accepted| {
        let subdomains = match accepted.match_sub_domains {
            Some(true) => ", including subdomains (match subdomains is on)",
            Some(false) | None => "",
        };
        [
            "Accepted domain: ",
            accepted.domain.as_ref().map_or("", Domain::as_str),
            subdomains,
            ".",
        ]
        .concat()
    });
    let connectors = organization.outbound_connectors.iter().map(connector_line);
    domains.chain(connectors).collect()
}

fn connector_line(connector: &OutboundConnectorView) -> String {
    let settings = connector.settings;
    let to = match settings.connector_type {
        ConnectorType::OnPremises => "to on-premises servers",
        ConnectorType::Partner => "to a partner organization",
    };
    let mut scope: Vec<String> = Vec::new();
    if settings.all_accepted_domains {
        scope.push("all accepted domains".to_owned());
    }
    scope.extend(connector.recipient_domains.iter().map(ToString::to_string));
    let mut line = [&connector.name, ": ", to].concat();
    if !scope.is_empty() {
        line.push_str(", for ");
        line.push_str(&scope.join(" and "));
    }
    for (is_so, words) in [
        (
            settings.route_all_messages_via_on_premises,
            ", with centralized mail transport",
        ),
        (
            settings.is_transport_rule_scoped,
            ", used only by mail flow rules",
        ),
        (settings.test_mode, ", in test mode"),
        (!settings.enabled, ", turned off"),
    ] {
        if is_so {
            line.push_str(words);
        }
    }
    line.push('.');
    line
}
