//! The quiz: taken, shared, asked again, and saved.

use super::{all, asked, choices, links, open, written};
use connector_checker::link::Link;
use connector_checker::quiz::{Level, QuizQuestion, Settings, Topic, generate};
use connector_checker::sheets::{self, Block, Request, Sheet};

const LINK: &str = "#/quiz?seed=tuesday&count=8&level=advanced";

/// The sheet of a link for somebody who has typed a mail address.
fn of_learner(link: &str, address: &str) -> Sheet {
    let mut request = Request::from(Link::parse(link));
    request.private.set("_learner", address);
    asked(&request).expect("a quiz")
}

fn made() -> connector_checker::quiz::Quiz {
    generate(&Settings {
        seed: "tuesday".to_owned(),
        topics: Topic::ALL.to_vec(),
        level: Level::Advanced,
        count: 8,
    })
}

/// Where the reader gets by the one link that looks like what they came for.
fn primary(sheet: &Sheet) -> &str {
    let found = all(&sheet.blocks)
        .into_iter()
        .find_map(|block| match block {
            Block::Link {
                to,
                is_primary: true,
                ..
            } => Some(to.as_str()),
            _ => None,
        });
    found.expect("a way on")
}

fn event(sheet: &Sheet) -> Option<(&str, &str)> {
    all(&sheet.blocks)
        .into_iter()
        .find_map(|block| match block {
            Block::Event { name, detail } => Some((*name, detail.as_str())),
            _ => None,
        })
}

#[test]
fn whoever_knows_everything_gets_everything_right() {
    let quiz = made();
    let mut link = LINK.to_owned();
    for (place, question) in quiz.questions.iter().enumerate() {
        let number = place + 1;
        let asked = open(&link);
        assert_eq!(asked.title, format!("Question {number} of 8"));
        assert!(written(&asked).contains(question.topic.label()));
        let picked = open(&format!("{link}&pick={}", question.key().to_text()));
        let checked = open(primary(&picked));
        assert_eq!(checked.title, format!("Question {number} of 8: correct"));
        let (name, detail) = event(&checked).expect("an event");
        assert_eq!(name, "quiz-answer");
        assert!(detail.contains("\"right\":true"), "{detail}");
        link = primary(&checked).to_owned();
    }
    let result = open(&link);
    assert_eq!(result.title, "Your result: 8 of 8 correct, passed");
    assert!(
        !links(&result)
            .iter()
            .any(|(label, _)| label.contains("missed"))
    );
}

#[test]
fn the_choices_lead_to_the_key_and_nothing_else_does() {
    for (place, question) in made().questions.iter().enumerate() {
        let link = format!("{LINK}&at={}", place + 1);
        // The reader clicks through the right answer, one choice after the other.
        let mut picked = String::new();
        loop {
            let sheet = open(&format!("{link}&pick={picked}"));
            let key = question.key().to_text();
            let towards = choices(&sheet, "pick")
                .into_iter()
                .filter(|(value, is_on)| !is_on && leads_to(value, &key))
                .max_by_key(|(value, _)| value.bytes().filter(u8::is_ascii_digit).count());
            let Some((value, _)) = towards else { break };
            picked = value;
        }
        assert_eq!(picked, question.key().to_text(), "{link}");
    }
}

/// Whether an answer is a part of the key: no option in it that is not there too.
fn leads_to(value: &str, key: &str) -> bool {
    let is_matching = key.contains('-');
    let mark = if is_matching { '-' } else { '.' };
    let (value, key): (Vec<&str>, Vec<&str>) =
        (value.split(mark).collect(), key.split(mark).collect());
    match is_matching {
        true => value
            .iter()
            .zip(&key)
            .all(|(one, other)| one.is_empty() || one == other),
        false => value.iter().all(|one| key.contains(one)),
    }
}

#[test]
fn checking_nothing_asks_for_an_answer_and_stays() {
    let sheet = open(LINK);
    let again = open(primary(&sheet));
    assert_eq!(again.title, sheet.title);
    assert!(written(&again).contains("before you check"));
}

/// Whether a page asks this question.
fn asks(sheet: &Sheet, question: &QuizQuestion) -> bool {
    let page = written(sheet);
    let mut words = question.situation.iter().chain([&question.asks]);
    words.all(|words| page.contains(words.as_str()))
}

