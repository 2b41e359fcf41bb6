//! Domains and patterns of domains.

#[cfg(target_arch = "wasm32")]
use super::test;
use connector_checker::domain::DomainErrorKind::{self, *};
use connector_checker::domain::{Domain, DomainPattern};

#[track_caller]
fn check_domain(typed: &str, ascii: &str) {
    let domain: Domain = typed
        .parse()
        .unwrap_or_else(|error| panic!("{typed}: {error}"));
    assert_eq!(domain.as_str(), ascii, "{typed}");
}

#[track_caller]
fn check_no_domain(typed: &str, kind: DomainErrorKind, part: &str) {
    let error = typed.parse::<Domain>().expect_err(typed);
    assert_eq!((error.kind, &*error.part), (kind, part), "{typed}");
}

#[track_caller]
fn check_no_pattern(typed: &str, kind: DomainErrorKind, part: &str) {
    let error = typed.parse::<DomainPattern>().expect_err(typed);
    assert_eq!((error.kind, &*error.part), (kind, part), "{typed}");
}

#[test]
fn case_spaces_and_one_final_dot_make_no_difference() {
    for typed in [
        "contoso.com",
        "Contoso.COM",
        "contoso.com.",
        "  contoso.com\t",
        "\u{a0}contoso.com\r\n",
        "CONTOSO.COM. ",
    ] {
        check_domain(typed, "contoso.com");
    }
}

#[test]
fn labels_are_letters_digits_hyphens_and_underscores() {
    for name in [
        "sales-eu.contoso.com",
        "3m.example",
        "my_company.example",
        "_dmarc.contoso.com",
        "a--b.example",
        "contoso.local",
        "xn--bcher-kva.example",
        "1.2.3.4.example",
    ] {
        check_domain(name, name);
    }
}

#[test]
fn other_alphabets_are_compared_in_their_ascii_form() {
    for (typed, ascii) in [
        ("bücher.example", "xn--bcher-kva.example"),
        ("BÜCHER.example", "xn--bcher-kva.example"),
        ("bu\u{308}cher.example", "xn--bcher-kva.example"),
        ("XN--BCHER-KVA.example", "xn--bcher-kva.example"),
        ("straße.example", "xn--strae-oqa.example"),
        ("παράδειγμα.δοκιμή", "xn--hxajbheg2az3al.xn--jxalpdlp"),
        ("例え.テスト", "xn--r8jz45g.xn--zckzah"),
        ("مثال.إختبار", "xn--mgbh0fb.xn--kgbechtv"),
        ("💌.example", "xn--rr8h.example"),
        // The ideographic, full-width and half-width dots of IDNA, the last one final.
        ("例え。テスト", "xn--r8jz45g.xn--zckzah"),
        ("contoso．com｡", "contoso.com"),
        ("ｃｏｎｔｏｓｏ.com", "contoso.com"),
        ("my_bücher.example", "xn--my_bcher-95a.example"),
        // The Turkish İ is an i with a dot above, and not an i.
        ("İstanbul.example", "xn--istanbul-o0e.example"),
        ("ISTANBUL.example", "istanbul.example"),
    ] {
        check_domain(typed, ascii);
    }
}

#[test]
fn what_cannot_be_converted_is_refused() {
    for (typed, kind) in [
        // A combining mark cannot begin a label, nor may directions mix in one.
        ("\u{308}a.example", NotConvertible),
        ("אa.example", NotConvertible),
        ("xn--a.bücher.example", NotConvertible),
        ("xn--ü.example", NotConvertible),
        // The sign for what could not be read.
        ("a\u{fffd}.example", NotConvertible),
        ("a\u{3000}b.example", Several),
        // Other spellings of ASCII characters are looked at as those.
        ("ｃｏｎｔｏｓｏ＊.com", NotConvertible),
        ("ｃｏｎｔｏｓｏ／.com", NotConvertible),
        ("ｃｏｎｔｏｓｏ＇.com", NotConvertible),
        ("bü％63her.example", NotConvertible),
        ("ann＠bücher.example", NotConvertible),
        ("１２７．０．０．１", IpAddress),
        ("bücher.１２", IpAddress),
        ("bücher..example", EmptyLabel),
        ("bücher．．example", EmptyLabel),
        // In a URL these would begin or end something else.
        ("bücher.example:25", Url),
        ("bücher.example/x", Url),
        ("ü@bücher.example", Address),
        ("bücher.example?x", Character),
        ("bücher.example#x", Character),
        ("bü%63her.example", Character),
        ("bücher", SingleLabel),
    ] {
        let error = typed.parse::<Domain>().expect_err(typed);
        assert_eq!(error.kind, kind, "{typed}");
    }
}

