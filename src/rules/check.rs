//! From answers to a verdict.
//!
//! Every condition in the tables is a conjunction of clauses, each on another question. So
//! what an answer leaves open is exact without trying out completions: a clause *holds* when
//! every choice still possible satisfies it, *fails* when none does, and a case is ruled out as
//! soon as one clause fails. The work grows with the number of rows, never with the number of
//! ways to answer.

use super::answers::{Answers, Reply};
use super::cases::Case;
use super::question::{Question, Step};
use super::requirement::Requirement;
use super::table::{Connector, Identity, Need, Party, Scenario};
use crate::evidence::{Fact, Grade};

/// What the answers say about one scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The cases that are still possible. One, once the answers decide; never none.
    pub cases: Vec<Case>,
    /// Whether the scenario applies for certain; otherwise it still may.
    pub certain: bool,
}

impl Finding {
    /// The scenario.
    pub fn scenario(&self) -> &'static Scenario {
        // A finding is only made with a case in it, by `findings` below.
        self.cases[0].scenario
    }

    /// The case that applies, where the answers decide it.
    pub fn decided(&self) -> Option<Case> {
        match self.cases[..] {
            [case] if self.certain => Some(case),
            _ => None,
        }
    }

    /// The need, where the answers decide it.
    pub fn need(&self) -> Option<Need> {
        self.needs().only()
    }

    /// The needs that are still possible if the scenario applies.
    pub fn needs(&self) -> NeedSet {
        self.cases.iter().map(|case| case.row.need).collect()
    }

    /// How well the finding is supported: as well as its weakest case.
    pub fn grade(&self) -> Grade {
        let grades = self.cases.iter().map(|case| case.grade());
        grades.max().unwrap_or(Grade::Undocumented)
    }
}

/// A set of needs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct NeedSet(u16);

impl NeedSet {
    /// The set of one need.
    pub const fn of(need: Need) -> NeedSet {
        NeedSet(1 << need as u8)
    }

    /// The needs in the set, the strongest first.
    pub fn iter(self) -> impl Iterator<Item = Need> {
        Need::ALL
            .into_iter()
            .filter(move |need| self.0 & NeedSet::of(*need).0 != 0)
    }

    /// The one need of the set, if it holds exactly one.
    pub fn only(self) -> Option<Need> {
        let mut needs = self.iter();
        needs.next().filter(|_| needs.next().is_none())
    }

    /// The needs of both sets.
    #[must_use]
    pub const fn or(self, other: NeedSet) -> NeedSet {
        NeedSet(self.0 | other.0)
    }

    /// Every outcome of joining a need of this set with a need of the other.
    pub(super) fn join(self, other: NeedSet, join: impl Fn(Need, Need) -> Need) -> NeedSet {
        self.iter()
            .flat_map(|one| other.iter().map(move |two| (one, two)))
            .map(|(one, two)| join(one, two))
            .collect()
    }
}

impl FromIterator<Need> for NeedSet {
    fn from_iter<I: IntoIterator<Item = Need>>(needs: I) -> NeedSet {
        needs
            .into_iter()
            .fold(NeedSet::default(), |set, need| set.or(NeedSet::of(need)))
    }
}

/// A connector of the plan: one even where several scenarios ask for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedConnector {
    /// Where its mail comes from.
    pub from: Party,
    /// Where its mail goes.
    pub to: Party,
    /// What may identify the sender; empty for mail that leaves Microsoft 365.
    pub identified_by: Vec<Identity>,
    /// What it must insist on or cover.
    pub requirements: Vec<Requirement>,
    /// The needs that are still possible for it.
    pub needs: NeedSet,
    /// Whether it is part of the plan for certain; otherwise open answers decide.
    pub certain: bool,
    /// The cases that ask for it; of a certain connector, only those that do so for certain.
    pub cases: Vec<Case>,
}

/// Everything the checker has to say about some answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The answers that it is about.
    pub answers: Answers,
    /// The scenarios that apply, then those that may, each in the order of the table.
    pub findings: Vec<Finding>,
    /// The merged plan: no connector twice.
    pub connectors: Vec<PlannedConnector>,
    /// The questions whose answers would still change the verdict, those answered with
    /// "I don't know" among them.
    pub depends_on: Vec<Question>,
    /// The question to ask next; none when everything that matters has been asked.
    pub next: Option<Question>,
}

