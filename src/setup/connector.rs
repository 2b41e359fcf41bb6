//! The parameters of commands that create connectors, and the connectors of the model they result in.

use super::command::{
    Argument, Delivery, Inbound, Outbound, Scope, SenderIdentity, Senders, Tls, Use, ValueText,
};
use crate::organization::{
    ConnectorType, InboundConnector, InboundParameter, Kind, OutboundConnector, OutboundParameter,
    ParameterId, Settings, TlsAuthLevel, Value,
};

impl Outbound {
    /// The connector that the command creates, with the values so far.
    pub fn connector(&self) -> OutboundConnector {
        filled_in(OutboundConnector::new(self.name), self.parameters())
    }

    /// The parameters that are given or wait for a field, in the order of the rows.
    pub(super) fn parameters(&self) -> Vec<(&'static str, Argument)> {
        let mut given = Vec::new();
        let mut give = |parameter: OutboundParameter, argument| {
            given.push((parameter.words().name, argument));
        };
        let (connector_type, mail) = match &self.scope {
            Scope::AllAcceptedDomains => (ConnectorType::OnPremises, None),
            Scope::OnPremises(mail) => (ConnectorType::OnPremises, Some(mail)),
            Scope::Partner(mail) => (ConnectorType::Partner, Some(mail)),
        };
        give(OutboundParameter::Name, Argument::fixed(self.name));
        give(
            OutboundParameter::ConnectorType,
            Argument::Word(connector_type.word()),
        );
        match mail {
            None => give(OutboundParameter::AllAcceptedDomains, Argument::Flag(true)),
            Some(Use::Domains(domains)) => {
                give(OutboundParameter::RecipientDomains, domains.argument());
            }
            Some(Use::EveryDomain) => {
                give(OutboundParameter::RecipientDomains, Argument::fixed("*"));
            }
            Some(Use::RuleOnly) => {
                give(
                    OutboundParameter::IsTransportRuleScoped,
                    Argument::Flag(true),
                );
            }
        }
        match &self.delivery {
            Delivery::MxRecord => give(OutboundParameter::UseMXRecord, Argument::Flag(true)),
            Delivery::SmartHosts(hosts) => {
                give(OutboundParameter::UseMXRecord, Argument::Flag(false));
                give(OutboundParameter::SmartHosts, hosts.argument());
            }
        }
        let (level, name) = match &self.tls {
            Tls::Tried => return given,
            Tls::CertificateValidation => (TlsAuthLevel::CertificateValidation, None),
            Tls::DomainValidation(name) => (TlsAuthLevel::DomainValidation, Some(name)),
        };
        give(OutboundParameter::TlsSettings, Argument::Word(level.word()));
        if let Some(name) = name {
            let name = Argument::Texts(vec![ValueText::Known(name.clone())]);
            give(OutboundParameter::TlsDomain, name);
        }
        given
    }
}

impl Inbound {
    /// The connector that the command creates, with the values that are filled in.
    pub fn connector(&self) -> InboundConnector {
        filled_in(InboundConnector::new(self.name()), self.parameters())
    }

    /// The parameters that are given or wait for a field, in the order of the rows.
    pub(super) fn parameters(&self) -> Vec<(&'static str, Argument)> {
        let mut given = Vec::new();
        let mut give = |parameter: InboundParameter, argument| {
            given.push((parameter.words().name, argument));
        };
        let (connector_type, senders) = match self {
            // The cmdlet requires domains, which have no effect on this type.
            Inbound::OnPremises { .. } => (ConnectorType::OnPremises, &Senders::Everyone),
            Inbound::Partner { senders, .. } => (ConnectorType::Partner, senders),
            Inbound::Matched { .. } => (ConnectorType::Partner, &Senders::Everyone),
        };
        give(InboundParameter::Name, Argument::fixed(self.name()));
        give(
            InboundParameter::ConnectorType,
            Argument::Word(connector_type.word()),
        );
        give(
            InboundParameter::SenderDomains,
            match (self, senders) {
                (Inbound::Matched { domains, .. }, _) | (_, Senders::Domains(domains)) => {
                    domains.argument()
                }
                (_, Senders::Everyone) => Argument::fixed("*"),
            },
        );
        let is_partner = connector_type == ConnectorType::Partner;
        if is_partner {
            give(InboundParameter::RequireTls, Argument::Flag(true));
        }
        let (certificate, addresses) = match self {
            Inbound::OnPremises { identity, .. } => match identity {
                SenderIdentity::Certificate(certificate) => (Some(certificate), None),
                SenderIdentity::Addresses(addresses) => (None, Some(addresses)),
            },
            Inbound::Partner { guard, .. } => {
                (guard.certificate.as_ref(), guard.addresses.as_ref())
            }
            Inbound::Matched { certificate, .. } => (Some(certificate), None),
        };
        let restricts_senders = matches!(self, Inbound::Partner { .. });
        let restrictions = [
            (
                certificate,
                InboundParameter::RestrictDomainsToCertificate,
                InboundParameter::TlsSenderCertificateName,
            ),
            (
                addresses,
                InboundParameter::RestrictDomainsToIPAddresses,
                InboundParameter::SenderIPAddresses,
            ),
        ];
        for (demanded, restricts, parameter) in restrictions {
            let Some(demanded) = demanded else { continue };
            if restricts_senders {
                give(restricts, Argument::Flag(true));
            }
            give(parameter, demanded.argument());
        }
        given
    }
}

/// Sets parameters of a connector.
fn filled_in<T: Settings>(mut connector: T, given: Vec<(&'static str, Argument)>) -> T {
    for (name, argument) in given {
        let Some(parameter) = T::Parameter::by_name(name) else {
            continue;
        };
        let is_list = matches!(parameter.row().kind, Some(Kind::List(_)));
        let value = match argument.value() {
            // In a command, a list with one text looks like the text.
            Some(Value::List { entries, .. }) if !is_list => entries.into_iter().next(),
            value => value,
        };
        let Some(value) = value else { continue };
        // The type of a value doesn't depend on the reader's input, and the tests create the connector
        // of every command.
        let set = connector.set(parameter, value, None);
        set.expect("a value of the parameter's type");
    }
    connector
}
