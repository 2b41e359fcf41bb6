//! Single mail addresses.

#[cfg(target_arch = "wasm32")]
use super::test;
use connector_checker::domain::AddressErrorKind::{self, *};
use connector_checker::domain::{DomainErrorKind, MailAddress};
use std::collections::HashSet;

#[track_caller]
fn check_address(typed: &str, local: &str, shown: &str) {
    let address: MailAddress = typed
        .parse()
        .unwrap_or_else(|error| panic!("{typed}: {error}"));
    assert_eq!(address.local(), local, "{typed}");
    assert_eq!(address.to_string(), shown, "{typed}");
}

#[track_caller]
fn check_no_address(typed: &str, kind: AddressErrorKind, part: &str) {
    let error = typed.parse::<MailAddress>().expect_err(typed);
    assert_eq!((error.kind, &*error.part), (kind, part), "{typed}");
}

#[test]
fn an_address_is_read_as_mail_programs_write_it() {
    for typed in [
        "John@contoso.com",
        "  John@Contoso.COM. ",
        "<John@contoso.com>",
        "John Doe <John@contoso.com>",
        "Doe, John <John@contoso.com>",
        "\"Doe, John\" <John@contoso.com>",
        "\"John @ Contoso <hq>\" <John@contoso.com>",
        "jdoe@fabrikam.com <John@contoso.com>",
        "John@contoso.com;",
        "mailto:John@contoso.com",
        "MAILTO:John@contoso.com?subject=Hello",
        "John <mailto:John@contoso.com>",
        "John @ contoso.com",
        "\"John\"@contoso.com",
    ] {
        check_address(typed, "John", "John@contoso.com");
    }
}

#[test]
fn a_local_part_may_be_tagged_quoted_or_in_another_alphabet() {
    for (typed, local, shown) in [
        ("user+tag@contoso.com", "user+tag", "user+tag@contoso.com"),
        (
            "o'neil!#$%&*/=?^_`{|}~-@a.example",
            "o'neil!#$%&*/=?^_`{|}~-",
            "o'neil!#$%&*/=?^_`{|}~-@a.example",
        ),
        (
            "\"john doe\"@contoso.com",
            "john doe",
            "\"john doe\"@contoso.com",
        ),
        ("\"a@b\"@contoso.com", "a@b", "\"a@b\"@contoso.com"),
        (
            "\"a\\\"b\\\\c\"@contoso.com",
            "a\"b\\c",
            "\"a\\\"b\\\\c\"@contoso.com",
        ),
        (
            "\"a,b;c<d>\"@contoso.com",
            "a,b;c<d>",
            "\"a,b;c<d>\"@contoso.com",
        ),
        ("\".dots.\"@contoso.com", ".dots.", "\".dots.\"@contoso.com"),
        (
            "jürgen@bücher.example",
            "jürgen",
            "jürgen@xn--bcher-kva.example",
        ),
        ("田中@例え.テスト", "田中", "田中@xn--r8jz45g.xn--zckzah"),
        ("👋@contoso.com", "👋", "👋@contoso.com"),
    ] {
        check_address(typed, local, shown);
    }
}

