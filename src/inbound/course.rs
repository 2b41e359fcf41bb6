//! The course of one attribution: its steps and outcomes as they are found.

use super::attribution::{Candidate, Outcome, Rule, Step, Treatment};
use super::fit::Fit;
use super::ground::{Ground, Grounds};
use super::holds::{Finding, Holds};
use super::transaction::Transaction;
use crate::domain::Domain;

/// What a course depends on, for one domain of recipients.
pub(super) struct Case<'a> {
    pub(super) transaction: &'a Transaction,
    pub(super) recipient: &'a Domain,
    /// The connectors that may match.
    pub(super) fits: &'a [Fit<'a>],
    /// Whether there may be connectors that aren't listed.
    pub(super) more_connectors: Finding,
    /// Whether the envelope sender is accepted, for identification by address.
    pub(super) sender_accepted: Finding,
    /// Whether the organization accepts the recipient's domain.
    pub(super) recipient_accepted: Finding,
    /// Whether the organization rejects direct send, and the sender is one of its own.
    pub(super) rejects_direct_send: Finding,
}

/// Steps and outcomes so far.
#[derive(Clone, Default)]
pub(super) struct Course {
    pub(super) steps: Vec<Step>,
    pub(super) outcomes: Vec<Outcome>,
    /// What it rests on that the steps so far didn't decide.
    path: Grounds,
}

/// Connectors with what is known of each: whether it matches in some way.
pub(super) type Matches<'a> = Vec<(&'a Fit<'a>, Finding)>;

impl Course {
    /// Adds a step. What comes after it rests on its answer too. If it can't be told which connectors get
    /// this far, the step is asked for each and has one answer only if those agree.
    pub(super) fn step(&mut self, rule: Rule, found: Finding, connectors: &Matches<'_>) {
        let grounds = rule.grounds().with(found.grounds);
        self.path = self.path.with(grounds);
        let connectors = candidates(connectors);
        if let Some(known) = self.steps.iter_mut().find(|known| known.rule == rule) {
            if known.holds != found.holds {
                known.holds = Holds::CantTell;
            }
            known.grounds = known.grounds.with(grounds);
            merge(&mut known.connectors, connectors);
            return;
        }
        let place = self.steps.partition_point(|known| known.rule < rule);
        let step = Step {
            rule,
            holds: found.holds,
            connectors,
            grounds,
        };
        // Never above the length.
        self.steps.insert(place, step);
    }

    /// Adds something that everything from here on rests on.
    pub(super) fn rest_on(&mut self, ground: Ground) {
        self.path.insert(ground);
    }

    /// Adds an outcome of this step.
    pub(super) fn end(
        &mut self,
        treatment: Treatment,
        rule: Rule,
        connectors: &Matches<'_>,
        grounds: Grounds,
    ) {
        let is_own = matches!(treatment, Treatment::FromOrganization | Treatment::Relayed);
        let mut grounds = self.path.with(grounds);
        let mut internal = Vec::new();
        for (fit, _) in connectors.iter().filter(|_| is_own) {
            let keeps = fit.connector.keeps_hybrid_headers;
            let treats = fit.connector.treats_as_internal;
            if keeps.is_certain() {
                grounds.insert(Ground::HybridHeaders);
            }
            if treats.is_certain() {
                grounds.insert(Ground::TreatedAsInternal);
            }
            internal.push(keeps.max(treats));
        }
        let all = internal
            .iter()
            .copied()
            .reduce(|one, other| match one == other {
                true => one,
                false => Holds::CantTell,
            });
        self.add(Outcome {
            treatment,
            rule,
            connectors: candidates(connectors),
            internal: all.unwrap_or(match is_own {
                true => Holds::CantTell,
                false => Holds::No,
            }),
            grounds,
        });
    }

    /// Adds an outcome, or what is new in it if there is one like it.
    pub(super) fn add(&mut self, outcome: Outcome) {
        let mut known = self.outcomes.iter_mut();
        let same = known.find(|known| {
            known.treatment == outcome.treatment
                && known.rule == outcome.rule
                && known.internal == outcome.internal
        });
        let Some(same) = same else {
            self.outcomes.push(outcome);
            return;
        };
        same.grounds = same.grounds.with(outcome.grounds);
        merge(&mut same.connectors, outcome.connectors);
    }
}

/// Adds connectors to others, both by position.
fn merge(known: &mut Vec<Candidate>, more: Vec<Candidate>) {
    known.extend(more);
    known.sort_by_key(|candidate| candidate.position);
    known.dedup_by_key(|candidate| candidate.position);
}

/// The connectors that match in some way, or may.
pub(super) fn matching<'a>(
    fits: &'a [Fit<'a>],
    matches: impl Fn(&Fit<'_>) -> Finding,
) -> Matches<'a> {
    let found = fits.iter().map(|fit| (fit, matches(fit)));
    found
        .filter(|(_, found)| found.holds.is_possible())
        .collect()
}

/// Whether any of the connectors matches, with what the others rest on if none does.
pub(super) fn any_of(fits: &[Fit<'_>], matches: impl Fn(&Fit<'_>) -> Finding) -> Finding {
    super::holds::any(fits.iter().map(matches))
}

/// What it rests on that these connectors match, and that there are several.
pub(super) fn grounds_of(connectors: &Matches<'_>) -> Grounds {
    let each = connectors.iter().map(|(_, found)| found.grounds);
    let all = each.fold(Grounds::NONE, Grounds::with);
    match connectors.len() > 1 {
        true => all.with(Grounds::of(Ground::Tie)),
        false => all,
    }
}

fn candidates(connectors: &Matches<'_>) -> Vec<Candidate> {
    let candidates = connectors.iter().map(|(fit, found)| Candidate {
        position: fit.position,
        name: fit.connector.name.to_string(),
        matches: found.holds,
    });
    candidates.collect()
}
