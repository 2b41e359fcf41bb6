//! Whether an organization has the connectors of a plan: yes, no, or what decides and wasn't
//! exported.

mod coming;
mod leaving;
mod relaying;

use super::*;
use connector_checker::organization::{
    AcceptedDomain, AcceptedDomainParameter, AcceptedDomainType, ConnectorType, InboundConnector,
    InboundParameter as In, List, Noun, Organization, OutboundConnector, OutboundParameter as Out,
    ParameterId, Setting, TlsAuthLevel, parse_item,
};
use connector_checker::rules::{PlannedConnector, Requirement, Satisfied, Unknown};

const OWN_SERVERS: &str = "mailboxes=split servers=exchange-2010 hybrid=no";
const RELAY: &str = "mailboxes=split servers=exchange-2010 hybrid=no relay-domain=yes";
const PARTNER: &str = "mailboxes=cloud partner=yes partner-security=both";
const TENANT: &str = "mailboxes=cloud other-tenant=yes";
const SERVICE: &str = "mailboxes=cloud provider=yes provider-mail=both mx=service returns=delivers";
const ADD_ON: &str = "mailboxes=cloud provider=yes provider-mail=outgoing returns=both";
const HOSTED: &str =
    "mailboxes=cloud devices=yes sign-in=no reach=inside direct-send=yes identity=hosted-own";
const HOSTED_TO_ANYONE: &str =
    "mailboxes=cloud devices=yes sign-in=no reach=outside identity=hosted-own";
const RULE: &str = "mailboxes=cloud rule=yes";

/// The connector of a plan that joins these two ends.
#[track_caller]
fn planned(text: &str, from: Party, to: Party) -> PlannedConnector {
    let connectors = check(&answers(text)).connectors;
    let mut connectors = connectors.into_iter();
    let found = connectors.find(|planned| (planned.from, planned.to) == (from, to));
    found.expect("the plan has the connector")
}

/// The answer for an organization with this one connector for mail that leaves.
#[track_caller]
fn leaving(text: &str, to: Party, connector: &OutboundConnector) -> Satisfied {
    let organization = Organization {
        outbound_connectors: vec![connector.clone()],
        ..Organization::default()
    };
    planned(text, Party::Microsoft365, to).satisfied_by(&organization)
}

/// The same for mail that comes.
#[track_caller]
fn coming(text: &str, from: Party, connector: &InboundConnector) -> Satisfied {
    let organization = Organization {
        inbound_connectors: vec![connector.clone()],
        ..Organization::default()
    };
    planned(text, from, Party::Microsoft365).satisfied_by(&organization)
}

fn yes() -> Satisfied {
    Satisfied::By(vec![0])
}

/// The answer where these settings of the first object decide.
fn open<P: ParameterId>(parameters: &[P]) -> Satisfied {
    let unknown = parameters.iter().map(|parameter| Unknown::Setting {
        position: 0,
        parameter: parameter.row(),
    });
    Satisfied::CantTell(unknown.collect())
}

fn to_server() -> OutboundConnector {
    OutboundConnector {
        recipient_domains: List::parse(["contoso.com"]).into(),
        ..OutboundConnector::of_type("To own servers", ConnectorType::OnPremises)
    }
}

fn to_partner() -> OutboundConnector {
    OutboundConnector {
        recipient_domains: List::parse(["fabrikam.com"]).into(),
        tls_settings: Some(TlsAuthLevel::CertificateValidation).into(),
        ..OutboundConnector::of_type("To partner", ConnectorType::Partner)
    }
}

fn to_service() -> OutboundConnector {
    OutboundConnector {
        recipient_domains: List::parse(["*"]).into(),
        use_mx_record: false.into(),
        smart_hosts: List::parse(["filter.example"]).into(),
        ..OutboundConnector::of_type("To service", ConnectorType::Partner)
    }
}

fn from_server() -> InboundConnector {
    InboundConnector {
        connector_type: ConnectorType::OnPremises.into(),
        sender_domains: List::parse(["*"]).into(),
        tls_sender_certificate_name: Some(parse_item("mail.contoso.com")).into(),
        ..InboundConnector::new("From own servers")
    }
}

