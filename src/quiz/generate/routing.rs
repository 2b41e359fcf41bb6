//! Questions about which connector handles a recipient.
//!
//! They are asked only where both readings agree and nothing but documents decides. Where the answer
//! rests on less, the question is how well it is supported.

use super::because::because;
use super::draft::{Maker, QuestionDraft};
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

/// How often an organization of each template is asked about as a whole.
const VARIANTS: usize = 2;
/// How many recipients there are to choose among at most.
const MOST: usize = 5;

const fn templates(level: Level) -> &'static [Template] {
    match level {
        Level::Basic => BASIC,
        Level::Advanced => ADVANCED,
    }
}

/// Every subject, by the way in which it is asked about.
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

/// A question about an organization of a template: about one of its recipients or connectors, or about
/// one of several organizations as a whole, by its place.
fn about_template(
    words: &str,
    number: usize,
    template: &'static Template,
    place: usize,
    ask: fn(SampleOrganization, usize, &mut Maker<'_>) -> QuestionDraft,
) -> Subject {
    Subject::new(format!("{words} {number} {place}"), move |maker| {
        let sample =
            SampleOrganization::new(template, maker.turn + number + place, &mut maker.random);
        ask(sample, place, maker)
    })
}

/// An organization of each template. What becomes of its recipients does not depend on its names.
pub fn samples(templates: &'static [Template]) -> impl Iterator<Item = SampleOrganization> {
    let templates = templates.iter();
    templates.map(|template| SampleOrganization::new(template, 0, &mut SplitMix64::new(0)))
}

fn one(sample: SampleOrganization, recipient: usize, maker: &mut Maker<'_>) -> QuestionDraft {
    let mut draft = about(&sample);
    // Subjects hold places of recipients.
    let recipient = &sample.recipients[recipient];
    draft.asks = [
        maker.wording(&[
            "Which connector handles mail for ",
            "Which connector takes mail for ",
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
        draft.add(
            sample.target_in_words(target),
            assertion,
            because_of(&router, &route, target),
        );
    }
    draft
}

/// A question about an organization, which is shown with it.
pub fn about(sample: &SampleOrganization) -> QuestionDraft {
    let mut draft = QuestionDraft::asking("");
    draft.situation = vec![
        sample.introduction.clone(),
        "None of the recipients asked about has a mailbox in Exchange Online.".to_owned(),
    ];
    draft.organization = Some(sample.organization.clone());
    draft
}

/// Recipients whose mail goes through a connector, and others, at least one of each.
fn several(sample: SampleOrganization, connector: usize, maker: &mut Maker<'_>) -> QuestionDraft {
    let mut draft = about(&sample);
    // Subjects hold places of connectors.
    let connector = Some(sample.places[connector]);
    draft.asks = [
        "Whose mail goes through the connector ",
        &sample.target_in_words(connector),
        "?",
    ]
    .concat();
    draft.kind = Kind::Several;
    let router = sample.router(Precedence::default());
    for recipient in some_recipients(&sample, connector, maker) {
        let because = in_short(&router.route(&recipient));
        let text = recipient.to_string();
        draft.add(
            text,
            Assertion::Routed {
                recipient,
                connector,
            },
            because,
        );
    }
    draft
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

/// Where a recipient's mail goes, and what that rests on.
pub fn in_short(route: &Route) -> Because {
    because([route.answer()], route.claims())
}

fn all(sample: SampleOrganization, maker: &mut Maker<'_>) -> QuestionDraft {
    let mut draft = about(&sample);
    draft.asks = "Put the recipients to the connectors that handle their mail.".to_owned();
    let targets = sample
        .targets()
        .map(|target| sample.target_in_words(target));
    draft.kind = Kind::Match {
        targets: targets.collect(),
    };
    let router = sample.router(Precedence::default());
    let mut recipients = maker.shuffled(sample.agreed());
    recipients.truncate(MOST);
    for recipient in recipients {
        let because = in_short(&router.route(&recipient));
        let assertions = sample.targets().map(|connector| Assertion::Routed {
            recipient: recipient.clone(),
            connector,
        });
        draft.add_to_match(recipient.to_string(), assertions.collect(), because);
    }
    draft
}

fn graded(sample: SampleOrganization, recipient: usize) -> QuestionDraft {
    let mut draft = about(&sample);
    // Subjects hold places of recipients.
    let recipient = &sample.recipients[recipient];
    let router = sample.router(Precedence::default());
    let route = router.route(recipient);
    draft.asks = [&route.answer(), " How well is that supported?"].concat();
    for grade in Grade::ALL {
        let assertion = Assertion::RouteGrade {
            recipient: recipient.clone(),
            grade,
        };
        let says = match grade.cmp(&route.grade()) {
            std::cmp::Ordering::Less => {
                "Something that it rests on is not as well supported as that."
            }
            std::cmp::Ordering::Equal => {
                "An answer is as well supported as the weakest thing that it rests on."
            }
            std::cmp::Ordering::Greater => {
                "Everything that it rests on is better supported than that."
            }
        };
        draft.add(
            grade_in_words(grade),
            assertion,
            because([says.to_owned()], route.claims()),
        );
    }
    draft
}

/// A grade as an option.
pub fn grade_in_words(grade: Grade) -> String {
    [grade.label(), ": ", grade.meaning()].concat()
}
