//! The modules of some crates, and where a path in one of them leads.

use super::imports::Sources;
use proc_macro2::{Span, TokenTree};
use std::collections::{BTreeMap, BTreeSet};
use syn::{ForeignItem, Item, ItemUse, UseName, UseRename, UseTree, Visibility};

/// The modules of all crates, each known by its number.
pub struct Tree<'a> {
    sources: &'a Sources,
    /// The root module of each crate, by the crate's name.
    crates: BTreeMap<&'a str, usize>,
    pub modules: Vec<Module<'a>>,
}

pub struct Module<'a> {
    pub file: &'a str,
    /// None for the root of a crate.
    pub parent: Option<usize>,
    pub uses: Vec<Use>,
    /// The rest of its code, without modules, which are modules of their own.
    pub code: Vec<Item>,
    children: BTreeMap<String, usize>,
    /// The names of what it defines, except for modules.
    items: BTreeSet<String>,
}

/// A name that a `use` brings in.
pub struct Use {
    /// None for a glob, which brings in all names of a module.
    pub name: Option<String>,
    pub path: Vec<String>,
    pub span: Span,
    pub is_reexport: bool,
}

/// What a path leads to.
#[derive(Clone, Copy)]
pub enum Target {
    Module(usize),
    /// Something that this module defines.
    Item(usize),
    /// Something that no crate here defines: it belongs to another crate or to the language, or is
    /// a variable.
    Foreign,
}

/// What a path passes on its way.
#[derive(Default)]
pub struct Way {
    pub modules: BTreeSet<usize>,
    /// The modules that re-export something from elsewhere, not from further down in themselves.
    pub reexports: BTreeSet<usize>,
    /// The uses that are being followed.
    uses: BTreeSet<(usize, usize)>,
}

impl<'a> Tree<'a> {
    /// Reads the modules of the crates, each given by its name and its root file.
    pub fn of(sources: &'a Sources, crates: &[(&'a str, &str)]) -> Tree<'a> {
        let mut tree = Tree {
            sources,
            crates: BTreeMap::new(),
            modules: Vec::new(),
        };
        for (name, root) in crates {
            let folder = root.rsplit_once('/').map_or("", |(folder, _)| folder);
            let module = tree.read(root, folder, None);
            tree.crates.insert(name, module);
        }
        tree
    }

    /// Reads a file; the files of its modules are in the folder.
    fn read(&mut self, path: &str, folder: &str, parent: Option<usize>) -> usize {
        let sources = self.sources;
        let (file, text) = sources
            .get_key_value(path)
            .unwrap_or_else(|| panic!("there is no {path}"));
        let parsed = syn::parse_file(text)
            .unwrap_or_else(|error| panic!("{file}:{}: {error}", error.span().start().line));
        self.add(file, folder, parent, parsed.items)
    }

    fn add(
        &mut self,
        file: &'a str,
        folder: &str,
        parent: Option<usize>,
        items: Vec<Item>,
    ) -> usize {
        let number = self.modules.len();
        self.modules.push(Module {
            file,
            parent,
            uses: Vec::new(),
            code: Vec::new(),
            children: BTreeMap::new(),
            items: BTreeSet::new(),
        });
        for item in items.into_iter().filter(|item| !is_test(item)) {
            let Item::Mod(inner) = item else {
                let module = &mut self.modules[number];
                match &item {
                    Item::Use(declared) => module.uses.extend(uses(declared)),
                    item => module.items.extend(names(item)),
                }
                module.code.push(item);
                continue;
            };
            let name = inner.ident.to_string();
            let below = format!("{folder}/{name}");
            let child = match inner.content {
                Some((_, items)) => self.add(file, &below, Some(number), items),
                None => {
                    let folded = format!("{below}/mod.rs");
                    let path = match self.sources.contains_key(&folded) {
                        true => folded,
                        false => format!("{below}.rs"),
                    };
                    self.read(&path, &below, Some(number))
                }
            };
            self.modules[number].children.insert(name, child);
        }
        number
    }

    /// Follows a path that is written in a module. None if no module has what it names.
    pub fn follow(&self, module: usize, path: &[String], way: &mut Way) -> Option<Target> {
        let (first, rest) = path.split_first()?;
        let own = &self.modules[module];
        match first.as_str() {
            "crate" => self.descend(self.root(module), rest, way),
            "self" | "super" => {
                let at = match first == "self" {
                    true => module,
                    false => own.parent?,
                };
                match rest.first().is_some_and(|next| next == "super") {
                    true => self.follow(at, rest, way),
                    false => self.descend(at, rest, way),
                }
            }
            name => match (self.descend(module, path, way), self.crates.get(name)) {
                (None, Some(root)) => self.descend(*root, rest, way),
                (None, None) if !own.children.contains_key(name) => Some(Target::Foreign),
                (found, _) => found,
            },
        }
    }

    /// Follows a path whose first name belongs to this module.
    fn descend(&self, at: usize, path: &[String], way: &mut Way) -> Option<Target> {
        let module = &self.modules[at];
        way.modules.insert(at);
        let Some((name, rest)) = path.split_first() else {
            return Some(Target::Module(at));
        };
        let child = module.children.get(name);
        // A module and a function, say, can share a name: only a module has something in it.
        if let Some(child) = child.filter(|_| !rest.is_empty()) {
            return self.descend(*child, rest, way);
        }
        if module.items.contains(name) {
            return Some(Target::Item(at));
        }
        // What is declared or named goes before what a `*` brings in. Without that order, a module with
        // many of those would be searched in each order of them.
        let uses = || module.uses.iter().enumerate();
        let named = uses().filter(|(_, used)| used.name.as_ref() == Some(name));
        let by_star = uses().filter(|(_, used)| used.name.is_none() && child.is_none());
        for (number, used) in named.chain(by_star) {
            // A name may be brought in from a module of the same name, so that its own `use` must
            // not be followed again.
            if !way.uses.insert((at, number)) {
                continue;
            }
            let target = self.follow(at, &used.path, way);
            let found = match (target, &used.name) {
                (Some(Target::Module(module)), Some(_)) => self.descend(module, rest, way),
                (target, Some(_)) => target,
                (Some(Target::Module(module)), None) => self.descend(module, path, way),
                (_, None) => None,
            };
            way.uses.remove(&(at, number));
            if found.is_some() {
                let is_below = match target {
                    Some(Target::Module(to) | Target::Item(to)) => self.is_within(to, at),
                    Some(Target::Foreign) | None => false,
                };
                if !is_below {
                    way.reexports.insert(at);
                }
                return found;
            }
        }
        child.and_then(|child| self.descend(*child, rest, way))
    }

    fn root(&self, module: usize) -> usize {
        let parent = self.modules[module].parent;
        parent.map_or(module, |parent| self.root(parent))
    }

    /// Whether a module is another one or somewhere in it.
    pub fn is_within(&self, module: usize, outer: usize) -> bool {
        let parent = self.modules[module].parent;
        module == outer || parent.is_some_and(|parent| self.is_within(parent, outer))
    }
}

