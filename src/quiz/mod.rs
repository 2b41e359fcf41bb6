//! Do I know it? Quizzes whose answers come from the engine.
//!
//! [`generate()`] makes a [`Quiz`] of [`Settings`]: a seed, topics, a level and a count. What an
//! option says is an [`Assertion`] that the rules, the router, the flow or the set-up can be asked about,
//! and that is how it gets its [`Mark`]: there is no key written by hand. Why it is right or wrong
//! comes from the engine too, with the documents behind it.
//!
//! Only what is documented is asked as a fact. Where documents disagree, or nobody has published
//! anything, a question may be about just that, and never takes a side.
//!
//! [`score()`] marks [`Answer`]s, and [`gift()`], [`yaml()`], [`json()`] and [`xapi()`] write
//! files for others.
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
mod question;
mod random;
mod score;
mod settings;
mod tables;
mod topic;

pub use answer::Answer;
pub use assertion::{Assertion, Ends};
pub use files::{Learner, Taken, gift, json, xapi, yaml};
pub use generate::{Bank, generate};
pub use question::{Because, Kind, Mark, Quiz, QuizOption, QuizQuestion, organization_lines};
pub use random::{SplitMix64, fnv1a};
pub use score::{Score, Tally, score};
pub use settings::Settings;
pub use topic::{Level, Topic};
