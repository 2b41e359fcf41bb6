//! Files and pasted text: how to give them, and what could be made of each.
//!
//! The script of the page (static/import.js) listens to the elements with the ids that are named here: it reads what is
//! given, without the page's help, and hands the answer over through a field.

use yew::prelude::*;

use crate::app::components::element::{
    control, element, element_with, folded, group, section, text, typed, words,
};
use crate::app::components::form::{Choice, choice};
use crate::app::components::{claims, frame, script};
use crate::app::desk::{Desk, Hears, Reading, Shown};
use crate::app::face::Face;
use crate::app::state::{Action, State};
use crate::imported::{COLLECTED, Imported, WHY_AGAIN, collect};
use crate::link::Page;
use crate::sheets::{self, READ_SO_FAR};
use crate::text::number::counted;

/// The part of the page. Inside another page there is none: what runs there is that page's own choice.
pub fn part(state: &State, face: &Face) -> Html {
    if !face.has_address() {
        return Html::default();
    }
    let empty = Desk::default();
    let desk = Desk::of(state).unwrap_or(&empty);
    let mut parts = vec![
        words("h2", "", "Import your configuration"),
        words(
            "p",
            "",
            "Add what you exported from Exchange Online: JSON, CSV, output of Export-Clixml or Format-List, PowerShell commands or Microsoft365DSC. Your files are read in this browser and sent nowhere.",
        ),
        element(
            "div",
            "columns",
            vec![
                script::files("files", "Files", "Choose one or more, or drop them here."),
                paste(),
            ],
        ),
        script::heard(face),
        status(desk, state, face),
        command(state, face),
    ];
    if let Some(imported) = &desk.imported {
        parts.push(read_files(imported));
        parts.push(remarks(desk, imported, face));
        parts.push(keep(desk, face));
        if !state.is_private {
            parts.push(again(face));
        }
    }
    let values = vec!["import-drop".into()];
    control("section", &["id"], values, None, parts).into()
}

/// The text in it is the browser's alone, until the reader wants it read.
fn paste() -> Html {
    let names = &[
        "id",
        "rows",
        "spellcheck",
        "autocomplete",
        "aria-describedby",
    ];
    let values = &["import-text", "2", "false", "off", "import-text-about"];
    let about = vec![text(
        "A long text is read at once, and shown by its name and size.",
    )];
    let label = vec![text("Text to paste")];
    let parts = vec![
        element_with("label", &["for"], &["import-text"], label),
        element_with("p", &["class", "id"], &["hint", "import-text-about"], about),
        element_with("textarea", names, values, Vec::new()),
        element(
            "p",
            "actions",
            vec![script::button("read", "Read the text")],
        ),
    ];
    element("div", "field", parts)
}

/// What is going on, announced when it changes.
fn status(desk: &Desk, state: &State, face: &Face) -> Html {
    let mut parts = Vec::new();
    let mut said = vec![text(desk.said)];
    if let Some(reading) = &desk.reading {
        said = vec![typed(sheets::reading(
            reading.files,
            reading.done,
            reading.bytes,
        ))];
        parts.push(script::button("cancel", "Cancel"));
        parts.push(progress(reading));
    } else if let (Some(imported), "") = (&desk.imported, desk.said) {
        let found = [
            count(&imported.outbound_connectors, "outbound connector"),
            count(&imported.inbound_connectors, "inbound connector"),
            count(&imported.accepted_domains, "accepted domain"),
        ];
        said = vec![typed(format!("Found {}.", found.join(", ")))];
        parts.push(face.page_link(state, Page::Tenant, "button", "Audit and map"));
    }
    parts.insert(0, element_with("span", &["role"], &["status"], said));
    element("p", "actions", parts)
}

/// A bar that moves with each piece, which nobody wants announced.
fn progress(reading: &Reading) -> Html {
    let percent = sheets::percent(reading.done, reading.bytes);
    let values = vec!["100".into(), percent.into(), READ_SO_FAR.into()];
    let names = &["max", "value", "aria-label"];
    control("progress", names, values, None, Vec::new()).into()
}

fn count<T>(all: &[T], what: &str) -> String {
    // A length fits into 64 bits.
    counted(all.len() as u64, what)
}

