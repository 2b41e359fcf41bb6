//! Whole reports of many servers and in many languages, as administrators paste them. Each once had a fault.

use super::*;

/// The head of a message, as it is pasted along with a report.
const HEAD: &str = "Received: from AM5 (2603:10a6:5.1.1) by DB6 with\n Microsoft SMTP Server id 15.20.5.7\n\
    From: anna@fabrikam.com\nTo: 5.7.1\nThread-Topic: about 5.4.14\nComment: 5.2.2\n";

#[test]
fn the_head_of_the_original_message_is_passed_over_in_every_language() {
    for (heading, code) in [
        ("Ursprüngliche Nachrichtenköpfe:", "5.1.10"),
        ("En-têtes du message d’origine :", "5.7.68"),
        ("Encabezados del mensaje original:", "5.7.51"),
        ("Cabeçalhos da mensagem original:", "5.7.520"),
        ("元のメッセージ ヘッダー:", "5.7.711"),
        ("原始邮件头：", "5.7.509"),
        ("원본 메시지 헤더:", "5.7.133"),
    ] {
        let text =
            format!("Remote Server returned '550 {code} Access denied'\n\n{heading}\n\n{HEAD}");
        assert_eq!(codes(&text), [code], "{heading}");
    }
}

#[test]
fn a_second_report_after_the_head_of_the_first_is_read() {
    let text = format!(
        "Remote Server returned '550 5.7.68 x'\n\n{HEAD}\nRemote Server returned '554 5.4.14 Hop count exceeded'\n"
    );
    assert_eq!(codes(&text), ["5.7.68", "5.4.14"]);
}

#[test]
fn a_head_before_the_report_hides_nothing_of_it() {
    let text = format!("{HEAD}Remote Server returned '550 5.7.68 x'\n");
    assert!(codes(&text).contains(&"5.7.68".to_owned()));
}

/// Exim and qmail append the message itself.
#[test]
fn a_copy_of_the_message_is_not_read() {
    for line in [
        "------ This is a copy of the message, including all the headers. ------",
        "--- Below this line is a copy of the message.",
    ] {
        let text = format!(
            "host fabrikam-com.mail.protection.outlook.com [52.101.68.0]\n\
             550 5.4.1 Recipient address rejected: Access denied.\n\n{line}\n\n{HEAD}\nI saw 5.7.64 yesterday.\n"
        );
        assert_eq!(codes(&text), ["5.4.1"], "{line}");
    }
}

/// Other systems use the numbers of the standard, which mean something else than in Microsoft 365.
#[test]
fn the_number_of_another_system_is_not_taken_for_one_of_microsoft_365() {
    for text in [
        "550-5.7.26 Unauthenticated email from contoso.com is not accepted due to 550-5.7.26 domain's DMARC policy. gsmtp",
        "550 5.7.30 This message was blocked because its DKIM authentication didn't pass. gsmtp",
        "553 5.1.8 <anna@intern.contoso.local>... Domain of sender address anna@intern.contoso.local does not exist",
        "556 5.1.10 <ben@example.com>: Recipient address has null MX",
        "5.1.0 - Unknown address error 550-'Rejected by header based Anti-Spoofing policy: anna@contoso.com'",
    ] {
        assert_eq!(only(text).certainty, Certainty::Open, "{text}");
    }
}

/// Cisco’s gateways write a code of their own before the answer of the other server.
#[test]
fn a_code_that_says_only_that_something_is_wrong_comes_last() {
    let text = "5.3.0 - Other mail system problem 550-'5.7.64 TenantAttribution; Relay Access Denied'\n\
        Status: 5.0.0 (permanent failure)\n";
    assert_eq!(codes(text), ["5.7.64", "5.3.0", "5.0.0"]);
    assert_eq!(explain(text).findings[0].reply, Some(550));
}

