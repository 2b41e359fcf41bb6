//! What options assert, asked anew: by the rules' findings, by the naive twin of the router, by the
//! hops themselves, and never by [`Assertion::holds`].

use super::*;
use crate::twin;
use connector_checker::bounce::Row;
use connector_checker::domain::MailAddress;
use connector_checker::flow::{End, Path, path};
use connector_checker::organization::Organization;
use connector_checker::routing::{Ground, Precedence, Router};
use connector_checker::rules::{Answers, Case, Need, Party, check};
use connector_checker::setup::{Shown, Step, Values, checklist};

/// The cases that apply; all of them must be decided.
fn cases(answers: &Answers) -> Vec<Case> {
    let findings = check(answers).findings;
    let cases = findings.iter().map(|finding| finding.decided());
    cases.collect::<Option<_>>().expect("answers that decide")
}

fn ends(case: &Case) -> impl Iterator<Item = (Party, Party)> {
    case.row.connectors.iter().map(|one| (one.from, one.to))
}

/// The needs of the cases that ask for a connector.
fn needs_for(answers: &Answers, connector: (Party, Party)) -> BTreeSet<Need> {
    let cases = cases(answers);
    let asking = cases
        .iter()
        .filter(|case| ends(case).any(|one| one == connector));
    asking.map(|case| case.row.need).collect()
}

fn the_path(from: End, to: End) -> Path {
    path(from, to).expect("a pair on offer")
}

fn connectors(path: &Path) -> Vec<(Party, Party)> {
    let used = path.hops.iter().filter_map(|hop| hop.connector);
    used.map(|used| (used.from, used.to)).collect()
}

/// Where the naive twin sends mail.
fn target(
    organization: &Organization,
    recipient: &MailAddress,
    precedence: Precedence,
) -> Result<Option<usize>, twin::Answer> {
    match twin::answer(
        organization,
        Default::default(),
        &recipient.to_string(),
        precedence,
    ) {
        twin::Answer::Mx => Ok(None),
        twin::Answer::Connectors(positions, false, _) if positions.len() == 1 => {
            Ok(Some(positions[0]))
        }
        other => Err(other),
    }
}

fn both(organization: &Organization, recipient: &MailAddress) -> [Option<usize>; 2] {
    Precedence::ALL.map(|precedence| {
        target(organization, recipient, precedence).expect("one connector or none")
    })
}

/// Whether an assertion holds, found by other ways than the quiz's own.
pub fn is_so(assertion: &Assertion, organization: Option<&Organization>) -> bool {
    let organization = || organization.expect("a question with its organization");
    match assertion {
        Assertion::Need { answers, need } => {
            let needs = cases(answers).into_iter().map(|case| case.row.need);
            needs.min() == Some(*need)
        }
        Assertion::Plan {
            answers,
            connectors,
        } => {
            let asked: BTreeSet<_> = cases(answers).iter().flat_map(ends).collect();
            asked == connectors.iter().copied().collect()
        }
        Assertion::Planned { answers, connector } => !needs_for(answers, *connector).is_empty(),
        Assertion::PlannedNeed {
            answers,
            connector,
            need,
        } => needs_for(answers, *connector) == need.iter().copied().collect(),
        Assertion::Uses {
            from,
            to,
            connectors: expected,
        } => {
            let path = the_path(*from, *to);
            match expected {
                Some(expected) => path.stop.is_none() && connectors(&path) == *expected,
                None => path.stop.is_some(),
            }
        }
        Assertion::UsesCount { from, to, count } => {
            let path = the_path(*from, *to);
            match count {
                Some(count) => path.stop.is_none() && connectors(&path).len() == *count,
                None => path.stop.is_some(),
            }
        }
        Assertion::Passes {
            from,
            to,
            connector,
        } => {
            let path = the_path(*from, *to);
            path.stop.is_none() && connectors(&path).contains(connector)
        }
        Assertion::Carried {
            from,
            to,
            port,
            tls,
        } => {
            let path = the_path(*from, *to);
            (path.hops[0].port, path.hops[0].tls) == (*port, *tls)
        }
        Assertion::Routed {
            recipient,
            connector,
        } => both(organization(), recipient) == [*connector; 2],
        Assertion::Read {
            precedence,
            recipient,
            connector,
        } => target(organization(), recipient, *precedence) == Ok(*connector),
        Assertion::ReadingsDiffer { recipient } => {
            let [one, other] = both(organization(), recipient);
            one != other
        }
        Assertion::Settled {
            connector,
            entry,
            recipient,
            goal,
        } => {
            let mut changed = organization().clone();
            twin::add(&mut changed.outbound_connectors[*connector], entry.clone());
            both(&changed, recipient) == [Some(*goal); 2]
        }
        Assertion::RouteGrade { recipient, grade } => {
            let router = Router::new(organization().clone(), Precedence::default());
            let route = router.route(recipient);
            let weakest = route.claims().map(|claim| claim.grade).max();
            weakest == Some(*grade)
        }
        Assertion::ClaimGrade { claim, grade } => {
            let mut grounds = Ground::ALL.into_iter().map(Ground::claim);
            let ground = grounds.find(|ground| ground.says == claim.says);
            ground.expect("a ground of the router").grade == *grade
        }
        Assertion::StepIn {
            answers,
            step,
            part,
        } => {
            let list = checklist(&check(answers));
            let parts = list.parts.iter().filter(|one| one.text.id == *part);
            let mut steps = parts.flat_map(|part| &part.steps);
            steps.any(|planned| planned.step.id == *step)
        }
        Assertion::StepApplies { answers, step } => {
            let list = checklist(&check(answers));
            list.steps().any(|planned| planned.step.id == *step)
        }
        Assertion::StepCommand { step, command } => {
            let step = Step::by_id(step).expect("a step");
            match step.shown(&Values::default()) {
                Shown::Command(shown) => shown.name() == *command,
                _ => false,
            }
        }
        Assertion::Bounce { code, is } => {
            let mut rows = Row::all().filter(|row| row.has(*code));
            let row = rows.next().expect("a row of the code");
            assert!(rows.next().is_none(), "{code:?} has several meanings");
            match *is {
                BounceIs::Meaning(id) => row.id == id,
                BounceIs::Setting(setting) => row.setting == setting,
                BounceIs::ShownBy(does) => row.checks.iter().any(|check| check.does == does),
            }
        }
        Assertion::Inbound {
            sample,
            message,
            domain,
            is,
        } => incoming::is_so(sample, message, domain, *is),
        Assertion::StepReason { step, claim } => {
            let step = Step::by_id(step).expect("a step");
            step.because.iter().any(|reason| reason.says == claim.says)
        }
    }
}

