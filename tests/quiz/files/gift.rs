//! GIFT, for Moodle.

use super::*;
use connector_checker::quiz::gift;

#[test]
fn gift_escapes_what_has_a_meaning_there() {
    let because = |option: &str| {
        format!(
            "#[plain]About {option}. Made up. (Documented\\: “How to set up a multifunction device or application to send email”, Direct send)\n"
        )
    };
    let expected = [
        "$CATEGORY: Connector Checker/Mail flow: is a connector used?\n\n",
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
        let question = QuizQuestion {
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
