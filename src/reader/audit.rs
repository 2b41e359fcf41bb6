//! What is wrong with the configuration.

use super::question::Question;
use super::session::{Session, Side};
use crate::audit::{Finding, Options, audit};
use crate::markup::Markup;

/// The findings, as a passage.
pub(super) fn answer(session: &Session, _: &Question) -> String {
    let Some(read) = session.import(Side::Before) else {
        return String::new();
    };
    let report = audit(&read.organization, &Options::default());
    Markup::of(|to| {
        for finding in &report.findings {
            write(to, finding);
        }
    })
}

fn write(to: &mut Markup, finding: &Finding) {
    to.element("section", "", |to| {
        to.words("h2", "", finding.lint.title);
        to.words("p", "", &finding.message());
    });
}