impl Verdict {
    /// What to consider before anything else, nothing twice.
    pub fn first(&self) -> Vec<&'static Fact> {
        self.claims(|case| case.row.first)
    }

    /// What to watch out for, nothing twice.
    pub fn warnings(&self) -> Vec<&'static Fact> {
        self.claims(|case| case.row.warnings)
    }

    fn claims(&self, of: impl Fn(&Case) -> &'static [Fact]) -> Vec<&'static Fact> {
        let certain = self.findings.iter().filter(|finding| finding.certain);
        let mut claims = Vec::new();
        for claim in certain.flat_map(|finding| &finding.cases).flat_map(of) {
            if !claims.contains(&claim) {
                claims.push(claim);
            }
        }
        claims
    }
}

/// Tells which scenarios apply to an organization and which connectors it needs.
///
/// Answers may be incomplete or "I don't know" anywhere: the verdict then holds every case that
/// is still possible, and the questions that it depends on.
pub fn check(answers: &Answers) -> Verdict {
    let findings = findings(answers);
    Verdict {
        answers: *answers,
        connectors: plan(&findings),
        depends_on: depends_on(answers, &findings),
        next: next_question(answers),
        findings,
    }
}

/// Whether any choice that is still possible satisfies every clause of the case.
fn is_possible(answers: &Answers, case: Case) -> bool {
    case.clauses().all(|clause| {
        !answers
            .possible(clause.question)
            .is_apart_from(clause.allowed)
    })
}

fn findings(answers: &Answers) -> Vec<Finding> {
    let (mut applies, mut may) = (Vec::new(), Vec::new());
    for scenario in Scenario::ALL {
        let cases: Vec<Case> = scenario
            .own_cases()
            .filter(|case| is_possible(answers, *case))
            .collect();
        if cases.is_empty() {
            continue;
        }
        let certain = scenario
            .when
            .iter()
            .all(|clause| answers.possible(clause.question).is_within(clause.allowed));
        let group = if certain { &mut applies } else { &mut may };
        group.push(Finding { cases, certain });
    }
    applies.append(&mut may);
    applies
}

fn plan(findings: &[Finding]) -> Vec<PlannedConnector> {
    let mut plan = Vec::new();
    for finding in findings {
        // The cases of one finding are alternatives: any of their needs may turn out.
        let mut of_finding = Vec::new();
        for case in &finding.cases {
            for connector in case.row.connectors {
                let planned = PlannedConnector::of(*case, connector);
                add(&mut of_finding, planned, |one, two| one.needs.or(two.needs));
            }
        }
        // Findings hold together, so what they ask for is joined.
        for mut planned in of_finding {
            planned.certain = finding.certain && planned.cases.len() == finding.cases.len();
            add(&mut plan, planned, joined_needs);
        }
    }
    plan
}

impl PlannedConnector {
    fn of(case: Case, connector: &Connector) -> PlannedConnector {
        PlannedConnector {
            from: connector.from,
            to: connector.to,
            identified_by: connector.identified_by.to_vec(),
            requirements: connector.requirements.to_vec(),
            needs: NeedSet::of(case.row.need),
            certain: false,
            cases: vec![case],
        }
    }
}

/// Adds a connector to a list, or merges it with the one that has the same two ends.
fn add(
    list: &mut Vec<PlannedConnector>,
    new: PlannedConnector,
    needs: impl Fn(&PlannedConnector, &PlannedConnector) -> NeedSet,
) {
    let same_ends = |old: &&mut PlannedConnector| (old.from, old.to) == (new.from, new.to);
    let Some(old) = list.iter_mut().find(same_ends) else {
        list.push(new);
        return;
    };
    let needs = needs(old, &new);
    match (old.certain, new.certain) {
        // What is only possible adds nothing to what a certain connector must do.
        (true, false) => {}
        (false, true) => *old = new,
        _ => {
            add_missing(&mut old.identified_by, new.identified_by);
            add_missing(&mut old.requirements, new.requirements);
            old.cases.extend(new.cases);
        }
    }
    old.needs = needs;
}

