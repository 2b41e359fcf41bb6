//! The second module, which makes the sheets: fetched when a reader first opens one of its pages.

use js_sys::{Array, Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::sheets::Sheet;

/// The second module and what it made last.
pub struct Later {
    module: Module,
    sheet: Option<Sheet>,
}

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
    /// The page.
    Sheet(&'a Sheet),
    /// The module could not be had.
    Failure,
}

impl Later {
    /// Nothing is fetched yet.
    pub const fn new() -> Later {
        Later {
            module: Module::Unasked,
            sheet: None,
        }
    }

    /// What there is to show.
    pub fn shown(&self) -> Shown<'_> {
        match (&self.module, &self.sheet) {
            (Module::Failed, _) => Shown::Failure,
            (_, Some(sheet)) => Shown::Sheet(sheet),
            (_, None) => Shown::Nothing,
        }
    }

    /// Forgets the sheet, on a page that has none.
    pub fn put_away(&mut self) {
        self.sheet = None;
    }

    /// Makes the sheet of a link. True if the module has to be fetched first.
    pub fn open(&mut self, link: &str) -> bool {
        match &self.module {
            Module::Here(make) => {
                self.sheet = call(make, link);
                if self.sheet.is_none() {
                    self.module = Module::Failed;
                }
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
    let texts = make.call1(&JsValue::NULL, &link.into()).ok()?;
    let texts = Array::from(&texts);
    Sheet::unpack(texts.iter().filter_map(|text| text.as_string()).collect())
}
