//! The second module, which makes the sheets: fetched when a reader first opens one of its pages.

use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::sheets::Sheet;

/// The second module and what it made last.
pub struct Later {
    module: Module,
    sheet: Option<Sheet>,
    /// How many blocks of the sheet are shown.
    blocks: usize,
}

/// How many blocks of a sheet are shown at once. A long one comes block by block, between which the
/// browser gets a turn.
const FIRST_BLOCKS: usize = 3;

enum Module {
    Unasked,
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
            module: Module::Unasked,
            sheet: None,
            blocks: 0,
        }
    }

    /// What there is to show.
    pub fn shown(&self) -> Shown<'_> {
        match (&self.module, &self.sheet) {
            (Module::Failed, _) => Shown::Failure,
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

    /// Makes the sheet of a link. True if the module has to be fetched first.
    pub fn open(&mut self, link: &str) -> bool {
        match &self.module {
            Module::Here(make) => {
                let sheet = call(make, link);
                let title = |sheet: &Option<Sheet>| sheet.as_ref().map(|sheet| sheet.title.clone());
                if title(&sheet) != title(&self.sheet) {
                    self.blocks = 0;
                }
                if sheet.is_none() {
                    self.module = Module::Failed;
                }
                self.sheet = sheet;
                false
            }
            Module::Unasked => {
                self.module = Module::Coming;
                true
            }
            Module::Coming | Module::Failed => false,
        }
    }

    /// What the last sheet left out of its link.
    pub fn dropped(&self) -> &[String] {
        self.sheet.as_ref().map_or(&[], |sheet| &sheet.dropped)
    }

    /// Takes the module's function, if it could be had.
    pub fn take(&mut self, make: Option<Function>) {
        self.module = make.map_or(Module::Failed, Module::Here);
    }
}

/// Fetches the module by a function that promises the one that makes sheets.
pub async fn fetch(load: Function) -> Option<Function> {
    let promise: Promise = load.call0(&JsValue::NULL).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()?.dyn_into().ok()
}

fn call(make: &Function, link: &str) -> Option<Sheet> {
    let packed = make.call1(&JsValue::NULL, &link.into()).ok()?;
    Sheet::unpack(&packed.as_string()?)
}
