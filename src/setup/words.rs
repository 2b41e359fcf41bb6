//! The commands as settings: what to choose in the Exchange admin center, or on a server without an
//! Exchange Management Shell.

use super::command::{Argument, Command, ReceiveConnector, SendConnector, ValueText};
use crate::organization::{
    Applies, Fallback, Held, InboundParameter, OutboundParameter, ParameterId, ParameterWords,
    Value,
};

/// The first setting in the admin center.
const CONNECTOR_TYPE: &str = "ConnectorType";

/// One setting to choose or fill in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instruction {
    /// What to do. It ends with a colon if values follow, otherwise with a period.
    pub says: String,
    /// The values to fill in.
    pub values: Vec<ValueText>,
}

impl Instruction {
    pub(super) fn say(says: &str) -> Instruction {
        Instruction::fill(says, Vec::new())
    }

    pub(super) fn fill(says: &str, values: Vec<ValueText>) -> Instruction {
        Instruction {
            says: says.to_owned(),
            values,
        }
    }
}

impl Command {
    /// The command as settings, in the order of the admin center.
    pub fn settings(&self) -> Vec<Instruction> {
        match self {
            Command::Outbound(_) => {
                let from = "Connection from: Office 365 (older name of Microsoft 365).";
                let mut settings = self.instructions(OutboundParameter::WORDS);
                settings.insert(0, Instruction::say(from));
                settings
            }
            Command::Inbound(_) => {
                let to = "Connection to: Office 365 (older name of Microsoft 365).";
                let mut settings = self.instructions(InboundParameter::WORDS);
                // After the connector type, which is always there.
                settings.insert(1, Instruction::say(to));
                settings
            }
            Command::Send(command) => command.instructions(),
            Command::Receive(command) => command.instructions(),
        }
    }

    /// The settings of a new connector, its type first.
    fn instructions(&self, rows: &'static [ParameterWords]) -> Vec<Instruction> {
        let created = Created {
            rows,
            given: self.parameters(),
        };
        let mut settings = Vec::new();
        for row in rows {
            match created.instruction(row) {
                Some(instruction) if row.name == CONNECTOR_TYPE => settings.insert(0, instruction),
                Some(instruction) => settings.push(instruction),
                None => {}
            }
        }
        settings
    }
}

/// A new connector: its parameters are given or have their defaults.
struct Created {
    rows: &'static [ParameterWords],
    given: Vec<(&'static str, Argument)>,
}

impl Created {
    fn argument(&self, name: &str) -> Option<&Argument> {
        let mut given = self.given.iter();
        let (_, argument) = given.find(|(parameter, _)| *parameter == name)?;
        Some(argument)
    }

    /// The value of a parameter. None if it waits for a field, or its default is undocumented.
    fn known(&self, name: &str) -> Option<Value> {
        if let Some(argument) = self.argument(name) {
            return argument.value();
        }
        let row = self.rows.iter().find(|row| row.name == name)?;
        match row.default {
            Fallback::Is(literal) => Some(literal.into()),
            Fallback::Empty => Some(Value::Null),
            _ => None,
        }
    }

    /// A setting in the wording of its row, or by its label. None if there is nothing to do: it has no
    /// effect, or it keeps a default that needs no mention.
    fn instruction(&self, row: &ParameterWords) -> Option<Instruction> {
        let applies = |applies: Applies| applies.holds(&|name| self.known(name)) == Some(true);
        if !applies(row.applies) {
            return None;
        }
        let mut wordings = row.wordings.iter();
        let worded =
            wordings.find(|wording| applies(wording.applies) && self.holds(row.name, wording.held));
        let argument = self.argument(row.name);
        let values = match argument {
            Some(Argument::Texts(texts)) => texts.clone(),
            Some(Argument::Word(word)) => vec![ValueText::Fixed(word)],
            Some(Argument::Flag(_)) | None => Vec::new(),
        };
        match (worded, argument) {
            (Some(wording), _) if wording.says.ends_with(':') => {
                Some(Instruction::fill(wording.says, values))
            }
            (Some(wording), _) => Some(Instruction::say(wording.says)),
            (None, None | Some(Argument::Flag(false))) => None,
            (None, Some(Argument::Flag(true))) => {
                Some(Instruction::say(&[row.label?, "."].concat()))
            }
            (None, Some(Argument::Texts(_) | Argument::Word(_))) => {
                Some(Instruction::fill(&[row.label?, ":"].concat(), values))
            }
        }
    }

    /// Whether a parameter holds that, or waits for a value.
    fn holds(&self, name: &str, held: Held) -> bool {
        match self.known(name) {
            Some(value) => held.is(&value),
            None => held == Held::Something && self.argument(name).is_some(),
        }
    }
}

impl SendConnector {
    fn instructions(&self) -> Vec<Instruction> {
        vec![
            Instruction::fill("Name:", vec![ValueText::Fixed(self.name)]),
            Instruction::fill("Address space:", vec![ValueText::Fixed("*")]),
            Instruction::fill(
                "Smart host (don’t use MX records):",
                self.smart_host.texts(),
            ),
            Instruction::fill(
                "FQDN (must be in the server’s certificate):",
                self.fqdn.texts(),
            ),
            Instruction::say("Require TLS, and validate the certificate of Microsoft 365."),
        ]
    }
}

impl ReceiveConnector {
    fn instructions(&self) -> Vec<Instruction> {
        vec![
            Instruction::fill(
                "Receive connector for mail from Microsoft 365:",
                self.identity.texts(),
            ),
            Instruction::fill("Certificate:", self.certificate.texts()),
        ]
    }
}
