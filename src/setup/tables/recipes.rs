//! How to build each command from the reader's values.

use crate::organization::{AddressSpace, CertificateName, SmartHost};
use crate::setup::command::{
    Command, Delivery, Given, Guard, Inbound, Outbound, ReceiveConnector, Scope, SendConnector,
    SenderIdentity, Senders, Tls, Use,
};
use crate::setup::field::Field;
use crate::setup::form::Values;
use crate::setup::line::Line;
use crate::setup::table::Recipe;
use crate::setup::values::OwnDomain;
use std::fmt::Display;

/// Microsoft 365 to the own servers, with mail for every accepted domain.
pub const TO_SERVER: Recipe = Recipe {
    fields: &[Field::Servers, Field::Certificate],
    make: |values| {
        let tls = validated(values.certificate.as_ref());
        to_server(values, Scope::AllAcceptedDomains, tls)
    },
};

/// Microsoft 365 to the own servers, with mail for the relay domains.
pub const TO_RELAY: Recipe = Recipe {
    fields: &[Field::RelayDomains, Field::Servers],
    make: |values| {
        let domains = values.relay_domains.iter().map(OwnDomain::itself);
        to_relay(values, domains.collect())
    },
};

/// Microsoft 365 to the own servers, with mail for the relay domains and their subdomains. Documents
/// disagree on whether a wildcard covers the domain itself, so the command lists both.
pub const TO_RELAY_SUBDOMAINS: Recipe = Recipe {
    fields: &[Field::RelayDomains, Field::Servers],
    make: |values| {
        let mut domains = Vec::new();
        for domain in &values.relay_domains {
            domains.extend([domain.itself(), domain.subdomains()]);
        }
        to_relay(values, domains)
    },
};

/// The certificate name may be that of a device, so this command doesn't compare it.
fn to_relay(values: &Values, domains: Vec<AddressSpace>) -> Command {
    let domains = Given::of(Field::RelayDomains, &domains);
    let scope = Scope::OnPremises(Use::Domains(domains));
    to_server(values, scope, Tls::CertificateValidation)
}

fn to_server(values: &Values, scope: Scope, tls: Tls) -> Command {
    Command::Outbound(Outbound {
        name: "From Microsoft 365 to own servers",
        scope,
        delivery: smart_hosts(Field::Servers, &values.servers),
        tls,
    })
}

fn smart_hosts(field: Field, hosts: &[SmartHost]) -> Delivery {
    Delivery::SmartHosts(Given::of(field, hosts))
}

/// TLS with a certificate from a certification authority, and with this name if one is known.
fn validated(name: Option<&CertificateName>) -> Tls {
    match name {
        Some(name) => Tls::DomainValidation(Line::of(name)),
        None => Tls::CertificateValidation,
    }
}

/// A restriction that applies only if the field has a value.
fn if_any<T: Display>(field: Field, values: &[T]) -> Option<Given> {
    (!values.is_empty()).then(|| Given::of(field, values))
}

/// The own servers or devices to Microsoft 365: by certificate, or by addresses if only those are
/// entered.
pub const FROM_SERVER: Recipe = Recipe {
    fields: &[Field::Certificate, Field::Addresses],
    make: |values| {
        let by_address = values.certificate.is_none() && !values.addresses.is_empty();
        let identity = match by_address {
            true => SenderIdentity::Addresses(Given::of(Field::Addresses, &values.addresses)),
            false => SenderIdentity::Certificate(Given::of(
                Field::Certificate,
                values.certificate.as_slice(),
            )),
        };
        Command::Inbound(Inbound::OnPremises {
            name: "From own servers to Microsoft 365",
            identity,
        })
    },
};

/// The own server to Microsoft 365, as configured on the server.
pub const SEND: Recipe = Recipe {
    fields: &[Field::Certificate, Field::Servers, Field::Tenant],
    make: |values| {
        Command::Send(SendConnector {
            name: "To Microsoft 365",
            fqdn: Given::of(Field::Certificate, host_of(values).as_slice()),
            smart_host: Given::of(Field::Tenant, values.tenant.as_slice()),
        })
    },
};

/// The host name in the certificate. For a wildcard, the server's own name that it covers.
fn host_of(values: &Values) -> Option<&crate::domain::Domain> {
    match values.certificate.as_ref()? {
        CertificateName::Host(name) => Some(name),
        wildcard => values.servers.iter().find_map(|server| match server {
            SmartHost::Name(name) if wildcard.covers(name) => Some(name),
            SmartHost::Name(_) | SmartHost::Addresses(_) => None,
        }),
    }
}

/// The certificate that the own server presents to Microsoft 365.
pub const RECEIVE: Recipe = Recipe {
    fields: &[Field::ReceiveConnector, Field::CertificateId],
    make: |values| {
        let connector = values.receive_connector.as_slice();
        let certificate = values.certificate_id.as_slice();
        Command::Receive(ReceiveConnector {
            identity: Given::of(Field::ReceiveConnector, connector),
            certificate: Given::of(Field::CertificateId, certificate),
        })
    },
};

/// Microsoft 365 to a partner.
pub const TO_PARTNER: Recipe = Recipe {
    fields: &[Field::PartnerDomains, Field::PartnerCertificate],
    make: |values| {
        Command::Outbound(Outbound {
            name: "From Microsoft 365 to partner",
            scope: Scope::Partner(Use::Domains(Given::of(
                Field::PartnerDomains,
                &values.partner_domains,
            ))),
            delivery: Delivery::MxRecord,
            tls: validated(values.partner_certificate.as_ref()),
        })
    },
};

