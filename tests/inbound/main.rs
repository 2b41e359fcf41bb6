//! Attribution: the documented steps by name, a dozen organizations, a twin that reads the rules naively,
//! and properties over generated organizations.

mod documented;
mod entered;
mod grounds;
mod hostile;
mod json;
mod organizations;
mod properties;
mod refusals;
mod samples;
mod tracing;
mod twin;
mod unknown;

use connector_checker::inbound::{Attributor, Fate, Ground, Holds, Tls, Transaction, Treatment};
use connector_checker::organization::{
    AcceptedDomain, AcceptedDomainType, CertificateName, ConnectorType, InboundConnector, Item,
    List, Organization,
};

/// A connector in words: `own` or `partner`; `cert=`, `ip=`, `from=` and `for=` (associated accepted
/// domains) with values between commas; `only-cert`, `only-ip`, `tls`, `off`, `hybrid`, `internal` and
/// `trusts` for its settings. Its name is the words.
pub fn connector(words: &str) -> InboundConnector {
    let mut connector = InboundConnector {
        require_tls: false.into(),
        cloud_services_mail_enabled: false.into(),
        sender_domains: List::default().into(),
        ..InboundConnector::new(words)
    };
    for word in words.split_whitespace() {
        let (name, value) = word.split_once('=').unwrap_or((word, ""));
        let values = value.split(',');
        match name {
            "own" => connector.connector_type = ConnectorType::OnPremises.into(),
            "partner" => connector.connector_type = ConnectorType::Partner.into(),
            "cert" => {
                let name = CertificateName::parse(value).expect(value);
                connector.tls_sender_certificate_name = Some(Ok(name)).into();
            }
            "ip" => connector.sender_ip_addresses = List::parse(values).into(),
            "from" => connector.sender_domains = List::parse(values).into(),
            "for" => connector.associated_accepted_domains = List::parse(values).into(),
            "only-cert" => connector.restrict_domains_to_certificate = true.into(),
            "only-ip" => connector.restrict_domains_to_ip_addresses = true.into(),
            "tls" => connector.require_tls = true.into(),
            "off" => connector.enabled = false.into(),
            "hybrid" => connector.cloud_services_mail_enabled = true.into(),
            "internal" => connector.treat_messages_as_internal = true.into(),
            "trusts" => connector.trusted_organizations = List::parse(["a", "b"]).into(),
            other => panic!("{other}"),
        }
    }
    connector
}

/// An accepted domain in words: its name, and `subdomains` or `relay` for its settings.
pub fn accepted(words: &str) -> AcceptedDomain {
    let (name, settings) = words.split_once(' ').unwrap_or((words, ""));
    AcceptedDomain {
        match_sub_domains: settings.contains("subdomains").into(),
        domain_type: match settings.contains("relay") {
            true => AcceptedDomainType::InternalRelay.into(),
            false => AcceptedDomainType::Authoritative.into(),
        },
        ..AcceptedDomain::new(name.parse().expect(name))
    }
}

/// An organization in words.
pub fn organization(domains: &[&str], connectors: &[&str]) -> Organization {
    Organization {
        accepted_domains: domains.iter().map(|words| accepted(words)).collect(),
        inbound_connectors: connectors.iter().map(|words| connector(words)).collect(),
        ..Organization::default()
    }
}

/// The same organization, rejecting direct send.
pub fn rejecting(mut organization: Organization) -> Organization {
    organization.organization_config.reject_direct_send = true.into();
    organization
}

/// A transaction in words: the source address; `tls`, or `cert=` with the names of the certificate, the
/// subject first; `from=` unless the sender is null; `to=` with the recipients.
pub fn transaction(words: &str) -> Transaction {
    let mut words = words.split_whitespace();
    let source = words.next().expect("a source");
    let mut transaction = Transaction::from_address(source.parse().expect(source));
    for word in words {
        let (name, value) = word.split_once('=').unwrap_or((word, ""));
        match name {
            "tls" => transaction.tls = Some(Tls::default()),
            "cert" => transaction.tls = Some(Tls::presenting(value.split(',')).expect(value)),
            "from" => transaction.mail_from = Some(value.parse().expect(value)),
            "to" => {
                let recipients = value.split(',').map(|text| text.parse().expect(text));
                transaction.recipients = recipients.collect();
            }
            other => panic!("{other}"),
        }
    }
    transaction
}

/// The fate of a transaction's only recipient.
pub fn fate(organization: &Organization, words: &str) -> Fate {
    let attribution = Attributor::new(organization).attribute(&transaction(words));
    let [fate] = <[Fate; 1]>::try_from(attribution.fates).expect("one recipient");
    fate
}

/// A fate in few words: each outcome as its treatment and its connectors, counted from 1.
pub fn shown(fate: &Fate) -> String {
    let outcomes = fate.outcomes.iter().map(|outcome| {
        let treatment = match outcome.treatment {
            Treatment::FromOrganization => "organization",
            Treatment::FromPartner => "partner",
            Treatment::FromInternet => "internet",
            Treatment::Relayed => "relayed",
            Treatment::Refused(refusal) => refusal.code(),
        };
        let connectors = outcome.connectors.iter().map(|candidate| {
            let doubt = match candidate.matches {
                Holds::Yes => "",
                _ => "?",
            };
            format!(" {}{doubt}", candidate.position + 1)
        });
        [treatment.to_owned(), connectors.collect()].concat()
    });
    outcomes.collect::<Vec<_>>().join(" | ")
}

/// Checks what becomes of a message to one recipient.
#[track_caller]
pub fn check(organization: &Organization, words: &str, expected: &str) {
    assert_eq!(shown(&fate(organization, words)), expected, "{words}");
}

/// Checks the same, and that the answer rests on a ground.
#[track_caller]
pub fn check_on(organization: &Organization, words: &str, expected: &str, ground: Ground) {
    check(organization, words, expected);
    let grounds = fate(organization, words).grounds();
    assert!(
        grounds.contains(ground),
        "{words}: {grounds:?} lacks {ground:?}"
    );
}
