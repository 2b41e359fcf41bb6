//! The connectors that commands create, as the model has them: what is filled in is given, and the
//! rest has its default.

use super::command::{
    Argument, Delivery, Given, Inbound, Outbound, Scope, SenderIdentity, Senders, Text, Tls, Use,
};
use super::field::Field;
use super::line::Line;
use crate::domain::DomainPattern;
use crate::organization::{
    AddressSpace, ConnectorType, InboundConnector, InboundParameter, Invalid, Item, List,
    OutboundConnector, OutboundParameter, ParameterId, ParameterWords, Setting, Settings,
    TlsAuthLevel, Value,
};

/// A connector of the model, and the parameters that wait for a field.
pub(super) struct Planned<T: Settings> {
    pub connector: T,
    pub missing: Vec<(T::Parameter, Field)>,
}

impl Outbound {
    /// The connector that the command creates, with the values that are filled in.
    pub fn connector(&self) -> OutboundConnector {
        self.planned().connector
    }

    pub(super) fn planned(&self) -> Planned<OutboundConnector> {
        let (connector_type, mail) = match &self.scope {
            Scope::AllAcceptedDomains => (ConnectorType::OnPremises, None),
            Scope::OnPremises(mail) => (ConnectorType::OnPremises, Some(mail)),
            Scope::Partner(mail) => (ConnectorType::Partner, Some(mail)),
        };
        let mut connector = OutboundConnector::of_type(self.name, connector_type);
        let mut missing = Vec::new();
        match mail {
            None => connector.all_accepted_domains = true.into(),
            Some(Use::Domains(domains)) => {
                let parameter = OutboundParameter::RecipientDomains;
                connector.recipient_domains = domains.to_list(parameter, &mut missing);
            }
            Some(Use::EveryDomain) => connector.recipient_domains = every_domain(),
            Some(Use::RuleOnly) => connector.is_transport_rule_scoped = true.into(),
        }
        match &self.delivery {
            Delivery::MxRecord => connector.use_mx_record = true.into(),
            Delivery::SmartHosts(hosts) => {
                connector.use_mx_record = false.into();
                let parameter = OutboundParameter::SmartHosts;
                connector.smart_hosts = hosts.to_list(parameter, &mut missing);
            }
        }
        match &self.tls {
            Tls::Tried => {}
            Tls::CertificateValidation => {
                connector.tls_settings = Some(TlsAuthLevel::CertificateValidation).into();
            }
            Tls::DomainValidation(name) => {
                connector.tls_settings = Some(TlsAuthLevel::DomainValidation).into();
                connector.tls_domain = Some(Ok(name.clone())).into();
            }
        }
        Planned { connector, missing }
    }
}

impl Inbound {
    /// The connector that the command creates, with the values that are filled in.
    pub fn connector(&self) -> InboundConnector {
        self.planned().connector
    }

    pub(super) fn planned(&self) -> Planned<InboundConnector> {
        let (Inbound::OnPremises { name, .. } | Inbound::Partner { name, .. }) = self;
        let mut connector = InboundConnector::new(*name);
        let mut missing = Vec::new();
        let (certificate, addresses) = match self {
            Inbound::OnPremises { identity, .. } => {
                connector.connector_type = ConnectorType::OnPremises.into();
                // The command refuses to run without this parameter, which then has no effect.
                connector.sender_domains = every_domain();
                match identity {
                    SenderIdentity::Certificate(certificate) => (Some(certificate), None),
                    SenderIdentity::Addresses(addresses) => (None, Some(addresses)),
                }
            }
            Inbound::Partner { senders, guard, .. } => {
                connector.connector_type = ConnectorType::Partner.into();
                connector.sender_domains = match senders {
                    Senders::Domains(domains) => {
                        domains.to_list(InboundParameter::SenderDomains, &mut missing)
                    }
                    Senders::Everyone => every_domain(),
                };
                connector.require_tls = true.into();
                if guard.certificate.is_some() {
                    connector.restrict_domains_to_certificate = true.into();
                }
                if guard.addresses.is_some() {
                    connector.restrict_domains_to_ip_addresses = true.into();
                }
                (guard.certificate.as_ref(), guard.addresses.as_ref())
            }
        };
        if let Some(certificate) = certificate {
            let parameter = InboundParameter::TlsSenderCertificateName;
            connector.tls_sender_certificate_name = certificate.to_one(parameter, &mut missing);
        }
        if let Some(addresses) = addresses {
            let parameter = InboundParameter::SenderIPAddresses;
            connector.sender_ip_addresses = addresses.to_list(parameter, &mut missing);
        }
        Planned { connector, missing }
    }
}

/// The list that takes every domain.
fn every_domain() -> Setting<List<AddressSpace>> {
    let everything = AddressSpace::from(DomainPattern::Everything);
    List::from_iter([everything]).into()
}

impl<V: Item> Given<V> {
    /// The values as a setting. While there are none, the parameter waits for the field.
    fn to_list<P>(&self, parameter: P, missing: &mut Vec<(P, Field)>) -> Setting<List<V>> {
        if self.values.is_empty() {
            missing.push((parameter, self.field));
            return Setting::Unknown;
        }
        self.values.iter().cloned().collect::<List<V>>().into()
    }

    /// The same for a parameter that takes one value.
    fn to_one<P>(
        &self,
        parameter: P,
        missing: &mut Vec<(P, Field)>,
    ) -> Setting<Option<Result<V, Invalid>>> {
        match self.values.first() {
            Some(value) => Some(Ok(value.clone())).into(),
            None => {
                missing.push((parameter, self.field));
                Setting::Unknown
            }
        }
    }
}

impl<T: Settings> Planned<T> {
    /// The parameters that are given or wait for a field, in the order of the rows.
    pub fn parameters(&self) -> Vec<(&'static str, Argument)> {
        let all = T::Parameter::ALL.iter();
        let given = all.filter_map(|parameter| {
            let argument = self.argument(*parameter)?;
            Some((parameter.words().name, argument))
        });
        given.collect()
    }

    /// What a parameter is given, or the field that it waits for.
    pub fn argument(&self, parameter: T::Parameter) -> Option<Argument> {
        if let Some(field) = self.field(parameter) {
            return Some(Argument::Texts(vec![Text::Missing(field)]));
        }
        match self.connector.get(parameter) {
            Setting::Given { value, .. } => Some(argument(parameter.words(), value)),
            Setting::Default(_) | Setting::Unknown => None,
        }
    }

    /// The field that a parameter waits for.
    pub fn field(&self, parameter: T::Parameter) -> Option<Field> {
        let mut missing = self.missing.iter();
        let (_, field) = missing.find(|(waiting, _)| *waiting == parameter)?;
        Some(*field)
    }
}

/// A value as it stands after the name of its parameter.
fn argument(words: &ParameterWords, value: Value) -> Argument {
    match value {
        Value::Null => Argument::Word("$null".into()),
        Value::Boolean(is_on) => Argument::Flag(is_on),
        Value::Number(number) => Argument::Word(number.to_string().into()),
        Value::Text(word) if words.is_word => Argument::Word(word),
        Value::Text(text) => Argument::Texts(vec![known(&text)]),
        Value::List { entries, .. } => {
            let texts = entries.iter().filter_map(|entry| match entry {
                Value::Text(text) => Some(known(text)),
                _ => None,
            });
            Argument::Texts(texts.collect())
        }
    }
}

/// Names of ours, and values that were typed: neither has a line end or a hidden character.
fn known(text: &str) -> Text {
    Text::Known(Line::of(&text))
}
