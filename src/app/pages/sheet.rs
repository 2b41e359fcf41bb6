//! A page that is a sheet: a list of blocks.

use yew::prelude::*;

use crate::app::clock::seconds_until;
use crate::app::components::element::{
    button, control, element, element_with, heading, open, text, typed,
};
use crate::app::components::form::{Choice, Text, choice, text_field};
use crate::app::components::frame::{copy_button, copy_link_to};
use crate::app::components::script;
use crate::app::face::Face;
use crate::app::late_page::{Event, LatePage};
use crate::app::place::Place;
use crate::app::state::{Action, Focus, LateStep, State};
use crate::sheets::{Block, CLOSED, Request, Sheet};

/// How many blocks of a sheet are shown at once. A long one comes block by block, between which the
/// browser gets a turn.
const FIRST_BLOCKS: usize = 3;

/// What makes a page's sheets.
type Make = dyn FnMut(&Request, &State) -> Sheet;

/// A page that is a sheet.
pub struct SheetPage {
    make: Box<Make>,
    before: fn(&Face) -> Html,
    sheet: Sheet,
    /// How many of its blocks are shown.
    shown: usize,
}

impl SheetPage {
    /// The page whose sheets this function makes.
    pub fn new(mut make: impl FnMut(&Request) -> Sheet + 'static) -> SheetPage {
        SheetPage::of_state(move |request, _| make(request), |_| Html::default())
    }

    /// The same, where a sheet needs more than its request. `before` stands below the heading.
    pub fn of_state(
        make: impl FnMut(&Request, &State) -> Sheet + 'static,
        before: fn(&Face) -> Html,
    ) -> SheetPage {
        SheetPage {
            make: Box::new(make),
            before,
            sheet: Sheet::default(),
            shown: 0,
        }
    }

    /// The first block that is wanted, among those of the sheet and in its groups.
    fn find(&self, is_wanted: fn(&Block) -> bool) -> Option<&Block> {
        for block in &self.sheet.blocks {
            let blocks = match block {
                Block::Group { blocks, .. } => blocks,
                _ => std::slice::from_ref(block),
            };
            let mut blocks = blocks.iter();
            if let Some(found) = blocks.find(|block| is_wanted(block)) {
                return Some(found);
            }
        }
        None
    }
}

impl LatePage for SheetPage {
    fn view(&self, state: &State, face: &Face) -> Html {
        sheet(self, state, face)
    }

    fn work(&mut self, state: &State) {
        let sheet = (self.make)(&state.request(), state);
        if sheet.title != self.sheet.title {
            self.shown = FIRST_BLOCKS;
        }
        self.sheet = sheet;
    }

    fn is_unfinished(&self) -> bool {
        self.shown < self.sheet.blocks.len()
    }

    fn go_on(&mut self) {
        self.shown += 1;
    }

    fn show_all(&mut self) {
        self.shown = self.sheet.blocks.len();
    }

    fn dropped(&self) -> &[String] {
        &self.sheet.dropped
    }

    fn event(&self, _state: &State, _place: Place) -> Option<Event> {
        match self.find(|block| matches!(block, Block::Event { .. }))? {
            Block::Event { name, detail } => Some((*name, detail.clone())),
            _ => None,
        }
    }

    fn clock(&self) -> Option<(u64, &str)> {
        match self.find(|block| matches!(block, Block::Clock { .. }))? {
            Block::Clock { end, to } => Some((*end, &**to)),
            _ => None,
        }
    }

    fn has_keys(&self) -> bool {
        self.sheet.has_keys
    }
}

/// Empties fields that no link holds.
#[derive(Debug)]
struct Empties(&'static [&'static str]);

impl LateStep for Empties {
    fn take(&self, state: &mut State) {
        for name in self.0 {
            state.private.set(name, "");
        }
        state.focus = Some(Focus::Heading);
    }
}

/// A sheet with its heading and so many of its blocks.
fn sheet(page: &SheetPage, state: &State, face: &Face) -> Html {
    let SheetPage { sheet, shown, .. } = page;
    let shown = *shown;
    let mut parts = vec![heading(sheet.title.clone()), (page.before)(face)];
    let is_busy = shown < sheet.blocks.len();
    let all = sheet.blocks.iter().enumerate();
    // The blocks that are still to come have their places already, so that those that are there stay
    // the same elements.
    parts.extend(all.map(|(place, one)| match place < shown {
        true => block(one, state, face),
        false => Html::default(),
    }));
    let busy = if is_busy { "true" } else { "" };
    element_with("div", &["class", "aria-busy"], &["sheet", busy], parts)
}

