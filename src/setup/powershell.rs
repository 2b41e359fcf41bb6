//! Commands as PowerShell.
//!
//! Every text stands between single quotes, where PowerShell gives no character a meaning but the
//! quote. It takes four curly quotes for that quote too, so all five are doubled; and a [`Line`]
//! has no line end.
//!
//! [`Line`]: super::Line

use super::checklist::Checklist;
use super::command::{Argument, Command, Shell, Text};
use super::field::Field;
use super::form::Values;
use super::table::{Shown, Step};
use crate::evidence::Fact;
use crate::organization::Timestamp;

/// What Windows PowerShell needs at the beginning of a file to read it as UTF-8. Without it, parts
/// of an `Ò` would read as a curly quote.
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
    /// Comments and the command, each on a line of its own.
    pub fn text(&self) -> String {
        let mut text = String::new();
        let shell = self.command.shell();
        comment(&mut text, &[self.step.title, "."]);
        comment(
            &mut text,
            &["Run it in: ", shell.name(), ", ", shell.place(), "."],
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

/// The commands of the steps that are certain.
pub fn script(checklist: &Checklist, values: &Values) -> Script {
    let steps = checklist.certain_steps();
    let blocks = steps.filter_map(|step| match step.shown(values) {
        Shown::Command(command) => Some(Block { step, command }),
        Shown::Nothing | Shown::Settings(_) | Shown::Mx(_) => None,
    });
    Script {
        blocks: blocks.collect(),
    }
}

impl Script {
    /// The fields whose placeholders stand in it, each once, in the order of the form.
    pub fn missing(&self) -> Vec<Field> {
        let missing: Vec<Field> = self
            .blocks
            .iter()
            .flat_map(|block| block.command.missing())
            .collect();
        let is_missing = |field: &Field| missing.contains(field);
        Field::ALL.into_iter().filter(is_missing).collect()
    }

    /// Where its commands are run, each shell once.
    fn shells(&self) -> Vec<Shell> {
        let blocks = self.blocks.iter();
        let mut shells: Vec<Shell> = blocks.map(|block| block.command.shell()).collect();
        shells.sort_unstable();
        shells.dedup();
        shells
    }

    /// The text of a `.ps1` file, its byte order mark included. Its head says when and by which
    /// version it was made.
    pub fn ps1(&self, made: Timestamp) -> String {
        let mut text = String::from(BYTE_ORDER_MARK);
        comment(&mut text, &["Connectors: the commands for your set-up."]);
        let made = made.to_string();
        let date = made.split('T').next().unwrap_or(&made);
        comment(
            &mut text,
            &[
                "Made on ",
                date,
                " by Connector Checker ",
                env!("CARGO_PKG_VERSION"),
                ". Read it before you run any of it.",
            ],
        );
        comment(
            &mut text,
            &[
                "Run each block by itself, in the shell that stands above it; never this file as a whole.",
            ],
        );
        self.write_needs(&mut text);
        let missing = self.missing();
        if !missing.is_empty() {
            comment(&mut text, &["Still to fill in:"]);
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

    /// Adds what the script needs, for the reader and for PowerShell.
    fn write_needs(&self, text: &mut String) {
        let shells = self.shells();
        comment(text, &["It needs:"]);
        for shell in &shells {
            comment(text, &["  ", shell.name(), ", ", shell.place()]);
        }
        // PowerShell asks it of the file as a whole, and no Exchange server needs the module.
        text.push_str(match shells[..] {
            [Shell::ExchangeOnline] => {
                "#Requires -Version 5.1\n#Requires -Modules ExchangeOnlineManagement\n"
            }
            _ => "#Requires -Version 3.0\n",
        });
    }
}

/// Adds a comment. Only the checker's own words come here, and they have no line ends.
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
                Argument::Word(word) => text.push_str(&word),
                Argument::Flag(true) => text.push_str("$true"),
                Argument::Flag(false) => text.push_str("$false"),
            }
        }
    }
}

fn write_texts(text: &mut String, values: &[Text]) {
    for (at, value) in values.iter().enumerate() {
        if at > 0 {
            text.push_str(", ");
        }
        quote(text, value.text());
    }
}

/// Adds a text between single quotes, with every character doubled that would close them.
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
