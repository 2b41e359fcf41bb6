//! How each command is made of the reader's values.

use crate::organization::{AddressSpace, CertificateName, SmartHost};
use crate::setup::command::{
    Command, Delivery, Given, Guard, Inbound, Outbound, ReceiveConnector, Scope, SendConnector,
    SenderIdentity, Senders, Tls, Use,
};
use crate::setup::field::Field;
use crate::setup::form::Values;
use crate::setup::table::Recipe;
use crate::setup::values::OwnDomain;

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

/// The same with the subdomains. Documents differ on whether a wildcard covers the domain itself,
/// so both are listed.
pub const TO_RELAY_SUBDOMAINS: Recipe = Recipe {
    fields: &[Field::RelayDomains, Field::Servers],
    make: |values| {
        let domains = values.relay_domains.iter();
        let both = domains.flat_map(|domain| [domain.itself(), domain.subdomains()]);
        to_relay(values, both.collect())
    },
};

/// The certificate that the reader names may be that of a device, so it is not compared here.
fn to_relay(values: &Values, domains: Vec<AddressSpace>) -> Command {
    let domains = Given {
        field: Field::RelayDomains,
        values: domains,
    };
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
    Delivery::SmartHosts(Given::list(field, hosts))
}

/// TLS with a certificate from an authority, and with this name if one is known.
fn validated(name: Option<&CertificateName>) -> Tls {
    name.map_or(Tls::CertificateValidation, |name| {
        Tls::DomainValidation(name.clone())
    })
}

/// The own servers or devices to Microsoft 365. The certificate counts if its name is typed, the
/// addresses if only they are.
pub const FROM_SERVER: Recipe = Recipe {
    fields: &[Field::Certificate, Field::Addresses],
    make: |values| {
        let by_address = values.certificate.is_none() && !values.addresses.is_empty();
        let identity = match by_address {
            true => SenderIdentity::Addresses(Given::list(Field::Addresses, &values.addresses)),
            false => SenderIdentity::Certificate(Given::one(
                Field::Certificate,
                values.certificate.as_ref(),
            )),
        };
        Command::Inbound(Inbound::OnPremises {
            name: "From own servers to Microsoft 365",
            identity,
        })
    },
};

/// The own server to Microsoft 365, seen from the server.
pub const SEND: Recipe = Recipe {
    fields: &[Field::Certificate, Field::Servers, Field::Tenant],
    make: |values| {
        Command::Send(SendConnector {
            name: "To Microsoft 365",
            fqdn: Given {
                field: Field::Certificate,
                values: host_of(values).into_iter().cloned().collect(),
            },
            smart_host: Given {
                field: Field::Tenant,
                values: values.tenant.iter().map(OwnDomain::service_host).collect(),
            },
        })
    },
};

/// The host name in the certificate: a wildcard is none, but it covers the server's own name.
fn host_of(values: &Values) -> Option<&crate::domain::Domain> {
    match values.certificate.as_ref()? {
        CertificateName::Host(name) => Some(name),
        wildcard => values.servers.iter().find_map(|server| match server {
            SmartHost::Name(name) if wildcard.covers(name) => Some(name),
            SmartHost::Name(_) | SmartHost::Addresses(_) => None,
        }),
    }
}

/// The certificate that the own server presents.
pub const RECEIVE: Recipe = Recipe {
    fields: &[Field::ReceiveConnector, Field::CertificateId],
    make: |values| {
        let connector = values.receive_connector.as_ref();
        let certificate = values.certificate_id.as_ref();
        Command::Receive(ReceiveConnector {
            identity: Given::one(Field::ReceiveConnector, connector),
            certificate: Given::one(Field::CertificateId, certificate),
        })
    },
};

/// Microsoft 365 to a partner.
pub const TO_PARTNER: Recipe = Recipe {
    fields: &[Field::PartnerDomains, Field::PartnerCertificate],
    make: |values| {
        Command::Outbound(Outbound {
            name: "From Microsoft 365 to partner",
            scope: Scope::Partner(Use::Domains(Given::list(
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
            senders: Senders::Domains(Given::list(Field::PartnerDomains, &values.partner_domains)),
            guard: Guard {
                certificate: values
                    .partner_certificate
                    .as_ref()
                    .map(|name| Given::one(Field::PartnerCertificate, Some(name))),
                addresses: (!values.partner_addresses.is_empty())
                    .then(|| Given::list(Field::PartnerAddresses, &values.partner_addresses)),
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
            scope: Scope::Partner(Use::Domains(Given::list(
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
            senders: Senders::Domains(Given::list(Field::OtherDomains, &values.other_domains)),
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
    make: |values| {
        Command::Outbound(Outbound {
            name: "From Microsoft 365 to service provider",
            scope: Scope::Partner(Use::EveryDomain),
            delivery: smart_hosts(Field::ServiceHosts, &values.service_hosts),
            tls: Tls::Tried,
        })
    },
};

/// A service provider to Microsoft 365. Without a certificate or addresses it would guard nothing,
/// so one of the two always stands there.
pub const FROM_SERVICE: Recipe = Recipe {
    fields: &[Field::ServiceCertificate, Field::ServiceAddresses],
    make: |values| {
        let name = values.service_certificate.as_ref();
        let addresses = (!values.service_addresses.is_empty())
            .then(|| Given::list(Field::ServiceAddresses, &values.service_addresses));
        Command::Inbound(Inbound::Partner {
            name: "From service provider to Microsoft 365",
            senders: Senders::Everyone,
            guard: Guard {
                certificate: (name.is_some() || addresses.is_none())
                    .then(|| Given::one(Field::ServiceCertificate, name)),
                addresses,
            },
        })
    },
};

/// Microsoft 365 to the server that a mail flow rule names.
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