/// A partner to Microsoft 365.
pub const FROM_PARTNER: Recipe = Recipe {
    fields: &[
        Field::PartnerDomains,
        Field::PartnerCertificate,
        Field::PartnerAddresses,
    ],
    make: |values| {
        Command::Inbound(Inbound::Partner {
            name: "From partner to Microsoft 365",
            senders: Senders::Domains(Given::of(Field::PartnerDomains, &values.partner_domains)),
            guard: Guard {
                certificate: if_any(
                    Field::PartnerCertificate,
                    values.partner_certificate.as_slice(),
                ),
                addresses: if_any(Field::PartnerAddresses, &values.partner_addresses),
            },
        })
    },
};

/// Microsoft 365 to another Exchange Online organization.
pub const TO_TENANT: Recipe = Recipe {
    fields: &[Field::OtherDomains],
    make: |values| {
        Command::Outbound(Outbound {
            name: "From Microsoft 365 to other organization",
            scope: Scope::Partner(Use::Domains(Given::of(
                Field::OtherDomains,
                &values.other_domains,
            ))),
            delivery: Delivery::MxRecord,
            tls: Tls::CertificateValidation,
        })
    },
};

/// Another Exchange Online organization to Microsoft 365.
pub const FROM_TENANT: Recipe = Recipe {
    fields: &[Field::OtherDomains],
    make: |values| {
        Command::Inbound(Inbound::Partner {
            name: "From other organization to Microsoft 365",
            senders: Senders::Domains(Given::of(Field::OtherDomains, &values.other_domains)),
            guard: Guard {
                certificate: None,
                addresses: None,
            },
        })
    },
};

/// Microsoft 365 to a service provider.
pub const TO_SERVICE: Recipe = Recipe {
    fields: &[Field::ServiceHosts],
    make: |values| to_service(values, Use::EveryDomain),
};

/// The same with what a mail flow rule sends there only.
pub const TO_SERVICE_BY_RULE: Recipe = Recipe {
    fields: &[Field::ServiceHosts],
    make: |values| to_service(values, Use::RuleOnly),
};

fn to_service(values: &Values, mail: Use) -> Command {
    Command::Outbound(Outbound {
        name: "From Microsoft 365 to service provider",
        scope: Scope::Partner(mail),
        delivery: smart_hosts(Field::ServiceHosts, &values.service_hosts),
        tls: Tls::Tried,
    })
}

/// Microsoft 365 to a service that hands mail back. Its certificate has the name of its host.
pub const TO_ADD_ON: Recipe = Recipe {
    fields: &[Field::AddOnHosts],
    make: |values| {
        let host = values.add_on_hosts.iter().find_map(|host| match host {
            SmartHost::Name(name) => Some(name),
            SmartHost::Addresses(_) => None,
        });
        Command::Outbound(Outbound {
            name: "From Microsoft 365 to add-on service",
            scope: Scope::OnPremises(Use::RuleOnly),
            delivery: smart_hosts(Field::AddOnHosts, &values.add_on_hosts),
            tls: match host {
                Some(name) => Tls::DomainValidation(Line::of(name)),
                None => Tls::CertificateValidation,
            },
        })
    },
};

/// A service that hands mail back, to Microsoft 365.
pub const FROM_ADD_ON: Recipe = Recipe {
    fields: &[Field::AddOnCertificate],
    make: |values| {
        let name = values.add_on_certificate.as_slice();
        Command::Inbound(Inbound::OnPremises {
            name: "From add-on service to Microsoft 365",
            identity: SenderIdentity::Certificate(Given::of(Field::AddOnCertificate, name)),
        })
    },
};

fn hosted_certificate(values: &Values) -> Given {
    let name = values.hosted_certificate.as_slice();
    Given::of(Field::HostedCertificate, name)
}

/// A hosted service to recipients of the organization.
pub const FROM_HOSTED: Recipe = Recipe {
    fields: &[Field::Domains, Field::HostedCertificate],
    make: |values| {
        let domains: Vec<AddressSpace> = values.domains.iter().map(OwnDomain::itself).collect();
        Command::Inbound(Inbound::Matched {
            name: "From hosted service to Microsoft 365",
            domains: Given::of(Field::Domains, &domains),
            certificate: hosted_certificate(values),
        })
    },
};

/// A hosted service to anyone.
pub const FROM_HOSTED_TO_ANYONE: Recipe = Recipe {
    fields: &[Field::HostedCertificate],
    make: |values| {
        Command::Inbound(Inbound::OnPremises {
            name: "From hosted service to Microsoft 365",
            identity: SenderIdentity::Certificate(hosted_certificate(values)),
        })
    },
};

/// A service provider to Microsoft 365. Without a certificate or addresses the connector would
/// restrict nothing, so the command always has one of the two, at least as a placeholder.
pub const FROM_SERVICE: Recipe = Recipe {
    fields: &[Field::ServiceCertificate, Field::ServiceAddresses],
    make: |values| {
        let name = values.service_certificate.as_slice();
        let addresses = if_any(Field::ServiceAddresses, &values.service_addresses);
        Command::Inbound(Inbound::Partner {
            name: "From service provider to Microsoft 365",
            senders: Senders::Everyone,
            guard: Guard {
                certificate: (!name.is_empty() || addresses.is_none())
                    .then(|| Given::of(Field::ServiceCertificate, name)),
                addresses,
            },
        })
    },
};

/// Microsoft 365 to the server that a mail flow rule routes to.
pub const TO_RULE: Recipe = Recipe {
    fields: &[Field::RuleHosts],
    make: |values| {
        Command::Outbound(Outbound {
            name: "From Microsoft 365 by mail flow rule",
            scope: Scope::OnPremises(Use::RuleOnly),
            delivery: smart_hosts(Field::RuleHosts, &values.rule_hosts),
            tls: Tls::CertificateValidation,
        })
    },
};
