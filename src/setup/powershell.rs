//! Commands as PowerShell.
//!
//! Every text is a single-quoted string, in which PowerShell treats only the quote as special. It
//! treats four curly quotes the same way, so all five are doubled, and a [`Line`] has no line break.
//!
//! [`Line`]: super::Line

use super::checklist::Checklist;
use super::command::{Argument, Command, Shell, ValueText};
use super::field::Field;
use super::form::Values;
use super::table::{Shown, Step};
use crate::evidence::Fact;
use crate::organization::Timestamp;

/// Makes Windows PowerShell read the file as UTF-8. Without it, part of an `Ò` would be read as a
/// curly quote.
const BYTE_ORDER_MARK: char = '\u{FEFF}';

/// A command with the step that it belongs to.
#[derive(Clone, Debug)]
pub struct Block {
    /// The step.
    pub step: &'static Step,
    /// Its command.
    pub command: Command,
}

impl Block {
    /// The comments and the command, each on its own line.
    pub fn text(&self) -> String {
        let mut text = String::new();
        let shell = self.command.shell();
        comment(&mut text, &[self.step.title, "."]);
        comment(
            &mut text,
            &["Run in ", shell.name(), ", ", shell.place(), "."],
        );
        for claim in self.step.corrects {
            comment_claim(&mut text, claim);
        }
        self.command.write(&mut text);
        text.push('\n');
        text
    }
}

/// The commands of a checklist.
#[derive(Clone, Debug)]
pub struct Script {
    /// The blocks, in the order of the checklist.
    pub blocks: Vec<Block>,
}

/// The commands of the certain steps.
pub fn script(checklist: &Checklist, values: &Values) -> Script {
    let mut blocks = Vec::new();
    for step in checklist.certain_steps() {
        if let Shown::Command(command) = step.shown(values) {
            blocks.push(Block { step, command });
        }
    }
    Script { blocks }
}

impl Script {
    /// The fields whose placeholders it contains, each once, in the order of the form.
    pub fn missing(&self) -> Vec<Field> {
        let mut missing = Vec::new();
        for block in &self.blocks {
            missing.extend(block.command.missing());
        }
        Field::in_order(&missing)
    }

    /// The shells to run its commands in, each once.
    fn shells(&self) -> Vec<Shell> {
        let is_used = |shell: &Shell| {
            let mut blocks = self.blocks.iter();
            blocks.any(|block| block.command.shell() == *shell)
        };
        let mut shells = vec![Shell::ExchangeOnline, Shell::ExchangeServer];
        shells.retain(is_used);
        shells
    }

    /// The text of a `.ps1` file, with a byte order mark. Its head names the date and the version that
    /// created it.
    pub fn ps1(&self, made: Timestamp) -> String {
        let mut text = String::from(BYTE_ORDER_MARK);
        comment(&mut text, &["Commands to set up your connectors."]);
        let made = made.to_string();
        let date = made.split('T').next().unwrap_or(&made);
        comment(
            &mut text,
            &[
                "Created on ",
                date,
                " by Connector Checker ",
                env!("CARGO_PKG_VERSION"),
                ". Review it before you run anything.",
            ],
        );
        comment(
            &mut text,
            &[
                "Run each block separately, in the shell named above it. Don’t run the file as a whole.",
            ],
        );
        self.write_needs(&mut text);
        let missing = self.missing();
        if !missing.is_empty() {
            comment(&mut text, &["Still missing:"]);
            for field in missing {
                comment(&mut text, &["  ", field.placeholder()]);
            }
        }
        for block in &self.blocks {
            text.push('\n');
            text.push_str(&block.text());
        }
        text
    }

    /// Adds the requirements, for the reader and for PowerShell.
    fn write_needs(&self, text: &mut String) {
        let shells = self.shells();
        comment(text, &["Requires:"]);
        for shell in &shells {
            comment(text, &["  ", shell.name(), ", ", shell.place()]);
        }
        // `#Requires` applies to the whole file, and Exchange servers don't need the module.
        text.push_str(match shells[..] {
            [Shell::ExchangeOnline] => {
                "#Requires -Version 5.1\n#Requires -Modules ExchangeOnlineManagement\n"
            }
            _ => "#Requires -Version 3.0\n",
        });
    }
}

/// Adds a comment. The words are the checker's own and have no line breaks.
fn comment(text: &mut String, words: &[&str]) {
    text.push_str("# ");
    for word in words {
        text.push_str(word);
    }
    text.push('\n');
}

fn comment_claim(text: &mut String, claim: &Fact) {
    comment(text, &[claim.says]);
    for cite in claim.places {
        let comma = if cite.section.is_empty() { "" } else { ", " };
        comment(
            text,
            &["  See: ", cite.source.title(), comma, cite.section, "."],
        );
    }
}

impl Command {
    /// The command as one line of PowerShell.
    pub fn powershell(&self) -> String {
        let mut text = String::new();
        self.write(&mut text);
        text
    }

    fn write(&self, text: &mut String) {
        text.push_str(self.name());
        for (name, argument) in self.parameters() {
            text.push_str(" -");
            text.push_str(name);
            text.push(' ');
            match argument {
                Argument::Texts(values) => write_texts(text, &values),
                Argument::Word(word) => text.push_str(word),
                Argument::Flag(true) => text.push_str("$true"),
                Argument::Flag(false) => text.push_str("$false"),
            }
        }
    }
}

fn write_texts(text: &mut String, values: &[ValueText]) {
    for (at, value) in values.iter().enumerate() {
        if at > 0 {
            text.push_str(", ");
        }
        quote(text, value.text());
    }
}

/// Adds a single-quoted string, doubling every character that would end it.
fn quote(text: &mut String, value: &str) {
    text.push('\'');
    for character in value.chars() {
        if matches!(character, '\'' | '\u{2018}'..='\u{201B}') {
            text.push(character);
        }
        text.push(character);
    }
    text.push('\'');
}
