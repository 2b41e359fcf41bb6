//! The frame of every page: header, notices, footer, and the title.

use gloo::utils::window;
use yew::prelude::*;

use super::element::{Does, button, control, element, element_with, group, text, typed, words};
use crate::app::face::Face;
use crate::app::place::Theme;
use crate::app::state::{Action, State};
use crate::document::words::{FOOT, GROUPS, MENU, MENU_ID, NAME, PAGES, PRIVATE, SOURCES};
use crate::link::{Page, View};

/// The view's name, as the browser shows it, for a page under that heading.
pub fn title(heading: &str, state: &State) -> String {
    let error = if state.unanswered { "Error: " } else { "" };
    match heading {
        NAME => NAME.to_owned(),
        heading => [error, heading, " – ", NAME].concat(),
    }
}

/// The name, and links to every page in groups. On a narrow screen a button opens them.
pub fn header(state: &State, face: &Face) -> Html {
    let here = match state.view.page {
        Page::Verdict => Page::Check,
        page => page,
    };
    let groups = GROUPS.map(|(group, pages)| {
        let items = pages.iter().map(|(page, label)| {
            let link = face.page_link_with(state, *page, "", *page == here, label);
            element("li", "", vec![link])
        });
        let pages = element("ul", "", items.collect());
        element("li", "", vec![text(group), pages])
    });
    let pages = vec![element("ul", "pages", groups.into())];
    let brand = face.page_link(state, Page::Start, "", NAME);
    let (tag, role) = match face.has_address() {
        true => ("nav", ""),
        false => ("div", "group"),
    };
    let id = face.id(MENU_ID);
    let names = &["type", "popovertarget", "class"];
    let values = vec!["button".into(), id.clone(), "menu".into()];
    let menu = control("button", names, values, None, vec![text(MENU)]).into();
    let names = &["aria-label", "role", "id", "popover"];
    let values = vec![PAGES.into(), role.into(), id, "auto".into()];
    let mut pages = control(tag, names, values, None, pages);
    // Each page gets its own element, so that following a link closes the menu.
    pages.key = Some(state.view.page.id().into());
    let parts = vec![element("p", "brand", vec![brand]), menu, pages.into()];
    landmark(face, "header", "bar", parts)
}

/// The part between header and footer.
pub fn main(face: &Face, parts: Vec<Html>) -> Html {
    landmark(face, "main", "main", parts)
}

/// A part of the frame. On the app's own site it is a landmark; another page has landmarks of its
/// own, and two of a kind would lead those astray who find their way by them. There it is a part
/// that the page can style instead.
fn landmark(face: &Face, tag: &'static str, class: &'static str, parts: Vec<Html>) -> Html {
    match face.has_address() {
        true => element(tag, class, parts),
        false => element_with("div", &["class", "part"], &[class, tag], parts),
    }
}

const THEME: &str = "Theme";

fn theme_switch(face: &Face, now: Theme) -> Html {
    let options = Theme::ALL.map(|theme| {
        let selected = if theme == now { "selected" } else { "" };
        let values = &[theme.id(), selected];
        element_with(
            "option",
            &["value", "selected"],
            values,
            vec![text(theme.label())],
        )
    });
    // Some browsers take the chosen option for a part of the label around it, and so of its name.
    let select = control(
        "select",
        &["aria-label"],
        vec![THEME.into()],
        Some(face.picks_theme()),
        options.into(),
    );
    element("label", "theme", vec![text(THEME), select.into()])
}

/// How many of the ignored parts of a link are named.
const NAMED: usize = 5;

/// What the reader should know about the place where they are.
pub fn notices(state: &State, face: &Face, is_kept: bool) -> Html {
    let mut notices = Vec::new();
    if !state.dropped.is_empty() {
        let mut parts = vec![text(
            "Part of this link wasn’t recognized and was ignored: ",
        )];
        for (place, dropped) in state.dropped.iter().take(NAMED).enumerate() {
            if place > 0 {
                parts.push(text(", "));
            }
            let said = match dropped.value.as_str() {
                "" => dropped.name.clone(),
                value => format!("{}={value}", dropped.name),
            };
            parts.push(element("code", "", vec![typed(said)]));
        }
        if let Some(more @ 1..) = state.dropped.len().checked_sub(NAMED) {
            parts.push(typed(format!(", and {more} more")));
        }
        let close = button("Close", face.clicks(Action::CloseNotice));
        notices.push(element(
            "div",
            "notice",
            vec![element("p", "", parts), close],
        ));
    }
    if !is_kept {
        notices.push(words(
            "p",
            "notice",
            "Your text is too long for a link, and this browser won’t store it. Copy it elsewhere before you reload or leave this page.",
        ));
    }
    element_with("div", &["role"], &["status"], notices)
}

