//! The knowledge check: what to ask about, one question a screen, and the result.
//!
//! Everything is in the link, answers included, so that Back, reload and sharing work as everywhere.
//! Parameters are texts that the sheet itself writes; whatever else a link holds counts as no answer.

use super::{Block, Request, Sheet, save};
use crate::link::{Page, Parameters, View};
use crate::markup::{Markup, claims, table};
use crate::quiz::{
    self, Answer, Because, Choice, Kind, Level, Mark, Question, Quiz, Score, Settings, Topic,
    generate, score,
};

/// What the quiz is made of: any text.
const SEED: &str = "seed";
/// The topics, between commas; all of them where none is named.
const TOPICS: &str = "topics";
const LEVEL: &str = "level";
const COUNT: &str = "count";
/// How much of it must be right, in percent.
const PASS: &str = "pass";
/// The questions that are asked again, by their numbers; all of them where none is named.
const ONLY: &str = "only";
/// Where the reader is: a question's number, or one more than there are for the result.
const AT: &str = "at";
/// What is chosen at present, and not checked yet.
const PICK: &str = "pick";
/// The answers that are checked, between commas, in the order of the questions.
const ANSWERS: &str = "answers";
/// Set where the reader wanted to check nothing.
const OPEN: &str = "open";

const COUNTS: [usize; 4] = [5, 10, 20, 40];
const PASS_MARKS: [u8; 4] = [60, 70, 80, 100];

pub fn sheet(request: &Request) -> Sheet {
    let parameters = &request.parameters;
    let known = [
        SEED, TOPICS, LEVEL, COUNT, PASS, ONLY, AT, PICK, ANSWERS, OPEN,
    ];
    let dropped = parameters.iter().filter(|(name, _)| !known.contains(name));
    let dropped = dropped.map(|(name, _)| name.to_owned()).collect();
    let test = Test::of(parameters);
    let (title, blocks) = match parameters.get(SEED) {
        "" => ("Test what you know".to_owned(), test.beginning()),
        _ => test.screen(),
    };
    Sheet {
        title,
        dropped,
        has_keys: true,
        blocks,
    }
}

/// A quiz that is being taken.
struct Test<'a> {
    parameters: &'a Parameters,
    quiz: Quiz,
    /// The number of each question in the whole quiz, from 1.
    numbers: Vec<usize>,
    answers: Vec<Answer>,
    pass: u8,
}

