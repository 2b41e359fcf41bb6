//! Character sets: texts of two bytes a character, files of Outlook, and sets without a table here.

use super::*;

const DENIED: &str =
    "配信エラー: 550 5.7.64 TenantAttribution; Relay Access Denied が返されました。";

/// A text of two bytes a character, in the order that the second function writes.
fn wide(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

/// Bytes as a program shows them that doesn't know better: each as one character.
fn as_latin(bytes: &[u8]) -> String {
    bytes.iter().copied().map(char::from).collect()
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for (at, three) in bytes.chunks(3).enumerate() {
        if at > 0 && at % 19 == 0 {
            text.push_str("\r\n");
        }
        let byte = |at: usize| u32::from(three.get(at).copied().unwrap_or_default());
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..4 {
            match place <= three.len() {
                true => text.push(char::from(
                    LETTERS[(bits >> (18 - 6 * place) & 63) as usize],
                )),
                false => text.push('='),
            }
        }
    }
    text
}

fn quoted(bytes: &[u8]) -> String {
    let bytes = bytes.iter().map(|byte| format!("={byte:02X}"));
    let bytes: Vec<String> = bytes.collect();
    let lines = bytes.chunks(20).map(<[String]>::concat);
    lines.collect::<Vec<_>>().join("=\r\n")
}

/// A message with one part.
fn mail(charset: &str, encoding: &str, body: &str) -> String {
    format!(
        "From: <postmaster@contoso.com>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=\"{charset}\"\r\n\
         Content-Transfer-Encoding: {encoding}\r\n\r\n{body}\r\n"
    )
}

#[test]
fn a_part_of_two_bytes_a_character_is_read_in_either_order_with_and_without_a_mark() {
    for mark in ["", "\u{feff}"] {
        for bytes in [u16::to_le_bytes, u16::to_be_bytes] {
            let body = wide(&format!("{mark}{DENIED}\r\n"), bytes);
            for charset in ["utf-16", "utf-16le", "utf-8", "unicode"] {
                for text in [
                    mail(charset, "base64", &base64(&body)),
                    mail(charset, "quoted-printable", &quoted(&body)),
                ] {
                    let finding = only(&text);
                    assert_eq!(finding.rows[0].id, "5.7.64", "{text}");
                    assert_eq!(finding.quote, DENIED, "{text}");
                }
            }
            // Without a head, as somebody copies it.
            assert_eq!(only(&base64(&body)).quote, DENIED);
            assert_eq!(only(&as_latin(&body)).quote, DENIED);
        }
    }
}

/// A compound file begins so. Its texts stand in sectors of 64 bytes.
fn outlook_file(streams: &[&[u8]]) -> Vec<u8> {
    let mut file = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    file.resize(512, 0);
    file.extend(wide("__substg1.0_1000001F", u16::to_le_bytes));
    for stream in streams {
        let length = file.len().next_multiple_of(64);
        file.resize(length, 0);
        file.extend_from_slice(stream);
        // What was there before.
        file.extend_from_slice(b"\x01\x00\xFE\xFF\x02\x0A\x00\x00\xC0\x00");
    }
    file
}

#[test]
fn a_file_of_outlook_is_read_whichever_way_its_text_is_kept() {
    let body = wide(DENIED, u16::to_le_bytes);
    let subject = wide("Undeliverable: Hello", u16::to_le_bytes);
    let html = "<html><body><p>Fehler f\u{fc}r Anna:</p><p>550 5.7.<b>64</b>&nbsp;TenantAttribution; Relay Access Denied</p></body></html>";
    for body in [&body[..], html.as_bytes(), DENIED.as_bytes()] {
        let file = outlook_file(&[&subject, body, &subject]);
        let bounce = explain(&as_latin(&file));
        assert_eq!(rows(&bounce), [["5.7.64"]]);
        // The command and the page take such a file for Windows-1252.
        let shown = as_latin(&file).replace('\u{85}', "…");
        assert_eq!(rows(&explain(&shown)), [["5.7.64"]]);
    }
    assert!(
        explain(&as_latin(&outlook_file(&[&subject])))
            .findings
            .is_empty()
    );
}

/// “Ошибка: 550 5.7.64 TenantAttribution; Доступ” and the like, each in its own set. What can’t be decoded is left out.
#[test]
fn a_text_in_a_set_without_a_table_shows_its_ascii_and_no_rubbish() {
    let sets: [(&str, &[u8]); 9] = [
        ("koi8-r", b"\xEF\xDB\xC9\xC2\xCB\xC1: 550 5.7.64 TenantAttribution \xC4\xCF\xD3\xD4\xD5\xD0"),
        ("windows-1251", b"\xCE\xF8\xE8\xE1\xEA\xE0: 550 5.7.64 TenantAttribution \xE4\xEE"),
        ("iso-8859-2", b"B\xB3\xB1d: 550 5.7.64 TenantAttribution \xB6"),
        ("shift_jis", b"\x94\x7A\x90\x4D\x83\x47\x83\x89\x81\x5B: 550 5.7.64 TenantAttribution \x82\xAA\x95\xD4"),
        ("gb2312", b"\xB4\xED\xCE\xF3: 550 5.7.64 TenantAttribution \xB7\xB5\xBB\xD8"),
        ("gbk", b"\x84\x41\xCE\xF3: 550 5.7.64 TenantAttribution \x81\x7E"),
        ("big5", b"\xBF\xF9\xBB\x7E: 550 5.7.64 TenantAttribution \xA6\x5E"),
        ("euc-kr", b"\xBF\xC0\xB7\xF9: 550 5.7.64 TenantAttribution \xB9\xDD"),
        ("iso-2022-jp", b"\x1b$BG[?.%(%i!<\x1b(B: 550 5.7.64 TenantAttribution \x1b$B$,JV\x1b(B"),
    ];
    for (charset, bytes) in sets {
        let word = |text: String| format!("Diagnostic-Code: smtp;{text}");
        let q: String = bytes.iter().map(|byte| format!("={byte:02X}")).collect();
        for text in [
            mail(charset, "base64", &base64(bytes)),
            mail(charset, "quoted-printable", &quoted(bytes)),
            mail(charset, "8bit", &as_latin(bytes)),
            word(format!(
                "=?{charset}?B?{}?=",
                base64(bytes).replace("\r\n", "")
            )),
            word(format!("=?{charset}?q?{q}?=")),
        ] {
            let finding = only(&text);
            assert_eq!(
                (finding.rows[0].id, finding.reply),
                ("5.7.64", Some(550)),
                "{text}"
            );
            let quote = finding.quote.trim_start_matches("Diagnostic-Code: smtp;");
            let kept = quote.trim_start_matches(['B', 'd', ' ']);
            assert_eq!(kept, ": 550 5.7.64 TenantAttribution", "{charset}: {text}");
        }
    }
}

#[test]
fn a_text_that_was_decoded_before_it_was_pasted_stays_as_it_is() {
    let text = mail("shift_jis", "8bit", DENIED);
    assert_eq!(only(&text).quote, DENIED);
}

#[test]
fn encoded_words_are_decoded_and_joined() {
    for (text, quote) in [
        (
            "550 5.7.68 =?utf-8?Q?Zugriff_f=C3=BCr_Anna?=\r\n =?utf-8?B?IHZlcndlaWdlcnQ=?=",
            "550 5.7.68 Zugriff für Anna verweigert",
        ),
        (
            "=?iso-8859-1*de?Q?550_5=2E7=2E68_f=FCr?= Anna",
            "550 5.7.68 für Anna",
        ),
        ("550 5.7.68 =?x", "550 5.7.68 =?x"),
        ("550 5.7.68 =?utf-8?X?a?=", "550 5.7.68 =?utf-8?X?a?="),
        ("550 5.7.68 a=?b", "550 5.7.68 a=?b"),
    ] {
        assert_eq!(only(text).quote, quote);
    }
}

#[test]
fn the_colors_of_a_terminal_are_no_text() {
    let text = "\u{1b}[0;31mERROR\u{1b}[0m: \u{1b}[1m550\u{1b}[0m 5.7.\u{1b}[33m64\u{1b}[0m TenantAttribution";
    assert_eq!(only(text).quote, "ERROR: 550 5.7.64 TenantAttribution");
    // A sequence that nothing ends hides one line at most.
    assert_eq!(codes("\u{1b}$B%(%i\n550 5.7.64 x"), ["5.7.64"]);
}

#[test]
fn a_report_that_somebody_attached_as_a_file_is_read() {
    let report = b"MIME-Version: 1.0\r\nContent-Type: multipart/report; boundary=r\r\n\r\n--r\r\nContent-Type: text/plain\r\n\r\n550 5.7.51 x\r\n--r--\r\n";
    let outlook = outlook_file(&[&wide(
        "550 5.7.51 TenantInboundAttribution",
        u16::to_le_bytes,
    )]);
    for (name, bytes, expected) in [
        ("Undeliverable.eml", &report[..], &["5.7.51"][..]),
        ("Undeliverable.msg", &outlook[..], &["5.7.51"]),
        ("details.txt", b"Status: 5.7.51\r\n", &["5.7.51"]),
        ("photo.png", b"Status: 5.7.51\r\n", &[]),
        // The message of somebody else.
        ("hello.eml", b"From: x@y.example\r\n\r\n550 5.7.51", &[]),
    ] {
        let text = format!(
            "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=o\r\n\r\n--o\r\n\
             Content-Type: application/octet-stream; name=\"{name}\"\r\nContent-Transfer-Encoding: base64\r\n\r\n{}\r\n--o--\r\n",
            base64(bytes)
        );
        assert_eq!(codes(&text), expected, "{name}");
    }
}
