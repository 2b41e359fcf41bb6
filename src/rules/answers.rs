//! Questions by their words, and what a reader has answered so far.

use super::question::{Choice, QUESTION_COUNT, Question, QuestionText, Step};
use super::tables::questions::{QUESTIONS, STEPS};
use crate::evidence::same;

/// The name of "I don't know" in a link. No choice has it.
pub const UNKNOWN_ID: &str = "unknown";

impl Question {
    /// Every question, in the order in which a person meets them.
    pub fn all() -> impl Iterator<Item = Question> {
        QUESTIONS.iter().map(|text| text.question)
    }

    /// The question's words and choices.
    pub const fn text(self) -> &'static QuestionText {
        // The table holds one entry a variant, in the same order: a test and the array's length
        // prove it, so this index exists.
        &QUESTIONS[self as usize]
    }

    /// The question of that name in a link.
    ///
    /// ```
    /// use connector_checker::rules::Question;
    /// assert_eq!(Question::by_id("mailboxes"), Some(Question::Mailboxes));
    /// assert_eq!(Question::by_id("letterboxes"), None);
    /// ```
    pub fn by_id(id: &str) -> Option<Question> {
        Question::all().find(|question| question.text().id == id)
    }

    /// The reply of that name in a link: the name of a choice, or `unknown`.
    pub fn reply_by_id(self, id: &str) -> Option<Reply> {
        if id == UNKNOWN_ID {
            return Some(Reply::DontKnow);
        }
        let choices = self.text().choices;
        let index = choices.iter().position(|choice| choice.id == id)?;
        Some(Reply::Choice(index as u8))
    }

    /// Every reply that the question takes, "I don't know" last.
    pub fn replies(self) -> impl Iterator<Item = Reply> {
        let count = self.text().choices.len() as u8;
        (0..count)
            .map(Reply::Choice)
            .chain(std::iter::once(Reply::DontKnow))
    }

    /// The reply of that name, for the names that the program itself writes: a constant of a misspelt
    /// one is an error of the compiler.
    ///
    /// # Panics
    ///
    /// Where the question has no choice of that name.
    pub(crate) const fn choice(self, id: &str) -> Reply {
        Reply::Choice(place_of(self.text().choices, id))
    }

    /// All choices of the question, as a set.
    pub(crate) const fn all_choices(self) -> ChoiceSet {
        ChoiceSet((1 << self.text().choices.len()) - 1)
    }
}

impl Step {
    /// Every step, in the order in which a person meets them.
    pub const ALL: &'static [Step] = STEPS;

    /// The step of that name in a link.
    pub fn by_id(id: &str) -> Option<&'static Step> {
        STEPS.iter().find(|step| step.id == id)
    }

    /// The step that asks a question.
    pub fn of(question: Question) -> &'static Step {
        let of_question = STEPS.iter().find(|step| step.questions.contains(&question));
        // Every question is in exactly one step, as a test proves; the first step is only
        // there so that no input can stop the program.
        of_question.unwrap_or(&STEPS[0])
    }
}

/// A reader's answer to one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reply {
    /// "I don't know": every choice stays possible, and the question is not asked again.
    DontKnow,
    /// The choice at this place in the question's list.
    Choice(u8),
}

impl Reply {
    /// Yes, to any question that can be ticked.
    pub(crate) const YES: Reply = Reply::Choice(0);
    /// No, to any question that can be ticked.
    pub(crate) const NO: Reply = Reply::Choice(1);

    /// What the reader picks who cannot answer.
    pub const DONT_KNOW: &str = "I don’t know";

    /// The reply's name in a link; empty for a choice that the question does not have.
    pub fn id(self, question: Question) -> &'static str {
        match self {
            Reply::DontKnow => UNKNOWN_ID,
            Reply::Choice(index) => match question.text().choices.get(usize::from(index)) {
                Some(choice) => choice.id,
                None => "",
            },
        }
    }

    /// What the reader picked, in words.
    pub fn label(self, question: Question) -> &'static str {
        match self {
            Reply::DontKnow => Reply::DONT_KNOW,
            Reply::Choice(index) => match question.text().choices.get(usize::from(index)) {
                Some(choice) => choice.label,
                None => "",
            },
        }
    }
}

