//! The JavaScript face: plain objects in, plain objects out, errors with a code and a path. The package as others have it,
//! its router and quizzes included, is tested in `tests/npm`.

use connector_checker::api::{check, questions};
use js_sys::{JSON, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

fn object(json: &str) -> JsValue {
    JSON::parse(json).expect("sound JSON in the test")
}

/// What stands at a path of an object, as text: `findings.0.rows.0.need`.
fn at(value: &JsValue, path: &str) -> String {
    let end = path.split('.').fold(value.clone(), |value, name| {
        Reflect::get(&value, &name.into()).expect("an object on the way")
    });
    end.as_string()
        .unwrap_or_else(|| JSON::stringify(&end).map(String::from).unwrap_or_default())
}

#[track_caller]
fn check_failure<T>(result: Result<T, JsValue>, code: &str, path: &str) {
    let Err(error) = result else {
        panic!("{code} was expected");
    };
    assert_eq!(
        (at(&error, "code").as_str(), at(&error, "path").as_str()),
        (code, path)
    );
    assert!(!at(&error, "message").is_empty());
}

#[wasm_bindgen_test]
fn questions_come_with_their_choices() {
    let questions = questions().expect("questions").js_value();
    assert_eq!(at(&questions, "length"), "21");
    assert_eq!(at(&questions, "0.id"), "mailboxes");
    assert_eq!(at(&questions, "0.choices.1.id"), "split");
}

#[wasm_bindgen_test]
fn answers_come_to_a_verdict_with_its_evidence() {
    let verdict = check(object(r#"{ "mailboxes": "split", "servers": "other" }"#))
        .expect("a verdict")
        .js_value();
    assert_eq!(at(&verdict, "findings.0.scenario.id"), "split-mailboxes");
    assert_eq!(at(&verdict, "findings.0.rows.0.need.id"), "required");
    assert_eq!(at(&verdict, "connectors.0.certain"), "true");
    assert_eq!(at(&verdict, "next"), "devices");
    assert!(
        at(&verdict, "findings.0.because.0.sources.0.url")
            .starts_with("https://learn.microsoft.com/")
    );
}

#[wasm_bindgen_test]
fn errors_name_their_kind_and_what_is_to_blame() {
    check_failure(check(object("[1]")), "answers", "answers");
    check_failure(
        check(object(r#"{ "letterboxes": "split" }"#)),
        "question",
        "letterboxes",
    );
    check_failure(
        check(object(r#"{ "mailboxes": "mars" }"#)),
        "answer",
        "mailboxes",
    );
}
