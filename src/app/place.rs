//! Where the app keeps its place: in the browser's address, or in memory.
//!
//! On its own site the address *is* the state, so that links, reload and Back work everywhere.
//! Inside somebody else's page the address, the title and the history belong to the host, and
//! the place stays in memory.

use gloo::events::EventListener;
use gloo::utils::{document, document_element, history, window};
use wasm_bindgen::JsValue;
use web_sys::{PerformanceNavigation, Storage};

/// Where the app keeps its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the browser's address, after the `#`.
    Address,
    /// In memory only; the page around is left alone.
    Memory,
}

/// The longest link that goes into the address, in bytes. Longer ones can't be passed on in
/// messages anyway, and make browsers slow.
const LONGEST_LINK: usize = 8_000;

/// What the address has after the page, in place of a link that is too long for it.
const KEPT_HERE: &str = "?kept=here";
const KEPT: &str = "connector-checker:kept-link";
/// Two lines: the address when the page was left, and the link that it did not show yet.
const LEFT: &str = "connector-checker:left";
const SETUP: &str = "connector-checker:setup";
const THEME: &str = "connector-checker:theme";

impl Place {
    /// The link of the first view: the one in the address, or what the reader was typing there when
    /// the page was left, a moment before the address had followed.
    pub fn first_link(self) -> String {
        let link = self.link();
        let left = (self == Place::Address).then(|| read(session_storage(), LEFT));
        let Some(left) = left.flatten() else {
            return link;
        };
        forget(session_storage(), LEFT);
        match left.split_once('\n') {
            Some((shown, left)) if shown == hash() && comes_back() => left.to_owned(),
            _ => link,
        }
    }

    /// The link to the set-up checklist that the reader began on an earlier visit.
    pub fn kept_setup(self) -> Option<String> {
        (self == Place::Address).then(|| read(local_storage(), SETUP))?
    }

    /// Keeps the link to a set-up checklist for the next visit, or forgets the last one.
    pub fn keep_setup(self, link: Option<&str>) {
        if self == Place::Address {
            match link {
                // The address holds it too, so that nothing is lost where storage is refused.
                Some(link) => drop(write(local_storage(), SETUP, link)),
                None => forget(local_storage(), SETUP),
            }
        }
    }

    /// Keeps a link that the address does not show yet, while the page is being left.
    pub fn leave(self, link: &str) {
        if self == Place::Address {
            // If storage is refused, only the typing of the last moment is lost.
            write(session_storage(), LEFT, &format!("{}\n{link}", hash()));
        }
    }

    /// The link of the place where the reader is, or the start.
    pub fn link(self) -> String {
        match self {
            Place::Memory => String::new(),
            Place::Address => {
                let link = hash();
                let page = link.strip_suffix(KEPT_HERE);
                let kept = page.and_then(|page| {
                    let kept = read(session_storage(), KEPT)?;
                    kept.starts_with(page).then_some(kept)
                });
                kept.unwrap_or(link)
            }
        }
    }

    /// Shows a link as the place where the reader is: as a new entry of the history, or instead
    /// of the present one. False where it could not be kept, so that a reload would lose it.
    pub fn show(self, link: &str, instead: bool) -> bool {
        if self == Place::Memory || self.link() == link {
            return true;
        }
        let is_long = link.len() > LONGEST_LINK;
        let page = link.split('?').next().unwrap_or_default();
        let shown = match is_long {
            true => [page, KEPT_HERE].concat(),
            false => link.to_owned(),
        };
        let is_kept = !is_long || write(session_storage(), KEPT, link);
        // Both calls fail only where the browser limits how often the address may change; the
        // next change then shows it.
        let _ = if instead {
            history().replace_state_with_url(&JsValue::NULL, "", Some(&shown))
        } else {
            history().push_state_with_url(&JsValue::NULL, "", Some(&shown))
        };
        is_kept
    }

    /// Follows a link as if the reader had. False where the address is not the app's own.
    pub fn go(self, link: &str) -> bool {
        // A browser can't refuse a part after the `#`.
        self == Place::Address && window().location().set_hash(link).is_ok()
    }

    /// Calls back whenever the reader moves through the history or follows a link.
    pub fn listen(self, moved: impl Fn(String) + 'static) -> Option<EventListener> {
        (self == Place::Address)
            .then(|| EventListener::new(&window(), "hashchange", move |_| moved(self.link())))
    }

    /// Begins a new view at its top.
    pub fn scroll_to_top(self) {
        if self == Place::Address {
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
    }

    /// The colors that the reader chose on an earlier visit. Inside another page nothing is kept.
    pub fn theme(self) -> Theme {
        let stored = (self == Place::Address).then(|| read(local_storage(), THEME));
        Theme::by_id(&stored.flatten().unwrap_or_default())
    }

    /// Gives the whole document the reader's colors and remembers them, where the browser lets
    /// us. Inside another page only the app itself takes them on.
    pub fn set_theme(self, theme: Theme) {
        if self == Place::Address {
            // An attribute's name and value without white space cannot be refused.
            let _ = document_element().set_attribute("data-theme", theme.id());
            match theme {
                // Without a choice there is nothing to remember.
                Theme::Auto => forget(local_storage(), THEME),
                Theme::Light | Theme::Dark => drop(write(local_storage(), THEME, theme.id())),
            }
        }
    }

    /// Names the view in the browser's title.
    pub fn set_title(self, title: &str) {
        if self == Place::Address {
            document().set_title(title);
        }
    }
}

/// The reader's choice of colors.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// Every choice.
    pub const ALL: [Theme; 3] = [Theme::Auto, Theme::Light, Theme::Dark];

    /// Its name in the storage and in the style sheet.
    pub const fn id(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The word that the reader sees.
    pub const fn label(self) -> &'static str {
        match self {
            Theme::Auto => "System default",
            Theme::Light => "Light",
            Theme::Dark => "Dark",
        }
    }

    /// The choice of that name; the system's where there is none.
    pub fn by_id(id: &str) -> Theme {
        let known = Theme::ALL.into_iter().find(|theme| theme.id() == id);
        known.unwrap_or_default()
    }
}

/// Whether the page was reloaded or reached by Back or Forward, and not by a link.
fn comes_back() -> bool {
    let navigation = window()
        .performance()
        .map(|performance| performance.navigation());
    navigation.is_some_and(|navigation| navigation.type_() != PerformanceNavigation::TYPE_NAVIGATE)
}

/// The part of the address from the `#` on.
fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// A browser may refuse its storage altogether; the app then works without.
fn local_storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn session_storage() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

fn read(storage: Option<Storage>, key: &str) -> Option<String> {
    storage?.get_item(key).ok().flatten()
}

/// Whether the value is stored; not where storage is refused or full.
fn write(storage: Option<Storage>, key: &str, value: &str) -> bool {
    storage.is_some_and(|storage| storage.set_item(key, value).is_ok())
}

fn forget(storage: Option<Storage>, key: &str) {
    if let Some(storage) = storage {
        // Storage that refuses to forget keeps the last choice, which does no harm.
        let _ = storage.remove_item(key);
    }
}
