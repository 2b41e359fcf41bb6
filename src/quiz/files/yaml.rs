//! The YAML format of Microsoft Learn’s knowledge checks.

use crate::quiz::question::{Kind, Mark, Quiz, QuizOption, QuizQuestion};
use crate::text::json::quoted;
use crate::text::markdown::escaped;

/// A quiz in the YAML of Microsoft Learn: `quiz`, `questions`, `content`, `choices`, `isCorrect`,
/// `explanation`.
///
/// Texts are escaped as Markdown. The format has no matching questions: each option of such a question becomes a separate
/// question with the targets as its choices.
///
/// ```
/// use connector_checker::quiz::{Settings, Topic, generate, yaml};
/// let settings = Settings { topics: vec![Topic::Flow], count: 1, ..Settings::default() };
/// assert!(yaml(&generate(&settings)).starts_with("quiz:\n  questions:\n  - content: \""));
/// ```
pub fn yaml(quiz: &Quiz) -> String {
    let mut text = String::from("quiz:\n");
    text.push_str(match quiz.questions.is_empty() {
        true => "  questions: []\n",
        false => "  questions:\n",
    });
    for question in &quiz.questions {
        match &question.kind {
            Kind::One | Kind::Several => {
                let choices = question.options.iter();
                let choices =
                    choices.map(|option| (&*option.text, option.mark == Mark::Right, option));
                write(&mut text, &question.to_text(), choices);
            }
            Kind::Match { targets } => {
                for option in &question.options {
                    write_option(&mut text, question, option, targets);
                }
            }
        }
    }
    text
}

fn write_option(
    text: &mut String,
    question: &QuizQuestion,
    option: &QuizOption,
    targets: &[String],
) {
    let content = [&question.to_text(), "\n\n", &option.text].concat();
    let choices = targets
        .iter()
        .enumerate()
        .map(|(place, target)| (&**target, option.mark == Mark::Target(place), option));
    write(text, &content, choices);
}

/// Writes a question: each choice, whether it's correct, and the option with the explanation.
fn write<'a>(
    text: &mut String,
    content: &str,
    choices: impl Iterator<Item = (&'a str, bool, &'a QuizOption)>,
) {
    let mut line = |name: &str, value: &str| {
        for part in [name, value, "\n"] {
            text.push_str(part);
        }
    };
    line("  - content: ", &quoted(&escaped(content)));
    line("    choices:", "");
    for (choice, is_right, option) in choices {
        line("    - content: ", &quoted(&escaped(choice)));
        line("      isCorrect: ", if is_right { "true" } else { "false" });
        line(
            "      explanation: ",
            &quoted(&escaped(&option.because.to_text())),
        );
    }
}
