//! The quizzes: every key asked again by other means, chance, levels, answers, files for others.

mod answers;
mod asking;
mod chance;
mod content;
mod files;
#[path = "../inbound/twin.rs"]
mod inbound_twin;
mod incoming;
#[path = "../text/markdown.rs"]
mod markdown;
mod options;
mod proof;
mod stable;
#[path = "../routing/twin.rs"]
mod twin;

use std::collections::{BTreeMap, BTreeSet};

use connector_checker::evidence::{Fact, Grade, Source, places};
use connector_checker::quiz::{
    Answer, Assertion, Bank, Because, BounceIs, InboundIs, Kind, Level, Mark, Quiz, QuizOption,
    QuizQuestion, Settings, Topic, generate, score,
};

/// The quiz of a seed, with a question of each topic at least.
fn quiz_of_seed(bank: &Bank, seed: usize) -> Quiz {
    bank.quiz(&format!("seed {seed}"), Topic::ALL.len())
}

/// Everything that a level can ask, in one quiz.
fn whole_bank(level: Level, seed: &str) -> Quiz {
    Bank::new(&Topic::ALL, level).quiz(seed, usize::MAX)
}

/// Everything that can be asked, in several wordings.
fn many() -> impl Iterator<Item = QuizQuestion> {
    Level::ALL.into_iter().flat_map(|level| {
        let bank = Bank::new(&Topic::ALL, level);
        (0..8).flat_map(move |seed| bank.quiz(&format!("words {seed}"), usize::MAX).questions)
    })
}

/// A question of one answer with these texts, about nothing in particular.
fn made_up(asks: &str, options: &[(&str, bool)]) -> QuizQuestion {
    const CLAIM: &Fact = &Fact {
        says: "Made up.",
        grade: Grade::Documented,
        places: &[places::DIRECT_SEND],
    };
    let options = options.iter().map(|(text, is_right)| QuizOption {
        text: (*text).to_owned(),
        mark: if *is_right { Mark::Right } else { Mark::Wrong },
        because: Because {
            says: vec![format!("About {text}.")],
            claims: vec![CLAIM],
        },
        assertions: Vec::new(),
    });
    QuizQuestion {
        id: "flow-0123456789abcdef".to_owned(),
        topic: Topic::Flow,
        situation: Vec::new(),
        organization: None,
        asks: asks.to_owned(),
        kind: Kind::One,
        options: options.collect(),
    }
}

/// A quiz of made-up questions.
fn quiz_of(questions: Vec<QuizQuestion>) -> Quiz {
    Quiz {
        settings: Settings::default(),
        questions,
    }
}
