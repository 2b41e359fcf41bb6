//! What a bounce message means.
//!
//! The text that a reader pastes holds names, so that it is for the tab alone. Only a code goes into links.

use super::{Block, Request, Sheet, TenantView};
use crate::bounce::{Bounce, Certainty, Code, Finding, Name, Onward, Row, UNKNOWN_CODE, explain};
use crate::link::{CODE, Page, Parameters, View};
use crate::markup::{Markup, claims};
use crate::rules::{Question, Step};

const TITLE: &str = "My mail bounced";

/// The way here, from the pages on which somebody whose mail bounced may be.
pub const BOUNCED: &str = "Mail bounced? Look up the code";

/// What the reader pasted: for the tab alone, by its name.
pub const REPORT: &str = "_report";

/// What was explained last: the text, and what it means.
pub type Explained = Option<(String, Bounce)>;

/// The sheet of a bounce message. `last` keeps what was found, so that a long text is looked through once.
pub fn sheet(last: &mut Explained, request: &Request) -> Sheet {
    let report = request.private.get(REPORT);
    let typed = request.parameters.get(CODE);
    let code = Code::parse(typed);
    last.take_if(|(text, _)| text != report);
    let (_, bounce) = last.get_or_insert_with(|| (report.to_owned(), explain(report)));
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
        fields(report, typed, code),
        Block::status(|to| to.text(&summary(report, &findings, bounce))),
    ];
    let mut meanings: Vec<Block> = findings
        .iter()
        .map(|finding| shown(request, finding))
        .collect();
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
    Sheet {
        title: TITLE.to_owned(),
        dropped: request.dropped(&|name, _| name == CODE),
        has_keys: false,
        blocks,
    }
}

fn fields(report: &str, typed: &str, code: Option<Code>) -> Block {
    let mut errors = Vec::new();
    if code.is_none() && !typed.is_empty() {
        errors.push("This isn’t a status code. Enter three numbers, such as 5.7.64.".to_owned());
    }
    let fields = vec![
        Block::Field {
            name: REPORT.to_owned(),
            label: "Bounce message".to_owned(),
            hint: "It stays in this tab: nothing you paste is sent, stored or put into a link."
                .to_owned(),
            value: report.to_owned(),
            errors: Vec::new(),
            has_lines: true,
        },
        Block::Field {
            name: CODE.to_owned(),
            label: "Or a code".to_owned(),
            hint: "For example 5.7.64".to_owned(),
            value: typed.to_owned(),
            errors,
            has_lines: false,
        },
    ];
    Block::group("section", "", fields)
}

/// What was found, in a sentence or two.
fn summary(report: &str, findings: &[Finding], bounce: &Bounce) -> String {
    let mut words = match findings.len() {
        0 if report.is_empty() => String::new(),
        0 => "No status code was found. Paste the whole message, with the section “Diagnostic information for administrators”, or the attached report (details.txt or an .eml file).".to_owned(),
        1 => "1 code found.".to_owned(),
        count => [&count.to_string(), " codes found, the most specific first."].concat(),
    };
    if bounce.has_original {
        words.push_str(" The original message is attached; it isn’t examined.");
    }
    if bounce.is_cut {
        words.push_str(" Not all codes and parts of the text are shown.");
    }
    words
}

/// A code with its meanings.
fn shown(request: &Request, finding: &Finding) -> Block {
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
    for row in &finding.rows {
        blocks.extend(meaning(request, row));
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

/// One meaning: what it is, who has to act, why, and what to check.
fn meaning(request: &Request, row: &'static Row) -> Vec<Block> {
    let passage = Block::passage(|to| {
        claims::write(to, row.because);
        to.element("dl", "", |to| {
            let sides: Vec<&str> = row.sides.iter().map(|side| side.label()).collect();
            to.words("dt", "", "Who has to act");
            to.words("dd", "", &sides.join(", or: "));
            to.words("dt", "", "Where to look");
            to.words("dd", "", row.setting);
        });
        to.words("h3", "", "Likely causes");
        to.element("ol", "", |to| {
            for cause in row.causes {
                to.words("li", "", cause);
            }
        });
        to.words("h3", "", "What to check");
        to.element("ul", "", |to| {
            for check in row.checks {
                to.element("li", "", |to| {
                    to.words("p", "", check.does);
                    to.element("pre", "", |to| to.words("code", "", check.command));
                });
            }
        });
    });
    let mut links = Vec::new();
    for onward in row.onward {
        let (to, label) = place(request, *onward);
        links.push(Block::group("li", "", vec![Block::link(to, label)]));
    }
    let mut blocks = vec![passage];
    if !links.is_empty() {
        blocks.push(Block::group("ul", "", links));
    }
    blocks
}

/// Where in the checker to read on, and what the link says.
fn place(request: &Request, onward: Onward) -> (String, &'static str) {
    let to = |page, step| View {
        page,
        answers: request.answers,
        step,
        ..View::default()
    };
    let ask = |question, label| (to(Page::Check, Some(Step::of(question))).link(), label);
    match onward {
        Onward::AskDevices => ask(Question::Devices, "How should your device or app send?"),
        Onward::AskOwnServers => ask(
            Question::Servers,
            "Which connectors do your own servers need?",
        ),
        Onward::AskPartners => ask(Question::Partner, "Which connectors does a partner need?"),
        Onward::AskServices => ask(
            Question::Provider,
            "Which connectors does a service provider need?",
        ),
        Onward::AskSubdomains => ask(
            Question::RelayDomain,
            "Does a domain have recipients elsewhere?",
        ),
        Onward::AskRules => ask(
            Question::MailFlowRule,
            "Does a mail flow rule choose the route?",
        ),
        Onward::AskMultiGeo => ask(
            Question::MultiGeo,
            "Does your organization span several regions?",
        ),
        Onward::SetUp => (
            to(Page::Setup, None).link(),
            "Set up the connector, step by step",
        ),
        Onward::Route => (
            to(Page::Playground, None).link(),
            "Check which of your connectors handles the recipient",
        ),
        Onward::Incoming => (
            TenantView::Inbound.link(request),
            "See which inbound connector takes the message, or why it’s refused",
        ),
    }
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
