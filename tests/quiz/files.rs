//! Files for others, read back by other people's parsers where there are any on the host. The
//! GIFT parser and a full validator of the schema are programs for Node; here GIFT is compared with
//! what its description asks for, and the schema by the keywords that it uses.

use super::*;
use connector_checker::quiz::{Learner, Taken, gift, json, xapi, yaml};
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
    let several = Question {
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

#[test]
fn gift_escapes_what_has_a_meaning_there() {
    let because = |option: &str| {
        format!(
            "#[plain]About {option}. Made up. (Documented\\: “How to set up a multifunction device or application to send email”, Direct send)\n"
        )
    };
    let expected = [
        "$CATEGORY: Connector Checker/Who mails whom: is a connector used?\n\n",
        "::flow-0123456789abcdef::[plain]Is 1 \\= 1?{\n",
        "=[plain]Yes\\: \\{always\\}",
        &because("Yes\\: \\{always\\}"),
        "~[plain]No",
        &because("No"),
        "~[plain]\\~",
        &because("\\~"),
        "}\n\n::flow-0123456789abcdef::[plain]Which?{\n",
        "~%50%[plain]a",
        &because("a"),
        "~%-100%[plain]b",
        &because("b"),
        "~%50%[plain]c",
        &because("c"),
        "}\n\n::flow-0123456789abcdef::[plain]Where?{\n",
        "=[plain]a -> y\n=[plain]b -> x\\=1\n=[plain]c -> y\n= -> z\n",
        "####[plain]a\\: About a. Made up. (Documented\\: “How to set up a multifunction device or application to send email”, Direct send)",
        "\\nb\\: About b. Made up. (Documented\\: “How to set up a multifunction device or application to send email”, Direct send)",
        "\\nc\\: About c. Made up. (Documented\\: “How to set up a multifunction device or application to send email”, Direct send)\n}\n\n",
    ];
    assert_eq!(gift(&small()), expected.concat());
}

/// Hostile text is one line, ends where it should, and brings no control character of GIFT.
#[test]
fn gift_survives_any_text() {
    let gift = gift(&hostile());
    let lines: Vec<&str> = gift.lines().collect();
    // The category, the question, its options, the end, and empty lines behind the first and the last.
    assert_eq!(lines.len(), 8, "{gift}");
    assert!(
        lines[2].starts_with("::flow-0123456789abcdef::[plain]\\~ \\= \\# \\{ \\} \\: \\\\ \"")
    );
    assert!(lines[2].contains(" → ") && !gift.contains("->"));
    assert!(lines[2].contains("$\\n\t") && lines[2].ends_with("é漢🙂{"));
    assert!(lines[4].starts_with("~[plain]%x#"));
    assert!(lines[5].starts_with("~[plain]\\=1\\: a\\~b#"));
    assert_eq!(lines[6], "}");
}

/// Takes the escapes away and counts the control characters that are left.
#[test]
fn gift_has_a_right_answer_and_a_feedback_for_each_option() {
    for quiz in quizzes() {
        let gift = gift(&quiz);
        let blocks: Vec<&str> = gift
            .split("\n\n")
            .filter(|block| block.starts_with("::"))
            .collect();
        assert_eq!(blocks.len(), quiz.questions.len());
        let order = Topic::ALL.into_iter().flat_map(|topic| {
            let questions = quiz.questions.iter();
            questions.filter(move |question| question.topic == topic)
        });
        for (block, question) in blocks.into_iter().zip(order) {
            let mut bare = block.to_owned();
            for escaped in ["\\\\", "\\~", "\\=", "\\#", "\\{", "\\}", "\\:", "\\n"] {
                bare = bare.replace(escaped, "");
            }
            let count = |sign: &str| bare.matches(sign).count();
            assert_eq!((count("{"), count("}"), count("::")), (1, 1, 2), "{block}");
            let options = question.options.len();
            match &question.kind {
                Kind::One => {
                    assert_eq!(
                        (count("="), count("~"), count("#")),
                        (1, options - 1, options)
                    );
                }
                Kind::Several => {
                    assert_eq!((count("="), count("~%"), count("#")), (0, options, options));
                }
                Kind::Match { .. } => {
                    assert!(count(" -> ") >= options && count("=") == count(" -> "));
                    assert_eq!(count("####"), 1);
                }
            }
        }
    }
}

#[test]
fn the_shares_of_several_right_options_add_up() {
    for right in 2..=5 {
        let options: Vec<String> = (0..=right).map(|place| format!("o{place}")).collect();
        let options: Vec<(&str, bool)> = options
            .iter()
            .enumerate()
            .map(|(place, text)| (&**text, place < right))
            .collect();
        let question = Question {
            kind: Kind::Several,
            ..made_up("Which?", &options)
        };
        let gift = gift(&quiz_of(vec![question]));
        let shares = gift.split("~%").skip(1).filter_map(|part| {
            let (share, _) = part.split_once('%')?;
            share.parse::<f64>().ok().filter(|share| *share > 0.0)
        });
        let shares: Vec<f64> = shares.collect();
        assert_eq!(shares.len(), right);
        assert!(
            (shares.iter().sum::<f64>() - 100.0).abs() < 0.001,
            "{shares:?}"
        );
    }
}

/// What Markdown makes of a text whose signs are escaped.
fn without_markdown(text: &str) -> String {
    let mut plain = String::new();
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        plain.push(match character {
            '\\' => characters.next().expect("an escaped sign"),
            '*' | '_' | '`' | '<' | '>' | '[' | ']' | '#' | '|' | '~' | '&' => {
                panic!("{character} is Markdown in {text}")
            }
            other => other,
        });
    }
    plain
}

