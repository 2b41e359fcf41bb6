//! The modules that make the sheets: each fetched when a reader first opens one of its pages.

use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::sheets::{Block, Sheet};

/// The modules that make sheets, and what was made last.
pub struct Later {
    /// Those that have been asked for, by their names.
    modules: Vec<(&'static str, Module)>,
    /// The name of the one that the present page needs.
    name: &'static str,
    sheet: Option<Sheet>,
    /// How many blocks of the sheet are shown.
    blocks: usize,
    /// What last happened on a sheet.
    happened: Option<Event>,
    /// What the page around has not been told yet.
    untold: Vec<Event>,
}

/// What has happened, by name and detail.
pub type Event = (String, String);

/// How many blocks of a sheet are shown at once. A long one comes block by block, between which the
/// browser gets a turn.
const FIRST_BLOCKS: usize = 3;

enum Module {
    Coming,
    Here(Function),
    Failed,
}

/// What there is to show of a page that a sheet shows.
pub enum Shown<'a> {
    /// The module is on its way.
    Nothing,
    /// The page, with so many of its blocks.
    Sheet(&'a Sheet, usize),
    /// The module could not be had.
    Failure,
}

impl Later {
    /// Nothing is fetched yet.
    pub const fn new() -> Later {
        Later {
            modules: Vec::new(),
            name: "",
            sheet: None,
            blocks: 0,
            happened: None,
            untold: Vec::new(),
        }
    }

    /// Whether digits choose and Enter goes on.
    pub fn has_keys(&self) -> bool {
        self.sheet.as_ref().is_some_and(|sheet| sheet.has_keys)
    }

    /// What has happened and has not been told yet. On a slow machine a reader may be a page further before the last one has
    /// been drawn, so that it may be more than one thing.
    pub fn take_events(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.untold)
    }

    /// Takes in what happened, if that is not what happened before.
    fn hear(&mut self, sheet: &Sheet) {
        let happened = sheet.blocks.iter().find_map(|block| match block {
            Block::Event { name, detail } => Some((name.clone(), detail.clone())),
            _ => None,
        });
        if happened != self.happened {
            self.untold.extend(happened.clone());
            self.happened = happened;
        }
    }

    /// When the time is up, in seconds since 1970, and where to go then, if it is limited.
    pub fn clock(&self) -> Option<(u64, &str)> {
        let blocks = &self.sheet.as_ref()?.blocks;
        let mut all = blocks.iter().flat_map(|block| match block {
            Block::Group { blocks, .. } => blocks,
            _ => std::slice::from_ref(block),
        });
        all.find_map(|block| match block {
            Block::Clock { end, to } => Some((*end, &**to)),
            _ => None,
        })
    }

    /// What there is to show.
    pub fn shown(&self) -> Shown<'_> {
        match (self.module(), &self.sheet) {
            (Some(Module::Failed), _) => Shown::Failure,
            (_, Some(sheet)) => Shown::Sheet(sheet, self.blocks),
            (_, None) => Shown::Nothing,
        }
    }

    /// Forgets the sheet, on a page that has none.
    pub fn put_away(&mut self) {
        self.sheet = None;
        self.blocks = 0;
    }

    /// Shows one block more. True if there are others to come.
    pub fn show_more(&mut self) -> bool {
        let all = self.sheet.as_ref().map_or(0, |sheet| sheet.blocks.len());
        self.blocks = self
            .blocks
            .saturating_add(1)
            .clamp(FIRST_BLOCKS, all.max(FIRST_BLOCKS));
        self.blocks < all
    }

    /// Shows the whole sheet, for a page on paper.
    pub fn show_all(&mut self) {
        self.blocks = usize::MAX;
    }

    fn module(&self) -> Option<&Module> {
        let mut modules = self.modules.iter();
        let found = modules.find(|(name, _)| *name == self.name);
        found.map(|(_, module)| module)
    }

    fn set_module(&mut self, name: &'static str, module: Module) {
        self.modules.retain(|(known, _)| *known != name);
        self.modules.push((name, module));
    }

    /// Makes the sheet of a request, with the module of that name. True if that has to be fetched first.
    pub fn open(&mut self, name: &'static str, request: &str) -> bool {
        self.name = name;
        let sheet = match self.module() {
            Some(Module::Here(make)) => call(make, request),
            Some(Module::Coming | Module::Failed) => return false,
            None => {
                self.put_away();
                self.set_module(name, Module::Coming);
                return true;
            }
        };
        match (&sheet, &self.sheet) {
            (Some(new), Some(old)) if new.title == old.title => {}
            (Some(_), _) => self.blocks = 0,
            (None, _) => self.set_module(name, Module::Failed),
        }
        if let Some(sheet) = &sheet {
            self.hear(sheet);
        }
        self.sheet = sheet;
        false
    }

    /// What the last sheet left out of its link.
    pub fn dropped(&self) -> &[String] {
        self.sheet.as_ref().map_or(&[], |sheet| &sheet.dropped)
    }

    /// Takes a module's function, if it could be had.
    pub fn take(&mut self, name: &'static str, make: Option<Function>) {
        self.set_module(name, make.map_or(Module::Failed, Module::Here));
    }
}

/// Fetches the module of that name, by a function that promises the one that makes sheets.
pub async fn fetch(load: Function, name: &'static str) -> Option<Function> {
    let promise = load.call1(&JsValue::NULL, &name.into()).ok()?;
    let promise: Promise = promise.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()?.dyn_into().ok()
}

fn call(make: &Function, request: &str) -> Option<Sheet> {
    let packed = make.call1(&JsValue::NULL, &request.into()).ok()?;
    Sheet::unpack(&packed.as_string()?)
}
