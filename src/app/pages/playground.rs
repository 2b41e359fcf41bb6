//! The reader's own domains, connectors and recipients, with live answers.

use yew::prelude::*;

use super::recipients;
use crate::app::components::element::{
    Does, button, control, element, element_with, group, heading as h1, section, text, typed, words,
};
use crate::app::components::form::{Choice, Text, choice, text_field};
use crate::app::components::frame;
use crate::app::face::Face;
use crate::app::state::{Action, Edit, FOLDED_SWITCHES, Rows, State, TextField, Toggle};
use crate::app::workbench::Workbench;
use crate::organization::ConnectorType;
use crate::routing::{ConnectorDraft, Draft, Field, Precedence, Problem, Switch};

/// The page's heading.
const HEADING: &str = "Try your own domains and connectors";

/// The page.
pub fn page(state: &State, face: &Face, workbench: &Workbench) -> Html {
    let draft = &state.draft;
    let form = Form {
        face,
        state,
        draft,
        problems: &workbench.problems,
    };
    let edits = vec![
        button(
            "Back to the example",
            face.clicks(Action::Edit(Edit::Reset)),
        ),
        button("Clear everything", face.clicks(Action::Edit(Edit::Clear))),
    ];
    let organization = vec![
        form.readings(),
        form.accepted_domains(),
        form.connectors(),
        element("p", "actions", edits),
    ];
    let recipients = vec![
        words("h2", "", "Recipients"),
        text_field(Text {
            id: face.id("recipients"),
            label: "Mail addresses".to_owned(),
            hint: text(
                "One or many, as you have them: a line each, or between commas or semicolons.",
            ),
            value: draft.recipients.clone(),
            errors: Vec::new(),
            rows: 4,
            does: face.types(TextField::Recipients),
        }),
        recipients::answers(state, face, workbench),
        form.cloud_mailboxes(),
    ];
    let columns = vec![
        element("div", "", recipients),
        element("div", "", organization),
    ];
    group(vec![
        h1(HEADING.to_owned()),
        words(
            "p",
            "lead",
            "Microsoft’s example is filled in. Change anything: the answers follow as you type.",
        ),
        element("div", "wide columns", columns),
        element("p", "actions", vec![frame::copy_link(state, face)]),
    ])
}

struct Form<'a> {
    face: &'a Face,
    state: &'a State,
    draft: &'a Draft,
    problems: &'a [Problem],
}

impl Form<'_> {
    fn edits(&self, edit: Edit) -> Does {
        self.face.clicks(Action::Edit(edit))
    }

    fn errors(&self, field: Field) -> Vec<String> {
        let here = self
            .problems
            .iter()
            .filter(|problem| problem.field == field);
        here.map(|problem| problem.message.clone()).collect()
    }

    fn readings(&self) -> Html {
        let mut parts = vec![words(
            "legend",
            "label",
            "In which order does Microsoft 365 choose?",
        )];
        for (place, precedence) in Precedence::ALL.into_iter().enumerate() {
            let pick = Action::Edit(Edit::Precedence(precedence));
            parts.push(choice(Choice {
                kind: "radio",
                id: self.face.id(format!("order-{place}")),
                is_on: self.draft.precedence == precedence,
                label: text(precedence.label()),
                hint: text(precedence.in_words()),
                errors: Vec::new(),
                does: self.face.ticks(pick.clone(), pick),
            }));
        }
        element("fieldset", "", parts)
    }

    fn accepted_domains(&self) -> Html {
        let domains = self.draft.accepted_domains.iter().enumerate();
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
                let remove = self.remove(Rows::Domains, place, label.clone());
                let field = text_field(Text {
                    id: self.face.id(format!("domain-{place}")),
                    label,
                    hint: text(""),
                    value: domain.text.clone(),
                    errors: self.errors(Field::AcceptedDomain(place)),
                    rows: 1,
                    does: self.face.types(TextField::AcceptedDomain(place)),
                });
                element("div", "row domain", vec![field, subdomains, remove])
            })
            .collect();
        parts.push(self.add(Rows::Domains, "Add a domain"));
        section("Accepted domains", parts)
    }

    fn connectors(&self) -> Html {
        let connectors = self.draft.outbound_connectors.iter().enumerate();
        let mut parts: Vec<Html> = connectors
            .map(|(place, connector)| self.connector(place, connector))
            .collect();
        parts.push(self.add(Rows::Connectors, "Add a connector"));
        section("Connectors from Microsoft 365", parts)
    }

    fn connector(&self, place: usize, connector: &ConnectorDraft) -> Html {
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
            label: "For these domains".to_owned(),
            hint: text("For example contoso.com, *.contoso.com, or * for every domain."),
            value: connector.recipient_domains.clone(),
            errors: self.errors(Field::RecipientDomains(place)),
            rows: 1,
            does: self.face.types(TextField::RecipientDomains(place)),
        });
        let switch = |switch: Switch| {
            self.toggle(
                Toggle::Switch(place, switch),
                format!("connector-{place}-{}", switch.id()),
                connector.is_on(switch),
                text(switch.label()),
                self.errors(Field::Switch(place, switch)),
            )
        };
        let partner = || {
            self.toggle(
                Toggle::Partner(place),
                format!("connector-{place}-partner"),
                connector.connector_type == ConnectorType::Partner,
                text("Leads to a partner or provider, not to your own servers"),
                Vec::new(),
            )
        };
        let shown = connector.shown_name(place);
        let does = self.face.clicks(Action::UnfoldSettings);
        let summary = vec![text("More settings"), of(&shown)];
        let summary = control("summary", &[], Vec::new(), Some(does), summary).into();
        let mut more = Vec::new();
        if self.state.makes_settings {
            more.push(partner());
            more.extend(FOLDED_SWITCHES.map(switch));
        }
        // As in `frame::folded`, the element around the settings is there from the beginning.
        let more = vec![summary, element("div", "", more)];
        let legend = element("legend", "unseen", vec![typed(shown.clone())]);
        let parts = vec![
            legend,
            name,
            switch(Switch::AllAcceptedDomains),
            domains,
            element_with(
                "details",
                &["open"],
                &[open(self.state.unfolded.contains(&place))],
                more,
            ),
            self.remove(Rows::Connectors, place, shown),
        ];
        element("fieldset", "editor", parts)
    }

    fn toggle(
        &self,
        toggle: Toggle,
        id: String,
        is_on: bool,
        label: Html,
        errors: Vec<String>,
    ) -> Html {
        let turn = |on| Action::Edit(Edit::Turn(toggle, on));
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
        let value = self.draft.cloud_mailboxes.clone();
        let field = text_field(Text {
            id: self.face.id("cloud"),
            label: "Addresses whose mailbox is in Exchange Online".to_owned(),
            hint: text("Mail for them stays in Microsoft 365, and no connector is asked."),
            value,
            errors: self.errors(Field::CloudMailboxes),
            rows: 3,
            does: self.face.types(TextField::CloudMailboxes),
        });
        let summary = words("summary", "", "Mailboxes in Exchange Online");
        let open = open(self.state.unfolded_mailboxes);
        element_with("details", &["open"], &[open], vec![summary, field])
    }
}

fn open(is_open: bool) -> &'static str {
    if is_open { "open" } else { "" }
}

/// What a control belongs to, for those who don't see that.
fn of(what: &str) -> Html {
    element("span", "unseen", vec![text(" of "), typed(what.to_owned())])
}
