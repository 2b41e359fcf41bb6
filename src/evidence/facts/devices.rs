//! Printers, scanners and applications.

facts! {
    const ALL;

    const DEVICES_OPTIONAL =
        "The scenario tables call a connector for devices optional. Whether you need one depends on how the device sends."
        Documented "2026-11" [SCENARIO_DEVICES WHEN_DO_I_NEED MANAGE_CONNECTORS];

    const CLIENT_SUBMISSION =
        "A device that signs in to a licensed mailbox (client submission) needs no connector and can send to anyone."
        Documented "2026-11" [CLIENT_SUBMISSION];

    const CLIENT_SUBMISSION_PORT =
        "Client submission uses port 587 and requires TLS 1.2 or later."
        Documented "2026-11" [CLIENT_SUBMISSION];

    const CLIENT_SUBMISSION_SIGN_IN =
        "From the end of December 2026, client submission by basic authentication (user name and password) is off by default. Existing tenants can turn it back on; newer ones use OAuth."
        Documented "2026-11" [SMTP_AUTH_TIMELINE];

    const DIRECT_SEND =
        "Direct send delivers mail for your own recipients to your MX host on port 25, as any internet server would. It needs no connector."
        Documented "2026-11" [DIRECT_SEND];

    const DIRECT_SEND_TRAINING =
        "The training unit disagrees: it says to create a connector for devices that send to your Exchange Online mailboxes. The page on devices is newer and more specific, so the checker follows it."
        DocumentsDisagree "2026-11" [PLAN_NEW_CONNECTOR DIRECT_SEND];

    const DIRECT_SEND_REFUSED =
        "If RejectDirectSend is on (off by default), direct send must match an inbound connector by IP address or certificate. Otherwise, use SMTP relay or client submission."
        Documented "2026-11" [DIRECT_SEND_CONTROL DIRECT_SEND];

    const DIRECT_SEND_BY_CONNECTOR =
        "With RejectDirectSend on, Microsoft recommends a Partner connector for senders to keep (May 2026). The older page on devices says never to use a connector for direct send."
        DocumentsDisagree "2026-11" [DIRECT_SEND_CONTROL DIRECT_SEND];

    const DIRECT_SEND_STAYS_INSIDE =
        "Direct send reaches only recipients in your own organization. Microsoft 365 relays none of it to anyone outside."
        Documented "2026-11" [DIRECT_SEND];

    const DIRECT_SEND_TO_OWN_SERVER =
        "On-premises recipients belong to your organization too, so direct send should reach them. The second hop uses a connector."
        Inferred "2026-11" [DIRECT_SEND];

    const HIGH_VOLUME_EMAIL =
        "High Volume Email (available since March 31, 2026) is no alternative for outside recipients: it reaches internal recipients only."
        Documented "2026-11" [HIGH_VOLUME_EMAIL];

    const PORT_25_FOR_DEVICES =
        "SMTP relay and direct send use port 25."
        Documented "2026-11" [SMTP_RELAY DIRECT_SEND];

    const SMTP_RELAY =
        "A device that can’t sign in but must reach outside recipients uses SMTP relay. One inbound connector identifies it by certificate, or by static public IP addresses that no one else uses."
        Documented "2026-11" [SMTP_RELAY WHEN_DO_I_NEED];

    const SMTP_RELAY_CONNECTOR =
        "It’s the connector from your organization’s email server, even if the sender is a printer."
        Documented "2026-11" [WHEN_DO_I_NEED MANAGE_CONNECTORS];

    const SMTP_RELAY_CERTIFICATE =
        "A device identified by certificate must use TLS to present it."
        Inferred "2026-11" [SMTP_RELAY];

    const SMTP_RELAY_OVER_HYBRID =
        "If you have the inbound connector of a hybrid deployment, you probably don’t need a second one for devices."
        Documented "2026-11" [SMTP_RELAY];

    const CHECK_HYBRID_CONNECTOR =
        "In the Exchange admin center, check that the wizard’s inbound connector still exists and matches the device’s certificate or IP address."
        Inferred "2026-11" [SMTP_RELAY];

    const SMTP_RELAY_SHARES_CONNECTOR =
        "Your own servers use the same inbound connector. One is enough, as long as it also matches the device’s certificate or IP address."
        Inferred "2026-11" [SMTP_RELAY];

    const SMTP_RELAY_ONLY_IN_THE_CLOUD =
        "The overview page offers relay only if all mailboxes are in Exchange Online. The training unit has no such limit."
        DocumentsDisagree "2026-11" [DEVICE_CONNECTORS PLAN_NEW_CONNECTOR];

    const DEVICE_BY_OWN_SERVER =
        "An on-site device can send through your own email server, which relays the mail over the connector you already have."
        Inferred "2026-11" [ROUTE_MAIL_CONNECTORS];

    const SMTP_RELAY_IDENTITY =
        "SMTP relay requires a certificate, or static IP addresses that you don’t share; dynamic addresses aren’t allowed. Until the device has one of these, a connector can’t help."
        Documented "2026-11" [SMTP_RELAY];

    const ADDRESS_NOT_RECOMMENDED =
        "Prefer a certificate: Microsoft calls an IP address alone less secure and not recommended (May 2026). It also needs an accepted domain in MAIL FROM, so bounces without a sender fail."
        Documented "2026-11" [EDGE_RELAY RELAY_REQUIREMENTS];

    const SMTP_RELAY_NOT_HOSTED =
        "The page on devices rules out SMTP relay for an application that a third party hosts. The page on add-on services and MC1226222 (February 2026) allow it with a certificate in your own domain."
        DocumentsDisagree "2026-11" [SMTP_RELAY ADD_ON_SERVICE];

    const AZURE_COMMUNICATION_SERVICES =
        "Azure Communication Services Email retires on September 30, 2028. It reportedly takes no new customers since October 23, 2026, yet Exchange posts of 2026 still recommend it."
        DocumentsDisagree "2026-11" [ACS_RETIREMENT HIGH_VOLUME_EMAIL];

    const DEVICE_CONNECTOR_IN_THE_CLOUD =
        "The documents offer the device connector only to organizations with Exchange Online mailboxes."
        Inferred "2026-11" [DEVICE_CONNECTORS];
}
