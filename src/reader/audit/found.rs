//! The findings: by severity, those of one lint together.

use crate::audit::{Effect, Effects, Finding, Lint, Report, Severity};
use crate::markup::{Markup, claims};
use crate::organization::Organization;
use crate::reader::passage::{self, REGIONS, commands, lint_head, list};

/// Writes the findings.
pub(super) fn write(to: &mut Markup, report: &Report, organization: &Organization) {
    if report.findings.is_empty() {
        return;
    }
    let effects = Effects::new(organization);
    for (severity, title) in Severity::ALL
        .into_iter()
        .zip(["Errors", "Warnings", "Good to know"])
    {
        let count = report.count(severity);
        if count == 0 {
            continue;
        }
        to.words("h2", "", &format!("{title} ({count})"));
        for (lint, findings) in together(report, severity) {
            to.element("section", "", |to| of_lint(to, lint, &findings, &effects));
        }
    }
}

/// The findings of a severity by lint, in their order.
fn together(report: &Report, severity: Severity) -> Vec<(&'static Lint, Vec<&Finding>)> {
    let mut groups: Vec<(&'static Lint, Vec<&Finding>)> = Vec::new();
    let all = report.findings.iter();
    for finding in all.filter(|finding| finding.lint.severity == severity) {
        match groups.last_mut() {
            Some((lint, findings)) if *lint == finding.lint => findings.push(finding),
            _ => groups.push((finding.lint, vec![finding])),
        }
    }
    groups
}

fn of_lint(to: &mut Markup, lint: &Lint, findings: &[&Finding], effects: &Effects<'_>) {
    lint_head(to, "h3", lint);
    to.element("p", "", |to| {
        to.words("strong", "", "What to do: ");
        to.text(lint.remedy);
    });
    to.element("details", "", |to| {
        let about = [": ", lint.id].concat();
        to.element("summary", "", |to| {
            to.text("Why it matters");
            to.words("span", "unseen", &about);
        });
        claims::write(to, lint.because);
    });
    list(to, findings, |to, finding| {
        write_finding(to, finding, effects)
    });
}

fn write_finding(to: &mut Markup, finding: &Finding, effects: &Effects<'_>) {
    passage::finding(to, finding);
    let message = finding.message();
    commands(to, "Copy the remedy", &message, &finding.commands());
    effect(to, finding, effects);
    to.element("details", "", |to| {
        summary(to, "Check it in Exchange Online", &message);
        if !finding.lint.check.is_empty() {
            to.words("p", "", finding.lint.check);
        }
        let check = [finding.check_command()];
        commands(to, "Copy the command", &message, &check);
    });
    to.element("details", "", |to| {
        summary(to, "Silence it", &message);
        to.element("div", "field", |to| {
            to.open("label", &[]);
            to.text("Reason ");
            to.open(
                "input",
                &[("type", "text"), ("autocomplete", "off"), ("dir", "auto")],
            );
            to.close("label");
        });
        let object = finding.object.as_ref().map_or("", |object| &object.name);
        let name = ["Silence: ", &message].concat();
        let attributes = [
            ("type", "button"),
            ("data-silence", finding.lint.id),
            ("data-object", object),
            ("aria-label", &name),
        ];
        to.open("button", &attributes);
        to.text("Silence");
        to.close("button");
    });
}

/// A fold's name, with what it's about for those who don't see where it is.
fn summary(to: &mut Markup, label: &str, about: &str) {
    to.element("summary", "", |to| {
        to.text(label);
        to.words("span", "unseen", &[": ", about].concat());
    });
}

/// What the remedy does to routes.
fn effect(to: &mut Markup, finding: &Finding, effects: &Effects<'_>) {
    if finding.changes.is_empty() {
        return;
    }
    let sentence = match effects.of(finding) {
        Some(Effect::None) => {
            "Changes no route of outgoing mail: this is proven for every recipient."
        }
        Some(Effect::NotCompared) => {
            "Mail flow rules aren’t considered when routes are compared, so check what else this rule does."
        }
        Some(Effect::Moves(routes)) => {
            to.words(
                "p",
                "differs-note",
                "Changes the route of these recipients:",
            );
            return passage::moves(to, &routes, [effects.view(); 2], REGIONS);
        }
        None => "Whether a route changes depends on the value you choose.",
    };
    to.words("p", "hint", sentence);
}