fn blocks(list: &[Block], state: &State, face: &Face) -> Vec<Html> {
    let shown = list.iter().map(|shown| block(shown, state, face));
    shown.collect()
}

fn block(shown: &Block, state: &State, face: &Face) -> Html {
    match shown {
        Block::Group {
            tag,
            class,
            role,
            blocks: inner,
        } => {
            let values = vec![class.clone().into(), role.clone().into()];
            control(
                tag,
                &["class", "role"],
                values,
                None,
                blocks(inner, state, face),
            )
            .into()
        }
        Block::Fold {
            class,
            name,
            value,
            is_open,
            level,
            title,
            note,
            blocks: inner,
        } => {
            // Where a parameter says what is open, the browser doesn't.
            let does = (!name.is_empty()).then(|| {
                let value = if *is_open { CLOSED } else { value };
                face.folds(Action::Fold((*name).to_owned(), value.to_owned()))
            });
            let mut head = vec![element(level, "", vec![typed(title.clone())])];
            if !note.is_empty() {
                head.push(text(" "));
                head.push(element("span", "hint", vec![typed(note.clone())]));
            }
            let summary = control("summary", &[], Vec::new(), does, head);
            let inside = element("div", "", blocks(inner, state, face));
            let values = vec![(*class).into(), open(*is_open).into()];
            let parts = vec![summary.into(), inside];
            control("details", &["class", "open"], values, None, parts).into()
        }
        Block::Passage(markup) => Html::from_html_unchecked(markup.clone().into()),
        Block::Link {
            to,
            label,
            is_primary,
        } => {
            let class = if *is_primary { "button primary" } else { "" };
            face.link_to(to, class, typed(label.clone()))
        }
        Block::Begin {
            to,
            label,
            is_primary,
        } => {
            let class = if *is_primary { "primary" } else { "" };
            let values = vec!["button".into(), class.into()];
            let label = vec![typed(label.clone())];
            let does = Some(face.begins(to.clone()));
            control("button", &["type", "class"], values, does, label).into()
        }
        Block::Clock { end, to } => {
            let (left, result) = match seconds_until(*end).div_ceil(60) {
                0 => (
                    "The time is up. ".to_owned(),
                    face.link_to(to, "", text("See your result")),
                ),
                1 => ("1 minute left. ".to_owned(), Html::default()),
                minutes => (format!("{minutes} minutes left. "), Html::default()),
            };
            let left = element_with("span", &["role"], &["status"], vec![typed(left)]);
            element("span", "", vec![left, result, text(" ")])
        }
        Block::Choice {
            is_tick,
            id,
            is_on,
            label,
            hint,
            name,
            on,
            off,
        } => choice(Choice {
            kind: if *is_tick { "checkbox" } else { "radio" },
            id: face.id(id),
            is_on: *is_on,
            label: typed(label.clone()),
            hint: typed(hint.clone()),
            errors: Vec::new(),
            does: face.ticks(
                Action::Fill(name.clone(), on.clone()),
                Action::Fill(name.clone(), off.clone()),
            ),
        }),
        Block::Field {
            name,
            label,
            hint,
            value,
            errors,
            has_lines,
        } => text_field(Text {
            id: face.id(name),
            label: label.clone(),
            hint: typed(hint.clone()),
            value: value.clone(),
            errors: errors.clone(),
            rows: if *has_lines { 3 } else { 1 },
            does: face.fills(name.clone()),
        }),
        Block::Copy {
            label,
            about,
            text: copied,
        } => copy_button(state, face, [label, about], copied.clone()),
        Block::CopyLink { label, to } => copy_link_to(state, face, label, to),
        Block::Save { label, file, data } => {
            let values = vec![data.clone().into(), file.clone().into(), "button".into()];
            let label = vec![typed(label.clone())];
            control("a", &["href", "download", "class"], values, None, label).into()
        }
        Block::Print => button("Print", face.prints()),
        Block::Clear => button("Clear everything", face.clicks(Action::ClearSheet)),
        Block::OnSite(inner) => match face.has_address() {
            true => element("div", "", blocks(inner, state, face)),
            false => Html::default(),
        },
        Block::Empty { label, names } => button(label, face.clicks(Action::late(Empties(names)))),
        // Their page puts what was answered in its place.
        Block::Asked(_) => Html::default(),
        Block::SaveAsked {
            label,
            file,
            question,
        } => script::save(typed(label.clone()), file.clone(), question.clone()),
        Block::Files { id, label, hint } => script::files(id, label, hint),
        Block::Script { id, label } => script::button(id, label),
        // `LatePage::event` tells it.
        Block::Event { .. } => Html::default(),
    }
}
