//! Questions about the documents themselves: the two readings of the page on several connectors, and
//! how well things are supported.

use super::because::{because, claims};
use super::draft::{Maker, QuestionDraft};
use super::routing::{about, grade_in_words, in_short, samples};
use super::sample::{SampleOrganization, because_of, target_of};
use super::subject::Subject;
use crate::domain::DomainPattern;
use crate::evidence::Grade;
use crate::quiz::assertion::Assertion;
use crate::quiz::question::Kind;
use crate::quiz::tables::DISPUTED;
use crate::quiz::topic::Level;
use crate::routing::{Ground, Precedence, Route};

/// At the basic level, Microsoft's example; at the advanced one, an organization of a template.
fn sample_of(
    level: Level,
    template: usize,
    variant: usize,
    maker: &mut Maker<'_>,
) -> SampleOrganization {
    match level {
        Level::Basic => SampleOrganization::example(),
        Level::Advanced => {
            // Subjects hold places of these templates.
            SampleOrganization::new(
                &DISPUTED[template],
                maker.turn + template + variant,
                &mut maker.random,
            )
        }
    }
}

/// Every subject, by the way in which it is asked about.
pub fn forms(level: Level) -> Vec<Vec<Subject>> {
    let (mut reads, mut whole) = (Vec::new(), Vec::new());
    let (mut differ_all, mut settle) = (Vec::new(), Vec::new());
    let all: Vec<SampleOrganization> = match level {
        Level::Basic => vec![SampleOrganization::example()],
        Level::Advanced => samples(DISPUTED).collect(),
    };
    for (template, sample) in all.iter().enumerate() {
        let router = sample.router(Precedence::default());
        differ_all.push(Subject::new(format!("differ {template}"), move |maker| {
            differ(sample_of(level, template, 1, maker))
        }));
        whole.extend(Precedence::ALL.map(|precedence| {
            let name = format!("read all {template} {}", precedence.id());
            Subject::new(name, move |maker| {
                read_all(sample_of(level, template, 0, maker), precedence)
            })
        }));
        for (place, recipient) in sample.recipients.iter().enumerate() {
            let is_disputed = router.route(recipient).other.is_some();
            if is_disputed {
                settle.push(Subject::new(
                    format!("settled {template} {place}"),
                    move |maker| settled(sample_of(level, template, place, maker), place, maker),
                ));
            }
            for precedence in Precedence::ALL {
                // Where the readings agree, asking for one of them is enough.
                if is_disputed || precedence == Precedence::default() {
                    let name = format!("read {template} {place} {}", precedence.id());
                    reads.push(Subject::new(name, move |maker| {
                        read(sample_of(level, template, place, maker), place, precedence)
                    }));
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
    let graded = Ground::ALL
        .into_iter()
        .filter(known)
        .filter(is_hidden)
        .map(|ground| {
            let name = ["graded ", ground.claim().says].concat();
            Subject::new(name, move |_| graded(ground))
        });
    vec![reads, whole, differ_all, settle, graded.collect()]
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

fn read(sample: SampleOrganization, recipient: usize, precedence: Precedence) -> QuestionDraft {
    let mut draft = about(&sample);
    // Subjects hold places of recipients.
    let recipient = &sample.recipients[recipient];
    draft.asks = [
        reading(precedence),
        ": which connector handles mail for ",
        &recipient.to_string(),
        "?",
    ]
    .concat();
    let router = sample.router(precedence);
    let route = router.route(recipient);
    for target in sample.targets() {
        let assertion = Assertion::Read {
            precedence,
            recipient: recipient.clone(),
            connector: target,
        };
        let because = because_of(&router, &route, target);
        draft.add(sample.target_in_words(target), assertion, because);
    }
    draft
}

fn read_all(sample: SampleOrganization, precedence: Precedence) -> QuestionDraft {
    let mut draft = about(&sample);
    draft.asks = [reading(precedence), ": which connector handles whose mail?"].concat();
    let targets = sample
        .targets()
        .map(|target| sample.target_in_words(target));
    draft.kind = Kind::Match {
        targets: targets.collect(),
    };
    let router = sample.router(precedence);
    for recipient in &sample.recipients {
        let assertions = sample.targets().map(|connector| Assertion::Read {
            precedence,
            recipient: recipient.clone(),
            connector,
        });
        let because = in_short(&router.route(recipient));
        draft.add_to_match(recipient.to_string(), assertions.collect(), because);
    }
    draft
}

fn differ(sample: SampleOrganization) -> QuestionDraft {
    let mut draft = about(&sample);
    draft.asks = "The page’s numbered list says one thing, its example another. For which of these recipients do the two send mail different ways?".to_owned();
    draft.kind = Kind::Several;
    let router = sample.router(Precedence::default());
    for recipient in &sample.recipients {
        let route = router.route(recipient);
        let assertion = Assertion::ReadingsDiffer {
            recipient: recipient.clone(),
        };
        let because = because(both_answers(&sample, &route), route.claims());
        draft.add(recipient.to_string(), assertion, because);
    }
    draft
}

/// The answers of both readings, or the one that they share.
fn both_answers(sample: &SampleOrganization, route: &Route) -> Vec<String> {
    if route.other.is_none() {
        return vec![["Both agree. ", &route.answer()].concat()];
    }
    let say = |precedence: Precedence| {
        let router = sample.router(precedence);
        let answer = router.route(&route.recipient).answer();
        [reading(precedence), ": ", &answer].concat()
    };
    Precedence::ALL.map(say).into()
}

fn settled(sample: SampleOrganization, recipient: usize, maker: &mut Maker<'_>) -> QuestionDraft {
    let mut draft = about(&sample);
    // Subjects hold places of recipients.
    let recipient = &sample.recipients[recipient];
    let router = sample.router(Precedence::default());
    let route = router.route(recipient);
    // Only connectors are ever in dispute.
    let goal = target_of(&route).unwrap_or_default();
    draft.asks = [
        "Mail for ",
        &recipient.to_string(),
        " is to go through ",
        &sample.target_in_words(Some(goal)),
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
    let elsewhere = sample.targets().flatten().filter(|other| *other != goal);
    let wrong = more
        .into_iter()
        .flatten()
        .map(|entry| (goal, entry))
        .chain(elsewhere.map(|other| (other, exact.clone())));
    let mut changes = maker.shuffled(wrong);
    changes.truncate(OPTIONS - 1);
    changes.push((goal, exact.clone()));
    for (connector, entry) in changes {
        let mut changed = sample.organization.clone();
        if let Some(connector) = changed.outbound_connectors.get_mut(connector) {
            connector.recipient_domains.push(entry.clone());
        }
        let changed = SampleOrganization {
            organization: changed,
            ..sample.clone()
        };
        let router = changed.router(Precedence::default());
        let then = router.route(recipient);
        let mut says = both_answers(&changed, &then);
        let name = sample.target_in_words(Some(connector));
        let text = ["Add ", &entry.to_string(), " to ", &name, "."].concat();
        let assertion = Assertion::Settled {
            connector,
            entry,
            recipient: recipient.clone(),
            goal,
        };
        if !assertion.holds(&sample.organization) {
            says.extend(route.advice());
        }
        draft.add(text, assertion, because(says, then.claims()));
    }
    draft
}

/// How many options a question has, where there are enough.
const OPTIONS: usize = 4;

fn graded(ground: Ground) -> QuestionDraft {
    let claim = ground.claim();
    let mut draft =
        QuestionDraft::asking(["How well is this supported? “", claim.says, "”"].concat());
    for grade in Grade::ALL {
        let assertion = Assertion::ClaimGrade { claim, grade };
        draft.add(grade_in_words(grade), assertion, claims([claim]));
    }
    draft
}
