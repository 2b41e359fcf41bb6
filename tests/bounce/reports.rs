//! Each meaning, found in a report such as administrators paste.

use super::*;
use connector_checker::bounce::Row;

/// A text for each row, as documents or servers write it.
const REPORTS: &[(&str, &str)] = &[
    (
        "5.7.64",
        "550 5.7.64 TenantAttribution; Relay Access Denied [AM5EUR02FT041.eop-EUR02.prod.protection.outlook.com]",
    ),
    (
        "5.7.64-attr36",
        "550 5.7.64 Relay Access Denied ATTR36. For more details please refer to KB 3169958.",
    ),
    (
        "5.7.51",
        "550 5.7.51 TenantInboundAttribution; There is a partner connector configured that matched the message's recipient domain. The connector had either the RestrictDomainsToIPAddresses or RestrictDomainsToCertificate set",
    ),
    (
        "5.7.68",
        "550 5.7.68 TenantInboundAttribution; Direct Send not allowed for this organization from unauthorized sources",
    ),
    (
        "4.4.62",
        "451 4.4.62 Mail sent to the wrong Office 365 region. ATTR35.",
    ),
    (
        "4.4.4-attr5",
        "550 4.4.4 Mail received as unauthenticated, incoming to a recipient domain configured in a hosted tenant which has no mail-enabled subscriptions. ATTR5",
    ),
    (
        "4.3.2-attr55",
        "451 4.4.3 Temporary server error. Please try again later ATTR55.1",
    ),
    (
        "5.7.711",
        "550;5.7.711 Access denied, bad inbound connector. AS(2204).",
    ),
    (
        "inbound-disabled",
        "Inbound connector for this service offering is created in a disabled state. Contact Support to enable it.",
    ),
    (
        "5.7.1-allow-list",
        "5.7.1. Unable To Relay: Blocked by Customer Allow list",
    ),
    (
        "5.7.54",
        "550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain",
    ),
    ("5.7.506", "550 5.7.506 Access Denied, Bad HELO"),
    (
        "5.7.512",
        "550 5.7.512 Access denied, message must be RFC 5322 section 3.6.2 compliant",
    ),
    (
        "5.7.25",
        "550 5.7.25 Access denied, the sending IPv6 address [2a01:111:f200:2004::240] must have a reverse DNS record",
    ),
    (
        "4.7.26",
        "450 4.7.26 Access denied, a message sent over IPv6 [2a01:111:f200:2004::240] must pass either SPF or DKIM validation, this message is not signed",
    ),
    (
        "5.7.510",
        "550 5.7.510 Access denied, [contoso.com] does not accept email over IPv6",
    ),
    (
        "5.7.23",
        "550 5.7.23 The message was rejected because of Sender Policy Framework violation",
    ),
    (
        "5.7.509",
        "550 5.7.509 Access denied, sending domain contoso.com does not pass DMARC verification and has a DMARC policy of reject.",
    ),
    (
        "5.7.367",
        "550 5.7.367 Remote server returned not permitted to relay",
    ),
    (
        "5.7.520",
        "550 5.7.520 Access denied, Your organization does not allow external forwarding. Please contact your administrator for further assistance. AS(7550)",
    ),
    (
        "5.7.57",
        "530 5.7.57 SMTP; Client was not authenticated to send anonymous mail during MAIL FROM [AM6PR0732BE0065.eurprd07.prod.outlook.com]",
    ),
    (
        "5.7.60",
        "550 5.7.60 SMTP; Client does not have permissions to send as this sender",
    ),
    ("5.7.3", "535 5.7.3 Authentication unsuccessful"),
    (
        "5.7.139",
        "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.",
    ),
    (
        "5.7.30",
        "550 5.7.30 Basic authentication is not supported for Client Submission.",
    ),
    (
        "5.7.1-authenticate",
        "530 5.7.1 Client was not authenticated",
    ),
    (
        "5.3.190",
        "550 5.3.190 Journaling on-premises messages to Microsoft 365 or Office 365 not supported when Journaling Archive is disabled",
    ),
    ("5.6.11", "550 5.6.11 Invalid characters"),
    (
        "4.4.312",
        "450 4.4.312 DNS query failed [Message=InfoNoRecords] [LastAttemptedServerName=mail.contoso.com]",
    ),
    (
        "4.4.315",
        "450 4.4.315 Connection timed out [Message=Socket error code 10060]",
    ),
    (
        "4.4.316",
        "450 4.4.316 Connection refused [Message=Socket error code 10061] [LastAttemptedServerName=mail.contoso.com]",
    ),
    (
        "4.4.317-subject",
        "450 4.4.317 Cannot connect to remote server [Message=SubjectMismatch Expected Subject: *.contoso.com. Presented Subject: CN=ExchangeServer01.]",
    ),
    (
        "4.4.317-root",
        "450 4.4.317 Cannot connect to remote server [Message=UntrustedRoot]",
    ),
    (
        "4.4.317",
        "450 4.4.317 Cannot establish session with remote server [Message=Failed to connect. Winsock error code: 995, Win32 error code: 995]",
    ),
    (
        "4.4.318",
        "450 4.4.318 Connection was closed abruptly (SuspiciousRemoteServerError)",
    ),
    (
        "4.7.320",
        "450 4.7.320 Certificate validation failed [Message=CertificateExpired]",
    ),
    (
        "5.7.3-starttls",
        "451 5.7.3 STARTTLS is required to send mail",
    ),
    (
        "5.7.0-starttls",
        "530 5.7.0 Must issue a STARTTLS command first",
    ),
    (
        "4.7.5-send",
        "454 4.7.5 The certificate specified in TlsCertificateName of the SendConnector could not be found.",
    ),
    (
        "4.4.8",
        "450 4.4.8 MX hosts of 'contoso.com' failed MTA-STS validation.",
    ),
    (
        "4.7.5-mta-sts",
        "450 4.7.5 Remote certificate failed MTA-STS validation. Reason: CertificateExpired",
    ),
    (
        "4.7.321",
        "450 4.7.321 starttls-not-supported: Destination mail server must support TLS to receive mail.",
    ),
    (
        "4.7.322",
        "450 4.7.322 certificate-expired: Destination mail server's certificate is expired.",
    ),
    (
        "4.7.323",
        "450 4.7.323 tlsa-invalid: The domain failed DANE validation.",
    ),
    (
        "4.7.324",
        "450 4.7.324 dnssec-invalid: Destination domain returned invalid DNSSEC records",
    ),
    (
        "4.7.325",
        "450 4.7.325 certificate-host-mismatch: Remote certificate MUST have a common name or subject alternative name matching the hostname (DANE)",
    ),
    ("5.4.6", "554 5.4.6 Hop count exceeded - possible mail loop"),
    (
        "5.4.14",
        "554 5.4.14 Hop count exceeded - possible mail loop ATTR34 [BN3NAM04FT030.eop-NAM04.prod.protection.outlook.com]",
    ),
    ("4.4.7", "#550 4.4.7 QUEUE.Expired; message expired ##"),
    ("5.0.350", "550 5.0.350 x-dg-ref header is too long"),
    ("5.4.1-relay", "550 5.4.1 Relay Access Denied"),
    (
        "5.7.1-relay",
        "550 5.7.1 Unable to relay for ben@fabrikam.com",
    ),
    (
        "5.4.4",
        "554 5.4.4 SMTPSEND.DNS.NonExistentDomain; nonexistent domain",
    ),
    (
        "validate-off",
        "The domain of the recipient is not configured as part of connector.",
    ),
    (
        "5.4.1-unknown",
        "550 5.4.1 Recipient address rejected: Access denied. AS(201806281) [DB5EUR01FT036.eop-EUR01.prod.protection.outlook.com]",
    ),
    (
        "5.1.10",
        "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient ben@contoso.com not found by SMTP address lookup",
    ),
    (
        "5.1.1-old-address",
        "#550 5.1.1 RESOLVER.ADR.ExRecipNotFound; not found ##",
    ),
    (
        "5.1.1",
        "550 5.1.1 <ben@fabrikam.com>: Recipient address rejected: User unknown in virtual mailbox table",
    ),
    ("5.1.0", "550 5.1.0 Sender denied"),
    (
        "5.5.0",
        "550 5.5.0 Requested action not taken: mailbox unavailable",
    ),
    (
        "5.7.504",
        "550 5.7.504 [email@contoso.com]: Recipient address rejected: Access denied",
    ),
    (
        "5.7.1-delivery",
        "550 5.7.1 Delivery not authorized, message refused",
    ),
    (
        "5.7.1-rule",
        "550 5.7.1 TRANSPORT.RULES.RejectMessage; the message was rejected by organization policy",
    ),
    (
        "5.7.12",
        "550 5.7.134 RESOLVER.RST.SenderNotAuthenticatedForMailbox; authentication required",
    ),
    ("5.7.124", "550 5.7.124 Sender not in allowed-senders list"),
    (
        "5.7.133",
        "550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required",
    ),
    (
        "5.7.507",
        "550 5.7.507 Access denied, rejected by recipient",
    ),
    (
        "5.7.513",
        "550 5.7.513 Service unavailable, Client host [203.0.113.25] blocked by fabrikam.com using Customer Block list (AS16012607)",
    ),
    (
        "5.7.703",
        "550 5.7.703 Your message can't be delivered because messages to ben@fabrikam.com are blocked by your organization using Tenant Allow Block List.",
    ),
    (
        "4.3.2-threads",
        "432 4.3.2 STOREDRV.Deliver; recipient thread limit exceeded",
    ),
    (
        "5.2.121",
        "550 5.2.121 Recipient's per hour message receive limit from specific sender exceeded",
    ),
    (
        "5.2.122",
        "550 5.2.122 Recipient's per hour message receive limit exceeded",
    ),
    (
        "5.7.232",
        "550 5.7.232 Your message can't be sent because your trial tenant has exceeded its daily limit for sending email to external recipients (tenant external recipient rate limit)",
    ),
    (
        "5.7.233",
        "550 5.7.233 Your message can't be sent because your tenant exceeded its daily limit for sending email to external recipients",
    ),
    (
        "5.7.236",
        "550 5.7.236 Your message can't be sent because your tenant exceeded its daily limit for sending email from your tenant's onmicrosoft.com domains",
    ),
    (
        "5.7.705",
        "550 5.7.705 Access denied, tenant has exceeded threshold",
    ),
    (
        "5.7.708",
        "550 5.7.708 Access denied, traffic not accepted from this IP",
    ),
    (
        "5.7.750",
        "550 5.7.750 Service unavailable. Client blocked from sending from unregistered domain(s)",
    ),
    (
        "4.7.230",
        "450 4.7.230 Connecting Exchange server version is out-of-date; connection to Exchange Online throttled for 5 mins/hr.",
    ),
    (
        "5.7.230",
        "550 5.7.230 Connecting Exchange server version is out-of-date; connection to Exchange Online blocked for 10 mins/hr.",
    ),
    (
        "4.7.500",
        "451 4.7.500 Server busy. Please try again later from [203.0.113.25]. (S77719) [CO1NAM11FT016.eop-nam11.prod.protection.outlook.com]",
    ),
    (
        "4.7.850",
        "451 4.7.850 Access denied, please try again later",
    ),
    ("5.7.501", "550 5.7.501 Access denied, spam abuse detected"),
    ("5.7.800", "550 5.7.800 Access denied, banned sender"),
    (
        "5.7.508",
        "550 5.7.508 Access denied, [2001:db8::1] has exceeded permitted limits within the range",
    ),
    (
        "5.7.511",
        "550 5.7.606 Access denied, banned sending IP [203.0.113.25]",
    ),
    (
        "5.7.1-block-list",
        "550 5.7.1 Service unavailable; Client host [203.0.113.25] blocked using Spamhaus",
    ),
    ("5.1.8", "550 5.1.8 Access denied, bad outbound sender"),
    (
        "5.1.90",
        "550 5.1.90 Your message can't be sent because you've reached your daily limit for message recipients",
    ),
    ("5.2.2", "550 5.2.2 Submission quota exceeded"),
    ("4.5.3", "452 4.5.3 Too many recipients"),
];

