//! Subjects of questions.

use super::builder::{Maker, QuestionBuilder};
use super::situation::{Pool, Situation};

/// The subject of a question. Two questions about the same subject would be the same in different words.
pub struct Subject {
    /// A name that is unique in its topic and level. It seeds the random generator.
    pub name: String,
    make: Box<Make>,
}

type Make = dyn Fn(&mut Maker<'_>) -> QuestionBuilder + Send + Sync;

impl Subject {
    pub fn new(
        name: String,
        make: impl Fn(&mut Maker<'_>) -> QuestionBuilder + Send + Sync + 'static,
    ) -> Subject {
        Subject {
            name,
            make: Box::new(make),
        }
    }

    /// A form of question about the situation at this position of the pool.
    pub fn of_situation(
        words: &str,
        pool: &Pool,
        place: usize,
        ask: fn(&Situation, &mut Maker<'_>) -> QuestionBuilder,
    ) -> Subject {
        let name = [words, &pool.get(place).key].concat();
        Subject::new(name, move |maker| ask(maker.pool.get(place), maker))
    }

    /// The question about it.
    pub fn question(&self, maker: &mut Maker<'_>) -> QuestionBuilder {
        (self.make)(maker)
    }
}
