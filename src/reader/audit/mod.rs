//! What is wrong with the configuration.

mod found;
mod need;
mod open;

use super::passage::{count, lints, list, name};
use super::question::Question;
use super::session::{Session, Side};
use super::settings::written;
use crate::audit::{Options, Report, Severity, audit};
use crate::markup::Markup;
use crate::organization::{Organization, Timestamp};
use crate::report;
use std::collections::BTreeSet;

/// The findings as a passage, or the report as the text of a file, if the question names a `form`.
pub(super) fn answer(session: &Session, question: &Question) -> String {
    let Some(read) = session.import(Side::Before) else {
        return String::new();
    };
    let organization = &read.organization;
    let (options, problems) = session.settings().options(question);
    let found = audit(organization, &options);
    let made = options.today.unwrap_or(Timestamp::of_clock(0));
    match question.get("form") {
        "markdown" => report::markdown(&found),
        "html" => report::html(&found),
        "csv" => report::csv(&found),
        "json" => report::json(&found) + "\n",
        "sarif" => report::sarif(&found) + "\n",
        "ps1" => report::script(&found, made),
        "settings" => written(&options),
        _ => Markup::of(|to| {
            to.element("article", "", |to| {
                problems_of(to, &problems);
                summary(to, &found, &options);
                need::write(to, question.get("answers"), organization);
                found::write(to, &found, organization);
                open::write(to, &found);
                silenced(to, &found);
                clean(to, &found);
            });
        }),
    }
}

/// What of the settings means nothing.
fn problems_of(to: &mut Markup, problems: &[String]) {
    if problems.is_empty() {
        return;
    }
    to.element("section", "", |to| {
        to.words(
            "p",
            "error",
            "Some settings are unknown or invalid, so they were ignored.",
        );
        list(to, problems, |to, problem| name(to, problem));
    });
}

fn summary(to: &mut Markup, report: &Report, options: &Options) {
    let [errors, warnings, infos] = Severity::ALL.map(|severity| report.count(severity));
    let sentence = match report.findings.is_empty() {
        true => "Nothing was found.".to_owned(),
        false => format!(
            "{}, {} and {} to know about.",
            count(errors, "error"),
            count(warnings, "warning"),
            count(infos, "thing")
        ),
    };
    to.words("p", "lead", &sentence);
    let mut more = format!("{} found nothing.", count(report.clean.len(), "check"));
    let open: BTreeSet<&str> = report.undecided.iter().map(|one| one.lint.id).collect();
    if !open.is_empty() {
        more += &format!(" {} can’t tell.", count(open.len(), "check"));
    }
    if !report.silenced.is_empty() {
        more += &format!(" {} silenced.", are(report.silenced.len(), "finding"));
    }
    if options.baseline.is_some() {
        let new = report.findings.iter().filter(|finding| finding.is_new);
        more += &format!(" {} new since the baseline.", are(new.count(), "finding"));
        more += &match report.gone.len() {
            1 => " 1 finding of the baseline no longer occurs.".to_owned(),
            gone => format!(
                " {} of the baseline no longer occur.",
                count(gone, "finding")
            ),
        };
    }
    to.words("p", "", &more);
}

/// A number with its noun and verb.
fn are(number: usize, noun: &str) -> String {
    let verb = if number == 1 { "is" } else { "are" };
    [&count(number, noun), " ", verb].concat()
}

fn silenced(to: &mut Markup, report: &Report) {
    if report.silenced.is_empty() {
        return;
    }
    to.element("section", "", |to| {
        to.words("h2", "", &format!("Silenced ({})", report.silenced.len()));
        list(to, &report.silenced, |to, silenced| {
            let finding = &silenced.finding;
            super::passage::finding(to, finding);
            to.element("p", "", |to| {
                super::passage::lint_link(to, finding.lint.id);
                to.text(": ");
                name(to, &silenced.reason);
            });
            let object = finding.object.as_ref().map_or("", |object| &object.name);
            let name = ["Show it again: ", &finding.message()].concat();
            let attributes = [
                ("type", "button"),
                ("data-silence", finding.lint.id),
                ("data-object", object),
                ("data-again", "yes"),
                ("aria-label", &name),
            ];
            to.open("button", &attributes);
            to.text("Show it again");
            to.close("button");
        });
    });
}

/// What was checked and is fine.
fn clean(to: &mut Markup, report: &Report) {
    if report.clean.is_empty() {
        return;
    }
    to.element("details", "", |to| {
        let title = format!("{} found nothing", count(report.clean.len(), "check"));
        to.element("summary", "", |to| to.words("h2", "", &title));
        lints(to, &report.clean);
    });
}

/// The report of a configuration, for a comparison.
pub(super) fn of(organization: &Organization, session: &Session, question: &Question) -> Report {
    let (options, _) = session.settings().options(question);
    audit(organization, &options)
}
