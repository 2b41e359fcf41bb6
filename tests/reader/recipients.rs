//! Files of recipients: what is counted, and what is said of it.

use connector_checker::import::File;
use connector_checker::reader::{Session, Side, answer};

/// Two connectors whose order Microsoft's page contradicts itself about: all accepted domains before a wildcard in its list,
/// the wildcard before them as the more specific one.
const ORGANIZATION: &str = r#"{
    "Get-AcceptedDomain": [
        { "DomainName": "contoso.com", "DomainType": "InternalRelay", "MatchSubDomains": true },
        { "DomainName": "own.example", "DomainType": "InternalRelay", "MatchSubDomains": false }
    ],
    "Get-OutboundConnector": [
        { "Name": "All of them", "ConnectorType": "OnPremises", "Enabled": true, "RecipientDomains": [], "AllAcceptedDomains": true, "UseMXRecord": false, "SmartHosts": ["192.0.2.1"], "IsTransportRuleScoped": false, "RouteAllMessagesViaOnPremises": false, "TestMode": false },
        { "Name": "<Sales>", "ConnectorType": "OnPremises", "Enabled": true, "RecipientDomains": ["*.contoso.com"], "AllAcceptedDomains": false, "UseMXRecord": false, "SmartHosts": ["192.0.2.2"], "IsTransportRuleScoped": false, "RouteAllMessagesViaOnPremises": false, "TestMode": false },
        { "Name": "Partner", "ConnectorType": "Partner", "Enabled": true, "RecipientDomains": ["fabrikam.com"], "AllAcceptedDomains": false, "UseMXRecord": true, "SmartHosts": [], "IsTransportRuleScoped": false, "RouteAllMessagesViaOnPremises": false, "TestMode": false }
    ]
}"#;

fn session() -> Session {
    let mut session = Session::default();
    let file = File {
        name: "connectors.json",
        bytes: ORGANIZATION.as_bytes(),
    };
    session.read(Side::Before, &[file]);
    session
}

/// A session that has counted these files, each in pieces of seven bytes.
fn counted(files: &[(&str, &[u8])]) -> Session {
    let mut session = session();
    let names: Vec<&str> = files.iter().map(|(name, _)| *name).collect();
    session.begin_recipients(&names, false);
    for (_, bytes) in files {
        let mut pieces = bytes.chunks(7);
        let last = pieces.next_back().unwrap_or_default();
        for piece in pieces {
            session.feed_recipients(piece, false);
        }
        session.feed_recipients(last, true);
    }
    session.end_recipients(false);
    session
}

