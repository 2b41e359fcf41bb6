//! What each file imports.
//!
//! The code is parsed, and each path in it followed through all re-exports to the file that defines
//! what it names. Documentation and tests inside the source may name anything, so they don't count.
//! Nor do method calls: only the compiler knows where those lead.

use super::modules::{Target, Tree, Use, Way, is_test, uses};
use proc_macro2::{Span, TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet};
use syn::visit::{self, Visit};
use syn::{Attribute, Item, Visibility};

/// Files: their paths and their texts.
pub type Sources = BTreeMap<String, String>;

/// A path in the code of a file that leads to another file.
#[derive(Debug)]
pub struct Import {
    /// The file that the path is written in.
    pub file: String,
    /// The line that it begins in.
    pub line: usize,
    /// The path as written.
    pub path: String,
    /// The files that it passes, and those where it ends. Empty where the path begins with a name
    /// that a `use` has brought in, since that was the import.
    pub through: Vec<String>,
    /// The files that this one depends on: the one that defines what is named, and any that
    /// re-exports it from elsewhere. A module that re-exports something from further down in itself
    /// only gives it a shorter name, and depends on it only if its own code uses it. Naming a
    /// module doesn't count by itself; using something in it does.
    pub needs: Vec<String>,
}

/// What the files of some crates import. The crates are given by the names that they have for each
/// other and by their root files.
///
/// # Panics
///
/// If a path can't be followed, or a file belongs to no crate: otherwise an import could go unseen.
pub fn imports(sources: &Sources, crates: &[(&str, &str)]) -> Vec<Import> {
    let tree = Tree::of(sources, crates);
    for file in sources.keys() {
        let mut modules = tree.modules.iter();
        assert!(
            modules.any(|module| module.file == file),
            "{file} belongs to no crate"
        );
    }
    let mut imports = Vec::new();
    for (number, module) in tree.modules.iter().enumerate() {
        let mut reader = Reader {
            tree: &tree,
            module: number,
            imports: &mut imports,
        };
        module.code.iter().for_each(|item| reader.visit_item(item));
    }
    let place = |import: &Import| (import.file.clone(), import.line, import.path.clone());
    imports.sort_by_key(place);
    imports
}

/// Reads the code of a module.
struct Reader<'a> {
    tree: &'a Tree<'a>,
    module: usize,
    imports: &'a mut Vec<Import>,
}

impl Reader<'_> {
    /// Notes where a path leads; it may be that of a `use`.
    fn path(&mut self, path: &[String], span: Span, of_use: Option<&Use>) {
        let tree = self.tree;
        let module = &tree.modules[self.module];
        let (line, written) = (span.start().line, path.join("::"));
        let mut way = Way::default();
        let Some(target) = tree.follow(self.module, path, &mut way) else {
            panic!("{}:{line}: {written} leads nowhere", module.file);
        };
        let mut needs = way.reexports;
        let is_reexport = of_use.is_some_and(|used| used.is_reexport);
        if let Target::Item(definer) = target
            && !(is_reexport && tree.is_within(definer, self.module))
        {
            needs.insert(definer);
        }
        let mut through = BTreeSet::new();
        let mut brought_in = module.uses.iter().filter(|used| !used.is_reexport);
        if of_use.is_some() || brought_in.all(|used| used.name.as_ref() != path.first()) {
            // A path often begins with a crate or with a module above, without using either.
            let is_start = |passed: usize| {
                tree.modules[passed].parent.is_none() || tree.is_within(self.module, passed)
            };
            through.extend(way.modules.into_iter().filter(|passed| !is_start(*passed)));
            through.extend(&needs);
        }
        let files = |modules: BTreeSet<usize>| {
            let files = modules.into_iter().map(|module| tree.modules[module].file);
            let others: BTreeSet<&str> = files.filter(|file| *file != module.file).collect();
            others.into_iter().map(str::to_owned).collect()
        };
        self.imports.push(Import {
            file: module.file.to_owned(),
            line,
            path: written,
            through: files(through),
            needs: files(needs),
        });
    }

    /// Notes the paths in what a macro is given, which has a grammar of the macro's own.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let mut start = Span::call_site();
        // The signs since the last name.
        let mut signs = String::new();
        for token in tokens {
            match token {
                TokenTree::Punct(sign) => signs.push(sign.as_char()),
                TokenTree::Ident(name) => {
                    if path.is_empty() || signs != "::" {
                        self.end_of(&mut path, start);
                        start = name.span();
                    }
                    if !path.is_empty() || begins_path(&signs) {
                        path.push(name.to_string());
                    }
                    signs.clear();
                }
                TokenTree::Group(group) => {
                    self.end_of(&mut path, start);
                    self.tokens(group.stream());
                    signs.clear();
                }
                TokenTree::Literal(_) => {
                    self.end_of(&mut path, start);
                    signs.clear();
                }
            }
        }
        self.end_of(&mut path, start);
    }

    fn end_of(&mut self, path: &mut Vec<String>, start: Span) {
        if !path.is_empty() {
            self.path(path, start, None);
            path.clear();
        }
    }
}

/// Whether a name after these signs begins a path: it is no field, no method, no lifetime, no
/// variable of a macro's definition, and no part of another type.
fn begins_path(signs: &str) -> bool {
    let is_member = signs.ends_with('.') && !signs.ends_with("..");
    !is_member && !["'", "$", "::"].iter().any(|end| signs.ends_with(end))
}

impl Visit<'_> for Reader<'_> {
    fn visit_attribute(&mut self, _: &Attribute) {}

    fn visit_visibility(&mut self, _: &Visibility) {}

    fn visit_item(&mut self, item: &Item) {
        if !is_test(item) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_use(&mut self, declared: &syn::ItemUse) {
        for used in uses(declared) {
            self.path(&used.path, used.span, Some(&used));
        }
    }

    fn visit_path(&mut self, path: &syn::Path) {
        let names = path.segments.iter().map(|part| part.ident.to_string());
        let names: Vec<String> = names.collect();
        if path.leading_colon.is_none() {
            self.path(&names, path.segments[0].ident.span(), None);
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, called: &syn::Macro) {
        // The macro's own name is not looked up as a path is.
        self.tokens(called.tokens.clone());
    }
}
