//! Questions about which connector handles a recipient.
//!
//! They're asked only if both readings agree and the answer is fully documented. Otherwise, the question is how well the answer is
//! supported.

use super::because::because;
use super::builder::{Maker, QuestionBuilder};
use super::sample::{SampleOrganization, because_of, target_of};
use super::subject::Subject;
use crate::domain::MailAddress;
use crate::evidence::Grade;
use crate::quiz::assertion::Assertion;
use crate::quiz::question::{Because, Kind};
use crate::quiz::random::SplitMix64;
use crate::quiz::tables::{ADVANCED, BASIC, GRADED, Template};
use crate::quiz::topic::Level;
use crate::routing::{Precedence, Route};

/// The number of questions about a whole organization for each template.
const VARIANTS: usize = 2;
/// The maximum number of recipients.
const MOST: usize = 5;

const fn templates(level: Level) -> &'static [Template] {
    match level {
        Level::Basic => BASIC,
        Level::Advanced => ADVANCED,
    }
}

/// Every subject, by form of question.
pub fn forms(level: Level) -> Vec<Vec<Subject>> {
    let (mut routes, mut recipients, mut matches) = (Vec::new(), Vec::new(), Vec::new());
    for (number, (template, sample)) in templates(level)
        .iter()
        .zip(samples(templates(level)))
        .enumerate()
    {
        let agreed = sample.agreed();
        let router = sample.router(Precedence::default());
        let target = |recipient: &MailAddress| target_of(&router.route(recipient));
        for (recipient, address) in sample.recipients.iter().enumerate() {
            if agreed.contains(address) {
                routes.push(about_template("route", number, template, recipient, one));
            }
        }
        for (connector, position) in sample.places.iter().enumerate() {
            let is_right = |recipient: &&MailAddress| target(recipient) == Some(*position);
            let right = agreed.iter().filter(is_right).count();
            if right > 0 && right < agreed.len() {
                recipients.push(about_template(
                    "recipients",
                    number,
                    template,
                    connector,
                    several,
                ));
            }
        }
        let variants = 0..VARIANTS;
        matches.extend(variants.map(|variant| {
            about_template("match", number, template, variant, |sample, _, maker| {
                all(sample, maker)
            })
        }));
    }
    let mut forms = vec![routes, recipients, matches];
    if level == Level::Advanced {
        let graded = GRADED.iter().enumerate().flat_map(|(number, template)| {
            let recipients = 0..template.recipients.len();
            recipients.map(move |recipient| {
                about_template(
                    "graded",
                    number,
                    template,
                    recipient,
                    |sample, recipient, _| graded(sample, recipient),
                )
            })
        });
        forms.push(graded.collect());
    }
    forms
}

