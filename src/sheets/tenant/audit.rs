//! What is wrong with the configuration.

use super::view::{Tenant, View, answers, import_first};
use crate::organization::{Choice, Directory, MailboxesHere, MxRecords};
use crate::sheets::{Block, Request};

/// What no export tells: the fields, for the tab alone by their names, and what questions call them.
const MAILBOXES: &str = "_mailboxes";
const DIRECTORY: &str = "_directory";
const MX: &str = "_mx";
const SPF: &str = "_spf";
const CERTIFICATES: &str = "_certificates";
const FIELDS: [(&str, &str); 5] = [
    (MAILBOXES, "mailboxes"),
    (DIRECTORY, "directory"),
    (MX, "mx"),
    (SPF, "spf"),
    (CERTIFICATES, "certificates"),
];

/// The files that a report can be saved as: the label, the name and the form.
const FILES: [(&str, &str, &str); 7] = [
    ("Save as HTML", "audit.html", "html"),
    ("Save as Markdown", "audit.md", "markdown"),
    ("Save as CSV", "audit.csv", "csv"),
    ("Save as JSON", "audit.json", "json"),
    ("Save as SARIF", "audit.sarif", "sarif"),
    ("Save the remedies", "remedies.ps1", "ps1"),
    ("Save the settings", "audit-settings.json", "settings"),
];

/// The blocks of the view.
pub(super) fn blocks(tenant: Tenant, request: &Request) -> Vec<Block> {
    if !tenant.is_here {
        return import_first(request);
    }
    let private = FIELDS.map(|(field, name)| (name, request.private.get(field)));
    let given = private.into_iter().filter(|(_, value)| !value.is_empty());
    let given: Vec<(&str, &str)> = given.collect();
    let answers = answers(request);
    let mut asked = given.clone();
    if !answers.is_empty() {
        asked.push(("answers", &answers));
    }
    let saves = FILES.map(|(label, file, form)| {
        let mut with = given.clone();
        with.push(("form", form));
        Block::SaveAsked {
            label: label.to_owned(),
            file: file.to_owned(),
            question: View::Audit.question(&with),
        }
    });
    let mut actions = saves.to_vec();
    actions.push(Block::Print);
    vec![
        more(request),
        Block::Asked(View::Audit.question(&asked)),
        Block::group("div", "actions", actions),
    ]
}

/// What no export tells, and what to leave out.
fn more(request: &Request) -> Block {
    let mut blocks = Vec::new();
    for (name, title, choices) in [
        (MX, "Where the MX records point", MxRecords::CHOICES),
        (
            MAILBOXES,
            "Mailboxes in Exchange Online",
            MailboxesHere::CHOICES,
        ),
        (DIRECTORY, "Recipients in the directory", Directory::CHOICES),
    ] {
        blocks.push(choice(request, name, title, choices));
    }
    blocks.extend([
        field(
            request,
            SPF,
            "SPF record of your domain",
            "For example v=spf1 include:spf.protection.outlook.com -all",
            false,
        ),
        field(
            request,
            CERTIFICATES,
            "Certificates of your servers",
            "A line for each: a name and when it expires. For example mail.contoso.com 2027-03-01",
            true,
        ),
        Block::Files {
            id: "settings",
            label: "File of settings",
            hint: "What no export tells, and silenced findings: the file that the command takes, or one you saved here.",
        },
        Block::Files {
            id: "baseline",
            label: "Baseline",
            hint: "An earlier report in JSON. The audit then marks new findings.",
        },
        Block::group(
            "div",
            "actions",
            vec![
                Block::Script {
                    id: "use-baseline",
                    label: "Use this report as the baseline",
                },
                Block::Script {
                    id: "no-settings",
                    label: "Forget settings and baseline",
                },
            ],
        ),
    ]);
    Block::Fold {
        class: "fold",
        name: "",
        value: "",
        is_open: false,
        level: "h2",
        title: "Add what no export tells".to_owned(),
        note: "MX, SPF, certificates, silenced findings, baseline".to_owned(),
        blocks,
    }
}

/// One of several answers. Like a field, it stays in the tab.
fn choice(request: &Request, name: &str, title: &str, choices: &[Choice]) -> Block {
    let given = request.private.get(name);
    let picked = choices.iter().map(|choice| Block::Choice {
        is_tick: false,
        id: [name, "-", choice.id].concat(),
        is_on: given == choice.id,
        label: choice.label.to_owned(),
        hint: String::new(),
        name: name.to_owned(),
        on: choice.id.to_owned(),
        off: String::new(),
    });
    let legend = Block::passage(|to| to.text(title));
    let mut blocks = vec![Block::group("legend", "label", vec![legend])];
    blocks.extend(picked);
    Block::group("fieldset", "", blocks)
}

fn field(request: &Request, name: &str, label: &str, hint: &str, has_lines: bool) -> Block {
    Block::Field {
        name: name.to_owned(),
        label: label.to_owned(),
        hint: hint.to_owned(),
        value: request.private.get(name).to_owned(),
        errors: Vec::new(),
        has_lines,
    }
}
