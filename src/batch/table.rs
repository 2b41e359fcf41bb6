//! A report as CSV, to save and to open in a spreadsheet.

use super::answer::positions;
use super::report::{Example, Report};
use crate::routing::{Outcome, Precedence};
use crate::text::csv::row;

const HEADER: [&str; 9] = [
    "Result",
    "Outcome",
    "Connectors",
    "Other outcome",
    "Other connectors",
    "Took",
    "Count",
    "Line of an example",
    "Example",
];

impl Report {
    /// The report as CSV, with the cells of [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180).
    ///
    /// A spreadsheet takes a cell for a formula if it begins with `=`, `+`, `-` or `@`. An address can begin like that, so
    /// an apostrophe comes before such text.
    ///
    /// ```
    /// use connector_checker::batch::Batch;
    /// use connector_checker::routing::{Message, worked_example};
    /// let mut batch = Batch::new(worked_example(), Message::default());
    /// batch.feed(b"=ann@contoso.com");
    /// assert!(batch.finish().to_csv().ends_with("\"'=ann@contoso.com\"\r\n"));
    /// ```
    pub fn to_csv(&self) -> String {
        let mut csv = String::new();
        row(&mut csv, HEADER);
        for group in &self.outcomes {
            let first = group.examples.first();
            self.line(
                &mut csv,
                "Recipients",
                &group.outcomes,
                "",
                group.recipients,
                first,
            );
        }
        if let Some(compared) = &self.compared {
            for (precedence, followed) in Precedence::ALL.into_iter().zip(&compared.followed) {
                let (count, line, text) = shown(followed.rows, followed.examples.first());
                let cells = [
                    "Followed",
                    precedence.label(),
                    "",
                    "",
                    "",
                    "",
                    &count,
                    &line,
                    text,
                ];
                row(&mut csv, cells);
            }
            for one in &compared.unexplained {
                let took = self.name_of(&one.took).unwrap_or_default();
                let first = one.examples.first();
                self.line(
                    &mut csv,
                    "Unexplained",
                    &one.outcomes,
                    took,
                    one.rows,
                    first,
                );
            }
        }
        for example in &self.invalid.examples {
            let (_, line, text) = shown(1, Some(example));
            row(
                &mut csv,
                ["Invalid address", "", "", "", "", "", "1", &line, text],
            );
        }
        csv
    }

    fn line(
        &self,
        csv: &mut String,
        result: &str,
        outcomes: &[Outcome; 2],
        took: &str,
        count: u64,
        example: Option<&Example>,
    ) {
        let [own, other] = outcomes;
        let names = |outcome: &Outcome| {
            let names = positions(outcome).iter().map(|at| self.name(*at));
            names.collect::<Vec<&str>>().join("; ")
        };
        let (label, others) = match own == other {
            true => ("", String::new()),
            false => (other.label(), names(other)),
        };
        let (count, line, text) = shown(count, example);
        let cells = [
            result,
            own.label(),
            &names(own),
            label,
            &others,
            took,
            &count,
            &line,
            text,
        ];
        row(csv, cells);
    }
}

/// A count, and where an example is.
fn shown(count: u64, example: Option<&Example>) -> (String, String, &str) {
    match example {
        Some(example) => (count.to_string(), example.line.to_string(), &example.text),
        None => (count.to_string(), String::new(), ""),
    }
}
