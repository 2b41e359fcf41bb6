//! Texts that are made to be slow or strange.

use connector_checker::import::{File, Import, import};
use std::time::{Duration, Instant};

fn read(text: &[u8]) -> Import {
    import(&[File {
        name: "a",
        bytes: text,
    }])
}

/// A text of this size of nothing but a piece, after its beginning.
fn filled(beginning: &str, piece: &str) -> String {
    beginning.to_owned() + &piece.repeat(1_000_000 / piece.len())
}

#[test]
fn a_text_of_nothing_but_beginnings_is_read_in_one_pass() {
    let command = "New-OutboundConnector -Name A ";
    let resource = "resources:\n- EXOOutboundConnector:\n    Identity: A\n";
    // Where each one is looked for to the end of the text, these take minutes or hours.
    for (beginning, piece) in [
        (command, "\"$("),
        (command, "${"),
        (command, "@\"x\" "),
        (command, "@\"\n$(x\n\"@\n"),
        (command, "@("),
        (command, "<#"),
        ("nonNodeData:\n- a: b\n", resource),
        ("", "[{\"a\":"),
        ("<Objs>", "<Obj><MS>"),
        ("Name,UseMXRecord\n", "\"A\n"),
    ] {
        let text = filled(beginning, piece);
        let begin = Instant::now();
        read(text.as_bytes());
        let took = begin.elapsed();
        assert!(took < Duration::from_secs(20), "{piece:?}: {took:?}");
    }
}

#[test]
fn an_expression_in_a_here_string_ends_with_it() {
    let text = "New-OutboundConnector -Name A -Comment @\"\n$(x\n\"@\n)\nNew-OutboundConnector -Name B -Comment \"${y\n}\"\n";
    let organization = read(text.as_bytes()).organization;
    let comments = organization.outbound_connectors.iter();
    let comments: Vec<_> = comments.map(|one| one.comment.known().cloned()).collect();
    assert_eq!(comments.first(), Some(&Some(Some("$(x".into()))));
}

#[test]
fn all_three_line_ends_mean_the_same() {
    let lines = [
        "Name : A",
        "UseMXRecord : True",
        "RecipientDomains : {contoso.com}",
        "",
    ];
    let unix = read(lines.join("\n").as_bytes());
    let windows = read(lines.join("\r\n").as_bytes());
    let old_mac = read(lines.join("\r").as_bytes());
    for read in [&unix, &windows, &old_mac] {
        let [connector] = &read.organization.outbound_connectors[..] else {
            panic!("one connector");
        };
        let domains = connector.recipient_domains.known().expect("given");
        assert_eq!(domains.valid().count(), 1);
    }
}

#[test]
fn strange_characters_and_numbers_are_read_or_refused_without_a_panic() {
    for text in [
        &b"[{\"Name\": \"a\\u0000b\", \"UseMXRecord\": true}]"[..],
        b"[{\"Name\": \"\\ud800\", \"UseMXRecord\": true, \"Comment\": \"\\udc00\\ud800\"}]",
        b"[{\"Name\": \"A\", \"UseMXRecord\": 1e999, \"RecipientDomains\": -9223372036854775809}]",
        b"Name\0 : A\0\nUseMXRecord : \0True\n",
        b"Name,UseMXRecord\n\0,\0\n",
        b"New-OutboundConnector -Name \0 -Comment `\0",
        b"\xEF\xBB\xBF\xEF\xBB\xBF[{\"Name\":\"A\",\"UseMXRecord\":true}]",
        b"\xFF\xFE\x00\xD8",
        b"\xFE\xFF\xD8",
    ] {
        let read = read(text);
        assert_eq!(read.files.len(), 1);
    }
}
