//! A question in the making.

use super::situation::Pool;
use crate::organization::RoutingView;
use crate::quiz::assertion::Assertion;
use crate::quiz::question::{Because, Kind, Mark, QuizOption, QuizQuestion, organization_lines};
use crate::quiz::random::{SplitMix64, fnv1a, fnv1a_more};
use crate::quiz::tables::{COMPANIES, Company};
use crate::quiz::topic::Topic;

/// What makes a question: chance, and what the bank holds.
pub struct Maker<'a> {
    pub random: SplitMix64,
    /// The same number throughout a quiz.
    pub turn: usize,
    pub pool: &'a Pool,
}

impl<'a> Maker<'a> {
    /// A list in a random order.
    pub fn shuffled<T>(&mut self, list: impl IntoIterator<Item = T>) -> Vec<T> {
        let mut list: Vec<T> = list.into_iter().collect();
        self.random.shuffle(&mut list);
        list
    }

    /// One of several wordings; nothing of none.
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
        self.shuffled(COMPANIES.iter().copied())
    }
}

/// A question before it has a name and its options an order.
pub struct QuestionDraft {
    pub situation: Vec<String>,
    pub organization: Option<RoutingView>,
    pub asks: String,
    pub kind: Kind,
    pub options: Vec<QuizOption>,
}

impl QuestionDraft {
    /// A question of one answer without a situation or options yet.
    pub fn asking(asks: impl Into<String>) -> QuestionDraft {
        QuestionDraft {
            situation: Vec::new(),
            organization: None,
            asks: asks.into(),
            kind: Kind::One,
            options: Vec::new(),
        }
    }

    /// Adds an option of a question of one or several answers, and asks the engine for its mark.
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

    /// Adds an option of a question with targets, by an assertion for each of them.
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
        };
        self.organization.as_ref().unwrap_or(NONE)
    }

    /// The question, with its name and its options in a random order.
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

    /// A digest of everything that the reader sees.
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

/// A text with a small first letter, to stand behind a colon.
pub fn lowered(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_ascii_lowercase());
    first.into_iter().chain(letters).collect()
}
