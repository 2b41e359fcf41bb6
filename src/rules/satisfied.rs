//! Does the organization have the connector that the plan asks for?
//!
//! Whatever wasn't exported may be set to anything. So each condition holds, fails, or is open, and
//! one that is open never makes the answer no.

use super::check::PlannedConnector;
use super::requirement::Requirement;
use super::table::{Identity, Party};
use crate::domain::DomainPattern;
use crate::organization::{
    AcceptedDomain, AcceptedDomainParameter, AcceptedDomainType, ConnectorType, InboundConnector,
    InboundParameter as In, Invalid, Item, List, Noun, Organization, OutboundConnector,
    OutboundParameter as Out, Parameter, ParameterId, Setting, TlsAuthLevel,
};

/// Whether an organization has a connector that the plan asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Satisfied {
    /// It has, at these positions among its connectors of that direction.
    By(Vec<usize>),
    /// It hasn't.
    No,
    /// This decides, and wasn't exported. Each is named once.
    CantTell(Vec<Unknown>),
}

/// What isn't known of an organization.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// Whether there are more objects of this noun than those that are listed.
    Objects(Noun),
    /// A setting that wasn't exported, or one with a text or a rest that nobody can read.
    Setting {
        /// The position of the object among those of its noun.
        position: usize,
        /// The parameter, which names the noun as well.
        parameter: &'static Parameter,
    },
}

impl PlannedConnector {
    /// Whether the organization has this connector.
    ///
    /// The plan knows the parties by kind only. Any connector for a partner counts as one for *the*
    /// partner if it meets the requirements; whose domains it lists is for the reader to see. A
    /// connector that is off counts for nothing, nor does one in test mode, whose effect no document
    /// names.
    ///
    /// ```
    /// use connector_checker::organization::{Noun, Organization};
    /// use connector_checker::rules::{Answers, Question, Satisfied, Unknown, check};
    ///
    /// let answers = Answers::default()
    ///     .with(Question::Mailboxes, "on-premises")
    ///     .with(Question::Servers, "other");
    /// let verdict = check(&answers);
    /// let planned = &verdict.connectors[0];
    /// assert_eq!(planned.satisfied_by(&Organization::default()), Satisfied::No);
    /// let open = vec![Unknown::Objects(Noun::InboundConnector)];
    /// assert_eq!(planned.satisfied_by(&Organization::exported()), Satisfied::CantTell(open));
    /// ```
    pub fn satisfied_by(&self, organization: &Organization) -> Satisfied {
        if self.from == Party::Microsoft365 {
            let connectors = Candidate::all(&organization.outbound_connectors);
            let known = connectors.map(|candidate| candidate.leads(self, organization));
            answer(known, organization, Noun::OutboundConnector)
        } else {
            let connectors = Candidate::all(&organization.inbound_connectors);
            let known = connectors.map(|candidate| candidate.accepts(self));
            answer(known, organization, Noun::InboundConnector)
        }
    }
}

impl PlannedConnector {
    /// Whether its type is the one for the organization's own servers, whoever is at the other end.
    fn is_of_own_server_type(&self) -> bool {
        self.requirements.contains(&Requirement::OwnServerType)
    }
}

/// The answer, from what is known of each connector.
fn answer(
    connectors: impl Iterator<Item = Known>,
    organization: &Organization,
    noun: Noun,
) -> Satisfied {
    let (mut positions, mut open) = (Vec::new(), Vec::new());
    for (position, known) in connectors.enumerate() {
        match known {
            Known::Holds => positions.push(position),
            Known::Fails => {}
            Known::Open(unknown) => open.extend(unknown),
        }
    }
    if !positions.is_empty() {
        return Satisfied::By(positions);
    }
    if !organization.is_complete(noun) {
        open.push(Unknown::Objects(noun));
    }
    let mut named = Vec::new();
    for unknown in open {
        if !named.contains(&unknown) {
            named.push(unknown);
        }
    }
    match named.is_empty() {
        true => Satisfied::No,
        false => Satisfied::CantTell(named),
    }
}

/// What is known of a condition.
enum Known {
    Holds,
    Fails,
    /// This decides.
    Open(Vec<Unknown>),
}

impl Known {
    fn of(holds: bool) -> Known {
        match holds {
            true => Known::Holds,
            false => Known::Fails,
        }
    }

    fn not(self) -> Known {
        match self {
            Known::Holds => Known::Fails,
            Known::Fails => Known::Holds,
            open => open,
        }
    }

    fn and(self, other: Known) -> Known {
        match (self, other) {
            (Known::Fails, _) | (_, Known::Fails) => Known::Fails,
            (Known::Holds, other) | (other, Known::Holds) => other,
            (Known::Open(mut one), Known::Open(two)) => {
                one.extend(two);
                Known::Open(one)
            }
        }
    }

