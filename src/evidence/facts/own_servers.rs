//! Mail between Microsoft 365 and own email servers, and its setup.

facts! {
    const ALL;

    const TWO_SEPARATE_PLACES =
        "Your servers and the filter (EOP, now also called the built-in security add-on for on-premises mailboxes) are separate, so mail needs a connector each way."
        Documented "2026-11" [SCENARIO_STANDALONE_EOP WHEN_DO_I_NEED MANAGE_CONNECTORS OUTBOUND_REFERENCE];

    const NO_MAIL_WITHOUT_CONNECTORS =
        "Without connectors, no mail flows between Microsoft 365 and your own servers. You need one each way."
        Documented "2026-11" [SCENARIO_SPLIT_MAILBOXES WHEN_DO_I_NEED MANAGE_CONNECTORS ROUTE_MAIL_CONNECTORS];

    const JOHN_BOB_AND_SUN =
        "John and Bob work for the same company. John’s mailbox is on the company’s own email server, Bob’s is in Microsoft 365. Sun is a customer on the internet."
        Documented "2026-11" [CONNECTORS_AND_OWN_SERVERS ROUTE_MAIL_CONNECTORS];

    const ALL_MAIL_FROM_SERVER =
        "Everything your own servers send to Microsoft 365 mailboxes or the internet enters Microsoft 365 through this connector."
        Documented "2026-11" [CONNECTORS_AND_OWN_SERVERS ROUTE_MAIL_HOW PLAN_OWN_SERVERS];

    const ALL_MAIL_TO_SERVER =
        "Everything that Microsoft 365 mailboxes or the internet send to your own servers leaves Microsoft 365 through this connector."
        Documented "2026-11" [CONNECTORS_AND_OWN_SERVERS ROUTE_MAIL_HOW PLAN_OWN_SERVERS];

    const BETWEEN_OWN_SERVERS =
        "Mail between your own servers doesn’t reach Microsoft 365, so none of its connectors is used."
        Inferred "2026-11" [ROUTE_MAIL_HOW];

    const BOTH_BY_HAND =
        "Create both connectors manually. The page on routing mail to your own servers describes how."
        Documented "2026-11" [OWN_SERVERS_TABLE];

    const BY_HAND_UNLESS_HYBRID =
        "If you only want to route mail, create both connectors manually. For a hybrid deployment, the Hybrid Configuration wizard creates them."
        Documented "2026-11" [OWN_SERVERS_TABLE PLAN_NEW_CONNECTOR];

    const CONSIDER_HYBRID =
        "Before you create connectors manually, check whether an Exchange hybrid deployment suits you better."
        Documented "2026-11" [OWN_SERVERS_TABLE SCENARIO_SPLIT_MAILBOXES];

    const WIZARD_HAS_CREATED =
        "The Hybrid Configuration wizard has created your connectors. View or edit them on the Connectors page of the Exchange admin center, or run the wizard again."
        Documented "2026-11" [OWN_SERVERS_TABLE PLAN_NEW_CONNECTOR WIZARD_HAS_RUN];

    const WIZARD_CERTIFICATE_TASK =
        "To replace the certificate only, choose the wizard’s task “Update secure mail certificate for connectors” (since August 2025)."
        Documented "2026-11" [HYBRID_WIZARD];

    const LOOK_AT_CONNECTORS =
        "Before you create anything, check the Connectors page of the Exchange admin center. It lists all existing connectors, including those of a hybrid deployment."
        Documented "2026-11" [ROUTE_MAIL_TO_SERVER PLAN_NEW_CONNECTOR];

    const OLD_SERVERS_BY_HAND =
        "The wizard can’t always create connectors to servers this old, so expect to create them manually."
        Documented "2026-11" [PLAN_NEW_CONNECTOR];

    const HYBRID_WITH_2007 =
        "In rare cases, a hybrid configuration with Exchange Server 2007 exists. Your connectors might already be on the Connectors page of the Exchange admin center."
        Documented "2026-11" [OWN_SERVERS_TABLE];

    const ANY_SMTP_SERVER =
        "A hybrid deployment isn’t available for such a server, but you can connect any SMTP server."
        Documented "2026-11" [OWN_SERVERS_TABLE PLAN_NEW_CONNECTOR];

    const PORT_25 =
        "Mail between your servers and Microsoft 365 uses port 25, which must be open on your firewall."
        Documented "2026-11" [PLAN_OWN_SERVERS ROUTE_MAIL_PREREQUISITES];

    const CHECK_PORT_25_FIRST =
        "If the connectors exist but mail doesn’t arrive, check port 25 first."
        Documented "2026-11" [KNOWLEDGE_CHECK];

    const SERVER_OFFERS_TLS =
        "Your server must offer TLS with a valid certificate from a certification authority (CA)."
        Documented "2026-11" [ROUTE_MAIL_PREREQUISITES];

    const TRUST_DIGICERT_ROOT =
        "Exchange Online’s certificates chain to DigiCert Global Root G2, which your server must trust (deadline: March 22, 2026). Windows updates its trusted roots automatically by default."
        Documented "2026-11" [DIGICERT_ROOT];

    const SERVER_DEMANDS_TLS =
        "Set up as Microsoft describes, your Exchange server sends nothing without TLS and checks the certificate of Microsoft 365."
        Documented "2026-11" [ROUTE_MAIL_RELAY];

    const RELAY_CONDITION =
        "Since November 2023, relaying to the internet requires a matching OnPremises connector, and an accepted domain in the certificate or in MAIL FROM. The From header no longer counts."
        Documented "2026-11" [RELAY_REQUIREMENTS ROUTE_MAIL_ENVIRONMENT];

    const CERTIFICATE_PARENT =
        "The certificate name’s immediate parent must be an accepted domain: host.sub.contoso.com needs sub.contoso.com, and contoso.com isn’t enough."
        Documented "2026-11" [CERTIFICATE_WARNING];

    const WORKING_SERVER =
        "The setup starts from a working email server."
        Documented "2026-11" [ROUTE_MAIL_PREREQUISITES];

    const PRESENT_CERTIFICATE =
        "The server must present the right certificate when Microsoft 365 connects."
        Documented "2026-11" [ROUTE_MAIL_PREREQUISITES];

    const CERTIFICATE_COMMAND_FOR_EXCHANGE =
        "Microsoft’s page gives a command for Exchange Server only."
        Documented "2026-11" [ROUTE_MAIL_PREREQUISITES];

    const TLS_CERTIFICATE_NAME_SINCE_2013 =
        "The parameter TlsCertificateName is available only in Exchange Server 2013 and later."
        Documented "2026-11" [RECEIVE_TLS_CERTIFICATE_NAME];

    const TLS_CERTIFICATE_NAME_FORM =
        "The setup page doesn’t say what TlsCertificateName takes: issuer and subject, as <I>issuer<S>subject, not a host name."
        Documented "2026-11" [RECEIVE_TLS_CERTIFICATE_NAME];

    const EXTERNAL_NAME =
        "The connector delivers to this name or address."
        Documented "2026-11" [ROUTE_MAIL_PREREQUISITES];

    const SMART_HOST_LOOKUP =
        "If a smart host’s name has an MX record, mail goes where that record points. Otherwise, its A record is used."
        Documented "2026-11" [SMART_HOST_LOOKUP];

    const ANY_OF_THE_ADDRESSES =
        "Mail from Microsoft 365 can come from any of these addresses."
        Documented "2026-11" [ROUTE_MAIL_PREREQUISITES];

    const ONE_ADDRESS_A_DOMAIN =
        "The tests take one email address per domain."
        Documented "2026-11" [ROUTE_MAIL_PREREQUISITES];

    const SCOPE_IS_ASKED_FOR =
        "The Exchange admin center asks for this when you create the connector."
        Documented "2026-11" [ROUTE_MAIL_ENVIRONMENT];

    const NO_WAY_TO_SERVER =
        "Without it, Microsoft 365 can’t deliver to your server once the MX record points to Microsoft 365."
        Documented "2026-11" [ROUTE_MAIL_HOW ROUTE_MAIL_TO_SERVER];

    const MX_TO_MICROSOFT_365 =
        "The MX record directs internet mail to Microsoft 365, and the connector delivers it to your server."
        Documented "2026-11" [ROUTE_MAIL_CHANGE_MX];

    const HYPHENS_FOR_DOTS =
        "Copy the value from the Microsoft 365 admin center. The older pages build it with hyphens for dots; names of new domains are under mx.microsoft (announced for the second half of 2026)."
        DocumentsDisagree "2026-11" [ROUTE_MAIL_RELAY SMTP_RELAY MODERN_DNS];

    const ACCEPTS_AND_DELIVERS =
        "Through it, Microsoft 365 accepts their mail and delivers it to your mailboxes and the internet."
        Documented "2026-11" [ROUTE_MAIL_FROM_SERVER SMTP_RELAY];

    const SENDER_ADDRESSES =
        "Addresses are IPv4: single, or ranges from /24 to /32."
        Documented "2026-11" [INBOUND_SENDER_IP_ADDRESSES];

    const SENDER_DOMAINS_DEMANDED =
        "The reference requires SenderDomains on every new connector, but applies it to Partner connectors only. The * here limits nothing."
        DocumentsDisagree "2026-11" [INBOUND_SENDER_DOMAINS];

    const CERTIFICATE_NAME_ACCEPTED =
        "The domain in TlsSenderCertificateName must be accepted. For mail.contoso.com, enter *.contoso.com unless mail.contoso.com itself is an accepted domain."
        Documented "2026-11" [HYBRID_CERTIFICATES];

    const CREATED_DISABLED =
        "In some subscriptions, a new connector of type OnPremises is created disabled, and only Microsoft Support can enable it. In E5 developer subscriptions you can’t create one."
        Documented "2026-11" [INBOUND_CONNECTOR_FAQ INBOUND_REFERENCE];

    const SHIELDED_ADDRESSES =
        "Your internet mail then leaves through Microsoft 365, which keeps your own IP addresses off block lists."
        Documented "2026-11" [ROUTE_MAIL_RELAY ROUTE_MAIL_HOW];

    const NEWER_SEND_RECIPE =
        "Microsoft’s recipe for Edge Transport (May 2026) checks more: TlsAuthLevel DomainValidation with TlsDomain mail.protection.outlook.com. The command follows the older setup page."
        DocumentsDisagree "2026-11" [ROUTE_MAIL_RELAY EDGE_RELAY];

    const SEND_CONNECTOR_SINCE_2013 =
        "For Exchange Server 2010, the page refers to other instructions: the reference has CloudServicesMailEnabled for Exchange Server 2013 and later only."
        Documented "2026-11" [ROUTE_MAIL_RELAY NEW_SEND_CONNECTOR];

    const WRONG_SHELL =
        "The setup page says Exchange Online PowerShell here, but New-SendConnector runs on your own server, in the Exchange Management Shell."
        DocumentsDisagree "2026-11" [ROUTE_MAIL_RELAY NEW_SEND_CONNECTOR];

    const DNS_ROUTING_LEFT_OUT =
        "The last example of the setup page omits DNSRoutingEnabled. With smart hosts it must be $false, as in the two examples before it."
        DocumentsDisagree "2026-11" [ROUTE_MAIL_RELAY];

    const SAME_SETTINGS_IN_OTHER_WORDS =
        "The page’s command is for newer Exchange servers. Your server has the same settings under other names."
        Inferred "2026-11" [ROUTE_MAIL_RELAY];

    const TABLE_LOST_ITS_CELLS =
        "The table about own email servers has lost its merged cells, so two of its rows start in the wrong column. The checker uses a repaired copy."
        Documented "2026-11" [OWN_SERVERS_TABLE];
}
