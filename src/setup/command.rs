//! The commands, typed so that combinations the documents rule out can't be expressed.
//!
//! - Smart hosts and the MX record are alternatives ([`Delivery`]).
//! - A name to compare with the certificate exists only with domain validation ([`Tls`]).
//! - All accepted domains exist only for the organization's own servers ([`Scope`]).
//! - Parameters of partner connectors exist only there ([`Inbound::Partner`]).
//! - A send connector has smart hosts, so its DNS routing is always off ([`SendConnector`]).
//!
//! The settings of an Exchange Online command ([`Command::settings`]) come from its parameters
//! ([`Command::parameters`]) and the parameters' rows. With its values, it becomes a connector of the
//! model ([`Outbound::connector`], [`Inbound::connector`]).

use super::field::Field;
use super::line::Line;
use crate::organization::Value;
use std::fmt::Display;

/// The values that a command takes from a field. While the field is empty, the command shows its
/// placeholder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// The field.
    pub field: Field,
    /// Its values.
    pub values: Vec<Line>,
}

impl Given {
    /// The values of a field, of a type whose text is one line.
    pub(super) fn of<T: Display>(field: Field, values: &[T]) -> Given {
        let mut given = Given {
            field,
            values: Vec::new(),
        };
        for value in values {
            given.values.push(Line::of(value));
        }
        given
    }

    /// The values as texts, or the field if it has none.
    pub(super) fn texts(&self) -> Vec<ValueText> {
        if self.values.is_empty() {
            return vec![ValueText::Missing(self.field)];
        }
        self.values.iter().cloned().map(ValueText::Known).collect()
    }

    /// The values as a parameter's argument.
    pub(super) fn argument(&self) -> Argument {
        Argument::Texts(self.texts())
    }
}

/// A value as it is shown in a command or an instruction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ValueText {
    /// The reader's value.
    Known(Line),
    /// The checker's own text.
    Fixed(&'static str),
    /// No value yet, so the field's placeholder is shown.
    Missing(Field),
}

impl ValueText {
    /// The text as it is shown, without quotes.
    pub fn text(&self) -> &str {
        match self {
            ValueText::Known(line) => line.as_str(),
            ValueText::Fixed(text) => text,
            ValueText::Missing(field) => field.placeholder(),
        }
    }
}

/// The argument of a parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// Texts, each in quotes.
    Texts(Vec<ValueText>),
    /// A word that the parameter defines, such as `OnPremises`, without quotes.
    Word(&'static str),
    /// On or off.
    Flag(bool),
}

impl Argument {
    /// The checker's own text.
    pub(super) fn fixed(text: &'static str) -> Argument {
        Argument::Texts(vec![ValueText::Fixed(text)])
    }

    /// The field that it waits for.
    pub(super) fn missing(&self) -> Option<Field> {
        match self {
            Argument::Texts(texts) => match texts[..] {
                [ValueText::Missing(field)] => Some(field),
                _ => None,
            },
            Argument::Word(_) | Argument::Flag(_) => None,
        }
    }

    /// The value of the model, with texts as a list. None while it waits for a field.
    pub(super) fn value(&self) -> Option<Value> {
        if self.missing().is_some() {
            return None;
        }
        Some(match self {
            Argument::Texts(texts) => Value::list(texts.iter().map(ValueText::text)),
            Argument::Word(word) => Value::from(*word),
            Argument::Flag(is_on) => Value::Boolean(*is_on),
        })
    }
}

/// Where a command is run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shell {
    /// Connected to Microsoft 365.
    ExchangeOnline,
    /// On the organization's own Exchange server.
    ExchangeServer,
}

impl Shell {
    /// The shell's name.
    pub const fn name(self) -> &'static str {
        match self {
            Shell::ExchangeOnline => "Exchange Online PowerShell",
            Shell::ExchangeServer => "Exchange Management Shell",
        }
    }

    /// Where it runs.
    pub const fn place(self) -> &'static str {
        match self {
            Shell::ExchangeOnline => "connected to Microsoft 365",
            Shell::ExchangeServer => "on your own Exchange server",
        }
    }
}

/// A command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// `New-OutboundConnector`.
    Outbound(Outbound),
    /// `New-InboundConnector`.
    Inbound(Inbound),
    /// `New-SendConnector`.
    Send(SendConnector),
    /// `Set-ReceiveConnector`.
    Receive(ReceiveConnector),
}

/// A new connector for mail from Microsoft 365.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outbound {
    /// Its name.
    pub name: &'static str,
    /// Its type, and the mail it is used for.
    pub scope: Scope,
    /// How it finds the next server.
    pub delivery: Delivery,
    /// What it requires of the connection.
    pub tls: Tls,
}

