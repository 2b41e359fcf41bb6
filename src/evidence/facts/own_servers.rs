//! Mail between Microsoft 365 and own email servers, and how it is set up.

facts! {
    const ALL;

    const TWO_SEPARATE_PLACES =
        "Your servers and the filter are two separate places, so mail needs a connector each way."
        Documented "2026-11" [SCENARIO_STANDALONE_EOP WHEN_DO_I_NEED MANAGE_CONNECTORS];

    const NO_MAIL_WITHOUT_CONNECTORS =
        "Without connectors, no mail flows between Microsoft 365 and your own servers. It takes one each way."
        Documented "2026-11" [SCENARIO_SPLIT_MAILBOXES WHEN_DO_I_NEED MANAGE_CONNECTORS ROUTE_MAIL_CONNECTORS];

    const JOHN_BOB_AND_SUN =
        "John and Bob work for the same company: John’s mailbox is on its own email server, Bob’s in Microsoft 365. Sun is a customer on the internet."
        Documented "2026-11" [CONNECTORS_AND_OWN_SERVERS ROUTE_MAIL_CONNECTORS];

    const ALL_MAIL_FROM_SERVER =
        "Everything that your own servers send to Microsoft 365 mailboxes or to the internet enters Microsoft 365 over this connector."
        Documented "2026-11" [CONNECTORS_AND_OWN_SERVERS ROUTE_MAIL_HOW PLAN_OWN_SERVERS];

    const ALL_MAIL_TO_SERVER =
        "Everything that Microsoft 365 mailboxes or the internet send to your own servers leaves Microsoft 365 over this connector."
        Documented "2026-11" [CONNECTORS_AND_OWN_SERVERS ROUTE_MAIL_HOW PLAN_OWN_SERVERS];

    const BETWEEN_OWN_SERVERS =
        "Mail between your own servers does not reach Microsoft 365, so none of its connectors is used."
        Inferred "2026-11" [ROUTE_MAIL_HOW];

    const BOTH_BY_HAND =
        "Set both connectors up by hand; the page on routing mail to your own servers tells how."
        Documented "2026-11" [OWN_SERVERS_TABLE];

    const BY_HAND_UNLESS_HYBRID =
        "If all you want is to route mail, set both connectors up by hand. If you go hybrid, the Hybrid Configuration wizard creates them."
        Documented "2026-11" [OWN_SERVERS_TABLE PLAN_NEW_CONNECTOR];

    const CONSIDER_HYBRID =
        "Before you make connectors by hand, check whether an Exchange hybrid deployment serves you better."
        Documented "2026-11" [OWN_SERVERS_TABLE SCENARIO_SPLIT_MAILBOXES];

    const WIZARD_HAS_CREATED =
        "The Hybrid Configuration wizard has created your connectors. View or edit them on the connectors page of the Exchange admin center, or run the wizard again."
        Documented "2026-11" [OWN_SERVERS_TABLE PLAN_NEW_CONNECTOR WIZARD_HAS_RUN];

    const LOOK_AT_CONNECTORS =
        "Look at the connectors page of the Exchange admin center before you create anything: it lists the connectors that exist already, those of a hybrid deployment too."
        Documented "2026-11" [ROUTE_MAIL_TO_SERVER PLAN_NEW_CONNECTOR];

    const OLD_SERVERS_BY_HAND =
        "The wizard cannot always create connectors to servers this old, so count on doing it yourself."
        Documented "2026-11" [PLAN_NEW_CONNECTOR];

    const HYBRID_WITH_2007 =
        "In rare cases a hybrid configuration with Exchange Server 2007 exists. Look at the connectors page of the Exchange admin center: your connectors may be there already."
        Documented "2026-11" [OWN_SERVERS_TABLE];

    const ANY_SMTP_SERVER =
        "A hybrid deployment is not available for such a server; any server that speaks SMTP can be connected."
        Documented "2026-11" [OWN_SERVERS_TABLE PLAN_NEW_CONNECTOR];

    const PORT_25 =
        "Mail between your servers and Microsoft 365 uses port 25, which must be open on your firewall."
        Documented "2026-11" [PLAN_OWN_SERVERS ROUTE_MAIL_PREREQUISITES];

    const CHECK_PORT_25_FIRST =
        "If the connectors exist and mail still does not arrive, check port 25 first."
        Documented "2026-11" [KNOWLEDGE_CHECK];

    const SERVER_OFFERS_TLS =
        "Your server must offer TLS, with a valid certificate from a certification authority."
        Documented "2026-11" [ROUTE_MAIL_PREREQUISITES];

    const SERVER_DEMANDS_TLS =
        "Set up as Microsoft tells, an Exchange server of yours sends nothing without TLS and checks the certificate of Microsoft 365."
        Documented "2026-11" [ROUTE_MAIL_RELAY];

    const RELAY_CONDITION =
        "Microsoft 365 relays your servers’ mail to the internet if one of the two holds."
        Documented "2026-11" [ROUTE_MAIL_ENVIRONMENT];

    const WORKING_SERVER =
        "The set-up starts from a server that works."
        Documented "2026-11" [ROUTE_MAIL_PREREQUISITES];

    const PRESENT_CERTIFICATE =
        "The server must present the right certificate when Microsoft 365 connects."
        Documented "2026-11" [ROUTE_MAIL_PREREQUISITES];

    const CERTIFICATE_COMMAND_FOR_EXCHANGE =
        "Microsoft’s page has a command for Exchange Server only."
        Documented "2026-11" [ROUTE_MAIL_PREREQUISITES];

    const TLS_CERTIFICATE_NAME_SINCE_2013 =
        "The reference has the parameter TlsCertificateName for Exchange Server 2013 and later only."
        Documented "2026-11" [RECEIVE_TLS_CERTIFICATE_NAME];

    const TLS_CERTIFICATE_NAME_FORM =
        "The set-up page does not say what TlsCertificateName looks like: it is issuer and subject, as <I>issuer<S>subject, not a host name."
        Documented "2026-11" [RECEIVE_TLS_CERTIFICATE_NAME];

    const EXTERNAL_NAME =
        "The connector to your server sends there."
        Documented "2026-11" [ROUTE_MAIL_PREREQUISITES];

    const ANY_OF_THE_ADDRESSES =
        "Mail from Microsoft 365 may come from any of these addresses."
        Documented "2026-11" [ROUTE_MAIL_PREREQUISITES];

    const ONE_ADDRESS_A_DOMAIN =
        "One address a domain is what the tests take."
        Documented "2026-11" [ROUTE_MAIL_PREREQUISITES];

    const SCOPE_IS_ASKED_FOR =
        "The wizard asks for it when the connector is made."
        Documented "2026-11" [ROUTE_MAIL_ENVIRONMENT];

    const NO_WAY_TO_SERVER =
        "Without it, Microsoft 365 has no way to your server once the MX record points to Microsoft 365."
        Documented "2026-11" [ROUTE_MAIL_HOW ROUTE_MAIL_TO_SERVER];

    const MX_TO_MICROSOFT_365 =
        "The MX record brings the mail of the internet to Microsoft 365, and the connector takes it on to your server."
        Documented "2026-11" [ROUTE_MAIL_CHANGE_MX];

    const HYPHENS_FOR_DOTS =
        "The names follow the rule of the set-up page’s example: hyphens for the dots. If the Microsoft 365 admin center shows another MX value for your domain, take that one."
        Inferred "2026-11" [ROUTE_MAIL_RELAY SMTP_RELAY];

    const ACCEPTS_AND_DELIVERS =
        "With it, Microsoft 365 accepts their mail and delivers it for you, to your own mailboxes and to the internet."
        Documented "2026-11" [ROUTE_MAIL_FROM_SERVER SMTP_RELAY];

    const SENDER_ADDRESSES =
        "Addresses are IPv4, single or as ranges from /24 to /32."
        Documented "2026-11" [INBOUND_SENDER_IP_ADDRESSES];

    const SENDER_DOMAINS_DEMANDED =
        "The reference demands SenderDomains of every new connector and gives it an effect on partner connectors only: so * stands there and limits nothing."
        DocumentsDisagree "2026-11" [INBOUND_SENDER_DOMAINS];

    const SHIELDED_ADDRESSES =
        "This way your mail to the internet goes through Microsoft 365, which shields your own IP addresses from block lists."
        Documented "2026-11" [ROUTE_MAIL_RELAY ROUTE_MAIL_HOW];

    const SEND_CONNECTOR_SINCE_2013 =
        "For Exchange Server 2010 the page points to other instructions: the reference has CloudServicesMailEnabled for Exchange Server 2013 and later only."
        Documented "2026-11" [ROUTE_MAIL_RELAY NEW_SEND_CONNECTOR];

    const WRONG_SHELL =
        "The set-up page says Exchange Online PowerShell here; New-SendConnector is a command of your own server, run in the Exchange Management Shell."
        DocumentsDisagree "2026-11" [ROUTE_MAIL_RELAY NEW_SEND_CONNECTOR];

    const DNS_ROUTING_LEFT_OUT =
        "The last example of the set-up page leaves DNSRoutingEnabled out; with smart hosts it must be $false, as in the two examples before it."
        DocumentsDisagree "2026-11" [ROUTE_MAIL_RELAY];

    const SAME_SETTINGS_IN_OTHER_WORDS =
        "The page gives its command for newer Exchange servers; on yours the same settings apply in its own words."
        Inferred "2026-11" [ROUTE_MAIL_RELAY];

    const TABLE_LOST_ITS_CELLS =
        "The table about own email servers has lost its merged cells, so that two of its rows begin in the wrong column. The checker uses it repaired."
        Documented "2026-11" [OWN_SERVERS_TABLE];
}
