//! The forms in which codes and names appear.

use super::*;
use connector_checker::bounce::Code;

#[test]
fn a_code_is_found_in_every_form_in_which_servers_write_it() {
    for (text, code, reply) in [
        (
            "550 5.7.64 TenantAttribution; Relay Access Denied",
            "5.7.64",
            Some(550),
        ),
        ("550;5.7.711", "5.7.711", Some(550)),
        (
            "LED=450 4.4.317 Cannot connect to remote server",
            "4.4.317",
            Some(450),
        ),
        (
            "Reason: [{LED=450 4.4.316 Connection refused};{MSG=}]",
            "4.4.316",
            Some(450),
        ),
        (
            "Remote Server returned '550 5.7.51 TenantInboundAttribution'",
            "5.7.51",
            Some(550),
        ),
        (
            "smtp;550 5.4.1 Recipient address rejected",
            "5.4.1",
            Some(550),
        ),
        (
            "Diagnostic-Code: smtp; 550 5.1.10 RESOLVER.ADR.RecipientNotFound",
            "5.1.10",
            Some(550),
        ),
        (
            "#550 5.1.1 RESOLVER.ADR.ExRecipNotFound; not found ##",
            "5.1.1",
            Some(550),
        ),
        ("mail.contoso.com #5.7.1 smtp;530 Relay", "5.7.1", None),
        ("550 #5.1.0 Address rejected.", "5.1.0", Some(550)),
        (
            "550-5.7.26 This mail is unauthenticated",
            "5.7.26",
            Some(550),
        ),
        ("Status: 5.7.64", "5.7.64", None),
        ("Status code: 550 5.7.64", "5.7.64", Some(550)),
        ("(5.7.64)", "5.7.64", None),
        ("The code was 5.7.64.", "5.7.64", None),
        ("5.7.64", "5.7.64", None),
        ("エラー5.7.64が返されました", "5.7.64", None),
        ("Код ошибки: 550 5.7.64", "5.7.64", Some(550)),
    ] {
        let finding = only(text);
        assert_eq!(
            finding.code.map(|code| code.text()).as_deref(),
            Some(code),
            "{text}"
        );
        assert_eq!(finding.reply, reply, "{text}");
    }
}

#[test]
fn a_code_that_somebody_types_may_have_blanks_in_it() {
    for text in ["5.7.64", "5. 7. 64", "550 5.7. 64", " 5 .7.64 "] {
        assert_eq!(
            Code::parse(text).map(Code::text).as_deref(),
            Some("5.7.64"),
            "{text}"
        );
    }
    for text in [
        "5.7",
        "5. 7. 64. 1",
        "5.7.6 4",
        "550 5.7",
        "5.7.64 and more",
    ] {
        assert_eq!(Code::parse(text), None, "{text}");
    }
}

#[test]
fn what_only_looks_like_a_code_is_none() {
    for text in [
        "5.7.64.1",
        "1.5.7.64",
        "from 4.4.4.4 by 5.5.5.5",
        "[5.1.10.7]",
        "5.1.1.1:25",
        "::ffff:5.1.1.1",
        "15.20.7452.18",
        "id 15.1.874.12",
        "Exim 4.94.2",
        "Exim 4.4.1",
        "Postfix version 4.5.1",
        "v5.7.1",
        "v. 5.7.1",
        "MailKit/4.3.0",
        "X-Mailer-5.1.1",
        "linux-5.4.0-80",
        "5.4.0-80-generic",
        "libc_5.1.1",
        "5.1.24 10:30",
        "5.1.24, 10:30 Uhr",
        "5.12.2024",
        "4.11.24",
        "5.7.2024",
        "RFC 5321, section 4.5.3",
        "§ 4.5.3",
        "5.7.1234",
        "5.8.1",
        "3.7.1",
        "2.1.5",
        "6.7.1",
        "anna@5.7.1",
        "5.7.1@contoso.com",
        "45.7.1",
        "5.7.1a",
        "a5.7.1",
        "10:14:55.7.1",
    ] {
        assert_eq!(codes(text), [""; 0], "{text}");
    }
}

