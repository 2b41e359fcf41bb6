//! Which inbound connector takes a message, and whether it is accepted.
//!
//! What is entered about a message may be a tenant's, so the fields are private. Only the worked example's messages go
//! into links.

use super::view::{CASE, Tenant, View, to};
use crate::inbound::{EXAMPLE_MESSAGES, Entered, address};
use crate::link::Page;
use crate::organization::Directory;
use crate::sheets::{Block, Request};

/// The value of [`CASE`] for a message that the reader enters.
const OWN: &str = "own";

/// The fields, for the tab alone by their names.
mod field {
    pub const SOURCE: &str = "_inbound-source";
    pub const TLS: &str = "_inbound-tls";
    pub const CERTIFICATE: &str = "_inbound-certificate";
    pub const FROM: &str = "_inbound-from";
    pub const TO: &str = "_inbound-to";
    pub const DIRECTORY: &str = "_inbound-directory";
    pub const ALL: &[&str] = &[SOURCE, TLS, CERTIFICATE, FROM, TO, DIRECTORY];
}

/// Whether the message is sent over TLS.
const TLS: &[(&str, &str)] = &[("yes", "Yes"), ("no", "No"), ("unknown", "I don’t know")];

/// Whether a value of [`CASE`] means anything.
pub(super) fn is_case(value: &str) -> bool {
    value == OWN || EXAMPLE_MESSAGES.iter().any(|message| message.id == value)
}

/// The blocks of the view.
pub(super) fn blocks(tenant: Tenant, request: &Request) -> Vec<Block> {
    let mut blocks = vec![Block::passage(|to| {
        to.words("p", "lead", "See which inbound connector takes a message, whether it’s accepted, and which code the sender sees if it isn’t.");
    })];
    let case = request.parameters.get(CASE);
    if !tenant.is_here {
        blocks.extend(example(request, case));
    }
    // The last blocks are always as many, so that the field in which somebody types stays the same element.
    let is_own = tenant.is_here || case == OWN;
    let (fields, answer) = match (is_own, case) {
        (true, _) => own(tenant, request),
        (false, "") => (
            Vec::new(),
            hint("Select a message to see what happens to it."),
        ),
        (false, case) => (Vec::new(), asked(&[(CASE, case)])),
    };
    blocks.push(Block::group("section", "", fields));
    blocks.push(Block::group("div", "", answer));
    blocks
}

/// What answers while nothing is imported.
fn example(request: &Request, case: &str) -> Vec<Block> {
    let import = Block::primary(
        to(request, Page::Playground).link(),
        "Import my configuration",
    );
    let about = Block::passage(|to| {
        to.words("p", "", "Until you import your configuration, a made-up organization answers: contoso.com. Your files are read in this browser and sent nowhere.");
    });
    let messages = EXAMPLE_MESSAGES
        .iter()
        .map(|message| (message.id, message.title));
    let messages = messages.chain([(OWN, "Another message")]);
    vec![
        Block::OnSite(vec![about, Block::group("p", "actions", vec![import])]),
        Block::Fold {
            class: "fold",
            name: "",
            value: "",
            is_open: false,
            level: "h2",
            title: "Connectors of the example".to_owned(),
            note: String::new(),
            blocks: vec![Block::Asked(View::Inbound.question(&[("form", "example")]))],
        },
        pick(CASE, "Which message?", messages, case),
    ]
}