fn from_partner() -> InboundConnector {
    InboundConnector {
        connector_type: ConnectorType::Partner.into(),
        sender_domains: List::parse(["fabrikam.com"]).into(),
        ..InboundConnector::new("From partner")
    }
}

fn from_service() -> InboundConnector {
    InboundConnector {
        sender_domains: List::parse(["*"]).into(),
        restrict_domains_to_ip_addresses: true.into(),
        sender_ip_addresses: List::parse(["192.0.2.0/24"]).into(),
        ..from_partner()
    }
}

/// The worked example of the page on several connectors, which has none for mail that comes.
#[test]
fn the_worked_example_has_a_connector_for_leaving_mail_and_none_for_coming() {
    let on_premises = |name| OutboundConnector::of_type(name, ConnectorType::OnPremises);
    let accepted = ["contoso.com", "sales.contoso.com", "fabrikam.com"];
    let example = Organization {
        accepted_domains: accepted
            .map(|domain| AcceptedDomain::new(domain.parse().expect(domain)))
            .into(),
        outbound_connectors: vec![
            OutboundConnector {
                all_accepted_domains: true.into(),
                ..on_premises("Connector 1")
            },
            OutboundConnector {
                recipient_domains: List::parse(["contoso.com"]).into(),
                ..on_premises("Connector 2")
            },
            OutboundConnector {
                recipient_domains: List::parse(["*.contoso.com"]).into(),
                ..on_premises("Connector 3")
            },
        ],
        ..Organization::default()
    };
    let (from, to) = TO_SERVER;
    let leaving = planned(OWN_SERVERS, from, to).satisfied_by(&example);
    assert_eq!(leaving, Satisfied::By(vec![0, 1, 2]));
    let (from, to) = FROM_SERVER;
    let coming = planned(OWN_SERVERS, from, to).satisfied_by(&example);
    assert_eq!(coming, Satisfied::No);
}

/// Every connector that a row asks for, from the plan of answers that lead to the row.
fn every_planned() -> Vec<PlannedConnector> {
    let mut all = Vec::new();
    for case in Scenario::cases() {
        let mut given = Answers::default();
        for clause in case.clauses() {
            let reply = clause.allowed.replies().next();
            assert!(reply.is_some(), "a clause allows a choice");
            given.set(clause.question, reply);
        }
        let verdict = check(&given);
        for connector in case.row.connectors {
            let mut plan = verdict.connectors.iter();
            let found = plan.find(|one| (one.from, one.to) == (connector.from, connector.to));
            all.push(found.expect("the plan has the row's connector").clone());
        }
    }
    all
}

fn noun(planned: &PlannedConnector) -> Noun {
    match planned.from {
        Party::Microsoft365 => Noun::OutboundConnector,
        _ => Noun::InboundConnector,
    }
}

#[test]
fn of_an_organization_of_which_nothing_was_exported_nobody_can_tell() {
    let all = every_planned();
    let requirements: BTreeSet<Requirement> = all
        .iter()
        .flat_map(|planned| planned.requirements.iter().copied())
        .collect();
    assert_eq!(requirements, BTreeSet::from(Requirement::ALL));
    for planned in all {
        let answer = planned.satisfied_by(&Organization::exported());
        let open = vec![Unknown::Objects(noun(&planned))];
        assert_eq!(answer, Satisfied::CantTell(open), "{planned:?}");
        let nothing = planned.satisfied_by(&Organization::default());
        assert_eq!(nothing, Satisfied::No, "{planned:?}");
    }
}

