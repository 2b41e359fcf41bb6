//! Whole reports, as mail programs save them.

use super::*;

/// A report by RFC 3464 as Exchange Online sends it.
fn report(text: &str, status: &str) -> String {
    let original =
        "From: anna@contoso.com\r\nSubject: 5.1.1 and 5.2.2\r\n\r\nThe error was 550 5.7.520.\r\n";
    format!(
        "Received: from AM5 (2603:10a6:5.1.1) by DB6 with 15.20.5.7\r\n\
         From: <postmaster@contoso.com>\r\nTo: anna@contoso.com\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status;\r\n\tboundary=\"the=boundary\"\r\n\
         Subject: Undeliverable: 5.4.4\r\n\r\nThis is for old programs: 5.5.5\r\n\
         --the=boundary\r\n{text}\r\n\
         --the=boundary\r\nContent-Type: message/delivery-status\r\n\r\n{status}\r\n\
         --the=boundary\r\nContent-Type: message/rfc822\r\n\r\n{original}\r\n\
         --the=boundary--\r\n"
    )
}

const STATUS: &str = "Reporting-MTA: dns;AM5EUR02FT041.eop-EUR02.prod.protection.outlook.com\r\n\r\n\
    Final-Recipient: rfc822;ben@fabrikam.com\r\nAction: failed\r\nStatus: 5.7.64\r\n\
    Diagnostic-Code: smtp;550 5.7.64 TenantAttribution; Relay Access Denied\r\n  ATTR36. For more details\r\n\
    Remote-MTA: dns;mail.contoso.com\r\n";

const PLAIN: &str = "Content-Type: text/plain\r\n\r\nDelivery failed.";

#[test]
fn a_report_is_read_part_by_part_and_the_original_message_is_not() {
    let bounce = explain(&report(PLAIN, STATUS));
    assert_eq!(rows(&bounce), [["5.7.64-attr36"]]);
    assert!(bounce.has_original);
    assert!(!bounce.is_cut);
    assert_eq!(names(&bounce, NameKind::Remote), ["mail.contoso.com"]);
}

#[test]
fn the_same_report_without_its_head_is_read_too() {
    let whole = report(PLAIN, STATUS);
    let (_, parts) = whole
        .split_once("old programs: 5.5.5\r\n")
        .expect("the parts");
    let bounce = explain(parts);
    assert_eq!(rows(&bounce), [["5.7.64-attr36"]]);
    assert!(bounce.has_original);
}

#[test]
fn encoded_parts_are_decoded() {
    // The words are in Japanese, as a tenant there would send them.
    let html = "<html><style>p{color:#550}</style><body><p>&#37197;&#20449; 550 5.7.<b>51</b>&nbsp;TenantInboundAttribution</p></body></html>";
    let base64 = "PGh0bWw+PHN0eWxlPnB7Y29sb3I6IzU1MH08L3N0eWxlPjxib2R5PjxwPiYjMzcxOTc7JiMyMDQ0OTsgNTUwIDUuNy48Yj41MTwv\r\nYj4mbmJzcDtUZW5hbnRJbmJvdW5kQXR0cmlidXRpb248L3A+PC9ib2R5PjwvaHRtbD4=";
    let part = format!(
        "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{base64}"
    );
    let bounce = explain(&report(&part, ""));
    assert_eq!(rows(&bounce), [["5.7.51"]]);
    let quoted = "Content-Type: text/plain; charset=\"iso-8859-1\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
        Nicht zugestellt f=FCr Anna: 550 5.7=\r\n.68 TenantInboundAttribution; Direct Send=20not allowed";
    assert_eq!(rows(&explain(&report(quoted, ""))), [["5.7.68"]]);
    // The same by themselves, as somebody copies them out of a file.
    assert_eq!(rows(&explain(base64)), [["5.7.51"]]);
    assert_eq!(rows(&explain(html)), [["5.7.51"]]);
    assert_eq!(
        rows(&explain("550 5.7=\r\n.68 Direct Send=20not allowed")),
        [["5.7.68"]]
    );
}

#[test]
fn a_report_that_somebody_attached_is_read_and_another_message_is_not() {
    let attached = |message: &str| {
        format!(
            "From: anna@contoso.com\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=outer\r\n\r\n\
             --outer\r\nContent-Type: text/plain\r\n\r\nPlease help.\r\n\
             --outer\r\nContent-Type: message/rfc822\r\n\r\n{message}\r\n--outer--\r\n"
        )
    };
    let bounce = explain(&attached(&report(PLAIN, STATUS)));
    assert_eq!(rows(&bounce), [["5.7.64-attr36"]]);
    let bounce = explain(&attached("From: x@y.example\r\n\r\n550 5.7.64"));
    assert!(bounce.findings.is_empty());
    assert!(bounce.has_original);
}

#[test]
fn a_report_of_a_megabyte_with_a_message_attached_is_answered() {
    let attachment = "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo0LjQuMzE3NS43LjY0\r\n".repeat(20_000);
    let whole = report(PLAIN, STATUS).replace("The error was", &attachment);
    assert!(whole.len() > 1_000_000);
    assert_eq!(rows(&explain(&whole)), [["5.7.64-attr36"]]);
}

#[test]
fn a_part_that_is_no_text_is_not_read() {
    let picture = "Content-Type: image/png\r\n\r\n550 5.7.1 Unable to relay";
    assert_eq!(
        rows(&explain(&report(picture, STATUS))),
        [["5.7.64-attr36"]]
    );
}

/// A library reads the same reports, and finds the same texts.
#[test]
fn a_library_finds_the_same_texts() {
    use mail_parser::{MessageParser, MimeHeaders, PartType};
    let latin = "Content-Type: text/plain; charset=\"iso-8859-1\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nf=FCr 550 5.7=\r\n.68 Direct Send not allowed";
    let base64 = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nNTUwIDUuNy41MSBUZW5hbnRJbmJvdW5kQXR0cmlidXRpb24=";
    let nested = "Content-Type: multipart/alternative; boundary=inner\r\n\r\n--inner\r\nContent-Type: text/plain\r\n\r\n550 5.1.10 x\r\n--inner\r\nContent-Type: text/html\r\n\r\n<p>550 5.4.1</p>\r\n--inner--";
    for part in [PLAIN, latin, base64, nested] {
        let whole = report(part, STATUS);
        let message = MessageParser::default().parse(&whole).expect("a message");
        let mut theirs = String::new();
        for part in &message.parts {
            let is_status = part
                .content_type()
                .is_some_and(|kind| kind.subtype() == Some("delivery-status"));
            match &part.body {
                PartType::Text(text) => theirs += text,
                PartType::Html(html) => theirs += html,
                PartType::Binary(bytes) | PartType::InlineBinary(bytes) if is_status => {
                    theirs += &String::from_utf8_lossy(bytes);
                }
                _ => {}
            }
            theirs += "\n\n";
        }
        let mut ours = codes(&whole);
        let mut theirs = codes(&theirs);
        ours.sort();
        theirs.sort();
        assert_eq!(ours, theirs, "{part}");
    }
}