#[test]
fn a_code_with_blanks_in_it_is_found_where_something_says_that_it_is_one() {
    for (text, reply) in [
        (
            "550 5. 7. 64 TenantAttribution; Relay Access Denied",
            Some(550),
        ),
        ("550 5.7. 64", Some(550)),
        ("550-5. 7.64 Anna", Some(550)),
        ("550 5 . 7 . 64", Some(550)),
        ("5.7. 64", None),
        (" 5. 7. 64 \n", None),
        ("Status: 5.7. 64", None),
        ("Fehlercode 5. 7. 64", None),
        ("mail.contoso.com #5. 7. 64", None),
        ("5.7. 64 TenantAttribution; Relay Access Denied", None),
        ("(5.7.\u{a0}64): Relay Access Denied", None),
        (
            "Remote server returned '550 5.7.\n64 TenantAttribution'",
            Some(550),
        ),
        (
            "> Remote server returned '550 5.7.\r\n> 64 TenantAttribution'",
            Some(550),
        ),
        ("said: 550 5.\n    7.64 x", Some(550)),
        ("5.7.\u{200b}64", None),
        ("Anna got 5.\u{ad}7.64 back", None),
    ] {
        let finding = only(text);
        let code = finding.code.map(|code| code.text());
        assert_eq!(
            (code.as_deref(), finding.reply),
            (Some("5.7.64"), reply),
            "{text}"
        );
    }
}

#[test]
fn numbers_with_blanks_between_them_are_no_code_by_themselves() {
    for text in [
        "am 5. 7. 24 in Bonn",
        "4. 5. 3 Kapitel",
        "5. 7. 2024",
        "550 5. 7. 2024",
        "Status vom 5. 7. 24, 10:30 Uhr",
        "Status 5. 7. 24 10:30",
        "5. 7. 64. 1",
        "550 5. 7. 64. 1",
        "version 5. 7. 1",
        "section 4. 5. 3",
        "1. 5. 7. 64",
        "We waited 5. 7.\n\n64 came.",
        "It took 5.\n7.\n64 people came",
        "from 10. 5. 7. 64",
        "5 . 7 . 64 . 1",
        "Am 5. 7. 12 um 10 Uhr",
    ] {
        assert_eq!(codes(text), [""; 0], "{text}");
    }
}

#[test]
fn an_attribute_is_found_however_it_is_written_and_decides() {
    for text in [
        "550 5.7.64 Relay Access Denied ATTR36",
        "550 5.7.64 Relay Access Denied ATTR 36.",
        "550 5.7.64 Relay Access Denied ATTR-36",
        "550 5.7.64 Relay Access Denied (ATTR36)",
        "550 5.7.64 Relay Access Denied [ATTR_36]",
        "550 5.7.64 Relay Access Denied attr36",
    ] {
        let bounce = explain(text);
        assert_eq!(rows(&bounce), [["5.7.64-attr36"]], "{text}");
        assert_eq!(names(&bounce, NameKind::Attribute), ["ATTR36"], "{text}");
    }
}

#[test]
fn an_attribute_by_itself_has_the_meaning_of_its_message() {
    for (text, id) in [
        ("ATTR36", "5.7.64-attr36"),
        ("attr36", "5.7.64-attr36"),
        ("ATTR 5", "4.4.4-attr5"),
        ("Error ATTR34 occurred", "5.4.14"),
        ("(ATTR35)", "4.4.62"),
        ("ATTR55.1", "4.3.2-attr55"),
    ] {
        let finding = only(text);
        assert_eq!((finding.rows[0].id, finding.code), (id, None), "{text}");
    }
    // Nobody says what this one means.
    let bounce = explain("ATTR99");
    assert!(bounce.findings.is_empty());
    assert_eq!(names(&bounce, NameKind::Attribute), ["ATTR99"]);
}

#[test]
fn words_that_begin_like_an_attribute_are_none() {
    for text in [
        "ATTRIBUTE 36",
        "attr 36",
        "attr7",
        "ATTR36b",
        "xATTR36",
        "ATTR",
        "ATTR.5",
        "attr-36 of the file",
    ] {
        let bounce = explain(text);
        assert!(
            bounce.names.is_empty() && bounce.findings.is_empty(),
            "{text}"
        );
    }
}

