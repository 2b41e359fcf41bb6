//! The reader's own domains, connectors and recipients, with live answers: entered by hand, as in the example, or
//! imported.

use yew::prelude::*;

use super::{found, import, recipients, what_if};
use crate::app::components::element::{
    Does, button, control, element, element_with, group, heading as h1, open, section, text, typed,
    words,
};
use crate::app::components::form::{Choice, Text, choice, text_field};
use crate::app::components::script::ASK;
use crate::app::components::{frame, organization_facts};
use crate::app::desk::{Desk, Hears, ROWS, Shown};
use crate::app::edit::{Edit, FOLDED_SWITCHES, Rows, TextField, Toggle};
use crate::app::face::Face;
use crate::app::host_event;
use crate::app::late_page::{Event, LatePage};
use crate::app::place::Place;
use crate::app::state::{Action, EVERY_PART, RECIPIENTS_SHOWN, State};
use crate::app::workbench::Workbench;
use crate::domain::parse_list;
use crate::imported::line;
use crate::link::MOST_ROWS;
use crate::organization::{ConnectorType, Noun, ParameterId};
use crate::routing::{ConnectorDraft, Draft, DraftField, Precedence, Problem, Switch};

/// The page's heading.
const HEADING: &str = "My configuration";

/// The page, with what it works out.
#[derive(Default)]
pub struct Playground {
    workbench: Workbench,
    /// The question what the reader's changes do.
    what_if: Option<String>,
}

impl LatePage for Playground {
    fn view(&self, state: &State, face: &Face) -> Html {
        page(state, face, self)
    }

    fn work(&mut self, state: &State) {
        self.workbench.take(&state.draft);
        let start = Desk::of(state).and_then(|desk| desk.starting_point(state));
        self.what_if = start.and_then(|start| start.question(&state.draft));
    }

    fn is_unfinished(&self) -> bool {
        !self.workbench.count.is_complete
    }

    fn go_on(&mut self) {
        self.workbench.count_on();
    }

    fn event(&self, state: &State, place: Place) -> Option<Event> {
        // On its own site, the script that takes files listens.
        if place == Place::Address {
            return Some((ASK, self.asks(state)));
        }
        // What was imported is not for the page around.
        if state.is_private {
            return None;
        }
        let entries = parse_list(&state.draft.recipients).take(RECIPIENTS_SHOWN);
        let addresses = entries.filter_map(|entry| entry.address.ok());
        host_event::routes(&self.workbench.router, addresses.collect())
    }
}

impl Playground {
    /// The question that is still open, or that there is none, for the script.
    fn asks(&self, state: &State) -> String {
        let open = Desk::of(state).and_then(|desk| {
            let question = self.what_if.as_deref()?;
            let is_open = desk.answer(question).is_none();
            is_open.then(|| line(&[&*desk.turn().to_string(), question, what_if::PAUSE]))
        });
        open.unwrap_or_else(|| "null".to_owned())
    }
}

fn page(state: &State, face: &Face, page: &Playground) -> Html {
    let Playground { workbench, what_if } = page;
    let draft = &state.draft;
    let empty = Desk::default();
    let form = Form {
        face,
        state,
        draft,
        desk: Desk::of(state).unwrap_or(&empty),
        problems: &workbench.problems,
    };
    let edits = vec![
        button(
            "Back to the example",
            face.clicks(Action::from(Edit::Reset)),
        ),
        clear(face),
    ];
    let organization = vec![
        form.search(),
        form.accepted_domains(),
        form.connectors(),
        form.found(),
        form.cloud_mailboxes(),
        section(
            "Will it arrive?",
            vec![organization_facts::questions(draft, face)],
        ),
        form.readings(),
        element("p", "actions", edits),
    ];
    let recipients = vec![
        what_if::part(state, what_if.as_deref(), face),
        words("h2", "", "Recipients"),
        text_field(Text {
            id: face.id("recipients"),
            label: "Email addresses".to_owned(),
            hint: text("One or more addresses, separated by commas, semicolons or new lines."),
            value: draft.recipients.clone(),
            errors: Vec::new(),
            rows: 4,
            does: face.types(TextField::Recipients),
        }),
        recipients::answers(state, face, workbench),
    ];
    let columns = vec![
        element("div", "", organization),
        element("div", "stays", recipients),
    ];
    group(vec![
        h1(HEADING.to_owned()),
        words("p", "lead", lead(state)),
        import::part(state, face),
        element("div", "wide columns", columns),
        element("p", "actions", vec![frame::copy_link(state, face)]),
        element("p", "hint", vec![text(not_in_link(state))]),
    ])
}

fn lead(state: &State) -> &'static str {
    if state.is_private {
        "This is what you imported. Change anything: the results update as you type."
    } else if state.draft == Draft::default() {
        "This is Microsoft’s example. Change anything or import your configuration: the results update as you type."
    } else {
        "This is your configuration. Change anything: the results update as you type."
    }
}

