//! The table of parameters against the reference, copied here by hand: names, what
//! `New-` and `Set-` take, types, and defaults.

use connector_checker::evidence::{Grade, Source};
use connector_checker::organization::{
    AcceptedDomain, AcceptedDomainParameter, Applies, ConnectorType, Fallback, Held,
    InboundConnector, InboundParameter, Kind, Literal, Noun, OrganizationConfig, OutboundConnector,
    OutboundParameter, Parameter, ParameterId, RemoteDomain, Setting, Settings, Taken,
    TransportRule, Value,
};
use std::collections::BTreeSet;

/// Name, type, New-, Set-, default. `+` is required, `o` optional, `-` not taken; `?` is a default
/// that no document states, `empty` nothing, and a blank none at all.
const INBOUND: &str = "
    Name                         String                        + o
    Identity                     InboundConnectorIdParameter   - +
    SenderDomains                MultiValuedProperty           + o
    AssociatedAcceptedDomains    MultiValuedProperty           o o empty
    ClientHostNames              MultiValuedProperty           o - empty
    CloudServicesMailEnabled     Boolean                       o o ?
    Comment                      String                        o o empty
    ConnectorSource              TenantConnectorSource         o o Default
    ConnectorType                TenantConnectorType           o o ?
    EFSkipIPs                    MultiValuedProperty           o o empty
    EFSkipLastIP                 Boolean                       o o false
    EFSkipMailGateway            MultiValuedProperty           o o empty
    EFTestMode                   Boolean                       o o ?
    EFUsers                      MultiValuedProperty           o o empty
    Enabled                      Boolean                       o o true
    RequireTls                   Boolean                       o o true
    RestrictDomainsToCertificate Boolean                       o o false
    RestrictDomainsToIPAddresses Boolean                       o o false
    ScanAndDropRecipients        MultiValuedProperty           o o empty
    SenderIPAddresses            MultiValuedProperty           o o empty
    TlsSenderCertificateName     TlsCertificate                o o empty
    TreatMessagesAsInternal      Boolean                       o o false
    TrustedOrganizations         MultiValuedProperty           o o empty
";

const OUTBOUND: &str = "
    Name                          String                       + o
    Identity                      OutboundConnectorIdParameter - +
    AllAcceptedDomains            Boolean                      o o false
    CloudServicesMailEnabled      Boolean                      o o ?
    Comment                       String                       o o empty
    ConnectorSource               TenantConnectorSource        o o Default
    ConnectorType                 TenantConnectorType          o o ?
    Enabled                       Boolean                      o o true
    IsTransportRuleScoped         Boolean                      o o false
    IsValidated                   Boolean                      - o false
    LastValidationTimestamp       DateTime                     - o empty
    LinkForModifiedConnector      Guid                         o - empty
    MtaStsMode                    MtaStsMode                   o o Opportunistic
    RecipientDomains              MultiValuedProperty          o o empty
    RouteAllMessagesViaOnPremises Boolean                      o o false
    SenderRewritingEnabled        Boolean                      o o false
    SmartHosts                    MultiValuedProperty          o o empty
    SmtpDaneMode                  SmtpDaneMode                 o o Opportunistic
    TestMode                      Boolean                      o o false
    TlsDomain                     SmtpDomainWithSubdomains     o o empty
    TlsSettings                   TlsAuthLevel                 o o empty
    UseMXRecord                   Boolean                      o o true
    ValidationRecipients          String[]                     - o empty
";

const ACCEPTED: &str = "
    DomainName                SmtpDomainWithSubdomains  - -
    Name                      String                    - -
    Identity                  AcceptedDomainIdParameter - +
    DomainType                AcceptedDomainType        - o Authoritative
    MatchSubDomains           Boolean                   - o false
    OutboundOnly              Boolean                   - o false
    SendingFromDomainDisabled Boolean                   - o false
    SendingToDomainDisabled   Boolean                   - o false
    Default                   Boolean                   - - false
";

const REMOTE: &str = "
    Name                       String                   + o
    DomainName                 SmtpDomainWithSubdomains + -
    Identity                   RemoteDomainIdParameter  - +
    AutoForwardEnabled         Boolean                  - o true
    TrustedMailInboundEnabled  Boolean                  - o false
    TrustedMailOutboundEnabled Boolean                  - o false
    TargetDeliveryDomain       Boolean                  - o false
