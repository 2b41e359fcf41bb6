//! Creates a quiz from settings.
//!
//! A [`Bank`] lists the *subjects* of questions: for example, a situation and a form of question. Two questions about the same
//! subject would be the same question in different words, so a quiz uses each subject once. It alternates between topics, and
//! within a topic between forms of questions.
//!
//! Every question has its own random generator, seeded by the seed of the quiz and the name of the subject. So a longer quiz with
//! the same seed starts with the shorter one, and a changed question doesn't change others.

mod because;
mod bounce;
mod builder;
mod documents;
mod flow;
mod inbound;
mod need;
mod plan;
mod routing;
mod sample;
mod setup;
mod situation;
mod story;
mod subject;

use builder::Maker;
use situation::Pool;
use subject::Subject;

use super::question::Quiz;
use super::random::{SplitMix64, fnv1a, fnv1a_more};
use super::settings::Settings;
use super::tables::COMPANIES;
use super::topic::{Level, Topic};

/// The quiz with these settings. It's the same on every machine, as long as the rules don't change.
///
/// For several quizzes with the same topics and level, a [`Bank`] is faster.
pub fn generate(settings: &Settings) -> Quiz {
    Bank::new(&settings.topics, settings.level).quiz(&settings.seed, settings.count)
}

/// Every question that a quiz about some topics can contain.
pub struct Bank {
    topics: Vec<Shelf>,
    level: Level,
    pool: Pool,
}

/// The subjects of one topic, a list for each form of question.
struct Shelf {
    topic: Topic,
    forms: Vec<Vec<Subject>>,
}

impl Bank {
    /// The bank of these topics. Order and duplicates don't matter.
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

    /// The number of questions: the maximum for a quiz.
    ///
    /// It depends on the tables. Each topic has at least 8 questions at each level. All topics together have more than 200 at the
    /// basic level, and more than 500 at the advanced level.
    pub fn len(&self) -> usize {
        let forms = self.topics.iter().flat_map(|shelf| &shelf.forms);
        forms.map(Vec::len).sum()
    }

    /// Whether there are no questions.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The quiz of a seed, with this many questions or as many as there are.
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
                let builder = subject.question(&mut maker);
                questions.push(builder.finish(*topic, &mut maker));
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

/// The subjects of a topic in random order, alternating between forms of questions.
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
        Topic::Bounce => bounce::forms(level),
        Topic::Inbound => inbound::forms(level),
    }
}