#[test]
fn only_the_missed_questions_are_asked_again() {
    let quiz = made();
    let keys: Vec<String> = quiz
        .questions
        .iter()
        .map(|question| question.key().to_text())
        .collect();
    let mut answers = keys.clone();
    answers[1] = String::new();
    answers[4] = String::new();
    let result = open(&format!("{LINK}&answers={}&at=9", answers.join(",")));
    assert_eq!(result.title, "Your result: 6 of 8 correct, not passed");
    let missed = links(&result)
        .into_iter()
        .find(|(label, _)| label.contains("missed"));
    let (_, to) = missed.expect("a way to them");
    let first = open(to);
    assert_eq!(first.title, "Question 1 of 2");
    assert!(asks(&first, &quiz.questions[1]));
    let second = open(&format!("{to}&at=2&answers={}", keys[1]));
    assert!(asks(&second, &quiz.questions[4]));
    // And the result of those names them by their first numbers, for yet another time.
    let result = open(&format!("{to}&at=3&answers={}", keys[1]));
    let (_, to) = links(&result)
        .into_iter()
        .find(|(label, _)| label.contains("missed"))
        .expect("a way to the last");
    assert!(to.contains("only=5"), "{to}");
}

#[test]
fn the_shared_link_holds_no_answers() {
    let result = open(&format!("{LINK}&answers=0,1&at=9"));
    let shared = all(&result.blocks)
        .into_iter()
        .find_map(|block| match block {
            Block::CopyLink { to, .. } => Some(to.as_str()),
            _ => None,
        });
    assert_eq!(shared, Some(LINK));
}

#[test]
fn hostile_parameters_are_no_answers() {
    let sheet = open(
        "#/quiz?seed=%3Cb%3E&count=99999999999999999999&pass=-1&at=-3&answers=%3C,9999,1-&pick=z&only=0.9999&level=hard&topics=%3Cb%3E",
    );
    assert!(sheet.title.starts_with("Question 1 of "), "{}", sheet.title);
    assert!(!written(&sheet).contains("<b>"));
}

#[test]
fn the_questions_are_made_once_and_anew_for_every_other_quiz() {
    let mut last = None;
    let mut title = |link: &str| sheets::quiz(&mut last, &Link::parse(link).into());
    let first = title(LINK);
    assert_eq!(first, open(LINK));
    assert_eq!(
        title(&format!("{LINK}&at=2")),
        open(&format!("{LINK}&at=2"))
    );
    // The same questions under another link, then others, then the first ones again.
    for link in [
        "#/quiz?level=advanced&count=8&seed=tuesday",
        "#/quiz?seed=friday&count=8&level=advanced",
        "#/quiz?seed=tuesday&count=9&level=advanced",
        "#/quiz?seed=tuesday&count=8",
        "#/quiz?seed=tuesday&count=8&level=advanced&topics=flow",
        LINK,
    ] {
        assert_eq!(title(link), open(link), "{link}");
    }
    let kept = last.expect("the last quiz");
    assert_eq!(kept, made());
}

/// The clock on a sheet: when it ends, and where it leads then.
fn clock(sheet: &Sheet) -> Option<(u64, &str)> {
    let mut blocks = all(&sheet.blocks).into_iter();
    blocks.find_map(|block| match block {
        Block::Clock { end, to } => Some((*end, to.as_str())),
        _ => None,
    })
}

/// Where the link of that label leads.
fn way<'a>(sheet: &'a Sheet, label: &str) -> &'a str {
    let found = links(sheet).into_iter().find(|(known, _)| *known == label);
    found.map_or_else(|| panic!("no link {label}"), |(_, to)| to)
}

#[test]
fn there_is_no_clock_unless_it_is_asked_for() {
    for link in [
        LINK.to_owned(),
        format!("{LINK}&began=1000"),
        format!("{LINK}&minutes=soon"),
    ] {
        let sheet = open(&link);
        assert_eq!(sheet.title, "Question 1 of 8", "{link}");
        assert_eq!(clock(&sheet), None, "{link}");
    }
}

#[test]
fn a_limit_set_by_somebody_else_is_told_before_its_time_runs() {
    let told = open(&format!("{LINK}&minutes=10"));
    assert_eq!(told.title, "Quiz with a time limit");
    assert!(written(&told).contains("10 minutes for 8 questions"));
    assert_eq!(open(way(&told, "Start without a time limit")), open(LINK));
}

