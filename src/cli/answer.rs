//! What a command answers.

/// What a command answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The result, for standard output.
    pub text: String,
    /// What is wrong with the files or with the call, for the error stream.
    pub complaints: String,
    /// The status.
    pub status: Status,
}

/// The status of a command. The worse is greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// There is nothing to say.
    Clean = 0,
    /// Something was found.
    Found = 1,
    /// Nothing was recognized, or the call is incorrect.
    Nothing = 2,
}

impl Answer {
    /// A result with nothing wrong.
    pub(super) fn of(text: String) -> Answer {
        Answer {
            text,
            complaints: String::new(),
            status: Status::Clean,
        }
    }

    /// No result.
    pub(super) fn complaint(complaints: String) -> Answer {
        Answer {
            text: String::new(),
            complaints,
            status: Status::Nothing,
        }
    }
}

/// Something wrong with the call, as a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Misuse(pub(super) String);

impl From<Misuse> for Answer {
    fn from(Misuse(what): Misuse) -> Answer {
        Answer::complaint(format!("connector-checker: {what}\n"))
    }
}
