//! What the answers about a configuration have in common.
//!
//! Buttons in a passage are for the page's script (static/import.js), which knows them by their `data-` attributes.

use crate::audit::{FileLocation, Finding, Lint, Object, Severity};
use crate::coverage::{Branch, Change, RouteChanges};
use crate::domain::text::visible;
use crate::link::{Page, Parameters, View};
use crate::markup::Markup;
use crate::markup::claims::write_grade;
use crate::organization::RoutingView;
use crate::text::number::{counted, grouped};

/// How many rows of a list are shown at first.
pub(super) const ROWS: usize = 20;

/// How many more of them a fold has. A report that is saved has all.
const FOLDED: usize = 200;

/// How many regions of recipients a remedy names.
pub(super) const REGIONS: usize = 5;

/// How many there are of a list, with their noun.
pub(super) fn count(number: usize, noun: &str) -> String {
    counted(number as u64, noun)
}

/// What stands below a list that isn't whole.
pub(super) fn unshown(number: usize) -> String {
    match number {
        1 => "1 more isn’t shown.".to_owned(),
        number => [&grouped(number as u64), " more aren’t shown."].concat(),
    }
}

/// Writes a list: the first rows, others in a fold, and how many there are besides.
pub(super) fn list<T>(to: &mut Markup, items: &[T], write: impl Fn(&mut Markup, &T)) {
    let rows = |to: &mut Markup, items: &[T]| {
        to.element("ul", "results", |to| {
            for item in items {
                to.element("li", "", |to| write(to, item));
            }
        });
    };
    let (first, rest) = items.split_at(items.len().min(ROWS));
    rows(to, first);
    if rest.is_empty() {
        return;
    }
    to.element("details", "", |to| {
        to.words(
            "summary",
            "",
            &format!("Show {} more", rest.len().min(FOLDED)),
        );
        let (folded, others) = rest.split_at(rest.len().min(FOLDED));
        rows(to, folded);
        if !others.is_empty() {
            to.words("p", "hint", &unshown(others.len()));
        }
    });
}

/// Writes the name of something in the configuration.
pub(super) fn name(to: &mut Markup, name: &str) {
    match name.trim().is_empty() {
        true => to.words("span", "hint", "(no name)"),
        false => to.words("bdi", "", &visible(name)),
    }
}

/// Writes names with commas between them.
pub(super) fn names<'n>(to: &mut Markup, all: impl IntoIterator<Item = &'n str>) {
    for (place, one) in all.into_iter().enumerate() {
        if place > 0 {
            to.text(", ");
        }
        name(to, one);
    }
}

/// Writes an object with what it is.
pub(super) fn object(to: &mut Markup, object: &Object) {
    to.text(object.noun.name());
    to.text(" ");
    name(to, &object.name);
}

/// Writes where something was read.
pub(super) fn place(to: &mut Markup, at: Option<&FileLocation>) {
    if let Some(at) = at {
        to.element("p", "hint", |to| {
            name(to, &at.file);
            to.text(&format!(", line {}", at.line));
        });
    }
}

/// Writes what was found, without the sentence of its lint.
pub(super) fn finding(to: &mut Markup, finding: &Finding) {
    to.element("p", "", |to| {
        match &finding.object {
            Some(found) => object(to, found),
            None => to.text("The organization"),
        }
        if let Some(parameter) = finding.parameter {
            to.text(", ");
            to.words("code", "", parameter.name);
        }
        let values = finding.values.iter().map(|value| &**value);
        let others = finding.beside.listed.iter().map(|other| &*other.name);
        let lists: [(_, Vec<&str>, _); 2] = [
            (": ", values.collect(), false),
            (". See also ", others.collect(), finding.beside.has_more),
        ];
        for (label, all, has_more) in lists {
            let (shown, rest) = all.split_at(all.len().min(ROWS));
            if !shown.is_empty() {
                to.text(label);
                names(to, shown.iter().copied());
            }
            match (rest.len(), has_more) {
                (0, _) => {}
                (more, false) => to.text(&format!(" and {more} more")),
                (more, true) => to.text(&format!(" and more than {more} others")),
            }
        }
        if finding.is_new {
            to.text(" ");
            to.words("span", "badge connector", "New");
        }
    });
    place(to, finding.at.as_ref());
}

