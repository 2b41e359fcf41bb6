//! The places in Microsoft's documents that support facts.

use super::names::id;
use super::place::Place;
use super::source::Source;

/// Declares the places by document and section.
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

    const SCENARIO_STANDALONE_EOP: DO_I_NEED_A_CONNECTOR = "Scenario table: standalone EOP subscription";
    const SCENARIO_SPLIT_MAILBOXES: DO_I_NEED_A_CONNECTOR = "Scenario table: mailboxes in both places";
    const SCENARIO_DEVICES: DO_I_NEED_A_CONNECTOR = "Scenario table: mail from sources on premises";
    const SCENARIO_PARTNERS: DO_I_NEED_A_CONNECTOR = "Scenario table: business partners";

    const WHEN_DO_I_NEED: CONFIGURE_MAIL_FLOW = "When do I need a connector?";
    const WHEN_DO_I_NEED_TIP: CONFIGURE_MAIL_FLOW = "When do I need a connector? (the tip below the table)";
    const CONNECTORS_AND_OWN_SERVERS: CONFIGURE_MAIL_FLOW = "How do connectors in EOP or Exchange Online work with my own email servers?";
    const OWN_SERVERS_TABLE: CONFIGURE_MAIL_FLOW = "What if I have EOP or Exchange Online and my own email servers?";
    const WIZARD_HAS_RUN: CONFIGURE_MAIL_FLOW = "What if I have already run the Exchange Hybrid Configuration Wizard?";
    const PARTNER_CONNECTORS: CONFIGURE_MAIL_FLOW = "Connectors for mail flow with a partner organization";
    const DEVICE_CONNECTORS: CONFIGURE_MAIL_FLOW = "Connectors for mail notifications from a device including printers";
    const HOW_TO_SET_UP: CONFIGURE_MAIL_FLOW = "How do I set up connectors?";

    const PLAN_NEW_CONNECTOR: PLAN_CONNECTORS = "When should I create a new connector?";
    const PLAN_OWN_SERVERS: PLAN_CONNECTORS = "Use connectors with on-premises Exchange servers";
    const PLAN_PARTNERS: PLAN_CONNECTORS = "Use connectors to route email to partner organizations";
    const KNOWLEDGE_CHECK: PLAN_CONNECTORS = "The module’s knowledge check";

    const MANAGE_MAIL_FLOW: MANAGE_MAIL_FLOW = "";
    const MANAGE_CONNECTORS: MANAGE_MAIL_FLOW = "Manage connectors in Exchange Online";

    const ROUTE_MAIL_CONNECTORS: ROUTE_MAIL = "How do Office 365 connectors work with my own email servers?";
    const ROUTE_MAIL_HOW: ROUTE_MAIL = "How do connectors route mail between Office 365 and my own email server?";
    const ROUTE_MAIL_STEPS: ROUTE_MAIL = "Overview of the steps";
    const ROUTE_MAIL_PREREQUISITES: ROUTE_MAIL = "Prerequisites for your email server environment";
    const ROUTE_MAIL_ENVIRONMENT: ROUTE_MAIL = "Configure your Office 365 environment";
    const ROUTE_MAIL_TO_SERVER: ROUTE_MAIL = "Set up a connector from Office 365 to your email server";
    const ROUTE_MAIL_CHANGE_MX: ROUTE_MAIL = "Change your MX record to redirect your mail flow from the Internet to Office 365";
    const ROUTE_MAIL_FROM_SERVER: ROUTE_MAIL = "Set up a connector from your email server to Office 365";
    const ROUTE_MAIL_RELAY: ROUTE_MAIL = "Set up your email server to relay mail to the Internet via Office 365";
    const ROUTE_MAIL_SEVERAL: ROUTE_MAIL = "What happens when I have multiple connectors for the same scenario?";
    const ROUTE_MAIL_EXAMPLE: ROUTE_MAIL = "Example of how Office 365 applies multiple connectors";
    const ROUTE_MAIL_TESTS: ROUTE_MAIL = "How do I know connectors will route my organization mail correctly?";

    const PARTNER_MAIL: PARTNER_MAIL = "";

    const CLIENT_SUBMISSION: DEVICES = "Client submission (SMTP AUTH)";
    const DIRECT_SEND: DEVICES = "Direct send";
    const SMTP_RELAY: DEVICES = "SMTP relay";

    const THIRD_PARTY_CLOUD: THIRD_PARTY_CLOUD = "";

    const AUTHORITATIVE: ACCEPTED_DOMAINS = "Manage accepted domains: authoritative";
    const INTERNAL_RELAY: ACCEPTED_DOMAINS = "Manage accepted domains: internal relay";
    const MATCH_SUBDOMAINS: ACCEPTED_DOMAINS = "Enable mail flow for subdomains";

    const CONDITIONAL_ROUTING: CONDITIONAL_ROUTING = "Create a connector, then a mail flow rule";

    const OUTBOUND_REFERENCE: NEW_OUTBOUND_CONNECTOR = "";
    const OUTBOUND_EXAMPLE_1: NEW_OUTBOUND_CONNECTOR = "Example 1";
    const OUTBOUND_ALL_ACCEPTED_DOMAINS: NEW_OUTBOUND_CONNECTOR = "-AllAcceptedDomains";
    const OUTBOUND_CONNECTOR_TYPE: NEW_OUTBOUND_CONNECTOR = "-ConnectorType";
    const OUTBOUND_ENABLED: NEW_OUTBOUND_CONNECTOR = "-Enabled";
    const OUTBOUND_IS_TRANSPORT_RULE_SCOPED: NEW_OUTBOUND_CONNECTOR = "-IsTransportRuleScoped";
    const OUTBOUND_RECIPIENT_DOMAINS: NEW_OUTBOUND_CONNECTOR = "-RecipientDomains";
    const OUTBOUND_ROUTE_ALL_VIA_ON_PREMISES: NEW_OUTBOUND_CONNECTOR = "-RouteAllMessagesViaOnPremises";
    const OUTBOUND_SMART_HOSTS: NEW_OUTBOUND_CONNECTOR = "-SmartHosts";
    const OUTBOUND_CLOUD_SERVICES_MAIL_ENABLED: NEW_OUTBOUND_CONNECTOR = "-CloudServicesMailEnabled";
    const OUTBOUND_MTA_STS_MODE: NEW_OUTBOUND_CONNECTOR = "-MtaStsMode";
    const OUTBOUND_NAME: NEW_OUTBOUND_CONNECTOR = "-Name";
    const OUTBOUND_SENDER_REWRITING_ENABLED: NEW_OUTBOUND_CONNECTOR = "-SenderRewritingEnabled";
    const OUTBOUND_SMTP_DANE_MODE: NEW_OUTBOUND_CONNECTOR = "-SmtpDaneMode";
    const OUTBOUND_TLS_DOMAIN: NEW_OUTBOUND_CONNECTOR = "-TlsDomain";
    const OUTBOUND_TLS_SETTINGS: NEW_OUTBOUND_CONNECTOR = "-TlsSettings";

    const INBOUND_REFERENCE: NEW_INBOUND_CONNECTOR = "";
    const INBOUND_ASSOCIATED_ACCEPTED_DOMAINS: NEW_INBOUND_CONNECTOR = "-AssociatedAcceptedDomains";
    const INBOUND_CLOUD_SERVICES_MAIL_ENABLED: NEW_INBOUND_CONNECTOR = "-CloudServicesMailEnabled";
    const INBOUND_ENABLED: NEW_INBOUND_CONNECTOR = "-Enabled";
    const INBOUND_EF_SKIP_IPS: NEW_INBOUND_CONNECTOR = "-EFSkipIPs";
    const INBOUND_REQUIRE_TLS: NEW_INBOUND_CONNECTOR = "-RequireTls";
    const INBOUND_RESTRICT_TO_CERTIFICATE: NEW_INBOUND_CONNECTOR = "-RestrictDomainsToCertificate";
    const INBOUND_RESTRICT_TO_IP_ADDRESSES: NEW_INBOUND_CONNECTOR = "-RestrictDomainsToIPAddresses";
    const INBOUND_SENDER_DOMAINS: NEW_INBOUND_CONNECTOR = "-SenderDomains";
    const INBOUND_SENDER_IP_ADDRESSES: NEW_INBOUND_CONNECTOR = "-SenderIPAddresses";
    const INBOUND_TLS_SENDER_CERTIFICATE_NAME: NEW_INBOUND_CONNECTOR = "-TlsSenderCertificateName";
    const INBOUND_TREAT_MESSAGES_AS_INTERNAL: NEW_INBOUND_CONNECTOR = "-TreatMessagesAsInternal";
    const INBOUND_TRUSTED_ORGANIZATIONS: NEW_INBOUND_CONNECTOR = "-TrustedOrganizations";

    const SET_OUTBOUND_IS_VALIDATED: SET_OUTBOUND_CONNECTOR = "-IsValidated";
    const NEW_TRANSPORT_RULE: NEW_TRANSPORT_RULE = "";
    const TRANSPORT_RULE_MODE: NEW_TRANSPORT_RULE = "-Mode";
    const TRANSPORT_RULE_REJECT: NEW_TRANSPORT_RULE = "-RejectMessageEnhancedStatusCode";
    const TRANSPORT_RULE_STOP: NEW_TRANSPORT_RULE = "-StopRuleProcessing";
    const REMOTE_DOMAIN_TRUSTED_INBOUND: SET_REMOTE_DOMAIN = "-TrustedMailInboundEnabled";

    const NEW_SEND_CONNECTOR: NEW_SEND_CONNECTOR = "";

    const RECEIVE_TLS_CERTIFICATE_NAME: SET_RECEIVE_CONNECTOR = "-TlsCertificateName";

    const ADD_ON_SERVICE: ADD_ON_SERVICE = "";
    const INBOUND_CONNECTOR_FAQ: INBOUND_CONNECTOR_FAQ = "";
    const MESSAGE_ATTRIBUTION: MESSAGE_ATTRIBUTION = "";
    const HYBRID_WIZARD: HYBRID_WIZARD = "";
    const CERTIFICATE_WARNING: CERTIFICATE_WARNING = "";
    const MAIL_FLOW_INTELLIGENCE: MAIL_FLOW_INTELLIGENCE = "";
    const SMART_HOST_LOOKUP: SMART_HOST_LOOKUP = "";
    const RELAY_REQUIREMENTS: RELAY_REQUIREMENTS = "";
    const SMTP_AUTH_TIMELINE: SMTP_AUTH_TIMELINE = "";
    const DIRECT_SEND_CONTROL: DIRECT_SEND_CONTROL = "";
    const HIGH_VOLUME_EMAIL: HIGH_VOLUME_EMAIL = "";
    const ACS_RETIREMENT: ACS_RETIREMENT = "";
    const EDGE_RELAY: EDGE_RELAY = "";
    const HYBRID_CERTIFICATES: HYBRID_CERTIFICATES = "";
    const DIGICERT_ROOT: DIGICERT_ROOT = "";
    const MODERN_DNS: MODERN_DNS = "";

    const TRANSPORT_ROUTING_CENTRALIZED: TRANSPORT_ROUTING = "Centralized mail transport enabled";
    const NOT_ROUTED_THROUGH_ON_PREMISES: NOT_ROUTED_THROUGH_ON_PREMISES = "";
    const EDGE_BLOCKING: EDGE_BLOCKING = "";
    const MAIL_LOOPS: MAIL_LOOPS = "Causes for NDR 5.4.14";
    const GET_OUTBOUND_CONNECTOR_TEST_MODE: GET_OUTBOUND_CONNECTOR = "IncludeTestModeConnectors";
    const GET_OUTBOUND_CONNECTOR_REPORT: GET_OUTBOUND_CONNECTOR_REPORT = "";
    const GET_MESSAGE_TRACE_DETAIL: GET_MESSAGE_TRACE_DETAIL_V2 = "";
    const MAIL_FLOW_REPORTS: MAIL_FLOW_REPORTS = "";
    const TRACE_OPTIONS: MESSAGE_TRACE = "";
    const TRACE_SUMMARY: MESSAGE_TRACE = "Enhanced summary reports";
    const ENHANCED_FILTERING: ENHANCED_FILTERING = "";
    const MANAGE_RECIPIENTS: MANAGE_RECIPIENTS = "";
    const DECOMMISSION_EXCHANGE: DECOMMISSION_EXCHANGE = "";
    const OLD_SERVERS: OLD_SERVERS = "";
    const IN_REGION_ROUTING: IN_REGION_ROUTING = "";

    const COMPROMISED_CONNECTOR: COMPROMISED_CONNECTOR = "";
    const SAFE_SENDERS: SAFE_SENDERS = "Use mail flow rules";
    const SPF: SPF = "";

    const NDR_LIST: NON_DELIVERY_REPORTS = "Find your error code and get help to deliver your email";
    const NDR_RELAY_DENIED: RELAY_DENIED = "";
    const NDR_RELAY_DENIED_DOMAIN: RELAY_DENIED_DOMAIN = "";
    const NDR_WRONG_REGION: WRONG_REGION = "";
    const NDR_BLOCKED_CONNECTORS: BLOCKED_CONNECTORS = "";
    const NDR_TENANT_BLOCKED: TENANT_BLOCKED = "";
    const NDR_OUTBOUND_LIMITS: OUTBOUND_LIMITS = "";
    const NDR_ONMICROSOFT_LIMITS: ONMICROSOFT_LIMITS = "";
    const NDR_UNTRUSTED_ROOT: UNTRUSTED_ROOT = "";
    const NDR_MAIL_LOOPS: MAIL_LOOPS = "Details about NDRs related to hop count exceeded";
    const NDR_UNKNOWN_RECIPIENT: UNKNOWN_RECIPIENT = "";
    const NDR_OLD_ADDRESS: OLD_ADDRESS = "";
    const NDR_MESSAGE_EXPIRED: MESSAGE_EXPIRED = "Causes for error code 4.4.7";
    const NDR_FORWARDED: FORWARDED_REJECTED = "";
    const NDR_EXTERNAL_FORWARDING: EXTERNAL_FORWARDING = "";
    const NDR_CUSTOMER_ALLOW_LIST: CUSTOMER_ALLOW_LIST = "";
    const NDR_FIX_DEVICES: FIX_DEVICES = "Fix issues with SMTP AUTH client submission";
    const NDR_SERVER_BUSY: SERVER_BUSY = "";
    const NDR_SERVER: SERVER_REPORTS = "";
    const NDR_VALIDATE: VALIDATE_CONNECTOR = "";
    const STATUS_CODES: STATUS_CODES = "3. Status Codes";
    const STATUS_REGISTRY: STATUS_REGISTRY = "";
}

/// Every place with its id, by document.
///
/// ```
/// use connector_checker::evidence::places;
/// let mut places = places::all();
/// assert!(places.any(|(id, place)| id == "smtp-relay" && place == places::SMTP_RELAY));
/// ```
pub fn all() -> impl Iterator<Item = (&'static str, Place)> {
    ALL.iter().copied()
}
