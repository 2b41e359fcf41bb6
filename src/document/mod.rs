//! The document that index.html holds: what a reader sees before the app has loaded, and everything
//! there is to read where it can't load.
//!
//! It is made at build from the same words and rows as the app's own pages. The app takes the place
//! of the first page without a jump, because that looks the same there, and keeps what can be read
//! below it ([`READING`]) as it is.
//!
//! Its links are the app's, and work without it too: the part of a link after its `#` is also the
//! id of the passage for that page. (The starter removes these ids once the app is there.)

pub mod picture;
pub mod words;

use crate::evidence::{Fact, Source};
use crate::link::{Page, View};
use crate::markup::{Markup, claims, connector, example, table};
use crate::routing::{Ground, Precedence, Router, worked_example};
use crate::rules::tables::OWN_SERVERS;
use crate::rules::{Answers, Connector, NeedSet, Question, Reply, Scenario};

/// The class of what the app keeps: the passages below the first page.
pub const READING: &str = "reading";

/// The pages for which the document has a passage, apart from the answers to the first question.
const PASSAGES: [Page; 4] = [Page::Check, Page::Table, Page::Route, Page::About];

/// Writes the document.
pub fn write(to: &mut Markup) {
    to.element("div", "app", |to| {
        write_header(to);
        to.element("main", "", |to| {
            write_failure(to);
            to.words("h1", "", words::NAME);
            write_missing(to);
            to.words("p", "lead", words::PURPOSE);
            to.element("div", "door wide", |to| {
                write_first_question(to);
                picture::write(to);
            });
            write_ways(to);
            to.words("p", "hint", words::PROMISE);
            to.element("div", READING, |to| {
                write_scenarios(to);
                write_own_servers(to);
                write_example(to);
                write_sources(to);
            });
        });
        to.element("footer", "", |to| {
            to.element("p", "", |to| {
                to.words("span", "private", words::PRIVATE);
                to.text(words::FOOT);
                write_link(to, Page::About, words::SOURCES);
            });
        });
    });
}

fn write_header(to: &mut Markup) {
    to.element("header", "bar", |to| {
        to.element("p", "brand", |to| write_link(to, Page::Start, words::NAME));
        let opens = [("popovertarget", words::MENU_ID), ("class", "menu")];
        to.open("button", &[&[("type", "button")], &opens[..]].concat());
        to.text(words::MENU);
        to.close("button");
        let pops = [("id", words::MENU_ID), ("popover", "auto")];
        to.open(
            "nav",
            &[&[("aria-label", words::PAGES)], &pops[..]].concat(),
        );
        to.element("ul", "pages", |to| {
            for (group, pages) in words::GROUPS {
                to.element("li", "", |to| {
                    to.text(group);
                    to.element("ul", "", |to| {
                        for (page, label) in pages {
                            to.element("li", "", |to| write_link(to, *page, label));
                        }
                    });
                });
            }
        });
        to.close("nav");
    });
}

/// The place where the starter says why the app could not start.
fn write_failure(to: &mut Markup) {
    let attributes = [("id", "app-failed"), ("class", "notice"), ("role", "alert")];
    to.open("p", &[&attributes[..], &[("hidden", "hidden")]].concat());
    to.close("p");
}

/// What a reader without JavaScript should know, and the targets of links that have no passage.
fn write_missing(to: &mut Markup) {
    to.open("noscript", &[]);
    to.element("div", "notice", |to| {
        to.element("p", "", |to| {
            for (page, _) in words::GROUPS.iter().flat_map(|(_, pages)| *pages) {
                if !PASSAGES.contains(page) {
                    to.open("span", &[("id", &id(&at(*page)))]);
                    to.close("span");
                }
            }
            to.text("JavaScript is turned off in this browser. Turn it on to answer the questions, or read on: ");
            write_link(to, Page::Table, "when a connector is needed");
            to.text(", and ");
            write_link(to, Page::Route, "which of several handles a message");
            to.text(".");
        });
    });
    to.close("noscript");
}

fn write_ways(to: &mut Markup) {
    to.element("ul", "ways wide", |to| {
        for (page, title, about) in words::WAYS {
            to.element("li", "", |to| {
                write_link(to, page, title);
                to.words("p", "", about);
            });
        }
    });
}

fn write_first_question(to: &mut Markup) {
    to.open("section", &[("id", &id(&at(Page::Check)))]);
    to.words("h2", "", Question::Mailboxes.text().title);
    to.element("ul", "replies", |to| {
        for reply in Question::Mailboxes.replies() {
            to.element("li", "", |to| {
                to.open("a", &[("href", &answered(reply).link())]);
                to.text(reply.label(Question::Mailboxes));
                to.close("a");
            });
        }
    });
    to.close("section");
}

fn write_scenarios(to: &mut Markup) {
    write_section(to, Page::Table, "When do you need a connector?", |to| {
        to.words("p", "", "Microsoft documents these scenarios. More than one can apply to you, and each needs its own connectors.");
        // Somebody who doesn't know where the mailboxes are has the whole table to look at.
        to.open("div", &[("id", &id(&answered(Reply::DontKnow)))]);
        to.close("div");
        let columns = ["Scenario", "Connector", "From and to", "Evidence"];
        table::write(to, "wide cases", "Scenarios", &columns, |to| {
            to.element("tbody", "", |to| {
                for scenario in Scenario::ALL {
                    write_scenario(to, scenario);
                }
            });
        });
    });
}

