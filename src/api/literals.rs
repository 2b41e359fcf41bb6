//! TypeScript's literal types, written from the engine's own constants while it is compiled.
//!
//! A question's name or a need is one of a few words, and TypeScript can know which. Written by
//! hand, such a list would be right until the next row is added to a table.

#![allow(
    dead_code,
    reason = "the compiler does not see that wasm-bindgen reads it"
)]

use crate::evidence::Grade;
#[cfg(feature = "api-quiz")]
use crate::quiz::{Level, Topic};
#[cfg(feature = "api-routing")]
use crate::routing::Precedence;
#[cfg(feature = "api-rules")]
use crate::rules::{Need, UNKNOWN_ID, tables::questions::QUESTIONS};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const LITERALS: &str = match std::str::from_utf8(&BYTES) {
    Ok(text) => text,
    Err(_) => panic!("constants are UTF-8"),
};

// Written twice, the first time without any room, to learn how much it takes.
const BYTES: [u8; Text::<0>::of_types().length] = Text::of_types().bytes;

/// The word of each value of a list.
macro_rules! words {
    ($all:expr, $word:ident) => {{
        let mut words = [""; $all.len()];
        let mut at = 0;
        while at < words.len() {
            words[at] = $all[at].$word();
            at += 1;
        }
        words
    }};
}

/// A text that grows while the program is compiled. Beyond its room, only its length does.
struct Text<const ROOM: usize> {
    bytes: [u8; ROOM],
    length: usize,
}

impl<const ROOM: usize> Text<ROOM> {
    const fn of_types() -> Text<ROOM> {
        let mut text = Text {
            bytes: [0; ROOM],
            length: 0,
        };
        let grades = words!(Grade::ALL, label);
        text.push_type("Grade", "How well something is supported.", &grades);
        #[cfg(feature = "api-rules")]
        {
            text.push_questions();
            let needs = words!(Need::ALL, id);
            text.push_type("Need", "Whether a connector is needed.", &needs);
        }
        #[cfg(feature = "api-routing")]
        {
            let readings = words!(Precedence::ALL, id);
            text.push_type(
                "Precedence",
                "A reading of Microsoft’s page on several connectors.",
                &readings,
            );
        }
        #[cfg(feature = "api-quiz")]
        {
            text.push_type(
                "Topic",
                "What a question is about.",
                &words!(Topic::ALL, id),
            );
            text.push_type(
                "Level",
                "How hard the questions are.",
                &words!(Level::ALL, id),
            );
        }
        text
    }

    #[cfg(feature = "api-rules")]
    const fn push_questions(&mut self) {
        let mut ids = [""; QUESTIONS.len()];
        let mut question = 0;
        while question < QUESTIONS.len() {
            ids[question] = QUESTIONS[question].id;
            question += 1;
        }
        self.push_type("QuestionId", "The name of a question.", &ids);
        self.push("/** The answers to some of the questions, by their names. */\nexport interface Answers {\n");
        question = 0;
        while question < QUESTIONS.len() {
            self.push("    \"");
            self.push(QUESTIONS[question].id);
            self.push("\"?:");
            let choices = QUESTIONS[question].choices;
            let mut choice = 0;
            while choice < choices.len() {
                self.push(" \"");
                self.push(choices[choice].id);
                self.push("\" |");
                choice += 1;
            }
            self.push(" \"");
            self.push(UNKNOWN_ID);
            self.push("\";\n");
            question += 1;
        }
        self.push("}\n\n");
    }

    const fn push_type(&mut self, name: &str, what: &str, words: &[&str]) {
        self.push("/** ");
        self.push(what);
        self.push(" */\nexport type ");
        self.push(name);
        self.push(" = \"");
        let mut word = 0;
        while word < words.len() {
            if word > 0 {
                self.push("\" | \"");
            }
            self.push(words[word]);
            word += 1;
        }
        self.push("\";\n\n");
    }

    const fn push(&mut self, text: &str) {
        let text = text.as_bytes();
        let mut at = 0;
        while at < text.len() {
            if self.length < ROOM {
                self.bytes[self.length] = text[at];
            }
            self.length += 1;
            at += 1;
        }
    }
}
