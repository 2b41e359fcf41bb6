//! The commands as words: what to choose in the admin center, or on a server that has no shell of
//! Exchange's.

use super::command::{
    Command, Delivery, Inbound, Outbound, ReceiveConnector, Scope, SendConnector, SenderIdentity,
    Senders, Tls, Use, Value,
};

/// One thing to choose or to fill in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// What to do. It ends with a colon where values follow, with a full stop otherwise.
    pub says: &'static str,
    /// What to fill in.
    pub values: Vec<Value>,
}

/// The settings of a command in the making.
#[derive(Default)]
struct Settings(Vec<Setting>);

impl Settings {
    fn say(&mut self, says: &'static str) {
        self.fill(says, Vec::new());
    }

    fn fill(&mut self, says: &'static str, values: Vec<Value>) {
        self.0.push(Setting { says, values });
    }

    fn name(&mut self, name: &'static str) {
        self.fill("Name:", vec![Value::Fixed(name)]);
    }
}

impl Command {
    /// The same command as settings, in the order in which the admin center asks for them.
    pub fn settings(&self) -> Vec<Setting> {
        let mut settings = Settings::default();
        match self {
            Command::Outbound(command) => command.tell(&mut settings),
            Command::Inbound(command) => command.tell(&mut settings),
            Command::Send(command) => command.tell(&mut settings),
            Command::Receive(command) => command.tell(&mut settings),
        }
        settings.0
    }
}

impl Outbound {
    fn tell(&self, settings: &mut Settings) {
        settings.say("Connection from: Office 365, the older name of Microsoft 365.");
        let taken = match &self.scope {
            Scope::AllAcceptedDomains => {
                settings.say("Connection to: your organization’s email server.");
                None
            }
            Scope::OnPremises(taken) => {
                settings.say("Connection to: your organization’s email server.");
                Some(taken)
            }
            Scope::Partner(taken) => {
                settings.say("Connection to: partner organization.");
                Some(taken)
            }
        };
        settings.name(self.name);
        match taken {
            None => settings.say(
                "Use of connector: for email messages sent to all accepted domains in your organization.",
            ),
            Some(Use::Domains(domains)) => settings.fill(
                "Use of connector: only when email messages are sent to these domains:",
                domains.texts(),
            ),
            Some(Use::EveryDomain) => settings.fill(
                "Use of connector: only when email messages are sent to these domains, which here are all:",
                vec![Value::Fixed("*")],
            ),
            Some(Use::RuleOnly) => settings.say(
                "Use of connector: only when I have a transport rule that redirects messages to this connector.",
            ),
        }
        match &self.delivery {
            Delivery::MxRecord => {
                settings.say("Routing: by the MX record of the partner’s domain.")
            }
            Delivery::SmartHosts(hosts) => settings.fill(
                "Routing: through these smart hosts, each without a port:",
                hosts.texts(),
            ),
        }
        match &self.tls {
            Tls::Tried => settings.say("Security: no demand; TLS is tried anyway."),
            Tls::CertificateValidation | Tls::DomainValidation(_) => settings.say(
                "Security: always use TLS, with a certificate that a trusted certification authority (CA) has issued.",
            ),
        }
        if let Tls::DomainValidation(name) = &self.tls {
            settings.fill(
                "The certificate’s subject name matches:",
                vec![Value::Known(name.into())],
            );
        }
    }
}

impl Inbound {
    fn tell(&self, settings: &mut Settings) {
        match self {
            Inbound::OnPremises { name, identity } => {
                settings.say("Connection from: your organization’s email server.");
                settings.say("Connection to: Office 365, the older name of Microsoft 365.");
                settings.name(name);
                match identity {
                    SenderIdentity::Certificate(certificate) => settings.fill(
                        "Your server is recognized by the name in its certificate:",
                        certificate.texts(),
                    ),
                    SenderIdentity::Addresses(addresses) => settings.fill(
                        "Your server is recognized by its IP addresses:",
                        addresses.texts(),
                    ),
                }
            }
            Inbound::Partner {
                name,
                senders,
                guard,
            } => {
                settings.say("Connection from: partner organization.");
                settings.say("Connection to: Office 365, the older name of Microsoft 365.");
                settings.name(name);
                match senders {
                    Senders::Domains(domains) => settings.fill(
                        "The partner is recognized by the sender’s domain:",
                        domains.texts(),
                    ),
                    Senders::Everyone => settings.fill(
                        "The partner is recognized by the sender’s domain, which here is any:",
                        vec![Value::Fixed("*")],
                    ),
                }
                settings.say("Messages that are not sent over TLS are rejected.");
                if let Some(certificate) = &guard.certificate {
                    settings.fill(
                        "The certificate’s subject name matches, or the message is rejected:",
                        certificate.texts(),
                    );
                }
                if let Some(addresses) = &guard.addresses {
                    settings.fill(
                        "Messages from other IP addresses than these are rejected:",
                        addresses.texts(),
                    );
                }
            }
        }
    }
}

impl SendConnector {
    fn tell(&self, settings: &mut Settings) {
        settings.name(self.name);
        settings.fill(
            "Mail that goes this way (address space):",
            vec![Value::Fixed("*")],
        );
        settings.fill(
            "Smart host, without looking up MX records:",
            self.smart_host.texts(),
        );
        settings.fill(
            "The name that your server gives itself (FQDN), which its certificate must have:",
            self.fqdn.texts(),
        );
        settings.say("TLS is required, and the certificate of Microsoft 365 is checked.");
    }
}

impl ReceiveConnector {
    fn tell(&self, settings: &mut Settings) {
        settings.fill(
            "The receive connector that takes mail from Microsoft 365:",
            self.identity.texts(),
        );
        settings.fill(
            "The certificate that it presents:",
            self.certificate.texts(),
        );
    }
}
