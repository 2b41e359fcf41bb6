//! What came of a stage.

use std::time::Duration;

/// A stage that ran, or could not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ran {
    pub name: String,
    pub time: Duration,
    pub outcome: Outcome,
}

/// How it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Passed,
    Failed,
    /// It could not run because an earlier one had failed.
    Skipped,
}

impl Outcome {
    pub fn word(self) -> &'static str {
        match self {
            Outcome::Passed => "passed",
            Outcome::Failed => "FAILED",
            Outcome::Skipped => "skipped",
        }
    }
}

impl Ran {
    /// As a line for another process.
    pub fn line(&self) -> String {
        format!(
            "{}\t{}\t{}\n",
            self.name,
            self.time.as_millis(),
            self.outcome.word()
        )
    }

    /// Reads such a line.
    pub fn read(line: &str) -> Option<Ran> {
        let [name, milliseconds, word] = line.split('\t').collect::<Vec<_>>().try_into().ok()?;
        let outcomes = [Outcome::Passed, Outcome::Failed, Outcome::Skipped];
        Some(Ran {
            name: name.to_owned(),
            time: Duration::from_millis(milliseconds.parse().ok()?),
            outcome: outcomes
                .into_iter()
                .find(|outcome| outcome.word() == word)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_brings_back_what_it_was_made_of() {
        for outcome in [Outcome::Passed, Outcome::Failed, Outcome::Skipped] {
            let ran = Ran {
                name: "e2e".to_owned(),
                time: Duration::from_millis(61_234),
                outcome,
            };
            assert_eq!(Ran::read(ran.line().trim_end()), Some(ran));
        }
        assert_eq!(Ran::read("e2e\tpassed"), None);
        assert_eq!(Ran::read("e2e\t12\twell"), None);
    }
}
