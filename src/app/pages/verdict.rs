//! The result of the answers, with everything a reader may ask next.

use yew::prelude::*;

use super::check::answer_list;
use crate::app::components::claims::claims;
use crate::app::components::element::{
    button, element, heading as h1, section, text, typed, words,
};
use crate::app::components::{frame, markup};
use crate::app::face::{Face, at};
use crate::app::state::State;
use crate::evidence::Fact;
use crate::link::{Page, View};
use crate::markup::{Markup, claims, connector, map};
use crate::rules::{Finding, PlannedConnector, Step, Verdict, WhyNot, check};
use crate::sheets::BOUNCED;

/// The heading of the page: the answer itself.
fn heading(verdict: &Verdict) -> String {
    format!("Do you need a connector? {}", verdict.headline().word)
}

/// The page.
pub fn page(state: &State, face: &Face) -> Html {
    let verdict = check(&state.view.answers);
    let headline = verdict.headline();
    let mut parts = vec![
        h1(heading(&verdict)),
        element("p", "lead", vec![typed(headline.sentence)]),
        element(
            "p",
            "",
            vec![markup(|to| connector::write_needs(to, headline.needs))],
        ),
    ];
    parts.extend(depends_on(state, face, &verdict));
    parts.extend(drawing(&verdict));
    parts.extend(plan(&verdict, true).map(|plan| section("Your connectors", vec![plan])));
    let mut next = vec![
        face.page_link(state, Page::Flow, "", "See the mail flow"),
        face.page_link(state, Page::Table, "", "See it in the table"),
    ];
    if !verdict.connectors.is_empty() {
        // As long as it depends on open questions, their answers come first.
        let class = match verdict.depends_on.is_empty() {
            true => "button primary",
            false => "button",
        };
        next.insert(0, face.page_link(state, Page::Setup, class, "Set it up"));
    }
    parts.push(element("p", "actions", next));
    parts.extend(claim_section("Consider first", &verdict.first()));
    parts.extend(claim_section("Watch out", &verdict.warnings()));
    parts.extend(findings(&verdict, true).map(|why| section("Why", vec![why])));
    if verdict.findings.iter().any(|finding| !finding.certain) {
        let content = || findings(&verdict, false).unwrap_or_default();
        parts.push(frame::folded(state, face, "Might also apply", content));
    }
    if verdict.connectors.iter().any(|planned| !planned.certain) {
        let content = || plan(&verdict, false).unwrap_or_default();
        let summary = "You might also need (depends on unanswered questions)";
        parts.push(frame::folded(state, face, summary, content));
    }
    let content = || why_not(&verdict);
    parts.push(frame::folded(
        state,
        face,
        "Why not the other cases?",
        content,
    ));
    parts.push(section("Your answers", vec![answer_list(state, face)]));
    let actions = vec![
        frame::copy_link(state, face),
        button("Print", face.prints()),
        face.page_link(state, Page::Bounce, "", BOUNCED),
        frame::start_over(face, "Start over"),
    ];
    parts.push(element("p", "actions", actions));
    element("article", "", parts)
}

fn depends_on(state: &State, face: &Face, verdict: &Verdict) -> Option<Html> {
    let mut steps: Vec<&'static Step> = verdict.depends_on.iter().map(|q| Step::of(*q)).collect();
    steps.dedup();
    let items: Vec<Html> = steps
        .into_iter()
        .map(|step| {
            let to = View {
                step: Some(step),
                ..at(state, Page::Check)
            };
            let link = face.link(to, "", text(step.title));
            element("li", "", vec![link, open_lines(verdict, step)])
        })
        .collect();
    (!items.is_empty()).then(|| section("It depends on", vec![element("ul", "", items)]))
}

/// Of a list to tick, the lines that are still open.
fn open_lines(verdict: &Verdict, step: &Step) -> Html {
    let open = step
        .questions
        .iter()
        .filter(|line| step.is_list() && verdict.depends_on.contains(line));
    let items: Vec<Html> = open
        .map(|line| words("li", "", line.text().title))
        .collect();
    if items.is_empty() {
        return Html::default();
    }
    element("ul", "", items)
}

