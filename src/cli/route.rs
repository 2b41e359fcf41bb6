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
use crate::organization::RoutingView;
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
    Ok(read.answer(text, Status::Clean))
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