#[test]
fn the_servers_are_named_as_each_program_names_them() {
    let bounce = explain(
        "This is the mail system at host mail.contoso.com.\n\n\
         <ben@fabrikam.com>: host fabrikam-com.mail.protection.outlook.com[52.101.40.3]\n    said: 550 5.7.64 x\n",
    );
    assert_eq!(names(&bounce, NameKind::Reporter), ["mail.contoso.com"]);
    assert_eq!(
        names(&bounce, NameKind::Remote),
        ["fabrikam-com.mail.protection.outlook.com"]
    );

    let exim = explain("    host mx.fabrikam.com [198.51.100.7]: 550 Verification failed\n");
    assert_eq!(names(&exim, NameKind::Remote), ["mx.fabrikam.com"]);
    let sendmail = explain("... while talking to mx1.fabrikam.com.:\n<<< 554 5.7.1 x\n");
    assert_eq!(names(&sendmail, NameKind::Remote), ["mx1.fabrikam.com"]);
    let gmail = explain("Remote-MTA: dns; mx.fabrikam.com. (192.0.2.1, the server for x.)\n");
    assert_eq!(names(&gmail, NameKind::Remote), ["mx.fabrikam.com"]);
    let cisco = explain("Remote-MTA: dns; [52.101.40.3]\n");
    assert_eq!(names(&cisco, NameKind::Address), ["52.101.40.3"]);
    assert!(names(&cisco, NameKind::Remote).is_empty());
    for none in [
        "Remote host said: 550 5.7.1 Service unavailable, Client host [203.0.113.5] blocked",
        "Host or domain name not found",
        "our smart host is down, see www.contoso.com [1]",
    ] {
        assert!(names(&explain(none), NameKind::Remote).is_empty(), "{none}");
    }
}

#[test]
fn the_server_that_wrote_the_report_is_found_in_every_language() {
    for line in [
        "Generierender Server: AS8PR04MB7815.eurprd04.prod.outlook.com",
        "Serveur de génération : PR0P264MB0123.FRAP264.PROD.OUTLOOK.COM",
        "生成服务器：SEYPR02MB5555.apcprd02.prod.outlook.com",
    ] {
        let bounce = explain(line);
        let [server] = names(&bounce, NameKind::Reporter)[..] else {
            panic!("{line}");
        };
        assert!(line.ends_with(server), "{server}");
    }
    // It is Exchange Online’s own, so it refused nothing.
    let own = explain(
        "Server at PR0P264MB0123.FRAP264.PROD.OUTLOOK.COM returned '550 5.4.316 Message expired'",
    );
    assert!(names(&own, NameKind::Remote).is_empty());
    assert_eq!(names(&own, NameKind::Reporter).len(), 1);
}

#[test]
fn the_name_of_a_connector_in_a_trace_ends_where_it_does() {
    let trace = "<MEP Name=\"CustomData\" Blob=\"S:tenantOutboundConnectorCustomData=Name=R&D to ours&#xD;ConnectorType=OnPremises\"/>";
    assert_eq!(names(&explain(trace), NameKind::Connector), ["R&D to ours"]);
}

#[test]
fn a_code_may_be_part_of_a_german_word_and_no_version_is_one() {
    assert_eq!(codes("Wir bekommen den 5.7.64-Fehler."), ["5.7.64"]);
    for version in [
        "5.4.0-generic",
        "Linux 5.4.6-generic",
        "5.7.64-2",
        "4.9.0-rc1",
    ] {
        assert!(codes(version).is_empty(), "{version}");
    }
}

#[test]
fn a_space_that_does_not_break_is_a_space() {
    assert_eq!(
        only("550\u{a0}5.7.64\u{a0}Relay Access Denied").reply,
        Some(550)
    );
}

