//! What a bounce message means.
//!
//! The text that a reader pastes holds names, so that it is for the tab alone. Only a code goes into links.

use super::{Block, Request, Sheet, TenantView};
use crate::bounce::{
    Bounce, Certainty, Code, Finding, GuideStep, Name, Onward, Row, UNKNOWN_CODE, explain,
};
use crate::link::{CODE, Page, Parameters, STEP, View};
use crate::markup::{Markup, claims};
use crate::rules::{Question, Step};
use crate::text::number::size;

const TITLE: &str = "My mail bounced";

/// The way here, from the pages on which somebody whose mail bounced may be.
pub const BOUNCED: &str = "Mail bounced? Look up the code";

/// What the reader pasted, or a file: for the tab alone, by its name.
pub const REPORT: &str = "_report";

/// What a file begins with in there, as the page's script writes it: its size in bytes, a space, its name, a line end, and its
/// text. Nobody types that character.
const FILE: char = '\u{1c}';

/// How much of a file the page's script reads, in bytes.
const MOST_OF_FILE: u64 = 1_000_000;

/// How the messages that Outlook saves as .msg begin, with each byte as a character.
const OUTLOOK_FILE: &str = "ÐÏ\u{11}à";

/// A text that the reader has given.
struct Given<'r> {
    text: &'r str,
    /// The name and the size of the file that it comes from.
    file: Option<(&'r str, u64)>,
}

impl Given<'_> {
    fn of(report: &str) -> Given<'_> {
        let file = report.strip_prefix(FILE).and_then(|file| {
            let (head, text) = file.split_once('\n')?;
            let (size, name) = head.split_once(' ')?;
            Some(Given {
                text,
                file: Some((name, size.parse().ok()?)),
            })
        });
        file.unwrap_or(Given {
            text: report,
            file: None,
        })
    }
}

/// What was explained last: the text, and what it means.
pub type Explained = Option<(String, Bounce)>;

/// The sheet of a bounce message. `last` keeps what was found, so that a long text is looked through once. Links to the
/// set-up guide keep what the reader has entered there.
pub fn sheet(last: &mut Explained, request: &Request, setup: &Parameters) -> Sheet {
    let report = request.private.get(REPORT);
    let given = Given::of(report);
    let typed = request.parameters.get(CODE);
    let code = Code::parse(typed);
    last.take_if(|(text, _)| text != report);
    let (_, bounce) = last.get_or_insert_with(|| (report.to_owned(), explain(given.text)));
    let mut findings: Vec<Finding> = bounce.findings.clone();
    // The code of the link counts where the text doesn't have it.
    if let Some(code) = code
        && !findings.iter().any(|finding| finding.code == Some(code))
    {
        findings.extend(explain(&code.text()).findings);
    }
    let mut blocks = vec![
        Block::passage(|to| {
            to.words("p", "lead", "Paste the whole message, a line of a log, or only the code. You see what each code means, who has to act, and which setting to check.");
        }),
        fields(&given, typed, code),
        Block::status(|to| to.text(&summary(&given, &findings, bounce))),
    ];
    let mut meanings: Vec<Block> = Vec::new();
    for (place, finding) in findings.iter().enumerate() {
        // A failure that was temporary for a day has both of its codes in the report.
        let mut before = findings.iter().take(place);
        let same = before.find(|other| !other.rows.is_empty() && other.rows == finding.rows);
        meanings.push(shown(request, setup, finding, same));
    }
    if !bounce.names.is_empty() {
        meanings.push(Block::passage(|to| write_names(to, &bounce.names)));
    }
    // One block, however many there are: what follows the fields is then always the same, and the field in which
    // somebody types stays the same element.
    blocks.push(Block::group("div", "", meanings));
    let mut actions = Vec::new();
    if !findings.is_empty() {
        actions.push(Block::Print);
    }
    if !(report.is_empty() && typed.is_empty()) {
        actions.push(Block::Clear);
    }
    blocks.push(Block::group("div", "actions", actions));
    // The script that takes files is needed, and asked nothing.
    blocks.push(Block::Event {
        name: "import",
        detail: "false".to_owned(),
    });
    Sheet {
        title: TITLE.to_owned(),
        dropped: request.dropped(&|name, _| name == CODE),
        has_keys: false,
        blocks,
    }
}

