//! The rules read naively: every connector is looked at, and names and addresses are compared as text and
//! numbers. It shares nothing with the attributor but the types that it reads, and knows every setting.
//! Where documents don't settle a question, it asks for the answer, and remembers that it did.

use connector_checker::inbound::{Refusal, Transaction, Treatment};
use connector_checker::organization::{
    AcceptedDomain, CertificateName, ConnectorType, InboundConnector, Organization, Setting,
};
use std::cell::Cell;
use std::net::IpAddr;

/// How to answer the questions that documents don't settle: a bit for each.
pub struct Doubts {
    answers: u32,
    asked: Cell<u32>,
}

#[derive(Clone, Copy)]
pub enum Doubt {
    Star,
    SubdomainInCertificate,
    SubjectOnly,
    PartnerAddresses,
    PartnerCertificate,
    AssociatedSender,
    NullSender,
}

impl Doubts {
    pub fn new(answers: u32) -> Doubts {
        Doubts {
            answers,
            asked: Cell::new(0),
        }
    }

    fn ask(&self, doubt: Doubt) -> bool {
        let bit = 1 << doubt as u32;
        self.asked.set(self.asked.get() | bit);
        self.answers & bit != 0
    }

    /// Whether any question was asked.
    pub fn were_asked(&self) -> bool {
        self.asked.get() != 0
    }
}

fn known<T>(setting: &Setting<T>) -> &T {
    setting.known().expect("it is known")
}

fn is_below(name: &str, base: &str) -> bool {
    name.ends_with(&format!(".{base}"))
}

fn name_of(domain: &AcceptedDomain) -> String {
    domain.domain().expect("it is known").to_string()
}

fn is_accepted(organization: &Organization, domain: &str) -> bool {
    organization.accepted_domains.iter().any(|accepted| {
        let name = name_of(accepted);
        domain == name || *known(&accepted.match_sub_domains) && is_below(domain, &name)
    })
}

/// The certificate name of a connector as text.
fn own_name(connector: &InboundConnector) -> Option<String> {
    let name = known(&connector.tls_sender_certificate_name).as_ref()?;
    Some(name.as_ref().expect("it is valid").to_string())
}

/// Whether one name in a certificate is the connector's.
fn is_name(own: &str, presented: &str, doubts: &Doubts) -> bool {
    match (own.strip_prefix("*."), presented.strip_prefix("*.")) {
        (None, None) => own == presented,
        (None, Some(base)) => {
            let (_, parent) = own.split_once('.').expect("a domain");
            parent == base && doubts.ask(Doubt::Star)
        }
        (Some(base), None) => presented == base || is_below(presented, base),
        (Some(base), Some(other)) => base == other || is_below(other, base),
    }
}

fn texts<'a>(names: impl IntoIterator<Item = &'a CertificateName>) -> Vec<String> {
    names.into_iter().map(ToString::to_string).collect()
}

/// The names in the certificate: the subject, and the others.
fn presented(transaction: &Transaction) -> (Vec<String>, Vec<String>) {
    match &transaction.tls {
        None => (Vec::new(), Vec::new()),
        Some(tls) => (texts(&tls.subject), texts(&tls.alternative_names)),
    }
}

fn has_name(connector: &InboundConnector, transaction: &Transaction, doubts: &Doubts) -> bool {
    let (subject, others) = presented(transaction);
    own_name(connector).is_some_and(|own| {
        let certain = Doubts::new(0);
        let all = || subject.iter().chain(&others);
        // A name that settles it leaves nothing to ask.
        all().any(|name| is_name(&own, name, &certain))
            || all().any(|name| is_name(&own, name, doubts))
    })
}

fn lists_address(connector: &InboundConnector, transaction: &Transaction) -> bool {
    let IpAddr::V4(address) = transaction.source.to_canonical() else {
        return false;
    };
    known(&connector.sender_ip_addresses).valid().any(|range| {
        (u32::from(range.first())..=u32::from(range.last())).contains(&u32::from(address))
    })
}

fn sender(transaction: &Transaction) -> Option<String> {
    let mail_from = transaction.mail_from.as_ref()?;
    Some(mail_from.domain().to_string())
}

fn takes_part(connector: &InboundConnector) -> bool {
    *known(&connector.enabled) && known(&connector.trusted_organizations).entries().is_empty()
}

fn is_own(connector: &InboundConnector) -> bool {
    *known(&connector.connector_type) == ConnectorType::OnPremises
}

fn is_associated(
    connector: &InboundConnector,
    transaction: &Transaction,
    recipient: &str,
    doubts: &Doubts,
) -> bool {
    let list = known(&connector.associated_accepted_domains);
    if list.entries().is_empty() {
        return true;
    }
    let lists = |domain: &str| list.valid().any(|listed| listed.as_str() == domain);
    let by_recipient = lists(recipient);
    let by_sender = sender(transaction).is_some_and(|sender| lists(&sender));
    match by_recipient == by_sender {
        true => by_recipient,
        false if doubts.ask(Doubt::AssociatedSender) => by_sender,
        false => by_recipient,
    }
}

/// The connectors of a kind that pass a test, by position.
fn those(
    organization: &Organization,
    test: impl Fn(&InboundConnector) -> bool,
) -> Vec<&InboundConnector> {
    let connectors = organization.inbound_connectors.iter();
    connectors
        .filter(|connector| takes_part(connector) && test(connector))
        .collect()
}

