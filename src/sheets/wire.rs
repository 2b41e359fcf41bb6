//! A sheet as a list of texts, which is how it travels from module to module: the two share no
//! memory, and a list of texts is what both can read without further code.

use super::{Block, Sheet};

impl Sheet {
    /// The sheet as a list of texts.
    pub fn pack(self) -> Vec<String> {
        let mut texts = vec![self.title];
        pack_list(&mut texts, self.dropped);
        pack_blocks(&mut texts, self.blocks);
        texts
    }

    /// The sheet of a list of texts; none if the list is not that of a sheet.
    pub fn unpack(texts: Vec<String>) -> Option<Sheet> {
        let mut texts = texts.into_iter();
        let sheet = Sheet {
            title: texts.next()?,
            dropped: unpack_list(&mut texts)?,
            blocks: unpack_blocks(&mut texts)?,
        };
        texts.next().is_none().then_some(sheet)
    }
}

type Texts = std::vec::IntoIter<String>;

/// The elements that a group may be.
const TAGS: [&str; 10] = [
    "details", "div", "fieldset", "legend", "li", "ol", "p", "section", "summary", "ul",
];

fn tag(name: &str) -> Option<&'static str> {
    TAGS.into_iter().find(|tag| *tag == name)
}

/// What stands behind the last of several.
const END: &str = "end";

fn pack_list(texts: &mut Vec<String>, list: Vec<String>) {
    texts.push(list.len().to_string());
    texts.extend(list);
}

fn unpack_list(texts: &mut Texts) -> Option<Vec<String>> {
    let count: usize = texts.next()?.parse().ok()?;
    let list: Vec<String> = texts.take(count).collect();
    (list.len() == count).then_some(list)
}

fn pack_blocks(texts: &mut Vec<String>, blocks: Vec<Block>) {
    for block in blocks {
        pack_block(texts, block);
    }
    texts.push(END.to_owned());
}

fn unpack_blocks(texts: &mut Texts) -> Option<Vec<Block>> {
    let mut blocks = Vec::new();
    loop {
        let kind = texts.next()?;
        if kind == END {
            return Some(blocks);
        }
        blocks.push(unpack_block(&kind, texts)?);
    }
}

fn mark(is_so: bool) -> String {
    String::from(if is_so { "yes" } else { "" })
}

fn pack_block(texts: &mut Vec<String>, block: Block) {
    let mut add = |kind: &str, more: Vec<String>| {
        texts.push(kind.to_owned());
        texts.extend(more);
    };
    match block {
        Block::Group {
            tag,
            class,
            role,
            blocks,
        } => {
            add("group", vec![tag.to_owned(), class, role]);
            pack_blocks(texts, blocks);
        }
        Block::Passage(markup) => add("passage", vec![markup]),
        Block::Link { to, label } => add("link", vec![to, label]),
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
            let (tick, set) = (mark(is_tick), mark(is_on));
            add("choice", vec![tick, id, set, label, hint, name, on, off]);
        }
        Block::Field {
            name,
            label,
            hint,
            value,
            errors,
            has_lines,
        } => {
            add("field", vec![name, label, hint, value, mark(has_lines)]);
            pack_list(texts, errors);
        }
        Block::Copy { label, about, text } => add("copy", vec![label, about, text]),
        Block::CopyLink => add("copy-link", Vec::new()),
        Block::Save { label, file, data } => add("save", vec![label, file, data]),
        Block::Print => add("print", Vec::new()),
        Block::Clear => add("clear", Vec::new()),
    }
}

fn unpack_block(kind: &str, texts: &mut Texts) -> Option<Block> {
    let mut next = || texts.next();
    Some(match kind {
        "group" => Block::Group {
            tag: tag(&next()?)?,
            class: next()?,
            role: next()?,
            blocks: unpack_blocks(texts)?,
        },
        "passage" => Block::Passage(next()?),
        "link" => Block::Link {
            to: next()?,
            label: next()?,
        },
        "choice" => Block::Choice {
            is_tick: !next()?.is_empty(),
            id: next()?,
            is_on: !next()?.is_empty(),
            label: next()?,
            hint: next()?,
            name: next()?,
            on: next()?,
            off: next()?,
        },
        "field" => Block::Field {
            name: next()?,
            label: next()?,
            hint: next()?,
            value: next()?,
            has_lines: !next()?.is_empty(),
            errors: unpack_list(texts)?,
        },
        "copy" => Block::Copy {
            label: next()?,
            about: next()?,
            text: next()?,
        },
        "save" => Block::Save {
            label: next()?,
            file: next()?,
            data: next()?,
        },
        "copy-link" => Block::CopyLink,
        "print" => Block::Print,
        "clear" => Block::Clear,
        _ => return None,
    })
}
