//! YAML, for Microsoft Learn.

use super::*;
use connector_checker::quiz::yaml;

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
        let mut expect = |content: String, choices: Vec<(&str, bool, &QuizOption)>| {
            let question = read.next().expect("one more question");
            assert_eq!(markdown::read(text(&question["content"])), content);
            let found = list(&question["choices"]);
            assert_eq!(found.len(), choices.len());
            for (found, (words, is_right, option)) in found.iter().zip(choices) {
                assert_eq!(markdown::read(text(&found["content"])), words);
                assert_eq!(found["isCorrect"], Value::Bool(is_right));
                let explanation = markdown::read(text(&found["explanation"]));
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