/// The command that collects everything, and what is in its file.
fn command(state: &State, face: &Face) -> Html {
    let line = collect();
    let code = element("code", "", vec![typed(line.clone())]);
    let lists = COLLECTED.map(|list| words("li", "", list));
    let content = vec![
        words(
            "p",
            "",
            "Run this in Exchange Online PowerShell. It changes nothing and writes connectors.json into the current folder:",
        ),
        element_with("pre", &["dir"], &["ltr"], vec![code]),
        frame::copy_button(state, face, ["Copy command", ""], line),
        words("p", "", "The file contains:"),
        element("ul", "", lists.into()),
        words(
            "p",
            "",
            "Add the file above. It stays on your computer: the checker reads it in this browser and sends it nowhere.",
        ),
        claims::claims(WHY_AGAIN),
    ];
    folded("Get everything with one command", content)
}

/// Each file with what could be made of it.
fn read_files(imported: &Imported) -> Html {
    let files = imported.files.iter().enumerate();
    let files = files.map(|(place, file)| {
        let name = element("bdi", "", vec![typed(file.name.clone())]);
        let is_whole = file.status == "read";
        let class = if is_whole { "hint" } else { "error" };
        let id = format!("import-remove-{place}");
        let which = element("span", "unseen", vec![text(" "), typed(file.name.clone())]);
        let values = vec!["button".into(), "plain".into(), id.into()];
        let remove = vec![text("Remove"), which];
        let names = &["type", "class", "id"];
        let row = vec![
            element("strong", "", vec![name]),
            element("span", class, vec![typed(file.label.clone())]),
            control("button", names, values, None, remove).into(),
        ];
        element("li", "row", row)
    });
    section("Files", vec![element("ul", "results", files.collect())])
}

/// What there is to say of the files.
fn remarks(desk: &Desk, imported: &Imported, face: &Face) -> Html {
    if imported.remarks.is_empty() {
        return Html::default();
    }
    let shown = desk.rows(Shown::Remarks);
    let all = imported.remarks.iter().take(shown);
    let list = all.map(|remark| {
        let severity = match &*remark.severity {
            "error" => "Error",
            "warning" => "Warning",
            _ => "Note",
        };
        let mut place = vec![typed(remark.place.clone())];
        if remark.count != "1" {
            place.push(typed(format!(" ({} times)", remark.count)));
        }
        let parts = vec![
            element("strong", "", vec![text(severity), text(": ")]),
            element_with(
                "span",
                &["dir"],
                &["auto"],
                vec![typed(remark.says.clone())],
            ),
            element("p", "hint", place),
        ];
        element("li", "", parts)
    });
    let list = element("ul", "", list.collect());
    section(
        "What to know about these files",
        vec![
            list,
            more(imported.remarks.len(), shown, Shown::Remarks, face),
        ],
    )
}

/// A button for more rows of a list, if there are any.
pub fn more(all: usize, shown: usize, list: Shown, face: &Face) -> Html {
    if all <= shown {
        return Html::default();
    }
    let what = match list {
        Shown::Domains => "accepted domains",
        Shown::Outbound => "outbound connectors",
        Shown::Inbound => "inbound connectors",
        Shown::Rules => "mail flow rules",
        Shown::Remarks => "messages",
        Shown::Trace => "connectors",
    };
    let label = typed(format!("Show more {what} ({shown} of {all})"));
    let does = face.clicks(Hears::More(list).into());
    let values = vec!["button".into()];
    control("button", &["type"], values, Some(does), vec![label]).into()
}

fn keep(desk: &Desk, face: &Face) -> Html {
    let keep = |is_kept| -> Action { Hears::Keep(is_kept).into() };
    choice(Choice {
        kind: "checkbox",
        id: "import-keep".into(),
        is_on: desk.is_kept,
        label: text("Keep in this tab"),
        hint: text(
            "Your files survive a reload, until you close the tab. Your changes aren’t kept. Nothing of it is in a link either way.",
        ),
        errors: Vec::new(),
        does: face.ticks(keep(true), keep(false)),
    })
}

fn again(face: &Face) -> Html {
    let does = face.clicks(Hears::FillAgain.into());
    let label = vec![text("Show the imported configuration again")];
    group(vec![
        control(
            "button",
            &["type"],
            vec!["button".into()],
            Some(does),
            label,
        )
        .into(),
    ])
}
