//! Attributions as JSON, for programs.

use super::attribution::{Attribution, Candidate, Fate, Outcome, Step};
use super::attributor::Attributor;
use super::ground::{Ground, Grounds};
use super::trace::TraceEntry;
use super::words::{CHECKS, WARNINGS};
use crate::evidence::{Fact, Grade};
use crate::text::json::Json;

impl Attribution {
    /// The attribution as JSON: for each recipient the steps, the outcomes and what they rest on.
    ///
    /// ```
    /// use connector_checker::inbound::{Attributor, Transaction};
    /// use connector_checker::organization::Organization;
    /// let transaction = Transaction {
    ///     recipients: vec!["jane@contoso.com".parse()?],
    ///     ..Transaction::from_address("203.0.113.5".parse()?)
    /// };
    /// let attribution = Attributor::new(&Organization::default()).attribute(&transaction);
    /// let json = attribution.to_json();
    /// assert!(json.starts_with(r#"{"recipients":[{"recipient":"jane@contoso.com","#));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_json(&self) -> String {
        let mut json = Json::default();
        json.open('{');
        self.write(&mut json);
        json.close('}');
        json.0
    }

    /// Writes the recipients into an object.
    pub(crate) fn write(&self, json: &mut Json) {
        json.name("recipients");
        json.open('[');
        for one in &self.fates {
            fate(json, one);
        }
        json.close(']');
    }
}

impl Attributor {
    /// The part of every connector in an attribution of this attributor as JSON, for each recipient.
    ///
    /// ```
    /// use connector_checker::inbound::{Attributor, Transaction};
    /// use connector_checker::organization::{InboundConnector, Organization};
    /// let organization = Organization {
    ///     inbound_connectors: vec![InboundConnector::new("From headquarters")],
    ///     ..Organization::default()
    /// };
    /// let transaction = Transaction {
    ///     recipients: vec!["jane@contoso.com".parse()?],
    ///     ..Transaction::from_address("203.0.113.5".parse()?)
    /// };
    /// let attributor = Attributor::new(&organization);
    /// let json = attributor.trace_json(&attributor.attribute(&transaction));
    /// assert!(json.contains(r#""connector":"From headquarters","position":0,"#));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn trace_json(&self, attribution: &Attribution) -> String {
        let mut json = Json::default();
        json.open('[');
        for fate in &attribution.fates {
            json.open('{');
            json.pair("recipient", &fate.recipient.to_string());
            json.name("connectors");
            json.open('[');
            for one in self.trace(&attribution.transaction, fate) {
                entry(&mut json, &one);
            }
            json.close(']');
            json.close('}');
        }
        json.close(']');
        json.0
    }
}

fn fate(json: &mut Json, fate: &Fate) {
    json.open('{');
    json.pair("recipient", &fate.recipient.to_string());
    json.pair("sentence", &fate.answer());
    json.name("treatment");
    match fate.treatment() {
        Some(treatment) => named(json, treatment.id(), treatment.label()),
        None => json.word("null"),
    }
    json.name("steps");
    json.open('[');
    for one in &fate.steps {
        step(json, one);
    }
    json.close(']');
    json.name("outcomes");
    json.open('[');
    for one in &fate.outcomes {
        outcome(json, one);
    }
    json.close(']');
    let grounds = fate.grounds();
    reasons(json, grounds);
    json.name("unknown");
    json.open('[');
    for ground in grounds.iter().filter(|ground| ground.is_unknown()) {
        json.text(id(ground));
    }
    json.close(']');
    json.name("conditions");
    json.open('[');
    for condition in fate.conditions() {
        json.text(condition);
    }
    json.close(']');
    json.name("warnings");
    facts(json, fate.warnings(), &WARNING_IDS);
    json.name("checks");
    facts(json, fate.checks(), &CHECK_IDS);
    json.close('}');
}

fn step(json: &mut Json, step: &Step) {
    json.open('{');
    json.pair("id", step.rule.id());
    json.pair("label", step.rule.question());
    json.name("answer");
    named(json, step.holds.id(), step.holds.label());
    connectors(json, &step.connectors);
    reasons(json, step.grounds);
    json.close('}');
}

