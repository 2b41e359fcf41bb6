//! Questions about which connectors a situation needs.

use super::because::because;
use super::builder::{Maker, QuestionBuilder};
use super::situation::{Pool, Situation, reasons, said, smallest_change};
use super::story::{introduced, story};
use super::subject::Subject;
use crate::evidence::Fact;
use crate::quiz::assertion::{Assertion, Ends};
use crate::quiz::question::{Because, Kind};
use crate::quiz::tables::are_close;
use crate::quiz::topic::Level;
use crate::rules::{Answers, Need, Party, PlannedConnector, Scenario, check};

/// The minimum number of options.
const FEWEST: usize = 3;
/// The maximum number of options.
const OPTIONS: usize = 4;

/// Every subject, by form of question.
pub fn forms(level: Level, pool: &Pool) -> Vec<Vec<Subject>> {
    let places = 0..pool.situations.len();
    match level {
        Level::Basic => vec![
            places
                .map(|place| Subject::of_situation("plan of ", pool, place, whole))
                .collect(),
        ],
        Level::Advanced => {
            let plan = |place: usize| check(&pool.get(place).answers).connectors;
            let is_askable = |place: &usize| {
                let others = others(&pool.get(*place).answers).len();
                let planned = plan(*place).len();
                planned > 0 && others > 0 && planned + others >= FEWEST
            };
            let all = places.filter(is_askable);
            let clear = all.clone().filter(|place| has_clear_needs(&plan(*place)));
            vec![
                all.map(|place| Subject::of_situation("connectors of ", pool, place, each))
                    .collect(),
                clear
                    .map(|place| Subject::of_situation("needs of ", pool, place, needs))
                    .collect(),
            ]
        }
    }
}

/// Whether the connectors have several, clearly distinct needs: no connector has two needs, and no two needs are close.
fn has_clear_needs(plan: &[PlannedConnector]) -> bool {
    let is_single = |planned: &PlannedConnector| {
        let need = planned.needs.only();
        planned.cases.iter().all(|case| Some(case.row.need) == need)
    };
    let needs = needs_of(plan);
    let mut pairs = needs
        .iter()
        .flat_map(|one| needs.iter().map(move |two| (*one, *two)));
    needs.len() > 1 && plan.iter().all(is_single) && !pairs.any(|(one, two)| are_close(one, two))
}

fn needs_of(plan: &[PlannedConnector]) -> Vec<Need> {
    let mut needs: Vec<Need> = plan.iter().filter_map(|one| one.needs.only()).collect();
    needs.sort_unstable();
    needs.dedup();
    needs
}

fn ends_of(answers: &Answers) -> Vec<Ends> {
    let plan = check(answers).connectors;
    plan.iter()
        .map(|planned| (planned.from, planned.to))
        .collect()
}

fn reversed((from, to): Ends) -> Ends {
    (to, from)
}

/// Whether two connectors could be considered the same: they have the same direction, and Microsoft's settings don't distinguish
/// their other ends. Every outside party is a partner there, and the server of a rule can belong to anyone.
/// A service that sends or returns the company's own mail may count as its server.
pub fn are_alike(one: Ends, other: Ends) -> bool {
    let is_vague = |party: Party| !matches!(party, Party::YourServer | Party::Microsoft365);
    let is_anybody =
        |party: &Party| matches!(party, Party::RuleTarget | Party::HostedApp | Party::AddOn);
    let alike = |one: Party, other: Party| {
        one == other || is_vague(one) && is_vague(other) || [one, other].iter().any(is_anybody)
    };
    let is_incoming = |ends: Ends| ends.1 == Party::Microsoft365;
    is_incoming(one) == is_incoming(other) && alike(one.0, other.0) && alike(one.1, other.1)
}

/// Whether two plans could be considered the same.
fn are_plans_alike(one: &[Ends], other: &[Ends]) -> bool {
    let covers = |one: &[Ends], other: &[Ends]| {
        other
            .iter()
            .all(|end| one.iter().any(|known| are_alike(*known, *end)))
    };
    one.len() == other.len() && covers(one, other) && covers(other, one)
}

/// A connector as an option.
pub fn ends_in_words((from, to): Ends) -> String {
    [from.label(), " → ", to.label()].concat()
}

/// Connectors as an option.
fn plan_in_words(plan: &[Ends]) -> String {
    let words: Vec<String> = plan.iter().copied().map(ends_in_words).collect();
    match words[..] {
        [] => "None".to_owned(),
        _ => words.join("; "),
    }
}

/// The claims about one connector of the plan.
fn reasons_for(answers: &Answers, connector: Ends) -> Vec<&'static Fact> {
    let mut reasons = Vec::new();
    for planned in check(answers).connectors {
        if (planned.from, planned.to) == connector {
            reasons.extend(said(&planned.cases));
        }
    }
    reasons
}

/// The smallest change that adds a connector to the plan, as a sentence.
fn would_have(answers: &Answers, connector: Ends) -> String {
    smallest_change(
        answers,
        &|case| {
            let mut connectors = case.row.connectors.iter();
            connectors.any(|one| (one.from, one.to) == connector)
        },
        &|verdict| {
            let mut plan = verdict.connectors.iter();
            plan.any(|one| one.certain && (one.from, one.to) == connector)
        },
    )
}

