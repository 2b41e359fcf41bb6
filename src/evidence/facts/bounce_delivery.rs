//! What bounce messages say of the way from Microsoft 365 to the next server.

facts! {
    const ALL;

    const NDR_4_4_312 =
        "Exchange Online couldn’t resolve the name of the next server in DNS."
        Documented "2026-11" [MAIL_FLOW_INTELLIGENCE];

    const NDR_4_4_315 =
        "The connection to the next server timed out."
        Documented "2026-11" [MAIL_FLOW_INTELLIGENCE];

    const NDR_4_4_316 =
        "Something at the next server’s address refused the connection on port 25."
        Documented "2026-11" [MAIL_FLOW_INTELLIGENCE NDR_LIST];

    const NDR_4_4_317 =
        "Exchange Online reached the next server but couldn’t agree with it on TLS as the connector demands."
        Documented "2026-11" [MAIL_FLOW_INTELLIGENCE];

    const NDR_4_4_317_SUBJECT =
        "The next server presented a certificate that has expired or has another name than the connector’s TlsDomain."
        Documented "2026-11" [HYBRID_CERTIFICATES];

    const NDR_4_4_317_ROOT =
        "Exchange Online couldn’t build a chain from the presented certificate to a root that it trusts: it never fetches missing intermediate certificates."
        Documented "2026-11" [NDR_UNTRUSTED_ROOT];

    const NDR_4_4_318 =
        "The next server, or a firewall in front of it, closed the connection abruptly."
        Documented "2026-11" [MAIL_FLOW_INTELLIGENCE];

    const NDR_4_7_320 =
        "The next server’s certificate is expired, revoked or issued for another name, and the outbound connector checks it."
        Documented "2026-11" [MAIL_FLOW_INTELLIGENCE];

    const NDR_STARTTLS_REQUIRED =
        "TLS is required on this connection, and the receiving server didn’t offer STARTTLS."
        Documented "2026-11" [HYBRID_CERTIFICATES];

    const NDR_4_7_5_SEND =
        "An Exchange send connector refers to a certificate (TlsCertificateName) that isn’t installed on the server."
        Documented "2026-11" [HYBRID_CERTIFICATES];

    const NDR_4_4_8 =
        "A host in the destination’s MX records isn’t listed in the domain’s MTA-STS policy."
        Documented "2026-11" [NDR_LIST];

    const NDR_4_7_5_MTA_STS =
        "The destination publishes an MTA-STS policy, and its server’s certificate isn’t trusted or doesn’t have the host’s name."
        Documented "2026-11" [NDR_LIST];

    const NDR_4_7_321 =
        "DANE demands TLS for this destination, and its server doesn’t offer it."
        Documented "2026-11" [NDR_LIST];

    const NDR_4_7_322 =
        "The destination uses DANE, and its server’s certificate has expired."
        Documented "2026-11" [NDR_LIST];

    const NDR_4_7_323 =
        "The destination’s certificate doesn’t match its TLSA record, or that record is wrong."
        Documented "2026-11" [NDR_LIST];

    const NDR_4_7_324 =
        "The destination’s zone claims DNSSEC, but its records couldn’t be verified."
        Documented "2026-11" [NDR_LIST];

    const NDR_4_7_325 =
        "Under DANE, the certificate’s names include neither the destination’s domain nor its MX host."
        Documented "2026-11" [NDR_LIST];

    const NDR_5_4_6 =
        "An Exchange server on-premises stopped a message that had passed too many servers: a loop."
        Documented "2026-11" [NDR_MAIL_LOOPS NDR_LIST];

    const NDR_5_4_14 =
        "Exchange Online stopped a message that kept returning to it (ATTR34): a loop."
        Documented "2026-11" [NDR_MAIL_LOOPS NDR_LIST];

    const NDR_MESSAGE_EXPIRED =
        "The message waited in the queue until it expired, usually after 24 hours: the next server never accepted it."
        Documented "2026-11" [NDR_MESSAGE_EXPIRED NDR_LIST];

    const NDR_5_0_350 =
        "The recipient’s system gave an error without a specific code: the text after it says what it objected to."
        Documented "2026-11" [NDR_LIST];

    const NDR_5_4_1_RELAY =
        "The server that answered doesn’t accept mail for the recipient’s domain."
        Documented "2026-11" [NDR_LIST];

    const NDR_5_7_1_RELAY =
        "A server was asked to pass a message on to a domain that it doesn’t serve, by a sender that may not relay through it."
        Documented "2026-11" [NDR_LIST];

    const NDR_5_4_4 =
        "An Exchange server on-premises found no such domain in DNS."
        Documented "2026-11" [NDR_SERVER];

    const NDR_VALIDATE_OFF =
        "The outbound connector that you tried to validate was saved without being turned on."
        Documented "2026-11" [NDR_VALIDATE];
}
