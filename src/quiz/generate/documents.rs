//! Questions about the documentation: the two readings of the page on multiple connectors, and how well statements are supported.

use super::because::because;
use super::builder::{Maker, QuestionBuilder};
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

/// Microsoft's example at the basic level, an organization from a template at the advanced level.
fn sample_of(
    level: Level,
    template: usize,
    variant: usize,
    maker: &mut Maker<'_>,
) -> SampleOrganization {
    match level {
        Level::Basic => SampleOrganization::example(),
        Level::Advanced => {
            // Subjects contain positions of these templates.
            SampleOrganization::new(
                &DISPUTED[template],
                maker.turn + template + variant,
                &mut maker.random,
            )
        }
    }
}

/// Every subject, by form of question.
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
                // If the readings agree, one question is enough.
                if is_disputed || precedence == Precedence::default() {
                    let name = format!("read {template} {place} {}", precedence.id());
                    reads.push(Subject::new(name, move |maker| {
                        read(sample_of(level, template, place, maker), place, precedence)
                    }));
                }
            }
        }
    }
    // A statement that is undocumented or disputed says so itself. Assumptions about an export have nothing to do with
    // connectors.
    let known = |ground: &Ground| !ground.is_unknown() && !ground.is_condition();
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

/// A reading of the page, for use in a question.
const fn reading(precedence: Precedence) -> &'static str {
    match precedence {
        Precedence::MostSpecific => {
            "According to the page’s example (the most specific connector wins)"
        }
        Precedence::ListedOrder => "According to the page’s numbered list (taken literally)",
    }
}

fn read(sample: SampleOrganization, recipient: usize, precedence: Precedence) -> QuestionBuilder {
    let mut builder = about(&sample);
    // Subjects contain positions of recipients.
    let recipient = &sample.recipients[recipient];
    builder.asks = [
        reading(precedence),
        ", which connector handles mail for ",
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
        builder.add(sample.target_in_words(target), assertion, because);
    }
    builder
}

fn read_all(sample: SampleOrganization, precedence: Precedence) -> QuestionBuilder {
    let mut builder = about(&sample);
    builder.asks = [
        reading(precedence),
        ", which connector handles each recipient’s mail?",
    ]
    .concat();
    builder.kind = Kind::Match {
        targets: sample.targets_in_words(),
    };
    let router = sample.router(precedence);
    for recipient in &sample.recipients {
        let assertions = sample.targets().into_iter();
        let assertions = assertions.map(|connector| Assertion::Read {
            precedence,
            recipient: recipient.clone(),
            connector,
        });
        let because = in_short(&router.route(recipient));
        builder.add_to_match(recipient.to_string(), assertions.collect(), because);
    }
    builder
}

fn differ(sample: SampleOrganization) -> QuestionBuilder {
    let mut builder = about(&sample);
    builder.asks = "The page’s numbered list and its example contradict each other. For which of these recipients do they give different results?".to_owned();
    builder.kind = Kind::Several;
    let router = sample.router(Precedence::default());
    for recipient in &sample.recipients {
        let route = router.route(recipient);
        let assertion = Assertion::ReadingsDiffer {
            recipient: recipient.clone(),
        };
        let because = because(both_answers(&sample, &route), route.claims().collect());
        builder.add(recipient.to_string(), assertion, because);
    }
    builder
}

/// The answers of both readings, or their common one.
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

fn settled(sample: SampleOrganization, recipient: usize, maker: &mut Maker<'_>) -> QuestionBuilder {
    let mut builder = about(&sample);
    // Subjects contain positions of recipients.
    let recipient = &sample.recipients[recipient];
    let router = sample.router(Precedence::default());
    let route = router.route(recipient);
    // Only connectors are ever in dispute.
    let goal = target_of(&route).unwrap_or_default();
    builder.asks = [
        "Mail for ",
        &recipient.to_string(),
        " must go through ",
        &sample.target_in_words(Some(goal)),
        " under either interpretation of the page. Which change ensures that?",
    ]
    .concat();
    let domain = recipient.domain();
    let exact = DomainPattern::Exact(domain.clone());
    let parent = domain.suffixes().nth(1).and_then(|name| name.parse().ok());
    let mut wrong: Vec<(usize, DomainPattern)> = Vec::new();
    wrong.extend(parent.map(|parent| (goal, parent)));
    wrong.push((goal, DomainPattern::Subdomains(domain.clone())));
    wrong.push((goal, DomainPattern::Everything));
    for other in 0..sample.organization.outbound_connectors.len() {
        if other != goal {
            wrong.push((other, exact.clone()));
        }
    }
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
        builder.add(text, assertion, because(says, then.claims().collect()));
    }
    builder
}

/// The maximum number of options.
const OPTIONS: usize = 4;

fn graded(ground: Ground) -> QuestionBuilder {
    let claim = ground.claim();
    let mut builder = QuestionBuilder::asking(
        ["How well is this statement supported? “", claim.says, "”"].concat(),
    );
    for grade in Grade::ALL {
        let assertion = Assertion::ClaimGrade { claim, grade };
        builder.add(
            grade_in_words(grade),
            assertion,
            because(Vec::new(), vec![claim]),
        );
    }
    builder
}
