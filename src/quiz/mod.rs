//! Quizzes whose answers come from the engine.
//!
//! [`generate()`] creates a [`Quiz`] from [`Settings`]: a seed, topics, a level and a count. Each option has an [`Assertion`] that
//! the rules, the router, the flow or the set-up evaluates. The result is its [`Mark`], so no key is written by hand. The
//! explanation also comes from the engine, with its sources.
//!
//! Only documented facts are asked as facts. If documents disagree, or nothing is published, a question can be about that, but
//! never takes a side.
//!
//! [`score()`] scores [`Answer`]s. [`gift()`], [`yaml()`], [`json()`] and [`xapi()`] export files.
//!
//! ```
//! use connector_checker::quiz::{Answer, Level, Settings, Topic, generate, score};
//!
//! let settings = Settings {
//!     seed: "Tuesday’s class".to_owned(),
//!     topics: Topic::ALL.to_vec(),
//!     level: Level::Basic,
//!     count: 10,
//! };
//! let quiz = generate(&settings);
//! assert_eq!(quiz.questions.len(), 10);
//! assert_eq!(quiz, generate(&settings));
//!
//! let answers: Vec<Answer> = quiz.questions.iter().map(|question| question.key()).collect();
//! assert_eq!(score(&quiz, &answers).percent(), 100);
//! ```

mod answer;
mod assertion;
mod files;
mod generate;
mod inbound_is;
mod question;
mod random;
mod score;
mod settings;
mod tables;
mod topic;

pub use answer::Answer;
pub use assertion::{Assertion, BounceIs, Ends};
pub use files::{Learner, Taken, gift, json, xapi, yaml};
pub use generate::{Bank, generate};
pub use inbound_is::InboundIs;
pub use question::{Because, Kind, Mark, Quiz, QuizOption, QuizQuestion, organization_lines};
pub use random::{SplitMix64, fnv1a};
pub use score::{Score, Tally, score};
pub use settings::Settings;
pub use topic::{Level, Topic};
