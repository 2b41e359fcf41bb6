//! The score of a quiz.

use super::answer::Answer;
use super::question::Quiz;
use super::topic::Topic;

/// The score of a quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// Whether each question was answered correctly, in the quiz’s order.
    pub marks: Vec<bool>,
    /// The score by topic, for the topics of the quiz.
    pub topics: Vec<Tally>,
}

/// The score for one topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// The topic.
    pub topic: Topic,
    /// How many of its questions were answered correctly.
    pub right: usize,
    /// How many questions it had.
    pub asked: usize,
}

impl Score {
    /// How many questions were answered correctly.
    pub fn right(&self) -> usize {
        self.marks.iter().filter(|is_right| **is_right).count()
    }

    /// The score in percent, rounded down: 66 for 2 of 3. It's 0 if there are no questions.
    pub fn percent(&self) -> u8 {
        let percent = (self.right() * 100).checked_div(self.marks.len());
        // There are never more correct answers than questions, so it's at most 100.
        percent.unwrap_or(0) as u8
    }

    /// Whether the score reaches a passing score in percent.
    pub fn passes(&self, pass_mark: u8) -> bool {
        self.percent() >= pass_mark
    }
}

/// Scores the answers to a quiz, in the order of its questions. Unanswered questions count as incorrect. Answers beyond the last
/// question are ignored.
///
/// There is no partial credit: exactly the correct options must be selected, or all options matched to their targets.
pub fn score(quiz: &Quiz, answers: &[Answer]) -> Score {
    let marks: Vec<bool> = quiz
        .questions
        .iter()
        .enumerate()
        .map(|(place, question)| answers.get(place).is_some_and(|a| question.is_right(a)))
        .collect();
    let tally = |topic: Topic| {
        let mut tally = Tally {
            topic,
            right: 0,
            asked: 0,
        };
        for (question, is_right) in quiz.questions.iter().zip(&marks) {
            if question.topic == topic {
                tally.asked += 1;
                tally.right += usize::from(*is_right);
            }
        }
        tally
    };
    Score {
        topics: Topic::ALL
            .into_iter()
            .map(tally)
            .filter(|tally| tally.asked > 0)
            .collect(),
        marks,
    }
}
