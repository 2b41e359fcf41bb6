//! A sheet as one text, which is how it travels from module to module: the two share no memory, and
//! crossing over costs about as much for a word as for a page.
//!
//! The text is a row of texts, each behind its length in bytes and a colon. So no character has a
//! meaning in it, whatever a reader typed.

use super::{Block, Sheet};

impl Sheet {
    /// The sheet as a text.
    pub fn pack(self) -> String {
        let mut texts = Packed::default();
        texts.push(&self.title);
        texts.push(mark(self.has_keys));
        pack_list(&mut texts, &self.dropped);
        pack_blocks(&mut texts, &self.blocks);
        texts.0
    }

    /// The sheet of a text; none if the text is not that of a sheet.
    pub fn unpack(packed: &str) -> Option<Sheet> {
        let mut texts = Texts(packed);
        let sheet = Sheet {
            title: texts.next()?,
            has_keys: unpack_mark(&mut texts)?,
            dropped: unpack_list(&mut texts)?,
            blocks: unpack_blocks(&mut texts)?,
        };
        texts.0.is_empty().then_some(sheet)
    }
}

/// Texts in a row, in the making.
#[derive(Default)]
struct Packed(String);

impl Packed {
    fn push(&mut self, text: &str) {
        self.0.push_str(&text.len().to_string());
        self.0.push(':');
        self.0.push_str(text);
    }
}

/// Texts in a row, being read.
struct Texts<'a>(&'a str);

impl Texts<'_> {
    fn next(&mut self) -> Option<String> {
        let (length, rest) = self.0.split_once(':')?;
        let (text, rest) = rest.split_at_checked(length.parse().ok()?)?;
        self.0 = rest;
        Some(text.to_owned())
    }
}

/// The elements that a group may be.
const TAGS: [&str; 10] = [
    "details", "div", "fieldset", "legend", "li", "ol", "p", "section", "summary", "ul",
];

fn tag(name: &str) -> Option<&'static str> {
    TAGS.into_iter().find(|tag| *tag == name)
}

/// What stands behind the last of several.
const END: &str = "end";

/// What stands for yes; no is an empty text.
fn mark(is_so: bool) -> &'static str {
    if is_so { "yes" } else { "" }
}

fn unpack_mark(texts: &mut Texts<'_>) -> Option<bool> {
    match &*texts.next()? {
        "yes" => Some(true),
        "" => Some(false),
        _ => None,
    }
}

fn pack_list(texts: &mut Packed, list: &[String]) {
    texts.push(&list.len().to_string());
    list.iter().for_each(|text| texts.push(text));
}

fn unpack_list(texts: &mut Texts<'_>) -> Option<Vec<String>> {
    let count: usize = texts.next()?.parse().ok()?;
    (0..count).map(|_| texts.next()).collect()
}

fn pack_blocks(texts: &mut Packed, blocks: &[Block]) {
    blocks.iter().for_each(|block| pack_block(texts, block));
    texts.push(END);
}

fn unpack_blocks(texts: &mut Texts<'_>) -> Option<Vec<Block>> {
    let mut blocks = Vec::new();
    loop {
        let kind = texts.next()?;
        if kind == END {
            return Some(blocks);
        }
        blocks.push(unpack_block(&kind, texts)?);
    }
}

fn pack_block(texts: &mut Packed, block: &Block) {
    let mut add = |all: &[&str]| all.iter().for_each(|text| texts.push(text));
    match block {
        Block::Group {
            tag,
            class,
            role,
            blocks,
        } => {
            add(&["group", tag, class, role]);
            pack_blocks(texts, blocks);
        }
        Block::Passage(markup) => add(&["passage", markup]),
        Block::Link {
            to,
            label,
            is_primary,
        } => add(&["link", to, label, mark(*is_primary)]),
        Block::Begin {
            to,
            label,
            is_primary,
        } => add(&["begin", to, label, mark(*is_primary)]),
        Block::Clock { end, to } => add(&["clock", &end.to_string(), to]),
        Block::Choice {
            is_tick,
            id,
            is_on,
            label,
            hint,
            name,
            on,
            off,
        } => {
            let (tick, set) = (mark(*is_tick), mark(*is_on));
            add(&["choice", tick, id, set, label, hint, name, on, off]);
        }
        Block::Field {
            name,
            label,
            hint,
            value,
            errors,
            has_lines,
        } => {
            add(&["field", name, label, hint, value, mark(*has_lines)]);
            pack_list(texts, errors);
        }
        Block::Copy { label, about, text } => add(&["copy", label, about, text]),
        Block::CopyLink { label, to } => add(&["copy-link", label, to]),
        Block::Save { label, file, data } => add(&["save", label, file, data]),
        Block::Print => add(&["print"]),
        Block::Clear => add(&["clear"]),
        Block::Event { name, detail } => add(&["event", name, detail]),
    }
}

fn unpack_block(kind: &str, texts: &mut Texts<'_>) -> Option<Block> {
    Some(match kind {
        "group" => Block::Group {
            tag: tag(&texts.next()?)?,
            class: texts.next()?,
            role: texts.next()?,
            blocks: unpack_blocks(texts)?,
        },
        "passage" => Block::Passage(texts.next()?),
        "link" => Block::Link {
            to: texts.next()?,
            label: texts.next()?,
            is_primary: unpack_mark(texts)?,
        },
        "begin" => Block::Begin {
            to: texts.next()?,
            label: texts.next()?,
            is_primary: unpack_mark(texts)?,
        },
        "clock" => Block::Clock {
            end: texts.next()?.parse().ok()?,
            to: texts.next()?,
        },
        "choice" => Block::Choice {
            is_tick: unpack_mark(texts)?,
            id: texts.next()?,
            is_on: unpack_mark(texts)?,
            label: texts.next()?,
            hint: texts.next()?,
            name: texts.next()?,
            on: texts.next()?,
            off: texts.next()?,
        },
        "field" => Block::Field {
            name: texts.next()?,
            label: texts.next()?,
            hint: texts.next()?,
            value: texts.next()?,
            has_lines: unpack_mark(texts)?,
            errors: unpack_list(texts)?,
        },
        "copy" => Block::Copy {
            label: texts.next()?,
            about: texts.next()?,
            text: texts.next()?,
        },
        "save" => Block::Save {
            label: texts.next()?,
            file: texts.next()?,
            data: texts.next()?,
        },
        "copy-link" => Block::CopyLink {
            label: texts.next()?,
            to: texts.next()?,
        },
        "print" => Block::Print,
        "clear" => Block::Clear,
        "event" => Block::Event {
            name: texts.next()?,
            detail: texts.next()?,
        },
        _ => return None,
    })
}
