//! Which connector handles a recipient.

use super::answer::{Answer, Misuse, Status};
use super::arguments::Route;
use super::organization::Read;
use super::told::{line, paragraph};
use super::world::{World, read_one};
use crate::api::Explanation;
use crate::batch::{Batch, Report};
use crate::domain::MailAddress;
use crate::import::LARGEST;
use crate::organization::{
    List, Noun, Organization, Predicate, RoutingView, Setting, TransportRule,
};
use crate::routing::{Ground, Message, Precedence, Router};
use crate::text::json::Json;

/// Routes recipients.
pub(super) fn route(call: &Route, world: &dyn World) -> Result<Answer, Answer> {
    if let Some(path) = &call.recipients {
        return rows(call, path, world);
    }
    let recipients = call.to.iter().map(|text| address(text));
    let recipients = recipients.collect::<Result<Vec<_>, _>>()?;
    let read = Read::recognized(&call.files, world)?;
    let router = Router::new(&read.import.organization, Precedence::default());
    if call.json {
        let routes = recipients.iter().map(|recipient| router.route(recipient));
        let routes: Vec<Explanation> = routes
            .map(|route| Explanation::of(&router, route))
            .collect();
        let mut json = Json::default();
        json.open('{');
        json.name("routes");
        // None of its types can fail to serialize.
        json.word(&serde_json::to_string(&routes).unwrap_or_default());
        write_rules(&mut json, &read.import.organization);
        return Ok(read.json(json));
    }
    let mut text = String::new();
    for recipient in &recipients {
        let route = router.route(recipient);
        let grade = route.grade().label();
        text += &paragraph(&format!("{} ({grade})", route.answer()), 0);
        for precedence in Precedence::ALL
            .into_iter()
            .filter(|_| route.other.is_some())
        {
            let reading = route.under(precedence);
            let names = match reading.connectors.is_empty() {
                true => reading.outcome.label().to_owned(),
                false => reading.connectors.join(", "),
            };
            let rule = reading.rule.sentence();
            text += &paragraph(&format!("{}: {names}. {rule}", precedence.label()), 2);
        }
        for ground in route.grounds.iter().filter(|ground| ground.is_unknown()) {
            text += &paragraph(&format!("Can’t tell: {}", Ground::claim(ground).says), 2);
        }
        if let Some(advice) = route.advice() {
            text += &paragraph(&advice, 2);
        }
    }
    text += &rules(&read.import.organization);
    Ok(read.answer(text, Status::Clean))
}

/// The mail flow rules that may take a message before its recipient decides. What their conditions say of a message is
/// for the reader to judge.
fn rules(organization: &Organization) -> String {
    let mut text = String::new();
    for rule in routing_rules(organization) {
        let name = rule.name.known().map_or("(no name)", |name| name);
        let connector = target(rule).unwrap_or("an unknown connector");
        let mut says = format!("{name}: to {connector}");
        says += &match in_words(&rule.conditions, "conditions") {
            Some(conditions) => format!(" if {conditions}"),
            None => ", every message".to_owned(),
        };
        if let Some(exceptions) = in_words(&rule.exceptions, "exceptions") {
            says += &format!(", except if {exceptions}");
        }
        text += &paragraph(&format!("{says}."), 2);
    }
    if !text.is_empty() {
        text.insert_str(0, "Mail flow rules that may take a message first:\n");
    } else if !organization.is_complete(Noun::TransportRule) {
        text = paragraph(
            "Can’t tell whether a mail flow rule takes a message first: no file contains all mail flow rules.",
            0,
        );
    }
    text
}