#[test]
fn lines_that_servers_on_the_way_wrote_are_passed_over() {
    let text = "550 5.7.64 Relay Access Denied\n\
        Received: from a (5.1.1) by b with 5.2.2\n\t(continued 5.3.3)\n\
        X-Reason: 5.4.4\nAuthentication-Results: 5.5.5\nSubject: about 5.6.6\n";
    assert_eq!(codes(text), ["5.7.64"]);
    let report =
        "Remote server returned '550 5.7.51 x'\n\nOriginal message headers:\n\nComment: 5.1.1\n";
    assert_eq!(codes(report), ["5.7.51"]);
}

#[test]
fn servers_and_connectors_are_named() {
    let bounce = explain(
        "Reason: [{LED=450 4.4.317 Cannot connect to remote server [Message=SubjectMismatch Expected Subject: *.contoso.com.] \
         [LastAttemptedServerName=mail.contoso.com] [LastAttemptedIP=203.0.113.25:25] [SmtpSecurity=-1;-1]};{FQDN=mx.fabrikam.com};{IP=192.0.2.10}]",
    );
    assert_eq!(
        names(&bounce, NameKind::Remote),
        ["mail.contoso.com", "mx.fabrikam.com"]
    );
    assert_eq!(names(&bounce, NameKind::Address), ["203.0.113.25:25"]);
    assert_eq!(
        names(&bounce, NameKind::Detail),
        ["SubjectMismatch Expected Subject: *.contoso.com."]
    );

    let bounce = explain(
        "Generating server: AM5EUR02FT041.mail.protection.outlook.com\n\
         Server at mail.contoso.com (203.0.113.25) returned '550 5.7.64 TenantAttribution ATTR36'\n\
         Reporting-MTA: dns;edge.contoso.com\nRemote-MTA: dns; mx.fabrikam.com\n",
    );
    assert_eq!(
        names(&bounce, NameKind::Reporter),
        [
            "AM5EUR02FT041.mail.protection.outlook.com",
            "edge.contoso.com"
        ]
    );
    assert_eq!(
        names(&bounce, NameKind::Remote),
        ["mail.contoso.com", "mx.fabrikam.com"]
    );
    assert_eq!(names(&bounce, NameKind::Attribute), ["ATTR36"]);

    let bounce = explain(
        "Message sent through the connector 'To our own server'. \
         S:Microsoft.Exchange.Hygiene.TenantOutboundConnectorCustomData=Name=To a partner;ConnectorType=Partner;\n\
         S:InboundConnectorData=Name=From ours;ConnectorType=OnPremises",
    );
    assert_eq!(
        names(&bounce, NameKind::Connector),
        ["To our own server", "To a partner", "From ours"]
    );
}

#[test]
fn an_attribute_may_have_a_point() {
    assert_eq!(
        names(&explain("451 4.4.3 ATTR55.1."), NameKind::Attribute),
        ["ATTR55.1"]
    );
    assert!(explain("ATTRIBUTE").names.is_empty());
}

#[test]
fn the_code_inside_of_another_answer_comes_first() {
    let bounce = explain(
        "550 5.0.350 Remote server returned an error -> 550 5.7.1 Unable to relay for anna@contoso.com",
    );
    assert_eq!(rows(&bounce), [vec!["5.7.1-relay"], vec!["5.0.350"]]);
    let bounce = explain("550 5.4.300 Message expired -> 450 4.4.316 Connection refused");
    assert_eq!(rows(&bounce), [vec!["4.4.316"], vec!["4.4.7"]]);
}

