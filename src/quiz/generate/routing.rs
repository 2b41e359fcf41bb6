//! Questions about which connector handles a recipient.
//!
//! They are asked only where both readings agree and nothing but documents decides. Where the answer
//! rests on less, the question is how well it is supported.

use super::because::because;
use super::draft::{Maker, QuestionDraft};
use super::subject::Subject;
use super::town::{Town, because_of, target_of};
use crate::domain::MailAddress;
use crate::evidence::Grade;
use crate::quiz::assertion::Assertion;
use crate::quiz::question::{Because, Kind};
use crate::quiz::random::SplitMix64;
use crate::quiz::tables::{ADVANCED, BASIC, GRADED, Plot};
use crate::quiz::topic::Level;
use crate::routing::{Precedence, Route};

/// How often an organization of each plot is asked about as a whole.
const VARIANTS: usize = 2;
/// How many recipients there are to choose among at most.
const MOST: usize = 5;

const fn plots(level: Level) -> &'static [Plot] {
    match level {
        Level::Basic => BASIC,
        Level::Advanced => ADVANCED,
    }
}

/// Every subject, by the way in which it is asked about.
pub fn forms(level: Level) -> Vec<Vec<Subject>> {
    let (mut routes, mut recipients, mut matches) = (Vec::new(), Vec::new(), Vec::new());
    for (number, (plot, town)) in plots(level).iter().zip(towns(plots(level))).enumerate() {
        let agreed = town.agreed();
        let router = town.router(Precedence::default());
        let target = |recipient: &MailAddress| target_of(&router.route(recipient));
        for (recipient, address) in town.recipients.iter().enumerate() {
            if agreed.contains(address) {
                routes.push(about_plot("route", number, plot, recipient, one));
            }
        }
        for (connector, position) in town.places.iter().enumerate() {
            let is_right = |recipient: &&MailAddress| target(recipient) == Some(*position);
            let right = agreed.iter().filter(is_right).count();
            if right > 0 && right < agreed.len() {
                recipients.push(about_plot("recipients", number, plot, connector, several));
            }
        }
        let variants = 0..VARIANTS;
        matches.extend(variants.map(|variant| {
            about_plot("match", number, plot, variant, |town, _, maker| {
                all(town, maker)
            })
        }));
    }
    let mut forms = vec![routes, recipients, matches];
    if level == Level::Advanced {
        let graded = GRADED.iter().enumerate().flat_map(|(number, plot)| {
            let recipients = 0..plot.recipients.len();
            recipients.map(move |recipient| {
                about_plot("graded", number, plot, recipient, |town, recipient, _| {
                    graded(town, recipient)
                })
            })
        });
        forms.push(graded.collect());
    }
    forms
}

/// A question about an organization of a plot: about one of its recipients or connectors, or about
/// one of several organizations as a whole, by its place.
fn about_plot(
    words: &str,
    number: usize,
    plot: &'static Plot,
    place: usize,
    ask: fn(Town, usize, &mut Maker<'_>) -> QuestionDraft,
) -> Subject {
    Subject::new(format!("{words} {number} {place}"), move |maker| {
        let town = Town::new(plot, maker.turn + number + place, &mut maker.random);
        ask(town, place, maker)
    })
}

/// An organization of each plot. What becomes of its recipients does not depend on its names.
pub fn towns(plots: &'static [Plot]) -> impl Iterator<Item = Town> {
    let plots = plots.iter();
    plots.map(|plot| Town::new(plot, 0, &mut SplitMix64::new(0)))
}

fn one(town: Town, recipient: usize, maker: &mut Maker<'_>) -> QuestionDraft {
    let mut draft = about(&town);
    // Subjects hold places of recipients.
    let recipient = &town.recipients[recipient];
    draft.asks = [
        maker.wording(&[
            "Which connector handles mail for ",
            "Which connector takes mail for ",
        ]),
        &recipient.to_string(),
        "?",
    ]
    .concat();
    let router = town.router(Precedence::default());
    let route = router.route(recipient);
    for target in town.targets() {
        let assertion = Assertion::Routed {
            recipient: recipient.clone(),
            connector: target,
        };
        draft.add(
            town.target_in_words(target),
            assertion,
            because_of(&router, &route, target),
        );
    }
    draft
}

/// A question about an organization, which is shown with it.
pub fn about(town: &Town) -> QuestionDraft {
    let mut draft = QuestionDraft::asking("");
    draft.situation = vec![
        town.introduction.clone(),
        "None of the recipients asked about has a mailbox in Exchange Online.".to_owned(),
    ];
    draft.organization = Some(town.organization.clone());
    draft
}

/// Recipients whose mail goes through a connector, and others, at least one of each.
fn several(town: Town, connector: usize, maker: &mut Maker<'_>) -> QuestionDraft {
    let mut draft = about(&town);
    // Subjects hold places of connectors.
    let connector = Some(town.places[connector]);
    draft.asks = [
        "Whose mail goes through the connector ",
        &town.target_in_words(connector),
        "?",
    ]
    .concat();
    draft.kind = Kind::Several;
    let router = town.router(Precedence::default());
    for recipient in some_recipients(&town, connector, maker) {
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
    town: &Town,
    connector: Option<usize>,
    maker: &mut Maker<'_>,
) -> Vec<MailAddress> {
    let router = town.router(Precedence::default());
    let (right, wrong): (Vec<MailAddress>, Vec<MailAddress>) = town
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

fn all(town: Town, maker: &mut Maker<'_>) -> QuestionDraft {
    let mut draft = about(&town);
    draft.asks = "Put the recipients to the connectors that handle their mail.".to_owned();
    let targets = town.targets().map(|target| town.target_in_words(target));
    draft.kind = Kind::Match {
        targets: targets.collect(),
    };
    let router = town.router(Precedence::default());
    let mut recipients = maker.shuffled(town.agreed());
    recipients.truncate(MOST);
    for recipient in recipients {
        let because = in_short(&router.route(&recipient));
        let assertions = town.targets().map(|connector| Assertion::Routed {
            recipient: recipient.clone(),
            connector,
        });
        draft.add_to_match(recipient.to_string(), assertions.collect(), because);
    }
    draft
}

fn graded(town: Town, recipient: usize) -> QuestionDraft {
    let mut draft = about(&town);
    // Subjects hold places of recipients.
    let recipient = &town.recipients[recipient];
    let router = town.router(Precedence::default());
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
