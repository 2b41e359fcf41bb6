//! Questions about the documents themselves: the two readings of the page on several connectors, and
//! how well things are supported.

use super::because::{because, claims};
use super::draft::{Draft, Maker};
use super::routing::{about, grade_in_words, in_short, towns};
use super::town::{Town, because_of, target_of};
use crate::domain::DomainPattern;
use crate::evidence::Grade;
use crate::quiz::assertion::Assertion;
use crate::quiz::question::Kind;
use crate::quiz::tables::{DISPUTED, Plot};
use crate::quiz::topic::Level;
use crate::routing::{Ground, Precedence, Route};

/// What a question is about. Plots, recipients and grounds are given by their places.
#[derive(Clone, Copy)]
pub enum Subject {
    /// The connector of one recipient in one reading.
    Read(usize, usize, Precedence),
    /// All recipients in one reading.
    ReadAll(usize, Precedence),
    /// The recipients for whom the readings differ.
    Differ(usize),
    /// What removes the doubt about a recipient.
    Settled(usize, usize),
    /// How well a ground of the router is supported.
    Graded(Ground),
}

impl Subject {
    pub fn name(self) -> String {
        match self {
            Subject::Read(plot, recipient, precedence) => {
                format!("read {plot} {recipient} {}", precedence.id())
            }
            Subject::ReadAll(plot, precedence) => format!("read all {plot} {}", precedence.id()),
            Subject::Differ(plot) => format!("differ {plot}"),
            Subject::Settled(plot, recipient) => format!("settled {plot} {recipient}"),
            Subject::Graded(ground) => ["graded ", ground.claim().says].concat(),
        }
    }

    pub fn draft(self, level: Level, maker: &mut Maker<'_>) -> Draft {
        match self {
            Subject::Read(plot, recipient, precedence) => {
                read(town(level, plot, recipient, maker), recipient, precedence)
            }
            Subject::ReadAll(plot, precedence) => read_all(town(level, plot, 0, maker), precedence),
            Subject::Differ(plot) => differ(town(level, plot, 1, maker)),
            Subject::Settled(plot, recipient) => {
                settled(town(level, plot, recipient, maker), recipient, maker)
            }
            Subject::Graded(ground) => graded(ground),
        }
    }
}

/// At the basic level, Microsoft's example; at the advanced one, an organization of a plot.
fn town(level: Level, plot: usize, variant: usize, maker: &mut Maker<'_>) -> Town {
    match level {
        Level::Basic => Town::example(),
        Level::Advanced => {
            // Subjects hold places of these plots.
            let plot_of_subject: &Plot = &DISPUTED[plot];
            Town::new(
                plot_of_subject,
                maker.turn + plot + variant,
                &mut maker.random,
            )
        }
    }
}

/// Every subject, by the way in which it is asked about.
pub fn forms(level: Level) -> Vec<Vec<Subject>> {
    let (mut reads, mut whole, mut differ) = (Vec::new(), Vec::new(), Vec::new());
    let mut settled = Vec::new();
    let all: Vec<Town> = match level {
        Level::Basic => vec![Town::example()],
        Level::Advanced => towns(DISPUTED).collect(),
    };
    for (plot, town) in all.iter().enumerate() {
        let router = town.router(Precedence::default());
        differ.push(Subject::Differ(plot));
        whole.extend(Precedence::ALL.map(|precedence| Subject::ReadAll(plot, precedence)));
        for (place, recipient) in town.recipients.iter().enumerate() {
            let is_disputed = router.route(recipient).other.is_some();
            if is_disputed {
                settled.push(Subject::Settled(plot, place));
            }
            for precedence in Precedence::ALL {
                // Where the readings agree, asking for one of them is enough.
                if is_disputed || precedence == Precedence::default() {
                    reads.push(Subject::Read(plot, place, precedence));
                }
            }
        }
    }
    // Where nobody has published anything or documents disagree, the sentence says so itself.
    // What is assumed of an export is no knowledge of connectors.
    let known = |ground: &Ground| *ground != Ground::Assumed;
    let is_hidden = |ground: &Ground| match ground.claim().grade {
        Grade::Documented | Grade::Inferred => true,
        Grade::Reported => level == Level::Advanced,
        Grade::DocumentsDisagree | Grade::Undocumented => false,
    };
    let graded = Ground::ALL.into_iter().filter(known).filter(is_hidden);
    let graded = graded.map(Subject::Graded).collect();
    vec![reads, whole, differ, settled, graded]
}

/// A reading of the page, to stand in a question.
const fn reading(precedence: Precedence) -> &'static str {
    match precedence {
        Precedence::MostSpecific => {
            "By the page’s example, in which the most specific connector wins"
        }
        Precedence::ListedOrder => "By the page’s numbered list, word for word",
    }
}

