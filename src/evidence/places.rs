//! The places in Microsoft's documents that facts are written in.

use super::names::id;
use super::place::Place;
use super::source::Source;

/// Lists the places, document after document, by their sections.
macro_rules! places {
    (
        const $all:ident;
        $(const $name:ident: $source:ident = $section:literal;)*
    ) => {
        $(
            #[doc = concat!("In [`Source::", stringify!($source), "`]: “", $section, "”.")]
            pub const $name: Place = Place {
                source: Source::$source,
                section: $section,
            };
        )*

        pub(super) const $all: &[(&str, Place)] = &[$((id!($name), $name)),*];
    };
}

places! {
    const ALL;

    const SCENARIO_STANDALONE_EOP: DoINeedAConnector = "Scenario table: standalone EOP subscription";
    const SCENARIO_SPLIT_MAILBOXES: DoINeedAConnector = "Scenario table: mailboxes in both places";
    const SCENARIO_DEVICES: DoINeedAConnector = "Scenario table: mail from sources on premises";
    const SCENARIO_PARTNERS: DoINeedAConnector = "Scenario table: business partners";

    const WHEN_DO_I_NEED: ConfigureMailFlow = "When do I need a connector?";
    const WHEN_DO_I_NEED_TIP: ConfigureMailFlow = "When do I need a connector? (the tip below the table)";
    const CONNECTORS_AND_OWN_SERVERS: ConfigureMailFlow = "How do connectors in EOP or Exchange Online work with my own email servers?";
    const OWN_SERVERS_TABLE: ConfigureMailFlow = "What if I have EOP or Exchange Online and my own email servers?";
    const WIZARD_HAS_RUN: ConfigureMailFlow = "What if I have already run the Exchange Hybrid Configuration Wizard?";
    const PARTNER_CONNECTORS: ConfigureMailFlow = "Connectors for mail flow with a partner organization";
    const DEVICE_CONNECTORS: ConfigureMailFlow = "Connectors for mail notifications from a device including printers";
    const HOW_TO_SET_UP: ConfigureMailFlow = "How do I set up connectors?";

    const PLAN_NEW_CONNECTOR: PlanConnectors = "When should I create a new connector?";
    const PLAN_OWN_SERVERS: PlanConnectors = "Use connectors with on-premises Exchange servers";
    const PLAN_PARTNERS: PlanConnectors = "Use connectors to route email to partner organizations";
    const KNOWLEDGE_CHECK: PlanConnectors = "The module’s knowledge check";

    const MANAGE_MAIL_FLOW: ManageMailFlow = "";
    const MANAGE_CONNECTORS: ManageMailFlow = "Manage connectors in Exchange Online";

    const ROUTE_MAIL_CONNECTORS: RouteMail = "How do Office 365 connectors work with my own email servers?";
    const ROUTE_MAIL_HOW: RouteMail = "How do connectors route mail between Office 365 and my own email server?";
    const ROUTE_MAIL_STEPS: RouteMail = "Overview of the steps";
    const ROUTE_MAIL_PREREQUISITES: RouteMail = "Prerequisites for your email server environment";
    const ROUTE_MAIL_ENVIRONMENT: RouteMail = "Configure your Office 365 environment";
    const ROUTE_MAIL_TO_SERVER: RouteMail = "Set up a connector from Office 365 to your email server";
    const ROUTE_MAIL_CHANGE_MX: RouteMail = "Change your MX record to redirect your mail flow from the Internet to Office 365";
    const ROUTE_MAIL_FROM_SERVER: RouteMail = "Set up a connector from your email server to Office 365";
    const ROUTE_MAIL_RELAY: RouteMail = "Set up your email server to relay mail to the Internet via Office 365";
    const ROUTE_MAIL_SEVERAL: RouteMail = "What happens when I have multiple connectors for the same scenario?";
    const ROUTE_MAIL_EXAMPLE: RouteMail = "Example of how Office 365 applies multiple connectors";
    const ROUTE_MAIL_TESTS: RouteMail = "How do I know connectors will route my organization mail correctly?";

    const PARTNER_MAIL: PartnerMail = "";

    const CLIENT_SUBMISSION: Devices = "Client submission (SMTP AUTH)";
    const DIRECT_SEND: Devices = "Direct send";
    const SMTP_RELAY: Devices = "SMTP relay";

    const THIRD_PARTY_CLOUD: ThirdPartyCloud = "";

    const INTERNAL_RELAY: AcceptedDomains = "Manage accepted domains: internal relay";
    const MATCH_SUBDOMAINS: AcceptedDomains = "Enable mail flow for subdomains";

    const CONDITIONAL_ROUTING: ConditionalRouting = "Create a connector, then a mail flow rule";

    const OUTBOUND_EXAMPLE_1: NewOutboundConnector = "Example 1";
    const OUTBOUND_ALL_ACCEPTED_DOMAINS: NewOutboundConnector = "-AllAcceptedDomains";
    const OUTBOUND_CONNECTOR_TYPE: NewOutboundConnector = "-ConnectorType";
    const OUTBOUND_ENABLED: NewOutboundConnector = "-Enabled";
    const OUTBOUND_IS_TRANSPORT_RULE_SCOPED: NewOutboundConnector = "-IsTransportRuleScoped";
    const OUTBOUND_RECIPIENT_DOMAINS: NewOutboundConnector = "-RecipientDomains";
    const OUTBOUND_ROUTE_ALL_VIA_ON_PREMISES: NewOutboundConnector = "-RouteAllMessagesViaOnPremises";
    const OUTBOUND_SMART_HOSTS: NewOutboundConnector = "-SmartHosts";
    const OUTBOUND_TLS_DOMAIN: NewOutboundConnector = "-TlsDomain";
    const OUTBOUND_TLS_SETTINGS: NewOutboundConnector = "-TlsSettings";

    const INBOUND_RESTRICT_TO_CERTIFICATE: NewInboundConnector = "-RestrictDomainsToCertificate";
    const INBOUND_RESTRICT_TO_IP_ADDRESSES: NewInboundConnector = "-RestrictDomainsToIPAddresses";
    const INBOUND_SENDER_DOMAINS: NewInboundConnector = "-SenderDomains";
    const INBOUND_SENDER_IP_ADDRESSES: NewInboundConnector = "-SenderIPAddresses";

    const NEW_SEND_CONNECTOR: NewSendConnector = "";

    const RECEIVE_TLS_CERTIFICATE_NAME: SetReceiveConnector = "-TlsCertificateName";
}

/// Every place with its id, document after document.
///
/// ```
/// use connector_checker::evidence::places;
/// let mut places = places::all();
/// assert!(places.any(|(id, place)| id == "smtp-relay" && place == places::SMTP_RELAY));
/// ```
pub fn all() -> impl Iterator<Item = (&'static str, Place)> {
    ALL.iter().copied()
}
