//! How far a reader has come in the guided walk.

use super::query;

/// A screen of the walk through the worked example.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum WalkStep {
    /// The organization's accepted domains.
    #[default]
    Domains,
    /// Its three connectors.
    Connectors,
    /// Which connector will handle this recipient of the example?
    Predict(u8),
    /// What the page says, and what each reading says.
    Answer(u8),
    /// The contradiction, side by side.
    Contradiction,
}

impl WalkStep {
    /// Every screen, in order.
    pub const ALL: [WalkStep; 9] = [
        WalkStep::Domains,
        WalkStep::Connectors,
        WalkStep::Predict(0),
        WalkStep::Answer(0),
        WalkStep::Predict(1),
        WalkStep::Answer(1),
        WalkStep::Predict(2),
        WalkStep::Answer(2),
        WalkStep::Contradiction,
    ];

    /// The screen's name in a link.
    pub const fn id(self) -> &'static str {
        match self {
            WalkStep::Domains => "domains",
            WalkStep::Connectors => "connectors",
            WalkStep::Predict(0) => "first",
            WalkStep::Answer(0) => "first-answer",
            WalkStep::Predict(1) => "second",
            WalkStep::Answer(1) => "second-answer",
            WalkStep::Predict(_) => "third",
            WalkStep::Answer(_) => "third-answer",
            WalkStep::Contradiction => "contradiction",
        }
    }

    /// The screen's place among all of them, from 0.
    pub fn place(self) -> usize {
        let place = WalkStep::ALL.iter().position(|step| *step == self);
        place.unwrap_or_default()
    }

    /// The screen after this one.
    pub fn next(self) -> Option<WalkStep> {
        WalkStep::ALL.get(self.place() + 1).copied()
    }

    /// The screen before this one.
    pub fn previous(self) -> Option<WalkStep> {
        let place = self.place().checked_sub(1)?;
        WalkStep::ALL.get(place).copied()
    }
}

/// What a reader predicts for a recipient of the example.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Guess {
    /// The connector at this place of the example, from 0.
    Connector(u8),
    /// "I don't know".
    DontKnow,
}

impl Guess {
    /// Every guess, in the order in which the walk offers them.
    pub const ALL: [Guess; 4] = [
        Guess::Connector(0),
        Guess::Connector(1),
        Guess::Connector(2),
        Guess::DontKnow,
    ];

    /// The guess's name in a link.
    pub const fn id(self) -> &'static str {
        match self {
            Guess::Connector(0) => "1",
            Guess::Connector(1) => "2",
            Guess::Connector(_) => "3",
            Guess::DontKnow => "unknown",
        }
    }
}

/// How far a reader has come, and what they predicted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Walk {
    /// The screen.
    pub step: WalkStep,
    /// The prediction for each recipient of the example.
    pub guesses: [Option<Guess>; 3],
}

const GUESSES: [&str; 3] = ["guess-1", "guess-2", "guess-3"];

impl Walk {
    /// Takes a parameter of a link; false where it means nothing here.
    pub(super) fn take(&mut self, name: &str, value: &str) -> bool {
        if name == "step" {
            let step = WalkStep::ALL.into_iter().find(|step| step.id() == value);
            self.step = step.unwrap_or_default();
            return step.is_some();
        }
        let guess = Guess::ALL.into_iter().find(|guess| guess.id() == value);
        let named = GUESSES.iter().position(|known| *known == name);
        match named.and_then(|place| self.guesses.get_mut(place)) {
            Some(slot) if guess.is_some() => {
                *slot = guess;
                true
            }
            _ => false,
        }
    }

    pub(super) fn write(&self, link: &mut String) {
        if self.step != WalkStep::default() {
            query::push(link, "step", self.step.id());
        }
        for (name, guess) in GUESSES.iter().zip(self.guesses) {
            if let Some(guess) = guess {
                query::push(link, name, guess.id());
            }
        }
    }
}