#[test]
fn yaml_is_what_learn_writes() {
    let expected = "quiz:
  questions:
  - content: \"Is 1 = 1?\"
    choices:
    - content: \"Yes: {always}\"
      isCorrect: true
      explanation: \"About Yes: {always}. Made up. (Documented: “How to set up a multifunction device or application to send email”, Direct send)\"
";
    assert!(yaml(&small()).starts_with(expected), "{}", yaml(&small()));
    assert_eq!(yaml(&quiz_of(Vec::new())), "quiz:\n  questions: []\n");
}

#[test]
fn yaml_reads_back_as_it_was_written() {
    for quiz in quizzes().chain([small(), hostile()]) {
        let read: Value = serde_norway::from_str(&yaml(&quiz)).expect("YAML");
        let mut read = list(&read["quiz"]["questions"]).iter();
        let mut expect = |content: String, choices: Vec<(&str, bool, &Choice)>| {
            let question = read.next().expect("one more question");
            assert_eq!(without_markdown(text(&question["content"])), content);
            let found = list(&question["choices"]);
            assert_eq!(found.len(), choices.len());
            for (found, (words, is_right, option)) in found.iter().zip(choices) {
                assert_eq!(without_markdown(text(&found["content"])), words);
                assert_eq!(found["isCorrect"], Value::Bool(is_right));
                let explanation = without_markdown(text(&found["explanation"]));
                assert_eq!(explanation, option.because.to_text());
            }
        };
        for question in &quiz.questions {
            match &question.kind {
                Kind::Match { targets } => {
                    for option in &question.options {
                        let content = format!("{}\n\n{}", question.to_text(), option.text);
                        let targets = targets.iter().enumerate().map(|(place, target)| {
                            (&**target, option.mark == Mark::Target(place), option)
                        });
                        expect(content, targets.collect());
                    }
                }
                Kind::One | Kind::Several => {
                    let options = question
                        .options
                        .iter()
                        .map(|option| (&*option.text, option.mark == Mark::Right, option));
                    expect(question.to_text(), options.collect());
                }
            }
        }
        assert!(read.next().is_none());
    }
}