fn outcome(json: &mut Json, outcome: &Outcome) {
    json.open('{');
    json.name("treatment");
    named(json, outcome.treatment.id(), outcome.treatment.label());
    let refusal = outcome.treatment.refusal();
    for (name, text) in [
        ("code", refusal.map(|refusal| refusal.code())),
        ("text", refusal.map(|refusal| refusal.text())),
    ] {
        json.name(name);
        match text {
            Some(text) => json.text(text),
            None => json.word("null"),
        }
    }
    json.name("step");
    named(json, outcome.rule.id(), outcome.rule.question());
    connectors(json, &outcome.connectors);
    json.name("internal");
    named(json, outcome.internal.id(), outcome.internal.label());
    reasons(json, outcome.grounds);
    json.close('}');
}

fn entry(json: &mut Json, entry: &TraceEntry<'_>) {
    json.open('{');
    json.pair("connector", entry.name);
    position(json, entry.position);
    json.pair("id", entry.standing.id());
    json.pair("says", &entry.to_string());
    json.name("before");
    match entry.standing.before() {
        Some(rule) => named(json, rule.id(), rule.question()),
        None => json.word("null"),
    }
    reasons(json, entry.grounds);
    json.close('}');
}

fn connectors(json: &mut Json, candidates: &[Candidate]) {
    json.name("connectors");
    json.open('[');
    for candidate in candidates {
        json.open('{');
        json.pair("name", &candidate.name);
        position(json, candidate.position);
        json.name("matches");
        named(json, candidate.matches.id(), candidate.matches.label());
        json.close('}');
    }
    json.close(']');
}

fn position(json: &mut Json, position: usize) {
    json.name("position");
    json.word(&position.to_string());
}

/// The grade of some grounds, and each fact among them once.
fn reasons(json: &mut Json, grounds: Grounds) {
    json.name("grade");
    grade(json, grounds.grade());
    json.name("because");
    json.open('[');
    let mut before = "";
    for ground in grounds.iter() {
        // Two grounds next to each other can be the same fact.
        if id(ground) != before {
            claim(json, id(ground), ground.claim());
        }
        before = id(ground);
    }
    json.close(']');
}

fn facts(json: &mut Json, facts: &[&Fact], ids: &[&'static str]) {
    json.open('[');
    for (id, fact) in ids.iter().zip(facts) {
        claim(json, id, fact);
    }
    json.close(']');
}

fn claim(json: &mut Json, id: &str, fact: &Fact) {
    json.open('{');
    json.pair("id", id);
    json.pair("says", fact.says);
    json.name("grade");
    grade(json, fact.grade);
    json.name("sources");
    json.open('[');
    for cited in fact.places {
        json.open('{');
        json.pair("id", cited.source.id());
        json.pair("label", cited.source.title());
        json.pair("url", &cited.address());
        json.pair("section", cited.section);
        json.close('}');
    }
    json.close(']');
    json.close('}');
}

fn grade(json: &mut Json, grade: Grade) {
    named(json, grade.id(), grade.label());
}

fn named(json: &mut Json, id: &str, label: &str) {
    json.open('{');
    json.pair("id", id);
    json.pair("label", label);
    json.close('}');
}

/// The id of each ground's fact. These and the others are looked up at compile time: a lookup at run time
/// would make every program that attributes download the whole catalogue.
static IDS: [&str; Ground::ALL.len()] = {
    let mut ids = [""; Ground::ALL.len()];
    let mut at = 0;
    while at < ids.len() {
        assert!(Ground::ALL[at] as usize == at);
        ids[at] = in_catalogue(Ground::ALL[at].claim());
        at += 1;
    }
    ids
};

static WARNING_IDS: [&str; WARNINGS.len()] = [in_catalogue(WARNINGS[0])];
static CHECK_IDS: [&str; CHECKS.len()] = [in_catalogue(CHECKS[0]), in_catalogue(CHECKS[1])];

/// Evaluated at compile time only.
const fn in_catalogue(fact: &Fact) -> &'static str {
    match fact.id() {
        Some(id) => id,
        None => panic!("the fact is in the catalogue"),
    }
}

fn id(ground: Ground) -> &'static str {
    IDS.get(ground as usize).copied().unwrap_or_default()
}