/// What this doesn't do, and the choice of theme.
pub fn footer(state: &State, face: &Face, theme: Theme) -> Html {
    let link = face.page_link(state, Page::About, "", SOURCES);
    let private = words("span", "private", PRIVATE);
    let mut parts = vec![element("p", "", vec![private, text(FOOT), link])];
    // The colors of a guest are the choice of the page around.
    if face.has_address() {
        parts.push(theme_switch(face, theme));
    }
    landmark(face, "footer", "foot", parts)
}

/// A link that starts the questions over.
pub fn start_over(face: &Face, content: &'static str) -> Html {
    let start = View {
        page: Page::Check,
        ..View::default()
    };
    face.link(start, "", text(content))
}

/// A button that copies the link of the present view, and what became of it.
pub fn copy_link(state: &State, face: &Face) -> Html {
    copy_link_to(state, face, "Copy link", "")
}

/// A button that copies the link to a place, or of the present view if that is empty.
///
/// Inside another page there is no link to the view, so there is nothing to copy.
pub fn copy_link_to(state: &State, face: &Face, label: &str, to: &str) -> Html {
    if !face.has_address() {
        return Html::default();
    }
    // The link is made when it is asked for: one with thousands of recipients takes a moment.
    let refused = || {
        let link = element("code", "", vec![typed(whole_link(state, to))]);
        group(vec![text(" Couldn’t copy. Copy it from here: "), link])
    };
    let does = face.copies_link(label.to_owned(), to.to_owned());
    copying(state, [label, ""], does, refused)
}

/// The address of a place in the app, or of what the reader sees, for others to open.
pub fn whole_link(state: &State, to: &str) -> String {
    let page = window().location().href().unwrap_or_default();
    let page = page.split('#').next().unwrap_or_default();
    match to {
        "" => [page, &state.link()].concat(),
        to => [page, to].concat(),
    }
}

/// A button that copies a text, and what became of it. Its label and what it is about, which only
/// those hear who don't see it, are together no other such button's on the page.
pub fn copy_button(state: &State, face: &Face, name: [&str; 2], copied: String) -> Html {
    let does = face.copies(name.concat(), copied);
    let refused = || text(" Couldn’t copy. Select the text and copy it yourself.");
    copying(state, name, does, refused)
}

fn copying(state: &State, name: [&str; 2], does: Does, refused: impl FnOnce() -> Html) -> Html {
    let [label, about] = name;
    let outcome = match &state.copied {
        Some((copied, worked)) if *copied == name.concat() => match worked {
            true => vec![text(" Copied.")],
            false => vec![refused()],
        },
        _ => Vec::new(),
    };
    let values = vec!["button".into()];
    let about = element("span", "unseen", vec![text(" "), typed(about.to_owned())]);
    let label = vec![typed(label.to_owned()), about];
    let copy = control("button", &["type"], values, Some(does), label);
    let outcome = element_with("span", &["role"], &["status"], outcome);
    element("span", "copy", vec![copy.into(), outcome])
}

/// What can be opened and closed under a summary. Its content is made when it is first opened, or
/// printed: most readers open few of them.
pub fn folded(
    state: &State,
    face: &Face,
    summary: &'static str,
    content: impl FnOnce() -> Html,
) -> Html {
    let does = face.clicks(Action::Unfold(summary));
    let head = control("summary", &[], Vec::new(), Some(does), vec![text(summary)]);
    // The element around the content is there from the beginning: the summary that is being clicked
    // must stay the same element.
    let content = state.shows(summary).then(content);
    let content = element("div", "", content.into_iter().collect());
    element("details", "", vec![head.into(), content])
}