fn ask(situation: &Situation, asks: &str, maker: &mut Maker<'_>) -> QuestionBuilder {
    let company = maker.company();
    let mut builder =
        QuestionBuilder::asking(["Nothing else about its mail flow is unusual. ", asks].concat());
    builder.situation = story(&situation.answers, &introduced(company), maker);
    builder
}

fn whole(situation: &Situation, maker: &mut Maker<'_>) -> QuestionBuilder {
    let answers = situation.answers;
    let right = ends_of(&answers);
    let mut plans: Vec<Vec<Ends>> = vec![Vec::new()];
    plans.push(right.iter().copied().map(reversed).collect());
    for connector in &right {
        plans.push(vec![*connector]);
        plans.push(vec![*connector, reversed(*connector)]);
    }
    plans.extend(
        maker
            .pool
            .situations
            .iter()
            .map(|other| ends_of(&other.answers)),
    );
    for plan in &mut plans {
        plan.sort_unstable();
    }
    plans.sort_unstable();
    plans.dedup();
    plans.retain(|plan| !are_plans_alike(plan, &right));
    let mut plans = maker.shuffled(plans);
    plans.truncate(OPTIONS - 1);
    plans.push(right.clone());

    let mut builder = ask(
        situation,
        "Which connectors does this setup need? Include optional ones and any that the wizard created.",
        maker,
    );
    for plan in plans {
        let because = because_of_plan(&answers, &right, &plan);
        let text = plan_in_words(&plan);
        let assertion = Assertion::Plan {
            answers,
            connectors: plan,
        };
        builder.add(text, assertion, because);
    }
    builder
}

fn because_of_plan(answers: &Answers, right: &[Ends], plan: &[Ends]) -> Because {
    let mut says = Vec::new();
    for connector in plan.iter().filter(|one| !right.contains(one)) {
        let words = ends_in_words(*connector);
        says.push(["Not needed here: ", &words, "."].concat());
        says.push(would_have(answers, *connector));
    }
    for connector in right.iter().filter(|one| !plan.contains(one)) {
        says.push(["Missing: ", &ends_in_words(*connector), "."].concat());
    }
    because(says, all_reasons(answers, right))
}

/// The claims about the whole plan, or about why it's empty.
fn all_reasons(answers: &Answers, plan: &[Ends]) -> Vec<&'static Fact> {
    let mut claims = Vec::new();
    for connector in plan {
        claims.extend(reasons_for(answers, *connector));
    }
    if claims.is_empty() {
        claims = reasons(answers);
    }
    claims
}

/// The connectors that a situation clearly doesn't need.
fn others(answers: &Answers) -> Vec<Ends> {
    let plan = ends_of(answers);
    let mut others: Vec<Ends> = Vec::new();
    for case in Scenario::cases() {
        others.extend(case.row.connectors.iter().map(|one| (one.from, one.to)));
    }
    others.sort_unstable();
    others.dedup();
    others.retain(|one| !plan.iter().any(|known| are_alike(*known, *one)));
    others
}

/// Options: some connectors of the plan, and some others, at least one of each.
fn some_connectors(answers: &Answers, all: usize, maker: &mut Maker<'_>) -> Vec<Ends> {
    let mut connectors = maker.shuffled(ends_of(answers));
    connectors.truncate(all - 1);
    let mut others = maker.shuffled(others(answers));
    others.truncate(all - connectors.len());
    connectors.extend(others);
    connectors
}

fn because_of_connector(answers: &Answers, connector: Ends) -> Because {
    let reasons = reasons_for(answers, connector);
    match reasons.is_empty() {
        true => because(
            vec![
                "This connector isn’t needed here.".to_owned(),
                would_have(answers, connector),
            ],
            all_reasons(answers, &ends_of(answers)),
        ),
        false => because(Vec::new(), reasons),
    }
}

fn each(situation: &Situation, maker: &mut Maker<'_>) -> QuestionBuilder {
    let answers = situation.answers;
    let mut builder = ask(
        situation,
        "Which of these connectors does this setup need? Include optional ones and any that the wizard created.",
        maker,
    );
    builder.kind = Kind::Several;
    for connector in some_connectors(&answers, OPTIONS + 1, maker) {
        let because = because_of_connector(&answers, connector);
        let assertion = Assertion::Planned { answers, connector };
        builder.add(ends_in_words(connector), assertion, because);
    }
    builder
}

fn needs(situation: &Situation, maker: &mut Maker<'_>) -> QuestionBuilder {
    let answers = situation.answers;
    let mut builder = ask(
        situation,
        "What does Microsoft’s documentation say about each of these connectors here?",
        maker,
    );
    let needs = needs_of(&check(&answers).connectors);
    let mut targets: Vec<String> = needs.iter().map(|need| need.label().to_owned()).collect();
    targets.push("Not needed here".to_owned());
    builder.kind = Kind::Match { targets };
    for connector in some_connectors(&answers, OPTIONS, maker) {
        let because = because_of_connector(&answers, connector);
        let is_needed = |need| Assertion::PlannedNeed {
            answers,
            connector,
            need,
        };
        let mut assertions: Vec<_> = needs.iter().map(|need| is_needed(Some(*need))).collect();
        assertions.push(is_needed(None));
        builder.add_to_match(ends_in_words(connector), assertions, because);
    }
    builder
}
