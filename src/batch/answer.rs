//! A report as JSON, for programs.

use super::claims::id;
use super::reason::{COMPARING, Took};
use super::report::{Compared, Example, Followed, Report, Unexplained};
use crate::evidence::Fact;
use crate::routing::{Outcome, Precedence};
use crate::text::json::Json;

impl Report {
    /// The report as JSON, with the table to save in `csv`.
    ///
    /// ```
    /// use connector_checker::batch::Batch;
    /// use connector_checker::routing::{Message, worked_example};
    /// let mut batch = Batch::new(worked_example(), Message::default());
    /// batch.feed(b"ann@contoso.com\nnobody\n");
    /// let json = batch.finish().to_json();
    /// assert!(json.starts_with(r#"{"files":1,"lines":2,"rows":2,"recipients":1,"#));
    /// ```
    pub fn to_json(&self) -> String {
        let mut json = Json::default();
        json.open('{');
        for (name, count) in [
            ("files", u64::from(self.files)),
            ("lines", self.lines),
            ("rows", self.rows),
            ("recipients", self.recipients),
            ("differing", self.differing),
        ] {
            number(&mut json, name, count);
        }
        json.name("outcomes");
        json.open('[');
        for group in &self.outcomes {
            json.open('{');
            self.outcomes(&mut json, &group.outcomes);
            number(&mut json, "recipients", group.recipients);
            examples(&mut json, &group.examples);
            json.close('}');
        }
        json.close(']');
        json.name("unknown");
        json.open('{');
        number(&mut json, "recipients", self.unknown.recipients);
        json.name("because");
        json.open('[');
        for (ground, count) in &self.unknown.because {
            json.open('{');
            claim(&mut json, ground.claim());
            number(&mut json, "recipients", *count);
            json.close('}');
        }
        json.close(']');
        json.close('}');
        json.name("invalid");
        json.open('{');
        number(&mut json, "count", self.invalid.count);
        examples(&mut json, &self.invalid.examples);
        json.close('}');
        json.name("problems");
        json.open('[');
        for (problem, count, first) in &self.problems {
            json.open('{');
            json.pair("code", problem.id());
            json.pair("message", problem.says());
            number(&mut json, "count", *count);
            json.name("first");
            example(&mut json, first);
            json.close('}');
        }
        json.close(']');
        json.name("compared");
        match &self.compared {
            Some(compared) => self.compared(&mut json, compared),
            None => json.word("null"),
        }
        json.pair("csv", &self.to_csv());
        json.close('}');
        json.0
    }

    fn compared(&self, json: &mut Json, compared: &Compared) {
        json.open('{');
        number(json, "rows", compared.rows);
        number(json, "asPredicted", compared.as_predicted);
        number(json, "either", compared.either);
        number(json, "unexplainedRows", compared.unexplained_rows);
        json.name("followed");
        json.open('[');
        for (precedence, followed) in Precedence::ALL.into_iter().zip(&compared.followed) {
            let Followed {
                rows,
                examples: some,
            } = followed;
            json.open('{');
            json.name("reading");
            named(json, precedence.id(), precedence.label());
            number(json, "rows", *rows);
            examples(json, some);
            json.close('}');
        }
        json.close(']');
        json.name("unexplained");
        json.open('[');
        for one in &compared.unexplained {
            self.unexplained(json, one);
        }
        json.close(']');
        json.name("leftOut");
        json.open('{');
        number(json, "incoming", compared.left_out.incoming);
        number(json, "several", compared.left_out.several);
        number(
            json,
            "withoutRecipient",
            compared.left_out.without_recipient,
        );
        json.close('}');
        claims(json, &COMPARING);
        json.close('}');
    }

    fn unexplained(&self, json: &mut Json, one: &Unexplained) {
        json.open('{');
        self.outcomes(json, &one.outcomes);
        json.name("took");
        match self.name_of(&one.took) {
            Some(name) => json.text(name),
            None => json.word("null"),
        }
        json.name("isKnown");
        json.word(match one.took {
            Took::Connector(_) => "true",
            Took::Nothing | Took::Stranger(_) => "false",
        });
        number(json, "rows", one.rows);
        examples(json, &one.examples);
        json.name("reasons");
        json.open('[');
        for reason in &one.reasons {
            json.open('{');
            json.pair("id", reason.id());
            json.pair("says", reason.says());
            claims(json, reason.because());
            json.close('}');
        }
        json.close(']');
        json.close('}');
    }

    /// The name of what took a message. None if the file names nothing.
    pub(super) fn name_of<'r>(&'r self, took: &'r Took) -> Option<&'r str> {
        match took {
            Took::Nothing => None,
            Took::Connector(position) => Some(self.name(*position)),
            Took::Stranger(name) => Some(name),
        }
    }

    pub(super) fn name(&self, position: usize) -> &str {
        self.connectors.get(position).map_or("", |name| name)
    }

    /// The outcomes of both readings, as `Router` gives them in JavaScript.
    fn outcomes(&self, json: &mut Json, outcomes: &[Outcome; 2]) {
        let [own, other] = outcomes;
        self.outcome(json, own);
        json.name("other");
        if own == other {
            json.word("null");
        } else {
            json.open('{');
            self.outcome(json, other);
            json.close('}');
        }
    }

    fn outcome(&self, json: &mut Json, outcome: &Outcome) {
        json.name("outcome");
        named(json, outcome.id(), outcome.label());
        let positions = positions(outcome);
        json.name("connectors");
        json.open('[');
        for position in positions {
            json.text(self.name(*position));
        }
        json.close(']');
        json.name("positions");
        json.open('[');
        for position in positions {
            json.word(&position.to_string());
        }
        json.close(']');
    }
}

/// The connectors of an outcome.
pub(super) fn positions(outcome: &Outcome) -> &[usize] {
    match outcome {
        Outcome::Connector(position) => std::slice::from_ref(position),
        Outcome::Tie(positions) => positions,
        _ => &[],
    }
}

fn number(json: &mut Json, name: &str, count: u64) {
    json.name(name);
    json.word(&count.to_string());
}

fn named(json: &mut Json, id: &str, label: &str) {
    json.open('{');
    json.pair("id", id);
    json.pair("label", label);
    json.close('}');
}

fn examples(json: &mut Json, examples: &[Example]) {
    json.name("examples");
    json.open('[');
    for one in examples {
        example(json, one);
    }
    json.close(']');
}

fn example(json: &mut Json, one: &Example) {
    json.open('{');
    number(json, "file", u64::from(one.file));
    number(json, "line", one.line);
    json.pair("text", &one.text);
    json.close('}');
}

fn claims(json: &mut Json, facts: &[Fact]) {
    json.name("because");
    json.open('[');
    for fact in facts {
        json.open('{');
        claim(json, fact);
        json.close('}');
    }
    json.close(']');
}

/// A fact, as the other modules for JavaScript give it.
fn claim(json: &mut Json, fact: &Fact) {
    json.pair("id", id(fact));
    json.pair("says", fact.says);
    json.name("grade");
    named(json, fact.grade.id(), fact.grade.label());
    json.name("sources");
    json.open('[');
    for place in fact.places {
        json.open('{');
        json.pair("id", place.source.id());
        json.pair("label", place.source.title());
        json.pair("url", &place.address());
        json.pair("section", place.section);
        json.close('}');
    }
    json.close(']');
}
