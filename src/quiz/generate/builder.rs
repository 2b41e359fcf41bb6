//! Builds a question.

use super::situation::Pool;
use crate::organization::{Arrival, RoutingView};
use crate::quiz::assertion::Assertion;
use crate::quiz::question::{Because, Kind, Mark, QuizOption, QuizQuestion, organization_lines};
use crate::quiz::random::{SplitMix64, fnv1a, fnv1a_more};
use crate::quiz::tables::{COMPANIES, Company};
use crate::quiz::topic::Topic;

/// Creates questions: random numbers, and the situations of the bank.
pub struct Maker<'a> {
    pub random: SplitMix64,
    /// The same number throughout a quiz.
    pub turn: usize,
    pub pool: &'a Pool,
}

impl<'a> Maker<'a> {
    /// A list in a random order.
    pub fn shuffled<T>(&mut self, mut list: Vec<T>) -> Vec<T> {
        self.random.shuffle(&mut list);
        list
    }

    /// One of several wordings; empty for none.
    pub fn wording(&mut self, wordings: &[&'static str]) -> &'static str {
        self.random.pick(wordings).unwrap_or_default()
    }

    /// A company.
    pub fn company(&mut self) -> Company {
        let first = COMPANIES[0];
        self.random.pick(COMPANIES).unwrap_or(first)
    }

    /// All companies in a random order.
    pub fn companies(&mut self) -> Vec<Company> {
        self.shuffled(COMPANIES.to_vec())
    }
}

/// A question without an id, and with its options in no particular order.
pub struct QuestionBuilder {
    pub situation: Vec<String>,
    pub organization: Option<RoutingView>,
    pub asks: String,
    pub kind: Kind,
    pub options: Vec<QuizOption>,
}

impl QuestionBuilder {
    /// A single-choice question without a situation or options.
    pub fn asking(asks: impl Into<String>) -> QuestionBuilder {
        QuestionBuilder {
            situation: Vec::new(),
            organization: None,
            asks: asks.into(),
            kind: Kind::One,
            options: Vec::new(),
        }
    }

    /// Adds an option to a single-choice or multiple-choice question. The engine sets its mark.
    pub fn add(&mut self, text: impl Into<String>, assertion: Assertion, because: Because) {
        let mark = match assertion.holds(self.organization()) {
            true => Mark::Right,
            false => Mark::Wrong,
        };
        self.options.push(QuizOption {
            text: text.into(),
            mark,
            because,
            assertions: vec![assertion],
        });
    }

    /// Adds an option to a matching question, with an assertion for each target.
    pub fn add_to_match(
        &mut self,
        text: impl Into<String>,
        assertions: Vec<Assertion>,
        because: Because,
    ) {
        let holding = assertions
            .iter()
            .position(|assertion| assertion.holds(self.organization()));
        self.options.push(QuizOption {
            text: text.into(),
            mark: holding.map_or(Mark::Wrong, Mark::Target),
            because,
            assertions,
        });
    }

    fn organization(&self) -> &RoutingView {
        const NONE: &RoutingView = &RoutingView {
            accepted_domains: Vec::new(),
            outbound_connectors: Vec::new(),
            cloud_mailboxes: Vec::new(),
            incomplete: Vec::new(),
            arrival: Arrival::SETTLED,
        };
        self.organization.as_ref().unwrap_or(NONE)
    }

    /// The question, with its id and its options in random order.
    pub fn finish(mut self, topic: Topic, maker: &mut Maker<'_>) -> QuizQuestion {
        let id = [topic.id(), "-", &hex(self.digest())].concat();
        maker.random.shuffle(&mut self.options);
        QuizQuestion {
            id,
            topic,
            situation: self.situation,
            organization: self.organization,
            asks: self.asks,
            kind: self.kind,
            options: self.options,
        }
    }

    /// A hash of everything that the reader sees.
    fn digest(&self) -> u64 {
        let add = |digest: u64, text: &str| fnv1a_more(fnv1a_more(digest, text), "\n");
        let mut digest = fnv1a("");
        for text in &self.situation {
            digest = add(digest, text);
        }
        for text in self.organization.iter().flat_map(organization_lines) {
            digest = add(digest, &text);
        }
        digest = add(digest, &self.asks);
        if let Kind::Match { targets } = &self.kind {
            digest = targets
                .iter()
                .fold(digest, |digest, text| add(digest, text));
        }
        let options = self.options.iter();
        options.fold(digest, |digest, option| add(digest, &option.text))
    }
}

/// A number in sixteen digits.
pub fn hex(number: u64) -> String {
    format!("{number:016x}")
}

/// A text that starts with a lowercase letter, for use after a colon.
pub fn lowered(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_ascii_lowercase());
    first.into_iter().chain(letters).collect()
}