fn fields(given: &Given, typed: &str, code: Option<Code>) -> Block {
    let mut errors = Vec::new();
    if code.is_none() && !typed.is_empty() {
        errors.push("This isn’t a status code. Enter three numbers, such as 5.7.64.".to_owned());
    }
    let mut fields = match given.file {
        Some((name, bytes)) => vec![
            Block::passage(|to| {
                to.element("p", "", |to| {
                    to.text("Bounce message: ");
                    to.element("bdi", "", |to| to.words("strong", "", name));
                    to.text(&[" (", &size(bytes), ")"].concat());
                });
            }),
            Block::group(
                "p",
                "actions",
                vec![Block::Empty {
                    label: "Remove the file",
                    names: &[REPORT],
                }],
            ),
        ],
        None => vec![Block::Field {
            name: REPORT.to_owned(),
            label: "Bounce message".to_owned(),
            hint: "It stays in this tab: nothing you paste is sent, stored or put into a link."
                .to_owned(),
            value: given.text.to_owned(),
            errors: Vec::new(),
            has_lines: true,
        }],
    };
    fields.push(Block::OnSite(vec![Block::Files {
        id: "bounce",
        label: match given.file {
            Some(_) => "Another file",
            None => "Or a file",
        },
        hint: "An .eml or .txt file, or a .msg file of Outlook: choose it, or drop it here. It’s read in this tab, up to one megabyte.",
    }]));
    fields.push(Block::Field {
        name: CODE.to_owned(),
        label: "Or a code".to_owned(),
        hint: "For example 5.7.64".to_owned(),
        value: typed.to_owned(),
        errors,
        has_lines: false,
    });
    Block::group("section", "", fields)
}

/// What was found, in a sentence or two.
fn summary(given: &Given, findings: &[Finding], bounce: &Bounce) -> String {
    let mut words = match findings.len() {
        0 if given.text.starts_with(OUTLOOK_FILE) => "No status code was found in this .msg file of Outlook. Open the message, and copy its text or save it as text.".to_owned(),
        0 if given.text.is_empty() => match given.file {
            Some(_) => "The file is empty or couldn’t be read. Try again, or paste its text.".to_owned(),
            None => String::new(),
        },
        0 => "No status code was found. Paste the whole message, with the section “Diagnostic information for administrators”, or the attached report (details.txt or an .eml file).".to_owned(),
        1 => "1 code found.".to_owned(),
        count => [&count.to_string(), " codes found, the most specific first."].concat(),
    };
    if bounce.has_original {
        words.push_str(" The original message is attached; it isn’t examined.");
    }
    if given.file.is_some_and(|(_, bytes)| bytes > MOST_OF_FILE) {
        words.push_str(" Only the first megabyte of the file was read. A report comes before the original message.");
    }
    if bounce.is_cut {
        words.push_str(" Not all codes and parts of the text are shown.");
    }
    words
}

/// A code with its meanings.
///
/// If an earlier one has the same meanings, they aren't repeated.
fn shown(
    request: &Request,
    setup: &Parameters,
    finding: &Finding,
    same: Option<&Finding>,
) -> Block {
    let code = finding.code.map(Code::text);
    let heading = match (&code, finding.reply) {
        (Some(code), _) => code.clone(),
        (None, Some(reply)) => reply.to_string(),
        (None, None) => "Without a code".to_owned(),
    };
    let mut blocks = vec![Block::passage(|to| {
        to.words("h2", "", &heading);
        // A typed code says nothing besides itself.
        if finding.quote.len() > heading.len() {
            to.element("blockquote", "", |to| to.words("p", "", &finding.quote));
        }
        let class = finding.class();
        if !class.is_empty() {
            to.words("p", "hint", &class);
        }
        let doubt = doubt(finding);
        if !doubt.is_empty() {
            to.words("p", "", doubt);
        }
        if finding.certainty == Certainty::Class {
            claims::write(to, UNKNOWN_CODE);
        }
    })];
    match same.and_then(|same| same.code) {
        Some(code) => blocks.push(Block::passage(|to| {
            to.words(
                "p",
                "",
                &["It means the same as ", &code.text(), ", above."].concat(),
            );
        })),
        None => {
            let count = finding.rows.len();
            for (place, row) in finding.rows.iter().enumerate() {
                if count > 1 {
                    let title = format!("Meaning {} of {count}", place + 1);
                    blocks.push(Block::passage(|to| to.words("h3", "", &title)));
                }
                let level = if count > 1 { "h4" } else { "h3" };
                blocks.extend(meaning(request, setup, row, level));
            }
        }
    }
    if let Some(code) = code {
        let mut parameters = Parameters::default();
        parameters.set(CODE, &code);
        let view = View {
            page: Page::Bounce,
            ..View::default()
        };
        let copy = Block::CopyLink {
            label: ["Copy link to ", &code].concat(),
            to: view.link_with(&parameters),
        };
        blocks.push(Block::group("div", "actions", vec![copy]));
    }
    Block::group("section", "", blocks)
}