";

const RULE: &str = "
    Name                            String                       + o
    Identity                        RuleIdParameter              - +
    Enabled                         Boolean                      o - true
    State                           RuleState                    - - Enabled
    Priority                        Int32                        o o empty
    Mode                            RuleMode                     o o Enforce
    Conditions                      TransportRulePredicate[]     - - empty
    Exceptions                      TransportRulePredicate[]     - - empty
    StopRuleProcessing              Boolean                      o o false
    RouteMessageOutboundConnector   OutboundConnectorIdParameter o o empty
    RouteMessageOutboundRequireTls  Boolean                      o o false
    SetSCL                          SclValue                     o o empty
    RedirectMessageTo               RecipientIdParameter[]       o o empty
    BlindCopyTo                     RecipientIdParameter[]       o o empty
    CopyTo                          RecipientIdParameter[]       o o empty
    AddToRecipients                 RecipientIdParameter[]       o o empty
    SetHeaderName                   HeaderName                   o o empty
    SetHeaderValue                  HeaderValue                  o o empty
    RemoveHeader                    HeaderName                   o o empty
    DeleteMessage                   Boolean                      o o false
    RejectMessageReasonText         RejectText                   o o empty
    RejectMessageEnhancedStatusCode RejectEnhancedStatus         o o empty
";

const CONFIG: &str = "
    RejectDirectSend Boolean - o false
";

/// A row in the words of the lists above.
fn in_words(row: &Parameter) -> String {
    let taken = |taken| match taken {
        Taken::Required => "+",
        Taken::Optional => "o",
        Taken::No => "-",
    };
    let default = match row.default {
        Fallback::None => "",
        Fallback::Undocumented => "?",
        Fallback::Empty => "empty",
        Fallback::Is(Literal::Boolean(true)) => "true",
        Fallback::Is(Literal::Boolean(false)) => "false",
        Fallback::Is(Literal::Word(word)) => word,
        _ => unreachable!("there are no other defaults"),
    };
    let words = [
        row.name,
        row.type_name,
        taken(row.new),
        taken(row.set),
        default,
    ];
    words.join(" ").trim_end().to_owned()
}

fn assert_rows(noun: Noun, expected: &str) {
    let lines = expected.lines().filter(|line| !line.trim().is_empty());
    let expected: BTreeSet<String> = lines
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    let rows: BTreeSet<String> = noun.parameters().iter().map(in_words).collect();
    assert_eq!(rows, expected, "{noun:?}");
}

#[test]
fn the_rows_are_those_of_the_reference() {
    assert_rows(Noun::InboundConnector, INBOUND);
    assert_rows(Noun::OutboundConnector, OUTBOUND);
    assert_rows(Noun::AcceptedDomain, ACCEPTED);
    assert_rows(Noun::RemoteDomain, REMOTE);
    assert_rows(Noun::TransportRule, RULE);
    assert_rows(Noun::OrganizationConfig, CONFIG);
}

#[test]
fn parameters_apply_where_the_reference_says() {
    let names = |noun: Noun, wanted: Applies| -> BTreeSet<&str> {
        let rows = noun.parameters().iter();
        let applying = rows.filter(|row| row.applies == wanted);
        applying.map(|row| row.name).collect()
    };
    let partner = Applies::To(ConnectorType::Partner);
    let on_premises = Applies::To(ConnectorType::OnPremises);
    assert_eq!(
        names(Noun::InboundConnector, partner),
        BTreeSet::from([
            "RequireTls",
            "RestrictDomainsToCertificate",
            "RestrictDomainsToIPAddresses",
            "SenderDomains",
        ])
    );
    assert_eq!(
        names(Noun::InboundConnector, on_premises),
        BTreeSet::from(["TreatMessagesAsInternal"])
    );
    assert_eq!(
        names(Noun::InboundConnector, Applies::Reserved),
        BTreeSet::from([
            "ClientHostNames",
            "EFSkipMailGateway",
            "EFTestMode",
            "ScanAndDropRecipients",
        ])
    );
    assert_eq!(
        names(Noun::OutboundConnector, on_premises),
        BTreeSet::from([
            "AllAcceptedDomains",
            "RouteAllMessagesViaOnPremises",
            "SenderRewritingEnabled",
        ])
    );
    let while_mx_is_off = Applies::With("UseMXRecord", Literal::Boolean(false));
    assert_eq!(
        names(Noun::OutboundConnector, while_mx_is_off),
        BTreeSet::from(["SmartHosts"])
    );
    let with_domain_validation = Applies::With("TlsSettings", Literal::Word("DomainValidation"));
    assert_eq!(
        names(Noun::OutboundConnector, with_domain_validation),
        BTreeSet::from(["TlsDomain"])
    );
}

