//! CLIXML, as `Export-Clixml` writes it: MS-PSRP, section 2.2.5,
//! <https://learn.microsoft.com/openspecs/windows_protocols/ms-psrp/>.
//!
//! Entities that a document defines are refused, since nothing that PowerShell writes needs them.

use super::lines::Lines;
use super::raw::{Property, Raw, Record};
use super::steps::Steps;
use super::value::is_type_name;
use super::what::What;
use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use std::borrow::Cow;
use std::collections::HashMap;

/// How deep elements may be nested. `Export-Clixml` has a default depth of 2, which is about ten elements.
const DEPTH: usize = 256;

/// The objects of a file, and where it stops being XML.
pub(super) struct CliXml<'t> {
    pub(super) objects: Vec<Raw<'t>>,
    pub(super) mistake: Option<usize>,
}

/// Whether a text is CLIXML.
pub(super) fn is(text: &str) -> bool {
    let begin = text.get(..2_000).unwrap_or(text);
    text.starts_with('<') && begin.contains("<Objs")
}

pub(super) async fn read<'t>(text: &'t str, lines: &mut Lines<'t>, steps: &Steps) -> CliXml<'t> {
    let mut reader = Reader::from_str(text);
    let mut tree = Tree::default();
    loop {
        let at = usize::try_from(reader.buffer_position()).unwrap_or(text.len());
        steps.read(at).await;
        match reader.read_event() {
            Ok(Event::Start(start)) => {
                if !tree.open(&start, at, lines) {
                    return tree.end(Some(at));
                }
            }
            Ok(Event::Empty(start)) => {
                if !tree.open(&start, at, lines) {
                    return tree.end(Some(at));
                }
                tree.close();
            }
            Ok(Event::End(_)) => tree.close(),
            Ok(Event::Text(text)) => tree.text(&text.xml10_content()),
            Ok(Event::CData(text)) => tree.text(&text.xml10_content()),
            Ok(Event::GeneralRef(entity)) => {
                let character = entity.resolve_char_ref().ok().flatten();
                if let Some(character) = character {
                    tree.text(character.encode_utf8(&mut [0; 4]));
                } else if let Some(known) = resolve_predefined_entity(&entity.xml10_content()) {
                    tree.text(known);
                } else {
                    return tree.end(Some(at));
                }
            }
            Ok(Event::DocType(_)) => return tree.end(Some(at)),
            Ok(Event::Eof) => {
                let is_whole = tree.open.is_empty();
                return tree.end((!is_whole).then_some(text.len()));
            }
            Ok(Event::Comment(_) | Event::Decl(_) | Event::PI(_)) => {}
            Err(_) => return tree.end(Some(at)),
        }
    }
}

/// An element that isn't closed yet.
struct Element<'t> {
    tag: String,
    /// What the object that it is in calls it.
    name: Option<String>,
    id: Option<String>,
    at: crate::organization::Location,
    text: String,
    /// The object's own text, for what has no properties.
    display: Option<String>,
    type_name: Option<String>,
    entries: Option<Vec<Raw<'t>>>,
    properties: Vec<Property<'t>>,
}

#[derive(Default)]
struct Tree<'t> {
    open: Vec<Element<'t>>,
    objects: Vec<Raw<'t>>,
    /// The first name of each list of type names, since later objects only refer to it.
    type_names: HashMap<String, String>,
    /// Lists by their id: equal ones, such as an empty one, are written once.
    lists: HashMap<String, Raw<'t>>,
}

impl<'t> Tree<'t> {
    /// Opens an element. False if that can't be done.
    fn open(&mut self, start: &BytesStart<'_>, at: usize, lines: &mut Lines<'t>) -> bool {
        if self.open.len() >= DEPTH {
            return false;
        }
        let attribute = |name: &str| {
            let found = start.try_get_attribute(name).ok().flatten()?;
            let value = found.normalized_value(XmlVersion::Implicit1_0).ok()?;
            Some(unescaped(&value).into_owned())
        };
        let tag = start.local_name().as_ref().to_owned();
        let element = Element {
            name: attribute("N"),
            id: attribute("RefId"),
            at: lines.at(at),
            text: String::new(),
            display: None,
            type_name: None,
            entries: None,
            properties: Vec::new(),
            tag,
        };
        self.open.push(element);
        true
    }

    fn text(&mut self, text: &str) {
        if let Some(element) = self.open.last_mut() {
            element.text.push_str(text);
        }
    }