#[test]
fn what_is_not_a_domain_is_named_with_the_part_to_blame() {
    for (typed, kind, part) in [
        ("", Empty, ""),
        (" \t\r\n ", Empty, ""),
        (".", EmptyLabel, ""),
        ("john@contoso.com", Address, "john@contoso.com"),
        ("@", Address, "@"),
        ("https://contoso.com/a", Url, "https://contoso.com/a"),
        ("contoso.com/mail", Url, "contoso.com/mail"),
        ("contoso.com:25", Url, "contoso.com:25"),
        ("\\\\server\\share", Url, "\\\\server\\share"),
        ("192.0.2.1", IpAddress, "192.0.2.1"),
        ("[192.0.2.1]", IpAddress, "[192.0.2.1]"),
        ("2001:db8::1", IpAddress, "2001:db8::1"),
        ("[IPv6:2001:db8::1]", IpAddress, "[IPv6:2001:db8::1]"),
        ("contoso.123", IpAddress, "contoso.123"),
        ("*", Wildcard, "*"),
        ("*.contoso.com", Wildcard, "*.contoso.com"),
        (
            "contoso.com fabrikam.com",
            Several,
            "contoso.com fabrikam.com",
        ),
        (
            "contoso.com,fabrikam.com",
            Several,
            "contoso.com,fabrikam.com",
        ),
        ("contoso.com;", Several, "contoso.com;"),
        ("<script>", Character, "<"),
        ("conto%73o.com", Character, "%"),
        ("o'neil.example", Character, "'"),
        ("contoso.com\0", Hidden, "U+0000"),
        ("\u{202e}moc.osotnoc", Hidden, "U+202E"),
        ("contoso\u{200b}.com", Hidden, "U+200B"),
        (".contoso.com", EmptyLabel, ".contoso.com"),
        ("contoso..com", EmptyLabel, "contoso..com"),
        ("contoso.com..", EmptyLabel, "contoso.com."),
        ("-contoso.com", HyphenAtEdge, "-contoso"),
        ("contoso-.com", HyphenAtEdge, "contoso-"),
        ("contoso", SingleLabel, "contoso"),
        ("localhost.", SingleLabel, "localhost"),
    ] {
        check_no_domain(typed, kind, part);
    }
}

#[test]
fn labels_have_63_bytes_at_most_and_names_253() {
    let label = "a".repeat(63);
    check_domain(&format!("{label}.com"), &format!("{label}.com"));
    let error = format!("{label}a.com").parse::<Domain>().unwrap_err();
    assert_eq!(error.kind, LabelTooLong);

    let longest = format!("{label}.{label}.{label}.{}", &label[..61]);
    assert_eq!(longest.len(), 253);
    check_domain(&longest, &longest);
    check_domain(&format!("{longest}."), &longest);
    let error = format!("{longest}a").parse::<Domain>().unwrap_err();
    assert_eq!(error.kind, NameTooLong);

    // It is the ASCII form that counts: 60 letters here, more than 63 bytes there.
    let error = format!("{}ü.com", &label[..59]).parse::<Domain>();
    assert_eq!(error.unwrap_err().kind, LabelTooLong);
}

#[test]
fn huge_input_is_refused_with_a_short_part() {
    for (kind, piece) in [
        (LabelTooLong, "a"),
        (NameTooLong, "ü"),
        (NameTooLong, "a."),
        (Address, "@"),
        (Several, "ü "),
        (Hidden, "\u{202e}"),
        (Url, "/"),
    ] {
        // The word at the end keeps the piece's white space and final dot from being trimmed.
        let error = (piece.repeat(1 << 20) + "z").parse::<Domain>().unwrap_err();
        assert_eq!(error.kind, kind, "{piece}");
        assert!(error.part.chars().count() <= 41, "{}", error.part);
    }
}

#[test]
fn an_error_says_what_is_wrong_and_where_and_its_advice_what_to_type() {
    let error = "contoso".parse::<Domain>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "The top-level domain is missing. Found: “contoso”."
    );
    assert_eq!(
        error.advice(),
        "The top-level domain is missing. Enter the whole domain, such as contoso.com. Found: “contoso”."
    );
    assert_eq!(
        "".parse::<Domain>().unwrap_err().to_string(),
        Empty.to_string()
    );
}

#[test]
fn a_pattern_is_a_domain_or_a_wildcard_or_a_star() {
    for (typed, shown) in [
        ("Contoso.com.", "contoso.com"),
        (" *.Contoso.com ", "*.contoso.com"),
        ("*.bücher.example", "*.xn--bcher-kva.example"),
        ("*.com", "*.com"),
        (" * ", "*"),
    ] {
        let pattern: DomainPattern = typed.parse().expect(typed);
        assert_eq!(pattern.to_string(), shown, "{typed}");
    }
}

#[test]
fn a_star_anywhere_else_is_refused() {
    for typed in [
        "a.*.com",
        "*contoso.com",
        "contoso.*",
        "*.*.com",
        "**",
        "*.",
        "*. ",
        "*.*",
    ] {
        check_no_pattern(typed, MisplacedStar, typed.trim());
    }
    check_no_pattern("*@contoso.com", Address, "*@contoso.com");
}
