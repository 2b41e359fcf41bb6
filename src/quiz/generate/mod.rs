//! From settings to a quiz.
//!
//! A [`Bank`] lists the *subjects* that questions can be about: a situation and how it is asked
//! about, say. Two questions about one subject would be the same question in other words, so a quiz
//! takes each subject once. Topics take turns, and within a topic its ways of asking do.
//!
//! Every question is made by a generator of its own, from the seed and the name of its subject. So
//! a longer quiz of the same seed begins with the shorter one, and a question does not change
//! because another one does.

mod because;
mod documents;
mod draft;
mod flow;
mod need;
mod plan;
mod routing;
mod sample;
mod setup;
mod situation;
mod story;
mod subject;

use draft::Maker;
use situation::Pool;
use subject::Subject;

use super::question::Quiz;
use super::random::{SplitMix64, fnv1a, fnv1a_more};
use super::settings::Settings;
use super::tables::COMPANIES;
use super::topic::{Level, Topic};

/// The quiz of these settings: the same on every machine, as long as the rules stay what they are.
///
/// For one quiz after another of the same topics and level, a [`Bank`] is quicker.
pub fn generate(settings: &Settings) -> Quiz {
    Bank::new(&settings.topics, settings.level).quiz(&settings.seed, settings.count)
}

/// All that a quiz about some topics can ask.
pub struct Bank {
    topics: Vec<Shelf>,
    level: Level,
    pool: Pool,
}

/// The subjects of one topic, one list for each way of asking.
struct Shelf {
    topic: Topic,
    forms: Vec<Vec<Subject>>,
}

impl Bank {
    /// The bank of these topics; their order and repeats don't matter.
    ///
    /// ```
    /// use connector_checker::quiz::{Bank, Level, Topic};
    /// assert!(Bank::new(&Topic::ALL, Level::Basic).len() >= 50);
    /// assert!(Bank::new(&[], Level::Basic).is_empty());
    /// ```
    pub fn new(topics: &[Topic], level: Level) -> Bank {
        let pool = Pool::new(topics, level);
        let wanted = Topic::ALL
            .into_iter()
            .filter(|topic| topics.contains(topic));
        let shelf = |topic| Shelf {
            topic,
            forms: forms(topic, level, &pool),
        };
        Bank {
            topics: wanted.map(shelf).collect(),
            level,
            pool,
        }
    }

    /// How many questions there are: no quiz has more.
    ///
    /// That depends on the tables. Each topic has at least 8 at either level; all of them together
    /// have more than 200 at the basic level, and more than 500 at the advanced one.
    pub fn len(&self) -> usize {
        let forms = self.topics.iter().flat_map(|shelf| &shelf.forms);
        forms.map(Vec::len).sum()
    }

    /// Whether there is nothing to ask.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The quiz of a seed, with as many questions as wanted or as there are.
    pub fn quiz(&self, seed: &str, count: usize) -> Quiz {
        let random = |name: &str| {
            let parts = [self.level.id(), "\n", name];
            SplitMix64::new(parts.into_iter().fold(fnv1a(seed), fnv1a_more))
        };
        let mut turns: Vec<(Topic, Turns<'_>)> = self
            .topics
            .iter()
            .map(|shelf| {
                (
                    shelf.topic,
                    Turns::new(&shelf.forms, random(shelf.topic.id())),
                )
            })
            .collect();
        random("topics").shuffle(&mut turns);
        let turn = random("companies").below(COMPANIES.len());
        let mut questions = Vec::new();
        while questions.len() < count && !turns.is_empty() {
            turns.retain_mut(|(topic, turns)| {
                if questions.len() == count {
                    return true;
                }
                let Some(subject) = turns.next() else {
                    return false;
                };
                let name = [topic.id(), " ", &subject.name].concat();
                let mut maker = Maker {
                    random: random(&name),
                    turn,
                    pool: &self.pool,
                };
                let draft = subject.draft(&mut maker);
                questions.push(draft.finish(*topic, &mut maker));
                true
            });
        }
        Quiz {
            settings: Settings {
                seed: seed.to_owned(),
                topics: self.topics.iter().map(|shelf| shelf.topic).collect(),
                level: self.level,
                count,
            },
            questions,
        }
    }
}

/// The subjects of a topic in a random order, in which its ways of asking take turns.
struct Turns<'a> {
    forms: Vec<Vec<&'a Subject>>,
    next: usize,
}

impl<'a> Turns<'a> {
    fn new(forms: &'a [Vec<Subject>], mut random: SplitMix64) -> Turns<'a> {
        let forms = forms.iter().map(|form| form.iter().collect());
        let mut forms: Vec<Vec<&Subject>> = forms.collect();
        forms.iter_mut().for_each(|form| random.shuffle(form));
        random.shuffle(&mut forms);
        Turns { forms, next: 0 }
    }

    fn next(&mut self) -> Option<&'a Subject> {
        self.forms.retain(|form| !form.is_empty());
        let turn = self.next.checked_rem(self.forms.len())?;
        self.next += 1;
        self.forms.get_mut(turn)?.pop()
    }
}

fn forms(topic: Topic, level: Level, pool: &Pool) -> Vec<Vec<Subject>> {
    match topic {
        Topic::Need | Topic::Servers => need::forms(topic, level, pool),
        Topic::Devices => {
            let mut forms = need::forms(topic, level, pool);
            forms.extend(flow::device_forms(level));
            forms
        }
        Topic::Connectors => plan::forms(level, pool),
        Topic::Flow => flow::forms(level),
        Topic::Routing => routing::forms(level),
        Topic::Setup => setup::forms(level, pool),
        Topic::Documents => documents::forms(level),
    }
}