/// What becomes of a transaction for a recipient in this domain. Of several connectors that match equally
/// well, every one gives an answer.
pub fn treatments(
    organization: &Organization,
    transaction: &Transaction,
    recipient: &str,
    doubts: &Doubts,
) -> Vec<Treatment> {
    let inside = is_accepted(organization, recipient);
    let own = |test: &dyn Fn(&InboundConnector) -> bool| {
        those(organization, |connector| {
            is_own(connector) && test(connector)
        })
    };
    let associated =
        |connector: &InboundConnector| is_associated(connector, transaction, recipient, doubts);
    let counts = |connector: &InboundConnector| {
        let Some(name) = own_name(connector) else {
            return false;
        };
        let domain = name.strip_prefix("*.").unwrap_or(&name).to_owned();
        let mut accepted = organization.accepted_domains.iter();
        has_name(connector, transaction, doubts)
            && (accepted.any(|accepted| name_of(accepted) == domain)
                || is_accepted(organization, &domain) && doubts.ask(Doubt::SubdomainInCertificate))
    };
    let by_certificate = own(&|connector| counts(connector) && associated(connector));
    let has_accepted_sender =
        sender(transaction).is_some_and(|sender| is_accepted(organization, &sender));
    let by_address = own(&|connector| {
        lists_address(connector, transaction) && has_accepted_sender && associated(connector)
    });
    if !by_certificate.is_empty() || !by_address.is_empty() {
        return vec![match inside {
            true => Treatment::FromOrganization,
            false => Treatment::Relayed,
        }];
    }
    if !inside {
        // The reply says that neither the sender's domain nor the certificate's is accepted.
        let without_domain = own(&|connector| {
            let knows =
                has_name(connector, transaction, doubts) || lists_address(connector, transaction);
            knows && !has_accepted_sender && !counts(connector)
        });
        return vec![Treatment::Refused(match without_domain.is_empty() {
            true => Refusal::RelayDenied,
            false => Refusal::RelayDeniedDomain,
        })];
    }
    by_partner(organization, transaction, recipient, doubts)
}

fn by_partner(
    organization: &Organization,
    transaction: &Transaction,
    recipient: &str,
    doubts: &Doubts,
) -> Vec<Treatment> {
    let (subject, others) = presented(transaction);
    let only_certificate =
        |connector: &InboundConnector| *known(&connector.restrict_domains_to_certificate);
    let only_addresses =
        |connector: &InboundConnector| *known(&connector.restrict_domains_to_ip_addresses);
    let restricts =
        |connector: &InboundConnector| only_certificate(connector) || only_addresses(connector);
    let applies = |connector: &InboundConnector| {
        let sender = sender(transaction);
        let covers = known(&connector.sender_domains).valid().any(|space| {
            let pattern = space.pattern.to_string();
            match (&*pattern, pattern.strip_prefix("*."), &sender) {
                ("*", _, Some(_)) => true,
                ("*", _, None) => doubts.ask(Doubt::NullSender),
                (_, Some(base), Some(sender)) => sender == base || is_below(sender, base),
                (_, None, Some(sender)) => *sender == pattern,
                (_, _, None) => false,
            }
        });
        covers
            && is_associated(connector, transaction, recipient, doubts)
            && (only_addresses(connector)
                || known(&connector.sender_ip_addresses)
                    .valid()
                    .next()
                    .is_none()
                || lists_address(connector, transaction)
                || doubts.ask(Doubt::PartnerAddresses))
            && (only_certificate(connector)
                || own_name(connector).is_none()
                || has_name(connector, transaction, doubts)
                || doubts.ask(Doubt::PartnerCertificate))
    };
    let is_met = |connector: &InboundConnector| {
        let own = own_name(connector).unwrap_or_default();
        let certain = Doubts::new(0);
        let has_subject = |doubts| subject.iter().any(|name| is_name(&own, name, doubts));
        let has_other = || others.iter().any(|name| is_name(&own, name, doubts));
        let name = !only_certificate(connector)
            || !own.is_empty()
                && (has_subject(&certain)
                    || has_subject(doubts)
                    || has_other() && doubts.ask(Doubt::SubjectOnly));
        let address = !only_addresses(connector) || lists_address(connector, transaction);
        name && address
    };
    let partners = those(organization, |connector| {
        !is_own(connector) && applies(connector)
    });
    let restricting: Vec<_> = partners.iter().filter(|one| restricts(one)).collect();
    let lacks_tls =
        |connector: &InboundConnector| transaction.tls.is_none() && *known(&connector.require_tls);
    let rejects = *known(&organization.organization_config.reject_direct_send)
        && sender(transaction).is_some_and(|sender| is_accepted(organization, &sender));
    if !restricting.is_empty() {
        let met: Vec<_> = restricting.iter().filter(|one| is_met(one)).collect();
        if met.is_empty() {
            return vec![Treatment::Refused(Refusal::Restricted)];
        }
        let each = met.iter().map(|connector| match lacks_tls(connector) {
            true => Treatment::Refused(Refusal::TlsRequired),
            false => Treatment::FromPartner,
        });
        return each.collect();
    }
    if partners.is_empty() {
        return vec![match rejects {
            true => Treatment::Refused(Refusal::DirectSend),
            false => Treatment::FromInternet,
        }];
    }
    let each = partners.iter().map(|connector| {
        let exempt =
            || has_name(connector, transaction, doubts) || lists_address(connector, transaction);
        if lacks_tls(connector) {
            Treatment::Refused(Refusal::TlsRequired)
        } else if rejects && !exempt() {
            Treatment::Refused(Refusal::DirectSend)
        } else {
            Treatment::FromPartner
        }
    });
    each.collect()
}
