//! GIFT, the text format in which Moodle imports questions.

use crate::quiz::question::{Kind, Mark, Quiz, QuizOption, QuizQuestion};
use crate::quiz::topic::Topic;

/// A quiz in Moodle's GIFT format, a category for each topic.
///
/// Every option has its explanation as feedback. GIFT has only one feedback for a matching question, so it contains all of them.
/// In a question with several correct options, each has an equal share, and an incorrect one costs everything.
///
/// ```
/// use connector_checker::quiz::{Settings, Topic, generate, gift};
/// let settings = Settings { topics: vec![Topic::Flow], count: 1, ..Settings::default() };
/// let gift = gift(&generate(&settings));
/// assert!(gift.starts_with("$CATEGORY: Connector Checker/Mail flow"));
/// ```
pub fn gift(quiz: &Quiz) -> String {
    let mut text = String::new();
    for topic in Topic::ALL {
        let questions = || quiz.questions.iter().filter(|one| one.topic == topic);
        if questions().next().is_some() {
            text.push_str("$CATEGORY: Connector Checker/");
            // A slash would start a subcategory.
            text.push_str(&topic.label().replace('/', "-"));
            text.push_str("\n\n");
        }
        questions().for_each(|question| write(&mut text, question));
    }
    text
}

fn write(text: &mut String, question: &QuizQuestion) {
    for part in [
        "::",
        &escaped(&question.id),
        "::",
        &rich(&question.to_text()),
        "{\n",
    ] {
        text.push_str(part);
    }
    match &question.kind {
        Kind::One => {
            for option in &question.options {
                text.push_str(if option.mark == Mark::Right { "=" } else { "~" });
                write_option(text, option);
            }
        }
        Kind::Several => {
            let right = question.options.iter();
            let right = right.filter(|option| option.mark == Mark::Right).count();
            for option in &question.options {
                text.push_str(match option.mark {
                    Mark::Right => share(right),
                    Mark::Wrong | Mark::Target(_) => "~%-100%",
                });
                write_option(text, option);
            }
        }
        Kind::Match { targets } => write_match(text, question, targets),
    }
    text.push_str("}\n\n");
}

/// The share of one of several correct options, in the steps that Moodle accepts.
const fn share(right: usize) -> &'static str {
    match right {
        0 | 1 => "~%100%",
        2 => "~%50%",
        3 => "~%33.33333%",
        4 => "~%25%",
        5 => "~%20%",
        6 => "~%16.66667%",
        7 => "~%14.28571%",
        8 => "~%12.5%",
        9 => "~%11.11111%",
        _ => "~%10%",
    }
}

fn write_option(text: &mut String, option: &QuizOption) {
    text.push_str(&rich(&option.text));
    text.push('#');
    text.push_str(&rich(&option.because.to_text()));
    text.push('\n');
}

fn write_match(text: &mut String, question: &QuizQuestion, targets: &[String]) {
    let mut feedback = Vec::new();
    let mut free: Vec<&String> = targets.iter().collect();
    for option in &question.options {
        let target = match option.mark {
            Mark::Target(target) => targets.get(target),
            Mark::Right | Mark::Wrong => None,
        };
        let Some(target) = target else {
            continue;
        };
        free.retain(|other| *other != target);
        for part in ["=", &rich(&option.text), " -> ", &paired(target), "\n"] {
            text.push_str(part);
        }
        feedback.push([&option.text, ": ", &option.because.to_text()].concat());
    }
    // A target without options is written with an empty one.
    for target in free {
        for part in ["= -> ", &paired(target), "\n"] {
            text.push_str(part);
        }
    }
    for part in ["####", &rich(&feedback.join("\n")), "\n"] {
        text.push_str(part);
    }
}

/// A text marked as plain. Otherwise, a bracket at its start would set a format, and a percent sign a share.
fn rich(text: &str) -> String {
    ["[plain]", &paired(text)].concat()
}

/// A text without the arrow between options and targets, which can’t be escaped.
fn paired(text: &str) -> String {
    escaped(&text.replace("->", "→"))
}

/// A text on one line, with GIFT’s special characters escaped.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for character in text.chars() {
        match character {
            '\n' => escaped.push_str("\\n"),
            '\r' => {}
            '\\' | '~' | '=' | '#' | '{' | '}' | ':' => {
                escaped.push('\\');
                escaped.push(character);
            }
            _ => escaped.push(character),
        }
    }
    escaped
}