/// Writes a lint's sentence as a heading, then how much it matters, how well it's supported, and the link to its page.
pub(super) fn lint_head(to: &mut Markup, tag: &str, lint: &Lint) {
    to.words(tag, "", lint.title);
    to.element("p", "", |to| {
        severity(to, lint.severity);
        to.text(" ");
        write_grade(to, lint.grade());
        to.text(" ");
        lint_link(to, lint.id);
    });
}

/// Writes a severity as a badge.
pub(super) fn severity(to: &mut Markup, severity: Severity) {
    let class = match severity {
        Severity::Error => "badge required",
        Severity::Warning => "badge needed",
        Severity::Info => "badge connector",
    };
    to.words("span", class, severity.label());
}

/// Writes a link to a lint's page.
pub(super) fn lint_link(to: &mut Markup, id: &str) {
    to.open("a", &[("href", &tenant(&[("show", "lint"), ("id", id)]))]);
    to.text(id);
    to.close("a");
}

/// Writes lints as links with their sentences.
pub(super) fn lints(to: &mut Markup, all: &[&Lint]) {
    to.element("ul", "", |to| {
        for lint in all {
            to.element("li", "", |to| {
                lint_link(to, lint.id);
                to.text(": ");
                to.text(lint.title);
            });
        }
    });
}

/// The link to a view of this page.
pub(super) fn tenant(with: &[(&str, &str)]) -> String {
    let mut parameters = Parameters::default();
    for (name, value) in with {
        parameters.set(name, value);
    }
    let view = View {
        page: Page::Tenant,
        ..View::default()
    };
    view.link_with(&parameters)
}

/// Writes commands, and a button that copies them, with what they are about for those who don't see where it is.
pub(super) fn commands(to: &mut Markup, label: &str, about: &str, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    let shown: Vec<String> = lines.iter().map(|line| visible(line)).collect();
    to.element("div", "", |to| {
        to.element("pre", "", |to| to.words("code", "", &shown.join("\n")));
        let name = match about.is_empty() {
            true => String::new(),
            false => [label, ": ", about].concat(),
        };
        let attributes = [
            ("type", "button"),
            ("data-copy", "pre"),
            ("aria-label", &name),
        ];
        to.open("button", &attributes);
        to.text(label);
        to.close("button");
        to.text(" ");
        to.open("span", &[("role", "status")]);
        to.close("span");
    });
}

/// Writes regions whose route changes, or may, each with a witness.
pub(super) fn moves(to: &mut Markup, routes: &RouteChanges, views: [&RoutingView; 2], most: usize) {
    let all: Vec<(&Branch<Option<Change>>, &Change)> = routes.changes().collect();
    let (shown, rest) = all.split_at(all.len().min(most));
    let row = |to: &mut Markup, (branch, change): &(&Branch<Option<Change>>, &Change)| {
        to.words("bdi", "mail", &visible(&branch.to_string()));
        to.text(&format!(": {}", visible(&change.in_words(views))));
        witness(to, &branch.witness.to_string());
    };
    list(to, shown, row);
    if !rest.is_empty() {
        to.words("p", "hint", &unshown(rest.len()));
    }
}

/// Writes a list under a heading that opens it. Nothing for an empty list.
pub(super) fn fold<T>(
    to: &mut Markup,
    title: &str,
    about: &str,
    items: &[T],
    write: impl Fn(&mut Markup, &T),
) {
    if items.is_empty() {
        return;
    }
    to.element("details", "", |to| {
        let title = format!("{title} ({})", items.len());
        to.element("summary", "", |to| to.words("h2", "", &title));
        to.words("p", "", about);
        list(to, items, write);
    });
}

/// Writes a recipient that a region's answer is that of.
pub(super) fn witness(to: &mut Markup, address: &str) {
    to.element("p", "hint", |to| {
        to.text("For example ");
        to.words("bdi", "", address);
    });
}