/// Each name that a `use` brings in.
pub fn uses(declared: &ItemUse) -> Vec<Use> {
    let mut all = Vec::new();
    // The trees that are still to be read, each with the path in front of it.
    let mut open = vec![(Vec::new(), &declared.tree)];
    while let Some((mut path, tree)) = open.pop() {
        let (span, name) = match tree {
            UseTree::Path(first) => {
                path.push(first.ident.to_string());
                open.push((path, &first.tree));
                continue;
            }
            UseTree::Group(group) => {
                open.extend(group.items.iter().map(|tree| (path.clone(), tree)));
                continue;
            }
            UseTree::Glob(glob) => (glob.star_token.spans[0], None),
            UseTree::Name(UseName { ident, .. }) | UseTree::Rename(UseRename { ident, .. }) => {
                // In braces, `self` means the path in front of them.
                if ident != "self" {
                    path.push(ident.to_string());
                }
                let name = match tree {
                    UseTree::Rename(renamed) => Some(renamed.rename.to_string()),
                    _ => path.last().cloned(),
                };
                (ident.span(), name)
            }
        };
        all.push(Use {
            name,
            path,
            span,
            is_reexport: !matches!(declared.vis, Visibility::Inherited),
        });
    }
    all
}

/// Whether an item is compiled for tests only.
pub fn is_test(item: &Item) -> bool {
    let (Item::Const(syn::ItemConst { attrs, .. })
    | Item::Enum(syn::ItemEnum { attrs, .. })
    | Item::Fn(syn::ItemFn { attrs, .. })
    | Item::Impl(syn::ItemImpl { attrs, .. })
    | Item::Macro(syn::ItemMacro { attrs, .. })
    | Item::Mod(syn::ItemMod { attrs, .. })
    | Item::Static(syn::ItemStatic { attrs, .. })
    | Item::Struct(syn::ItemStruct { attrs, .. })
    | Item::Trait(syn::ItemTrait { attrs, .. })
    | Item::Type(syn::ItemType { attrs, .. })
    | Item::Use(syn::ItemUse { attrs, .. })) = item
    else {
        return false;
    };
    attrs.iter().any(|attribute| {
        let condition = attribute.parse_args::<syn::Path>();
        attribute.path().is_ident("cfg") && condition.is_ok_and(|path| path.is_ident("test"))
    })
}

/// The names of what an item defines.
fn names(item: &Item) -> Vec<String> {
    let name = match item {
        Item::Const(item) => &item.ident,
        Item::Enum(item) => &item.ident,
        Item::Fn(item) => &item.sig.ident,
        Item::Static(item) => &item.ident,
        Item::Struct(item) => &item.ident,
        Item::Trait(item) => &item.ident,
        Item::Type(item) => &item.ident,
        Item::Union(item) => &item.ident,
        Item::ForeignMod(foreign) => {
            let names = foreign.items.iter().filter_map(|item| match item {
                ForeignItem::Fn(item) => Some(&item.sig.ident),
                ForeignItem::Static(item) => Some(&item.ident),
                ForeignItem::Type(item) => Some(&item.ident),
                _ => None,
            });
            return names.map(ToString::to_string).collect();
        }
        // What a macro defines is named in its call as Rust would name it.
        Item::Macro(item) => {
            let mut names: Vec<String> = item.ident.iter().map(ToString::to_string).collect();
            let mut defines = false;
            for token in item.mac.tokens.clone() {
                let word = match &token {
                    TokenTree::Ident(word) => word.to_string(),
                    _ => String::new(),
                };
                if defines {
                    names.push(word.clone());
                }
                defines = ["const", "enum", "struct"].contains(&word.as_str());
            }
            return names;
        }
        _ => return Vec::new(),
    };
    vec![name.to_string()]
}
