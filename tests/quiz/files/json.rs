//! JSON, and its schema.

use super::*;
use connector_checker::quiz::json;

#[test]
fn json_reads_back_as_it_was_written() {
    for quiz in quizzes().chain([small(), hostile()]) {
        let read = parsed(&json(&quiz));
        assert_eq!(text(&read["seed"]), quiz.settings.seed);
        let questions = list(&read["questions"]);
        assert_eq!(questions.len(), quiz.questions.len());
        for (read, question) in questions.iter().zip(&quiz.questions) {
            assert_eq!(text(&read["id"]), question.id);
            assert_eq!(text(&read["topic"]["id"]), question.topic.id());
            assert_eq!(text(&read["asks"]), question.asks);
            assert_eq!(text(&read["kind"]["id"]), question.kind.id());
            assert_eq!(text(&read["kind"]["label"]), question.kind.label());
            let situation: Vec<&str> = list(&read["situation"]).iter().map(text).collect();
            assert_eq!(situation, question.situation_lines());
            let targets: Vec<&str> = list(&read["targets"]).iter().map(text).collect();
            match &question.kind {
                Kind::Match { targets: expected } => assert_eq!(targets, *expected),
                Kind::One | Kind::Several => assert!(targets.is_empty()),
            }
            let options = list(&read["options"]);
            assert_eq!(options.len(), question.options.len());
            for (read, option) in options.iter().zip(&question.options) {
                assert_eq!(text(&read["text"]), option.text);
                let mark = match option.mark {
                    Mark::Right => ("right", Value::Bool(true)),
                    Mark::Wrong => ("right", Value::Bool(false)),
                    Mark::Target(target) => ("target", Value::from(target)),
                };
                assert_eq!(read[mark.0], mark.1);
                let says: Vec<&str> = list(&read["says"]).iter().map(text).collect();
                assert_eq!(says, option.because.says);
                let claims: Vec<(&str, &str)> = list(&read["claims"])
                    .iter()
                    .map(|claim| (text(&claim["id"]), text(&claim["says"])))
                    .collect();
                let expected: Vec<(&str, &str)> = option
                    .because
                    .claims
                    .iter()
                    .map(|claim| (claim.id().unwrap_or_default(), claim.says))
                    .collect();
                assert_eq!(claims, expected);
            }
        }
    }
}

/// Whether a value fits a schema, by the keywords that ours uses.
fn fits(value: &Value, schema: &Value, root: &Value) -> Result<(), String> {
    let wrong = |why: &str| Err(format!("{why}: {value}"));
    for (keyword, rule) in schema.as_object().expect("a schema") {
        let number = || rule.as_u64().expect("a number") as usize;
        match &**keyword {
            "$schema" | "$id" | "$defs" | "title" | "description" | "then" | "else" => {}
            // Left to the validators of the end-to-end tests.
            "pattern" | "format" => assert!(value.is_string()),
            "$ref" => {
                let name = text(rule).strip_prefix("#/$defs/").expect("a definition");
                fits(value, &root["$defs"][name], root)?;
            }
            "type" => {
                let is_so = match text(rule) {
                    "object" => value.is_object(),
                    "array" => value.is_array(),
                    "string" => value.is_string(),
                    "boolean" => value.is_boolean(),
                    "integer" => value.is_u64(),
                    other => panic!("the type {other}"),
                };
                if !is_so {
                    return wrong("not of its type");
                }
            }
            "const" if value != rule => return wrong("not the constant"),
            "const" => {}
            "enum" if !list(rule).contains(value) => return wrong("not one of them"),
            "enum" => {}
            "minLength" if text(value).chars().count() < number() => return wrong("too short"),
            "minLength" => {}
            "minimum"
                if value
                    .as_u64()
                    .is_none_or(|value| (value as usize) < number()) =>
            {
                return wrong("too small");
            }
            "minimum" => {}
            "minItems" if list(value).len() < number() => return wrong("too few"),
            "maxItems" if list(value).len() > number() => return wrong("too many"),
            "minItems" | "maxItems" => {}
            "uniqueItems" => {
                let different: BTreeSet<String> =
                    list(value).iter().map(Value::to_string).collect();
                if different.len() != list(value).len() {
                    return wrong("something twice");
                }
            }
            "required" => {
                for name in list(rule) {
                    if value.get(text(name)).is_none() {
                        return wrong(text(name));
                    }
                }
            }
            "additionalProperties" => {
                let known = schema["properties"].as_object().expect("properties");
                let mut names = value
                    .as_object()
                    .into_iter()
                    .flatten()
                    .map(|(name, _)| name);
                if let Some(name) = names.find(|name| !known.contains_key(*name)) {
                    return wrong(name);
                }
            }
            "properties" => {
                for (name, rule) in rule.as_object().expect("properties") {
                    if let Some(value) = value.get(name) {
                        fits(value, rule, root)?;
                    }
                }
            }
            "items" => {
                for value in list(value) {
                    fits(value, rule, root)?;
                }
            }
            "if" => {
                let branch = if fits(value, rule, root).is_ok() {
                    "then"
                } else {
                    "else"
                };
                fits(value, &schema[branch], root)?;
            }
            other => panic!("the keyword {other}"),
        }
    }
    Ok(())
}

#[test]
fn json_fits_the_published_schema() {
    let schema = parsed(include_str!("../../../static/quiz.schema.json"));
    for quiz in quizzes().chain([small(), hostile(), quiz_of(Vec::new())]) {
        assert_eq!(fits(&parsed(&json(&quiz)), &schema, &schema), Ok(()));
    }
    let mut broken = parsed(&json(&small()));
    broken["questions"][0]["options"][1]["target"] = Value::from(1);
    broken["questions"][0]["options"][1]["right"].take();
    assert!(fits(&broken, &schema, &schema).is_err());
    let mut broken = parsed(&json(&small()));
    broken["questions"][2]["targets"] = Value::Array(Vec::new());
    assert!(fits(&broken, &schema, &schema).is_err());
}

#[test]
fn the_schema_knows_every_topic_level_and_grade() {
    let schema = parsed(include_str!("../../../static/quiz.schema.json"));
    let names = |value: &Value| -> Vec<String> {
        list(&value["enum"])
            .iter()
            .map(|name| text(name).to_owned())
            .collect()
    };
    assert_eq!(
        names(&schema["$defs"]["topicId"]),
        Topic::ALL.map(Topic::id)
    );
    assert_eq!(
        names(&schema["properties"]["level"]),
        Level::ALL.map(Level::id)
    );
    let grades = &schema["$defs"]["claim"]["properties"]["grade"]["properties"]["id"];
    assert_eq!(names(grades), Grade::ALL.map(Grade::id));
}