    fn or(self, other: Known) -> Known {
        self.not().and(other.not()).not()
    }
}

/// An object of the organization, and its position there.
struct Candidate<'a, T> {
    object: &'a T,
    position: usize,
}

impl<'a, T> Candidate<'a, T> {
    fn all(objects: &'a [T]) -> impl Iterator<Item = Candidate<'a, T>> {
        let objects = objects.iter().enumerate();
        objects.map(|(position, object)| Candidate { object, position })
    }

    fn open(&self, parameter: impl ParameterId) -> Known {
        Known::Open(vec![Unknown::Setting {
            position: self.position,
            parameter: parameter.row(),
        }])
    }

    /// Whether a setting is so.
    fn is<V>(
        &self,
        parameter: impl ParameterId,
        setting: &Setting<V>,
        so: impl FnOnce(&V) -> bool,
    ) -> Known {
        match setting.known() {
            Some(value) => Known::of(so(value)),
            None => self.open(parameter),
        }
    }

    fn is_on(&self, parameter: impl ParameterId, setting: &Setting<bool>) -> Known {
        self.is(parameter, setting, |is_on| *is_on)
    }

    /// Whether there is a value. Of a text that isn't valid, nobody knows what the service makes.
    fn has<V: Item>(
        &self,
        parameter: impl ParameterId,
        setting: &Setting<Option<Result<V, Invalid>>>,
    ) -> Known {
        match setting.known() {
            Some(None) => Known::Fails,
            Some(Some(Ok(_))) => Known::Holds,
            Some(Some(Err(_))) | None => self.open(parameter),
        }
    }

    /// Whether a list has such an entry.
    fn lists<V: Item>(
        &self,
        parameter: impl ParameterId,
        setting: &Setting<List<V>>,
        such: impl Fn(&V) -> bool,
    ) -> Known {
        match setting.known() {
            Some(list) if list.valid().any(such) => Known::Holds,
            Some(list) if list.is_complete() && list.entries().iter().all(Result::is_ok) => {
                Known::Fails
            }
            Some(_) | None => self.open(parameter),
        }
    }
}

impl Candidate<'_, OutboundConnector> {
    /// Whether the connector leads where the plan says, and meets its requirements.
    fn leads(&self, planned: &PlannedConnector, organization: &Organization) -> Known {
        let connector = self.object;
        let is_scoped = || {
            let setting = &connector.is_transport_rule_scoped;
            self.is_on(Out::IsTransportRuleScoped, setting)
        };
        let takes_mail = || {
            let any = self.lists(Out::RecipientDomains, &connector.recipient_domains, |_| {
                true
            });
            is_scoped().not().and(any.or(self.takes_accepted_domains()))
        };
        let wanted = match planned.to {
            // Rules route to connectors of both types.
            Party::RuleTarget => Known::Holds,
            Party::YourServer => self.is_of(ConnectorType::OnPremises),
            _ if planned.is_of_own_server_type() => self.is_of(ConnectorType::OnPremises),
            _ => self.is_of(ConnectorType::Partner),
        };
        let ends = match planned.requirements.contains(&Requirement::RuleScoped) {
            true => wanted,
            false => wanted.and(takes_mail()),
        };
        let is_used = self
            .is_on(Out::Enabled, &connector.enabled)
            .and(self.is_on(Out::TestMode, &connector.test_mode).not());
        let requirements = planned.requirements.iter();
        let requirements = requirements.map(|requirement| match requirement {
            Requirement::TlsToPartner => self.requires_tls(TlsAuthLevel::ALL),
            Requirement::ForcedTls => self.requires_tls(&[
                TlsAuthLevel::CertificateValidation,
                TlsAuthLevel::DomainValidation,
            ]),
            Requirement::SmartHosts => self
                .is_on(Out::UseMXRecord, &connector.use_mx_record)
                .not()
                .and(self.lists(Out::SmartHosts, &connector.smart_hosts, |_| true)),
            Requirement::RelayDomains => self.takes_relay_domains(organization, |_| true),
            Requirement::RelaySubdomains => self.takes_relay_domains(organization, |pattern| {
                matches!(pattern, DomainPattern::Subdomains(_))
            }),
            Requirement::RuleScoped => is_scoped(),
            // These are about inbound mail, or about the type, which has been looked at.
            Requirement::TlsFromPartner
            | Requirement::OnlyFromService
            | Requirement::OwnServerType => Known::Holds,
        });
        requirements.fold(is_used.and(ends), Known::and)
    }

    fn is_of(&self, wanted: ConnectorType) -> Known {
        let setting = &self.object.connector_type;
        self.is(Out::ConnectorType, setting, |found| *found == wanted)
    }