fn read(town: Town, recipient: usize, precedence: Precedence) -> Draft {
    let mut draft = about(&town);
    // Subjects hold places of recipients.
    let recipient = &town.recipients[recipient];
    draft.asks = [
        reading(precedence),
        ": which connector handles mail for ",
        &recipient.to_string(),
        "?",
    ]
    .concat();
    let router = town.router(precedence);
    let route = router.route(recipient);
    for target in town.targets() {
        let assertion = Assertion::Read {
            precedence,
            recipient: recipient.clone(),
            connector: target,
        };
        let because = because_of(&router, &route, target);
        draft.add(town.target_in_words(target), assertion, because);
    }
    draft
}

fn read_all(town: Town, precedence: Precedence) -> Draft {
    let mut draft = about(&town);
    draft.asks = [reading(precedence), ": which connector handles whose mail?"].concat();
    let targets = town.targets().map(|target| town.target_in_words(target));
    draft.kind = Kind::Match {
        targets: targets.collect(),
    };
    let router = town.router(precedence);
    for recipient in &town.recipients {
        let assertions = town.targets().map(|connector| Assertion::Read {
            precedence,
            recipient: recipient.clone(),
            connector,
        });
        let because = in_short(&router.route(recipient));
        draft.add_to_match(recipient.to_string(), assertions.collect(), because);
    }
    draft
}

fn differ(town: Town) -> Draft {
    let mut draft = about(&town);
    draft.asks = "The page’s numbered list says one thing, its example another. For which of these recipients do the two send mail different ways?".to_owned();
    draft.kind = Kind::Several;
    let router = town.router(Precedence::default());
    for recipient in &town.recipients {
        let route = router.route(recipient);
        let assertion = Assertion::ReadingsDiffer {
            recipient: recipient.clone(),
        };
        let because = because(both_answers(&town, &route), route.claims());
        draft.add(recipient.to_string(), assertion, because);
    }
    draft
}

/// The answers of both readings, or the one that they share.
fn both_answers(town: &Town, route: &Route) -> Vec<String> {
    if route.other.is_none() {
        return vec![["Both agree. ", &route.answer()].concat()];
    }
    let say = |precedence: Precedence| {
        let router = town.router(precedence);
        let answer = router.route(&route.recipient).answer();
        [reading(precedence), ": ", &answer].concat()
    };
    Precedence::ALL.map(say).into()
}

fn settled(town: Town, recipient: usize, maker: &mut Maker<'_>) -> Draft {
    let mut draft = about(&town);
    // Subjects hold places of recipients.
    let recipient = &town.recipients[recipient];
    let router = town.router(Precedence::default());
    let route = router.route(recipient);
    // Only connectors are ever in dispute.
    let goal = target_of(&route).unwrap_or_default();
    draft.asks = [
        "Mail for ",
        &recipient.to_string(),
        " is to go through ",
        &town.target_in_words(Some(goal)),
        ", whichever way the page is read. What settles it?",
    ]
    .concat();
    let domain = recipient.domain();
    let exact = DomainPattern::Exact(domain.clone());
    let parent = domain.suffixes().nth(1).and_then(|name| name.parse().ok());
    let more = [
        parent,
        Some(DomainPattern::Subdomains(domain.clone())),
        Some(DomainPattern::Everything),
    ];
    let elsewhere = town.targets().flatten().filter(|other| *other != goal);
    let wrong = more
        .into_iter()
        .flatten()
        .map(|entry| (goal, entry))
        .chain(elsewhere.map(|other| (other, exact.clone())));
    let mut changes = maker.shuffled(wrong);
    changes.truncate(OPTIONS - 1);
    changes.push((goal, exact.clone()));
    for (connector, entry) in changes {
        let mut changed = town.organization.clone();
        if let Some(connector) = changed.outbound_connectors.get_mut(connector) {
            connector.add_recipient_domain(entry.clone());
        }
        let changed = Town {
            organization: changed,
            ..town.clone()
        };
        let router = changed.router(Precedence::default());
        let then = router.route(recipient);
        let mut says = both_answers(&changed, &then);
        let name = town.target_in_words(Some(connector));
        let text = ["Add ", &entry.to_string(), " to ", &name, "."].concat();
        let assertion = Assertion::Settled {
            connector,
            entry,
            recipient: recipient.clone(),
            goal,
        };
        if !assertion.holds(&town.organization) {
            says.extend(route.advice());
        }
        draft.add(text, assertion, because(says, then.claims()));
    }
    draft
}

/// How many options a question has, where there are enough.
const OPTIONS: usize = 4;

fn graded(ground: Ground) -> Draft {
    let claim = ground.claim();
    let mut draft = Draft::asking(["How well is this supported? “", claim.says, "”"].concat());
    for grade in Grade::ALL {
        let assertion = Assertion::ClaimGrade { claim, grade };
        draft.add(grade_in_words(grade), assertion, claims([claim]));
    }
    draft
}
