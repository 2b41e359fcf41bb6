//! Texts of every kind of malice: nothing panics, nothing takes more than its length is worth, and no address or
//! version is taken for a code.

use super::*;
use proptest::prelude::*;

/// How many bytes are looked at for each byte of a text, at most: the levels of parts, decoded and looked through
/// a few times each.
const LOOKS: usize = 40;

/// What the texts around the codes take at most, whatever the length: 40 codes, six places each, 720 bytes.
const WINDOWS: usize = 40 * 6 * 800;

#[track_caller]
fn is_linear(text: &str) {
    let steps = explain(text).steps;
    assert!(
        steps <= LOOKS * text.len() + WINDOWS,
        "{steps} steps for {} bytes",
        text.len()
    );
}

#[test]
fn long_texts_take_time_in_proportion_to_their_length() {
    let nested = |depth: usize| {
        let mut text = "Content-Type: text/plain\n\n550 5.7.64 x\n".to_owned();
        for level in 0..depth {
            text = format!(
                "Content-Type: multipart/mixed; boundary=b{level}\n\n--b{level}\n{text}\n--b{level}--\n"
            );
        }
        text
    };
    for text in [
        "550 5.7.64 ".repeat(50_000),
        "5.".repeat(300_000),
        "4".repeat(500_000),
        "<".repeat(300_000),
        format!("<html>{}", "<p ".repeat(200_000)),
        format!("<html>{}", "<script>".repeat(100_000)),
        format!("<html>{}", "&".repeat(300_000)),
        format!("<html>{}", "<!--".repeat(100_000)),
        format!(
            "Content-Type: multipart/mixed; boundary=b\n\n{}",
            "--b\n\n5.7.1\n".repeat(50_000)
        ),
        format!(
            "MIME-Version: 1.0\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n{}",
            "QQ==".repeat(100_000)
        ),
        format!("Content-Type: {}", "boundary=".repeat(50_000)),
        format!("MIME-Version: 1.0\n{}", "a: b\n".repeat(100_000)),
        "=\n".repeat(200_000),
        "ATTR".repeat(100_000),
        "LastAttemptedServerName=".repeat(40_000),
        "connector 'a' ".repeat(50_000),
        "--aaa\nContent-Type: x\n".repeat(30_000),
        "\n".repeat(500_000),
        (0..8)
            .flat_map(|a| (0..1000).map(move |b| format!("5.{a}.{b} x\n")))
            .collect(),
        nested(30),
        "QUFB".repeat(100_000),
    ] {
        is_linear(&text);
    }
}

#[test]
fn more_codes_than_anybody_reads_are_cut_and_said_to_be() {
    let text: String = (0..100).map(|detail| format!("5.7.{detail} x\n")).collect();
    let bounce = explain(&text);
    assert!(bounce.is_cut);
    assert_eq!(bounce.findings.len(), 40);
}

#[test]
fn parts_deeper_than_any_report_s_are_not_read_and_said_to_be() {
    let mut text = "Content-Type: text/plain\n\n550 5.7.64 x\n".to_owned();
    for level in 0..20 {
        text = format!(
            "Content-Type: multipart/mixed; boundary=b{level}\n\n--b{level}\n{text}\n--b{level}--\n"
        );
    }
    let bounce = explain(&text);
    assert!(bounce.is_cut);
    assert!(bounce.findings.is_empty());
}

/// Pieces of which bounce messages are made.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("550 5.7.64 ".to_owned()),
        Just("Content-Type: multipart/report; boundary=b\n\n".to_owned()),
        Just("--b\n".to_owned()),
        Just("--b--\n".to_owned()),
        Just("Content-Type: message/rfc822\n\n".to_owned()),
        Just("Content-Transfer-Encoding: base64\n\n".to_owned()),
        Just("<html><p>&#x35;.7.64</p>".to_owned()),
        Just("=\r\n=35".to_owned()),
        Just("LastAttemptedServerName=ü]".to_owned()),
        Just("connector 'ß".to_owned()),
        Just("ATTR36".to_owned()),
        Just("\r\n\r\n".to_owned()),
        "[45]\\.[0-7]\\.[0-9]{1,3}",
        "\\PC{0,20}",
    ]
}

proptest! {
    #[test]
    fn any_text_is_explained_without_a_panic(text in "\\PC{0,400}") {
        explain(&text);
    }

    #[test]
    fn any_mixture_of_pieces_is_explained_in_linear_time(pieces in proptest::collection::vec(piece(), 0..60)) {
        is_linear(&pieces.concat());
    }

    #[test]
    fn an_address_is_never_a_code(
        address in "(4|5)\\.[0-7]\\.[0-9]{1,3}\\.[0-9]{1,3}",
        before in "(from |\\[|\\(|=|: |'|)",
        after in "( |\\]|\\)|:25|/24|,|\\.|;|)",
    ) {
        prop_assert_eq!(codes(&format!("{before}{address}{after}")), [""; 0]);
    }

    #[test]
    fn a_version_of_four_numbers_is_never_a_code(
        version in "[0-9]{1,2}\\.[45]\\.[0-7]\\.[0-9]{1,3}",
        before in "(id |version |\\(|)",
    ) {
        prop_assert_eq!(codes(&format!("{before}{version}")), [""; 0]);
    }

    #[test]
    fn a_code_behind_its_reply_is_always_found(
        class in 4..=5u16, subject in 0..=7u16, detail in 0..=999u16, text in "[a-zA-Z ;]{0,30}",
    ) {
        let line = format!("{class}50 {class}.{subject}.{detail} {text}");
        prop_assert_eq!(codes(&line), [format!("{class}.{subject}.{detail}")]);
    }
}