    /// Whether it is used for all accepted domains: on connectors for partners, the setting has no
    /// effect.
    fn takes_accepted_domains(&self) -> Known {
        self.is_on(Out::AllAcceptedDomains, &self.object.all_accepted_domains)
            .and(self.is_of(ConnectorType::OnPremises))
    }

    /// Whether it requires one of these levels. The highest does nothing without the name that the
    /// certificate must have.
    fn requires_tls(&self, levels: &[TlsAuthLevel]) -> Known {
        let setting = &self.object.tls_settings;
        let level = self.is(Out::TlsSettings, setting, |found| {
            found.is_some_and(|found| levels.contains(&found))
        });
        let has_no_name = self.is(Out::TlsSettings, setting, |found| {
            *found != Some(TlsAuthLevel::DomainValidation)
        });
        level.and(has_no_name.or(self.has(Out::TlsDomain, &self.object.tls_domain)))
    }

    /// Whether it takes mail for every internal relay domain, by such a pattern.
    fn takes_relay_domains(
        &self,
        organization: &Organization,
        such: impl Fn(&DomainPattern) -> bool,
    ) -> Known {
        let by_pattern = |such: &dyn Fn(&DomainPattern) -> bool| {
            let setting = &self.object.recipient_domains;
            self.lists(Out::RecipientDomains, setting, |space| such(&space.pattern))
        };
        let domains = Candidate::all(&organization.accepted_domains).map(|accepted| {
            let taken = match accepted.object.domain() {
                Some(domain) => by_pattern(&|pattern| such(pattern) && pattern.covers(domain)),
                None => accepted.open(AcceptedDomainParameter::DomainName),
            };
            accepted.is_internal_relay().not().or(taken)
        });
        let are_all = match organization.is_complete(Noun::AcceptedDomain) {
            true => Known::Holds,
            false => Known::Open(vec![Unknown::Objects(Noun::AcceptedDomain)]),
        };
        self.takes_accepted_domains()
            .or(by_pattern(&|pattern| *pattern == DomainPattern::Everything))
            .or(domains.fold(are_all, Known::and))
    }
}

impl Candidate<'_, AcceptedDomain> {
    fn is_internal_relay(&self) -> Known {
        let setting = &self.object.domain_type;
        self.is(AcceptedDomainParameter::DomainType, setting, |found| {
            *found == AcceptedDomainType::InternalRelay
        })
    }
}

impl Candidate<'_, InboundConnector> {
    /// Whether the connector accepts the mail that the plan says, and meets its requirements.
    fn accepts(&self, planned: &PlannedConnector) -> Known {
        let connector = self.object;
        let wanted = match planned.from {
            Party::YourServer => ConnectorType::OnPremises,
            _ if planned.is_of_own_server_type() => ConnectorType::OnPremises,
            _ => ConnectorType::Partner,
        };
        let certificate = || {
            let setting = &connector.tls_sender_certificate_name;
            self.has(In::TlsSenderCertificateName, setting)
        };
        let addresses = || {
            let setting = &connector.sender_ip_addresses;
            self.lists(In::SenderIPAddresses, setting, |_| true)
        };
        let senders = |such: &dyn Fn(&DomainPattern) -> bool| {
            let setting = &connector.sender_domains;
            self.lists(In::SenderDomains, setting, |space| such(&space.pattern))
        };
        let identities = planned.identified_by.iter().map(|identity| match identity {
            Identity::Certificate => certificate(),
            Identity::IpAddress => addresses(),
            Identity::SenderDomain => senders(&|_| true),
        });
        let is_used = self.is_on(In::Enabled, &connector.enabled);
        let is_of_type = self.is(In::ConnectorType, &connector.connector_type, |found| {
            *found == wanted
        });
        let accepts = is_used
            .and(is_of_type)
            .and(identities.fold(Known::Fails, Known::or));
        let requirements = planned.requirements.iter();
        let requirements = requirements.map(|requirement| match requirement {
            Requirement::TlsFromPartner | Requirement::ForcedTls => {
                self.is_on(In::RequireTls, &connector.require_tls)
            }
            Requirement::OnlyFromService => {
                let by_certificate = self.is_on(
                    In::RestrictDomainsToCertificate,
                    &connector.restrict_domains_to_certificate,
                );
                let by_addresses = self.is_on(
                    In::RestrictDomainsToIPAddresses,
                    &connector.restrict_domains_to_ip_addresses,
                );
                let locked = by_certificate
                    .and(certificate())
                    .or(by_addresses.and(addresses()));
                locked.and(senders(&|pattern| *pattern == DomainPattern::Everything))
            }
            // These are about outbound mail, or about the type, which has been looked at.
            Requirement::OwnServerType
            | Requirement::TlsToPartner
            | Requirement::SmartHosts
            | Requirement::RelayDomains
            | Requirement::RelaySubdomains
            | Requirement::RuleScoped => Known::Holds,
        });
        requirements.fold(accepts, Known::and)
    }
}