#[test]
fn the_code_inside_comes_first_whatever_stands_around_it() {
    for (text, first, last) in [
        (
            "554 5.7.0 < #5.7.133 SMTP; 550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required>",
            "5.7.133",
            "5.7.0",
        ),
        (
            "Diagnostic-Code: smtp;554 5.4.0 <mail.contoso.com #5.7.64 smtp;550 5.7.64 TenantAttribution; Relay Access Denied>",
            "5.7.64",
            "5.4.0",
        ),
        (
            "550 5.7.1 <mx.fabrikam.com #5.7.68 smtp;\n 550 5.7.68 TenantInboundAttribution; Direct Send not allowed>",
            "5.7.68",
            "5.7.1",
        ),
        (
            "#5.1.1 smtp;550 5.4.1 Recipient address rejected: Access denied",
            "5.4.1",
            "5.1.1",
        ),
        (
            "550 5.7.1 mx.fabrikam.com responded: 550 5.7.51 TenantInboundAttribution",
            "5.7.51",
            "5.7.1",
        ),
        (
            "5.1.2 - Bad destination host 550-'5.7.506 Access Denied, Bad HELO'",
            "5.7.506",
            "5.1.2",
        ),
        (
            "Status: 5.1.0\nDiagnostic-Code: smtp;550 5.7.520 Access denied. AS(7550)",
            "5.7.520",
            "5.1.0",
        ),
    ] {
        let found = codes(text);
        assert_eq!(found, [first, last], "{text}");
    }
}

/// The relay pool’s code says why the other server refused.
#[test]
fn a_code_with_a_meaning_of_its_own_stays_before_the_code_inside() {
    let text = "550 5.7.367 Remote server returned not permitted to relay -> 554 5.7.1 <ben@fabrikam.com>: Relaying denied";
    assert_eq!(codes(text), ["5.7.367", "5.7.1"]);
}

#[test]
fn a_code_of_another_answer_or_recipient_is_not_inside() {
    for (text, expected) in [
        (
            "anna@fabrikam.com\nRemote Server returned '550 5.7.1 no'\nben@fabrikam.com\nRemote Server returned '550 5.7.64 x'",
            ["5.7.1", "5.7.64"],
        ),
        (
            "<<< 550 5.7.64 no\n<<< 503 5.5.1 Need RCPT command",
            ["5.7.64", "5.5.1"],
        ),
        (
            "550 5.7.1 <ben@fabrikam.com> no, then 550 5.7.64 x",
            ["5.7.1", "5.7.64"],
        ),
    ] {
        assert_eq!(codes(text), expected, "{text}");
    }
}

#[test]
fn a_temporary_failure_that_became_permanent_means_the_same() {
    let finding = only("554 5.4.316 Message expired, connection refused(Socket error code 10061)");
    assert_eq!(finding.rows[0].id, "4.4.316");
    // The documents have both.
    assert!(!finding.is_twin);
    let finding = only("550 5.7.500 Server busy");
    assert_eq!(finding.rows[0].id, "4.7.500");
    assert!(finding.is_twin);
}

#[test]
fn a_code_may_stand_after_its_text_and_a_text_in_two_lines() {
    assert_eq!(rows(&explain("Unable to relay (5.7.1)")), [["5.7.1-relay"]]);
    let postfix = "host mail.contoso.com said: 550 5.7.64\n    TenantAttribution; Relay\n    Access Denied (in reply to RCPT TO command)";
    assert_eq!(rows(&explain(postfix)), [["5.7.64"]]);
    // What comes after an empty line belongs to something else.
    let other = only("550 5.7.1 no\n\nUnable to relay");
    assert_eq!(other.certainty, Certainty::Open);
}

#[test]
fn a_reply_without_a_code_is_told_by_its_text_or_by_its_class() {
    let finding = only("554 Relaying denied");
    assert_eq!((finding.code, finding.reply), (None, Some(554)));
    assert_eq!(finding.rows[0].id, "5.7.1-relay");
    let finding = only("Remote server returned '451 Please come back'");
    assert_eq!(
        (finding.reply, finding.certainty),
        (Some(451), Certainty::Class)
    );
    assert_eq!(
        finding.class(),
        "Temporary: the sending server keeps trying."
    );
    for text in ["550 of them", "1550 Unable", "Room 550 A"] {
        let findings = explain(text).findings;
        assert!(
            findings.iter().all(|finding| finding.rows.is_empty()),
            "{text}"
        );
    }
    assert_eq!(explain("In 551 cases it works").findings, []);
}