#[test]
fn where_documents_disagree_or_are_silent_the_row_says_so() {
    let names = |wanted: Grade| -> BTreeSet<&str> {
        let rows = Noun::ALL.iter().flat_map(|noun| noun.parameters());
        let graded = rows.filter(|row| row.grade == wanted);
        graded.map(|row| row.name).collect()
    };
    assert_eq!(
        names(Grade::DocumentsDisagree),
        BTreeSet::from([
            "AssociatedAcceptedDomains",
            "SenderIPAddresses",
            "TlsSenderCertificateName",
        ])
    );
    assert_eq!(
        names(Grade::Undocumented),
        BTreeSet::from(["ClientHostNames"])
    );
    assert_eq!(
        names(Grade::Inferred),
        BTreeSet::from([
            "DeleteMessage",
            "RouteMessageOutboundRequireTls",
            "SendingFromDomainDisabled",
            "SendingToDomainDisabled",
            "StopRuleProcessing",
        ])
    );
    for row in Noun::ALL.iter().flat_map(|noun| noun.parameters()) {
        let is_contested = row.grade == Grade::DocumentsDisagree;
        assert!(!is_contested || row.note.is_some(), "{}", row.name);
    }
}

#[test]
fn every_row_names_where_it_is_written() {
    let find = |noun: Noun, name: &str| {
        let mut rows = noun.parameters().iter();
        rows.find(|row| row.name == name).expect(name)
    };
    for (noun, name, document, page) in [
        (
            Noun::InboundConnector,
            "EFUsers",
            Some(Source::NEW_INBOUND_CONNECTOR),
            "new-inboundconnector",
        ),
        (
            Noun::InboundConnector,
            "Identity",
            Some(Source::NEW_INBOUND_CONNECTOR),
            "set-inboundconnector",
        ),
        (
            Noun::AcceptedDomain,
            "DomainType",
            Some(Source::ACCEPTED_DOMAINS),
            "set-accepteddomain",
        ),
        (Noun::AcceptedDomain, "Default", None, "get-accepteddomain"),
        (
            Noun::TransportRule,
            "RouteMessageOutboundConnector",
            Some(Source::CONDITIONAL_ROUTING),
            "new-transportrule",
        ),
        (
            Noun::RemoteDomain,
            "AutoForwardEnabled",
            None,
            "set-remotedomain",
        ),
    ] {
        let row = find(noun, name);
        assert_eq!(row.document(), document, "{name}");
        let page =
            format!("https://learn.microsoft.com/powershell/module/exchangepowershell/{page}");
        assert_eq!(row.reference(), page, "{name}");
    }
}

#[test]
fn every_row_explains_itself_in_one_sentence() {
    for row in Noun::ALL.iter().flat_map(|noun| noun.parameters()) {
        assert!(row.meaning.ends_with('.'), "{}: {}", row.name, row.meaning);
        assert_eq!(row.meaning.matches(". ").count(), 0, "{}", row.name);
        assert!(!row.meaning.contains("  "), "{}", row.name);
    }
}

