//! How well a quiz was answered.

use super::answer::Answer;
use super::question::Quiz;
use super::topic::Topic;

/// How well a quiz was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// Whether each question was answered rightly, in the quiz’s order.
    pub marks: Vec<bool>,
    /// How many were right, topic by topic, for the topics that the quiz asked about.
    pub topics: Vec<Tally>,
}

/// How the questions of one topic were answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// The topic.
    pub topic: Topic,
    /// How many of its questions were answered rightly.
    pub right: usize,
    /// How many questions it had.
    pub asked: usize,
}

impl Score {
    /// How many questions were answered rightly.
    pub fn right(&self) -> usize {
        self.marks.iter().filter(|is_right| **is_right).count()
    }

    /// The share that was right, in whole percent and rounded down: 2 of 3 are 66. Of no questions at
    /// all it is 0.
    pub fn percent(&self) -> u8 {
        let percent = (self.right() * 100).checked_div(self.marks.len());
        // There are never more right answers than questions, so it is 100 at most.
        percent.unwrap_or(0) as u8
    }

    /// Whether the share reaches a pass mark in percent.
    pub fn passes(&self, pass_mark: u8) -> bool {
        self.percent() >= pass_mark
    }
}

/// Marks the answers to a quiz, in the order of its questions. A question without an answer
/// counts as answered wrongly; answers beyond the last question count for nothing.
///
/// A question is right as a whole or not at all: of several options exactly the right ones must be
/// ticked, and all options put to their targets.
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
