//! The settings of a quiz, and its start.

use super::{AT, COUNT, FILES, LEVEL, MINUTES, PASS, Plan, SEED, TOPICS};
use super::{choices, named_topics, pick};
use crate::quiz::{Level, Topic};
use crate::sheets::Block;

const COUNTS: [usize; 4] = [5, 10, 20, 40];
const PASS_MARKS: [u8; 4] = [60, 70, 80, 100];
const LIMITS: [u32; 4] = [5, 10, 20, 40];

impl Plan<'_> {
    pub(super) fn beginning(&self) -> (String, Vec<Block>) {
        let settings = &self.settings;
        let levels = Level::ALL.into_iter().map(|level| {
            let is_on = settings.level == level;
            pick(LEVEL, level.id(), is_on, level.label().to_owned())
        });
        let counts = COUNTS.into_iter().map(|count| {
            let label = format!("{count} questions");
            pick(COUNT, &count.to_string(), settings.count == count, label)
        });
        let marks = PASS_MARKS.into_iter().map(|mark| {
            let label = format!("{mark}%");
            pick(PASS, &mark.to_string(), self.pass == mark, label)
        });
        let limits = LIMITS.into_iter().map(|limit| {
            let label = format!("{limit} minutes");
            pick(
                MINUTES,
                &limit.to_string(),
                self.minutes == Some(limit),
                label,
            )
        });
        let unlimited = pick(MINUTES, "", self.minutes.is_none(), "No limit".to_owned());
        let blocks = vec![
            Block::passage(|to| {
                to.words("p", "lead", "The questions use the same rules as the checker. Every answer cites its document. You get new questions each time.");
            }),
            self.topics(),
            choices("Difficulty", levels.collect()),
            choices("Length", counts.collect()),
            choices("Passing score", marks.collect()),
            choices(
                "Time limit",
                [unlimited].into_iter().chain(limits).collect(),
            ),
            Block::group(
                "p",
                "actions",
                vec![
                    Block::begin(self.unseeded(), "Start"),
                    Block::Begin {
                        to: self.link(&[(AT, FILES)]),
                        label: "Export for a course".to_owned(),
                        is_primary: false,
                    },
                ],
            ),
        ];
        ("Test your knowledge".to_owned(), blocks)
    }

    fn topics(&self) -> Block {
        let chosen = named_topics(self.parameters);
        let topics = Topic::ALL.into_iter().map(|topic| {
            let with = |is_on: bool| {
                let chosen = |other: &Topic| match *other == topic {
                    true => is_on,
                    false => chosen.contains(other),
                };
                let ids = Topic::ALL.into_iter().filter(chosen).map(Topic::id);
                ids.collect::<Vec<_>>().join(",")
            };
            Block::Choice {
                is_tick: true,
                id: format!("topics-{}", topic as u8),
                is_on: chosen.contains(&topic),
                label: topic.label().to_owned(),
                hint: String::new(),
                name: TOPICS.to_owned(),
                on: with(true),
                off: with(false),
            }
        });
        choices("Topics (none selected = all)", topics.collect())
    }

    /// The screen before a quiz with a time limit, so that the timer doesn't start before the reader is ready.
    pub(super) fn limit(&self) -> (String, Vec<Block>) {
        let title = "Quiz with a time limit".to_owned();
        let minutes = self.minutes.unwrap_or_default();
        let count = self.settings.count;
        let (minute, question) = (
            if minutes == 1 { "minute" } else { "minutes" },
            if count == 1 { "question" } else { "questions" },
        );
        let blocks = vec![
            Block::passage(|to| {
                let sentence = format!(
                    "You have {minutes} {minute} for {count} {question}. The timer starts when you begin. You can remove the limit at any time."
                );
                to.words("p", "lead", &sentence);
            }),
            Block::group(
                "p",
                "actions",
                vec![
                    Block::begin(self.link(&[]), "Start"),
                    Block::link(self.link(&[(MINUTES, "")]), "Start without a time limit"),
                ],
            ),
            Block::group(
                "p",
                "back",
                vec![Block::link(self.link(&[(SEED, "")]), "Back to settings")],
            ),
        ];
        (title, blocks)
    }
}