#[test]
fn rows_that_name_other_rows_name_existing_ones() {
    for noun in Noun::ALL {
        for row in noun.parameters() {
            let find = |name: &str| {
                let found = noun.parameters().iter().find(|other| other.name == name);
                found.unwrap_or_else(|| panic!("{} names {name}", row.name))
            };
            for excluded in row.excludes {
                let excluded = find(excluded);
                assert!(excluded.excludes.contains(&row.name), "{}", excluded.name);
            }
            if let Applies::With(other, literal) = row.applies {
                let kind = find(other).kind.expect("a setting");
                assert!(takes(kind, literal), "{} with {other}", row.name);
            }
            if let Applies::To(_) = row.applies {
                find("ConnectorType");
            }
            for wording in row.wordings {
                assert!(wording.says.ends_with(['.', ':']), "{}", wording.says);
                if let Applies::With(other, literal) = wording.applies {
                    let kind = find(other).kind.expect("a setting");
                    assert!(takes(kind, literal), "{} with {other}", row.name);
                }
                match (wording.held, row.kind.expect("a setting")) {
                    (Held::This(literal), Kind::List(_)) => {
                        assert_eq!(literal, Literal::Word("*"), "{}", row.name);
                    }
                    (Held::This(literal), kind) => assert!(takes(kind, literal), "{}", row.name),
                    (Held::Something | Held::Nothing, _) => {}
                }
            }
            if let Fallback::Is(literal) = row.default {
                assert!(
                    row.kind.is_none_or(|kind| takes(kind, literal)),
                    "{}",
                    row.name
                );
            }
        }
    }
}

fn takes(kind: Kind, literal: Literal) -> bool {
    match (kind, literal) {
        (Kind::Boolean, Literal::Boolean(_)) => true,
        (Kind::Word(words), Literal::Word(word)) => words.contains(&word),
        (Kind::Optional(kind), literal) => takes(*kind, literal),
        _ => false,
    }
}

/// What a new object has is what its rows say, so the fields and the table can't differ.
fn assert_defaults<T: Settings>(object: &T, given: &[&str]) {
    for parameter in T::Parameter::ALL {
        let row = parameter.row();
        let expected = match row.default {
            _ if given.contains(&row.name) => continue,
            _ if row.kind.is_none() => {
                assert!(object.setting(*parameter).is_none(), "{}", row.name);
                continue;
            }
            Fallback::Is(literal) => Setting::Default(Value::from(literal)),
            Fallback::Empty if matches!(row.kind, Some(Kind::List(_))) => {
                Setting::Default(Value::list(Vec::<Value>::new()))
            }
            Fallback::Empty => Setting::Default(Value::Null),
            _ => Setting::Unknown,
        };
        assert_eq!(object.get(*parameter), expected, "{}", row.name);
    }
}

#[test]
fn new_objects_have_the_defaults_of_their_rows() {
    assert_defaults(&InboundConnector::new("a"), &["Name"]);
    assert_defaults(&OutboundConnector::new("a"), &["Name"]);
    assert_defaults(&RemoteDomain::new("a"), &["Name"]);
    assert_defaults(&TransportRule::new("a"), &["Name"]);
    assert_defaults(&OrganizationConfig::default(), &[]);
    let domain = AcceptedDomain::new("contoso.com".parse().expect("a domain"));
    assert_defaults(&domain, &["Name", "DomainName"]);
}

#[test]
fn json_names_are_those_that_dot_net_writes() {
    let inbound = InboundParameter::ALL
        .iter()
        .map(|parameter| parameter.row());
    let outbound = OutboundParameter::ALL
        .iter()
        .map(|parameter| parameter.row());
    let names: Vec<String> = inbound.chain(outbound).map(Parameter::json_name).collect();
    for expected in [
        "senderIPAddresses",
        "efSkipIPs",
        "efSkipLastIP",
        "restrictDomainsToIPAddresses",
        "tlsSenderCertificateName",
        "isTransportRuleScoped",
        "routeAllMessagesViaOnPremises",
        "useMXRecord",
        "enabled",
    ] {
        assert!(names.iter().any(|name| name == expected), "{expected}");
    }
    let words = |noun: Noun| -> Vec<String> {
        noun.parameters().iter().map(Parameter::json_name).collect()
    };
    assert!(words(Noun::TransportRule).contains(&"setSCL".to_owned()));
    assert!(words(Noun::AcceptedDomain).contains(&"matchSubDomains".to_owned()));
}

#[test]
fn parameters_are_found_by_their_names() {
    for parameter in AcceptedDomainParameter::ALL {
        let row = parameter.row();
        let shouted = row.name.to_uppercase();
        assert_eq!(AcceptedDomainParameter::by_name(&shouted), Some(*parameter));
        let json = row.json_name();
        assert_eq!(
            AcceptedDomainParameter::by_json_name(&json),
            Some(*parameter)
        );
    }
    assert_eq!(AcceptedDomainParameter::by_name("Domain"), None);
    assert_eq!(
        AcceptedDomainParameter::by_json_name("MatchSubDomains"),
        None
    );
}
