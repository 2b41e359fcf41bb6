//! Microsoft's documents, and the standards that they build on.

use std::fmt;

/// A document that the checker cites.
///
/// It is a reference, so that whoever downloads a page gets the documents of that page alone.
///
/// ```
/// use connector_checker::evidence::Source;
/// assert!(Source::ROUTE_MAIL.url().starts_with("https://learn.microsoft.com/"));
/// ```
#[derive(Clone, Copy)]
pub struct Source(&'static Document);

struct Document {
    title: &'static str,
    url: &'static str,
}

/// Declares the documents, each with its id, title and public address.
macro_rules! sources {
    ($($(#[doc = $doc:literal])+ $name:ident $id:literal $title:literal $url:literal;)+) => {
        impl Source {
            $(
                $(#[doc = $doc])+
                pub const $name: Source = Source(&Document {
                    title: $title,
                    url: $url,
                });
            )+

            /// Every source, in the order of the app's list.
            pub const ALL: &'static [Source] = &[$(Source::$name),+];
        }

        /// Their ids, apart from the documents, since most pages show none.
        const IDS: &[&str] = &[$($id),+];
    };
}

sources! {
    /// The scenario table with its four rows.
    DO_I_NEED_A_CONNECTOR "do-i-need-a-connector"
        "Do I need to create a connector in Exchange Online?"
        "https://learn.microsoft.com/exchange/mail-flow-best-practices/use-connectors-to-configure-mail-flow/do-i-need-to-create-a-connector";
    /// The overview with the own-servers table.
    CONFIGURE_MAIL_FLOW "configure-mail-flow"
        "Configure mail flow using connectors"
        "https://learn.microsoft.com/exchange/mail-flow-best-practices/use-connectors-to-configure-mail-flow/use-connectors-to-configure-mail-flow";
    /// The training unit that plans connectors.
    PLAN_CONNECTORS "plan-connectors"
        "Plan to route email with connectors (Learn training unit)"
        "https://learn.microsoft.com/training/modules/m365-messaging-configure-transport-architecture/";
    /// The training unit on mail flow in Exchange Online.
    MANAGE_MAIL_FLOW "manage-mail-flow"
        "Manage mail flow in Exchange Online (Learn training unit)"
        "https://learn.microsoft.com/exchange/mail-flow-best-practices/mail-flow-best-practices";
    /// The set-up page, with the order of several connectors.
    ROUTE_MAIL "route-mail"
        "Set up connectors to route mail between Office 365 and your own email servers"
        "https://learn.microsoft.com/exchange/mail-flow-best-practices/use-connectors-to-configure-mail-flow/set-up-connectors-to-route-mail";
    /// The page on partner connectors.
    PARTNER_MAIL "partner-mail"
        "Set up connectors for secure mail flow with a partner organization"
        "https://learn.microsoft.com/exchange/mail-flow-best-practices/use-connectors-to-configure-mail-flow/set-up-connectors-for-secure-mail-flow-with-a-partner";
    /// The page on devices and applications.
    DEVICES "devices"
        "How to set up a multifunction device or application to send email"
        "https://learn.microsoft.com/exchange/mail-flow-best-practices/how-to-set-up-a-multifunction-device-or-application-to-send-email-using-microsoft-365-or-office-365";
    /// The page on third-party cloud services.
    THIRD_PARTY_CLOUD "third-party-cloud"
        "Manage mail flow using a third-party cloud service"
        "https://learn.microsoft.com/exchange/mail-flow-best-practices/manage-mail-flow-using-third-party-cloud";
    /// The pages on accepted domains and their subdomains.
    ACCEPTED_DOMAINS "accepted-domains"
        "Manage accepted domains; Enable mail flow for subdomains"
        "https://learn.microsoft.com/exchange/mail-flow-best-practices/manage-accepted-domains/manage-accepted-domains";
    /// The page on routing by a mail flow rule.
    CONDITIONAL_ROUTING "conditional-routing"
        "Conditional mail routing"
        "https://learn.microsoft.com/exchange/mail-flow-best-practices/use-connectors-to-configure-mail-flow/conditional-mail-routing";
    /// The PowerShell reference of the cmdlet that creates an outbound connector.
    NEW_OUTBOUND_CONNECTOR "new-outbound-connector"
        "New-OutboundConnector"
        "https://learn.microsoft.com/powershell/module/exchangepowershell/new-outboundconnector";
    /// The reference of the cmdlet that creates an inbound connector.
    NEW_INBOUND_CONNECTOR "new-inbound-connector"
        "New-InboundConnector"
        "https://learn.microsoft.com/powershell/module/exchangepowershell/new-inboundconnector";
    /// The reference of the cmdlet that creates a send connector on an Exchange server.
    NEW_SEND_CONNECTOR "new-send-connector"
        "New-SendConnector"
        "https://learn.microsoft.com/powershell/module/exchangepowershell/new-sendconnector";
    /// The reference of the cmdlet that changes a receive connector on an Exchange server.
    SET_RECEIVE_CONNECTOR "set-receive-connector"
        "Set-ReceiveConnector"
        "https://learn.microsoft.com/powershell/module/exchangepowershell/set-receiveconnector";
    /// The page on email add-on services.
    ADD_ON_SERVICE "add-on-service"
        "Scenario: Integrate Exchange Online with an email add-on service"
        "https://learn.microsoft.com/exchange/mail-flow-best-practices/use-connectors-to-configure-mail-flow/integrate-office-365-with-an-email-add-on-service";
    /// The questions and answers on inbound connectors.
    INBOUND_CONNECTOR_FAQ "inbound-connector-faq"
        "Inbound connector: FAQ"
        "https://learn.microsoft.com/exchange/mail-flow-best-practices/use-connectors-to-configure-mail-flow/inbound-connector-faq";
    /// The post on how Microsoft 365 finds out whose message it is.
    MESSAGE_ATTRIBUTION "message-attribution"
        "Office 365 Message Attribution (Exchange Team Blog)"
        "https://techcommunity.microsoft.com/blog/exchange/office-365-message-attribution/749143";
    /// The page on the tasks of the Hybrid Configuration wizard.
    HYBRID_WIZARD "hybrid-wizard"
        "Choose Exchange Hybrid Configuration"
        "https://learn.microsoft.com/exchange/hybrid-configuration-wizard-choose-configuration-feature";
    /// The support article on the wizard’s warning about a certificate.
    CERTIFICATE_WARNING "certificate-warning"
        "You receive a warning about possible NDR of email messages when running Hybrid Configuration wizard"
        "https://learn.microsoft.com/exchange/troubleshoot/hybrid-configuration-wizard-errors/relay-access-denied-attr36-ndr";
    /// The page on connectors that fail to deliver.
    MAIL_FLOW_INTELLIGENCE "mail-flow-intelligence"
        "Mail flow intelligence"
        "https://learn.microsoft.com/microsoft-365/security/office-365-security/mail-flow-intelligence-in-office-365";
    /// The older post on how smart hosts are looked up.
    SMART_HOST_LOOKUP "smart-host-lookup"
        "Outbound Connector Smart Host Behavior (EOP Field Notes, archived)"
        "https://learn.microsoft.com/archive/blogs/eopfieldnotes/outbound-connector-smart-host-behavior";
    /// The announcement of the relay conditions since November 2023.
    RELAY_REQUIREMENTS "relay-requirements"
        "Updated Requirements for SMTP Relay through Exchange Online (Exchange Team Blog)"
        "https://techcommunity.microsoft.com/blog/exchange/updated-requirements-for-smtp-relay-through-exchange-online/3851357";
    /// The announcement of when basic authentication ends for client submission.
    SMTP_AUTH_TIMELINE "smtp-auth-timeline"
        "Updated Exchange Online SMTP AUTH Basic Authentication Deprecation Timeline (Exchange Team Blog)"
        "https://techcommunity.microsoft.com/blog/exchange/updated-exchange-online-smtp-auth-basic-authentication-deprecation-timeline/4489835";
    /// The announcement of `RejectDirectSend`.
    DIRECT_SEND_CONTROL "direct-send-control"
        "Introducing more control over Direct Send in Exchange Online (Exchange Team Blog)"
        "https://techcommunity.microsoft.com/blog/exchange/introducing-more-control-over-direct-send-in-exchange-online/4408790";
    /// The announcement that High Volume Email is available.
    HIGH_VOLUME_EMAIL "high-volume-email"
        "High Volume Email in Exchange Online (Exchange Team Blog)"
        "https://techcommunity.microsoft.com/blog/exchange/high-volume-email-in-exchange-online/4505302";
    /// The guide to what ends in Azure Communication Services.
    ACS_RETIREMENT "acs-retirement"
        "Azure Communication Services retirement and breaking changes guide"
        "https://learn.microsoft.com/azure/communication-services/acs-retirement-and-breaking-changes-guide";
    /// The post on relaying with an Edge Transport server.
    EDGE_RELAY "edge-relay"
        "Replacing IIS SMTP virtual server with Exchange Edge Transport (Exchange Team Blog)"
        "https://techcommunity.microsoft.com/blog/exchange/replacing-iis-smtp-virtual-server-with-exchange-edge-transport/4521241";
    /// The post on certificates in a hybrid deployment.
    HYBRID_CERTIFICATES "hybrid-certificates"
        "TLS Certificates in Exchange Hybrid – Common Issues & How to Fix Them (Exchange Team Blog)"
        "https://techcommunity.microsoft.com/blog/exchange/tls-certificates-in-exchange-hybrid---common-issues--how-to-fix-them/4420592";
    /// The announcement of the root that certificates of Exchange Online chain to.
    DIGICERT_ROOT "digicert-root"
        "Trust DigiCert Global Root G2 Certificate Authority to Avoid Exchange Online Email Disruption (Exchange Team Blog)"
        "https://techcommunity.microsoft.com/blog/exchange/trust-digicert-global-root-g2-certificate-authority-to-avoid-exchange-online-ema/4488311";
    /// The announcement of host names under mx.microsoft.
    MODERN_DNS "modern-dns"
        "Modernizing DNS Security for Exchange Online Mail Flow (Exchange Team Blog)"
        "https://techcommunity.microsoft.com/blog/exchange/modernizing-dns-security-for-exchange-online-mail-flow/4514248";
    /// The page on the routes of a hybrid deployment.
    TRANSPORT_ROUTING "transport-routing"
        "Transport routing in Exchange hybrid deployments"
        "https://learn.microsoft.com/exchange/transport-routing";
    /// The support article on what centralized mail transport skips.
    NOT_ROUTED_THROUGH_ON_PREMISES "not-routed-through-on-premises"
        "Some messages aren’t routed through the on-premises organization when you use centralized mail transport"
        "https://learn.microsoft.com/troubleshoot/exchange/email-delivery/hybrid-messages-not-routed-through-on-premises";
    /// The page on recipients that the directory doesn't have.
    EDGE_BLOCKING "edge-blocking"
        "Use Directory-Based Edge Blocking to reject messages sent to invalid recipients"
        "https://learn.microsoft.com/exchange/mail-flow-best-practices/use-directory-based-edge-blocking";
    /// The page on 5.4.6 and 5.4.14.
    MAIL_LOOPS "mail-loops"
        "Fix email delivery issues for error code 5.4.6 or 5.4.14 in Exchange Online"
        "https://learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/fix-error-code-5-4-6-through-5-4-20-in-exchange-online";
    /// The reference of the cmdlet that lists outbound connectors.
    GET_OUTBOUND_CONNECTOR "get-outbound-connector"
        "Get-OutboundConnector"
        "https://learn.microsoft.com/powershell/module/exchangepowershell/get-outboundconnector";
    /// The reference of the cmdlet that shows which connector delivers mail to a domain.
    GET_OUTBOUND_CONNECTOR_REPORT "get-outbound-connector-report"
        "Get-OutboundConnectorReport"
        "https://learn.microsoft.com/powershell/module/exchangepowershell/get-outboundconnectorreport";
    /// The reference of the cmdlet that shows what happened to a message.
    GET_MESSAGE_TRACE_DETAIL_V2 "get-message-trace-detail-v2"
        "Get-MessageTraceDetailV2"
        "https://learn.microsoft.com/powershell/module/exchangepowershell/get-messagetracedetailv2";
    /// The page on message traces and their reports.
    MESSAGE_TRACE "message-trace"
        "Message trace in the modern Exchange admin center in Exchange Online"
        "https://learn.microsoft.com/exchange/monitoring/trace-an-email-message/message-trace-modern-eac";
    /// The page on the reports of messages by connector.
    MAIL_FLOW_REPORTS "mail-flow-reports"
        "Inbound messages and Outbound messages reports in the new EAC"
        "https://learn.microsoft.com/exchange/monitoring/mail-flow-reports/mfr-inbound-messages-and-outbound-messages-reports";
    /// The page on Enhanced Filtering.
    ENHANCED_FILTERING "enhanced-filtering"
        "Enhanced Filtering for Connectors in Exchange Online"
        "https://learn.microsoft.com/exchange/mail-flow-best-practices/use-connectors-to-configure-mail-flow/enhanced-filtering-for-connectors";
    /// The page on managing recipients without a running Exchange server.
    MANAGE_RECIPIENTS "manage-recipients"
        "Manage recipients in Exchange Hybrid environments using Management tools"
        "https://learn.microsoft.com/exchange/manage-hybrid-exchange-recipients-with-management-tools";
    /// The page on removing the last Exchange servers.
    DECOMMISSION_EXCHANGE "decommission-exchange"
        "How and when to decommission your on-premises Exchange servers in a hybrid deployment"
        "https://learn.microsoft.com/exchange/decommission-on-premises-exchange";
    /// The blog post on throttling and blocking old servers.
    OLD_SERVERS "old-servers"
        "Throttling and Blocking Email from Persistently Vulnerable Exchange Servers to Exchange Online"
        "https://techcommunity.microsoft.com/blog/exchange/throttling-and-blocking-email-from-persistently-vulnerable-exchange-servers-to-e/3815328";
    /// The page on routing within a region.
    IN_REGION_ROUTING "in-region-routing"
        "Configure Multi-Geo In-Region Routing"
        "https://learn.microsoft.com/microsoft-365/enterprise/configure-multi-geo-in-region-routing";
    /// The reference of the cmdlet that changes outbound connectors.
    SET_OUTBOUND_CONNECTOR "set-outbound-connector"
        "Set-OutboundConnector"
        "https://learn.microsoft.com/powershell/module/exchangepowershell/set-outboundconnector";
    /// The reference of the cmdlet that makes mail flow rules.
    NEW_TRANSPORT_RULE "new-transport-rule"
        "New-TransportRule"
        "https://learn.microsoft.com/powershell/module/exchangepowershell/new-transportrule";
    /// The reference of the cmdlet that changes remote domains.
    SET_REMOTE_DOMAIN "set-remote-domain"
        "Set-RemoteDomain"
        "https://learn.microsoft.com/powershell/module/exchangepowershell/set-remotedomain";
    /// The page on connectors that attackers use.
    COMPROMISED_CONNECTOR "compromised-connector"
        "Respond to a compromised connector in Microsoft 365"
        "https://learn.microsoft.com/defender-office-365/connectors-detect-respond-to-compromise";
    /// The page on the ways to let senders in.
    SAFE_SENDERS "safe-senders"
        "Create safe sender lists in EOP"
        "https://learn.microsoft.com/defender-office-365/create-safe-sender-lists-in-office-365";
    /// The page on SPF records.
    SPF "spf"
        "Set up SPF to identify valid email sources for your custom cloud domains"
        "https://learn.microsoft.com/defender-office-365/email-authentication-spf-configure";
    /// The list of non-delivery reports in Exchange Online.
    NON_DELIVERY_REPORTS "non-delivery-reports"
        "Email non-delivery reports and SMTP errors in Exchange Online"
        "https://learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/non-delivery-reports-in-exchange-online";
    /// The page on 5.7.64.
    RELAY_DENIED "relay-denied"
        "Fix email delivery issues for error code 5.7.64 in Exchange Online"
        "https://learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/fix-error-code-5-7-64-in-exchange-online";
    /// The page on 5.7.64 with ATTR36.
    RELAY_DENIED_DOMAIN "relay-denied-domain"
        "550 5.7.64 Relay Access Denied ATTR36"
        "https://learn.microsoft.com/troubleshoot/exchange/hybrid-configuration-wizard-errors/relay-access-denied-attr36-ndr";
    /// The page on ATTR35.
    WRONG_REGION "wrong-region"
        "ATTR35 response code when mail is sent to EOP/EXO"
        "https://learn.microsoft.com/troubleshoot/exchange/email-delivery/wrong-office-365-region-exo";
    /// The page on blocked connectors.
    BLOCKED_CONNECTORS "blocked-connectors"
        "Remove blocked connectors from the Restricted entities page"
        "https://learn.microsoft.com/defender-office-365/connectors-remove-blocked";
    /// The page on 5.7.700 to 5.7.750.
    TENANT_BLOCKED "tenant-blocked"
        "Fix email delivery issues for error codes 5.7.700 through 5.7.750 in Exchange Online"
        "https://learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/fix-error-code-5-7-700-through-5-7-750";
    /// The blog post on an organization’s daily limit.
    OUTBOUND_LIMITS "outbound-limits"
        "Introducing Exchange Online Tenant Outbound Email Limits"
        "https://techcommunity.microsoft.com/blog/exchange/introducing-exchange-online-tenant-outbound-email-limits/4372797";
    /// The blog post on the limit of onmicrosoft.com domains.
    ONMICROSOFT_LIMITS "onmicrosoft-limits"
        "Limiting Onmicrosoft Domain Usage for Sending Emails"
        "https://techcommunity.microsoft.com/blog/exchange/limiting-onmicrosoft-domain-usage-for-sending-emails/4446167";
    /// The page on 4.4.317 with UntrustedRoot.
    UNTRUSTED_ROOT "untrusted-root"
        "NDR error code 450 4.4.317 (Cannot connect to remote server [Message=UntrustedRoot])"
        "https://learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/fix-error-code-450-4-4-317-untrusted-root";
    /// The page on 5.4.1.
    UNKNOWN_RECIPIENT "unknown-recipient"
        "Fix NDR error \"550 5.4.1\" in Exchange Online"
        "https://learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/fix-error-code-550-5-4-1-in-exchange-online";
    /// The page on 5.1.1 with RESOLVER.ADR.ExRecipNotFound.
    OLD_ADDRESS "old-address"
        "NDR error 550 5.1.1 RESOLVER.ADR.ExRecipNotFound"
        "https://learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/exrecipnotfound-ndr";
    /// The page on 4.4.7.
    MESSAGE_EXPIRED "message-expired"
        "Fix NDR error \"550 4.4.7\" in Exchange Online"
        "https://learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/fix-error-code-550-4-4-7-in-exchange-online";
    /// The page on 5.7.367.
    FORWARDED_REJECTED "forwarded-rejected"
        "Fix error code 5.7.367 in Exchange Online"
        "https://learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/forwarded-message-rejected-5-7-367-ndr";
    /// The page on automatic forwarding.
    EXTERNAL_FORWARDING "external-forwarding"
        "Control automatic external email forwarding in Microsoft 365"
        "https://learn.microsoft.com/defender-office-365/outbound-spam-policies-external-email-forwarding";
    /// The page on 5.7.1 with an allow list.
    CUSTOMER_ALLOW_LIST "customer-allow-list"
        "5.7.1 Unable to Relay: Blocked by Customer Allow List"
        "https://support.microsoft.com/help/3013740";
    /// The page on devices that fail.
    FIX_DEVICES "fix-devices"
        "Fix issues with printers, scanners, and LOB applications that send email using Microsoft 365 or Office 365"
        "https://learn.microsoft.com/troubleshoot/exchange/email-delivery/fix-issues-with-printers-scanners-and-lob-applications-that-send-email-using-off";
    /// The page on 4.7.500 to 4.7.699.
    SERVER_BUSY "server-busy"
        "Fix email delivery issues for error code 451 4.7.500-699 (ASxxx) in Exchange Online"
        "https://learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/fix-error-code-451-4-7-500-699-asxxx-in-exchange-online";
    /// The list of non-delivery reports of Exchange Server.
    SERVER_REPORTS "server-reports"
        "NDRs in Exchange Server"
        "https://learn.microsoft.com/exchange/mail-flow/non-delivery-reports-and-bounce-messages/non-delivery-reports-and-bounce-messages";
    /// The page on a connector that can’t be validated.
    VALIDATE_CONNECTOR "validate-connector"
        "Can’t validate an outbound connector"
        "https://learn.microsoft.com/troubleshoot/exchange/email-delivery/cannot-validate-outbound-connector";
    /// The standard of enhanced status codes.
    STATUS_CODES "status-codes"
        "RFC 3463: Enhanced Mail System Status Codes"
        "https://www.rfc-editor.org/rfc/rfc3463";
    /// The registry of enhanced status codes.
    STATUS_REGISTRY "status-registry"
        "IANA: SMTP Enhanced Status Codes Registry"
        "https://www.iana.org/assignments/smtp-enhanced-status-codes";
}

impl Source {
    /// A stable name.
    pub fn id(self) -> &'static str {
        let mut ids = Source::ALL.iter().zip(IDS);
        let found = ids.find(|(source, _)| **source == self);
        found.map_or("", |(_, id)| id)
    }

    /// The document's title.
    pub const fn title(self) -> &'static str {
        self.0.title
    }

    /// The public address. [`Source::MANAGE_MAIL_FLOW`] has no known address of its own, so this is the
    /// page that the unit links to.
    pub const fn url(self) -> &'static str {
        self.0.url
    }
}

impl PartialEq for Source {
    fn eq(&self, other: &Source) -> bool {
        self.url() == other.url() && self.title() == other.title()
    }
}

impl Eq for Source {}

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.title())
    }
}