fn add_missing<T: PartialEq>(list: &mut Vec<T>, more: Vec<T>) {
    for item in more {
        if !list.contains(&item) {
            list.push(item);
        }
    }
}

/// The needs of a connector that two findings ask for. Where one of them may fall away, the
/// other's needs stay possible alone.
fn joined_needs(one: &PlannedConnector, two: &PlannedConnector) -> NeedSet {
    let mut needs = one.needs.join(two.needs, joint_need);
    if !one.certain {
        needs = needs.or(two.needs);
    }
    if !two.certain {
        needs = needs.or(one.needs);
    }
    needs
}

/// The need of a connector that two scenarios share. What the wizard has created is there, who
/// ever else wants it; otherwise the stronger need counts.
fn joint_need(one: Need, two: Need) -> Need {
    if one == Need::AlreadyCreated || two == Need::AlreadyCreated {
        Need::AlreadyCreated
    } else {
        one.min(two)
    }
}

/// The open questions: those on which a case that is still possible, but not certain, hangs.
fn depends_on(answers: &Answers, findings: &[Finding]) -> Vec<Question> {
    let open: Vec<Question> = findings
        .iter()
        .flat_map(|finding| &finding.cases)
        .flat_map(|case| open_clauses(answers, *case))
        .collect();
    Question::all()
        .filter(|question| open.contains(question))
        .collect()
}

/// The questions of a possible case that do not hold yet, in the order of the table.
fn open_clauses(answers: &Answers, case: Case) -> impl Iterator<Item = Question> {
    case.clauses()
        .filter(|clause| !answers.possible(clause.question).is_within(clause.allowed))
        .map(|clause| clause.question)
}

/// The question to ask next, or none when nothing unasked can change the verdict.
///
/// Every case that is still possible asks for the first of its open answers, in the order in
/// which the table states them: what decides most comes first there, and details wait until the
/// need for them is known. Among those the order of [`Question`] decides.
pub fn next_question(answers: &Answers) -> Option<Question> {
    Scenario::cases()
        .filter(|case| is_possible(answers, *case))
        .filter_map(|case| {
            open_clauses(answers, case).find(|question| answers.get(*question).is_none())
        })
        .min()
}

/// The screens that lead to these answers, in order, the one that is still to answer last.
///
/// Answers that no longer matter (because an earlier one has changed) lead to no screen, and
/// neither do questions of a list that cannot change anything.
pub fn path(answers: &Answers) -> Vec<(&'static Step, Vec<Question>)> {
    let mut walked = Answers::default();
    let mut path: Vec<(&'static Step, Vec<Question>)> = Vec::new();
    let mut all_answered = true;
    while let Some(question) = next_question(&walked) {
        let step = Step::of(question);
        match path.last_mut() {
            Some((last, questions)) if *last == step => questions.push(question),
            _ if all_answered => path.push((step, vec![question])),
            _ => break,
        }
        let reply = answers.get(question);
        all_answered &= reply.is_some();
        // The walk goes on over an open line of a list, so that its screen shows every line.
        walked.set(question, reply.or(Some(Reply::DontKnow)));
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    /// No table asks for a possible connector before a certain one with the same ends, so only this
    /// test sees that the order of the two doesn't matter.
    #[test]
    fn a_certain_connector_takes_over_from_a_possible_one() {
        let with_connector = Scenario::cases().filter(|case| !case.row.connectors.is_empty());
        let cases: Vec<_> = with_connector.collect();
        let [first, second, ..] = cases[..] else {
            panic!("{} cases need a connector", cases.len());
        };
        let planned = |case: Case, certain| PlannedConnector {
            certain,
            ..PlannedConnector::of(case, &first.row.connectors[0])
        };
        let (possible, certain) = (planned(first, false), planned(second, true));
        for order in [[&possible, &certain], [&certain, &possible]] {
            let mut plan = Vec::new();
            for connector in order {
                add(&mut plan, connector.clone(), joined_needs);
            }
            let [merged] = plan.as_slice() else {
                panic!("{} connectors have the same ends", plan.len());
            };
            assert!(merged.certain);
            assert_eq!(merged.cases, [second]);
        }
    }
}