fn utf16(text: &str) -> Vec<u8> {
    let units = ["\u{FEFF}", text].concat();
    units.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// The answer as words, without its elements.
fn words(session: &Session) -> String {
    let html = answer(session, r#"["recipients","run","1"]"#);
    let mut words = String::new();
    for part in html.split('<').skip(1) {
        let (_, text) = part.split_once('>').expect("an element ends");
        words.push(' ');
        words.push_str(text);
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn csv(session: &Session) -> String {
    answer(session, r#"["recipients","run","1","as","csv"]"#)
}

#[track_caller]
fn assert_says(said: &str, expected: &[&str]) {
    for words in expected {
        assert!(said.contains(words), "{words:?} isn't in {said:?}");
    }
}

#[test]
fn recipients_are_counted_by_connector_under_both_interpretations() {
    let said = words(&counted(&[(
        "list.txt",
        b"ann@own.example\nben@sales.contoso.com\njim@sales.contoso.com\nmia@fabrikam.com\nlea@elsewhere.example\n",
    )]));
    assert_says(
        &said,
        &[
            "5 recipients in 1 file with 5 lines.",
            "Goes to Most specific Listed order",
            "&lt;Sales&gt; ben@sales.contoso.com line 2 jim@sales.contoso.com line 3 2 0",
            "All of them ben@sales.contoso.com line 2 jim@sales.contoso.com line 3 ann@own.example line 1 1 3",
            "Partner mia@fabrikam.com line 4 1 1",
            "MX record lea@elsewhere.example line 5 1 1",
            "Where the interpretations differ Microsoft’s page contradicts itself about the route of 2 recipients.",
            "2 &lt;Sales&gt; All of them",
        ],
    );
    assert!(!said.contains("Prediction and reality"));
    assert!(!said.contains("Invalid addresses"));
}

#[test]
fn a_report_of_a_historical_search_says_which_interpretation_the_service_follows() {
    let trace = utf16(
        "date_time,recipient_status,connector_id,directionality\r\n\
         a,ann@own.example##Send,All of them,2\r\n\
         b,ben@sales.contoso.com##Send,All of them,2\r\n\
         c,jim@sales.contoso.com##Send,All of them,2\r\n\
         d,mia@fabrikam.com##Send,Old partner,2\r\n\
         e,lea@elsewhere.example##Receive,From outside,1\r\n",
    );
    let said = words(&counted(&[("trace.csv", &trace)]));
    assert_says(
        &said,
        &[
            "5 recipients in 1 file with 6 lines.",
            "4 messages compared. In 1, both interpretations predict the connector that the file names.",
            "Exchange Online followed “Listed order” in each of 2 messages on which the interpretations differ.",
            "Most specific 0 Listed order ben@sales.contoso.com line 3 jim@sales.contoso.com line 4 2",
            "Not compared: 1 message inbound",
            "1 message went another way.",
            "1 message : predicted Partner . The file names Old partner . mia@fabrikam.com line 5",
            "A mail flow rule may have routed the message to this connector.",
            "The configuration has no connector with this name.",
        ],
    );
}

#[test]
fn a_service_that_follows_both_interpretations_is_quoted_with_both_counts() {
    let said = words(&counted(&[(
        "trace.csv",
        b"recipient,connector\na@x.contoso.com,<Sales>\nb@x.contoso.com,All of them\nc@x.contoso.com,<sales>\n",
    )]));
    assert_says(
        &said,
        &["Exchange Online followed “Most specific” 2 times and “Listed order” once."],
    );
}

#[test]
fn places_name_the_file_where_there_are_several() {
    let said = words(&counted(&[
        ("one.txt", b"ann@own.example"),
        ("two.txt", b"nobody\n\nben@own.example\n"),
        ("empty.txt", b""),
        ("three.csv", b"Name,Size\nA,1\n"),
    ]));
    assert_says(
        &said,
        &[
            "All of them ann@own.example one.txt , line 1 ben@own.example two.txt , line 3 2 2",
            "1 entry isn’t an email address. It was ignored. nobody two.txt , line 1",
            "three.csv , line 1: No column of this table is known to contain recipients.",
            "Its columns: Name,Size .",
        ],
    );
}

#[test]
fn what_was_not_exported_is_told() {
    let mut session = Session::default();
    let file = File {
        name: "out.ps1",
        bytes: br#"[{ "Name": "Little is known", "RecipientDomains": ["fabrikam.com"], "ConnectorType": "Partner" }]"#,
    };
    session.read(Side::Before, &[file]);
    session.begin_recipients(&["list.txt"], false);
    session.feed_recipients(b"mia@fabrikam.com\n", true);
    session.end_recipients(false);
    assert_says(
        &words(&session),
        &["What wasn’t exported could change the route of 1 recipient."],
    );
}

#[test]
fn many_invalid_lines_and_connectors_unfold_instead_of_filling_the_page() {
    let mut text = String::new();
    for number in 0..150 {
        text.push_str(&format!("nobody{number}\n"));
    }
    let html = {
        let session = counted(&[("list.txt", text.as_bytes())]);
        answer(&session, r#"["recipients","run","1"]"#)
    };
    assert_says(
        &html,
        &[
            "150 entries aren’t email addresses.",
            "Show 80 more",
            "And 50 more.",
        ],
    );
    let (shown, _) = html.split_once("<details").expect("a fold");
    assert!(shown.contains("nobody19") && !shown.contains("nobody20"));
}

#[test]
fn what_was_read_before_a_cancel_counts_and_half_a_line_does_not() {
    let mut session = session();
    session.begin_recipients(&["list.txt"], false);
    session.feed_recipients(b"ann@own.example\nben@own.example\nmia@fabri", false);
    session.end_recipients(true);
    let said = words(&session);
    assert_says(&said, &["Before you canceled: 2 recipients in 2 lines."]);
    assert!(!said.contains("mia@"));
}

#[test]
fn the_table_to_save_is_safe_in_a_spreadsheet() {
    let csv = csv(&counted(&[(
        "list.txt",
        "＝1@own.example\n=cmd@fabrikam.com\n+1\n".as_bytes(),
    )]));
    assert!(csv.starts_with("\u{FEFF}\"Result\""), "{csv:?}");
    assert_says(&csv, &["\"'+1\"", "\"'=cmd@fabrikam.com\""]);
    let rows = csv.trim_start_matches('\u{FEFF}').lines().skip(1);
    for cell in rows.flat_map(|row| row.split("\",\"")) {
        let cell = cell.trim_matches('"');
        assert!(!cell.starts_with(['=', '+', '-', '@', '＝']), "{cell:?}");
    }
}

#[test]
fn there_is_no_answer_without_a_count_or_after_another_import() {
    let mut session = Session::default();
    assert_eq!(words(&session), "");
    session.begin_recipients(&["list.txt"], false);
    session.feed_recipients(b"ann@own.example", true);
    session.end_recipients(false);
    assert_eq!(words(&session), "", "nothing was imported");
    let mut session = counted(&[("list.txt", b"ann@own.example")]);
    assert_ne!(words(&session), "");
    session.read(Side::Before, &[]);
    assert_eq!(words(&session), "", "another configuration would answer");
}

#[test]
fn a_count_under_way_has_no_answer_yet() {
    let mut session = session();
    session.begin_recipients(&["list.txt"], false);
    session.feed_recipients(b"ann@own.example", false);
    assert_eq!(words(&session), "");
}

#[test]
fn a_row_for_each_recipient_is_written_piece_by_piece() {
    let mut session = session();
    session.begin_recipients(&["list.txt", "=more.csv"], true);
    let mut rows =
        session.feed_recipients(b"ann@own.example\nben@sales.contoso.com\n=jim@elsew", false);
    assert_eq!(
        rows.lines().count(),
        3,
        "a header row, and what is whole: {rows}"
    );
    rows += &session.feed_recipients(b"here.example\nnobody", true);
    rows += &session.feed_recipients(b"subject,recipient\nhello,Mia@Fabrikam.com\n", true);
    session.end_recipients(false);
    let expected = [
        r#""File","Line","Recipient","Most specific","Its connectors","Listed order","Its connectors","Can’t tell""#,
        r#""list.txt","1","ann@own.example","Connector","All of them","Connector","All of them","The list of Exchange Online mailboxes is incomplete. The recipient might be one of them. (Inferred)""#,
        r#""list.txt","2","ben@sales.contoso.com","Connector","<Sales>","Connector","All of them","The list of Exchange Online mailboxes is incomplete. The recipient might be one of them. (Inferred)""#,
        r#""list.txt","3","'=jim@elsewhere.example","MX record","","MX record","","""#,
        r#""list.txt","4","nobody","Invalid address","","Invalid address","","""#,
        r#""'=more.csv","2","mia@fabrikam.com","Connector","Partner","Connector","Partner","""#,
    ];
    assert_eq!(rows.lines().collect::<Vec<_>>(), expected);
    // The count is the same.
    assert_says(&words(&session), &["4 recipients in 2 files with 6 lines."]);
}

#[test]
fn a_row_says_what_the_export_does_not_tell() {
    let mut session = Session::default();
    let text = r#"[{"Name": "Out", "RecipientDomains": ["fabrikam.com"], "Enabled": true}]"#;
    let file = File {
        name: "out.json",
        bytes: text.as_bytes(),
    };
    session.read(Side::Before, &[file]);
    session.begin_recipients(&["list.txt"], true);
    let rows = session.feed_recipients(b"mia@fabrikam.com", true);
    let last = rows.lines().next_back().unwrap_or_default();
    assert!(
        last.starts_with(r#""list.txt","1","mia@fabrikam.com","Connector","Out","#),
        "{last}"
    );
    assert!(
        last.contains("A setting that wasn’t exported is assumed to have its default"),
        "{last}"
    );
}

#[test]
fn nobody_gets_rows_without_asking() {
    let mut session = session();
    session.begin_recipients(&["list.txt"], false);
    assert_eq!(session.feed_recipients(b"ann@own.example\n", true), "");
}

#[test]
fn a_configuration_that_is_being_read_replaces_nothing_before_its_end() {
    let mut session = session();
    let question = r#"["map"]"#;
    let before = answer(&session, question);
    assert!(before.contains("Partner"));
    let text = r#"{"Name": "Other", "RecipientDomains": ["*"], "UseMXRecord": true}"#;
    let file = File {
        name: "other.json",
        bytes: text.as_bytes(),
    };
    session.begin(Side::Before, &[file]);
    assert_eq!(session.advance(), Some(0));
    assert_eq!(answer(&session, question), before);
    // It is ended, and another one begins.
    session.begin(Side::Before, &[file]);
    while session.advance().is_some() {}
    assert!(session.end().contains("Other"));
    assert_eq!(session.end(), "", "somebody has them");
    assert!(!answer(&session, question).contains("Partner"));
}