/// The type of an outbound connector, and the mail it is used for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// To the organization's own servers, for every accepted domain.
    AllAcceptedDomains,
    /// To the organization's own servers.
    OnPremises(Use),
    /// To a partner.
    Partner(Use),
}

/// The mail that a connector is used for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Use {
    /// Mail for these domains.
    Domains(Given),
    /// All mail for the internet.
    EveryDomain,
    /// Messages that a mail flow rule routes to it.
    RuleOnly,
}

/// How an outbound connector finds the next server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// By the MX record of the recipient's domain.
    MxRecord,
    /// Through these servers.
    SmartHosts(Given),
}

/// What an outbound connector requires of the connection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tls {
    /// Nothing: TLS is opportunistic.
    Tried,
    /// TLS, with a certificate from a certification authority.
    CertificateValidation,
    /// The same, and the certificate has this name.
    DomainValidation(Line),
}

/// A new connector for mail to Microsoft 365.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inbound {
    /// From the organization's own servers or devices.
    OnPremises {
        /// Its name.
        name: &'static str,
        /// How the server is identified.
        identity: SenderIdentity,
    },
    /// From a partner, always over TLS.
    Partner {
        /// Its name.
        name: &'static str,
        /// The senders that it applies to.
        senders: Senders,
        /// What else it requires.
        guard: Guard,
    },
    /// From a service that sends in the organization's name. It lets that mail in, and refuses
    /// nobody else's.
    Matched {
        /// Its name.
        name: &'static str,
        /// The domains that it sends in.
        domains: Given,
        /// The name in the service's certificate.
        certificate: Given,
    },
}

/// How the organization's own server is identified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SenderIdentity {
    /// By the name in its certificate.
    Certificate(Given),
    /// By the addresses from which it connects.
    Addresses(Given),
}

/// The senders that a partner connector applies to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Senders {
    /// Senders in these domains.
    Domains(Given),
    /// Everyone.
    Everyone,
}

/// What a partner connector requires besides TLS.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guard {
    /// The certificate has this name.
    pub certificate: Option<Given>,
    /// The mail comes from one of these addresses.
    pub addresses: Option<Given>,
}

/// A new connector on the organization's own server that sends all mail through Microsoft 365.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SendConnector {
    /// Its name.
    pub name: &'static str,
    /// The server's own name, which must be in its certificate.
    pub fqdn: Given,
    /// The host in Microsoft 365 that accepts the mail.
    pub smart_host: Given,
}

/// The certificate of a receive connector on the organization's own server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceiveConnector {
    /// Which connector.
    pub identity: Given,
    /// Which certificate.
    pub certificate: Given,
}

impl Inbound {
    /// The name of the connector.
    pub const fn name(&self) -> &'static str {
        match self {
            Inbound::OnPremises { name, .. }
            | Inbound::Partner { name, .. }
            | Inbound::Matched { name, .. } => name,
        }
    }
}

impl Command {
    /// The command's name.
    pub const fn name(&self) -> &'static str {
        match self {
            Command::Outbound(_) => "New-OutboundConnector",
            Command::Inbound(_) => "New-InboundConnector",
            Command::Send(_) => "New-SendConnector",
            Command::Receive(_) => "Set-ReceiveConnector",
        }
    }

    /// The shell to run it in.
    pub const fn shell(&self) -> Shell {
        match self {
            Command::Outbound(_) | Command::Inbound(_) => Shell::ExchangeOnline,
            Command::Send(_) | Command::Receive(_) => Shell::ExchangeServer,
        }
    }

    /// Its parameters, in order.
    pub fn parameters(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Command::Outbound(command) => command.parameters(),
            Command::Inbound(command) => command.parameters(),
            Command::Send(command) => command.parameters(),
            Command::Receive(command) => vec![
                ("Identity", command.identity.argument()),
                ("TlsCertificateName", command.certificate.argument()),
            ],
        }
    }

    /// The fields whose placeholders it contains.
    pub fn missing(&self) -> Vec<Field> {
        let mut missing = Vec::new();
        for (_, argument) in self.parameters() {
            missing.extend(argument.missing());
        }
        missing
    }
}

impl SendConnector {
    fn parameters(&self) -> Vec<(&'static str, Argument)> {
        vec![
            ("Name", Argument::fixed(self.name)),
            ("AddressSpaces", Argument::fixed("*")),
            ("CloudServicesMailEnabled", Argument::Flag(true)),
            ("Fqdn", self.fqdn.argument()),
            ("RequireTLS", Argument::Flag(true)),
            ("DNSRoutingEnabled", Argument::Flag(false)),
            ("SmartHosts", self.smart_host.argument()),
            ("TlsAuthLevel", Argument::Word("CertificateValidation")),
        ]
    }
}