/// What is left open.
fn doubt(finding: &Finding) -> &'static str {
    match (finding.certainty, finding.rows.len()) {
        (Certainty::Open, 1) => {
            "The number has this meaning in Microsoft 365, but the text doesn’t confirm it: another system may mean something else."
        }
        (Certainty::Open, _) => {
            "The text doesn’t say which of these meanings applies. Paste the whole message to narrow it down."
        }
        _ if finding.is_twin => {
            "Documents list this failure only with the other first number (4 for temporary, 5 for permanent). The cause is the same."
        }
        _ => "",
    }
}

/// One meaning: what it is, who has to act, why, and what to check, under headings of this level.
fn meaning(
    request: &Request,
    setup: &Parameters,
    row: &'static Row,
    level: &'static str,
) -> Vec<Block> {
    let passage = Block::passage(|to| {
        claims::write(to, row.because);
        to.element("dl", "", |to| {
            let sides: Vec<&str> = row.sides.iter().map(|side| side.label()).collect();
            to.words("dt", "", "Who has to act");
            to.words("dd", "", &sides.join(", or: "));
            to.words("dt", "", "Where to look");
            to.words("dd", "", row.setting);
        });
        to.words(level, "", "Likely causes");
        to.element("ol", "", |to| {
            for cause in row.causes {
                to.words("li", "", cause);
            }
        });
        to.words(level, "", "What to check");
    });
    let checks = row.checks.iter().map(|check| {
        let words = Block::passage(|to| {
            to.words("p", "", check.does);
            to.element("pre", "", |to| to.words("code", "", check.command));
        });
        let copy = Block::Copy {
            label: "Copy".to_owned(),
            about: ["the command: ", check.does].concat(),
            text: check.command.to_owned(),
        };
        Block::group("li", "", vec![words, copy])
    });
    let mut links = Vec::new();
    for onward in row.onward {
        links.push(Block::link(place(request, *onward), onward.label()));
    }
    for step in GuideStep::of(row) {
        let label = ["Set-up step: ", step.title].concat();
        links.push(Block::link(step_place(request, setup, step), &label));
    }
    let links = links.into_iter();
    let links: Vec<Block> = links
        .map(|link| Block::group("li", "", vec![link]))
        .collect();
    let mut blocks = vec![passage, Block::group("ul", "", checks.collect())];
    if !links.is_empty() {
        blocks.push(Block::passage(|to| to.words(level, "", "Where to read on")));
        blocks.push(Block::group("ul", "", links));
    }
    blocks
}

/// Where in the checker to read on.
fn place(request: &Request, onward: Onward) -> String {
    let to = |page, step| View {
        page,
        answers: request.answers,
        step,
        ..View::default()
    };
    let question = match onward {
        Onward::AskDevices => Question::Devices,
        Onward::AskOwnServers => Question::Servers,
        Onward::AskPartners => Question::Partner,
        Onward::AskServices => Question::Provider,
        Onward::AskSubdomains => Question::RelayDomain,
        Onward::AskRules => Question::MailFlowRule,
        Onward::AskMultiGeo => Question::MultiGeo,
        Onward::SetUp => return to(Page::Setup, None).link(),
        Onward::Route => return to(Page::Playground, None).link(),
        Onward::Incoming => return TenantView::Inbound.link(request),
    };
    to(Page::Check, Some(Step::of(question))).link()
}

/// The place of a step in the set-up guide, with what the reader has entered there.
fn step_place(request: &Request, setup: &Parameters, step: GuideStep) -> String {
    let mut parameters = setup.clone();
    parameters.set(STEP, step.id);
    let view = View {
        page: Page::Setup,
        answers: request.answers,
        ..View::default()
    };
    view.link_with(&parameters)
}

fn write_names(to: &mut Markup, names: &[Name]) {
    to.element("section", "", |to| {
        to.words("h2", "", "Servers and connectors in the message");
        to.element("dl", "", |to| {
            for name in names {
                to.words("dt", "", name.kind.label());
                to.element("dd", "", |to| to.words("code", "", &name.text));
            }
        });
    });
}