#[test]
fn what_is_not_an_address_is_named_with_the_part_to_blame() {
    for (typed, kind, part) in [
        ("", Empty, ""),
        (" \n ", Empty, ""),
        (" ; , ", Empty, ""),
        ("<>", Empty, ""),
        ("mailto:", Empty, ""),
        ("john", NoAtSign, "john"),
        ("contoso.com", NoAtSign, "contoso.com"),
        ("\"john@contoso.com\"", NoAtSign, "\"john@contoso.com\""),
        ("a@b@c", SeveralAtSigns, "a@b@c"),
        ("@@", SeveralAtSigns, "@@"),
        ("@", NoLocalPart, "@"),
        ("@contoso.com", NoLocalPart, "@contoso.com"),
        ("\"\"@contoso.com", NoLocalPart, "\"\""),
        ("john@", NoDomain, "john@"),
        ("a@b.com, c@d.com", Several, "a@b.com, c@d.com"),
        ("a@b.com\nc@d.com", Several, "a@b.comU+000Ac@d.com"),
        ("a@b.com c@d.com", Several, "a@b.com c@d.com"),
        ("<a@b.com> <c@d.com>", Several, "<a@b.com> <c@d.com>"),
        ("<a@b.com> (work)", Several, "<a@b.com> (work)"),
        (
            "John <john@contoso.com",
            UnclosedBracket,
            "John <john@contoso.com",
        ),
        (
            "\"John <john@contoso.com>",
            UnclosedQuote,
            "\"John <john@contoso.com>",
        ),
        ("john doe@contoso.com", Space, "john doe"),
        ("john\u{a0}doe@contoso.com", Space, "john\u{a0}doe"),
        (".john@contoso.com", Dots, ".john"),
        ("john.@contoso.com", Dots, "john."),
        ("john..doe@contoso.com", Dots, "john..doe"),
        ("john(work)@contoso.com", LocalCharacter, "("),
        ("a\"b\"@contoso.com", LocalCharacter, "\""),
        ("\"a\"\"b\"@contoso.com", LocalCharacter, "\""),
        ("john\u{202e}@contoso.com", Hidden, "U+202E"),
        ("\u{feff}john@contoso.com", Hidden, "U+FEFF"),
        ("\"john\u{7}\"@contoso.com", Hidden, "U+0007"),
        (
            "john@contoso",
            Domain(DomainErrorKind::SingleLabel),
            "contoso",
        ),
        (
            "john@*.contoso.com",
            Domain(DomainErrorKind::Wildcard),
            "*.contoso.com",
        ),
        (
            "john@[192.0.2.1]",
            Domain(DomainErrorKind::IpAddress),
            "[192.0.2.1]",
        ),
        ("john@a b.com", Domain(DomainErrorKind::Several), "a b.com"),
        ("john@contoso.com>", Domain(DomainErrorKind::Character), ">"),
        (
            "<script>alert(1)</script>",
            Several,
            "<script>alert(1)</script>",
        ),
    ] {
        check_no_address(typed, kind, part);
    }
}

#[test]
fn a_local_part_has_64_bytes_at_most() {
    let longest = "a".repeat(64);
    check_address(
        &format!("{longest}@b.example"),
        &longest,
        &format!("{longest}@b.example"),
    );
    for local in [
        format!("{longest}a"),
        "ü".repeat(33),
        format!("\"{longest} \""),
    ] {
        let error = format!("{local}@b.example")
            .parse::<MailAddress>()
            .unwrap_err();
        assert_eq!(error.kind, LocalTooLong, "{local}");
    }
}

#[test]
fn huge_input_is_refused_with_a_short_part() {
    for piece in [
        "a", "@", "ü", "\"", "<", "\\", " ", ".", "a@", "\u{202e}", "a,", ">",
    ] {
        let typed = format!("x{}", piece.repeat(1 << 20));
        let error = typed.parse::<MailAddress>().expect_err(piece);
        // Forty characters, each perhaps written as its number of six.
        assert!(error.part.chars().count() <= 40 * 6 + 1, "{}", error.part);
    }
}

#[test]
fn the_domain_s_sentence_is_the_address_s() {
    let error = "john@contoso".parse::<MailAddress>().unwrap_err();
    let of_domain = DomainErrorKind::SingleLabel;
    assert_eq!(error.kind.to_string(), of_domain.to_string());
    assert_eq!(error.kind.advice(), of_domain.advice());
}

#[test]
fn two_spellings_of_a_mailbox_are_equal_and_hash_alike() {
    let mailboxes: HashSet<MailAddress> = ["John.Doe@contoso.com".parse().unwrap()].into();
    for typed in [
        "john.doe@contoso.com",
        "JOHN.DOE@CONTOSO.COM.",
        "\"John.Doe\"@contoso.com",
    ] {
        assert!(mailboxes.contains(&typed.parse().unwrap()), "{typed}");
    }
    for other in ["johndoe@contoso.com", "john.doe@sales.contoso.com"] {
        assert!(!mailboxes.contains(&other.parse().unwrap()), "{other}");
    }
}
