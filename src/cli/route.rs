//! Which connector handles a recipient.

use super::answer::{Answer, Misuse, Status};
use super::arguments::Route;
use super::organization::Read;
use super::told::paragraph;
use super::world::World;
use crate::api::Explanation;
use crate::domain::MailAddress;
use crate::routing::{Ground, Precedence, Router};
use crate::text::json::Json;

/// Routes recipients.
pub(super) fn route(call: &Route, world: &dyn World) -> Result<Answer, Answer> {
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

/// A recipient or a sender.
pub(super) fn address(text: &str) -> Result<MailAddress, Misuse> {
    text.parse()
        .map_err(|error| Misuse(format!("{text}: {error}")))
}
