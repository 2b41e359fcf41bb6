//! What bounce messages say of how Microsoft 365 recognizes the sender, and of devices.

facts! {
    const ALL;

    const NDR_5_7_64 =
        "No on-premises inbound connector recognized the sending server, so Microsoft 365 refused to relay its message."
        Documented "2026-11" [NDR_RELAY_DENIED NDR_LIST];

    const NDR_5_7_64_ATTR36 =
        "An on-premises connector matched, but neither the envelope sender’s domain nor the certificate’s domain is one of your accepted domains (ATTR36)."
        Documented "2026-11" [NDR_RELAY_DENIED_DOMAIN];

    const NDR_5_7_51 =
        "A partner inbound connector that restricts senders applied to the recipient’s domain, and this connection had neither the required certificate nor a listed address."
        Documented "2026-11" [HYBRID_CERTIFICATES];

    const NDR_5_7_68 =
        "The recipient’s organization rejects direct send: the envelope sender is in one of its own domains, and no connector matched."
        Documented "2026-11" [DIRECT_SEND_CONTROL];

    const NDR_4_4_62 =
        "The message was handed to the wrong Microsoft 365 endpoint (ATTR35), often through an outdated MX record or smart host."
        Documented "2026-11" [NDR_WRONG_REGION IN_REGION_ROUTING];

    const NDR_4_4_4_ATTR5 =
        "The recipient’s domain belongs to an organization without any subscription for mail (ATTR5)."
        Documented "2026-11" [IN_REGION_ROUTING];

    const NDR_ATTR55 =
        "Microsoft 365 had a temporary fault while it worked out whose message this is (ATTR55)."
        Documented "2026-11" [IN_REGION_ROUTING];

    const NDR_5_7_711 =
        "Microsoft blocked this inbound connector because it appears to be compromised."
        Documented "2026-11" [NDR_BLOCKED_CONNECTORS];

    const NDR_INBOUND_DISABLED =
        "Some subscriptions create an on-premises inbound connector turned off, and only Microsoft Support can turn it on."
        Documented "2026-11" [INBOUND_CONNECTOR_FAQ];

    const NDR_5_7_1_ALLOW_LIST =
        "The sending address is on a block list, and appears both in an inbound connector and in the IP Allow List."
        Documented "2026-11" [NDR_CUSTOMER_ALLOW_LIST];

    const NDR_5_7_54 =
        "An Exchange server on-premises refused to relay because the recipient’s domain isn’t one of the server’s accepted domains."
        Reported "2026-11" [];

    const NDR_5_7_57 =
        "The device or app connected to smtp.office365.com and tried to send without signing in."
        Documented "2026-11" [NDR_LIST NDR_FIX_DEVICES];

    const NDR_5_7_60 =
        "The device or app signed in as one mailbox and tried to send as another."
        Documented "2026-11" [NDR_FIX_DEVICES];

    const NDR_5_7_3 =
        "Microsoft 365 didn’t accept the user name, password or token that the device or app presented."
        Documented "2026-11" [NDR_FIX_DEVICES];

    const NDR_5_7_139 =
        "Authenticated SMTP is turned off for the mailbox or the organization, or another policy blocks this sign-in."
        Reported "2026-11" [];

    const NDR_5_7_30 =
        "Client submission with a user name and password (basic authentication) is turned off here: only OAuth is accepted."
        Documented "2026-11" [SMTP_AUTH_TIMELINE];

    const NDR_5_7_0_STARTTLS =
        "The receiving server accepts messages only over TLS, and the sender didn’t start it."
        Documented "2026-11" [DIGICERT_ROOT];

    const NDR_5_7_1_AUTHENTICATE =
        "The receiving server wants the sending system to authenticate before it submits a message."
        Documented "2026-11" [NDR_LIST];

    const NDR_5_7_506 =
        "The sending server introduced itself (HELO) with the name of the server that it was connecting to."
        Documented "2026-11" [NDR_LIST];

    const NDR_5_7_512 =
        "The message has no valid From address in its header."
        Documented "2026-11" [NDR_LIST];

    const NDR_5_7_25 =
        "A message over IPv6 came from an address without a reverse DNS record."
        Documented "2026-11" [NDR_LIST];

    const NDR_4_7_26 =
        "A message over IPv6 passed neither SPF nor DKIM."
        Documented "2026-11" [NDR_LIST];

    const NDR_5_7_510 =
        "The recipient’s domain doesn’t accept mail over IPv6."
        Documented "2026-11" [NDR_LIST];

    const NDR_5_7_23 =
        "The receiving system checked SPF, and the sending address isn’t in the sender domain’s record."
        Documented "2026-11" [NDR_LIST];

    const NDR_5_7_509 =
        "The message failed DMARC, and the domain in the From header asks receivers to reject such mail."
        Documented "2026-11" [NDR_LIST];

    const NDR_5_7_367 =
        "A message that was forwarded or relayed through Microsoft 365 left by the relay pool, because SPF and DKIM had failed on arrival, and the next system refused it."
        Documented "2026-11" [NDR_FORWARDED];

    const NDR_5_7_520 =
        "The outbound spam policy of the organization doesn’t allow automatic forwarding to external addresses."
        Documented "2026-11" [NDR_EXTERNAL_FORWARDING];
}