fn write_rules(json: &mut Json, organization: &Organization) {
    json.name("rules");
    json.open('[');
    for rule in routing_rules(organization) {
        json.open('{');
        json.pair("name", rule.name.known().map_or("", |name| name));
        if let Some(connector) = target(rule) {
            json.pair("connector", connector);
        }
        let lists = [
            ("conditions", "conditionsComplete", &rule.conditions),
            ("exceptions", "exceptionsComplete", &rule.exceptions),
        ];
        for (name, complete, list) in lists {
            let list = list.known();
            json.name(name);
            json.open('[');
            for predicate in list.into_iter().flat_map(List::valid) {
                json.text(&predicate.to_string());
            }
            json.close(']');
            json.name(complete);
            let is_complete = list.is_some_and(List::is_complete);
            json.word(if is_complete { "true" } else { "false" });
        }
        json.close('}');
    }
    json.close(']');
}

/// The rules that route messages, in the order in which they run.
fn routing_rules(organization: &Organization) -> Vec<&TransportRule> {
    let rules = organization.transport_rules.iter();
    let mut rules: Vec<&TransportRule> = rules
        .filter(|rule| rule.may_route() && rule.may_act())
        .collect();
    let priority = |rule: &&TransportRule| rule.priority.known().copied().flatten();
    rules.sort_by_key(|rule| priority(rule).unwrap_or(i32::MAX));
    rules
}

/// The connector that a rule names.
fn target(rule: &TransportRule) -> Option<&str> {
    let connector = rule.route_message_outbound_connector.known()?;
    connector.as_deref()
}

/// Conditions or exceptions in words. None if there are certainly none.
fn in_words(list: &Setting<List<Predicate>>, what: &str) -> Option<String> {
    let known = list.known();
    let told: Vec<String> = known
        .into_iter()
        .flat_map(List::valid)
        .map(Predicate::to_string)
        .collect();
    let is_complete = known.is_some_and(List::is_complete);
    match (told.is_empty(), is_complete) {
        (true, true) => None,
        (true, false) => Some(format!("(unknown {what})")),
        (false, true) => Some(told.join("; ")),
        (false, false) => Some(format!("{}; perhaps more {what}", told.join("; "))),
    }
}

/// How much of a file of recipients is read between two looks at its rows.
const PIECE: usize = 1_000_000;

/// Routes a file of recipients: a row of CSV for each.
fn rows(call: &Route, path: &str, world: &dyn World) -> Result<Answer, Answer> {
    if path == "-" && call.files.iter().any(|file| file == "-") {
        return Err(Misuse("Standard input can be read once only.".to_owned()).into());
    }
    let recipients = read_one(path, world)?;
    if recipients.bytes.len() > LARGEST {
        let what = format!("{path} is larger than 50 MB. Split it into several files.");
        return Err(Misuse(what).into());
    }
    let read = Read::recognized(&call.files, world)?;
    let names = vec![recipients.name.into()];
    let organization = RoutingView::from(&read.import.organization);
    let mut batch = Batch::new(organization, Message::default()).with_rows(names);
    let mut text = String::new();
    for piece in recipients.bytes.chunks(PIECE) {
        batch.feed(piece);
        text += &batch.rows();
    }
    batch.next_file();
    text += &batch.rows();
    let report = batch.finish();
    let status = match (report.recipients, report.problems.is_empty()) {
        (0, _) => Status::Nothing,
        (_, false) => Status::Found,
        (_, true) => Status::Clean,
    };
    // Rows of invalid addresses say where those are.
    if report.recipients == 0 && report.invalid.count == 0 {
        text.clear();
    }
    let mut answer = read.answer(text, status);
    answer.complaints += &problems(&report, path);
    Ok(answer)
}

/// What couldn't be read of a file of recipients.
fn problems(report: &Report, path: &str) -> String {
    let mut told = String::new();
    for (problem, _, first) in &report.problems {
        told += &line(&format!("{path}:{}: {}", first.line, problem.says()), 0);
    }
    if report.recipients == 0 && report.problems.is_empty() {
        told += &line(
            &format!("connector-checker: {path} has no recipient’s address."),
            0,
        );
    }
    told
}

/// A recipient or a sender.
pub(super) fn address(text: &str) -> Result<MailAddress, Misuse> {
    text.parse()
        .map_err(|error| Misuse(format!("{text}: {error}")))
}
