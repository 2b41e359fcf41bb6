//! The commands as words: what to choose in the admin center, or on a server that has no shell of
//! Exchange's.

use super::command::{Argument, Command, ReceiveConnector, SendConnector, Text};
use super::connector::Planned;
use super::line::Line;
use crate::organization::{
    Applies, Held, InboundParameter, OutboundParameter, ParameterId, Settings,
};

/// One thing to choose or to fill in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instruction {
    /// What to do. It ends with a colon where values follow, with a full stop otherwise.
    pub says: String,
    /// What to fill in.
    pub values: Vec<Text>,
}

impl Instruction {
    pub(super) fn say(says: &str) -> Instruction {
        Instruction::fill(says, Vec::new())
    }

    pub(super) fn fill(says: &str, values: Vec<Text>) -> Instruction {
        Instruction {
            says: says.to_owned(),
            values,
        }
    }
}

impl Command {
    /// The same command in words, in the order in which the admin center asks for the settings.
    pub fn settings(&self) -> Vec<Instruction> {
        match self {
            Command::Outbound(command) => {
                let from = "Connection from: Office 365, the older name of Microsoft 365.";
                let (to, rest) = command.planned().tell(OutboundParameter::ConnectorType);
                let ends = [Some(Instruction::say(from)), to];
                ends.into_iter().flatten().chain(rest).collect()
            }
            Command::Inbound(command) => {
                let to = "Connection to: Office 365, the older name of Microsoft 365.";
                let (from, rest) = command.planned().tell(InboundParameter::ConnectorType);
                let ends = [from, Some(Instruction::say(to))];
                ends.into_iter().flatten().chain(rest).collect()
            }
            Command::Send(command) => command.tell(),
            Command::Receive(command) => command.tell(),
        }
    }
}

impl<T: Settings> Planned<T> {
    /// The type of the connector in words, which the admin center asks for first, and the other
    /// settings.
    fn tell(&self, connector_type: T::Parameter) -> (Option<Instruction>, Vec<Instruction>) {
        let others = T::Parameter::ALL.iter().copied();
        let others = others.filter(|parameter| *parameter != connector_type);
        (
            self.instruction(connector_type),
            others
                .filter_map(|parameter| self.instruction(parameter))
                .collect(),
        )
    }

    /// A setting in the words of its row, by its label otherwise. None if there is nothing to do: it
    /// has no effect, or nobody sets it and its default is nothing to mention.
    fn instruction(&self, parameter: T::Parameter) -> Option<Instruction> {
        let words = parameter.words();
        let applies = |applies: Applies| self.connector.is_effective(applies) == Some(true);
        if !applies(words.applies) {
            return None;
        }
        let mut wordings = words.wordings.iter();
        let worded = wordings
            .find(|wording| applies(wording.applies) && self.holds(parameter, wording.held));
        let argument = self.argument(parameter);
        let values = match &argument {
            Some(Argument::Texts(texts)) => texts.clone(),
            Some(Argument::Word(word)) => vec![Text::Known(Line::of(word))],
            Some(Argument::Flag(_)) | None => Vec::new(),
        };
        match (worded, argument) {
            (Some(wording), _) if wording.says.ends_with(':') => {
                Some(Instruction::fill(wording.says, values))
            }
            (Some(wording), _) => Some(Instruction::say(wording.says)),
            (None, None | Some(Argument::Flag(false))) => None,
            (None, Some(Argument::Flag(true))) => {
                Some(Instruction::say(&[words.label?, "."].concat()))
            }
            (None, Some(Argument::Texts(_) | Argument::Word(_))) => {
                Some(Instruction::fill(&[words.label?, ":"].concat(), values))
            }
        }
    }

    /// Whether a parameter is set to that, or waits for a value.
    fn holds(&self, parameter: T::Parameter, held: Held) -> bool {
        if self.field(parameter).is_some() {
            return held == Held::Something;
        }
        let setting = self.connector.get(parameter);
        setting.known().is_some_and(|value| held.is(value))
    }
}

impl SendConnector {
    fn tell(&self) -> Vec<Instruction> {
        vec![
            Instruction::fill("Name:", vec![Text::Fixed(self.name)]),
            Instruction::fill(
                "Mail that goes this way (address space):",
                vec![Text::Fixed("*")],
            ),
            Instruction::fill(
                "Smart host, without looking up MX records:",
                self.smart_host.texts(),
            ),
            Instruction::fill(
                "The name that your server gives itself (FQDN), which its certificate must have:",
                self.fqdn.texts(),
            ),
            Instruction::say("TLS is required, and the certificate of Microsoft 365 is checked."),
        ]
    }
}

impl ReceiveConnector {
    fn tell(&self) -> Vec<Instruction> {
        vec![
            Instruction::fill(
                "The receive connector that takes mail from Microsoft 365:",
                self.identity.texts(),
            ),
            Instruction::fill(
                "The certificate that it presents:",
                self.certificate.texts(),
            ),
        ]
    }
}
