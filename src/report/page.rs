//! A report as blocks.

use super::block::{Block, Span, words};
use super::visible::visible;
use crate::audit::{FileLocation, Finding, Lint, Object, Report, Severity, Undecided};
use crate::evidence::Fact;
use std::collections::HashSet;

/// The blocks of a report.
pub(super) fn page(report: &Report) -> Vec<Block> {
    let mut page = vec![Block::Heading(
        1,
        vec![words("Audit of the mail flow configuration")],
    )];
    let counts =
        Severity::ALL.map(|severity| format!("{}: {}", severity.label(), report.count(severity)));
    let undecided = format!("Can’t tell: {}", report.undecided.len());
    page.push(Block::Text(vec![words(
        [counts.join(", "), undecided].join(", ") + ".",
    )]));
    for severity in Severity::ALL {
        let mut of_lint: Vec<(&'static Lint, Vec<&Finding>)> = Vec::new();
        let all = report.findings.iter();
        for finding in all.filter(|finding| finding.lint.severity == severity) {
            match of_lint.last_mut() {
                Some((lint, findings)) if *lint == finding.lint => findings.push(finding),
                _ => of_lint.push((finding.lint, vec![finding])),
            }
        }
        if !of_lint.is_empty() {
            page.push(Block::Heading(2, vec![words(severity.label())]));
        }
        for (lint, findings) in of_lint {
            lint_blocks(&mut page, lint, &findings);
        }
    }
    undecided_blocks(&mut page, report);
    if !report.silenced.is_empty() {
        page.push(Block::Heading(2, vec![words("Silenced")]));
        let items = report.silenced.iter().map(|silenced| {
            let mut item = vec![words(format!("{}: ", silenced.finding.lint.id))];
            item.extend(
                silenced
                    .finding
                    .object
                    .as_ref()
                    .map(|object| name(&object.name)),
            );
            item.extend([words(" – "), name(&silenced.reason)]);
            item
        });
        page.push(Block::Items(items.collect()));
    }
    page
}

fn lint_blocks(page: &mut Vec<Block>, lint: &'static Lint, findings: &[&Finding]) {
    page.push(Block::Heading(3, vec![words(lint.title)]));
    let grade = lint.grade().label();
    page.push(Block::Text(vec![words(format!("{}. {grade}.", lint.id))]));
    page.push(Block::Items(lint.because.iter().map(fact).collect()));
    page.push(Block::Text(vec![words(format!(
        "What to do: {}",
        lint.remedy
    ))]));
    page.push(Block::Items(
        findings.iter().map(|finding| item(finding)).collect(),
    ));
    let commands: Vec<String> = findings
        .iter()
        .flat_map(|finding| finding.commands())
        .collect();
    if !commands.is_empty() {
        page.push(Block::Text(vec![words(
            "The commands for this, to be reviewed first:",
        )]));
        page.push(Block::Code(commands));
    }
    let mut checks: Vec<String> = findings
        .iter()
        .map(|finding| finding.check_command())
        .collect();
    checks.dedup();
    page.push(Block::Text(vec![words(
        format!("How to check it: {}", lint.check).trim_end(),
    )]));
    page.push(Block::Code(checks));
}

fn fact(fact: &Fact) -> Vec<Span> {
    let mut spans = vec![words(fact.says)];
    for place in fact.places {
        spans.push(words(" "));
        let comma = if place.section.is_empty() { "" } else { ", " };
        spans.push(Span::Link {
            title: [place.source.title(), comma, place.section].concat(),
            address: place.address(),
        });
    }
    spans
}

fn item(finding: &Finding) -> Vec<Span> {
    let mut item = Vec::new();
    match &finding.object {
        Some(object) => item.extend([
            words(format!("{} ", object.noun.name())),
            name(&object.name),
        ]),
        None => item.push(words("The organization")),
    }
    if let Some(parameter) = finding.parameter {
        item.push(words(format!(", {}", parameter.name)));
    }
    for (at, value) in finding.values.iter().enumerate() {
        item.push(words(if at == 0 { ": " } else { ", " }));
        item.push(name(value));
    }
    for (at, other) in finding.beside.listed.iter().enumerate() {
        item.push(words(if at == 0 { "; see also " } else { ", " }));
        item.push(name(&other.name));
    }
    if finding.beside.has_more {
        item.push(words(" and others"));
    }
    item.extend(finding.at.iter().flat_map(location));
    if finding.is_new {
        item.push(words(" New."));
    }
    item
}

fn location(at: &FileLocation) -> [Span; 3] {
    [
        words(" ("),
        name(&at.file),
        words(format!(", line {})", at.line)),
    ]
}

fn undecided_blocks(page: &mut Vec<Block>, report: &Report) {
    let undecided = &report.undecided;
    if undecided.is_empty() {
        return;
    }
    page.push(Block::Heading(2, vec![words("Can’t tell")]));
    page.push(Block::Text(vec![words(
        "What these need wasn’t exported or given. They are neither found nor passed.",
    )]));
    let items = report.undecided_together().into_iter().map(|group| {
        let mut item = objects(&group.objects);
        let ids: Vec<&str> = group.lints.iter().map(|lint| lint.id).collect();
        item.push(words(format!(
            "Missing: {}. Not decided: {}.",
            group.missing.join(", "),
            ids.join(", ")
        )));
        item
    });
    page.push(Block::Items(items.collect()));
    // There may be thousands, most of them the same.
    let mut known: HashSet<String> = HashSet::new();
    let commands = undecided.iter().flat_map(Undecided::commands);
    let commands: Vec<String> = commands
        .filter(|command| known.insert(command.clone()))
        .collect();
    if !commands.is_empty() {
        page.push(Block::Text(vec![words(
            "The output of these commands would tell:",
        )]));
        page.push(Block::Code(commands));
    }
}

/// Objects of a kind, the first few by name.
fn objects(all: &[&Object]) -> Vec<Span> {
    const NAMES: usize = 10;
    let Some(first) = all.first() else {
        return Vec::new();
    };
    let mut spans = vec![words(format!("{} ", first.noun.name()))];
    for (at, object) in all.iter().take(NAMES).enumerate() {
        if at > 0 {
            spans.push(words(", "));
        }
        spans.push(name(&object.name));
    }
    match all.len().saturating_sub(NAMES) {
        0 => {}
        more => spans.push(words(format!(" and {more} more"))),
    }
    spans.push(words(". "));
    spans
}

fn name(text: &str) -> Span {
    Span::Name(visible(text))
}
