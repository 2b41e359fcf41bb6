//! Situations to begin with, for readers who have answered no question yet.

use super::super::Block;
use crate::link::{Page, Parameters, View};
use crate::rules::{Answers, Question, Reply, check, path};
use crate::setup::{Step, checklist};

/// A situation in which a set-up begins.
pub struct Situation {
    /// The situation in a few words.
    pub says: &'static str,
    /// The answers that make it.
    answers: &'static [(Question, Reply)],
}

const fn answer(question: Question, id: &str) -> (Question, Reply) {
    (question, question.choice(id))
}

const CLOUD: (Question, Reply) = answer(Question::Mailboxes, "cloud");
const SPLIT: (Question, Reply) = answer(Question::Mailboxes, "split");
const EXCHANGE: (Question, Reply) = answer(Question::Servers, "exchange-2010");

/// The situations that most set-ups begin with.
pub const SITUATIONS: &[Situation] = &[
    Situation {
        says: "Mailboxes on-premises and in Exchange Online, without a hybrid deployment",
        answers: &[SPLIT, EXCHANGE, answer(Question::Hybrid, "no")],
    },
    Situation {
        says: "Mailboxes on-premises and in Exchange Online, with a hybrid deployment",
        answers: &[SPLIT, EXCHANGE, answer(Question::Hybrid, "yes")],
    },
    Situation {
        says: "Mailboxes in Exchange Online and on an email server other than Exchange",
        answers: &[SPLIT, answer(Question::Servers, "other")],
    },
    Situation {
        says: "All mailboxes on-premises, filtered by Exchange Online Protection",
        answers: &[
            answer(Question::Mailboxes, "on-premises"),
            EXCHANGE,
            answer(Question::Hybrid, "no"),
        ],
    },
    Situation {
        says: "Printers, scanners or apps that can’t sign in and send to anyone (SMTP relay)",
        answers: &[
            CLOUD,
            answer(Question::Devices, "yes"),
            answer(Question::SignIn, "no"),
            answer(Question::Reach, "outside"),
            answer(Question::Identity, "own"),
        ],
    },
    Situation {
        says: "Encrypted mail with a partner organization",
        answers: &[
            CLOUD,
            answer(Question::Partner, "yes"),
            answer(Question::PartnerSecurity, "both"),
        ],
    },
    Situation {
        says: "A filtering or archiving service for mail from and to the internet",
        answers: &[
            CLOUD,
            answer(Question::Provider, "yes"),
            answer(Question::ProviderMail, "both"),
            answer(Question::Mx, "service"),
            answer(Question::Returns, "delivers"),
        ],
    },
    Situation {
        says: "A domain with recipients outside Exchange Online (internal relay)",
        answers: &[
            CLOUD,
            answer(Question::RelayDomain, "yes"),
            answer(Question::Subdomains, "no"),
        ],
    },
    Situation {
        says: "Messages that a mail flow rule routes to another server",
        answers: &[CLOUD, answer(Question::MailFlowRule, "yes")],
    },
];

impl Situation {
    /// Its answers. Of every list to tick, nothing but what is named applies.
    pub fn answers(&self) -> Answers {
        let mut answers = Answers::default();
        for (question, reply) in self.answers {
            answers.set(*question, Some(*reply));
        }
        for (step, questions) in path(&answers) {
            for line in questions {
                if step.is_list() && answers.get(line).is_none() {
                    answers.set(line, Some(Reply::NO));
                }
            }
        }
        answers
    }
}

/// What there is to choose from before any answer.
pub fn choice() -> Vec<Block> {
    let mut items: Vec<Block> = Vec::new();
    let mut add = |answers: Answers, says: &str| {
        let there = at(Page::Setup, answers);
        items.push(Block::group("li", "", vec![Block::link(there, says)]));
    };
    for situation in SITUATIONS {
        add(situation.answers(), situation.says);
    }
    let mut open = Answers::default();
    open.set(Question::Mailboxes, Some(Reply::DontKnow));
    add(open, "I’m not sure: show every step that might apply");
    let questions = at(Page::Check, Answers::default());
    vec![
        Block::passage(|to| {
            to.words("p", "lead", "Get the steps, the commands and a script for your connectors. Answer the questions to see only the steps you need.");
        }),
        Block::group(
            "p",
            "actions",
            vec![Block::primary(questions, "Answer the questions")],
        ),
        Block::passage(|to| to.words("h2", "", "Or start from a situation like yours")),
        Block::group("ul", "situations", items),
    ]
}

/// The situations that ask for a step. Their links keep the step, and what the reader has entered.
pub fn with(step: &Step, parameters: &Parameters) -> Vec<Block> {
    let mut items: Vec<Block> = Vec::new();
    for situation in SITUATIONS {
        let answers = situation.answers();
        let checklist = checklist(&check(&answers));
        if checklist.steps().any(|one| one.step.id == step.id) {
            let view = View {
                page: Page::Setup,
                answers,
                ..View::default()
            };
            let link = Block::link(view.link_with(parameters), situation.says);
            items.push(Block::group("li", "", vec![link]));
        }
    }
    if items.is_empty() {
        return items;
    }
    vec![
        Block::passage(|to| to.words("h2", "", "Choose a situation like yours for its settings")),
        Block::group("ul", "situations", items),
    ]
}

/// The link to a page with these answers.
pub fn at(page: Page, answers: Answers) -> String {
    let view = View {
        page,
        answers,
        ..View::default()
    };
    view.link()
}
