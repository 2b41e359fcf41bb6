//! The prediction beside the connectors that a report names.

use super::words::{connector, destination, examples, rows, some};
use crate::batch::{COMPARING, Compared, Followed, Report, Took, Unexplained};
use crate::evidence::facts;
use crate::markup::table::{write_cell, write_head};
use crate::markup::{Markup, claims};
use crate::routing::Precedence;
use crate::text::number::{counted, grouped};

/// Writes what the service did, beside what both readings predict.
pub(super) fn write(to: &mut Markup, report: &Report, compared: &Compared, names: &[Box<str>]) {
    to.element("section", "", |to| {
        to.words("h2", "", "Prediction and reality");
        if compared.rows == 0 {
            to.words("p", "", "No message could be compared.");
        } else {
            let rows = counted(compared.rows, "message");
            let predicted = grouped(compared.as_predicted);
            let says = format!("{rows} compared. In {predicted}, both interpretations predict the connector that the file names.");
            to.words("p", "", &says);
        }
        left_out(to, compared);
        if compared.rows > 0 {
            followed(to, compared, names);
        }
        unexplained(to, report, compared, names);
        to.element("details", "", |to| {
            to.words("summary", "", "What the comparison rests on");
            claims::write(to, COMPARING.iter().chain([&facts::TRACE_AGE]));
        });
    });
}

/// Which reading the service followed.
fn followed(to: &mut Markup, compared: &Compared, names: &[Box<str>]) {
    let [own, other] = &compared.followed;
    let deciding = own.rows + other.rows;
    to.words("p", "lead", &verdict([own.rows, other.rows]));
    if compared.either > 0 {
        let rows = counted(compared.either, "message");
        let says = format!(
            "The interpretations differ about {rows} more, but connectors tie, so both allow the connector."
        );
        to.words("p", "", &says);
    }
    if deciding > 0 {
        let both: Vec<(Precedence, &Followed)> = Precedence::ALL
            .into_iter()
            .zip(&compared.followed)
            .collect();
        let row = |to: &mut Markup, (precedence, followed): &(Precedence, &Followed)| {
            write_head(to, "", |to| {
                to.text(precedence.label());
                examples(to, &followed.examples, names);
            });
            write_cell(to, |to| to.text(&grouped(followed.rows)));
        };
        let columns = ["Interpretation", "Messages"];
        rows(to, "What was followed", &columns, &both, row);
    }
}

/// What the messages say of the two readings.
fn verdict(rows: [u64; 2]) -> String {
    let [own, other] = Precedence::ALL.map(Precedence::label);
    let always = |label: &str, rows: u64| {
        let rows = counted(rows, "message");
        format!(
            "Exchange Online followed “{label}” in each of {rows} on which the interpretations differ."
        )
    };
    match rows {
        [0, 0] => "No message tells the two interpretations apart.".to_owned(),
        [rows, 0] => always(own, rows),
        [0, rows] => always(other, rows),
        [first, second] => format!(
            "Where the interpretations differ, Exchange Online followed “{own}” {} and “{other}” {}.",
            times(first),
            times(second)
        ),
    }
}

fn times(count: u64) -> String {
    match count {
        1 => "once".to_owned(),
        count => [&grouped(count), " times"].concat(),
    }
}

/// What wasn't compared, and why.
fn left_out(to: &mut Markup, compared: &Compared) {
    let out = compared.left_out;
    let all = [
        (out.incoming, "inbound, so an inbound connector took it"),
        (
            out.several,
            "to several recipients on different routes, while the file names one connector",
        ),
        (out.without_recipient, "without a recipient"),
    ];
    if all.iter().all(|(count, _)| *count == 0) {
        return;
    }
    to.words("p", "", "Not compared:");
    to.element("ul", "", |to| {
        for (count, why) in all.iter().filter(|(count, _)| *count > 0) {
            to.words("li", "", &[&counted(*count, "message"), " ", why].concat());
        }
    });
}

fn unexplained(to: &mut Markup, report: &Report, compared: &Compared, names: &[Box<str>]) {
    if compared.unexplained_rows == 0 {
        return;
    }
    to.words("h3", "", "What neither interpretation explains");
    let says = format!(
        "{} went another way. The file doesn’t say why.",
        counted(compared.unexplained_rows, "message")
    );
    to.words("p", "", &says);
    some(to, "", &compared.unexplained, |to, rows| {
        to.element("ul", "results", |to| {
            for one in rows {
                to.element("li", "", |to| kind(to, report, one, names));
            }
        });
    });
}

/// Messages with the same prediction that the same connector took.
fn kind(to: &mut Markup, report: &Report, one: &Unexplained, names: &[Box<str>]) {
    to.element("p", "", |to| {
        to.words("strong", "", &counted(one.rows, "message"));
        to.text(": predicted ");
        let [own, other] = &one.outcomes;
        destination(to, report, own);
        if own != other {
            to.text(" or ");
            destination(to, report, other);
        }
        match &one.took {
            Took::Nothing => to.text(". The file names no connector."),
            Took::Connector(position) => {
                to.text(". The file names ");
                connector(to, report, *position);
                to.text(".");
            }
            Took::Stranger(name) => {
                to.text(". The file names ");
                to.words("bdi", "", name);
                to.text(".");
            }
        }
    });
    examples(to, &one.examples, names);
    if one.reasons.is_empty() {
        return;
    }
    to.element("details", "", |to| {
        to.words("summary", "", "Possible reasons");
        to.element("ul", "", |to| {
            for reason in &one.reasons {
                to.element("li", "", |to| {
                    to.words("p", "", reason.says());
                    claims::write(to, reason.because());
                });
            }
        });
    });
}
