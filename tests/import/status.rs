//! How a file ends, whatever it is.

use crate::expect::{notices, read, read_bytes, settings, status};
use connector_checker::import::{LARGEST, NoticeCode, Status};
use connector_checker::organization::Noun;
use std::collections::BTreeSet;

#[test]
fn every_notice_has_an_id_of_its_own_and_says_something() {
    let ids: BTreeSet<&str> = NoticeCode::ALL.iter().map(|code| code.id()).collect();
    assert_eq!(ids.len(), NoticeCode::ALL.len());
    for code in NoticeCode::ALL {
        assert!(code.says().ends_with('.'), "{code:?}");
        assert!(
            code.advice().is_empty() || code.advice().ends_with('.'),
            "{code:?}"
        );
    }
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let read = read_bytes(&vec![b' '; LARGEST + 1]);
    assert_eq!(status(&read), Status::TooLarge);
}

#[test]
fn a_workbook_is_named_as_such() {
    let read = read_bytes(b"PK\x03\x04\x14\0\x06\0");
    assert_eq!(status(&read), Status::NotRecognized);
    assert_eq!(notices(&read), ["other-program 1:1"]);
}

#[test]
fn utf_16_and_windows_1252_are_read_as_what_they_are() {
    let text = "Name,UseMXRecord\r\nBüro Süd,True\r\n";
    let utf16: Vec<u8> = "\u{FEFF}"
        .encode_utf16()
        .chain(text.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let windows: Vec<u8> = text
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect();
    for bytes in [utf16, windows] {
        let read = read_bytes(&bytes);
        assert_eq!(
            settings(&read.organization.outbound_connectors[0], &["Name"]),
            ["Büro Süd"]
        );
    }
}

#[test]
fn prose_is_not_recognized_and_says_what_to_add() {
    let read = read("Hello,\n\nplease find attached what you asked for.\n");
    assert_eq!(status(&read), Status::NotRecognized);
    assert!(
        read.notices[0]
            .to_string()
            .contains("Get-OutboundConnector")
    );
}

#[test]
fn something_else_of_exchange_online_is_not_for_this_tool() {
    let read = read(r#"{"TransportConfig": {"MaxReceiveSize": "Unlimited"}}"#);
    assert_eq!(status(&read), Status::NotForThisTool);
}

#[test]
fn a_file_that_is_cut_may_have_had_more() {
    let objects = "<Objs xmlns=\"http://schemas.microsoft.com/powershell/2004/04\"><Obj RefId=\"0\"><Props><S N=\"Name\">A</S><B N=\"UseMXRecord\">true</B></Props></Obj>";
    for (whole, cut) in [
        (format!("{objects}</Objs>"), format!("{objects}<Obj RefId=")),
        (
            "Name,UseMXRecord\nA,True\n".to_owned(),
            "Name,UseMXRecord\nA,True\n\"B,True\n".to_owned(),
        ),
        (
            "[{\"Name\": \"A\", \"UseMXRecord\": true}]".to_owned(),
            "[{\"Name\": \"A\", \"UseMXRecord\": true}".to_owned(),
        ),
    ] {
        let is_complete = |text: &str| read(text).organization.is_complete(Noun::OutboundConnector);
        assert!(is_complete(&whole), "{whole}");
        assert!(!is_complete(&cut), "{cut}");
    }
}

#[test]
fn a_message_trace_is_named_as_such_whatever_its_shape() {
    for text in [
        "Received,SenderAddress,RecipientAddress,Subject,Status\n2026-09-01,a@x.example,b@contoso.com,Hello,Delivered\n",
        "origin_timestamp_utc,sender_address,recipient_status,message_subject,message_id,directionality,connector_id\n",
        r#"[{"MessageId": "<1@x>", "RecipientAddress": "b@contoso.com", "Status": "Delivered"}]"#,
        "MessageTraceId   : 1\nSenderAddress    : a@x.example\nRecipientAddress : b@contoso.com\n",
    ] {
        let read = read(text);
        assert_eq!(notices(&read), ["message-trace 1:1"], "{text}");
        assert_eq!(status(&read), Status::NotRecognized, "{text}");
    }
}

#[test]
fn a_report_of_this_tool_is_named_as_such() {
    for text in [
        r#"{"version":"0.2.0","counts":{"error":0},"findings":[],"undecided":[]}"#,
        r#"{"files":1,"lines":1,"rows":1,"recipients":1,"differing":0,"outcomes":[]}"#,
        r#"{"routes":[{"recipient":"a@x.example","sentence":"Mail for a@x.example uses no connector."}]}"#,
        r#"{"recipients":[{"recipient":"a@x.example","sentence":"The message is accepted."}]}"#,
        "\"File\",\"Line\",\"Recipient\",\"Most specific\",\"Its connectors\"\r\n",
    ] {
        let read = read(text);
        assert_eq!(notices(&read), ["own-report 1:1"], "{text}");
    }
}

#[test]
fn a_remote_domain_is_known_by_its_domain() {
    let read = read("DomainName         : *\nAutoForwardEnabled : False\n");
    assert_eq!(read.organization.remote_domains.len(), 1);
    assert_eq!(notices(&read), [""; 0]);
}