fn write_scenario(to: &mut Markup, scenario: &'static Scenario) {
    let cases = || scenario.own_cases();
    table::write_row(to, "", |to| {
        table::write_head(to, "", |to| {
            for reply in Question::Mailboxes.replies() {
                if is_all_of(scenario, reply) {
                    to.open("span", &[("id", &id(&answered(reply)))]);
                    to.close("span");
                }
            }
            to.text(scenario.title);
            to.words("p", "", scenario.situation);
        });
        table::write_cell(to, |to| {
            connector::write_needs(to, cases().map(|case| case.row.need).collect::<NeedSet>());
        });
        let mut connectors: Vec<&Connector> = Vec::new();
        for connector in cases().flat_map(|case| case.row.connectors) {
            let ends =
                |other: &&Connector| (other.from, other.to) == (connector.from, connector.to);
            if !connectors.iter().any(ends) {
                connectors.push(connector);
            }
        }
        write_ends(to, connectors);
        table::write_cell(to, |to| {
            let grades = cases().map(|case| case.grade());
            if let Some(weakest) = grades.max() {
                claims::write_grade(to, weakest);
            }
        });
    });
}

/// Whether the scenario is what this answer about the mailboxes means, and asks nothing else.
fn is_all_of(scenario: &Scenario, reply: Reply) -> bool {
    match (scenario.when, reply) {
        ([clause], Reply::Choice(_)) => {
            clause.question == Question::Mailboxes && clause.allowed.replies().eq([reply])
        }
        _ => false,
    }
}

fn write_own_servers(to: &mut Markup) {
    write_passage(to, "", "If you have your own email servers", |to| {
        to.words(
            "p",
            "",
            "If you host mailboxes on-premises, the connectors you need depend on the server software.",
        );
        let columns = ["Your servers", "Connector", "From and to", "Why"];
        table::write(to, "wide cases", "Your own servers", &columns, |to| {
            to.element("tbody", "", |to| {
                for row in OWN_SERVERS {
                    table::write_row(to, "", |to| {
                        table::write_head(to, "", |to| to.text(row.title));
                        table::write_cell(to, |to| connector::write_badge(to, row.need));
                        write_ends(to, row.connectors);
                        table::write_cell(to, |to| claims::write(to, row.because));
                    });
                }
            });
        });
    });
}

fn write_ends<'a>(to: &mut Markup, connectors: impl IntoIterator<Item = &'a Connector>) {
    let mut connectors = connectors.into_iter().peekable();
    table::write_cell(to, |to| {
        if connectors.peek().is_none() {
            to.text("none");
        }
        for connector in connectors {
            connector::write_ends(to, connector.from, connector.to);
        }
    });
}

fn write_example(to: &mut Markup) {
    let router = Router::new(worked_example(), Precedence::default());
    write_section(to, Page::Route, "Which connector is used?", |to| {
        to.words("p", "", "Microsoft explains this with one example. The organization has these accepted domains:");
        example::write_domains(to, &router);
        to.words(
            "p",
            "",
            "It has these connectors from Microsoft 365 to its own server:",
        );
        example::write_connectors(to, &router);
        claims::write(to, [Ground::OrderContradiction.claim()]);
        to.words("p", "", example::UNPUBLISHED);
        example::write_comparison(to, &router);
        example::write_readings(to);
    });
}

fn write_sources(to: &mut Markup) {
    write_section(to, Page::About, "Sources", |to| {
        to.element("ul", "", |to| {
            for source in cited() {
                to.element("li", "", |to| claims::write_source(to, source));
            }
        });
    });
}

/// The documents that the tables rest on.
fn cited() -> impl Iterator<Item = Source> {
    let claims =
        Scenario::cases().flat_map(|case| case.scenario.because.iter().chain(case.row.because));
    let places = claims
        .chain([Ground::OrderContradiction.claim()])
        .flat_map(|claim: &Fact| claim.places);
    let cited: Vec<Source> = places.map(|place| place.source).collect();
    let all = Source::ALL.iter().copied();
    all.filter(move |source| cited.contains(source))
}

fn write_section(to: &mut Markup, page: Page, heading: &str, content: impl FnOnce(&mut Markup)) {
    write_passage(to, &id(&at(page)), heading, content);
}

fn write_passage(to: &mut Markup, id: &str, heading: &str, content: impl FnOnce(&mut Markup)) {
    to.open("section", &[("id", id)]);
    to.words("h2", "", heading);
    content(to);
    to.close("section");
}

fn write_link(to: &mut Markup, page: Page, label: &str) {
    to.open("a", &[("href", &at(page).link())]);
    to.text(label);
    to.close("a");
}

fn at(page: Page) -> View {
    View {
        page,
        ..View::default()
    }
}

/// The first question, answered.
fn answered(reply: Reply) -> View {
    let mut answers = Answers::default();
    answers.set(Question::Mailboxes, Some(reply));
    View {
        answers,
        ..at(Page::Check)
    }
}

/// The id of what a link to the view leads to where there is no app.
fn id(view: &View) -> String {
    view.link().trim_start_matches('#').to_owned()
}
