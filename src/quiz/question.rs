//! What a quiz is made of.

use super::answer::Answer;
use super::assertion::Assertion;
use super::settings::Settings;
use super::topic::Topic;
use crate::domain::Domain;
use crate::evidence::{Fact, Place};
use crate::organization::{ConnectorType, OutboundConnectorView, RoutingView};

/// A quiz, ready to be asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Quiz {
    /// What it was made of. The same settings always make the same quiz.
    pub settings: Settings,
    /// Its questions, no two of them alike.
    pub questions: Vec<QuizQuestion>,
}

/// A question with all that is known of its answers.
#[derive(Clone, Debug, PartialEq)]
pub struct QuizQuestion {
    /// A name that tells it from every other question: its topic and a digest of its words. The
    /// order of the options is no part of it.
    pub id: String,
    /// What it is about.
    pub topic: Topic,
    /// The situation, sentence by sentence.
    pub situation: Vec<String>,
    /// The domains and connectors that belong to the situation, to be shown as a table.
    pub organization: Option<RoutingView>,
    /// The question itself.
    pub asks: String,
    /// How it is answered.
    pub kind: Kind,
    /// What there is to choose from, in the order in which it is shown; at least three.
    pub options: Vec<QuizOption>,
}

/// How a question is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Pick the one option that is right.
    One,
    /// Tick every option that is right: at least one is, and at least one is not.
    Several,
    /// Put each option to one of the targets. A target may take several options, or none.
    Match {
        /// What the options are put to; at least two.
        targets: Vec<String>,
    },
}

/// An option of a question.
#[derive(Clone, Debug, PartialEq)]
pub struct QuizOption {
    /// What the reader sees.
    pub text: String,
    /// Whether it is right, or where it belongs.
    pub mark: Mark,
    /// Why, in any case: what makes it right, or what rules it out.
    pub because: Because,
    /// What it says, as assertions that the engine can be asked about: a single one, or in a question of
    /// [`Kind::Match`] one for each target in their order, of which exactly one holds.
    pub assertions: Vec<Assertion>,
}

/// What the engine says of an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// To be chosen.
    Right,
    /// Not to be chosen.
    Wrong,
    /// To be put to the target at this position.
    Target(usize),
}

/// Why an option is right or wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Because {
    /// What the engine makes of the option; may be empty, where the claims say it all.
    pub says: Vec<String>,
    /// What that rests on, with its documents; never empty.
    pub claims: Vec<&'static Fact>,
}

impl QuizQuestion {
    /// Its situation as lines of text: the sentences, then the organization, if there is one.
    pub fn situation_lines(&self) -> Vec<String> {
        let mut lines = self.situation.clone();
        lines.extend(self.organization.iter().flat_map(organization_lines));
        lines
    }

    /// All that it says as one text: the situation, the organization line by line, and what is
    /// asked.
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

    /// The answer that is right.
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

    /// Whether an answer is right: it names exactly the options that are, or puts every option
    /// to its target.
    pub fn is_right(&self, answer: &Answer) -> bool {
        *answer == self.key()
    }
}

impl Because {
    /// All of it as one text, each claim followed by its grade and its documents.
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
/// assert_eq!(lines[4], "Connector 1: to your own servers, for all accepted domains.");
/// ```
pub fn organization_lines(organization: &RoutingView) -> Vec<String> {
    let domains = organization.accepted_domains.iter().map(|accepted| {
        let subdomains = match accepted.match_sub_domains {
            true => ", with its subdomains (match subdomains is on)",
            false => "",
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
        ConnectorType::OnPremises => "to your own servers",
        ConnectorType::Partner => "to a partner",
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
            ", used by mail flow rules only",
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
