//! Printers, scanners and applications.

facts! {
    const ALL;

    const DEVICES_OPTIONAL =
        "The scenario tables call a connector for devices optional. It depends on how the device sends."
        Documented "2026-11" [SCENARIO_DEVICES WHEN_DO_I_NEED MANAGE_CONNECTORS];

    const CLIENT_SUBMISSION =
        "A device that signs in to a licensed mailbox (client submission) sends like a person’s mail program: it needs no connector and reaches everyone."
        Documented "2026-11" [CLIENT_SUBMISSION];

    const CLIENT_SUBMISSION_PORT =
        "Client submission uses port 587 and needs TLS 1.2 or later."
        Documented "2026-11" [CLIENT_SUBMISSION];

    const DIRECT_SEND =
        "Direct send hands mail for your own recipients to your own MX address on port 25, as any server on the internet would. It needs no connector; never point it at one."
        Documented "2026-11" [DIRECT_SEND];

    const DIRECT_SEND_TRAINING =
        "The training unit sounds different: it lists devices that mail your Exchange Online mailboxes among the cases in which you create a connector. The page on devices is newer and more exact, so the checker follows it."
        DocumentsDisagree "2026-11" [PLAN_NEW_CONNECTOR DIRECT_SEND];

    const DIRECT_SEND_REFUSED =
        "A tenant can refuse direct send altogether (RejectDirectSend). Then only mail that matches a connector, by IP address or certificate, is let through: choose SMTP relay or client submission."
        Documented "2026-11" [DIRECT_SEND];

    const DIRECT_SEND_STAYS_INSIDE =
        "Direct send reaches recipients of your own organization only: Microsoft 365 passes nothing of it on to anyone outside."
        Documented "2026-11" [DIRECT_SEND];

    const DIRECT_SEND_TO_OWN_SERVER =
        "A recipient on your own server is one of your organization’s too, so direct send should reach it, with a connector for the second hop."
        Inferred "2026-11" [DIRECT_SEND];

    const HIGH_VOLUME_EMAIL =
        "High Volume Email is no way around it for outside recipients: it reaches internal recipients only."
        Reported "2026-11" [];

    const PORT_25_FOR_DEVICES =
        "SMTP relay and direct send use port 25."
        Documented "2026-11" [SMTP_RELAY DIRECT_SEND];

    const SMTP_RELAY =
        "A device that cannot sign in and must reach outside recipients sends by SMTP relay: one incoming connector that knows the device by a certificate or by static public IP addresses that nobody else uses."
        Documented "2026-11" [SMTP_RELAY WHEN_DO_I_NEED];

    const SMTP_RELAY_CONNECTOR =
        "It is the connector from your organization’s email server, even if the sender is a printer."
        Documented "2026-11" [WHEN_DO_I_NEED MANAGE_CONNECTORS];

    const SMTP_RELAY_CERTIFICATE =
        "A device that is known by its certificate must use TLS, which is how it shows it."
        Inferred "2026-11" [SMTP_RELAY];

    const SMTP_RELAY_OVER_HYBRID =
        "An organization that has the hybrid deployment’s incoming connector probably needs no second one for devices."
        Documented "2026-11" [SMTP_RELAY];

    const CHECK_HYBRID_CONNECTOR =
        "Check on the connectors page of the Exchange admin center that the wizard’s incoming connector is still there and recognizes the device’s certificate or IP address."
        Inferred "2026-11" [SMTP_RELAY];

    const SMTP_RELAY_SHARES_CONNECTOR =
        "It is the same incoming connector that your own servers use, so one serves both, as long as it recognizes the device’s certificate or IP address too."
        Inferred "2026-11" [SMTP_RELAY];

    const SMTP_RELAY_ONLY_IN_THE_CLOUD =
        "The overview page offers relay only where all mailboxes are in Exchange Online; the training unit knows no such limit."
        DocumentsDisagree "2026-11" [DEVICE_CONNECTORS PLAN_NEW_CONNECTOR];

    const DEVICE_BY_OWN_SERVER =
        "A device on your own site can hand its mail to your own email server, which sends it on over the connector that you have anyway."
        Inferred "2026-11" [ROUTE_MAIL_CONNECTORS];

    const SMTP_RELAY_IDENTITY =
        "SMTP relay wants a certificate or static IP addresses that you share with nobody; dynamic addresses are not allowed. A connector cannot help until the device has one of the two."
        Documented "2026-11" [SMTP_RELAY];

    const SMTP_RELAY_NOT_HOSTED =
        "An application that a third party hosts cannot use SMTP relay, so a connector cannot help."
        Documented "2026-11" [SMTP_RELAY];

    const AZURE_COMMUNICATION_SERVICES =
        "We do not recommend Azure Communication Services Email as the way out: it is reported to be retired."
        Reported "2026-11" [];

    const DEVICE_CONNECTOR_IN_THE_CLOUD =
        "The documents offer the device connector only to organizations with mailboxes in Exchange Online."
        Inferred "2026-11" [DEVICE_CONNECTORS];
}
