//! Files for others, read back by other people's parsers where there are any on the host. The
//! GIFT parser and a full validator of the schema are programs for Node; here GIFT is compared with
//! what its description asks for, and the schema by the keywords that it uses.

mod gift;
mod json;
mod xapi;
mod yaml;

use super::*;
use serde_json::Value;

/// Characters with a meaning in one of the formats, and some that are hard to print.
const HOSTILE: &str = "~ = # { } : \\ \" ' -> %50% [html] <b> *x* _y_ `z` | & // - ? ! @ $\n\t\r\u{0}\u{7f}\u{85}\u{2028}\u{feff}é漢🙂";

fn hostile() -> Quiz {
    let mut question = made_up(
        HOSTILE,
        &[(HOSTILE, true), ("%x", false), ("=1: a~b", false)],
    );
    question.situation = vec![HOSTILE.to_owned()];
    let mut quiz = quiz_of(vec![question]);
    quiz.settings.seed = HOSTILE.to_owned();
    quiz
}

/// A question of each kind whose words can be written down here.
fn small() -> Quiz {
    let one = made_up(
        "Is 1 = 1?",
        &[("Yes: {always}", true), ("No", false), ("~", false)],
    );
    let several = QuizQuestion {
        kind: Kind::Several,
        ..made_up("Which?", &[("a", true), ("b", false), ("c", true)])
    };
    let mut matching = made_up("Where?", &[("a", false), ("b", false), ("c", false)]);
    matching.kind = Kind::Match {
        targets: vec!["x=1".to_owned(), "y".to_owned(), "z".to_owned()],
    };
    for (option, target) in matching.options.iter_mut().zip([1, 0, 1]) {
        option.mark = Mark::Target(target);
    }
    quiz_of(vec![one, several, matching])
}

/// Everything that can be asked.
fn quizzes() -> impl Iterator<Item = Quiz> {
    Level::ALL
        .into_iter()
        .map(|level| whole_bank(level, "files"))
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().expect("a list")
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

/// GIFT has no parser on the host, and two parsers of a format see more than one: these files are
/// left for those that run in Node (tests/npm/quiz.test.mjs).
#[test]
fn hostile_files_are_left_for_the_parsers_in_node() {
    let quiz = hostile();
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    let files = [
        ("gift", connector_checker::quiz::gift(&quiz)),
        ("yaml", connector_checker::quiz::yaml(&quiz)),
        ("json", connector_checker::quiz::json(&quiz)),
    ];
    for (kind, text) in files {
        let file = folder.join(format!("hostile.{kind}"));
        std::fs::write(file, text).expect("a place for the file");
    }
}