/// The organization and its connectors.
fn drawing(verdict: &Verdict) -> Option<Html> {
    let spots = map::of_verdict(verdict);
    let caption = "Your mail and its connectors";
    (!spots.is_empty()).then(|| markup(|to| map::write(to, caption, &spots)))
}

/// The connectors that are certain, or those that are not.
fn plan(verdict: &Verdict, certain: bool) -> Option<Html> {
    let mut planned = verdict
        .connectors
        .iter()
        .filter(|planned| planned.certain == certain);
    let first = planned.next()?;
    Some(markup(|to| {
        to.element("ol", "plan wide", |to| {
            write_connector(to, first);
            planned.for_each(|planned| write_connector(to, planned));
        });
    }))
}

fn write_connector(to: &mut Markup, planned: &PlannedConnector) {
    let identities: Vec<&str> = planned.identified_by.iter().map(|by| by.label()).collect();
    let requirements = planned.requirements.iter();
    let requirements: Vec<&str> = requirements.map(|required| required.label()).collect();
    let mut reasons: Vec<&str> = planned
        .cases
        .iter()
        .map(|case| case.scenario.title)
        .collect();
    reasons.dedup();
    let facts = [
        ("Identifies the sender by", identities.join(" or ")),
        ("Requirements", requirements.join(" ")),
        ("Needed for", reasons.join("; ")),
    ];
    to.element("li", "card", |to| {
        to.element("p", "flow", |to| {
            connector::write_ends(to, planned.from, planned.to);
            connector::write_needs(to, planned.needs);
        });
        to.element("dl", "", |to| {
            for (name, fact) in facts.iter().filter(|(_, fact)| !fact.is_empty()) {
                to.element("div", "", |to| {
                    to.words("dt", "", name);
                    to.words("dd", "", fact);
                });
            }
        });
    });
}

fn claim_section(heading: &'static str, list: &[&'static Fact]) -> Option<Html> {
    let list = (!list.is_empty()).then(|| claims(list.iter().copied()));
    list.map(|list| section(heading, vec![list]))
}

/// The scenarios that apply for certain, or those that may.
fn findings(verdict: &Verdict, certain: bool) -> Option<Html> {
    let mut findings = verdict
        .findings
        .iter()
        .filter(|finding| finding.certain == certain);
    let first = findings.next()?;
    Some(markup(|to| {
        write_finding(to, first);
        findings.for_each(|finding| write_finding(to, finding));
    }))
}

fn write_finding(to: &mut Markup, finding: &Finding) {
    let scenario = finding.scenario();
    to.element("section", "finding", |to| {
        to.words("h3", "", scenario.title);
        to.element("p", "", |to| {
            to.text(scenario.situation);
            to.text(" ");
            connector::write_needs(to, finding.needs());
        });
        claims::write(to, scenario.because);
        let is_decided = finding.cases.len() == 1;
        for case in &finding.cases {
            to.element("h4", "", |to| {
                to.text(if is_decided { "" } else { "If this applies: " });
                to.text(case.row.title);
            });
            connector::write_documented(to, case.row);
            claims::write(to, case.row.because);
        }
    });
}

fn why_not(verdict: &Verdict) -> Html {
    let is_possible = |why: &WhyNot| {
        let mut findings = verdict.findings.iter();
        findings.any(|finding| finding.cases.contains(&why.case))
    };
    let others = verdict.why_not().filter(|why| !is_possible(why));
    markup(|to| {
        to.words(
            "p",
            "",
            "Each of these would apply with different answers. This is the smallest change.",
        );
        to.element("ul", "why-not", |to| {
            others.for_each(|why| write_why_not(to, &why))
        });
    })
}

fn write_why_not(to: &mut Markup, why: &WhyNot) {
    to.element("li", "", |to| {
        to.element("strong", "", |to| {
            to.text(why.case.scenario.title);
            to.text(": ");
            to.text(why.case.row.title);
        });
        to.element("ul", "", |to| {
            for change in &why.changes {
                let labels = change
                    .to
                    .replies()
                    .map(|reply| reply.label(change.question));
                let labels: Vec<&str> = labels.collect();
                to.element("li", "", |to| {
                    to.text(change.question.text().title);
                    to.text(" ");
                    to.words("em", "", &labels.join(", or "));
                });
            }
        });
    });
}
