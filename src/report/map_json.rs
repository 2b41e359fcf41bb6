//! Where mail for every possible recipient goes, as JSON.

use super::visible::escape_hidden;
use crate::coverage::{Answer, Branch, Coverage, Recipients};
use crate::evidence::Fact;
use crate::organization::RoutingView;
use crate::routing::{Outcome, Precedence};
use crate::text::json::Json;

/// A map as JSON: `incomplete` names the lists that may have more entries, `map` is the tree of names, `neverWins` has the
/// entries that never win, each with the interpretations in which it doesn't, and `facts` what the answers rest on.
///
/// A branch has its `recipients` in words, a `witness`, the `outcomes` in both interpretations, the `grade`, the IDs of
/// its facts (`because`) and of those that say what wasn't exported (`unknown`), and `exceptions`, which are branches.
/// Names are as they are in the configuration; hidden characters in them are escaped.
///
/// ```
/// use connector_checker::coverage::Coverage;
/// use connector_checker::report;
/// use connector_checker::routing::{Message, worked_example};
/// let json = report::map_json(&Coverage::new(worked_example(), Message::default()));
/// assert!(json.contains(r#""recipients":"every other domain","scope":"everyone","witness":""#));
/// ```
pub fn map_json(coverage: &Coverage) -> String {
    let mut facts = Facts::default();
    let mut json = Json::default();
    json.open('{');
    json.pair("version", env!("CARGO_PKG_VERSION"));
    let incomplete = &coverage.router().organization().incomplete;
    write_list(&mut json, "incomplete", incomplete, |json, noun| {
        json.text(noun.name());
    });
    json.name("map");
    write_tree(&mut json, coverage, &coverage.tree(), &mut facts);
    let unused = coverage.unused();
    write_list(&mut json, "neverWins", &unused, |json, unused| {
        json.open('{');
        json.pair("entry", &unused.entry.to_string());
        flag(json, "isCentralized", unused.centralized);
        write_connectors(json, &unused.connectors, coverage);
        // None of the shadows means that it wins in that interpretation.
        let readings = Precedence::ALL.iter().zip(&unused.shadows);
        let readings: Vec<_> = readings.filter(|(_, shadows)| shadows.is_some()).collect();
        write_list(json, "interpretations", &readings, |json, (reading, _)| {
            json.text(reading.id());
        });
        flag(json, "isUnknown", unused.is_unknown);
        json.close('}');
    });
    write_list(&mut json, "facts", &facts.0, |json, (id, fact)| {
        json.open('{');
        json.pair("id", id);
        json.pair("says", fact.says);
        json.pair("grade", fact.grade.id());
        write_list(json, "sources", fact.places, |json, place| {
            json.text(&place.address());
        });
        json.close('}');
    });
    json.name("isWithoutMailFlowRules");
    json.word("true");
    json.close('}');
    escape_hidden(&json.0)
}

/// Writes a branch with its exceptions. Those are no deeper than a name has labels.
fn write_tree(json: &mut Json, coverage: &Coverage, branch: &Branch<Answer>, facts: &mut Facts) {
    let organization = coverage.router().organization();
    let answer = &branch.answer;
    json.open('{');
    json.pair("recipients", &branch.to_string());
    let (scope, name) = match &branch.recipients {
        Recipients::Everyone => ("everyone", String::new()),
        Recipients::Within(name) => ("within", name.to_string()),
        Recipients::Domain(name) => ("domain", name.to_string()),
        Recipients::Below(name) => ("below", name.to_string()),
        Recipients::Mailbox(address) => ("mailbox", address.to_string()),
    };
    json.pair("scope", scope);
    if !name.is_empty() {
        json.pair("name", &name);
    }
    json.pair("witness", &branch.witness.to_string());
    json.pair("answer", &answer.in_words(organization));
    let outcomes: Vec<_> = Precedence::ALL.iter().zip(&answer.outcomes).collect();
    write_list(json, "outcomes", &outcomes, |json, (reading, outcome)| {
        json.open('{');
        json.pair("interpretation", reading.id());
        json.pair("id", outcome.id());
        write_connectors(json, connectors(outcome), coverage);
        json.close('}');
    });
    flag(json, "isDisputed", answer.is_disputed());
    flag(json, "isTied", answer.is_tied());
    flag(json, "isUnknown", answer.is_unknown());
    let route = coverage.router().route(&branch.witness);
    json.pair("grade", route.grade().id());
    let because: Vec<&str> = route.claims().map(|fact| facts.id(fact)).collect();
    write_list(json, "because", &because, |json, id| json.text(id));
    let unknown = answer.doubts.iter().filter(|ground| ground.is_unknown());
    let unknown: Vec<&str> = unknown.map(|ground| facts.id(ground.claim())).collect();
    write_list(json, "unknown", &unknown, |json, id| json.text(id));
    json.name("exceptions");
    json.open('[');
    for child in &branch.children {
        write_tree(json, coverage, child, facts);
    }
    json.close(']');
    json.close('}');
}

fn connectors(outcome: &Outcome) -> &[usize] {
    match outcome {
        Outcome::Connector(position) => std::slice::from_ref(position),
        Outcome::Tie(positions) => positions,
        Outcome::Mx | Outcome::StaysInMicrosoft365 | Outcome::Rejected | Outcome::Loops => &[],
    }
}

fn write_connectors(json: &mut Json, positions: &[usize], coverage: &Coverage) {
    let organization = coverage.router().organization();
    write_list(json, "connectors", positions, |json, position| {
        json.text(name(organization, *position));
    });
}

fn name(organization: &RoutingView, position: usize) -> &str {
    let connector = organization.outbound_connectors.get(position);
    connector.map_or("", |connector| &connector.name)
}

/// The facts that the answers rest on, each once, with its ID.
#[derive(Default)]
struct Facts(Vec<(&'static str, &'static Fact)>);

impl Facts {
    /// The ID of a fact of the catalog. A search for it among all facts takes longer than among these.
    fn id(&mut self, fact: &'static Fact) -> &'static str {
        let known = self.0.iter().find(|(_, known)| std::ptr::eq(*known, fact));
        if let Some((id, _)) = known {
            return id;
        }
        let id = fact.id().unwrap_or_default();
        if self.0.iter().all(|(known, _)| *known != id) {
            self.0.push((id, fact));
        }
        id
    }
}

fn flag(json: &mut Json, name: &str, is_on: bool) {
    json.name(name);
    json.word(if is_on { "true" } else { "false" });
}

fn write_list<T>(json: &mut Json, name: &str, items: &[T], write: impl Fn(&mut Json, &T)) {
    json.name(name);
    json.open('[');
    for item in items {
        write(json, item);
    }
    json.close(']');
}