    fn close(&mut self) {
        let Some(element) = self.open.pop() else {
            return;
        };
        let tag = element.tag.clone();
        match tag.as_str() {
            "Objs" => {}
            "T" => {
                // The first name is the most exact one.
                if let Some(names) = self.open.last_mut() {
                    names.type_name.get_or_insert(element.text);
                }
            }
            "TN" => {
                if let (Some(id), Some(name)) = (&element.id, &element.type_name) {
                    self.type_names.insert(id.clone(), name.clone());
                }
                self.parent(|object| object.type_name = element.type_name);
            }
            "TNRef" => {
                let name = element.id.and_then(|id| self.type_names.get(&id).cloned());
                self.parent(|object| object.type_name = name);
            }
            "ToString" => {
                self.parent(|object| object.display = Some(unescaped(&element.text).into_owned()))
            }
            "Props" | "MS" => self.parent(|object| object.properties.extend(element.properties)),
            "LST" | "IE" | "QUE" | "STK" => {
                let entries = element.entries.unwrap_or_default();
                self.parent(|object| object.entries = Some(entries));
            }
            "DCT" => self.parent(|object| object.properties.extend(element.properties)),
            "En" => {
                let mut parts = element.properties.into_iter();
                let (key, value) = (parts.next(), parts.next());
                if let (Some(key), Some(mut value)) = (key, value)
                    && let Raw::Text(name) = key.value
                {
                    value.name = name;
                    self.parent(|table| table.properties.push(value));
                }
            }
            _ => self.value(element),
        }
    }

    fn parent(&mut self, change: impl FnOnce(&mut Element<'t>)) {
        if let Some(parent) = self.open.last_mut() {
            change(parent);
        }
    }

    /// A value is closed: it is a property, an entry of a list, or an object of its own.
    fn value(&mut self, element: Element<'t>) {
        let (name, at, id) = (element.name.clone(), element.at, element.id.clone());
        let value = match element.tag.as_str() {
            "Ref" => match id.as_ref().and_then(|id| self.lists.get(id)) {
                Some(list) => list.clone(),
                None => Raw::Open("Ref".into()),
            },
            _ => value(element),
        };
        if let (Some(id), Raw::List { .. }) = (id, &value) {
            self.lists.entry(id).or_insert_with(|| value.clone());
        }
        let Some(parent) = self.open.last_mut() else {
            self.objects.push(value);
            return;
        };
        match parent.tag.as_str() {
            "Objs" => self.objects.push(value),
            "LST" | "IE" | "QUE" | "STK" => parent.entries.get_or_insert_default().push(value),
            "Props" | "MS" | "En" => parent.properties.push(Property {
                name: name.unwrap_or_default().into(),
                value,
                at,
            }),
            // The value that an enumeration's object holds beside its text.
            _ => {}
        }
    }

    /// What has been read. Elements that a mistake left open count as closed there.
    fn end(mut self, mistake: Option<usize>) -> CliXml<'t> {
        while !self.open.is_empty() {
            self.close();
        }
        CliXml {
            objects: self.objects,
            mistake,
        }
    }
}

fn value<'t>(element: Element<'t>) -> Raw<'t> {
    let text = || Raw::Text(Cow::Owned(unescaped(&element.text).into_owned()));
    match element.tag.as_str() {
        "Nil" => Raw::Null,
        "B" => match element.text.trim() {
            "true" => Raw::Boolean(true),
            "false" => Raw::Boolean(false),
            _ => text(),
        },
        "I16" | "I32" | "I64" | "U16" | "U32" | "By" | "SB" => match element.text.trim().parse() {
            Ok(number) => Raw::Number(number),
            Err(_) => text(),
        },
        "Obj" => {
            if let Some(entries) = element.entries {
                return Raw::List {
                    entries,
                    complete: true,
                };
            }
            let mut properties = element.properties;
            match (properties.is_empty(), element.display) {
                // Of an object that was too deep nothing but its text is left: its type says what it was.
                (true, Some(_)) if is_known(element.type_name.as_deref()) => {
                    Raw::Text(element.type_name.unwrap_or_default().into())
                }
                (true, Some(display)) => Raw::Text(display.into()),
                (_, display) => {
                    // An address or a domain stands for this text, whatever else it has.
                    let display = display.filter(|display| !is_type_name(display));
                    properties.extend(display.map(|display| Property {
                        name: "ToString".into(),
                        value: Raw::Text(display.into()),
                        at: element.at,
                    }));
                    Raw::Object(Record {
                        type_name: element.type_name.map(Cow::Owned),
                        properties,
                    })
                }
            }
        }
        _ => text(),
    }
}

/// Whether a type is one of objects that the checker reads.
fn is_known(type_name: Option<&str>) -> bool {
    matches!(type_name.and_then(What::by_name), Some(What::Noun(_)))
}

/// A text with `_x000A_` turned back into the character that it stands for (MS-PSRP, 2.2.5.3.2).
fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return text.into();
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let (before, escape) = rest.split_at(at);
        plain.push_str(before);
        let code = escape
            .get(2..6)
            .filter(|_| escape.as_bytes().get(6) == Some(&b'_'));
        let character = code
            .filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()))
            .and_then(|code| u32::from_str_radix(code, 16).ok())
            .and_then(char::from_u32);
        match (character, escape.get(7..)) {
            (Some(character), Some(after)) => {
                plain.push(character);
                rest = after;
            }
            _ => {
                plain.push_str("_x");
                rest = escape.get(2..).unwrap_or_default();
            }
        }
    }
    plain.push_str(rest);
    plain.into()
}