/// The words of the report are in another character set, and its codes are not.
#[test]
fn a_japanese_report_with_parts_in_parts_is_read() {
    let text = "From: <postmaster@contoso.jp>\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/report; report-type=delivery-status;\r\n\tboundary=\"e1\"\r\n\r\n\
        --e1\r\nContent-Type: multipart/alternative; differences=Content-Type;\r\n\tboundary=\"a1\"\r\n\r\n\
        --a1\r\nContent-Type: text/plain; charset=\"iso-2022-jp\"\r\nContent-Transfer-Encoding: 7bit\r\n\r\n\
        \u{1b}$BG[?.%(%i!<\u{1b}(B\r\nRemote Server returned '550 5.4.1 Recipient address rejected: Access denied. AS(201806281)'\r\n\
        --a1--\r\n\
        --e1\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns;TYCPR01MB1234.jpnprd01.prod.outlook.com\r\n\r\n\
        Status: 5.4.1\r\nRemote-MTA: dns;fabrikam-jp.mail.protection.outlook.com\r\n\
        --e1\r\nContent-Type: message/rfc822\r\n\r\nSubject: 5.7.64\r\n--e1--\r\n";
    let bounce = explain(text);
    assert_eq!(rows(&bounce), [["5.4.1-unknown"]]);
    assert!(bounce.has_original);
    assert_eq!(
        names(&bounce, NameKind::Remote),
        ["fabrikam-jp.mail.protection.outlook.com"]
    );
}

#[test]
fn a_server_that_two_lines_name_is_named_once() {
    let bounce = explain(
        "Generating server: AS8PR04MB7815.eurprd04.prod.outlook.com\n\n\
         Reporting-MTA: dns;AS8PR04MB7815.eurprd04.prod.outlook.com\nReceived-From-MTA: dns;mail.contoso.com\n\
         Remote-MTA: dns;mx.fabrikam.com.\nRemote server: MX.fabrikam.com\nServer at mx.fabrikam.com (192.0.2.1) returned '550 5.7.64 x'\n",
    );
    assert_eq!(
        names(&bounce, NameKind::Reporter),
        ["AS8PR04MB7815.eurprd04.prod.outlook.com"]
    );
    assert_eq!(names(&bounce, NameKind::Remote), ["mx.fabrikam.com"]);
    for line in [
        "Reporting-MTA: dns;AS8P.eurprd04.prod.outlook.com",
        "Reporting-MTA: DNS; AS8P.eurprd04.prod.outlook.com.",
        "Reporting-MTA:dns; AS8P.eurprd04.prod.outlook.com (reported)",
    ] {
        let text = format!("Generierender Server: AS8P.eurprd04.prod.outlook.com\n{line}\n");
        let bounce = explain(&text);
        let reporters = names(&bounce, NameKind::Reporter);
        assert_eq!(reporters, ["AS8P.eurprd04.prod.outlook.com"], "{line}");
    }
}

#[test]
fn a_quoted_report_is_read_across_its_lines() {
    let text = "> > Remote Server returned '550 5.7.1 <ben@fabrikam.com>: Relay\n> > access\n> > denied'\n> >\n> > client host blocked using x\n";
    let finding = only(text);
    assert_eq!((finding.rows.len(), finding.rows[0].id), (1, "5.7.1-relay"));
    assert!(
        finding.quote.ends_with("Relay access denied'"),
        "{}",
        finding.quote
    );
}

#[test]
fn a_bare_number_comes_after_the_code_of_an_answer() {
    let trace = "anna@contoso.com,\"Re: 5.7.1\",[{LED=550 5.7.23 Sender Policy Framework violation};{MSG=}]";
    assert_eq!(codes(trace), ["5.7.23", "5.7.1"]);
}

/// Greylisting and a connection without an answer have nothing to do with 5.7.1 and 5.4.1.
#[test]
fn a_temporary_failure_has_no_meaning_of_a_permanent_one_that_its_text_does_not_tell() {
    for text in ["450 4.7.1 Greylisted, try again", "Status: 4.4.1"] {
        let finding = only(text);
        assert!(finding.rows.is_empty(), "{text}");
        assert_eq!(finding.certainty, Certainty::Class, "{text}");
    }
    assert_eq!(
        rows(&explain("450 4.7.1 Relay access denied")),
        [["5.7.1-relay"]]
    );
}

#[test]
fn numbers_of_chapters_and_of_well_known_programs_are_no_codes() {
    for text in [
        "Kapitel 4.5.3",
        "Chapter 5.2.2",
        "Figure 5.1.1",
        "Table 4.3.2",
        "MySQL 5.7.44",
        "WordPress 5.7.1",
    ] {
        assert!(codes(text).is_empty(), "{text}");
    }
}