#[test]
fn the_clock_ends_after_its_minutes_and_leads_to_the_result_with_all_that_was_answered() {
    let key = |place: usize| made().questions[place].key().to_text();
    let (first, second) = (key(0), key(1));
    let begun = format!("{LINK}&minutes=10&began=1000");
    let asked = open(&format!("{begun}&at=2&answers={first}&pick={second}"));
    let (end, to) = clock(&asked).expect("a clock");
    assert_eq!(end, 1000 + 10 * 60);
    let result = open(to);
    assert_eq!(result.title, "Your result: 2 of 8 correct, not passed");
    assert!(written(&result).contains("Time’s up."));
    // While an explanation is read, the time goes on too.
    let read = open(&format!("{begun}&at=1&answers={first}"));
    assert_eq!(clock(&read).map(|(end, _)| end), Some(end));
}

#[test]
fn the_limit_can_be_taken_away_at_any_moment_and_nothing_is_lost_by_it() {
    let asked = open(&format!(
        "{LINK}&minutes=10&began=1000&at=3&answers=0,1&pick=1"
    ));
    let free = open(way(&asked, "Continue without a time limit"));
    assert_eq!(clock(&free), None);
    assert_eq!(free, open(&format!("{LINK}&at=3&answers=0,1&pick=1")));
}

#[test]
fn a_limit_is_shared_but_not_the_time_that_has_run() {
    let result = of_learner(
        &format!("{LINK}&minutes=10&began=1000&at=9&answers=0"),
        "jo@contoso.com",
    );
    let again = open(way(&result, "Retry missed questions"));
    assert_eq!(again.title, "Quiz with a time limit");
    let mut blocks = all(&result.blocks).into_iter();
    let shared = blocks.find_map(|block| match block {
        Block::CopyLink { to, .. } => Some(to.as_str()),
        _ => None,
    });
    assert_eq!(shared, Some(&*format!("{LINK}&minutes=10")));
}

/// The files on a sheet, by name.
fn files(sheet: &Sheet) -> Vec<&str> {
    let blocks = all(&sheet.blocks).into_iter();
    let files = blocks.filter_map(|block| match block {
        Block::Save { file, .. } => Some(file.as_str()),
        _ => None,
    });
    files.collect()
}

#[test]
fn a_trainer_saves_files_without_taking_the_quiz() {
    let sheet = open(&format!("{LINK}&at=files"));
    assert_eq!(
        files(&sheet),
        [
            "connector-quiz.gift",
            "connector-quiz.yml",
            "connector-quiz.json"
        ]
    );
    assert!(written(&sheet).contains("8 questions"));
    assert!(!written(&sheet).contains("xAPI"), "nothing is answered");
    assert_eq!(open(way(&sheet, "Take this quiz")).title, "Question 1 of 8");
}

#[test]
fn whoever_answered_saves_statements_once_the_mail_address_is_right() {
    let key = made().questions[0].key().to_text();
    let answered = format!("{LINK}&answers={key}&at=files");
    let errors = |sheet: &Sheet| -> Vec<String> {
        let mut blocks = all(&sheet.blocks).into_iter();
        let found = blocks.find_map(|block| match block {
            Block::Field { name, errors, .. } if name == "_learner" => Some(errors.clone()),
            _ => None,
        });
        found.expect("a field for the address")
    };
    let empty = open(&answered);
    assert_eq!((errors(&empty).len(), files(&empty).len()), (0, 3));
    let wrong = of_learner(&answered, "jo");
    assert_eq!((errors(&wrong).len(), files(&wrong).len()), (1, 3));
    let right = of_learner(&answered, "jo@contoso.com");
    assert_eq!(errors(&right).len(), 0);
    assert_eq!(files(&right).last(), Some(&"connector-quiz-xapi.json"));
    assert_eq!(
        open(way(&right, "Back to your result")).title,
        "Your result: 1 of 8 correct, not passed"
    );
}

#[test]
fn no_link_brings_a_mail_address_along_nor_takes_one_away() {
    let key = made().questions[0].key().to_text();
    let answered = format!("{LINK}&answers={key}&at=files");
    // Links of earlier versions held one.
    for name in ["learner", "_learner"] {
        let sheet = open(&format!("{answered}&{name}=jo@contoso.com"));
        assert_eq!(sheet.dropped, [name]);
        let read = Sheet {
            dropped: Vec::new(),
            ..sheet
        };
        assert_eq!(read, open(&answered));
    }
    let typed = of_learner(&answered, "jo@contoso.com");
    assert!(!links(&typed).is_empty());
    for (label, to) in links(&typed) {
        assert!(
            !to.contains("learner") && !to.contains("contoso"),
            "{label}: {to}"
        );
    }
}
