//! That the check finds what it is for, in small sources: each with the file and the line.

use super::imports::{Import, Sources, imports};
use super::{circles, wrong_floors};

/// Two rooms on the ground, one above them.
const FLOORS: &[&[&str]] = &[&["left", "right"], &["roof"], &["lib", "main"]];

/// What the files import; each begins with its path, on a line of its own.
fn read(text: &str) -> Vec<Import> {
    let files = text.split("=== ").skip(1).map(|file| {
        let (path, text) = file.split_once('\n').expect("a path and a text");
        (path.to_owned(), text.to_owned())
    });
    let sources: Sources = files.collect();
    let mut crates = vec![("checked", "src/lib.rs")];
    if sources.contains_key("src/main.rs") {
        crates.push(("main", "src/main.rs"));
    }
    imports(&sources, &crates)
}

/// Where wrong imports are, by file, line and path.
fn wrong(text: &str) -> Vec<String> {
    places(wrong_floors(FLOORS, &read(text)))
}

/// Where the imports of circles are.
fn circled(text: &str) -> Vec<String> {
    places(circles(&read(text)))
}

fn places(found: Vec<String>) -> Vec<String> {
    let of_line = |line: String| {
        line.split(" leads to")
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    found.into_iter().map(of_line).collect()
}

const NOTHING: [&str; 0] = [];

#[test]
fn an_import_upwards_is_found_wherever_it_is_written() {
    let found = wrong(
        "=== src/lib.rs
pub mod left;
pub mod roof;
=== src/left/mod.rs
use std::{
    fmt,
    rc::Rc,
};
use crate::{
    roof::{Ridge, tiles::Tile as Slate},
};
mod deep;
fn own(ridge: Ridge) -> Rc<Slate> {
    let there = 1;
    crate::roof::make(there)
}
fn said() -> String {
    format!(\"{}\", [crate::roof::SIGN])
}
=== src/left/deep.rs
pub use super::super::roof::Ridge;
impl self::super::super::roof::Trait for Own {
    fn does<T: Into<super::super::roof::Ridge>>(&self) {}
}
struct Own;
=== src/roof/mod.rs
pub mod tiles;
pub struct Ridge;
pub trait Trait {}
pub const SIGN: u8 = 0;
pub fn make(_: u8) {}
=== src/roof/tiles.rs
pub struct Tile;
",
    );
    let expected = [
        "src/left/deep.rs:1: `super::super::roof::Ridge`",
        "src/left/deep.rs:2: `self::super::super::roof::Trait`",
        "src/left/deep.rs:3: `super::super::roof::Ridge`",
        "src/left/mod.rs:6: `crate::roof::Ridge`",
        "src/left/mod.rs:6: `crate::roof::tiles::Tile`",
        "src/left/mod.rs:11: `crate::roof::make`",
        "src/left/mod.rs:14: `crate::roof::SIGN`",
    ];
    assert_eq!(found, expected);
}

#[test]
fn an_import_sideways_is_found_and_one_downwards_is_none() {
    let found = wrong(
        "=== src/lib.rs
mod left;
mod right;
mod roof;
=== src/left.rs
pub struct Wall;
=== src/right.rs

use crate::left::Wall;
=== src/roof.rs
use crate::left::Wall;
",
    );
    assert_eq!(found, ["src/right.rs:2: `crate::left::Wall`"]);
}

#[test]
fn a_sentence_says_what_is_wrong() {
    let found = wrong_floors(
        FLOORS,
        &read(
            "=== src/lib.rs\nmod left;\nmod roof;\n=== src/left.rs\nuse crate::roof::Tile;\n=== src/roof.rs\npub struct Tile;\n",
        ),
    );
    let expected = "src/left.rs:1: `crate::roof::Tile` leads to roof, which is not below left";
    assert_eq!(found, [expected]);
}

#[test]
fn what_a_room_above_hands_down_again_is_imported_from_there() {
    let found = wrong(
        "=== src/lib.rs
mod left;
mod right;
mod roof;
=== src/left.rs
pub struct Wall;
=== src/roof.rs
pub use crate::left::Wall;
=== src/right.rs
use crate::roof::Wall;
",
    );
    assert_eq!(found, ["src/right.rs:1: `crate::roof::Wall`"; 2]);
}

#[test]
fn what_the_crate_itself_hands_on_is_imported_from_its_room() {
    let found = wrong(
        "=== src/lib.rs
mod left;
mod roof;
pub use roof::Tile;
=== src/left.rs
use crate::Tile;
=== src/roof.rs
pub struct Tile;
",
    );
    assert_eq!(found, ["src/left.rs:1: `crate::Tile`"]);
}

#[test]
fn a_program_imports_from_the_library_by_its_name() {
    let sources = "=== src/lib.rs
pub mod left;
=== src/left.rs
pub struct Wall;
=== src/main.rs
use checked::left::Wall;
";
    let floors: &[&[&str]] = &[&["main"], &["left"], &["lib"]];
    assert!(wrong(sources).is_empty());
    let found = wrong_floors(floors, &read(sources));
    assert_eq!(
        found,
        ["src/main.rs:1: `checked::left::Wall` leads to left, which is not below main"]
    );
}

#[test]
fn documentation_and_tests_may_name_anything() {
    let found = read(
        "=== src/lib.rs
mod left;
mod roof;
=== src/left.rs
//! As [`Tile`](crate::roof::Tile) says.
#[doc = \"crate::roof::Tile\"]
pub struct Wall;
// crate::roof::Tile
#[cfg(test)]
use crate::roof::Tile;
#[cfg(test)]
mod tests {
    use crate::roof::Tile;
}
=== src/roof.rs
use crate::left::Wall;
pub struct Tile;
",
    );
    assert_eq!(wrong_floors(FLOORS, &found), NOTHING);
    assert_eq!(circles(&found), NOTHING);
}

#[test]
fn two_files_that_import_each_other_are_found() {
    let found = circled(
        "=== src/lib.rs
mod one;
mod two;
=== src/one.rs
pub struct One(super::two::Two);
=== src/two.rs

pub struct Two;
impl From<super::one::One> for Two {}
",
    );
    let expected = [
        "src/one.rs:1: `super::two::Two`",
        "src/two.rs:3: `super::one::One`",
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_circle_of_three_is_found_and_what_only_leads_to_it_is_not() {
    let found = circled(
        "=== src/lib.rs
mod four;
mod one;
mod three;
mod two;
=== src/one.rs
use crate::two::Two;
pub struct One;
=== src/two.rs
pub struct Two;
use crate::three::Three;
=== src/three.rs
pub struct Three;

use crate::one::One;
=== src/four.rs
use crate::one::One;
",
    );
    let expected = [
        "src/one.rs:1: `crate::two::Two`",
        "src/three.rs:3: `crate::one::One`",
        "src/two.rs:2: `crate::three::Three`",
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_facade_makes_no_circle() {
    let found = circled(
        "=== src/lib.rs
mod room;
=== src/room/mod.rs
mod door;
mod key;
mod locks;
pub use door::Door;
pub use key::*;
pub use locks::Lock;
=== src/room/door.rs
use super::{Key, Lock};
pub struct Door(Key, Lock);
=== src/room/key.rs
use crate::room::Lock;
pub struct Key(Lock);
=== src/room/locks/mod.rs
mod bolt;
pub use bolt::Lock;
=== src/room/locks/bolt.rs
pub struct Lock;
",
    );
    assert_eq!(found, NOTHING);
}

#[test]
fn a_facade_hides_no_circle() {
    let found = circled(
        "=== src/lib.rs
mod room;
=== src/room/mod.rs
mod door;
mod key;
pub use door::Door;
pub use key::*;
=== src/room/door.rs
use super::Key;
pub struct Door;
=== src/room/key.rs
pub struct Key;
impl Key {
    fn of(door: crate::room::Door) {}
}
",
    );
    let expected = [
        "src/room/door.rs:1: `super::Key`",
        "src/room/key.rs:3: `crate::room::Door`",
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_facade_with_code_of_its_own_needs_what_that_code_names() {
    let sources = |code: &str| {
        circled(&format!(
            "=== src/lib.rs
mod room;
=== src/room/mod.rs
mod door;
pub use door::Door;
pub struct Wall;
{code}
=== src/room/door.rs
pub struct Door(super::Wall);
"
        ))
    };
    let of_door = "src/room/door.rs:1: `super::Wall`";
    assert_eq!(sources(""), NOTHING);
    assert_eq!(
        sources("fn of(door: Door) {}"),
        [of_door, "src/room/mod.rs:4: `Door`"]
    );
    assert_eq!(
        sources("fn all() { vec![\n1, Door::NONE] }"),
        [of_door, "src/room/mod.rs:5: `Door::NONE`"]
    );
    assert_eq!(
        sources("fn all() { door::Door::NONE }"),
        [of_door, "src/room/mod.rs:4: `door::Door::NONE`"]
    );
}

#[test]
fn a_file_that_hands_on_what_is_not_its_own_is_needed_for_that() {
    let found = circled(
        "=== src/lib.rs
mod one;
mod three;
mod two;
=== src/one.rs
pub use crate::three::Three;
use crate::two::Two;
=== src/two.rs
use crate::one::Three;
pub struct Two;
=== src/three.rs
pub struct Three;
",
    );
    let expected = [
        "src/one.rs:2: `crate::two::Two`",
        "src/two.rs:1: `crate::one::Three`",
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_module_is_needed_by_who_uses_something_in_it() {
    let sources = |code: &str| {
        circled(&format!(
            "=== src/lib.rs
mod one;
mod two;
=== src/one.rs
use super::two;
{code}
=== src/two.rs
use super::one::One;
pub struct Two;
"
        ))
    };
    assert_eq!(sources("pub struct One;"), NOTHING);
    let expected = [
        "src/one.rs:2: `two::Two`",
        "src/two.rs:1: `super::one::One`",
    ];
    assert_eq!(sources("pub struct One(two::Two);"), expected);
}

#[test]
fn a_module_may_share_its_name_with_something_in_it() {
    let found = circled(
        "=== src/lib.rs
mod way;
=== src/way/mod.rs
mod end;
mod path;
pub use end::End;
pub use path::path;
=== src/way/path.rs
use super::End;
pub fn path() {}
pub struct Step;
=== src/way/end.rs
use super::{path, path::Step};
pub struct End;
",
    );
    let expected = [
        "src/way/end.rs:1: `super::path`",
        "src/way/path.rs:1: `super::End`",
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_field_a_method_and_a_variable_in_a_macro_are_no_imports() {
    let found = circled(
        "=== src/lib.rs
mod room;
=== src/room/mod.rs
mod door;
pub use door::open;
pub struct Wall;
fn all(wall: Wall) { println!(\"{} {}\", wall.open, wall.open()) }
=== src/room/door.rs
pub fn open(_: super::Wall) {}
",
    );
    assert_eq!(found, NOTHING);
}

#[test]
#[should_panic(expected = "src/lib.rs:2: self::room::Door leads nowhere")]
fn a_path_that_cannot_be_followed_stops_the_check() {
    read("=== src/lib.rs\nmod room;\nuse self::room::Door;\n=== src/room.rs\n");
}

#[test]
#[should_panic(expected = "src/shed.rs belongs to no crate")]
fn a_file_that_belongs_to_no_crate_stops_the_check() {
    read("=== src/lib.rs\n=== src/shed.rs\n");
}