// Whatever can be ticked is answered with `Reply::YES` or `Reply::NO`.
const _: () = {
    let mut i = 0;
    while i < STEPS.len() {
        let questions = STEPS[i].questions;
        let mut line = 0;
        while STEPS[i].is_list() && line < questions.len() {
            let replies = (questions[line].choice("yes"), questions[line].choice("no"));
            assert!(matches!(replies, (Reply::YES, Reply::NO)));
            line += 1;
        }
        i += 1;
    }
};

/// A set of choices of one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ChoiceSet(u8);

impl ChoiceSet {
    /// The set of the choices with these names.
    ///
    /// Rows of the tables call this while the program is compiled, so that a misspelt name is an
    /// error of the compiler and never one of the reader.
    ///
    /// # Panics
    ///
    /// Where the question has no choice of that name; in a constant, that stops the compiler.
    pub(super) const fn of(question: Question, ids: &[&str]) -> ChoiceSet {
        let choices = question.text().choices;
        let mut set = 0;
        let mut i = 0;
        while i < ids.len() {
            set |= 1 << place_of(choices, ids[i]);
            i += 1;
        }
        ChoiceSet(set)
    }

    /// Whether every choice of this set is in the other.
    pub const fn is_within(self, other: ChoiceSet) -> bool {
        self.0 & !other.0 == 0
    }

    /// Whether the two sets share no choice.
    pub const fn is_apart_from(self, other: ChoiceSet) -> bool {
        self.0 & other.0 == 0
    }

    /// Whether the set holds no choice.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The choices that both sets hold.
    pub const fn and(self, other: ChoiceSet) -> ChoiceSet {
        ChoiceSet(self.0 & other.0)
    }

    /// The choices of the set, as replies.
    pub fn replies(self) -> impl Iterator<Item = Reply> {
        (0..u8::BITS as u8)
            .filter(move |index| self.0 & (1 << index) != 0)
            .map(Reply::Choice)
    }
}

/// The place of the choice of that name.
const fn place_of(choices: &[Choice], id: &str) -> u8 {
    let mut place = 0;
    while place < choices.len() {
        if same(choices[place].id, id) {
            return place as u8;
        }
        place += 1;
    }
    panic!("no choice has this name")
}

/// What a reader has answered so far.
///
/// ```
/// use connector_checker::rules::{Answers, Question};
/// let answers = Answers::default().with(Question::Mailboxes, "split");
/// assert!(answers.get(Question::Mailboxes).is_some());
/// assert!(answers.get(Question::Servers).is_none());
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Answers {
    replies: [Option<Reply>; QUESTION_COUNT],
}

impl Answers {
    /// The reply to a question, if it has been answered.
    pub fn get(&self, question: Question) -> Option<Reply> {
        // A question's number is below the count of questions, which is the array's length.
        self.replies[question as usize]
    }

    /// Sets or clears the reply to a question. A choice that the question does not have clears it.
    pub fn set(&mut self, question: Question, reply: Option<Reply>) {
        let known = reply.filter(|reply| !reply.id(question).is_empty());
        self.replies[question as usize] = known;
    }

    /// The same answers with one more, by its name; an unknown name leaves them as they are.
    #[must_use]
    pub fn with(mut self, question: Question, reply_id: &str) -> Answers {
        if let Some(reply) = question.reply_by_id(reply_id) {
            self.set(question, Some(reply));
        }
        self
    }

    /// The choices that the answers leave possible: one after a choice, all of them before an
    /// answer and after "I don't know".
    pub fn possible(&self, question: Question) -> ChoiceSet {
        match self.get(question) {
            Some(Reply::Choice(index)) => ChoiceSet(1 << index),
            Some(Reply::DontKnow) | None => question.all_choices(),
        }
    }

    /// Every question that has a reply, with it.
    pub fn given(&self) -> impl Iterator<Item = (Question, Reply)> {
        Question::all().filter_map(|question| Some((question, self.get(question)?)))
    }
}