#[test]
fn every_meaning_is_found_in_a_report_of_it_and_no_other_is() {
    let mut wrong = Vec::new();
    for (id, text) in REPORTS {
        let whole = format!(
            "Generating server: EUR01FT042.mail.protection.outlook.com\nben@fabrikam.com\nRemote server returned '{text}'\n"
        );
        for text in [*text, &whole] {
            let bounce = explain(text);
            let is_found =
                rows(&bounce) == [[*id]] && bounce.findings[0].certainty != Certainty::Open;
            if !is_found {
                wrong.push(format!("{text}: {:?}", rows(&bounce)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_meaning_has_a_report() {
    for row in Row::all() {
        assert!(REPORTS.iter().any(|(id, _)| *id == row.id), "{}", row.id);
    }
}

#[test]
fn a_number_with_several_meanings_gives_all_of_them_where_the_text_does_not_decide() {
    for (code, ids) in [
        ("5.7.64", &["5.7.64", "5.7.64-attr36"][..]),
        ("5.4.1", &["5.4.1-relay", "5.4.1-unknown"]),
        (
            "5.7.1",
            &[
                "5.7.1-allow-list",
                "5.7.1-authenticate",
                "5.7.1-relay",
                "5.7.1-delivery",
                "5.7.1-rule",
                "5.7.1-block-list",
            ],
        ),
        ("5.1.1", &["5.1.1-old-address", "5.1.1"]),
        ("5.7.3", &["5.7.3", "5.7.3-starttls"]),
        ("4.4.317", &["4.4.317-subject", "4.4.317-root", "4.4.317"]),
    ] {
        for text in [code.to_owned(), format!("Es gab einen Fehler: {code}")] {
            let finding = only(&text);
            let found: Vec<&str> = finding.rows.iter().map(|row| row.id).collect();
            assert_eq!(found, ids, "{text}");
            assert_eq!(finding.certainty, Certainty::Open);
        }
    }
}

#[test]
fn a_mail_flow_rule_is_known_by_its_text_and_by_the_codes_that_it_may_use() {
    for (text, certainty) in [
        (
            "550 5.7.1 TRANSPORT.RULES.RejectMessage; the message was rejected by organization policy",
            Certainty::Text,
        ),
        (
            "550 5.7.1 TRANSPORT.RULES.RejectMessage; nur für die Geschäftsleitung",
            Certainty::Text,
        ),
        (
            "550 5.7.950 TRANSPORT.RULES.RejectMessage; no",
            Certainty::Text,
        ),
        (
            "550 5.7.900 Delivery not authorized, message refused",
            Certainty::Open,
        ),
    ] {
        let finding = only(text);
        assert_eq!(finding.rows.len(), 1, "{text}");
        assert_eq!(
            (finding.rows[0].id, finding.certainty),
            ("5.7.1-rule", certainty),
            "{text}"
        );
    }
}

#[test]
fn a_restriction_of_a_recipient_is_told_by_the_words_of_older_servers() {
    for text in [
        "#550 5.7.1 RESOLVER.RST.NotAuthorized; not authorized ##",
        "550 5.7.1 RESOLVER.RST.AuthRequired; authentication required",
    ] {
        assert_eq!(rows(&explain(text)), [["5.7.1-delivery"]], "{text}");
    }
}

#[test]
fn a_code_with_one_meaning_is_enough_by_itself() {
    for id in ["5.7.51", "5.7.68", "4.4.316", "5.7.711"] {
        let finding = only(id);
        assert_eq!(finding.rows[0].id, id);
        assert_eq!(finding.certainty, Certainty::Number);
    }
}

/// A status without a text and a diagnosis with one are the same failure.
#[test]
fn the_text_of_any_place_decides() {
    let text =
        "Status: 5.4.1\nDiagnostic-Code: smtp;550 5.4.1 Recipient address rejected: Access denied";
    assert_eq!(rows(&explain(text)), [["5.4.1-unknown"]]);
}
