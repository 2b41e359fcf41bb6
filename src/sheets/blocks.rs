//! A page as a list of blocks.

use crate::markup::Markup;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// The value of a [`Block::Fold`]'s parameter while none of them is open.
pub const CLOSED: &str = "none";

/// A page as a list of blocks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The heading, which is also the title.
    pub title: String,
    /// The parameters of the link that mean nothing here.
    pub dropped: Vec<String>,
    /// Whether digits choose and Enter goes on.
    pub has_keys: bool,
    /// What stands below the heading.
    pub blocks: Vec<Block>,
}

/// A part of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Block {
    /// An element around other blocks.
    Group {
        /// The name of the element.
        tag: &'static str,
        /// Its class; empty for none.
        class: String,
        /// Its role, if it is not the element's own; empty for none.
        role: String,
        /// What is in it.
        blocks: Vec<Block>,
    },
    /// Blocks under a heading that opens and closes them.
    Fold {
        /// Its class; empty for none.
        class: &'static str,
        /// The parameter that says which one of several is open, as its value; empty where each is opened
        /// and closed by itself.
        name: &'static str,
        /// The parameter's value while this one is open.
        value: &'static str,
        /// Whether it is open; without a parameter, when the reader comes.
        is_open: bool,
        /// The element of its heading.
        level: &'static str,
        /// Its heading.
        title: String,
        /// A few words after the heading; empty for none.
        note: String,
        /// What is in it.
        blocks: Vec<Block>,
    },
    /// A passage that nothing in it changes, as HTML written by [`Markup`].
    Passage(String),
    /// A link to a place in the app.
    Link {
        /// The place, as in `#/flow`.
        to: String,
        /// The words.
        label: String,
        /// Whether it is what the reader came for, and looks like it.
        is_primary: bool,
    },
    /// A button that goes to a place with a new seed in its link, if that has none, and if it has a
    /// time limit, with the time when it begins.
    Begin {
        /// The place.
        to: String,
        /// The words.
        label: String,
        /// As for a link.
        is_primary: bool,
    },
    /// How much time is left.
    Clock {
        /// When it is up, in seconds since 1970.
        end: u64,
        /// Where to go then.
        to: String,
    },
    /// Something to pick or to tick.
    Choice {
        /// Whether it is ticked by itself; otherwise one of several is picked.
        is_tick: bool,
        /// What tells it from all others on the page. Choices of which one is picked share what
        /// stands before the last hyphen.
        id: String,
        /// Whether it is picked or ticked.
        is_on: bool,
        /// What it says.
        label: String,
        /// Help below it; empty for none.
        hint: String,
        /// The parameter that changes with it.
        name: String,
        /// The parameter's value when it is picked or ticked.
        on: String,
        /// The parameter's value when it is cleared.
        off: String,
    },
    /// A text field.
    Field {
        /// Its parameter, which also tells it from all others. What is typed becomes part of the link, unless
        /// the name is private.
        name: String,
        /// Its label.
        label: String,
        /// Help below the label; empty for none.
        hint: String,
        /// What stands in it.
        value: String,
        /// What is wrong with it.
        errors: Vec<String>,
        /// Whether it takes several lines.
        has_lines: bool,
    },
    /// A button that copies a text and says whether that worked.
    Copy {
        /// What it says.
        label: String,
        /// What it copies, for those who don't see where it stands. No two buttons are about the same.
        about: String,
        /// The text.
        text: String,
    },
    /// A button that copies a link; nothing inside another site's page.
    CopyLink {
        /// What it says.
        label: String,
        /// The place, as in `#/flow`; empty for what the reader sees.
        to: String,
    },
    /// A link that saves a text as a file.
    Save {
        /// What it says.
        label: String,
        /// The file's name.
        file: String,
        /// The text, as a `data:` address.
        data: String,
    },
    /// What the program that reads files answers to a question: an HTML passage, once it is there.
    Asked(String),
    /// A button that saves what that program answers to a question, as a file.
    SaveAsked {
        /// What it says.
        label: String,
        /// The file's name.
        file: String,
        /// The question.
        question: String,
    },
    /// A field for files, which the page's script hands to that program.
    Files {
        /// What tells it from others, as the script knows it.
        id: &'static str,
        /// Its label.
        label: &'static str,
        /// Help below it.
        hint: &'static str,
    },
    /// A field that nobody sees, through which the page's script hands over what it hears.
    Heard,
    /// A button that the page's script listens to.
    Script {
        /// What tells it from others, as the script knows it.
        id: &'static str,
        /// What it says.
        label: &'static str,
    },
    /// Blocks that only the app's own site has, not somebody else's page.
    OnSite(Vec<Block>),
    /// A button that empties fields which no link holds.
    Empty {
        /// What it says.
        label: &'static str,
        /// The names of the fields.
        names: &'static [&'static str],
    },
    /// A button that prints the page.
    Print,
    /// A button that takes back everything picked and typed on the page.
    Clear,
    /// Nothing to see: something has happened that the page around may want to hear of.
    Event {
        /// Its name, behind `connector-checker-`.
        name: &'static str,
        /// What there is to know of it, as JSON.
        detail: String,
    },
}

impl Block {
    pub(super) fn group(tag: &'static str, class: &str, blocks: Vec<Block>) -> Block {
        Block::Group {
            tag,
            class: class.to_owned(),
            role: String::new(),
            blocks,
        }
    }

    pub(super) fn passage(write: impl FnOnce(&mut Markup)) -> Block {
        Block::Passage(Markup::of(write))
    }

    /// A paragraph that is announced when it changes. The element stays the same, as it must.
    pub(super) fn status(write: impl FnOnce(&mut Markup)) -> Block {
        Block::Group {
            tag: "p",
            class: String::new(),
            role: "status".to_owned(),
            blocks: vec![Block::passage(write)],
        }
    }

    /// What is wrong, announced as soon as it is there; nothing for an empty sentence.
    pub(super) fn alert(sentence: &str) -> Block {
        Block::Group {
            tag: "div",
            class: String::new(),
            role: "alert".to_owned(),
            blocks: vec![Block::passage(|to| {
                if !sentence.is_empty() {
                    to.words("p", "error", sentence);
                }
            })],
        }
    }

    pub(super) fn link(to: String, label: &str) -> Block {
        Block::Link {
            to,
            label: label.to_owned(),
            is_primary: false,
        }
    }

    pub(super) fn begin(to: String, label: &str) -> Block {
        Block::Begin {
            to,
            label: label.to_owned(),
            is_primary: true,
        }
    }

    pub(super) fn primary(to: String, label: &str) -> Block {
        Block::Link {
            to,
            label: label.to_owned(),
            is_primary: true,
        }
    }
}

/// A text to save, inside its own address, so that no request is made for it.
pub(super) fn save(label: &str, file: &str, text: &str) -> Block {
    let mut data = String::from("data:text/plain;charset=utf-8,");
    data.extend(utf8_percent_encode(text, NON_ALPHANUMERIC));
    Block::Save {
        label: label.to_owned(),
        file: file.to_owned(),
        data,
    }
}