/// A question about an organization from a template: one of its recipients or connectors, or one of several variants as a whole,
/// by position.
fn about_template(
    words: &str,
    number: usize,
    template: &'static Template,
    place: usize,
    ask: fn(SampleOrganization, usize, &mut Maker<'_>) -> QuestionBuilder,
) -> Subject {
    Subject::new(format!("{words} {number} {place}"), move |maker| {
        let sample =
            SampleOrganization::new(template, maker.turn + number + place, &mut maker.random);
        ask(sample, place, maker)
    })
}

/// An organization from each template. Its routes don't depend on its names.
pub fn samples(templates: &'static [Template]) -> impl Iterator<Item = SampleOrganization> {
    let templates = templates.iter();
    templates.map(|template| SampleOrganization::new(template, 0, &mut SplitMix64::new(0)))
}

fn one(sample: SampleOrganization, recipient: usize, maker: &mut Maker<'_>) -> QuestionBuilder {
    let mut builder = about(&sample);
    // Subjects contain positions of recipients.
    let recipient = &sample.recipients[recipient];
    builder.asks = [
        maker.wording(&[
            "Which connector handles mail for ",
            "Which connector is used for mail to ",
        ]),
        &recipient.to_string(),
        "?",
    ]
    .concat();
    let router = sample.router(Precedence::default());
    let route = router.route(recipient);
    for target in sample.targets() {
        let assertion = Assertion::Routed {
            recipient: recipient.clone(),
            connector: target,
        };
        builder.add(
            sample.target_in_words(target),
            assertion,
            because_of(&router, &route, target),
        );
    }
    builder
}

/// A question with an organization.
pub fn about(sample: &SampleOrganization) -> QuestionBuilder {
    let mut builder = QuestionBuilder::asking("");
    builder.situation = vec![
        sample.introduction.clone(),
        "No recipient in this question has a mailbox in Exchange Online.".to_owned(),
    ];
    builder.organization = Some(sample.organization.clone());
    builder
}

/// Recipients whose mail goes through a connector, and others, at least one of each.
fn several(sample: SampleOrganization, connector: usize, maker: &mut Maker<'_>) -> QuestionBuilder {
    let mut builder = about(&sample);
    // Subjects contain positions of connectors.
    let connector = Some(sample.places[connector]);
    builder.asks = [
        "Which recipients’ mail goes through the connector ",
        &sample.target_in_words(connector),
        "?",
    ]
    .concat();
    builder.kind = Kind::Several;
    let router = sample.router(Precedence::default());
    for recipient in some_recipients(&sample, connector, maker) {
        let because = in_short(&router.route(&recipient));
        let text = recipient.to_string();
        builder.add(
            text,
            Assertion::Routed {
                recipient,
                connector,
            },
            because,
        );
    }
    builder
}

fn some_recipients(
    sample: &SampleOrganization,
    connector: Option<usize>,
    maker: &mut Maker<'_>,
) -> Vec<MailAddress> {
    let router = sample.router(Precedence::default());
    let (right, wrong): (Vec<MailAddress>, Vec<MailAddress>) = sample
        .agreed()
        .into_iter()
        .partition(|recipient| target_of(&router.route(recipient)) == connector);
    let mut right = maker.shuffled(right);
    right.truncate(MOST - 1);
    let mut wrong = maker.shuffled(wrong);
    wrong.truncate(MOST - right.len());
    right.extend(wrong);
    right
}

/// Where a recipient's mail goes, and why.
pub fn in_short(route: &Route) -> Because {
    because(vec![route.answer()], route.claims().collect())
}

fn all(sample: SampleOrganization, maker: &mut Maker<'_>) -> QuestionBuilder {
    let mut builder = about(&sample);
    builder.asks = "Match each recipient to the connector that handles their mail.".to_owned();
    builder.kind = Kind::Match {
        targets: sample.targets_in_words(),
    };
    let router = sample.router(Precedence::default());
    let mut recipients = maker.shuffled(sample.agreed());
    recipients.truncate(MOST);
    for recipient in recipients {
        let because = in_short(&router.route(&recipient));
        let assertions = sample.targets().into_iter();
        let assertions = assertions.map(|connector| Assertion::Routed {
            recipient: recipient.clone(),
            connector,
        });
        builder.add_to_match(recipient.to_string(), assertions.collect(), because);
    }
    builder
}

fn graded(sample: SampleOrganization, recipient: usize) -> QuestionBuilder {
    let mut builder = about(&sample);
    // Subjects contain positions of recipients.
    let recipient = &sample.recipients[recipient];
    let router = sample.router(Precedence::default());
    let route = router.route(recipient);
    builder.asks = [&route.answer(), " How well is this answer supported?"].concat();
    for grade in Grade::ALL {
        let assertion = Assertion::RouteGrade {
            recipient: recipient.clone(),
            grade,
        };
        let says = match grade.cmp(&route.grade()) {
            std::cmp::Ordering::Less => "Something it relies on has weaker support than that.",
            std::cmp::Ordering::Equal => {
                "An answer is only as well supported as the weakest thing it relies on."
            }
            std::cmp::Ordering::Greater => {
                "Everything it relies on has stronger support than that."
            }
        };
        builder.add(
            grade_in_words(grade),
            assertion,
            because(vec![says.to_owned()], route.claims().collect()),
        );
    }
    builder
}

/// A grade as an option.
pub fn grade_in_words(grade: Grade) -> String {
    [grade.label(), ": ", grade.meaning()].concat()
}
