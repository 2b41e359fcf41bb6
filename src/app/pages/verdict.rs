//! What the answers come to, with everything a reader may ask next.

use yew::prelude::*;

use super::check::answer_list;
use crate::app::components::element::{
    button, element, folded, group, heading as h1, section, text, typed, words,
};
use crate::app::components::{claims, connector, frame};
use crate::app::face::{Face, at};
use crate::app::state::State;
use crate::evidence::Claim;
use crate::link::{Page, View};
use crate::rules::{Case, Finding, PlannedConnector, Step, Verdict, WhyNot, check};

/// The heading of the page: the answer itself.
pub fn heading(verdict: &Verdict) -> String {
    format!("Do you need a connector? {}", verdict.headline().word)
}

/// The page.
pub fn page(state: &State, face: &Face) -> Html {
    let verdict = check(&state.view.answers);
    let headline = verdict.headline();
    let mut parts = vec![
        h1(heading(&verdict)),
        element("p", "lead", vec![typed(headline.sentence)]),
        element("p", "", vec![connector::needs(headline.needs)]),
    ];
    parts.extend(depends_on(state, face, &verdict));
    parts.extend(plan(&verdict, true).map(|plan| section("Your connectors", vec![plan])));
    parts.extend(claim_section("Consider first", &verdict.first()));
    parts.extend(claim_section("Watch out", &verdict.warnings()));
    parts.push(section("Why", findings(&verdict, true)));
    let may_apply = findings(&verdict, false);
    if !may_apply.is_empty() {
        parts.push(folded("What may apply as well", may_apply));
    }
    let may_add = plan(&verdict, false);
    parts.extend(may_add.map(|plan| folded("Connectors that open answers may add", vec![plan])));
    parts.push(why_not(&verdict));
    parts.push(section("Your answers", vec![answer_list(state, face)]));
    let actions = vec![
        frame::copy_link(state, face),
        button("Print", face.prints()),
        face.page_link(state, Page::Table, "", "See it in the table"),
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

/// The connectors that are certain, or those that are not.
fn plan(verdict: &Verdict, certain: bool) -> Option<Html> {
    let connectors = verdict.connectors.iter();
    let items: Vec<Html> = connectors
        .filter(|planned| planned.certain == certain)
        .map(planned_connector)
        .collect();
    (!items.is_empty()).then(|| element("ol", "plan", items))
}

fn planned_connector(planned: &PlannedConnector) -> Html {
    let ends = connector::ends(planned.from, planned.to);
    let flow = element("p", "flow", vec![ends, connector::needs(planned.needs)]);
    let identities: Vec<&str> = planned.identified_by.iter().map(|by| by.label()).collect();
    let mut reasons: Vec<&str> = planned
        .cases
        .iter()
        .map(|case| case.scenario.title)
        .collect();
    reasons.dedup();
    let facts = [
        ("Recognizes the sender by", identities.join(" or ")),
        ("Must", planned.restrictions.join(" ")),
        ("For", reasons.join("; ")),
    ];
    let facts = facts.into_iter().filter(|(_, fact)| !fact.is_empty());
    let facts = facts.map(|(name, fact)| {
        let fact = element("dd", "", vec![typed(fact)]);
        element("div", "", vec![words("dt", "", name), fact])
    });
    element("li", "card", vec![flow, element("dl", "", facts.collect())])
}

fn claim_section(heading: &'static str, list: &[&'static Claim]) -> Option<Html> {
    let claims = (!list.is_empty()).then(|| claims::claims(list.iter().copied()));
    claims.map(|claims| section(heading, vec![claims]))
}

/// The scenarios that apply for certain, or those that may.
fn findings(verdict: &Verdict, certain: bool) -> Vec<Html> {
    let findings = verdict.findings.iter();
    findings
        .filter(|finding| finding.certain == certain)
        .map(finding)
        .collect()
}

fn finding(finding: &Finding) -> Html {
    let scenario = finding.scenario();
    let needs = connector::needs(finding.needs());
    let situation = vec![text(scenario.situation), text(" "), needs];
    let mut parts = vec![
        words("h3", "", scenario.title),
        element("p", "", situation),
        claims::claims(scenario.because),
    ];
    let is_decided = finding.cases.len() == 1;
    for case in &finding.cases {
        parts.push(case_of(*case, is_decided));
    }
    element("section", "finding", parts)
}

fn case_of(case: Case, is_decided: bool) -> Html {
    let condition = text(if is_decided { "" } else { "If this is you: " });
    let title = element("h4", "", vec![condition, text(case.row.title)]);
    group(vec![title, claims::claims(case.row.because)])
}

fn why_not(verdict: &Verdict) -> Html {
    let is_possible = |why: &WhyNot| {
        verdict
            .findings
            .iter()
            .any(|finding| finding.cases.contains(&why.case))
    };
    let others = verdict.why_not().filter(|why| !is_possible(why));
    let items = others.map(|why| {
        let title = vec![
            text(why.case.scenario.title),
            text(": "),
            text(why.case.row.title),
        ];
        let changes = why.changes.iter().map(|change| {
            let labels = change
                .to
                .replies()
                .map(|reply| reply.label(change.question));
            let labels: Vec<&str> = labels.collect();
            let answer = element("em", "", vec![typed(labels.join(", or "))]);
            element(
                "li",
                "",
                vec![text(change.question.text().title), text(" "), answer],
            )
        });
        let changes = element("ul", "", changes.collect());
        element("li", "", vec![element("strong", "", title), changes])
    });
    let explanation = words(
        "p",
        "",
        "Each of these would apply if your answers were different. This is the smallest change.",
    );
    let list = element("ul", "why-not", items.collect());
    folded("Why not the other cases?", vec![explanation, list])
}
