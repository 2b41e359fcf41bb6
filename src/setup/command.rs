//! The commands, typed: what the documents exclude can't be written.
//!
//! - Smart hosts and the MX record are alternatives ([`Delivery`]).
//! - A domain to compare with the certificate exists only with domain validation ([`Tls`]).
//! - All accepted domains exist only for the organization's own servers ([`Scope`]).
//! - What works on partner connectors only exists only there ([`Inbound::Partner`]).
//! - A send connector has smart hosts, so its DNS routing is always off ([`SendConnector`]).
//!
//! Of a command of Exchange Online, what is filled in makes a connector of the model
//! ([`Outbound::connector`], [`Inbound::connector`]). The command's parameters
//! ([`Command::parameters`]) and its words ([`Command::settings`]) come from that connector and the
//! rows of the parameters.

use super::field::Field;
use super::line::Line;
use super::values::{CertificateId, ServiceHost};
use crate::domain::Domain;
use crate::organization::{AddressSpace, CertificateName, IpRange, SmartHost};

/// What a command takes from a field. While the field is empty, its placeholder stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given<T> {
    /// The field.
    pub field: Field,
    /// Its values.
    pub values: Vec<T>,
}

impl<T: Clone> Given<T> {
    /// The values of a list.
    pub fn list(field: Field, values: &[T]) -> Given<T> {
        Given {
            field,
            values: values.to_vec(),
        }
    }

    /// The value of a field that has one at most.
    pub fn one(field: Field, value: Option<&T>) -> Given<T> {
        Given {
            field,
            values: value.cloned().into_iter().collect(),
        }
    }
}

impl<T> Given<T>
where
    for<'a> Line: From<&'a T>,
{
    /// The values as texts, or the field while it has none.
    pub(super) fn texts(&self) -> Vec<Text> {
        if self.values.is_empty() {
            return vec![Text::Missing(self.field)];
        }
        let values = self.values.iter();
        values.map(|value| Text::Known(value.into())).collect()
    }
}

/// A text in a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    /// What the reader typed.
    Known(Line),
    /// The checker's own word.
    Fixed(&'static str),
    /// Nothing yet: the field's placeholder stands for it.
    Missing(Field),
}

impl Text {
    /// The text as it is shown, without quotes.
    pub fn text(&self) -> &str {
        match self {
            Text::Known(line) => line.as_str(),
            Text::Fixed(text) => text,
            Text::Missing(field) => field.placeholder(),
        }
    }
}

/// What stands behind the name of a parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// Texts, each between quotes.
    Texts(Vec<Text>),
    /// What stands there without quotes: a word that the parameter defines, such as `OnPremises`, a
    /// number or `$null`.
    Word(Box<str>),
    /// On or off.
    Flag(bool),
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

    /// Where to find it.
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

/// A new connector for mail that leaves Microsoft 365.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outbound {
    /// Its name.
    pub name: &'static str,
    /// Whom it leads to, and with which mail.
    pub scope: Scope,
    /// By which servers.
    pub delivery: Delivery,
    /// What it demands of the connection.
    pub tls: Tls,
}

/// The type of an outbound connector, and what it is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// To the organization's own servers, with mail for every accepted domain.
    AllAcceptedDomains,
    /// To the organization's own servers.
    OnPremises(Use),
    /// To a partner.
    Partner(Use),
}

/// The mail that a connector takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Use {
    /// Mail for these domains.
    Domains(Given<AddressSpace>),
    /// All mail for the internet.
    EveryDomain,
    /// What a mail flow rule sends to it.
    RuleOnly,
}

/// How an outbound connector finds the next server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// By the MX record of the recipient's domain.
    MxRecord,
    /// Through these servers.
    SmartHosts(Given<SmartHost>),
}

/// What an outbound connector demands of the connection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tls {
    /// Nothing: TLS is tried.
    Tried,
    /// TLS, with a certificate from a certification authority.
    CertificateValidation,
    /// The same, and the certificate has this name.
    DomainValidation(CertificateName),
}

/// A new connector for mail that comes to Microsoft 365.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inbound {
    /// From the organization's own servers or devices.
    OnPremises {
        /// Its name.
        name: &'static str,
        /// How the server is recognized.
        identity: SenderIdentity,
    },
    /// From a partner, always over TLS.
    Partner {
        /// Its name.
        name: &'static str,
        /// Whose mail it is for.
        senders: Senders,
        /// What else it demands.
        guard: Guard,
    },
}

/// How one's own server is recognized: by one of the two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SenderIdentity {
    /// By the name in its certificate.
    Certificate(Given<CertificateName>),
    /// By the addresses from which it connects.
    Addresses(Given<IpRange>),
}

/// The senders that a partner connector is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Senders {
    /// Those of these domains.
    Domains(Given<AddressSpace>),
    /// Everyone.
    Everyone,
}

/// What a partner connector demands beyond TLS.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guard {
    /// The certificate has this name.
    pub certificate: Option<Given<CertificateName>>,
    /// The mail comes from one of these addresses.
    pub addresses: Option<Given<IpRange>>,
}

/// A new connector on the organization's own server, for all mail to go through Microsoft 365.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SendConnector {
    /// Its name.
    pub name: &'static str,
    /// The name that the server gives itself; it stands in the certificate.
    pub fqdn: Given<Domain>,
    /// The host in Microsoft 365 that takes the mail.
    pub smart_host: Given<ServiceHost>,
}

/// The certificate of a receive connector on the organization's own server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceiveConnector {
    /// Which connector.
    pub identity: Given<Line>,
    /// Which certificate.
    pub certificate: Given<CertificateId>,
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

    /// Where it is run.
    pub const fn shell(&self) -> Shell {
        match self {
            Command::Outbound(_) | Command::Inbound(_) => Shell::ExchangeOnline,
            Command::Send(_) | Command::Receive(_) => Shell::ExchangeServer,
        }
    }

    /// Its parameters, in order.
    pub fn parameters(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Command::Outbound(command) => command.planned().parameters(),
            Command::Inbound(command) => command.planned().parameters(),
            Command::Send(command) => command.parameters(),
            Command::Receive(command) => vec![
                ("Identity", Argument::Texts(command.identity.texts())),
                (
                    "TlsCertificateName",
                    Argument::Texts(command.certificate.texts()),
                ),
            ],
        }
    }

    /// The fields whose placeholders stand in it.
    pub fn missing(&self) -> Vec<Field> {
        let parameters = self.parameters().into_iter();
        let texts = parameters.filter_map(|(_, argument)| match argument {
            Argument::Texts(values) => Some(values),
            Argument::Word(_) | Argument::Flag(_) => None,
        });
        let missing = texts.flatten().filter_map(|value| match value {
            Text::Missing(field) => Some(field),
            Text::Known(_) | Text::Fixed(_) => None,
        });
        missing.collect()
    }
}

impl SendConnector {
    fn parameters(&self) -> Vec<(&'static str, Argument)> {
        let fixed = |text| Argument::Texts(vec![Text::Fixed(text)]);
        vec![
            ("Name", fixed(self.name)),
            ("AddressSpaces", fixed("*")),
            ("CloudServicesMailEnabled", Argument::Flag(true)),
            ("Fqdn", Argument::Texts(self.fqdn.texts())),
            ("RequireTLS", Argument::Flag(true)),
            ("DNSRoutingEnabled", Argument::Flag(false)),
            ("SmartHosts", Argument::Texts(self.smart_host.texts())),
            (
                "TlsAuthLevel",
                Argument::Word("CertificateValidation".into()),
            ),
        ]
    }
}
