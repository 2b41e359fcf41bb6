//! The order of the rooms: a room imports from the floors below it, and no files import each other
//! in a circle.

mod imports;
mod modules;
mod proof;

use imports::{Import, Sources, imports};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Which room is on which floor, from the ground up. A room is a folder or a file directly in `src`,
/// and imports from the floors below its own only.
const FLOORS: &[&[&str]] = &[
    &["domain", "evidence", "search", "text"],
    &["organization"],
    &["bounce", "import", "inbound", "routing", "rules"],
    &["batch", "coverage", "flow", "imported", "setup"],
    &["audit", "quiz"],
    &["comparison", "link", "markup", "report"],
    &["document", "sheets"],
    &["api", "app", "reader"],
    &["cli"],
    // The crate's root, and the programs.
    &["bin", "lib", "main"],
];

#[test]
fn a_room_imports_from_the_floors_below_only() {
    let found = wrong_floors(FLOORS, &own_imports());
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let found = circles(&own_imports());
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn no_files_of_the_project_s_commands_import_each_other_in_a_circle() {
    let crates = [("xtask", "xtask/src/main.rs")];
    let found = circles(&imports(&sources("xtask/src"), &crates));
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn every_room_has_one_floor() {
    let sources = sources("src");
    let rooms: BTreeSet<&str> = sources.keys().map(|file| room(file)).collect();
    let mut table = FLOORS.concat();
    table.sort_unstable();
    assert!(table.iter().eq(&rooms), "{table:?} are not {rooms:?}");
}

/// What the library and the programs in `src` import.
fn own_imports() -> Vec<Import> {
    let sources = sources("src");
    let is_program = |file: &&String| *file == "src/main.rs" || file.starts_with("src/bin/");
    // No code can name a program, so its path will do for a name.
    let programs = sources
        .keys()
        .filter(is_program)
        .map(|file| (&**file, &**file));
    let crates: Vec<_> = programs
        .chain([("connector_checker", "src/lib.rs")])
        .collect();
    imports(&sources, &crates)
}

/// Every Rust file of a folder, by its path from the project's own.
fn sources(folder: &str) -> Sources {
    let mut sources = Sources::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(root.join(&folder)).expect("a folder") {
            let entry = entry.expect("an entry");
            let path = format!("{folder}/{}", entry.file_name().display());
            if entry.path().is_dir() {
                folders.push(path);
            } else if path.ends_with(".rs") && !path.ends_with("/tests.rs") {
                // The tests of a file, in a file of their own, are no part of the crate.
                let text = fs::read_to_string(entry.path()).expect("a text");
                sources.insert(path, text);
            }
        }
    }
    sources
}

/// The room that a file belongs to.
fn room(file: &str) -> &str {
    let name = file.split('/').nth(1).unwrap_or(file);
    name.trim_end_matches(".rs")
}

/// The imports that don't lead to a floor below, each as a line that begins with its place.
fn wrong_floors(floors: &[&[&str]], imports: &[Import]) -> Vec<String> {
    let floor = |room: &str| floors.iter().position(|rooms| rooms.contains(&room));
    let mut found = Vec::new();
    for import in imports {
        let from = room(&import.file);
        let to: BTreeSet<&str> = import.through.iter().map(|file| room(file)).collect();
        for to in to
            .into_iter()
            .filter(|to| *to != from && floor(to) >= floor(from))
        {
            let (file, line, path) = (&import.file, import.line, &import.path);
            found.push(format!(
                "{file}:{line}: `{path}` leads to {to}, which is not below {from}"
            ));
        }
    }
    found
}

/// The imports that lead back to their own file through others, each as a line that begins with its
/// place. Of several imports from one file, the first counts.
fn circles(imports: &[Import]) -> Vec<String> {
    // What each file depends on, and its first import of that.
    let mut needs: BTreeMap<&str, BTreeMap<&str, &Import>> = BTreeMap::new();
    for import in imports {
        for needed in &import.needs {
            let own = needs.entry(&import.file).or_default();
            own.entry(needed).or_insert(import);
        }
    }
    // Whether a file depends on another, directly or through others.
    let leads = |from: &str, to: &str| {
        let mut reached = BTreeSet::new();
        let mut open = vec![from];
        while let Some(file) = open.pop() {
            let next = needs.get(file).into_iter().flat_map(BTreeMap::keys);
            open.extend(next.filter(|next| reached.insert(**next)));
        }
        reached.contains(to)
    };
    let mut found = Vec::new();
    for (file, own) in &needs {
        for (needed, import) in own.iter().filter(|(needed, _)| leads(needed, file)) {
            let (line, path) = (import.line, &import.path);
            found.push(format!(
                "{file}:{line}: `{path}` leads to {needed}, which leads back"
            ));
        }
    }
    found
}