/// The fields, and what answers them.
fn own(tenant: Tenant, request: &Request) -> (Vec<Block>, Vec<Block>) {
    let get = |name: &str| request.private.get(name);
    let tls = get(field::TLS);
    let entered = Entered {
        source: get(field::SOURCE),
        certificate: match tls {
            "no" => "",
            _ => get(field::CERTIFICATE),
        },
        from: get(field::FROM),
        to: get(field::TO),
    };
    let source = match entered.source {
        "" => None,
        source => address(source).err().map(ToOwned::to_owned),
    };
    let (certificate, from, to) = (
        entered.certificate().err(),
        entered.sender().err(),
        entered.recipients().err(),
    );
    let is_wrong = [&source, &certificate, &from, &to]
        .into_iter()
        .any(Option::is_some);
    let is_ready =
        !is_wrong && !entered.source.is_empty() && !tls.is_empty() && !entered.to.trim().is_empty();
    let mut fields = vec![
        text(
            field::SOURCE,
            "IP address of the sending server",
            "For example 203.0.113.5",
            entered.source,
            source,
        ),
        pick(
            field::TLS,
            "Is the message sent over TLS?",
            TLS.iter().copied(),
            tls,
        ),
    ];
    // Its group is always there, so that what stands around it stays the same elements.
    let certificates = match tls {
        "no" => Vec::new(),
        _ => vec![text(
            field::CERTIFICATE,
            "Names in the server’s certificate",
            "The subject first, then alternative names, separated by commas. Leave this empty if the server presents none.",
            entered.certificate,
            certificate,
        )],
    };
    fields.push(Block::group("div", "", certificates));
    let directory = get(field::DIRECTORY);
    // Inside another page, the program may have read what another element has.
    let of = match tenant.is_here {
        true => "import",
        false => "example",
    };
    let choices = Directory::CHOICES.iter().map(|one| (one.id, one.label));
    fields.extend([
        text(field::FROM, "MAIL FROM", "The envelope sender. Leave this empty for the null sender of bounces and automatic replies.", entered.from, from),
        text(field::TO, "Recipients", "One or a few email addresses, separated by commas.", entered.to, to),
        pick(field::DIRECTORY, "Which recipients does the organization’s directory have?", choices, directory),
        Block::Empty {
            label: "Clear these fields",
            names: field::ALL,
        },
    ]);
    let answer = match (is_ready, is_wrong) {
        (true, _) => asked(&[
            ("of", of),
            ("source", entered.source.trim()),
            ("tls", tls),
            ("certificate", entered.certificate),
            ("from", entered.from),
            ("to", entered.to),
            ("directory", directory),
        ]),
        (false, true) => hint("Correct the fields to see what happens to the message."),
        (false, false) => {
            hint("Enter the address and the recipients, and say whether TLS is used.")
        }
    };
    (fields, answer)
}

/// The answer to a question, with a button that saves it as a file.
fn asked(with: &[(&str, &str)]) -> Vec<Block> {
    let file = [with, &[("form", "json")]].concat();
    vec![
        Block::Asked(View::Inbound.question(with)),
        Block::group(
            "p",
            "actions",
            vec![Block::SaveAsked {
                label: "Save every step as JSON".to_owned(),
                file: "incoming-mail.json".to_owned(),
                question: View::Inbound.question(&file),
            }],
        ),
    ]
}

fn hint(words: &str) -> Vec<Block> {
    vec![Block::passage(|to| to.words("p", "hint", words))]
}

fn text(name: &str, label: &str, hint: &str, value: &str, error: Option<String>) -> Block {
    Block::Field {
        name: name.to_owned(),
        label: label.to_owned(),
        hint: hint.to_owned(),
        value: value.to_owned(),
        errors: error.into_iter().collect(),
        has_lines: false,
    }
}

/// Something to pick, nothing preselected.
fn pick<'a>(
    name: &str,
    legend: &str,
    choices: impl Iterator<Item = (&'a str, &'a str)>,
    picked: &str,
) -> Block {
    let mut blocks = vec![Block::group(
        "legend",
        "label",
        vec![Block::passage(|to| to.text(legend))],
    )];
    blocks.extend(
        choices
            .enumerate()
            .map(|(place, (id, label))| Block::Choice {
                is_tick: false,
                id: format!("{name}-{place}"),
                is_on: picked == id,
                label: label.to_owned(),
                hint: String::new(),
                name: name.to_owned(),
                on: id.to_owned(),
                off: String::new(),
            }),
    );
    Block::group("fieldset", "", blocks)
}
