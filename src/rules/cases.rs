//! All scenarios with their cases: the table that the engine goes through.

use super::table::{Clause, Row, Scenario};
use super::tables::SCENARIOS;
use crate::evidence::{Grade, same};

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

/// Some rows of the tables by their ids, or all of them.
#[derive(Clone, Copy, Debug)]
pub struct Rows(&'static [&'static str]);

impl Rows {
    /// Whichever row.
    pub(crate) const ANY: Rows = Rows(&[]);

    /// The rows of these ids.
    ///
    /// Tables call this while the program is compiled, so that a misspelt id is an error of the
    /// compiler.
    ///
    /// # Panics
    ///
    /// Where there is no row of that id; in a constant, that stops the compiler.
    pub(crate) const fn of(ids: &'static [&'static str]) -> Rows {
        let mut i = 0;
        while i < ids.len() {
            assert!(is_a_row(ids[i]), "no row has this id");
            i += 1;
        }
        Rows(ids)
    }

    /// Their ids; none for whichever row.
    pub const fn ids(self) -> &'static [&'static str] {
        self.0
    }
}

const fn is_a_row(id: &str) -> bool {
    let mut i = 0;
    while i < Scenario::ALL.len() {
        let rows = Scenario::ALL[i].rows;
        let mut row = 0;
        while row < rows.len() {
            if same(rows[row].id, id) {
                return true;
            }
            row += 1;
        }
        i += 1;
    }
    false
}
