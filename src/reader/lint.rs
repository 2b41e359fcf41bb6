//! What a finding means: the page of each check. It needs no configuration.

use super::passage::{commands, lint_head, lints};
use super::question::Question;
use super::session::Session;
use crate::audit::{Lint, Severity, explain};
use crate::markup::{Markup, claims};

/// The page of the check that a question names by its ID; without one, a list of all.
pub(super) fn answer(_: &Session, question: &Question) -> String {
    let id = question.get("id");
    Markup::of(|to| {
        to.element("article", "", |to| match explain(id) {
            Some(page) => whole(to, page.lint, &page.parameters),
            None => {
                if !id.is_empty() {
                    to.words("p", "error", "No check has this ID.");
                }
                all(to);
            }
        });
    })
}

fn whole(to: &mut Markup, lint: &Lint, parameters: &[&'static crate::organization::Parameter]) {
    to.element("section", "", |to| {
        lint_head(to, "h2", lint);
        to.words("h3", "", "Why it matters");
        claims::write(to, lint.because);
        to.words("h3", "", "What to do");
        to.words("p", "", lint.remedy);
        if !lint.check.is_empty() {
            to.words("h3", "", "How to check it");
            to.words("p", "", lint.check);
        }
        if !parameters.is_empty() {
            to.words("h3", "", "What it reads");
            to.element("ul", "", |to| {
                for parameter in parameters {
                    to.element("li", "", |to| {
                        to.words("code", "", parameter.name);
                        to.text(" of ");
                        to.text(parameter.noun.name());
                    });
                }
            });
        }
        for (title, label, text) in [
            ("Found in", "Copy the commands", lint.found),
            ("Not found in", "Copy the better commands", lint.clean),
        ] {
            let lines: Vec<String> = text.lines().map(str::to_owned).collect();
            if !lines.is_empty() {
                to.words("h3", "", title);
                commands(to, label, "", &lines);
            }
        }
    });
}

fn all(to: &mut Markup) {
    for (severity, title) in Severity::ALL
        .into_iter()
        .zip(["Errors", "Warnings", "Good to know"])
    {
        let of: Vec<&Lint> = Lint::all()
            .filter(|lint| lint.severity == severity)
            .collect();
        to.element("section", "", |to| {
            to.words("h2", "", &format!("{title} ({})", of.len()));
            lints(to, &of);
        });
    }
}
