//! The map as a tree of names, a part of it at a time.

use crate::coverage::{Answer, Branch, Coverage};
use crate::domain::MailAddress;
use crate::domain::text::visible;
use crate::markup::Markup;
use crate::organization::RoutingView;
use crate::reader::passage::{count, tenant, unshown, witness};
use crate::reader::question::Question;
use crate::routing::Outcome;

/// How many rows of one level are shown at a time.
const PART: usize = 50;

/// How many colors there are for connectors. Their names are beside the colors.
const HUES: usize = 8;

/// Writes the part of the tree that a question asks for, or what it looks for.
pub(super) fn write(
    to: &mut Markup,
    coverage: &Coverage,
    tree: &Branch<Answer>,
    question: &Question,
) {
    let organization = coverage.router().organization();
    let wanted = question.get("find").trim().to_lowercase();
    let part = question.get("part").parse().unwrap_or(1).max(1);
    to.words("h2", "", "Recipients");
    if wanted.is_empty() {
        row(to, tree, organization);
        let children: Vec<&Branch<Answer>> = tree.children.iter().collect();
        return parts(to, &children, part, |to, branch| {
            branches(to, branch, organization);
        });
    }
    let is_answered = looked_up(to, tree, &wanted, organization);
    let found: Vec<&Branch<Answer>> = tree
        .all()
        .filter(|branch| {
            let words = [branch.to_string(), branch.answer.in_words(organization)];
            words
                .iter()
                .any(|words| words.to_lowercase().contains(&wanted))
        })
        .collect();
    if !(is_answered && found.is_empty()) {
        to.words(
            "p",
            "",
            &format!("{} with these letters.", count(found.len(), "row")),
        );
    }
    parts(to, &found, part, |to, branch| row(to, branch, organization));
}

/// Where mail for a domain or an address goes, and whether that is what the reader looks for.
fn looked_up(
    to: &mut Markup,
    tree: &Branch<Answer>,
    wanted: &str,
    organization: &RoutingView,
) -> bool {
    let someone = |_| format!("someone@{wanted}").parse();
    let address = wanted.parse::<MailAddress>().or_else(someone);
    if let Ok(address) = &address {
        let found = tree.find(address);
        to.element("p", "notice", |to| {
            to.element("span", "", |to| {
                to.words("bdi", "mail", wanted);
                to.text(" → ");
                goes(to, &found.answer, organization);
            });
        });
    }
    address.is_ok()
}

/// Writes a part of the rows, and links to those before and after it.
fn parts<T>(to: &mut Markup, rows: &[T], part: usize, write: impl Fn(&mut Markup, &T)) {
    let mut all = rows.chunks(PART);
    let last = all.len().max(1);
    let part = part.min(last);
    let shown = all.nth(part - 1).unwrap_or_default();
    to.element("ul", "results", |to| {
        for one in shown {
            to.element("li", "", |to| write(to, one));
        }
    });
    if last == 1 {
        return;
    }
    to.element("p", "actions", |to| {
        to.words("span", "", &format!("Part {part} of {last}"));
        for (label, other) in [("Previous part", part - 1), ("Next part", part + 1)] {
            if (1..=last).contains(&other) {
                let link = tenant(&[("show", "map"), ("part", &other.to_string())]);
                to.open("a", &[("href", &link)]);
                to.text(label);
                to.close("a");
            }
        }
    });
}

/// Writes a branch, with the exceptions inside folded. It is no deeper than a name has labels.
fn branches(to: &mut Markup, branch: &Branch<Answer>, organization: &RoutingView) {
    row(to, branch, organization);
    if branch.children.is_empty() {
        return;
    }
    to.element("details", "", |to| {
        to.element("summary", "", |to| {
            to.text(&count(branch.children.len(), "exception"));
            to.words("span", "unseen", &format!(" in {}", branch.recipients));
        });
        let (shown, rest) = branch.children.split_at(branch.children.len().min(PART));
        to.element("ul", "results", |to| {
            for child in shown {
                to.element("li", "", |to| branches(to, child, organization));
            }
        });
        if !rest.is_empty() {
            let more = [&unshown(rest.len()), " Search for them."].concat();
            to.words("p", "hint", &more);
        }
    });
}

/// Writes the recipients of a branch, where their mail goes, and one of them.
pub(super) fn row(to: &mut Markup, branch: &Branch<Answer>, organization: &RoutingView) {
    to.words("bdi", "mail", &visible(&branch.to_string()));
    to.text(" → ");
    goes(to, &branch.answer, organization);
    witness(to, &branch.witness.to_string());
}

/// Writes an answer, with the color of its connector before it.
fn goes(to: &mut Markup, answer: &Answer, organization: &RoutingView) {
    let [first, _] = &answer.outcomes;
    let class = match first {
        _ if answer.is_disputed() || answer.is_tied() => "differs-note".to_owned(),
        Outcome::Connector(position) => format!("hue hue-{}", position % HUES),
        _ => "hue".to_owned(),
    };
    to.words("bdi", &class, &visible(&answer.in_words(organization)));
}