#[test]
fn json_reads_back_as_it_was_written() {
    for quiz in quizzes().chain([small(), hostile()]) {
        let read = parsed(&json(&quiz));
        assert_eq!(text(&read["seed"]), quiz.settings.seed);
        let questions = list(&read["questions"]);
        assert_eq!(questions.len(), quiz.questions.len());
        for (read, question) in questions.iter().zip(&quiz.questions) {
            assert_eq!(text(&read["id"]), question.id);
            assert_eq!(text(&read["topic"]), question.topic.id());
            assert_eq!(text(&read["asks"]), question.asks);
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
                let claims: Vec<&str> = list(&read["claims"])
                    .iter()
                    .map(|claim| text(&claim["says"]))
                    .collect();
                let expected: Vec<&str> = option
                    .because
                    .claims
                    .iter()
                    .map(|claim| claim.says)
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
    let schema = parsed(include_str!("../../static/quiz.schema.json"));
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
    let schema = parsed(include_str!("../../static/quiz.schema.json"));
    let names = |value: &Value| -> Vec<String> {
        list(&value["enum"])
            .iter()
            .map(|name| text(name).to_owned())
            .collect()
    };
    assert_eq!(names(&schema["$defs"]["topic"]), Topic::ALL.map(Topic::id));
    assert_eq!(
        names(&schema["properties"]["level"]),
        Level::ALL.map(Level::id)
    );
    let grades = &schema["$defs"]["claim"]["properties"]["grade"];
    assert_eq!(names(grades), Grade::ALL.map(Grade::label));
}

fn taken(answers: &[&str], pass_mark: u8) -> Taken {
    Taken {
        learner: Learner {
            home_page: "https://learning.example".to_owned(),
            name: "ana \"the\" learner".to_owned(),
        },
        answers: answers
            .iter()
            .map(|text| Answer::parse(text).expect("an answer"))
            .collect(),
        pass_mark,
        time: "2026-11-21T09:30:00Z".to_owned(),
    }
}

#[test]
fn xapi_tells_each_answer_and_the_outcome() {
    let statements = parsed(&xapi(&small(), &taken(&["0", "0.1", "1-0-1"], 60)));
    let statements = list(&statements);
    let verb = |statement: &Value| {
        let id = text(&statement["verb"]["id"]).to_owned();
        id.strip_prefix("http://adlnet.gov/expapi/verbs/")
            .expect("a verb")
            .to_owned()
    };
    let verbs: Vec<String> = statements.iter().map(verb).collect();
    assert_eq!(
        verbs,
        ["answered", "answered", "answered", "completed", "passed"]
    );
    for statement in statements {
        let account = &statement["actor"]["account"];
        assert_eq!(account["homePage"], "https://learning.example");
        assert_eq!(account["name"], "ana \"the\" learner");
        assert_eq!(statement["timestamp"], "2026-11-21T09:30:00Z");
        assert_eq!(statement["object"]["objectType"], "Activity");
    }
    let result = |place: usize| &statements[place]["result"];
    assert_eq!(
        (&result(0)["success"], text(&result(0)["response"])),
        (&Value::Bool(true), "0")
    );
    assert_eq!(
        (&result(1)["success"], text(&result(1)["response"])),
        (&Value::Bool(false), "0[,]1")
    );
    assert_eq!(text(&result(2)["response"]), "0[.]1[,]1[.]0[,]2[.]1");
    let definition = |place: usize| &statements[place]["object"]["definition"];
    assert_eq!(definition(1)["interactionType"], "choice");
    assert_eq!(definition(1)["correctResponsesPattern"][0], "0[,]2");
    assert_eq!(definition(1)["choices"][2]["id"], "2");
    assert_eq!(definition(2)["interactionType"], "matching");
    assert_eq!(definition(2)["target"][0]["description"]["en"], "x=1");
    assert_eq!(result(3)["completion"], true);
    assert_eq!(result(4)["success"], true);
    // 2 of 3, rounded down.
    assert_eq!(result(4)["score"]["scaled"], 0.66);
    assert_eq!(
        (&result(4)["score"]["raw"], &result(4)["score"]["max"]),
        (&2.into(), &3.into())
    );
}

#[test]
fn xapi_says_failed_below_the_pass_mark_and_leaves_out_what_was_not_answered() {
    let statements = parsed(&xapi(&small(), &taken(&["1", "", "1-0-1"], 34)));
    let statements = list(&statements);
    assert_eq!(statements.len(), 4);
    assert_eq!(
        statements[3]["verb"]["id"],
        "http://adlnet.gov/expapi/verbs/failed"
    );
    assert_eq!(statements[3]["result"]["success"], false);
    assert_eq!(statements[3]["result"]["score"]["scaled"], 0.33);
    let all = parsed(&xapi(&small(), &taken(&["0", "0.2", "1-0-1"], 100)));
    assert_eq!(list(&all)[4]["result"]["score"]["scaled"], 1.0);
}

/// Activities are named by UUIDs of the version that is free to use, one for each question.
#[test]
fn xapi_names_need_no_server_and_differ() {
    for quiz in quizzes() {
        let answers: Vec<Answer> = quiz.questions.iter().map(Question::key).collect();
        let taken = Taken {
            answers,
            ..taken(&[], 0)
        };
        let statements = parsed(&xapi(&quiz, &taken));
        let statements = list(&statements);
        let mut names = BTreeSet::new();
        for statement in statements {
            let name = text(&statement["object"]["id"]);
            let uuid = name.strip_prefix("urn:uuid:").expect("a UUID");
            let lengths: Vec<usize> = uuid.split('-').map(str::len).collect();
            assert_eq!(lengths, [8, 4, 4, 4, 12], "{uuid}");
            assert!(
                uuid.bytes()
                    .all(|byte| byte == b'-' || byte.is_ascii_hexdigit())
            );
            assert_eq!(&uuid[14..15], "8");
            assert!("89ab".contains(&uuid[19..20]), "{uuid}");
            names.insert(name);
        }
        // One a question, and one for the quiz.
        assert_eq!(names.len(), quiz.questions.len() + 1);
    }
}

#[test]
fn xapi_survives_any_text_and_any_answer() {
    let quiz = hostile();
    for answer in ["0", "9.200", "3-1", ""] {
        let mut taken = taken(&[answer, "1", "1"], 50);
        taken.learner.name = HOSTILE.to_owned();
        let statements = parsed(&xapi(&quiz, &taken));
        assert_eq!(list(&statements)[0]["actor"]["account"]["name"], HOSTILE);
    }
}