#[test]
fn of_connectors_of_which_only_the_name_was_exported_nobody_can_tell() {
    let organization = Organization {
        accepted_domains: vec![AcceptedDomain::exported()],
        inbound_connectors: vec![InboundConnector::exported("One")],
        outbound_connectors: vec![OutboundConnector::exported("Two")],
        ..Organization::default()
    };
    for planned in every_planned() {
        let Satisfied::CantTell(unknown) = planned.satisfied_by(&organization) else {
            panic!("{planned:?}");
        };
        let names: Vec<&str> = unknown
            .iter()
            .map(|unknown| match unknown {
                Unknown::Setting { parameter, .. } => parameter.name,
                Unknown::Objects(noun) => panic!("all of {noun:?} are listed"),
            })
            .collect();
        assert!(names.contains(&"Enabled"), "{names:?}");
        let once: BTreeSet<&&str> = names.iter().collect();
        assert_eq!(once.len(), names.len(), "{names:?}");
    }
}

#[test]
fn a_connector_that_is_listed_counts_even_if_others_may_be_missing() {
    let mut organization = Organization {
        outbound_connectors: vec![OutboundConnector::exported("Unknown"), to_server()],
        incomplete: vec![Noun::OutboundConnector],
        ..Organization::default()
    };
    let planned = planned(OWN_SERVERS, Party::Microsoft365, Party::YourServer);
    assert_eq!(planned.satisfied_by(&organization), Satisfied::By(vec![1]));
    organization.outbound_connectors.pop();
    let Satisfied::CantTell(unknown) = planned.satisfied_by(&organization) else {
        panic!("a connector is unknown");
    };
    assert!(unknown.contains(&Unknown::Objects(Noun::OutboundConnector)));
}

#[test]
fn a_connector_that_is_off_or_in_test_mode_counts_for_nothing() {
    assert_eq!(leaving(OWN_SERVERS, Party::YourServer, &to_server()), yes());
    let off = OutboundConnector {
        enabled: false.into(),
        ..to_server()
    };
    assert_eq!(leaving(OWN_SERVERS, Party::YourServer, &off), Satisfied::No);
    let tested = OutboundConnector {
        test_mode: true.into(),
        ..to_server()
    };
    assert_eq!(
        leaving(OWN_SERVERS, Party::YourServer, &tested),
        Satisfied::No
    );
    let maybe = OutboundConnector {
        test_mode: Setting::Unknown,
        ..to_server()
    };
    assert_eq!(
        leaving(OWN_SERVERS, Party::YourServer, &maybe),
        open(&[Out::TestMode])
    );
    let off = InboundConnector {
        enabled: false.into(),
        ..from_server()
    };
    assert_eq!(coming(OWN_SERVERS, Party::YourServer, &off), Satisfied::No);
}

#[test]
fn a_connector_of_the_other_type_counts_for_nothing() {
    assert_eq!(leaving(PARTNER, Party::Partner, &to_partner()), yes());
    assert_eq!(
        leaving(OWN_SERVERS, Party::YourServer, &to_partner()),
        Satisfied::No
    );
    let own = OutboundConnector {
        connector_type: ConnectorType::OnPremises.into(),
        ..to_partner()
    };
    assert_eq!(leaving(PARTNER, Party::Partner, &own), Satisfied::No);
    assert_eq!(
        coming(OWN_SERVERS, Party::YourServer, &from_server()),
        yes()
    );
    assert_eq!(
        coming(PARTNER, Party::Partner, &from_server()),
        Satisfied::No
    );
    assert_eq!(
        coming(OWN_SERVERS, Party::YourServer, &from_service()),
        Satisfied::No
    );
    let untyped = InboundConnector {
        connector_type: Setting::Unknown,
        ..from_server()
    };
    assert_eq!(
        coming(OWN_SERVERS, Party::YourServer, &untyped),
        open(&[In::ConnectorType])
    );
}

#[test]
fn requirements_have_ids_and_words_of_their_own() {
    let ids: BTreeSet<&str> = Requirement::ALL.iter().map(|one| one.id()).collect();
    let labels: BTreeSet<&str> = Requirement::ALL.iter().map(|one| one.label()).collect();
    assert_eq!(ids.len(), Requirement::ALL.len());
    assert_eq!(labels.len(), Requirement::ALL.len());
    for id in ids {
        assert!(id.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'));
    }
    for label in labels {
        assert!(label.ends_with(['.', '”']), "{label}");
    }
}