/// Whether what an assertion is about is documented and nothing is against it, but for what a question
/// about the documents is about.
pub fn is_firm(assertion: &Assertion, organization: Option<&Organization>) -> bool {
    let documented = |claims: &[&Fact]| claims.iter().all(|claim| claim.grade == Grade::Documented);
    let situation = |answers: &Answers| {
        cases(answers).iter().all(|case| {
            let claims = case.scenario.because.iter().chain(case.row.because);
            documented(&claims.chain(case.row.first).collect::<Vec<_>>())
        })
    };
    let step = |id: &str| {
        let step = Step::by_id(id).expect("a step");
        documented(&step.because.iter().collect::<Vec<_>>())
    };
    let route = |recipient: &MailAddress, precedence, but: &[Ground]| {
        let router = Router::new(organization.expect("an organization").clone(), precedence);
        let route = router.route(recipient);
        let grounds: Vec<Ground> = route.grounds.iter().collect();
        let mut others = grounds.iter().filter(|ground| !but.contains(ground));
        others.all(|ground| ground.claim().grade == Grade::Documented)
    };
    let read = |recipient: &MailAddress| {
        let contradiction = [Ground::OrderContradiction];
        Precedence::ALL
            .into_iter()
            .all(|precedence| route(recipient, precedence, &contradiction))
    };
    match assertion {
        Assertion::Need { answers, .. }
        | Assertion::Plan { answers, .. }
        | Assertion::Planned { answers, .. }
        | Assertion::PlannedNeed { answers, .. } => situation(answers),
        Assertion::Uses { from, to, .. }
        | Assertion::UsesCount { from, to, .. }
        | Assertion::Passes { from, to, .. } => documented(&the_path(*from, *to).because()),
        Assertion::Carried { from, to, .. } => {
            let hop = the_path(*from, *to).hops[0];
            documented(&hop.carried.iter().collect::<Vec<_>>())
        }
        Assertion::Routed { recipient, .. } => {
            let mut readings = Precedence::ALL.into_iter();
            readings.all(|precedence| route(recipient, precedence, &[]))
        }
        Assertion::Read { recipient, .. }
        | Assertion::ReadingsDiffer { recipient }
        | Assertion::Settled { recipient, .. } => read(recipient),
        // Only here the question is how firm something is; the readings agree all the same.
        Assertion::RouteGrade { recipient, .. } => {
            let [one, other] = Precedence::ALL.map(|precedence| {
                twin::answer(
                    organization.expect("an organization"),
                    Default::default(),
                    &recipient.to_string(),
                    precedence,
                )
            });
            one == other
        }
        Assertion::ClaimGrade { .. } => true,
        Assertion::StepIn {
            answers, step: id, ..
        }
        | Assertion::StepApplies { answers, step: id } => situation(answers) && step(id),
        Assertion::StepCommand { step: id, .. } => step(id),
        Assertion::Bounce { code, .. } => {
            let mut rows = Row::all().filter(|row| row.has(*code));
            rows.all(|row| row.because.iter().all(|fact| documented(&[fact])))
        }
        Assertion::Inbound {
            sample,
            message,
            domain,
            ..
        } => incoming::is_firm(sample, message, domain),
        Assertion::StepReason { step: id, claim } => step(id) && documented(&[claim]),
    }
}