impl Test<'_> {
    fn of(parameters: &Parameters) -> Test<'_> {
        let topics: Vec<Topic> = parameters
            .get(TOPICS)
            .split(',')
            .filter_map(Topic::by_id)
            .collect();
        let number = |name: &str| parameters.get(name).parse::<usize>().ok();
        let mut quiz = generate(&Settings {
            seed: parameters.get(SEED).to_owned(),
            topics: match topics.is_empty() {
                true => Topic::ALL.to_vec(),
                false => topics,
            },
            level: Level::by_id(parameters.get(LEVEL)).unwrap_or_default(),
            count: number(COUNT).unwrap_or(10).clamp(1, 100),
        });
        let only: Vec<usize> = parameters
            .get(ONLY)
            .split('.')
            .filter_map(|number| number.parse().ok())
            .filter(|number| (1..=quiz.questions.len()).contains(number))
            .collect();
        let mut numbers: Vec<usize> = (1..=quiz.questions.len()).collect();
        if !only.is_empty() {
            numbers.retain(|number| only.contains(number));
            let mut number = 0;
            quiz.questions.retain(|_| {
                number += 1;
                only.contains(&number)
            });
        }
        let answers = parameters.get(ANSWERS).split(',');
        Test {
            parameters,
            numbers,
            answers: answers
                .map(|text| Answer::parse(text).unwrap_or(Answer::NONE))
                .take(quiz.questions.len())
                .collect(),
            quiz,
            pass: number(PASS).map_or(80, |pass| pass.min(100) as u8),
        }
    }

    /// The link to the same quiz with some parameters changed.
    fn link(&self, changes: &[(&str, &str)]) -> String {
        let mut parameters = self.parameters.clone();
        for name in [PICK, OPEN] {
            parameters.set(name, "");
        }
        for (name, value) in changes {
            parameters.set(name, value);
        }
        let view = View {
            page: Page::Quiz,
            ..View::default()
        };
        view.link_with(&parameters)
    }

    /// The link to a quiz of the same kind, without a seed.
    fn unseeded(&self) -> String {
        let none = [SEED, ONLY, AT, ANSWERS].map(|name| (name, ""));
        self.link(&none)
    }

    fn beginning(&self) -> Vec<Block> {
        let settings = &self.quiz.settings;
        let named = self.parameters.get(TOPICS);
        let chosen: Vec<Topic> = named.split(',').filter_map(Topic::by_id).collect();
        let topics = Topic::ALL.into_iter().map(|topic| {
            let with = |is_on: bool| {
                let ids = Topic::ALL
                    .into_iter()
                    .filter(|other| match *other == topic {
                        true => is_on,
                        false => chosen.contains(other),
                    });
                ids.map(Topic::id).collect::<Vec<_>>().join(",")
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
        let levels = Level::ALL.into_iter().map(|level| {
            let is_on = settings.level == level;
            pick(LEVEL, level.id(), is_on, level.label().to_owned())
        });
        let counts = COUNTS.into_iter().map(|count| {
            let is_on = settings.count == count;
            pick(
                COUNT,
                &count.to_string(),
                is_on,
                format!("{count} questions"),
            )
        });
        let marks = PASS_MARKS.into_iter().map(|mark| {
            let is_on = self.pass == mark;
            pick(PASS, &mark.to_string(), is_on, format!("{mark} % right"))
        });
        vec![
            Block::passage(|to| {
                to.words("p", "lead", "The questions come from the same rules as the verdicts, with the document behind each answer. They are new each time.");
            }),
            choices(
                "What shall it be about? Without a tick, about everything.",
                topics.collect(),
            ),
            choices("How hard?", levels.collect()),
            choices("How long?", counts.collect()),
            choices("Passed with", marks.collect()),
            Block::group(
                "p",
                "actions",
                vec![Block::Begin {
                    to: self.unseeded(),
                    label: "Begin".to_owned(),
                }],
            ),
        ]
    }

    fn screen(&self) -> (String, Vec<Block>) {
        let count = self.quiz.questions.len();
        let at = self
            .parameters
            .get(AT)
            .parse()
            .unwrap_or(1)
            .clamp(1, count + 1);
        match self.quiz.questions.get(at - 1) {
            Some(question) => {
                let checked = self
                    .answers
                    .get(at - 1)
                    .filter(|answer| **answer != Answer::NONE);
                let outcome = match checked {
                    None => "",
                    Some(answer) if question.is_right(answer) => ": right",
                    Some(_) => ": not right",
                };
                let title = format!("Question {at} of {count}{outcome}");
                let blocks = match checked {
                    None => self.question(question, at),
                    Some(answer) => self.explanation(question, answer, at),
                };
                (title, blocks)
            }
            None => self.result(),
        }
    }

    fn question(&self, question: &Question, at: usize) -> Vec<Block> {
        let picked = Answer::parse(self.parameters.get(PICK)).unwrap_or(Answer::NONE);
        let is_answered = match &picked {
            Answer::Picked(options) => !options.is_empty(),
            Answer::Matched(targets) => targets.iter().all(Option::is_some),
        };
        let at_text = at.to_string();
        let check = match is_answered {
            true => {
                let answers = self.answers_with(at, &picked);
                self.link(&[(ANSWERS, &answers), (AT, &at_text)])
            }
            false => self.link(&[(PICK, &picked.to_text()), (OPEN, "yes"), (AT, &at_text)]),
        };
        let error = match self.parameters.get(OPEN) {
            "" => "",
            _ if is_answered => "",
            _ => how(&question.kind),
        };
        let next = self.link(&[(AT, &(at + 1).to_string())]);
        let mut blocks = vec![
            self.topic_and_progress(question, at),
            Block::passage(|to| write_situation(to, question)),
            Block::alert(error),
        ];
        blocks.extend(options(question, &picked));
        blocks.push(Block::group(
            "p",
            "actions",
            vec![Block::primary(check, "Check"), Block::link(next, "Skip it")],
        ));
        blocks.push(self.back(at));
        blocks
    }

    fn explanation(&self, question: &Question, answer: &Answer, at: usize) -> Vec<Block> {
        let next = self.link(&[(AT, &(at + 1).to_string())]);
        let label = match at == self.quiz.questions.len() {
            true => "See the result",
            false => "Next question",
        };
        vec![
            self.topic_and_progress(question, at),
            Block::passage(|to| {
                write_situation(to, question);
                to.words("h2", "", &question.asks);
                write_options(to, question, answer);
            }),
            Block::group("p", "actions", vec![Block::primary(next, label)]),
            self.back(at),
            self.event(question, answer, at),
        ]
    }

    /// What happened, for the page around and for a learning platform.
    fn event(&self, question: &Question, answer: &Answer, at: usize) -> Block {
        let kind = match question.kind {
            Kind::One | Kind::Several => "choice",
            Kind::Match { .. } => "matching",
        };
        // Names and numbers of the quiz's own: nothing in them needs to be escaped.
        Block::Event {
            name: "quiz-answer".to_owned(),
            detail: format!(
                "{{\"number\":{at},\"id\":\"{}\",\"topic\":\"{}\",\"kind\":\"{kind}\",\"response\":\"{}\",\"key\":\"{}\",\"right\":{}}}",
                question.id,
                question.topic.id(),
                answer.to_text(),
                question.key().to_text(),
                question.is_right(answer),
            ),
        }
    }

    fn answers_with(&self, at: usize, answer: &Answer) -> String {
        let mut texts: Vec<String> = self.answers.iter().map(Answer::to_text).collect();
        if texts.len() < at {
            texts.resize(at, String::new());
        }
        if let Some(text) = texts.get_mut(at - 1) {
            *text = answer.to_text();
        }
        texts.join(",")
    }

    fn topic_and_progress(&self, question: &Question, at: usize) -> Block {
        let score = score(&self.quiz, &self.answers);
        let asked = at - 1;
        Block::passage(|to| {
            to.element("p", "progress", |to| {
                to.text(question.topic.label());
                if asked > 0 {
                    to.text(&format!(" · {} right so far", score.right()));
                }
            });
        })
    }

    fn back(&self, at: usize) -> Block {
        let (to, label) = match at {
            1 => (self.unseeded(), "Back to the settings"),
            _ => (self.link(&[(AT, &(at - 1).to_string())]), "Back"),
        };
        Block::group("p", "back", vec![Block::link(to, label)])
    }

    fn result(&self) -> (String, Vec<Block>) {
        let score = score(&self.quiz, &self.answers);
        let count = self.quiz.questions.len();
        let (percent, passes) = (score.percent(), score.passes(self.pass));
        let outcome = if passes { "passed" } else { "not passed" };
        let title = format!("Your result: {} of {count} right, {outcome}", score.right());
        let missed: Vec<String> = self
            .numbers
            .iter()
            .zip(&score.marks)
            .filter(|(_, is_right)| !**is_right)
            .map(|(number, _)| number.to_string())
            .collect();
        let again = [(AT, ""), (ANSWERS, "")];
        let share = self.link(&again);
        let mut actions = vec![Block::Begin {
            to: self.unseeded(),
            label: "New questions".to_owned(),
        }];
        if !missed.is_empty() {
            let only = missed.join(".");
            let to = self.link(&[(ONLY, &only), again[0], again[1]]);
            actions.push(Block::link(to, "Only the ones I missed"));
        }
        actions.push(Block::CopyLink {
            label: "Copy the link to this quiz".to_owned(),
            to: share,
        });
        actions.push(Block::Print);
        let blocks = vec![
            Block::passage(|to| {
                to.words(
                    "p",
                    "lead",
                    &format!("{percent} % right; passed with {} %.", self.pass),
                );
                write_topics(to, &score);
            }),
            Block::group("div", "actions", actions),
            Block::passage(|to| {
                for (place, question) in self.quiz.questions.iter().enumerate() {
                    let answer = self.answers.get(place).cloned().unwrap_or(Answer::NONE);
                    to.element("section", "finding", |to| {
                        to.words("h2", "", &format!("Question {}", place + 1));
                        write_situation(to, question);
                        to.words("p", "label", &question.asks);
                        write_options(to, question, &answer);
                    });
                }
            }),
            self.files(),
            Block::Event {
                name: "quiz-result".to_owned(),
                detail: format!(
                    "{{\"right\":{},\"count\":{count},\"percent\":{percent},\"pass\":{},\"passed\":{passes}}}",
                    score.right(),
                    self.pass
                ),
            },
        ];
        (title, blocks)
    }

    /// The quiz as files for trainers.
    fn files(&self) -> Block {
        let quiz = &self.quiz;
        let files = [
            ("GIFT, for Moodle", "connector-quiz.gift", quiz::gift(quiz)),
            (
                "YAML, for Microsoft Learn",
                "connector-quiz.yml",
                quiz::yaml(quiz),
            ),
            ("JSON", "connector-quiz.json", quiz::json(quiz)),
        ];
        let mut blocks = vec![Block::passage(|to| to.text("Save these questions as "))];
        for (label, file, text) in files {
            blocks.push(save(label, file, &text));
            blocks.push(Block::passage(|to| to.text(" ")));
        }
        Block::group("p", "", blocks)
    }
}

/// What to do to answer a question of this kind.
fn how(kind: &Kind) -> &'static str {
    match kind {
        Kind::One => "Choose an answer before you check.",
        Kind::Several => "Tick at least one answer before you check.",
        Kind::Match { .. } => "Choose something on every line before you check.",
    }
}

fn pick(name: &str, value: &str, is_on: bool, label: String) -> Block {
    Block::Choice {
        is_tick: false,
        id: [name, "-", value].concat(),
        is_on,
        label,
        hint: String::new(),
        name: name.to_owned(),
        on: value.to_owned(),
        off: String::new(),
    }
}

/// Things to choose from, under a heading.
fn choices(legend: &str, mut blocks: Vec<Block>) -> Block {
    let legend = Block::passage(|to| to.text(legend));
    blocks.insert(0, Block::group("legend", "label", vec![legend]));
    Block::group("fieldset", "", blocks)
}

/// The options of a question, to pick from.
fn options(question: &Question, picked: &Answer) -> Vec<Block> {
    let texts = question.options.iter().map(|option| option.text.clone());
    // No question has more than a few options.
    let places = || 0u8..;
    match &question.kind {
        Kind::One => {
            let picks = places().zip(texts).map(|(place, text)| {
                let is_on = *picked == Answer::picked([place]);
                pick(PICK, &place.to_string(), is_on, text)
            });
            vec![choices(&question.asks, picks.collect())]
        }
        Kind::Several => {
            let ticked = match picked {
                Answer::Picked(options) => &options[..],
                Answer::Matched(_) => &[],
            };
            let ticks = places().zip(texts).map(|(place, text)| {
                let others = || ticked.iter().copied().filter(move |other| *other != place);
                Block::Choice {
                    is_tick: true,
                    id: format!("pick-{place}"),
                    is_on: ticked.contains(&place),
                    label: text,
                    hint: String::new(),
                    name: PICK.to_owned(),
                    on: Answer::picked(others().chain([place])).to_text(),
                    off: Answer::picked(others()).to_text(),
                }
            });
            vec![choices(&question.asks, ticks.collect())]
        }
        Kind::Match { targets } => {
            let count = question.options.len();
            let matched = match picked {
                Answer::Matched(targets) if targets.len() == count => targets.clone(),
                _ => vec![None; count],
            };
            let mut blocks = vec![Block::passage(|to| to.words("h2", "", &question.asks))];
            blocks.extend(texts.enumerate().map(|(line, text)| {
                let picks = places().zip(targets).map(|(target, label)| {
                    let mut with = matched.clone();
                    if let Some(slot) = with.get_mut(line) {
                        *slot = Some(target);
                    }
                    Block::Choice {
                        is_tick: false,
                        id: format!("line-{line}-{target}"),
                        is_on: matched.get(line) == Some(&Some(target)),
                        label: label.clone(),
                        hint: String::new(),
                        name: PICK.to_owned(),
                        on: Answer::Matched(with).to_text(),
                        off: String::new(),
                    }
                });
                choices(&text, picks.collect())
            }));
            blocks
        }
    }
}

fn write_situation(to: &mut Markup, question: &Question) {
    for sentence in &question.situation {
        to.words("p", "", sentence);
    }
    if let Some(organization) = &question.organization {
        to.element("ul", "settings", |to| {
            for line in quiz::organization_lines(organization) {
                to.words("li", "", &line);
            }
        });
    }
}

/// Every option with what was chosen, what is right, and why.
fn write_options(to: &mut Markup, question: &Question, answer: &Answer) {
    to.element("ul", "marked", |to| {
        for (place, option) in question.options.iter().enumerate() {
            let (is_right, said) = judge(question, option, answer, place);
            to.element("li", if is_right { "right" } else { "wrong" }, |to| {
                to.words("strong", "", &option.text);
                to.words("p", "mark", &said);
                write_because(to, &option.because);
            });
        }
    });
}

/// Whether the reader was right about an option, and what is to be said of it.
fn judge(question: &Question, option: &Choice, answer: &Answer, place: usize) -> (bool, String) {
    let is_picked = |place: usize| match answer {
        Answer::Picked(options) => options.iter().any(|option| usize::from(*option) == place),
        Answer::Matched(_) => false,
    };
    match (&question.kind, option.mark) {
        (Kind::Match { targets }, Mark::Target(target)) => {
            let put = match answer {
                Answer::Matched(put) => put.get(place).copied().flatten().map(usize::from),
                Answer::Picked(_) => None,
            };
            let name = |target: usize| targets.get(target).map_or("", |name| name);
            let said = match put {
                Some(put) if put == target => ["Right: ", name(target)].concat(),
                Some(put) => {
                    ["Not right: you chose ", name(put), "; it is ", name(target)].concat()
                }
                None => ["Not answered; it is ", name(target)].concat(),
            };
            (put == Some(target), said)
        }
        (_, mark) => {
            let (is_key, is_chosen) = (mark == Mark::Right, is_picked(place));
            let said = match (is_key, is_chosen) {
                (true, true) => "Rightly chosen",
                (true, false) => "This is right, and you did not choose it",
                (false, true) => "Not right, and you chose it",
                (false, false) => "Rightly left out",
            };
            (is_key == is_chosen, said.to_owned())
        }
    }
}

fn write_because(to: &mut Markup, because: &Because) {
    for sentence in &because.says {
        to.words("p", "", sentence);
    }
    claims::write(to, because.claims.iter().copied());
}

fn write_topics(to: &mut Markup, score: &Score) {
    let columns = ["Topic", "Right"];
    table::write(to, "mails", "Your result by topic", &columns, |to| {
        to.element("tbody", "", |to| {
            for tally in &score.topics {
                table::write_row(to, "", |to| {
                    table::write_head(to, "", |to| to.text(tally.topic.label()));
                    table::write_cell(to, |to| {
                        to.text(&format!("{} of {}", tally.right, tally.asked));
                    });
                });
            }
        });
    });
}
