//! What is wrong with a configuration.

use super::answer::{Answer, Status};
use super::arguments::{Audit, Format};
use super::organization::Read;
use super::settings::options;
use super::world::World;
use crate::audit::{self, Report};
use crate::organization::Timestamp;
use crate::report::{self, Colors};

/// Audits an organization.
pub(super) fn audit(call: &Audit, world: &dyn World) -> Result<Answer, Answer> {
    let options = options(call.settings.as_deref(), call.baseline.as_deref(), world)?;
    let mut read = Read::recognized(&call.files, world)?;
    let mut report = audit::audit(&read.import.organization, &options);
    let has_baseline = options.baseline.is_some();
    let least = call.fail_on.severity();
    let counts = |finding: &audit::Finding| {
        finding.lint.severity <= least && (finding.is_new || !has_baseline)
    };
    let status = match report.findings.iter().any(counts) {
        true => Status::Found,
        false => Status::Clean,
    };
    if has_baseline && is_about_now(call.format) {
        let before = report.findings.len();
        report.findings.retain(|finding| finding.is_new);
        let known = before - report.findings.len();
        if known > 0 {
            read.complaints += &format!("Known from the baseline: {known}.\n");
        }
    }
    let text = written(&report, call, world);
    Ok(read.answer(text, status))
}

/// Whether a form is for the results of one run: with a baseline, it lists what is new.
const fn is_about_now(format: Format) -> bool {
    matches!(
        format,
        Format::Text | Format::Concise | Format::Github | Format::Junit
    )
}

fn written(report: &Report, call: &Audit, world: &dyn World) -> String {
    let colors = match world.has_colors() {
        true => Colors::On,
        false => Colors::Off,
    };
    match call.format {
        Format::Text => report::text(report, colors),
        Format::Concise => report::concise(report, colors),
        Format::Json => report::json(report) + "\n",
        Format::Sarif => report::sarif(report) + "\n",
        Format::Github => report::github(report),
        Format::Junit => report::junit(report, call.fail_on.severity()),
        Format::Markdown => report::markdown(report),
        Format::Html => report::html(report),
        Format::Csv => report::csv(report),
        // A machine without a clock is in 1970, as its files are.
        Format::Ps1 => report::script(report, world.now().unwrap_or(Timestamp::of_clock(0))),
    }
}
