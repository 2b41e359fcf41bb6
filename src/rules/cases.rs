//! All scenarios with their cases: the table that the engine goes through.

use super::table::{Clause, Row, Scenario};
use super::tables::SCENARIOS;
use crate::evidence::Grade;

impl Scenario {
    /// Every scenario, in the order in which the reader sees them.
    pub const ALL: &'static [Scenario] = SCENARIOS;

    /// Every row together with its scenario, leaving out the rows of a shared table that the
    /// scenario's own condition rules out.
    pub fn cases() -> impl Iterator<Item = Case> {
        Scenario::ALL.iter().flat_map(Scenario::own_cases)
    }

    /// The cases of this scenario.
    pub fn own_cases(&'static self) -> impl Iterator<Item = Case> {
        self.rows
            .iter()
            .map(move |row| Case {
                scenario: self,
                row,
            })
            .filter(|case| case.clauses().all(|clause| !clause.allowed.is_empty()))
    }
}

/// A row in the light of its scenario: the smallest thing that applies or does not.
#[derive(Clone, Copy, Debug)]
pub struct Case {
    /// The scenario.
    pub scenario: &'static Scenario,
    /// The row.
    pub row: &'static Row,
}

impl PartialEq for Case {
    /// Scenarios and rows have one place each in the tables, so their ids tell them apart.
    fn eq(&self, other: &Case) -> bool {
        self.scenario.id == other.scenario.id && self.row.id == other.row.id
    }
}

impl Eq for Case {}

impl Case {
    /// The conditions of scenario and row together, each question once, in the order in which
    /// the table states them. That is also the order in which the row asks for its answers.
    pub fn clauses(self) -> impl Iterator<Item = Clause> {
        let of_scenario = self.scenario.when.iter().map(move |clause| Clause {
            question: clause.question,
            allowed: self
                .row
                .when
                .iter()
                .filter(|other| other.question == clause.question)
                .fold(clause.allowed, |both, other| both.and(other.allowed)),
        });
        let of_row = self.row.when.iter().copied().filter(move |clause| {
            let mut of_scenario = self.scenario.when.iter();
            of_scenario.all(|other| other.question != clause.question)
        });
        of_scenario.chain(of_row)
    }

    /// How well the case is supported: as well as its weakest claim.
    pub fn grade(self) -> Grade {
        let claims = self.scenario.because.iter().chain(self.row.because);
        claims
            .map(|claim| claim.grade)
            .max()
            .unwrap_or(Grade::Undocumented)
    }
}
