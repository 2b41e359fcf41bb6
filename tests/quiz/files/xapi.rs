//! Statements of the Experience API.

use super::*;
use connector_checker::quiz::{Learner, Taken, xapi};

fn taken(answers: &[&str], pass_mark: u8) -> Taken {
    Taken {
        learner: Learner::Account {
            home_page: "https://learning.example".to_owned(),
            name: "ana \"the\" learner".to_owned(),
        },
        answers: answers
            .iter()
            .map(|text| Answer::parse(text).expect("an answer"))
            .collect(),
        pass_mark,
        time: Some("2026-11-21T09:30:00Z".to_owned()),
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
        let answers: Vec<Answer> = quiz.questions.iter().map(QuizQuestion::key).collect();
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
        taken.learner = Learner::Account {
            home_page: "https://learning.example".to_owned(),
            name: HOSTILE.to_owned(),
        };
        let statements = parsed(&xapi(&quiz, &taken));
        assert_eq!(list(&statements)[0]["actor"]["account"]["name"], HOSTILE);
    }
}

#[test]
fn xapi_knows_a_learner_by_mail_address_too_and_leaves_a_time_to_the_store() {
    for (address, link) in [
        ("Ana@Contoso.com", "mailto:Ana@contoso.com"),
        ("ana+quiz@contoso.com", "mailto:ana+quiz@contoso.com"),
        ("\"a?b c\"@contoso.com", "mailto:a%3Fb%20c@contoso.com"),
    ] {
        let taken = Taken {
            learner: Learner::Mail(address.parse().expect("a mail address")),
            time: None,
            ..taken(&["0"], 50)
        };
        let statements = parsed(&xapi(&small(), &taken));
        for statement in list(&statements) {
            assert_eq!(statement["actor"]["mbox"], link);
            assert_eq!(statement["actor"]["account"], Value::Null);
            assert_eq!(statement["timestamp"], Value::Null);
        }
    }
}
