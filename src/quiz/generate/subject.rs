//! What a question is about.

use super::draft::{Maker, QuestionDraft};
use super::situation::{Pool, Situation};

/// What a question is about. Two questions about one subject would be the same in other words.
pub struct Subject {
    /// A name that no other subject of its topic and level has. Chance is made of it.
    pub name: String,
    make: Box<Make>,
}

type Make = dyn Fn(&mut Maker<'_>) -> QuestionDraft + Send + Sync;

impl Subject {
    pub fn new(
        name: String,
        make: impl Fn(&mut Maker<'_>) -> QuestionDraft + Send + Sync + 'static,
    ) -> Subject {
        Subject {
            name,
            make: Box::new(make),
        }
    }

    /// The situation at this place in the pool, asked about in this way.
    pub fn of_situation(
        words: &str,
        pool: &Pool,
        place: usize,
        ask: fn(&Situation, &mut Maker<'_>) -> QuestionDraft,
    ) -> Subject {
        let name = [words, &pool.get(place).key].concat();
        Subject::new(name, move |maker| ask(maker.pool.get(place), maker))
    }

    /// The question about it.
    pub fn draft(&self, maker: &mut Maker<'_>) -> QuestionDraft {
        (self.make)(maker)
    }
}