/// What the link of this page doesn't have.
fn not_in_link(state: &State) -> &'static str {
    let draft = &state.draft;
    let rows = draft
        .accepted_domains
        .len()
        .max(draft.outbound_connectors.len());
    if state.is_private {
        "The link doesn’t contain your configuration or your recipients. What you imported never leaves this tab."
    } else if rows > MOST_ROWS {
        "A link takes at most 200 domains and 200 connectors, so this one doesn’t contain all of yours."
    } else {
        ""
    }
}

/// The script of the page listens to it too, and forgets what it has read.
fn clear(face: &Face) -> Html {
    let names = &["type", "id"];
    let values = vec!["button".into(), face.id("import-clear")];
    let label = vec![text("Clear everything")];
    let does = face.clicks(Action::from(Edit::Clear));
    control("button", names, values, Some(does), label).into()
}

struct Form<'a> {
    face: &'a Face,
    state: &'a State,
    draft: &'a Draft,
    desk: &'a Desk,
    problems: &'a [Problem],
}

impl Form<'_> {
    fn edits(&self, edit: Edit) -> Does {
        self.face.clicks(Action::from(edit))
    }

    fn errors(&self, field: DraftField) -> Vec<String> {
        let here = self
            .problems
            .iter()
            .filter(|problem| problem.field == field);
        here.map(|problem| problem.message.clone()).collect()
    }

    fn readings(&self) -> Html {
        let legend = words(
            "legend",
            "label",
            "How does Microsoft 365 choose between connectors?",
        );
        let mut choices = Vec::new();
        for (place, precedence) in Precedence::ALL.into_iter().enumerate() {
            let pick = Action::from(Edit::Precedence(precedence));
            choices.push(choice(Choice {
                kind: "radio",
                id: self.face.id(format!("order-{place}")),
                is_on: self.draft.precedence == precedence,
                label: text(precedence.label()),
                hint: text(precedence.in_words()),
                errors: Vec::new(),
                does: self.face.ticks(pick.clone(), pick),
            }));
        }
        // Not the field set itself: in WebKit the legend of one that is a grid doesn't break its line.
        element(
            "fieldset",
            "",
            vec![legend, element("div", "order", choices)],
        )
    }

    fn accepted_domains(&self) -> Html {
        let domains = self.draft.accepted_domains.iter().enumerate();
        let last = self.draft.accepted_domains.len().saturating_sub(1);
        let (mut found, shown) = (0, self.desk.rows(Shown::Domains));
        let domains = domains.filter(|(place, domain)| {
            let is_new = *place == last && domain.text.is_empty();
            let is_found = self.desk.finds(&[&domain.text]);
            found += usize::from(is_found);
            is_new || is_found && found <= shown
        });
        let mut parts: Vec<Html> = domains
            .map(|(place, domain)| {
                let label = format!("Accepted domain {}", place + 1);
                let subdomains = self.toggle(
                    Toggle::MatchSubdomains(place),
                    format!("domain-{place}-subdomains"),
                    domain.match_subdomains,
                    group(vec![text("Match subdomains"), of(&label)]),
                    Vec::new(),
                );
                let relay = self.toggle(
                    Toggle::InternalRelay(place),
                    format!("domain-{place}-relay"),
                    domain.internal_relay,
                    group(vec![text("Internal relay"), of(&label)]),
                    Vec::new(),
                );
                let remove = self.remove(Rows::Domains, place, label.clone());
                let field = text_field(Text {
                    id: self.face.id(format!("domain-{place}")),
                    label,
                    hint: text(""),
                    value: domain.text.clone(),
                    errors: self.errors(DraftField::AcceptedDomain(place)),
                    rows: 1,
                    does: self.face.types(TextField::AcceptedDomain(place)),
                });
                let unknown = not_exported(!domain.unknown.is_empty());
                let unknown = element("span", "", vec![unknown]);
                let row = vec![field, subdomains, relay, unknown, remove];
                element("div", "row domain", row)
            })
            .collect();
        parts.push(import::more(found, shown, Shown::Domains, self.face));
        parts.extend(self.gap(Noun::AcceptedDomain));
        parts.push(self.add(Rows::Domains, "Add a domain"));
        section("Accepted domains", parts)
    }

    fn connectors(&self) -> Html {
        let connectors = self.draft.outbound_connectors.iter().enumerate();
        let (mut found, shown) = (0, self.desk.rows(Shown::Outbound));
        let connectors = connectors.filter(|(place, connector)| {
            let texts = [&*connector.name, &connector.recipient_domains];
            let is_found = self.desk.finds(&texts);
            found += usize::from(is_found);
            is_found && found <= shown || self.state.unfolded.contains(place)
        });
        let mut parts: Vec<Html> = connectors
            .map(|(place, connector)| self.connector(place, connector))
            .collect();
        parts.push(import::more(found, shown, Shown::Outbound, self.face));
        parts.extend(self.gap(Noun::OutboundConnector));
        parts.push(self.add(Rows::Connectors, "Add a connector"));
        section("Outbound connectors", parts)
    }

    /// A connector: a line, and its fields once it is open.
    fn connector(&self, place: usize, connector: &ConnectorDraft) -> Html {
        let shown = connector.shown_name(place);
        let is_open = self.state.unfolded.contains(&place);
        let does = self.face.folds(Action::OpenConnector(place));
        let line = self.line(place, connector, &shown);
        let summary = control("summary", &[], Vec::new(), Some(does), line).into();
        // Sixty connectors of which one is open have the fields of one.
        let fields = match is_open || self.state.shows(EVERY_PART) {
            true => self.fields(place, connector),
            false => Vec::new(),
        };
        let parts = vec![summary, element("div", "", fields)];
        let legend = element("legend", "unseen", vec![typed(shown.clone())]);
        let parts = vec![
            legend,
            element_with("details", &["open"], &[open(is_open)], parts),
            self.remove(Rows::Connectors, place, shown),
        ];
        element("fieldset", "editor", parts)
    }

    /// What helps to find a row where there are many.
    fn search(&self) -> Html {
        let rows = [
            self.draft.accepted_domains.len(),
            self.draft.outbound_connectors.len(),
        ];
        let found = self.desk.imported.as_ref().map_or(0, |imported| {
            imported.inbound_connectors.len().max(imported.rules.len())
        });
        if rows.into_iter().max().max(Some(found)) <= Some(ROWS) {
            return Html::default();
        }
        text_field(Text {
            id: self.face.id("find"),
            label: "Find domains, connectors and rules".to_owned(),
            hint: text("Only rows that contain this are listed. The answers use all of them."),
            value: self.desk.find.clone(),
            errors: Vec::new(),
            rows: 1,
            does: self.face.hears(|text| Hears::Find(text).into()),
        })
    }

    /// What was imported besides the form, while the form holds it.
    fn found(&self) -> Html {
        match &self.desk.imported {
            Some(imported) if self.state.is_private => group(vec![
                found::inbound_connectors(self.desk, imported, self.face),
                found::rules(self.desk, imported, self.face),
            ]),
            _ => Html::default(),
        }
    }

    /// What may be missing from an imported list.
    fn gap(&self, noun: Noun) -> Option<Html> {
        let imported = self.desk.imported.as_ref()?;
        let is_empty = match noun {
            Noun::AcceptedDomain => self.draft.accepted_domains.is_empty(),
            _ => self.draft.outbound_connectors.is_empty(),
        };
        self.state
            .is_private
            .then(|| found::gap(imported, noun, is_empty))
    }

    /// All settings of a connector as they were read, if it was.
    fn settings(&self, connector: &ConnectorDraft) -> Html {
        let imported = self.desk.imported.as_ref();
        let imported = imported.filter(|_| self.state.is_private);
        let object = imported
            .zip(connector.origin)
            .and_then(|(imported, origin)| {
                Some((imported, origin, imported.outbound_connectors.get(origin)?))
            });
        match object {
            Some((imported, origin, object)) => {
                let line = vec![text("All settings as imported")];
                let object = (Shown::Outbound, origin, object);
                found::fold(self.desk, imported, object, line, self.face)
            }
            None => Html::default(),
        }
    }

    /// What a connector is, in a line: its name, its type, its domains, and what is special about it.
    fn line(&self, place: usize, connector: &ConnectorDraft, name: &str) -> Vec<Html> {
        let part = |class: &'static str, content: Html| element("span", class, vec![content]);
        let kind = match connector.connector_type {
            ConnectorType::Partner => "partner",
            ConnectorType::OnPremises => "on-premises",
        };
        let serves_all = connector.is_on(Switch::AllAcceptedDomains);
        let mut domains = Vec::new();
        if serves_all {
            domains.push(text("all accepted domains "));
        }
        if !connector.recipient_domains.is_empty() {
            let typed = typed(connector.recipient_domains.clone());
            domains.push(element("code", "", vec![typed]));
        } else if !serves_all {
            domains.push(text("no domains"));
        }
        let name = element("bdi", "", vec![typed(name.to_owned())]);
        let mut line = vec![
            element("strong", "", vec![name]),
            text(" "),
            part("hint", text(kind)),
            text(" "),
            part("short", group(domains)),
        ];
        for switch in FOLDED_SWITCHES {
            if connector.is_on(switch) {
                line.push(text(" "));
                line.push(part("badge", text(switch.label())));
            }
        }
        line.push(not_exported(!connector.unknown.is_empty()));
        let is_wrong = |problem: &&Problem| match problem.field {
            DraftField::RecipientDomains(at) | DraftField::Switch(at, _) => at == place,
            _ => false,
        };
        if self.problems.iter().any(|problem| is_wrong(&problem)) {
            line.push(text(" "));
            line.push(part("error", text("Check the settings")));
        }
        line
    }

    fn fields(&self, place: usize, connector: &ConnectorDraft) -> Vec<Html> {
        let name = text_field(Text {
            id: self.face.id(format!("connector-{place}")),
            label: format!("Name of connector {}", place + 1),
            hint: text(""),
            value: connector.name.clone(),
            errors: Vec::new(),
            rows: 1,
            does: self.face.types(TextField::ConnectorName(place)),
        });
        let domains = text_field(Text {
            id: self.face.id(format!("connector-{place}-domains")),
            label: "Recipient domains".to_owned(),
            hint: text("Examples: contoso.com, *.contoso.com or * for every domain."),
            value: connector.recipient_domains.clone(),
            errors: self.errors(DraftField::RecipientDomains(place)),
            rows: 1,
            does: self.face.types(TextField::RecipientDomains(place)),
        });
        let switch = |switch: Switch| {
            self.toggle(
                Toggle::Switch(place, switch),
                format!("connector-{place}-{}", switch.id()),
                connector.is_on(switch),
                text(switch.label()),
                self.errors(DraftField::Switch(place, switch)),
            )
        };
        let partner = self.toggle(
            Toggle::Partner(place),
            format!("connector-{place}-partner"),
            connector.connector_type == ConnectorType::Partner,
            text("Connector type: partner organization (not your own servers)"),
            Vec::new(),
        );
        let mut switches = vec![switch(Switch::AllAcceptedDomains), partner];
        switches.extend(FOLDED_SWITCHES.map(switch));
        let mut parts = vec![name, domains, element("div", "switches", switches)];
        if !connector.unknown.is_empty() {
            let names = connector
                .unknown
                .iter()
                .map(|parameter| parameter.words().name);
            let says = format!(
                "Not exported, so the checker assumes what is shown here: {}.",
                names.collect::<Vec<_>>().join(", ")
            );
            parts.push(element("p", "advice", vec![typed(says)]));
        }
        parts.push(self.settings(connector));
        parts
    }

    fn toggle(
        &self,
        toggle: Toggle,
        id: String,
        is_on: bool,
        label: Html,
        errors: Vec<String>,
    ) -> Html {
        let turn = |on| Action::from(Edit::Turn(toggle, on));
        choice(Choice {
            kind: "checkbox",
            id: self.face.id(id),
            is_on,
            label,
            hint: text(""),
            errors,
            does: self.face.ticks(turn(true), turn(false)),
        })
    }

    fn add(&self, rows: Rows, label: &'static str) -> Html {
        let values = vec!["button".into(), self.face.id(format!("add-{}", rows.id()))];
        let does = self.edits(Edit::Add(rows));
        control(
            "button",
            &["type", "id"],
            values,
            Some(does),
            vec![text(label)],
        )
        .into()
    }

    fn remove(&self, rows: Rows, place: usize, what: String) -> Html {
        let which = element("span", "unseen", vec![text(" "), typed(what)]);
        let values = vec!["button".into(), "plain".into()];
        let does = self.edits(Edit::Remove(rows, place));
        let parts = vec![text("Remove"), which];
        control("button", &["type", "class"], values, Some(does), parts).into()
    }

    fn cloud_mailboxes(&self) -> Html {
        if !self.draft.lists_mailboxes() {
            return group(Vec::new());
        }
        let value = self.draft.cloud_mailboxes.clone();
        let field = text_field(Text {
            id: self.face.id("cloud"),
            label: "Addresses whose mailbox is in Exchange Online".to_owned(),
            hint: text("Mail to these addresses stays in Microsoft 365. No connector is used."),
            value,
            errors: self.errors(DraftField::CloudMailboxes),
            rows: 3,
            does: self.face.types(TextField::CloudMailboxes),
        });
        let summary = words("summary", "", "Mailboxes in Exchange Online");
        let open = open(self.state.unfolded_mailboxes);
        element_with("details", &["open"], &[open], vec![summary, field])
    }
}

/// A mark for what isn't known as a whole.
fn not_exported(is_unknown: bool) -> Html {
    match is_unknown {
        true => group(vec![
            text(" "),
            words("span", "badge", "Not fully exported"),
        ]),
        false => Html::default(),
    }
}

/// What a control belongs to, for those who don't see that.
fn of(what: &str) -> Html {
    element("span", "unseen", vec![text(" of "), typed(what.to_owned())])
}
